//! Rows of what organizers did in the last minutes, with what is needed to take it back.

use diesel::prelude::*;
use sangdam_domain::change::Change;
use sangdam_domain::undo::{Act, UNDO_MINUTES_MAX};
use sangdam_domain::{DayId, Instant};

use super::schema::act;
use super::{Connection, Failure, from_json, on, to_json};

/// How long an act is kept: as long again as it can be undone, to say that it is too late.
const KEPT_MINUTES: i64 = 2 * UNDO_MINUTES_MAX;
/// The most acts told at once.
const LISTED_MAX: i64 = 50;

#[derive(Queryable, Insertable)]
#[diesel(table_name = act)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    day: String,
    revision: i64,
    at: i64,
    content: String,
    undone_at: Option<i64>,
}

/// An act, and when it was undone.
pub struct Kept {
    pub act: Act,
    pub undone_at: Option<Instant>,
}

fn read(row: Row) -> Result<Kept, Failure> {
    Ok(Kept { act: from_json(&row.content)?, undone_at: row.undone_at.map(Instant) })
}

/// The acts of a day after an instant, the latest first.
pub fn after(
    connection: &mut Connection,
    day: &DayId,
    instant: Instant,
) -> Result<Vec<Kept>, Failure> {
    let rows: Vec<Row> = on!(connection, c => act::table
        .filter(act::day.eq(day.as_str()).and(act::at.gt(instant.0)))
        .order(act::revision.desc())
        .limit(LISTED_MAX)
        .load(c))?;
    rows.into_iter().map(read).collect()
}

/// The act that led to a revision of a day.
pub fn get(
    connection: &mut Connection,
    day: &DayId,
    revision: i64,
) -> Result<Option<Kept>, Failure> {
    let row: Option<Row> =
        on!(connection, c => act::table.find((day.as_str(), revision)).first(c).optional())?;
    row.map(read).transpose()
}

/// Keeps new acts, notes which ones a day's changes take back, and forgets those long past.
pub fn write(
    connection: &mut Connection,
    day: &DayId,
    (acts, changes): (&[Act], &[Change]),
    now: Instant,
) -> Result<(), Failure> {
    for change in changes {
        let Change::Undone { act } = change else { continue };
        on!(connection, c => diesel::update(act::table.find((day.as_str(), *act)))
            .set(act::undone_at.eq(now.0))
            .execute(c))?;
    }
    if acts.is_empty() {
        return Ok(());
    }
    let row = |one: &Act| {
        let (revision, at) = (one.revision, one.at.0);
        Ok(Row { day: day.to_string(), revision, at, content: to_json(one)?, undone_at: None })
    };
    let rows = acts.iter().map(row).collect::<Result<Vec<Row>, Failure>>()?;
    let past = now.plus_minutes(-KEPT_MINUTES).0;
    on!(connection, c => {
        diesel::delete(act::table.filter(act::day.eq(day.as_str()).and(act::at.le(past))))
            .execute(c)?;
        diesel::insert_into(act::table).values(&rows).execute(c)
    })?;
    Ok(())
}
