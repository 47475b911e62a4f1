//! Simulated annealing (Kirkpatrick, Gelatt, Vecchi, Science 220, 1983) with Kempe chains (as Thompson and
//! Dowsland, Computers & Operations Research 25, 1998), in runs of doubling length.

use super::chain::{Chain, OUT};
use super::random::Random;
use super::state::{NOWHERE, Prices, State};
use crate::instance::{Instance, MeetingIndex};
use crate::slots::Slots;

/// Moves of the first run for each meeting, few or many; each run is twice as long as the one before.
const RUN_MOVES_PER_MEETING: (u64, u64) = (400, 60);
const RUN_MOVES: (u64, u64) = (4_000, 40_000);
/// Of so many runs one is so hot that any meeting that may be left out comes and goes.
const OPEN_RUNS: u64 = 3;
/// Between two questions to the clock.
pub const MOVES_PER_LOOK: u64 = 256;

pub fn prices(instance: &Instance) -> Prices {
    // Where idle slots cost nothing a small price still leads the way out of long gaps.
    let weights = instance.weights();
    let scale = if weights.idle == 0 { 10 } else { 1 };
    let gap = i64::from(weights.gap) * scale;
    let idle = if weights.idle == 0 { i64::from(weights.gap > 0) } else { i64::from(weights.idle) };
    let left_out = i64::from(weights.left_out) * scale;
    // No rule is broken for the sake of a meeting that may be left out.
    let open = instance.meetings.iter().filter(|one| !one.must_be_placed());
    let most = left_out * open.map(|one| i64::from(one.worth)).max().unwrap_or(0);
    let rule = 2 * most + gap.max(1) * 3;
    Prices {
        left_out,
        must: (left_out * 2).max(rule * 2),
        gap,
        idle,
        order: rule,
        unfair: rule - gap.max(1),
        near: rule,
        lack: rule,
    }
}

/// The heat of one run: from hot to cold in equal steps.
pub struct Run {
    moves: u64,
    length: u64,
    hot: f64,
    cold: f64,
    number: u64,
    is_open: bool,
}

impl Run {
    pub fn first(state: &State<'_>) -> Self {
        let meetings = state.slot.len() as u64;
        let (few, many) = RUN_MOVES_PER_MEETING;
        let length = (few * meetings).clamp(RUN_MOVES.0, RUN_MOVES.1).max(many * meetings);
        let mut run = Self { moves: 0, length, hot: 0.0, cold: 0.0, number: 0, is_open: false };
        run.warm(state);
        run
    }

    fn warm(&mut self, state: &State<'_>) {
        let gap = state.prices.gap.max(state.prices.idle).max(1) as f64;
        self.hot = 0.6 * gap + 0.5;
        self.cold = 0.08 * gap + 0.05;
        let open = state.instance.meetings.iter().filter(|one| !one.must_be_placed());
        let worth = open.map(|one| one.worth).max().unwrap_or(0);
        self.is_open = worth > 0 && self.number % OPEN_RUNS == 1;
        if self.is_open {
            self.hot = self.hot.max(state.prices.left_out as f64 * f64::from(worth));
        }
    }

    fn heat(&self) -> f64 {
        let left = 1.0 - self.moves as f64 / self.length as f64;
        let part = if self.is_open { left * left * left * left } else { left };
        self.cold + (self.hot - self.cold) * part
    }

    /// Goes on by some moves; true when the run is at its end and the next begins.
    fn pass(&mut self, state: &State<'_>, moves: u64) -> bool {
        self.moves += moves;
        if self.moves < self.length {
            return false;
        }
        self.moves = 0;
        self.length *= 2;
        self.number += 1;
        self.warm(state);
        true
    }
}

/// Makes some moves, until `is_better` stops it; true when a run ended.
pub fn look(
    state: &mut State<'_>,
    chain: &mut Chain,
    random: &mut Random,
    run: &mut Run,
    is_better: &mut dyn FnMut(&State<'_>) -> bool,
) -> bool {
    let heat = run.heat();
    for _ in 0..MOVES_PER_LOOK {
        let lacking = state.interpreting.lacking.list();
        if !lacking.is_empty() && random.below(4) == 0 {
            let meeting = lacking[random.below(lacking.len())];
            if find_interpreter(state, chain, random, meeting) && is_better(state) {
                break;
            }
            continue;
        }
        let may_leave_out = run.is_open || state.tally.wrong > 0;
        if may_leave_out && random.below(16) == 0 {
            let meeting = random.below(state.slot.len()) as MeetingIndex;
            if leave_out(state, chain, random, heat, meeting) && is_better(state) {
                break;
            }
            continue;
        }
        let Some((meeting, to, spare)) = pick(state, random, may_leave_out) else { continue };
        let Some(change) = chain.plan(state, random, meeting, to, spare) else { continue };
        let most = heat * random.exponential();
        if chain.make(state, change, most).is_some_and(|change| change.price < 0)
            && is_better(state)
        {
            break;
        }
    }
    run.pass(state, MOVES_PER_LOOK)
}

/// Whether the plan gets better, or little worse while it is hot, without a meeting.
fn leave_out(
    state: &mut State<'_>,
    chain: &mut Chain,
    random: &mut Random,
    heat: f64,
    meeting: MeetingIndex,
) -> bool {
    let may_be_left_out = !state.instance.meetings[meeting as usize].must_be_placed();
    if !may_be_left_out || state.slot[meeting as usize] == NOWHERE {
        return false;
    }
    let Some(change) = chain.leave(state, meeting) else { return false };
    chain.make(state, change, heat * random.exponential()).is_some_and(|change| change.price < 0)
}

/// Tries to find an interpreter for a meeting that lacks one, at the cost of another meeting; true when
/// that made the plan better.
fn find_interpreter(
    state: &mut State<'_>,
    chain: &mut Chain,
    random: &mut Random,
    meeting: MeetingIndex,
) -> bool {
    let slot = usize::from(state.slot[meeting as usize]);
    let rival = state.interpreting.rival(random, meeting, slot);
    let rival = rival.filter(|one| !state.instance.meetings[*one as usize].must_be_placed());
    if let Some(rival) = rival
        && random.below(2) == 0
        && let Some(change) = chain.leave(state, rival)
    {
        return chain.make(state, change, -1.0).is_some();
    }
    state.force(random, meeting) < 0
}

/// A meeting, where it shall go, and where those go who are in the way of one without a slot; out, at
/// times, those in the way of any if they may be left out.
pub fn pick(
    state: &State<'_>,
    random: &mut Random,
    may_leave_out: bool,
) -> Option<(MeetingIndex, usize, Option<usize>)> {
    let outside = state.outside.list();
    if !outside.is_empty() && random.below(4) == 0 {
        let meeting = outside[random.below(outside.len())];
        return enter(state, random, meeting);
    }
    let meeting = if random.below(3) == 0 {
        troubled_meeting(state, random)?
    } else {
        random.below(state.slot.len()) as MeetingIndex
    };
    let own = state.slot[meeting as usize];
    if own == NOWHERE {
        return enter(state, random, meeting);
    }
    let window = state.windows.of[meeting as usize];
    let to = if random.below(2) == 0 {
        beside_a_run(state, random, meeting)?
    } else {
        nth(window, random.below(window.len().max(1)))?
    };
    let spare = (may_leave_out && random.below(8) == 0).then_some(OUT);
    (usize::from(own) != to).then_some((meeting, to, spare))
}

/// A way in for a meeting without a slot: along a chain, or in somebody's stead.
fn enter(
    state: &State<'_>,
    random: &mut Random,
    meeting: MeetingIndex,
) -> Option<(MeetingIndex, usize, Option<usize>)> {
    let window = state.windows.of[meeting as usize];
    if window.is_empty() {
        return None;
    }
    let to = nth(window, random.below(window.len()))?;
    let spare = (random.below(2) == 0).then(|| random.below(state.instance.slot_count));
    (spare != Some(to)).then_some((meeting, to, spare))
}

/// A meeting of somebody whose day could be better.
fn troubled_meeting(state: &State<'_>, random: &mut Random) -> Option<MeetingIndex> {
    let people = state.troubled.list();
    if people.is_empty() {
        return None;
    }
    let person = people[random.below(people.len())];
    let used = Slots(state.used[person as usize]);
    state.meeting_at(person, nth(used, random.below(used.len().max(1)))?)
}

/// A slot next to another meeting of one of the two.
fn beside_a_run(state: &State<'_>, random: &mut Random, meeting: MeetingIndex) -> Option<usize> {
    let people = state.instance.people(meeting);
    let used = state.used[people[random.below(2)] as usize];
    let rest = used & !(1 << state.slot[meeting as usize]);
    let beside = Slots((rest << 1 | rest >> 1) & !rest).and(state.windows.of[meeting as usize]);
    if beside.is_empty() {
        return None;
    }
    nth(beside, random.below(beside.len()))
}

/// The slot with so many of them before it.
fn nth(slots: Slots, index: usize) -> Option<usize> {
    let mut left = slots.0;
    for _ in 0..index {
        left &= left.wrapping_sub(1);
    }
    (left != 0).then(|| left.trailing_zeros() as usize)
}
