//! What somebody pinned stays where it is.

use super::{Timetable, Wrong};

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    for (index, meeting) in timetable.instance.meetings.iter().enumerate() {
        let Some(pinned) = meeting.pinned else { continue };
        let is_there = timetable.places[index].is_some_and(|place| {
            place.slot == pinned.slot
                && (pinned.room.is_none() || pinned.room == place.room)
                && (pinned.interpreter.is_none() || pinned.interpreter == place.interpreter)
        });
        if !is_there {
            wrong.push(Wrong::NotPinned { meeting: index });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, checked, fair, in_room, with};

    #[test]
    fn a_pinned_meeting_has_moved() {
        let mut fair = fair();
        fair.meetings[0].pinned = at(1);
        fair.meetings[1].pinned = in_room(2, 1);
        fair.meetings[2].pinned = with(3, 0);
        fair.meetings[3].pinned = at(4);
        let places = [in_room(1, 0), in_room(2, 0), with(3, 1), None];

        let wrong = [1, 2, 3].map(|meeting| Wrong::NotPinned { meeting });
        assert_eq!(checked(&fair, places, check), wrong);
    }
}
