//! "I'm late": somebody who sits in a meeting says by how much, and the others see it until they are in.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::access::Actor;
use crate::attendance::{self, Step};
use crate::change::Change;
use crate::day::{Day, Phase, SlotTime};
use crate::id::MeetingId;
use crate::notice::Seat;
use crate::refusal::Refusal;
use crate::time::Instant;
use crate::timetable::Meeting;

/// How late somebody may say that they are, in minutes; past it they should call.
const MINUTES: std::ops::RangeInclusive<u16> = 5..=60;
/// From how long before the start it can be said.
const BEFORE_MINUTES_MAX: i64 = 180;

/// Who is late: the seats of meetings, with what was said.
pub type Lates = BTreeMap<(MeetingId, Seat), Late>;

/// By how much somebody is late, and when they said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Late {
    pub minutes: u16,
    pub at: Instant,
}

/// Says that somebody is late for a meeting: everybody for their own seat, the organizer for any.
pub fn say(
    day: &Day,
    actor: &Actor,
    id: &MeetingId,
    seat: Option<Seat>,
    minutes: u16,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    if !actor.role.sees_meeting(meeting) {
        return Err(Refusal::Unknown);
    }
    let seat = whose(meeting, actor, seat)?;
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    if !MINUTES.contains(&minutes) {
        return Err(Refusal::invalid("minutes", "out_of_range"));
    }
    if !may_say(day, meeting, seat, now) {
        return Err(Refusal::NotNow);
    }
    if day.lates.get(&(id.clone(), seat)).map(|late| late.minutes) == Some(minutes) {
        return Ok(Vec::new());
    }
    Ok(vec![Change::SaidLate { meeting: id.clone(), seat, late: Late { minutes, at: now } }])
}

fn whose(meeting: &Meeting, actor: &Actor, seat: Option<Seat>) -> Result<Seat, Refusal> {
    if !actor.role.is_organizer() {
        let own = attendance::seat_of(meeting, actor).ok_or(Refusal::NotYours)?;
        return if seat.is_none_or(|seat| seat == own) { Ok(own) } else { Err(Refusal::NotYours) };
    }
    let seat = seat.ok_or_else(|| Refusal::invalid("seat", "empty"))?;
    if seat == Seat::Interpreter && meeting.interpreter.is_none() {
        return Err(Refusal::Unknown);
    }
    Ok(seat)
}

/// Whether it is time to say so: soon before the meeting or during it, by whoever is not in.
pub fn may_say(day: &Day, meeting: &Meeting, seat: Seat, now: Instant) -> bool {
    let is_inside =
        matches!(attendance::seat_state(day, &meeting.id, seat), Some((Step::Inside, _)));
    let is_near =
        |time: SlotTime| time.start.plus_minutes(-BEFORE_MINUTES_MAX) <= now && now < time.end;
    day.phase != Phase::Closed && !is_inside && day.time_of(meeting).is_some_and(is_near)
}

/// Who said to be late for a meeting and is not in yet.
pub fn of_meeting<'a>(day: &'a Day, id: &'a MeetingId) -> impl Iterator<Item = (Seat, Late)> + 'a {
    Seat::ALL.into_iter().filter_map(|seat| Some((seat, *day.lates.get(&(id.clone(), seat))?)))
}

/// Brings it one change further, before the timetable knows of it: whoever is in is late no more, and
/// neither is anybody for a meeting that lies elsewhere or has another interpreter.
pub(crate) fn follow(day: &mut Day, change: &Change) {
    match change {
        Change::SaidLate { meeting, seat, late } => {
            day.lates.insert((meeting.clone(), *seat), *late);
        }
        _ if day.lates.is_empty() => {}
        Change::Attended { meeting, presence, .. } if presence.step == Step::Inside => {
            day.lates.remove(&(meeting.clone(), presence.seat));
        }
        Change::Canceled { meeting } => day.lates.retain(|(id, _), _| *id != meeting.id),
        Change::Moved { meeting, from_start, .. } => {
            let start = day.slot_time(meeting.slot).map(|time| time.start);
            let is_elsewhen = start != Some(*from_start);
            let known = day.timetable.get(&meeting.id);
            let is_anothers = known.is_none_or(|had| had.interpreter != meeting.interpreter);
            day.lates.retain(|(id, seat), _| {
                let is_gone = is_elsewhen || (is_anothers && *seat == Seat::Interpreter);
                *id != meeting.id || !is_gone
            });
        }
        _ => {}
    }
}

/// Brings back who was late for a meeting.
pub(crate) fn recall(day: &mut Day, change: &Change) {
    let Change::CourseRecalled { meeting, lates, .. } = change else { return };
    day.lates.retain(|(id, _), _| id != meeting);
    day.lates.extend(lates.iter().map(|(seat, late)| ((meeting.clone(), *seat), *late)));
}

#[cfg(test)]
mod tests;
