//! Letters of one transaction: what a day's changes must tell, as rows of the outbox.

use std::collections::BTreeMap;

use sangdam_domain::Instant;
use sangdam_domain::change::Change;
use sangdam_domain::notice::{About, Group, Kind, Notice, day_notice, people};
use sangdam_domain::reminder::{EARLIEST_MINUTES, day_before_thread};
use sangdam_domain::request::Step;
use sangdam_domain::roster::email_key;

use super::batch::Work;
use crate::secret::fresh_key;
use crate::store::outbox::Row as Letter;
use crate::store::{self, Connection, Failure};

/// How long a reminder waits to be written anew after one of its meetings changed, in milliseconds.
const HELD_BACK_MS: i64 = 60_000;

/// Writes a day's letters, and takes back those still waiting that they make useless.
pub(super) fn write(connection: &mut Connection, work: &Work, now: Instant) -> Result<(), Failure> {
    let mut letters = letters(work, now)?;
    leave_out_unsubscribed(connection, work, &mut letters)?;
    // Person by person: who left a meeting still hears that, whatever happens to it next.
    let told_again = work.letters.iter().zip(&letters);
    let told_again = told_again.filter(|((notice, _), _)| notice.supersedes());
    let threads: Vec<&str> = told_again.map(|(_, row)| row.thread.as_str()).collect();
    store::outbox::supersede(connection, &threads)?;
    let settled = settled_threads(work);
    store::outbox::supersede(connection, &settled.iter().map(String::as_str).collect::<Vec<_>>())?;
    let untold = untold_threads(work);
    store::outbox::supersede(connection, &untold.iter().map(String::as_str).collect::<Vec<_>>())?;
    store::reminder::hold_back(connection, &eves(work, now), now.0 + HELD_BACK_MS)?;
    store::outbox::insert(connection, &letters)?;
    Ok(())
}

/// The outbox rows of a batch; of letters of one thread only the last still needs to go out.
fn letters(work: &Work, now: Instant) -> Result<Vec<Letter>, Failure> {
    let mut rows: Vec<Letter> = Vec::with_capacity(work.letters.len());
    for ((notice, at), place) in work.letters.iter().zip(0..) {
        rows.push(Letter {
            created_at: at.0,
            place,
            ..Letter::of(notice, fresh_key(), Some(work.day.id.as_str()), now)?
        });
    }
    let mut last_of: BTreeMap<String, usize> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate().filter(|(at, _)| work.letters[*at].0.supersedes()) {
        last_of.insert(row.thread.clone(), index);
    }
    for (index, row) in rows.iter_mut().enumerate() {
        if last_of.get(&row.thread).is_some_and(|last| index < *last) {
            row.state = "superseded".into();
        }
        if is_of_lost_request(work, &work.letters[index].0) {
            row.state = "superseded".into();
        }
    }
    Ok(rows)
}

/// Whether it tells of a request that was taken back within the same batch.
fn is_of_lost_request(work: &Work, notice: &Notice) -> bool {
    let About::Request { request, .. } = &notice.about else { return false };
    work.day.requests.get(request).is_none_or(|request| !request.is_told())
}

/// Threads of requests that went on: what still waits in them tells of a time before.
fn settled_threads(work: &Work) -> Vec<String> {
    let touched = work.changes.iter().filter_map(|change| match change {
        // Ranked anew it says the same, as long as it may be known of.
        Change::RequestChanged { request, step: Step::Ranked, .. } if request.is_told() => None,
        Change::RequestChanged { request, .. } => Some(request),
        _ => None,
    });
    touched
        .flat_map(|request| {
            let companies = [&request.from, &request.to].into_iter();
            let people = companies.filter_map(|id| work.day.roster.company(id));
            people
                .flat_map(|company| &company.delegates)
                .map(|delegate| Notice::request_thread(&request.id, &delegate.email))
        })
        .collect()
}

/// Threads of letters about a phase of the day that was taken back.
fn untold_threads(work: &Work) -> Vec<String> {
    let has = |is_it: fn(&Change) -> bool| work.changes.iter().any(is_it);
    if !has(|change| matches!(change, Change::Undone { .. }))
        || !has(|change| matches!(change, Change::PhaseChanged { .. }))
    {
        return Vec::new();
    }
    let day = &work.day;
    let people = people(day, Group::Everyone).into_iter();
    let letters = people.flat_map(|(seat, to)| {
        [Kind::DayStarts, Kind::DayThanks].map(|kind| day_notice(day, kind, seat, to.clone()))
    });
    letters.map(|notice| notice.thread()).collect()
}

/// Letters about all of somebody's meetings that must not leave as they were written before this.
fn eves(work: &Work, now: Instant) -> Vec<String> {
    let first = work.day.layout.slots.first();
    let is_far = first.is_none_or(|slot| now < slot.start.plus_minutes(-EARLIEST_MINUTES));
    let told = work.letters.iter().filter(|(notice, _)| !is_far && notice.meeting().is_some());
    told.map(|(notice, _)| day_before_thread(&work.day.id, &notice.to.email)).collect()
}

/// Announcements to whoever wants none are kept, to be seen, and never leave.
fn leave_out_unsubscribed(
    connection: &mut Connection,
    work: &Work,
    letters: &mut [Letter],
) -> Result<(), Failure> {
    if !work.letters.iter().any(|(notice, _)| notice.kind == Kind::Announcement) {
        return Ok(());
    }
    let unsubscribed = store::unsubscribed::of_programme(connection, &work.day.programme.id)?;
    for ((notice, _), row) in work.letters.iter().zip(letters) {
        if notice.kind == Kind::Announcement && unsubscribed.contains(&email_key(&notice.to.email))
        {
            row.state = "expired".into();
            row.error = Some(store::unsubscribed::WHY.into());
        }
    }
    Ok(())
}
