//! What can be done to a request, by whom, and when not.

use super::*;
use crate::access::{Actor, Role};
use crate::booking::{self, Wish};
use crate::change::Change;

/// A new request as it is wished for.
#[derive(Clone, Debug)]
pub struct NewRequest {
    pub id: RequestId,
    pub from: CompanyId,
    pub to: CompanyId,
    pub rank: Rank,
    pub note: String,
    pub slot: Option<Slot>,
}

/// What can be done to a request that is there.
#[derive(Clone, Debug)]
pub enum Act {
    /// Takes the slot that was named, or this one where none was. On a planned day that is not yet
    /// released, no slot means: we agree, the planner shall find one.
    Accept {
        slot: Option<Slot>,
        meeting: MeetingId,
    },
    Decline {
        reason: String,
    },
    Propose {
        slot: Slot,
    },
    Withdraw,
    Rank {
        rank: Rank,
    },
}

/// Asks another company for a meeting. Asked anew after a no, it replaces the request before.
pub fn ask(
    day: &Day,
    actor: &Actor,
    new: &NewRequest,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let by = speaks_for(actor, &new.from)?;
    let (host, guest) = host_and_guest(day, &new.from, &new.to)?;
    is_open_for(day, actor, moment.now)?;
    let note = words("note", &new.note)?;
    let mut request = Request {
        id: new.id.clone(),
        from: new.from.clone(),
        to: new.to.clone(),
        rank: new.rank,
        note,
        slot: None,
        state: State::Asked,
        reason: String::new(),
        asked_at: moment.now,
        expires_at: expiry(day, moment.now),
        meeting: None,
        was_told: new.rank != Rank::Never,
    };
    let earlier = day.requests.of_pair(&new.from, &new.to);
    request.was_told |= earlier.is_some_and(|earlier| earlier.was_told);
    if earlier.is_some_and(|earlier| stands(day, earlier, moment.now)) {
        return match meeting(day, &request) {
            Some(meeting) => Err(already_meeting(meeting)),
            None => Err(Refusal::AlreadyAsked),
        };
    }
    if new.rank == Rank::Never {
        return Ok(changed(request, Step::Asked, by));
    }
    may_ask(day, actor, &request, moment.now)?;
    if let Some(slot) = new.slot {
        booking::check_slot(day, actor, (host, guest), slot, moment)?;
        request.slot = Some(slot);
    }
    Ok(changed(request, Step::Asked, by))
}

/// Does something to a request that is there.
pub fn act(
    day: &Day,
    actor: &Actor,
    id: &RequestId,
    act: &Act,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let request = day.requests.get(id).ok_or(Refusal::Unknown)?;
    if !actor.role.sees_request(request) {
        return Err(Refusal::Unknown);
    }
    match act {
        Act::Accept { slot, meeting } => accept(day, actor, request, *slot, meeting, moment),
        Act::Decline { reason } => decline(day, actor, request, reason, moment.now),
        Act::Propose { slot } => propose(day, actor, request, *slot, moment),
        Act::Withdraw => withdraw(day, actor, request),
        Act::Rank { rank } => change_rank(day, actor, request, *rank, moment.now),
    }
}

/// What can be done to a request, without the particulars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActName {
    Accept,
    Decline,
    Propose,
    Withdraw,
    ChangeRank,
}

/// What a viewer could do to a request now, whatever the slot.
pub fn acts(day: &Day, actor: &Actor, request: &Request, now: Instant) -> Vec<ActName> {
    let is_open = is_open_for(day, actor, now).is_ok();
    let is_asking = speaks_for(actor, &request.from).is_ok();
    let mut acts = Vec::new();
    if is_open && has_the_word(day, actor, request, now).is_ok() {
        acts.extend([ActName::Accept, ActName::Propose]);
    }
    if may_decline(day, actor, request, now).is_ok() {
        acts.push(ActName::Decline);
    }
    if is_asking && may_withdraw(day, request).is_ok() {
        acts.push(ActName::Withdraw);
    }
    let is_meant = request.rank == Rank::Never && request.state == State::Asked;
    let waits = is_meant || stands(day, request, now);
    if is_asking && is_open && waits && meeting(day, request).is_none() {
        acts.push(ActName::ChangeRank);
    }
    acts
}

fn accept(
    day: &Day,
    actor: &Actor,
    request: &Request,
    slot: Option<Slot>,
    id: &MeetingId,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let by = has_the_word(day, actor, request, moment.now)?;
    is_open_for(day, actor, moment.now)?;
    let (host, guest) = host_and_guest(day, &request.from, &request.to)?;
    if let (Some(slot), Some(named)) = (slot, request.slot)
        && slot != named
        && by.is_some()
    {
        return Err(Refusal::SlotNotProposed { slot: named });
    }
    let is_planned =
        day.settings.filling.planned && matches!(day.phase, Phase::Requests | Phase::Planning);
    let accepted = |request: &Request, meeting: Option<MeetingId>| Request {
        state: State::Accepted,
        meeting,
        ..request.clone()
    };
    // The other's own request, if there is one, is fulfilled by the same agreement.
    let answer = day.requests.of_pair(&request.to, &request.from);
    let fulfilled = answer.filter(|answer| answer.is_told() && stands(day, answer, moment.now));
    let agreed = |meeting: Option<MeetingId>| {
        let mut changes = changed(accepted(request, meeting.clone()), Step::Accepted, by.clone());
        changes.extend(fulfilled.iter().flat_map(|answer| {
            changed(accepted(answer, meeting.clone()), Step::Answered, by.clone())
        }));
        changes
    };
    let slot = match slot.or(request.slot.filter(|_| !is_planned)) {
        Some(slot) => slot,
        None if is_planned => return Ok(agreed(None)),
        None => return Err(Refusal::SlotNeeded),
    };
    let wish = Wish { id: id.clone(), host: host.clone(), guest: guest.clone(), slot };
    let booked = booking::book_agreed(day, actor, &wish, moment)?;
    let mut changes = agreed(Some(id.clone()));
    changes.extend(booked);
    Ok(changes)
}

fn decline(
    day: &Day,
    actor: &Actor,
    request: &Request,
    reason: &str,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let by = may_decline(day, actor, request, now)?;
    let reason = words("reason", reason)?;
    let declined = Request { state: State::Declined, reason, ..request.clone() };
    let mut changes = changed(declined, Step::Declined, by.clone());
    // Who says no to what both agreed on wishes it no more either.
    let own = agreed_both_ways(day, request);
    changes.extend(own.into_iter().flat_map(|own| {
        let withdrawn = Request { state: State::Withdrawn, slot: None, ..own.clone() };
        changed(withdrawn, Step::Answered, by.clone())
    }));
    Ok(changes)
}

/// The other's own request, when the two agreed to meet and the planner has not placed them yet.
fn agreed_both_ways<'a>(day: &'a Day, request: &Request) -> Option<&'a Request> {
    let is_agreed = |one: &Request| one.state == State::Accepted && one.meeting.is_none();
    let answer = day.requests.of_pair(&request.to, &request.from)?;
    (is_agreed(request) && is_agreed(answer)).then_some(&**answer)
}

fn propose(
    day: &Day,
    actor: &Actor,
    request: &Request,
    slot: Slot,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let by = has_the_word(day, actor, request, moment.now)?;
    is_open_for(day, actor, moment.now)?;
    let pair = host_and_guest(day, &request.from, &request.to)?;
    booking::check_slot(day, actor, pair, slot, moment)?;
    let state = if request.state == State::Asked { State::Proposed } else { State::Asked };
    let (slot, expires_at) = (Some(slot), expiry(day, moment.now));
    let proposed = Request { state, slot, asked_at: moment.now, expires_at, ..request.clone() };
    Ok(changed(proposed, Step::Proposed, by))
}

fn withdraw(day: &Day, actor: &Actor, request: &Request) -> Result<Vec<Change>, Refusal> {
    let by = speaks_for(actor, &request.from)?;
    if request.state == State::Withdrawn {
        return Ok(Vec::new());
    }
    may_withdraw(day, request)?;
    let withdrawn = Request { state: State::Withdrawn, slot: None, ..request.clone() };
    Ok([changed(withdrawn, Step::Withdrawn, by.clone()), given_up(day, request, by)].concat())
}

/// With what it agreed on a company gives up what it was asked: the other side hears a no.
fn given_up(day: &Day, request: &Request, by: Option<CompanyId>) -> Vec<Change> {
    let answer = agreed_both_ways(day, request);
    let declined = answer.map(|answer| Request { state: State::Declined, ..answer.clone() });
    declined.into_iter().flat_map(|one| changed(one, Step::Declined, by.clone())).collect()
}

fn change_rank(
    day: &Day,
    actor: &Actor,
    request: &Request,
    rank: Rank,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let by = speaks_for(actor, &request.from)?;
    is_open_for(day, actor, now)?;
    if request.rank == rank {
        return Ok(Vec::new());
    }
    let ranked = Request { rank, ..request.clone() };
    let private = Request { slot: None, state: State::Asked, ..ranked.clone() };
    if request.rank == Rank::Never && request.state == State::Asked {
        may_ask(day, actor, &ranked, now)?;
        let expires_at = expiry(day, now);
        let asked = Request { asked_at: now, expires_at, was_told: true, ..private };
        return Ok(changed(asked, Step::Asked, by));
    }
    waits_or_is_agreed(day, request, now)?;
    if rank != Rank::Never {
        return Ok(changed(ranked, Step::Ranked, by));
    }
    Ok([changed(private, Step::Ranked, by.clone()), given_up(day, request, by)].concat())
}

fn changed(request: Request, step: Step, by: Option<CompanyId>) -> Vec<Change> {
    vec![Change::RequestChanged { request, step, by }]
}

/// The company in whose name the actor speaks; the organizer speaks for anybody, in nobody's name.
fn speaks_for(actor: &Actor, company: &CompanyId) -> Result<Option<CompanyId>, Refusal> {
    match &actor.role {
        Role::Organizer => Ok(None),
        Role::Company { id, .. } if id == company => Ok(Some(id.clone())),
        _ => Err(Refusal::NotYours),
    }
}

/// The organizer is bound by no deadline, as with bookings, but by what the day is.
fn is_open_for(day: &Day, actor: &Actor, now: Instant) -> Result<(), Refusal> {
    match open_at(day, now) {
        Err(Refusal::RequestsClosed { .. }) if actor.role.is_organizer() => Ok(()),
        answer => answer,
    }
}

fn already_meeting(meeting: &Meeting) -> Refusal {
    Refusal::AlreadyMeeting { meeting: meeting.id.clone(), slot: meeting.slot }
}

/// Whether one more request may go out: the two do not meet, have agreed on nothing, and the
/// company's limits leave room for it.
fn may_ask(day: &Day, actor: &Actor, request: &Request, now: Instant) -> Result<(), Refusal> {
    if let Some(meeting) = meeting(day, request) {
        return Err(already_meeting(meeting));
    }
    let answer = day.requests.of_pair(&request.to, &request.from);
    if answer.is_some_and(|answer| standing(day, answer, now) == Standing::Accepted) {
        return Err(Refusal::AlreadyAsked);
    }
    if actor.role.is_organizer() {
        return Ok(());
    }
    let limits = day.settings.requests;
    let Sent { open, total } = sent(day, &request.from, now);
    if open >= usize::from(limits.open_max) {
        return Err(Refusal::RequestLimit { max: limits.open_max });
    }
    let earlier = day.requests.of_pair(&request.from, &request.to);
    let is_counted = earlier.is_some_and(|earlier| earlier.was_told);
    if !is_counted && total >= usize::from(limits.total_max) {
        return Err(Refusal::RequestTotal { max: limits.total_max });
    }
    Ok(())
}

/// Whether it is this actor whose answer is waited for; gives the company that answers.
fn has_the_word(
    day: &Day,
    actor: &Actor,
    request: &Request,
    now: Instant,
) -> Result<Option<CompanyId>, Refusal> {
    waits(day, request, now)?;
    let turn = request.turn().ok_or(Refusal::RequestSettled)?;
    speaks_for(actor, turn).map_err(|_| Refusal::NotYourTurn)
}

fn waits(day: &Day, request: &Request, now: Instant) -> Result<(), Refusal> {
    match standing(day, request, now) {
        Standing::Asked | Standing::Proposed if request.rank != Rank::Never => Ok(()),
        Standing::Expired => Err(Refusal::RequestExpired { since: request.expires_at }),
        Standing::Accepted => match meeting(day, request) {
            Some(meeting) => Err(already_meeting(meeting)),
            None => Err(Refusal::RequestSettled),
        },
        _ => Err(Refusal::RequestSettled),
    }
}

fn waits_or_is_agreed(day: &Day, request: &Request, now: Instant) -> Result<(), Refusal> {
    let is_agreed = standing(day, request, now) == Standing::Accepted;
    if is_agreed && meeting(day, request).is_none() { Ok(()) } else { waits(day, request, now) }
}

/// The company asked may say no as long as nothing is booked; the asking one to a slot it was named.
fn may_decline(
    day: &Day,
    actor: &Actor,
    request: &Request,
    now: Instant,
) -> Result<Option<CompanyId>, Refusal> {
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    waits_or_is_agreed(day, request, now)?;
    speaks_for(actor, &request.to).or_else(|_| has_the_word(day, actor, request, now))
}

/// Whatever led to no meeting can be taken back.
fn may_withdraw(day: &Day, request: &Request) -> Result<(), Refusal> {
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    match (request.state, meeting(day, request)) {
        (State::Withdrawn, _) => Err(Refusal::RequestSettled),
        (State::Accepted | State::Asked | State::Proposed, Some(meeting)) => {
            Err(already_meeting(meeting))
        }
        _ => Ok(()),
    }
}

/// A request waits as long as the day says, but never past the moment nothing can be booked any more.
fn expiry(day: &Day, now: Instant) -> Instant {
    let hours = i64::from(day.settings.requests.expire_hours);
    let last = day.layout.slots.last().map_or(day.layout.closes, |slot| slot.start);
    let end = if day.layout.closes <= now { last } else { day.layout.closes.min(last) };
    now.plus_minutes(hours * 60).min(end.max(now.plus_minutes(60)))
}

/// A text from people: trimmed, short enough, without signs that cannot be seen.
fn words(field: &'static str, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > NOTE_CHARS_MAX {
        return Err(Refusal::invalid(field, "too_long"));
    }
    if text.chars().any(|sign| sign.is_control() && sign != '\n' && sign != '\t') {
        return Err(Refusal::invalid(field, "control_characters"));
    }
    Ok(text.to_owned())
}
