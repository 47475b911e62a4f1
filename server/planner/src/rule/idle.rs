//! How long the breaks are: the slots somebody waits between two meetings in one block, beyond the rest
//! they take anyway.

use super::Timetable;

pub fn count(timetable: &Timetable<'_>) -> u64 {
    let people = timetable.instance.participants.iter().enumerate();
    let idle = people.map(|(participant, one)| {
        let step = 1 + one.changeover as usize;
        let pairs = timetable.neighbors(participant);
        pairs.iter().map(|(one, two)| (two.0 - one.0).saturating_sub(step) as u64).sum::<u64>()
    });
    idle.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, counted, fair};

    #[test]
    fn waiting_counts_slot_by_slot() {
        // Host 0 and guest 2 wait two slots each; nobody waits over the border.
        assert_eq!(counted(&fair(), [at(0), at(3), at(3), at(4)], count), 4);
    }
}
