//! Checking in at a meeting in a hall: somebody scans a code instead of coming to a door on a screen. At
//! the desk the organizer scans a company's or an interpreter's sheet; at a table people scan its card
//! and say themselves that they are there. Who has checked in has come, and sits there until the end.

use crate::access::{Actor, Role};
use crate::attendance::{Person, seat_of};
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::{CompanyId, InterpreterId, MeetingId, RoomId};
use crate::notice::Seat;
use crate::refusal::{NotThisSlot, Refusal};
use crate::time::Instant;
use crate::timetable::Meeting;

/// How long before a meeting the desk may check somebody in: people come in the morning and wait in the
/// hall.
pub const DESK_MINUTES_MAX: i64 = 180;
/// How long before a meeting somebody may say to be at its table.
pub const TABLE_MINUTES_MAX: i64 = 30;

/// Whose sheet or seat it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    Company(CompanyId),
    Interpreter(InterpreterId),
}

impl Whose {
    /// What an actor sits as; whoever runs the day sits nowhere.
    pub fn of(actor: &Actor) -> Option<Self> {
        match &actor.role {
            Role::Organizer => None,
            Role::Company { id, .. } => Some(Self::Company(id.clone())),
            Role::Interpreter { id } => Some(Self::Interpreter(id.clone())),
        }
    }

    pub fn seat(&self, meeting: &Meeting) -> Option<Seat> {
        match self {
            Self::Company(id) if *id == meeting.host => Some(Seat::Host),
            Self::Company(id) if *id == meeting.guest => Some(Seat::Guest),
            Self::Interpreter(id) if meeting.has_interpreter(id) => Some(Seat::Interpreter),
            _ => None,
        }
    }
}

/// The meeting somebody has now or next, at one table or anywhere.
pub fn due<'a>(
    day: &'a Day,
    whose: &Whose,
    table: Option<&RoomId>,
    now: Instant,
) -> Option<(&'a Meeting, Seat)> {
    let own = day.timetable.all().filter_map(|meeting| Some((&**meeting, whose.seat(meeting)?)));
    let at_table = own.filter(|(meeting, _)| table.is_none() || meeting.room.as_ref() == table);
    let ahead = at_table.filter_map(|(meeting, seat)| {
        let time = day.time_of(meeting).filter(|time| !time.is_empty() && now < time.end)?;
        Some((time.start, meeting, seat))
    });
    let first = ahead.min_by_key(|(start, meeting, _)| (*start, meeting.id.clone()));
    first.map(|(_, meeting, seat)| (meeting, seat))
}

/// From when on somebody may be checked in at a meeting, by the desk or by themselves.
pub fn opens(day: &Day, meeting: &Meeting, actor: &Actor) -> Option<Instant> {
    let minutes = if actor.role.is_organizer() { DESK_MINUTES_MAX } else { TABLE_MINUTES_MAX };
    Some(day.time_of(meeting)?.start.plus_minutes(-minutes))
}

pub fn has_come(day: &Day, meeting: &MeetingId, seat: Seat) -> bool {
    day.courses.get(meeting).is_some_and(|course| course.came.contains_key(&seat))
}

/// Since when a seat's people sit at the table.
pub fn at_table(day: &Day, meeting: &Meeting, seat: Seat) -> Option<Instant> {
    let course = day.courses.get(&meeting.id).filter(|course| course.at_table.contains(&seat))?;
    course.came.get(&seat).copied()
}

/// Notes that a seat's people are there; `person` is who says so of themselves.
pub fn check_in(
    day: &Day,
    actor: &Actor,
    id: &MeetingId,
    seat: Seat,
    person: Option<&Person>,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    if !actor.role.is_organizer() && seat_of(meeting, actor) != Some(seat) {
        return Err(Refusal::NotYours);
    }
    match day.phase {
        Phase::Draft => return Err(Refusal::DayDraft),
        Phase::Closed => return Err(Refusal::DayClosed),
        _ => {}
    }
    if seat == Seat::Interpreter && meeting.interpreter.is_none() {
        return Err(Refusal::Unknown);
    }
    let time = day.time_of(meeting).ok_or(Refusal::Unknown)?;
    let opens = opens(day, meeting, actor).ok_or(Refusal::Unknown)?;
    if now < opens {
        return Err(Refusal::CheckInEarly { opens, start: time.start });
    }
    if time.end <= now {
        return Err(Refusal::slot(meeting.slot, NotThisSlot::Past));
    }
    let course = day.courses.get(id);
    if course.is_some_and(|course| course.at_table.contains(&seat)) {
        return Ok(Vec::new());
    }
    let (meeting, person) = (id.clone(), person.cloned());
    Ok(vec![Change::CheckedIn { meeting, seat, person, at: now }])
}

#[cfg(test)]
mod tests;
