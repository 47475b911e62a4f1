//! A meeting that needs an interpreter has one who works between its languages, is free, and is nowhere
//! else; whom somebody pinned to it is right and free by that.

use std::collections::BTreeSet;

use super::{Timetable, Wrong};

pub fn check(timetable: &Timetable<'_>, wrong: &mut Vec<Wrong>) {
    let mut busy = BTreeSet::new();
    for (index, place) in timetable.placed() {
        let meeting = &timetable.instance.meetings[index];
        let (needs, interpreter) = (meeting.needs, place.interpreter.map(usize::from));
        let (pair, interpreter) = match (needs, interpreter) {
            (None, None) => continue,
            (Some(_), None) => {
                wrong.push(Wrong::NoInterpreter { meeting: index });
                continue;
            }
            (pair, Some(interpreter)) => (pair, interpreter),
        };
        let Some(one) = timetable.instance.interpreters.get(interpreter) else {
            wrong.push(Wrong::WrongInterpreter { meeting: index });
            continue;
        };
        if meeting.pinned.and_then(|pinned| pinned.interpreter) != place.interpreter {
            match pair {
                None => wrong.push(Wrong::NeedsNone { meeting: index }),
                Some(pair) if one.pairs >> pair & 1 == 0 => {
                    wrong.push(Wrong::WrongInterpreter { meeting: index });
                }
                Some(_) => {}
            }
            if !one.free.has(usize::from(place.slot)) {
                wrong.push(Wrong::InterpreterNotFree { meeting: index });
            }
        }
        if !busy.insert((interpreter, place.slot)) {
            let slot = usize::from(place.slot);
            wrong.push(Wrong::InterpreterTwice { interpreter, slot });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::example::{at, checked, fair, with};
    use crate::slots::Slots;

    #[test]
    fn each_fault_of_an_interpreter_is_named() {
        let mut fair = fair();
        fair.meetings.iter_mut().skip(1).for_each(|one| one.needs = Some(0));
        fair.interpreters[1].pairs = 2;
        fair.interpreters[1].free = Slots::range(0, 3);

        let wrong = [
            Wrong::NeedsNone { meeting: 0 },
            Wrong::NoInterpreter { meeting: 1 },
            Wrong::WrongInterpreter { meeting: 2 },
            Wrong::InterpreterNotFree { meeting: 2 },
            Wrong::InterpreterTwice { interpreter: 0, slot: 0 },
        ];
        let places = [with(0, 0), at(1), with(3, 1), with(0, 0)];
        assert_eq!(checked(&fair, places, check), wrong);
        fair.meetings[0].pinned = with(0, 0);
        fair.meetings[2].pinned = with(3, 1);
        assert_eq!(checked(&fair, places, check), [wrong[1].clone(), wrong[4].clone()]);
    }
}
