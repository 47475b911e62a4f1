//! Mail that came in, and what was made of it.

use diesel::prelude::*;

use super::schema::incoming;
use super::{Connection, Failure, on};

/// How long mail that belongs to no day is remembered, in milliseconds: 30 days, far longer than it
/// could come in again.
pub const STRAY_KEPT_MS: i64 = 30 * 86_400_000;

#[derive(Queryable, Insertable, Clone, Debug)]
#[diesel(table_name = incoming)]
#[diesel(treat_none_as_default_value = false)]
pub struct Row {
    /// A hash of the message, so that none is taken twice.
    pub id: String,
    pub at: i64,
    pub day: Option<String>,
    pub sender: String,
    pub kind: String,
    pub outcome: String,
    pub letter: Option<String>,
    pub detail: String,
}

/// Keeps what came in; says no when it is known already.
pub fn insert(connection: &mut Connection, row: &Row) -> Result<bool, Failure> {
    let stored = on!(connection, c => diesel::insert_into(incoming::table)
        .values(row).on_conflict_do_nothing().execute(c))?;
    Ok(stored == 1)
}

pub fn is_known(connection: &mut Connection, id: &str) -> Result<bool, Failure> {
    Ok(on!(connection, c => diesel::select(diesel::dsl::exists(incoming::table.find(id)))
        .get_result(c))?)
}

/// What came in for a day, newest first.
pub fn of_day(connection: &mut Connection, day: &str, limit: i64) -> Result<Vec<Row>, Failure> {
    Ok(on!(connection, c => incoming::table
        .filter(incoming::day.eq(day))
        .order((incoming::at.desc(), incoming::id))
        .limit(limit)
        .load(c))?)
}

/// Forgets old mail that belongs to no day.
pub fn forget_before(connection: &mut Connection, at: i64) -> Result<usize, Failure> {
    Ok(on!(connection, c => diesel::delete(incoming::table.filter(
        incoming::day.is_null().and(incoming::at.lt(at)))).execute(c))?)
}
