//! The instance as clauses.

use cadical::{Callbacks, Solver};

use super::count::{Sink, at_least, exactly};
use crate::instance::Instance;
use crate::reduce::Windows;

/// Conflicts spent on each try to make a core smaller, and how many are tried.
const CONFLICTS_PER_TRY: i32 = 400;
const TRIES_MAX: usize = 80;

/// A literal that is wished false, and the counter it belongs to.
#[derive(Clone, Copy)]
pub struct Soft {
    pub literal: i32,
    counter: usize,
    output: usize,
}

/// Asks the caller's clock now and then.
struct Clock<'a>(&'a dyn Fn() -> bool);

impl Callbacks for Clock<'_> {
    fn terminate(&mut self) -> bool {
        (self.0)()
    }
}

pub struct Clauses<'a> {
    solver: Solver<Clock<'a>>,
    last: i32,
    /// Of each meeting its slots, each with the literal that says it lies there.
    lies: Vec<Vec<(usize, i32)>>,
    counters: Vec<Vec<i32>>,
    softs: Vec<Soft>,
}

impl Sink for Clauses<'_> {
    fn fresh(&mut self) -> i32 {
        self.last += 1;
        self.last
    }

    fn add(&mut self, clause: Vec<i32>) {
        self.solver.add_clause(clause);
    }
}

impl<'a> Clauses<'a> {
    pub fn of(
        instance: &Instance,
        windows: &Windows,
        least: &[u32],
        is_over: &'a dyn Fn() -> bool,
    ) -> Self {
        let mut solver = Solver::new();
        solver.set_callbacks(Some(Clock(is_over)));
        let mut clauses =
            Self { solver, last: 0, lies: Vec::new(), counters: Vec::new(), softs: Vec::new() };
        clauses.place_meetings(windows);
        clauses.order(instance);
        let used = clauses.people(instance, least);
        clauses.rooms(instance, &used);
        clauses
    }

    fn place_meetings(&mut self, windows: &Windows) {
        for window in &windows.of {
            let lies: Vec<(usize, i32)> = window.iter().map(|slot| (slot, self.fresh())).collect();
            let literals: Vec<i32> = lies.iter().map(|(_, literal)| *literal).collect();
            self.at_most_one(&literals);
            self.add(literals);
            self.lies.push(lies);
        }
    }

    fn at_most_one(&mut self, literals: &[i32]) {
        if literals.len() <= 6 {
            for (index, one) in literals.iter().enumerate() {
                for other in &literals[index + 1..] {
                    self.add(vec![-one, -other]);
                }
            }
            return;
        }
        // A chain: once one was true, no later one is.
        let mut before = literals[0];
        for one in &literals[1..literals.len() - 1] {
            let now = self.fresh();
            self.add(vec![-before, now]);
            self.add(vec![-one, now]);
            self.add(vec![-before, -one]);
            before = now;
        }
        if let Some(last) = literals.last() {
            self.add(vec![-before, -last]);
        }
    }

    fn lies_at(&self, meeting: usize, slot: usize) -> Option<i32> {
        self.lies[meeting].iter().find(|(at, _)| *at == slot).map(|(_, literal)| *literal)
    }

    fn order(&mut self, instance: &Instance) {
        for &(first, second) in &instance.precedences {
            let (first, second) = (first as usize, second as usize);
            // `by`: the first lies at the slot or before.
            let mut by: Option<i32> = None;
            for slot in 0..instance.slot_count {
                if let Some(later) = self.lies_at(second, slot) {
                    match by {
                        Some(by) => self.add(vec![-later, by]),
                        None => self.add(vec![-later]),
                    }
                }
                if let Some(now) = self.lies_at(first, slot) {
                    let next = self.fresh();
                    let mut clause = vec![-next, now];
                    clause.extend(by);
                    self.add(clause);
                    by = Some(next);
                }
            }
        }
    }

    /// When each person is busy, and where their holes end; one counter of holes each.
    fn people(&mut self, instance: &Instance, least: &[u32]) -> Vec<Vec<Option<i32>>> {
        let meetings_of = instance.meetings_of();
        let mut all = Vec::with_capacity(meetings_of.len());
        for (person, own) in meetings_of.iter().enumerate() {
            let used: Vec<Option<i32>> =
                (0..instance.slot_count).map(|slot| self.busy(own, slot)).collect();
            let known: Vec<i32> = used.iter().flatten().copied().collect();
            let counts = exactly(&known, self);
            for (index, count) in counts.iter().enumerate() {
                self.add(vec![if index < own.len() { *count } else { -*count }]);
            }
            let mut holes = Vec::new();
            for &(from, to) in &instance.blocks {
                self.holes(&used[from..to], &mut holes);
            }
            let limit = instance.fairness.map_or(usize::MAX, |limit| limit as usize);
            self.count_holes(&holes, least[person] as usize, limit);
            all.push(used);
        }
        all
    }

    fn busy(&mut self, own: &[u32], slot: usize) -> Option<i32> {
        let here: Vec<i32> =
            own.iter().filter_map(|meeting| self.lies_at(*meeting as usize, slot)).collect();
        if here.len() <= 1 {
            return here.first().copied();
        }
        self.at_most_one(&here);
        let used = self.fresh();
        for one in &here {
            self.add(vec![-one, used]);
        }
        let mut clause = here;
        clause.push(-used);
        self.add(clause);
        Some(used)
    }

    /// A hole ends where somebody is busy, was not just before, and was earlier in the block.
    fn holes(&mut self, used: &[Option<i32>], holes: &mut Vec<i32>) {
        let mut earlier: Option<i32> = None;
        let mut just_before: Option<i32> = None;
        for now in used {
            if let (Some(now), Some(earlier)) = (now, earlier) {
                let hole = self.fresh();
                let mut clause = vec![hole, -now, -earlier];
                clause.extend(just_before);
                self.add(clause);
                holes.push(hole);
            }
            if let Some(now) = now {
                let next = self.fresh();
                self.add(vec![-now, next]);
                if let Some(earlier) = earlier {
                    self.add(vec![-earlier, next]);
                }
                earlier = Some(next);
            }
            just_before = *now;
        }
    }

    fn count_holes(&mut self, holes: &[i32], least: usize, limit: usize) {
        let cut = limit.saturating_add(1);
        let counts = at_least(holes, cut, self);
        if let Some(beyond) = counts.get(limit) {
            self.add(vec![-*beyond]);
        }
        let counts: Vec<i32> = counts.into_iter().take(limit).collect();
        if let Some(literal) = counts.get(least) {
            let counter = self.counters.len();
            self.softs.push(Soft { literal: *literal, counter, output: least });
            self.counters.push(counts);
        }
    }

    /// No slot holds more meetings than it has rooms. Of each two people who meet the busier one is counted.
    fn rooms(&mut self, instance: &Instance, used: &[Vec<Option<i32>>]) {
        let groups = groups(instance);
        for slot in 0..instance.slot_count {
            let mut counted = Vec::new();
            for own in &groups {
                let here: Vec<i32> = own
                    .iter()
                    .filter_map(|meeting| self.lies_at(*meeting as usize, slot))
                    .collect();
                match here.len() {
                    0 => {}
                    1 => counted.push(here[0]),
                    _ => counted.push(self.any_of(&here)),
                }
            }
            let rooms = instance.capacity[slot] as usize;
            if counted.len() > rooms {
                let counts = at_least(&counted, rooms + 1, self);
                if let Some(beyond) = counts.get(rooms) {
                    self.add(vec![-*beyond]);
                }
            }
            let busy: Vec<i32> = used.iter().filter_map(|used| used[slot]).collect();
            if busy.len() > 2 * rooms {
                let counts = at_least(&busy, 2 * rooms + 1, self);
                if let Some(beyond) = counts.get(2 * rooms) {
                    self.add(vec![-*beyond]);
                }
            }
        }
    }

    fn any_of(&mut self, literals: &[i32]) -> i32 {
        let any = self.fresh();
        for one in literals {
            self.add(vec![-one, any]);
        }
        any
    }

    pub fn take_softs(&mut self) -> Vec<Soft> {
        std::mem::take(&mut self.softs)
    }

    pub fn solve(&mut self, assumed: &[i32]) -> Option<bool> {
        self.solver.solve_with(assumed.iter().copied())
    }

    pub fn failed(&self, literal: i32) -> bool {
        self.solver.failed(literal)
    }

    pub fn slot_of(&self, meeting: usize) -> Option<usize> {
        let is_true = |literal: i32| self.solver.value(literal) == Some(true);
        self.lies[meeting].iter().find(|(_, literal)| is_true(*literal)).map(|(slot, _)| *slot)
    }

    /// Leaves out of a core what it does not need.
    pub fn minimize(&mut self, mut core: Vec<usize>, softs: &[Soft]) -> Vec<usize> {
        let mut index = 0;
        let mut tries = 0;
        while index < core.len() && core.len() > 1 && tries < TRIES_MAX {
            tries += 1;
            let without = core.iter().enumerate().filter(|(at, _)| *at != index);
            let assumed: Vec<i32> = without.map(|(_, soft)| -softs[*soft].literal).collect();
            let _ = self.solver.set_limit("conflicts", CONFLICTS_PER_TRY);
            if self.solver.solve_with(assumed.iter().copied()) == Some(false) {
                core.retain(|soft| self.solver.failed(-softs[*soft].literal));
                // What was passed over before stays needed; begin again behind it.
                index = index.min(core.len());
            } else {
                index += 1;
            }
        }
        core
    }

    /// The next step of a counter, when it has one.
    pub fn raise(&self, soft: &Soft) -> Option<Soft> {
        let output = soft.output + 1;
        let literal = *self.counters[soft.counter].get(output)?;
        Some(Soft { literal, counter: soft.counter, output })
    }

    /// Counts those of a core that are true beyond the first.
    pub fn count_beyond(&mut self, literals: &[i32]) -> Option<Soft> {
        let counts = at_least(literals, usize::MAX, self);
        let literal = *counts.get(1)?;
        let counter = self.counters.len();
        self.counters.push(counts);
        Some(Soft { literal, counter, output: 1 })
    }
}

/// The meetings of each participant that are counted for them: each meeting for one of its two.
fn groups(instance: &Instance) -> Vec<Vec<u32>> {
    let loads: Vec<usize> = instance.meetings_of().iter().map(Vec::len).collect();
    let mut groups = vec![Vec::new(); instance.participants.len()];
    for (meeting, one) in instance.meetings.iter().enumerate() {
        let (a, b) = (one.a as usize, one.b as usize);
        let busier = if (loads[a], b) >= (loads[b], a) { a } else { b };
        groups[busier].push(meeting as u32);
    }
    groups
}
