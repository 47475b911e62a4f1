//! Which room each placed meeting is in, while slots and rooms change.

use super::state::{NOTHING, NOWHERE, State};
use crate::instance::MeetingIndex;

pub const NO_ROOM: u32 = u32::MAX;

pub struct Seats {
    pub room: Vec<u32>,
    /// The meeting in each room of each slot.
    held: Vec<Vec<MeetingIndex>>,
    /// The room a meeting has to be in.
    bound: Vec<u32>,
    /// Meetings whose room changed since [`Self::begin`], with the slot and room before.
    changed: Vec<(MeetingIndex, usize, u32)>,
}

impl Seats {
    pub fn of(state: &State<'_>, rooms: &[Option<u32>]) -> Self {
        let instance = state.instance;
        let meetings = 0..instance.meetings.len() as MeetingIndex;
        let bound = meetings.map(|one| instance.rooms_of(one).first().copied().unwrap_or(NO_ROOM));
        let mut seats = Self {
            room: vec![NO_ROOM; instance.meetings.len()],
            held: instance.capacity.iter().map(|rooms| vec![NOTHING; *rooms as usize]).collect(),
            bound: bound.collect(),
            changed: Vec::new(),
        };
        for (meeting, room) in rooms.iter().enumerate() {
            let slot = state.slot[meeting];
            if let Some(room) = room.filter(|_| slot != NOWHERE) {
                seats.put(meeting as MeetingIndex, usize::from(slot), room);
            }
        }
        seats
    }

    pub fn begin(&mut self) {
        self.changed.clear();
    }

    pub fn changed(&self) -> impl Iterator<Item = MeetingIndex> {
        self.changed.iter().map(|(meeting, ..)| *meeting)
    }

    fn put(&mut self, meeting: MeetingIndex, slot: usize, room: u32) {
        self.room[meeting as usize] = room;
        if let Some(cell) = self.held[slot].get_mut(room as usize) {
            *cell = meeting;
        }
    }

    fn clear(&mut self, meeting: MeetingIndex, slot: usize) {
        let room = std::mem::replace(&mut self.room[meeting as usize], NO_ROOM);
        if let Some(cell) = self.held[slot].get_mut(room as usize)
            && *cell == meeting
        {
            *cell = NOTHING;
        }
    }

    /// Gives up the room of a meeting that is about to leave its slot.
    pub fn leave(&mut self, state: &State<'_>, meeting: MeetingIndex) {
        let slot = state.slot[meeting as usize];
        if slot != NOWHERE {
            let slot = usize::from(slot);
            self.changed.push((meeting, slot, self.room[meeting as usize]));
            self.clear(meeting, slot);
        }
    }

    /// Finds a room for a meeting that came to its slot: its own, a neighbor's, or any.
    pub fn enter(&mut self, state: &State<'_>, meeting: MeetingIndex) {
        let slot = state.slot[meeting as usize];
        if slot == NOWHERE {
            return;
        }
        let slot = usize::from(slot);
        self.changed.push((meeting, slot, NO_ROOM));
        let bound = self.bound[meeting as usize];
        if bound != NO_ROOM {
            let other = self.held[slot][bound as usize];
            if other != NOTHING {
                self.changed.push((other, slot, bound));
                self.clear(other, slot);
                self.put(meeting, slot, bound);
                let free = self.free(state, other, slot);
                return self.put(other, slot, free);
            }
            return self.put(meeting, slot, bound);
        }
        let free = self.free(state, meeting, slot);
        self.put(meeting, slot, free);
    }

    fn free(&self, state: &State<'_>, meeting: MeetingIndex, slot: usize) -> u32 {
        for person in state.instance.people(meeting) {
            let before = slot.checked_sub(1).and_then(|slot| state.meeting_at(person, slot));
            let after = Some(slot + 1).filter(|slot| *slot < state.instance.slot_count);
            let after = after.and_then(|slot| state.meeting_at(person, slot));
            for other in before.into_iter().chain(after) {
                let room = self.room[other as usize];
                if self.held[slot].get(room as usize) == Some(&NOTHING) {
                    return room;
                }
            }
        }
        let free = self.held[slot].iter().position(|held| *held == NOTHING);
        free.map_or(NO_ROOM, |room| room as u32)
    }

    /// Puts a meeting into another room of its slot; whoever is there takes its old one.
    pub fn exchange(&mut self, state: &State<'_>, meeting: MeetingIndex, room: u32) -> bool {
        let slot = usize::from(state.slot[meeting as usize]);
        let own = self.room[meeting as usize];
        let Some(&other) = self.held[slot].get(room as usize) else { return false };
        let is_bound = |meeting: MeetingIndex| self.bound[meeting as usize] != NO_ROOM;
        if own == room || is_bound(meeting) || (other != NOTHING && is_bound(other)) {
            return false;
        }
        self.changed.push((meeting, slot, own));
        self.clear(meeting, slot);
        if other != NOTHING {
            self.changed.push((other, slot, room));
            self.clear(other, slot);
            self.put(other, slot, own);
        }
        self.put(meeting, slot, room);
        true
    }

    /// Puts back what was changed since [`Self::begin`]; meetings that moved are back in their slots.
    pub fn take_back(&mut self, state: &State<'_>) {
        // All are cleared before any comes back: rooms were passed on.
        for index in 0..self.changed.len() {
            let (meeting, slot, _) = self.changed[index];
            self.clear_everywhere(meeting, slot);
        }
        for index in (0..self.changed.len()).rev() {
            let (meeting, slot, room) = self.changed[index];
            self.clear_everywhere(meeting, slot);
            if room != NO_ROOM && usize::from(state.slot[meeting as usize]) == slot {
                self.put(meeting, slot, room);
            }
        }
        self.changed.clear();
    }

    fn clear_everywhere(&mut self, meeting: MeetingIndex, slot: usize) {
        let room = self.room[meeting as usize];
        if let Some(cell) = self.held[slot].get_mut(room as usize)
            && *cell == meeting
        {
            *cell = NOTHING;
        }
    }
}
