//! Judges a plan by the rules alone: slowly, from lists, sharing nothing with the search.

use std::collections::{BTreeMap, BTreeSet};

use crate::instance::{Instance, Interpreter};
use crate::plan::Plan;

/// What a plan is worth, and everything that is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    pub wrong: Vec<Wrong>,
    pub left_out: u32,
    pub left_out_worth: u64,
    pub breaks: u64,
    pub idle: u64,
    /// By how much the breaks of two participants differ at most.
    pub unfairness: u64,
    pub cost: u64,
}

impl Verdict {
    pub fn is_valid(&self) -> bool {
        self.wrong.is_empty()
    }
}

/// A rule that is broken, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    OtherLength { places: usize, meetings: usize },
    LeftOut { meeting: usize },
    NoSuchSlot { meeting: usize },
    NotAllowed { meeting: usize },
    NotFree { meeting: usize, participant: usize },
    Twice { participant: usize, slot: usize },
    TooManyRooms { slot: usize },
    RoomTwice { slot: usize, room: u32 },
    NoSuchRoom { meeting: usize },
    NotBefore { first: usize, second: usize },
    NoInterpreter { meeting: usize },
    NeedsNone { meeting: usize },
    WrongInterpreter { meeting: usize },
    InterpreterNotFree { meeting: usize },
    InterpreterTwice { interpreter: usize, slot: usize },
    NoRest { interpreter: usize, slot: usize },
    TooMuch { interpreter: usize },
    Unfair,
}

/// Breaks of a list of slots, and the idle slots in them.
pub fn breaks_of(used: &BTreeSet<usize>, blocks: &[(usize, usize)]) -> (u64, u64) {
    let (mut breaks, mut idle) = (0, 0);
    for (from, to) in blocks {
        let inside: Vec<usize> = used.range(from..to).copied().collect();
        for pair in inside.windows(2) {
            if pair[1] != pair[0] + 1 {
                breaks += 1;
                idle += (pair[1] - pair[0] - 1) as u64;
            }
        }
    }
    (breaks, idle)
}

pub fn judge(instance: &Instance, plan: &Plan) -> Verdict {
    let mut verdict = Verdict::default();
    if plan.places.len() != instance.meetings.len() {
        let (places, meetings) = (plan.places.len(), instance.meetings.len());
        verdict.wrong.push(Wrong::OtherLength { places, meetings });
        return verdict;
    }
    let mut used = vec![BTreeSet::new(); instance.participants.len()];
    let mut in_slot = vec![0; instance.slot_count];
    let mut rooms = BTreeSet::new();
    let mut busy = vec![BTreeMap::new(); instance.interpreters.len()];
    let wrong = &mut verdict.wrong;
    for (index, (meeting, place)) in instance.meetings.iter().zip(&plan.places).enumerate() {
        let Some(place) = place else {
            verdict.left_out += 1;
            verdict.left_out_worth += u64::from(meeting.worth);
            if !meeting.may_be_left_out {
                wrong.push(Wrong::LeftOut { meeting: index });
            }
            continue;
        };
        let slot = usize::from(place.slot);
        if slot >= instance.slot_count {
            wrong.push(Wrong::NoSuchSlot { meeting: index });
            continue;
        }
        if !meeting.allowed.has(slot) {
            wrong.push(Wrong::NotAllowed { meeting: index });
        }
        for participant in [meeting.a as usize, meeting.b as usize] {
            if !instance.participants[participant].free.has(slot) {
                wrong.push(Wrong::NotFree { meeting: index, participant });
            }
            if !used[participant].insert(slot) {
                wrong.push(Wrong::Twice { participant, slot });
            }
        }
        in_slot[slot] += 1;
        if let Some(room) = place.room {
            if room >= instance.capacity[slot] {
                wrong.push(Wrong::NoSuchRoom { meeting: index });
            }
            if !rooms.insert((slot, room)) {
                wrong.push(Wrong::RoomTwice { slot, room });
            }
        }
        match (meeting.needs, place.interpreter.map(usize::from)) {
            (None, None) => {}
            (None, Some(_)) => wrong.push(Wrong::NeedsNone { meeting: index }),
            (Some(_), None) => wrong.push(Wrong::NoInterpreter { meeting: index }),
            (Some(pair), Some(interpreter)) => match instance.interpreters.get(interpreter) {
                None => wrong.push(Wrong::WrongInterpreter { meeting: index }),
                Some(one) => {
                    if one.pairs >> pair & 1 == 0 {
                        wrong.push(Wrong::WrongInterpreter { meeting: index });
                    }
                    if !one.free.has(slot) {
                        wrong.push(Wrong::InterpreterNotFree { meeting: index });
                    }
                    if busy[interpreter].insert(slot, index).is_some() {
                        wrong.push(Wrong::InterpreterTwice { interpreter, slot });
                    }
                }
            },
        }
    }
    for slot in 0..instance.slot_count {
        if in_slot[slot] > instance.capacity[slot] {
            wrong.push(Wrong::TooManyRooms { slot });
        }
    }
    for &(first, second) in &instance.precedences {
        let (first, second) = (first as usize, second as usize);
        if let (Some(one), Some(other)) = (plan.places[first], plan.places[second])
            && one.slot >= other.slot
        {
            wrong.push(Wrong::NotBefore { first, second });
        }
    }
    for (interpreter, one) in instance.interpreters.iter().enumerate() {
        judge_rest(instance, interpreter, one, &busy[interpreter], wrong);
    }
    judge_breaks(instance, &used, &mut verdict);
    verdict
}

fn judge_rest(
    instance: &Instance,
    interpreter: usize,
    one: &Interpreter,
    busy: &BTreeMap<usize, usize>,
    wrong: &mut Vec<Wrong>,
) {
    for (from, to) in &instance.blocks {
        let mut run = 0;
        for slot in *from..*to {
            run = if busy.contains_key(&slot) { run + 1 } else { 0 };
            if one.run_max.is_some_and(|max| run > max) {
                wrong.push(Wrong::NoRest { interpreter, slot });
            }
        }
    }
    if one.total_max.is_some_and(|max| busy.len() > max as usize) {
        wrong.push(Wrong::TooMuch { interpreter });
    }
}

fn judge_breaks(instance: &Instance, used: &[BTreeSet<usize>], verdict: &mut Verdict) {
    let each: Vec<(u64, u64)> = used.iter().map(|used| breaks_of(used, &instance.blocks)).collect();
    verdict.breaks = each.iter().map(|(breaks, _)| breaks).sum();
    verdict.idle = each.iter().map(|(_, idle)| idle).sum();
    let most = each.iter().map(|(breaks, _)| *breaks).max().unwrap_or(0);
    let least = each.iter().map(|(breaks, _)| *breaks).min().unwrap_or(0);
    verdict.unfairness = most - least;
    if instance.fairness.is_some_and(|limit| verdict.unfairness > u64::from(limit)) {
        verdict.wrong.push(Wrong::Unfair);
    }
    let weights = instance.weights;
    verdict.cost = u64::from(weights.left_out) * verdict.left_out_worth
        + u64::from(weights.gap) * verdict.breaks
        + u64::from(weights.idle) * verdict.idle;
}
