//! Who could meet in a gap: two that are here, have nothing to do and wish it, the best pair first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::gap::missed;
use crate::day::Day;
use crate::id::CompanyId;
use crate::notice::Seat;
use crate::request::{Rank, State, host_and_guest};
use crate::roster::Company;
use crate::status::{self, Status};
use crate::time::{Instant, Slot};
use crate::timetable::Meeting;

/// Hosts and guests for a slot in the order in which they are asked: what both wish before what one does,
/// then by rank, then those who wait in vain, then those with the fewest meetings, then by their codes.
pub(super) fn candidates(
    day: &Day,
    slot: Slot,
    present: &BTreeSet<CompanyId>,
    now: Instant,
) -> Vec<(CompanyId, CompanyId)> {
    let missed: Vec<&Meeting> = missed(day, slot, now).map(|meeting| &**meeting).collect();
    // Looked at once, and only of those somebody here wishes to meet.
    let mut known: BTreeMap<&CompanyId, bool> = BTreeMap::new();
    let mut found = Vec::new();
    for request in day.requests.all() {
        let both = [&request.from, &request.to];
        if !both.into_iter().all(|id| present.contains(id)) {
            continue;
        }
        let Ok((host, guest)) = host_and_guest(day, &request.from, &request.to) else { continue };
        let Some(interest) = interest(day, host, guest) else { continue };
        let look =
            |id| day.roster.company(id).is_some_and(|one| is_idle(day, one, slot, &missed, now));
        if !both.into_iter().all(|id| *known.entry(id).or_insert_with(|| look(id))) {
            continue;
        }
        let waits = missed.iter().any(|meeting| meeting.has(host) || meeting.has(guest));
        let count = |id| day.timetable.of_company(id).count();
        let codes = [host, guest].map(|id| day.roster.company(id).map(|one| one.code.as_str()));
        found.push((interest, Reverse(waits), count(host) + count(guest), codes, host, guest));
    }
    found.sort_unstable();
    // Each may have asked the other.
    found.dedup();
    found.into_iter().map(|(.., host, guest)| (host.clone(), guest.clone())).collect()
}

/// How much two wish to meet, the least the most; nothing where they do not, or have met.
fn interest(day: &Day, host: &CompanyId, guest: &CompanyId) -> Option<(Reverse<bool>, Rank, Rank)> {
    if day.timetable.of_company(host).any(|meeting| meeting.has(guest)) {
        return None;
    }
    let both = [(host, guest), (guest, host)];
    let asked: Vec<_> =
        both.into_iter().filter_map(|(from, to)| day.requests.of_pair(from, to)).collect();
    let is_no = |state| matches!(state, State::Declined);
    let is_never = |rank, state| rank == Rank::Never && state != State::Withdrawn;
    if asked.iter().any(|one| is_no(one.state) || is_never(one.rank, one.state)) {
        return None;
    }
    // What nobody answered in time is still wished.
    let stands = |state| matches!(state, State::Asked | State::Proposed | State::Accepted);
    let wishes: Vec<_> = asked.iter().filter(|one| stands(one.state)).collect();
    let is_agreed = wishes.iter().any(|one| one.state == State::Accepted);
    let best = wishes.iter().map(|one| one.rank).min()?;
    let other = wishes.iter().map(|one| one.rank).max()?;
    Some((Reverse(is_agreed || wishes.len() == 2), best, other))
}

/// Whether a company sits nowhere now, has a place in the slot, and was not asked for it in vain already.
fn is_idle(day: &Day, company: &Company, slot: Slot, missed: &[&Meeting], now: Instant) -> bool {
    let id = &company.id;
    let is_asked = day
        .refills
        .values()
        .any(|one| one.has(id) && (one.is_open() || (one.slot == slot && one.is_passed_by(id))));
    let is_absent = |meeting: &&&Meeting| {
        let standing = status::standing(day, meeting, now);
        let seat = if meeting.host == *id { Seat::Host } else { Seat::Guest };
        meeting.has(id) && standing.is_some_and(|it| it.seats.contains(&seat))
    };
    if is_asked || missed.iter().any(|meeting| is_absent(&meeting)) {
        return false;
    }
    let Some(time) = day.slot_time(slot) else { return false };
    let sits = |meeting: &&Meeting| {
        let is_then = day.time_of(meeting).is_some_and(|other| time.overlaps(&other));
        let status = status::standing(day, meeting, now).map(|it| it.status);
        let is_now = matches!(status, Some(Status::Waiting | Status::Live | Status::OverTime));
        (is_then || is_now) && !missed.iter().any(|one| one.id == meeting.id)
    };
    let own = day.timetable.of_company(id).map(|meeting| &**meeting);
    own.filter(sits).count() < usize::from(company.desks)
}
