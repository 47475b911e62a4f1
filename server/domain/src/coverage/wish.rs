//! Wishes of a day that have no meeting yet.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::id::CompanyId;
use crate::request::{self, Rank, Request, Standing};
use crate::roster::Company;
use crate::time::Instant;

/// A pair of companies that shall meet and have no meeting yet.
pub struct Wish<'a> {
    pub host: &'a Company,
    pub guest: &'a Company,
    is_accepted: bool,
    rank: Rank,
}

/// Pairs of which one asked for the other, nobody says never, and that do not meet yet: what was agreed
/// first, then what is wished most. The planner reads them alike.
pub fn wishes(day: &Day, now: Instant) -> Vec<Wish<'_>> {
    let mut pairs: BTreeMap<(&CompanyId, &CompanyId), Vec<(&Request, Standing)>> = BTreeMap::new();
    for one in day.requests.all() {
        let Ok(pair) = request::host_and_guest(day, &one.from, &one.to) else { continue };
        let standing = request::standing(day, one, now);
        if matches!(standing, Standing::Asked | Standing::Proposed | Standing::Accepted) {
            pairs.entry(pair).or_default().push((one, standing));
        }
    }
    let wishes = pairs.into_iter().filter_map(|(pair, live)| wish(day, pair, &live));
    let mut wishes: Vec<Wish<'_>> = wishes.collect();
    wishes.sort_by_key(|wish| (!wish.is_accepted, wish.rank));
    wishes
}

fn wish<'a>(
    day: &'a Day,
    (host, guest): (&CompanyId, &CompanyId),
    live: &[(&Request, Standing)],
) -> Option<Wish<'a>> {
    let is_accepted = live.iter().any(|(_, standing)| *standing == Standing::Accepted);
    // Who accepted the other's request has thought better of an own never.
    let says_never = !is_accepted && live.iter().any(|(one, _)| one.rank == Rank::Never);
    let meets = day.timetable.of_company(host).any(|meeting| meeting.guest == *guest);
    let ranks = live.iter().map(|(one, _)| one.rank);
    let rank = ranks.filter(|rank| !says_never && !meets && *rank != Rank::Never).min()?;
    let company = |id| day.roster.company(id).map(|company| &**company);
    Some(Wish { host: company(host)?, guest: company(guest)?, is_accepted, rank })
}
