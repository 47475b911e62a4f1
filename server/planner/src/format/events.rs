//! The troubles of a day in a file: what happens, and when.

use serde::Deserialize;

use super::instance::{Grid, MeetingPart, Names, meeting};
use super::{Unreadable, is_small, wrong};
use crate::instance::Instance;
use crate::limits::{EVENTS_MAX, MEETINGS_MAX, ROOMS_MAX, SLOTS_MAX};
use crate::repair::{Disruption, Trouble};

const EVENTS: &str = "b2b-events/1";

#[derive(Deserialize)]
struct EventsFile {
    format: String,
    events: Vec<EventPart>,
}

#[derive(Deserialize)]
struct EventPart {
    at: usize,
    #[serde(default = "one")]
    notice: usize,
    #[serde(rename = "type")]
    kind: String,
    participant: Option<usize>,
    interpreter: Option<usize>,
    rooms: Option<u32>,
    until: Option<usize>,
    meeting: Option<serde_json::Value>,
}

fn one() -> usize {
    1
}

/// Reads the events of an instance, in the file's order.
pub fn read_events(
    text: &str,
    instance: &Instance,
    names: &Names,
) -> Result<Vec<Disruption>, Unreadable> {
    is_small(text)?;
    let file: EventsFile = serde_json::from_str(text)?;
    if file.format != EVENTS {
        return wrong("format", format!("`{}` is not `{EVENTS}`", file.format));
    }
    if file.events.len() > EVENTS_MAX {
        return wrong("events", format!("at most {EVENTS_MAX} can be read"));
    }
    let each = file.events.iter().enumerate();
    each.map(|(index, part)| event(instance, names, &format!("events[{index}]"), part)).collect()
}

fn event(
    instance: &Instance,
    names: &Names,
    place: &str,
    part: &EventPart,
) -> Result<Disruption, Unreadable> {
    let count = instance.slot_count;
    for (field, slot) in [("at", Some(part.at)), ("until", part.until)] {
        if let Some(slot) = slot.filter(|slot| *slot > count) {
            return wrong(format!("{place}.{field}"), format!("there is no slot {slot}"));
        }
    }
    if part.notice > SLOTS_MAX {
        return wrong(format!("{place}.notice"), format!("must be at most {SLOTS_MAX}"));
    }
    let who = |field: &str, what: &str, number: Option<usize>, count: usize| match number {
        None => wrong(format!("{place}.{field}"), format!("`{}` needs it", part.kind)),
        Some(number) if number >= count => {
            wrong(format!("{place}.{field}"), format!("there is no {what} {number}"))
        }
        Some(number) => Ok(number),
    };
    let participant =
        || who("participant", "participant", part.participant, instance.participants.len());
    let until = part.until.unwrap_or(count);
    let what = match part.kind.as_str() {
        "late" => {
            let Some(until) = part.until else {
                return wrong(format!("{place}.until"), "`late` needs it");
            };
            Trouble::Late { participant: participant()? as u32, until }
        }
        "no_show" => Trouble::NoShow { participant: participant()? as u32 },
        "interpreter_out" => {
            let count = instance.interpreters.len();
            let one = who("interpreter", "interpreter", part.interpreter, count)?;
            Trouble::InterpreterOut { interpreter: one as u16, until }
        }
        "rooms_out" => match part.rooms {
            Some(rooms) if rooms <= ROOMS_MAX => Trouble::RoomsOut { rooms, until },
            Some(_) => {
                return wrong(format!("{place}.rooms"), format!("must be at most {ROOMS_MAX}"));
            }
            None => return wrong(format!("{place}.rooms"), "`rooms_out` needs it"),
        },
        "add_meeting" => Trouble::Added { meeting: added(instance, names, place, part)? },
        "cancel_meeting" => {
            let number = part.meeting.as_ref().and_then(serde_json::Value::as_u64);
            let number = number.map(|number| usize::try_from(number).unwrap_or(usize::MAX));
            // Meetings that earlier events add may be canceled too.
            Trouble::Canceled { meeting: who("meeting", "meeting", number, MEETINGS_MAX)? as u32 }
        }
        other => return wrong(format!("{place}.type"), format!("there is no `{other}`")),
    };
    Ok(Disruption { at: part.at, notice: part.notice, what })
}

fn added(
    instance: &Instance,
    names: &Names,
    place: &str,
    part: &EventPart,
) -> Result<crate::instance::Meeting, Unreadable> {
    let place = format!("{place}.meeting");
    let Some(value) = &part.meeting else { return wrong(place, "`add_meeting` needs it") };
    let part: MeetingPart = match serde_json::from_value(value.clone()) {
        Ok(part) => part,
        Err(error) => return wrong(place, error.to_string()),
    };
    let grid = Grid {
        count: instance.slot_count,
        capacity: &instance.capacity,
        interpreters: instance.interpreters.len(),
    };
    let mut pairs = names.pairs.clone();
    meeting(&grid, &names.sessions, &mut pairs, instance.participants.len(), &place, &part)
}
