//! What needs an interpreter: meetings with a slot, and wishes that are given one for the forecast.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::count;
use super::free::Free;
use super::staff::Staff;
use super::wish::{Wish, wishes};
use crate::day::Day;
use crate::feasibility::slots_outside;
use crate::id::{CompanyId, InterpreterId};
use crate::interpreter;
use crate::roster::{Company, Roster};
use crate::time::{Instant, Moment, Slot};
use crate::timetable::{self, Meeting};

/// A meeting that needs an interpreter, or a wish for one.
#[derive(Clone, Copy)]
pub struct Need<'a> {
    pub host: &'a Company,
    pub guest: &'a Company,
    /// Which of the demand's pairs.
    pub pair: usize,
    /// None for a wish that has found no slot.
    pub slot: Option<Slot>,
    /// The meeting it is, where it is more than a wish.
    pub meeting: Option<&'a Meeting>,
}

/// Everything that needs an interpreter, and where the companies are.
#[derive(Clone)]
pub struct Demand<'a> {
    day: &'a Day,
    /// Language pairs, the most needed first.
    pub pairs: Vec<[String; 2]>,
    pub needs: Vec<Need<'a>>,
    pub without_slot: usize,
    /// Wishes that need nobody, yet take their companies' time.
    others: Vec<[&'a CompanyId; 2]>,
    /// Slots a meeting can still be put into.
    open: Vec<Slot>,
    /// How many needs lie in each slot.
    here: BTreeMap<Slot, usize>,
    free: Free<'a>,
}

impl<'a> Demand<'a> {
    /// The need of a day's meetings and wishes, none of the wishes with a slot.
    pub fn of(day: &'a Day, moment: Moment<'_>) -> Self {
        let mut spoken = Spoken::of(&day.roster);
        let mut found: Vec<([String; 2], Need<'a>)> = Vec::new();
        let is_needed = |one: &&Arc<Meeting>| one.interpreter_needed && !day.gave_way(one);
        for meeting in day.timetable.all().filter(is_needed) {
            let company = |id| day.roster.company(id);
            let (Some(host), Some(guest)) = (company(&meeting.host), company(&meeting.guest))
            else {
                continue;
            };
            let (slot, meeting) = (Some(meeting.slot), Some(&**meeting));
            let need = Need { slot, meeting, ..Need::between(host, guest) };
            found.push((spoken.between(host, guest), need));
        }
        let mut others = Vec::new();
        for Wish { host, guest, .. } in wishes(day, moment.now) {
            if interpreter::needed(day, timetable::Need::Auto, host, guest) {
                found.push((spoken.between(host, guest), Need::between(host, guest)));
            } else {
                others.push([&host.id, &guest.id]);
            }
        }
        let pairs = in_order(day, &mut spoken, found.iter().map(|(languages, _)| languages));
        let needs = found.into_iter().filter_map(|(languages, need)| {
            let pair = pairs.iter().position(|pair| is_same(pair, &languages))?;
            Some(Need { pair, ..need })
        });
        let needs: Vec<Need<'a>> = needs.collect();
        let away = slots_outside(day, moment.rules);
        let is_open = |slot: &Slot| {
            !away.contains(slot) && day.slot_time(*slot).is_some_and(|time| moment.now < time.start)
        };
        Self {
            day,
            pairs,
            without_slot: 0,
            others,
            open: day.slots().filter(is_open).collect(),
            here: count(needs.iter().filter_map(|need| need.slot)),
            needs,
            free: Free::of(day),
        }
    }

    /// Whether there are wishes that have no slot.
    pub fn has_wishes(&self) -> bool {
        !self.others.is_empty() || self.needs.iter().any(|need| need.slot.is_none())
    }

    /// Needs with a slot, by number.
    pub fn placed(&self) -> impl Iterator<Item = (usize, &Need<'a>)> {
        self.needs.iter().enumerate().filter(|(_, need)| need.slot.is_some())
    }

    pub fn in_slot(&self, slot: Slot) -> impl Iterator<Item = (usize, &Need<'a>)> {
        self.needs.iter().enumerate().filter(move |(_, need)| need.slot == Some(slot))
    }

    /// Gives every wish a slot in which both companies are free: with an interpreter where one can
    /// be had, else where fewest need one. A forecast, made greedily; the planner may do better.
    pub fn spread(&mut self, staff: &mut Staff<'_>) {
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
        for pair in std::mem::take(&mut self.others) {
            let free = self.open.iter().filter(|slot| self.free.has(pair, **slot, false));
            match free.copied().min_by_key(|slot| (self.free.at_once(*slot), *slot)) {
                Some(slot) => self.free.take(pair, slot, false),
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
    /// every slot to come and by the day's rules of rest. Wishes may take another slot for it.
    pub fn with_one_more(&self, staff: &Staff<'_>, pair: usize, now: Instant) -> usize {
        let (mut demand, mut staff) = (self.clone(), staff.clone());
        staff.add_one(self.day, self, &self.pairs[pair], now);
        let mut more = 0;
        for number in 0..demand.needs.len() {
            let need = demand.needs[number];
            let Some(slot) = need.slot.filter(|_| !staff.is_covered(number)) else { continue };
            if staff.seat(number, slot) {
                more += 1;
                continue;
            }
            if need.meeting.is_some() {
                continue;
            }
            let others = demand.slots_for(&need);
            let Some(found) = others.into_iter().find(|slot| staff.seat(number, *slot)) else {
                continue;
            };
            more += 1;
            demand.free.leave(need.companies(), slot, true);
            demand.place(number, found);
        }
        more
    }

    /// Slots a wish could lie in, those with least need of its kind first.
    fn slots_for(&self, need: &Need<'_>) -> Vec<Slot> {
        let is_free = |slot: &&Slot| self.free.has(need.companies(), **slot, true);
        let mut slots: Vec<Slot> = self.open.iter().filter(is_free).copied().collect();
        slots.sort_by_key(|slot| (self.here.get(slot).copied().unwrap_or_default(), *slot));
        slots
    }

    fn place(&mut self, number: usize, slot: Slot) {
        let need = &mut self.needs[number];
        if let Some(had) = need.slot.replace(slot)
            && let Some(here) = self.here.get_mut(&had)
        {
            *here = here.saturating_sub(1);
        }
        *self.here.entry(slot).or_default() += 1;
        self.free.take(need.companies(), slot, true);
    }
}

impl<'a> Need<'a> {
    fn between(host: &'a Company, guest: &'a Company) -> Self {
        Self { host, guest, pair: 0, slot: None, meeting: None }
    }

    fn companies(&self) -> [&'a CompanyId; 2] {
        [&self.host.id, &self.guest.id]
    }

    /// Whoever sits there now.
    pub fn held(&self) -> impl Iterator<Item = &'a InterpreterId> + use<'a> {
        self.meeting.into_iter().flat_map(Meeting::interpreters)
    }
}

/// The languages of pairs of companies, looked up once for all that speak the same.
struct Spoken<'a> {
    roster: &'a Roster,
    known: BTreeMap<(&'a [String], &'a [String]), [String; 2]>,
}

impl<'a> Spoken<'a> {
    fn of(roster: &'a Roster) -> Self {
        Self { roster, known: BTreeMap::new() }
    }

    fn between(&mut self, host: &'a Company, guest: &'a Company) -> [String; 2] {
        let key = (host.languages.as_slice(), guest.languages.as_slice());
        let found = self.known.entry(key);
        found.or_insert_with(|| languages_of(self.roster, key.0, key.1)).clone()
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
fn in_order<'a, 'b>(
    day: &'a Day,
    spoken: &mut Spoken<'a>,
    needed: impl Iterator<Item = &'b [String; 2]>,
) -> Vec<[String; 2]> {
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
                let languages = spoken.between(host, guest);
                if !in_order.iter().any(|(known, _)| is_same(known, &languages)) {
                    in_order.push((languages, 0));
                }
            }
        }
    }
    in_order.sort_by(|a, b| (std::cmp::Reverse(a.1), &a.0).cmp(&(std::cmp::Reverse(b.1), &b.0)));
    in_order.into_iter().map(|(languages, _)| languages).collect()
}
