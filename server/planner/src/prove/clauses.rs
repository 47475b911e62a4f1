//! The instance as clauses: where each meeting lies, and what the rules make of that.

use super::count::Sink;
use super::day::Days;
use super::interpreted::Interpreted;
use super::solver::Sat;
use crate::instance::Instance;
use crate::plan::{Place, Plan};
use crate::reduce::Windows;

/// Rules that can be switched off, to see which of them clash.
#[derive(Default)]
pub struct Switches {
    /// Of each participant, and of each slot's rooms.
    pub people: Vec<Option<i32>>,
    pub slots: Vec<Option<i32>>,
}

impl Switches {
    pub fn none(instance: &Instance) -> Self {
        Self {
            people: vec![None; instance.participants.len()],
            slots: vec![None; instance.slot_count],
        }
    }

    pub fn all(instance: &Instance, sat: &mut Sat<'_>) -> Self {
        Self {
            people: instance.participants.iter().map(|_| Some(sat.fresh())).collect(),
            slots: (0..instance.slot_count).map(|_| Some(sat.fresh())).collect(),
        }
    }

    pub fn literals(&self) -> Vec<i32> {
        self.people.iter().chain(&self.slots).flatten().copied().collect()
    }
}

/// Where meetings lie.
pub struct Lies {
    /// Of each meeting its slots, each with the literal that says it lies there.
    pub at: Vec<Vec<(usize, i32)>>,
    /// Of each meeting that may be left out the literal that says it is.
    pub out: Vec<Option<i32>>,
}

impl Lies {
    pub fn at(&self, meeting: usize, slot: usize) -> Option<i32> {
        self.at[meeting].iter().find(|(at, _)| *at == slot).map(|(_, literal)| *literal)
    }

    /// Those of some meetings that may lie in a slot.
    pub fn in_slot(&self, meetings: &[u32], slot: usize) -> Vec<i32> {
        meetings.iter().filter_map(|meeting| self.at(*meeting as usize, slot)).collect()
    }

    fn of(instance: &Instance, windows: &Windows, start: Option<&Plan>, sat: &mut Sat<'_>) -> Self {
        let (mut all, mut out) = (Vec::new(), Vec::new());
        for (meeting, window) in windows.of.iter().enumerate() {
            let place = start.and_then(|plan| plan.places.get(meeting).copied().flatten());
            let slots = window.iter();
            let at: Vec<(usize, i32)> = slots
                .map(|slot| {
                    let is_there = place.is_none_or(|place| usize::from(place.slot) == slot);
                    (slot, sat.fresh_tried(is_there))
                })
                .collect();
            let mut literals: Vec<i32> = at.iter().map(|(_, literal)| *literal).collect();
            if literals.len() > 1 {
                sat.at_most_one(&literals);
            }
            let left_out = (!instance.meetings[meeting].must_be_placed())
                .then(|| sat.fresh_tried(start.is_some() && place.is_none()));
            literals.extend(left_out);
            sat.add(&literals);
            all.push(at);
            out.push(left_out);
        }
        Self { at: all, out }
    }
}

pub struct Clauses {
    pub lies: Lies,
    pub days: Days,
    interpreted: Interpreted,
}

impl Clauses {
    pub fn of(
        instance: &Instance,
        windows: &Windows,
        start: Option<&Plan>,
        switches: &Switches,
        sat: &mut Sat<'_>,
    ) -> Self {
        let lies = Lies::of(instance, windows, start, sat);
        order(instance, &lies, sat);
        let days = Days::of(instance, windows, &lies, switches, sat);
        rooms(instance, &lies, &days, switches, sat);
        let interpreted = Interpreted::of(instance, &lies, sat);
        Self { lies, days, interpreted }
    }

    /// The plan the solver found.
    pub fn plan(&self, instance: &Instance, sat: &Sat<'_>) -> Plan {
        let place = |meeting: usize| {
            let is_out = self.lies.out[meeting].is_some_and(|out| sat.is_true(out));
            let at = self.lies.at[meeting].iter().find(|(_, literal)| sat.is_true(*literal));
            at.filter(|_| !is_out).map(|(slot, _)| Place {
                slot: *slot as u8,
                room: instance.rooms_of(meeting as u32).first().copied(),
                interpreter: self.interpreted.of_meeting(meeting, sat),
            })
        };
        Plan { places: (0..instance.meetings.len()).map(place).collect() }
    }
}

fn order(instance: &Instance, lies: &Lies, sat: &mut Sat<'_>) {
    for &(first, second) in &instance.precedences {
        let (first, second) = (first as usize, second as usize);
        let out: Vec<i32> = lies.out[first].into_iter().collect();
        // `by`: the first lies at the slot or before.
        let mut by: Option<i32> = None;
        for slot in 0..instance.slot_count {
            if let Some(later) = lies.at(second, slot) {
                let mut clause = vec![-later];
                clause.extend(by);
                clause.extend(&out);
                sat.add(&clause);
            }
            if let Some(now) = lies.at(first, slot) {
                let next = sat.fresh();
                let mut clause = vec![-next, now];
                clause.extend(by);
                sat.add(&clause);
                by = Some(next);
            }
        }
    }
}

/// No slot holds more meetings than it has rooms, no room two. Of two people who meet the busier one is
/// counted, and all people who are busy, too.
fn rooms(instance: &Instance, lies: &Lies, days: &Days, switches: &Switches, sat: &mut Sat<'_>) {
    let groups = groups(instance);
    let has_one_desk = |person: &usize| instance.participants[*person].desks == 1;
    let all_have_one = (0..groups.len()).all(|person| has_one_desk(&person));
    let bound: Vec<Option<u32>> = (0..instance.meetings.len())
        .map(|meeting| instance.rooms_of(meeting as u32).first().copied())
        .collect();
    for slot in 0..instance.slot_count {
        let guard = switches.slots[slot];
        let mut counted = Vec::new();
        for (person, own) in groups.iter().enumerate() {
            let here = lies.in_slot(own, slot);
            if here.len() > 1 && has_one_desk(&person) && guard.is_none() {
                counted.push(sat.any_of(&here, false));
            } else {
                counted.extend(here);
            }
        }
        let rooms = instance.capacity[slot] as usize;
        sat.at_most(&counted, rooms, guard);
        if all_have_one && guard.is_none() {
            let busy: Vec<i32> = days.used.iter().filter_map(|used| used[slot]).collect();
            sat.at_most(&busy, 2 * rooms, None);
        }
        for room in 0..instance.capacity[slot] {
            let in_room = |meeting: &usize| bound[*meeting] == Some(room);
            let here: Vec<i32> = (0..bound.len())
                .filter(in_room)
                .filter_map(|meeting| lies.at(meeting, slot))
                .collect();
            if here.len() > 1 {
                sat.at_most(&here, 1, guard);
            }
        }
    }
}

/// The meetings of each participant that are counted for them: each meeting for one of its two.
fn groups(instance: &Instance) -> Vec<Vec<u32>> {
    let loads: Vec<usize> = instance.meetings_of().iter().map(Vec::len).collect();
    let mut groups = vec![Vec::new(); instance.participants.len()];
    for (meeting, one) in instance.meetings.iter().enumerate() {
        let (a, b) = (one.a as usize, one.b as usize);
        let is_busier = (loads[a], b) >= (loads[b], a);
        groups[if is_busier { a } else { b }].push(meeting as u32);
    }
    groups
}
