//! One search: the planner's answers, as they come, into proposals.

use std::sync::Mutex;
use std::time::Instant;

use sangdam_domain::time::Moment;
use sangdam_planner::judge::{Verdict, judge};
use sangdam_planner::objective::Score;
use sangdam_planner::reduce::Clash;
use sangdam_planner::{Budget, Outcome, Plan, Proof, explain, solve};

use super::carry::seatable;
use super::options::PlanOptions;
use super::proposal::{LeftOut, Proposal};
use super::reason;
use super::run::{Live, lock};
use super::task::Task;

/// Search steps with which each help is tried.
const HELP_STEPS: u64 = 200_000;

/// When a search ends.
pub struct Until<'a> {
    /// Its time is up, or it was told to stop.
    pub is_over: &'a dyn Fn() -> bool,
    /// The same for what is found out afterwards about wishes left out.
    pub is_all_over: &'a dyn Fn() -> bool,
}

/// Searches until it is over, telling of each better plan.
pub fn run(task: &Task, options: &PlanOptions, until: &Until<'_>, live: &Mutex<Live>) {
    let since = Instant::now();
    let mut better = |plan: &Plan, verdict: &Verdict, bound: &Score| {
        take(&mut lock(live), task, (plan, verdict), &bound.0, since);
    };
    let budget = Budget {
        seed: options.seed,
        steps_max: options.steps.unwrap_or(u64::MAX),
        is_over: until.is_over,
        better: &mut better,
    };
    let outcome = solve(&task.instance, budget);
    let mut live = lock(live);
    match outcome {
        Outcome::Planned { plan, verdict, proof } => {
            take(&mut live, task, (&plan, &verdict), &[], since);
            if task.is_exact {
                conclude(&mut live, &verdict, proof);
            }
        }
        Outcome::Nothing { bound } if task.is_exact => live.best.bound = bound.0,
        Outcome::Nothing { .. } => {}
        Outcome::Impossible(clash) => {
            live.best = Proposal { clash: Some(code(&clash).into()), ..Proposal::default() };
            live.is_known = true;
        }
    }
    live.best.took_ms = u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
}

/// How good the best is, as the search leaves it.
fn conclude(live: &mut Live, found: &Verdict, proof: Proof) {
    match proof {
        // What was known before may still be better than what this search found.
        Proof::Optimal => {
            live.best.bound = found.score.0.clone();
            live.best.is_optimal = live.best.score == found.score.0;
        }
        Proof::AtLeast(bound) => live.best.bound = bound.0,
    }
}

/// Leaves out of the best plan what could not be booked so; what was held before stays where it is better
/// than the rest.
pub fn keep_seatable(task: &Task, moment: Moment<'_>, live: &Mutex<Live>) {
    // Others look at the run meanwhile, so nothing is held while the meetings are seated.
    let (best, held) = {
        let mut live = lock(live);
        if !live.is_known || live.best.clash.is_some() {
            return;
        }
        (live.best.clone(), live.held.take())
    };
    let plan = task.plan_of(&best);
    let seatable = seatable(task, &plan, moment);
    if seatable.places == plan.places {
        return;
    }
    let verdict = judge(&task.instance, &seatable);
    let rest = proposal(task, &seatable, &verdict, &best);
    let held = held.filter(|held| held.score <= rest.score);
    let (improvements, took_ms) = (rest.improvements, best.took_ms);
    lock(live).best = Proposal { improvements, took_ms, is_optimal: false, ..held.unwrap_or(rest) };
}

/// Says of the best plan what is left out, why, and what would help, as far as there is time.
pub fn explain(task: &Task, moment: Moment<'_>, until: &Until<'_>, live: &Mutex<Live>) {
    let best = {
        let live = lock(live);
        (live.is_known && live.best.clash.is_none()).then(|| live.best.clone())
    };
    let Some(best) = best.filter(|best| !best.left_out.is_empty()) else { return };
    let plan = task.plan_of(&best);
    let left_out = reason::left_out(
        &task.day,
        &best.meetings,
        &task.left_out(&plan),
        moment,
        until.is_all_over,
    );
    lock(live).best.left_out = left_out;
    let helps = explain::helps(&task.instance, &plan, HELP_STEPS, until.is_all_over);
    lock(live).best.helps = helps.iter().filter_map(|help| task.help(help)).collect();
}

/// Keeps a plan that is better than what is known.
fn take(
    live: &mut Live,
    task: &Task,
    (plan, verdict): (&Plan, &Verdict),
    bound: &[u64],
    since: Instant,
) {
    if task.is_exact && *bound > *live.best.bound {
        live.best.bound = bound.to_vec();
    }
    live.best.took_ms = u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
    if live.is_known && live.best.score <= verdict.score.0 {
        return;
    }
    live.best = proposal(task, plan, verdict, &live.best);
    live.is_known = true;
}

/// A judged plan in the words of the day.
pub(super) fn proposal(task: &Task, plan: &Plan, verdict: &Verdict, before: &Proposal) -> Proposal {
    let left_out = task.left_out(plan).into_iter().map(|wish| LeftOut {
        host: wish.host.clone(),
        guest: wish.guest.clone(),
        rank: wish.rank,
        is_mutual: wish.is_mutual,
        reasons: Vec::new(),
    });
    Proposal {
        meetings: task.placed(plan),
        left_out: left_out.collect(),
        score: verdict.score.0.clone(),
        bound: before.bound.clone(),
        improvements: before.improvements + 1,
        took_ms: before.took_ms,
        ..Proposal::default()
    }
}

/// Why there can be no plan, as a word of the interface.
fn code(clash: &Clash) -> &'static str {
    match clash {
        Clash::NoSlot { .. } => "no_slot",
        Clash::TooFewSlots { .. } => "too_few_slots",
        Clash::TooFewRooms { .. } => "too_few_rooms",
        _ => "impossible",
    }
}
