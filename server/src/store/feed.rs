//! Private addresses under which a person's calendar is subscribed to; kept as hashes only.

use diesel::prelude::*;

use super::schema::feed;
use super::{Connection, Failure, on};

/// Gives a person a new address; an earlier one leads nowhere from now on.
pub fn put(
    connection: &mut Connection,
    token_hash: &str,
    email: &str,
    now: i64,
) -> Result<(), Failure> {
    end(connection, email)?;
    on!(connection, c => diesel::insert_into(feed::table)
        .values((
            feed::token_hash.eq(token_hash),
            feed::email.eq(email),
            feed::created_at.eq(now),
        ))
        .execute(c))?;
    Ok(())
}

/// Takes a person's address away.
pub fn end(connection: &mut Connection, email: &str) -> Result<(), Failure> {
    on!(connection, c => diesel::delete(feed::table.filter(feed::email.eq(email))).execute(c))?;
    Ok(())
}

/// Since when a person has an address.
pub fn since(connection: &mut Connection, email: &str) -> Result<Option<i64>, Failure> {
    Ok(on!(connection, c => feed::table
        .filter(feed::email.eq(email))
        .order(feed::created_at.desc())
        .select(feed::created_at)
        .first(c).optional())?)
}

/// Whose calendar an address shows.
pub fn find(connection: &mut Connection, token_hash: &str) -> Result<Option<String>, Failure> {
    Ok(on!(connection, c => feed::table
        .find(token_hash).select(feed::email).first(c).optional())?)
}
