//! Whether there are interpreters enough: what is needed against what there is, slot by slot and
//! language pair by language pair.
//!
//! Before release the need comes from the draft and from the wishes that have no slot yet, after
//! release from the timetable; either can be looked at. What there is is a matching, not a sum: an interpreter of two pairs
//! sits in one meeting at a time, and in none where rest, hours or load forbid it.

mod free;
mod need;
mod staff;
mod ways;
mod wish;

use std::collections::BTreeMap;

use crate::day::{Day, Phase};
use crate::draft;
use crate::offer::{Assignment, assignment};
use crate::time::{Instant, Moment, Slot};

use need::Demand;
pub(crate) use need::{is_same, languages_of};
use staff::Staff;

/// Which meetings are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// What everybody sees.
    Timetable,
    /// With what the draft means, and the wishes that have no slot.
    Meant,
}

impl Scope {
    /// What there is to look at first: after release the timetable, unless a draft is in the making.
    pub fn first(day: &Day) -> Self {
        let is_released = matches!(day.phase, Phase::Released | Phase::Running | Phase::Closed);
        if is_released && day.draft.is_none() { Self::Timetable } else { Self::Meant }
    }
}

/// What the need was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Wishes, spread over the day where both companies are free.
    Wishes,
    /// The draft or what was booked already, and the wishes beside it.
    Draft,
    /// The timetable everybody sees.
    Timetable,
}

/// The interpreters of a day against its meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    pub basis: Basis,
    pub pairs: Vec<PairCoverage>,
    pub slots: Vec<SlotCoverage>,
    /// Wishes the day has no slot for, whoever interprets; they are in no other figure.
    pub without_slot: usize,
    /// There is a draft, or a wish without a meeting, so that the two scopes differ.
    pub is_more_meant: bool,
}

/// One language pair over the whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairCoverage {
    /// As most meetings have it, host's language first.
    pub languages: [String; 2],
    /// Those who can work between the two.
    pub interpreters: usize,
    /// Nobody can, but two together, through a third language.
    pub is_relay: bool,
    pub needed: usize,
    pub covered: usize,
    /// Of these, how many by two in relay.
    pub relayed: usize,
    /// Meetings that one more interpreter of this pair would let happen, of whichever pair they are.
    pub one_more: usize,
}

/// One slot over all pairs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlotCoverage {
    pub slot: Slot,
    pub is_over: bool,
    /// In the order of the pairs.
    pub cells: Vec<Cell>,
    pub needed: usize,
    pub covered: usize,
    /// How many interpreters of any of the pairs could sit in a meeting here.
    pub capacity: usize,
    /// Meetings that stand here without the interpreter they need.
    pub missing: usize,
    /// Meetings whose interpreter was asked and has not answered yet.
    pub unanswered: usize,
}

/// One pair in one slot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub needed: usize,
    /// How many of them get an interpreter when as many meetings as can be do.
    pub covered: usize,
    /// How many could be interpreted here while all other pairs keep what they have.
    pub capacity: usize,
}

impl Coverage {
    pub fn needed(&self) -> usize {
        self.pairs.iter().map(|pair| pair.needed).sum()
    }

    pub fn covered(&self) -> usize {
        self.pairs.iter().map(|pair| pair.covered).sum()
    }

    /// The slots in which something can still be mended.
    pub fn ahead(&self) -> impl Iterator<Item = &SlotCoverage> {
        self.slots.iter().filter(|slot| !slot.is_over)
    }
}

/// Measures a day as it stands at a moment.
pub fn measure(day: &Day, scope: Scope, moment: Moment<'_>) -> Coverage {
    let now = moment.now;
    let meant = match scope {
        Scope::Timetable => day.clone(),
        Scope::Meant => draft::overlaid(day, moment),
    };
    let basis = match (scope, meant.timetable.is_empty()) {
        (Scope::Timetable, _) => Basis::Timetable,
        (Scope::Meant, true) => Basis::Wishes,
        (Scope::Meant, false) => Basis::Draft,
    };
    let mut demand = Demand::of(&meant, moment);
    let mut staff = Staff::of(&meant, &demand, moment);
    staff.seat_fixed(&demand);
    let is_more_meant = day.draft.is_some() || demand.has_wishes();
    if scope == Scope::Meant {
        demand.spread(&mut staff);
    }
    let slots = meant.slots().map(|slot| in_slot(&meant, &demand, &staff, slot, now)).collect();
    let pairs = (0..demand.pairs.len()).map(|pair| over_day(&demand, &staff, pair, now)).collect();
    Coverage { basis, pairs, slots, without_slot: demand.without_slot, is_more_meant }
}

fn in_slot(
    day: &Day,
    demand: &Demand<'_>,
    staff: &Staff<'_>,
    slot: Slot,
    now: Instant,
) -> SlotCoverage {
    let is_over = day.slot_time(slot).is_none_or(|time| time.end <= now);
    let mut cells = vec![Cell::default(); demand.pairs.len()];
    let (mut needed, mut missing, mut unanswered) = (0, 0, 0);
    for (number, need) in demand.in_slot(slot) {
        let cell = &mut cells[need.pair];
        cell.needed += 1;
        cell.covered += usize::from(staff.is_covered(number));
        needed += 1;
        match need.meeting.map(|meeting| assignment(day, meeting)) {
            Some(Assignment::Missing) => missing += 1,
            Some(Assignment::Offered) => unanswered += 1,
            _ => {}
        }
    }
    for (pair, cell) in cells.iter_mut().enumerate() {
        cell.capacity = cell.covered + staff.spare(slot, pair);
    }
    SlotCoverage {
        slot,
        is_over,
        needed,
        covered: cells.iter().map(|cell| cell.covered).sum(),
        capacity: staff.capacity(slot),
        missing,
        unanswered,
        cells,
    }
}

fn over_day(demand: &Demand<'_>, staff: &Staff<'_>, pair: usize, now: Instant) -> PairCoverage {
    let of_pair = || demand.placed().filter(|(_, need)| need.pair == pair);
    PairCoverage {
        languages: demand.pairs[pair].clone(),
        interpreters: staff.of_pair(pair),
        is_relay: staff.has_relay(pair),
        needed: of_pair().count(),
        covered: of_pair().filter(|(number, _)| staff.is_covered(*number)).count(),
        relayed: of_pair().filter(|(number, _)| staff.is_relayed(*number)).count(),
        one_more: demand.with_one_more(staff, pair, now),
    }
}

/// How often something is there.
fn count<K: Ord>(keys: impl IntoIterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests;
