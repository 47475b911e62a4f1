//! One search: the planner's answers, as they come, into proposals.

use sangdam_domain::Instant;
use sangdam_domain::time::ZoneRules;
use sangdam_planner::judge::{Verdict, judge};
use sangdam_planner::objective::Score;
use sangdam_planner::reduce::Clash;
use sangdam_planner::{Budget, Outcome, Plan, Proof, solve};

use super::options::PlanOptions;
use super::proposal::Proposal;
use super::reason;
use super::run::Live;
use super::task::Task;

/// Searches until it is over, telling of each better plan; at last with what is left out, and why.
pub fn run(
    task: &Task,
    options: &PlanOptions,
    (rules, now): (&ZoneRules, Instant),
    is_over: &dyn Fn() -> bool,
    tell: &dyn Fn(&dyn Fn(&mut Live)),
) {
    let mut better = |plan: &Plan, verdict: &Verdict, bound: &Score| {
        tell(&|live| take(live, task, plan, verdict, &bound.0));
    };
    let budget = Budget {
        seed: options.seed,
        steps_max: options.steps.unwrap_or(u64::MAX),
        is_over,
        better: &mut better,
    };
    match solve(&task.instance, budget) {
        Outcome::Planned { plan, verdict, proof } => tell(&|live| {
            take(live, task, &plan, &verdict, &live.best.bound.clone());
            match &proof {
                Proof::Optimal => {
                    live.best.bound = live.best.score.clone();
                    live.best.is_optimal = true;
                }
                Proof::AtLeast(bound) => live.best.bound = bound.0.clone(),
            }
        }),
        Outcome::Nothing { bound } => tell(&|live| live.best.bound = bound.0.clone()),
        Outcome::Impossible(clash) => tell(&|live| {
            live.best = Proposal { clash: Some(code(&clash).into()), ..Proposal::default() };
            live.is_known = true;
        }),
    }
    tell(&|live| {
        if !live.is_known || live.best.clash.is_some() {
            return;
        }
        let plan = task.plan_of(&live.best);
        let left_out = task.left_out(&plan);
        live.best.left_out =
            reason::left_out(&task.day, &live.best.meetings, &left_out, rules, now);
    });
}

/// Keeps a plan that is better than what is known.
fn take(live: &mut Live, task: &Task, plan: &Plan, verdict: &Verdict, bound: &[u64]) {
    live.best.bound = live.best.bound.clone().max(bound.to_vec());
    if live.is_known && live.best.score <= verdict.score.0 {
        return;
    }
    live.best = proposal(task, plan, verdict, &live.best);
    live.is_known = true;
}

fn proposal(task: &Task, plan: &Plan, verdict: &Verdict, before: &Proposal) -> Proposal {
    let left_out = task.left_out(plan).into_iter().map(|wish| super::proposal::LeftOut {
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

/// What was found before, if the day still lets it be.
pub fn still_valid(task: &Task, before: Proposal) -> Option<Proposal> {
    let plan = task.plan_of(&before);
    let verdict = judge(&task.instance, &plan);
    verdict
        .is_valid()
        .then(|| Proposal { bound: Vec::new(), ..proposal(task, &plan, &verdict, &before) })
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
