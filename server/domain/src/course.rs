//! How a meeting went: when each seat first came, when the two companies first sat together, and what
//! the organizer said of it afterwards.
//!
//! Attendance (`attendance.rs`) knows where everybody is now; this is what stays when they have left.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::attendance::{self, Step};
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::MeetingId;
use crate::notice::Seat;
use crate::refusal::Refusal;
use crate::time::Instant;

/// The longest reason an organizer gives, in characters.
pub const REASON_CHARS_MAX: usize = 500;

pub type Courses = BTreeMap<MeetingId, Course>;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// When somebody of the seat first came to the door.
    pub came: BTreeMap<Seat, Instant>,
    /// Who has checked in at its table, and sits there until it ends.
    #[serde(default)]
    pub at_table: BTreeSet<Seat>,
    /// When both companies were first inside together: from then on the meeting was held.
    pub met_at: Option<Instant>,
    pub verdict: Option<Verdict>,
}

/// What the organizer says of a meeting against what its door saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Who did not come; nobody where it was held.
    pub absent: Vec<Seat>,
    pub reason: String,
    pub at: Instant,
}

impl Verdict {
    pub fn is_held(&self) -> bool {
        self.absent.is_empty()
    }
}

/// Says how a meeting went, or takes that back. Its reason stays in the log.
pub fn judge(
    day: &Day,
    id: &MeetingId,
    absent: Option<&[Seat]>,
    reason: &str,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let start = started(day, id)?;
    if now < start {
        return Err(Refusal::NotNow);
    }
    // Whether they met is the companies' affair.
    if absent.is_some_and(|absent| absent.contains(&Seat::Interpreter)) {
        return Err(Refusal::invalid("absent", "out_of_range"));
    }
    let reason = reasoned(reason)?;
    let known = day.courses.get(id).and_then(|course| course.verdict.as_ref());
    let said = absent.map(|absent| {
        let mut absent = absent.to_vec();
        absent.sort_unstable();
        absent.dedup();
        Verdict { absent, reason: reason.clone(), at: now }
    });
    if known.map(|known| (&known.absent, &known.reason))
        == said.as_ref().map(|said| (&said.absent, &said.reason))
    {
        return Ok(Vec::new());
    }
    Ok(vec![Change::Judged { meeting: id.clone(), verdict: said, reason }])
}

/// Says when a seat came, or that it did not, against what the door saw.
pub fn correct(
    day: &Day,
    id: &MeetingId,
    seat: Seat,
    came: Option<Instant>,
    reason: &str,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    started(day, id)?;
    let reason = reasoned(reason)?;
    let opens = day.timetable.get(id).and_then(|held| attendance::door_open(day, held));
    let (opens, _) = opens.ok_or(Refusal::Unknown)?;
    if came.is_some_and(|at| at < opens || now < at) {
        return Err(Refusal::invalid("came_at", "out_of_range"));
    }
    let known = day.courses.get(id).and_then(|course| course.came.get(&seat));
    if known.copied() == came {
        return Ok(Vec::new());
    }
    Ok(vec![Change::SeatCorrected { meeting: id.clone(), seat, came, reason }])
}

fn started(day: &Day, id: &MeetingId) -> Result<Instant, Refusal> {
    if day.phase == Phase::Draft {
        return Err(Refusal::DayDraft);
    }
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    Ok(day.time_of(meeting).ok_or(Refusal::Unknown)?.start)
}

/// A reason as it is kept.
pub(crate) fn reasoned(reason: &str) -> Result<String, Refusal> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Refusal::invalid("reason", "empty"));
    }
    if reason.chars().count() > REASON_CHARS_MAX {
        return Err(Refusal::invalid("reason", "too_long"));
    }
    Ok(reason.to_owned())
}

/// Takes out what a change makes of no account, before the timetable knows of it: who came to another
/// time came to nothing, and an interpreter does not come by another's steps.
pub(crate) fn forget(day: &mut Day, change: &Change) {
    match change {
        Change::Moved { meeting, from_start, .. } => {
            let start = day.slot_time(meeting.slot).map(|time| time.start);
            let known = day.timetable.get(&meeting.id);
            let is_anothers = known.is_none_or(|had| had.interpreter != meeting.interpreter);
            if start != Some(*from_start) {
                day.courses.remove(&meeting.id);
            } else if is_anothers && let Some(course) = day.courses.get_mut(&meeting.id) {
                course.came.remove(&Seat::Interpreter);
                course.at_table.remove(&Seat::Interpreter);
            }
        }
        Change::Canceled { meeting } => {
            day.courses.remove(&meeting.id);
        }
        _ => {}
    }
}

/// Brings it one change further, after it is known who is where.
pub(crate) fn follow(day: &mut Day, change: &Change) {
    match change {
        Change::Attended { meeting, presence, .. } if presence.step != Step::Left => {
            let is_inside = |seat| {
                matches!(attendance::seat_state(day, meeting, seat), Some((Step::Inside, _)))
            };
            let are_together = is_inside(Seat::Host) && is_inside(Seat::Guest);
            let course = day.courses.entry(meeting.clone()).or_default();
            course.came.entry(presence.seat).or_insert(presence.since);
            if are_together {
                course.met_at.get_or_insert(presence.since);
            }
        }
        Change::Judged { meeting, verdict, .. } => {
            let course = day.courses.entry(meeting.clone()).or_default();
            course.verdict.clone_from(verdict);
        }
        Change::SeatCorrected { meeting, seat, came, .. } => {
            let course = day.courses.entry(meeting.clone()).or_default();
            course.correct(*seat, *came);
        }
        Change::CheckedIn { meeting, seat, at, .. } => {
            let held = day.timetable.get(meeting);
            let start = held.and_then(|held| day.time_of(held)).map_or(*at, |time| time.start);
            let course = day.courses.entry(meeting.clone()).or_default();
            course.check_in(*seat, *at, start);
        }
        Change::CourseRecalled { meeting, course, .. } => {
            day.courses.insert(meeting.clone(), course.clone());
        }
        _ => {}
    }
}

impl Course {
    /// Two that have both come meet at the start at the earliest.
    fn check_in(&mut self, seat: Seat, at: Instant, start: Instant) {
        self.at_table.insert(seat);
        self.came.entry(seat).or_insert(at);
        let both = self.came.get(&Seat::Host).zip(self.came.get(&Seat::Guest));
        if let Some((host, guest)) = both {
            self.met_at.get_or_insert(*host.max(guest).max(&start));
        }
    }

    /// Two companies of which it is said by hand that both came have met since the later of the two.
    fn correct(&mut self, seat: Seat, came: Option<Instant>) {
        match came {
            Some(at) => self.came.insert(seat, at),
            None => {
                self.at_table.remove(&seat);
                self.came.remove(&seat)
            }
        };
        if seat == Seat::Interpreter {
            return;
        }
        let both = self.came.get(&Seat::Host).zip(self.came.get(&Seat::Guest));
        self.met_at = both.map(|(host, guest)| *host.max(guest));
    }
}

#[cfg(test)]
mod tests;
