//! A company keeps its interpreter: each time two of its meetings follow each other inside a block with
//! different ones counts. Companies with several desks have several conversations anyway.

use super::Timetable;

pub fn count(timetable: &Timetable<'_>) -> u64 {
    let people = timetable.instance.participants.iter().enumerate();
    let interpreter =
        |meeting: usize| timetable.places[meeting].and_then(|place| place.interpreter);
    let changes = people.filter(|(_, one)| one.desks == 1).map(|(participant, _)| {
        let pairs = timetable.neighbors(participant);
        let pairs = pairs.iter().map(|(one, two)| (interpreter(one.1), interpreter(two.1)));
        pairs.filter(|(one, two)| one.is_some() && two.is_some() && one != two).count() as u64
    });
    changes.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, counted, fair, with};

    #[test]
    fn another_interpreter_in_the_next_meeting_counts_for_each_side() {
        // Host 0 changes (0, 1); host 1 has one of two; guest 2 changes (0, 2); guest 3 keeps theirs.
        let places = [with(0, 0), with(1, 1), with(2, 1), with(3, 1)];

        assert_eq!(counted(&fair(), places, count), 2);
        assert_eq!(counted(&fair(), [with(0, 0), with(4, 1), at(2), at(3)], count), 0);
    }
}
