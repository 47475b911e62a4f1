//! Who interprets what: in every slot a matching of meetings and interpreters.

use std::collections::BTreeMap;

use super::need::{Demand, Need, is_same};
use crate::day::{Day, SlotTime};
use crate::id::InterpreterId;
use crate::interpreter::{Job, Limits, Unfit, is_at_work, keeps_rest, suits, works_this_way};
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
}

#[derive(Clone)]
pub struct Staff {
    workers: Vec<Worker>,
    /// When a meeting in each slot is interpreted.
    times: Vec<SlotTime>,
    /// Who could interpret each need, whatever the slot.
    able: Vec<Vec<usize>>,
    /// Where nobody could: two who could together, through a third language.
    relays: Vec<Vec<(usize, usize)>>,
    /// Of each slot, who sits in which need.
    seats: BTreeMap<Slot, BTreeMap<usize, Seat>>,
    covered: Vec<bool>,
}

#[derive(Clone, Copy)]
struct Seat {
    need: usize,
    /// Not to be given to somebody else: two interpret in relay, or it is over.
    is_fixed: bool,
}

impl Staff {
    pub fn of(day: &Day, demand: &Demand<'_>, moment: Moment<'_>) -> Self {
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
            }
        });
        let mut staff = Self {
            workers: workers.collect(),
            times,
            able: Vec::new(),
            relays: Vec::new(),
            seats: BTreeMap::new(),
            covered: vec![false; demand.needs.len()],
        };
        for need in &demand.needs {
            let (able, relays) = staff.who_could(day, need, &everybody);
            staff.able.push(able);
            staff.relays.push(relays);
        }
        staff
    }

    /// Those who could interpret a need alone, and if the roster has nobody, those who could in relay.
    fn who_could(
        &self,
        day: &Day,
        need: &Need,
        everybody: &[&Interpreter],
    ) -> (Vec<usize>, Vec<(usize, usize)>) {
        let company = |id| day.roster.company(id);
        let (Some(host), Some(guest), Some(time)) =
            (company(&need.host), company(&need.guest), self.times.first())
        else {
            return (Vec::new(), Vec::new());
        };
        let job = Job {
            meeting: need.meeting.as_ref(),
            host,
            guest,
            time: *time,
            room: need.room.as_ref(),
        };
        let refused = |one: &Interpreter| {
            let offers = need.meeting.as_ref().and_then(|id| day.offers.get(id));
            let own = offers.into_iter().flatten().filter(|offer| offer.interpreter == one.id);
            own.into_iter().any(|offer| offer.is_refused())
        };
        let looked_at: Vec<_> = everybody.iter().map(|one| suits(day, one, &job)).collect();
        let could = looked_at
            .iter()
            .enumerate()
            .filter(|(at, answer)| answer.is_ok() && !refused(everybody[*at]));
        let able: Vec<usize> = could.map(|(at, _)| at).collect();
        let nobody = looked_at.iter().all(|answer| answer.is_err_and(Unfit::is_for_all_day));
        let mut relays = Vec::new();
        if nobody && day.settings.interpreting.relay {
            for (first, one) in everybody.iter().enumerate() {
                for (second, other) in everybody.iter().enumerate().filter(|(at, _)| *at != first) {
                    if crate::interpreter::relays(day, (*one, *other), &job) {
                        relays.push((first, second));
                    }
                }
            }
        }
        (able, relays)
    }

    /// Seats whoever sits already, then as many of the other meetings with a slot as can be.
    pub fn seat_fixed(&mut self, demand: &Demand<'_>) {
        for (number, need) in demand.placed() {
            let Some(slot) = need.slot else { continue };
            for id in &need.held {
                let Some(worker) = self.workers.iter().position(|one| one.id.as_ref() == Some(id))
                else {
                    continue;
                };
                let is_open = self.workers[worker].open.get(slot.index()).copied();
                let is_fixed = need.held.len() > 1 || is_open != Some(true);
                if !self.able[number].contains(&worker) {
                    self.able[number].push(worker);
                }
                self.sit(worker, slot, Seat { need: number, is_fixed });
            }
        }
        for (number, need) in demand.placed().filter(|(_, need)| need.held.is_empty()) {
            if let Some(slot) = need.slot {
                self.seat(number, slot);
            }
        }
    }

    pub fn is_covered(&self, need: usize) -> bool {
        self.covered[need]
    }

    /// How many work in a pair.
    pub fn of_pair(&self, pair: usize) -> usize {
        self.workers.iter().filter(|one| one.pairs.contains(&pair)).count()
    }

    /// Gives a need an interpreter in a slot, if need be by giving others another one each.
    pub fn seat(&mut self, need: usize, slot: Slot) -> bool {
        let able = self.able[need].clone();
        if let Some(path) = self.path(&able, slot, &mut vec![false; self.workers.len()]) {
            self.follow(need, slot, &path);
            return true;
        }
        let is_free = |worker: usize| !self.sits(worker, slot) && self.may_work(worker, slot);
        let mut relays = self.relays[need].iter();
        let Some((one, other)) = relays.find(|(a, b)| is_free(*a) && is_free(*b)).copied() else {
            return false;
        };
        for worker in [one, other] {
            self.sit(worker, slot, Seat { need, is_fixed: true });
        }
        true
    }

    /// How many more meetings of a pair could be interpreted in a slot.
    pub fn spare(&self, slot: Slot, pair: usize) -> usize {
        let mut staff = self.clone();
        let all = 0..staff.workers.len();
        let is_of_pair = |one: &Worker| !one.is_bound && one.pairs.contains(&pair);
        let able: Vec<usize> = all.filter(|one| is_of_pair(&staff.workers[*one])).collect();
        let mut spare = 0;
        while let Some(path) = staff.path(&able, slot, &mut vec![false; staff.workers.len()]) {
            let need = staff.able.len();
            staff.able.push(able.clone());
            staff.relays.push(Vec::new());
            staff.covered.push(false);
            staff.follow(need, slot, &path);
            spare += 1;
        }
        spare
    }

    /// How many interpreters sit in a slot or could.
    pub fn capacity(&self, slot: Slot) -> usize {
        let helps = |worker: &usize| {
            !self.workers[*worker].pairs.is_empty()
                || self.able.iter().any(|able| able.contains(worker))
        };
        let could = |worker: &usize| {
            self.sits(*worker, slot) || (helps(worker) && self.may_work(*worker, slot))
        };
        (0..self.workers.len()).filter(could).count()
    }

    /// One more interpreter of two languages, who is there in every slot.
    pub fn add_one(&mut self, day: &Day, demand: &Demand<'_>, languages: &[String; 2]) {
        let worker = self.workers.len();
        let pairs = demand.pairs.iter().enumerate();
        let pairs = pairs.filter(|(_, pair)| is_same(pair, languages)).map(|(number, _)| number);
        self.workers.push(Worker {
            id: None,
            pairs: pairs.collect(),
            is_bound: false,
            open: vec![true; day.layout.slots.len()],
            limits: day.settings.interpreting.limits_of_all(),
            spans: Vec::new(),
        });
        for (able, need) in self.able.iter_mut().zip(&demand.needs) {
            let company = |id| day.roster.company(id);
            if let (Some(host), Some(guest)) = (company(&need.host), company(&need.guest))
                && speaks_between(host, guest, languages)
            {
                able.push(worker);
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
            if let Some(mut path) = self.path(&self.able[seat.need], slot, seen) {
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
        self.covered[seat.need] = true;
        if self.seats.entry(slot).or_default().insert(worker, seat).is_none()
            && let Some(time) = self.times.get(slot.index())
        {
            let spans = &mut self.workers[worker].spans;
            let own = (time.start, time.end);
            spans.insert(spans.partition_point(|known| *known < own), own);
        }
    }

    /// Whether somebody who does not sit in a slot might, besides what they have.
    fn may_work(&self, worker: usize, slot: Slot) -> bool {
        let one = &self.workers[worker];
        let Some(time) = self.times.get(slot.index()).filter(|_| one.open[slot.index()]) else {
            return false;
        };
        if one.spans.iter().any(|(from, to)| *from < time.end && time.start < *to) {
            return false;
        }
        let mut spans = one.spans.clone();
        spans.push((time.start, time.end));
        spans.sort_unstable();
        let load: i64 = spans.iter().map(|(from, to)| from.minutes_to(*to)).sum();
        load <= one.limits.load && keeps_rest(&spans, one.limits)
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
