//! Who could interpret a meeting, who could not, and why.

use super::{Offer, job, latest};
use crate::day::Day;
use crate::id::{InterpreterId, MeetingId};
use crate::interpreter::{self, Unfit};
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
    let all = day.roster.interpreters.values().map(|interpreter| Candidate {
        interpreter,
        unfit: interpreter::fit(day, interpreter, &job, moment).err(),
        load_min: interpreter::load_minutes(day, &interpreter.id, None),
        serves: interpreter::is_serving(day, &interpreter.id, &job),
        last: latest(day, id, &interpreter.id),
        is_held: meeting.has_interpreter(&interpreter.id),
    });
    let mut all: Vec<Candidate<'a>> = all.collect();
    all.sort_by(|a, b| place(a).cmp(&place(b)));
    Ok(all)
}

fn place<'c>(one: &'c Candidate<'_>) -> (bool, bool, bool, bool, i64, &'c InterpreterId) {
    let reserve = one.interpreter.profile.reserve;
    (!one.is_held, one.unfit.is_some(), !one.serves, reserve, one.load_min, &one.interpreter.id)
}
