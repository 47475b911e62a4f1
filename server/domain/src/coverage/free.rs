//! When companies and rooms are free for one meeting more, by the rules booking has for them.

use std::collections::BTreeMap;

use crate::day::{Day, SlotTime};
use crate::id::CompanyId;
use crate::programme::Side;
use crate::time::{Instant, Slot};

type Span = (Instant, Instant);

/// The desks of all companies and the rooms of a day, with what lies in them.
#[derive(Clone)]
pub struct Free<'a> {
    /// When a meeting in each slot is, without an interpreter and with one.
    plain: &'a [SlotTime],
    interpreted: Vec<SlotTime>,
    buffer: i64,
    meetings_max: usize,
    /// None: rooms are no limit.
    rooms: Option<usize>,
    companies: BTreeMap<&'a CompanyId, Desks>,
    /// Of each slot, the meetings that are under way when it begins.
    at_once: Vec<usize>,
}

/// What lies at each desk of a company.
#[derive(Clone)]
struct Desks(Vec<Vec<Span>>);

impl Desks {
    /// A desk without a meeting at a time, and with the day's rest before and after.
    fn free(&self, (start, end): Span, buffer: i64) -> Option<usize> {
        let is_clear = |(from, to): &Span| {
            to.plus_minutes(buffer) <= start || end.plus_minutes(buffer) <= *from
        };
        self.0.iter().position(|desk| desk.iter().all(is_clear))
    }

    fn meetings(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }
}

impl<'a> Free<'a> {
    /// What the meetings of a day leave.
    pub fn of(day: &'a Day) -> Self {
        let desks = |count: u16| Desks(vec![Vec::new(); usize::from(count)]);
        let companies = day.roster.companies.values();
        let rooms = day.settings.rooms.len();
        let mut free = Self {
            plain: &day.layout.slots,
            interpreted: day.layout.slots.iter().map(|time| day.interpreted(*time)).collect(),
            buffer: day.settings.buffer_min.into(),
            meetings_max: day.settings.meetings_max.map_or(usize::MAX, usize::from),
            rooms: (rooms > 0).then_some(rooms),
            companies: companies.map(|one| (&one.id, desks(one.desks))).collect(),
            at_once: vec![0; day.layout.slots.len()],
        };
        for meeting in day.timetable.all() {
            let Some(time) = day.time_of(meeting) else { continue };
            free.count(&time, 1);
            for side in [Side::Host, Side::Guest] {
                let desks = free.companies.get_mut(meeting.company(side));
                let desk = desks.and_then(|all| all.0.get_mut(usize::from(meeting.desk(side))));
                if let Some(desk) = desk {
                    desk.push((time.start, time.end));
                }
            }
        }
        free
    }

    /// Whether two companies, and a room, are free in a slot.
    pub fn has(&self, pair: [&CompanyId; 2], slot: Slot, is_interpreted: bool) -> bool {
        let Some(time) = self.time(slot, is_interpreted) else { return false };
        let span = (time.start, time.end);
        let has_room =
            self.rooms.is_none_or(|rooms| self.under(&time).all(|at| self.at_once[at] < rooms));
        has_room
            && pair.into_iter().all(|id| {
                self.companies.get(id).is_some_and(|desks| {
                    desks.meetings() < self.meetings_max && desks.free(span, self.buffer).is_some()
                })
            })
    }

    /// How many meetings are under way when a slot begins.
    pub fn at_once(&self, slot: Slot) -> usize {
        self.at_once.get(slot.index()).copied().unwrap_or_default()
    }

    /// Puts a meeting where [`Self::has`] says there is room.
    pub fn take(&mut self, pair: [&CompanyId; 2], slot: Slot, is_interpreted: bool) {
        let Some(time) = self.time(slot, is_interpreted) else { return };
        let span = (time.start, time.end);
        for id in pair {
            if let Some(desks) = self.companies.get_mut(id)
                && let Some(desk) = desks.free(span, self.buffer)
            {
                desks.0[desk].push(span);
            }
        }
        self.count(&time, 1);
    }

    /// Takes a meeting away again.
    pub fn leave(&mut self, pair: [&CompanyId; 2], slot: Slot, is_interpreted: bool) {
        let Some(time) = self.time(slot, is_interpreted) else { return };
        let span = (time.start, time.end);
        for id in pair {
            let desks = self.companies.get_mut(id).into_iter().flat_map(|desks| &mut desks.0);
            for desk in desks {
                if let Some(at) = desk.iter().position(|known| *known == span) {
                    desk.swap_remove(at);
                    break;
                }
            }
        }
        self.count(&time, -1);
    }

    fn time(&self, slot: Slot, is_interpreted: bool) -> Option<SlotTime> {
        let times = if is_interpreted { &self.interpreted } else { self.plain };
        times.get(slot.index()).copied()
    }

    fn count(&mut self, time: &SlotTime, by: isize) {
        for at in self.under(time).collect::<Vec<_>>() {
            self.at_once[at] = self.at_once[at].saturating_add_signed(by);
        }
    }

    /// The slots that begin while a meeting lasts.
    fn under(&self, time: &SlotTime) -> impl Iterator<Item = usize> {
        let (start, end) = (time.start, time.end);
        let slots = self.plain.iter().enumerate();
        slots.filter(move |(_, slot)| start <= slot.start && slot.start < end).map(|(at, _)| at)
    }
}
