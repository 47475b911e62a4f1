//! A plan in the making: who meets whom when, in bits, with its price kept up to date.

use super::day::{Blocks, Day};
use super::interpret::Interpreting;
use super::picked::Picked;
use super::random::Random;
use crate::instance::{Instance, InterpreterIndex, MeetingIndex, Slot};
use crate::plan::{Place, Plan};
use crate::reduce::Windows;

pub const NOWHERE: Slot = Slot::MAX;
pub const NOTHING: MeetingIndex = MeetingIndex::MAX;
pub const NO_ROW: u32 = u32::MAX;

/// What the search counts; broken rules it may pass through have a price too.
#[derive(Clone, Copy, Debug)]
pub struct Prices {
    pub left_out: i64,
    pub must: i64,
    pub gap: i64,
    pub idle: i64,
    pub order: i64,
    pub unfair: i64,
    pub near: i64,
    pub lack: i64,
}

/// A plan's worth so far, or what a move changes of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub price: i64,
    /// Worth of the meetings left out that may be.
    pub left_out: i64,
    pub breaks: i64,
    pub idle: i64,
    /// Broken rules the search passes through.
    pub wrong: i64,
}

impl Tally {
    pub fn add(&mut self, other: Self, sign: i64) {
        self.price += sign * other.price;
        self.left_out += sign * other.left_out;
        self.breaks += sign * other.breaks;
        self.idle += sign * other.idle;
        self.wrong += sign * other.wrong;
    }
}

pub struct State<'a> {
    pub instance: &'a Instance,
    pub windows: &'a Windows,
    pub prices: Prices,
    pub blocks: Blocks,
    pub slot: Vec<Slot>,
    /// Who holds a slot: people by desk, then rooms somebody is kept at, a row of slots each.
    at: Vec<MeetingIndex>,
    rows: Vec<u32>,
    pub desks: Vec<u32>,
    /// The people of a meeting, and its room if it has to be in one.
    pub holders: Vec<[u32; 3]>,
    pub used: Vec<u128>,
    pub days: Vec<Day>,
    /// Of each participant how many meetings they have and can have, and the slots of pinned ones.
    pub load: Vec<u32>,
    pub load_max: Vec<u32>,
    pub pinned: Vec<u128>,
    /// From so many breaks on somebody has too many.
    limit: Option<i64>,
    /// Meetings in each slot, and where each is in its list.
    pub in_slot: Vec<Vec<MeetingIndex>>,
    position: Vec<u32>,
    pub interpreting: Interpreting<'a>,
    pub befores: Vec<Vec<(MeetingIndex, MeetingIndex)>>,
    pub tally: Tally,
    /// Meetings that lie nowhere, and people whose day could be better.
    pub outside: Picked,
    pub troubled: Picked,
    /// What each one's day costs at least.
    least: Vec<i64>,
}

impl<'a> State<'a> {
    /// `least`: what each participant's day costs at least, in the search's prices; `fewest`: the breaks
    /// that everybody has.
    pub fn new(
        instance: &'a Instance,
        windows: &'a Windows,
        prices: Prices,
        least: Vec<i64>,
        fewest: u32,
    ) -> Self {
        let (meetings, people) = (instance.meetings.len(), instance.participants.len());
        let slots = instance.slot_count;
        let mut befores = vec![Vec::new(); meetings];
        for &(first, second) in &instance.precedences {
            befores[first as usize].push((first, second));
            befores[second as usize].push((first, second));
        }
        let mut rows = Vec::with_capacity(people);
        let mut desks: Vec<u32> = instance.participants.iter().map(|one| one.desks).collect();
        let mut row = 0;
        for desks in &desks {
            rows.push(row);
            row += desks;
        }
        // Only rooms that somebody is bound to are told apart while searching.
        let mut rooms = std::collections::BTreeMap::new();
        let mut holders = Vec::with_capacity(meetings);
        for (index, one) in instance.meetings.iter().enumerate() {
            let mut held = [one.a, one.b, NO_ROW];
            if let [room] = instance.rooms_of(index as MeetingIndex)[..] {
                held[2] = *rooms.entry(room).or_insert_with(|| {
                    rows.push(row);
                    desks.push(1);
                    row += 1;
                    rows.len() as u32 - 1
                });
            }
            holders.push(held);
        }
        let mut state = Self {
            instance,
            windows,
            prices,
            blocks: Blocks::of(instance),
            slot: vec![NOWHERE; meetings],
            at: vec![NOTHING; row as usize * slots],
            rows,
            desks,
            holders,
            used: vec![0; people],
            days: vec![Day::default(); people],
            load: vec![0; people],
            load_max: { instance.participants.iter() }
                .map(|one| one.meetings_max.unwrap_or(u32::MAX))
                .collect(),
            pinned: instance.pinned_of().into_iter().map(|slots| slots.0).collect(),
            limit: instance.fairness.map(|limit| i64::from(limit) + i64::from(fewest)),
            in_slot: vec![Vec::new(); slots],
            position: vec![0; meetings],
            interpreting: Interpreting::of_instance(instance),
            befores,
            tally: Tally::default(),
            outside: Picked::all(meetings),
            troubled: Picked::none(people),
            least,
        };
        for meeting in 0..meetings {
            let worth = state.worth(meeting as MeetingIndex);
            state.tally.add(worth, 1);
        }
        state
    }

    pub fn plan(&self) -> Plan {
        let places = self.slot.iter().enumerate().map(|(meeting, slot)| {
            (*slot != NOWHERE).then(|| Place {
                slot: *slot,
                room: None,
                interpreter: self.interpreting.of(meeting as MeetingIndex),
            })
        });
        Plan { places: places.collect() }
    }

    /// Takes over a valid plan.
    pub fn load(&mut self, plan: &Plan) {
        let meetings = 0..self.slot.len() as MeetingIndex;
        for meeting in meetings.clone() {
            if self.slot[meeting as usize] != NOWHERE {
                self.lift(meeting);
            }
        }
        self.tally = Tally::default();
        let mut used = vec![0; self.used.len()];
        for meeting in meetings {
            let Some(place) = plan.places[meeting as usize] else {
                let worth = self.worth(meeting);
                self.tally.add(worth, 1);
                continue;
            };
            self.lay(meeting, place.slot, place.interpreter);
            for person in self.instance.people(meeting) {
                used[person as usize] |= 1 << place.slot;
            }
        }
        for (person, used) in used.into_iter().enumerate() {
            let changeover = self.instance.participants[person].changeover;
            let day = self.blocks.day(used, changeover, self.pinned[person]);
            self.set_day(person, used, day);
            let counted = self.count(day);
            self.tally.add(counted, 1);
        }
    }

    #[inline]
    pub fn holder_row(&self, holder: u32, desk: u32, slot: usize) -> MeetingIndex {
        self.at[(self.rows[holder as usize] + desk) as usize * self.instance.slot_count + slot]
    }

    /// Some meeting of a participant in a slot.
    pub fn meeting_at(&self, holder: u32, slot: usize) -> Option<MeetingIndex> {
        (0..self.desks[holder as usize])
            .map(|desk| self.holder_row(holder, desk, slot))
            .find(|meeting| *meeting != NOTHING)
    }

    #[inline]
    pub fn count_at(&self, holder: u32, slot: usize) -> i32 {
        if self.desks[holder as usize] == 1 {
            return i32::from(self.holder_row(holder, 0, slot) != NOTHING);
        }
        (0..self.desks[holder as usize])
            .filter(|desk| self.holder_row(holder, *desk, slot) != NOTHING)
            .count() as i32
    }

    /// What leaving a meeting out costs.
    pub fn worth(&self, meeting: MeetingIndex) -> Tally {
        let one = &self.instance.meetings[meeting as usize];
        if one.must_be_placed() {
            return Tally { price: self.prices.must, wrong: 1, ..Tally::default() };
        }
        let left_out = i64::from(one.worth);
        Tally { price: self.prices.left_out * left_out, left_out, ..Tally::default() }
    }

    /// What a day counts for.
    pub fn count(&self, day: Day) -> Tally {
        let (breaks, idle) = (i64::from(day.breaks), i64::from(day.idle));
        let near = i64::from(day.near);
        let unfair = self.limit.map_or(0, |limit| (breaks - limit).max(0));
        let gaps = self.prices.gap * breaks + self.prices.idle * idle;
        Tally {
            price: gaps + self.prices.unfair * unfair + self.prices.near * near,
            left_out: 0,
            breaks,
            idle,
            wrong: unfair + near,
        }
    }

    /// How many more orders a moving meeting is in that are the wrong way round; `target` says where
    /// those go that move.
    pub fn order_change(
        &self,
        one: MeetingIndex,
        target: impl Fn(MeetingIndex) -> Option<Slot>,
    ) -> i64 {
        let after = |meeting| target(meeting).unwrap_or(self.slot[meeting as usize]);
        let is_wrong =
            |one: Slot, two: Slot| i64::from(one != NOWHERE && two != NOWHERE && one >= two);
        let mut change = 0;
        for &(first, second) in &self.befores[one as usize] {
            // Of two that move together only one counts.
            let other = if first == one { second } else { first };
            if other < one && target(other).is_some() {
                continue;
            }
            change += is_wrong(after(first), after(second))
                - is_wrong(self.slot[first as usize], self.slot[second as usize]);
        }
        change
    }

    pub fn set_day(&mut self, person: usize, used: u128, day: Day) {
        self.used[person] = used;
        self.days[person] = day;
        let is_troubled = self.count(day).price > self.least[person];
        self.troubled.set(person as u32, is_troubled);
    }

    /// Makes an interpreter free for a meeting that lacks one; says how the price changed.
    pub fn force(&mut self, random: &mut Random, meeting: MeetingIndex) -> i64 {
        let before = self.interpreting.lacking.list().len() as i64;
        let slot = usize::from(self.slot[meeting as usize]);
        self.interpreting.force(random, meeting, slot);
        let wrong = self.interpreting.lacking.list().len() as i64 - before;
        let price = wrong * self.prices.lack;
        self.tally.add(Tally { price, wrong, ..Tally::default() }, 1);
        price
    }

    /// Takes a meeting out of its slot; days and prices stay.
    pub fn lift(&mut self, meeting: MeetingIndex) {
        let index = meeting as usize;
        let slot = usize::from(self.slot[index]);
        let slots = self.instance.slot_count;
        for holder in self.holders[index] {
            if holder == NO_ROW {
                continue;
            }
            let row = self.rows[holder as usize];
            for desk in row..row + self.desks[holder as usize] {
                let cell = &mut self.at[desk as usize * slots + slot];
                if *cell == meeting {
                    *cell = NOTHING;
                }
            }
        }
        let list = &mut self.in_slot[slot];
        let position = self.position[index] as usize;
        list.swap_remove(position);
        if let Some(moved) = list.get(position) {
            self.position[*moved as usize] = position as u32;
        }
        self.slot[index] = NOWHERE;
        for person in self.instance.people(meeting) {
            self.load[person as usize] -= 1;
        }
        self.outside.set(meeting, true);
        self.interpreting.release(meeting, slot);
        self.interpreting.lacking.set(meeting, false);
    }

    /// Puts a meeting into a slot with whom it needs; days and prices stay.
    pub fn lay(
        &mut self,
        meeting: MeetingIndex,
        slot: Slot,
        interpreter: Option<InterpreterIndex>,
    ) {
        let (index, at) = (meeting as usize, usize::from(slot));
        let slots = self.instance.slot_count;
        for holder in self.holders[index] {
            if holder == NO_ROW {
                continue;
            }
            let row = self.rows[holder as usize];
            for desk in row..row + self.desks[holder as usize] {
                let cell = &mut self.at[desk as usize * slots + at];
                if *cell == NOTHING {
                    *cell = meeting;
                    break;
                }
            }
        }
        self.position[index] = self.in_slot[at].len() as u32;
        self.in_slot[at].push(meeting);
        self.slot[index] = slot;
        for person in self.instance.people(meeting) {
            self.load[person as usize] += 1;
        }
        self.outside.set(meeting, false);
        match interpreter {
            Some(interpreter) => self.interpreting.take(meeting, interpreter, at),
            None if self.interpreting.needs(meeting) => {
                self.interpreting.lacking.set(meeting, true);
            }
            None => {}
        }
    }
}
