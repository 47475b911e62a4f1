//! The least worth of meetings that must be left out, because people have only so many slots and all
//! slots together only so many rooms and interpreters.
//!
//! When it does not matter in which slot a meeting lies, the best set of meetings is a matching in which
//! everybody may be met as often as they have slots. Its linear relaxation is a flow: everybody stands
//! on both sides, each meeting runs both ways with half its worth (the bipartite double cover; Lawler,
//! Combinatorial Optimization, 1976). Between two sides that is exact; else it is a bound.

use std::collections::VecDeque;

use crate::instance::Instance;
use crate::reduce::Windows;
use crate::slots::Slots;

/// Past so many meetings only the rooms are counted: the flow would cost more than it tells.
const FLOW_MEETINGS_MAX: usize = 3_000;

/// No plan leaves out less than this.
pub fn least_left_out(instance: &Instance, windows: &Windows) -> u64 {
    let is_open = |meeting: &crate::instance::Meeting| !meeting.must_be_placed();
    let open: i64 =
        instance.meetings.iter().filter(|one| is_open(one)).map(|one| i64::from(one.worth)).sum();
    if open == 0 {
        return 0;
    }
    // Whatever must be placed comes before all that may be left out.
    let gains: Vec<i64> = instance
        .meetings
        .iter()
        .zip(&windows.of)
        .map(|(one, window)| match (window.is_empty(), is_open(one)) {
            (true, _) => 0,
            (false, true) => i64::from(one.worth),
            (false, false) => open + 1,
        })
        .collect();
    let musts = instance.meetings.iter().filter(|one| !is_open(one)).count() as i64;
    let all = 2 * (open + musts * (open + 1));
    let places = places(instance, windows);
    let gained = if instance.meetings.len() > FLOW_MEETINGS_MAX {
        let mut dearest = gains;
        dearest.sort_unstable_by(|one, other| other.cmp(one));
        2 * dearest.iter().take(places as usize).sum::<i64>()
    } else {
        let mut flow = Flow::of(instance, windows, &gains);
        flow.gain(2 * places)
    };
    let lost = all - gained;
    // More would mean that not even the musts fit, which is said elsewhere, with a reason.
    u64::try_from((lost + 1) / 2).unwrap_or(0).min(open.unsigned_abs())
}

/// How many meetings all slots have room for.
fn places(instance: &Instance, windows: &Windows) -> i64 {
    let used = Slots(windows.of.iter().fold(0, |all, window| all | window.0));
    let all_need = instance.meetings.iter().all(|one| one.needs.is_some());
    let slots = (0..instance.slot_count).filter(|slot| used.has(*slot));
    let by_slot = slots.map(|slot| {
        let rooms = i64::from(instance.capacity[slot]);
        let free = instance.interpreters.iter().filter(|one| one.free.has(slot)).count() as i64;
        if all_need { rooms.min(free) } else { rooms }
    });
    let by_slot: i64 = by_slot.sum();
    if !all_need {
        return by_slot;
    }
    let by_interpreter = instance.interpreters.iter().map(|one| {
        let rested = instance.blocks.iter().map(|(from, to)| match one.run_max {
            Some(most) => (to - from) - (to - from) / (most as usize + 1),
            None => to - from,
        });
        let outside =
            instance.slot_count - instance.blocks.iter().map(|(a, b)| b - a).sum::<usize>();
        let most = one.free.len().min(rested.sum::<usize>() + outside) as i64;
        one.total_max.map_or(most, |total| most.min(i64::from(total)))
    });
    by_slot.min(by_interpreter.sum())
}

struct Edge {
    to: usize,
    room: i64,
    cost: i64,
}

/// From everybody on the one side to everybody on the other; edges and their reverses are neighbors.
struct Flow {
    edges: Vec<Edge>,
    of: Vec<Vec<usize>>,
    source: usize,
    sink: usize,
}

impl Flow {
    fn of(instance: &Instance, windows: &Windows, gains: &[i64]) -> Self {
        let people = instance.participants.len();
        let (source, sink) = (2 * people, 2 * people + 1);
        let mut flow = Self { edges: Vec::new(), of: vec![Vec::new(); sink + 1], source, sink };
        let mut usable = vec![0; people];
        for (meeting, window) in windows.of.iter().enumerate() {
            for one in instance.people(meeting as u32) {
                usable[one as usize] |= window.0;
            }
        }
        for (one, slots) in usable.iter().enumerate() {
            let desks = i64::from(instance.participants[one].desks.max(1));
            let most = Slots(*slots).len() as i64 * desks;
            let most =
                instance.participants[one].meetings_max.map_or(most, |max| most.min(max.into()));
            flow.add(source, one, most, 0);
            flow.add(people + one, sink, most, 0);
        }
        for (meeting, gain) in gains.iter().enumerate().filter(|(_, gain)| **gain > 0) {
            let [a, b] = instance.people(meeting as u32).map(|one| one as usize);
            flow.add(a, people + b, 1, -gain);
            flow.add(b, people + a, 1, -gain);
        }
        flow
    }

    fn add(&mut self, from: usize, to: usize, room: i64, cost: i64) {
        self.of[from].push(self.edges.len());
        self.edges.push(Edge { to, room, cost });
        self.of[to].push(self.edges.len());
        self.edges.push(Edge { to: from, room: 0, cost: -cost });
    }

    /// The most that can be gained by at most so many, along one dearest path after the other.
    fn gain(&mut self, most: i64) -> i64 {
        let mut gained = 0;
        for _ in 0..most {
            let Some((path, cost)) = self.cheapest().filter(|(_, cost)| *cost < 0) else { break };
            for edge in path {
                self.edges[edge].room -= 1;
                self.edges[edge ^ 1].room += 1;
            }
            gained -= cost;
        }
        gained
    }

    /// The cheapest path from source to sink, by its edges (Bellman and Ford, with a queue).
    fn cheapest(&self) -> Option<(Vec<usize>, i64)> {
        let mut cost = vec![i64::MAX; self.of.len()];
        let mut by = vec![usize::MAX; self.of.len()];
        let mut is_waiting = vec![false; self.of.len()];
        let mut waiting = VecDeque::from([self.source]);
        cost[self.source] = 0;
        while let Some(at) = waiting.pop_front() {
            is_waiting[at] = false;
            for &index in &self.of[at] {
                let edge = &self.edges[index];
                let there = cost[at] + edge.cost;
                if edge.room > 0 && there < cost[edge.to] {
                    (cost[edge.to], by[edge.to]) = (there, index);
                    if !std::mem::replace(&mut is_waiting[edge.to], true) {
                        waiting.push_back(edge.to);
                    }
                }
            }
        }
        if by[self.sink] == usize::MAX {
            return None;
        }
        let (mut path, mut at) = (Vec::new(), self.sink);
        while at != self.source {
            path.push(by[at]);
            at = self.edges[by[at] ^ 1].to;
        }
        Some((path, cost[self.sink]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instance::{Meeting, Participant};
    use crate::reduce::reduce;

    fn left_out(people: usize, slots: usize, rooms: u32, pairs: &[(u32, u32, u32)]) -> u64 {
        let one = Participant { free: Slots::first(slots), ..Participant::default() };
        let instance = Instance {
            slot_count: slots,
            blocks: vec![(0, slots)],
            participants: vec![one; people],
            meetings: pairs
                .iter()
                .map(|(a, b, worth)| Meeting {
                    worth: *worth,
                    may_be_left_out: true,
                    ..Meeting::between(*a, *b)
                })
                .collect(),
            capacity: vec![rooms; slots],
            ..Instance::default()
        };
        least_left_out(&instance, &reduce(&instance).unwrap())
    }

    #[test]
    fn whoever_has_two_slots_is_met_by_the_two_dearest() {
        assert_eq!(left_out(4, 2, 9, &[(0, 1, 5), (0, 2, 3), (0, 3, 1)]), 1);
    }

    #[test]
    fn rooms_of_all_slots_together_are_counted() {
        assert_eq!(left_out(6, 1, 2, &[(0, 1, 5), (2, 3, 4), (4, 5, 7)]), 4);
    }

    #[test]
    fn a_dear_meeting_may_push_out_two_that_are_worth_less() {
        assert_eq!(left_out(4, 1, 9, &[(0, 1, 3), (1, 2, 5), (2, 3, 3)]), 5);
    }

    #[test]
    fn three_who_meet_each_other_are_bounded_by_half_a_meeting_more() {
        // One of three can be held, so 4 are lost; the bound sees one and a half.
        assert_eq!(left_out(3, 1, 9, &[(0, 1, 2), (1, 2, 2), (2, 0, 2)]), 3);
    }

    #[test]
    fn what_fits_leaves_nothing_out() {
        assert_eq!(left_out(4, 2, 2, &[(0, 1, 1), (0, 2, 1), (3, 1, 1), (3, 2, 1)]), 0);
    }
}
