//! Earlier is better: the sum of the slot numbers.

use super::Timetable;

pub fn count(timetable: &Timetable<'_>) -> u64 {
    timetable.placed().map(|(_, place)| u64::from(place.slot)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, counted, fair};

    #[test]
    fn slots_add_up() {
        assert_eq!(counted(&fair(), [at(0), at(6), None, at(3)], count), 9);
    }
}
