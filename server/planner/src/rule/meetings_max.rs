//! Nobody has more meetings than they can have.

use super::{Timetable, Wrong};

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    let each = timetable.instance.participants.iter().zip(&timetable.days).enumerate();
    for (participant, (one, day)) in each {
        if one.meetings_max.is_some_and(|most| day.len() > most as usize) {
            wrong.push(Wrong::TooManyMeetings { participant });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, checked, fair};

    #[test]
    fn the_second_meeting_is_one_too_many() {
        let mut fair = fair();
        fair.participants[0].meetings_max = Some(2);
        fair.participants[1].meetings_max = Some(1);
        // Each host has two meetings.
        let all = [at(0), at(2), at(1), at(2)];

        let wrong = [Wrong::TooManyMeetings { participant: 1 }];
        assert_eq!(checked(&fair, all, check), wrong);
    }
}
