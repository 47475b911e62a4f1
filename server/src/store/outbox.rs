//! Letters that wait, are on their way, or have ended.
//!
//! A row is written in the transaction of the change it tells of. Letters of one thread (a meeting
//! and a person, or one sign-in) leave one at a time and in order; a newer one supersedes those still
//! waiting, so a cancel never overtakes its request.

mod list;

pub use list::{Filter, Line, counts_of_day, list, resend_of_day};

use diesel::prelude::*;
use sangdam_domain::Instant;
use sangdam_domain::notice::Notice;

use super::schema::outbox;
use super::{Connection, Failure, ROWS_PER_STATEMENT_MAX, on, to_json};

/// Tries before a letter is given up.
pub const MAIL_TRIES_MAX: i32 = 12;
/// How long a sender may keep a letter before another may take it, in milliseconds. Longer than the
/// longest time one try can take.
pub const LEASE_MS: i64 = 120_000;

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

/// Takes letters that are due, oldest first and at most one of a thread, for one sender to send.
pub fn claim(connection: &mut Connection, now: i64, limit: i64) -> Result<Vec<Row>, Failure> {
    // A sender that died keeps its letters only until its lease ends.
    on!(connection, c => diesel::update(outbox::table.filter(
            outbox::state.eq("sending").and(outbox::lease_until.lt(now))))
        .set(outbox::state.eq("waiting"))
        .execute(c))?;
    on!(connection, c => diesel::update(outbox::table.filter(
            outbox::state.eq("waiting").and(outbox::expires_at.le(now))))
        .set(outbox::state.eq("expired"))
        .execute(c))?;
    let other = diesel::alias!(outbox as other);
    let earlier_waits = diesel::dsl::exists(
        other.filter(
            other.field(outbox::thread).eq(outbox::thread).and(
                other.field(outbox::state).eq("sending").or(other
                    .field(outbox::state)
                    .eq("waiting")
                    .and(
                        other.field(outbox::created_at).lt(outbox::created_at).or(other
                            .field(outbox::created_at)
                            .eq(outbox::created_at)
                            .and(other.field(outbox::place).lt(outbox::place))),
                    )),
            ),
        ),
    );
    let due = outbox::table
        .filter(outbox::state.eq("waiting").and(outbox::due_at.le(now)))
        .filter(diesel::dsl::not(earlier_waits))
        .order((outbox::due_at, outbox::created_at, outbox::place))
        .limit(limit);
    let mut rows: Vec<Row> = match connection {
        Connection::Sqlite(c) => due.load(c)?,
        // Another node may be claiming; it skips what is locked here.
        Connection::Postgres(c) => due.for_update().skip_locked().load(&mut **c)?,
    };
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    on!(connection, c => diesel::update(outbox::table.filter(outbox::id.eq_any(&ids)))
        .set((
            outbox::state.eq("sending"),
            outbox::lease_until.eq(now + LEASE_MS),
            outbox::tries.eq(outbox::tries + 1),
        ))
        .execute(c))?;
    for row in &mut rows {
        row.tries += 1;
    }
    super::unsubscribed::leave_out(connection, rows)
}

/// Marks a letter as sent, with the message exactly as it went out.
pub fn sent(
    connection: &mut Connection,
    id: &str,
    now: i64,
    subject: &str,
    raw: &str,
) -> Result<(), Failure> {
    on!(connection, c => diesel::update(outbox::table.find(id))
        .set((
            outbox::state.eq("sent"),
            outbox::sent_at.eq(now),
            outbox::subject.eq(subject),
            outbox::raw.eq(raw),
            outbox::error.eq(None::<String>),
            outbox::lease_until.eq(None::<i64>),
        ))
        .execute(c))?;
    Ok(())
}

/// Marks a letter as sent and keeps nothing of what it said.
pub fn sent_and_forgotten(
    connection: &mut Connection,
    id: &str,
    now: i64,
    subject: &str,
) -> Result<(), Failure> {
    on!(connection, c => diesel::update(outbox::table.find(id))
        .set((
            outbox::state.eq("sent"),
            outbox::sent_at.eq(now),
            outbox::subject.eq(subject),
            outbox::facts.eq("{}"),
            outbox::lease_until.eq(None::<i64>),
        ))
        .execute(c))?;
    Ok(())
}

/// Whether a sender took a letter and never came back.
pub fn has_stale_lease(connection: &mut Connection, now: i64) -> Result<bool, Failure> {
    Ok(on!(connection, c => diesel::select(diesel::dsl::exists(outbox::table.filter(
        outbox::state.eq("sending").and(outbox::lease_until.lt(now)))))
        .get_result(c))?)
}

/// Puts a letter back for a later try; superseded when a newer one of its thread waits already.
pub fn later(
    connection: &mut Connection,
    row: &Row,
    due_at: i64,
    error: &str,
) -> Result<(), Failure> {
    let newer: i64 = on!(connection, c => outbox::table
        .filter(outbox::thread.eq(&row.thread)
            .and(outbox::state.eq("waiting"))
            .and(outbox::created_at.gt(row.created_at)))
        .count().get_result(c))?;
    let state = if newer > 0 && row.meeting.is_some() { "superseded" } else { "waiting" };
    on!(connection, c => diesel::update(outbox::table.find(&row.id))
        .set((
            outbox::state.eq(state),
            outbox::due_at.eq(due_at),
            outbox::error.eq(error),
            outbox::lease_until.eq(None::<i64>),
        ))
        .execute(c))?;
    Ok(())
}

/// Gives a letter up.
pub fn dead(connection: &mut Connection, id: &str, error: &str) -> Result<(), Failure> {
    on!(connection, c => diesel::update(outbox::table.find(id))
        .set((
            outbox::state.eq("dead"),
            outbox::error.eq(error),
            outbox::lease_until.eq(None::<i64>),
        ))
        .execute(c))?;
    Ok(())
}

/// Sends a letter that has ended once more.
pub fn resend(connection: &mut Connection, id: &str, now: i64) -> Result<bool, Failure> {
    let changed = on!(connection, c => diesel::update(outbox::table.filter(
            outbox::id.eq(id).and(outbox::state.eq_any(["sent", "dead", "expired"]))))
        .set((
            outbox::state.eq("waiting"),
            outbox::due_at.eq(now),
            outbox::tries.eq(0),
            outbox::expires_at.eq(None::<i64>),
            outbox::error.eq(None::<String>),
            outbox::bounced_at.eq(None::<i64>),
        ))
        .execute(c))?;
    Ok(changed == 1)
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

/// Whether a letter of this thread has gone out before.
pub fn any_sent(connection: &mut Connection, thread: &str) -> Result<bool, Failure> {
    Ok(on!(connection, c => diesel::select(diesel::dsl::exists(
        outbox::table.filter(outbox::thread.eq(thread).and(outbox::sent_at.is_not_null()))))
        .get_result(c))?)
}

/// When the next waiting letter is due.
pub fn next_due(connection: &mut Connection) -> Result<Option<i64>, Failure> {
    Ok(on!(connection, c => outbox::table
        .filter(outbox::state.eq("waiting"))
        .select(diesel::dsl::min(outbox::due_at))
        .first(c))?)
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
