//! Who came: each person's steps at the door of a meeting, and what follows for its seats.
//!
//! A seat is as present as the most present of its people: a colleague who comes instead counts, and
//! several devices of one person are one person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::access::{Actor, Role};
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::{CompanyId, MeetingId};
use crate::notice::Seat;
use crate::programme::Side;
use crate::refusal::Refusal;
use crate::time::{Instant, Slot};
use crate::timetable::Meeting;

/// The people of one meeting by key.
pub type Attendance = BTreeMap<String, Presence>;

/// A step somebody takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Gone again, from the door or from the room.
    Left,
    AtDoor,
    Inside,
}

impl Step {
    pub const ALL: [Self; 3] = [Self::Left, Self::AtDoor, Self::Inside];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::AtDoor => "at_door",
            Self::Inside => "inside",
        }
    }
}

/// Where one person is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    pub seat: Seat,
    pub name: String,
    pub step: Step,
    pub since: Instant,
}

/// As what somebody comes to a door. Whoever runs the day may look in and takes no seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Organizer,
    #[serde(untagged)]
    Seat(Seat),
}

impl Part {
    /// What a door's address calls it.
    pub fn named(name: &str) -> Option<Self> {
        let seat = || Seat::ALL.into_iter().find(|seat| seat.as_str() == name).map(Self::Seat);
        if name == Self::Organizer.as_str() { Some(Self::Organizer) } else { seat() }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Organizer => "organizer",
            Self::Seat(seat) => seat.as_str(),
        }
    }

    pub fn seat(self) -> Option<Seat> {
        match self {
            Self::Organizer => None,
            Self::Seat(seat) => Some(seat),
        }
    }
}

/// Somebody at a door: an address key of the roster, or a visitor's own key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub key: String,
    pub name: String,
}

/// How keys of people begin who were let in without being on the roster.
pub const VISITOR: &str = "visitor-";

/// In whose place somebody sits who was let in at a door without being on the roster: they act for
/// the seat's company, or its interpreter, and for nothing else.
pub fn visitor(meeting: &Meeting, seat: Seat, key: &str) -> Option<Actor> {
    let company = |id: &CompanyId, side| Role::Company { id: id.clone(), side };
    let role = match seat {
        Seat::Host => company(&meeting.host, Side::Host),
        Seat::Guest => company(&meeting.guest, Side::Guest),
        Seat::Interpreter => Role::Interpreter { id: meeting.interpreter.clone()? },
    };
    Some(Actor { role, email: key.to_owned() })
}

/// Which seat of a meeting an actor may take, if any.
pub fn seat_of(meeting: &Meeting, actor: &Actor) -> Option<Seat> {
    match &actor.role {
        Role::Company { id, side: Side::Host } if *id == meeting.host => Some(Seat::Host),
        Role::Company { id, side: Side::Guest } if *id == meeting.guest => Some(Seat::Guest),
        Role::Interpreter { id } if meeting.has_interpreter(id) => Some(Seat::Interpreter),
        _ => None,
    }
}

/// From when to when the door of a meeting is open.
pub fn door_open(day: &Day, meeting: &Meeting) -> Option<(Instant, Instant)> {
    let time = day.time_of(meeting)?;
    let door = day.video.door;
    // Behind the door of a meeting that gave way nobody waits any more.
    let closes_min = if time.is_empty() { 0 } else { door.closes_min };
    Some((
        time.start.plus_minutes(-i64::from(door.opens_min)),
        time.end.plus_minutes(closes_min.into()),
    ))
}

/// Takes a person's step. Going in needs an open door; waiting at it, and leaving, do not.
pub fn attend(
    day: &Day,
    actor: &Actor,
    meeting: &MeetingId,
    person: &Person,
    step: Step,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let held = day.timetable.get(meeting).ok_or(Refusal::Unknown)?;
    let known = day.attendance.get(meeting).and_then(|people| people.get(&person.key));
    // Whoever has the seat no longer may still leave it.
    let left = known.filter(|_| step == Step::Left).map(|known| known.seat);
    let seat = left.or_else(|| seat_of(held, actor)).ok_or(Refusal::NotYours)?;
    if day.phase == Phase::Draft {
        return Err(Refusal::Unknown);
    }
    let (opens, closes) = door_open(day, held).ok_or(Refusal::Unknown)?;
    if step == Step::Inside && now < opens {
        return Err(Refusal::DoorNotOpen { opens });
    }
    if step != Step::Left && closes <= now {
        return Err(Refusal::DoorClosed { since: closes });
    }
    if known.map(|known| known.step) == Some(step) || (known.is_none() && step == Step::Left) {
        return Ok(Vec::new());
    }
    let name = person.name.clone();
    Ok(vec![Change::Attended {
        meeting: meeting.clone(),
        person: person.key.clone(),
        presence: Presence { seat, name, step, since: now },
    }])
}

/// What a move makes of who came, before the meeting is the moved one: who came to another time came
/// to nothing, and an interpreter does not come by another's steps.
pub fn forget(day: &mut Day, moved: &Meeting, from: Slot, from_start: Instant) {
    let start = day.slot_time(moved.slot).map(|time| time.start);
    let is_elsewhen = moved.slot != from || start.is_some_and(|start| start != from_start);
    let known = day.timetable.get(&moved.id);
    let is_anothers = known.is_none_or(|known| !known.interpreters().eq(moved.interpreters()));
    let Some(people) = day.attendance.get_mut(&moved.id) else { return };
    let is_gone = |seat| is_elsewhen || (is_anothers && seat == Seat::Interpreter);
    people.retain(|_, one| !is_gone(one.seat));
    if people.is_empty() {
        day.attendance.remove(&moved.id);
    }
}

/// How present a seat is, and since when; `None`: nobody came yet.
pub fn seat_state(day: &Day, meeting: &MeetingId, seat: Seat) -> Option<(Step, Instant)> {
    let people = day.attendance.get(meeting)?.values();
    let of_seat = people.filter(|presence| presence.seat == seat);
    // The most present; of equals the one who is so for the longest, but left counts from the last.
    let best = of_seat.max_by_key(|presence| {
        let since = presence.since.0;
        (presence.step, if presence.step == Step::Left { since } else { -since })
    })?;
    Some((best.step, best.since))
}

/// Those who came to a seat, the furthest in first, and of these who came first.
pub fn people_of<'a>(day: &'a Day, meeting: &MeetingId, seat: Seat) -> Vec<&'a Presence> {
    let people = day.attendance.get(meeting).into_iter().flat_map(BTreeMap::values);
    let mut people: Vec<&Presence> = people.filter(|presence| presence.seat == seat).collect();
    people.sort_by_key(|presence| (std::cmp::Reverse(presence.step), presence.since));
    people
}

/// Whether somebody of one seat may let others in at another: at their own, and the interpreter, who
/// stands between the two, at both companies'. Nobody opens the other company's seat.
pub fn may_admit(own: Seat, at: Seat) -> bool {
    own == at || own == Seat::Interpreter
}

/// Whether somebody is inside who may answer a knock at a seat. Whoever was let in may not.
pub fn is_heard(day: &Day, meeting: &MeetingId, seat: Seat) -> bool {
    let people = day.attendance.get(meeting).into_iter().flatten();
    let inside = people.filter(|(_, presence)| presence.step == Step::Inside);
    let mut own = inside.filter(|(key, _)| !key.starts_with(VISITOR));
    own.any(|(_, presence)| may_admit(presence.seat, seat))
}

#[cfg(test)]
mod tests;
