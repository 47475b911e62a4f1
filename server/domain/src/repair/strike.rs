//! What an event makes of the day, and which meetings cannot be as they stand.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::delay::{self, Shift};
use super::mend::has_met;
use super::*;
use crate::away::{self, Away, Who};
use crate::conduct::LONGER_MINUTES_MAX;
use crate::day::{Phase, SlotTime, TICK_MINUTES};
use crate::interpreter;
use crate::timetable::Meeting;

/// The longest a company is late, in minutes; past it, it has left.
const LATE_MINUTES_MAX: u16 = 480;

/// What can become of a meeting that cannot be as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// It goes elsewhere, gets other seats, or is canceled.
    Ahead,
    /// Its time has come and the two have not met: it goes elsewhere, or is left as it is.
    Unmet,
    /// It is on: in its slot it gets other seats, or is left as it is.
    Running,
}

/// A day on which something went wrong, before anything is mended.
#[derive(Clone, Debug)]
pub struct Struck {
    /// With all the event changes by itself. Nobody on it needs to be asked early.
    pub day: Day,
    pub changes: Vec<Change>,
    /// Slots nobody meets in.
    pub lost: Vec<Slot>,
    pub hit: BTreeMap<MeetingId, Hit>,
    pub shift: Option<Shift>,
}

pub fn strike(
    day: &Day,
    event: &Event,
    reason: &str,
    shift: Option<Shift>,
    moment: Moment<'_>,
) -> Result<Struck, Refusal> {
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    let mut lost = Vec::new();
    let now = moment.now;
    let gone = |who, until| gone(day, who, until, reason, now);
    let changes = match (event, shift) {
        (Event::Delayed { from, minutes }, shift) => {
            let covered = delay::covered(day, *from, *minutes, moment)?;
            match shift {
                Some(shift) => delay::shift(day, *from, *minutes, shift, moment)?,
                None => {
                    lost = covered;
                    Vec::new()
                }
            }
        }
        (_, Some(_)) => return Err(Refusal::invalid("shift", "out_of_range")),
        (Event::NoShow { company } | Event::CompanyLeaves { company }, None) => {
            gone(Who::Company(company.clone()), None)?
        }
        (Event::Late { company, minutes }, None) => {
            if *minutes == 0 || *minutes > LATE_MINUTES_MAX {
                return Err(Refusal::invalid("minutes", "out_of_range"));
            }
            gone(Who::Company(company.clone()), Some(now.plus_minutes((*minutes).into())))?
        }
        (Event::InterpreterGone { interpreter, until }, None) => {
            gone(Who::Interpreter(interpreter.clone()), *until)?
        }
        (Event::RoomGone { room, until }, None) => gone(Who::Room(room.clone()), *until)?,
        (Event::Overrun { meeting, minutes }, None) => longer(day, meeting, *minutes, now)?,
    };
    let mut after = day.clone();
    for change in &changes {
        after.apply(change);
    }
    ask_nobody_early(&mut after);
    let overrun = match event {
        Event::Overrun { meeting, .. } => after.timetable.get(meeting).cloned(),
        _ => None,
    };
    let look = Look { before: day, after: &after, lost: &lost, overrun: overrun.as_deref() };
    let hit =
        after.timetable.all().filter_map(|one| Some((one.id.clone(), look.hit(one, moment)?)));
    let hit = hit.collect();
    Ok(Struck { day: after, changes, lost, hit, shift })
}

/// Somebody is not there from now on; nothing changes where that is known.
fn gone(
    day: &Day,
    who: Who,
    until: Option<Instant>,
    reason: &str,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let covers = |known: &Away| {
        let lasts = known.until.is_none_or(|end| until.is_some_and(|until| until <= end));
        known.from <= now && lasts
    };
    if day.aways.get(&who).is_some_and(covers) {
        return Ok(Vec::new());
    }
    away::set(day, &who, Some(&Away { from: now, until, reason: reason.to_owned() }))
}

/// A meeting that is on goes on, whoever is in the way.
fn longer(day: &Day, id: &MeetingId, minutes: u16, now: Instant) -> Result<Vec<Change>, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    let more = i16::try_from(minutes).unwrap_or(i16::MAX);
    let adjusted_min = meeting.adjusted_min.saturating_add(more);
    let is_on_tick = u32::from(minutes).is_multiple_of(TICK_MINUTES);
    if minutes == 0 || !is_on_tick || adjusted_min > LONGER_MINUTES_MAX {
        return Err(Refusal::invalid("minutes", "out_of_range"));
    }
    let after = Meeting { adjusted_min, ..(**meeting).clone() };
    let time = day.time_of(&after).ok_or(Refusal::Unknown)?;
    if now < time.start || time.end <= now {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Change::Adjusted { meeting: after }])
}

fn ask_nobody_early(day: &mut Day) {
    if day.roster.interpreters.values().all(|one| one.profile.notice_hours == 0) {
        return;
    }
    for one in Arc::make_mut(&mut day.roster).interpreters.values_mut() {
        if one.profile.notice_hours != 0 {
            Arc::make_mut(one).profile.notice_hours = 0;
        }
    }
}

/// What tells whether a meeting can be as it stands.
struct Look<'a> {
    before: &'a Day,
    after: &'a Day,
    lost: &'a [Slot],
    overrun: Option<&'a Meeting>,
}

impl Look<'_> {
    fn hit(&self, meeting: &Meeting, moment: Moment<'_>) -> Option<Hit> {
        let time = self.after.time_of(meeting).filter(|time| !time.is_empty())?;
        if self.lost.contains(&meeting.slot) {
            return Some(Hit::Ahead);
        }
        if time.end <= moment.now {
            return None;
        }
        if moment.now < time.start {
            let is_hit = self.lacks_company(meeting, &time)
                || self.lacks_help(meeting, &time)
                || self.is_in_the_way(meeting, &time)
                || self.is_misfit(meeting, moment);
            return is_hit.then_some(Hit::Ahead);
        }
        if self.comes_later(meeting, &time) && !has_met(self.after, &meeting.id) {
            return Some(Hit::Unmet);
        }
        (self.lacks_help(meeting, &time)).then_some(Hit::Running)
    }

    fn lacks_company(&self, meeting: &Meeting, time: &SlotTime) -> bool {
        [&meeting.host, &meeting.guest]
            .into_iter()
            .any(|id| away::is_away(self.after, &Who::Company(id.clone()), time))
    }

    /// One of the two is not there yet, and will be.
    fn comes_later(&self, meeting: &Meeting, time: &SlotTime) -> bool {
        let is_late = |id: &CompanyId| {
            let who = Who::Company(id.clone());
            let until = self.after.aways.get(&who).and_then(|away| away.until);
            until.is_some() && away::is_away(self.after, &who, time)
        };
        is_late(&meeting.host) || is_late(&meeting.guest)
    }

    /// Room or interpreter are not there.
    fn lacks_help(&self, meeting: &Meeting, time: &SlotTime) -> bool {
        let room = meeting.room.iter().cloned().map(Who::Room);
        let mut all = room.chain(meeting.interpreters().cloned().map(Who::Interpreter));
        all.any(|who| away::is_away(self.after, &who, time))
    }

    /// Whoever sits in it is not out of the one that goes on.
    fn is_in_the_way(&self, meeting: &Meeting, time: &SlotTime) -> bool {
        let Some(other) = self.overrun.filter(|other| other.id != meeting.id) else { return false };
        let Some(end) = self.after.time_of(other).map(|time| time.end) else { return false };
        let rested = end.plus_minutes(self.after.settings.buffer_min.into());
        let shares_desk = (meeting.host == other.host && meeting.host_desk == other.host_desk)
            || (meeting.guest == other.guest && meeting.guest_desk == other.guest_desk);
        let shares_help = (meeting.room.is_some() && meeting.room == other.room)
            || meeting.interpreters().any(|id| other.has_interpreter(id));
        (shares_desk && time.start < rested) || (shares_help && time.start < end)
    }

    /// A rule keeps an interpreter from it that did not before. Whoever works longer for a meeting that
    /// goes on gives up the next one, not all of them.
    fn is_misfit(&self, meeting: &Meeting, moment: Moment<'_>) -> bool {
        let is_later = |other: &Meeting| {
            let between = |one: &Meeting| {
                other.slot < one.slot && one.slot < meeting.slot && one.id != other.id
            };
            let timetable = &self.after.timetable;
            meeting.interpreters().any(|id| timetable.of_interpreter(id).any(|one| between(one)))
        };
        if self.overrun.is_some_and(is_later) {
            return false;
        }
        let is_misfit = |day| interpreter::misfit(day, meeting, moment.rules).is_some();
        is_misfit(self.after) && !is_misfit(self.before)
    }
}
