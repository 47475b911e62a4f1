//! Which meeting comes before which: never one before itself, by however many steps.

use super::{Unreadable, wrong};

/// Reads the pairs; those that lead in a circle are refused.
pub fn precedences(
    list: &[(usize, usize)],
    meetings: usize,
) -> Result<Vec<(u32, u32)>, Unreadable> {
    for (index, (first, second)) in list.iter().enumerate() {
        for one in [first, second] {
            if *one >= meetings {
                return wrong(
                    format!("precedences[{index}]"),
                    format!("there is no meeting {one}"),
                );
            }
        }
    }
    if let Some(index) = circle(list, meetings) {
        let (first, _) = list[index];
        return wrong(
            format!("precedences[{index}]"),
            format!("meeting {first} would come before itself"),
        );
    }
    Ok(list.iter().map(|(first, second)| (*first as u32, *second as u32)).collect())
}

/// The first pair that is part of a circle.
fn circle(list: &[(usize, usize)], meetings: usize) -> Option<usize> {
    // Whatever nothing comes before, or nothing after, is taken away until only circles are left.
    let mut is_left = vec![true; list.len()];
    let mut around = vec![(0_usize, 0_usize); meetings];
    let mut touching = vec![Vec::new(); meetings];
    for (index, (first, second)) in list.iter().enumerate() {
        around[*first].1 += 1;
        around[*second].0 += 1;
        touching[*first].push(index);
        touching[*second].push(index);
    }
    let is_end = |(before, after): (usize, usize)| before == 0 || after == 0;
    let mut ends: Vec<usize> = (0..meetings).filter(|one| is_end(around[*one])).collect();
    while let Some(one) = ends.pop() {
        for index in &touching[one] {
            if std::mem::replace(&mut is_left[*index], false) {
                let (first, second) = list[*index];
                around[first].1 -= 1;
                around[second].0 -= 1;
                let other = if first == one { second } else { first };
                if is_end(around[other]) {
                    ends.push(other);
                }
            }
        }
    }
    is_left.iter().position(|is_left| *is_left)
}
