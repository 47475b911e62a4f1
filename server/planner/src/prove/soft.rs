//! What costs something: literals wished false, with their weights (OLL: Andres, Kaufmann, Matheis,
//! Schaub, ICLP 2012; strata: Ansótegui, Bonet, Levy, AIJ 2013).

use std::collections::BTreeMap;

use super::clauses::Clauses;
use super::count::{Sink, at_least};
use super::solver::Sat;
use crate::instance::Instance;
use crate::objective::Weights;

/// A wish's weight, and which output of which counter it is.
#[derive(Clone, Copy)]
struct Soft {
    weight: u64,
    counter: Option<(usize, usize)>,
}

#[derive(Default)]
pub struct Softs {
    /// By literal; true costs the weight.
    open: BTreeMap<i32, Soft>,
    counters: Vec<Vec<i32>>,
}

impl Softs {
    /// The wishes of an instance, given the least breaks of each participant; and what those cost.
    pub fn of(instance: &Instance, clauses: &Clauses, least: &[u32]) -> (Self, u64) {
        let (mut softs, mut cost) = (Self::default(), 0);
        let weights = instance.weights();
        for (meeting, out) in clauses.lies.out.iter().enumerate() {
            if let Some(out) = out {
                let worth = u64::from(instance.meetings[meeting].worth);
                softs.wish(*out, u64::from(weights.left_out) * worth, None);
            }
        }
        let Weights { gap, idle, .. } = weights;
        let counted = [(gap, &clauses.days.breaks), (idle, &clauses.days.idle)];
        for (weight, of_each) in counted.into_iter().filter(|(weight, _)| *weight > 0) {
            for (counts, least) in of_each.iter().zip(least) {
                cost += u64::from(weight) * u64::from(*least);
                softs.count(counts.clone(), *least as usize, u64::from(weight));
            }
        }
        (softs, cost)
    }

    fn wish(&mut self, literal: i32, weight: u64, counter: Option<(usize, usize)>) {
        if weight > 0 {
            let soft = self.open.entry(literal).or_insert(Soft { weight: 0, counter });
            soft.weight += weight;
        }
    }

    /// Each output of a counter from the given one on costs the weight.
    fn count(&mut self, counts: Vec<i32>, from: usize, weight: u64) {
        if let Some(literal) = counts.get(from) {
            self.wish(*literal, weight, Some((self.counters.len(), from)));
            self.counters.push(counts);
        }
    }

    /// The wishes of at least such a weight.
    pub fn assumed(&self, weight: u64) -> Vec<i32> {
        let heavy = self.open.iter().filter(|(_, soft)| soft.weight >= weight);
        heavy.map(|(literal, _)| -literal).collect()
    }

    /// The heaviest weight below another.
    pub fn below(&self, weight: u64) -> Option<u64> {
        self.open.values().map(|soft| soft.weight).filter(|other| *other < weight).max()
    }

    /// Not all of a core can be: raises the bound by the lightest of them, and wishes that no more of
    /// them fail than one.
    pub fn relax(&mut self, core: &[i32], sat: &mut Sat<'_>) -> u64 {
        let literals: Vec<i32> = core.iter().map(|assumed| -assumed).collect();
        let weights = literals.iter().filter_map(|literal| self.open.get(literal));
        let weight = weights.map(|soft| soft.weight).min().unwrap_or(0);
        for literal in &literals {
            let Some(soft) = self.open.get_mut(literal) else { continue };
            soft.weight -= weight;
            let counter = soft.counter;
            if soft.weight == 0 {
                self.open.remove(literal);
            }
            if let Some((counter, output)) = counter
                && let Some(next) = self.counters[counter].get(output + 1)
            {
                self.wish(*next, weight, Some((counter, output + 1)));
            }
        }
        sat.add(&literals);
        if literals.len() > 1 {
            self.count(at_least(&literals, usize::MAX, sat), 1, weight);
        }
        weight
    }

    /// Wishes whose failing alone would cost more than can be gained must come true.
    pub fn harden(&mut self, gain: u64, sat: &mut Sat<'_>) {
        let heavy = self.open.iter().filter(|(_, soft)| soft.weight > gain);
        let heavy: Vec<i32> = heavy.map(|(literal, _)| *literal).collect();
        for literal in heavy {
            sat.add(&[-literal]);
            self.open.remove(&literal);
        }
    }
}
