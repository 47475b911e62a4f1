//! Rows of requests.

use diesel::prelude::*;
use sangdam_domain::change::Change;
use sangdam_domain::request::{Rank, Request, Requests, State};
use sangdam_domain::{CompanyId, DayId, Instant, MeetingId, RequestId, Slot};

use super::schema::request;
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable)]
#[diesel(table_name = request)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    id: String,
    day: String,
    asking: String,
    asked: String,
    rank: String,
    note: String,
    slot: Option<i32>,
    state: String,
    reason: String,
    asked_at: i64,
    expires_at: i64,
    meeting: Option<String>,
    was_told: bool,
}

pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Requests, Failure> {
    let rows: Vec<Row> =
        on!(connection, c => request::table.filter(request::day.eq(day.as_str())).load(c))?;
    Ok(Requests::new(rows.into_iter().map(read).collect::<Result<Vec<_>, _>>()?))
}

fn read(row: Row) -> Result<Request, Failure> {
    let unreadable = || Failure::Unreadable(format!("request {}", row.id));
    let rank = Rank::ALL.into_iter().find(|rank| rank.as_str() == row.rank);
    let state = State::ALL.into_iter().find(|state| state.as_str() == row.state);
    let slot = row.slot.map(u16::try_from).transpose().map_err(|_| unreadable())?;
    Ok(Request {
        rank: rank.ok_or_else(unreadable)?,
        state: state.ok_or_else(unreadable)?,
        slot: slot.map(Slot),
        id: RequestId::new(row.id),
        from: CompanyId::new(row.asking),
        to: CompanyId::new(row.asked),
        note: row.note,
        reason: row.reason,
        asked_at: Instant(row.asked_at),
        expires_at: Instant(row.expires_at),
        meeting: row.meeting.map(MeetingId::new),
        was_told: row.was_told,
    })
}

/// Writes a request as it is now, in place of the one between the same two in the same direction.
pub fn write(connection: &mut Connection, day: &DayId, change: &Change) -> Result<(), Failure> {
    let Change::RequestChanged { request: is, .. } = change else { return Ok(()) };
    let row = Row {
        id: is.id.to_string(),
        day: day.to_string(),
        asking: is.from.to_string(),
        asked: is.to.to_string(),
        rank: is.rank.as_str().into(),
        note: is.note.clone(),
        slot: is.slot.map(|slot| slot.0.into()),
        state: is.state.as_str().into(),
        reason: is.reason.clone(),
        asked_at: is.asked_at.0,
        expires_at: is.expires_at.0,
        meeting: is.meeting.as_ref().map(ToString::to_string),
        was_told: is.was_told,
    };
    let earlier = request::day
        .eq(day.as_str())
        .and(request::asking.eq(is.from.as_str()))
        .and(request::asked.eq(is.to.as_str()));
    on!(connection, c => {
        diesel::delete(request::table.filter(earlier)).execute(c)?;
        diesel::insert_into(request::table).values(&row).execute(c)
    })?;
    Ok(())
}
