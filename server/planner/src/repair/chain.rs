//! Places meetings by chains: one takes a place, who has to leave for it takes another, and so on. A
//! chain is followed where it promises most and, as far as its credit reaches, elsewhere.

use super::pool::Pool;
use super::table::{MOVE, NOBODY, NOWHERE, Price, SWAP, Table};
use super::ways::{Way, leaving, ways};
use crate::instance::{InterpreterIndex, MeetingIndex, Slot};

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
}

impl<'a> Chains<'a> {
    pub fn new(table: Table<'a>) -> Self {
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
        }
    }

    /// Takes these meetings out, the last to be placed first, and places them anew. Says whether
    /// the timetable changed; it never gets worse.
    pub fn replace(
        &mut self,
        meetings: &[MeetingIndex],
        credit: usize,
        steps_max: u64,
        pool: &mut Pool,
    ) -> bool {
        self.start = (self.table.price, self.table.hash);
        self.found_price = self.table.price;
        self.is_found = false;
        self.steps_end = self.steps + steps_max;
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
        self.dig(credit, 0, pool);
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

    fn dig(&mut self, credit: usize, depth: usize, pool: &mut Pool) {
        self.take_note(pool);
        if self.pending.is_empty() || self.steps >= self.steps_end || self.is_hopeless() {
            return;
        }
        let next = self.next();
        let one = self.pending.swap_remove(next);
        if self.lists.len() <= depth {
            self.lists.resize_with(depth + 1, Vec::new);
        }
        let mut list = std::mem::take(&mut self.lists[depth]);
        ways(&self.table, one.meeting, &self.touched, self.round, &mut list);
        self.steps += 1;
        let left_out = self.table.worth(one.meeting);
        for way in &mut list {
            way.price -= left_out;
        }
        if !self.pending.is_empty() {
            list.push(Way::none());
        }
        let width = (credit + 1).min(list.len());
        if width < list.len() && width > 0 {
            list.select_nth_unstable_by_key(width - 1, |way| way.price);
            list.truncate(width);
        }
        list.sort_by_key(|way| (way.price, way.slot, way.who));
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
            self.dig(credit, depth + 1, pool);
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
        self.dig(credit, depth + 1, pool);
        self.table.lift(one.meeting);
        for (out, slot, who) in left.iter().take(way.out().len()) {
            self.table.lay(*out, *slot, *who);
            self.touched[*out as usize] = 0;
            self.trail.pop();
        }
        self.pending.truncate(before);
    }
}
