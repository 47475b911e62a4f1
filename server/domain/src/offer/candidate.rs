//! Who could interpret a meeting, who could not, and why.

use super::{Offer, job, latest};
use crate::day::Day;
use crate::id::MeetingId;
use crate::interpreter::{self, Taste, Unfit};
use crate::refusal::Refusal;
use crate::roster::Interpreter;
use crate::time::Moment;

/// An interpreter as somebody who could have a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    pub interpreter: &'a Interpreter,
    /// The first rule in the way; nothing when they could have it.
    pub unfit: Option<Unfit>,
    /// Minutes they interpret on this day.
    pub load_min: i64,
    /// Whether they have another meeting of one of the two companies.
    pub serves: bool,
    /// What they were last asked about this meeting.
    pub last: Option<&'a Offer>,
    /// Whether they have it now.
    pub is_held: bool,
}

/// All interpreters of the day for one meeting, those who could have it first, in the order in which
/// they would be asked.
pub fn candidates<'a>(
    day: &'a Day,
    id: &MeetingId,
    moment: Moment<'_>,
) -> Result<Vec<Candidate<'a>>, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    let job = job(day, meeting).ok_or(Refusal::Unknown)?;
    let taste = Taste::of(day, &job);
    let all = day.roster.interpreters.values().map(|interpreter| Candidate {
        interpreter,
        unfit: interpreter::fit(day, interpreter, &job, moment).err(),
        load_min: interpreter::load_minutes(day, &interpreter.id, None),
        serves: taste.is_serving(&interpreter.id),
        last: latest(day, id, &interpreter.id),
        is_held: meeting.has_interpreter(&interpreter.id),
    });
    let mut all: Vec<Candidate<'a>> = all.collect();
    all.sort_by_cached_key(|one| (!one.is_held, one.unfit.is_some(), taste.place(one.interpreter)));
    Ok(all)
}
