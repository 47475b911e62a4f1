//! Ways to sign in, sessions, and what people chose for themselves.

use std::collections::HashMap;

use chrono_tz::Tz;
use diesel::prelude::*;

use super::schema::{preference, session, sign_in};
use super::{Connection, Failure, on};

/// Wrong codes before a sign-in letter is worth nothing.
pub const CODE_TRIES_MAX: i32 = 5;

#[derive(Queryable, Insertable, Clone)]
#[diesel(table_name = sign_in)]
#[diesel(treat_none_as_default_value = false)]
pub struct SignIn {
    pub token_hash: String,
    pub email: String,
    pub code_hash: String,
    pub created_at: i64,
    pub expires_at: i64,
    pub used_at: Option<i64>,
    pub tries: i32,
}

#[derive(Queryable, Insertable, Clone, Debug)]
#[diesel(table_name = session)]
pub struct Session {
    pub token_hash: String,
    pub email: String,
    pub created_at: i64,
    pub expires_at: i64,
}

#[derive(Queryable, Insertable, AsChangeset, Clone, Debug, Default)]
#[diesel(table_name = preference)]
#[diesel(treat_none_as_default_value = false)]
pub struct Preference {
    pub email: String,
    pub language: Option<String>,
    pub zone: Option<String>,
}

pub fn offer(connection: &mut Connection, offer: &SignIn) -> Result<(), Failure> {
    on!(connection, c => diesel::insert_into(sign_in::table).values(offer).execute(c))?;
    Ok(())
}

/// Uses a mail link up: once, and only in time. Gives the address it was sent to.
pub fn redeem_link(
    connection: &mut Connection,
    token_hash: &str,
    now: i64,
) -> Result<Option<String>, Failure> {
    let used = on!(connection, c => diesel::update(sign_in::table.filter(
            sign_in::token_hash.eq(token_hash)
                .and(sign_in::used_at.is_null())
                .and(sign_in::expires_at.gt(now))))
        .set(sign_in::used_at.eq(now))
        .execute(c))?;
    if used == 0 {
        return Ok(None);
    }
    Ok(on!(connection, c => sign_in::table
        .find(token_hash).select(sign_in::email).first(c).optional())?)
}

/// What came of a code.
#[derive(Debug, PartialEq, Eq)]
pub enum Redeemed {
    Yes,
    Wrong,
    TooManyTries,
}

/// Uses the code of any unspent letter to this address up. Every try counts against all of them.
pub fn redeem_code(
    connection: &mut Connection,
    email: &str,
    code_hash: &str,
    now: i64,
) -> Result<Redeemed, Failure> {
    let unspent = || {
        sign_in::table.filter(
            sign_in::email
                .eq(email)
                .and(sign_in::used_at.is_null())
                .and(sign_in::expires_at.gt(now)),
        )
    };
    // Write first: two tries at once must both be counted.
    let counted = on!(connection, c => diesel::update(unspent())
        .set(sign_in::tries.eq(sign_in::tries + 1))
        .execute(c))?;
    if counted == 0 {
        return Ok(Redeemed::Wrong);
    }
    let used = on!(connection, c => diesel::update(unspent().filter(
            sign_in::code_hash.eq(code_hash).and(sign_in::tries.le(CODE_TRIES_MAX))))
        .set(sign_in::used_at.eq(now))
        .execute(c))?;
    if used > 0 {
        return Ok(Redeemed::Yes);
    }
    let open: i64 = on!(connection, c =>
        unspent().filter(sign_in::tries.lt(CODE_TRIES_MAX)).count().get_result(c))?;
    Ok(if open == 0 { Redeemed::TooManyTries } else { Redeemed::Wrong })
}

/// Uses a code up that is right for one of several people, each with their hash of it; a right one
/// counts against nobody else.
pub fn redeem_among(
    connection: &mut Connection,
    people: Vec<(String, String)>,
    now: i64,
) -> Result<Option<String>, Failure> {
    for (email, code_hash) in &people {
        let fitting: i64 = on!(connection, c => sign_in::table
            .filter(sign_in::email.eq(email).and(sign_in::code_hash.eq(code_hash)))
            .count()
            .get_result(c))?;
        if fitting > 0 && matches!(redeem_code(connection, email, code_hash, now)?, Redeemed::Yes) {
            return Ok(Some(email.clone()));
        }
    }
    for (email, code_hash) in &people {
        redeem_code(connection, email, code_hash, now)?;
    }
    Ok(None)
}

pub fn start(connection: &mut Connection, new: &Session) -> Result<(), Failure> {
    on!(connection, c => diesel::insert_into(session::table).values(new).execute(c))?;
    Ok(())
}

pub fn find(
    connection: &mut Connection,
    token_hash: &str,
    now: i64,
) -> Result<Option<Session>, Failure> {
    Ok(on!(connection, c => session::table
        .find(token_hash)
        .filter(session::expires_at.gt(now))
        .first(c).optional())?)
}

pub fn end(connection: &mut Connection, token_hash: &str) -> Result<(), Failure> {
    on!(connection, c => diesel::delete(session::table.find(token_hash)).execute(c))?;
    Ok(())
}

/// Which of these sessions still live.
pub fn alive(
    connection: &mut Connection,
    hashes: &[String],
    now: i64,
) -> Result<Vec<String>, Failure> {
    let mut alive = Vec::new();
    for hashes in hashes.chunks(super::ROWS_PER_STATEMENT_MAX) {
        let some: Vec<String> = on!(connection, c => session::table
            .filter(session::token_hash.eq_any(hashes).and(session::expires_at.gt(now)))
            .select(session::token_hash)
            .load(c))?;
        alive.extend(some);
    }
    Ok(alive)
}

pub fn preference(connection: &mut Connection, email: &str) -> Result<Preference, Failure> {
    let found: Option<Preference> =
        on!(connection, c => preference::table.find(email).first(c).optional())?;
    Ok(found.unwrap_or_else(|| Preference { email: email.into(), ..Preference::default() }))
}

/// The clocks people chose for themselves, by address key.
pub fn zones(connection: &mut Connection) -> Result<HashMap<String, Tz>, Failure> {
    let rows: Vec<(String, Option<String>)> = on!(connection, c => preference::table
        .filter(preference::zone.is_not_null())
        .select((preference::email, preference::zone))
        .load(c))?;
    Ok(rows.into_iter().filter_map(|(email, zone)| Some((email, zone?.parse().ok()?))).collect())
}

pub fn put_preference(connection: &mut Connection, chosen: &Preference) -> Result<(), Failure> {
    on!(connection, c => {
        diesel::delete(preference::table.find(&chosen.email)).execute(c)?;
        diesel::insert_into(preference::table).values(chosen).execute(c)
    })?;
    Ok(())
}

/// Removes sign-in letters and sessions that ended before an instant.
pub fn forget_before(connection: &mut Connection, at: i64) -> Result<(), Failure> {
    on!(connection, c => {
        diesel::delete(sign_in::table.filter(sign_in::expires_at.lt(at))).execute(c)?;
        diesel::delete(session::table.filter(session::expires_at.lt(at))).execute(c)
    })?;
    Ok(())
}
