//! How long somebody works: in all, and without a pause.
//!
//! A stretch is a run of meetings with less than a pause between each two; it lasts from the start of
//! the first to the end of the last. A single meeting is never too long a stretch: nobody could take it.

use std::collections::BTreeMap;

use super::{Job, Limits};
use crate::day::Day;
use crate::id::{InterpreterId, MeetingId};
use crate::time::Instant;
use crate::timetable::Meeting;

/// From when to when somebody works.
type Span = (Instant, Instant);

/// Minutes of interpreting somebody has on the day, without one meeting.
pub fn load_minutes(day: &Day, id: &InterpreterId, except: Option<&MeetingId>) -> i64 {
    let meetings = day.timetable.of_interpreter(id);
    let times = meetings
        .filter(|meeting| Some(&meeting.id) != except)
        .filter_map(|meeting| day.time_of(meeting));
    times.map(|time| time.start.minutes_to(time.end)).sum()
}

/// Whether with this meeting somebody works too long without a pause.
pub(super) fn works_too_long(day: &Day, id: &InterpreterId, job: &Job<'_>, limits: Limits) -> bool {
    let mut spans = spans(day, id, job.meeting);
    spans.push((job.time.start, job.time.end));
    spans.sort_unstable();
    stretches(&spans, limits.pause).into_iter().any(|stretch| is_too_long(stretch, limits))
}

/// When somebody has rested from a meeting they would take: after its own end, or where it fills a stretch
/// that goes on, after the end of that.
pub(super) fn rested_at(day: &Day, id: &InterpreterId, job: &Job<'_>, limits: Limits) -> Instant {
    let own = (job.time.start, job.time.end);
    let mut spans = spans(day, id, job.meeting);
    spans.push(own);
    spans.sort_unstable();
    let stretch = stretches(&spans, limits.pause).into_iter().find(|all| all.contains(&own));
    let rested = own.1.plus_minutes(limits.pause);
    match stretch {
        Some([.., last]) if *last == own => rested,
        Some([first, .., last]) if is_full(day, (first.0, last.1), limits) => {
            last.1.plus_minutes(limits.pause)
        }
        _ => own.1,
    }
}

/// How many stretches of somebody's work are too long, by the day's rules and by their own, whatever led to
/// it; those with a meeting the organizer gave against a rule are left out.
pub(crate) fn overworked(day: &Day) -> BTreeMap<InterpreterId, [usize; 2]> {
    let rules = day.settings.interpreting;
    let mut found = BTreeMap::new();
    for (id, one) in &day.roster.interpreters {
        let mut spans = spans(day, id, None);
        spans.sort_unstable();
        let forced = day.timetable.of_interpreter(id).filter(|one| one.override_reason.is_some());
        let forced = forced.filter_map(|one| day.time_of(one));
        let forced: Vec<Span> = forced.map(|time| (time.start, time.end)).collect();
        let too_long = |limits: Limits| {
            let all = stretches(&spans, limits.pause).into_iter();
            let is_counted = |stretch: &&[Span]| {
                is_too_long(stretch, limits) && !stretch.iter().any(|span| forced.contains(span))
            };
            all.filter(is_counted).count()
        };
        found.insert(id.clone(), [rules.limits_of_all(), rules.limits(one)].map(too_long));
    }
    found
}

/// Whether somebody works longer without a pause than before.
pub fn adds_overwork(before: &Day, after: &Day) -> bool {
    let had = overworked(before);
    let has_more = |(id, [by_rules, by_own]): (_, [usize; 2])| {
        let [had_by_rules, had_by_own] = had.get(&id).copied().unwrap_or_default();
        had_by_rules < by_rules || had_by_own < by_own
    };
    overworked(after).into_iter().any(has_more)
}

/// Minutes somebody rests after a meeting before the next one, whatever day it is of: a pause where the
/// stretch it ends has no room for one more.
pub fn pause_after(day: &Day, meeting: &Meeting, id: &InterpreterId) -> i64 {
    let (Some(one), Some(time)) = (day.roster.interpreters.get(id), day.time_of(meeting)) else {
        return 0;
    };
    let limits = day.settings.interpreting.limits(one);
    if limits.pause == 0 {
        return 0;
    }
    let mut spans = spans(day, id, None);
    spans.sort_unstable();
    let own = (time.start, time.end);
    let stretch = stretches(&spans, limits.pause).into_iter().find(|all| all.contains(&own));
    let Some([(from, _), ..]) = stretch else { return 0 };
    let is_last = stretch.and_then(<[Span]>::last) == Some(&own);
    if is_last && is_full(day, (*from, time.end), limits) { limits.pause } else { 0 }
}

/// Whether a stretch has no room for one more meeting.
fn is_full(day: &Day, (from, to): Span, limits: Limits) -> bool {
    let next = day.settings.interpreting.length(day.settings.grid.length_min);
    from.minutes_to(to) + next > limits.stretch
}

fn spans(day: &Day, id: &InterpreterId, except: Option<&MeetingId>) -> Vec<Span> {
    let meetings = day.timetable.of_interpreter(id);
    let others = meetings.filter(|meeting| Some(&meeting.id) != except);
    let times = others.filter_map(|meeting| day.time_of(meeting));
    times.filter(|time| !time.is_empty()).map(|time| (time.start, time.end)).collect()
}

/// Runs of work with less than a pause between each two spans.
fn stretches(spans: &[Span], pause: i64) -> Vec<&[Span]> {
    let goes_on = |one: &Span, next: &Span| one.1.minutes_to(next.0) < pause;
    spans.chunk_by(goes_on).collect()
}

/// Whether somebody who works these spans, in their order, has their pauses.
pub fn keeps_rest(spans: &[(Instant, Instant)], limits: Limits) -> bool {
    !stretches(spans, limits.pause).into_iter().any(|stretch| is_too_long(stretch, limits))
}

fn is_too_long(stretch: &[Span], limits: Limits) -> bool {
    match stretch {
        [(from, _), .., (_, to)] => from.minutes_to(*to) > limits.stretch,
        _ => false,
    }
}
