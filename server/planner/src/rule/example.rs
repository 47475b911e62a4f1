//! A small fair for the tests of the rules: two hosts (0, 1), two guests (2, 3), everybody meets; seven
//! slots in two blocks of four and three.

use crate::instance::{Instance, Interpreter, Meeting, Participant};
use crate::plan::{Place, Plan};
use crate::rule::{Timetable, Wrong};
use crate::slots::Slots;

/// Meetings 0 to 3: 0-2, 0-3, 1-2, 1-3.
pub fn fair() -> Instance {
    let free = Slots::first(7);
    let interpreter =
        |name: &str| Interpreter { name: name.into(), pairs: 1, free, ..Interpreter::default() };
    Instance {
        slot_count: 7,
        blocks: vec![(0, 4), (4, 7)],
        participants: vec![Participant::free_in(free); 4],
        meetings: [(0, 2), (0, 3), (1, 2), (1, 3)].map(|(a, b)| Meeting::between(a, b)).to_vec(),
        capacity: vec![2; 7],
        interpreters: vec![interpreter("Kim"), interpreter("Anna")],
        ..Instance::default()
    }
}

pub fn at(slot: u8) -> Option<Place> {
    Some(Place { slot, room: None, interpreter: None })
}

pub fn in_room(slot: u8, room: u32) -> Option<Place> {
    Some(Place { slot, room: Some(room), interpreter: None })
}

pub fn with(slot: u8, interpreter: u16) -> Option<Place> {
    Some(Place { slot, room: None, interpreter: Some(interpreter) })
}

pub fn counted(
    instance: &Instance,
    places: [Option<Place>; 4],
    count: fn(&Timetable<'_>) -> u64,
) -> u64 {
    count(&Timetable::of(instance, &Plan { places: places.to_vec() }).0)
}

pub fn checked(
    instance: &Instance,
    places: [Option<Place>; 4],
    check: fn(&Timetable<'_>, &mut Vec<Wrong>),
) -> Vec<Wrong> {
    let mut wrong = Vec::new();
    check(&Timetable::of(instance, &Plan { places: places.to_vec() }).0, &mut wrong);
    wrong
}
