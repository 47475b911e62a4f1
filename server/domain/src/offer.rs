//! What interpreters are asked to do, and what they say: offered, accepted or declined, and then offered
//! on until somebody takes it or nobody is left.

mod answer;
mod assign;
mod candidate;
mod follow;

pub use answer::{REASON_CHARS_MAX, Reply, answer, sweep};
pub(crate) use answer::{answered, checked_reason, take_back_all};
pub use assign::{Assign, assign, set_need};
pub use candidate::{Candidate, candidates};
pub(crate) use follow::follow;

use serde::{Deserialize, Serialize};

use crate::day::{Day, Phase};
use crate::id::{InterpreterId, MeetingId};
use crate::interpreter::Job;
use crate::time::Instant;
use crate::timetable::Meeting;

/// What became of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferState {
    Open,
    Accepted,
    Declined,
    Expired,
    /// The meeting was given to somebody else, or canceled.
    Withdrawn,
}

impl OfferState {
    pub const ALL: [Self; 5] =
        [Self::Open, Self::Accepted, Self::Declined, Self::Expired, Self::Withdrawn];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// A meeting proposed to an interpreter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub interpreter: InterpreterId,
    pub state: OfferState,
    pub offered_at: Instant,
    pub expires_at: Instant,
    pub answered_at: Option<Instant>,
    /// Why it was declined.
    pub reason: String,
}

impl Offer {
    /// Whether they said no, by words or by silence.
    pub fn is_refused(&self) -> bool {
        matches!(self.state, OfferState::Declined | OfferState::Expired)
    }

    /// Whether they were asked and had time to answer; else it notes what was agreed without asking.
    pub fn was_asked(&self) -> bool {
        self.offered_at < self.expires_at
    }
}

/// How a meeting stands with its interpreter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assignment {
    NotNeeded,
    /// It needs one and has none.
    Missing,
    /// Somebody is held for it who has not answered yet.
    Offered,
    Confirmed,
}

/// Who interprets is sure once nobody who does has still to answer.
pub fn assignment(day: &Day, meeting: &Meeting) -> Assignment {
    let mut held = meeting.interpreters();
    match &meeting.interpreter {
        None if meeting.interpreter_needed => Assignment::Missing,
        None => Assignment::NotNeeded,
        Some(_) if held.any(|id| open(day, &meeting.id, id).is_some()) => Assignment::Offered,
        Some(_) => Assignment::Confirmed,
    }
}

/// All offers of a meeting, the earliest first.
pub fn of_meeting<'a>(day: &'a Day, meeting: &MeetingId) -> &'a [Offer] {
    day.offers.get(meeting).map_or(&[], Vec::as_slice)
}

/// The last offer of a meeting to somebody.
pub fn latest<'a>(day: &'a Day, meeting: &MeetingId, to: &InterpreterId) -> Option<&'a Offer> {
    of_meeting(day, meeting).iter().rev().find(|one| one.interpreter == *to)
}

/// Whether somebody's last word on a meeting is no. Who was persuaded later has it by their yes.
pub(crate) fn has_refused(day: &Day, meeting: &MeetingId, who: &InterpreterId) -> bool {
    let own = of_meeting(day, meeting).iter().filter(|one| one.interpreter == *who);
    let mut said = own.filter(|one| one.state != OfferState::Withdrawn);
    said.next_back().is_some_and(Offer::is_refused)
}

/// The offer that waits for somebody's answer.
pub fn open<'a>(day: &'a Day, meeting: &MeetingId, to: &InterpreterId) -> Option<&'a Offer> {
    latest(day, meeting, to).filter(|one| one.state == OfferState::Open)
}

/// From when on a meeting that starts then cannot be declined any more without the organizer.
pub fn cutoff(day: &Day, start: Instant) -> Instant {
    start.plus_minutes(-60 * i64::from(day.settings.interpreting.offers.cutoff_hours))
}

/// Until when an offer waits: so many hours, but not past the cut-off. One made after it waits until
/// the meeting; there is nobody left to be asked in time, and the organizer sees that it is late.
fn expiry(day: &Day, start: Instant, offered_at: Instant) -> Instant {
    let cutoff = cutoff(day, start);
    if cutoff <= offered_at {
        return start;
    }
    let hours = i64::from(day.settings.interpreting.offers.answer_hours);
    offered_at.plus_minutes(60 * hours).min(cutoff)
}

/// Whether the cut-off passed while an offer waits.
pub fn is_late(day: &Day, meeting: &Meeting, offer: &Offer) -> bool {
    let start = day.slot_time(meeting.slot).map(|time| time.start);
    start.is_some_and(|start| cutoff(day, start) < offer.expires_at)
}

/// Whether somebody who interprets a meeting may decline it by themselves now.
pub fn may_decline(day: &Day, meeting: &Meeting, who: &InterpreterId, now: Instant) -> bool {
    let until = decline_until(day, meeting, who);
    day.phase != Phase::Closed
        && day.settings.interpreting.offers.enabled
        && until.is_some_and(|until| now < until)
}

/// Until when somebody declines by themselves: the cut-off, and for who was asked only after it the
/// start. They never said yes, and a no that comes late is better than none.
fn decline_until(day: &Day, meeting: &Meeting, who: &InterpreterId) -> Option<Instant> {
    let start = day.slot_time(meeting.slot)?.start;
    let is_asked_late = open(day, &meeting.id, who).is_some_and(|one| is_late(day, meeting, one));
    Some(if is_asked_late { start } else { cutoff(day, start) })
}

/// Meetings to come that were offered in vain and have nobody.
pub fn vacancies(day: &Day, now: Instant) -> impl Iterator<Item = &Meeting> {
    day.timetable.all().map(|meeting| &**meeting).filter(move |meeting| {
        assignment(day, meeting) == Assignment::Missing
            && of_meeting(day, &meeting.id).iter().any(Offer::is_refused)
            && day.slot_time(meeting.slot).is_some_and(|time| now < time.start)
    })
}

/// A meeting as work for somebody.
pub(crate) fn job<'a>(day: &'a Day, meeting: &'a Meeting) -> Option<Job<'a>> {
    Some(Job {
        meeting: Some(&meeting.id),
        host: day.roster.company(&meeting.host)?,
        guest: day.roster.company(&meeting.guest)?,
        time: day.interpreted(*day.slot_time(meeting.slot)?).longer(meeting.adjusted_min),
        room: meeting.room.as_ref(),
    })
}

#[cfg(test)]
mod tests;
