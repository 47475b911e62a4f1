//! A first plan: whoever has the fewest ways left comes first, next to what is already there.

use super::random::Random;
use super::state::{NOWHERE, State};

/// Places what can be placed without moving anything, then by chains.
pub fn construct(state: &mut State<'_>, random: &mut Random) {
    let meetings_of = state.instance.meetings_of();
    let tightness = |meeting: u32| {
        let [a, b] = state.instance.people(meeting);
        let windows = state.windows.of[meeting as usize].len() as i64;
        let load = meetings_of[a as usize].len() + meetings_of[b as usize].len();
        let must = i64::from(state.instance.meetings[meeting as usize].may_be_left_out);
        let worth = i64::from(state.instance.meetings[meeting as usize].worth);
        (must, -worth, windows - load as i64)
    };
    let mut order: Vec<(_, u64, u32)> = (0..state.instance.meetings.len() as u32)
        .map(|meeting| (tightness(meeting), random.next(), meeting))
        .collect();
    order.sort_unstable();
    for (_, _, meeting) in &order {
        place_cheapest(state, *meeting);
    }
    for (_, _, meeting) in order {
        if state.slot[meeting as usize] == NOWHERE {
            place_by_chain(state, meeting);
        }
    }
}

/// Takes the cheapest free slot.
fn place_cheapest(state: &mut State<'_>, meeting: u32) -> bool {
    let people = state.instance.people(meeting);
    let mut best: Option<(i64, usize)> = None;
    for slot in state.windows.of[meeting as usize].iter() {
        let is_taken = people.iter().any(|one| state.meeting_at(*one, slot).is_some());
        if is_taken || !state.has_room(slot) {
            continue;
        }
        if let Some(change) = state.swap(meeting, slot, None) {
            state.undo(change);
            if best.is_none_or(|(cheapest, _)| change < cheapest) {
                best = Some((change, slot));
            }
        }
    }
    best.is_some_and(|(_, slot)| state.swap(meeting, slot, None).is_some())
}

/// Takes the cheapest slot whose holders can change to another along a chain.
pub fn place_by_chain(state: &mut State<'_>, meeting: u32) -> bool {
    let window = state.windows.of[meeting as usize];
    let mut best: Option<(i64, usize, usize)> = None;
    for slot in window.iter() {
        for spare in 0..state.instance.slot_count {
            if spare == slot {
                continue;
            }
            if let Some(change) = state.swap(meeting, slot, Some(spare)) {
                state.undo(change);
                if best.is_none_or(|(cheapest, ..)| change < cheapest) {
                    best = Some((change, slot, spare));
                }
            }
        }
    }
    best.filter(|(change, ..)| *change < 0)
        .is_some_and(|(_, slot, spare)| state.swap(meeting, slot, Some(spare)).is_some())
}
