//! A running day, struck by an event: up to three ways to mend it, each with what it costs.
//!
//! The planner is asked under different terms; every answer is settled by the domain's rules, so that
//! whatever is proposed can be adopted as it is shown.

mod cost;
mod table;

pub use cost::Cost;

use std::cmp::Reverse;
use std::time::{Duration, Instant};

use sangdam_domain::Day;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::repair::{Event, Mended, Shift, Steps, Struck, settle, strike};
use sangdam_domain::time::Moment;
use table::{Table, Terms};

/// How long one search may take.
const SEARCH_MAX: Duration = Duration::from_millis(500);

/// What an answer is best at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Fewest people hear of a change.
    FewestTouched,
    /// Fewest meetings are given up.
    NoneLeftOut,
    /// Fewest gaps between the meetings of a company.
    FewestGaps,
    /// Every slot from the delayed one on begins later.
    Later,
    /// The next breaks make up for the delay.
    Absorbed,
    /// The delayed slots are lost.
    SlotLost,
}

/// One way to mend a day.
#[derive(Clone, Debug)]
pub struct Answer {
    pub aim: Aim,
    /// What else it is best at.
    pub also: Vec<Aim>,
    pub steps: Steps,
    /// The day as it would be.
    pub after: Day,
    pub cost: Cost,
}

struct Candidate {
    steps: Steps,
    after: Day,
    cost: Cost,
}

/// The answers to an event, best first; they change nothing.
pub fn answers(
    day: &Day,
    event: &Event,
    reason: &str,
    moment: Moment<'_>,
) -> Result<Vec<Answer>, Refusal> {
    if matches!(event, Event::Delayed { .. }) {
        return delayed(day, event, reason, moment);
    }
    let struck = strike(day, event, reason, None, moment)?;
    let candidates = candidates(day, &struck, &Terms::ALL, moment);
    let best = |aim, key: &dyn Fn(&Cost) -> (i64, i64, i64)| {
        let first = candidates.iter().min_by_key(|one| key(&one.cost));
        first.map(|one| (aim, one))
    };
    let (touched, left, gaps) = (
        |cost: &Cost| cost.people as i64,
        |cost: &Cost| cost.left_out as i64,
        |cost: &Cost| cost.gaps,
    );
    let chosen = [
        best(Aim::FewestTouched, &|cost| (touched(cost), left(cost), gaps(cost))),
        best(Aim::NoneLeftOut, &|cost| (left(cost), touched(cost), gaps(cost))),
        best(Aim::FewestGaps, &|cost| (gaps(cost), left(cost), touched(cost))),
    ];
    let mut answers: Vec<Answer> = Vec::new();
    for (aim, one) in chosen.into_iter().flatten() {
        match answers.iter_mut().find(|known| known.steps == one.steps) {
            Some(known) => known.also.push(aim),
            None => answers.push(one.answer(aim)),
        }
    }
    Ok(answers)
}

/// A delay: everything later, made up for in a break, or the slots are lost; what cannot be is not among
/// them.
fn delayed(
    day: &Day,
    event: &Event,
    reason: &str,
    moment: Moment<'_>,
) -> Result<Vec<Answer>, Refusal> {
    let ways = [
        (Aim::Absorbed, Some(Shift::Absorbed)),
        (Aim::Later, Some(Shift::Later)),
        (Aim::SlotLost, None),
    ];
    let (mut answers, mut refused) = (Vec::new(), None);
    for (aim, shift) in ways {
        match strike(day, event, reason, shift, moment) {
            Ok(struck) => {
                let found = candidates(day, &struck, &[Terms::Open], moment);
                let least = |one: &Candidate| (one.cost.left_out, one.cost.people, one.cost.gaps);
                let best = found.iter().min_by_key(|one| least(one));
                answers.extend(best.map(|one| one.answer(aim)));
            }
            Err(refusal) => refused = Some(refusal),
        }
    }
    answers.sort_by_key(|one| (one.cost.left_out, Reverse(one.aim == Aim::Absorbed)));
    match refused.filter(|_| answers.is_empty()) {
        Some(refusal) => Err(refusal),
        None => Ok(answers),
    }
}

impl Candidate {
    fn answer(&self, aim: Aim) -> Answer {
        let Self { steps, after, cost } = self;
        let (steps, after, cost) = (steps.clone(), after.clone(), cost.clone());
        Answer { aim, also: Vec::new(), steps, after, cost }
    }
}

/// What the planner finds under each of the terms, settled. Of a day too large for it, what the domain
/// finds by itself.
fn candidates(day: &Day, struck: &Struck, terms: &[Terms], moment: Moment<'_>) -> Vec<Candidate> {
    let mut settled: Vec<(Steps, Mended)> = Vec::new();
    let table = if struck.hit.is_empty() { None } else { Table::of(struck, moment).ok() };
    for terms in terms {
        let Some(table) = &table else { break };
        let since = Instant::now();
        for moves in table.search(*terms, &|| since.elapsed() >= SEARCH_MAX) {
            let found = settle(struck, moves, moment);
            if settled.iter().all(|(steps, _)| *steps != found.0) {
                settled.push(found);
            }
        }
    }
    if settled.is_empty() {
        settled.push(settle(struck, Vec::new(), moment));
    }
    let candidates = settled.into_iter().map(|(steps, mended)| {
        let changes = struck.changes.iter().chain(&mended.changes);
        let cost = Cost::of(day, &mended.after, changes);
        Candidate { steps, after: mended.after, cost }
    });
    candidates.collect()
}
