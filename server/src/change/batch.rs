//! One batch of commands: decided, written, answered.

mod touched;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use sangdam_domain::access::Actor;
use sangdam_domain::change::Change;
use sangdam_domain::command::{Command, decide};
use sangdam_domain::day::{Day, Elsewhere};
use sangdam_domain::notice::{Notice, notices};
use sangdam_domain::refusal::Refusal;
use sangdam_domain::time::Moment;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::undo::{self, Act, Deed};
use sangdam_domain::{DayId, Instant};

use super::{Ask, Inner, Key, No, Waiting, answer_row, earlier_answer, letters};
use crate::signal::Step;
use crate::store::answer::Answer;
use crate::store::closing::Closing;
use crate::store::day::Copy;
use crate::store::log::Entry;
use crate::store::postgres::wake_others;
use crate::store::{self, Connection, Failure, Usable, transaction};

/// How often one command is tried again when other nodes keep being faster.
const TRIES_MAX: usize = 50;

/// Takes a batch to its end and answers every asker. Gives back a failure the writer must know of.
pub(super) fn process(
    inner: &Inner,
    connection: Usable<'_>,
    batch: Vec<Waiting>,
) -> Option<Failure> {
    inner.counts.batches.fetch_add(1, Ordering::Relaxed);
    let asks: Vec<&Ask> = batch.iter().map(|waiting| &waiting.ask).collect();
    let decided = |connection: &mut Connection| {
        match attempt(inner, connection, &asks, &Arc::default()) {
            Ok(outcomes) => Ok(outcomes),
            Err(Stop::Failed(failure)) => Err(failure),
            // With one alone, whoever is in the way is the one who is told so.
            Err(_) => Ok(asks.iter().map(|ask| alone(inner, connection, ask)).collect::<Vec<_>>()),
        }
    };
    let outcomes = connection.and_then(|connection| Failure::caught(|| decided(connection)));
    let mut seen = None;
    match outcomes {
        Ok(outcomes) => {
            for (waiting, outcome) in batch.into_iter().zip(outcomes) {
                if let Err(No::Failed(failure)) = &outcome {
                    seen = seen.or_else(|| failure.copy_for_thread());
                }
                count(inner, &outcome);
                // The asker may have gone away; the change stands all the same.
                let _ = waiting.reply.send(outcome);
            }
        }
        Err(failure) => {
            seen = failure.copy_for_thread();
            tracing::error!(%failure, "a batch of commands failed");
            for waiting in batch {
                inner.counts.failed.fetch_add(1, Ordering::Relaxed);
                let _ = waiting.reply.send(Err(failure.told().into()));
            }
        }
    }
    seen
}

fn count(inner: &Inner, outcome: &Result<String, No>) {
    let counter = match outcome {
        Ok(_) => &inner.counts.accepted,
        Err(No::Failed(_)) => &inner.counts.failed,
        Err(_) => &inner.counts.refused,
    };
    counter.fetch_add(1, Ordering::Relaxed);
}

/// Why an attempt wrote nothing.
pub(super) enum Stop {
    /// Another node was faster, or in the way; a key was used before.
    Overtaken,
    /// A seat is held by a meeting of another day.
    HeldElsewhere,
    Failed(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        if failure.is_contention() { Self::Overtaken } else { Self::Failed(failure) }
    }
}

/// One command by itself, until it is decided against the day as the database has it. Where it takes an
/// interpreter who is in a meeting of another day, it is decided once more by somebody who knows that.
fn alone(inner: &Inner, connection: &mut Connection, ask: &Ask) -> Result<String, No> {
    let mut elsewhere: Option<Arc<Elsewhere>> = None;
    for _ in 0..TRIES_MAX {
        if let Some(key) = &ask.key
            && let Some(earlier) = store::answer::find(connection, &key.caller, &key.key)?
        {
            return earlier_answer(earlier, key);
        }
        let copy = inner.copies.latest(connection, &ask.day)?;
        match attempt(inner, connection, &[ask], &elsewhere.clone().unwrap_or_default()) {
            Ok(mut outcomes) => return outcomes.pop().unwrap_or(Err(Failure::Busy.into())),
            Err(Stop::HeldElsewhere) if elsewhere.is_some() => {
                return Err(Refusal::BusyElsewhere.into());
            }
            Err(Stop::HeldElsewhere) => {
                let Some(copy) = copy else { return Err(Refusal::Unknown.into()) };
                elsewhere = Some(store::meeting::elsewhere(connection, &copy.day)?.into());
            }
            Err(Stop::Failed(failure)) => return Err(failure.into()),
            Err(Stop::Overtaken) => {}
        }
    }
    Err(Failure::Busy.into())
}

/// A meeting before and after a batch; missing where it was new or is gone.
type Touched<'a> = (Option<&'a Arc<Meeting>>, Option<&'a Arc<Meeting>>);

/// A day while a batch is decided: its copy, brought forward change by change.
pub(super) struct Work {
    pub(super) copy: Copy,
    pub(super) day: Day,
    pub(super) changes: Vec<Change>,
    entries: Vec<Entry>,
    closings: Vec<Closing>,
    /// What organizers did, to be taken back.
    acts: Vec<Act>,
    /// Who must hear of it, with the moment of the change.
    pub(super) letters: Vec<(Notice, Instant)>,
}

/// Decides all, writes all in one transaction, and only then lets anybody know.
fn attempt(
    inner: &Inner,
    connection: &mut Connection,
    asks: &[&Ask],
    elsewhere: &Arc<Elsewhere>,
) -> Result<Vec<Result<String, No>>, Stop> {
    let now = inner.clock.now();
    let mut works: BTreeMap<DayId, Work> = BTreeMap::new();
    let mut answers: Vec<Answer> = Vec::new();
    let mut outcomes = Vec::with_capacity(asks.len());
    for ask in asks {
        if !works.contains_key(&ask.day) {
            let copy = match inner.copies.get(&ask.day) {
                Some(copy) => Some(copy),
                None => inner.copies.latest(connection, &ask.day)?,
            };
            let Some(copy) = copy else {
                outcomes.push(Err(Refusal::Unknown.into()));
                continue;
            };
            works.insert(ask.day.clone(), Work::new(copy));
        }
        let Some(work) = works.get_mut(&ask.day) else { continue };
        let outcome = work.take(ask, elsewhere, now, inner)?;
        match (&outcome, &ask.key) {
            (Ok(body), Some(key)) => answers.push(answer_row(key.clone(), body, now.0)),
            // The second time the day says no to what it took the first time.
            (Err(_), Some(key)) if was_answered(connection, key, &answers)? => {
                return Err(Stop::Overtaken);
            }
            _ => {}
        }
        outcomes.push(outcome);
    }
    let keys_used_twice = {
        let mut keys: Vec<_> = answers.iter().map(|a| (&a.caller, &a.key)).collect();
        keys.sort_unstable();
        keys.windows(2).any(|pair| pair[0] == pair[1])
    };
    if keys_used_twice {
        return Err(Stop::Overtaken);
    }
    let mut stop = None;
    let written = transaction(connection, |connection| {
        write(connection, &works, &answers, now).map_err(|why| match why {
            Stop::Failed(failure) => failure,
            why => {
                stop = Some(why);
                Failure::RolledBack
            }
        })
    });
    if let Some(stop) = stop {
        return Err(stop);
    }
    written?;
    announce(inner, works);
    Ok(outcomes)
}

/// Whether a key was used before, in an earlier batch or in this one.
fn was_answered(
    connection: &mut Connection,
    key: &Key,
    answers: &[Answer],
) -> Result<bool, Failure> {
    let is_here = answers.iter().any(|had| had.caller == key.caller && had.key == key.key);
    Ok(is_here || store::answer::find(connection, &key.caller, &key.key)?.is_some())
}

impl Work {
    pub(super) fn new(copy: Copy) -> Self {
        let day = (*copy.day).clone();
        let (changes, entries, acts, closings, letters) = Default::default();
        Self { copy, day, changes, entries, acts, closings, letters }
    }

    fn take(
        &mut self,
        ask: &Ask,
        elsewhere: &Arc<Elsewhere>,
        now: Instant,
        inner: &Inner,
    ) -> Result<Result<String, No>, Stop> {
        let moment = Moment { now, rules: &inner.rules };
        self.day.elsewhere = elsewhere.clone();
        let decided = decide(&self.day, &ask.actor, &ask.command, moment);
        self.day.elsewhere = Arc::default();
        let changes = match decided {
            Ok(changes) => changes,
            Err(refusal) => return Ok(Err(refusal.into())),
        };
        let deed = Deed::of(&ask.actor, &ask.command).filter(|_| !changes.is_empty());
        let start = deed.map(|deed| (deed, self.day.clone()));
        let is_undo = matches!(ask.command, Command::Undo { .. });
        for change in &changes {
            let before = change.meeting().and_then(|m| self.day.timetable.get(&m.id)).cloned();
            self.apply(change, now, &ask.actor, &ask.origin)?;
            if is_undo && !undo::is_told(change) {
                continue;
            }
            let told = notices(before.as_deref(), &self.day, change);
            self.letters.extend(told.into_iter().map(|notice| (notice, now)));
        }
        if let Some((deed, start)) = start {
            let by = (deed, ask.actor.email.as_str());
            self.acts.extend(Act::of(by, (&start, &self.day), &changes, now));
        }
        let body = (ask.shape)(&self.day, &changes);
        self.changes.extend(changes);
        Ok(Ok(body))
    }

    /// Follows a change and notes it for the log.
    pub(super) fn apply(
        &mut self,
        change: &Change,
        now: Instant,
        actor: &Actor,
        origin: &str,
    ) -> Result<(), Failure> {
        self.day.apply(change);
        let hash = self.entries.last().map_or(&*self.copy.hash, |entry| &entry.hash);
        let (id, revision) = (&self.day.id, self.day.revision);
        let (actor, origin) = (actor.for_log(), origin.to_owned());
        self.entries.push(Entry::new(id, revision, now.0, actor, origin, change, hash)?);
        self.closings.extend(Closing::of(&self.day, change, now)?);
        Ok(())
    }
}

/// Writes all days of a batch, or says why it must be taken back.
fn write(
    connection: &mut Connection,
    works: &BTreeMap<DayId, Work>,
    answers: &[Answer],
    now: Instant,
) -> Result<(), Stop> {
    for (id, work) in works {
        let known = work.copy.day.revision;
        let changes = i64::try_from(work.changes.len()).unwrap_or(i64::MAX);
        let is_current = if changes == 0 {
            store::day::revision(connection, id)? == Some(known)
        } else {
            store::day::raise(connection, id, known, changes)?
        };
        if !is_current {
            return Err(Stop::Overtaken);
        }
    }
    if !answers.is_empty() && !store::answer::insert(connection, answers)? {
        return Err(Stop::Overtaken);
    }
    // First all seats that are left, then all that are taken: a swap within a batch is no clash.
    for work in works.values() {
        leave_seats(connection, work)?;
    }
    for work in works.values().filter(|work| !work.changes.is_empty()) {
        write_day(connection, work, now)?;
    }
    Ok(())
}

pub(super) fn leave_seats(connection: &mut Connection, work: &Work) -> Result<(), Failure> {
    let gone: Vec<&str> =
        work.touched().iter().filter_map(|(was, _)| was.map(|m| m.id.as_str())).collect();
    if gone.is_empty() { Ok(()) } else { store::meeting::delete(connection, &gone) }
}

/// Writes what changed on one day: its row, the meetings that hold seats, log and letters.
pub(super) fn write_day(
    connection: &mut Connection,
    work: &Work,
    now: Instant,
) -> Result<(), Stop> {
    let id = &work.day.id;
    for change in &work.changes {
        store::day::write(connection, id, change)?;
    }
    if work.copy.day.draft != work.day.draft {
        store::day::write_draft(connection, &work.day)?;
    }
    for change in &work.changes {
        store::attendance::forget(connection, &work.day, change)?;
    }
    store::offer::write(connection, &work.copy.day, &work.day)?;
    store::swap::write(connection, &work.copy.day, &work.day)?;
    store::late::write(connection, &work.copy.day, &work.day)?;
    store::course::write(connection, &work.copy.day, &work.day)?;
    store::away::write(connection, &work.copy.day, &work.day)?;
    store::refill::write(connection, &work.copy.day, &work.day)?;
    store::queue::write(connection, &work.copy.day, &work.day)?;
    store::banner::write(connection, &work.copy.day, &work.day)?;
    store::act::write(connection, id, (&work.acts, &work.changes), now)?;
    store::attendance_step::write(connection, id, &work.changes, work.day.revision)?;
    let present: Vec<&Meeting> =
        work.touched().into_iter().filter_map(|(_, is)| is.map(|m| &**m)).collect();
    if !store::meeting::insert(connection, &work.day, &present)? {
        return Err(Stop::HeldElsewhere);
    }
    store::log::append(connection, &work.entries)?;
    store::closing::insert(connection, &work.closings)?;
    letters::write(connection, work, now)?;
    wake_others(connection, id.as_str())?;
    Ok(())
}

/// Keeps the new copies and rings the bells.
fn announce(inner: &Inner, works: BTreeMap<DayId, Work>) {
    for work in works.into_values().filter(|work| !work.changes.is_empty()) {
        announce_day(inner, work);
    }
}

pub(super) fn announce_day(inner: &Inner, work: Work) {
    let hash = work.entries.last().map_or(work.copy.hash.clone(), |e| e.hash.as_str().into());
    let after = Arc::new(work.day);
    inner.copies.put(Copy { day: after.clone(), hash });
    let step = Step { before: work.copy.day, after, changes: work.changes, is_catch_up: false };
    inner.signal.day_changed(Arc::new(step));
    if !work.letters.is_empty() {
        inner.signal.mail_waits();
    }
}
