//! Letters that wait, are on their way, or have ended.
//!
//! A row is written in the transaction of the change it tells of. Letters of one thread (a meeting
//! and a person, or one sign-in) leave one at a time and in order; a newer one supersedes those still
//! waiting, so a cancel never overtakes its request.

mod claim;
mod list;

pub use claim::*;
pub use list::{Filter, Line, counts_of_day, list, resend_of_day};

use diesel::prelude::*;
use sangdam_domain::Instant;
use sangdam_domain::notice::{Kind, Notice};

use super::schema::outbox;
use super::{Connection, Failure, ROWS_PER_STATEMENT_MAX, on, to_json};

#[derive(Queryable, Insertable, Selectable, Clone, Debug)]
#[diesel(table_name = outbox)]
#[diesel(treat_none_as_default_value = false)]
pub struct Row {
    pub id: String,
    pub day: Option<String>,
    pub meeting: Option<String>,
    pub thread: String,
    pub kind: String,
    pub email: String,
    pub name: String,
    pub language: String,
    pub facts: String,
    pub state: String,
    pub created_at: i64,
    pub place: i32,
    pub due_at: i64,
    pub expires_at: Option<i64>,
    pub lease_until: Option<i64>,
    pub tries: i32,
    pub error: Option<String>,
    pub sent_at: Option<i64>,
    pub subject: Option<String>,
    pub raw: Option<String>,
    pub sought: String,
    pub bounced_at: Option<i64>,
}

impl Row {
    /// A letter that waits to leave from `now` on.
    pub fn of(
        notice: &Notice,
        id: String,
        day: Option<&str>,
        now: Instant,
    ) -> Result<Self, Failure> {
        let to = &notice.to;
        Ok(Self {
            id,
            day: day.map(str::to_owned),
            meeting: notice.meeting().map(|(meeting, ..)| meeting.to_string()),
            thread: notice.thread(),
            kind: notice.kind.as_str().into(),
            email: to.email.clone(),
            name: to.name.clone(),
            language: to.language.clone(),
            facts: to_json(notice)?,
            state: "waiting".into(),
            created_at: now.0,
            place: 0,
            due_at: now.0,
            expires_at: notice.expires().map(|at| at.0),
            lease_until: None,
            tries: 0,
            error: None,
            sent_at: None,
            subject: None,
            raw: None,
            sought: sought(&to.name, &to.email),
            bounced_at: None,
        })
    }
}

/// Name and address as they are searched.
pub fn sought(name: &str, email: &str) -> String {
    format!("{name} {email}").to_lowercase()
}

pub fn insert(connection: &mut Connection, rows: &[Row]) -> Result<(), Failure> {
    for rows in rows.chunks(ROWS_PER_STATEMENT_MAX) {
        on!(connection, c => diesel::insert_into(outbox::table).values(rows).execute(c))?;
    }
    Ok(())
}

/// Letters of these threads that have not left yet are no longer needed: newer ones follow.
pub fn supersede(connection: &mut Connection, threads: &[&str]) -> Result<(), Failure> {
    for threads in threads.chunks(ROWS_PER_STATEMENT_MAX) {
        on!(connection, c => diesel::update(outbox::table.filter(
                outbox::thread.eq_any(threads).and(outbox::state.eq("waiting"))))
            .set(outbox::state.eq("superseded"))
            .execute(c))?;
    }
    Ok(())
}

/// Sends a letter that has ended once more; not one that nobody needs any more, and not one whose
/// meeting was told anew since.
pub fn resend(connection: &mut Connection, id: &str, now: i64) -> Result<bool, Failure> {
    let Some(row) = get(connection, id)? else { return Ok(false) };
    if row.meeting.is_some() && is_told_anew(connection, &row)? {
        return Ok(false);
    }
    let changed = on!(connection, c => diesel::update(outbox::table.filter(
            outbox::id.eq(id)
                .and(outbox::state.eq_any(["sent", "dead", "expired"]))
                .and(outbox::expires_at.is_null().or(outbox::expires_at.assume_not_null().gt(now)))))
        .set((
            outbox::state.eq("waiting"),
            outbox::due_at.eq(now),
            outbox::tries.eq(0),
            outbox::error.eq(None::<String>),
            outbox::bounced_at.eq(None::<i64>),
        ))
        .execute(c))?;
    Ok(changed == 1)
}

/// Whether a later letter of the same thread tells the meeting anew.
fn is_told_anew(connection: &mut Connection, row: &Row) -> Result<bool, Failure> {
    let later = outbox::created_at
        .gt(row.created_at)
        .or(outbox::created_at.eq(row.created_at).and(outbox::place.gt(row.place)));
    Ok(on!(connection, c => diesel::select(diesel::dsl::exists(outbox::table.filter(
            outbox::thread.eq(&row.thread)
                .and(outbox::kind.eq_any(telling()))
                .and(later))))
        .get_result(c))?)
}

/// The kinds of letters that tell a meeting, and carry it into calendars.
fn telling() -> Vec<&'static str> {
    Kind::ALL.into_iter().filter(|kind| kind.has_invite()).map(Kind::as_str).collect()
}

/// Gives a letter up that had left: its recipient's server sent it back.
pub fn bounced(
    connection: &mut Connection,
    id: &str,
    now: i64,
    error: &str,
) -> Result<(), Failure> {
    on!(connection, c => diesel::update(outbox::table.find(id))
        .set((
            outbox::state.eq("dead"),
            outbox::bounced_at.eq(now),
            outbox::error.eq(error),
        ))
        .execute(c))?;
    Ok(())
}

/// Notes what a mail server says of a letter that is still on its way behind it.
pub fn noted(connection: &mut Connection, id: &str, error: &str) -> Result<(), Failure> {
    on!(connection, c => diesel::update(outbox::table.find(id))
        .set(outbox::error.eq(error))
        .execute(c))?;
    Ok(())
}

/// The newest letter of a thread.
pub fn last_of_thread(connection: &mut Connection, thread: &str) -> Result<Option<Row>, Failure> {
    Ok(on!(connection, c => outbox::table
        .filter(outbox::thread.eq(thread))
        .order((outbox::created_at.desc(), outbox::place.desc()))
        .first(c)
        .optional())?)
}

/// Whether a letter of this thread that tells the meeting has gone out before.
pub fn any_sent(connection: &mut Connection, thread: &str) -> Result<bool, Failure> {
    Ok(on!(connection, c => diesel::select(diesel::dsl::exists(
        outbox::table.filter(outbox::thread.eq(thread)
            .and(outbox::kind.eq_any(telling()))
            .and(outbox::sent_at.is_not_null()))))
        .get_result(c))?)
}

/// How many letters stand in each state.
pub fn counts(connection: &mut Connection) -> Result<Vec<(String, i64)>, Failure> {
    Ok(on!(connection, c => outbox::table
        .group_by(outbox::state)
        .select((outbox::state, diesel::dsl::count_star()))
        .load(c))?)
}

/// Letters of a day that were given up, by meeting.
pub fn dead_of_day(connection: &mut Connection, day: &str) -> Result<Vec<Row>, Failure> {
    Ok(on!(connection, c => outbox::table
        .filter(outbox::day.eq(day).and(outbox::state.eq("dead")))
        .order(outbox::created_at)
        .limit(100)
        .load(c))?)
}

pub fn get(connection: &mut Connection, id: &str) -> Result<Option<Row>, Failure> {
    Ok(on!(connection, c => outbox::table.find(id).first(c).optional())?)
}
