//! The queue at a company's table in the hall: who would like to sit down there next. Calling somebody
//! books the table's next free slot for the two by the rules of booking, and takes them off the queue.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::access::{Actor, Role};
use crate::booking::{self, Wanted};
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::{CompanyId, MeetingId, RoomId};
use crate::programme::Side;
use crate::refusal::Refusal;
use crate::room;
use crate::time::{Instant, Moment, Slot};
use crate::timetable::Meeting;

/// Who waits at one table: more than a day has slots for, and short enough to be read out.
pub const QUEUE_MAX: usize = 30;

/// A company in a queue.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Waiting {
    pub since: Instant,
    pub company: CompanyId,
}

/// By table, whoever has waited longest first. A table without a queue is not among them.
pub type Queues = BTreeMap<RoomId, Vec<Waiting>>;

/// What is asked of a queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Join,
    Leave,
    /// The table has time: under this key they are to meet.
    Call(MeetingId),
}

/// What became of a company in a queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Joined,
    Left,
    Called,
    /// An organizer's act was taken back.
    Recalled,
}

/// A company that waits, and what its turn would be if everybody before it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    pub waiting: Waiting,
    /// Nothing where the day has no slot left for the two.
    pub slot: Option<Slot>,
}

pub fn act(
    day: &Day,
    actor: &Actor,
    table: &RoomId,
    company: &CompanyId,
    act: &Act,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let place = room::find(day, table).filter(|room| room.is_table()).ok_or(Refusal::Unknown)?;
    let owner = place.company().ok_or(Refusal::QueueOff)?;
    let whose = if matches!(act, Act::Call(_)) { owner } else { company };
    let may = match &actor.role {
        Role::Organizer => true,
        Role::Company { id, .. } => id == whose,
        Role::Interpreter { .. } => false,
    };
    if !may {
        return Err(Refusal::NotYours);
    }
    match day.phase {
        Phase::Closed => return Err(Refusal::DayClosed),
        Phase::Released | Phase::Running => {}
        _ => return Err(Refusal::QueueClosed),
    }
    let known = waiting(day, table, company);
    let changed = |since, step| Change::QueueChanged {
        table: table.clone(),
        company: company.clone(),
        since,
        step,
    };
    match (act, known) {
        (Act::Leave, None) => Ok(Vec::new()),
        (Act::Leave, Some(_)) => Ok(vec![changed(None, Step::Left)]),
        (Act::Join, Some(_)) => Err(Refusal::QueuedAlready),
        (Act::Join, None) => {
            if day.queues.get(table).map_or(0, Vec::len) >= QUEUE_MAX {
                return Err(Refusal::QueueFull { max: QUEUE_MAX });
            }
            let (host, guest) = pair(day, owner, company)?;
            booking::may_meet(day, actor, host, guest)?;
            Ok(vec![changed(Some(moment.now), Step::Joined)])
        }
        (Act::Call(_), None) => Err(Refusal::QueueGone),
        (Act::Call(id), Some(_)) => {
            let (host, guest) = pair(day, owner, company)?;
            let booked_by = actor.books_as(host, guest).ok_or(Refusal::NotYours)?;
            let seated = seated(day, table, (host, guest), id, moment)?;
            let meeting = Meeting { booked_by, ..seated };
            Ok(vec![changed(None, Step::Called), Change::Booked { meeting }])
        }
    }
}

fn waiting<'a>(day: &'a Day, table: &RoomId, company: &CompanyId) -> Option<&'a Waiting> {
    day.queues.get(table)?.iter().find(|one| one.company == *company)
}

/// When a company joined the queue of a table, if it waits there.
pub(crate) fn since(day: &Day, table: &RoomId, company: &CompanyId) -> Option<Instant> {
    waiting(day, table, company).map(|one| one.since)
}

/// The company at the table and the one that comes, host first.
fn pair<'a>(
    day: &'a Day,
    owner: &'a CompanyId,
    company: &'a CompanyId,
) -> Result<(&'a CompanyId, &'a CompanyId), Refusal> {
    let side = |id| day.roster.company(id).map(|one| one.side).ok_or(Refusal::Unknown);
    match (side(owner)?, side(company)?) {
        (Side::Host, Side::Guest) => Ok((owner, company)),
        (Side::Guest, Side::Host) => Ok((company, owner)),
        _ => Err(Refusal::OwnSide),
    }
}

/// The first meeting of two that can still be had at a table, of which at least half is left.
fn seated(
    day: &Day,
    table: &RoomId,
    (host, guest): (&CompanyId, &CompanyId),
    id: &MeetingId,
    moment: Moment<'_>,
) -> Result<Meeting, Refusal> {
    let is_ahead = |slot: &Slot| {
        let time = day.slot_time(*slot);
        time.is_some_and(|time| moment.now.0 <= time.start.0.midpoint(time.end.0))
    };
    for slot in day.slots().filter(is_ahead) {
        let wanted = Wanted { room: Some(table), ..Wanted::anyhow(host, guest, slot) };
        match booking::seat(day, id, &wanted, moment) {
            Ok(meeting) if meeting.room.as_ref() == Some(table) => return Ok(meeting),
            Ok(_) | Err(Refusal::Slot { .. }) => {}
            Err(other) => return Err(other),
        }
    }
    Err(Refusal::QueueNoSlot)
}

/// A table's queue, with what everybody may expect.
pub fn expected(day: &Day, table: &RoomId, moment: Moment<'_>) -> Vec<Expected> {
    let queue = day.queues.get(table).map(Vec::as_slice).unwrap_or_default();
    let owner = room::find(day, table).and_then(room::Room::company);
    let (Some(owner), false) = (owner, queue.is_empty()) else { return Vec::new() };
    let mut trial = day.clone();
    let mut expect = |waiting: &Waiting| {
        let (host, guest) = pair(day, owner, &waiting.company).ok()?;
        let id = MeetingId::new(format!("queue {host} {guest}"));
        let meeting = seated(&trial, table, (host, guest), &id, moment).ok()?;
        let slot = meeting.slot;
        trial.timetable.put(meeting);
        Some(slot)
    };
    queue.iter().map(|one| Expected { slot: expect(one), waiting: one.clone() }).collect()
}

/// Brings the queues one change further, before the settings are the new ones. Whoever has a meeting with
/// the company at a table waits for it no more, and nobody waits at a table that is another's now.
pub(crate) fn follow(day: &mut Day, change: &Change) {
    match change {
        Change::QueueChanged { table, company, since, .. } => {
            let queue = day.queues.entry(table.clone()).or_default();
            queue.retain(|one| one.company != *company);
            queue.extend(since.map(|since| Waiting { since, company: company.clone() }));
            queue.sort_unstable();
        }
        Change::Booked { meeting } if !day.queues.is_empty() => {
            let settings = day.settings.clone();
            for room in &settings.rooms {
                let other = match room.company() {
                    Some(owner) if *owner == meeting.host => &meeting.guest,
                    Some(owner) if *owner == meeting.guest => &meeting.host,
                    _ => continue,
                };
                if let Some(queue) = day.queues.get_mut(&room.id) {
                    queue.retain(|one| one.company != *other);
                }
            }
        }
        Change::SettingsChanged { settings, .. } => {
            let before = day.settings.clone();
            let owner = |rooms: &[room::Room], id: &RoomId| {
                rooms.iter().find(|room| room.id == *id).and_then(room::Room::company).cloned()
            };
            day.queues
                .retain(|table, _| owner(&before.rooms, table) == owner(&settings.rooms, table));
        }
        _ => return,
    }
    day.queues.retain(|_, queue| !queue.is_empty());
}

#[cfg(test)]
mod tests;
