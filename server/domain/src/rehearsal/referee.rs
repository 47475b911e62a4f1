//! What must never be on a running day, counted from its timetable with eyes of its own.

use std::collections::BTreeMap;

use crate::day::{Day, Mode};
use crate::notice::Seat;

/// One meeting as it was: nothing else of the day is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    pub start_min: i64,
    pub end_min: i64,
    /// Desks and rooms it took.
    pub places: Vec<String>,
    pub interpreters: Vec<String>,
    pub needs_interpreter: bool,
    pub interpreter_came: bool,
    /// The two companies sat together.
    pub is_held: bool,
    /// The organizer gave it to its interpreter against a rule, and said why.
    pub is_forced: bool,
}

/// What rest a day gives its interpreters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    pub stretch_min: i64,
    pub pause_min: i64,
}

impl Rest {
    pub fn of(day: &Day) -> Self {
        let rules = day.settings.interpreting;
        let stretch = match rules.mode {
            Mode::Consecutive => rules.stretch_max_min,
            Mode::Simultaneous => rules.alone_max_min,
        };
        Self { stretch_min: stretch.into(), pause_min: rules.pause_min.into() }
    }
}

/// How often each promise was broken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Referee {
    /// Somebody or some room in two meetings at once.
    pub overlaps: usize,
    pub interpreted_without_interpreter: usize,
    pub rest_violations: usize,
    /// Meetings that were promised and are gone though nobody canceled them.
    pub lost_bookings: usize,
}

impl Referee {
    pub fn is_clean(&self) -> bool {
        *self == Self::default()
    }
}

/// The meetings of a day as they were.
pub fn sittings(day: &Day) -> Vec<Sitting> {
    let all = day.timetable.all().filter_map(|one| Some((one, day.time_of(one)?)));
    all.map(|(one, time)| {
        let course = day.courses.get(&one.id);
        let desks = [(&one.host, one.host_desk), (&one.guest, one.guest_desk)];
        let desks = desks.map(|(company, desk)| format!("desk {company} {desk}"));
        let room = one.room.as_ref().map(|room| format!("room {room}"));
        Sitting {
            start_min: time.start.0 / crate::time::MINUTE_MS,
            end_min: time.end.0 / crate::time::MINUTE_MS,
            places: desks.into_iter().chain(room).collect(),
            interpreters: one.interpreters().map(|id| id.to_string()).collect(),
            needs_interpreter: one.interpreter_needed,
            interpreter_came: course.is_some_and(|one| one.came.contains_key(&Seat::Interpreter)),
            is_held: course.is_some_and(|course| course.met_at.is_some()),
            is_forced: one.override_reason.is_some(),
        }
    })
    .collect()
}

/// Counts the broken promises of a day.
pub fn judged(sittings: &[Sitting], rest: Rest, lost_bookings: usize) -> Referee {
    let mut places: BTreeMap<&str, Vec<(i64, i64)>> = BTreeMap::new();
    let mut work: BTreeMap<&str, Vec<(i64, i64, bool)>> = BTreeMap::new();
    for one in sittings {
        for place in one.places.iter().chain(&one.interpreters) {
            places.entry(place).or_default().push((one.start_min, one.end_min));
        }
        for interpreter in &one.interpreters {
            let span = (one.start_min, one.end_min, one.is_forced);
            work.entry(interpreter).or_default().push(span);
        }
    }
    let without = |one: &&Sitting| one.is_held && one.needs_interpreter && !one.interpreter_came;
    Referee {
        overlaps: places.into_values().map(overlaps).sum(),
        interpreted_without_interpreter: sittings.iter().filter(without).count(),
        rest_violations: work.into_values().map(|spans| restless(spans, rest)).sum(),
        lost_bookings,
    }
}

fn overlaps(mut spans: Vec<(i64, i64)>) -> usize {
    spans.sort_unstable();
    spans.windows(2).filter(|pair| pair[1].0 < pair[0].1).count()
}

/// Runs of work without a pause that are longer than a stretch; one meeting alone is as long as it is.
fn restless(mut spans: Vec<(i64, i64, bool)>, rest: Rest) -> usize {
    spans.sort_unstable();
    spans
        .chunk_by(|one, next| next.0 - one.1 < rest.pause_min)
        .filter(|run| {
            let minutes = run[run.len() - 1].1 - run[0].0;
            run.len() > 1 && rest.stretch_min < minutes && !run.iter().any(|(.., forced)| *forced)
        })
        .count()
}
