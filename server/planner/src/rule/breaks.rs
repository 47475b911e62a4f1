//! A break is a run of slots without a meeting between two meetings of somebody in one block, whatever
//! its length, beyond the rest they take anyway.

use super::Timetable;

/// The breaks of each participant.
pub fn of_each(timetable: &Timetable<'_>) -> Vec<u64> {
    let people = timetable.instance.participants.iter().enumerate();
    let breaks = people.map(|(participant, one)| {
        let step = 1 + one.changeover as usize;
        let is_break = |((from, _), (to, _)): &((usize, usize), (usize, usize))| to - from > step;
        timetable.neighbors(participant).iter().filter(|pair| is_break(pair)).count() as u64
    });
    breaks.collect()
}

pub fn count(timetable: &Timetable<'_>) -> u64 {
    of_each(timetable).iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, counted, fair};

    #[test]
    fn gaps_count_inside_a_block_alone() {
        // Host 0: 0 and 3; host 1: 3 and 4, over the border; guest 2: 0 and 3; guest 3: 3 and 4.
        let places = [at(0), at(3), at(3), at(4)];

        assert_eq!(counted(&fair(), places, count), 2);
    }

    #[test]
    fn the_rest_between_two_meetings_is_no_gap() {
        let mut fair = fair();
        fair.participants[0].changeover = 2;

        assert_eq!(counted(&fair, [at(0), at(3), at(3), at(4)], count), 1);
    }
}
