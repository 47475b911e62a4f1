//! The letters of a day as a list: sought, counted, sent again.

use diesel::prelude::*;

use super::Row;
use crate::store::schema::outbox;
use crate::store::{Connection, Failure, ROWS_PER_STATEMENT_MAX, on};

/// A letter without what it says.
#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = outbox)]
pub struct Line {
    pub id: String,
    pub meeting: Option<String>,
    pub kind: String,
    pub email: String,
    pub name: String,
    pub language: String,
    pub state: String,
    pub created_at: i64,
    pub place: i32,
    pub due_at: i64,
    pub tries: i32,
    pub error: Option<String>,
    pub sent_at: Option<i64>,
    pub subject: Option<String>,
    pub bounced_at: Option<i64>,
}

impl From<Row> for Line {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            meeting: row.meeting,
            kind: row.kind,
            email: row.email,
            name: row.name,
            language: row.language,
            state: row.state,
            created_at: row.created_at,
            place: row.place,
            due_at: row.due_at,
            tries: row.tries,
            error: row.error,
            sent_at: row.sent_at,
            subject: row.subject,
            bounced_at: row.bounced_at,
        }
    }
}

/// Which letters of a day are meant.
#[derive(Clone, Default)]
pub struct Filter {
    pub state: Option<String>,
    pub kind: Option<String>,
    /// Part of a name or an address.
    pub sought: Option<String>,
    /// Written at this instant or later.
    pub since: Option<i64>,
    /// Written before this instant.
    pub until: Option<i64>,
}

/// Narrows a query of a day's letters. The index by day and time stays the way in, whatever else is
/// asked.
macro_rules! narrowed {
    ($query:expr, $day:expr, $filter:expr) => {{
        let filter: &Filter = $filter;
        let mut query = $query.filter(outbox::day.eq($day)).into_boxed();
        if let Some(kind) = &filter.kind {
            query = query.filter(outbox::kind.eq(kind));
        }
        if let Some(sought) = &filter.sought {
            query = query.filter(outbox::sought.like(containing(sought)).escape('!'));
        }
        if let Some(since) = filter.since {
            query = query.filter(outbox::created_at.ge(since));
        }
        if let Some(until) = filter.until {
            query = query.filter(outbox::created_at.lt(until));
        }
        query
    }};
}

/// Letters of a day, newest first; after `before` (created at, place, key) when given.
pub fn list(
    connection: &mut Connection,
    day: &str,
    filter: &Filter,
    before: Option<&(i64, i32, String)>,
    limit: i64,
) -> Result<Vec<Line>, Failure> {
    Ok(on!(connection, c => {
        let mut query = narrowed!(outbox::table.select(Line::as_select()), day, filter);
        if let Some(state) = &filter.state {
            query = query.filter(outbox::state.eq(state));
        }
        if let Some((at, place, id)) = before {
            let earlier = outbox::place.lt(place).or(outbox::place.eq(place).and(outbox::id.lt(id)));
            query = query.filter(
                outbox::created_at.le(at).and(outbox::created_at.lt(at).or(earlier)),
            );
        }
        query
            .order((outbox::created_at.desc(), outbox::place.desc(), outbox::id.desc()))
            .limit(limit)
            .load(c)
    })?)
}

/// How many of a day's letters stand in each state, whatever state is asked for.
pub fn counts_of_day(
    connection: &mut Connection,
    day: &str,
    filter: &Filter,
) -> Result<Vec<(String, i64)>, Failure> {
    Ok(on!(connection, c => {
        let grouped = outbox::table
            .group_by(outbox::state)
            .select((outbox::state, diesel::dsl::count_star()));
        narrowed!(grouped, day, filter).load(c)
    })?)
}

/// Sends those of a day's letters that have ended once more; says how many.
pub fn resend_of_day(
    connection: &mut Connection,
    day: &str,
    ids: &[String],
    now: i64,
) -> Result<usize, Failure> {
    let mut resent = 0;
    for ids in ids.chunks(ROWS_PER_STATEMENT_MAX) {
        let of_day: Vec<String> = on!(connection, c => outbox::table
            .filter(outbox::id.eq_any(ids).and(outbox::day.eq(day)))
            .select(outbox::id)
            .load(c))?;
        for id in of_day {
            resent += usize::from(super::resend(connection, &id, now)?);
        }
    }
    Ok(resent)
}

/// A pattern for whatever contains these words, which mean only themselves.
fn containing(sought: &str) -> String {
    let sought = sought.trim().to_lowercase();
    let mut pattern = String::from("%");
    for char in sought.chars() {
        if matches!(char, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(char);
    }
    pattern.push('%');
    pattern
}
