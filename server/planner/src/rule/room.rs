//! A slot holds no more meetings than it has rooms, a room one; who is kept at a room has it.

use std::collections::BTreeSet;

use super::{Timetable, Wrong};

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    let instance = timetable.instance;
    let mut in_slot = vec![0; instance.slot_count];
    let mut taken = BTreeSet::new();
    for (index, place) in timetable.placed() {
        let slot = usize::from(place.slot);
        in_slot[slot] += 1;
        if let Some(room) = place.room {
            if room >= instance.capacity[slot] {
                wrong.push(Wrong::NoSuchRoom { meeting: index });
            }
            if !taken.insert((slot, room)) {
                wrong.push(Wrong::RoomTwice { slot, room });
            }
        }
        let meeting = &instance.meetings[index];
        let is_pinned = meeting.pinned.is_some_and(|place| place.room.is_some());
        let mut kept = [meeting.a, meeting.b].into_iter();
        let mut kept = kept.by_ref().filter_map(|who| instance.participants[who as usize].room);
        if !is_pinned && kept.any(|room| place.room != Some(room)) {
            wrong.push(Wrong::OtherRoom { meeting: index });
        }
    }
    for (slot, meetings) in in_slot.into_iter().enumerate() {
        if meetings > instance.capacity[slot] {
            wrong.push(Wrong::TooManyRooms { slot });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, checked, fair, in_room};

    #[test]
    fn rooms_are_counted_and_told_apart() {
        let mut fair = fair();
        fair.capacity = vec![2, 1, 2, 2, 2, 2, 2];

        let wrong = [
            Wrong::RoomTwice { slot: 0, room: 1 },
            Wrong::NoSuchRoom { meeting: 3 },
            Wrong::TooManyRooms { slot: 1 },
        ];
        let places = [in_room(0, 1), at(1), in_room(0, 1), in_room(1, 1)];
        assert_eq!(checked(&fair, places, check), wrong);
    }

    #[test]
    fn a_company_is_kept_at_its_room() {
        let mut fair = fair();
        fair.participants[0].room = Some(1);
        fair.meetings[0].pinned = in_room(0, 0);

        let places = [in_room(0, 0), at(1), in_room(1, 0), in_room(2, 0)];
        assert_eq!(checked(&fair, places, check), [Wrong::OtherRoom { meeting: 1 }]);
    }
}
