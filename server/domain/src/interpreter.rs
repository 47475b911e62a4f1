//! The interpreter's seat: when a meeting needs one, and who takes it.

mod fit;
mod idle;
mod profile;
mod relay;
mod rest;
mod rules;
mod via;

pub use fit::*;
pub use idle::{Idle, idle};
pub use profile::*;
pub use relay::first_of_relay;
pub use relay::relays;
pub use rest::*;
pub use rules::*;
pub use via::{fit_through, via};

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::day::{Day, InterpreterRule, SlotTime};
use crate::id::{InterpreterId, MeetingId, RoomId};
use crate::refusal::NotThisSlot;
use crate::roster::{Company, Interpreter};
use crate::time::{Moment, Slot};
use crate::timetable::{Meeting, Need, Relay};

/// Whether a meeting of these two needs an interpreter, by the organizer's word, else by the day's rule.
pub fn needed(day: &Day, need: Need, host: &Company, guest: &Company) -> bool {
    match (need, day.settings.interpreter_rule) {
        (Need::Needed, _) => true,
        (Need::NotNeeded, _) | (Need::Auto, InterpreterRule::None) => false,
        (Need::Auto, InterpreterRule::NoCommonLanguage) => !host.shares_language_with(guest),
        (Need::Auto, InterpreterRule::Always) => true,
    }
}

/// A meeting that looks for somebody to interpret it.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    /// Where it is held already; it does not stand in its own way.
    pub meeting: Option<&'a MeetingId>,
    pub host: &'a Company,
    pub guest: &'a Company,
    /// From when to when it is, interpreted.
    pub time: SlotTime,
    pub room: Option<&'a RoomId>,
}

impl<'a> Job<'a> {
    pub fn in_slot(day: &Day, slot: Slot, host: &'a Company, guest: &'a Company) -> Option<Self> {
        let time = day.interpreted(*day.slot_time(slot)?);
        Some(Self { meeting: None, host, guest, time, room: None })
    }
}

/// Who should take it where they can: those who had it, or whom the organizer names.
#[derive(Clone, Copy, Default)]
pub struct Wished<'a> {
    pub interpreter: Option<&'a InterpreterId>,
    pub relay: Option<&'a InterpreterId>,
}

impl<'a> Wished<'a> {
    pub fn of(meeting: &'a Meeting) -> Self {
        Self {
            interpreter: meeting.interpreter.as_ref(),
            relay: meeting.relay.as_ref().map(|relay| &relay.interpreter),
        }
    }
}

/// Who takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub interpreter: InterpreterId,
    pub relay: Option<Relay>,
}

/// Who interprets for these two: of those who fit, the wished one, else one bound to them, else who is
/// no reserve, else who works for one of the two already, else who has the least work that day, else who
/// knows their field, else who has the languages best, else by their codes. Only where nobody on the roster could take it at
/// any time of the day, two through a third language.
///
/// Says no with what the candidate who came nearest lacks.
pub fn choose(
    day: &Day,
    job: &Job<'_>,
    wished: Wished<'_>,
    moment: Moment<'_>,
) -> Result<Chosen, NotThisSlot> {
    let taste = Taste::of(day, job);
    let sides = (&*job.host.languages, &*job.guest.languages);
    let mut nearest = None;
    let mut best: Option<(Rank<'_>, &Arc<Interpreter>)> = None;
    for one in day.roster.interpreters.values() {
        match fit(day, one, job, moment) {
            Ok(()) => {
                let rank = taste.rank(one, wished.interpreter, sides);
                if best.as_ref().is_none_or(|(had, _)| rank < *had) {
                    best = Some((rank, one));
                }
            }
            Err(why) if why.is_for_all_day() => {}
            Err(why) => nearest = nearest.max(Some(why)),
        }
    }
    match (best, nearest) {
        (Some((_, one)), _) => Ok(Chosen { interpreter: one.id.clone(), relay: None }),
        (None, Some(why)) => Err(why.into()),
        (None, None) if day.settings.interpreting.relay => {
            relay::choose(day, job, &taste, wished, moment)
        }
        (None, None) => Err(NotThisSlot::NoInterpreter),
    }
}

/// What speaks for one of those who fit; the least comes first.
type Rank<'a> = (
    bool,
    Reverse<bool>,
    bool,
    Reverse<bool>,
    i64,
    Reverse<(bool, Level)>,
    &'a str,
    &'a InterpreterId,
);

/// What is preferred for one meeting.
pub struct Taste<'a> {
    day: &'a Day,
    job: &'a Job<'a>,
    /// Those who work for one of the two companies already.
    serving: BTreeSet<&'a InterpreterId>,
}

impl<'a> Taste<'a> {
    pub fn of(day: &'a Day, job: &'a Job<'a>) -> Self {
        let companies = [job.host, job.guest].into_iter();
        let theirs = companies.flat_map(|company| day.timetable.of_company(&company.id));
        let others = theirs.filter(|meeting| Some(&meeting.id) != job.meeting);
        let serving = others.flat_map(|meeting| meeting.interpreters()).collect();
        Self { day, job, serving }
    }

    /// Whether somebody works for one of the two companies already, other than in this meeting.
    pub fn is_serving(&self, id: &InterpreterId) -> bool {
        self.serving.contains(id)
    }

    /// Where somebody stands among those who fit; the least comes first.
    pub fn place(&self, one: &'a Interpreter) -> impl Ord + use<'a> {
        self.rank(one, None, (&self.job.host.languages, &self.job.guest.languages))
    }

    fn rank(
        &self,
        one: &'a Interpreter,
        wished: Option<&InterpreterId>,
        (here, there): (&[String], &[String]),
    ) -> Rank<'a> {
        let profile = &one.profile;
        let is_bound = profile.bound_to.is_some();
        let load = load_minutes(self.day, &one.id, self.job.meeting);
        let is_other = wished != Some(&one.id);
        let mut fields = self.job.host.sectors.iter().chain(&self.job.guest.sectors);
        let knows = |field: &String| profile.specialisms.iter().any(|own| is_same(own, field));
        let skill = Reverse((fields.any(knows), profile.level_between(here, there)));
        let is_serving = Reverse(self.is_serving(&one.id));
        let code = one.code.as_str();
        (is_other, Reverse(is_bound), profile.reserve, is_serving, load, skill, code, &one.id)
    }
}

#[cfg(test)]
mod tests;
