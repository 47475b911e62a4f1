//! A day's grid, rooms and interpreters as the planner counts them.

use std::collections::{BTreeMap, BTreeSet};

use sangdam_domain::away::{self, Who};
use sangdam_domain::day::InterpreterRule;
use sangdam_domain::interpreter::{Job, Limits};
use sangdam_domain::time::Moment;
use sangdam_domain::timetable::{Meeting, Need};
use sangdam_domain::{CompanyId, Day, InterpreterId, RoomId, Slot, interpreter};
use sangdam_planner::Place;
use sangdam_planner::instance::{self, Interpreter, Participant};
use sangdam_planner::limits::PAIRS_MAX;
use sangdam_planner::slots::Slots;

use super::task::CannotPlan;

/// Slots with nothing between them. A break too short for a company's rest is none.
pub(super) fn blocks(day: &Day) -> Vec<(usize, usize)> {
    let grid = &day.settings.grid;
    let pause = |slot: usize| {
        let breaks = grid.breaks.iter().filter(|pause| pause.after.index() == slot);
        let minutes: u16 = breaks.map(|pause| pause.minutes).sum();
        (minutes > 0).then_some(minutes + grid.changeover_min)
    };
    let mut blocks = Vec::new();
    let mut from = 0;
    let count = day.layout.slots.len();
    for slot in 0..count {
        let ends = pause(slot).is_some_and(|minutes| minutes >= day.settings.buffer_min);
        if ends || slot + 1 == count {
            blocks.push((from, slot + 1));
            from = slot + 1;
        }
    }
    blocks
}

/// How many slots a company must rest between two meetings, so that it has its minutes and a meeting
/// that is longer for being interpreted does not reach into the next.
pub(super) fn changeover(day: &Day) -> u32 {
    let rest = (i64::from(day.settings.buffer_min) + length(day) - step(day)).max(0);
    let step = step(day).max(1);
    u32::try_from((rest + step - 1) / step).unwrap_or(u32::MAX)
}

/// Gaps in a company's day as the planner counts them: inside a block, and longer than its rest.
pub fn gaps(day: &Day, slots: &BTreeSet<u16>) -> usize {
    let (blocks, rest) = (blocks(day), changeover(day) as usize);
    let in_order: Vec<usize> = slots.iter().map(|slot| usize::from(*slot)).collect();
    let is_gap = |pair: &&[usize]| {
        let is_one = |(from, to): &(usize, usize)| (*from..*to).contains(&pair[0]) && pair[1] < *to;
        pair[1] > pair[0] + 1 + rest && blocks.iter().any(is_one)
    };
    in_order.windows(2).filter(is_gap).count()
}

/// Whether whole slots of rest are just what booking asks for. They are more where a company has desks
/// that rest one by one, where a short break is part of a longer rest, and where only interpreted
/// meetings are longer.
pub(super) fn is_rest_exact(day: &Day) -> bool {
    let (grid, rest) = (&day.settings.grid, changeover(day));
    let is_short = |minutes: u16| minutes + grid.changeover_min < day.settings.buffer_min;
    let has_short_break = grid.breaks.iter().any(|pause| is_short(pause.minutes));
    let has_desks = day.roster.companies.values().any(|company| company.desks > 1);
    let are_longer = length(day) > i64::from(grid.length_min);
    rest == 0 || !(has_desks || are_longer || (rest > 1 && has_short_break))
}

/// Companies by number, each free in these slots but those in which it is not there.
pub(super) fn participants(day: &Day, free: Slots) -> Vec<Participant> {
    let changeover = changeover(day);
    let participants = day.roster.companies.values().map(|company| {
        let who = Who::Company(company.id.clone());
        let is_gone =
            |slot: &Slot| day.slot_time(*slot).is_some_and(|time| away::is_away(day, &who, time));
        let gone: Slots = match day.aways.contains_key(&who) {
            true => day.slots().filter(is_gone).map(|slot| slot.index()).collect(),
            false => Slots::NONE,
        };
        Participant {
            name: company.id.to_string(),
            desks: company.desks.into(),
            changeover,
            meetings_max: day.settings.meetings_max.map(|max| {
                // What stands stays, also beyond what one may have.
                let standing = day.timetable.of_company(&company.id);
                let standing = standing.filter(|one| !day.gave_way(one)).count();
                u32::from(max).max(u32::try_from(standing).unwrap_or(u32::MAX))
            }),
            ..Participant::free_in(free.without(gone))
        }
    });
    participants.collect()
}

/// Minutes from the start of a slot to the start of the next.
fn step(day: &Day) -> i64 {
    i64::from(day.settings.grid.length_min) + i64::from(day.settings.grid.changeover_min)
}

/// Minutes of the longest meeting.
fn length(day: &Day) -> i64 {
    let slot = day.settings.grid.length_min;
    match day.settings.interpreter_rule {
        InterpreterRule::None => slot.into(),
        _ => day.settings.interpreting.length(slot),
    }
}

/// Whether an interpreted meeting goes on in the next slot.
fn reaches_on(day: &Day) -> bool {
    length(day) > step(day)
}

/// So many slots in a row somebody may work; nothing where the changeover is pause enough.
fn run_max(day: &Day, limits: Limits) -> Option<u32> {
    let (length, step) = (length(day), step(day).max(1));
    let is_rested = step - length >= limits.pause;
    let more = (limits.stretch - length).max(0) / step;
    let run = if length > step { 1 } else { u32::try_from(more).unwrap_or(u32::MAX - 1) + 1 };
    (!is_rested).then_some(run)
}

/// Rooms and interpreters by number, and who can interpret for whom.
pub(super) struct Desk {
    pub(super) rooms: Vec<RoomId>,
    pub(super) interpreter_ids: Vec<InterpreterId>,
    pub(super) interpreters: Vec<Interpreter>,
    /// Pairs that the same interpreters can work for, by those interpreters.
    pairs: BTreeMap<Vec<usize>, u8>,
    /// Of each such pair, the languages of the first two who need it.
    pub(super) languages: Vec<[String; 2]>,
}

impl Desk {
    pub(super) fn of(day: &Day, moment: Moment<'_>) -> Result<Self, CannotPlan> {
        let interpreter_ids: Vec<InterpreterId> = day.roster.interpreters.keys().cloned().collect();
        if interpreter_ids.len() > sangdam_planner::limits::INTERPRETERS_MAX {
            return Err(CannotPlan::TooLarge);
        }
        let interpreters = day.roster.interpreters.values().map(|one| {
            let limits = day.settings.interpreting.limits(one);
            let notice = moment.now.plus_minutes(i64::from(one.profile.notice_hours) * 60);
            let is_there = |slot: &Slot| {
                day.slot_time(*slot).is_some_and(|time| {
                    let time = day.interpreted(*time);
                    notice <= time.start
                        && interpreter::is_at_work(one, &time, moment.rules)
                        && !away::is_away(day, &Who::Interpreter(one.id.clone()), &time)
                })
            };
            Interpreter {
                name: one.id.to_string(),
                free: day.slots().filter(is_there).map(|slot| slot.index()).collect(),
                run_max: run_max(day, limits),
                total_max: u32::try_from(limits.load / length(day).max(1)).ok(),
                ..Interpreter::default()
            }
        });
        let interpreters = interpreters.collect();
        let rooms = day.settings.rooms.iter().map(|room| room.id.clone()).collect();
        Ok(Self {
            rooms,
            interpreter_ids,
            interpreters,
            pairs: BTreeMap::new(),
            languages: Vec::new(),
        })
    }

    /// Which pair of languages a meeting of these two needs, if any.
    pub(super) fn needs(
        &mut self,
        day: &Day,
        need: Need,
        host: &CompanyId,
        guest: &CompanyId,
    ) -> Result<Option<u8>, CannotPlan> {
        let (Some(host), Some(guest)) = (day.roster.company(host), day.roster.company(guest))
        else {
            return Ok(None);
        };
        if !interpreter::needed(day, need, host, guest) {
            return Ok(None);
        }
        let Some(job) = Job::in_slot(day, Slot(0), host, guest) else { return Ok(None) };
        let able = able(day, &job);
        let known = self.pairs.len();
        let pair = match self.pairs.get(&able) {
            Some(pair) => return Ok(Some(*pair)),
            None if known >= PAIRS_MAX => return Err(CannotPlan::TooLarge),
            None => u8::try_from(known).map_err(|_| CannotPlan::TooLarge)?,
        };
        let first = |all: &[String]| all.first().cloned().unwrap_or_default();
        self.languages.push([first(&host.languages), first(&guest.languages)]);
        for number in &able {
            self.interpreters[*number].pairs |= 1 << pair;
        }
        self.pairs.insert(able, pair);
        Ok(Some(pair))
    }

    /// Somebody is elsewhere then.
    fn occupy(&mut self, day: &Day, interpreter: usize, slot: usize) {
        let free = &mut self.interpreters[interpreter].free;
        let around =
            if reaches_on(day) { slot.saturating_sub(1)..slot + 2 } else { slot..slot + 1 };
        *free = around.fold(*free, |free, slot| free.without(Slots::one(slot)));
    }

    /// Whoever works more already than the rules allow by now keeps what stands, and gets no more.
    pub(super) fn keep_what_stands(&mut self, day: &Day, meetings: &mut [instance::Meeting]) {
        let blocks = blocks(day);
        for (number, one) in self.interpreters.iter_mut().enumerate() {
            let is_theirs = |meeting: &instance::Meeting| {
                meeting.pinned.is_some_and(|place| {
                    place.interpreter.is_some_and(|who| usize::from(who) == number)
                })
            };
            let standing = meetings.iter_mut().filter(|meeting| is_theirs(meeting));
            let mut standing: Vec<&mut instance::Meeting> = standing.collect();
            let slots: BTreeSet<usize> =
                standing.iter().filter_map(|meeting| Some(meeting.pinned?.slot.into())).collect();
            let run = |(from, to): &(usize, usize)| {
                let busy: Vec<bool> = (*from..*to).map(|slot| slots.contains(&slot)).collect();
                busy.split(|is_busy| !is_busy).map(<[bool]>::len).max().unwrap_or(0)
            };
            let longest = blocks.iter().map(run).max().unwrap_or(0);
            let is_over =
                |most: Option<u32>, has: usize| most.is_some_and(|most| has > most as usize);
            if is_over(one.run_max, longest) || is_over(one.total_max, slots.len()) {
                one.free = Slots::NONE;
                for meeting in &mut standing {
                    meeting.needs = None;
                    meeting.pinned =
                        meeting.pinned.map(|place| Place { interpreter: None, ..place });
                }
            }
        }
    }

    /// How many meetings each slot has rooms for. One that goes on in the next slot has its room there
    /// too: so either as many rooms are kept free as interpreters could be going on in, or half of them.
    /// What stands has its room whatever is kept.
    pub(super) fn capacity(&self, day: &Day, meetings: &[instance::Meeting]) -> Vec<u32> {
        let going_on = if reaches_on(day) {
            let pairs = meetings.iter().filter_map(|meeting| meeting.needs);
            let needed = pairs.fold(0u64, |all, pair| all | 1 << pair);
            self.interpreters.iter().filter(|one| one.pairs & needed != 0).count()
        } else {
            0
        };
        let of_slot = |slot: usize| {
            let rooms = match self.rooms.len() {
                0 => meetings.len(),
                // The odd one out is there in every other slot.
                rooms => rooms.saturating_sub(going_on).max((rooms + 1 - slot % 2) / 2),
            };
            let stands = |meeting: &&instance::Meeting| {
                meeting.pinned.is_some_and(|place| usize::from(place.slot) == slot)
            };
            rooms.max(meetings.iter().filter(stands).count())
        };
        let rooms = (0..day.layout.slots.len()).map(of_slot);
        rooms.map(|rooms| u32::try_from(rooms).unwrap_or(u32::MAX)).collect()
    }

    /// A meeting that stands, with what it holds.
    pub(super) fn pinned(
        &mut self,
        day: &Day,
        one: &Meeting,
        (a, b): (u32, u32),
    ) -> instance::Meeting {
        let number = one.interpreter.as_ref().and_then(|id| {
            let number = self.interpreter_ids.iter().position(|known| known == id)?;
            Some((number, u16::try_from(number).ok()?))
        });
        let pair = self.needs(day, one.need, &one.host, &one.guest).ok().flatten();
        let slot = one.slot.index();
        let able = number
            .zip(pair)
            .filter(|_| one.override_reason.is_none())
            .filter(|((number, _), pair)| self.interpreters[*number].pairs >> pair & 1 == 1);
        // Somebody put them there whatever they speak, or they are the second of a relay; they are busy
        // all the same.
        let second = one.relay.as_ref().map(|relay| &relay.interpreter);
        let second =
            second.and_then(|id| self.interpreter_ids.iter().position(|known| known == id));
        let put = number.filter(|_| able.is_none()).map(|(number, _)| number);
        for busy in put.into_iter().chain(second) {
            self.occupy(day, busy, slot);
        }
        // Where rooms are kept free for meetings that go on, their numbers mean nothing.
        let room = one.room.as_ref().filter(|_| !reaches_on(day));
        let room = room.and_then(|id| self.rooms.iter().position(|room| room == id));
        let place = Place {
            slot: u8::try_from(slot).unwrap_or(u8::MAX),
            room: room.and_then(|room| u32::try_from(room).ok()),
            interpreter: able.map(|((_, number), _)| number),
        };
        instance::Meeting {
            needs: able.map(|(_, pair)| pair),
            pinned: Some(place),
            ..instance::Meeting::between(a, b)
        }
    }
}

/// The numbers of those who can interpret for these two at some time; where nobody can alone, of those
/// who can for the host's side in a relay.
fn able(day: &Day, job: &Job<'_>) -> Vec<usize> {
    let all = || day.roster.interpreters.values().enumerate();
    let alone: Vec<usize> = all()
        .filter(|(_, one)| interpreter::suits(day, one, job).is_ok())
        .map(|(number, _)| number)
        .collect();
    if !alone.is_empty() || !day.settings.interpreting.relay {
        return alone;
    }
    let first = interpreter::first_of_relay(day, job);
    all().filter(|(_, one)| first.contains(&one.id)).map(|(number, _)| number).collect()
}
