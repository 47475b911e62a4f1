//! Who interprets what: in every slot a matching of meetings and interpreters.

use std::collections::{BTreeMap, BTreeSet};

use super::need::{Demand, is_same};
use super::ways::{self, Way};
use crate::day::{Day, SlotTime};
use crate::id::InterpreterId;
use crate::interpreter::{Limits, is_at_work, keeps_rest, works_this_way};
use crate::roster::{Company, Interpreter};
use crate::time::{Instant, Moment, Slot};

/// Somebody who interprets, or might.
#[derive(Clone)]
struct Worker {
    id: Option<InterpreterId>,
    /// Which of the demand's pairs.
    pairs: Vec<usize>,
    /// Works for one company or at one table only, and so is no help to others.
    is_bound: bool,
    /// Whether the slot lies in their hours and they can still be asked for it.
    open: Vec<bool>,
    limits: Limits,
    /// When they sit in a meeting, in order.
    spans: Vec<(Instant, Instant)>,
    /// Of each slot they do not sit in, whether they might, besides what they have.
    may: Vec<bool>,
}

#[derive(Clone)]
pub struct Staff<'a> {
    workers: Vec<Worker>,
    /// When a meeting in each slot is interpreted.
    times: Vec<SlotTime>,
    /// By whom needs could be interpreted, whatever the slot; each is that of many needs.
    ways: Vec<Way<'a>>,
    /// Which way of each need.
    way_of: Vec<usize>,
    /// Of each of the demand's pairs nobody has: two who have it together.
    relays: Vec<Vec<(usize, usize)>>,
    /// Of each slot, who sits in which need.
    seats: BTreeMap<Slot, BTreeMap<usize, Seat>>,
    covered: Vec<Covered>,
    /// Ways that have nobody left in a slot: they never will again, as nobody gets up.
    failed: BTreeSet<(usize, Slot)>,
}

#[derive(Clone, Copy)]
struct Seat {
    need: usize,
    /// Not to be given to somebody else: two interpret in relay, or it is over.
    is_fixed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Covered {
    Not,
    ByOne,
    /// By two, through a third language.
    InRelay,
}

impl<'a> Staff<'a> {
    pub fn of(day: &'a Day, demand: &Demand<'a>, moment: Moment<'_>) -> Self {
        let times: Vec<SlotTime> =
            day.layout.slots.iter().map(|time| day.interpreted(*time)).collect();
        let everybody: Vec<&Interpreter> =
            day.roster.interpreters.values().map(|one| &**one).collect();
        let workers = everybody.iter().map(|one| {
            let asked_by = moment.now.plus_minutes(i64::from(one.profile.notice_hours) * 60);
            let is_open = |time: &SlotTime| {
                works_this_way(day, one)
                    && asked_by < time.start
                    && is_at_work(one, time, moment.rules)
            };
            Worker {
                id: Some(one.id.clone()),
                pairs: works_in(one, &demand.pairs),
                is_bound: one.profile.bound_to.is_some(),
                open: times.iter().map(is_open).collect(),
                limits: day.settings.interpreting.limits(one),
                spans: Vec::new(),
                may: Vec::new(),
            }
        });
        let mut workers: Vec<Worker> = workers.collect();
        workers.iter_mut().for_each(|one| one.look_ahead(&times));
        let (ways, way_of) = ways::of_all(day, &demand.needs, &everybody);
        let is_somebodys = |pair| workers.iter().any(|one| one.pairs.contains(&pair));
        let relays = demand.pairs.iter().enumerate().map(|(number, pair)| {
            let is_relayed = day.settings.interpreting.relay && !is_somebodys(number);
            if is_relayed { ways::relays_between(pair, &everybody) } else { Vec::new() }
        });
        Self {
            relays: relays.collect(),
            workers,
            times,
            ways,
            way_of,
            seats: BTreeMap::new(),
            covered: vec![Covered::Not; demand.needs.len()],
            failed: BTreeSet::new(),
        }
    }

    /// Seats whoever sits already, then as many of the other meetings with a slot as can be.
    pub fn seat_fixed(&mut self, demand: &Demand<'_>) {
        for (number, need) in demand.placed() {
            let Some(slot) = need.slot else { continue };
            let is_relay = need.held().count() > 1;
            for id in need.held() {
                let Some(worker) = self.workers.iter().position(|one| one.id.as_ref() == Some(id))
                else {
                    continue;
                };
                let is_open = self.workers[worker].open.get(slot.index()).copied();
                let is_fixed = is_relay || is_open != Some(true);
                self.let_sit(number, worker);
                self.sit(worker, slot, Seat { need: number, is_fixed });
            }
            if is_relay && self.covered[number] != Covered::Not {
                self.covered[number] = Covered::InRelay;
            }
        }
        for (number, need) in demand.placed().filter(|(_, need)| need.held().next().is_none()) {
            if let Some(slot) = need.slot {
                self.seat(number, slot);
            }
        }
    }

    /// Whoever sits somewhere could, whatever the rules say.
    fn let_sit(&mut self, need: usize, worker: usize) {
        let way = &self.ways[self.way_of[need]];
        if !way.able.contains(&worker) {
            let mut own = way.clone();
            own.able.push(worker);
            self.way_of[need] = self.ways.len();
            self.ways.push(own);
        }
    }

    pub fn is_covered(&self, need: usize) -> bool {
        self.covered[need] != Covered::Not
    }

    /// Whether two interpret it through a third language.
    pub fn is_relayed(&self, need: usize) -> bool {
        self.covered[need] == Covered::InRelay
    }

    /// How many work in a pair.
    pub fn of_pair(&self, pair: usize) -> usize {
        self.workers.iter().filter(|one| one.pairs.contains(&pair)).count()
    }

    /// Whether a pair can be had through a third language alone.
    pub fn has_relay(&self, pair: usize) -> bool {
        !self.relays[pair].is_empty()
    }

    /// Gives a need an interpreter in a slot, if need be by giving others another one each.
    pub fn seat(&mut self, need: usize, slot: Slot) -> bool {
        let number = self.way_of[need];
        if self.failed.contains(&(number, slot)) {
            return false;
        }
        let way = &self.ways[number];
        if let Some(path) = self.path(&way.able, slot, &mut vec![false; self.workers.len()]) {
            self.follow(need, slot, &path);
            return true;
        }
        let Some(both) = self.free_relay(&way.relays, slot) else {
            self.failed.insert((number, slot));
            return false;
        };
        self.sit_both(need, slot, both);
        true
    }

    fn free_relay(&self, relays: &[(usize, usize)], slot: Slot) -> Option<(usize, usize)> {
        let is_free = |worker: usize| !self.sits(worker, slot) && self.may_work(worker, slot);
        relays.iter().find(|(one, other)| is_free(*one) && is_free(*other)).copied()
    }

    fn sit_both(&mut self, need: usize, slot: Slot, (one, other): (usize, usize)) {
        for worker in [one, other] {
            self.sit(worker, slot, Seat { need, is_fixed: true });
        }
        self.covered[need] = Covered::InRelay;
    }

    /// How many more meetings of a pair could be interpreted in a slot.
    pub fn spare(&self, slot: Slot, pair: usize) -> usize {
        let mut staff = self.clone();
        let all = 0..staff.workers.len();
        let is_of_pair = |one: &Worker| !one.is_bound && one.pairs.contains(&pair);
        let able: Vec<usize> = all.filter(|one| is_of_pair(&staff.workers[*one])).collect();
        let mut spare = 0;
        while let Some(path) = staff.path(&able, slot, &mut vec![false; staff.workers.len()]) {
            let need = staff.imagine(&able);
            staff.follow(need, slot, &path);
            spare += 1;
        }
        while let Some(both) = staff.free_relay(&self.relays[pair], slot) {
            let need = staff.imagine(&able);
            staff.sit_both(need, slot, both);
            spare += 1;
        }
        spare
    }

    /// One need more, that these could interpret.
    fn imagine(&mut self, able: &[usize]) -> usize {
        self.way_of.push(self.ways.len());
        self.ways.push(Way { able: able.to_vec(), ..Way::default() });
        self.covered.push(Covered::Not);
        self.covered.len() - 1
    }

    /// How many interpreters sit in a slot or could.
    pub fn capacity(&self, slot: Slot) -> usize {
        let helps = |worker: &usize| {
            let is_in = |(one, other): &(usize, usize)| one == worker || other == worker;
            !self.workers[*worker].pairs.is_empty()
                || self.ways.iter().any(|way| way.able.contains(worker))
                || self.relays.iter().flatten().any(is_in)
        };
        let could = |worker: &usize| {
            self.sits(*worker, slot) || (helps(worker) && self.may_work(*worker, slot))
        };
        (0..self.workers.len()).filter(could).count()
    }

    /// One more interpreter of two languages, who is there in every slot to come.
    pub fn add_one(
        &mut self,
        day: &Day,
        demand: &Demand<'_>,
        languages: &[String; 2],
        now: Instant,
    ) {
        let worker = self.workers.len();
        let pairs = demand.pairs.iter().enumerate();
        let pairs = pairs.filter(|(_, pair)| is_same(pair, languages)).map(|(number, _)| number);
        let mut one = Worker {
            id: None,
            pairs: pairs.collect(),
            is_bound: false,
            open: self.times.iter().map(|time| now < time.start).collect(),
            limits: day.settings.interpreting.limits_of_all(),
            spans: Vec::new(),
            may: Vec::new(),
        };
        one.look_ahead(&self.times);
        self.workers.push(one);
        self.failed.clear();
        for way in &mut self.ways {
            if way.between.is_some_and(|(host, guest)| speaks_between(host, guest, languages)) {
                way.able.push(worker);
            }
        }
    }

    /// Who must sit where so that one of these is free for a slot: each of the path gives their seat
    /// to the one before, and the last had none.
    fn path(&self, able: &[usize], slot: Slot, seen: &mut [bool]) -> Option<Vec<usize>> {
        let seats = self.seats.get(&slot);
        let seat_of = |worker: usize| seats.and_then(|seats| seats.get(&worker));
        let free = able.iter().filter(|one| seat_of(**one).is_none() && self.may_work(**one, slot));
        if let Some(free) = free.min_by_key(|one| (self.workers[**one].spans.len(), **one)) {
            return Some(vec![*free]);
        }
        for worker in able {
            let Some(seat) = seat_of(*worker).filter(|seat| !seat.is_fixed) else { continue };
            if std::mem::replace(&mut seen[*worker], true) {
                continue;
            }
            if let Some(mut path) = self.path(&self.ways[self.way_of[seat.need]].able, slot, seen) {
                path.insert(0, *worker);
                return Some(path);
            }
        }
        None
    }

    fn follow(&mut self, need: usize, slot: Slot, path: &[usize]) {
        let mut need = need;
        for worker in path {
            let had = self.seats.entry(slot).or_default().get(worker).copied();
            self.sit(*worker, slot, Seat { need, is_fixed: false });
            match had {
                Some(had) => need = had.need,
                None => break,
            }
        }
    }

    fn sits(&self, worker: usize, slot: Slot) -> bool {
        self.seats.get(&slot).is_some_and(|seats| seats.contains_key(&worker))
    }

    fn sit(&mut self, worker: usize, slot: Slot, seat: Seat) {
        if self.covered[seat.need] == Covered::Not {
            self.covered[seat.need] = Covered::ByOne;
        }
        if self.seats.entry(slot).or_default().insert(worker, seat).is_none()
            && let Some(time) = self.times.get(slot.index())
        {
            let one = &mut self.workers[worker];
            let own = (time.start, time.end);
            one.spans.insert(one.spans.partition_point(|known| *known < own), own);
            one.look_ahead(&self.times);
        }
    }

    fn may_work(&self, worker: usize, slot: Slot) -> bool {
        self.workers[worker].may.get(slot.index()).copied().unwrap_or_default()
    }
}

impl Worker {
    fn look_ahead(&mut self, times: &[SlotTime]) {
        self.may =
            (0..times.len()).map(|slot| self.open[slot] && self.keeps(&times[slot])).collect();
    }

    /// Whether one more meeting leaves them their rest, and is not more than a day's work.
    fn keeps(&self, time: &SlotTime) -> bool {
        if self.spans.iter().any(|(from, to)| *from < time.end && time.start < *to) {
            return false;
        }
        let mut spans = self.spans.clone();
        spans.push((time.start, time.end));
        spans.sort_unstable();
        let load: i64 = spans.iter().map(|(from, to)| from.minutes_to(*to)).sum();
        load <= self.limits.load && keeps_rest(&spans, self.limits)
    }
}

fn works_in(one: &Interpreter, pairs: &[[String; 2]]) -> Vec<usize> {
    let pairs = pairs.iter().enumerate();
    pairs.filter(|(_, [a, b])| one.works_between(a, b)).map(|(number, _)| number).collect()
}

fn speaks_between(host: &Company, guest: &Company, [a, b]: &[String; 2]) -> bool {
    let both = |left: &String, right: &String| {
        host.languages.contains(left) && guest.languages.contains(right)
    };
    both(a, b) || both(b, a)
}
