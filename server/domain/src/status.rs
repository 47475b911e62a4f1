//! What a meeting is at a moment: it follows from who came, from the clock, and from what the organizer
//! said of it.
//!
//! Between two changes only the clock goes on, and what it will bring is known: so a meeting's states
//! are told ahead ([`ahead`]), and a screen shows each when its time has come.

use crate::attendance::{self, Step};
use crate::course::Course;
use crate::day::{Day, SlotTime};
use crate::notice::Seat;
use crate::refill;
use crate::time::Instant;
use crate::timetable::Meeting;

/// Somebody whose line is lost in a meeting is still in it for so long.
pub const GRACE_SECONDS: i64 = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Scheduled,
    /// Its time has come, and somebody is missing.
    Waiting,
    Live,
    /// Both companies still talk after its end.
    OverTime,
    Done,
    /// A company did not come.
    NoShow,
}

impl Status {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Waiting => "waiting",
            Self::Live => "live",
            Self::OverTime => "over_time",
            Self::Done => "done",
            Self::NoShow => "no_show",
        }
    }
}

/// A meeting's state, and whom it is about: those waited for, or those who did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub status: Status,
    pub seats: Vec<Seat>,
    /// The organizer said so.
    pub is_by_hand: bool,
}

impl Standing {
    fn of(status: Status, seats: Vec<Seat>) -> Self {
        Self { status, seats, is_by_hand: false }
    }
}

const COMPANIES: [Seat; 2] = [Seat::Host, Seat::Guest];

/// What is known of a meeting to judge it by.
struct Look<'a> {
    day: &'a Day,
    meeting: &'a Meeting,
    course: Course,
    time: SlotTime,
    closes: Instant,
}

/// What a meeting is at a moment not before the last change.
pub fn standing(day: &Day, meeting: &Meeting, at: Instant) -> Option<Standing> {
    Some(Look::at(day, meeting)?.standing(at))
}

/// The meeting's states as they follow each other if nothing more happens, each with its beginning. The
/// first one begins at an instant long past.
pub fn ahead(day: &Day, meeting: &Meeting) -> Vec<(Instant, Standing)> {
    let Some(look) = Look::at(day, meeting) else { return Vec::new() };
    let mut turns: Vec<Instant> = look.turns();
    turns.sort_unstable();
    let mut states = vec![(Instant(0), look.standing(Instant(0)))];
    for at in turns {
        let next = look.standing(at);
        if states.last().is_some_and(|(_, last)| *last != next) {
            states.push((at, next));
        }
    }
    states
}

impl<'a> Look<'a> {
    fn at(day: &'a Day, meeting: &'a Meeting) -> Option<Self> {
        let time = day.time_of(meeting)?;
        let (_, closes) = attendance::door_open(day, meeting)?;
        let course = day.courses.get(&meeting.id).cloned().unwrap_or_default();
        Some(Self { day, meeting, course, time, closes })
    }

    /// The instants at which the clock alone may make it another.
    fn turns(&self) -> Vec<Instant> {
        let seats = self.seats();
        let left = seats.iter().filter_map(|seat| match self.state(*seat) {
            Some((Step::Left, since)) => Some(grace_end(since)),
            _ => None,
        });
        let missed = COMPANIES.iter().map(|seat| self.missed_at(*seat));
        let said = self.course.verdict.iter().map(|said| said.at);
        let own = [self.begins(), self.time.end, self.closes];
        own.into_iter().chain(left).chain(missed).chain(said).collect()
    }

    fn seats(&self) -> Vec<Seat> {
        let interpreter = self.meeting.interpreter.as_ref().map(|_| Seat::Interpreter);
        COMPANIES.into_iter().chain(interpreter).collect()
    }

    fn state(&self, seat: Seat) -> Option<(Step, Instant)> {
        attendance::seat_state(self.day, &self.meeting.id, seat)
    }

    fn is_inside(&self, seat: Seat, at: Instant) -> bool {
        match self.state(seat) {
            Some((Step::Inside, _)) => true,
            // Only what has begun can be interrupted.
            Some((Step::Left, since)) if self.course.met_at.is_some() && at < grace_end(since) => {
                true
            }
            _ => self.is_at_table(seat, at),
        }
    }

    /// Whoever has checked in in the hall sits there as long as the meeting lasts.
    fn is_at_table(&self, seat: Seat, at: Instant) -> bool {
        let lasts = self.time.start <= at && at < self.time.end;
        lasts && self.course.at_table.contains(&seat)
    }

    fn is_here(&self, seat: Seat, at: Instant) -> bool {
        self.is_inside(seat, at) || matches!(self.state(seat), Some((Step::AtDoor, _)))
    }

    /// From when on a company that never came counts as missing; one that said it comes later, later.
    fn missed_at(&self, seat: Seat) -> Instant {
        let usual = self.begins().plus_minutes(self.day.settings.conduct.no_show_min.into());
        let said = self.day.lates.get(&(self.meeting.id.clone(), seat));
        said.map_or(usual, |late| usual.max(self.time.start.plus_minutes(late.minutes.into())))
    }

    /// Its start, or when it was put there after that: nobody comes to what is not there yet.
    fn begins(&self) -> Instant {
        // Days of before this was kept know it of what was told once only, and of what two agreed on.
        let first_told = (self.meeting.sequence == 0).then_some(self.meeting.stamped);
        let known = self.meeting.put_at.or(first_told);
        let put_at = known.or_else(|| refill::agreed_at(self.day, self.meeting));
        put_at.map_or(self.time.start, |at| at.max(self.time.start))
    }

    fn standing(&self, at: Instant) -> Standing {
        if let Some(verdict) = self.course.verdict.as_ref().filter(|verdict| verdict.at <= at) {
            let status = if verdict.is_held() { Status::Done } else { Status::NoShow };
            return Standing { is_by_hand: true, ..Standing::of(status, verdict.absent.clone()) };
        }
        let are_in = COMPANIES.iter().all(|seat| self.is_inside(*seat, at));
        if at < self.begins().min(self.time.end) {
            let status = if are_in { Status::Live } else { Status::Scheduled };
            return Standing::of(status, Vec::new());
        }
        if self.time.end <= at { self.ended(at, are_in) } else { self.running(at, are_in) }
    }

    fn running(&self, at: Instant, are_in: bool) -> Standing {
        let has_met = self.course.met_at.is_some();
        if has_met && !COMPANIES.iter().any(|seat| self.is_here(*seat, at)) {
            return Standing::of(Status::Done, Vec::new());
        }
        let missing: Vec<Seat> =
            self.seats().into_iter().filter(|seat| !self.is_inside(*seat, at)).collect();
        if are_in {
            let status = if missing.is_empty() { Status::Live } else { Status::Waiting };
            return Standing::of(status, missing);
        }
        let never_came = |seat: &Seat| !self.has_come(*seat) && self.missed_at(*seat) <= at;
        let absent: Vec<Seat> = COMPANIES.into_iter().filter(never_came).collect();
        if has_met || absent.is_empty() {
            return Standing::of(Status::Waiting, missing);
        }
        Standing::of(Status::NoShow, absent)
    }

    fn ended(&self, at: Instant, are_in: bool) -> Standing {
        if are_in && at < self.closes {
            return Standing::of(Status::OverTime, Vec::new());
        }
        if self.course.met_at.is_some() {
            return Standing::of(Status::Done, Vec::new());
        }
        let never: Vec<Seat> = COMPANIES.into_iter().filter(|seat| !self.has_come(*seat)).collect();
        if !never.is_empty() {
            return Standing::of(Status::NoShow, never);
        }
        // Both came, but never at the same time: those who did not stay.
        let gone = COMPANIES.into_iter().filter(|seat| !self.is_inside(*seat, at));
        Standing::of(Status::NoShow, gone.collect())
    }

    fn has_come(&self, seat: Seat) -> bool {
        self.course.came.contains_key(&seat)
    }
}

fn grace_end(since: Instant) -> Instant {
    Instant(since.0 + GRACE_SECONDS * 1000)
}

#[cfg(test)]
mod tests;
