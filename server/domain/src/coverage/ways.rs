//! By whom a meeting could be interpreted, whatever the slot.

use std::collections::{BTreeMap, BTreeSet};

use super::need::Need;
use crate::day::Day;
use crate::id::{MeetingId, RoomId};
use crate::interpreter::{Bound, Job, Unfit, relays, suits};
use crate::roster::{Company, Interpreter};

/// Who could interpret a need, by their place among all interpreters.
#[derive(Clone, Default)]
pub struct Way<'a> {
    /// Those who could alone.
    pub able: Vec<usize>,
    /// Where nobody on the roster could: two who could together, through a third language.
    pub relays: Vec<(usize, usize)>,
    /// Two of the companies it is for.
    pub between: Option<(&'a Company, &'a Company)>,
}

/// What the answer depends on: who differs in none of this has the same way.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Likeness<'a> {
    languages: (&'a [String], &'a [String]),
    /// The codes of companies some profile names.
    named: (Option<&'a str>, Option<&'a str>),
    /// The room, where some profile names one.
    room: Option<&'a RoomId>,
    /// The meeting, where somebody said no to it.
    refused: Option<&'a MeetingId>,
}

/// The ways of all needs, and which is whose. Needs that are alike share one: of thousands of wishes
/// there are a few dozen kinds.
pub fn of_all<'a>(
    day: &'a Day,
    needs: &[Need<'a>],
    everybody: &[&Interpreter],
) -> (Vec<Way<'a>>, Vec<usize>) {
    let code = |code: &str| code.trim().to_lowercase();
    let mut named = BTreeSet::new();
    let mut has_tables = false;
    for one in everybody {
        named.extend(one.profile.conflicts.iter().map(|own| code(own)));
        match &one.profile.bound_to {
            Some(Bound::Company(own)) => _ = named.insert(code(own)),
            Some(Bound::Table(_)) => has_tables = true,
            None => {}
        }
    }
    let if_named = |one: &'a Company| named.contains(&code(&one.code)).then_some(one.code.as_str());
    let mut ways: Vec<Way<'a>> = Vec::new();
    let mut known: BTreeMap<Likeness<'a>, usize> = BTreeMap::new();
    let way_of = needs.iter().map(|need| {
        let offers = need.meeting.and_then(|meeting| day.offers.get(&meeting.id));
        let was_refused = offers.is_some_and(|all| all.iter().any(|offer| offer.is_refused()));
        let like = Likeness {
            languages: (&need.host.languages, &need.guest.languages),
            named: (if_named(need.host), if_named(need.guest)),
            room: need.meeting.filter(|_| has_tables).and_then(|meeting| meeting.room.as_ref()),
            refused: need.meeting.filter(|_| was_refused).map(|meeting| &meeting.id),
        };
        *known.entry(like).or_insert_with(|| {
            ways.push(of_one(day, need, everybody));
            ways.len() - 1
        })
    });
    let way_of = way_of.collect();
    (ways, way_of)
}

fn of_one<'a>(day: &Day, need: &Need<'a>, everybody: &[&Interpreter]) -> Way<'a> {
    let (host, guest) = (need.host, need.guest);
    let none = || Way { between: Some((host, guest)), ..Way::default() };
    let Some(time) = day.layout.slots.first() else { return none() };
    let meeting = need.meeting.map(|meeting| &meeting.id);
    let room = need.meeting.and_then(|meeting| meeting.room.as_ref());
    let job = Job { meeting, host, guest, time: day.interpreted(*time), room };
    let refused = |one: &Interpreter| {
        let offers = meeting.and_then(|id| day.offers.get(id)).into_iter().flatten();
        offers.filter(|offer| offer.interpreter == one.id).any(|offer| offer.is_refused())
    };
    let answers: Vec<_> = everybody.iter().map(|one| suits(day, one, &job)).collect();
    let could = (0..everybody.len()).filter(|at| answers[*at].is_ok() && !refused(everybody[*at]));
    let able = could.collect();
    let nobody = answers.iter().all(|answer| answer.is_err_and(Unfit::is_for_all_day));
    let is_relay = |(one, other): &(usize, usize)| {
        one != other && relays(day, (everybody[*one], everybody[*other]), &job)
    };
    let found = if nobody && day.settings.interpreting.relay {
        both(everybody).filter(is_relay).collect()
    } else {
        Vec::new()
    };
    Way { able, relays: found, ..none() }
}

/// Two who could carry a pair of languages together, and are nobody's alone.
pub fn relays_between([a, b]: &[String; 2], everybody: &[&Interpreter]) -> Vec<(usize, usize)> {
    let carry = |(one, other): &(usize, usize)| {
        let (one, other) = (everybody[*one], everybody[*other]);
        let is_free = one.profile.bound_to.is_none() && other.profile.bound_to.is_none();
        let mut via = one.known_languages();
        is_free && via.any(|via| one.works_between(a, via) && other.works_between(via, b))
    };
    both(everybody).filter(|pair| pair.0 != pair.1).filter(carry).collect()
}

fn both(everybody: &[&Interpreter]) -> impl Iterator<Item = (usize, usize)> + use<> {
    let all = everybody.len();
    (0..all).flat_map(move |one| (0..all).map(move |other| (one, other)))
}
