//! An interpreter rests after so many slots in a row, and works no more than so many in all.

use std::collections::BTreeSet;

use super::{Timetable, Wrong};

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    let instance = timetable.instance;
    let mut busy = vec![BTreeSet::new(); instance.interpreters.len()];
    for (_, place) in timetable.placed() {
        if let Some(busy) = place.interpreter.and_then(|one| busy.get_mut(usize::from(one))) {
            busy.insert(usize::from(place.slot));
        }
    }
    for (interpreter, one) in instance.interpreters.iter().enumerate() {
        let busy = &busy[interpreter];
        for (from, to) in &instance.blocks {
            let mut run = 0;
            for slot in *from..*to {
                run = if busy.contains(&slot) { run + 1 } else { 0 };
                if one.run_max.is_some_and(|max| run > max) {
                    wrong.push(Wrong::NoRest { interpreter, slot });
                }
            }
        }
        if one.total_max.is_some_and(|max| busy.len() > max as usize) {
            wrong.push(Wrong::TooMuch { interpreter });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{checked, fair, with};

    #[test]
    fn three_in_a_row_are_one_too_many() {
        let mut fair = fair();
        fair.interpreters[0].run_max = Some(2);
        fair.interpreters[0].total_max = Some(3);
        let row = [with(1, 0), with(2, 0), with(3, 0), with(4, 0)];
        let border = [with(2, 0), with(3, 0), with(4, 0), with(5, 1)];

        let wrong = [Wrong::NoRest { interpreter: 0, slot: 3 }, Wrong::TooMuch { interpreter: 0 }];
        assert_eq!(checked(&fair, row, check), wrong);
        assert_eq!(checked(&fair, border, check), []);
    }
}
