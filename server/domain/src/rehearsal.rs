//! A rehearsal: a day's people played before it comes. Who comes early, late or never, who leaves, loses
//! the line or sends somebody else follows from a seed; what they do are commands like anybody's,
//! decided by [`decide`](crate::command::decide) and followed by [`Day::apply`]. Who is around answers when a
//! gap is offered.
//!
//! [`rehearse`] plays one day, [`forecast`] many, and [`Cast`] says at any moment what everybody wants,
//! so that real clients can play the same people over the network.

mod chance;
mod forecast;
mod habit;
mod play;
mod referee;
mod stand_by;

pub use chance::Chance;
pub use forecast::{Forecast, forecast};
pub use habit::{Habit, Rates, Visit};
pub use play::{Cast, Deed, Rehearsed, falls_ill, rehearse};
pub use referee::{Referee, Rest, Sitting, judged, sittings};
pub use stand_by::{is_around, says_yes};

use crate::day::Day;
use crate::status::{Status, standing};
use crate::time::Instant;

/// How a rehearsed day went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// On the timetable at its end.
    pub meetings: usize,
    pub held: usize,
    pub no_shows: usize,
    /// Canceled while the day was running.
    pub lost: usize,
    /// Booked while the day was running.
    pub refilled: usize,
    pub waits: Waits,
    pub referee: Referee,
}

/// How long companies that came sat alone after the start of their meetings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    pub count: usize,
    pub total_s: i64,
    pub longest_s: i64,
}

impl Waits {
    /// One more, from the later of start and coming until the two met or it was over.
    pub fn add(&mut self, from: Instant, until: Instant) {
        let seconds = (until.0 - from.0).max(0) / 1000;
        if seconds > 0 {
            self.count += 1;
            self.total_s += seconds;
            self.longest_s = self.longest_s.max(seconds);
        }
    }

    pub fn mean_s(&self) -> i64 {
        i64::try_from(self.count).map_or(0, |count| self.total_s / count.max(1))
    }
}

/// How a day went that is over at a moment.
fn report(day: &Day, counts: (usize, usize), lost_bookings: usize, at: Instant) -> Report {
    let (lost, refilled) = counts;
    let mut report = Report { meetings: day.timetable.len(), lost, refilled, ..Report::default() };
    for meeting in day.timetable.all() {
        let (Some(now), Some(time)) = (standing(day, meeting, at), day.time_of(meeting)) else {
            continue;
        };
        report.held += usize::from(now.status == Status::Done);
        report.no_shows += usize::from(now.status == Status::NoShow);
        let Some(course) = day.courses.get(&meeting.id) else { continue };
        for (seat, came) in &course.came {
            if *seat != crate::notice::Seat::Interpreter {
                let since = meeting.put_at.map_or(time.start, |put_at| put_at.max(time.start));
                let given_up = since.plus_minutes(day.settings.conduct.no_show_min.into());
                let until = course.met_at.unwrap_or(given_up);
                report.waits.add((*came).max(time.start), until);
            }
        }
    }
    report.referee = judged(&sittings(day), Rest::of(day), lost_bookings);
    report
}

#[cfg(test)]
mod tests;
