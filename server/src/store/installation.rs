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

pub fn put(connection: &mut Connection, name: &str, value: &str) -> Result<(), Failure> {
    on!(connection, c => {
        diesel::delete(installation::table.find(name)).execute(c)?;
        diesel::insert_into(installation::table)
            .values((installation::name.eq(name), installation::value.eq(value)))
            .execute(c)
    })?;
    Ok(())
}
