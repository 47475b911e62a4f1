//! From what is left of the plan to a good answer: first everything that stays, then what was broken,
//! one by one, then small groups again and again.

use super::chain::Chains;
use super::disruption::Struck;
use super::pool::Pool;
use super::table::{NOBODY, NOWHERE, Table};
use crate::instance::MeetingIndex;
use crate::search::random::Random;

/// Steps of one chain when a meeting is first put back.
const STEPS_FIRST: u64 = 400;
/// After so many tries in a row that found nothing better, all was likely found.
const IDLE_MAX: u32 = 600;

pub struct Walk<'a> {
    pub chains: Chains<'a>,
    pub pool: Pool,
    random: Random,
}

impl<'a> Walk<'a> {
    pub fn new(struck: &'a Struck, seed: u64) -> Self {
        let mut table = Table::new(struck);
        keep(&mut table);
        Self { chains: Chains::new(table), pool: Pool::default(), random: Random::new(seed) }
    }

    pub fn go(&mut self, steps_max: u64, is_over: &dyn Fn() -> bool) {
        self.pool.offer(&self.chains.table);
        self.put_back(is_over);
        let mut open = self.open();
        let mut idle = 0;
        let mut best = self.chains.table.price;
        while !open.is_empty() && idle < IDLE_MAX && self.chains.steps < steps_max && !is_over() {
            let group = self.group(&open);
            let (credit, steps) = match self.random.below(4) {
                0 => (12, 200),
                1 => (3, 40),
                _ => (6, 80),
            };
            if self.chains.replace(&group, credit, steps, &mut self.pool) {
                open = self.open();
            }
            idle += 1;
            if self.chains.table.price < best {
                best = self.chains.table.price;
                idle = 0;
            }
        }
    }

    /// Those left out, the most worthy first.
    fn put_back(&mut self, is_over: &dyn Fn() -> bool) {
        let table = &self.chains.table;
        let mut out: Vec<MeetingIndex> = (0..table.slot.len() as MeetingIndex)
            .filter(|meeting| {
                let index = *meeting as usize;
                table.slot[index] == NOWHERE && !table.struck.window[index].is_empty()
            })
            .collect();
        out.sort_by_key(|meeting| {
            let index = *meeting as usize;
            (-table.worth(*meeting), table.struck.window[index].len(), *meeting)
        });
        for meeting in out {
            if is_over() {
                return;
            }
            if self.chains.table.slot[meeting as usize] == NOWHERE {
                self.chains.replace(&[meeting], 10, STEPS_FIRST, &mut self.pool);
            }
        }
    }

    /// Meetings that are not as they were, or are left out and could lie somewhere.
    fn open(&self) -> Vec<MeetingIndex> {
        let table = &self.chains.table;
        let is_open = |meeting: &MeetingIndex| {
            let index = *meeting as usize;
            if table.struck.is_held[index] || table.struck.window[index].is_empty() {
                return false;
            }
            table.struck.home[index].is_none_or(|home| {
                home.slot != table.slot[index]
                    || home.interpreter.unwrap_or(NOBODY) != table.who[index]
            })
        };
        (0..table.slot.len() as MeetingIndex).filter(is_open).collect()
    }

    /// A few open meetings, and now and then somebody in the way of one.
    fn group(&mut self, open: &[MeetingIndex]) -> Vec<MeetingIndex> {
        let first = open[self.random.below(open.len())];
        let mut group = vec![first];
        let more = self.random.below(4);
        for _ in 0..more {
            let near = if self.random.below(2) == 0 { self.near(&group) } else { None };
            let next = near.unwrap_or_else(|| open[self.random.below(open.len())]);
            if !group.contains(&next) {
                group.push(next);
            }
        }
        group
    }

    /// Somebody who would leave for a member of the group, or works beside one.
    fn near(&mut self, group: &[MeetingIndex]) -> Option<MeetingIndex> {
        let one = group[self.random.below(group.len())];
        let table = &self.chains.table;
        let window: Vec<usize> = table.struck.window[one as usize].iter().collect();
        if window.is_empty() {
            return None;
        }
        let slot = window[self.random.below(window.len())];
        let people = table.instance.people(one);
        let at_hand = match self.random.below(3) {
            0 => {
                let inside = &table.in_slot[slot];
                (!inside.is_empty()).then(|| inside[self.random.below(inside.len())])
            }
            1 => {
                let needs = table.instance.meetings[one as usize].needs?;
                let able = &table.able[usize::from(needs)];
                let who = *able.get(self.random.below(able.len().max(1)))?;
                table.interprets(who, slot)
            }
            _ => table.meetings_at(people[self.random.below(2)], slot).0.next(),
        };
        at_hand.filter(|other| !table.struck.is_held[*other as usize])
    }
}

/// Lays everything where it was, as far as it can stay.
fn keep(table: &mut Table<'_>) {
    let struck = table.struck;
    let mut order: Vec<MeetingIndex> = (0..struck.home.len() as MeetingIndex)
        .filter(|meeting| struck.home[*meeting as usize].is_some())
        .collect();
    order.sort_by_key(|meeting| {
        let index = *meeting as usize;
        (!struck.is_held[index], -table.worth(*meeting), *meeting)
    });
    for meeting in order {
        let index = meeting as usize;
        let Some(home) = struck.home[index] else { continue };
        let who = home.interpreter.unwrap_or(NOBODY);
        if struck.is_held[index] || fits(table, meeting, home.slot, who) {
            table.lay(meeting, home.slot, who);
        }
    }
}

/// Whether a meeting can lie there beside what lies already.
fn fits(table: &Table<'_>, meeting: MeetingIndex, slot: u8, who: u16) -> bool {
    let at = usize::from(slot);
    let instance = table.instance;
    let is_open = table.struck.window[meeting as usize].has(at)
        && table.in_slot[at].len() < instance.capacity[at] as usize
        && instance
            .people(meeting)
            .iter()
            .all(|one| table.meetings_at(*one, at).1 && table.too_near(*one, at).is_empty());
    let is_alone = table.room_of(meeting).is_none_or(|room| {
        table.in_slot[at].iter().all(|other| table.room_of(*other) != Some(room))
    });
    let is_in_order = table.befores[meeting as usize].iter().all(|(first, second)| {
        let other = if *first == meeting { *second } else { *first };
        let there = table.slot[other as usize];
        there == NOWHERE || if *first == meeting { slot < there } else { there < slot }
    });
    let is_interpreted = match instance.meetings[meeting as usize].needs {
        None => who == NOBODY,
        Some(_) if who == NOBODY => false,
        Some(pair) => {
            let one = &instance.interpreters[usize::from(who)];
            let busy = table.busy[usize::from(who)] | 1 << at;
            one.pairs >> pair & 1 == 1
                && one.free.has(at)
                && table.interprets(who, at).is_none()
                && table.rests(who, busy, at)
                && one.total_max.is_none_or(|most| busy.count_ones() <= most)
        }
    };
    is_open && is_alone && is_in_order && is_interpreted
}
