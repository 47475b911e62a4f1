//! Answering an offer, and what follows when the answer is no or does not come: the next candidate at
//! once, and where there is none, a meeting that shows that it has nobody.

use super::{Offer, OfferState, cutoff};
use crate::access::{Actor, Role};
use crate::booking::told_again;
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::{InterpreterId, MeetingId};
use crate::interpreter::{self, Wished};
use crate::refusal::Refusal;
use crate::swap;
use crate::time::{Instant, Moment};
use crate::timetable::Meeting;

/// The longest reason somebody may give, in characters.
pub const REASON_CHARS_MAX: usize = 500;

/// Offers ended by one command; after a release all end at the same moment, and nobody who books
/// meanwhile should wait for all of them. The next sweep goes on where this one stops.
const SWEPT_MAX: usize = 100;

/// What somebody says to an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    Accept,
    Decline { reason: String },
}

/// Answers an offer: the interpreter their own, the organizer for an interpreter who said it to them.
pub fn answer(
    day: &Day,
    actor: &Actor,
    id: &MeetingId,
    whose: Option<&InterpreterId>,
    reply: &Reply,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    let who = match &actor.role {
        Role::Interpreter { id } => id,
        Role::Organizer => whose.or(meeting.interpreter.as_ref()).ok_or(Refusal::OfferGone)?,
        Role::Company { .. } if actor.role.sees_meeting(meeting) => return Err(Refusal::NotYours),
        Role::Company { .. } => return Err(Refusal::Unknown),
    };
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    let last = super::latest(day, id, who);
    if !meeting.has_interpreter(who) {
        return Err(last.map_or(Refusal::Unknown, |_| Refusal::OfferGone));
    }
    if !day.settings.interpreting.offers.enabled {
        return Err(Refusal::OffersOff);
    }
    match reply {
        Reply::Accept => accept(day, meeting, who, moment.now),
        Reply::Decline { reason } => decline(day, actor, meeting, who, reason, moment),
    }
}

fn accept(
    day: &Day,
    meeting: &Meeting,
    who: &InterpreterId,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    // Once the meeting has begun nobody else is asked any more, and whoever comes is welcome.
    let is_ahead = day.slot_time(meeting.slot).is_some_and(|time| now < time.start);
    match super::open(day, &meeting.id, who) {
        // What nobody has to say yes to any more is so already.
        None => Ok(Vec::new()),
        Some(open) if is_ahead && open.expires_at <= now => Err(Refusal::OfferGone),
        Some(_) => Ok(vec![answered(&meeting.id, who, OfferState::Accepted, now, "")]),
    }
}

fn decline(
    day: &Day,
    actor: &Actor,
    meeting: &Meeting,
    who: &InterpreterId,
    reason: &str,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let reason = checked_reason(reason)?;
    let start = day.slot_time(meeting.slot).ok_or(Refusal::Unknown)?.start;
    if start <= moment.now {
        return Err(Refusal::NotNow);
    }
    if !actor.role.is_organizer() && !super::may_decline(day, meeting, who, moment.now) {
        return Err(Refusal::DeclineTooLate { since: cutoff(day, start) });
    }
    Ok(given_on(&mut day.clone(), meeting, who, (OfferState::Declined, reason), moment))
}

/// A reason as it is kept; there must be one.
pub(crate) fn checked_reason(reason: &str) -> Result<&str, Refusal> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Refusal::invalid("reason", "empty"));
    }
    if reason.chars().count() > REASON_CHARS_MAX {
        return Err(Refusal::invalid("reason", "too_long"));
    }
    Ok(reason)
}

/// What becomes of offers and swaps whose time is over. Those whose meeting has begun stay: whoever
/// was asked may still come, and nobody else could.
pub fn sweep(day: &Day, moment: Moment<'_>) -> Vec<Change> {
    if matches!(day.phase, Phase::Draft | Phase::Closed) {
        return Vec::new();
    }
    let mut changes = swap::expired(day, moment.now);
    let mut trial = day.clone();
    for change in &changes {
        trial.apply(change);
    }
    let mut ended = 0;
    let is_over = |one: &Offer| one.state == OfferState::Open && one.expires_at <= moment.now;
    for (id, offers) in &*day.offers {
        for over in offers.iter().filter(|one| is_over(one)) {
            let Some(meeting) = trial.timetable.get(id).cloned() else { continue };
            let is_ahead = day.slot_time(meeting.slot).is_some_and(|time| moment.now < time.start);
            if !is_ahead || !meeting.has_interpreter(&over.interpreter) {
                continue;
            }
            let who = &over.interpreter;
            changes.extend(given_on(&mut trial, &meeting, who, (OfferState::Expired, ""), moment));
            ended += 1;
            if ended == SWEPT_MAX {
                return changes;
            }
        }
    }
    changes
}

/// What becomes of open offers on a day where nobody is asked any more: whoever was asked is assigned.
pub(crate) fn take_back_all(day: &Day, now: Instant) -> Vec<Change> {
    let all = day.offers.iter().flat_map(|(id, offers)| offers.iter().map(move |one| (id, one)));
    let open = all.filter(|(_, one)| one.state == OfferState::Open);
    open.map(|(id, one)| answered(id, &one.interpreter, OfferState::Withdrawn, now, "")).collect()
}

/// Somebody will not interpret: notes it on the day and offers the meeting on, or lets it stand without.
fn given_on(
    day: &mut Day,
    meeting: &Meeting,
    who: &InterpreterId,
    (state, reason): (OfferState, &str),
    moment: Moment<'_>,
) -> Vec<Change> {
    let noted = answered(&meeting.id, who, state, moment.now, reason);
    day.apply(&noted);
    let moved = replaced(day, meeting, who, moment);
    day.apply(&moved);
    vec![noted, moved]
}

/// The meeting with whoever is next, as the day has it after a no was noted.
fn replaced(day: &Day, meeting: &Meeting, gone: &InterpreterId, moment: Moment<'_>) -> Change {
    // Of two who interpret in relay, the one who stays is asked for first.
    let Wished { interpreter, relay } = Wished::of(meeting);
    let stays = |id: &&InterpreterId| *id != gone;
    let wished = Wished { interpreter: interpreter.filter(stays), relay: relay.filter(stays) };
    let chosen = super::job(day, meeting)
        .and_then(|job| interpreter::choose(day, &job, wished, moment).ok());
    let (interpreter, relay) =
        chosen.map_or((None, None), |chosen| (Some(chosen.interpreter), chosen.relay));
    let after = Meeting { interpreter, relay, override_reason: None, ..meeting.clone() };
    Change::Moved {
        from: meeting.slot,
        from_start: day.slot_time(meeting.slot).map_or(moment.now, |time| time.start),
        meeting: told_again(&after, moment.now),
    }
}

pub(crate) fn answered(
    meeting: &MeetingId,
    interpreter: &InterpreterId,
    state: OfferState,
    at: Instant,
    reason: &str,
) -> Change {
    Change::OfferAnswered {
        meeting: meeting.clone(),
        interpreter: interpreter.clone(),
        state,
        at,
        reason: reason.to_owned(),
    }
}
