//! Who interprets what: in every slot a matching of meetings and interpreters.

use std::collections::BTreeMap;

use super::need::{Demand, Need, is_same};
use crate::day::Day;
use crate::id::InterpreterId;
use crate::roster::{Company, Interpreter};
use crate::time::{Moment, Slot};

/// Somebody who interprets, or might.
#[derive(Clone)]
struct Worker {
    id: Option<InterpreterId>,
    /// Which of the demand's pairs.
    pairs: Vec<usize>,
    /// Whether the slot lies in their hours and is still to come.
    open: Vec<bool>,
    /// Slots they sit in, in order.
    slots: Vec<Slot>,
}

#[derive(Clone)]
pub struct Staff {
    workers: Vec<Worker>,
    /// Who could interpret each need, whatever the slot.
    able: Vec<Vec<usize>>,
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
        let open = |_: &Interpreter| -> Vec<bool> {
            day.slots()
                .map(|slot| day.slot_time(slot).is_some_and(|time| moment.now < time.start))
                .collect()
        };
        let workers = day.roster.interpreters.values().map(|one| Worker {
            id: Some(one.id.clone()),
            pairs: works_in(one, &demand.pairs),
            open: open(one),
            slots: Vec::new(),
        });
        let able = |need: &Need| -> Vec<usize> {
            let (Some(host), Some(guest)) =
                (day.roster.company(&need.host), day.roster.company(&need.guest))
            else {
                return Vec::new();
            };
            let all = day.roster.interpreters.values().enumerate();
            all.filter(|(_, one)| one.bridges(host, guest)).map(|(number, _)| number).collect()
        };
        Self {
            workers: workers.collect(),
            able: demand.needs.iter().map(able).collect(),
            seats: BTreeMap::new(),
            covered: vec![false; demand.needs.len()],
        }
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
        let Some(path) = self.path(&able, slot, &mut vec![false; self.workers.len()]) else {
            return false;
        };
        self.follow(need, slot, &path);
        true
    }

    /// How many more meetings of a pair could be interpreted in a slot.
    pub fn spare(&self, slot: Slot, pair: usize) -> usize {
        let mut staff = self.clone();
        let all = 0..staff.workers.len();
        let able: Vec<usize> =
            all.filter(|one| staff.workers[*one].pairs.contains(&pair)).collect();
        let mut spare = 0;
        while let Some(path) = staff.path(&able, slot, &mut vec![false; staff.workers.len()]) {
            let need = staff.able.len();
            staff.able.push(able.clone());
            staff.covered.push(false);
            staff.follow(need, slot, &path);
            spare += 1;
        }
        spare
    }

    /// How many interpreters sit in a slot or could.
    pub fn capacity(&self, slot: Slot) -> usize {
        let could = |worker: &usize| {
            let sits = self.seats.get(&slot).is_some_and(|seats| seats.contains_key(worker));
            sits || (!self.workers[*worker].pairs.is_empty() && self.may_work(*worker, slot))
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
            open: vec![true; day.layout.slots.len()],
            slots: Vec::new(),
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
        if let Some(free) = free.min_by_key(|one| (self.workers[**one].slots.len(), **one)) {
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

    fn sit(&mut self, worker: usize, slot: Slot, seat: Seat) {
        self.covered[seat.need] = true;
        if self.seats.entry(slot).or_default().insert(worker, seat).is_none() {
            let slots = &mut self.workers[worker].slots;
            slots.insert(slots.partition_point(|known| *known < slot), slot);
        }
    }

    /// Whether somebody who does not sit in a slot might, besides what they have.
    fn may_work(&self, worker: usize, slot: Slot) -> bool {
        self.workers[worker].open.get(slot.index()).copied().unwrap_or(false)
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
