//! Closes gaps that an answer leaves: one meeting after the other goes where its two wait less.

use std::collections::BTreeSet;

use sangdam_domain::repair::{LEAD_MINUTES, Mended, Move, Steps, Struck, settle};
use sangdam_domain::time::Moment;
use sangdam_domain::{CompanyId, Day, Slot};

use crate::planning::desk::gaps;

/// So often something is tried.
const TRIES_MAX: usize = 60;

type Found = (Steps, Mended);

/// The answer with fewer gaps for those it touches and no more meetings given up, where there is one.
pub fn closer(
    struck: &Struck,
    found: &Found,
    moment: Moment<'_>,
    is_over: &dyn Fn() -> bool,
) -> Option<Found> {
    let mut best: Option<Found> = None;
    let mut tries = 0;
    loop {
        let (steps, mended) = best.as_ref().unwrap_or(found);
        let better = candidates(struck, mended, moment).into_iter().find_map(|(step, _)| {
            tries += 1;
            if tries > TRIES_MAX || is_over() {
                return None;
            }
            let (id, slot) = (step.meeting.clone(), step.slot);
            let others = steps.moves.iter().filter(|other| other.meeting != id).cloned();
            let next = settle(struck, others.chain([step]).collect(), moment);
            let lies = next.1.after.timetable.get(&id).is_some_and(|one| one.slot == slot);
            (lies && next.0.cancels.len() <= steps.cancels.len()).then_some(next)
        });
        match better {
            Some(next) => best = Some(next),
            None => return best,
        }
    }
}

/// Meetings of the companies touched that could lie better by their two's gaps, the best first.
fn candidates(struck: &Struck, mended: &Mended, moment: Moment<'_>) -> Vec<(Move, i64)> {
    let (day, after) = (&struck.day, &mended.after);
    let soon = moment.now.plus_minutes(LEAD_MINUTES);
    let is_open = |slot: &Slot| {
        day.slot_time(*slot).is_some_and(|time| soon <= time.start) && !struck.lost.contains(slot)
    };
    let touched = mended.changes.iter().filter_map(|change| change.meeting());
    let mut touched: Vec<&CompanyId> = touched.flat_map(|one| [&one.host, &one.guest]).collect();
    touched.sort_unstable();
    touched.dedup();
    let mut found = Vec::new();
    for company in touched {
        for one in after.timetable.of_company(company).filter(|one| is_open(&one.slot)) {
            let Some(from) = day.timetable.get(&one.id).map(|standing| standing.slot) else {
                continue;
            };
            let [host, guest] = [&one.host, &one.guest].map(|id| slots_of(after, id));
            for slot in day.slots().filter(is_open) {
                if host.contains(&slot.0) || guest.contains(&slot.0) {
                    continue;
                }
                let change = |slots: &BTreeSet<u16>| {
                    let mut moved = slots.clone();
                    moved.remove(&one.slot.0);
                    moved.insert(slot.0);
                    count(day, &moved) - count(day, slots)
                };
                let gain = change(&host) + change(&guest);
                if gain < 0 {
                    let meeting = one.id.clone();
                    found.push((Move { meeting, from, slot, room: None, interpreter: None }, gain));
                }
            }
        }
    }
    found.sort_by_key(|(step, gain)| (*gain, step.slot, step.meeting.clone()));
    found
}

fn slots_of(day: &Day, company: &CompanyId) -> BTreeSet<u16> {
    day.timetable.of_company(company).map(|meeting| meeting.slot.0).collect()
}

fn count(day: &Day, slots: &BTreeSet<u16>) -> i64 {
    i64::try_from(gaps(day, slots)).unwrap_or(i64::MAX)
}
