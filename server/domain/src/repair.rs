//! Repair of a running day: something goes wrong, and the timetable is mended with the least change.
//!
//! An [`Event`] says who is not there, or which time is lost; it hits meetings ([`strike`]). [`Steps`]
//! put meetings elsewhere or cancel them, by booking's rules and all at once ([`repair`]). Whoever
//! proposes steps has them brought to what can be ([`settle`]). How early interpreters want to be asked
//! does not bind a repair.

mod delay;
mod mend;
mod strike;

pub use delay::Shift;
pub use mend::{LEAD_MINUTES, Mended, mend, settle};
pub use strike::{Hit, Struck, strike};

use crate::change::Change;
use crate::day::Day;
use crate::id::{CompanyId, InterpreterId, MeetingId, RoomId};
use crate::refusal::Refusal;
use crate::time::{Instant, Moment, Slot};

/// What goes wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A company did not come, and nobody expects it any more.
    NoShow {
        company: CompanyId,
    },
    /// A company is not there for so many minutes from now.
    Late {
        company: CompanyId,
        minutes: u16,
    },
    CompanyLeaves {
        company: CompanyId,
    },
    /// Until the end of the day where nothing is said.
    InterpreterGone {
        interpreter: InterpreterId,
        until: Option<Instant>,
    },
    RoomGone {
        room: RoomId,
        until: Option<Instant>,
    },
    /// A meeting that is on goes on for so many minutes more.
    Overrun {
        meeting: MeetingId,
        minutes: u16,
    },
    /// Nothing can begin from this slot on until so many minutes later.
    Delayed {
        from: Slot,
        minutes: u16,
    },
}

/// A meeting goes elsewhere, or stays in its slot with other seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub meeting: MeetingId,
    /// Where it was when the step was thought of.
    pub from: Slot,
    pub slot: Slot,
    /// Its own where it is free, else any.
    pub room: Option<RoomId>,
    /// Nobody else; whoever fits where nobody is named.
    pub interpreter: Option<InterpreterId>,
}

/// How an event is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    pub cancels: Vec<MeetingId>,
    pub moves: Vec<Move>,
    /// How the grid follows a delay; not at all where the slots it covers are lost.
    pub shift: Option<Shift>,
}

/// An event and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    pub event: Event,
    /// Why somebody is not there, in the organizer's words.
    pub reason: String,
    pub steps: Steps,
    /// Of the day the steps were thought of for.
    pub revision: i64,
}

/// Says what went wrong and takes all steps, or none. Steps thought of for an earlier revision are judged
/// on the day as it is: whether each still can be, and whether they still answer the event.
pub fn repair(day: &Day, repair: &Repair, moment: Moment<'_>) -> Result<Vec<Change>, Refusal> {
    let Repair { event, reason, steps, revision } = repair;
    let struck = strike(day, event, reason, steps.shift, moment)?;
    let mended = mend(&struck, steps, moment);
    let overlooked = if *revision == day.revision { 0 } else { overlooked(&struck, steps) };
    let meetings = mended.undone.len() + overlooked;
    if meetings > 0 {
        return Err(Refusal::PlanStale { meetings });
    }
    Ok(struck.changes.into_iter().chain(mended.changes).collect())
}

/// Meetings the event hits by now that no step is about, and those canceled though nothing hits them.
fn overlooked(struck: &Struck, steps: &Steps) -> usize {
    let is_answered = |id: &MeetingId| {
        steps.cancels.contains(id) || steps.moves.iter().any(|step| step.meeting == *id)
    };
    let left = struck.hit.iter().filter(|(id, hit)| **hit == Hit::Ahead && !is_answered(id));
    let is_for_nothing =
        |id: &&MeetingId| !struck.hit.contains_key(*id) && struck.day.timetable.get(id).is_some();
    left.count() + steps.cancels.iter().filter(is_for_nothing).count()
}

#[cfg(test)]
mod tests;
