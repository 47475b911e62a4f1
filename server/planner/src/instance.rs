//! What is to be planned, in dense integers.

use crate::limits::SLOTS_MAX;
use crate::objective::{Objective, Score, Weights};
use crate::plan::Place;
use crate::slots::Slots;

pub type Slot = u8;
pub type MeetingIndex = u32;
pub type ParticipantIndex = u32;
pub type InterpreterIndex = u16;

/// Languages an interpreter works between, by number; at most 64 of them.
pub type Pair = u8;

#[derive(Clone, Debug, Default)]
pub struct Instance {
    pub name: String,
    pub slot_count: usize,
    /// Runs of slots with nothing between them, in order. A gap counts only inside one.
    pub blocks: Vec<(usize, usize)>,
    pub participants: Vec<Participant>,
    pub meetings: Vec<Meeting>,
    /// The first of a pair lies before the second, when both are placed.
    pub precedences: Vec<(MeetingIndex, MeetingIndex)>,
    /// Rooms of each slot; those there are have the lowest numbers.
    pub capacity: Vec<u32>,
    pub interpreters: Vec<Interpreter>,
    /// By how much the breaks of any two participants may differ.
    pub fairness: Option<u32>,
    pub objective: Objective,
}

#[derive(Clone, Debug)]
pub struct Participant {
    pub name: String,
    /// When they can meet.
    pub free: Slots,
    /// How many meetings they can have at a time.
    pub desks: u32,
    /// Slots of rest between two meetings inside a block; such a rest is no gap. Between two that are
    /// pinned whoever pinned them saw to it.
    pub changeover: u32,
    /// How many meetings they can have in all.
    pub meetings_max: Option<u32>,
    /// The room all their meetings are in.
    pub room: Option<u32>,
}

impl Participant {
    pub fn free_in(free: Slots) -> Self {
        Self { free, ..Self::default() }
    }
}

impl Default for Participant {
    fn default() -> Self {
        Self {
            name: String::new(),
            free: Slots::NONE,
            desks: 1,
            changeover: 0,
            meetings_max: None,
            room: None,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Meeting {
    pub a: ParticipantIndex,
    pub b: ParticipantIndex,
    /// Where its own rules let it lie: session, fixed slot, list of slots.
    pub allowed: Slots,
    pub needs: Option<Pair>,
    /// What leaving it out costs, before the weight.
    pub worth: u32,
    pub may_be_left_out: bool,
    /// Where somebody put it: it lies there whatever the availability says. What is not named of room
    /// and interpreter is the planner's to choose.
    pub pinned: Option<Place>,
}

impl Meeting {
    /// A meeting that must be placed, anywhere.
    pub fn between(a: ParticipantIndex, b: ParticipantIndex) -> Self {
        let allowed = Slots::first(SLOTS_MAX);
        Self { a, b, allowed, needs: None, worth: 1, may_be_left_out: false, pinned: None }
    }

    pub fn must_be_placed(&self) -> bool {
        !self.may_be_left_out || self.pinned.is_some()
    }
}

#[derive(Clone, Debug, Default)]
pub struct Interpreter {
    pub name: String,
    /// Bits of the pairs they work between.
    pub pairs: u64,
    pub free: Slots,
    /// So many slots in a row inside a block, then one of rest.
    pub run_max: Option<u32>,
    pub total_max: Option<u32>,
}

impl Instance {
    pub fn people(&self, meeting: MeetingIndex) -> [ParticipantIndex; 2] {
        let meeting = &self.meetings[meeting as usize];
        [meeting.a, meeting.b]
    }

    /// Where a meeting may lie by its own rules, its people's and its room's.
    pub fn window(&self, meeting: MeetingIndex) -> Slots {
        let one = &self.meetings[meeting as usize];
        let window = match one.pinned {
            Some(place) => Slots::one(usize::from(place.slot)),
            None => {
                let [a, b] = self.people(meeting).map(|who| self.participants[who as usize].free);
                one.allowed.and(a).and(b)
            }
        };
        let rooms = self.rooms_of(meeting);
        let has_rooms = |slot: &usize| rooms.iter().all(|room| self.capacity[*slot] > *room);
        match rooms.as_slice() {
            [] => window,
            [_] => window.iter().filter(has_rooms).collect(),
            _ => Slots::NONE,
        }
    }

    /// The rooms a meeting is bound to; with more than one it has no place.
    pub fn rooms_of(&self, meeting: MeetingIndex) -> Vec<u32> {
        let one = &self.meetings[meeting as usize];
        if let Some(room) = one.pinned.and_then(|place| place.room) {
            return vec![room];
        }
        let [a, b] = self.people(meeting).map(|who| self.participants[who as usize].room);
        let mut rooms: Vec<u32> = a.into_iter().chain(b).collect();
        rooms.dedup();
        rooms
    }

    /// What counts first, as weights: of an ordered objective the worth of what is left out and the
    /// breaks, of which no number outweighs a meeting.
    pub fn weights(&self) -> Weights {
        match self.objective {
            Objective::Weighted(weights) => weights,
            Objective::Ordered(order) => {
                // Nobody has as many breaks as meetings.
                let left_out = 1 + 2 * self.meetings.len() as u32;
                Weights { left_out, gap: u32::from(order.gap_free), idle: 0 }
            }
        }
    }

    /// The least score of plans that cost at least so much by [`Self::weights`].
    pub fn least_score(&self, cost: u64) -> Score {
        match self.objective {
            Objective::Weighted(_) => Score(vec![cost]),
            Objective::Ordered(_) => {
                let whole = u64::from(self.weights().left_out);
                Score(vec![cost / whole, cost % whole, 0, 0, 0, 0, 0])
            }
        }
    }

    /// The cost by [`Self::weights`] of a plan with such a score.
    pub fn cost_of(&self, score: &Score) -> u64 {
        match (self.objective, score.0.as_slice()) {
            (Objective::Ordered(_), [left_out, breaks, ..]) => {
                left_out * u64::from(self.weights().left_out) + breaks
            }
            (_, [cost, ..]) => *cost,
            (_, []) => 0,
        }
    }

    /// The slots in which somebody pinned a meeting of each participant.
    pub fn pinned_of(&self) -> Vec<Slots> {
        let mut of = vec![Slots::NONE; self.participants.len()];
        for one in &self.meetings {
            let Some(place) = one.pinned else { continue };
            for person in [one.a, one.b] {
                of[person as usize] = of[person as usize].with(place.slot.into());
            }
        }
        of
    }

    /// The meetings of each participant.
    pub fn meetings_of(&self) -> Vec<Vec<MeetingIndex>> {
        let mut of = vec![Vec::new(); self.participants.len()];
        for (index, meeting) in self.meetings.iter().enumerate() {
            of[meeting.a as usize].push(index as MeetingIndex);
            of[meeting.b as usize].push(index as MeetingIndex);
        }
        of
    }
}
