//! How many meetings the interpreters of a roster allow, by their language pairs.
//!
//! An upper bound, as the meter's others: in a slot a flow from hosts over interpreters to guests, over
//! the day what rest and load leave of each interpreter's slots. Where nobody has a pair and the day
//! allows relay, the flow may pass two interpreters, and takes time of both.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::network::Network;
use super::{Question, Shared};
use crate::coverage::{is_same, languages_of};
use crate::day::{InterpreterRule, Interpreting, SlotTime};
use crate::interpreter::{Limits, is_at_work, keeps_rest};
use crate::programme::Side;
use crate::roster::{Interpreter, Roster};
use crate::time::{Instant, ZoneRules};

/// What the interpreters of a roster allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staffed {
    /// Meetings at most, with or without an interpreter.
    pub ceiling: usize,
    /// Of those at once, how many need an interpreter even when as few as can be do.
    pub needed: usize,
    pub pairs: Vec<StaffedPair>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffedPair {
    pub languages: [String; 2],
    /// Interpreters of this pair.
    pub have: usize,
    /// Nobody has it, but two have it together, through a third language.
    pub is_relay: bool,
    /// Meetings of this pair at once, at most.
    pub needed: usize,
    /// The day's ceiling with one more of them.
    pub one_more: usize,
}

/// Companies of one side that speak the same languages.
struct Group<'a> {
    languages: &'a [String],
    count: usize,
}

/// Somebody who interprets, by pair.
#[derive(Clone)]
struct Skill<'a> {
    works: Works<'a>,
    /// Slots of the day they can work in, rest and load kept.
    slots: usize,
}

#[derive(Clone)]
enum Works<'a> {
    As(&'a Interpreter),
    Between([String; 2]),
}

struct Crowd<'a> {
    hosts: Vec<Group<'a>>,
    guests: Vec<Group<'a>>,
    skills: Vec<Skill<'a>>,
    rule: InterpreterRule,
    /// Whether two may work through a third language.
    relay: bool,
    at_once: usize,
    slots: usize,
}

/// Measures a roster on the day asked about, where `shared` says what the day holds without it.
pub(super) fn staffed(
    question: &Question,
    roster: &Roster,
    interpreting: &Interpreting,
    shared: &Shared,
    rules: &ZoneRules,
) -> Staffed {
    let groups = |side| -> Vec<Group<'_>> {
        let mut counts: BTreeMap<&[String], usize> = BTreeMap::new();
        for company in roster.on_side(side) {
            *counts.entry(&company.languages).or_default() += usize::from(company.desks);
        }
        counts.into_iter().map(|(languages, count)| Group { languages, count }).collect()
    };
    let rooms = if question.rooms == 0 { usize::MAX } else { question.rooms };
    let times = times(question, interpreting, shared);
    let in_mode = |one: &&Arc<Interpreter>| one.profile.modes.include(interpreting.mode);
    let skills = roster.interpreters.values().filter(in_mode).map(|one| {
        let in_hours = times.iter().filter(|time| is_at_work(one, time, rules)).copied();
        let in_hours: Vec<SlotTime> = in_hours.collect();
        Skill { works: Works::As(one), slots: slots_with_rest(&in_hours, interpreting.limits(one)) }
    });
    let mut crowd = Crowd {
        hosts: groups(Side::Host),
        guests: groups(Side::Guest),
        skills: skills.collect(),
        rule: question.interpreter_rule,
        relay: interpreting.relay,
        at_once: question.hosts.min(question.guests).min(rooms),
        slots: times.len(),
    };
    let more = slots_with_rest(&times, interpreting.limits_of_all());
    let pairs = crowd.pairs(roster).into_iter().map(|(languages, needed)| {
        let have = crowd.skills.iter().filter(|one| one.works.between(&languages)).count();
        let [host, guest] = languages.each_ref().map(std::slice::from_ref);
        let is_relay = have == 0 && crowd.relays(host, guest).next().is_some();
        crowd.skills.push(Skill { works: Works::Between(languages.clone()), slots: more });
        let one_more = crowd.ceiling();
        crowd.skills.pop();
        StaffedPair { languages, have, is_relay, needed, one_more }
    });
    let pairs = pairs.collect();
    let needed = crowd.at_once.saturating_sub(crowd.flow(false));
    Staffed { ceiling: crowd.ceiling(), needed, pairs }
}

impl Works<'_> {
    fn between(&self, languages: &[String; 2]) -> bool {
        match self {
            Self::As(one) => one.works_between(&languages[0], &languages[1]),
            Self::Between(own) => is_same(own, languages),
        }
    }

    /// Whether they can stand between two who speak these.
    fn bridges(&self, host: &[String], guest: &[String]) -> bool {
        let meets = |one: &String| guest.iter().any(|o| self.between(&[one.clone(), o.clone()]));
        host.iter().any(meets)
    }

    /// Every language they have a part in.
    fn languages(&self) -> Vec<&String> {
        match self {
            Self::As(one) => one.known_languages().collect(),
            Self::Between(own) => own.iter().collect(),
        }
    }
}

impl Crowd<'_> {
    fn needs(&self, host: &Group<'_>, guest: &Group<'_>) -> bool {
        match self.rule {
            InterpreterRule::None => false,
            InterpreterRule::Always => true,
            InterpreterRule::NoCommonLanguage => {
                !host.languages.iter().any(|one| guest.languages.contains(one))
            }
        }
    }

    /// Two who could stand between such companies where nobody can alone, the first for the hosts.
    fn relays<'b>(
        &'b self,
        host: &'b [String],
        guest: &'b [String],
    ) -> impl Iterator<Item = (usize, usize)> + 'b {
        let is_alone = self.skills.iter().any(|one| one.works.bridges(host, guest));
        let all = if self.relay && !is_alone { self.skills.len() } else { 0 };
        let both = (0..all).flat_map(move |one| (0..all).map(move |other| (one, other)));
        both.filter(move |(one, other)| {
            let (first, second) = (&self.skills[*one].works, &self.skills[*other].works);
            let links = |via: &String| {
                let via = std::slice::from_ref(via);
                first.bridges(host, via) && second.bridges(via, guest)
            };
            one != other && first.languages().into_iter().any(links)
        })
    }

    /// Meetings over the day: as many a slot as can be at once, and no more interpreted ones than all
    /// interpreters have slots for.
    fn ceiling(&self) -> usize {
        let direct = self.flow(false);
        let interpreted: usize = self.skills.iter().map(|one| one.slots).sum();
        (self.slots * self.flow(true)).min(self.slots * direct + interpreted)
    }

    /// Meetings at once, with interpreters or with those only who need none.
    fn flow(&self, with_interpreters: bool) -> usize {
        let (hosts, guests) = (self.hosts.len(), self.guests.len());
        let host = |number: usize| 1 + number;
        let guest = |number: usize| 1 + hosts + number;
        // Everybody is a way in and a way out with room for one between.
        let skill = |number: usize| 1 + hosts + guests + 2 * number;
        let target = 1 + hosts + guests + 2 * self.skills.len();
        let mut network = Network::new(target + 1);
        for (number, group) in self.hosts.iter().enumerate() {
            network.join(0, host(number), group.count);
        }
        for (number, group) in self.guests.iter().enumerate() {
            network.join(guest(number), target, group.count);
        }
        for (h, here) in self.hosts.iter().enumerate() {
            for (g, there) in self.guests.iter().enumerate() {
                if !self.needs(here, there) {
                    network.join(host(h), guest(g), here.count.min(there.count));
                    continue;
                }
                let skills = self.skills.iter().enumerate().filter(|_| with_interpreters);
                for (s, _) in
                    skills.filter(|(_, s)| s.works.bridges(here.languages, there.languages))
                {
                    network.join(host(h), skill(s), 1);
                    network.join(skill(s), skill(s) + 1, 1);
                    network.join(skill(s) + 1, guest(g), 1);
                }
                if with_interpreters {
                    for (one, other) in self.relays(here.languages, there.languages) {
                        network.join(host(h), skill(one), 1);
                        network.join(skill(one), skill(one) + 1, 1);
                        network.join(skill(one) + 1, skill(other), 1);
                        network.join(skill(other), skill(other) + 1, 1);
                        network.join(skill(other) + 1, guest(g), 1);
                    }
                }
            }
        }
        network.most(0, target).min(self.at_once)
    }

    /// The pairs meetings may need, with how many of each could be at once; the most needed first.
    fn pairs(&self, roster: &Roster) -> Vec<([String; 2], usize)> {
        let mut found: Vec<([String; 2], Vec<bool>, Vec<bool>)> = Vec::new();
        for (h, here) in self.hosts.iter().enumerate() {
            for (g, there) in self.guests.iter().enumerate().filter(|(_, g)| self.needs(here, g)) {
                let languages = languages_of(roster, here.languages, there.languages);
                let at = found.iter().position(|(known, ..)| is_same(known, &languages));
                let at = at.unwrap_or_else(|| {
                    let nobody = |groups: &[Group<'_>]| vec![false; groups.len()];
                    found.push((languages, nobody(&self.hosts), nobody(&self.guests)));
                    found.len() - 1
                });
                (found[at].1[h], found[at].2[g]) = (true, true);
            }
        }
        let count = |groups: &[Group<'_>], which: &[bool]| -> usize {
            groups.iter().zip(which).filter(|(_, is)| **is).map(|(group, _)| group.count).sum()
        };
        let mut pairs: Vec<([String; 2], usize)> = found
            .into_iter()
            .map(|(languages, hosts, guests)| {
                let sides = count(&self.hosts, &hosts).min(count(&self.guests, &guests));
                (languages, sides.min(self.at_once))
            })
            .collect();
        pairs.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
        pairs
    }
}

/// When meetings would be interpreted, one after the other through the window.
fn times(question: &Question, interpreting: &Interpreting, shared: &Shared) -> Vec<SlotTime> {
    let Some((from, _)) = shared.window else { return Vec::new() };
    let step = i64::from(question.length_min) + i64::from(question.changeover_min);
    let length = interpreting.length(question.length_min);
    let starts = (0..).map(|number| from.plus_minutes(number * step)).take(shared.slots);
    let local = question.date.and_time(question.host.1.from);
    starts.map(|start| SlotTime { local, start, end: start.plus_minutes(length) }).collect()
}

/// How many of these one person can take who takes each they may.
fn slots_with_rest(times: &[SlotTime], limits: Limits) -> usize {
    let mut spans: Vec<(Instant, Instant)> = Vec::new();
    for time in times {
        let is_free = spans.last().is_none_or(|(_, end)| *end <= time.start);
        spans.push((time.start, time.end));
        let load: i64 = spans.iter().map(|(from, to)| from.minutes_to(*to)).sum();
        if !is_free || load > limits.load || !keeps_rest(&spans, limits) {
            spans.pop();
        }
    }
    spans.len()
}

#[cfg(test)]
mod tests;
