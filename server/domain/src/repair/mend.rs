//! Steps taken on a struck day, and steps brought to what can be.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::*;
use crate::away::{self, Who};
use crate::booking;
use crate::day::SlotTime;
use crate::interpreter;
use crate::timetable::Meeting;

/// Nobody is sent anywhere that begins sooner, in minutes.
pub const LEAD_MINUTES: i64 = 10;

/// A struck day once steps are taken.
#[derive(Clone, Debug)]
pub struct Mended {
    pub after: Day,
    pub changes: Vec<Change>,
    /// Meetings whose step cannot be.
    pub undone: Vec<MeetingId>,
}

pub(super) fn has_met(day: &Day, id: &MeetingId) -> bool {
    let course = day.courses.get(id);
    course.is_some_and(|one| one.met_at.is_some() || one.verdict.is_some())
}

/// Takes the steps, each by the rules an organizer books by. What leaves goes first.
pub fn mend(struck: &Struck, steps: &Steps, moment: Moment<'_>) -> Mended {
    let mut mended = Mended { after: struck.day.clone(), changes: Vec::new(), undone: Vec::new() };
    let timetable = &mut mended.after.timetable;
    for id in &steps.cancels {
        let Some(meeting) = timetable.get(id).cloned() else { continue };
        if has_met(&struck.day, id) {
            mended.undone.push(id.clone());
            continue;
        }
        timetable.remove(id);
        let meeting = booking::told_again(&meeting, moment.now);
        mended.changes.push(Change::Canceled { meeting });
    }
    let mut moving: Vec<(&Move, Arc<Meeting>)> = Vec::with_capacity(steps.moves.len());
    for step in &steps.moves {
        match timetable.get(&step.meeting).cloned() {
            Some(meeting) => {
                timetable.remove(&step.meeting);
                moving.push((step, meeting));
            }
            None => mended.undone.push(step.meeting.clone()),
        }
    }
    // Those who stay in their slot choose first, so that they keep what they can.
    moving.sort_by_key(|(step, meeting)| (step.slot != meeting.slot, step.slot));
    for (step, meeting) in moving {
        let Some(placed) = placed(struck, &mended.after, step, &meeting, moment) else {
            mended.undone.push(step.meeting.clone());
            continue;
        };
        if placed == *meeting {
            mended.after.timetable.put(placed);
            continue;
        }
        let told = booking::told_again(&placed, moment.now);
        mended.after.timetable.put(told.clone());
        let start = struck.day.slot_time(meeting.slot).map_or(moment.now, |time| time.start);
        mended.changes.push(Change::Moved { meeting: told, from: meeting.slot, from_start: start });
    }
    mended
}

/// A meeting by a step, on a day it is taken out of.
fn placed(
    struck: &Struck,
    day: &Day,
    step: &Move,
    meeting: &Meeting,
    moment: Moment<'_>,
) -> Option<Meeting> {
    let stays = step.slot == meeting.slot;
    let is_lost = struck.lost.contains(&step.slot);
    if is_lost || step.from != meeting.slot || (!stays && has_met(day, &meeting.id)) {
        return None;
    }
    let named = step.interpreter.as_ref().filter(|id| meeting.interpreter.as_ref() != Some(id));
    let keeps = stays && named.is_none() && keeps_interpreters(day, meeting, moment);
    let mut wished = Meeting { slot: step.slot, ..meeting.clone() };
    wished.room = step.room.clone().or(wished.room);
    if !stays {
        wished.adjusted_min = 0;
    }
    if !keeps {
        wished.override_reason = None;
    }
    if let Some(named) = named {
        (wished.interpreter, wished.relay) = (Some(named.clone()), None);
    }
    let found = booking::resettled(day, &wished, keeps, moment).ok()?;
    let is_named = step.interpreter.is_none() || found.interpreter == step.interpreter;
    is_named.then_some(found)
}

/// Whether those who interpret a meeting can go on doing so where it is.
fn keeps_interpreters(day: &Day, meeting: &Meeting, moment: Moment<'_>) -> bool {
    let Some(time) = day.time_of(meeting) else { return false };
    let mut all = meeting.interpreters().cloned();
    !all.any(|id| away::is_away(day, &Who::Interpreter(id), &time))
        && interpreter::misfit(day, meeting, moment.rules).is_none()
}

/// The steps wished for, brought to what can be: whatever is hit and not among them gets other seats in
/// its slot, else the nearest place there is, else it is canceled; so does what cannot be as wished.
pub fn settle(struck: &Struck, wished: Vec<Move>, moment: Moment<'_>) -> (Steps, Mended) {
    let mut steps = Steps { moves: wished, cancels: Vec::new(), shift: struck.shift };
    let is_wished = |id: &MeetingId| steps.moves.iter().any(|step| step.meeting == *id);
    let left = struck.hit.keys().filter(|id| !is_wished(id));
    let left = left.filter_map(|id| struck.day.timetable.get(id));
    let in_place: Vec<Move> = left.map(|meeting| anyhow(meeting, meeting.slot)).collect();
    steps.moves.extend(in_place);
    let mut tries: BTreeMap<MeetingId, u8> = BTreeMap::new();
    loop {
        let mut mended = mend(struck, &steps, moment);
        if mended.undone.is_empty() {
            name_all(&mut steps, &mended);
            return (steps, mended);
        }
        for id in std::mem::take(&mut mended.undone) {
            steps.moves.retain(|step| step.meeting != id);
            let Some(meeting) = struck.day.timetable.get(&id) else { continue };
            let tried = tries.entry(id.clone()).or_default();
            *tried += 1;
            let found = nearest(struck, &mended.after, meeting, moment).filter(|_| *tried < 3);
            match found {
                Some((step, placed)) => {
                    mended.after.timetable.put(placed);
                    steps.moves.push(step);
                }
                // What has begun, or met early already, is left as it is.
                None if has_met(&struck.day, &id)
                    || matches!(struck.hit.get(&id), Some(Hit::Unmet | Hit::Running)) => {}
                None => steps.cancels.push(id),
            }
        }
    }
}

/// Whoever and wherever there is, in a slot.
fn anyhow(meeting: &Meeting, slot: Slot) -> Move {
    let (id, from) = (meeting.id.clone(), meeting.slot);
    Move { meeting: id, from, slot, room: None, interpreter: None }
}

/// Its own slot with other seats, else the nearest it can be in.
fn nearest(
    struck: &Struck,
    day: &Day,
    meeting: &Meeting,
    moment: Moment<'_>,
) -> Option<(Move, Meeting)> {
    let soonest = moment.now.plus_minutes(LEAD_MINUTES);
    let may_leave = struck.hit.get(&meeting.id) != Some(&Hit::Running);
    let is_open = |time: &SlotTime| soonest <= time.start && may_leave;
    let mut slots: Vec<Slot> = day
        .slots()
        .filter(|slot| *slot == meeting.slot || day.slot_time(*slot).is_some_and(is_open))
        .collect();
    slots.sort_by_key(|slot| slot.0.abs_diff(meeting.slot.0));
    slots.into_iter().find_map(|slot| {
        let step = anyhow(meeting, slot);
        let placed = placed(struck, day, &step, meeting, moment)?;
        Some((step, placed))
    })
}

/// Names the seats that were found, and leaves out steps that change nothing.
fn name_all(steps: &mut Steps, mended: &Mended) {
    let moved: BTreeMap<&MeetingId, &Meeting> = mended
        .changes
        .iter()
        .filter_map(|change| match change {
            Change::Moved { meeting, .. } => Some((&meeting.id, meeting)),
            _ => None,
        })
        .collect();
    steps.moves.retain_mut(|step| {
        let Some(meeting) = moved.get(&step.meeting) else { return false };
        step.room.clone_from(&meeting.room);
        step.interpreter.clone_from(&meeting.interpreter);
        true
    });
}
