//! Taking letters to send, and writing down what became of each.

use diesel::prelude::*;

use super::{Row, telling};
use crate::store::schema::outbox;
use crate::store::{Connection, Failure, on, unsubscribed};

/// Tries before a letter is given up.
pub const MAIL_TRIES_MAX: i32 = 12;
/// How long a sender may keep a letter before another may take it, in milliseconds. Longer than the
/// longest time one try can take.
pub const LEASE_MS: i64 = 120_000;
/// These cannot wait behind a mass of others: somebody stands at a door.
const URGENT: [&str; 3] = ["sign-in", "missing-now", "reminder-soon"];
/// These leave before earlier letters of their meeting that wait for another try: they carry no entry
/// for calendars, and later they are of no use.
const AT_ONCE: [&str; 2] = ["missing-now", "reminder-soon"];
/// Domains left out of one question; past it letters are looked at and left lying one by one.
const CLOSED_MAX: usize = 200;
/// How often one claim may ask again because what it saw was for domains that get nothing now.
const LOOKS_MAX: usize = 50;

/// What a sender knows when it asks for letters.
#[derive(Clone, Debug, Default)]
pub struct Round {
    pub now: i64,
    /// How many it can take.
    pub limit: usize,
    /// Letters in its hands: however the clock jumps, they are not taken back from it.
    pub in_hand: Vec<String>,
    /// Domains that get nothing now.
    pub closed: Vec<String>,
}

/// What became of a letter.
#[derive(Clone, Debug)]
pub enum End {
    /// Handed over, exactly so.
    Sent { subject: String, raw: String },
    /// Handed over; nothing of what it said stays.
    SentAndForgotten { subject: String },
    /// To be tried again.
    Later { due_at: i64, error: String },
    /// Given up.
    Dead { error: String },
}

/// Letters that may leave now, oldest first: due, and the first of their thread. The order is the
/// index's, so that a long queue is not sorted anew for each look at its head.
macro_rules! ready {
    ($connection:expr, $now:expr, $closed:expr, $is_urgent:expr, $query:ident => $run:expr) => {
        on!($connection, c => {
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
            let mut $query = outbox::table
                .filter(outbox::state.eq("waiting").and(outbox::due_at.le($now)))
                // Whoever is missing now cannot wait until an earlier letter's next try.
                .filter(outbox::kind.eq_any(AT_ONCE).or(diesel::dsl::not(earlier_waits)))
                .order((outbox::due_at, outbox::created_at, outbox::place))
                .select((outbox::id, outbox::email))
                .into_boxed();
            if $is_urgent {
                $query = $query.filter(outbox::kind.eq_any(URGENT));
            }
            for domain in $closed.iter().take(CLOSED_MAX) {
                $query = $query.filter(outbox::sought.not_like(ending(domain)).escape('\\'));
            }
            $run(c)
        })
    };
}

/// A pattern for all addresses of a domain.
fn ending(domain: &str) -> String {
    format!("%@{}", domain.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

/// Takes letters that are due, at most one of a thread, for one sender to send: urgent ones first,
/// then oldest first. `may_leave` is asked for each address, and counts what it allows.
pub fn claim(
    connection: &mut Connection,
    round: &Round,
    mut may_leave: impl FnMut(&str) -> bool,
) -> Result<Vec<Row>, Failure> {
    let now = round.now;
    // A sender that died keeps its letters only until its lease ends.
    on!(connection, c => diesel::update(outbox::table.filter(
            outbox::state.eq("sending").and(outbox::lease_until.lt(now))
                .and(outbox::id.ne_all(&round.in_hand))))
        .set(outbox::state.eq("waiting"))
        .execute(c))?;
    on!(connection, c => diesel::update(outbox::table.filter(
            outbox::state.eq("waiting").and(outbox::expires_at.le(now))))
        .set(outbox::state.eq("expired"))
        .execute(c))?;
    let mut chosen: Vec<String> = Vec::new();
    let mut closed = round.closed.clone();
    for is_urgent in [true, false] {
        choose(connection, round, is_urgent, &mut chosen, &mut closed, &mut may_leave)?;
    }
    take(connection, &chosen, now)
}

/// Adds to the chosen until there are enough or no more; notes domains that turn out to be closed.
fn choose(
    connection: &mut Connection,
    round: &Round,
    is_urgent: bool,
    chosen: &mut Vec<String>,
    closed: &mut Vec<String>,
    may_leave: &mut impl FnMut(&str) -> bool,
) -> Result<(), Failure> {
    let page = i64::try_from(round.limit * 4).unwrap_or(i64::MAX);
    for _ in 0..LOOKS_MAX {
        let seen: Vec<(String, String)> = ready!(connection, round.now, closed, is_urgent, query => |c| query.limit(page).load(c))?;
        let (is_last, known) = ((seen.len() as i64) < page, closed.len());
        for (id, email) in seen {
            if chosen.len() == round.limit {
                return Ok(());
            }
            let domain = email.rsplit('@').next().unwrap_or_default().trim().to_lowercase();
            if chosen.contains(&id) || closed.contains(&domain) {
                continue;
            }
            if may_leave(&email) {
                chosen.push(id);
            } else {
                closed.push(domain);
            }
        }
        if is_last || closed.len() == known {
            return Ok(());
        }
    }
    Ok(())
}

fn take(connection: &mut Connection, chosen: &[String], now: i64) -> Result<Vec<Row>, Failure> {
    if chosen.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = outbox::table
        .filter(outbox::id.eq_any(chosen).and(outbox::state.eq("waiting")))
        .order((outbox::due_at, outbox::created_at, outbox::place));
    let mut rows: Vec<Row> = match connection {
        Connection::Sqlite(c) => wanted.load(c)?,
        // Another node may be claiming; it skips what is locked here.
        Connection::Postgres(c) => wanted.for_update().skip_locked().load(&mut **c)?,
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
    unsubscribed::leave_out(connection, rows)
}

/// Whether a claim would find something to do.
pub fn has_work(connection: &mut Connection, round: &Round) -> Result<bool, Failure> {
    let now = round.now;
    let is_lost = outbox::state
        .eq("sending")
        .and(outbox::lease_until.lt(now).assume_not_null())
        .and(outbox::id.ne_all(&round.in_hand));
    let has_expired = outbox::state.eq("waiting").and(outbox::expires_at.le(now).assume_not_null());
    let forgotten: bool = on!(connection, c => diesel::select(diesel::dsl::exists(
        outbox::table.filter(is_lost.or(has_expired)))).get_result(c))?;
    if forgotten {
        return Ok(true);
    }
    let first: Vec<(String, String)> =
        ready!(connection, now, round.closed, false, query => |c| query.limit(1).load(c))?;
    Ok(!first.is_empty())
}

/// When the next letter that waits comes due, or expires, after now.
pub fn next_due(connection: &mut Connection, now: i64) -> Result<Option<i64>, Failure> {
    Ok(on!(connection, c => outbox::table
        .filter(outbox::state.eq("waiting").and(outbox::due_at.gt(now)))
        .select(diesel::dsl::min(outbox::due_at))
        .first(c))?)
}

/// Writes down what became of a letter.
pub fn settle(connection: &mut Connection, row: &Row, end: &End, now: i64) -> Result<(), Failure> {
    match end {
        End::Sent { subject, raw } => sent(connection, &row.id, now, subject, raw),
        End::SentAndForgotten { subject } => sent_and_forgotten(connection, &row.id, now, subject),
        End::Later { due_at, error } => later(connection, row, *due_at, error),
        End::Dead { error } => dead(connection, row, error),
    }
}

/// Marks a letter as sent, with the message exactly as it went out.
fn sent(
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

fn sent_and_forgotten(
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
            outbox::error.eq(None::<String>),
            outbox::lease_until.eq(None::<i64>),
        ))
        .execute(c))?;
    Ok(())
}

/// Puts a letter back for a later try, unless another sender has taken it over; superseded when a newer one that tells the meeting anew waits
/// already. A reminder tells nothing anew.
fn later(connection: &mut Connection, row: &Row, due_at: i64, error: &str) -> Result<(), Failure> {
    // A thread leaves in order, so what tells the meeting and never left is newer than this one,
    // whatever the clocks of two nodes say.
    let newer: i64 = on!(connection, c => outbox::table
        .filter(outbox::thread.eq(&row.thread)
            .and(outbox::state.eq("waiting"))
            .and(outbox::kind.eq_any(telling()))
            .and(outbox::id.ne(&row.id))
            .and(outbox::sent_at.is_null()))
        .count().get_result(c))?;
    let state = if newer > 0 && row.meeting.is_some() { "superseded" } else { "waiting" };
    on!(connection, c => diesel::update(outbox::table.filter(
            outbox::id.eq(&row.id)
                .and(outbox::state.eq("sending"))
                .and(outbox::tries.eq(row.tries))))
        .set((
            outbox::state.eq(state),
            outbox::due_at.eq(due_at),
            outbox::error.eq(error),
            outbox::lease_until.eq(None::<i64>),
        ))
        .execute(c))?;
    Ok(())
}

/// Gives a letter up, unless another sender has taken it over meanwhile.
fn dead(connection: &mut Connection, row: &Row, error: &str) -> Result<(), Failure> {
    on!(connection, c => diesel::update(outbox::table.filter(
            outbox::id.eq(&row.id)
                .and(outbox::state.eq("sending"))
                .and(outbox::tries.eq(row.tries))))
        .set((
            outbox::state.eq("dead"),
            outbox::error.eq(error),
            outbox::lease_until.eq(None::<i64>),
        ))
        .execute(c))?;
    Ok(())
}
