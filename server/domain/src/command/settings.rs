//! New settings of a day, and new rules of its zone: what they do to the meetings that stand.

use std::sync::Arc;

use super::Keep;
use crate::booking;
use crate::change::Change;
use crate::day::{Day, Layout, Settings, lay_out};
use crate::interpreter;
use crate::offer;
use crate::refusal::Refusal;
use crate::room;
use crate::time::{Instant, Moment};
use crate::timetable::Meeting;

pub(crate) fn change_settings(
    day: &Day,
    settings: &Settings,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    replace_settings(day, settings, lay_out(settings, moment.rules)?, moment.now)
}

/// Puts other settings in the place of a day's, as they were laid out; refused where what stands
/// cannot be by them.
pub(crate) fn replace_settings(
    day: &Day,
    settings: &Settings,
    layout: Layout,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    room::check(day, &settings.rooms)?;
    let beyond =
        day.timetable.all().filter(|meeting| meeting.slot.index() >= layout.slots.len()).count();
    if beyond > 0 {
        return Err(Refusal::GridInUse { meetings: beyond });
    }
    let has_room = |meeting: &Meeting| {
        meeting.room.as_ref().is_none_or(|room| settings.rooms.iter().any(|r| &r.id == room))
    };
    let roomless = day.timetable.all().filter(|meeting| !has_room(meeting)).count();
    if roomless > 0 {
        return Err(Refusal::RoomInUse { meetings: roomless });
    }
    let after = Day {
        settings: Arc::new(settings.clone()),
        layout: Arc::new(layout.clone()),
        ..day.clone()
    };
    if day.timetable.all().any(|one| after.gave_way(one) && !day.gave_way(one)) {
        return Err(Refusal::invalid(tightened(day, &after, "grid"), "meetings_too_short"));
    }
    if leaves_too_little_rest(&after) {
        return Err(Refusal::invalid(tightened(day, &after, "buffer_min"), "meetings_too_close"));
    }
    if interpreter::adds_overwork(day, &after) {
        return Err(Refusal::invalid(tightened(day, &after, "grid"), "meetings_too_close"));
    }
    if *settings == *day.settings && layout == *day.layout {
        return Ok(Vec::new());
    }
    let mut changes = Vec::new();
    if !settings.interpreting.offers.enabled {
        changes = offer::take_back_all(day, now);
    }
    changes.extend(relayed(day, after, now));
    Ok(changes)
}

/// The rule of interpreting that is stricter than it was, else another field.
fn tightened(day: &Day, after: &Day, other: &'static str) -> &'static str {
    let (was, is) = (day.settings.interpreting, after.settings.interpreting);
    let (work, works) = (was.limits_of_all(), is.limits_of_all());
    let fields = [
        (was.longer_percent < is.longer_percent, "interpreting.longer_percent"),
        (was.mode != is.mode && works.stretch < work.stretch, "interpreting.mode"),
        (was.stretch_max_min > is.stretch_max_min, "interpreting.stretch_max_min"),
        (was.alone_max_min > is.alone_max_min, "interpreting.alone_max_min"),
        (work.pause < works.pause, "interpreting.pause_min"),
    ];
    fields.into_iter().find(|(is_stricter, _)| *is_stricter).map_or(other, |(_, field)| field)
}

/// Whether two meetings of one desk, room or interpreter would come too close to each other.
fn leaves_too_little_rest(after: &Day) -> bool {
    let buffer = i64::from(after.settings.buffer_min);
    let meetings = after.timetable.all().filter_map(|one| Some((one, after.time_of(one)?)));
    let meetings = meetings.filter(|(_, time)| !time.is_empty());
    let mut spans: Vec<_> = meetings
        .flat_map(|(one, time)| {
            let desk = |company, desk: u16| (Some((company, desk)), None, None);
            let desks = [desk(&one.host, one.host_desk), desk(&one.guest, one.guest_desk)];
            let desks = desks.map(|holder| (holder, time.start, time.end.plus_minutes(buffer)));
            let room = one.room.as_ref().map(|room| (None, Some(room), None));
            let interpreters = one.interpreters().map(|id| (None, None, Some(id)));
            let others = room.into_iter().chain(interpreters);
            let others = others.map(move |holder| (holder, time.start, time.end));
            desks.into_iter().chain(others).collect::<Vec<_>>()
        })
        .collect();
    spans.sort_unstable();
    spans.windows(2).any(|pair| {
        let [(holder, _, end), (other, start, _)] = pair else { return false };
        holder == other && start < end
    })
}

pub(super) fn follow_zone_rules(
    day: &Day,
    keep: Keep,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let mut settings = (*day.settings).clone();
    if keep == Keep::Instant {
        let local_now = |slot: &crate::day::SlotTime| moment.rules.local(settings.zone, slot.start);
        let mut shifts = day.layout.slots.iter().map(|slot| local_now(slot) - slot.local);
        let shift = shifts.next().unwrap_or_default();
        if shifts.any(|other| other != shift) {
            return Err(Refusal::InstantsDiffer);
        }
        let start = settings.date.and_time(settings.grid.start) + shift;
        settings.date = start.date();
        settings.grid.start = start.time();
    }
    let layout = lay_out(&settings, moment.rules)?;
    let after = Day { settings: Arc::new(settings), layout: Arc::new(layout), ..day.clone() };
    Ok(relayed(day, after, moment.now))
}

/// New settings, and one telling for each meeting whose time is now another.
fn relayed(day: &Day, after: Day, now: Instant) -> Vec<Change> {
    let moved = |meeting: &&Arc<Meeting>| after.time_of(meeting) != day.time_of(meeting);
    let retold: Vec<Change> = day
        .timetable
        .all()
        .filter(moved)
        .map(|meeting| Change::Moved {
            meeting: booking::told_again(meeting, now),
            from: meeting.slot,
            from_start: day.slot_time(meeting.slot).map_or(now, |slot| slot.start),
        })
        .collect();
    let Day { settings, layout, .. } = after;
    let changed = Change::SettingsChanged {
        settings: Arc::unwrap_or_clone(settings),
        layout: Arc::unwrap_or_clone(layout),
    };
    std::iter::once(changed).chain(retold).collect()
}
