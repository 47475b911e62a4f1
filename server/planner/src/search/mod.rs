//! Finds a plan and makes it better until it is proven best or the budget ends.

mod anneal;
mod chain;
mod construct;
mod day;
mod interpret;
mod picked;
mod polish;
pub(crate) mod random;
mod rooms;
mod seats;
mod solve;
mod state;
#[cfg(test)]
mod tests;

use crate::judge::Verdict;
use crate::objective::Score;
use crate::plan::Plan;
use crate::reduce::Clash;
pub use solve::solve;

/// When to stop. Steps are moves of the search: with equal steps and seed the answer is equal.
pub struct Budget<'a> {
    pub seed: u64,
    pub steps_max: u64,
    /// Asked now and then; true stops.
    pub is_over: &'a dyn Fn() -> bool,
    /// Told of each better plan: its verdict, and what no plan can be better than.
    pub better: &'a mut dyn FnMut(&Plan, &Verdict, &Score),
}

/// How good an answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    Optimal,
    /// No plan is better than this.
    AtLeast(Score),
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
        bound: Score,
    },
    Impossible(Clash),
}
