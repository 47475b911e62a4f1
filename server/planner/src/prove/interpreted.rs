//! Interpreters as clauses: who interprets which meeting, when they are busy, their rest and their load.

use super::clauses::Lies;
use super::count::Sink;
use super::solver::Sat;
use crate::instance::{Instance, InterpreterIndex};

/// Of each meeting who may interpret it, with the literal that says so.
pub struct Interpreted {
    by: Vec<Vec<(usize, i32)>>,
}

/// How many literals the interpreters of an instance take.
pub fn size(instance: &Instance) -> usize {
    let needed = instance.meetings.iter().filter(|one| one.needs.is_some()).count();
    needed * instance.interpreters.len() * instance.slot_count
}

impl Interpreted {
    pub fn of(instance: &Instance, lies: &Lies, sat: &mut Sat<'_>) -> Self {
        let mut by = Vec::with_capacity(instance.meetings.len());
        // Of each interpreter, by slot, the meetings that keep them busy there.
        let mut busy = vec![vec![Vec::new(); instance.slot_count]; instance.interpreters.len()];
        for meeting in 0..instance.meetings.len() {
            let able = able(instance, meeting);
            let able: Vec<(usize, i32)> = able.into_iter().map(|who| (who, sat.fresh())).collect();
            let one = &instance.meetings[meeting];
            let pinned = one.pinned.and_then(|place| place.interpreter);
            if one.needs.is_some() || pinned.is_some() {
                let mut clause: Vec<i32> = able.iter().map(|(_, literal)| *literal).collect();
                clause.extend(lies.out[meeting]);
                sat.add(&clause);
            }
            for &(who, with) in &able {
                for &(slot, lies) in &lies.at[meeting] {
                    if pinned.is_none() && !instance.interpreters[who].free.has(slot) {
                        sat.add(&[-lies, -with]);
                        continue;
                    }
                    let both = sat.fresh();
                    sat.add(&[both, -lies, -with]);
                    busy[who][slot].push(both);
                }
            }
            by.push(able);
        }
        for (who, slots) in busy.iter().enumerate() {
            limit(instance, who, slots, sat);
        }
        enough(instance, lies, sat);
        Self { by }
    }

    /// Who interprets a meeting in the plan the solver found.
    pub fn of_meeting(&self, meeting: usize, sat: &Sat<'_>) -> Option<InterpreterIndex> {
        let with = self.by[meeting].iter().find(|(_, with)| sat.is_true(*with));
        with.map(|(who, _)| *who as InterpreterIndex)
    }
}

fn able(instance: &Instance, meeting: usize) -> Vec<usize> {
    let one = &instance.meetings[meeting];
    if let Some(pinned) = one.pinned.and_then(|place| place.interpreter) {
        let pinned = usize::from(pinned);
        return (0..instance.interpreters.len()).filter(|who| *who == pinned).collect();
    }
    let Some(pair) = one.needs else { return Vec::new() };
    (0..instance.interpreters.len())
        .filter(|who| instance.interpreters[*who].pairs >> pair & 1 == 1)
        .collect()
}

/// One meeting at a time, rest after a run, no more than the load.
fn limit(instance: &Instance, who: usize, slots: &[Vec<i32>], sat: &mut Sat<'_>) {
    let one = &instance.interpreters[who];
    let mut used = Vec::with_capacity(slots.len());
    for here in slots {
        if here.len() > 1 {
            sat.at_most_one(here);
        }
        used.push((!here.is_empty()).then(|| sat.any_of(here, false)));
    }
    if let Some(run) = one.run_max.map(|run| run as usize) {
        for &(from, to) in &instance.blocks {
            for row in used[from..to].windows(run + 1) {
                let known: Vec<i32> = row.iter().flatten().map(|busy| -busy).collect();
                if known.len() == row.len() {
                    sat.add(&known);
                }
            }
        }
    }
    if let Some(total) = one.total_max {
        let known: Vec<i32> = used.into_iter().flatten().collect();
        sat.at_most(&known, total as usize, None);
    }
}

/// Of each pair of languages no more meetings at a time than interpreters.
fn enough(instance: &Instance, lies: &Lies, sat: &mut Sat<'_>) {
    let mut pairs: Vec<_> = instance.meetings.iter().filter_map(|one| one.needs).collect();
    pairs.sort_unstable();
    pairs.dedup();
    for pair in pairs {
        let of_pair: Vec<u32> = (0..instance.meetings.len() as u32)
            .filter(|meeting| {
                let one = &instance.meetings[*meeting as usize];
                one.needs == Some(pair) && one.pinned.is_none()
            })
            .collect();
        for slot in 0..instance.slot_count {
            let free = instance.interpreters.iter();
            let free = free.filter(|one| one.pairs >> pair & 1 == 1 && one.free.has(slot)).count();
            let here = lies.in_slot(&of_pair, slot);
            if here.len() > free {
                sat.at_most(&here, free, None);
            }
        }
    }
}
