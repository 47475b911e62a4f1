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
    /// By participant and slot.
    at: Vec<MeetingIndex>,
    used: Vec<u128>,
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
            at: vec![NOTHING; people * slots],
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

    pub fn meeting_at(&self, participant: u32, slot: usize) -> Option<MeetingIndex> {
        let meeting = self.at[participant as usize * self.instance.slot_count + slot];
        (meeting != NOTHING).then_some(meeting)
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
        let used = self.used[participant as usize];
        let bit = 1 << slot;
        if used & bit != 0 {
            return 0;
        }
        self.breaks_less(used | bit, slot)
    }

    /// By how much breaks are more with a slot somebody is busy in than without it.
    pub fn breaks_held(&self, participant: u32, slot: usize) -> Price {
        self.breaks_less(self.used[participant as usize], slot)
    }

    /// Breaks with a slot, less those without: only its neighbors and the rest of its block count.
    fn breaks_less(&self, used: u128, slot: usize) -> Price {
        let block = self.block[slot].0;
        let others = used & block & !(1 << slot);
        if others == 0 {
            return 0;
        }
        let beside = |far: bool| {
            let bit = if far { (1_u128 << slot) << 1 } else { (1_u128 << slot) >> 1 };
            others & bit != 0
        };
        match (beside(false), beside(true)) {
            (true, true) => -1,
            (false, false) => 1,
            _ => 0,
        }
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
            self.at[person as usize * self.instance.slot_count + at] = meeting;
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
            self.at[person as usize * self.instance.slot_count + at] = NOTHING;
            self.price -= self.breaks_less(self.used[person as usize], at);
            self.used[person as usize] &= !(1 << at);
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
    let mut places: Vec<Option<Place>> = Vec::with_capacity(slot.len());
    for (index, (slot, who)) in slot.iter().zip(who).enumerate() {
        let interpreter = (*who != NOBODY).then_some(*who);
        places.push((*slot != NOWHERE).then(|| {
            let home = struck.home[index].filter(|home| home.slot == *slot);
            let room = home.and_then(|home| home.room).filter(|room| {
                let at = taken[usize::from(*slot)].get_mut(*room as usize);
                at.is_some_and(|taken| !std::mem::replace(taken, true))
            });
            Place { slot: *slot, room, interpreter }
        }));
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
