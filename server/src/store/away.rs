//! Rows of who is not there for a while.

use diesel::prelude::*;
use sangdam_domain::away::{Away, Aways, Who};
use sangdam_domain::{Day, DayId, Instant};

use super::schema::away;
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable)]
#[diesel(table_name = away)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    day: String,
    kind: String,
    who: String,
    from_at: i64,
    until_at: Option<i64>,
    reason: String,
}

pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Aways, Failure> {
    let rows: Vec<Row> =
        on!(connection, c => away::table.filter(away::day.eq(day.as_str())).load(c))?;
    let read = |row: Row| {
        let who = Who::named(&row.kind, &row.who);
        let who = who.ok_or_else(|| Failure::Unreadable(format!("away: {}", row.kind)))?;
        let (from, until) = (Instant(row.from_at), row.until_at.map(Instant));
        Ok((who, Away { from, until, reason: row.reason }))
    };
    rows.into_iter().map(read).collect()
}

/// Writes who is not there where it is others than before.
pub fn write(connection: &mut Connection, before: &Day, after: &Day) -> Result<(), Failure> {
    if before.aways == after.aways {
        return Ok(());
    }
    let row = |(who, one): (&Who, &Away)| Row {
        day: after.id.to_string(),
        kind: who.kind().into(),
        who: who.id().into(),
        from_at: one.from.0,
        until_at: one.until.map(|at| at.0),
        reason: one.reason.clone(),
    };
    let rows: Vec<Row> = after.aways.iter().map(row).collect();
    on!(connection, c => {
        diesel::delete(away::table.filter(away::day.eq(after.id.as_str()))).execute(c)?;
        diesel::insert_into(away::table).values(&rows).execute(c)
    })?;
    Ok(())
}
