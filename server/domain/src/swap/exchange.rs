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
    let gives = Part { meeting: swapped(day, &swap.gives)?, to: &swap.to };
    let takes = swap.takes.as_ref().map(|id| swapped(day, id)).transpose()?;
    let takes = takes.map(|meeting| Part { meeting, to: &swap.from });
    Trial::of(day).exchange(gives, takes, moment).map_err(|(who, no)| match no {
        Refusal::InterpreterUnfit { name, .. } if who != *reader => Refusal::SwapUnfit { name },
        no => no,
    })
}

/// One of its meetings. Who interprets in relay depends on the other one, and is not swapped.
fn swapped<'a>(day: &'a Day, id: &MeetingId) -> Result<&'a Meeting, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::SwapGone)?;
    if meeting.relay.is_some() { Err(Refusal::SwapRelay) } else { Ok(meeting) }
}

/// A meeting, and who would get it.
#[derive(Clone, Copy)]
struct Part<'a> {
    meeting: &'a Meeting,
    to: &'a InterpreterId,
}

/// A day to try swaps on.
struct Trial(Day);

impl Trial {
    fn of(day: &Day) -> Self {
        // That somebody said no to a meeting once does not matter: they say yes now.
        Self(Day { offers: Arc::default(), ..day.clone() })
    }

    /// Both meetings as they would be, or who cannot take theirs and why; the day is as before then.
    fn exchange(
        &mut self,
        gives: Part<'_>,
        takes: Option<Part<'_>>,
        moment: Moment<'_>,
    ) -> Result<Vec<Meeting>, (InterpreterId, Refusal)> {
        let parts = || [Some(gives), takes].into_iter().flatten();
        for part in parts() {
            self.0.timetable.put(vacant(part.meeting));
        }
        let after = parts().map(|part| self.seat(part, moment)).collect();
        for part in parts() {
            self.0.timetable.put(part.meeting.clone());
        }
        after
    }

    fn seat(
        &mut self,
        Part { meeting, to }: Part<'_>,
        moment: Moment<'_>,
    ) -> Result<Meeting, (InterpreterId, Refusal)> {
        let denied = |no| (to.clone(), no);
        let trial = &self.0;
        let job = offer::job(trial, meeting).ok_or_else(|| denied(Refusal::Unknown))?;
        let one = trial.roster.interpreters.get(to).ok_or_else(|| denied(Refusal::Unknown))?;
        interpreter::fit(trial, one, &job, moment)
            .map_err(|why| denied(Refusal::unfit(trial, to, why)))?;
        let after = Meeting { interpreter: Some(to.clone()), ..vacant(meeting) };
        let after = told_again(&after, moment.now);
        self.0.timetable.put(after.clone());
        Ok(after)
    }
}

fn vacant(meeting: &Meeting) -> Meeting {
    Meeting { interpreter: None, override_reason: None, ..meeting.clone() }
}

/// Somebody a meeting could be swapped with, and for which of theirs; for none where it is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    pub interpreter: InterpreterId,
    pub takes: Option<MeetingId>,
}

/// A way that may work: whether it is for one of theirs, how far that lies, whose it is, and which.
type Way<'a> = (bool, u16, &'a InterpreterId, Option<&'a Meeting>);

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
    // What can be said without trying leaves few to try: on a large day most do not have the languages.
    let suits = |who: &InterpreterId, meeting: &Meeting| {
        let (one, job) = (day.roster.interpreters.get(who), offer::job(day, meeting));
        one.zip(job).is_some_and(|(one, job)| interpreter::suits(day, one, &job).is_ok())
    };
    let mut ways: Vec<Way<'_>> = Vec::new();
    let others = day.roster.interpreters.keys().filter(|id| *id != from);
    for other in others.filter(|other| suits(other, meeting)) {
        ways.push((false, 0, other, None));
        let theirs = day.timetable.of_interpreter(other).map(|one| &**one);
        let theirs = theirs.filter(|one| one.relay.is_none() && one.id != meeting.id);
        let theirs = theirs.filter(|one| may_change_hands(one) && suits(from, one));
        ways.extend(
            theirs.map(|one| (true, one.slot.0.abs_diff(meeting.slot.0), other, Some(one))),
        );
    }
    ways.sort_by_key(|(is_both, distance, other, _)| (*is_both, *distance, *other));
    let mut trial = Trial::of(day);
    let works = |(_, _, to, takes): &Way<'_>| {
        let takes = takes.map(|meeting| Part { meeting, to: from });
        trial.exchange(Part { meeting, to }, takes, moment).is_ok()
    };
    let partner = |(_, _, to, takes): Way<'_>| Partner {
        interpreter: to.clone(),
        takes: takes.map(|meeting| meeting.id.clone()),
    };
    ways.into_iter().filter(works).map(partner).take(PARTNERS_MAX).collect()
}
