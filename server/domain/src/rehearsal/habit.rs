//! What one person does about one meeting: when they come, whether the line breaks, when they leave.

use super::Chance;
use crate::attendance::Step;
use crate::notice::Seat;
use crate::time::Instant;

/// How many of a hundred seats do what. Everybody else comes in time and stays to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    pub late: u32,
    pub never: u32,
    /// Who leaves before the end.
    pub leave: u32,
    /// Whose line is lost for a while.
    pub reconnect: u32,
    /// For whom somebody else comes.
    pub stand_in: u32,
    /// Meetings that are made longer.
    pub longer: u32,
    /// Companies that say yes to a gap they are offered.
    pub accept: u32,
    /// Interpreters of the day who fall ill in the middle of it.
    pub interpreters_lost: u32,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            late: 15,
            never: 4,
            leave: 4,
            reconnect: 10,
            stand_in: 6,
            longer: 6,
            accept: 80,
            interpreters_lost: 1,
        }
    }
}

/// What one person does about one meeting, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habit {
    /// From the start to when they come to the door; nothing: never.
    pub comes: Option<i64>,
    /// Of whoever comes late: whether they say so.
    pub says_late: bool,
    /// From when to when after the start the line is lost.
    pub lost: Option<(i64, i64)>,
    /// From the end to when they leave.
    pub leaves: i64,
    pub is_stand_in: bool,
}

/// A meeting as one of its people has it.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    pub start: Instant,
    pub end: Instant,
    pub opens: Instant,
    pub closes: Instant,
    /// When they are free to come, and when they must be elsewhere.
    pub free: Option<Instant>,
    pub next: Option<Instant>,
}

impl Habit {
    /// Of whoever has a seat: who the pair are and who sits there is all it depends on, not the keys
    /// that differ from one database to the next.
    pub fn of(seed: u64, rates: &Rates, pair: [&str; 2], seat: Seat, who: &str) -> Self {
        let mut chance = Chance::of(seed, &[pair[0], pair[1], seat.as_str(), who]);
        let early = chance.between(-9, 0);
        let late = chance.between(2, 9);
        let is_late = chance.is(rates.late);
        let is_never = chance.is(rates.never);
        let says_late = chance.is(60);
        let lost = chance.between(4, 14);
        let lost = chance.is(rates.reconnect).then_some((lost, lost + 1));
        let over = chance.between(0, 3);
        let early_end = chance.between(3, 8);
        let leaves = if chance.is(rates.leave) { -early_end } else { over };
        let is_stand_in = chance.is(rates.stand_in);
        if seat == Seat::Interpreter {
            // It is their work: they are there before the others, and they stay.
            return Self {
                comes: Some(early.min(-2)),
                says_late: false,
                lost,
                leaves: over,
                is_stand_in: false,
            };
        }
        let comes = if is_late { late } else { early };
        Self { comes: (!is_never).then_some(comes), says_late, lost, leaves, is_stand_in }
    }

    /// Where they want to be at a moment; nothing before they first come.
    pub fn wanted(&self, visit: &Visit, now: Instant) -> Option<Step> {
        let comes = self.comes_at(visit)?;
        let leaves = visit.end.plus_minutes(self.leaves);
        let leaves = visit.next.map_or(leaves, |next| next.min(leaves)).min(visit.closes);
        if now < comes || leaves <= comes {
            return None;
        }
        if leaves <= now || self.is_lost(visit, now) {
            return Some(Step::Left);
        }
        let goes_in = comes.plus_minutes(1).max(visit.opens);
        Some(if now < goes_in { Step::AtDoor } else { Step::Inside })
    }

    /// Whether their line is lost at a moment, and they will be back.
    pub fn is_lost(&self, visit: &Visit, now: Instant) -> bool {
        let Some((comes, (from, to))) = self.comes_at(visit).zip(self.lost) else { return false };
        let (from, to) = (visit.start.plus_minutes(from), visit.start.plus_minutes(to));
        comes < from && from <= now && now < to
    }

    /// As they mean to, or when their meeting before this one is over.
    fn comes_at(&self, visit: &Visit) -> Option<Instant> {
        let comes = visit.start.plus_minutes(self.comes?);
        Some(visit.free.map_or(comes, |free| free.max(comes)))
    }

    /// What they would say ahead of coming late: in minutes, rounded up to five.
    pub fn late_min(&self) -> Option<u16> {
        let late = self.comes.filter(|late| *late >= 3 && self.says_late)?;
        u16::try_from((late + 4) / 5 * 5).ok()
    }
}
