//! The log: all changes of a day in order, each row's hash covering the one before it.

use diesel::prelude::*;
use sangdam_domain::DayId;
use sangdam_domain::change::Change;
use sha2::{Digest, Sha256};

use super::schema::log;
use super::{Connection, Failure, ROWS_PER_STATEMENT_MAX, from_json, on, to_json};

/// Changes read from the log at once.
pub const LOG_PAGE_CHANGES_MAX: i64 = 5000;

#[derive(Queryable, Insertable, Clone, Debug)]
#[diesel(table_name = log)]
#[diesel(treat_none_as_default_value = false)]
pub struct Entry {
    pub day: String,
    pub revision: i64,
    pub at: i64,
    pub actor: String,
    pub origin: String,
    pub change: String,
    pub hash: String,
}

impl Entry {
    /// The next entry of a day's chain.
    pub fn new(
        day: &DayId,
        revision: i64,
        at: i64,
        actor: String,
        origin: String,
        change: &Change,
        hash_before: &str,
    ) -> Result<Self, Failure> {
        let change = to_json(change)?;
        let hash = chain(hash_before, day.as_str(), revision, at, &actor, &origin, &change);
        Ok(Self { day: day.to_string(), revision, at, actor, origin, change, hash })
    }

    /// What happened.
    pub fn told(&self) -> Result<Change, Failure> {
        from_json(&self.change)
    }

    fn is_chained_to(&self, hash_before: &str) -> bool {
        let Self { day, revision, at, actor, origin, change, hash } = self;
        *hash == chain(hash_before, day, *revision, *at, actor, origin, change)
    }
}

fn chain(
    before: &str,
    day: &str,
    revision: i64,
    at: i64,
    actor: &str,
    origin: &str,
    change: &str,
) -> String {
    let mut sha = Sha256::new();
    for part in [before, day, &revision.to_string(), &at.to_string(), actor, origin, change] {
        sha.update(part.len().to_be_bytes());
        sha.update(part);
    }
    crate::secret::hex(&sha.finalize())
}

pub fn append(connection: &mut Connection, entries: &[Entry]) -> Result<(), Failure> {
    for rows in entries.chunks(ROWS_PER_STATEMENT_MAX) {
        on!(connection, c => diesel::insert_into(log::table).values(rows).execute(c))?;
    }
    Ok(())
}

/// The changes after a revision, at most [`LOG_PAGE_CHANGES_MAX`], with the hash of the last.
pub fn after(
    connection: &mut Connection,
    day: &DayId,
    revision: i64,
) -> Result<Vec<(i64, Change, String)>, Failure> {
    let rows = entries(connection, day, revision)?;
    rows.into_iter().map(|row| Ok((row.revision, row.told()?, row.hash))).collect()
}

/// The entries after a revision, at most [`LOG_PAGE_CHANGES_MAX`].
pub fn entries(
    connection: &mut Connection,
    day: &DayId,
    revision: i64,
) -> Result<Vec<Entry>, Failure> {
    page(connection, day, (revision, i64::MAX), LOG_PAGE_CHANGES_MAX)
}

/// The first so many of the entries after a revision, up to and with another.
pub fn page(
    connection: &mut Connection,
    day: &DayId,
    (after, until): (i64, i64),
    limit: i64,
) -> Result<Vec<Entry>, Failure> {
    Ok(on!(connection, c => log::table
        .filter(log::day.eq(day.as_str()))
        .filter(log::revision.gt(after).and(log::revision.le(until)))
        .order(log::revision)
        .limit(limit)
        .load(c))?)
}

/// The hash of a day's last entry.
pub fn last_hash(connection: &mut Connection, day: &DayId) -> Result<String, Failure> {
    let hash: Option<String> = on!(connection, c => log::table
        .filter(log::day.eq(day.as_str()))
        .order(log::revision.desc())
        .select(log::hash)
        .first(c).optional())?;
    Ok(hash.unwrap_or_default())
}

/// The first revision of a day at which the chain of hashes or the count is broken.
pub fn first_break(connection: &mut Connection, day: &DayId) -> Result<Option<i64>, Failure> {
    let (mut revision, mut hash) = (0, String::new());
    loop {
        let rows = entries(connection, day, revision)?;
        if rows.is_empty() {
            return Ok(None);
        }
        for row in rows {
            if row.revision != revision + 1 || !row.is_chained_to(&hash) {
                return Ok(Some(row.revision));
            }
            (revision, hash) = (row.revision, row.hash);
        }
    }
}
