//! How many meetings somebody had by each slot (sequential counter: Sinz, CP 2005), within what the
//! windows of the meetings leave open.

use super::count::Sink;
use super::solver::Sat;
use crate::slots::Slots;

/// Known to be so, or a literal.
#[derive(Clone, Copy)]
enum Term {
    True,
    False,
    Open(i32),
}

impl Term {
    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Open(literal) => Self::Open(-literal),
        }
    }
}

fn add(terms: &[Term], sat: &mut Sat<'_>) {
    let mut clause = Vec::with_capacity(terms.len());
    for term in terms {
        match term {
            Term::True => return,
            Term::False => {}
            Term::Open(literal) => clause.push(*literal),
        }
    }
    sat.add(&clause);
}

/// As many slots are used as there are meetings, each in its window.
pub fn sequence(meetings: &[Slots], used: &[Option<i32>], sat: &mut Sat<'_>) {
    let size = meetings.len();
    // More than 0, 1, ... meetings so far.
    let mut before = vec![Term::False; size];
    for (slot, used) in used.iter().enumerate() {
        let passed = Slots::first(slot + 1);
        let least = meetings.iter().filter(|window| window.without(passed).is_empty()).count();
        let most = meetings.iter().filter(|window| !window.and(passed).is_empty()).count();
        let used = used.map_or(Term::False, Term::Open);
        let mut now = Vec::with_capacity(size);
        for (number, had) in before.iter().enumerate() {
            let has = match (number, used) {
                _ if number < least => Term::True,
                _ if number >= most => Term::False,
                (_, Term::False) => *had,
                _ => Term::Open(sat.fresh()),
            };
            let had_one_less = number.checked_sub(1).map_or(Term::True, |less| before[less]);
            add(&[had.not(), has], sat);
            add(&[had_one_less.not(), used.not(), has], sat);
            add(&[has.not(), *had, used], sat);
            add(&[has.not(), had_one_less], sat);
            if let Some(less) = now.last() {
                add(&[has.not(), *less], sat);
            }
            now.push(has);
        }
        if let Some(all) = before.last() {
            add(&[all.not(), used.not()], sat);
        }
        before = now;
    }
    for all in before {
        add(&[all], sat);
    }
}
