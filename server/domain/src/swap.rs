//! Swaps: one interpreter proposes another to take a meeting over, for one of theirs or for none. Both
//! agree, both fit by the rules once it is done, and it is one change.

mod exchange;

use exchange::exchanged;
pub use exchange::{Partner, partners};

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::access::{Actor, Role};
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::{InterpreterId, MeetingId, SwapId};
use crate::offer::{self, OfferState};
use crate::refusal::Refusal;
use crate::time::{Instant, Moment};
use crate::timetable::Meeting;

/// A swap that waits for its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swap {
    pub id: SwapId,
    /// Who asks.
    pub from: InterpreterId,
    pub to: InterpreterId,
    /// The meeting the one who asks would give away.
    pub gives: MeetingId,
    /// The one they would take in return.
    pub takes: Option<MeetingId>,
    pub asked_at: Instant,
    pub expires_at: Instant,
}

/// What became of a swap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Accepted,
    Declined,
    /// Taken back by whoever asked.
    Withdrawn,
    Expired,
}

/// A swap as it is wished for.
#[derive(Clone, Debug)]
pub struct NewSwap {
    pub id: SwapId,
    pub gives: MeetingId,
    pub with: InterpreterId,
    pub takes: Option<MeetingId>,
}

/// What somebody says to a swap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    Accept,
    Decline,
    /// Only whoever asked.
    Withdraw,
}

/// Asks another interpreter for a swap.
pub fn ask(
    day: &Day,
    actor: &Actor,
    new: &NewSwap,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let Role::Interpreter { id: from } = &actor.role else { return Err(Refusal::NotYours) };
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    if *from == new.with || !day.roster.interpreters.contains_key(&new.with) {
        return Err(Refusal::Unknown);
    }
    let gives = held(day, &new.gives, from)?;
    let takes = new.takes.as_ref().map(|id| held(day, id, &new.with)).transpose()?;
    if day.swaps.values().any(|swap| swap.gives == new.gives) {
        return Err(Refusal::SwapPending);
    }
    let mut expires_at =
        moment.now.plus_minutes(60 * i64::from(day.settings.interpreting.offers.answer_hours));
    for meeting in [Some(gives), takes].into_iter().flatten() {
        let until = until(day, meeting)?;
        if until <= moment.now {
            return Err(Refusal::SwapTooLate { since: until });
        }
        expires_at = expires_at.min(until);
    }
    let swap = Swap {
        id: new.id.clone(),
        from: from.clone(),
        to: new.with.clone(),
        gives: new.gives.clone(),
        takes: new.takes.clone(),
        asked_at: moment.now,
        expires_at,
    };
    exchanged(day, &swap, from, moment)?;
    Ok(vec![Change::SwapAsked { swap }])
}

/// Answers a swap, or takes it back.
pub fn answer(
    day: &Day,
    actor: &Actor,
    id: &SwapId,
    reply: Reply,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let Role::Interpreter { id: who } = &actor.role else { return Err(Refusal::NotYours) };
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    let swap = day.swaps.get(id).ok_or(Refusal::SwapGone)?;
    let (is_from, is_to) = (swap.from == *who, swap.to == *who);
    if !is_from && !is_to {
        return Err(Refusal::SwapGone);
    }
    let settled = |outcome| Change::SwapSettled { swap: swap.clone(), outcome };
    match reply {
        Reply::Withdraw if is_from => return Ok(vec![settled(Outcome::Withdrawn)]),
        Reply::Decline if is_to => return Ok(vec![settled(Outcome::Declined)]),
        Reply::Accept if is_to => {}
        _ => return Err(Refusal::NotYourTurn),
    }
    if swap.expires_at <= moment.now {
        return Err(Refusal::SwapGone);
    }
    let meetings = exchanged(day, swap, who, moment)?;
    let mut changes = vec![settled(Outcome::Accepted)];
    if day.settings.interpreting.offers.enabled {
        // Both have said yes, so nobody is asked again.
        let given = [(Some(&swap.gives), &swap.to), (swap.takes.as_ref(), &swap.from)];
        let given = given.into_iter().filter_map(|(meeting, who)| Some((meeting?, who)));
        let yes =
            |(meeting, who)| offer::answered(meeting, who, OfferState::Accepted, moment.now, "");
        changes.extend(given.map(yes));
    }
    changes.extend(meetings.into_iter().map(|meeting| Change::Moved {
        from: meeting.slot,
        from_start: day.slot_time(meeting.slot).map_or(moment.now, |time| time.start),
        meeting,
    }));
    Ok(changes)
}

/// Swaps that nobody answered in time.
pub(crate) fn expired(day: &Day, now: Instant) -> Vec<Change> {
    let over = day.swaps.values().filter(|swap| swap.expires_at <= now);
    let outcome = Outcome::Expired;
    over.map(|swap| Change::SwapSettled { swap: swap.clone(), outcome }).collect()
}

/// Until when a meeting may change hands without the organizer.
pub fn until(day: &Day, meeting: &Meeting) -> Result<Instant, Refusal> {
    let start = day.slot_time(meeting.slot).ok_or(Refusal::Unknown)?.start;
    Ok(offer::cutoff(day, start))
}

fn held<'a>(day: &'a Day, id: &MeetingId, by: &InterpreterId) -> Result<&'a Meeting, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    if !meeting.has_interpreter(by) { Err(Refusal::Unknown) } else { Ok(meeting) }
}

/// Brings the swaps one change further, after the timetable knows of it. One whose meetings are not
/// what they were when it was asked for is gone.
pub(crate) fn follow(day: &mut Day, change: &Change) {
    match change {
        Change::SwapAsked { swap } => {
            Arc::make_mut(&mut day.swaps).insert(swap.id.clone(), swap.clone());
        }
        Change::SwapSettled { swap, .. } => {
            Arc::make_mut(&mut day.swaps).remove(&swap.id);
        }
        Change::Moved { meeting, .. } | Change::Canceled { meeting } => {
            let id = &meeting.id;
            let concerns = |swap: &Swap| swap.gives == *id || swap.takes.as_ref() == Some(id);
            if day.swaps.values().any(concerns) {
                Arc::make_mut(&mut day.swaps).retain(|_, swap| !concerns(swap));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests;
