//! From the rules to an answer: reduce, bound, construct, search, and prove.

use std::cell::Cell;

use super::anneal::{MOVES_PER_LOOK, Run, look, prices};
use super::chain::Chain;
use super::construct::construct;
use super::polish::Polish;
use super::random::Random;
use super::rooms;
use super::state::{State, Tally};
use super::{Budget, Outcome, Proof};
use crate::bound::{Bound, bound};
use crate::instance::Instance;
use crate::judge::{Verdict, judge};
use crate::objective::{Objective, Weights};
use crate::plan::Plan;
use crate::prove::{Proved, prove};
use crate::reduce::{Clash, Windows, reduce};

/// A better plan is shown, and judged, not before so many moves for each meeting.
const MOVES_PER_OFFER: u64 = 8;
/// Moves before the prover has a turn, and how often it asks the clock in its first.
const PROVER_PAUSE: u64 = 500_000;
const FIRST_TURN: u64 = 1_000;
/// For each meeting, the moves that may help nothing before polishing ends: between two runs, at last.
const POLISH_MOVES: u64 = 50;
const LAST_POLISH_MOVES: u64 = 2000;

pub fn solve<'a>(instance: &'a Instance, budget: Budget<'a>) -> Outcome {
    let windows = match reduce(instance) {
        Ok(windows) => windows,
        Err(clash) => return Outcome::Impossible(clash),
    };
    let least = match bound(instance, &windows) {
        Ok(bound) => bound,
        Err(clash) => return Outcome::Impossible(clash),
    };
    let prices = prices(instance);
    let weights = instance.weights();
    let day_prices = day_prices(&least, weights, prices.gap, prices.idle);
    let fewest = least.breaks.iter().min().copied().unwrap_or(0);
    let mut state = State::new(instance, &windows, prices, day_prices, fewest);
    let mut answer = Answer::new(instance, &windows, budget, least.cost);
    answer.search(&mut state, weights);
    answer.outcome()
}

/// What each day costs at least in the search's prices.
fn day_prices(least: &Bound, weights: Weights, gap: i64, idle: i64) -> Vec<i64> {
    if weights.idle > 0 {
        return least.costs.iter().map(|cost| i64::from(*cost)).collect();
    }
    least.breaks.iter().map(|breaks| (gap + idle) * i64::from(*breaks)).collect()
}

/// The best plan so far, and how good any can be.
struct Answer<'a, 'w> {
    instance: &'a Instance,
    windows: &'w Windows,
    budget: Budget<'a>,
    least: u64,
    best: Option<(Plan, Verdict)>,
    steps: u64,
    /// How often the prover may ask the clock in its next turn.
    turn: u64,
    clash: Option<Clash>,
}

impl<'a, 'w> Answer<'a, 'w> {
    fn new(instance: &'a Instance, windows: &'w Windows, budget: Budget<'a>, least: u64) -> Self {
        let (best, clash) = (None, None);
        Self { instance, windows, budget, least, best, steps: 0, turn: FIRST_TURN, clash }
    }

    fn is_over(&self) -> bool {
        self.steps >= self.budget.steps_max || (self.budget.is_over)()
    }

    /// Whether nothing of what counts first can be better.
    fn is_best(&self) -> bool {
        let cost = self.best.as_ref().map(|(_, verdict)| self.instance.cost_of(&verdict.score));
        self.clash.is_some() || cost.is_some_and(|cost| cost <= self.least)
    }

    /// Lets the prover have a turn, each sixteen times as long as the one before.
    fn prove(&mut self) {
        let asked = Cell::new(0);
        let (turn, is_over) = (self.turn, self.budget.is_over);
        let is_done = || {
            asked.set(asked.get() + 1);
            asked.get() > turn || is_over()
        };
        let start = self.best.as_ref().map(|(plan, _)| plan.clone());
        let (mut least, mut found) = (self.least, None);
        let proved = prove(
            self.instance,
            self.windows,
            start.as_ref(),
            self.least,
            &is_done,
            &mut |bound| least = least.max(bound),
            &mut |plan| found = Some(plan),
        );
        self.turn *= 16;
        self.least = least;
        match proved {
            Proved::Optimal(plan) => {
                let score = judge(self.instance, &plan).score;
                self.least = self.least.max(self.instance.cost_of(&score));
                found = Some(plan);
            }
            Proved::Impossible(clash) => self.clash = Some(clash),
            Proved::Open { bound } => self.least = self.least.max(bound),
        }
        if let Some(plan) = found {
            self.offer_in_rooms(plan);
        }
    }

    /// Judges a plan that names its rooms, and keeps it if it is the best so far.
    fn offer(&mut self, plan: Plan) {
        let verdict = judge(self.instance, &plan);
        let is_better = self.best.as_ref().is_none_or(|(_, old)| verdict.score < old.score);
        if verdict.is_valid() && is_better {
            (self.budget.better)(&plan, &verdict, &self.instance.least_score(self.least));
            self.best = Some((plan, verdict));
        }
    }

    fn offer_in_rooms(&mut self, mut plan: Plan) {
        rooms::assign(self.instance, &mut plan);
        self.offer(plan);
    }

    fn search(&mut self, state: &mut State<'_>, weights: Weights) {
        let mut random = Random::new(self.budget.seed);
        let mut chain = Chain::of(state);
        construct(state, &mut chain, &mut random);
        if state.tally.wrong == 0 {
            self.offer_in_rooms(state.plan());
        }
        let patience = MOVES_PER_OFFER * state.slot.len() as u64;
        let mut run = Run::first(state);
        let cost = |tally: &Tally| {
            (i64::from(weights.left_out) * tally.left_out
                + i64::from(weights.gap) * tally.breaks
                + i64::from(weights.idle) * tally.idle) as u64
        };
        let mut known = match state.tally.wrong {
            0 => cost(&state.tally),
            _ => u64::MAX,
        };
        let (mut kept, mut offered) = (None, 0);
        let (mut is_polished, mut proven) = (false, 0);
        while !self.is_best() && !self.is_over() && !state.slot.is_empty() {
            let least = self.least;
            let ended = look(state, &mut chain, &mut random, &mut run, &mut |state| {
                if state.tally.wrong != 0 || cost(&state.tally) >= known {
                    return false;
                }
                known = cost(&state.tally);
                kept = Some(state.plan());
                is_polished = false;
                known <= least
            });
            self.steps += MOVES_PER_LOOK;
            let is_time = self.best.is_none() || self.steps >= offered + patience;
            if (ended || is_time || known <= least)
                && let Some(plan) = kept.take()
            {
                offered = self.steps;
                self.offer_in_rooms(plan);
            }
            if ended && self.steps >= proven + PROVER_PAUSE && !self.is_best() && !self.is_over() {
                self.prove();
                proven = self.steps;
            }
            if ended && !is_polished {
                is_polished = true;
                self.polish(state, &mut chain, &mut random, POLISH_MOVES);
            }
        }
        if let Some(plan) = kept {
            self.offer_in_rooms(plan);
        }
        self.polish(state, &mut chain, &mut random, LAST_POLISH_MOVES);
    }

    /// Makes the later levels of the best plan better, until so many moves for each meeting helped none.
    fn polish(
        &mut self,
        state: &mut State<'_>,
        chain: &mut Chain,
        random: &mut Random,
        moves_per_meeting: u64,
    ) {
        let Objective::Ordered(order) = self.instance.objective else { return };
        let Some((plan, _)) = &self.best else { return };
        state.load(plan);
        let rooms: Vec<_> =
            plan.places.iter().map(|place| place.and_then(|one| one.room)).collect();
        let mut polish = Polish::of(state, order, &rooms);
        let meetings = state.slot.len() as u64;
        let patience = moves_per_meeting * meetings.max(100);
        let (mut helped, mut offered) = (self.steps, self.steps);
        let mut is_new = false;
        while !self.is_over() && self.steps < helped + patience && meetings > 0 {
            for _ in 0..MOVES_PER_LOOK {
                if polish.step(state, chain, random) {
                    helped = self.steps;
                    is_new = true;
                }
            }
            self.steps += MOVES_PER_LOOK;
            if is_new && self.steps >= offered + MOVES_PER_OFFER * meetings {
                (offered, is_new) = (self.steps, false);
                self.offer(polished(state, &polish));
            }
        }
        if is_new {
            self.offer(polished(state, &polish));
        }
    }

    fn outcome(self) -> Outcome {
        if let Some(clash) = self.clash {
            return Outcome::Impossible(clash);
        }
        let bound = self.instance.least_score(self.least);
        match self.best {
            None => Outcome::Nothing { bound },
            Some((plan, verdict)) => {
                let is_best = verdict.score <= bound;
                let proof = if is_best { Proof::Optimal } else { Proof::AtLeast(bound) };
                Outcome::Planned { plan, verdict, proof }
            }
        }
    }
}

fn polished(state: &State<'_>, polish: &Polish) -> Plan {
    let mut plan = state.plan();
    for (place, room) in plan.places.iter_mut().zip(polish.rooms()) {
        if let Some(place) = place {
            place.room = Some(*room);
        }
    }
    plan
}
