//! Who interprets which meeting while the search moves them about: inside a slot interpreters change
//! places along chains until everybody has one. A meeting that must be placed may lack one for a while.

use super::picked::Picked;
use super::random::Random;
use crate::instance::{Instance, InterpreterIndex, MeetingIndex};
use crate::slots::Slots;

const NOBODY: InterpreterIndex = InterpreterIndex::MAX;
const NOTHING: MeetingIndex = MeetingIndex::MAX;

pub struct Interpreting<'a> {
    instance: &'a Instance,
    of: Vec<InterpreterIndex>,
    /// By interpreter and slot.
    held: Vec<MeetingIndex>,
    busy: Vec<u128>,
    /// Interpreters of each pair.
    able: Vec<Vec<InterpreterIndex>>,
    /// Whom somebody pinned to a meeting.
    pinned: Vec<InterpreterIndex>,
    /// Meetings that lie in a slot without the interpreter they need.
    pub lacking: Picked,
    seen: Vec<bool>,
    /// Changes of interpreter since the last [`Self::begin`]: the meeting, its slot, whom it had.
    changed: Vec<(MeetingIndex, usize, InterpreterIndex)>,
}

impl<'a> Interpreting<'a> {
    pub fn of_instance(instance: &'a Instance) -> Self {
        let able = (0..64).map(|pair| {
            let all = instance.interpreters.iter().enumerate();
            let able = all.filter(|(_, one)| one.pairs >> pair & 1 == 1);
            able.map(|(index, _)| index as InterpreterIndex).collect()
        });
        let pinned = instance
            .meetings
            .iter()
            .map(|one| one.pinned.and_then(|place| place.interpreter).unwrap_or(NOBODY));
        let count = instance.interpreters.len();
        Self {
            instance,
            of: vec![NOBODY; instance.meetings.len()],
            held: vec![NOTHING; count * instance.slot_count],
            busy: vec![0; count],
            able: able.collect(),
            pinned: pinned.collect(),
            lacking: Picked::none(instance.meetings.len()),
            seen: vec![false; count],
            changed: Vec::new(),
        }
    }

    pub fn of(&self, meeting: MeetingIndex) -> Option<InterpreterIndex> {
        let one = self.of[meeting as usize];
        (one != NOBODY).then_some(one)
    }

    pub fn needs(&self, meeting: MeetingIndex) -> bool {
        self.instance.meetings[meeting as usize].needs.is_some()
            || self.pinned[meeting as usize] != NOBODY
    }

    /// Who can interpret a meeting at all.
    pub fn able(&self, meeting: MeetingIndex) -> &[InterpreterIndex] {
        if self.pinned[meeting as usize] != NOBODY {
            return std::slice::from_ref(&self.pinned[meeting as usize]);
        }
        match self.instance.meetings[meeting as usize].needs {
            Some(pair) => &self.able[usize::from(pair)],
            None => &[],
        }
    }

    /// The meeting an interpreter has in a slot.
    pub fn held(&self, one: InterpreterIndex, slot: usize) -> Option<MeetingIndex> {
        let held = self.held[usize::from(one) * self.instance.slot_count + slot];
        (held != NOTHING).then_some(held)
    }

    /// Whether an interpreter may have a meeting in a slot, whatever they have there now.
    pub fn may(&self, one: InterpreterIndex, meeting: MeetingIndex, slot: usize) -> bool {
        let settings = &self.instance.interpreters[usize::from(one)];
        if !settings.free.has(slot) && self.pinned[meeting as usize] != one {
            return false;
        }
        let busy = self.busy[usize::from(one)];
        if busy >> slot & 1 == 1 {
            return true;
        }
        if settings.total_max.is_some_and(|max| busy.count_ones() >= max) {
            return false;
        }
        let Some(run_max) = settings.run_max else { return true };
        let block = self.instance.blocks.iter().find(|(from, to)| (*from..*to).contains(&slot));
        let Some(&(from, to)) = block else { return true };
        let after = Slots::range(from, to).0 & (busy | 1 << slot);
        let below = (!after << (127 - slot)).leading_zeros().min(slot as u32 + 1);
        let above = (!after >> slot).trailing_zeros();
        below + above - 1 <= run_max
    }

    /// Forgets what was changed before.
    pub fn begin(&mut self) {
        self.changed.clear();
    }

    /// Finds an interpreter for a meeting that is about to lie in a slot.
    pub fn assign(&mut self, meeting: MeetingIndex, slot: usize) -> bool {
        self.seen.fill(false);
        self.augment(meeting, slot)
    }

    fn augment(&mut self, meeting: MeetingIndex, slot: usize) -> bool {
        for index in 0..self.able(meeting).len() {
            let one = self.able(meeting)[index];
            if self.held(one, slot).is_none() && self.may(one, meeting, slot) {
                self.give(meeting, one, slot);
                return true;
            }
        }
        for index in 0..self.able(meeting).len() {
            let one = self.able(meeting)[index];
            let Some(held) = self.held(one, slot) else { continue };
            if held == meeting || std::mem::replace(&mut self.seen[usize::from(one)], true) {
                continue;
            }
            if self.may(one, meeting, slot) && self.augment(held, slot) {
                self.give(meeting, one, slot);
                return true;
            }
        }
        false
    }

    fn give(&mut self, meeting: MeetingIndex, one: InterpreterIndex, slot: usize) {
        self.changed.push((meeting, slot, self.of[meeting as usize]));
        self.release(meeting, slot);
        self.take(meeting, one, slot);
    }

    /// Puts back what was changed since [`Self::begin`].
    pub fn take_back(&mut self) {
        while let Some((meeting, slot, before)) = self.changed.pop() {
            self.release(meeting, slot);
            if before == NOBODY {
                self.lacking.set(meeting, true);
            } else {
                self.take(meeting, before, slot);
            }
        }
    }

    /// Meetings whose interpreter changed since [`Self::begin`].
    pub fn changed(&self) -> impl Iterator<Item = MeetingIndex> {
        self.changed.iter().map(|(meeting, ..)| *meeting)
    }

    /// Gives a meeting another interpreter; who had that one takes its old one.
    pub fn exchange(&mut self, meeting: MeetingIndex, one: InterpreterIndex, slot: usize) -> bool {
        self.begin();
        let own = self.of[meeting as usize];
        if own == one || own == NOBODY || self.pinned[meeting as usize] != NOBODY {
            return false;
        }
        let Some(other) = self.held(one, slot) else {
            if !self.may(one, meeting, slot) {
                return false;
            }
            self.give(meeting, one, slot);
            return true;
        };
        if self.pinned[other as usize] != NOBODY || !self.able(other).contains(&own) {
            return false;
        }
        self.changed.push((meeting, slot, own));
        self.changed.push((other, slot, one));
        self.release(meeting, slot);
        self.release(other, slot);
        self.take(meeting, one, slot);
        self.take(other, own, slot);
        true
    }

    /// Gives a meeting that lacks one an interpreter who has another meeting instead, or works too long
    /// in a row; that other meeting finds somebody else, or lacks one in its turn.
    pub fn force(&mut self, random: &mut Random, meeting: MeetingIndex, slot: usize) {
        self.begin();
        let able = self.able(meeting);
        if able.is_empty() {
            return;
        }
        let one = able[random.below(able.len())];
        if !self.instance.interpreters[usize::from(one)].free.has(slot)
            && self.pinned[meeting as usize] != one
        {
            return;
        }
        let Some(other) = self.instead_of(random, one, meeting, slot) else { return };
        let displaced = self.held(one, other);
        if let Some(displaced) = displaced {
            if self.pinned[displaced as usize] == one {
                return;
            }
            self.changed.push((displaced, other, one));
            self.release(displaced, other);
            self.lacking.set(displaced, true);
        }
        if !self.may(one, meeting, slot) {
            return self.take_back();
        }
        self.give(meeting, one, slot);
        if let Some(displaced) = displaced
            && !self.assign(displaced, other)
            && !self.instance.meetings[displaced as usize].must_be_placed()
        {
            self.take_back();
        }
    }

    /// In which slot an interpreter would have to give up what they have there for a meeting.
    fn instead_of(
        &self,
        random: &mut Random,
        one: InterpreterIndex,
        meeting: MeetingIndex,
        slot: usize,
    ) -> Option<usize> {
        let is_free = self.held(one, slot).is_none() && !self.may(one, meeting, slot);
        if is_free { self.rest_at(random, one, slot) } else { Some(slot) }
    }

    /// A meeting that keeps somebody from the one that lacks an interpreter.
    pub fn rival(
        &self,
        random: &mut Random,
        meeting: MeetingIndex,
        slot: usize,
    ) -> Option<MeetingIndex> {
        let able = self.able(meeting);
        let one = *able.get(random.below(able.len().max(1)))?;
        self.held(one, self.instead_of(random, one, meeting, slot)?)
    }

    /// A slot in which an interpreter could rest so that they may work in another.
    fn rest_at(&self, random: &mut Random, one: InterpreterIndex, slot: usize) -> Option<usize> {
        let blocks = &self.instance.blocks;
        let &(from, to) = blocks.iter().find(|(from, to)| (*from..*to).contains(&slot))?;
        let max = self.instance.interpreters[usize::from(one)].run_max? as usize;
        let near = slot.saturating_sub(max).max(from)..(slot + max + 1).min(to);
        let busy = Slots(self.busy[usize::from(one)]).and(Slots::range(near.start, near.end));
        let index = random.below(busy.len().max(1));
        busy.iter().nth(index)
    }

    pub fn take(&mut self, meeting: MeetingIndex, one: InterpreterIndex, slot: usize) {
        self.of[meeting as usize] = one;
        self.lacking.set(meeting, false);
        self.busy[usize::from(one)] |= 1 << slot;
        self.held[usize::from(one) * self.instance.slot_count + slot] = meeting;
    }

    pub fn release(&mut self, meeting: MeetingIndex, slot: usize) {
        let one = std::mem::replace(&mut self.of[meeting as usize], NOBODY);
        if one == NOBODY {
            return;
        }
        // Somebody else's meeting may be there already, on a chain.
        let cell = &mut self.held[usize::from(one) * self.instance.slot_count + slot];
        if *cell == meeting {
            *cell = NOTHING;
            self.busy[usize::from(one)] &= !(1 << slot);
        }
    }
}
