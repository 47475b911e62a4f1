//! Proves from below, with a SAT solver, how good a plan can be: a core of wishes that cannot all come
//! true raises the bound, until all that are left can.
//!
//! The clauses follow Bofill et al. (JAIR 74, 2022): when each meeting lies, when each person is busy,
//! how many meetings a person has and a slot holds, where holes end.

mod clash;
mod clauses;
mod count;
mod day;
mod interpreted;
mod sequence;
mod soft;
mod solver;
#[cfg(test)]
mod tests;

use crate::bound::bound;
use crate::instance::Instance;
use crate::judge::judge;
use crate::plan::Plan;
use crate::reduce::{Clash, Windows};
use clauses::{Clauses, Switches};
use soft::Softs;
use solver::Sat;

/// Conflicts spent on each try to make a core smaller, and how many are tried.
const CONFLICTS_PER_TRY: i32 = 400;
const TRIES_MAX: usize = 80;
/// Larger instances would take too much memory.
const LITERALS_MAX: usize = 400_000;

/// What the prover found out.
#[derive(Clone, Debug)]
pub enum Proved {
    /// No plan costs less than this one, by the instance's weights.
    Optimal(Plan),
    Impossible(Clash),
    /// No plan costs less than this; the budget ended, or the instance is not the prover's.
    Open {
        bound: u64,
    },
}

/// Whether the prover speaks this instance's language and can hold it.
pub fn can_prove(instance: &Instance, windows: &Windows) -> bool {
    let rests = instance.participants.iter().any(|one| one.changeover > 0);
    let lies: usize = windows.of.iter().map(|window| window.len()).sum();
    let size = lies + interpreted::size(instance);
    !(rests && instance.weights().idle > 0) && size <= LITERALS_MAX
}

/// Raises the bound from `floor` and tells of each; tells of plans better than `start`. The plans name no
/// rooms but those a company is kept at. Of an ordered objective what counts first is proved, the worth
/// left out and the breaks. With equal arguments the answer is equal unless `is_over` ends it.
pub fn prove(
    instance: &Instance,
    windows: &Windows,
    start: Option<&Plan>,
    floor: u64,
    is_over: &dyn Fn() -> bool,
    on_bound: &mut dyn FnMut(u64),
    on_plan: &mut dyn FnMut(Plan),
) -> Proved {
    if !can_prove(instance, windows) {
        return Proved::Open { bound: floor };
    }
    let least = match bound(instance, windows) {
        Ok(least) => least,
        Err(clash) => return Proved::Impossible(clash),
    };
    let mut best = start.and_then(|plan| Some((cost(instance, plan)?, plan.clone())));
    let mut sat = Sat::new(is_over);
    let clauses = Clauses::of(instance, windows, start, &Switches::none(instance), &mut sat);
    let (mut softs, mut proved) = Softs::of(instance, &clauses, &least.breaks);
    let mut told = floor.max(least.cost);
    if told > floor {
        on_bound(told);
    }
    let mut stratum = softs.below(u64::MAX).unwrap_or(0);
    loop {
        if let Some((_, plan)) = best.take_if(|(cost, _)| *cost <= proved.max(told)) {
            return Proved::Optimal(plan);
        }
        let assumed = softs.assumed(stratum);
        match sat.solve(&assumed) {
            None => return Proved::Open { bound: proved.max(told) },
            Some(true) => {
                let plan = clauses.plan(instance, &sat);
                let next = softs.below(stratum);
                let Some(found) = cost(instance, &plan) else {
                    // A rule the clauses lack: nothing beyond the bound is known then.
                    return Proved::Open { bound: proved.max(told) };
                };
                if best.as_ref().is_none_or(|(cost, _)| found < *cost) {
                    best = Some((found, plan.clone()));
                    on_plan(plan);
                }
                match (next, &best) {
                    (Some(next), Some((cost, _))) => {
                        stratum = next;
                        softs.harden(cost.saturating_sub(proved), &mut sat);
                    }
                    (None, Some((_, plan))) => return Proved::Optimal(plan.clone()),
                    (_, None) => {}
                }
            }
            Some(false) => {
                let core: Vec<i32> = assumed.into_iter().filter(|one| sat.failed(*one)).collect();
                if core.is_empty() {
                    return match best {
                        // Nothing is better: the wishes were hardened for that.
                        Some((_, plan)) => Proved::Optimal(plan),
                        None => Proved::Impossible(clash::clash(instance, windows, is_over)),
                    };
                }
                let core = sat.shrink(core, TRIES_MAX, CONFLICTS_PER_TRY);
                proved += softs.relax(&core, &mut sat);
                if proved > told {
                    told = proved;
                    on_bound(told);
                }
            }
        }
    }
}

/// What a valid plan costs by the instance's weights.
fn cost(instance: &Instance, plan: &Plan) -> Option<u64> {
    let verdict = judge(instance, plan);
    let weights = instance.weights();
    verdict.is_valid().then(|| {
        u64::from(weights.left_out) * verdict.left_out_worth
            + u64::from(weights.gap) * verdict.breaks
            + u64::from(weights.idle) * verdict.idle
    })
}
