//! The days of the participants as clauses: when somebody is busy, how many meetings they had by when,
//! where gaps end, and how many of them there are.

use super::clauses::{Lies, Switches};
use super::count::{Sink, at_least, exactly};
use super::sequence::sequence;
use super::solver::Sat;
use crate::instance::{Instance, Participant};
use crate::reduce::Windows;
use crate::slots::Slots;

pub struct Days {
    /// Of each participant when they are busy.
    pub used: Vec<Vec<Option<i32>>>,
    /// Of each participant: more than 0, 1, ... breaks; more than 0, 1, ... idle slots.
    pub breaks: Vec<Vec<i32>>,
    pub idle: Vec<Vec<i32>>,
}

impl Days {
    pub fn of(
        instance: &Instance,
        windows: &Windows,
        lies: &Lies,
        switches: &Switches,
        sat: &mut Sat<'_>,
    ) -> Self {
        let (meetings_of, pinned) = (instance.meetings_of(), instance.pinned_of());
        // Whoever has one meeting has no breaks, so nobody may have more than fairness says.
        let is_relative =
            instance.fairness.is_some() && meetings_of.iter().all(|own| own.len() > 1);
        let mut days = Self { used: Vec::new(), breaks: Vec::new(), idle: Vec::new() };
        for (person, own) in meetings_of.iter().enumerate() {
            let guard = switches.people[person];
            let one = &instance.participants[person];
            let mut used = Vec::with_capacity(instance.slot_count);
            for slot in 0..instance.slot_count {
                let here = lies.in_slot(own, slot);
                if here.len() > 1 {
                    sat.at_most(&here, one.desks as usize, guard);
                }
                used.push((!here.is_empty()).then(|| sat.any_of(&here, true)));
            }
            if let Some(most) = one.meetings_max {
                let all = own.iter().flat_map(|meeting| &lies.at[*meeting as usize]);
                let all: Vec<i32> = all.map(|(_, literal)| *literal).collect();
                sat.at_most(&all, most as usize, guard);
            }
            let all_must = own.iter().all(|meeting| lies.out[*meeting as usize].is_none());
            if one.desks == 1 && all_must && guard.is_none() {
                let own: Vec<_> = own.iter().map(|m| windows.of[*m as usize]).collect();
                sequence(&own, &used, sat);
            }
            let (mut breaks, mut idle) = (Vec::new(), Vec::new());
            for &(from, to) in &instance.blocks {
                holes(one, &used[from..to], is_relative, &mut breaks, sat);
                rests(one, (from, to), &used, pinned[person], guard, sat);
                if instance.weights().idle > 0 {
                    idles(&used[from..to], &mut idle, sat);
                }
            }
            let counts = if is_relative {
                exactly(&breaks, sat)
            } else {
                limited(&breaks, instance.fairness, guard, sat)
            };
            days.breaks.push(counts);
            days.idle.push(at_least(&idle, usize::MAX, sat));
            days.used.push(used);
        }
        if let Some(limit) = instance.fairness.filter(|_| is_relative) {
            days.keep_near(limit as usize, switches, sat);
        }
        days
    }

    /// Who has more breaks than the limit raises the least that everybody must have.
    fn keep_near(&self, limit: usize, switches: &Switches, sat: &mut Sat<'_>) {
        let most = self.breaks.iter().map(Vec::len).max().unwrap_or(0);
        for level in 0..most.saturating_sub(limit) {
            let everybody = sat.fresh();
            for (counts, guard) in self.breaks.iter().zip(&switches.people) {
                let guard = guard.map(|guard| -guard);
                if let Some(many) = counts.get(limit + level) {
                    let clause: Vec<i32> = guard.into_iter().chain([-many, everybody]).collect();
                    sat.add(&clause);
                }
                let few = counts.get(level).copied();
                let clause: Vec<i32> = guard.into_iter().chain([-everybody]).chain(few).collect();
                sat.add(&clause);
            }
        }
    }
}

fn limited(breaks: &[i32], limit: Option<u32>, guard: Option<i32>, sat: &mut Sat<'_>) -> Vec<i32> {
    let limit = limit.map_or(usize::MAX, |limit| limit as usize);
    let mut counts = at_least(breaks, limit.saturating_add(1), sat);
    if let Some(beyond) = counts.get(limit) {
        let clause: Vec<i32> = guard.map(|guard| -guard).into_iter().chain([-beyond]).collect();
        sat.add(&clause);
        counts.truncate(limit);
    }
    counts
}

/// A break ends where somebody is busy, was not just before, and was earlier in the block.
fn holes(
    one: &Participant,
    used: &[Option<i32>],
    is_exact: bool,
    breaks: &mut Vec<i32>,
    sat: &mut Sat<'_>,
) {
    let mut earlier: Option<i32> = None;
    for (slot, now) in used.iter().enumerate() {
        let Some(now) = *now else { continue };
        if let Some(earlier) = earlier {
            let near = &used[slot.saturating_sub(1 + one.changeover as usize)..slot];
            let hole = sat.fresh();
            let mut clause = vec![hole, -now, -earlier];
            clause.extend(near.iter().flatten());
            sat.add(&clause);
            if is_exact {
                sat.add(&[-hole, now]);
                sat.add(&[-hole, earlier]);
                for near in near.iter().flatten() {
                    sat.add(&[-hole, -near]);
                }
            }
            breaks.push(hole);
        }
        let known: Vec<i32> = earlier.into_iter().chain([now]).collect();
        earlier = Some(sat.any_of(&known, is_exact));
    }
}

/// Whoever changes over has no meeting for so long, but where both are pinned.
fn rests(
    one: &Participant,
    (from, to): (usize, usize),
    used: &[Option<i32>],
    pinned: Slots,
    guard: Option<i32>,
    sat: &mut Sat<'_>,
) {
    let length = one.changeover as usize;
    for slot in from..to {
        for earlier in slot.saturating_sub(length).max(from)..slot {
            if pinned.has(slot) && pinned.has(earlier) {
                continue;
            }
            if let (Some(now), Some(before)) = (used[slot], used[earlier]) {
                let guard = guard.map(|guard| -guard);
                let clause: Vec<i32> = guard.into_iter().chain([-now, -before]).collect();
                sat.add(&clause);
            }
        }
    }
}

/// A slot is idle for who is not busy in it, but was before and will be in the same block.
fn idles(used: &[Option<i32>], idle: &mut Vec<i32>, sat: &mut Sat<'_>) {
    let mut later = vec![None; used.len() + 1];
    for (slot, now) in used.iter().enumerate().rev() {
        let known: Vec<i32> = now.iter().chain(&later[slot + 1]).copied().collect();
        later[slot] = (!known.is_empty()).then(|| sat.any_of(&known, false));
    }
    let mut earlier: Option<i32> = None;
    for (slot, now) in used.iter().enumerate() {
        if let (Some(earlier), Some(later)) = (earlier, later[slot + 1]) {
            let here = sat.fresh();
            let mut clause = vec![here, -earlier, -later];
            clause.extend(now);
            sat.add(&clause);
            idle.push(here);
        }
        let known: Vec<i32> = earlier.iter().chain(now).copied().collect();
        earlier = (!known.is_empty()).then(|| sat.any_of(&known, false));
    }
}
