//! Small facts of the installation itself, by name.

use diesel::prelude::*;

use super::schema::installation;
use super::{Connection, Failure, on};

pub fn get(connection: &mut Connection, name: &str) -> Result<Option<String>, Failure> {
    Ok(on!(connection, c => installation::table
        .find(name)
        .select(installation::value)
        .first(c)
        .optional())?)
}

/// The fact of this name; the value given here becomes it when there is none yet.
pub fn settle(
    connection: &mut Connection,
    name: &str,
    value: &str,
) -> Result<Option<String>, Failure> {
    on!(connection, c => diesel::insert_into(installation::table)
        .values((installation::name.eq(name), installation::value.eq(value)))
        .on_conflict_do_nothing()
        .execute(c))?;
    get(connection, name)
}

pub fn put(connection: &mut Connection, name: &str, value: &str) -> Result<(), Failure> {
    on!(connection, c => {
        diesel::delete(installation::table.find(name)).execute(c)?;
        diesel::insert_into(installation::table)
            .values((installation::name.eq(name), installation::value.eq(value)))
            .execute(c)
    })?;
    Ok(())
}
