//! What a swap would make of the two meetings, by the rules everybody is assigned by.

use std::sync::Arc;

use super::{Swap, until};
use crate::booking::told_again;
use crate::day::Day;
use crate::id::{InterpreterId, MeetingId};
use crate::interpreter;
use crate::offer;
use crate::refusal::Refusal;
use crate::time::Moment;
use crate::timetable::Meeting;

/// Ways to swap one meeting that are shown at once; more would be no help to choose by.
const PARTNERS_MAX: usize = 12;

/// Both meetings as they are after a swap, or why one of the two may not take the other's. Each reads
/// their own reasons only: what keeps the other away is between them and the organizer.
pub(super) fn exchanged(
    day: &Day,
    swap: &Swap,
    reader: &InterpreterId,
    moment: Moment<'_>,
) -> Result<Vec<Meeting>, Refusal> {
    // That somebody said no to a meeting once does not matter: they say yes now.
    let mut trial = Day { offers: Arc::default(), ..day.clone() };
    let gives = swap.meeting(day, &swap.gives)?;
    let takes = swap.takes.as_ref().map(|id| swap.meeting(day, id)).transpose()?;
    trial.timetable.put(vacant(gives));
    if let Some(takes) = takes {
        trial.timetable.put(vacant(takes));
    }
    let mut taken = |meeting, who: &InterpreterId| {
        seated(&mut trial, meeting, who, moment).map_err(|no| match no {
            Refusal::InterpreterUnfit { name, .. } if who != reader => Refusal::SwapUnfit { name },
            no => no,
        })
    };
    let mut after = vec![taken(gives, &swap.to)?];
    if let Some(takes) = takes {
        after.push(taken(takes, &swap.from)?);
    }
    Ok(after)
}

impl Swap {
    /// One of its meetings. Who interprets in relay depends on the other one, and is not swapped.
    fn meeting<'a>(&self, day: &'a Day, id: &MeetingId) -> Result<&'a Meeting, Refusal> {
        let meeting = day.timetable.get(id).ok_or(Refusal::SwapGone)?;
        if meeting.relay.is_some() { Err(Refusal::SwapRelay) } else { Ok(meeting) }
    }
}

fn vacant(meeting: &Meeting) -> Meeting {
    Meeting { interpreter: None, override_reason: None, ..meeting.clone() }
}

/// Gives a meeting to somebody on the trial day.
fn seated(
    trial: &mut Day,
    meeting: &Meeting,
    who: &InterpreterId,
    moment: Moment<'_>,
) -> Result<Meeting, Refusal> {
    let job = offer::job(trial, meeting).ok_or(Refusal::Unknown)?;
    let one = trial.roster.interpreters.get(who).ok_or(Refusal::Unknown)?;
    interpreter::fit(trial, one, &job, moment).map_err(|why| Refusal::unfit(trial, who, why))?;
    let after = Meeting { interpreter: Some(who.clone()), ..vacant(meeting) };
    let after = told_again(&after, moment.now);
    trial.timetable.put(after.clone());
    Ok(after)
}

/// Somebody a meeting could be swapped with, and for which of theirs; for none where it is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    pub interpreter: InterpreterId,
    pub takes: Option<MeetingId>,
}

/// The ways to swap a meeting of somebody's: given away first, then for meetings close to it.
pub fn partners(
    day: &Day,
    meeting: &Meeting,
    from: &InterpreterId,
    moment: Moment<'_>,
) -> Vec<Partner> {
    let may_change_hands =
        |meeting: &Meeting| until(day, meeting).is_ok_and(|until| moment.now < until);
    if meeting.relay.is_some() || !may_change_hands(meeting) {
        return Vec::new();
    }
    let mut ways: Vec<(bool, u16, Partner)> = Vec::new();
    for other in day.roster.interpreters.keys().filter(|id| *id != from) {
        ways.push((false, 0, Partner { interpreter: other.clone(), takes: None }));
        let theirs = day.timetable.of_interpreter(other);
        let theirs = theirs.filter(|one| one.relay.is_none() && one.id != meeting.id);
        ways.extend(theirs.filter(|one| may_change_hands(one)).map(|one| {
            let takes = Some(one.id.clone());
            let partner = Partner { interpreter: other.clone(), takes };
            (true, one.slot.0.abs_diff(meeting.slot.0), partner)
        }));
    }
    ways.sort_by(|a, b| (a.0, a.1, &a.2.interpreter).cmp(&(b.0, b.1, &b.2.interpreter)));
    let works = |partner: &Partner| {
        let swap = Swap {
            id: crate::id::SwapId::new(""),
            from: from.clone(),
            to: partner.interpreter.clone(),
            gives: meeting.id.clone(),
            takes: partner.takes.clone(),
            asked_at: moment.now,
            expires_at: moment.now,
        };
        exchanged(day, &swap, from, moment).is_ok()
    };
    ways.into_iter().map(|(_, _, way)| way).filter(works).take(PARTNERS_MAX).collect()
}
