//! Rows of meetings and of what they hold.

use std::collections::BTreeMap;

use diesel::prelude::*;
use sangdam_domain::day::{Day, Elsewhere, TICK_MINUTES};
use sangdam_domain::interpreter::pause_after;
use sangdam_domain::time::MINUTE_MS;
use sangdam_domain::timetable::{BookedBy, Meeting, Need, Relay};
use sangdam_domain::{CompanyId, DayId, Instant, InterpreterId, MeetingId, RoomId, Slot};

use super::schema::{hold, meeting};
use super::{Connection, Failure, ROWS_PER_STATEMENT_MAX, on};

const TICK_MS: i64 = TICK_MINUTES as i64 * MINUTE_MS;
const TICKS_A_DAY: i64 = 24 * 60 / TICK_MINUTES as i64;

#[derive(Queryable, Insertable)]
#[diesel(table_name = meeting)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    id: String,
    day: String,
    slot: i32,
    host: String,
    host_desk: i32,
    guest: String,
    guest_desk: i32,
    interpreter_needed: bool,
    interpreter: Option<String>,
    room: Option<String>,
    sequence: i32,
    stamped: i64,
    booked_by: String,
    relay: Option<String>,
    relay_via: Option<String>,
    need: String,
    override_reason: Option<String>,
    adjusted_min: i32,
    put_at: Option<i64>,
}

/// A holder taken for one tick.
#[derive(Queryable, Insertable, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[diesel(table_name = hold)]
#[diesel(treat_none_as_default_value = false)]
pub struct Hold {
    pub holder: String,
    pub tick: i64,
    pub meeting: String,
}

pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Vec<Meeting>, Failure> {
    let rows: Vec<Row> =
        on!(connection, c => meeting::table.filter(meeting::day.eq(day.as_str())).load(c))?;
    rows.into_iter().map(read).collect()
}

/// The day a meeting belongs to.
pub fn day_of(connection: &mut Connection, id: &MeetingId) -> Result<Option<DayId>, Failure> {
    let day: Option<String> = on!(connection, c => meeting::table
        .find(id.as_str()).select(meeting::day).first(c).optional())?;
    Ok(day.map(DayId::new))
}

fn read(row: Row) -> Result<Meeting, Failure> {
    let number = |value: i32| {
        u16::try_from(value).map_err(|_| Failure::Unreadable(format!("meeting {}", row.id)))
    };
    Ok(Meeting {
        slot: Slot(number(row.slot)?),
        host_desk: number(row.host_desk)?,
        guest_desk: number(row.guest_desk)?,
        booked_by: match row.booked_by.as_str() {
            "host" => BookedBy::Host,
            "guest" => BookedBy::Guest,
            _ => BookedBy::Organizer,
        },
        relay: row
            .relay
            .zip(row.relay_via)
            .map(|(interpreter, via)| Relay { interpreter: InterpreterId::new(interpreter), via }),
        need: match row.need.as_str() {
            "needed" => Need::Needed,
            "not_needed" => Need::NotNeeded,
            _ => Need::Auto,
        },
        override_reason: row.override_reason,
        adjusted_min: i16::try_from(row.adjusted_min)
            .map_err(|_| Failure::Unreadable(format!("meeting {}", row.id)))?,
        id: MeetingId::new(row.id),
        host: CompanyId::new(row.host),
        guest: CompanyId::new(row.guest),
        interpreter_needed: row.interpreter_needed,
        interpreter: row.interpreter.map(InterpreterId::new),
        room: row.room.map(RoomId::new),
        sequence: row.sequence,
        stamped: Instant(row.stamped),
        put_at: row.put_at.map(Instant),
    })
}

/// Removes meetings and everything they hold.
pub fn delete(connection: &mut Connection, ids: &[&str]) -> Result<(), Failure> {
    on!(connection, c => {
        diesel::delete(hold::table.filter(hold::meeting.eq_any(ids))).execute(c)?;
        diesel::delete(meeting::table.filter(meeting::id.eq_any(ids))).execute(c)
    })?;
    Ok(())
}

/// Writes meetings of a day and takes their seats. Says no when a seat is held by a meeting of
/// another day; the transaction must then be rolled back.
pub fn insert(
    connection: &mut Connection,
    day: &Day,
    meetings: &[&Meeting],
) -> Result<bool, Failure> {
    let rows: Vec<Row> = meetings
        .iter()
        .map(|meeting| Row {
            id: meeting.id.to_string(),
            day: day.id.to_string(),
            slot: meeting.slot.0.into(),
            host: meeting.host.to_string(),
            host_desk: meeting.host_desk.into(),
            guest: meeting.guest.to_string(),
            guest_desk: meeting.guest_desk.into(),
            interpreter_needed: meeting.interpreter_needed,
            interpreter: meeting.interpreter.as_ref().map(ToString::to_string),
            room: meeting.room.as_ref().map(ToString::to_string),
            sequence: meeting.sequence,
            stamped: meeting.stamped.0,
            booked_by: meeting.booked_by.as_str().into(),
            relay: meeting.relay.as_ref().map(|relay| relay.interpreter.to_string()),
            relay_via: meeting.relay.as_ref().map(|relay| relay.via.clone()),
            need: meeting.need.as_str().into(),
            override_reason: meeting.override_reason.clone(),
            adjusted_min: meeting.adjusted_min.into(),
            put_at: meeting.put_at.map(|at| at.0),
        })
        .collect();
    // In the order of the key, so that two nodes never wait for each other crosswise.
    let mut holds: Vec<Hold> = meetings.iter().flat_map(|meeting| holds(day, meeting)).collect();
    holds.sort_unstable();
    for rows in rows.chunks(ROWS_PER_STATEMENT_MAX) {
        on!(connection, c => diesel::insert_into(meeting::table).values(rows).execute(c))?;
    }
    for rows in holds.chunks(ROWS_PER_STATEMENT_MAX) {
        let taken = on!(connection, c => diesel::insert_into(hold::table)
            .values(rows).on_conflict_do_nothing().execute(c))?;
        if taken < rows.len() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What a meeting holds: both desks with the day's rest after it, its interpreters with the pause they
/// need after it, its room with the changeover. A meeting that is longer than its slot goes on into the
/// changeover: the next slot begins after it all the same.
pub fn holds(day: &Day, meeting: &Meeting) -> Vec<Hold> {
    let (Some(time), Some(slot)) = (day.time_of(meeting), day.slot_time(meeting.slot)) else {
        return Vec::new();
    };
    // What gave way to another holds nothing any more.
    if time.is_empty() {
        return Vec::new();
    }
    let mut holders = vec![
        (format!("desk:{}:{}", meeting.host, meeting.host_desk), day.settings.buffer_min),
        (format!("desk:{}:{}", meeting.guest, meeting.guest_desk), day.settings.buffer_min),
    ];
    let longer = slot.end.minutes_to(time.end).max(0);
    let changeover = i64::from(day.settings.grid.changeover_min) - longer;
    let changeover = u16::try_from(changeover).unwrap_or(0);
    let rest = |id| u16::try_from(pause_after(day, meeting, id)).unwrap_or(0).max(changeover);
    holders.extend(meeting.interpreters().map(|id| (format!("interpreter:{id}"), rest(id))));
    holders.extend(meeting.room.iter().map(|id| (format!("room:{id}"), changeover)));
    let ticks = |minutes_after: u16| {
        let end = time.end.plus_minutes(minutes_after.into());
        time.start.0.div_euclid(TICK_MS)..(end.0 + TICK_MS - 1).div_euclid(TICK_MS)
    };
    holders
        .into_iter()
        .flat_map(|(holder, after)| {
            ticks(after).map(move |tick| Hold {
                holder: holder.clone(),
                tick,
                meeting: meeting.id.to_string(),
            })
        })
        .collect()
}

/// When a day's interpreters are in meetings of other days, with their rest.
pub fn elsewhere(connection: &mut Connection, day: &Day) -> Result<Elsewhere, Failure> {
    let (Some(first), Some(last)) = (day.layout.slots.first(), day.layout.slots.last()) else {
        return Ok(Elsewhere::new());
    };
    let (from, to) = (first.start.0.div_euclid(TICK_MS), day.interpreted(*last).end.0 / TICK_MS);
    let ids = day.roster.interpreters.keys();
    let holders: BTreeMap<String, &InterpreterId> =
        ids.map(|id| (format!("interpreter:{id}"), id)).collect();
    let names: Vec<&str> = holders.keys().map(String::as_str).collect();
    let rows: Vec<(String, i64)> = on!(connection, c => hold::table
        .inner_join(meeting::table.on(hold::meeting.eq(meeting::id)))
        .filter(meeting::day.ne(day.id.as_str()))
        .filter(hold::holder.eq_any(&names))
        // Pauses before the first and after the last are within a day of them.
        .filter(hold::tick.between(from - TICKS_A_DAY, to + TICKS_A_DAY))
        .order((hold::holder, hold::tick))
        .select((hold::holder, hold::tick))
        .load(c))?;
    let mut found = Elsewhere::new();
    for (holder, tick) in rows {
        let Some(id) = holders.get(&holder) else { continue };
        let (start, end) = (Instant(tick * TICK_MS), Instant((tick + 1) * TICK_MS));
        let spans = found.entry((*id).clone()).or_default();
        match spans.last_mut().filter(|(_, until)| *until == start) {
            Some((_, until)) => *until = end,
            None => spans.push((start, end)),
        }
    }
    Ok(found)
}

pub fn all_holds(connection: &mut Connection) -> Result<Vec<Hold>, Failure> {
    Ok(on!(connection, c => hold::table.load(c))?)
}
