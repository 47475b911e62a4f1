//! How good any plan can be at best: the least worth that is left out whatever the slots, and,
//! participant by participant, the least breaks with which somebody's meetings fit into their own day,
//! whatever the others do.

mod worth;

use crate::instance::{Instance, MeetingIndex, ParticipantIndex};
use crate::objective::Weights;
use crate::reduce::{Clash, Windows};
use crate::slots::Slots;

const NEVER: u32 = u32::MAX / 4;

/// The least cost of what is left out and of everybody's breaks, and each one's least breaks and cost.
#[derive(Clone, Debug)]
pub struct Bound {
    pub cost: u64,
    pub breaks: Vec<u32>,
    pub costs: Vec<u32>,
}

/// One participant's day: which slots they can use, must use, and how many by when.
struct Day<'a> {
    blocks: &'a [(usize, usize)],
    usable: Slots,
    must_use: Slots,
    /// At least and at most so many meetings in the slots before each.
    least: Vec<usize>,
    most: Vec<usize>,
    meetings: usize,
}

/// Bounds every participant. Meetings that may be left out count for nothing.
pub fn bound(instance: &Instance, windows: &Windows) -> Result<Bound, Clash> {
    let meetings_of = instance.meetings_of();
    let left_out =
        u64::from(instance.weights().left_out) * worth::least_left_out(instance, windows);
    let mut bound = Bound { cost: left_out, breaks: Vec::new(), costs: Vec::new() };
    for (participant, own) in meetings_of.iter().enumerate() {
        let one = &instance.participants[participant];
        if one.desks > 1 || one.changeover > 0 {
            bound.breaks.push(0);
            bound.costs.push(0);
            continue;
        }
        let day = Day::of(instance, windows, own);
        let breaks = day.least_cost(Weights { left_out: 0, gap: 1, idle: 0 });
        if breaks >= NEVER {
            let participant = participant as ParticipantIndex;
            let meetings = own.clone();
            return Err(Clash::TooFewSlots { participant, meetings, slots: day.usable });
        }
        let cost = day.least_cost(instance.weights());
        bound.cost += u64::from(cost);
        bound.costs.push(cost);
        bound.breaks.push(breaks);
    }
    if let Some(limit) = instance.fairness {
        let idle_one = meetings_of.iter().any(Vec::is_empty);
        let worst = bound.breaks.iter().enumerate().max_by_key(|(_, breaks)| **breaks);
        if let Some((participant, breaks)) = worst.filter(|(_, breaks)| **breaks > limit)
            && idle_one
        {
            let participant = participant as ParticipantIndex;
            return Err(Clash::Unfair { participant, breaks: *breaks });
        }
    }
    Ok(bound)
}

impl<'a> Day<'a> {
    fn of(instance: &'a Instance, windows: &Windows, own: &[MeetingIndex]) -> Self {
        let count = instance.slot_count;
        // A meeting that may be left out may also fill a gap, so whoever has one is not bounded.
        let is_open = own.iter().any(|m| !instance.meetings[*m as usize].must_be_placed());
        let own = if is_open { &[] } else { own };
        let forced: Vec<Slots> = own.iter().map(|m| windows.of[*m as usize]).collect();
        let usable = Slots(forced.iter().fold(0, |all, window| all | window.0));
        let must_use =
            Slots(forced.iter().filter(|window| window.len() == 1).fold(0, |all, one| all | one.0));
        let before = |limit: usize| Slots::first(limit);
        let least = (0..=count).map(|limit| {
            forced.iter().filter(|window| window.without(before(limit)).is_empty()).count()
        });
        let most = (0..=count).map(|limit| {
            forced.iter().filter(|window| !window.and(before(limit)).is_empty()).count()
        });
        Self {
            blocks: &instance.blocks,
            usable,
            must_use,
            least: least.collect(),
            most: most.collect(),
            meetings: forced.len(),
        }
    }

    /// Walks the slots; in each state the least cost with so many meetings so far.
    fn least_cost(&self, weights: Weights) -> u32 {
        let mut table = vec![NEVER; self.meetings + 1];
        table[0] = 0;
        let mut at = 0;
        for &(from, to) in self.blocks {
            // Slots outside every block count as blocks of one.
            while at < from {
                table = self.walk(&table, at, at + 1, weights);
                at += 1;
            }
            table = self.walk(&table, from, to, weights);
            at = to;
        }
        while at + 1 < self.least.len() {
            table = self.walk(&table, at, at + 1, weights);
            at += 1;
        }
        table[self.meetings]
    }

    fn walk(&self, table: &[u32], from: usize, to: usize, weights: Weights) -> Vec<u32> {
        let size = table.len();
        // Nobody met yet in this block; in a meeting; in a gap that will end; done for this block.
        let [mut before, mut on, mut gap, mut done] =
            [table.to_vec(), vec![NEVER; size], vec![NEVER; size], vec![NEVER; size]];
        for slot in from..to {
            let [mut b, mut o, mut g, mut d] =
                [vec![NEVER; size], vec![NEVER; size], vec![NEVER; size], vec![NEVER; size]];
            for count in 0..size {
                let in_meeting = before[count].min(on[count]).min(gap[count]);
                if self.usable.has(slot) && count + 1 < size && in_meeting < NEVER {
                    o[count + 1] = o[count + 1].min(in_meeting);
                }
                if self.must_use.has(slot) {
                    continue;
                }
                b[count] = before[count];
                let opened = on[count].saturating_add(weights.gap).saturating_add(weights.idle);
                g[count] = opened.min(gap[count].saturating_add(weights.idle)).min(NEVER);
                d[count] = on[count].min(done[count]);
            }
            for count in 0..size {
                if count < self.least[slot + 1] || count > self.most[slot + 1] {
                    (b[count], o[count], g[count], d[count]) = (NEVER, NEVER, NEVER, NEVER);
                }
            }
            [before, on, gap, done] = [b, o, g, d];
        }
        (0..size).map(|count| before[count].min(on[count]).min(done[count])).collect()
    }
}
