//! A move: a meeting goes to another slot, whoever is in its way there comes back to where it was, and so
//! on (Kempe chains). What a move changes is known before it is made: along a chain most people swap
//! their two meetings, and only the ends have another day.

use super::day::Day;
use super::random::Random;
use super::state::{NO_ROW, NOTHING, NOWHERE, State, Tally};
use crate::instance::{InterpreterIndex, MeetingIndex, Slot};

/// Chains that join a move so that a full slot stays as full as it is.
const JOINED_MAX: usize = 4;
/// Instead of a spare slot: whoever is in the way of a placed meeting goes out.
pub const OUT: usize = usize::MAX;
/// Meetings without an interpreter that look for one again after a move.
const RETRIED_MAX: usize = 8;

#[derive(Clone, Copy, Default)]
struct Touch {
    round: u32,
    to: i8,
    back: i8,
}

pub struct Chain {
    round: u32,
    mark: Vec<u32>,
    target: Vec<Slot>,
    moving: Vec<MeetingIndex>,
    touch: Vec<Touch>,
    touched: Vec<u32>,
    days: Vec<(u32, u128, Day)>,
    done: Vec<(MeetingIndex, Slot, Option<InterpreterIndex>)>,
    to: usize,
    back: Option<usize>,
    sends_out: bool,
    /// By how many meetings each of the two slots grows.
    grows: [i32; 2],
    needs_interpreters: bool,
}

impl Chain {
    pub fn of(state: &State<'_>) -> Self {
        let meetings = state.slot.len();
        Self {
            round: 0,
            mark: vec![0; meetings],
            target: vec![NOWHERE; meetings],
            moving: Vec::new(),
            touch: vec![Touch::default(); state.desks.len()],
            touched: Vec::new(),
            days: Vec::new(),
            done: Vec::new(),
            to: 0,
            back: None,
            sends_out: false,
            grows: [0; 2],
            needs_interpreters: false,
        }
    }

    /// Collects who must move when a meeting goes to a slot, and says what that changes. Those in the
    /// way of a meeting that has no slot go to `spare`, or out; all of them go out with [`OUT`].
    pub fn plan(
        &mut self,
        state: &State<'_>,
        random: &mut Random,
        meeting: MeetingIndex,
        to: usize,
        spare: Option<usize>,
    ) -> Option<Tally> {
        let from = state.slot[meeting as usize];
        self.begin(to, if from == NOWHERE { spare } else { Some(usize::from(from)) });
        self.sends_out = self.back.is_none() || spare == Some(OUT);
        self.push(meeting, to as Slot);
        let mut next = 0;
        let mut joined = 0;
        loop {
            while next < self.moving.len() {
                let one = self.moving[next];
                next += 1;
                if !self.follow(state, one) {
                    return None;
                }
            }
            if next == 1 && self.sends_out && self.needs_interpreters {
                self.free_interpreter(state, random, meeting);
                if next < self.moving.len() {
                    continue;
                }
            }
            if !self.join(state, random, &mut joined)? {
                break;
            }
        }
        self.count(state)
    }

    /// Says what leaving a meeting out changes.
    pub fn leave(&mut self, state: &State<'_>, meeting: MeetingIndex) -> Option<Tally> {
        self.begin(usize::from(state.slot[meeting as usize]), None);
        self.push(meeting, NOWHERE);
        self.follow(state, meeting);
        self.count(state)
    }

    fn begin(&mut self, to: usize, back: Option<usize>) {
        self.round += 1;
        self.moving.clear();
        self.touched.clear();
        self.days.clear();
        self.grows = [0; 2];
        self.needs_interpreters = false;
        (self.to, self.back) = (to, back);
    }

    fn push(&mut self, meeting: MeetingIndex, target: Slot) {
        self.mark[meeting as usize] = self.round;
        self.target[meeting as usize] = target;
        self.moving.push(meeting);
    }

    /// Where those go who must leave a slot.
    fn away(&self, slot: usize) -> Slot {
        match self.back {
            _ if self.sends_out => NOWHERE,
            Some(back) if slot == self.to => back as Slot,
            _ => self.to as Slot,
        }
    }

    fn grow(&mut self, slot: Slot, change: i32) {
        self.grows[usize::from(usize::from(slot) != self.to)] += change;
    }

    fn follow(&mut self, state: &State<'_>, one: MeetingIndex) -> bool {
        let (now, target) = (state.slot[one as usize], self.target[one as usize]);
        if now != NOWHERE {
            self.grow(now, -1);
        }
        if target != NOWHERE {
            if !state.windows.of[one as usize].has(usize::from(target)) {
                return false;
            }
            self.grow(target, 1);
            self.needs_interpreters |= state.interpreting.needs(one);
        }
        for holder in state.holders[one as usize] {
            if holder == NO_ROW {
                continue;
            }
            let touch = &mut self.touch[holder as usize];
            if touch.round != self.round {
                *touch = Touch { round: self.round, to: 0, back: 0 };
                self.touched.push(holder);
            }
            for (slot, change) in [(now, -1), (target, 1)] {
                if slot != NOWHERE {
                    if usize::from(slot) == self.to {
                        touch.to += change;
                    } else {
                        touch.back += change;
                    }
                }
            }
            if target != NOWHERE {
                self.make_way(state, holder, usize::from(target));
            }
        }
        true
    }

    /// Sends off whoever is in the way of a meeting at one of its holders.
    fn make_way(&mut self, state: &State<'_>, holder: u32, slot: usize) {
        let desks = state.desks[holder as usize];
        if desks == 1 {
            let other = state.holder_row(holder, 0, slot);
            if other != NOTHING && self.mark[other as usize] != self.round {
                self.push(other, self.away(slot));
            }
            return;
        }
        let coming = self.moving.iter().filter(|one| {
            usize::from(self.target[**one as usize]) == slot
                && state.holders[**one as usize].contains(&holder)
        });
        let mut there = coming.count() as u32;
        let mut stays = None;
        for desk in 0..desks {
            let other = state.holder_row(holder, desk, slot);
            if other != NOTHING && self.mark[other as usize] != self.round {
                there += 1;
                stays = Some(other);
            }
        }
        if let Some(other) = stays.filter(|_| there > desks) {
            self.push(other, self.away(slot));
        }
    }

    /// Where nobody able is free, somebody's other meeting makes way.
    fn free_interpreter(&mut self, state: &State<'_>, random: &mut Random, meeting: MeetingIndex) {
        let (interpreting, to) = (&state.interpreting, self.to);
        let able = interpreting.able(meeting);
        let is_free = |one: &InterpreterIndex| {
            interpreting.held(*one, to).is_none() && interpreting.may(*one, meeting, to)
        };
        let may_lack = state.instance.meetings[meeting as usize].must_be_placed();
        if may_lack || able.is_empty() || able.iter().any(is_free) {
            return;
        }
        let start = random.below(able.len());
        let others = able[start..].iter().chain(&able[..start]);
        let held = others.filter(|one| interpreting.may(**one, meeting, to));
        let held = held.filter_map(|one| interpreting.held(*one, to));
        if let Some(other) = { held }.find(|other| self.mark[*other as usize] != self.round) {
            self.push(other, NOWHERE);
        }
    }

    /// Whether another chain had to join because a slot is too full; none if that does not help either.
    fn join(&mut self, state: &State<'_>, random: &mut Random, joined: &mut usize) -> Option<bool> {
        for (index, slot) in [Some(self.to), self.back].into_iter().enumerate() {
            let Some(slot) = slot else { continue };
            let there = &state.in_slot[slot];
            let after = there.len() as i32 + self.grows[index];
            if self.grows[index] <= 0 || after <= state.instance.capacity[slot] as i32 {
                continue;
            }
            if *joined == JOINED_MAX || there.is_empty() {
                return None;
            }
            *joined += 1;
            let other = there[random.below(there.len())];
            if self.mark[other as usize] != self.round {
                self.push(other, self.away(slot));
            }
            return Some(true);
        }
        Some(false)
    }

    fn count(&mut self, state: &State<'_>) -> Option<Tally> {
        let mut change = Tally::default();
        for &holder in &self.touched {
            let touch = self.touch[holder as usize];
            if touch.to == 0 && touch.back == 0 {
                continue;
            }
            let desks = state.desks[holder as usize] as i32;
            let mut bits = [(self.to, touch.to); 2];
            bits[1] = (self.back.unwrap_or(self.to), touch.back);
            let person = holder as usize;
            let is_person = person < state.used.len();
            let mut used = if is_person { state.used[person] } else { 0 };
            for (slot, change) in bits {
                if change != 0 {
                    let there = state.count_at(holder, slot) + i32::from(change);
                    if there > desks {
                        return None;
                    }
                    used = if there > 0 { used | 1 << slot } else { used & !(1 << slot) };
                }
            }
            if is_person {
                let more = i64::from(touch.to) + i64::from(touch.back);
                if more > 0 && i64::from(state.load[person]) + more > state.load_max[person].into()
                {
                    return None;
                }
                let changeover = state.instance.participants[person].changeover;
                let day = state.blocks.day(used, changeover, state.pinned[person]);
                if day != state.days[person] {
                    change.add(state.count(day), 1);
                    change.add(state.count(state.days[person]), -1);
                }
                self.days.push((holder, used, day));
            }
        }
        for &one in &self.moving {
            let (now, target) = (state.slot[one as usize], self.target[one as usize]);
            if now == NOWHERE && target != NOWHERE {
                change.add(state.worth(one), -1);
            } else if now != NOWHERE && target == NOWHERE {
                change.add(state.worth(one), 1);
            }
            if !state.befores[one as usize].is_empty() {
                let target = |meeting: MeetingIndex| {
                    let moves = self.mark[meeting as usize] == self.round;
                    moves.then(|| self.target[meeting as usize])
                };
                let wrong = state.order_change(one, target);
                change.wrong += wrong;
                change.price += wrong * state.prices.order;
            }
        }
        Some(change)
    }

    /// Makes the planned move, unless interpreters are missing or it costs more than `most` with those
    /// that are; says what it changed.
    pub fn make(&mut self, state: &mut State<'_>, planned: Tally, most: f64) -> Option<Tally> {
        let lacked = state.interpreting.lacking.list().len();
        // Those who lack an interpreter may find one by it.
        let hope = state.prices.lack * lacked.min(RETRIED_MAX) as i64;
        if (planned.price - hope) as f64 > most {
            return None;
        }
        self.done.clear();
        state.interpreting.begin();
        for &one in &self.moving {
            let slot = state.slot[one as usize];
            self.done.push((one, slot, state.interpreting.of(one)));
            self.needs_interpreters |= state.interpreting.needs(one);
            if slot != NOWHERE {
                state.lift(one);
            }
        }
        for &one in &self.moving {
            let target = self.target[one as usize];
            if target != NOWHERE {
                state.lay(one, target, None);
            }
        }
        let (mut change, mut fits) = (planned, true);
        if self.needs_interpreters {
            let found = self.interpret(state);
            let lacks = state.interpreting.lacking.list().len() as i64 - lacked as i64;
            change.wrong += lacks;
            change.price += lacks * state.prices.lack;
            fits = found;
        }
        if !fits || change.price as f64 > most {
            self.take_back(state);
            return None;
        }
        self.swap_days(state);
        state.tally.add(change, 1);
        Some(change)
    }

    /// Takes back the move just made.
    pub fn undo(&mut self, state: &mut State<'_>, change: Tally) {
        self.take_back(state);
        self.swap_days(state);
        state.tally.add(change, -1);
    }

    /// The meetings of the move.
    pub fn moving(&self) -> &[MeetingIndex] {
        &self.moving
    }

    /// Days as they are after the move for those before it, or back.
    fn swap_days(&mut self, state: &mut State<'_>) {
        for (person, used, day) in &mut self.days {
            let one = *person as usize;
            let before = (state.used[one], state.days[one]);
            state.set_day(one, *used, *day);
            (*used, *day) = before;
        }
    }

    fn interpret(&self, state: &mut State<'_>) -> bool {
        let State { interpreting, slot, instance, .. } = state;
        for &one in &self.moving {
            let target = self.target[one as usize];
            if target != NOWHERE
                && interpreting.needs(one)
                && !interpreting.assign(one, usize::from(target))
                && !instance.meetings[one as usize].must_be_placed()
            {
                return false;
            }
        }
        // Whoever was let go may help somebody else.
        for index in (0..interpreting.lacking.list().len().min(RETRIED_MAX)).rev() {
            let lacking = interpreting.lacking.list()[index];
            interpreting.assign(lacking, usize::from(slot[lacking as usize]));
        }
        true
    }

    fn take_back(&self, state: &mut State<'_>) {
        state.interpreting.take_back();
        for (one, ..) in &self.done {
            if state.slot[*one as usize] != NOWHERE {
                state.lift(*one);
            }
        }
        for (one, slot, interpreter) in &self.done {
            if *slot != NOWHERE {
                state.lay(*one, *slot, *interpreter);
            }
        }
    }
}
