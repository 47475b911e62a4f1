//! The wishes a run plans for: pairs of which at least one asked for the other and nobody said no.

use std::collections::BTreeMap;

use sangdam_domain::request::{self, Request, Standing};
use sangdam_domain::{CompanyId, Day, Instant};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::options::Honor;

/// How much a meeting is wished, by whichever side wishes it more.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema,
)]
#[schema(as = WishRank)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    Must,
    Want,
    IfPossible,
}

/// A pair that is to meet if it can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub host: CompanyId,
    pub guest: CompanyId,
    pub rank: Rank,
    /// Both wish it.
    pub is_mutual: bool,
    /// They agreed to meet.
    pub is_accepted: bool,
}

impl Wish {
    /// What leaving it out costs. Several lesser wishes do outweigh one that is dearer, but it takes
    /// seven; what is agreed counts twice, what both wish half as much again.
    pub fn worth(&self) -> u32 {
        let alone = match self.rank {
            Rank::Must => 400,
            Rank::Want => 60,
            Rank::IfPossible => 10,
        };
        match (self.is_accepted, self.is_mutual) {
            (true, _) => 2 * alone,
            (false, true) => alone + alone / 2,
            (false, false) => alone,
        }
    }

    /// Whether it is planned for. What was agreed always is.
    fn is_honored(&self, honor: Honor) -> bool {
        let has_rank = match self.rank {
            Rank::Must => honor.must,
            Rank::Want => honor.want,
            Rank::IfPossible => honor.if_possible,
        };
        self.is_accepted || (has_rank && (self.is_mutual || !honor.mutual_only))
    }
}

/// The wishes of a day that are not fulfilled yet, by host and guest; a pair of which one said never
/// is none, however much the other wishes it.
pub fn wishes(day: &Day, now: Instant) -> Vec<Wish> {
    let mut pairs: BTreeMap<(&CompanyId, &CompanyId), Vec<&Request>> = BTreeMap::new();
    for one in day.requests.all() {
        if let Ok(pair) = request::host_and_guest(day, &one.from, &one.to) {
            pairs.entry(pair).or_default().push(one);
        }
    }
    pairs.into_iter().filter_map(|(pair, requests)| wish(day, pair, &requests, now)).collect()
}

/// Those of them that a run is asked to plan for.
pub fn honored(day: &Day, honor: Honor, now: Instant) -> Vec<Wish> {
    wishes(day, now).into_iter().filter(|wish| wish.is_honored(honor)).collect()
}

fn wish(
    day: &Day,
    (host, guest): (&CompanyId, &CompanyId),
    requests: &[&Request],
    now: Instant,
) -> Option<Wish> {
    let live: Vec<(&Request, Standing)> = requests
        .iter()
        .map(|one| (*one, request::standing(day, one, now)))
        .filter(|(_, standing)| {
            matches!(standing, Standing::Asked | Standing::Proposed | Standing::Accepted)
        })
        .collect();
    let is_accepted = live.iter().any(|(_, standing)| *standing == Standing::Accepted);
    // Who accepted the other's request has thought better of an own never.
    let says_never = live.iter().any(|(one, _)| one.rank == request::Rank::Never) && !is_accepted;
    let meets = day.timetable.of_company(host).any(|one| one.guest == *guest);
    if says_never || meets {
        return None;
    }
    let rank = live.iter().filter_map(|(one, _)| rank(one)).min()?;
    Some(Wish {
        host: host.clone(),
        guest: guest.clone(),
        rank,
        is_mutual: live.iter().any(|(one, _)| request::is_mutual(day, one, now)),
        is_accepted,
    })
}

fn rank(request: &Request) -> Option<Rank> {
    match request.rank {
        request::Rank::Must => Some(Rank::Must),
        request::Rank::Want => Some(Rank::Want),
        request::Rank::IfPossible => Some(Rank::IfPossible),
        request::Rank::Never => None,
    }
}
