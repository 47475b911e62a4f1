//! A struck day as the planner mends it: where every meeting lies, where it could, and what must stay.

use std::collections::HashMap;

use sangdam_domain::away::{self, Who};
use sangdam_domain::day::SlotTime;
use sangdam_domain::feasibility::slots_outside;
use sangdam_domain::repair::{Hit, LEAD_MINUTES, Move, Struck};
use sangdam_domain::time::Moment;
use sangdam_domain::{CompanyId, Day, InterpreterId, MeetingId, Slot};
use sangdam_planner::limits::SLOTS_MAX;
use sangdam_planner::repair::{self, Disruption, Effort, Trouble};
use sangdam_planner::slots::Slots;
use sangdam_planner::{Instance, Objective, Place, Plan};

use crate::planning::desk::{Desk, blocks, participants};
use crate::planning::task::CannotPlan;

/// Equal days get equal answers.
const SEED: u64 = 1;
/// The most meetings whose places are given up to be found anew.
const LOOSE_MAX: usize = 150;

/// Under which terms the planner looks for answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terms {
    /// Only what is hit goes anywhere.
    HitOnly,
    /// Others make room, as few as can be.
    Open,
    /// Whoever is hit has all meetings to come placed anew, so that they lie close.
    Loose,
}

impl Terms {
    pub const ALL: [Self; 3] = [Self::HitOnly, Self::Open, Self::Loose];
}

pub struct Table<'a> {
    struck: &'a Struck,
    instance: Instance,
    ids: Vec<MeetingId>,
    home: Vec<Option<Place>>,
    interpreters: Vec<InterpreterId>,
    /// The first slot that has not begun.
    at: usize,
    /// So many slots from there on begin too soon to send anybody there.
    notice: usize,
}

impl<'a> Table<'a> {
    pub fn of(struck: &'a Struck, moment: Moment<'_>) -> Result<Self, CannotPlan> {
        let day = &struck.day;
        let slot_count = day.layout.slots.len();
        if slot_count > SLOTS_MAX {
            return Err(CannotPlan::TooLarge);
        }
        let begun = day.layout.slots.partition_point(|slot| slot.start <= moment.now);
        let at = struck.lost.first().map_or(begun, |slot| begun.min(slot.index()));
        let soon = moment.now.plus_minutes(LEAD_MINUTES);
        let notice = day.layout.slots[at..].partition_point(|slot| slot.start < soon);
        let mut desk = Desk::of(day, moment)?;
        let numbers: HashMap<&CompanyId, u32> = day.roster.companies.keys().zip(0..).collect();
        let (mut meetings, mut ids) = (Vec::new(), Vec::new());
        // What gave way to another has no place to keep.
        for one in day.timetable.all().filter(|one| !day.gave_way(one)) {
            let (Some(a), Some(b)) = (numbers.get(&one.host), numbers.get(&one.guest)) else {
                continue;
            };
            meetings.push(desk.pinned(day, one, (*a, *b)));
            ids.push(one.id.clone());
        }
        desk.keep_what_stands(day, &mut meetings);
        let capacity = desk.capacity(day, &meetings);
        let mut home = Vec::with_capacity(meetings.len());
        for meeting in &mut meetings {
            home.push(meeting.pinned.take().map(|place| Place { room: None, ..place }));
        }
        let mut instance = Instance {
            name: day.id.to_string(),
            slot_count,
            blocks: blocks(day),
            participants: participants(day, open(struck, moment)),
            meetings,
            precedences: Vec::new(),
            capacity,
            interpreters: std::mem::take(&mut desk.interpreters),
            fairness: None,
            objective: Objective::default(),
        };
        leave_rooms(day, &mut instance);
        leave_those_who_go_on(day, &numbers, &desk.interpreter_ids, &mut instance);
        let interpreters = desk.interpreter_ids;
        Ok(Self { struck, instance, ids, home, interpreters, at, notice })
    }

    /// The planner's answers, as moves.
    pub fn search(&self, terms: Terms, is_over: &dyn Fn() -> bool) -> Vec<Vec<Move>> {
        let mut instance = self.instance.clone();
        let mut plan = Plan { places: self.home.clone() };
        let loose = if terms == Terms::Loose { self.loose() } else { Vec::new() };
        if loose.len() > LOOSE_MAX || (terms == Terms::Loose && loose.is_empty()) {
            return Vec::new();
        }
        for (number, id) in self.ids.iter().enumerate() {
            let place = plan.places[number];
            let has_begun = place.is_some_and(|place| usize::from(place.slot) < self.at);
            let hit = self.struck.hit.get(id);
            let goes_on_later = has_begun && matches!(hit, Some(Hit::Ahead | Hit::Unmet));
            if goes_on_later || loose.contains(&number) {
                plan.places[number] = None;
            } else if terms == Terms::HitOnly && hit.is_none() {
                instance.meetings[number].pinned = place;
            }
        }
        // The day is struck already; whoever is in the way may move.
        let what = Trouble::RoomsOut { rooms: 0, until: self.at };
        let disruption = Disruption { at: self.at, notice: self.notice, what };
        let steps_max = repair::usual_steps(&instance);
        let effort = Effort { seed: SEED, steps_max, is_over };
        let answers = repair::repair(&instance, &plan, &disruption, &effort).unwrap_or_default();
        answers.iter().map(|answer| self.moves(&answer.plan)).collect()
    }

    /// Meetings to come of the companies that are hit.
    fn loose(&self) -> Vec<usize> {
        let timetable = &self.struck.day.timetable;
        let of =
            |id: &MeetingId| timetable.get(id).map(|one| [one.host.clone(), one.guest.clone()]);
        let hit: Vec<CompanyId> = self.struck.hit.keys().filter_map(of).flatten().collect();
        let is_loose = |(number, id): (usize, &MeetingId)| {
            let is_ahead = self.home[number]
                .is_some_and(|place| usize::from(place.slot) >= self.at + self.notice);
            let is_theirs = timetable
                .get(id)
                .is_some_and(|one| hit.contains(&one.host) || hit.contains(&one.guest));
            (is_ahead && is_theirs).then_some(number)
        };
        self.ids.iter().enumerate().filter_map(is_loose).collect()
    }

    /// What differs from the day as it stands. Whatever the plan leaves out is settled later.
    fn moves(&self, plan: &Plan) -> Vec<Move> {
        let each = self.ids.iter().zip(&plan.places).zip(&self.home);
        let moved = each.filter_map(|((id, place), home)| {
            let place = (*place)?;
            let standing = self.struck.day.timetable.get(id)?;
            let named = place.interpreter.and_then(|one| self.interpreters.get(usize::from(one)));
            let same_slot = usize::from(place.slot) == standing.slot.index();
            let had = home.and_then(|home| home.interpreter);
            if same_slot && (place.interpreter == had || place.interpreter.is_none()) {
                return None;
            }
            Some(Move {
                meeting: id.clone(),
                from: standing.slot,
                slot: Slot(place.slot.into()),
                room: None,
                interpreter: named.cloned(),
            })
        });
        moved.collect()
    }
}

/// Slots to come that are not lost, outside office hours only where somebody meets already.
fn open(struck: &Struck, moment: Moment<'_>) -> Slots {
    let day = &struck.day;
    let outside = slots_outside(day, moment.rules);
    let is_open = |slot: &Slot| {
        let is_over = day.slot_time(*slot).is_none_or(|time| time.end <= moment.now);
        let is_unused = || day.timetable.in_slot(*slot).next().is_none();
        let is_shut = struck.lost.contains(slot) || (outside.contains(slot) && is_unused());
        !is_over && !is_shut
    };
    day.slots().filter(is_open).map(|slot| slot.index()).collect()
}

/// Rooms that are not there hold nobody.
fn leave_rooms(day: &Day, instance: &mut Instance) {
    let rooms = day.settings.rooms.len();
    if rooms == 0 {
        return;
    }
    for (slot, capacity) in day.slots().zip(&mut instance.capacity) {
        let Some(time) = day.slot_time(slot) else { continue };
        let is_gone = |id| away::is_away(day, &Who::Room(id), time);
        let gone = day.settings.rooms.iter().filter(|room| is_gone(room.id.clone())).count();
        let left = u32::try_from(rooms - gone).unwrap_or(u32::MAX);
        *capacity = left.min(*capacity);
    }
}

/// Who sits in a meeting that is longer than its slot is not free in the next.
fn leave_those_who_go_on(
    day: &Day,
    numbers: &HashMap<&CompanyId, u32>,
    interpreters: &[InterpreterId],
    instance: &mut Instance,
) {
    let buffer = i64::from(day.settings.buffer_min);
    for one in day.timetable.all().filter(|one| one.adjusted_min > 0) {
        let Some(time) = day.time_of(one) else { continue };
        let within = |time: SlotTime| -> Slots {
            let is_within = |slot: &Slot| {
                *slot != one.slot && day.slot_time(*slot).is_some_and(|other| other.overlaps(&time))
            };
            day.slots().filter(is_within).map(|slot| slot.index()).collect()
        };
        let rested = within(SlotTime { end: time.end.plus_minutes(buffer), ..time });
        for id in [&one.host, &one.guest] {
            let Some(number) = numbers.get(id) else { continue };
            let company = &mut instance.participants[*number as usize];
            if company.desks == 1 {
                company.free = company.free.without(rested);
            }
        }
        let taken = within(time);
        for (id, interpreter) in interpreters.iter().zip(&mut instance.interpreters) {
            if one.has_interpreter(id) {
                interpreter.free = interpreter.free.without(taken);
            }
        }
        for slot in taken.iter().filter(|_| one.room.is_some()) {
            instance.capacity[slot] = instance.capacity[slot].saturating_sub(1);
        }
    }
}
