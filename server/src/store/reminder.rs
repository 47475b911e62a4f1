//! Letters that come by the clock, each written once however often it is computed.

use diesel::prelude::*;
use sangdam_domain::notice::Kind;

use super::outbox::Row;
use super::schema::outbox;
use super::{Connection, Failure, ROWS_PER_STATEMENT_MAX, on};

/// Adds the letters that are not there yet, whatever became of those that are; says how many.
pub fn insert_new(connection: &mut Connection, rows: &[Row]) -> Result<usize, Failure> {
    let mut added = 0;
    for rows in rows.chunks(ROWS_PER_STATEMENT_MAX) {
        added += on!(connection, c => diesel::insert_into(outbox::table)
            .values(rows).on_conflict_do_nothing().execute(c))?;
    }
    Ok(added)
}

/// A letter of one kind about a day that has not left yet.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: String,
    pub day: String,
    pub facts: String,
}

/// The letters of a kind that wait.
pub fn waiting(connection: &mut Connection, kind: Kind) -> Result<Vec<Waiting>, Failure> {
    let rows: Vec<(String, Option<String>, String)> = on!(connection, c => outbox::table
        .filter(outbox::state.eq("waiting")
            .and(outbox::kind.eq(kind.as_str())))
        .select((outbox::id, outbox::day, outbox::facts))
        .load(c))?;
    let one =
        |(id, day, facts): (String, Option<String>, String)| Some(Waiting { id, day: day?, facts });
    Ok(rows.into_iter().filter_map(one).collect())
}

/// Lets a waiting letter tell of the meetings as they are now.
pub fn retell(
    connection: &mut Connection,
    id: &str,
    facts: &str,
    expires_at: i64,
    now: i64,
) -> Result<(), Failure> {
    on!(connection, c => diesel::update(outbox::table.filter(
            outbox::id.eq(id).and(outbox::state.eq("waiting"))))
        .set((
            outbox::facts.eq(facts),
            outbox::expires_at.eq(expires_at),
            outbox::due_at.eq(now),
        ))
        .execute(c))?;
    Ok(())
}

/// A waiting letter has nothing to tell any more. One that was never tried is as if it had not been
/// written: when there is something to tell again, it comes again.
pub fn withdraw(connection: &mut Connection, id: &str) -> Result<(), Failure> {
    on!(connection, c => diesel::delete(outbox::table.filter(
            outbox::id.eq(id).and(outbox::state.eq("waiting")).and(outbox::tries.eq(0))))
        .execute(c))?;
    on!(connection, c => diesel::update(outbox::table.filter(
            outbox::id.eq(id).and(outbox::state.eq("waiting"))))
        .set(outbox::state.eq("superseded"))
        .execute(c))?;
    Ok(())
}

/// Keeps waiting letters of these threads from leaving before they were told anew.
pub fn hold_back(
    connection: &mut Connection,
    threads: &[String],
    until: i64,
) -> Result<(), Failure> {
    for threads in threads.chunks(ROWS_PER_STATEMENT_MAX) {
        on!(connection, c => diesel::update(outbox::table.filter(
                outbox::thread.eq_any(threads)
                    .and(outbox::state.eq("waiting"))
                    .and(outbox::due_at.lt(until))))
            .set(outbox::due_at.eq(until))
            .execute(c))?;
    }
    Ok(())
}
