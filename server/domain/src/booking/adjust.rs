//! A meeting a little longer or shorter than its slot, where everybody in it is free for that.

use super::*;
use crate::conduct::LONGER_MINUTES_MAX;
use crate::day::{SlotTime, TICK_MINUTES};

/// The shortest a meeting can be made, in minutes.
const SHORTEST_MINUTES: i64 = 5;

/// Makes a meeting so many minutes longer, or shorter when negative. Who interprets it may do so as
/// well. Of a meeting that has begun nobody is written to: they sit in it.
pub fn adjust(
    day: &Day,
    actor: &Actor,
    id: &MeetingId,
    minutes: i16,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    if !actor.role.sees_meeting(meeting) {
        return Err(Refusal::Unknown);
    }
    if matches!(actor.role, Role::Company { .. }) {
        return Err(Refusal::NotYours);
    }
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    let adjusted = meeting.adjusted_min.saturating_add(minutes);
    let on_tick = i32::from(minutes) % TICK_MINUTES.cast_signed() == 0;
    if !on_tick || adjusted > LONGER_MINUTES_MAX {
        return Err(Refusal::invalid("minutes", "out_of_range"));
    }
    let after = Meeting { adjusted_min: adjusted, ..(**meeting).clone() };
    let (Some(was), Some(time)) = (day.time_of(meeting), day.time_of(&after)) else {
        return Err(Refusal::Unknown);
    };
    if time.end <= now || time.start.minutes_to(time.end) < SHORTEST_MINUTES {
        return Err(Refusal::invalid("minutes", "out_of_range"));
    }
    // Whoever interprets may need a little more time, while it is on.
    if !actor.role.is_organizer() && (minutes < 0 || now < was.start) {
        return Err(Refusal::NotNow);
    }
    if was.end < time.end {
        let added = SlotTime { start: was.end, ..time };
        free_for(day, &after, &added)?;
    }
    if after == **meeting {
        return Ok(Vec::new());
    }
    if now < time.start {
        let from = meeting.slot;
        return Ok(vec![Change::Moved {
            meeting: told_again(&after, now),
            from,
            from_start: time.start,
        }]);
    }
    Ok(vec![Change::Adjusted { meeting: after }])
}

/// Whether both companies, room and interpreters are free for what is added to a meeting.
fn free_for(day: &Day, after: &Meeting, added: &SlotTime) -> Result<(), Refusal> {
    let no = |why| Err(Refusal::slot(after.slot, why));
    let buffer = i64::from(day.settings.buffer_min);
    let rested = SlotTime { end: added.end.plus_minutes(buffer), ..*added };
    let others = || day.timetable.all().filter(|other| other.id != after.id);
    let in_the_way = |span: SlotTime| {
        others().filter(move |other| day.time_of(other).is_some_and(|time| time.overlaps(&span)))
    };
    for other in in_the_way(rested) {
        let is_same = |id: &CompanyId, desk: u16| {
            (other.host == *id && other.host_desk == desk)
                || (other.guest == *id && other.guest_desk == desk)
        };
        if is_same(&after.host, after.host_desk) {
            return no(NotThisSlot::HostBusy);
        }
        if is_same(&after.guest, after.guest_desk) {
            return no(NotThisSlot::GuestBusy);
        }
    }
    let changeover = i64::from(day.settings.grid.changeover_min);
    let cleared = SlotTime { end: added.end.plus_minutes(changeover), ..*added };
    if in_the_way(cleared).any(|other| after.room.is_some() && other.room == after.room) {
        return no(NotThisSlot::NoRoom);
    }
    if in_the_way(cleared).any(|other| after.interpreters().any(|id| other.has_interpreter(id))) {
        return no(NotThisSlot::InterpretersBusy);
    }
    let mut longer = day.clone();
    longer.timetable.put(after.clone());
    if after.override_reason.is_none() && interpreter::adds_overwork(day, &longer) {
        return no(NotThisSlot::InterpreterRest);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
