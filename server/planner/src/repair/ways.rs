//! The ways to place one meeting, and who would have to make room for each.

use super::table::{BREAK, MOVE, NOBODY, NOWHERE, Price, SWAP, Table};
use crate::instance::{InterpreterIndex, MeetingIndex, Slot};
use crate::slots::Slots;

/// The most meetings that make room for one.
const OUT_MAX: usize = 6;
/// Of several who could leave a full room or a run without rest, so many are looked at.
const CHOICES_MAX: usize = 5;

/// Breaks that those who leave may take with them.
const SLACK: Price = 4 * OUT_MAX as Price;

/// A place for a meeting and who has to leave for it.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// What it changes the price by if those who leave find a place without harm to others.
    pub price: Price,
    pub slot: Slot,
    pub who: InterpreterIndex,
    out: [MeetingIndex; OUT_MAX],
    count: u8,
}

impl Way {
    /// It is left out.
    pub fn none() -> Self {
        Self { price: 0, slot: NOWHERE, who: NOBODY, out: [0; OUT_MAX], count: 0 }
    }

    pub fn out(&self) -> &[MeetingIndex] {
        &self.out[..usize::from(self.count)]
    }

    fn push(&mut self, meeting: MeetingIndex) -> bool {
        if self.out().contains(&meeting) {
            return true;
        }
        let Some(next) = self.out.get_mut(usize::from(self.count)) else { return false };
        *next = meeting;
        self.count += 1;
        true
    }
}

/// What somebody pays at least who leaves a place for `by`, when that takes one of their people.
pub fn leaving(table: &Table<'_>, meeting: MeetingIndex, loses_slot: bool) -> Price {
    let index = meeting as usize;
    let window = table.struck.window[index];
    let Some(home) = table.struck.home[index] else {
        return 0;
    };
    let at = table.slot[index];
    if at != home.slot {
        return 0;
    }
    if !loses_slot
        && let Some(needs) = table.instance.meetings[index].needs
        && table.able[usize::from(needs)].len() > 1
    {
        return if home.interpreter == Some(table.who[index]) { SWAP } else { 0 };
    }
    if window.without(Slots::one(usize::from(at))).is_empty() { table.worth(meeting) } else { MOVE }
}

/// Lists the ways of a meeting that can come to no more than `limit`. Says how many were looked at.
pub fn ways(
    table: &Table<'_>,
    meeting: MeetingIndex,
    can_leave: &dyn Fn(MeetingIndex) -> bool,
    limit: Price,
    list: &mut Vec<Way>,
) -> u64 {
    list.clear();
    let mut looked_at = 0;
    let instance = table.instance;
    let people = instance.people(meeting);
    for slot in table.struck.window[meeting as usize].iter() {
        let mut way = Way { slot: slot as Slot, ..Way::none() };
        let mut fits = true;
        for person in people {
            way.price += table.breaks_more(person, slot) * BREAK;
            let (inside, has_desk) = table.meetings_at(person, slot);
            if !has_desk {
                let mut inside = inside.filter(|other| can_leave(*other));
                let first = inside.next();
                let cheapest = inside.fold(first, |best, other| {
                    let price = |one| leaving(table, one, true);
                    best.filter(|best| price(*best) <= price(other)).or(Some(other))
                });
                fits &= cheapest.is_some_and(|other| clear(table, &mut way, other));
            }
            for near in table.too_near(person, slot).iter() {
                for other in table.meetings_at(person, near).0 {
                    fits &= can_leave(other) && clear(table, &mut way, other);
                }
            }
        }
        for person in people {
            if table.is_full(person, way.out()) {
                let leaves = table.meetings_of(person).filter(|other| can_leave(*other));
                let cheapest = leaves.min_by_key(|other| leaving(table, *other, true));
                fits &= cheapest.is_some_and(|other| clear(table, &mut way, other));
            }
        }
        for &(first, second) in &table.befores[meeting as usize] {
            let other = if first == meeting { second } else { first };
            let at = table.slot[other as usize];
            let is_wrong = at != NOWHERE
                && if first == meeting { at <= slot as Slot } else { at >= slot as Slot };
            if is_wrong {
                fits &= can_leave(other) && clear(table, &mut way, other);
            }
        }
        if let Some(room) = table.room_of(meeting) {
            let bound = |other: &&MeetingIndex| table.room_of(**other) == Some(room);
            for other in table.in_slot[slot].iter().filter(bound) {
                fits &= can_leave(*other) && clear(table, &mut way, *other);
            }
        }
        looked_at += 1;
        if !fits || way.price > limit + SLACK {
            continue;
        }
        match instance.meetings[meeting as usize].needs {
            None => {
                way.price += table.price_at(meeting, slot as Slot, NOBODY);
                with_room(table, way, can_leave, limit, list);
            }
            Some(pair) => {
                for who in &table.able[usize::from(pair)] {
                    if instance.interpreters[usize::from(*who)].free.has(slot) {
                        let mut way = Way { who: *who, ..way };
                        way.price += table.price_at(meeting, slot as Slot, *who);
                        looked_at += 1;
                        if way.price <= limit + SLACK {
                            with_interpreter(table, way, can_leave, limit, list);
                        }
                    }
                }
            }
        }
    }
    list.retain(|way| way.price <= limit + SLACK);
    looked_at
}

/// One more has to leave; says whether so many can.
fn clear(table: &Table<'_>, way: &mut Way, other: MeetingIndex) -> bool {
    if way.out().contains(&other) {
        return true;
    }
    way.price += leaving(table, other, true);
    way.push(other)
}

/// Frees the interpreter: in the slot, of a run without rest, of too many meetings.
fn with_interpreter(
    table: &Table<'_>,
    mut way: Way,
    can_leave: &dyn Fn(MeetingIndex) -> bool,
    limit: Price,
    list: &mut Vec<Way>,
) {
    let slot = usize::from(way.slot);
    if let Some(other) = table.interprets(way.who, slot)
        && !way.out().contains(&other)
    {
        if !can_leave(other) || !way.push(other) {
            return;
        }
        way.price += leaving(table, other, false);
    }
    let mut busy = table.busy[usize::from(way.who)] | 1 << slot;
    for other in way.out() {
        if table.who[*other as usize] == way.who && usize::from(table.slot[*other as usize]) != slot
        {
            busy &= !(1 << table.slot[*other as usize]);
        }
    }
    let settings = &table.instance.interpreters[usize::from(way.who)];
    let rests = table.rests(way.who, busy, slot);
    let is_much = settings.total_max.is_some_and(|most| busy.count_ones() > most);
    if rests && !is_much {
        with_room(table, way, can_leave, limit, list);
        return;
    }
    let from = if rests { Slots(busy) } else { table.run(busy, slot) };
    let is_too_much = settings.total_max.is_some_and(|most| busy.count_ones() > most + 1);
    if is_too_much {
        return;
    }
    let mut choices = Choices::default();
    for at in from.iter().filter(|at| *at != slot) {
        let Some(other) = table.interprets(way.who, at).filter(|other| can_leave(*other)) else {
            continue;
        };
        if rests || is_rested(table, way.who, busy & !(1 << at), at, slot) {
            choices.offer(leaving(table, other, false), other);
        }
    }
    for (price, other) in choices.best() {
        let mut way = way;
        way.price += price;
        if way.push(*other) {
            with_room(table, way, can_leave, limit, list);
        }
    }
}

/// Whether what is left of a run on both sides of a slot that was freed is short enough.
fn is_rested(
    table: &Table<'_>,
    who: InterpreterIndex,
    busy: u128,
    freed: usize,
    slot: usize,
) -> bool {
    let beyond = if freed < slot { freed.checked_sub(1) } else { Some(freed + 1) };
    let is_busy = |at: &usize| *at < 128 && busy >> *at & 1 == 1 && table.block_of(freed).has(*at);
    table.rests(who, busy, slot)
        && beyond.filter(is_busy).is_none_or(|at| table.rests(who, busy, at))
}

/// Frees a room when the slot is full.
fn with_room(
    table: &Table<'_>,
    way: Way,
    can_leave: &dyn Fn(MeetingIndex) -> bool,
    limit: Price,
    list: &mut Vec<Way>,
) {
    let slot = usize::from(way.slot);
    let leaves = way.out().iter().filter(|one| table.slot[**one as usize] == way.slot).count();
    let inside = &table.in_slot[slot];
    let rooms = table.instance.capacity[slot] as usize;
    if inside.len() - leaves < rooms {
        list.push(way);
        return;
    }
    if inside.len() - leaves > rooms {
        return;
    }
    let mut choices = Choices::default();
    for other in inside.iter().filter(|one| !way.out().contains(one) && can_leave(**one)) {
        let mut price = leaving(table, *other, true);
        // Its two people lose at most a break each.
        if choices.is_beaten(price - 2 * BREAK) || way.price + price > limit + SLACK {
            continue;
        }
        for person in table.instance.people(*other) {
            price -= table.breaks_at(person, slot);
        }
        choices.offer(price, *other);
    }
    for (price, other) in choices.best() {
        let mut way = way;
        way.price += price;
        if way.push(*other) {
            list.push(way);
        }
    }
}

/// The cheapest few.
#[derive(Default)]
struct Choices {
    of: [(Price, MeetingIndex); CHOICES_MAX],
    count: usize,
}

impl Choices {
    fn offer(&mut self, price: Price, meeting: MeetingIndex) {
        let at = self.best().iter().position(|(other, _)| price < *other).unwrap_or(self.count);
        if at >= CHOICES_MAX {
            return;
        }
        self.count = (self.count + 1).min(CHOICES_MAX);
        self.of[at..self.count].rotate_right(1);
        self.of[at] = (price, meeting);
    }

    fn is_beaten(&self, price: Price) -> bool {
        self.best().get(CHOICES_MAX - 1).is_some_and(|(worst, _)| *worst <= price)
    }

    fn best(&self) -> &[(Price, MeetingIndex)] {
        &self.of[..self.count]
    }
}
