//! The referee: looks at the rows alone, with its own eyes, for what must never be (rules B1, B2, B8,
//! and the day's own rest of interpreters).

use std::collections::{BTreeMap, BTreeSet};

use sangdam_domain::day::Mode;
use sangdam_domain::time::MINUTE_MS;
use sangdam_domain::{DayId, InterpreterId};

use super::{Connection, Failure, day, execute, history, log, meeting};

/// One broken promise.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Violation {
    pub rule: &'static str,
    pub day: Option<String>,
    pub what: String,
}

/// Looks at all days: nobody held twice, every meeting holds all its seats and nothing else holds
/// any, the log has no gap and no broken hash, and log and rows tell the same day. All of one moment:
/// rows read one after the other while somebody books would look like broken promises.
pub fn violations(connection: &mut Connection) -> Result<Vec<Violation>, Failure> {
    let words = match connection {
        Connection::Sqlite(_) => "begin deferred",
        Connection::Postgres(_) => "begin isolation level repeatable read read only",
    };
    execute(connection, words)?;
    let found = look(connection);
    let ended = execute(connection, "rollback");
    let found = found?;
    ended.map(|()| found)
}

fn look(connection: &mut Connection) -> Result<Vec<Violation>, Failure> {
    let mut found = held_twice(connection)?;
    let mut expected: BTreeSet<meeting::Hold> = BTreeSet::new();
    for id in day::all_ids(connection)? {
        let of_day = |rule, what| Violation { rule, day: Some(id.to_string()), what };
        let Some(copy) = day::load(connection, &id)? else { continue };
        if let Some(revision) = log::first_break(connection, &id)? {
            found.push(of_day("log", format!("the log is broken at revision {revision}")));
        }
        if let Some(what) = differs_from_log(connection, &id, &copy)? {
            found.push(of_day("copy", what));
        }
        found.extend(restless(&copy).into_iter().map(|what| of_day("rest", what)));
        for meeting in copy.day.timetable.all() {
            expected.extend(meeting::holds(&copy.day, meeting));
        }
    }
    let held: BTreeSet<meeting::Hold> = meeting::all_holds(connection)?.into_iter().collect();
    for missing in expected.difference(&held) {
        found.push(Violation { rule: "hold", day: None, what: format!("not held: {missing:?}") });
    }
    for stray in held.difference(&expected) {
        found.push(Violation {
            rule: "hold",
            day: None,
            what: format!("held by nobody: {stray:?}"),
        });
    }
    Ok(found)
}

/// B1 from the meetings alone, without the holds: the instants of no two meetings of one desk,
/// interpreter or room overlap.
fn held_twice(connection: &mut Connection) -> Result<Vec<Violation>, Failure> {
    let mut taken: BTreeMap<String, Vec<(i64, i64, String)>> = BTreeMap::new();
    for id in day::all_ids(connection)? {
        let Some(copy) = day::load(connection, &id)? else { continue };
        for meeting in copy.day.timetable.all() {
            let Some(time) = copy.day.time_of(meeting) else { continue };
            let mut holders = vec![
                format!("desk {} {}", meeting.host, meeting.host_desk),
                format!("desk {} {}", meeting.guest, meeting.guest_desk),
            ];
            holders.extend(meeting.interpreters().map(|id| format!("interpreter {id}")));
            holders.extend(meeting.room.iter().map(|id| format!("room {id}")));
            for holder in holders {
                let span = (time.start.0, time.end.0, meeting.id.to_string());
                taken.entry(holder).or_default().push(span);
            }
        }
    }
    let mut found = Vec::new();
    for (holder, mut spans) in taken {
        spans.sort_unstable();
        for pair in spans.windows(2).filter(|pair| pair[1].0 < pair[0].1) {
            let what = format!("{holder} is in meetings {} and {} at once", pair[0].2, pair[1].2);
            found.push(Violation { rule: "B1", day: None, what });
        }
    }
    Ok(found)
}

/// Interpreters who work on beyond the day's stretch with less than the day's pause, counted in minutes.
/// Their own profiles may be stricter since they took a meeting; what the organizer gave against a rule
/// has a reason beside it.
fn restless(copy: &day::Copy) -> Vec<String> {
    let rules = copy.day.settings.interpreting;
    let stretch = match rules.mode {
        Mode::Consecutive => rules.stretch_max_min,
        Mode::Simultaneous => rules.alone_max_min,
    };
    let mut work: BTreeMap<&InterpreterId, Vec<(i64, i64, bool)>> = BTreeMap::new();
    for meeting in copy.day.timetable.all() {
        let Some(time) = copy.day.time_of(meeting) else { continue };
        let (start, end) = (time.start.0 / MINUTE_MS, time.end.0 / MINUTE_MS);
        // It gave way to another; nobody worked in it.
        if start == end {
            continue;
        }
        for id in meeting.interpreters() {
            let is_forced = meeting.override_reason.is_some();
            work.entry(id).or_default().push((start, end, is_forced));
        }
    }
    let mut found = Vec::new();
    for (id, mut spans) in work {
        spans.sort_unstable();
        let is_one_run = |one: &(i64, i64, bool), next: &(i64, i64, bool)| {
            next.0 - one.1 < i64::from(rules.pause_min)
        };
        for run in spans.chunk_by(is_one_run).filter(|run| run.len() > 1) {
            let minutes = run[run.len() - 1].1 - run[0].0;
            let is_forced = run.iter().any(|(.., is_forced)| *is_forced);
            if minutes > i64::from(stretch) && !is_forced {
                found.push(format!("interpreter {id} works {minutes} minutes without a pause"));
            }
        }
    }
    found
}

/// Replays the log and compares it with the rows, and with what was kept whenever the day was closed.
/// Of a day that began before its log told the roster only the meetings are sure to be the same.
fn differs_from_log(
    connection: &mut Connection,
    id: &DayId,
    copy: &day::Copy,
) -> Result<Option<String>, Failure> {
    let (past, closings) = history::compared(connection, id, i64::MAX)?;
    let Some(past) = past else { return Ok(Some("the log tells no day".to_owned())) };
    let (log, row) = (past.day.revision, copy.day.revision);
    if log != row {
        return Ok(Some(format!("the row is at revision {row}, the log at {log}")));
    }
    if past.day.timetable != copy.day.timetable {
        return Ok(Some("the meetings' rows differ from the log".to_owned()));
    }
    if past.is_whole && past.day != *copy.day {
        return Ok(Some("the rows differ from the log".to_owned()));
    }
    let wrong = closings.iter().find(|(_, same)| past.is_whole && *same == Some(false));
    Ok(wrong.map(|(closing, _)| {
        format!("the log comes to another day than was closed at revision {}", closing.revision)
    }))
}
