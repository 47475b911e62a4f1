//! Proves from below, with a SAT solver, how few breaks a plan can have: a core of day plans that cannot
//! all be so good raises the bound by one, until they can (OLL: Andres, Kaufmann, Matheis, Schaub, 2012).
//!
//! The clauses follow Bofill et al. (JAIR 74, 2022): when each meeting lies, when each person is busy,
//! how many meetings a person has and a slot holds, where holes end.

mod clauses;
mod count;

use crate::instance::Instance;
use crate::plan::{Place, Plan};
use crate::reduce::Windows;
use clauses::Clauses;
use count::Sink;

/// What the prover found out.
pub enum Proven {
    /// This plan has the fewest breaks there can be.
    Best(Plan),
    /// No valid plan has fewer breaks than this; the budget ended.
    AtLeast(u64),
    Impossible,
}

/// Whether the prover speaks this instance's language: every meeting must be placed, without interpreters,
/// and breaks are all that counts.
pub fn can_prove(instance: &Instance) -> bool {
    instance.weights().idle == 0
        && instance.meetings.iter().all(|one| !one.may_be_left_out && one.needs.is_none())
}

/// Raises the bound from `least[p]` breaks of each participant. `tell` hears of each new bound and says
/// whether to stop.
pub fn prove(
    instance: &Instance,
    windows: &Windows,
    least: &[u32],
    is_over: &dyn Fn() -> bool,
    tell: &mut dyn FnMut(u64) -> bool,
) -> Proven {
    let mut clauses = Clauses::of(instance, windows, least, is_over);
    let mut bound: u64 = least.iter().map(|breaks| u64::from(*breaks)).sum();
    // Each soft literal is false as long as one counter stays low; `next` raises it.
    let mut softs = clauses.take_softs();
    loop {
        let assumed: Vec<i32> = softs.iter().map(|soft| -soft.literal).collect();
        match clauses.solve(&assumed) {
            None => return Proven::AtLeast(bound),
            Some(true) => {
                let places = (0..instance.meetings.len()).map(|meeting| {
                    clauses.slot_of(meeting).map(|slot| Place {
                        slot: slot as u8,
                        room: None,
                        interpreter: None,
                    })
                });
                return Proven::Best(Plan { places: places.collect() });
            }
            Some(false) => {}
        }
        let mut core: Vec<usize> =
            (0..softs.len()).filter(|index| clauses.failed(-softs[*index].literal)).collect();
        if core.is_empty() {
            return Proven::Impossible;
        }
        core = clauses.minimize(core, &softs);
        bound += 1;
        if tell(bound) {
            return Proven::AtLeast(bound);
        }
        let literals: Vec<i32> = core.iter().map(|index| softs[*index].literal).collect();
        // At least one of them is true; each that is has a next step of its own counter.
        for index in core.iter().rev() {
            match clauses.raise(&softs[*index]) {
                Some(soft) => softs[*index] = soft,
                None => {
                    softs.swap_remove(*index);
                }
            }
        }
        clauses.add(literals.clone());
        if literals.len() > 1
            && let Some(soft) = clauses.count_beyond(&literals)
        {
            softs.push(soft);
        }
    }
}
