//! How much a day can hold at most, told before anyone books.
//!
//! A meeting needs a host, a guest, a room and perhaps an interpreter in the same slot, so a slot
//! holds at most as many meetings as the scarcest of them, and a day that many times its slots.

mod network;
mod staffed;

pub use staffed::{Staffed, StaffedPair};

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::day::{Day, InterpreterRule, Interpreting, Layout, OfficeHours};
use crate::programme::Side;
use crate::roster::Roster;
use crate::time::{Instant, MINUTE_MS, Slot, ZoneRules};

/// What the meter needs to know. Counts of zero rooms mean that rooms are no limit.
#[derive(Clone, Debug)]
pub struct Question {
    pub date: NaiveDate,
    pub host: (Tz, OfficeHours),
    pub guest: (Tz, OfficeHours),
    pub layout: Layout,
    pub length_min: u16,
    pub changeover_min: u16,
    pub hosts: usize,
    pub guests: usize,
    pub rooms: usize,
    pub interpreters: usize,
    pub interpreter_rule: InterpreterRule,
}

/// What a day can hold at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feasibility {
    /// When both sides work, on the date as the host side counts it.
    pub window: Option<(Instant, Instant)>,
    /// Slots of the wished length that fit into the window.
    pub slots: usize,
    /// Slots of the grid that lie outside one side's office hours.
    pub slots_outside: Vec<Slot>,
    /// Meetings at most, in the slots that fit.
    pub ceiling: usize,
    pub ceiling_by: Scarce,
    /// Interpreters needed when every slot is full and every meeting needs one.
    pub interpreters_full: usize,
    pub pairs: usize,
    /// Days on which everybody could meet everybody, by the ceiling and by each company's slots.
    pub days_needed: Option<usize>,
}

/// What there is least of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scarce {
    Hosts,
    Guests,
    Rooms,
    Interpreters,
}

/// Answers for a day that may not exist yet.
pub fn measure(question: &Question, rules: &ZoneRules) -> Feasibility {
    let Shared { window, slots } = Shared::of(question, rules);
    let mut limits = vec![(question.hosts, Scarce::Hosts), (question.guests, Scarce::Guests)];
    if question.rooms > 0 {
        limits.push((question.rooms, Scarce::Rooms));
    }
    if question.interpreter_rule == InterpreterRule::Always {
        limits.push((question.interpreters, Scarce::Interpreters));
    }
    let (at_once, ceiling_by) =
        limits.into_iter().min_by_key(|(count, _)| *count).unwrap_or((0, Scarce::Hosts));
    let ceiling = slots * at_once;
    let pairs = question.hosts * question.guests;
    // A company of the smaller side meets the whole larger side, one counterpart a slot.
    let longest_row = question.hosts.max(question.guests);
    let days_needed =
        (ceiling > 0).then(|| pairs.div_ceil(ceiling).max(longest_row.div_ceil(slots.max(1))));
    Feasibility {
        window,
        slots,
        slots_outside: outside(question.host, question.guest, &question.layout, rules),
        ceiling,
        ceiling_by,
        interpreters_full: at_once,
        pairs,
        days_needed,
    }
}

/// What the interpreters of a roster allow on such a day; nothing where no meeting has one.
pub fn staffed(
    question: &Question,
    roster: &Roster,
    interpreting: &Interpreting,
    rules: &ZoneRules,
) -> Option<Staffed> {
    let has_interpreters = question.interpreter_rule != InterpreterRule::None;
    let shared = Shared::of(question, rules);
    has_interpreters.then(|| staffed::staffed(question, roster, interpreting, &shared, rules))
}

/// The time both sides share, and how many slots fit into it.
struct Shared {
    window: Option<(Instant, Instant)>,
    slots: usize,
}

impl Shared {
    fn of(question: &Question, rules: &ZoneRules) -> Self {
        let window = shared_window(question.date, question.host, question.guest, rules);
        let slots = window.map_or(0, |(from, to)| {
            let minutes = (to.0 - from.0) / MINUTE_MS;
            let (length, pause) =
                (i64::from(question.length_min), i64::from(question.changeover_min));
            let fitting = if length == 0 { 0 } else { (minutes + pause) / (length + pause) };
            usize::try_from(fitting).unwrap_or(0)
        });
        Self { window, slots }
    }
}

/// Slots of a day that lie outside the office hours of one of its sides.
pub fn slots_outside(day: &Day, rules: &ZoneRules) -> Vec<Slot> {
    let side = |side: Side| (day.programme.side(side).zone, day.settings.office(side));
    outside(side(Side::Host), side(Side::Guest), &day.layout, rules)
}

/// When both sides work: the host side's hours on the date, met with the guest side's hours on that
/// date or a neighboring one, whichever gives most.
fn shared_window(
    date: NaiveDate,
    host: (Tz, OfficeHours),
    guest: (Tz, OfficeHours),
    rules: &ZoneRules,
) -> Option<(Instant, Instant)> {
    let (host_from, host_to) = hours_on(date, host, rules);
    neighbors(date)
        .map(|date| hours_on(date, guest, rules))
        .map(|(from, to)| (from.max(host_from), to.min(host_to)))
        .filter(|(from, to)| from < to)
        .max_by_key(|(from, to)| to.0 - from.0)
}

fn outside(
    host: (Tz, OfficeHours),
    guest: (Tz, OfficeHours),
    layout: &Layout,
    rules: &ZoneRules,
) -> Vec<Slot> {
    let inside = |(zone, office): (Tz, OfficeHours), start: Instant, end: Instant| {
        neighbors(rules.local(zone, start).date())
            .map(|date| hours_on(date, (zone, office), rules))
            .any(|(from, to)| from <= start && end <= to)
    };
    (0u16..)
        .zip(&layout.slots)
        .filter(|(_, slot)| {
            !inside(host, slot.start, slot.end) || !inside(guest, slot.start, slot.end)
        })
        .map(|(number, _)| Slot(number))
        .collect()
}

fn neighbors(date: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    [date.pred_opt(), Some(date), date.succ_opt()].into_iter().flatten()
}

/// Office hours on a date, as instants.
pub fn hours_on(
    date: NaiveDate,
    (zone, office): (Tz, OfficeHours),
    rules: &ZoneRules,
) -> (Instant, Instant) {
    let instant = |time| rules.instant_or_after(zone, date.and_time(time));
    (instant(office.from), instant(office.to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn the_day_of_2020_holds_108_meetings_and_not_all_396_pairs() {
        let answer = measure(&sample::question("09:00"), sample::rules());

        let (from, to) = answer.window.unwrap_or((Instant(0), Instant(0)));
        assert_eq!(format!("{from:?}"), "2020-10-26T06:00:00.000Z");
        assert_eq!(format!("{to:?}"), "2020-10-26T09:00:00.000Z");
        assert_eq!((answer.slots, answer.ceiling, answer.interpreters_full), (6, 108, 18));
        assert_eq!((answer.pairs, answer.ceiling_by), (396, Scarce::Guests));
        assert_eq!(answer.days_needed, Some(4));
    }

    #[test]
    fn opening_moscow_an_hour_earlier_gives_144() {
        let answer = measure(&sample::question("08:00"), sample::rules());

        assert_eq!((answer.slots, answer.ceiling), (8, 144));
    }

    #[test]
    fn sides_that_never_work_at_once_can_hold_nothing() {
        let mut question = sample::question("09:00");
        question.guest.0 = Tz::America__Sao_Paulo;

        let answer = measure(&question, sample::rules());

        assert_eq!((answer.window, answer.ceiling, answer.days_needed), (None, 0, None));
    }
}
