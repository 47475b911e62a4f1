//! Who hears of a request, and with which facts.

use serde::{Deserialize, Serialize};

use super::{About, DayFacts, Kind, Notice, Recipient, day_facts, delegates};
use crate::day::Day;
use crate::id::CompanyId;
use crate::programme::Names;
use crate::request::{Rank, Request, State, Step};
use crate::time::Instant;

/// A request as it was at the moment of the change, as the recipient's company has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestFacts {
    pub day: DayFacts,
    /// The recipient's company and the other one.
    pub own: Names,
    pub other: Names,
    pub rank: Rank,
    pub note: String,
    pub reason: String,
    /// Start and end of the slot named last.
    pub slot: Option<(Instant, Instant)>,
    /// Until when an answer is waited for.
    pub expires: Instant,
}

/// The notices of one step. What a meeting was booked for needs none: the meeting's own letters tell.
pub(super) fn of_request(
    day: &Day,
    request: &Request,
    step: Step,
    by: Option<&CompanyId>,
) -> Vec<Notice> {
    if !request.is_told() || request.meeting.is_some() {
        return Vec::new();
    }
    let (from, to) = (&request.from, &request.to);
    let (kind, told) = match (step, request.state) {
        (Step::Asked, _) => (Kind::RequestNew, vec![to]),
        (Step::Proposed, State::Proposed) => (Kind::RequestSlot, vec![from]),
        (Step::Proposed, _) => (Kind::RequestSlot, vec![to]),
        (Step::Accepted, _) => (Kind::RequestAccepted, vec![from, to]),
        (Step::Declined, _) => (Kind::RequestDeclined, vec![from, to]),
        (Step::Ranked | Step::Answered | Step::Withdrawn, _) => return Vec::new(),
    };
    // Who took the step knows; what the organizer did for one of them both hear of.
    told.into_iter()
        .filter(|company| Some(*company) != by)
        .flat_map(|company| to_company(day, kind, request, company))
        .collect()
}

/// A letter about a request to each delegate of one of its companies.
pub fn to_company(day: &Day, kind: Kind, request: &Request, company: &CompanyId) -> Vec<Notice> {
    let people = day.roster.company(company).into_iter().flat_map(|company| delegates(company));
    people.filter_map(|to| request_notice(day, kind, request, company, to)).collect()
}

/// A letter about a request to somebody of one of its companies.
pub(crate) fn request_notice(
    day: &Day,
    kind: Kind,
    request: &Request,
    company: &CompanyId,
    to: Recipient,
) -> Option<Notice> {
    let other = if *company == request.from { &request.to } else { &request.from };
    let facts = RequestFacts {
        day: day_facts(day),
        own: day.roster.company(company)?.name.clone(),
        other: day.roster.company(other)?.name.clone(),
        rank: request.rank,
        note: request.note.clone(),
        reason: request.reason.clone(),
        slot: request.slot.and_then(|slot| day.slot_time(slot)).map(|time| (time.start, time.end)),
        expires: request.expires_at,
    };
    Some(Notice { kind, to, about: About::Request { request: request.id.clone(), facts } })
}
