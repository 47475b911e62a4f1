//! Rows of gaps of a running day that were offered to two companies.

use std::sync::Arc;

use diesel::prelude::*;
use sangdam_domain::programme::Side;
use sangdam_domain::refill::{Refill, RefillState, Refills};
use sangdam_domain::{CompanyId, Day, DayId, Instant, MeetingId, RefillId, Slot};

use super::schema::refill;
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable)]
#[diesel(table_name = refill)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    id: String,
    day: String,
    slot: i32,
    host: String,
    guest: String,
    state: String,
    offered_at: i64,
    expires_at: i64,
    host_at: Option<i64>,
    guest_at: Option<i64>,
    declined_by: Option<String>,
    meeting: Option<String>,
}

pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Refills, Failure> {
    let rows: Vec<Row> =
        on!(connection, c => refill::table.filter(refill::day.eq(day.as_str())).load(c))?;
    let read = |row: Row| {
        let unreadable = || Failure::Unreadable(format!("refill {}", row.id));
        let state = RefillState::ALL.into_iter().find(|state| state.as_str() == row.state);
        let one = Refill {
            id: RefillId::new(row.id.as_str()),
            slot: Slot(u16::try_from(row.slot).map_err(|_| unreadable())?),
            host: CompanyId::new(row.host.as_str()),
            guest: CompanyId::new(row.guest.as_str()),
            state: state.ok_or_else(unreadable)?,
            offered_at: Instant(row.offered_at),
            expires_at: Instant(row.expires_at),
            host_at: row.host_at.map(Instant),
            guest_at: row.guest_at.map(Instant),
            declined_by: match row.declined_by.as_deref() {
                Some("host") => Some(Side::Host),
                Some("guest") => Some(Side::Guest),
                _ => None,
            },
            meeting: row.meeting.as_deref().map(MeetingId::new),
        };
        Ok((one.id.clone(), one))
    };
    rows.into_iter().map(read).collect()
}

/// Writes the offers that are others than before.
pub fn write(connection: &mut Connection, before: &Day, after: &Day) -> Result<(), Failure> {
    if Arc::ptr_eq(&before.refills, &after.refills) {
        return Ok(());
    }
    let changed = after.refills.values().filter(|now| before.refills.get(&now.id) != Some(now));
    let row = |one: &Refill| Row {
        id: one.id.to_string(),
        day: after.id.to_string(),
        slot: one.slot.0.into(),
        host: one.host.to_string(),
        guest: one.guest.to_string(),
        state: one.state.as_str().into(),
        offered_at: one.offered_at.0,
        expires_at: one.expires_at.0,
        host_at: one.host_at.map(|at| at.0),
        guest_at: one.guest_at.map(|at| at.0),
        declined_by: one.declined_by.map(|side| side.as_str().into()),
        meeting: one.meeting.as_ref().map(ToString::to_string),
    };
    let rows: Vec<Row> = changed.map(row).collect();
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    on!(connection, c => {
        diesel::delete(refill::table.filter(refill::id.eq_any(&ids))).execute(c)?;
        diesel::insert_into(refill::table).values(&rows).execute(c)
    })?;
    Ok(())
}
