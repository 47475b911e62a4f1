//! Answers already given, so that a repeated request changes nothing twice.

use diesel::prelude::*;

use super::schema::answer;
use super::{Connection, Failure, on};

/// How long an answer is kept, in milliseconds: a day, longer than any browser or script retries.
pub const ANSWER_KEPT_MS: i64 = 24 * 3_600_000;

#[derive(Queryable, Insertable, Clone, Debug)]
#[diesel(table_name = answer)]
#[diesel(treat_none_as_default_value = false)]
pub struct Answer {
    pub caller: String,
    pub key: String,
    pub request: String,
    pub body: String,
    pub at: i64,
}

pub fn find(
    connection: &mut Connection,
    caller: &str,
    key: &str,
) -> Result<Option<Answer>, Failure> {
    Ok(on!(connection, c => answer::table.find((caller, key)).first(c).optional())?)
}

/// Stores answers; says no when one of the keys was used before.
pub fn insert(connection: &mut Connection, answers: &[Answer]) -> Result<bool, Failure> {
    let stored = on!(connection, c => diesel::insert_into(answer::table)
        .values(answers).on_conflict_do_nothing().execute(c))?;
    Ok(stored == answers.len())
}

pub fn forget_before(connection: &mut Connection, at: i64) -> Result<usize, Failure> {
    Ok(on!(connection, c => diesel::delete(answer::table.filter(answer::at.lt(at))).execute(c))?)
}
