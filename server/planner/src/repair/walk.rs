//! From what is left of the plan to a good answer: first everything that stays, then what was broken,
//! one by one, then small groups again and again.

use super::chain::{Chains, Reach};
use super::disruption::Struck;
use super::pool::Pool;
use super::table::{NOBODY, NOWHERE, Table};
use crate::instance::MeetingIndex;
use crate::search::random::Random;

/// Steps of one chain that puts a broken meeting back, or one that had no place before.
const STEPS_BROKEN: u64 = 12_000;
const STEPS_OTHERS: u64 = 400;
/// Steps of the chains of a group.
const STEPS_GROUP: u64 = 3_000;
/// How long the chains are by which a meeting is first put back.
const DEPTHS: [usize; 4] = [1, 2, 4, 8];
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
        Self { chains: Chains::new(table, seed), pool: Pool::default(), random: Random::new(seed) }
    }

    pub fn go(&mut self, steps_max: u64, is_over: &dyn Fn() -> bool) {
        self.pool.offer(&self.chains.table);
        self.put_back(steps_max, is_over);
        let mut open = self.open();
        let mut idle = 0;
        let mut best = self.chains.table.price;
        while !open.is_empty() && idle < IDLE_MAX && self.chains.steps < steps_max && !is_over() {
            let mut group = self.group(&open);
            let is_deep = self.random.below(4) == 0;
            let shuffles = is_deep || self.random.below(4) == 0;
            if is_deep {
                group.truncate(1);
            }
            let depth = group.len() + 1 + self.random.below(if is_deep { 9 } else { 4 });
            let credit = 4 + self.random.below(12);
            let is_strict = self.random.below(2) == 0;
            let reach = Reach { depth, credit, steps: STEPS_GROUP, is_strict, shuffles };
            if self.chains.replace(&group, reach, &mut self.pool) {
                open = self.open();
            }
            idle += 1;
            if self.chains.table.price < best {
                best = self.chains.table.price;
                idle = 0;
            }
        }
    }

    /// Places those left out, the most worthy first: what the event broke by chains as long as it takes,
    /// what the plan had left out already by short ones, for as the plan was made they had no place.
    fn put_back(&mut self, steps_max: u64, is_over: &dyn Fn() -> bool) {
        for (depths, steps, share, broken) in
            [(&DEPTHS[..], STEPS_BROKEN, 2, true), (&DEPTHS[..2], STEPS_OTHERS, 3, false)]
        {
            let end = self.chains.steps + steps_max / share;
            for depth in depths {
                for meeting in self.left_out(broken) {
                    if is_over() || self.chains.steps > end {
                        return;
                    }
                    if self.chains.table.slot[meeting as usize] == NOWHERE {
                        let reach = Reach {
                            depth: *depth,
                            credit: 60,
                            steps,
                            is_strict: true,
                            shuffles: false,
                        };
                        self.chains.replace(&[meeting], reach, &mut self.pool);
                    }
                }
            }
        }
    }

    /// Who is left out and could lie somewhere, the most worthy first: those that had a place or are
    /// new, or the others.
    fn left_out(&self, broken: bool) -> Vec<MeetingIndex> {
        let table = &self.chains.table;
        let mut out = self.open().left_out;
        out.retain(|meeting| {
            let is_new = *meeting as usize >= table.struck.planned;
            broken == (is_new || table.struck.home[*meeting as usize].is_some())
        });
        out.sort_by_key(|meeting| {
            let window = table.struck.window[*meeting as usize].len();
            (-table.worth(*meeting), window, *meeting)
        });
        out
    }

    /// What may still be better.
    fn open(&self) -> Open {
        let table = &self.chains.table;
        let mut open = Open::default();
        for meeting in 0..table.slot.len() {
            if table.struck.is_held[meeting] || table.struck.window[meeting].is_empty() {
                continue;
            }
            let is_as_before = table.struck.home[meeting].is_some_and(|home| {
                home.slot == table.slot[meeting]
                    && home.interpreter.unwrap_or(NOBODY) == table.who[meeting]
            });
            if table.slot[meeting] == NOWHERE {
                open.left_out.push(meeting as MeetingIndex);
            } else if !is_as_before {
                open.changed.push(meeting as MeetingIndex);
            }
        }
        open
    }

    /// A few open meetings, and now and then somebody in the way of one.
    fn group(&mut self, open: &Open) -> Vec<MeetingIndex> {
        let mut group: Vec<MeetingIndex> = Vec::with_capacity(4);
        let more = 1 + self.random.below(4);
        if open.changed.len() > 4 && self.random.below(6) == 0 {
            // Many that moved, to find out whether fewer had to.
            for _ in 0..5 + self.random.below(4) {
                let next = open.changed[self.random.below(open.changed.len())];
                if !group.contains(&next) {
                    group.push(next);
                }
            }
            return group;
        }
        for _ in 0..more {
            let near = if group.is_empty() || self.random.below(2) == 0 {
                None
            } else {
                self.near(&group)
            };
            let next = near.unwrap_or_else(|| {
                let left_out = open.left_out.len();
                let from_left_out =
                    left_out > 0 && (open.changed.is_empty() || self.random.below(2) == 0);
                let list = if from_left_out { &open.left_out } else { &open.changed };
                list[self.random.below(list.len())]
            });
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

/// Meetings that are not as they were, and those left out that could lie somewhere.
#[derive(Default)]
struct Open {
    changed: Vec<MeetingIndex>,
    left_out: Vec<MeetingIndex>,
}

impl Open {
    fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.left_out.is_empty()
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
