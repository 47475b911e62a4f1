//! Nobody has more meetings at a time than desks.

use super::{Timetable, Wrong};

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    for (participant, day) in timetable.days.iter().enumerate() {
        let desks = timetable.instance.participants[participant].desks as usize;
        for (index, &(slot, _)) in day.iter().enumerate() {
            let before = day[..index].iter().filter(|(other, _)| *other == slot).count();
            if before >= desks {
                wrong.push(Wrong::Twice { participant, slot });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, checked, fair};

    #[test]
    fn one_more_than_desks_is_one_too_many() {
        let mut fair = fair();
        let places = [at(2), at(2), at(1), at(4)];

        assert_eq!(checked(&fair, places, check), [Wrong::Twice { participant: 0, slot: 2 }]);
        fair.participants[0].desks = 2;
        assert_eq!(checked(&fair, places, check), []);
    }
}
