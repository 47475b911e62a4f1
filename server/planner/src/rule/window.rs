//! A meeting lies where its own rules and its people's availability let it, unless somebody pinned it.

use super::{Timetable, Wrong};

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    for (index, place) in timetable.placed() {
        let meeting = &timetable.instance.meetings[index];
        if meeting.pinned.is_some() {
            continue;
        }
        let slot = usize::from(place.slot);
        if !meeting.allowed.has(slot) {
            wrong.push(Wrong::NotAllowed { meeting: index });
        }
        for participant in [meeting.a as usize, meeting.b as usize] {
            if !timetable.instance.participants[participant].free.has(slot) {
                wrong.push(Wrong::NotFree { meeting: index, participant });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, checked, fair};
    use crate::slots::Slots;

    #[test]
    fn a_meeting_is_outside_its_window() {
        let mut fair = fair();
        fair.meetings[0].allowed = Slots::range(0, 3);
        fair.participants[1].free = Slots::range(0, 5);
        let places = [at(3), at(4), at(4), at(6)];

        let wrong =
            [Wrong::NotAllowed { meeting: 0 }, Wrong::NotFree { meeting: 3, participant: 1 }];
        assert_eq!(checked(&fair, places, check), wrong);
        fair.meetings[0].pinned = at(3);
        fair.meetings[3].pinned = at(6);
        assert_eq!(checked(&fair, places, check), []);
    }
}
