//! What to expect of a day: it is rehearsed many times, each time with other people.

use super::{Rates, rehearse};
use crate::day::Day;
use crate::time::ZoneRules;

/// How many meetings of a day will be held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    pub runs: usize,
    pub meetings: usize,
    pub held_mean: f64,
    /// Nine of ten rehearsals lie between these two, both included.
    pub held_from: usize,
    pub held_to: usize,
}

/// Rehearses a day with seeds that follow each other.
pub fn forecast(day: &Day, rules: &ZoneRules, seed: u64, rates: &Rates, runs: usize) -> Forecast {
    let seeds = (0..runs as u64).map(|run| seed.wrapping_add(run));
    let held = seeds.map(|seed| rehearse(day, rules, seed, rates).report.held);
    let mut held: Vec<usize> = held.collect();
    held.sort_unstable();
    let at = |percent: usize| {
        let place = (held.len().saturating_sub(1) * percent + 50) / 100;
        held.get(place).copied().unwrap_or(0)
    };
    let total: usize = held.iter().sum();
    Forecast {
        runs,
        meetings: day.timetable.len(),
        held_mean: total as f64 / runs.max(1) as f64,
        held_from: at(5),
        held_to: at(95),
    }
}
