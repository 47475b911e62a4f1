//! The SAT solver, with what every part that writes clauses needs of it.

use cadical::{Callbacks, Solver};

use super::count::{self, Sink};

/// Asks the caller's clock now and then.
struct Clock<'a>(&'a dyn Fn() -> bool);

impl Callbacks for Clock<'_> {
    fn terminate(&mut self) -> bool {
        (self.0)()
    }
}

pub struct Sat<'a> {
    solver: Solver<Clock<'a>>,
    last: i32,
}

impl Sink for Sat<'_> {
    fn fresh(&mut self) -> i32 {
        self.last += 1;
        self.last
    }

    fn add(&mut self, clause: &[i32]) {
        self.solver.add_clause(clause.iter().copied());
    }
}

impl<'a> Sat<'a> {
    pub fn new(is_over: &'a dyn Fn() -> bool) -> Self {
        let mut solver = Solver::new();
        solver.set_callbacks(Some(Clock(is_over)));
        Self { solver, last: 0 }
    }

    /// A fresh literal the solver first tries as told: it tries variables as true.
    pub fn fresh_tried(&mut self, value: bool) -> i32 {
        if value { self.fresh() } else { -self.fresh() }
    }

    /// True when one of them is; when `is_exact`, only then.
    pub fn any_of(&mut self, literals: &[i32], is_exact: bool) -> i32 {
        if let [one] = literals {
            return *one;
        }
        let any = self.fresh();
        for one in literals {
            self.add(&[-one, any]);
        }
        if is_exact {
            let mut clause = literals.to_vec();
            clause.push(-any);
            self.add(&clause);
        }
        any
    }

    pub fn at_most_one(&mut self, literals: &[i32]) {
        if literals.len() <= 6 {
            for (index, one) in literals.iter().enumerate() {
                for other in &literals[index + 1..] {
                    self.add(&[-one, -other]);
                }
            }
            return;
        }
        // A chain: once one was true, no later one is.
        let mut before = literals[0];
        for one in &literals[1..literals.len() - 1] {
            let now = self.fresh();
            self.add(&[-before, now]);
            self.add(&[-one, now]);
            self.add(&[-before, -one]);
            before = now;
        }
        if let Some(last) = literals.last() {
            self.add(&[-before, -last]);
        }
    }

    /// At most `limit` of them, unless the guard is false.
    pub fn at_most(&mut self, literals: &[i32], limit: usize, guard: Option<i32>) {
        if literals.len() <= limit {
            return;
        }
        if limit == 1 && guard.is_none() {
            return self.at_most_one(literals);
        }
        let counts = count::at_least(literals, limit + 1, self);
        if let Some(beyond) = counts.get(limit) {
            let clause: Vec<i32> = guard.map(|guard| -guard).into_iter().chain([-beyond]).collect();
            self.add(&clause);
        }
    }

    /// Whether all of these can hold, unless the clock ends it first.
    pub fn solve(&mut self, assumed: &[i32]) -> Option<bool> {
        self.solver.solve_with(assumed.iter().copied())
    }

    pub fn solve_within(&mut self, assumed: &[i32], conflicts: i32) -> Option<bool> {
        // The limit has a name the solver knows and ends with this call.
        let _ = self.solver.set_limit("conflicts", conflicts);
        self.solve(assumed)
    }

    /// Whether an assumption was part of why the last call found nothing.
    pub fn failed(&self, literal: i32) -> bool {
        self.solver.failed(literal)
    }

    pub fn is_true(&self, literal: i32) -> bool {
        self.solver.value(literal) == Some(true)
    }

    /// Leaves out of a core what it does not need, as far as so many tries of so many conflicts show.
    pub fn shrink(&mut self, mut core: Vec<i32>, tries: usize, conflicts: i32) -> Vec<i32> {
        let mut index = 0;
        for _ in 0..tries {
            if index >= core.len() || core.len() < 2 {
                break;
            }
            let without = core.iter().enumerate().filter(|(at, _)| *at != index);
            let assumed: Vec<i32> = without.map(|(_, literal)| *literal).collect();
            if self.solve_within(&assumed, conflicts) == Some(false) {
                let removed = core[index];
                // What lies before was needed in a larger core, so it still is.
                let kept = |literal: &i32| *literal != removed && self.solver.failed(*literal);
                core.retain(kept);
                index = index.min(core.len());
            } else {
                index += 1;
            }
        }
        core
    }
}
