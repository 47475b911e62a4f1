//! Rows of swaps that wait for an answer.

use std::collections::BTreeMap;
use std::sync::Arc;

use diesel::prelude::*;
use sangdam_domain::id::SwapId;
use sangdam_domain::swap::Swap;
use sangdam_domain::{Day, DayId, Instant, InterpreterId, MeetingId};

use super::schema::swap;
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable)]
#[diesel(table_name = swap)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    id: String,
    day: String,
    asking: String,
    asked: String,
    gives: String,
    takes: Option<String>,
    asked_at: i64,
    expires_at: i64,
}

pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<BTreeMap<SwapId, Swap>, Failure> {
    let rows: Vec<Row> =
        on!(connection, c => swap::table.filter(swap::day.eq(day.as_str())).load(c))?;
    let read = |row: Row| Swap {
        id: SwapId::new(row.id),
        from: InterpreterId::new(row.asking),
        to: InterpreterId::new(row.asked),
        gives: MeetingId::new(row.gives),
        takes: row.takes.map(MeetingId::new),
        asked_at: Instant(row.asked_at),
        expires_at: Instant(row.expires_at),
    };
    Ok(rows.into_iter().map(read).map(|swap| (swap.id.clone(), swap)).collect())
}

/// Writes a day's swaps where they are others than before.
pub fn write(connection: &mut Connection, before: &Day, after: &Day) -> Result<(), Failure> {
    if Arc::ptr_eq(&before.swaps, &after.swaps) || before.swaps == after.swaps {
        return Ok(());
    }
    let row = |one: &Swap| Row {
        id: one.id.to_string(),
        day: after.id.to_string(),
        asking: one.from.to_string(),
        asked: one.to.to_string(),
        gives: one.gives.to_string(),
        takes: one.takes.as_ref().map(ToString::to_string),
        asked_at: one.asked_at.0,
        expires_at: one.expires_at.0,
    };
    let rows: Vec<Row> = after.swaps.values().map(row).collect();
    on!(connection, c => {
        diesel::delete(swap::table.filter(swap::day.eq(after.id.as_str()))).execute(c)?;
        diesel::insert_into(swap::table).values(&rows).execute(c)
    })?;
    Ok(())
}
