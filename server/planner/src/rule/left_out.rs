//! Every meeting is placed that must be; each that is left out costs its worth.

use super::{Timetable, Wrong};

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    for (index, meeting) in timetable.instance.meetings.iter().enumerate() {
        if timetable.places[index].is_none() && !meeting.may_be_left_out {
            wrong.push(Wrong::LeftOut { meeting: index });
        }
    }
}

/// The worth of what is left out.
pub fn count(timetable: &Timetable<'_>) -> u64 {
    let meetings = timetable.instance.meetings.iter().zip(&timetable.places);
    meetings.filter(|(_, place)| place.is_none()).map(|(one, _)| u64::from(one.worth)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, checked, counted, fair};

    #[test]
    fn two_left_out_cost_their_worth() {
        let mut fair = fair();
        fair.meetings[1].worth = 5;
        fair.meetings[2].worth = 3;
        fair.meetings[2].may_be_left_out = true;

        let places = [at(0), None, None, at(1)];

        assert_eq!(counted(&fair, places, count), 8);
        assert_eq!(checked(&fair, places, check), [Wrong::LeftOut { meeting: 1 }]);
    }
}
