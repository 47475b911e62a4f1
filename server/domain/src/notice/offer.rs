//! Who hears of offers and swaps, and with which facts.

use serde::{Deserialize, Serialize};

use super::{About, Kind, MeetingFacts, Notice, Recipient, facts_of, interpreter};
use crate::day::Day;
use crate::id::{InterpreterId, MeetingId};
use crate::offer::{self, OfferState};
use crate::swap::{Outcome, Swap};
use crate::time::Instant;

/// An offered assignment as it was at the moment of the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferFacts {
    pub meeting: MeetingFacts,
    /// Until when an answer is waited for.
    pub expires: Instant,
}

/// A swap as it was at the moment of the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwapFacts {
    /// The other interpreter's name.
    pub other: String,
    /// What the one who asks would give away.
    pub gives: MeetingFacts,
    /// What they would take in return.
    pub takes: Option<MeetingFacts>,
    pub expires: Instant,
    /// Nothing while the answer is waited for.
    pub outcome: Option<Outcome>,
}

/// Somebody to whom a meeting was offered in vain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refuser {
    pub name: String,
    pub state: OfferState,
    pub reason: String,
}

/// A meeting without the interpreter it needs, as organizers are told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VacancyFacts {
    pub meeting: MeetingFacts,
    /// Those who will not interpret, in the order in which they were asked.
    pub asked: Vec<Refuser>,
}

/// The letter about an open offer, to whoever it was made to.
pub fn offer_notice(
    day: &Day,
    kind: Kind,
    meeting: &MeetingId,
    to: &InterpreterId,
) -> Option<Notice> {
    let held = day.timetable.get(meeting)?;
    let open = offer::open(day, meeting, to)?;
    let facts = OfferFacts { meeting: facts_of(day, held)?, expires: open.expires_at };
    let to = interpreter(day, to)?;
    Some(Notice { kind, to, about: About::Offer { meeting: meeting.clone(), facts } })
}

/// The letter to whoever is asked for a swap.
pub(super) fn swap_asked(day: &Day, swap: &Swap) -> Option<Notice> {
    swap_notice(day, swap, Kind::SwapAsked, &swap.to, None)
}

/// The letter to whoever asked for a swap, when it was answered or its time is over.
pub(super) fn swap_settled(day: &Day, swap: &Swap, outcome: Outcome) -> Option<Notice> {
    if outcome == Outcome::Withdrawn {
        return None;
    }
    swap_notice(day, swap, Kind::SwapSettled, &swap.from, Some(outcome))
}

fn swap_notice(
    day: &Day,
    swap: &Swap,
    kind: Kind,
    to: &InterpreterId,
    outcome: Option<Outcome>,
) -> Option<Notice> {
    let other = if *to == swap.from { &swap.to } else { &swap.from };
    let facts_of = |id: &MeetingId| facts_of(day, day.timetable.get(id)?);
    let facts = SwapFacts {
        other: day.roster.interpreters.get(other)?.name.clone(),
        gives: facts_of(&swap.gives)?,
        takes: swap.takes.as_ref().and_then(facts_of),
        expires: swap.expires_at,
        outcome,
    };
    let to = interpreter(day, to)?;
    Some(Notice { kind, to, about: About::Swap { swap: swap.id.clone(), facts: Box::new(facts) } })
}

/// The letter to one who runs the day, about a meeting that needs an interpreter and has none.
pub fn vacancy_notice(day: &Day, meeting: &MeetingId, to: Recipient) -> Option<Notice> {
    let facts = facts_of(day, day.timetable.get(meeting)?)?;
    let asked = offer::of_meeting(day, meeting).iter().filter_map(|one| {
        let name = day.roster.interpreters.get(&one.interpreter)?.name.clone();
        let is_refusal = matches!(one.state, OfferState::Declined | OfferState::Expired);
        let reason = one.reason.clone();
        is_refusal.then_some(Refuser { name, state: one.state, reason })
    });
    let facts = VacancyFacts { meeting: facts, asked: asked.collect() };
    let about = About::Vacancy { meeting: meeting.clone(), facts };
    Some(Notice { kind: Kind::InterpreterMissing, to, about })
}
