//! What is to be planned, in dense integers.

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
    /// Rooms of each slot.
    pub capacity: Vec<u32>,
    pub interpreters: Vec<Interpreter>,
    /// By how much the breaks of any two participants may differ.
    pub fairness: Option<u32>,
    pub weights: Weights,
}

#[derive(Clone, Debug, Default)]
pub struct Participant {
    pub name: String,
    /// When they can meet.
    pub free: Slots,
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

/// What the parts of a cost count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    pub left_out: u32,
    pub gap: u32,
    pub idle: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { left_out: 1000, gap: 1, idle: 0 }
    }
}

impl Instance {
    pub fn people(&self, meeting: MeetingIndex) -> [ParticipantIndex; 2] {
        let meeting = &self.meetings[meeting as usize];
        [meeting.a, meeting.b]
    }

    /// Where a meeting may lie by its own rules and its people's.
    pub fn window(&self, meeting: MeetingIndex) -> Slots {
        let Meeting { a, b, allowed, .. } = self.meetings[meeting as usize];
        allowed.and(self.participants[a as usize].free).and(self.participants[b as usize].free)
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
