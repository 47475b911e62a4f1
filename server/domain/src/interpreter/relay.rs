//! Two interpreters through a third language, where nobody has the pair: Korean to English, English to
//! Kazakh.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Chosen, Job, Rank, Taste, Unfit, Wished, fit_between, suits_between};
use crate::day::Day;
use crate::id::InterpreterId;
use crate::refusal::NotThisSlot;
use crate::roster::Interpreter;
use crate::time::Moment;
use crate::timetable::Relay;

/// What speaks for two of those who fit, through a language.
type Ranks<'a> = (Rank<'a>, Rank<'a>, &'a String);

/// The two who fit best, the first for the host's side.
pub(super) fn choose(
    day: &Day,
    job: &Job<'_>,
    taste: &Taste<'_>,
    wished: Wished<'_>,
    moment: Moment<'_>,
) -> Result<Chosen, NotThisSlot> {
    let all: Vec<&Arc<Interpreter>> = day.roster.interpreters.values().collect();
    let mut nearest = None;
    let mut best: Option<(Ranks<'_>, &Interpreter, &Interpreter)> = None;
    for via in between(&all) {
        let via = std::slice::from_ref(via);
        let fitting = |sides: (&[String], &[String])| {
            let looked_at: Vec<_> = all
                .iter()
                .map(|one| (*one, fit_between(day, one, sides, job, moment)))
                .filter(|(_, answer)| !answer.is_err_and(Unfit::is_for_all_day))
                .collect();
            let refused = looked_at.iter().filter_map(|(_, answer)| answer.err()).max();
            let fitting = looked_at.into_iter().filter(|(_, answer)| answer.is_ok());
            (fitting.map(|(one, _)| one).collect::<Vec<_>>(), refused)
        };
        let (first, first_refused) = fitting((&job.host.languages, via));
        let (second, second_refused) = fitting((via, &job.guest.languages));
        // Of a pair the one who is missing counts; where nobody could ever be one, the language does not.
        let is_known = |found: &[_], refused: Option<Unfit>| !found.is_empty() || refused.is_some();
        if is_known(&first, first_refused) && is_known(&second, second_refused) {
            nearest = nearest.max(first_refused).max(second_refused).max(Some(Unfit::Busy));
        }
        let (here, there) = (&*job.host.languages, &*job.guest.languages);
        for one in &first {
            for other in second.iter().filter(|other| other.id != one.id) {
                let host_side = taste.rank(one, wished.interpreter, (here, via));
                let ranks = (host_side, taste.rank(other, wished.relay, (via, there)), &via[0]);
                if best.as_ref().is_none_or(|(had, ..)| ranks < *had) {
                    best = Some((ranks, *one, *other));
                }
            }
        }
    }
    match best {
        Some(((.., via), one, other)) => Ok(Chosen {
            interpreter: one.id.clone(),
            relay: Some(Relay { interpreter: other.id.clone(), via: via.clone() }),
        }),
        None => Err(nearest.map_or(NotThisSlot::NoInterpreter, Into::into)),
    }
}

/// Those who could take the host's side of a relay for these two at some time of the day.
pub fn first_of_relay(day: &Day, job: &Job<'_>) -> BTreeSet<InterpreterId> {
    let all: Vec<&Arc<Interpreter>> = day.roster.interpreters.values().collect();
    let suiting = |sides: (&[String], &[String])| {
        let is_able = |one: &&&Arc<Interpreter>| suits_between(day, one, sides, job).is_ok();
        all.iter().filter(is_able).map(|one| &one.id).collect::<Vec<_>>()
    };
    let mut found = BTreeSet::new();
    for via in between(&all) {
        let via = std::slice::from_ref(via);
        let second = suiting((via, &job.guest.languages));
        let first = suiting((&job.host.languages, via));
        let has_other = |one: &&InterpreterId| second.iter().any(|other| other != one);
        found.extend(first.into_iter().filter(has_other).cloned());
    }
    found
}

/// Whether these two could carry a meeting together, the first for the host's side, whatever the slot.
pub fn relays(day: &Day, (one, other): (&Interpreter, &Interpreter), job: &Job<'_>) -> bool {
    let could = |one, here: &[String], there: &[String]| {
        suits_between(day, one, (here, there), job).is_ok()
    };
    let carries = |via: &String| {
        let via = std::slice::from_ref(via);
        could(one, &job.host.languages, via) && could(other, via, &job.guest.languages)
    };
    one.known_languages().any(carries)
}

/// Languages two interpreters could meet in.
fn between<'a>(all: &[&'a Arc<Interpreter>]) -> BTreeSet<&'a String> {
    all.iter().flat_map(|one| one.known_languages()).collect()
}
