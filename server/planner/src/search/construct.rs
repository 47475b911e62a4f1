//! A first plan: whoever has the fewest ways left comes first, next to what is already there.

use super::chain::Chain;
use super::random::Random;
use super::state::{NOWHERE, State};
use crate::instance::MeetingIndex;

/// Slots tried beside each slot for those who are in the way.
const SPARES: usize = 8;

/// Places what can be placed without moving anything, then by chains.
pub fn construct(state: &mut State<'_>, chain: &mut Chain, random: &mut Random) {
    let meetings_of = state.instance.meetings_of();
    let tightness = |meeting: MeetingIndex| {
        let [a, b] = state.instance.people(meeting);
        let one = &state.instance.meetings[meeting as usize];
        let slack = |who: u32| {
            let free = state.instance.participants[who as usize].free.len() as i64;
            free - meetings_of[who as usize].len() as i64
        };
        let window = state.windows.of[meeting as usize].len() as i64;
        let scarce = one.needs.is_none();
        let worth = if one.must_be_placed() { 0 } else { -i64::from(one.worth) };
        (
            one.pinned.is_none(),
            !one.must_be_placed(),
            worth,
            scarce,
            slack(a).min(slack(b)) + window,
        )
    };
    let mut order: Vec<(_, u64, MeetingIndex)> = (0..state.slot.len() as MeetingIndex)
        .map(|meeting| (tightness(meeting), random.next(), meeting))
        .collect();
    order.sort_unstable();
    for (_, _, meeting) in &order {
        place_cheapest(state, chain, random, *meeting);
    }
    for (_, _, meeting) in order {
        if state.slot[meeting as usize] == NOWHERE {
            place_by_chain(state, chain, random, meeting);
        }
    }
}

/// Takes the cheapest slot where nobody is in the way; of equal ones the emptiest.
fn place_cheapest(
    state: &mut State<'_>,
    chain: &mut Chain,
    random: &mut Random,
    meeting: MeetingIndex,
) {
    let mut slots: Vec<(i64, usize, usize)> = Vec::new();
    for slot in state.windows.of[meeting as usize].iter() {
        let there = state.in_slot[slot].len();
        let is_taken = state.holders[meeting as usize].iter().any(|holder| {
            *holder != super::state::NO_ROW
                && state.count_at(*holder, slot) >= state.desks[*holder as usize] as i32
        });
        if is_taken || there >= state.instance.capacity[slot] as usize {
            continue;
        }
        if let Some(change) = chain.plan(state, random, meeting, slot, None) {
            slots.push((change.price, there, slot));
        }
    }
    slots.sort_unstable();
    for (_, _, slot) in slots {
        let change = chain.plan(state, random, meeting, slot, None);
        if change.is_some_and(|change| chain.make(state, change, -1.0).is_some()) {
            return;
        }
    }
}

/// Takes the cheapest slot whose holders can change to another along a chain.
fn place_by_chain(
    state: &mut State<'_>,
    chain: &mut Chain,
    random: &mut Random,
    meeting: MeetingIndex,
) {
    let mut ways: Vec<(i64, usize, usize)> = Vec::new();
    for slot in state.windows.of[meeting as usize].iter() {
        for _ in 0..SPARES {
            let spare = random.below(state.instance.slot_count);
            if spare != slot
                && let Some(change) = chain.plan(state, random, meeting, slot, Some(spare))
            {
                ways.push((change.price, slot, spare));
            }
        }
    }
    ways.sort_unstable();
    for (_, slot, spare) in ways.into_iter().take(SPARES) {
        let change = chain.plan(state, random, meeting, slot, Some(spare));
        if change.is_some_and(|change| chain.make(state, change, -1.0).is_some()) {
            return;
        }
    }
}
