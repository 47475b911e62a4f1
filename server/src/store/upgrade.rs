//! An empty database gets `schema.sql`; an older one climbs by numbered steps, each in its own
//! transaction. A newer one than this program knows is left alone.

use diesel::prelude::*;

use super::schema::schema_version;
use super::{Connection, Failure, execute, on, transaction};

/// The complete present schema.
const SCHEMA: &str = include_str!("../../../schema.sql");

/// The version `schema.sql` describes: one more than the steps that lead there.
pub const VERSION: i32 = 1 + STEPS.len() as i32;

/// Step `n` leads from version `n + 1` to `n + 2`, in the dialect both engines read. A released step
/// is never edited.
const STEPS: [&str; 6] = [
    include_str!("upgrade/2.sql"),
    include_str!("upgrade/3.sql"),
    include_str!("upgrade/4.sql"),
    include_str!("upgrade/5.sql"),
    include_str!("upgrade/6.sql"),
    include_str!("upgrade/7.sql"),
];

/// Brings the database to [`VERSION`].
pub fn climb(connection: &mut Connection, now: i64) -> Result<(), Failure> {
    transaction(connection, |connection| {
        // Two nodes that start at once must not both create the tables.
        if let Connection::Postgres(_) = connection {
            execute(connection, "select pg_advisory_xact_lock(5397411)")?;
        }
        if !has_version_table(connection)? {
            execute(connection, SCHEMA)?;
            return record(connection, VERSION, now);
        }
        let found: Option<i32> = on!(connection, c =>
            schema_version::table.select(diesel::dsl::max(schema_version::version)).first(c))?;
        let found = found.unwrap_or(0);
        if found > VERSION {
            return Err(Failure::Unreadable(format!(
                "the database is of version {found}, this program knows up to {VERSION}"
            )));
        }
        for (step, version) in STEPS.iter().zip(2..).filter(|(_, version)| *version > found) {
            execute(connection, step)?;
            record(connection, version, now)?;
        }
        Ok(())
    })
}

fn record(connection: &mut Connection, version: i32, now: i64) -> Result<(), Failure> {
    on!(connection, c => diesel::insert_into(schema_version::table)
        .values((schema_version::version.eq(version), schema_version::applied_at.eq(now)))
        .execute(c))?;
    Ok(())
}

fn has_version_table(connection: &mut Connection) -> Result<bool, Failure> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        found: i64,
    }
    let catalog = match connection {
        Connection::Sqlite(_) => {
            "select count(*) as found from sqlite_master where name = 'schema_version'"
        }
        Connection::Postgres(_) => {
            "select count(*) as found from information_schema.tables \
             where table_name = 'schema_version' and table_schema = current_schema()"
        }
    };
    let rows: Vec<Found> = on!(connection, c => diesel::sql_query(catalog).load(c))?;
    Ok(rows.iter().any(|row| row.found > 0))
}
