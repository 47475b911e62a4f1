//! What two interpreters whom the organizer names could work through, and whether each may.

use std::collections::BTreeSet;

use super::{Job, Unfit, fit_between};
use crate::day::Day;
use crate::roster::Interpreter;
use crate::time::Moment;

/// The language two could meet in for this job, the first for the host's side; nothing where there is
/// none. One that a company speaks itself is none: whoever knows it needs nobody beside them.
pub fn via(first: &Interpreter, second: &Interpreter, job: &Job<'_>) -> Option<String> {
    let pairs = first.profile.pairs.iter().flat_map(|pair| [&pair.from, &pair.to]);
    let all: BTreeSet<&String> = first.languages.iter().chain(pairs).collect();
    let leads = |one: &Interpreter, languages: &[String], via: &String| {
        languages.iter().any(|language| one.works_between(language, via))
    };
    let links = |via: &&String| {
        ![job.host, job.guest].iter().any(|company| company.languages.contains(via))
            && leads(first, &job.host.languages, via)
            && leads(second, &job.guest.languages, via)
    };
    all.into_iter().find(links).cloned()
}

/// Whether each of two may take their half of a relay through a language, the first for the host's side.
pub fn fit_through(
    day: &Day,
    (first, second): (&Interpreter, &Interpreter),
    via: &String,
    job: &Job<'_>,
    moment: Moment<'_>,
) -> [Result<(), Unfit>; 2] {
    let via = std::slice::from_ref(via);
    [
        fit_between(day, first, (&job.host.languages, via), job, moment),
        fit_between(day, second, (via, &job.guest.languages), job, moment),
    ]
}
