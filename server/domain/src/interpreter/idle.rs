//! What the time between two meetings of one interpreter is.

use crate::day::Day;
use crate::id::InterpreterId;
use crate::time::{Instant, MINUTE_MS};

/// What a time without a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// Long enough to count as a pause, and too short for a meeting.
    Rest,
    /// A break of the whole day lies in it.
    Break,
    /// A meeting would fit in.
    Free,
}

/// What the time from one meeting's end to the next one's start is; nothing where there is hardly any.
pub fn idle(day: &Day, who: &InterpreterId, from: Instant, to: Instant) -> Option<Idle> {
    let slots = &day.layout.slots;
    let is_free = slots.iter().any(|slot| from <= slot.start && day.interpreted(*slot).end <= to);
    if is_free {
        return Some(Idle::Free);
    }
    let mut breaks = day.settings.grid.breaks.iter();
    let is_break = breaks.any(|pause| {
        let after = slots.get(pause.after.index()).map(|slot| slot.end);
        let before = slots.get(pause.after.index() + 1).map(|slot| slot.start);
        after.zip(before).is_some_and(|(start, end)| start < to && from < end)
    });
    if is_break {
        return Some(Idle::Break);
    }
    let one = day.roster.interpreters.get(who)?;
    let pause = day.settings.interpreting.limits(one).pause;
    (from < to && (to.0 - from.0) / MINUTE_MS >= pause).then_some(Idle::Rest)
}
