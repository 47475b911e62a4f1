//! Of two meetings in an order the first lies before the second, when both are placed.

use super::{Timetable, Wrong};

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    for &(first, second) in &timetable.instance.precedences {
        let (first, second) = (first as usize, second as usize);
        if let (Some(one), Some(other)) = (timetable.places[first], timetable.places[second])
            && one.slot >= other.slot
        {
            wrong.push(Wrong::NotBefore { first, second });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, checked, fair};

    #[test]
    fn the_same_slot_is_not_before() {
        let mut fair = fair();
        fair.precedences = vec![(0, 3), (1, 2), (2, 0)];

        let wrong = [Wrong::NotBefore { first: 0, second: 3 }];
        assert_eq!(checked(&fair, [at(3), at(1), at(2), at(3)], check), wrong);
    }
}
