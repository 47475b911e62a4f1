//! Passes of people who were let in at one door without being on the roster.

use diesel::prelude::*;

use super::schema::door_pass;
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable, Clone, Debug)]
#[diesel(table_name = door_pass)]
pub struct DoorPass {
    pub token_hash: String,
    pub meeting: String,
    pub seat: String,
    /// The company or interpreter who had the seat.
    pub holder: String,
    pub name: String,
    pub expires_at: i64,
}

pub fn insert(connection: &mut Connection, pass: &DoorPass) -> Result<(), Failure> {
    on!(connection, c => diesel::insert_into(door_pass::table)
        .values(pass).on_conflict_do_nothing().execute(c))?;
    Ok(())
}

pub fn find(
    connection: &mut Connection,
    token_hash: &str,
    meeting: &str,
    seat: &str,
) -> Result<Option<DoorPass>, Failure> {
    Ok(on!(connection, c => door_pass::table
        .find((token_hash, meeting, seat)).first(c).optional())?)
}

pub fn forget_before(connection: &mut Connection, now: i64) -> Result<(), Failure> {
    on!(connection, c =>
        diesel::delete(door_pass::table.filter(door_pass::expires_at.lt(now))).execute(c))?;
    Ok(())
}
