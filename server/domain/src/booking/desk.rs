//! Which desks of a company a meeting could have at a time.

use super::Kept;
use crate::day::{Day, SlotTime};
use crate::roster::Company;
use crate::time::Slot;

/// Desks without a meeting at a time.
pub(super) fn free_desks(
    day: &Day,
    company: &Company,
    time: &SlotTime,
    kept: Kept<'_>,
) -> Vec<u16> {
    let taken: Vec<u16> = day
        .timetable
        .of_company(&company.id)
        .filter(|meeting| !kept.is(meeting))
        .filter(|meeting| day.time_of(meeting).is_some_and(|other| time.overlaps(&other)))
        .map(|meeting| meeting.desk(company.side))
        .collect();
    (0..company.desks).filter(|desk| !taken.contains(desk)).collect()
}

/// Whether a desk would come from, or go to, another meeting without the day's rest between.
pub(super) fn lacks_rest(
    day: &Day,
    company: &Company,
    desk: u16,
    time: &SlotTime,
    kept: Kept<'_>,
) -> bool {
    let buffer = i64::from(day.settings.buffer_min);
    if buffer == 0 {
        return false;
    }
    day.timetable
        .of_company(&company.id)
        .filter(|meeting| meeting.desk(company.side) == desk && !kept.is(meeting))
        .filter_map(|meeting| day.time_of(meeting).filter(|other| !other.is_empty()))
        .any(|other| {
            time.start < other.end.plus_minutes(buffer)
                && other.start < time.end.plus_minutes(buffer)
        })
}

/// Slots in which no desk of a company is free.
pub fn taken_slots(day: &Day, company: &Company) -> Vec<Slot> {
    let is_taken = |slot: &Slot| {
        let time = day.slot_time(*slot);
        time.is_some_and(|time| free_desks(day, company, time, Kept::default()).is_empty())
    };
    day.slots().filter(is_taken).collect()
}
