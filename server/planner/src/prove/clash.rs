//! Which people and slots cannot be brought together, when the solver says that no plan holds.

use super::clauses::{Clauses, Switches};
use super::solver::Sat;
use crate::instance::{Instance, ParticipantIndex};
use crate::reduce::{Clash, Windows};

/// Conflicts to find the clash again, and for each try to make it smaller.
const CONFLICTS_MAX: i32 = 100_000;
const CONFLICTS_PER_TRY: i32 = 1000;

/// The participants' own rules and the rooms of slots that clash; a few too many when time is short.
pub fn clash(instance: &Instance, windows: &Windows, is_over: &dyn Fn() -> bool) -> Clash {
    let mut sat = Sat::new(is_over);
    let switches = Switches::all(instance, &mut sat);
    Clauses::of(instance, windows, None, &switches, &mut sat);
    let mut core = switches.literals();
    if sat.solve_within(&core, CONFLICTS_MAX) != Some(false) {
        return Clash::Exhausted;
    }
    core.retain(|literal| sat.failed(*literal));
    let tries = 2 * core.len();
    let core = sat.shrink(core, tries, CONFLICTS_PER_TRY);
    let is_in = |switch: &Option<i32>| switch.is_some_and(|literal| core.contains(&literal));
    let people = switches.people.iter().enumerate().filter(|(_, switch)| is_in(switch));
    let slots = switches.slots.iter().enumerate().filter(|(_, switch)| is_in(switch));
    Clash::Together {
        participants: people.map(|(person, _)| person as ParticipantIndex).collect(),
        slots: slots.map(|(slot, _)| slot).collect(),
    }
}
