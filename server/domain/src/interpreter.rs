//! The interpreter's seat: when a meeting needs one, and who takes it.

mod profile;
mod rules;

pub use profile::*;
pub use rules::*;

use std::collections::HashSet;

use crate::day::{Day, InterpreterRule};
use crate::id::{InterpreterId, MeetingId};
use crate::refusal::{NotThisSlot, Refusal};
use crate::roster::{Company, Interpreter};
use crate::time::Slot;

/// Whether a meeting of these two needs an interpreter, by the day's rule.
pub fn needed(day: &Day, host: &Company, guest: &Company) -> bool {
    match day.settings.interpreter_rule {
        InterpreterRule::None => false,
        InterpreterRule::NoCommonLanguage => !host.shares_language_with(guest),
        InterpreterRule::Always => true,
    }
}

/// Who interprets for these two in a slot: the wished one when free and able, else the one of those
/// free and able who has the fewest meetings that day.
pub fn choose(
    day: &Day,
    slot: Slot,
    host: &Company,
    guest: &Company,
    except: Option<&MeetingId>,
    wish: Option<&InterpreterId>,
) -> Result<InterpreterId, Refusal> {
    let taken: HashSet<&InterpreterId> = day
        .timetable
        .in_slot(slot)
        .filter(|meeting| Some(&meeting.id) != except)
        .flat_map(|meeting| meeting.interpreters())
        .collect();
    let able = |id: &&InterpreterId| {
        day.roster.interpreters.get(*id).is_some_and(|one| one.bridges(host, guest))
            && !taken.contains(*id)
    };
    if let Some(wished) = wish.filter(|id| able(id)) {
        return Ok(wished.clone());
    }
    day.roster
        .interpreters
        .keys()
        .filter(able)
        .min_by_key(|id| (day.timetable.of_interpreter(id).count(), *id))
        .cloned()
        .ok_or(Refusal::slot(slot, NotThisSlot::NoInterpreter))
}
