//! How much can pass through a net of narrow places at most.

use std::collections::{BTreeMap, VecDeque};

/// A network of a few dozen nodes.
pub(super) struct Network {
    rooms: Vec<BTreeMap<usize, usize>>,
}

impl Network {
    pub(super) fn new(nodes: usize) -> Self {
        Self { rooms: vec![BTreeMap::new(); nodes] }
    }

    pub(super) fn join(&mut self, from: usize, to: usize, room: usize) {
        let known = self.rooms[from].entry(to).or_default();
        *known = (*known).max(room);
        self.rooms[to].entry(from).or_default();
    }

    /// The largest flow, by shortest ways that still have room.
    pub(super) fn most(mut self, from: usize, to: usize) -> usize {
        let mut sum = 0;
        while let Some(way) = self.way(from, to) {
            let steps = || way.windows(2).map(|step| (step[0], step[1]));
            let room = steps().map(|(a, b)| self.rooms[a][&b]).min().unwrap_or(0);
            for (a, b) in steps() {
                *self.rooms[a].entry(b).or_default() -= room;
                *self.rooms[b].entry(a).or_default() += room;
            }
            sum += room;
        }
        sum
    }

    fn way(&self, from: usize, to: usize) -> Option<Vec<usize>> {
        let mut before = vec![None; self.rooms.len()];
        let mut next = VecDeque::from([from]);
        while let Some(node) = next.pop_front() {
            if node == to {
                let mut way = vec![to];
                while let Some(earlier) = way.last().and_then(|last| before[*last]) {
                    way.push(earlier);
                }
                way.reverse();
                return Some(way);
            }
            for other in self.rooms[node].iter().filter(|(_, room)| **room > 0).map(|(to, _)| *to) {
                if other != from && before[other].is_none() {
                    before[other] = Some(node);
                    next.push_back(other);
                }
            }
        }
        None
    }
}
