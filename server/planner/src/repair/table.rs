//! The timetable under repair: who meets whom when, and how far it is from the plan it comes from.

use super::disruption::Struck;
use crate::instance::{Instance, InterpreterIndex, MeetingIndex, Slot};
use crate::limits::ROOMS_MAX;
use crate::plan::{Place, Plan};
use crate::slots::Slots;

pub const NOWHERE: Slot = Slot::MAX;
pub const NOBODY: InterpreterIndex = InterpreterIndex::MAX;
pub const NOTHING: MeetingIndex = MeetingIndex::MAX;

/// The four levels of a score in one number, so that a higher level always outweighs the lower ones.
pub type Price = i128;

pub const BREAK: Price = 1;
pub const SWAP: Price = 1 << 32;
pub const MOVE: Price = 1 << 62;
pub const WORTH: Price = 1 << 92;

pub struct Table<'a> {
    pub struck: &'a Struck,
    pub instance: &'a Instance,
    pub slot: Vec<Slot>,
    pub who: Vec<InterpreterIndex>,
    /// By desk and slot.
    at: Vec<MeetingIndex>,
    /// Each participant's first desk, and one more at the end.
    desks: Vec<usize>,
    used: Vec<u128>,
    /// The room each meeting is bound to.
    room: Vec<Option<u32>>,
    /// By interpreter and slot.
    interprets: Vec<MeetingIndex>,
    pub busy: Vec<u128>,
    pub in_slot: Vec<Vec<MeetingIndex>>,
    /// Each meeting's place in the list of its slot.
    nth: Vec<u32>,
    pub befores: Vec<Vec<(MeetingIndex, MeetingIndex)>>,
    /// Interpreters of each pair.
    pub able: Vec<Vec<InterpreterIndex>>,
    /// The slots of the block of each slot.
    block: Vec<Slots>,
    pub price: Price,
    /// Tells timetables with other slots apart.
    pub hash: u64,
}

impl<'a> Table<'a> {
    /// With every meeting out.
    pub fn new(struck: &'a Struck) -> Self {
        let instance = &struck.instance;
        let (meetings, people) = (instance.meetings.len(), instance.participants.len());
        let slots = instance.slot_count;
        let mut desks = vec![0];
        for one in &instance.participants {
            desks.push(desks[desks.len() - 1] + one.desks.max(1) as usize);
        }
        let mut befores = vec![Vec::new(); meetings];
        for &(first, second) in &instance.precedences {
            befores[first as usize].push((first, second));
            befores[second as usize].push((first, second));
        }
        let pairs = instance.meetings.iter().filter_map(|one| one.needs).max();
        let able = (0..=pairs.unwrap_or(0))
            .map(|pair| {
                let all = instance.interpreters.iter().enumerate();
                let able = all.filter(|(_, one)| one.pairs >> pair & 1 == 1);
                able.map(|(index, _)| index as InterpreterIndex).collect()
            })
            .collect();
        let mut block: Vec<Slots> = (0..slots).map(Slots::one).collect();
        for &(from, to) in &instance.blocks {
            block[from..to].fill(Slots::range(from, to));
        }
        Self {
            struck,
            instance,
            slot: vec![NOWHERE; meetings],
            who: vec![NOBODY; meetings],
            at: vec![NOTHING; desks[people] * slots],
            desks,
            room: (0..meetings)
                .map(|m| instance.rooms_of(m as MeetingIndex).first().copied())
                .collect(),
            used: vec![0; people],
            interprets: vec![NOTHING; instance.interpreters.len() * slots],
            busy: vec![0; instance.interpreters.len()],
            in_slot: vec![Vec::new(); slots],
            nth: vec![0; meetings],
            befores,
            able,
            block,
            price: instance.meetings.iter().map(|one| Price::from(one.worth) * WORTH).sum(),
            hash: 0,
        }
    }

    /// The meetings of a participant in a slot, and whether one more finds a desk.
    pub fn meetings_at(
        &self,
        participant: u32,
        slot: usize,
    ) -> (impl Iterator<Item = MeetingIndex>, bool) {
        let own = self.desks[participant as usize]..self.desks[participant as usize + 1];
        let at = own.map(move |desk| self.at[desk * self.instance.slot_count + slot]);
        let has_desk = at.clone().any(|meeting| meeting == NOTHING);
        (at.filter(|meeting| *meeting != NOTHING), has_desk)
    }

    fn set_at(&mut self, participant: u32, slot: usize, from: MeetingIndex, to: MeetingIndex) {
        let slots = self.instance.slot_count;
        let mut own = self.desks[participant as usize]..self.desks[participant as usize + 1];
        if let Some(desk) = own.find(|desk| self.at[desk * slots + slot] == from) {
            self.at[desk * slots + slot] = to;
        }
    }

    /// The room a meeting is bound to.
    pub fn room_of(&self, meeting: MeetingIndex) -> Option<u32> {
        self.room[meeting as usize]
    }

    pub fn interprets(&self, one: InterpreterIndex, slot: usize) -> Option<MeetingIndex> {
        let meeting = self.interprets[usize::from(one) * self.instance.slot_count + slot];
        (meeting != NOTHING).then_some(meeting)
    }

    pub fn block_of(&self, slot: usize) -> Slots {
        self.block[slot]
    }

    /// By how much breaks change when somebody becomes busy in a slot.
    pub fn breaks_more(&self, participant: u32, slot: usize) -> Price {
        if self.used[participant as usize] >> slot & 1 == 1 {
            0
        } else {
            self.breaks_at(participant, slot)
        }
    }

    /// By how much breaks are more when somebody is busy in a slot than when not. Only the nearest busy
    /// slots of the block matter.
    pub fn breaks_at(&self, participant: u32, slot: usize) -> Price {
        let used = self.used[participant as usize] & self.block[slot].0;
        let below = used & Slots::first(slot).0;
        let above = used & !Slots::first(slot + 1).0;
        let step = 1 + self.instance.participants[participant as usize].changeover as usize;
        let before = (below != 0).then(|| 127 - below.leading_zeros() as usize);
        let after = (above != 0).then(|| above.trailing_zeros() as usize);
        let is_break = |from: usize, to: usize| Price::from(to - from > step);
        match (before, after) {
            (Some(before), Some(after)) => {
                is_break(before, slot) + is_break(slot, after) - is_break(before, after)
            }
            (Some(before), None) => is_break(before, slot),
            (None, Some(after)) => is_break(slot, after),
            (None, None) => 0,
        }
    }

    /// Every meeting a participant has a place for.
    pub fn meetings_of(&self, participant: u32) -> impl Iterator<Item = MeetingIndex> + '_ {
        Slots(self.used[participant as usize])
            .iter()
            .flat_map(move |slot| self.meetings_at(participant, slot).0)
    }

    /// Whether somebody has as many meetings as they can have, when some of them leave.
    pub fn is_full(&self, participant: u32, leave: &[MeetingIndex]) -> bool {
        let most = self.instance.participants[participant as usize].meetings_max;
        most.is_some_and(|most| {
            let stay = self.meetings_of(participant).filter(|one| !leave.contains(one));
            stay.count() >= most as usize
        })
    }

    /// Slots too near to have another meeting of this participant.
    pub fn too_near(&self, participant: u32, slot: usize) -> Slots {
        let rest = self.instance.participants[participant as usize].changeover as usize;
        if rest == 0 {
            return Slots::NONE;
        }
        let near = Slots::range(slot.saturating_sub(rest), slot + rest + 1);
        near.and(self.block[slot])
            .without(Slots::one(slot))
            .and(Slots(self.used[participant as usize]))
    }

    /// What a meeting adds to the price where it would lie, beside breaks.
    pub fn price_at(&self, meeting: MeetingIndex, slot: Slot, who: InterpreterIndex) -> Price {
        match self.struck.home[meeting as usize] {
            None => 0,
            Some(home) if home.slot != slot => MOVE,
            Some(home) if home.interpreter.unwrap_or(NOBODY) != who => SWAP,
            Some(_) => 0,
        }
    }

    pub fn worth(&self, meeting: MeetingIndex) -> Price {
        Price::from(self.instance.meetings[meeting as usize].worth) * WORTH
    }

    pub fn lay(&mut self, meeting: MeetingIndex, slot: Slot, who: InterpreterIndex) {
        let (index, at) = (meeting as usize, usize::from(slot));
        for person in self.instance.people(meeting) {
            self.set_at(person, at, NOTHING, meeting);
            self.price += self.breaks_more(person, at);
            self.used[person as usize] |= 1 << at;
        }
        self.nth[index] = self.in_slot[at].len() as u32;
        self.in_slot[at].push(meeting);
        (self.slot[index], self.who[index]) = (slot, who);
        self.price += self.price_at(meeting, slot, who) - self.worth(meeting);
        self.hash ^= mixed(meeting, slot);
        if who != NOBODY {
            self.busy[usize::from(who)] |= 1 << at;
            self.interprets[usize::from(who) * self.instance.slot_count + at] = meeting;
        }
    }

    pub fn lift(&mut self, meeting: MeetingIndex) {
        let index = meeting as usize;
        let (slot, who) = (self.slot[index], self.who[index]);
        let at = usize::from(slot);
        for person in self.instance.people(meeting) {
            self.set_at(person, at, meeting, NOTHING);
            if self.meetings_at(person, at).0.next().is_none() {
                self.price -= self.breaks_at(person, at);
                self.used[person as usize] &= !(1 << at);
            }
        }
        let nth = self.nth[index] as usize;
        self.in_slot[at].swap_remove(nth);
        if let Some(other) = self.in_slot[at].get(nth) {
            self.nth[*other as usize] = nth as u32;
        }
        (self.slot[index], self.who[index]) = (NOWHERE, NOBODY);
        self.price -= self.price_at(meeting, slot, who) - self.worth(meeting);
        self.hash ^= mixed(meeting, slot);
        if who != NOBODY {
            self.busy[usize::from(who)] &= !(1 << at);
            self.interprets[usize::from(who) * self.instance.slot_count + at] = NOTHING;
        }
    }

    /// Whether an interpreter busy in these slots rests as they must; asked for the run around a slot.
    pub fn rests(&self, who: InterpreterIndex, busy: u128, slot: usize) -> bool {
        let Some(most) = self.instance.interpreters[usize::from(who)].run_max else { return true };
        self.run(busy, slot).len() <= most as usize
    }

    /// The run of busy slots around a slot, in its block.
    pub fn run(&self, busy: u128, slot: usize) -> Slots {
        let inside = busy & self.block[slot].0;
        let above = (!(inside >> slot)).trailing_zeros() as usize;
        let below = (!(inside << (127 - slot))).leading_zeros() as usize;
        Slots::range(slot + 1 - below.max(1), slot + above.max(1))
    }
}

/// A plan with these slots and interpreters.
pub fn plan_of(struck: &Struck, slot: &[Slot], who: &[InterpreterIndex]) -> Plan {
    let instance = &struck.instance;
    let mut taken: Vec<Vec<bool>> = instance
        .capacity
        .iter()
        .map(|rooms| vec![false; (*rooms).min(ROOMS_MAX) as usize])
        .collect();
    let mut take = |slot: Slot, room: u32| {
        let at = taken[usize::from(slot)].get_mut(room as usize);
        at.is_some_and(|taken| !std::mem::replace(taken, true))
    };
    let mut places: Vec<Option<Place>> = Vec::with_capacity(slot.len());
    // Who is bound to a room comes first, then who keeps one.
    for (index, (slot, who)) in slot.iter().zip(who).enumerate() {
        let interpreter = (*who != NOBODY).then_some(*who);
        places.push((*slot != NOWHERE).then(|| {
            let bound = instance.rooms_of(index as MeetingIndex).first().copied();
            Place { slot: *slot, room: bound.filter(|room| take(*slot, *room)), interpreter }
        }));
    }
    for (place, home) in places.iter_mut().zip(&struck.home) {
        let (Some(place), Some(home)) = (place, home) else { continue };
        if place.room.is_none() && home.slot == place.slot {
            place.room = home.room.filter(|room| take(place.slot, *room));
        }
    }
    let has_rooms = struck.home.iter().flatten().any(|home| home.room.is_some());
    let mut next = vec![0; instance.slot_count];
    for place in places.iter_mut().flatten().filter(|place| has_rooms && place.room.is_none()) {
        let at = usize::from(place.slot);
        while taken[at].get(next[at]).is_some_and(|taken| *taken) {
            next[at] += 1;
        }
        if next[at] < taken[at].len() {
            place.room = Some(next[at] as u32);
            next[at] += 1;
        }
    }
    Plan { places }
}

fn mixed(meeting: MeetingIndex, slot: Slot) -> u64 {
    let mut z = (u64::from(meeting) << 8 | u64::from(slot)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ z >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z ^ z >> 32
}
