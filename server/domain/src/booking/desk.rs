//! Which desks of a company a meeting could have in a slot.

use super::Kept;
use crate::day::Day;
use crate::roster::Company;
use crate::time::Slot;

/// Desks without a meeting in a slot.
pub(super) fn free_desks(day: &Day, company: &Company, slot: Slot, kept: Kept<'_>) -> Vec<u16> {
    let taken: Vec<u16> = day
        .timetable
        .of_company(&company.id)
        .filter(|meeting| meeting.slot == slot && !kept.is(meeting))
        .map(|meeting| meeting.desk(company.side))
        .collect();
    (0..company.desks).filter(|desk| !taken.contains(desk)).collect()
}

/// Whether a desk would come from, or go to, another meeting without the day's rest between.
pub(super) fn lacks_rest(
    day: &Day,
    company: &Company,
    desk: u16,
    slot: Slot,
    kept: Kept<'_>,
) -> bool {
    let buffer = i64::from(day.settings.buffer_min);
    if buffer == 0 {
        return false;
    }
    let Some(time) = day.slot_time(slot) else { return false };
    day.timetable
        .of_company(&company.id)
        .filter(|meeting| meeting.slot != slot && !kept.is(meeting))
        .filter(|meeting| meeting.desk(company.side) == desk)
        .filter_map(|meeting| day.slot_time(meeting.slot))
        .any(|other| {
            time.start < other.end.plus_minutes(buffer)
                && other.start < time.end.plus_minutes(buffer)
        })
}

/// Slots in which no desk of a company is free.
pub fn taken_slots(day: &Day, company: &Company) -> Vec<Slot> {
    day.slots().filter(|slot| free_desks(day, company, *slot, Kept::default()).is_empty()).collect()
}
