//! Who wishes to meet whom: one company asks another, which accepts, declines or names another slot.
//!
//! A request that waits holds nothing. What it comes to by the clock, or by a meeting the two have, is
//! not written down but follows from the moment: see [`standing`].

mod decide;

pub use decide::*;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::day::{Day, Phase};
use crate::id::{CompanyId, MeetingId, RequestId};
use crate::programme::Side;
use crate::refusal::Refusal;
use crate::time::{Instant, Moment, Slot};
use crate::timetable::Meeting;

/// The longest note to a request, and the longest reason of a no.
pub const NOTE_CHARS_MAX: usize = 500;

/// How much a company wishes a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    Must,
    Want,
    IfPossible,
    /// Not even when it could be had; nobody but the asking company and the organizer knows.
    Never,
}

impl Rank {
    pub const ALL: [Self; 4] = [Self::Must, Self::Want, Self::IfPossible, Self::Never];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Want => "want",
            Self::IfPossible => "if_possible",
            Self::Never => "never",
        }
    }
}

/// What was last said to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The company asked has the word.
    Asked,
    /// It named another slot, and the asking company has the word.
    Proposed,
    Accepted,
    Declined,
    Withdrawn,
}

impl State {
    pub const ALL: [Self; 5] =
        [Self::Asked, Self::Proposed, Self::Accepted, Self::Declined, Self::Withdrawn];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Proposed => "proposed",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// How a request stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Asked,
    Proposed,
    /// The two meet, or will once the planner has found them a slot.
    Accepted,
    Declined,
    Withdrawn,
    /// Nobody answered in time.
    Expired,
}

/// What was done to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Asked,
    Ranked,
    Accepted,
    /// What was said to the other's request holds for this one, too; nobody is told twice.
    Answered,
    Declined,
    Proposed,
    Withdrawn,
}

/// One company's wish to meet another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    pub id: RequestId,
    pub from: CompanyId,
    pub to: CompanyId,
    pub rank: Rank,
    pub note: String,
    /// The slot named last, by whoever does not have the word.
    pub slot: Option<Slot>,
    pub state: State,
    /// Why it was declined; may be empty.
    pub reason: String,
    /// When the word was last given to the other side.
    pub asked_at: Instant,
    pub expires_at: Instant,
    /// The meeting its acceptance booked.
    pub meeting: Option<MeetingId>,
    /// The other side has been told of it at some time, or of one it replaced.
    #[serde(default)]
    pub was_told: bool,
}

impl Request {
    /// Whether the other side was told of it and may still know.
    pub fn is_told(&self) -> bool {
        self.rank != Rank::Never && self.state != State::Withdrawn
    }

    /// Whose word is waited for, if anybody's.
    pub fn turn(&self) -> Option<&CompanyId> {
        match self.state {
            State::Asked if self.rank != Rank::Never => Some(&self.to),
            State::Proposed => Some(&self.from),
            _ => None,
        }
    }
}

/// The requests of a day: one for each asking and asked company.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Requests {
    by_pair: BTreeMap<(CompanyId, CompanyId), Arc<Request>>,
    pairs: HashMap<RequestId, (CompanyId, CompanyId)>,
}

impl Requests {
    pub fn new(requests: impl IntoIterator<Item = Request>) -> Self {
        let mut all = Self::default();
        for request in requests {
            all.put(request);
        }
        all
    }

    pub fn get(&self, id: &RequestId) -> Option<&Arc<Request>> {
        self.by_pair.get(self.pairs.get(id)?)
    }

    pub fn of_pair(&self, from: &CompanyId, to: &CompanyId) -> Option<&Arc<Request>> {
        self.by_pair.get(&(from.clone(), to.clone()))
    }

    pub fn all(&self) -> impl Iterator<Item = &Arc<Request>> {
        self.by_pair.values()
    }

    pub fn sent_by(&self, company: &CompanyId) -> impl Iterator<Item = &Arc<Request>> {
        let first = (company.clone(), CompanyId::new(""));
        self.by_pair
            .range(first..)
            .take_while(move |((from, _), _)| from == company)
            .map(|(_, request)| request)
    }

    /// Takes a request in, in place of the one between the same two in the same direction.
    pub fn put(&mut self, request: Request) {
        let pair = (request.from.clone(), request.to.clone());
        self.pairs.insert(request.id.clone(), pair.clone());
        let id = request.id.clone();
        if let Some(earlier) = self.by_pair.insert(pair, Arc::new(request))
            && earlier.id != id
        {
            self.pairs.remove(&earlier.id);
        }
    }
}

/// How a request stands now.
pub fn standing(day: &Day, request: &Request, now: Instant) -> Standing {
    let is_open = matches!(request.state, State::Asked | State::Proposed);
    let can_meet = is_open || request.state == State::Accepted;
    if can_meet && request.rank != Rank::Never && meeting(day, request).is_some() {
        return Standing::Accepted;
    }
    match request.state {
        _ if is_open && request.rank != Rank::Never && request.expires_at <= now => {
            Standing::Expired
        }
        State::Asked => Standing::Asked,
        State::Proposed => Standing::Proposed,
        // The meeting it led to was canceled, so nothing is agreed any more.
        State::Accepted if request.meeting.is_some() => Standing::Withdrawn,
        State::Accepted => Standing::Accepted,
        State::Declined => Standing::Declined,
        State::Withdrawn => Standing::Withdrawn,
    }
}

/// The meeting the two have on this day.
pub fn meeting<'a>(day: &'a Day, request: &Request) -> Option<&'a Arc<Meeting>> {
    day.timetable.of_company(&request.from).find(|meeting| meeting.has(&request.to))
}

/// Whether both wish it: each asked the other and stands by it, or one asked and the other agreed.
pub fn is_mutual(day: &Day, request: &Request, now: Instant) -> bool {
    let answers = day.requests.of_pair(&request.to, &request.from);
    stands(day, request, now)
        && (standing(day, request, now) == Standing::Accepted
            || answers.is_some_and(|answer| stands(day, answer, now)))
}

/// Whether it waits for an answer, or both agreed.
fn stands(day: &Day, request: &Request, now: Instant) -> bool {
    request.rank != Rank::Never
        && matches!(
            standing(day, request, now),
            Standing::Asked | Standing::Proposed | Standing::Accepted
        )
}

/// Whether the day takes requests now, and their answers.
pub fn open_at(day: &Day, now: Instant) -> Result<(), Refusal> {
    match day.phase {
        Phase::Closed => return Err(Refusal::DayClosed),
        Phase::Draft => return Err(Refusal::DayDraft),
        _ if !day.settings.filling.requests => return Err(Refusal::RequestsNotOpen),
        _ => {}
    }
    if day.layout.closes <= now {
        return Err(Refusal::RequestsClosed { since: day.layout.closes });
    }
    Ok(())
}

/// How many requests a company has: waiting for an answer, and companies it asked in all, also those
/// it would rather not have asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    pub open: usize,
    pub total: usize,
}

pub fn sent(day: &Day, company: &CompanyId, now: Instant) -> Sent {
    let told = day.requests.sent_by(company).filter(|request| request.was_told);
    told.fold(Sent::default(), |sent, request| {
        let waits = request.rank != Rank::Never
            && matches!(standing(day, request, now), Standing::Asked | Standing::Proposed);
        Sent { open: sent.open + usize::from(waits), total: sent.total + 1 }
    })
}

/// The two companies as host and guest, when they are one of each side.
pub fn host_and_guest<'a>(
    day: &Day,
    from: &'a CompanyId,
    to: &'a CompanyId,
) -> Result<(&'a CompanyId, &'a CompanyId), Refusal> {
    let asking = day.roster.company(from).ok_or(Refusal::Unknown)?;
    let asked = day.roster.company(to).ok_or(Refusal::Unknown)?;
    match (asking.side, asked.side) {
        (Side::Host, Side::Guest) => Ok((from, to)),
        (Side::Guest, Side::Host) => Ok((to, from)),
        _ => Err(Refusal::OwnSide),
    }
}

#[cfg(test)]
mod tests;
