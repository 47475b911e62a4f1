//! Where a meeting happens: any free room of the day. A room is a place or a line; what opens behind
//! its door is not the domain's concern.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::away::{self, Who};
use crate::day::{Day, SlotTime};
use crate::id::{MeetingId, RoomId};
use crate::refusal::{NotThisSlot, Refusal};
use crate::time::Slot;

/// A room of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    pub id: RoomId,
    pub name: String,
}

/// The path of a seat's link to its meeting's door; it never changes, whatever room opens behind it.
pub fn door_path(meeting: &str, seat: &str) -> String {
    format!("/door/{meeting}/{seat}")
}

/// The room a meeting gets at the time it has in a slot: the wished one when it is free, else the first free one.
/// A day without rooms needs none.
pub fn choose(
    day: &Day,
    (slot, time): (Slot, SlotTime),
    except: Option<&MeetingId>,
    wish: Option<&RoomId>,
) -> Result<Option<RoomId>, Refusal> {
    if day.settings.rooms.is_empty() {
        return Ok(None);
    }
    let taken: HashSet<&RoomId> = day
        .overlapping(time)
        .filter(|meeting| Some(&meeting.id) != except)
        .filter_map(|meeting| meeting.room.as_ref())
        .collect();
    let wished = wish.filter(|room| day.settings.rooms.iter().any(|known| known.id == **room));
    wished
        .into_iter()
        .chain(day.settings.rooms.iter().map(|room| &room.id))
        .find(|room| {
            !taken.contains(room) && !away::is_away(day, &Who::Room((*room).clone()), &time)
        })
        .cloned()
        .map(Some)
        .ok_or(Refusal::slot(slot, NotThisSlot::NoRoom))
}
