//! A timetable as the planner proposes it.

use crate::instance::{InterpreterIndex, Slot};

/// Where a meeting lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub slot: Slot,
    pub room: Option<u32>,
    pub interpreter: Option<InterpreterIndex>,
}

/// A place for each meeting, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub places: Vec<Option<Place>>,
}
