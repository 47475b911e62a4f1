//! The draft timetable: what the organizer means the day to become.
//!
//! It lies over the timetable: new meetings, meetings that shall lie elsewhere, meetings that shall be
//! no more. It holds nothing and nobody else sees it. What is booked meanwhile comes first; release
//! (`release.rs`) decides the difference.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::access::Actor;
use crate::booking::{self, MoveWish, Wanted};
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::{CompanyId, InterpreterId, MeetingId, PlanId, RoomId};
use crate::refusal::Refusal;
use crate::time::{Instant, Moment, Slot};
use crate::timetable::{BookedBy, Meeting, Need, Relay};

/// A meeting as the draft means it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftMeeting {
    /// Of a meeting of the timetable, or a new one that the meeting keeps when it is released.
    pub id: MeetingId,
    pub slot: Slot,
    pub host: CompanyId,
    pub host_desk: u16,
    pub guest: CompanyId,
    pub guest_desk: u16,
    pub interpreter_needed: bool,
    pub interpreter: Option<InterpreterId>,
    #[serde(default)]
    pub relay: Option<Relay>,
    #[serde(default)]
    pub need: Need,
    pub room: Option<RoomId>,
    /// The planner must leave it alone.
    pub pinned: bool,
}

impl DraftMeeting {
    pub fn of(meeting: &Meeting, pinned: bool) -> Self {
        Self {
            id: meeting.id.clone(),
            slot: meeting.slot,
            host: meeting.host.clone(),
            host_desk: meeting.host_desk,
            guest: meeting.guest.clone(),
            guest_desk: meeting.guest_desk,
            interpreter_needed: meeting.interpreter_needed,
            interpreter: meeting.interpreter.clone(),
            relay: meeting.relay.clone(),
            need: meeting.need,
            room: meeting.room.clone(),
            pinned,
        }
    }

    pub(crate) fn wanted(&self) -> Wanted<'_> {
        Wanted {
            host: &self.host,
            guest: &self.guest,
            slot: self.slot,
            room: self.room.as_ref(),
            interpreter: self.interpreter.as_ref(),
            relay: self.relay.as_ref().map(|relay| &relay.interpreter),
            need: self.need,
        }
    }
}

/// What differs from the timetable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// New meetings, and those of the timetable that shall lie elsewhere.
    pub meetings: BTreeMap<MeetingId, DraftMeeting>,
    /// Meetings of the timetable that shall be no more.
    pub dropped: BTreeSet<MeetingId>,
    pub adopted_from: Option<PlanId>,
    /// The day's revision when it last changed.
    pub revision: i64,
}

/// A meeting a plan proposes.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// Its key should it become one.
    pub id: MeetingId,
    pub host: CompanyId,
    pub guest: CompanyId,
    pub slot: Slot,
    pub room: Option<RoomId>,
    pub interpreter: Option<InterpreterId>,
}

impl Proposed {
    fn wanted(&self) -> Wanted<'_> {
        Wanted {
            room: self.room.as_ref(),
            interpreter: self.interpreter.as_ref(),
            ..Wanted::anyhow(&self.host, &self.guest, self.slot)
        }
    }
}

/// Takes a plan in as the draft. Pinned meetings and what was done to the timetable's own stay; every
/// proposed meeting is seated by booking's rules, and a plan of which one cannot be is refused whole.
pub fn adopt(
    day: &Day,
    plan: &PlanId,
    proposed: &[Proposed],
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    still_open(day)?;
    let had = day.draft.as_deref().cloned().unwrap_or_default();
    let is_kept = |one: &DraftMeeting| one.pinned || day.timetable.get(&one.id).is_some();
    let kept = had.meetings.into_iter().filter(|(_, one)| is_kept(one)).collect();
    let base = Draft { meetings: kept, adopted_from: Some(plan.clone()), ..had };
    let mut day = Day { draft: Some(Arc::new(base.clone())), ..day.clone() };
    let (mut draft, mut stale) = (base, 0);
    day.timetable = overlaid(&day, moment).timetable;
    let mut in_order: Vec<&Proposed> = proposed.iter().collect();
    // In the plan's own order within a slot: its people were found for it one after the other.
    in_order.sort_by_key(|one| one.slot);
    for one in in_order {
        match booking::seat(&day, &one.id, &one.wanted(), moment) {
            Ok(meeting) => {
                draft.meetings.insert(one.id.clone(), DraftMeeting::of(&meeting, false));
                day.timetable.put(meeting);
            }
            Err(_) => stale += 1,
        }
    }
    if stale > 0 {
        return Err(Refusal::PlanStale { meetings: stale });
    }
    Ok(vec![Change::DraftAdopted { draft }])
}

/// Pins meetings of the draft, or lets them go. What is booked already is pinned anyway.
pub fn pin(day: &Day, meetings: &[MeetingId], pinned: bool) -> Result<Vec<Change>, Refusal> {
    let draft = present(day)?;
    let mut changed = Vec::new();
    for id in meetings {
        match draft.meetings.get(id) {
            Some(one) if one.pinned != pinned => changed.push(id.clone()),
            Some(_) => {}
            None if day.timetable.get(id).is_some() => {}
            None => return Err(Refusal::Unknown),
        }
    }
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![Change::DraftPinned { meetings: changed, pinned }])
}

/// Means a meeting to lie elsewhere; what was moved by hand is pinned. A dropped one comes back.
pub fn move_meeting(
    day: &Day,
    actor: &Actor,
    id: &MeetingId,
    wish: MoveWish<'_>,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    still_open(day)?;
    let meeting = meeting(day, id).ok_or(Refusal::Unknown)?;
    let mut trial = overlaid(day, moment);
    if trial.timetable.get(id).is_none() {
        trial.timetable.put(meeting.clone());
    }
    let moved = booking::move_meeting(&trial, actor, id, wish, moment)?;
    // Where it would lie by now: a meeting that cannot go where it is meant to is still where it was.
    let lies = trial.timetable.get(id).map_or(&meeting, |lies| lies);
    let after = DraftMeeting::of(moved.first().and_then(Change::meeting).unwrap_or(lies), true);
    let draft = day.draft.as_deref();
    let meant = draft.and_then(|draft| draft.meetings.get(id));
    let is_dropped = draft.is_some_and(|draft| draft.dropped.contains(id));
    let is_there = meant.is_none() && !is_dropped && lies_so(day, &after);
    if is_there || meant == Some(&after) {
        return Ok(Vec::new());
    }
    Ok(vec![Change::DraftMoved { meeting: after }])
}

fn lies_alike(one: &Meeting, other: &Meeting) -> bool {
    DraftMeeting::of(one, true) == DraftMeeting::of(other, true)
}

/// Whether the timetable has a meeting where the draft means it to be.
fn lies_so(day: &Day, one: &DraftMeeting) -> bool {
    let standing = day.timetable.get(&one.id);
    standing.is_some_and(|standing| DraftMeeting::of(standing, one.pinned) == *one)
}

/// Means a meeting to be no more: a new one leaves the draft, one of the timetable will be canceled.
pub fn drop_meeting(day: &Day, id: &MeetingId) -> Result<Vec<Change>, Refusal> {
    still_open(day)?;
    meeting(day, id).ok_or(Refusal::Unknown)?;
    if day.draft.as_ref().is_some_and(|draft| draft.dropped.contains(id)) {
        return Ok(Vec::new());
    }
    Ok(vec![Change::DraftDropped { meeting: id.clone() }])
}

/// Forgets the draft; the timetable stays as it is.
pub fn discard(day: &Day) -> Result<Vec<Change>, Refusal> {
    Ok(day.draft.iter().map(|_| Change::DraftDiscarded).collect())
}

/// The day as it would be were the draft released now, as far as that can be.
pub fn overlaid(day: &Day, moment: Moment<'_>) -> Day {
    crate::release::difference(day, moment).after
}

/// A meeting as the draft has it, else as the timetable has it.
fn meeting(day: &Day, id: &MeetingId) -> Option<Meeting> {
    let standing = day.timetable.get(id).map(|meeting| &**meeting);
    let draft = day.draft.as_ref().and_then(|draft| draft.meetings.get(id));
    match (draft, standing) {
        (Some(one), standing) => Some(one.as_meeting(standing)),
        (None, Some(standing)) => Some(standing.clone()),
        (None, None) => None,
    }
}

impl DraftMeeting {
    /// As a meeting of the timetable; what calendars were told goes on from what stands there.
    pub fn as_meeting(&self, standing: Option<&Meeting>) -> Meeting {
        let DraftMeeting { id, slot, host, host_desk, guest, guest_desk, .. } = self.clone();
        Meeting {
            id,
            slot,
            host,
            host_desk,
            guest,
            guest_desk,
            interpreter_needed: self.interpreter_needed,
            interpreter: self.interpreter.clone(),
            relay: self.relay.clone(),
            need: self.need,
            override_reason: standing
                .filter(|had| had.interpreter == self.interpreter && had.slot == self.slot)
                .and_then(|had| had.override_reason.clone()),
            adjusted_min: standing
                .filter(|had| had.slot == self.slot)
                .map_or(0, |had| had.adjusted_min),
            room: self.room.clone(),
            sequence: standing.map_or(0, |had| had.sequence),
            stamped: standing.map_or(Instant(0), |had| had.stamped),
            booked_by: standing.map_or(BookedBy::Organizer, |had| had.booked_by),
            put_at: standing.filter(|had| had.slot == self.slot).and_then(|had| had.put_at),
        }
    }
}

fn still_open(day: &Day) -> Result<(), Refusal> {
    if day.phase == Phase::Closed { Err(Refusal::DayClosed) } else { Ok(()) }
}

pub(crate) fn present(day: &Day) -> Result<&Draft, Refusal> {
    day.draft.as_deref().ok_or(Refusal::NoDraft)
}

/// Brings the draft one change further; `before` is the meeting as it stood. What happens to the
/// timetable comes before what was meant, but another time of the same slot is nobody's choice.
pub(crate) fn follow(day: &mut Day, change: &Change, before: Option<&Meeting>) {
    match change {
        Change::DraftAdopted { draft } => {
            day.draft = Some(Arc::new(Draft { revision: day.revision, ..draft.clone() }));
            return;
        }
        Change::DraftDiscarded => {
            day.draft = None;
            return;
        }
        _ if day.draft.is_none()
            && !matches!(change, Change::DraftMoved { .. } | Change::DraftDropped { .. }) =>
        {
            return;
        }
        _ => {}
    }
    let is_standing = |id| day.timetable.get(id).is_some();
    let mut draft = day.draft.take().unwrap_or_default();
    let is_changed = match change {
        Change::DraftMoved { meeting } => {
            let draft = Arc::make_mut(&mut draft);
            draft.dropped.remove(&meeting.id);
            if lies_so(day, meeting) {
                draft.meetings.remove(&meeting.id);
            } else {
                draft.meetings.insert(meeting.id.clone(), meeting.clone());
            }
            true
        }
        Change::DraftDropped { meeting } => {
            let draft = Arc::make_mut(&mut draft);
            draft.meetings.remove(meeting);
            if is_standing(meeting) {
                draft.dropped.insert(meeting.clone());
            }
            true
        }
        Change::DraftPinned { meetings, pinned } => {
            let draft = Arc::make_mut(&mut draft);
            for id in meetings {
                if let Some(one) = draft.meetings.get_mut(id) {
                    one.pinned = *pinned;
                }
            }
            true
        }
        Change::Booked { meeting } => {
            let is_overtaken = |one: &DraftMeeting| {
                one.id == meeting.id || (one.host == meeting.host && one.guest == meeting.guest)
            };
            let overtaken = draft.meetings.values().any(is_overtaken);
            if overtaken {
                Arc::make_mut(&mut draft).meetings.retain(|_, one| !is_overtaken(one));
            }
            overtaken
        }
        Change::Moved { meeting, .. }
            if before.is_some_and(|before| lies_alike(before, meeting)) =>
        {
            false
        }
        Change::Moved { meeting, .. } | Change::Canceled { meeting } => {
            let known =
                draft.meetings.contains_key(&meeting.id) || draft.dropped.contains(&meeting.id);
            if known {
                let draft = Arc::make_mut(&mut draft);
                draft.meetings.remove(&meeting.id);
                draft.dropped.remove(&meeting.id);
            }
            known
        }
        Change::DraftReleased { left } if left.is_empty() => return,
        Change::DraftReleased { left } => {
            let draft = Arc::make_mut(&mut draft);
            draft.meetings.retain(|id, _| left.contains(id));
            draft.dropped.clear();
            true
        }
        _ => false,
    };
    if is_changed {
        Arc::make_mut(&mut draft).revision = day.revision;
    }
    day.draft = Some(draft);
}

#[cfg(test)]
mod tests;
