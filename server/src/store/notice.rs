//! Whom letters of a kind went to, and what organizers are told of a day.

use std::collections::BTreeSet;

use diesel::prelude::*;
use sangdam_domain::change::Change;
use sangdam_domain::intent::Intent;
use sangdam_domain::notice::{DigestCounts, Kind};
use sangdam_domain::roster::email_key;
use sangdam_domain::{DayId, Instant};

use super::schema::{log, outbox};
use super::{Connection, Failure, from_json, on};

/// Address keys of all who were asked to come to a day, by a letter that was not given up.
pub fn invited(connection: &mut Connection, day: &DayId) -> Result<BTreeSet<String>, Failure> {
    let emails: Vec<String> = on!(connection, c => outbox::table
        .filter(outbox::day.eq(day.as_str())
            .and(outbox::kind.eq(Kind::DayInvitation.as_str()))
            .and(outbox::state.ne_all(["dead", "superseded"])))
        .select(outbox::email)
        .load(c))?;
    Ok(emails.iter().map(|email| email_key(email)).collect())
}

/// When a letter of a kind was last written in one of these threads.
pub fn last_written(
    connection: &mut Connection,
    kind: Kind,
    threads: &[String],
) -> Result<Option<Instant>, Failure> {
    let at: Option<i64> = on!(connection, c => outbox::table
        .filter(outbox::thread.eq_any(threads).and(outbox::kind.eq(kind.as_str())))
        .select(diesel::dsl::max(outbox::created_at))
        .first(c))?;
    Ok(at.map(Instant))
}

/// When the last digest of a thread before an instant was due.
pub fn last_digest(
    connection: &mut Connection,
    thread: &str,
    before: Instant,
) -> Result<Option<Instant>, Failure> {
    let at: Option<i64> = on!(connection, c => outbox::table
        .filter(outbox::thread.eq(thread)
            .and(outbox::state.ne("expired"))
            .and(outbox::due_at.lt(before.0)))
        .select(diesel::dsl::max(outbox::due_at))
        .first(c))?;
    Ok(at.map(Instant))
}

/// What happened on a day after one instant and not after another, by its log and its letters. What
/// only the day itself knows is left at nothing.
pub fn happened(
    connection: &mut Connection,
    day: &DayId,
    (after, until): (Instant, Instant),
) -> Result<DigestCounts, Failure> {
    let mut of_kind = |kind: &str| -> Result<Vec<String>, Failure> {
        // A change's text begins with its kind.
        let begins = format!("{{\"kind\":\"{kind}\"%");
        Ok(on!(connection, c => log::table
            .filter(log::day.eq(day.as_str())
                .and(log::at.gt(after.0))
                .and(log::at.le(until.0))
                .and(log::change.like(begins)))
            .select(log::change)
            .load(c))?)
    };
    let count = |changes: &[String]| i64::try_from(changes.len()).unwrap_or(i64::MAX);
    let booked = count(&of_kind("booked")?);
    let moved = of_kind("moved")?.into_iter().filter(|text| is_elsewhen(text)).collect::<Vec<_>>();
    let moved = count(&moved);
    let canceled = count(&of_kind("canceled")?);
    let answers = of_kind("answered")?;
    let declined = answers.iter().filter(|text| is_declined(text));
    let declined = i64::try_from(declined.count()).unwrap_or(i64::MAX);
    let to_organizers = [Kind::Digest.as_str(), Kind::DeliveryTrouble.as_str()];
    let letters_sent = on!(connection, c => outbox::table
        .filter(outbox::day.eq(day.as_str())
            .and(outbox::sent_at.gt(after.0))
            .and(outbox::sent_at.le(until.0))
            .and(outbox::kind.ne_all(to_organizers)))
        .count().get_result(c))?;
    let letters_dead = on!(connection, c => outbox::table
        .filter(outbox::day.eq(day.as_str())
            .and(outbox::state.eq("dead"))
            .and(outbox::kind.ne_all(to_organizers)))
        .count().get_result(c))?;
    Ok(DigestCounts {
        booked,
        moved,
        canceled,
        declined,
        letters_sent,
        letters_dead,
        ..DigestCounts::default()
    })
}

/// Whether a meeting moved to another slot, or its slot to another time.
fn is_elsewhen(change: &str) -> bool {
    matches!(from_json(change), Ok(Change::Moved { meeting, from, .. }) if meeting.slot != from)
}

fn is_declined(change: &str) -> bool {
    matches!(from_json(change),
        Ok(Change::Answered { answer, .. }) if answer.intent == Intent::Declined)
}

/// A letter that did not arrive.
#[derive(Clone, Debug)]
pub struct Lost {
    pub day: DayId,
    pub name: String,
    pub email: String,
    pub why: String,
    /// When it was last tried, or came back.
    pub since: Instant,
    /// This loss of this letter: sent again and lost again it is another.
    pub mark: String,
}

/// Letters that ended badly after an instant, the earliest first; those that tell of such letters
/// are not among them.
pub fn lost(connection: &mut Connection, after: Instant) -> Result<Vec<Lost>, Failure> {
    type Found = (String, Option<String>, String, String, Option<String>, i64, Option<i64>);
    let kind = Kind::DeliveryTrouble.as_str();
    let columns = (
        outbox::id,
        outbox::day,
        outbox::name,
        outbox::email,
        outbox::error,
        outbox::due_at,
        outbox::bounced_at,
    );
    // Two questions, each with an index of its own.
    let dead: Vec<Found> = on!(connection, c => outbox::table
        .filter(outbox::state.eq("dead")
            .and(outbox::bounced_at.is_null())
            .and(outbox::due_at.gt(after.0))
            .and(outbox::kind.ne(kind)))
        .order(outbox::due_at.desc())
        .select(columns)
        .limit(LOST_MAX)
        .load(c))?;
    let bounced: Vec<Found> = on!(connection, c => outbox::table
        .filter(outbox::bounced_at.gt(after.0)
            .and(outbox::state.eq("dead"))
            .and(outbox::kind.ne(kind)))
        .order(outbox::bounced_at.desc())
        .select(columns)
        .limit(LOST_MAX)
        .load(c))?;
    let lost = |(id, day, name, email, error, due_at, bounced_at): Found| {
        let since = Instant(bounced_at.unwrap_or(due_at));
        let mark = format!("{id} {}", since.0);
        let (day, why) = (DayId::new(day?), error.unwrap_or_default());
        Some(Lost { day, name, email, why, since, mark })
    };
    let mut lost: Vec<Lost> = dead.into_iter().chain(bounced).filter_map(lost).collect();
    lost.sort_by(|a, b| (a.since, &a.mark).cmp(&(b.since, &b.mark)));
    Ok(lost)
}

/// Lost letters looked at in one go.
const LOST_MAX: i64 = 2_000;

/// The facts of a thread's letters, with the time each was written.
pub fn written(
    connection: &mut Connection,
    thread: &str,
) -> Result<Vec<(Instant, String)>, Failure> {
    let rows: Vec<(i64, String)> = on!(connection, c => outbox::table
        .filter(outbox::thread.eq(thread))
        .select((outbox::created_at, outbox::facts))
        .load(c))?;
    Ok(rows.into_iter().map(|(at, facts)| (Instant(at), facts)).collect())
}
