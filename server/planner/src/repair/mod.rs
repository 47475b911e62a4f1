//! Mends a timetable on its running day with the least change: what was held stays, and what an event
//! broke is put back so that as few as can be are left out, moved, or change their interpreter.

mod chain;
mod disruption;
mod pool;
mod table;
mod walk;
mod ways;

use crate::instance::{Instance, InterpreterIndex, MeetingIndex, Slot};
use crate::plan::{Place, Plan};
use crate::rule::Timetable;
pub use disruption::{Disruption, Mismatch, Struck, Trouble, strike};
pub use pool::ANSWERS_MAX;
use table::{MOVE, SWAP, WORTH};
pub(crate) use walk::Walk;

/// Steps for a day of so many meetings.
const STEPS_USUAL: u64 = 100_000;
const MEETINGS_USUAL: u64 = 400;

/// When to stop. With equal seed and steps the answers are equal.
pub struct Effort<'a> {
    pub seed: u64,
    /// Ways of placing a meeting that are looked at; a million take a fraction of a second.
    pub steps_max: u64,
    /// Asked now and then; true stops.
    pub is_over: &'a dyn Fn() -> bool,
}

/// An answer to a disruption.
#[derive(Clone, Debug)]
pub struct Repaired {
    pub plan: Plan,
    pub score: Score,
    /// How many levels of the score, from the first on, are proven to be the least there can be.
    pub proven: usize,
    pub changes: Vec<Change>,
    /// Steps the whole search took.
    pub steps: u64,
}

/// What an answer costs, compared from the first field on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score {
    /// Worth of the meetings that are not placed.
    pub left_out: u64,
    /// Meetings placed before and after, in another slot.
    pub moved: u64,
    /// Meetings in the same slot with another interpreter.
    pub swaps: u64,
    /// Breaks more than before; fewer when below 0.
    pub new_breaks: i64,
}

/// What an answer changes for one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub meeting: MeetingIndex,
    pub what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It had this place and has none now.
    LeftOut {
        from: Place,
    },
    Moved {
        from: Place,
        to: Place,
    },
    /// The same slot, another interpreter.
    Swapped {
        slot: Slot,
        from: Option<InterpreterIndex>,
        to: Option<InterpreterIndex>,
    },
    /// It had no place and has one now.
    Placed {
        to: Place,
    },
}

/// Steps after which more rarely help: a hundredth of a second for 80 companies.
pub fn usual_steps(instance: &Instance) -> u64 {
    let meetings = instance.meetings.len() as u64;
    STEPS_USUAL * meetings.clamp(MEETINGS_USUAL, 8 * MEETINGS_USUAL) / MEETINGS_USUAL
}

/// Up to [`ANSWERS_MAX`] answers with different slots, the best first.
pub fn repair(
    instance: &Instance,
    plan: &Plan,
    disruption: &Disruption,
    effort: &Effort<'_>,
) -> Result<Vec<Repaired>, Mismatch> {
    let struck = strike(instance, plan, disruption)?;
    let before = breaks_before(instance, plan);
    let mut walk = walk::Walk::new(&struck, effort.seed);
    walk.go(effort.steps_max, effort.is_over);
    let answers = walk.pool.answers.iter().map(|answer| {
        let score = Score {
            left_out: (answer.price / WORTH) as u64,
            moved: (answer.price % WORTH / MOVE) as u64,
            swaps: (answer.price % MOVE / SWAP) as u64,
            new_breaks: (answer.price % SWAP) as i64 - before,
        };
        let plan = table::plan_of(&struck, &answer.slot, &answer.who);
        let changes = changes(&struck, &plan);
        let proven = proven(&struck, &plan, &score);
        Repaired { plan, score, proven, changes, steps: walk.chains.steps }
    });
    Ok(answers.collect())
}

fn breaks_before(instance: &Instance, plan: &Plan) -> i64 {
    let (timetable, _) = Timetable::of(instance, plan);
    crate::rule::breaks::count(&timetable) as i64
}

fn changes(struck: &Struck, plan: &Plan) -> Vec<Change> {
    let each = struck.home.iter().zip(&plan.places).enumerate();
    let changed = each.filter_map(|(meeting, (home, place))| {
        let what = match (*home, *place) {
            (Some(from), None) => What::LeftOut { from },
            (None, Some(to)) => What::Placed { to },
            (Some(from), Some(to)) if from.slot != to.slot => What::Moved { from, to },
            (Some(from), Some(to)) if from.interpreter != to.interpreter => {
                What::Swapped { slot: to.slot, from: from.interpreter, to: to.interpreter }
            }
            _ => return None,
        };
        Some(Change { meeting: meeting as MeetingIndex, what })
    });
    changed.collect()
}

/// How many levels are least by what the windows and rooms alone allow.
fn proven(struck: &Struck, plan: &Plan, score: &Score) -> usize {
    let could_be_placed =
        (0..plan.places.len()).any(|m| plan.places[m].is_none() && !struck.window[m].is_empty());
    if could_be_placed && score.left_out > 0 {
        return 0;
    }
    // Who cannot stay has to move, and as many of a slot as find no room there.
    let mut stays = vec![0_u64; struck.instance.slot_count];
    let mut must_move = 0;
    for (meeting, home) in struck.home.iter().enumerate() {
        let Some(home) = home else { continue };
        if struck.window[meeting].has(home.slot.into()) {
            stays[usize::from(home.slot)] += 1;
        } else if plan.places[meeting].is_some() {
            must_move += 1;
        }
    }
    for (stays, rooms) in stays.iter().zip(&struck.instance.capacity) {
        must_move += stays.saturating_sub(u64::from(*rooms));
    }
    if score.moved > must_move {
        return 1;
    }
    // Who keeps the slot and has lost the interpreter has to change to another.
    let has_lost = |(home, place): (&Option<Place>, &Option<Place>)| {
        let Some(home) = home.filter(|home| place.is_some_and(|place| place.slot == home.slot))
        else {
            return false;
        };
        home.interpreter.is_some_and(|one| {
            !struck.instance.interpreters[usize::from(one)].free.has(home.slot.into())
        })
    };
    let each = struck.home.iter().zip(&plan.places);
    let must_swap = each.filter(|pair| has_lost(*pair)).count() as u64;
    if score.swaps > must_swap {
        return 2;
    }
    // Where nothing was placed anew there was nothing to choose.
    let is_forced = must_move == 0
        && struck
            .home
            .iter()
            .zip(&plan.places)
            .all(|(home, place)| home.is_some() || place.is_none());
    if is_forced { 4 } else { 3 }
}

#[cfg(test)]
pub(crate) mod tests;
