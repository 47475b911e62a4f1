//! Whether meetings that follow one another ever come back to the first.

use std::collections::VecDeque;

/// The first precedence that closes a circle, and the meetings of the shortest one it closes.
pub fn find(list: &[(usize, usize)], meetings: usize) -> Option<(usize, Vec<usize>)> {
    if !has_circle(list, meetings) {
        return None;
    }
    // The shortest beginning of the list with a circle ends with the precedence that closes it.
    let (mut without, mut with) = (0, list.len());
    while with - without > 1 {
        let middle = usize::midpoint(without, with);
        if has_circle(&list[..middle], meetings) { with = middle } else { without = middle }
    }
    let (first, second) = list[with - 1];
    Some((with - 1, path(&list[..with - 1], meetings, second, first)))
}

fn followers(list: &[(usize, usize)], meetings: usize) -> Vec<Vec<usize>> {
    let mut after = vec![Vec::new(); meetings];
    for (first, second) in list {
        after[*first].push(*second);
    }
    after
}

/// Takes away, again and again, meetings that none has to precede; a circle is what stays.
fn has_circle(list: &[(usize, usize)], meetings: usize) -> bool {
    let after = followers(list, meetings);
    let mut before = vec![0; meetings];
    for (_, second) in list {
        before[*second] += 1;
    }
    let mut ready: Vec<usize> = (0..meetings).filter(|meeting| before[*meeting] == 0).collect();
    let mut taken = 0;
    while let Some(meeting) = ready.pop() {
        taken += 1;
        for next in &after[meeting] {
            before[*next] -= 1;
            if before[*next] == 0 {
                ready.push(*next);
            }
        }
    }
    taken < meetings
}

/// The shortest way from one meeting to another.
fn path(list: &[(usize, usize)], meetings: usize, from: usize, to: usize) -> Vec<usize> {
    let after = followers(list, meetings);
    let mut came_from = vec![usize::MAX; meetings];
    let mut queue = VecDeque::from([from]);
    came_from[from] = from;
    while let Some(meeting) = queue.pop_front() {
        for next in &after[meeting] {
            if came_from[*next] == usize::MAX {
                came_from[*next] = meeting;
                queue.push_back(*next);
            }
        }
    }
    let mut way = vec![to];
    while let Some(last) = way.last().copied().filter(|last| *last != from) {
        match came_from[last] {
            usize::MAX => break,
            before => way.push(before),
        }
    }
    way.reverse();
    way
}
