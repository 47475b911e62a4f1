//! Who wants no more announcements of a programme. All other letters are about one's own meetings and
//! still come.

use std::collections::BTreeSet;

use diesel::prelude::*;
use sangdam_domain::ProgrammeId;
use sangdam_domain::notice::Kind;
use sangdam_domain::roster::email_key;

use super::outbox::Row;
use super::schema::{day, outbox, unsubscribed};
use super::{Connection, Failure, on};

/// What a letter says that was not sent because its reader wants none.
pub const WHY: &str = "unsubscribed";

/// Address keys of all who want none.
pub fn of_programme(
    connection: &mut Connection,
    programme: &ProgrammeId,
) -> Result<BTreeSet<String>, Failure> {
    let emails: Vec<String> = on!(connection, c => unsubscribed::table
        .filter(unsubscribed::programme.eq(programme.as_str()))
        .select(unsubscribed::email)
        .load(c))?;
    Ok(emails.into_iter().collect())
}

pub fn is_in(
    connection: &mut Connection,
    programme: &ProgrammeId,
    email: &str,
) -> Result<bool, Failure> {
    let key = (programme.as_str(), email);
    Ok(on!(connection, c => diesel::select(diesel::dsl::exists(unsubscribed::table.find(key)))
        .get_result(c))?)
}

/// Ends announcements for an address key, also those that wait.
pub fn put(
    connection: &mut Connection,
    programme: &ProgrammeId,
    email: &str,
    now: i64,
) -> Result<(), Failure> {
    on!(connection, c => diesel::insert_into(unsubscribed::table)
        .values((
            unsubscribed::programme.eq(programme.as_str()),
            unsubscribed::email.eq(email),
            unsubscribed::at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(c))?;
    let waiting: Vec<(String, String)> = on!(connection, c => outbox::table
        .inner_join(day::table.on(outbox::day.eq(day::id.nullable())))
        .filter(day::programme.eq(programme.as_str())
            .and(outbox::state.eq("waiting"))
            .and(outbox::kind.eq(Kind::Announcement.as_str())))
        .select((outbox::id, outbox::email))
        .load(c))?;
    let theirs: Vec<String> = waiting
        .into_iter()
        .filter(|(_, address)| email_key(address) == email)
        .map(|(id, _)| id)
        .collect();
    expire(connection, &theirs)
}

/// Lets announcements come again.
pub fn remove(
    connection: &mut Connection,
    programme: &ProgrammeId,
    email: &str,
) -> Result<(), Failure> {
    let key = (programme.as_str(), email);
    on!(connection, c => diesel::delete(unsubscribed::table.find(key)).execute(c))?;
    Ok(())
}

/// Of letters about to leave, those that still may: announcements to whoever wants none end here,
/// however they came to wait.
pub fn leave_out(connection: &mut Connection, rows: Vec<Row>) -> Result<Vec<Row>, Failure> {
    let mut unwanted = Vec::new();
    for row in rows.iter().filter(|row| row.kind == Kind::Announcement.as_str()) {
        let Some(of) = &row.day else { continue };
        let programme: String = on!(connection, c => day::table
            .find(of).select(day::programme).first(c))?;
        if is_in(connection, &ProgrammeId::new(programme), &email_key(&row.email))? {
            unwanted.push(row.id.clone());
        }
    }
    if unwanted.is_empty() {
        return Ok(rows);
    }
    expire(connection, &unwanted)?;
    Ok(rows.into_iter().filter(|row| !unwanted.contains(&row.id)).collect())
}

fn expire(connection: &mut Connection, ids: &[String]) -> Result<(), Failure> {
    on!(connection, c => diesel::update(outbox::table.filter(outbox::id.eq_any(ids)))
        .set((
            outbox::state.eq("expired"),
            outbox::error.eq(WHY),
            outbox::lease_until.eq(None::<i64>),
        ))
        .execute(c))?;
    Ok(())
}
