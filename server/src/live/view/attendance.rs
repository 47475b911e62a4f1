//! Who is at a meeting's door or inside, seat by seat, as its viewer may see it.

use sangdam_domain::access::Role;
use sangdam_domain::attendance::{Presence, Step, people_of, seat_state};
use sangdam_domain::check_in::at_table;
use sangdam_domain::day::Day;
use sangdam_domain::notice::Seat;
use sangdam_domain::timetable::Meeting;
use serde::Serialize;
use utoipa::ToSchema;

use crate::live::door::SeatState;

/// Somebody who came to a seat.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SeatPerson {
    pub name: String,
    pub state: SeatState,
    pub since_at: i64,
}

/// How present a seat is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SeatLine {
    pub state: SeatState,
    /// Nothing while nobody came.
    pub since_at: Option<i64>,
    /// Only for the organizer; those who are the furthest in come first.
    pub people: Vec<SeatPerson>,
}

/// The seats of a meeting; without an interpreter there are two.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeetingAttendance {
    pub host: SeatLine,
    pub guest: SeatLine,
    pub interpreter: Option<SeatLine>,
}

pub fn attendance(day: &Day, role: &Role, meeting: &Meeting) -> MeetingAttendance {
    let line = |seat| line(day, role, meeting, seat);
    MeetingAttendance {
        host: line(Seat::Host),
        guest: line(Seat::Guest),
        interpreter: meeting.interpreter.as_ref().map(|_| line(Seat::Interpreter)),
    }
}

fn line(day: &Day, role: &Role, meeting: &Meeting, seat: Seat) -> SeatLine {
    let at_table = at_table(day, meeting, seat).map(|since| (Step::Inside, since));
    let found = seat_state(day, &meeting.id, seat).filter(|(step, _)| *step != Step::Left);
    let found = found.or(at_table).or_else(|| seat_state(day, &meeting.id, seat));
    let people = role.sees_who_came().then(|| people_of(day, &meeting.id, seat));
    SeatLine {
        state: found.map_or(SeatState::NotHere, |(step, _)| step.into()),
        since_at: found.map(|(_, since)| since.0),
        people: people.into_iter().flatten().map(person).collect(),
    }
}

fn person(presence: &Presence) -> SeatPerson {
    SeatPerson {
        name: presence.name.clone(),
        state: presence.step.into(),
        since_at: presence.since.0,
    }
}
