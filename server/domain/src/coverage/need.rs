//! What needs an interpreter: meetings with a slot, and wishes that are given one for the forecast.

use std::collections::{BTreeMap, BTreeSet};

use super::count;
use super::staff::Staff;
use crate::day::Day;
use crate::feasibility::slots_outside;
use crate::id::{CompanyId, InterpreterId, MeetingId, RoomId};
use crate::interpreter;
use crate::request::{self, Rank, Standing};
use crate::roster::{Company, Roster};
use crate::time::{Instant, Moment, Slot};
use crate::timetable;

/// A meeting that needs an interpreter, or a wish for one.
#[derive(Clone, Debug)]
pub struct Need {
    pub host: CompanyId,
    pub guest: CompanyId,
    /// Which of the demand's pairs.
    pub pair: usize,
    /// None for a wish that has found no slot.
    pub slot: Option<Slot>,
    /// The meeting it is, where it is more than a wish.
    pub meeting: Option<MeetingId>,
    pub room: Option<RoomId>,
    /// Whoever sits there now.
    pub held: Vec<InterpreterId>,
}

/// Everything that needs an interpreter, and where the companies are.
#[derive(Clone)]
pub struct Demand<'a> {
    day: &'a Day,
    /// Language pairs, the most needed first.
    pub pairs: Vec<[String; 2]>,
    pub needs: Vec<Need>,
    pub without_slot: usize,
    /// Wishes that need nobody, yet take their companies' time.
    others: Vec<(CompanyId, CompanyId)>,
    open: Vec<Slot>,
    /// Meetings by slot, and by company and slot.
    at_once: BTreeMap<Slot, usize>,
    busy: BTreeMap<(CompanyId, Slot), usize>,
    meetings: BTreeMap<CompanyId, usize>,
}

/// A pair of companies that shall meet and have no meeting yet.
struct Wish<'a> {
    host: &'a Company,
    guest: &'a Company,
    is_accepted: bool,
    rank: Rank,
}

impl<'a> Demand<'a> {
    /// The need of a day's meetings and wishes, none of the wishes with a slot.
    pub fn of(day: &'a Day, moment: Moment<'_>) -> Self {
        let now = moment.now;
        let mut found: Vec<([String; 2], Need)> = Vec::new();
        for meeting in day.timetable.all().filter(|meeting| meeting.interpreter_needed) {
            let company = |id| day.roster.company(id);
            let (Some(host), Some(guest)) = (company(&meeting.host), company(&meeting.guest))
            else {
                continue;
            };
            let need = Need {
                slot: Some(meeting.slot),
                meeting: Some(meeting.id.clone()),
                room: meeting.room.clone(),
                held: meeting.interpreters().cloned().collect(),
                ..Need::between(host, guest)
            };
            found.push((languages_of(&day.roster, &host.languages, &guest.languages), need));
        }
        let mut others = Vec::new();
        for wish in wishes(day, now) {
            let Wish { host, guest, .. } = wish;
            if interpreter::needed(day, timetable::Need::Auto, host, guest) {
                found.push((
                    languages_of(&day.roster, &host.languages, &guest.languages),
                    Need::between(host, guest),
                ));
            } else {
                others.push((host.id.clone(), guest.id.clone()));
            }
        }
        let pairs = in_order(day, found.iter().map(|(languages, _)| languages));
        let needs = found.into_iter().filter_map(|(languages, need)| {
            let pair = pairs.iter().position(|pair| is_same(pair, &languages))?;
            Some(Need { pair, ..need })
        });
        let all = || day.timetable.all();
        let companies = || all().flat_map(|one| [&one.host, &one.guest].map(|id| (id, one.slot)));
        let away = slots_outside(day, moment.rules);
        let is_open = |slot: &Slot| {
            !away.contains(slot) && day.slot_time(*slot).is_some_and(|time| now < time.start)
        };
        Self {
            day,
            needs: needs.collect(),
            pairs,
            without_slot: 0,
            others,
            open: day.slots().filter(is_open).collect(),
            at_once: count(all().map(|meeting| meeting.slot)),
            busy: count(companies().map(|(id, slot)| (id.clone(), slot))),
            meetings: count(companies().map(|(id, _)| id.clone())),
        }
    }

    /// Whether there are wishes that have no slot.
    pub fn has_wishes(&self) -> bool {
        !self.others.is_empty() || self.needs.iter().any(|need| need.slot.is_none())
    }

    /// Needs with a slot, by number.
    pub fn placed(&self) -> impl Iterator<Item = (usize, &Need)> {
        self.needs.iter().enumerate().filter(|(_, need)| need.slot.is_some())
    }

    pub fn in_slot(&self, slot: Slot) -> impl Iterator<Item = (usize, &Need)> {
        self.needs.iter().enumerate().filter(move |(_, need)| need.slot == Some(slot))
    }

    /// Gives every wish a slot in which both companies are free: with an interpreter where one can
    /// be had, else where fewest need one. A forecast, made greedily; the planner may do better.
    pub fn spread(&mut self, staff: &mut Staff) {
        let wishes = || (0..self.needs.len()).filter(|number| self.needs[*number].slot.is_none());
        let wishes: Vec<usize> = wishes().collect();
        let mut without = Vec::new();
        for number in wishes {
            let slots = self.slots_for(&self.needs[number]);
            match slots.iter().find(|slot| staff.seat(number, **slot)) {
                Some(slot) => self.place(number, *slot),
                None => without.push(number),
            }
        }
        for (host, guest) in std::mem::take(&mut self.others) {
            let free = self.open.iter().filter(|slot| self.is_free(&host, &guest, **slot));
            match free.copied().min_by_key(|slot| (self.at_once.get(slot).copied(), *slot)) {
                Some(slot) => self.occupy(&host, &guest, slot),
                None => self.without_slot += 1,
            }
        }
        for number in without {
            match self.slots_for(&self.needs[number]).first() {
                Some(slot) => self.place(number, *slot),
                None => self.without_slot += 1,
            }
        }
    }

    /// How many more meetings would have an interpreter if there were one more of a pair, at work in
    /// every slot and by the day's rules of rest. Wishes may take another slot for it.
    pub fn with_one_more(&self, staff: &Staff, pair: usize) -> usize {
        let (mut demand, mut staff) = (self.clone(), staff.clone());
        staff.add_one(self.day, self, &self.pairs[pair]);
        let mut more = 0;
        for number in 0..demand.needs.len() {
            let need = &demand.needs[number];
            let Some(slot) = need.slot.filter(|_| !staff.is_covered(number)) else { continue };
            let others = if need.meeting.is_some() { Vec::new() } else { demand.slots_for(need) };
            let mut slots = std::iter::once(slot).chain(others);
            let Some(found) = slots.find(|slot| staff.seat(number, *slot)) else { continue };
            more += 1;
            if found != slot {
                demand.leave(number, slot);
                demand.place(number, found);
            }
        }
        more
    }

    /// Slots a wish could lie in, those with least need of its kind first.
    fn slots_for(&self, need: &Need) -> Vec<Slot> {
        let free = self.open.iter().filter(|slot| self.is_free(&need.host, &need.guest, **slot));
        let mut slots: Vec<Slot> = free.copied().collect();
        slots.sort_by_cached_key(|slot| (self.in_slot(*slot).count(), *slot));
        slots
    }

    fn is_free(&self, host: &CompanyId, guest: &CompanyId, slot: Slot) -> bool {
        let rooms = self.day.settings.rooms.len();
        let max = self.day.settings.meetings_max.map_or(usize::MAX, usize::from);
        let has_room = rooms == 0 || self.at_once.get(&slot).is_none_or(|count| *count < rooms);
        has_room
            && [host, guest].into_iter().all(|id| {
                let desks = self.day.roster.company(id).map_or(0, |one| usize::from(one.desks));
                let here = self.busy.get(&(id.clone(), slot)).copied().unwrap_or(0);
                here < desks && self.meetings.get(id).is_none_or(|count| *count < max)
            })
    }

    fn place(&mut self, number: usize, slot: Slot) {
        self.needs[number].slot = Some(slot);
        let Need { host, guest, .. } = self.needs[number].clone();
        self.occupy(&host, &guest, slot);
    }

    fn occupy(&mut self, host: &CompanyId, guest: &CompanyId, slot: Slot) {
        *self.at_once.entry(slot).or_default() += 1;
        for id in [host, guest] {
            *self.busy.entry((id.clone(), slot)).or_default() += 1;
            *self.meetings.entry(id.clone()).or_default() += 1;
        }
    }

    fn leave(&mut self, number: usize, slot: Slot) {
        let down = |count: Option<&mut usize>| {
            if let Some(count) = count {
                *count = count.saturating_sub(1);
            }
        };
        down(self.at_once.get_mut(&slot));
        for id in [&self.needs[number].host, &self.needs[number].guest] {
            down(self.busy.get_mut(&(id.clone(), slot)));
            down(self.meetings.get_mut(id));
        }
    }
}

impl Need {
    fn between(host: &Company, guest: &Company) -> Self {
        Self {
            host: host.id.clone(),
            guest: guest.id.clone(),
            pair: 0,
            slot: None,
            meeting: None,
            room: None,
            held: Vec::new(),
        }
    }
}

/// The languages two that speak these are interpreted between: the first of each for which there is
/// somebody, else the first of each.
pub fn languages_of(roster: &Roster, host: &[String], guest: &[String]) -> [String; 2] {
    let mut pairs = Vec::with_capacity(host.len() * guest.len());
    for left in host {
        pairs.extend(guest.iter().map(|right| [left.clone(), right.clone()]));
    }
    let is_served = |pair: &&[String; 2]| {
        pair[0] != pair[1]
            && roster.interpreters.values().any(|one| one.works_between(&pair[0], &pair[1]))
    };
    let served = pairs.iter().find(is_served).or_else(|| pairs.first());
    served.cloned().unwrap_or_default()
}

pub fn is_same(left: &[String; 2], right: &[String; 2]) -> bool {
    left == right || (left[0] == right[1] && left[1] == right[0])
}

/// The pairs that are needed, the most needed first, then those the companies of the day may need.
fn in_order<'a>(day: &Day, needed: impl Iterator<Item = &'a [String; 2]>) -> Vec<[String; 2]> {
    let mut counted: Vec<(&[String; 2], usize)> = count(needed).into_iter().collect();
    counted.sort_by_key(|(_, meetings)| std::cmp::Reverse(*meetings));
    let mut in_order: Vec<([String; 2], usize)> = Vec::new();
    for (languages, meetings) in counted {
        match in_order.iter_mut().find(|(known, _)| is_same(known, languages)) {
            Some((_, known)) => *known += meetings,
            None => in_order.push((languages.clone(), meetings)),
        }
    }
    let mut kinds = BTreeSet::new();
    for host in day.roster.on_side(crate::programme::Side::Host) {
        for guest in day.roster.on_side(crate::programme::Side::Guest) {
            if kinds.insert((&host.languages, &guest.languages))
                && interpreter::needed(day, timetable::Need::Auto, host, guest)
            {
                let languages = languages_of(&day.roster, &host.languages, &guest.languages);
                if !in_order.iter().any(|(known, _)| is_same(known, &languages)) {
                    in_order.push((languages, 0));
                }
            }
        }
    }
    in_order.sort_by(|a, b| (std::cmp::Reverse(a.1), &a.0).cmp(&(std::cmp::Reverse(b.1), &b.0)));
    in_order.into_iter().map(|(languages, _)| languages).collect()
}

/// Pairs of which one asked for the other, nobody said never, and that do not meet yet: what was
/// agreed first, then what is wished most.
fn wishes(day: &Day, now: Instant) -> Vec<Wish<'_>> {
    let mut found: BTreeMap<(&CompanyId, &CompanyId), Option<Wish<'_>>> = BTreeMap::new();
    for one in day.requests.all() {
        let Ok((host, guest)) = request::host_and_guest(day, &one.from, &one.to) else { continue };
        let meets = day.timetable.of_company(host).any(|meeting| meeting.guest == *guest);
        let standing = request::standing(day, one, now);
        let is_live =
            matches!(standing, Standing::Asked | Standing::Proposed | Standing::Accepted) && !meets;
        let (Some(host), Some(guest)) = (day.roster.company(host), day.roster.company(guest))
        else {
            continue;
        };
        let key = (&host.id, &guest.id);
        if one.rank == Rank::Never {
            found.insert(key, None);
        } else if is_live {
            let is_accepted = standing == Standing::Accepted;
            let wish = || Some(Wish { host, guest, is_accepted, rank: one.rank });
            if let Some(known) = found.entry(key).or_insert_with(wish) {
                known.is_accepted |= is_accepted;
                known.rank = known.rank.min(one.rank);
            }
        }
    }
    let mut wishes: Vec<Wish<'_>> = found.into_values().flatten().collect();
    wishes.sort_by_key(|wish| (!wish.is_accepted, wish.rank));
    wishes
}
