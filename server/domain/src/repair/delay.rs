//! The grid after a delay.

use chrono::TimeDelta;

use crate::change::Change;
use crate::command;
use crate::day::{Break, Day, Settings, TICK_MINUTES};
use crate::programme::Names;
use crate::refusal::Refusal;
use crate::time::{Moment, Slot};

/// The longest delay, in minutes.
const MINUTES_MAX: u16 = 240;

/// How the slots from a delayed one on follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// All of them later.
    Later,
    /// Later until the breaks to come have made up for it.
    Absorbed,
}

/// The slots a delay covers. It is one of a time to come: nobody has met in it or after it.
pub(super) fn covered(
    day: &Day,
    from: Slot,
    minutes: u16,
    moment: Moment<'_>,
) -> Result<Vec<Slot>, Refusal> {
    let slots = u16::try_from(day.layout.slots.len()).unwrap_or(u16::MAX);
    let start = day.slot_time(from).ok_or(Refusal::NoSuchSlot { slots })?.start;
    let is_on_tick = u32::from(minutes).is_multiple_of(TICK_MINUTES);
    if minutes == 0 || minutes > MINUTES_MAX || !is_on_tick {
        return Err(Refusal::invalid("minutes", "out_of_range"));
    }
    let goes_on = start.plus_minutes(minutes.into());
    let has_met = day
        .timetable
        .all()
        .filter(|meeting| from <= meeting.slot)
        .any(|meeting| day.courses.get(&meeting.id).is_some_and(|one| one.met_at.is_some()));
    if goes_on <= moment.now || has_met {
        return Err(Refusal::NotNow);
    }
    let is_covered = |slot: &Slot| {
        from <= *slot && day.slot_time(*slot).is_some_and(|time| time.start < goes_on)
    };
    Ok(day.slots().filter(is_covered).collect())
}

/// The day's grid with a delay in it, and all meetings at their new times.
pub(super) fn shift(
    day: &Day,
    from: Slot,
    minutes: u16,
    shift: Shift,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let settings = shifted(&day.settings, from, minutes, shift);
    let settings = settings.ok_or(Refusal::invalid("shift", "no_room"))?;
    command::change_settings(day, &settings, moment)
}

/// Nothing where no breaks make up for it, or the day would begin on the next.
fn shifted(settings: &Settings, from: Slot, minutes: u16, shift: Shift) -> Option<Settings> {
    let mut settings = settings.clone();
    let grid = &mut settings.grid;
    if shift == Shift::Absorbed {
        let mut left = minutes;
        grid.breaks.sort_by_key(|pause| pause.after);
        for pause in grid.breaks.iter_mut().filter(|pause| from <= pause.after) {
            let taken = pause.minutes.min(left);
            pause.minutes -= taken;
            left -= taken;
        }
        if left > 0 {
            return None;
        }
        grid.breaks.retain(|pause| pause.minutes > 0);
    }
    let Some(before) = from.0.checked_sub(1).map(Slot) else {
        let (start, days) = grid.start.overflowing_add_signed(TimeDelta::minutes(minutes.into()));
        grid.start = start;
        return (days == 0).then_some(settings);
    };
    match grid.breaks.iter_mut().find(|pause| pause.after == before) {
        Some(pause) => pause.minutes = pause.minutes.checked_add(minutes)?,
        None => grid.breaks.push(Break { after: before, minutes, label: Names::default() }),
    }
    grid.breaks.sort_by_key(|pause| pause.after);
    Some(settings)
}
