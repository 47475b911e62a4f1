//! A fresh database for each test, on whichever engine the run is for, and figures read from it.

use std::path::Path;

use diesel::prelude::*;
use sangdam::store::{Connection, Failure};

use super::cluster;

/// Whether this run is for PostgreSQL.
pub fn is_postgres() -> bool {
    setting("TEST_ENGINE").as_deref() == Some("postgres") || setting("TEST_DATABASE_URL").is_some()
}

/// What the person who started the tests asks for.
#[allow(clippy::disallowed_methods, reason = "tests are chosen by environment variables")]
pub fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The address of a database nobody used before.
pub fn fresh_url(folder: &Path) -> String {
    if is_postgres() {
        cluster::fresh_database()
    } else {
        format!("sqlite:{}", folder.join("sangdam.db").display())
    }
}

/// How much of everything there is. What was refused must leave it as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traces {
    /// Every day's revision, in the order of their keys.
    pub revisions: Vec<i64>,
    pub log: i64,
    pub outbox: i64,
    pub holds: i64,
    pub meetings: i64,
    pub answers: i64,
    pub days: i64,
    pub programmes: i64,
    pub companies: i64,
    pub delegates: i64,
    pub interpreters: i64,
}

/// Letters that follow from what somebody did. Others come by themselves when a test moves the clock.
const NOT_BY_THE_CLOCK: &str = "outbox where kind not in \
    ('reminder-day-before', 'reminder-soon', 'request-expires', 'digest', 'delivery-trouble')";

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    number: i64,
}

pub fn numbers(connection: &mut Connection, words: &str) -> Result<Vec<i64>, Failure> {
    let rows: Vec<Number> = match connection {
        Connection::Sqlite(c) => diesel::sql_query(words).load(c)?,
        Connection::Postgres(c) => diesel::sql_query(words).load(&mut **c)?,
    };
    Ok(rows.into_iter().map(|row| row.number).collect())
}

#[derive(QueryableByName)]
struct Text {
    #[diesel(sql_type = diesel::sql_types::Text)]
    text: String,
}

/// One column of text, called `text`.
pub fn texts(connection: &mut Connection, words: &str) -> Result<Vec<String>, Failure> {
    let rows: Vec<Text> = match connection {
        Connection::Sqlite(c) => diesel::sql_query(words).load(c)?,
        Connection::Postgres(c) => diesel::sql_query(words).load(&mut **c)?,
    };
    Ok(rows.into_iter().map(|row| row.text).collect())
}

/// What the database says about how it would answer, as one text.
pub fn plan(connection: &mut Connection, words: &str) -> Result<String, Failure> {
    #[derive(QueryableByName)]
    struct OfSqlite {
        #[diesel(sql_type = diesel::sql_types::Text)]
        detail: String,
    }
    #[derive(QueryableByName)]
    struct OfPostgres {
        #[diesel(sql_type = diesel::sql_types::Text, column_name = "QUERY PLAN")]
        line: String,
    }
    let lines: Vec<String> = match connection {
        Connection::Sqlite(c) => {
            let rows: Vec<OfSqlite> = diesel::sql_query(words).load(c)?;
            rows.into_iter().map(|row| row.detail).collect()
        }
        Connection::Postgres(c) => {
            let rows: Vec<OfPostgres> = diesel::sql_query(words).load(&mut **c)?;
            rows.into_iter().map(|row| row.line).collect()
        }
    };
    Ok(lines.join("\n"))
}

/// Counts rows: a table's name, with a `where` if wanted.
pub fn count(connection: &mut Connection, rows: &str) -> Result<i64, Failure> {
    let words = format!("select count(*) as number from {rows}");
    Ok(numbers(connection, &words)?.into_iter().sum())
}

pub fn traces(connection: &mut Connection) -> Result<Traces, Failure> {
    Ok(Traces {
        revisions: numbers(connection, "select revision as number from day order by id")?,
        log: count(connection, "log")?,
        outbox: count(connection, NOT_BY_THE_CLOCK)?,
        holds: count(connection, "hold")?,
        meetings: count(connection, "meeting")?,
        answers: count(connection, "answer")?,
        days: count(connection, "day")?,
        programmes: count(connection, "programme")?,
        companies: count(connection, "company")?,
        delegates: count(connection, "delegate")?,
        interpreters: count(connection, "interpreter")?,
    })
}
