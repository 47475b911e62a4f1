//! Where a meeting happens: any free room of the day. A room is a place or a line; what opens behind
//! its door is not the domain's concern.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::away::{self, Who};
use crate::day::{Day, SlotTime};
use crate::id::{MeetingId, RoomId};

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

/// The rooms a meeting could have at a time, the wished one first.
pub fn free<'a>(
    day: &'a Day,
    time: SlotTime,
    except: Option<&MeetingId>,
    wish: Option<&'a RoomId>,
) -> impl Iterator<Item = &'a RoomId> {
    let taken: HashSet<&RoomId> = day
        .overlapping(time)
        .filter(|meeting| Some(&meeting.id) != except)
        .filter_map(|meeting| meeting.room.as_ref())
        .collect();
    let wished = wish.filter(|room| day.settings.rooms.iter().any(|known| known.id == **room));
    let others =
        day.settings.rooms.iter().map(|room| &room.id).filter(move |id| wished != Some(id));
    wished.into_iter().chain(others).filter(move |room| {
        !taken.contains(room) && !away::is_away(day, &Who::Room((*room).clone()), &time)
    })
}
