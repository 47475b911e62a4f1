//! Finds a plan and makes it better until it is proven best or the budget ends.

mod anneal;
mod construct;
mod random;
mod state;

use crate::bound::bound;
use crate::instance::Instance;
use crate::judge::{Verdict, judge};
use crate::plan::Plan;
use crate::reduce::{Clash, reduce};

/// When to stop. Steps are moves of the search: with equal steps and seed the answer is equal.
pub struct Budget<'a> {
    pub seed: u64,
    pub steps_max: u64,
    /// Asked now and then; true stops.
    pub is_over: &'a dyn Fn() -> bool,
    /// Told of each better plan: its verdict, and the bound so far.
    pub better: &'a mut dyn FnMut(&Plan, &Verdict, u64),
}

/// How good an answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    Optimal,
    /// No plan costs less than this.
    AtLeast(u64),
}

#[derive(Clone, Debug)]
pub enum Outcome {
    Planned {
        plan: Plan,
        verdict: Verdict,
        proof: Proof,
    },
    /// The budget ended before any valid plan.
    Nothing {
        bound: u64,
    },
    Impossible(Clash),
}

pub fn solve(instance: &Instance, budget: Budget<'_>) -> Outcome {
    let windows = match reduce(instance) {
        Ok(windows) => windows,
        Err(clash) => return Outcome::Impossible(clash),
    };
    let least = match bound(instance, &windows) {
        Ok(bound) => bound.cost,
        Err(clash) => return Outcome::Impossible(clash),
    };
    let mut best: Option<(Plan, Verdict)> = None;
    let mut offer = |plan: Plan| {
        let verdict = judge(instance, &plan);
        let is_better = best.as_ref().is_none_or(|(_, old)| verdict.cost < old.cost);
        if verdict.is_valid() && is_better {
            (budget.better)(&plan, &verdict, least);
            best = Some((plan, verdict));
        }
        best.as_ref().is_some_and(|(_, best)| best.cost <= least)
    };
    anneal::anneal(instance, &windows, budget.seed, budget.steps_max, budget.is_over, &mut offer);
    match best {
        None => Outcome::Nothing { bound: least },
        Some((plan, verdict)) => {
            let proof = if verdict.cost <= least { Proof::Optimal } else { Proof::AtLeast(least) };
            Outcome::Planned { plan, verdict, proof }
        }
    }
}
