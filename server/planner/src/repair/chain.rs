//! Places meetings by chains: one takes a place, who has to leave for it takes another, and so on. A
//! chain is followed where it promises most and, as far as its credit reaches, elsewhere; where the same
//! meetings waited for a place as cheaply before, it is not followed again.

use std::collections::HashMap;

use super::pool::Pool;
use super::table::{MOVE, NOBODY, NOWHERE, Price, SWAP, Table};
use super::ways::{Way, leaving, ways};
use crate::instance::{InterpreterIndex, MeetingIndex, Slot};
use crate::search::random::Random;

const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// A meeting without a place, and what placing it costs at least.
#[derive(Clone, Copy)]
struct Pending {
    meeting: MeetingIndex,
    least: Price,
}

/// Where a meeting came to lie.
type Laid = (MeetingIndex, Slot, InterpreterIndex);

pub struct Chains<'a> {
    pub table: Table<'a>,
    /// Ways looked into so far.
    pub steps: u64,
    touched: Vec<u32>,
    round: u32,
    /// Meetings that left their place in this round.
    trail: Vec<MeetingIndex>,
    lists: Vec<Vec<Way>>,
    pending: Vec<Pending>,
    found: Vec<Laid>,
    found_price: Price,
    start: (Price, u64),
    is_found: bool,
    steps_end: u64,
    depth_max: usize,
    is_strict: bool,
    shuffles: bool,
    noise: Random,
    /// What it cost at best that these meetings waited.
    seen: HashMap<u64, Price>,
}

/// How far chains are followed.
#[derive(Clone, Copy)]
pub struct Reach {
    /// Meetings placed one after the other.
    pub depth: usize,
    /// How far from the most promising way, added up along the chain.
    pub credit: usize,
    pub steps: u64,
    /// Follows alike chains once only, whatever slots they took.
    pub is_strict: bool,
    /// Takes ways that differ in breaks alone in any order.
    pub shuffles: bool,
}

impl<'a> Chains<'a> {
    pub fn new(table: Table<'a>, seed: u64) -> Self {
        let meetings = table.slot.len();
        Self {
            table,
            steps: 0,
            touched: vec![0; meetings],
            round: 0,
            trail: Vec::new(),
            lists: Vec::new(),
            pending: Vec::new(),
            found: Vec::new(),
            found_price: 0,
            start: (0, 0),
            is_found: false,
            steps_end: 0,
            depth_max: 0,
            is_strict: false,
            shuffles: false,
            noise: Random::new(seed),
            seen: HashMap::new(),
        }
    }

    /// Takes these meetings out, the last to be placed first, and places them anew. Says whether
    /// the timetable changed; it never gets worse.
    pub fn replace(&mut self, meetings: &[MeetingIndex], reach: Reach, pool: &mut Pool) -> bool {
        self.start = (self.table.price, self.table.hash);
        self.found_price = self.table.price;
        self.is_found = false;
        self.steps_end = self.steps + reach.steps;
        self.depth_max = reach.depth;
        self.is_strict = reach.is_strict;
        self.shuffles = reach.shuffles;
        self.seen.clear();
        self.round += 1;
        self.pending.clear();
        let mut before: Vec<Laid> = Vec::with_capacity(meetings.len());
        for &meeting in meetings {
            let index = meeting as usize;
            if self.touched[index] == self.round {
                continue;
            }
            self.touched[index] = self.round;
            let (slot, who) = (self.table.slot[index], self.table.who[index]);
            before.push((meeting, slot, who));
            if slot != NOWHERE {
                self.table.lift(meeting);
            }
            self.pending.push(Pending { meeting, least: self.least(meeting) });
        }
        self.trail = before.iter().map(|(meeting, ..)| *meeting).collect();
        self.dig(NOWHERE, reach.credit, 0, pool);
        if !self.is_found {
            for (meeting, slot, who) in before {
                if slot != NOWHERE {
                    self.table.lay(meeting, slot, who);
                }
            }
            return false;
        }
        let found = std::mem::take(&mut self.found);
        for (meeting, ..) in &found {
            if self.table.slot[*meeting as usize] != NOWHERE {
                self.table.lift(*meeting);
            }
        }
        for (meeting, slot, who) in &found {
            if *slot != NOWHERE {
                self.table.lay(*meeting, *slot, *who);
            }
        }
        self.found = found;
        true
    }

    /// What placing a meeting costs at least, wherever.
    fn least(&self, meeting: MeetingIndex) -> Price {
        match self.table.struck.home[meeting as usize] {
            Some(home) if !self.table.struck.window[meeting as usize].has(home.slot.into()) => MOVE,
            Some(home) => match home.interpreter {
                Some(one) if !self.is_free(one, home.slot) => SWAP,
                _ => 0,
            },
            None => 0,
        }
    }

    fn is_free(&self, one: InterpreterIndex, slot: Slot) -> bool {
        self.table.instance.interpreters[usize::from(one)].free.has(slot.into())
    }

    fn take_note(&mut self, pool: &mut Pool) {
        let (price, hash) = (self.table.price, self.table.hash);
        pool.offer(&self.table);
        let is_new = (price, hash) != self.start;
        if price < self.found_price || (price == self.found_price && !self.is_found && is_new) {
            self.found_price = price;
            self.is_found = true;
            self.found.clear();
            for meeting in &self.trail {
                let index = *meeting as usize;
                self.found.push((*meeting, self.table.slot[index], self.table.who[index]));
            }
        }
    }

    /// What the price may at best come to.
    fn promise(&self) -> Price {
        let all = self.pending.iter();
        // Placing a meeting may close a break of both its people.
        self.table.price
            - all.map(|one| self.table.worth(one.meeting) - one.least + 2).sum::<Price>()
    }

    fn is_hopeless(&self) -> bool {
        let promise = self.promise();
        promise > self.found_price || (promise == self.found_price && self.is_found)
    }

    /// Whether the same meetings waited before at no higher price; with the same slot taken last,
    /// unless the round is strict.
    fn was_here(&mut self, last: Slot) -> bool {
        let mix = |one: &Pending| (u64::from(one.meeting) + 1).wrapping_mul(MIX);
        let key =
            self.pending.iter().map(mix).fold(u64::from(last), |key, one| key ^ one ^ one >> 31);
        let price = self.table.price;
        let best = self.seen.entry(key).or_insert(Price::MAX);
        let was_here = *best <= price;
        *best = price.min(*best);
        was_here
    }

    fn dig(&mut self, last: Slot, credit: usize, depth: usize, pool: &mut Pool) {
        self.take_note(pool);
        if self.pending.is_empty() || depth >= self.depth_max || self.steps >= self.steps_end {
            return;
        }
        let last = if self.is_strict { NOWHERE } else { last };
        if self.is_hopeless() || self.was_here(last) {
            return;
        }
        let next = self.next();
        let one = self.pending.swap_remove(next);
        if self.lists.len() <= depth {
            self.lists.resize_with(depth + 1, Vec::new);
        }
        let mut list = std::mem::take(&mut self.lists[depth]);
        let left_out = self.table.worth(one.meeting);
        let limit = self.found_price - self.promise() + left_out;
        let can_leave = |other: MeetingIndex| {
            let index = other as usize;
            self.touched[index] != self.round && !self.table.struck.is_held[index]
        };
        self.steps += 1 + ways(&self.table, one.meeting, &can_leave, limit, &mut list);
        for way in &mut list {
            way.price -= left_out;
        }
        if !self.pending.is_empty() {
            list.push(Way::none());
        }
        let shuffles = self.shuffles;
        let noise = self.noise.next();
        let rank = |way: &Way| {
            if !shuffles {
                return (way.price, u64::from(way.slot), way.who);
            }
            // Breaks aside, in any order.
            let mixed = (noise ^ u64::from(way.slot) << 16 ^ u64::from(way.who)).wrapping_mul(MIX);
            (way.price >> 32, mixed >> 8, way.who)
        };
        let width = (credit + 1).min(list.len());
        if width < list.len() && width > 0 {
            list.select_nth_unstable_by_key(width - 1, rank);
            list.truncate(width);
        }
        list.sort_by_key(rank);
        for (rank, way) in list.iter().enumerate() {
            self.follow(one, way, credit - rank, depth, pool);
            if self.steps >= self.steps_end {
                break;
            }
        }
        self.lists[depth] = list;
        self.pending.push(one);
        let last = self.pending.len() - 1;
        self.pending.swap(next, last);
    }

    /// The most worthy of those that wait, the latest first.
    fn next(&self) -> usize {
        let worth = |one: &Pending| self.table.instance.meetings[one.meeting as usize].worth;
        let mut best = 0;
        for (index, one) in self.pending.iter().enumerate() {
            if worth(one) >= worth(&self.pending[best]) {
                best = index;
            }
        }
        best
    }

    fn follow(&mut self, one: Pending, way: &Way, credit: usize, depth: usize, pool: &mut Pool) {
        if way.slot == NOWHERE {
            self.dig(way.slot, credit, depth + 1, pool);
            return;
        }
        let before = self.pending.len();
        let mut left: [Laid; 6] = [(0, NOWHERE, NOBODY); 6];
        for (index, out) in way.out().iter().enumerate() {
            let (slot, who) = (self.table.slot[*out as usize], self.table.who[*out as usize]);
            left[index] = (*out, slot, who);
            let shares = self.table.instance.people(*out).iter().any(|person| {
                slot == way.slot && self.table.instance.people(one.meeting).contains(person)
            });
            let keeps_interpreter = who != way.who || who == NOBODY;
            let loses_slot = shares || keeps_interpreter;
            let least = leaving(&self.table, *out, loses_slot).min(MOVE).max(self.least(*out));
            self.pending.push(Pending { meeting: *out, least });
            self.touched[*out as usize] = self.round;
            self.trail.push(*out);
        }
        for out in way.out() {
            self.table.lift(*out);
        }
        self.table.lay(one.meeting, way.slot, way.who);
        self.dig(way.slot, credit, depth + 1, pool);
        self.table.lift(one.meeting);
        for (out, slot, who) in left.iter().take(way.out().len()) {
            self.table.lay(*out, *slot, *who);
            self.touched[*out as usize] = 0;
            self.trail.pop();
        }
        self.pending.truncate(before);
    }
}
