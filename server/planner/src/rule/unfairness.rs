//! Breaks fall on everybody alike: how many somebody has at most, then the sum of their squares. A limit
//! on the difference between two people may be a rule too; whoever has no meetings has no breaks.

use super::{Timetable, Wrong, breaks};

/// By how much the breaks of two participants differ at most.
pub fn difference(timetable: &Timetable<'_>) -> u64 {
    let each = breaks::of_each(timetable);
    each.iter().max().copied().unwrap_or(0) - each.iter().min().copied().unwrap_or(0)
}

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    let limit = timetable.instance.fairness;
    if limit.is_some_and(|limit| difference(timetable) > u64::from(limit)) {
        wrong.push(Wrong::Unfair);
    }
}

/// The most breaks anybody has.
pub fn most(timetable: &Timetable<'_>) -> u64 {
    breaks::of_each(timetable).into_iter().max().unwrap_or(0)
}

pub fn squares(timetable: &Timetable<'_>) -> u64 {
    breaks::of_each(timetable).iter().map(|breaks| breaks * breaks).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, checked, counted, fair};

    #[test]
    fn three_breaks_on_two_people_are_five_squared() {
        let mut fair = fair();
        fair.participants.push(fair.participants[0].clone());
        fair.meetings[3].b = 4;
        fair.meetings[2].a = 0;
        fair.blocks = vec![(0, 7)];
        // Host 0 at 0, 2 and 4: two breaks; guest 2 at 0 and 4: one.
        let places = [at(0), at(2), at(4), at(5)];

        assert_eq!(counted(&fair, places, most), 2);
        assert_eq!(counted(&fair, places, squares), 5);
        assert_eq!(counted(&fair, places, difference), 2);
        fair.fairness = Some(1);
        assert_eq!(checked(&fair, places, check), [Wrong::Unfair]);
        fair.fairness = Some(2);
        assert_eq!(checked(&fair, places, check), []);
    }
}
