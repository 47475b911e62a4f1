//! Says why a meeting is not placed, slot by slot, and what would place more.

use crate::instance::{Instance, InterpreterIndex, MeetingIndex, Pair, ParticipantIndex};
use crate::limits::SLOTS_MAX;
use crate::plan::{Place, Plan};
use crate::repair::{Disruption, Trouble, Walk, strike};
use crate::slots::Slots;

/// Something that keeps a meeting out of slots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub what: Obstacle,
    /// The slots it is in the way in. In some of them others may be in the way as well.
    pub slots: Slots,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// Outside its session, its fixed slot, its list of slots.
    OwnRules,
    /// Somebody pinned it elsewhere.
    Pinned,
    Away {
        participant: ParticipantIndex,
    },
    Busy {
        participant: ParticipantIndex,
    },
    /// Too soon after or before another meeting of theirs.
    Changeover {
        participant: ParticipantIndex,
    },
    /// They have as many meetings as they can have.
    Full {
        participant: ParticipantIndex,
    },
    NoRoom,
    /// The room it is bound to is taken, or is not there.
    OwnRoom {
        room: u32,
    },
    /// Nobody interprets this pair at all.
    NobodyInterprets {
        pair: Pair,
    },
    /// All who do are away or have other meetings.
    NoInterpreter {
        pair: Pair,
    },
    /// One is there, but would go without rest or beyond their load.
    InterpreterRests {
        pair: Pair,
    },
    /// This meeting has to be earlier or later.
    Order {
        meeting: MeetingIndex,
    },
}

/// Why a meeting has no place in a plan: for each slot all that is in the way. Slots that no reason
/// names are open to it as the plan is.
pub fn why(instance: &Instance, plan: &Plan, meeting: MeetingIndex) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    let mut add =
        |what: Obstacle, slot: usize| match reasons.iter_mut().find(|one| one.what == what) {
            Some(reason) => reason.slots = reason.slots.with(slot),
            None => reasons.push(Reason { what, slots: Slots::one(slot) }),
        };
    for slot in 0..instance.slot_count {
        for what in obstacles(instance, plan, meeting, slot) {
            add(what, slot);
        }
    }
    reasons.sort_by_key(|one| (std::cmp::Reverse(one.slots.len()), one.what));
    reasons
}

/// Everything in the way of a meeting in one slot, as the rest of the plan is.
fn obstacles(
    instance: &Instance,
    plan: &Plan,
    meeting: MeetingIndex,
    slot: usize,
) -> Vec<Obstacle> {
    let mut found = Vec::new();
    let one = &instance.meetings[meeting as usize];
    let others = || {
        let placed = plan.places.iter().take(instance.meetings.len()).enumerate();
        placed
            .filter(|(other, _)| *other != meeting as usize)
            .filter_map(|(other, place)| Some((other, (*place)?)))
    };
    let here = || others().filter(|(_, place)| usize::from(place.slot) == slot);
    match one.pinned {
        Some(pinned) if usize::from(pinned.slot) != slot => found.push(Obstacle::Pinned),
        None if !one.allowed.has(slot) => found.push(Obstacle::OwnRules),
        _ => {}
    }
    for participant in instance.people(meeting) {
        let who = &instance.participants[participant as usize];
        if one.pinned.is_none() && !who.free.has(slot) {
            found.push(Obstacle::Away { participant });
        }
        let theirs = |other: &usize| instance.people(*other as MeetingIndex).contains(&participant);
        if here().filter(|(other, _)| theirs(other)).count() >= who.desks as usize {
            found.push(Obstacle::Busy { participant });
        }
        let load = others().filter(|(other, _)| theirs(other)).count();
        if who.meetings_max.is_some_and(|most| load >= most as usize) {
            found.push(Obstacle::Full { participant });
        }
        let block = block_of(instance, slot);
        let is_near = |place: &Place| {
            let distance = usize::from(place.slot).abs_diff(slot);
            distance > 0 && distance <= who.changeover as usize && block.has(place.slot.into())
        };
        if others().any(|(other, place)| theirs(&other) && is_near(&place)) {
            found.push(Obstacle::Changeover { participant });
        }
    }
    if here().count() >= instance.capacity[slot] as usize {
        found.push(Obstacle::NoRoom);
    }
    for room in instance.rooms_of(meeting) {
        let is_taken = here().any(|(other, place)| {
            place.room == Some(room) || instance.rooms_of(other as MeetingIndex).contains(&room)
        });
        if is_taken || room >= instance.capacity[slot] {
            found.push(Obstacle::OwnRoom { room });
        }
    }
    if let Some(pair) = one.needs {
        found.extend(interpreters(instance, pair, slot, &|who| {
            let busy = others().filter(|(_, place)| place.interpreter == Some(who));
            busy.map(|(_, place)| usize::from(place.slot)).collect()
        }));
    }
    for &(first, second) in &instance.precedences {
        let other = if first == meeting { second } else { first };
        if first != meeting && second != meeting {
            continue;
        }
        let Some(place) = plan.places.get(other as usize).copied().flatten() else { continue };
        let at = usize::from(place.slot);
        if if first == meeting { slot >= at } else { slot <= at } {
            found.push(Obstacle::Order { meeting: other });
        }
    }
    found.dedup();
    found
}

fn block_of(instance: &Instance, slot: usize) -> Slots {
    let block = instance.blocks.iter().find(|(from, to)| (*from..*to).contains(&slot));
    block.map_or(Slots::one(slot), |(from, to)| Slots::range(*from, *to))
}

/// What keeps everybody from interpreting a pair in a slot; `busy` are the slots of each.
fn interpreters(
    instance: &Instance,
    pair: Pair,
    slot: usize,
    busy: &dyn Fn(InterpreterIndex) -> Slots,
) -> Option<Obstacle> {
    let able = || {
        let all = instance.interpreters.iter().enumerate();
        all.filter(|(_, one)| one.pairs >> pair & 1 == 1)
    };
    if able().next().is_none() {
        return Some(Obstacle::NobodyInterprets { pair });
    }
    let mut is_any_there = false;
    for (index, one) in able() {
        let busy = busy(index as InterpreterIndex);
        if !one.free.has(slot) || busy.has(slot) {
            continue;
        }
        is_any_there = true;
        let with = busy.with(slot).and(block_of(instance, slot));
        let below = (0..slot).rev().take_while(|at| with.has(*at)).count();
        let above = (slot + 1..instance.slot_count).take_while(|at| with.has(*at)).count();
        let rests = one.run_max.is_none_or(|most| below + 1 + above <= most as usize);
        if rests && one.total_max.is_none_or(|most| busy.len() < most as usize) {
            return None;
        }
    }
    Some(if is_any_there {
        Obstacle::InterpreterRests { pair }
    } else {
        Obstacle::NoInterpreter { pair }
    })
}

/// Something an organizer could add.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More {
    /// A slot at the end of the last block, with as many rooms, in which everybody is there.
    Slot,
    /// A room in every slot.
    Room,
    /// Somebody who interprets this pair all day, with the usual rest.
    Interpreter { pair: Pair },
}

/// What would place more, and how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    pub what: More,
    /// Meetings more than the best found without it.
    pub meetings_more: u32,
    pub worth_more: u64,
}

/// Tries each help in turn, so many steps each, and lists those that place more, the best first. What
/// it says is found, not proven: there may be more to gain.
pub fn helps(
    instance: &Instance,
    plan: &Plan,
    steps_each: u64,
    is_over: &dyn Fn() -> bool,
) -> Vec<Help> {
    let Some(today) = most(instance, plan, steps_each, is_over) else { return Vec::new() };
    let mut pairs: Vec<Pair> = instance
        .meetings
        .iter()
        .zip(&plan.places)
        .filter(|(_, place)| place.is_none())
        .filter_map(|(meeting, _)| meeting.needs)
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let all = [More::Slot, More::Room].into_iter();
    let all = all.chain(pairs.into_iter().map(|pair| More::Interpreter { pair }));
    let mut helps = Vec::new();
    for what in all {
        let Some(more) = with(instance, what) else { continue };
        let Some(then) = most(&more, plan, steps_each, is_over) else { continue };
        let gain = |then: u64, today: u64| then.saturating_sub(today);
        let meetings_more = gain(then.1, today.1) as u32;
        let worth_more = gain(then.0, today.0);
        if worth_more > 0 || meetings_more > 0 {
            helps.push(Help { what, meetings_more, worth_more });
        }
    }
    helps.sort_by_key(|help| std::cmp::Reverse((help.worth_more, help.meetings_more)));
    helps
}

/// The instance with something added.
fn with(instance: &Instance, what: More) -> Option<Instance> {
    let mut more = instance.clone();
    match what {
        More::Slot => {
            let count = more.slot_count;
            if count >= SLOTS_MAX {
                return None;
            }
            more.slot_count += 1;
            more.capacity.push(*more.capacity.last()?);
            if let Some((_, to)) = more.blocks.last_mut().filter(|(_, to)| *to == count) {
                *to += 1;
            }
            for one in &mut more.participants {
                one.free = one.free.with(count);
            }
            for one in &mut more.interpreters {
                one.free = one.free.with(count);
            }
            // Who may lie in the last slot may lie in the one after it.
            for one in more.meetings.iter_mut().filter(|one| one.allowed.has(count - 1)) {
                one.allowed = one.allowed.with(count);
            }
        }
        More::Room => more.capacity.iter_mut().for_each(|rooms| *rooms += 1),
        More::Interpreter { pair } => {
            let usual = more.interpreters.iter().find(|one| one.pairs >> pair & 1 == 1);
            let run_max = usual.or(more.interpreters.first()).and_then(|one| one.run_max);
            more.interpreters.push(crate::instance::Interpreter {
                pairs: 1 << pair,
                free: Slots::first(more.slot_count),
                run_max,
                ..Default::default()
            });
        }
    }
    Some(more)
}

/// The most worth and meetings found placed, going out from a plan.
fn most(
    instance: &Instance,
    plan: &Plan,
    steps: u64,
    is_over: &dyn Fn() -> bool,
) -> Option<(u64, u64)> {
    // Nothing happens, and nothing was held: everything but pins may move.
    let nothing = Disruption { at: 0, notice: 0, what: Trouble::RoomsOut { rooms: 0, until: 0 } };
    let struck = strike(instance, plan, &nothing).ok()?;
    let mut walk = Walk::new(&struck, 1);
    walk.go(steps, is_over);
    let best = walk.pool.answers.first()?;
    let placed = instance.meetings.iter().zip(&best.slot);
    let placed = placed.filter(|(_, slot)| usize::from(**slot) < instance.slot_count);
    let worths: Vec<u64> = placed.map(|(meeting, _)| u64::from(meeting.worth)).collect();
    Some((worths.iter().sum(), worths.len() as u64))
}

#[cfg(test)]
mod tests;
