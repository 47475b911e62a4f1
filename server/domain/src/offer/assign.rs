//! What the organizer decides about a meeting's interpreter by hand.

use super::{checked_reason, job};
use crate::booking::{self, told_again};
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::{InterpreterId, MeetingId};
use crate::interpreter::{self, Unfit};
use crate::refusal::Refusal;
use crate::time::Moment;
use crate::timetable::{Meeting, Need, Relay};

/// Who shall interpret.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assign {
    /// Nobody, where it is empty.
    pub interpreter: Option<InterpreterId>,
    /// Who works with them, through a third language.
    pub relay: Option<InterpreterId>,
    /// Why, where a rule is broken.
    pub reason: String,
}

/// Gives a meeting to somebody. A broken rule needs a reason; that nobody is at two places at once is
/// no rule but a fact.
pub fn assign(
    day: &Day,
    id: &MeetingId,
    wish: &Assign,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let meeting = open_meeting(day, id, moment)?;
    let relay = relay(day, meeting, wish)?;
    let is_same = wish.interpreter == meeting.interpreter && relay == meeting.relay;
    if is_same {
        return Ok(Vec::new());
    }
    let broken = broken_rule(day, meeting, wish.interpreter.as_ref(), relay.as_ref(), moment)?;
    let override_reason = match &broken {
        None => None,
        Some(refusal) if wish.reason.trim().is_empty() => return Err(refusal.clone()),
        Some(_) => Some(checked_reason(&wish.reason)?.to_owned()),
    };
    let seated = Meeting {
        interpreter: wish.interpreter.clone(),
        relay,
        override_reason,
        ..meeting.clone()
    };
    let after = match (&wish.interpreter, meeting.interpreter_needed) {
        (Some(_), false) => {
            booking::reseated(day, &Meeting { need: Need::Needed, ..seated }, moment)?
        }
        _ => seated,
    };
    Ok(vec![moved(day, &after, moment)])
}

/// The first rule that is broken, as the refusal that asks for a reason.
fn broken_rule(
    day: &Day,
    meeting: &Meeting,
    interpreter: Option<&InterpreterId>,
    relay: Option<&Relay>,
    moment: Moment<'_>,
) -> Result<Option<Refusal>, Refusal> {
    let Some(interpreter) = interpreter else {
        let nobody = Refusal::ReasonNeeded { name: String::new(), why: None };
        return Ok(meeting.interpreter_needed.then_some(nobody));
    };
    let job = job(day, meeting).ok_or(Refusal::Unknown)?;
    let known = |id| day.roster.interpreters.get(id).ok_or(Refusal::Unknown);
    let first = known(interpreter)?;
    let answers = match relay {
        None => vec![(first, interpreter::fit(day, first, &job, moment))],
        Some(Relay { interpreter: second, via }) => {
            let both = [first, known(second)?];
            let pair = (&**both[0], &**both[1]);
            let mut answers = interpreter::fit_through(day, pair, via, &job, moment);
            if !day.settings.interpreting.relay {
                // Each alone does not know both languages, and the day wants nobody to help them.
                answers[0] = answers[0].and(Err(Unfit::Unqualified));
            }
            both.into_iter().zip(answers).collect()
        }
    };
    if let Some((one, _)) = answers.iter().find(|(one, _)| interpreter::is_busy(day, one, &job)) {
        return Err(Refusal::unfit(day, &one.id, Unfit::Busy));
    }
    let mut broken = answers.into_iter().filter_map(|(one, answer)| Some((one, answer.err()?)));
    Ok(broken
        .next()
        .map(|(one, why)| Refusal::ReasonNeeded { name: one.name.clone(), why: Some(why) }))
}

/// The two's common language that neither company needs: what the first turns the words into, and the
/// second takes them from.
fn relay(day: &Day, meeting: &Meeting, wish: &Assign) -> Result<Option<Relay>, Refusal> {
    let Some(second) = &wish.relay else { return Ok(None) };
    let first = wish.interpreter.as_ref().filter(|first| *first != second);
    let first = first.ok_or(Refusal::invalid("relay_id", "twice"))?;
    let job = job(day, meeting).ok_or(Refusal::Unknown)?;
    let known = |id| day.roster.interpreters.get(id).ok_or(Refusal::Unknown);
    let via = interpreter::via(known(first)?, known(second)?, &job);
    let via = via.ok_or_else(|| Refusal::unfit(day, second, Unfit::Unqualified))?;
    Ok(Some(Relay { interpreter: second.clone(), via }))
}

/// Says whether a meeting needs an interpreter. One that does is given one at once, or stays as it is.
pub fn set_need(
    day: &Day,
    id: &MeetingId,
    need: Need,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let meeting = open_meeting(day, id, moment)?;
    if meeting.need == need {
        return Ok(Vec::new());
    }
    let wished = Meeting { need, ..meeting.clone() };
    let after = booking::reseated(day, &wished, moment)?;
    let is_told = (&after.interpreter, &after.relay) != (&meeting.interpreter, &meeting.relay)
        || after.interpreter_needed != meeting.interpreter_needed;
    if is_told {
        return Ok(vec![moved(day, &after, moment)]);
    }
    Ok(vec![Change::NeedSet { meeting: after }])
}

fn open_meeting<'a>(
    day: &'a Day,
    id: &MeetingId,
    moment: Moment<'_>,
) -> Result<&'a Meeting, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    if day.time_of(meeting).is_none_or(|time| time.end <= moment.now) {
        return Err(Refusal::NotNow);
    }
    Ok(meeting)
}

fn moved(day: &Day, after: &Meeting, moment: Moment<'_>) -> Change {
    Change::Moved {
        from: after.slot,
        from_start: day.slot_time(after.slot).map_or(moment.now, |time| time.start),
        meeting: told_again(after, moment.now),
    }
}
