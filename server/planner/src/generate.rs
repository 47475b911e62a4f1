//! Makes instances of the kinds of days there are, always the same for a seed. Each holds a plan by
//! construction, but for the over-subscribed one, where not everything fits.

use crate::instance::{Instance, Interpreter, Meeting, Participant};
use crate::objective::{Objective, Weights};
use crate::search::random::Random;
use crate::slots::Slots;

/// A kind of day.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    pub name: &'static str,
    pub about: &'static str,
    pub hosts: u32,
    pub guests: u32,
    pub meetings: usize,
    /// Lengths of the blocks of slots.
    blocks: &'static [usize],
    rooms: u32,
    interpreters: u32,
    /// Of a hundred meetings so many need an interpreter.
    interpreted: usize,
    /// Of a hundred meetings so many come before another.
    ordered: usize,
    /// Everything may be left out, with worths from 1 to 5.
    is_over: bool,
}

pub const FAMILIES: [Family; 8] = [
    Family {
        name: "22x18-half",
        about: "22 hosts and 18 guests online, half of all pairs, 5 interpreters",
        hosts: 22,
        guests: 18,
        meetings: 198,
        blocks: &[12, 12, 12],
        rooms: 12,
        interpreters: 5,
        interpreted: 30,
        ordered: 3,
        is_over: false,
    },
    Family {
        name: "22x18-full",
        about: "every pair of 22 and 18 meets",
        hosts: 22,
        guests: 18,
        meetings: 396,
        blocks: &[12, 12, 12],
        rooms: 13,
        interpreters: 0,
        interpreted: 0,
        ordered: 0,
        is_over: false,
    },
    Family {
        name: "22x18-over",
        about: "more is wished for than fits in two days of ten slots",
        hosts: 22,
        guests: 18,
        meetings: 275,
        blocks: &[10, 10],
        rooms: 10,
        interpreters: 4,
        interpreted: 30,
        ordered: 0,
        is_over: true,
    },
    Family {
        name: "8x60",
        about: "8 visitors and 60 local companies, one day, 8 rooms, 6 interpreters",
        hosts: 8,
        guests: 60,
        meetings: 144,
        blocks: &[9, 12],
        rooms: 8,
        interpreters: 6,
        interpreted: 60,
        ordered: 3,
        is_over: false,
    },
    Family {
        name: "40x40-i6",
        about: "40 by 40 on one day with 6 interpreters",
        hosts: 40,
        guests: 40,
        meetings: 300,
        blocks: &[6, 10],
        rooms: 23,
        interpreters: 6,
        interpreted: 20,
        ordered: 2,
        is_over: false,
    },
    Family {
        name: "119x113",
        about: "a fair of 1,541 meetings on one day, 40 interpreters",
        hosts: 119,
        guests: 113,
        meetings: 1541,
        blocks: &[9, 12],
        rooms: 90,
        interpreters: 40,
        interpreted: 30,
        ordered: 3,
        is_over: false,
    },
    Family {
        name: "200x200",
        about: "2,000 meetings on two days, 20 interpreters",
        hosts: 200,
        guests: 200,
        meetings: 2000,
        blocks: &[6, 10, 6, 10],
        rooms: 75,
        interpreters: 20,
        interpreted: 15,
        ordered: 3,
        is_over: false,
    },
    Family {
        name: "1000x1000",
        about: "8,000 meetings on two days, 60 interpreters",
        hosts: 1000,
        guests: 1000,
        meetings: 8000,
        blocks: &[6, 10, 6, 10],
        rooms: 290,
        interpreters: 60,
        interpreted: 12,
        ordered: 3,
        is_over: false,
    },
];

/// Slots in a row that somebody may be away.
const AWAY_MAX: usize = 4;
/// Slots in a row an interpreter works.
const RUN_MAX: u32 = 4;
/// Tries to place one meeting of the hidden plan before another pair is drawn.
const TRIES: usize = 40;

/// An instance of a family.
pub fn generate(family: &Family, seed: u64) -> Instance {
    let mut day = Day::of(family, seed);
    if family.meetings == (family.hosts * family.guests) as usize {
        day.everybody_meets();
    } else {
        day.some_meet();
    }
    day.some_are_away();
    day.order();
    day.instance
}

struct Day<'a> {
    family: &'a Family,
    random: Random,
    instance: Instance,
    /// The hidden plan: the slot of each meeting, and who is busy when.
    slot: Vec<usize>,
    used: Vec<Slots>,
    in_slot: Vec<u32>,
    busy: Vec<Slots>,
}

impl<'a> Day<'a> {
    fn of(family: &'a Family, seed: u64) -> Self {
        let count = family.blocks.iter().sum();
        let mut blocks = Vec::with_capacity(family.blocks.len());
        let mut from = 0;
        for length in family.blocks {
            blocks.push((from, from + length));
            from += length;
        }
        let all = Slots::first(count);
        let name = |side: &str, index: u32| format!("{side}{:04}", index + 1);
        let hosts = (0..family.hosts).map(|index| name("H", index));
        let names = hosts.chain((0..family.guests).map(|index| name("G", index)));
        let pairs = family.interpreters.clamp(1, 3);
        let interpreters = (0..family.interpreters).map(|index| Interpreter {
            name: name("I", index),
            pairs: 1 << (index % pairs)
                | if index % 4 == 3 { 1 << ((index + 1) % pairs) } else { 0 },
            free: all,
            run_max: Some(RUN_MAX),
            total_max: None,
        });
        let instance = Instance {
            name: format!("{}-s{seed}", family.name),
            slot_count: count,
            blocks,
            participants: names
                .map(|name| Participant { name, ..Participant::free_in(all) })
                .collect(),
            capacity: vec![family.rooms; count],
            interpreters: interpreters.collect(),
            fairness: Some(2),
            objective: Objective::Weighted(Weights { left_out: 1000, gap: 10, idle: 1 }),
            ..Instance::default()
        };
        Self {
            family,
            random: Random::new(seed),
            used: vec![Slots::NONE; instance.participants.len()],
            in_slot: vec![0; count],
            busy: vec![Slots::NONE; instance.interpreters.len()],
            slot: Vec::new(),
            instance,
        }
    }

    /// Each host meets each guest, one after the other around the clock.
    fn everybody_meets(&mut self) {
        let count = self.instance.slot_count;
        for host in 0..self.family.hosts {
            for guest in 0..self.family.guests {
                self.add(host, guest, None, (host + guest) as usize % count);
            }
        }
    }

    fn some_meet(&mut self) {
        let (hosts, guests) = (self.family.hosts as usize, self.family.guests as usize);
        let mut have_met = std::collections::HashSet::new();
        let wanted = self.family.meetings.min(hosts * guests);
        // A crowded draw may leave no free slot for anybody new; the rest is then left away.
        let mut draws = wanted * 200;
        while self.instance.meetings.len() < wanted && draws > 0 {
            draws -= 1;
            let pair = (self.random.below(hosts), hosts + self.random.below(guests));
            if have_met.contains(&pair) {
                continue;
            }
            let needs = self.draw_pair();
            let found = (0..TRIES).find_map(|_| {
                let slot = self.random.below(self.instance.slot_count);
                self.fits(pair, needs, slot).then_some(slot)
            });
            let Some(slot) = found.or(self.family.is_over.then_some(0)) else { continue };
            have_met.insert(pair);
            self.add(pair.0 as u32, (pair.1 - hosts) as u32, needs, slot);
        }
    }

    fn draw_pair(&mut self) -> Option<u8> {
        let pairs = self.family.interpreters.clamp(1, 3) as usize;
        let needs = self.random.below(100) < self.family.interpreted;
        needs.then(|| self.random.below(pairs) as u8)
    }

    fn fits(&self, pair: (usize, usize), needs: Option<u8>, slot: usize) -> bool {
        let is_free = !self.used[pair.0].has(slot) && !self.used[pair.1].has(slot);
        is_free
            && self.in_slot[slot] < self.family.rooms
            && needs.is_none_or(|pair| self.interpreter(pair, slot).is_some())
    }

    /// Somebody who could interpret then, with rest: never more than the run in any five slots.
    fn interpreter(&self, pair: u8, slot: usize) -> Option<usize> {
        let near = Slots::range(slot.saturating_sub(RUN_MAX as usize), slot + RUN_MAX as usize + 1);
        (0..self.busy.len()).find(|index| {
            let busy = self.busy[*index];
            self.instance.interpreters[*index].pairs >> pair & 1 == 1
                && !busy.has(slot)
                && busy.and(near).len() < RUN_MAX as usize
        })
    }

    fn add(&mut self, host: u32, guest: u32, needs: Option<u8>, slot: usize) {
        let guest = self.family.hosts + guest;
        let worth = 1 + self.random.below(5) as u32;
        let may_be_left_out = self.family.is_over;
        let meeting = Meeting { needs, worth, may_be_left_out, ..Meeting::between(host, guest) };
        let allowed = Slots::first(self.instance.slot_count);
        self.instance.meetings.push(Meeting { allowed, ..meeting });
        self.slot.push(slot);
        if let Some(index) = needs.and_then(|pair| self.interpreter(pair, slot)) {
            self.busy[index] = self.busy[index].with(slot);
        }
        for person in [host, guest] {
            self.used[person as usize] = self.used[person as usize].with(slot);
        }
        self.in_slot[slot] += 1;
    }

    /// About every second participant and every third interpreter has slots they cannot meet in, where
    /// the hidden plan does not need them.
    fn some_are_away(&mut self) {
        let count = self.instance.slot_count;
        for person in 0..self.instance.participants.len() {
            if self.random.below(2) == 0 {
                let away = self.draw_away(count).without(self.used[person]);
                let one = &mut self.instance.participants[person];
                one.free = one.free.without(away);
            }
        }
        for index in 0..self.busy.len() {
            if self.random.below(3) == 0 {
                let away = self.draw_away(count).without(self.busy[index]);
                let one = &mut self.instance.interpreters[index];
                one.free = one.free.without(away);
            }
        }
    }

    fn draw_away(&mut self, count: usize) -> Slots {
        let from = self.random.below(count);
        let to = from + 1 + self.random.below(AWAY_MAX);
        Slots::range(from, to.min(count))
    }

    fn order(&mut self) {
        let meetings = self.instance.meetings.len();
        for _ in 0..meetings * self.family.ordered / 100 {
            let (one, other) = (self.random.below(meetings), self.random.below(meetings));
            if self.slot[one] < self.slot[other] {
                self.instance.precedences.push((one as u32, other as u32));
            }
        }
    }
}

/// A family by its name.
pub fn family(name: &str) -> Option<&'static Family> {
    FAMILIES.iter().find(|one| one.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{read_instance, write_instance};
    use crate::{Budget, Outcome, solve};

    #[test]
    fn a_seed_makes_the_same_day_and_another_another() {
        let family = family("8x60").unwrap();

        let texts = [1, 1, 2].map(|seed| write_instance(&generate(family, seed)));

        assert_eq!(texts[0], texts[1]);
        assert_ne!(texts[0], texts[2]);
    }

    #[test]
    fn every_family_reads_back_and_has_its_meetings() {
        for family in &FAMILIES[..6] {
            let made = generate(family, 7);
            let text = write_instance(&made);
            let read = read_instance(&text).unwrap();

            assert_eq!(write_instance(&read), text, "{}", family.name);
            assert_eq!(made.meetings.len(), family.meetings, "{}", family.name);
        }
    }

    #[test]
    fn small_days_have_a_plan() {
        for name in ["22x18-half", "8x60", "22x18-over"] {
            let made = generate(family(name).unwrap(), 3);
            let budget = Budget {
                seed: 1,
                steps_max: 200_000,
                is_over: &|| false,
                better: &mut |_, _, _| {},
            };
            assert!(matches!(solve(&made, budget), Outcome::Planned { .. }), "{name}");
        }
    }
}
