//! Whoever needs a rest between two meetings of a block has it, unless both are pinned.

use super::{Timetable, Wrong};

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    let pinned = timetable.instance.pinned_of();
    for (participant, one) in timetable.instance.participants.iter().enumerate() {
        for ((from, _), (to, _)) in timetable.neighbors(participant) {
            let are_pinned = pinned[participant].has(from) && pinned[participant].has(to);
            if to > from && to - from <= one.changeover as usize && !are_pinned {
                wrong.push(Wrong::NoChangeover { participant, slot: to });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, checked, fair};

    #[test]
    fn the_next_meeting_is_too_near() {
        let mut fair = fair();
        fair.participants[0].changeover = 1;
        fair.participants[1].changeover = 1;
        // Host 0 has a slot between; host 1 none in the first block and goes on in the second.
        let near = [at(0), at(2), at(1), at(2)];
        let border = [at(0), at(2), at(3), at(4)];

        let wrong = [Wrong::NoChangeover { participant: 1, slot: 2 }];
        assert_eq!(checked(&fair, near, check), wrong);
        assert_eq!(checked(&fair, border, check), []);
        // What somebody pinned is near by their wish; what the planner adds is not.
        fair.meetings[2].pinned = at(1);
        assert_eq!(checked(&fair, near, check), wrong);
        fair.meetings[3].pinned = at(2);
        assert_eq!(checked(&fair, near, check), []);
    }
}
