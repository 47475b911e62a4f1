//! A plan in the making: who meets whom when, in bits, with its cost kept up to date.

use crate::instance::{Instance, InterpreterIndex, MeetingIndex, Slot};
use crate::plan::{Place, Plan};
use crate::reduce::Windows;
use crate::slots::Slots;

pub const NOWHERE: Slot = Slot::MAX;
const NOBODY: InterpreterIndex = InterpreterIndex::MAX;
const NOTHING: MeetingIndex = MeetingIndex::MAX;

/// What the search counts; broken rules it may pass through have a price too.
#[derive(Clone, Copy, Debug)]
pub struct Prices {
    pub left_out: i64,
    pub must: i64,
    pub gap: i64,
    pub idle: i64,
    pub order: i64,
    pub unfair: i64,
}

pub struct State<'a> {
    pub instance: &'a Instance,
    pub windows: &'a Windows,
    pub prices: Prices,
    pub slot: Vec<Slot>,
    /// Who sits with whom: by participant and slot.
    at: Vec<MeetingIndex>,
    pub used: Vec<u128>,
    price_of: Vec<i64>,
    in_slot: Vec<u32>,
    interpreter: Vec<InterpreterIndex>,
    /// By interpreter and slot.
    interprets: Vec<MeetingIndex>,
    busy: Vec<u128>,
    befores: Vec<Vec<(MeetingIndex, MeetingIndex)>>,
    /// Interpreters of each pair.
    able: Vec<Vec<InterpreterIndex>>,
    pub price: i64,
    mark: Vec<u32>,
    round: u32,
    /// What the last move did: meeting, slot and interpreter before.
    done: Vec<(MeetingIndex, Slot, InterpreterIndex)>,
    moving: Vec<(MeetingIndex, Slot)>,
}

impl<'a> State<'a> {
    pub fn new(instance: &'a Instance, windows: &'a Windows, prices: Prices) -> Self {
        let (meetings, people) = (instance.meetings.len(), instance.participants.len());
        let slots = instance.slot_count;
        let mut befores = vec![Vec::new(); meetings];
        for &(first, second) in &instance.precedences {
            befores[first as usize].push((first, second));
            befores[second as usize].push((first, second));
        }
        let able = (0..64)
            .map(|pair| {
                let all = instance.interpreters.iter().enumerate();
                let able = all.filter(|(_, one)| one.pairs >> pair & 1 == 1);
                able.map(|(index, _)| index as InterpreterIndex).collect()
            })
            .collect();
        let price = instance
            .meetings
            .iter()
            .map(|one| {
                if one.may_be_left_out {
                    prices.left_out * i64::from(one.worth)
                } else {
                    prices.must
                }
            })
            .sum();
        Self {
            instance,
            windows,
            prices,
            slot: vec![NOWHERE; meetings],
            at: vec![NOTHING; people * slots],
            used: vec![0; people],
            price_of: vec![0; people],
            in_slot: vec![0; slots],
            interpreter: vec![NOBODY; meetings],
            interprets: vec![NOTHING; instance.interpreters.len() * slots],
            busy: vec![0; instance.interpreters.len()],
            befores,
            able,
            price,
            mark: vec![0; meetings],
            round: 0,
            done: Vec::new(),
            moving: Vec::new(),
        }
    }

    pub fn plan(&self) -> Plan {
        let mut next_room = vec![0; self.instance.slot_count];
        let places = self.slot.iter().zip(&self.interpreter).map(|(slot, interpreter)| {
            (*slot != NOWHERE).then(|| {
                let room = &mut next_room[usize::from(*slot)];
                *room += 1;
                let interpreter = (*interpreter != NOBODY).then_some(*interpreter);
                Place { slot: *slot, room: Some(*room - 1), interpreter }
            })
        });
        Plan { places: places.collect() }
    }

    pub fn meeting_at(&self, participant: u32, slot: usize) -> Option<MeetingIndex> {
        let meeting = self.at[participant as usize * self.instance.slot_count + slot];
        (meeting != NOTHING).then_some(meeting)
    }

    fn is_full(&self, slot: usize) -> bool {
        self.in_slot[slot] >= self.instance.capacity[slot]
    }

    fn cost_of(&self, used: u128) -> i64 {
        if used & used.wrapping_sub(1) == 0 {
            return 0;
        }
        let (mut breaks, mut idle) = (0, 0);
        for &(from, to) in &self.instance.blocks {
            let inside = (used & Slots::range(from, to).0) >> from;
            if inside == 0 {
                continue;
            }
            let span = 128 - inside.leading_zeros() - inside.trailing_zeros();
            idle += i64::from(span - inside.count_ones());
            breaks += i64::from((inside & !(inside << 1)).count_ones()) - 1;
        }
        let unfair = self.instance.fairness.map_or(0, |limit| (breaks - i64::from(limit)).max(0));
        self.prices.gap * breaks + self.prices.idle * idle + self.prices.unfair * unfair
    }

    fn wrong_order(&self, meeting: MeetingIndex) -> i64 {
        let befores = self.befores[meeting as usize].iter();
        let wrong = befores.filter(|(first, second)| {
            // Of two that move together only one counts.
            let other = if *first == meeting { *second } else { *first };
            let counts = self.mark[other as usize] != self.round || meeting < other;
            let (one, two) = (self.slot[*first as usize], self.slot[*second as usize]);
            counts && one != NOWHERE && two != NOWHERE && one >= two
        });
        wrong.count() as i64 * self.prices.order
    }

    /// Moves a meeting to a slot; whoever is in the way changes places along the chain. Says by how much
    /// the price changed, or that it cannot be. `spare` is where those in the way of a meeting that has
    /// no slot yet go.
    pub fn swap(&mut self, meeting: MeetingIndex, to: usize, spare: Option<usize>) -> Option<i64> {
        self.done.clear();
        if !self.gather(meeting, to, spare) {
            return None;
        }
        let before = self.price;
        let moving = std::mem::take(&mut self.moving);
        let wrong: i64 = moving.iter().map(|(one, _)| self.wrong_order(*one)).sum();
        self.price -= wrong;
        for (one, _) in &moving {
            self.take_out(*one);
        }
        let mut fits = true;
        for (one, to) in &moving {
            if *to != NOWHERE && !self.put(*one, *to) {
                fits = false;
                break;
            }
        }
        if fits {
            let wrong: i64 = moving.iter().map(|(one, _)| self.wrong_order(*one)).sum();
            self.price += wrong;
        }
        self.moving = moving;
        if !fits {
            self.take_back();
            self.price = before;
            return None;
        }
        Some(self.price - before)
    }

    /// Puts back what the last move changed.
    pub fn undo(&mut self, change: i64) {
        let before = self.price - change;
        self.take_back();
        self.price = before;
    }

    fn take_back(&mut self) {
        let done = std::mem::take(&mut self.done);
        for (one, ..) in &done {
            if self.slot[*one as usize] != NOWHERE {
                self.lift(*one);
            }
        }
        for (one, slot, interpreter) in &done {
            if *slot != NOWHERE {
                self.lay(*one, *slot, *interpreter);
            }
        }
        self.done = done;
    }

    /// Collects who must move: the chain between two slots.
    fn gather(&mut self, meeting: MeetingIndex, to: usize, spare: Option<usize>) -> bool {
        self.round += 1;
        self.moving.clear();
        let from = self.slot[meeting as usize];
        let back = if from == NOWHERE { spare } else { Some(usize::from(from)) };
        self.mark[meeting as usize] = self.round;
        self.moving.push((meeting, to as Slot));
        let mut next = 0;
        let (mut forth_count, mut back_count) = (0_i64, 0_i64);
        while next < self.moving.len() {
            let (one, target) = self.moving[next];
            next += 1;
            let now = self.slot[one as usize];
            if now != NOWHERE {
                let left = if usize::from(now) == to { &mut forth_count } else { &mut back_count };
                *left -= 1;
            }
            if target == NOWHERE {
                continue;
            }
            if !self.windows.of[one as usize].has(usize::from(target)) {
                return false;
            }
            let entered =
                if usize::from(target) == to { &mut forth_count } else { &mut back_count };
            *entered += 1;
            for person in self.instance.people(one) {
                let Some(other) = self.meeting_at(person, usize::from(target)) else { continue };
                if self.mark[other as usize] == self.round {
                    continue;
                }
                self.mark[other as usize] = self.round;
                let away = match back {
                    Some(back) if usize::from(target) == to => back as Slot,
                    Some(_) => to as Slot,
                    None => NOWHERE,
                };
                self.moving.push((other, away));
            }
        }
        let fits = |slot: usize, change: i64| {
            change <= 0
                || i64::from(self.in_slot[slot]) + change <= i64::from(self.instance.capacity[slot])
        };
        fits(to, forth_count) && back.is_none_or(|back| fits(back, back_count))
    }

    fn worth(&self, meeting: MeetingIndex) -> i64 {
        let one = &self.instance.meetings[meeting as usize];
        if one.may_be_left_out {
            self.prices.left_out * i64::from(one.worth)
        } else {
            self.prices.must
        }
    }

    fn take_out(&mut self, meeting: MeetingIndex) {
        let index = meeting as usize;
        self.done.push((meeting, self.slot[index], self.interpreter[index]));
        if self.slot[index] != NOWHERE {
            self.lift(meeting);
        }
    }

    fn put(&mut self, meeting: MeetingIndex, slot: Slot) -> bool {
        for person in self.instance.people(meeting) {
            if self.meeting_at(person, usize::from(slot)).is_some() {
                return false;
            }
        }
        let interpreter = match self.instance.meetings[meeting as usize].needs {
            None => NOBODY,
            Some(pair) => match self.find_interpreter(pair, usize::from(slot)) {
                Some(found) => found,
                None => return false,
            },
        };
        self.lay(meeting, slot, interpreter);
        true
    }

    fn find_interpreter(&mut self, pair: u8, slot: usize) -> Option<InterpreterIndex> {
        let able = &self.able[usize::from(pair)];
        if let Some(free) = able.iter().find(|one| self.can_interpret(**one, slot)) {
            return Some(*free);
        }
        // Somebody able is busy with a meeting another could take over.
        for index in 0..able.len() {
            let one = self.able[usize::from(pair)][index];
            let held = self.interprets[usize::from(one) * self.instance.slot_count + slot];
            if held == NOTHING {
                continue;
            }
            let needs = self.instance.meetings[held as usize].needs?;
            let others = &self.able[usize::from(needs)];
            let other = others.iter().copied().find(|other| self.can_interpret(*other, slot));
            if let Some(other) = other {
                if !self.done.iter().any(|(meeting, ..)| *meeting == held) {
                    self.done.push((held, slot as Slot, one));
                }
                self.lift(held);
                self.lay(held, slot as Slot, other);
                if self.can_interpret(one, slot) {
                    return Some(one);
                }
            }
        }
        None
    }

    fn can_interpret(&self, one: InterpreterIndex, slot: usize) -> bool {
        let settings = &self.instance.interpreters[usize::from(one)];
        let busy = self.busy[usize::from(one)];
        if busy >> slot & 1 == 1 || !settings.free.has(slot) {
            return false;
        }
        if settings.total_max.is_some_and(|max| busy.count_ones() >= max) {
            return false;
        }
        let Some(run_max) = settings.run_max else { return true };
        let block = self.instance.blocks.iter().find(|(from, to)| (*from..*to).contains(&slot));
        let Some(&(from, to)) = block else { return true };
        let after = Slots::range(from, to).0 & (busy | 1 << slot);
        let below = (!after << (127 - slot)).leading_zeros();
        let above = (!after >> slot).trailing_zeros();
        below + above - 1 <= run_max
    }

    fn lift(&mut self, meeting: MeetingIndex) {
        let index = meeting as usize;
        let slot = usize::from(self.slot[index]);
        for person in self.instance.people(meeting) {
            self.at[person as usize * self.instance.slot_count + slot] = NOTHING;
            self.set_used(person as usize, self.used[person as usize] & !(1 << slot));
        }
        self.in_slot[slot] -= 1;
        self.slot[index] = NOWHERE;
        self.price += self.worth(meeting);
        let interpreter = std::mem::replace(&mut self.interpreter[index], NOBODY);
        if interpreter != NOBODY {
            let one = usize::from(interpreter);
            self.busy[one] &= !(1 << slot);
            self.interprets[one * self.instance.slot_count + slot] = NOTHING;
        }
    }

    fn lay(&mut self, meeting: MeetingIndex, slot: Slot, interpreter: InterpreterIndex) {
        let (index, at) = (meeting as usize, usize::from(slot));
        for person in self.instance.people(meeting) {
            self.at[person as usize * self.instance.slot_count + at] = meeting;
            self.set_used(person as usize, self.used[person as usize] | 1 << at);
        }
        self.in_slot[at] += 1;
        self.slot[index] = slot;
        self.price -= self.worth(meeting);
        self.interpreter[index] = interpreter;
        if interpreter != NOBODY {
            let one = usize::from(interpreter);
            self.busy[one] |= 1 << at;
            self.interprets[one * self.instance.slot_count + at] = meeting;
        }
    }

    fn set_used(&mut self, person: usize, used: u128) {
        self.used[person] = used;
        let price = self.cost_of(used);
        self.price += price - self.price_of[person];
        self.price_of[person] = price;
    }

    pub fn price_of(&self, person: usize) -> i64 {
        self.price_of[person]
    }

    /// Whether one more meeting finds a room.
    pub fn has_room(&self, slot: usize) -> bool {
        !self.is_full(slot)
    }
}
