//! Makes a plan better in the later levels of an ordered objective: fairer, with fewer changes of
//! interpreter and room, earlier. A move stays when no level is worse before one that is better.

use super::anneal::pick;
use super::chain::Chain;
use super::random::Random;
use super::seats::Seats;
use super::state::{NOWHERE, State};
use crate::instance::MeetingIndex;
use crate::objective::Order;
use crate::slots::Slots;

/// Broken rules, then the levels of the score.
type Levels = [i64; 8];

/// What one participant adds to the levels.
#[derive(Clone, Copy, Default)]
struct Share {
    breaks: usize,
    interpreter_changes: i64,
    room_changes: i64,
}

pub struct Polish {
    order: Order,
    seats: Seats,
    shares: Vec<Share>,
    /// How many people have so many breaks.
    with_breaks: Vec<u32>,
    squares: i64,
    changes: [i64; 2],
    lateness: i64,
    before: Vec<(u32, Share)>,
}

impl Polish {
    /// Starts from the plan in the state, with rooms as given.
    pub fn of(state: &State<'_>, order: Order, rooms: &[Option<u32>]) -> Self {
        let people = state.used.len();
        let mut polish = Self {
            order,
            seats: Seats::of(state, rooms),
            shares: vec![Share::default(); people],
            with_breaks: vec![0; state.instance.slot_count + 1],
            squares: 0,
            changes: [0; 2],
            lateness: 0,
            before: Vec::new(),
        };
        polish.with_breaks[0] = people as u32;
        for person in 0..people as u32 {
            let share = polish.share(state, person);
            polish.set(person, share);
        }
        let placed = state.slot.iter().filter(|slot| **slot != NOWHERE);
        polish.lateness = placed.map(|slot| i64::from(*slot)).sum();
        polish
    }

    pub fn rooms(&self) -> &[u32] {
        &self.seats.room
    }

    pub fn levels(&self, state: &State<'_>) -> Levels {
        let most = self.with_breaks.iter().rposition(|count| *count > 0).unwrap_or(0);
        let when = |counts: bool, level: i64| if counts { level } else { 0 };
        [
            state.tally.wrong,
            state.tally.left_out,
            when(self.order.gap_free, state.tally.breaks),
            when(self.order.fair, most as i64),
            when(self.order.fair, self.squares),
            when(self.order.keep_interpreter, self.changes[0]),
            when(self.order.keep_room, self.changes[1]),
            when(self.order.early, self.lateness),
        ]
    }

    fn share(&self, state: &State<'_>, person: u32) -> Share {
        let breaks = usize::from(state.days[person as usize].breaks);
        let mut share = Share { breaks, ..Share::default() };
        if state.desks[person as usize] > 1 {
            return share;
        }
        for &(from, to) in &state.instance.blocks {
            let used = Slots(state.used[person as usize]).and(Slots::range(from, to));
            let mut last: Option<MeetingIndex> = None;
            for meeting in used.iter().filter_map(|slot| state.meeting_at(person, slot)) {
                if let Some(last) = last {
                    let [one, two] = [last, meeting].map(|m| state.interpreting.of(m));
                    let is_other = one.is_some() && two.is_some() && one != two;
                    share.interpreter_changes += i64::from(is_other);
                    let [one, two] = [last, meeting].map(|m| self.seats.room[m as usize]);
                    share.room_changes += i64::from(one != two);
                }
                last = Some(meeting);
            }
        }
        share
    }

    fn set(&mut self, person: u32, share: Share) {
        let old = std::mem::replace(&mut self.shares[person as usize], share);
        self.with_breaks[old.breaks] -= 1;
        self.with_breaks[share.breaks] += 1;
        self.squares += (share.breaks * share.breaks) as i64 - (old.breaks * old.breaks) as i64;
        self.changes[0] += share.interpreter_changes - old.interpreter_changes;
        self.changes[1] += share.room_changes - old.room_changes;
    }

    /// Counts everybody anew whom a move touched.
    fn recount(&mut self, state: &State<'_>, meetings: impl Iterator<Item = MeetingIndex>) {
        self.before.clear();
        for meeting in meetings {
            for person in state.instance.people(meeting) {
                let share = self.share(state, person);
                self.before.push((person, self.shares[person as usize]));
                self.set(person, share);
            }
        }
    }

    fn restore(&mut self) {
        while let Some((person, share)) = self.before.pop() {
            self.set(person, share);
        }
    }

    /// Tries one move; true when a level became better.
    pub fn step(&mut self, state: &mut State<'_>, chain: &mut Chain, random: &mut Random) -> bool {
        match random.below(3) {
            0 => self.move_meeting(state, chain, random),
            1 => self.change_interpreter(state, random),
            _ => self.change_room(state, random),
        }
    }

    fn move_meeting(
        &mut self,
        state: &mut State<'_>,
        chain: &mut Chain,
        random: &mut Random,
    ) -> bool {
        let Some((meeting, to, spare)) = pick(state, random, false) else { return false };
        let Some(planned) = chain.plan(state, random, meeting, to, spare) else { return false };
        if planned.wrong > 0 || planned.left_out > 0 {
            return false;
        }
        if planned.left_out == 0 && planned.breaks > 0 && self.order.gap_free {
            return false;
        }
        let levels = self.levels(state);
        let late = |state: &State<'_>, chain: &Chain| {
            let slots = chain.moving().iter().map(|one| state.slot[*one as usize]);
            slots.filter(|slot| *slot != NOWHERE).map(i64::from).sum::<i64>()
        };
        let lateness = self.lateness;
        self.lateness -= late(state, chain);
        self.seats.begin();
        for &one in chain.moving() {
            self.seats.leave(state, one);
        }
        let Some(change) = chain.make(state, planned, f64::MAX) else {
            self.lateness = lateness;
            self.seats.take_back(state);
            return false;
        };
        self.lateness += late(state, chain);
        for &one in chain.moving() {
            self.seats.enter(state, one);
        }
        let seated: Vec<MeetingIndex> = self.seats.changed().collect();
        let interpreted: Vec<MeetingIndex> = state.interpreting.changed().collect();
        let meetings = chain.moving().iter().copied().chain(seated).chain(interpreted);
        self.recount(state, meetings);
        let after = self.levels(state);
        if after > levels {
            self.restore();
            self.lateness = lateness;
            chain.undo(state, change);
            self.seats.take_back(state);
        }
        after < levels
    }

    fn change_interpreter(&mut self, state: &mut State<'_>, random: &mut Random) -> bool {
        if !self.order.keep_interpreter {
            return false;
        }
        let meeting = random.below(state.slot.len()) as MeetingIndex;
        let slot = state.slot[meeting as usize];
        let able = state.interpreting.able(meeting);
        if slot == NOWHERE || able.len() < 2 {
            return false;
        }
        let one = able[random.below(able.len())];
        if !state.interpreting.exchange(meeting, one, usize::from(slot)) {
            return false;
        }
        let levels = self.levels(state);
        let changed: Vec<MeetingIndex> = state.interpreting.changed().collect();
        self.recount(state, changed.into_iter());
        let after = self.levels(state);
        if after > levels {
            self.restore();
            state.interpreting.take_back();
        }
        after < levels
    }

    fn change_room(&mut self, state: &State<'_>, random: &mut Random) -> bool {
        let meeting = random.below(state.slot.len()) as MeetingIndex;
        if !self.order.keep_room || state.slot[meeting as usize] == NOWHERE {
            return false;
        }
        let slot = usize::from(state.slot[meeting as usize]);
        // The room one of the two was in before, or will be in after.
        let person = state.instance.people(meeting)[random.below(2)];
        let beside = if random.below(2) == 0 { slot.checked_sub(1) } else { Some(slot + 1) };
        let beside = beside.filter(|slot| *slot < state.instance.slot_count);
        let Some(other) = beside.and_then(|slot| state.meeting_at(person, slot)) else {
            return false;
        };
        self.seats.begin();
        if !self.seats.exchange(state, meeting, self.seats.room[other as usize]) {
            return false;
        }
        let levels = self.levels(state);
        let changed: Vec<MeetingIndex> = self.seats.changed().collect();
        self.recount(state, changed.into_iter());
        let after = self.levels(state);
        if after > levels {
            self.restore();
            self.seats.take_back(state);
        }
        after < levels
    }
}
