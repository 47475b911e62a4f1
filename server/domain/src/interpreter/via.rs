//! What two interpreters whom the organizer names could work through.

use std::collections::BTreeSet;

use super::{Job, carries};
use crate::roster::Interpreter;

/// The language two could meet in for this job, the first for the host's side; nothing where there is
/// none.
pub fn via(first: &Interpreter, second: &Interpreter, job: &Job<'_>) -> Option<String> {
    let pairs = first.profile.pairs.iter().flat_map(|pair| [&pair.from, &pair.to]);
    let all: BTreeSet<&String> = first.languages.iter().chain(pairs).collect();
    let leads = |one, languages: &[String], via: &String| {
        languages.iter().any(|language| is_able(one, language, via))
    };
    let links = |via: &&String| {
        leads(first, &job.host.languages, via) && leads(second, &job.guest.languages, via)
    };
    all.into_iter().find(links).cloned()
}

fn is_able(one: &Interpreter, here: &String, there: &String) -> bool {
    let speaks = |language| one.languages.contains(language);
    if one.profile.pairs.is_empty() {
        return speaks(here) && speaks(there);
    }
    carries(&one.profile.pairs, here, there)
}
