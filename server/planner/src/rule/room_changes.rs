//! A company keeps its room: each time two of its meetings follow each other inside a block in different
//! ones counts. Companies with several desks have several rooms anyway.

use super::Timetable;

pub fn count(timetable: &Timetable<'_>) -> u64 {
    let people = timetable.instance.participants.iter().enumerate();
    let room = |meeting: usize| timetable.places[meeting].and_then(|place| place.room);
    let changes = people.filter(|(_, one)| one.desks == 1).map(|(participant, _)| {
        let pairs = timetable.neighbors(participant);
        let pairs = pairs.iter().map(|(one, two)| (room(one.1), room(two.1)));
        pairs.filter(|(one, two)| one.is_some() && two.is_some() && one != two).count() as u64
    });
    changes.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{counted, fair, in_room};

    #[test]
    fn another_room_in_the_next_meeting_counts_for_each_side() {
        // Hosts keep their rooms; both guests go over to the other one.
        let places = [in_room(0, 0), in_room(1, 0), in_room(1, 1), in_room(0, 1)];

        assert_eq!(counted(&fair(), places, count), 2);
    }
}
