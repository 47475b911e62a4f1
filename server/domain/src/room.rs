//! Where a meeting happens: any free room of the day. A room is a line or a table in a hall; what opens
//! behind its door is not the domain's concern. A company may have a table for itself: its meetings are
//! there, and nobody else's.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::away::{self, Who};
use crate::day::{Day, SlotTime};
use crate::id::{CompanyId, MeetingId, RoomId};
use crate::refusal::Refusal;
use crate::timetable::Meeting;
use crate::video::ProviderName;

/// A room of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Room {
    pub id: RoomId,
    pub name: String,
    /// What it is in a hall; a line is no table.
    #[serde(default)]
    pub table: Option<Table>,
}

/// A table in the hall.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Who sits there all day, and whoever meets them comes to it; nobody: it is anybody's.
    pub company: Option<CompanyId>,
}

impl Room {
    pub fn is_table(&self) -> bool {
        self.table.is_some()
    }

    /// Who sits there all day.
    pub fn company(&self) -> Option<&CompanyId> {
        self.table.as_ref()?.company.as_ref()
    }

    fn is_for(&self, pair: [&CompanyId; 2]) -> bool {
        self.company().is_some_and(|company| pair.contains(&company))
    }
}

/// The path of a seat's link to its meeting's door; it never changes, whatever room opens behind it.
pub fn door_path(meeting: &str, seat: &str) -> String {
    format!("/door/{meeting}/{seat}")
}

/// What stands behind a meeting's door: at a table nothing does, whatever service the day has.
pub fn provider(day: &Day, meeting: &Meeting) -> ProviderName {
    let room = meeting.room.as_ref().and_then(|id| find(day, id));
    if room.is_some_and(Room::is_table) {
        return ProviderName::Table;
    }
    day.video.provider(&meeting.id)
}

pub fn find<'a>(day: &'a Day, id: &RoomId) -> Option<&'a Room> {
    day.settings.rooms.iter().find(|room| room.id == *id)
}

/// Whether companies that have tables are on the roster.
pub(crate) fn check(day: &Day, rooms: &[Room]) -> Result<(), Refusal> {
    let mut companies = rooms.iter().filter_map(Room::company);
    if companies.any(|company| day.roster.company(company).is_none()) {
        return Err(Refusal::invalid("tables", "not_on_roster"));
    }
    Ok(())
}

/// The room a plan means for two companies, unless they have a table or it is another's.
pub(crate) fn planned<'a>(
    day: &Day,
    wish: Option<&'a RoomId>,
    pair: [&CompanyId; 2],
) -> Option<&'a RoomId> {
    let wished = find(day, wish?)?;
    let have_own = day.settings.rooms.iter().any(|room| room.is_for(pair));
    let is_fit = if have_own { wished.is_for(pair) } else { wished.company().is_none() };
    wish.filter(|_| is_fit)
}

/// The rooms a meeting of two companies could have at a time: the wished one first, then their own
/// tables, then what is nobody's.
pub fn free<'a>(
    day: &'a Day,
    time: SlotTime,
    except: Option<&MeetingId>,
    wish: Option<&'a RoomId>,
    pair: [&CompanyId; 2],
) -> impl Iterator<Item = &'a RoomId> {
    let taken: HashSet<&RoomId> = day
        .overlapping(time)
        .filter(|meeting| Some(&meeting.id) != except)
        .filter_map(|meeting| meeting.room.as_ref())
        .collect();
    let rooms = &day.settings.rooms;
    let wished = wish.filter(|id| find(day, id).is_some());
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for room in rooms.iter().filter(|room| wished != Some(&room.id)) {
        if room.is_for(pair) {
            own.push(&room.id);
        } else if room.company().is_none() {
            others.push(&room.id);
        }
    }
    wished.into_iter().chain(own).chain(others).filter(move |room| {
        !taken.contains(room) && !away::is_away(day, &Who::Room((*room).clone()), &time)
    })
}

#[cfg(test)]
mod tests;
