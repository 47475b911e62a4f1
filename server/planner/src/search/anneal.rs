//! Simulated annealing with Kempe chains (see ARCHITECTURE.md for where they come from): a meeting goes
//! to another slot, and whoever is in its way there comes back to where it was, and so on.

use super::construct::construct;
use super::random::Random;
use super::state::{NOWHERE, Prices, State};
use crate::instance::Instance;
use crate::plan::Plan;
use crate::reduce::Windows;

/// Moves of the first run; each run is twice as long as the one before.
const RUN_MOVES: u64 = 40_000;
/// Between two questions to the clock.
const MOVES_PER_LOOK: u64 = 512;

fn prices(instance: &Instance) -> Prices {
    // Where idle slots cost nothing a small price still leads the way out of long gaps.
    let weights = instance.weights();
    let scale = if weights.idle == 0 { 10 } else { 1 };
    let gap = i64::from(weights.gap) * scale;
    let idle = if weights.idle == 0 { i64::from(weights.gap > 0) } else { i64::from(weights.idle) };
    let left_out = i64::from(weights.left_out) * scale;
    Prices {
        left_out,
        must: (left_out * 2).max(gap * 6),
        gap,
        idle,
        order: gap.max(1) * 3,
        unfair: gap.max(1) * 2,
    }
}

/// Searches until `offer` says it is good enough, or the budget ends.
pub fn anneal(
    instance: &Instance,
    windows: &Windows,
    seed: u64,
    steps_max: u64,
    is_over: &dyn Fn() -> bool,
    offer: &mut dyn FnMut(Plan) -> bool,
) {
    let mut random = Random::new(seed);
    let prices = prices(instance);
    let mut state = State::new(instance, windows, prices);
    construct(&mut state, &mut random);
    if offer(state.plan()) || instance.meetings.is_empty() {
        return;
    }
    let (mut run, mut steps) = (RUN_MOVES, 0);
    let mut best_price = i64::MAX;
    while steps < steps_max {
        let hot = 0.6 * prices.gap as f64 + 0.5;
        let cold = 0.08 * prices.gap as f64 + 0.05;
        let factor = (cold / hot).powi(1);
        let looks = (run / MOVES_PER_LOOK).max(1);
        for look in 0..looks {
            if is_over() || steps >= steps_max {
                return;
            }
            let part = look as f64 / looks as f64;
            let heat = hot * (1.0 - part) + hot * factor * part;
            for _ in 0..MOVES_PER_LOOK {
                try_move(&mut state, &mut random, heat);
                if state.price < best_price {
                    best_price = state.price;
                    if offer(state.plan()) {
                        return;
                    }
                }
            }
            steps += MOVES_PER_LOOK;
        }
        run *= 2;
    }
}

fn try_move(state: &mut State<'_>, random: &mut Random, heat: f64) {
    let Some((meeting, to, spare)) = pick(state, random) else { return };
    if let Some(change) = state.swap(meeting, to, spare)
        && change as f64 > heat * random.exponential()
    {
        state.undo(change);
    }
}

/// A meeting, where it shall go, and where those go who are in the way of one without a slot.
fn pick(state: &State<'_>, random: &mut Random) -> Option<(u32, usize, Option<usize>)> {
    let instance = state.instance;
    let meeting = if random.below(3) == 0 {
        troubled_meeting(state, random)?
    } else {
        random.below(instance.meetings.len()) as u32
    };
    let window = state.windows.of[meeting as usize];
    let own = state.slot[meeting as usize];
    let count = window.len();
    if count == 0 {
        return None;
    }
    let to = if own != NOWHERE && random.below(2) == 0 {
        beside_a_run(state, random, meeting)?
    } else {
        window.iter().nth(random.below(count))?
    };
    if usize::from(own) == to || !window.has(to) {
        return None;
    }
    let spare = (own == NOWHERE && random.below(4) > 0)
        .then(|| random.below(instance.slot_count))
        .filter(|spare| *spare != to);
    Some((meeting, to, spare))
}

/// A meeting of somebody with gaps.
fn troubled_meeting(state: &State<'_>, random: &mut Random) -> Option<u32> {
    let people = state.used.len();
    for _ in 0..8 {
        let person = random.below(people);
        if state.price_of(person) > 0 {
            let used = crate::slots::Slots(state.used[person]);
            let slot = used.iter().nth(random.below(used.len()))?;
            return state.meeting_at(person as u32, slot);
        }
    }
    None
}

/// A slot next to another meeting of one of the two.
fn beside_a_run(state: &State<'_>, random: &mut Random, meeting: u32) -> Option<usize> {
    let people = state.instance.people(meeting);
    let used = state.used[people[random.below(2)] as usize];
    let rest = used & !(1 << state.slot[meeting as usize]);
    let beside = (rest << 1 | rest >> 1) & !rest;
    let beside = crate::slots::Slots(beside).and(state.windows.of[meeting as usize]);
    if beside.is_empty() {
        return None;
    }
    beside.iter().nth(random.below(beside.len()))
}
