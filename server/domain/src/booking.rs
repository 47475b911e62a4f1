//! Taking, moving and canceling one meeting by hand, all its seats at once.

mod adjust;
mod desk;
mod pair;

pub use adjust::adjust;
pub use desk::taken_slots;
use pair::{Kept, Pair};

use std::sync::Arc;

use crate::access::{Actor, Role};
use crate::change::Change;
use crate::day::{Day, Phase, SlotTime};
use crate::id::{CompanyId, InterpreterId, MeetingId, RoomId};
use crate::interpreter::{self, Chosen, Job, Wished};
use crate::programme::Side;
use crate::refusal::{NotThisSlot, Refusal};
use crate::room;
use crate::roster::Company;
use crate::time::{Instant, Moment, Slot};
use crate::timetable::{BookedBy, Meeting, Need, Relay};

mod seat;

pub use seat::*;

/// A new meeting as it is wished for.
#[derive(Clone, Debug)]
pub struct Wish {
    pub id: MeetingId,
    pub host: CompanyId,
    pub guest: CompanyId,
    pub slot: Slot,
}

/// Where a meeting shall move; room and interpreter stay when they can, unless others are named.
pub struct MoveWish<'a> {
    pub slot: Slot,
    pub room: &'a Option<RoomId>,
    pub interpreter: &'a Option<InterpreterId>,
}

/// Books a meeting of one host and one guest, with room and, where needed, interpreter.
pub fn book(
    day: &Day,
    actor: &Actor,
    wish: &Wish,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let pair = Pair::of(day, &wish.host, &wish.guest)?;
    actor.books_as(&wish.host, &wish.guest).ok_or(Refusal::NotYours)?;
    pair.is_time_to_book(actor, moment.now)?;
    book_agreed(day, actor, wish, moment)
}

/// Books what a request and its acceptance agreed on, whether or not companies may book by themselves.
pub(crate) fn book_agreed(
    day: &Day,
    actor: &Actor,
    wish: &Wish,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let pair = Pair::of(day, &wish.host, &wish.guest)?;
    let booked_by = actor.books_as(&wish.host, &wish.guest).ok_or(Refusal::NotYours)?;
    pair.may_meet(actor)?;
    let seats = pair.seats(actor, wish.slot, moment, Kept::default())?;
    let meeting = seats.into_meeting(&pair, &wish.id, wish.slot, booked_by, moment.now);
    Ok(vec![Change::Booked { meeting }])
}

/// Moves a meeting to another slot, room or interpreter.
pub fn move_meeting(
    day: &Day,
    actor: &Actor,
    id: &MeetingId,
    wish: MoveWish<'_>,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    let meeting = own_meeting(day, actor, id)?;
    if !actor.role.is_organizer() && (wish.room.is_some() || wish.interpreter.is_some()) {
        return Err(Refusal::NotYours);
    }
    let pair = Pair::of(day, &meeting.host, &meeting.guest)?;
    pair.may_change(actor, meeting.slot, moment.now)?;
    let named = wish.interpreter.as_ref().filter(|id| !meeting.has_interpreter(id));
    let kept = Kept {
        room: wish.room.as_ref().or(meeting.room.as_ref()),
        is_room_named: wish.room.is_some(),
        keeps_interpreters: wish.slot == meeting.slot && named.is_none(),
        wished: named
            .map_or(Wished::of(&meeting), |id| Wished { interpreter: Some(id), relay: None }),
        ..Kept::of(&meeting)
    };
    let seats = pair.seats(actor, wish.slot, moment, kept)?;
    let denied = |why| Err(Refusal::slot(wish.slot, why));
    if wish.room.is_some() && *wish.room != seats.room {
        return denied(NotThisSlot::NoRoom);
    }
    if let Some(named) = named.filter(|id| seats.interpreter.as_ref() != Some(id)) {
        return denied(pair.why_not(named, &meeting, wish.slot, &seats, moment));
    }
    let moved = seats.given_to(&meeting, wish.slot);
    let override_reason = moved.override_reason.filter(|_| kept.keeps_interpreters);
    let after = Meeting { override_reason, ..moved };
    if after == *meeting {
        return Ok(Vec::new());
    }
    Ok(vec![Change::Moved {
        meeting: told_again(&after, moment.now),
        from: meeting.slot,
        from_start: day.slot_time(meeting.slot).map_or(moment.now, |slot| slot.start),
    }])
}

/// Cancels a meeting; all its seats are free again.
pub fn cancel(
    day: &Day,
    actor: &Actor,
    id: &MeetingId,
    now: Instant,
) -> Result<Vec<Change>, Refusal> {
    let meeting = own_meeting(day, actor, id)?;
    in_time_to_change(day, actor, meeting.slot, now)?;
    Ok(vec![Change::Canceled { meeting: told_again(&meeting, now) }])
}

/// For each slot of the day, whether these two could be booked into it now, or why not. A pair that
/// meets already is told where it could move.
pub fn offers(
    day: &Day,
    actor: &Actor,
    host: &CompanyId,
    guest: &CompanyId,
    moment: Moment<'_>,
) -> Result<Vec<Result<(), Refusal>>, Refusal> {
    let pair = Pair::of(day, host, guest)?;
    let meeting = day.timetable.of_company(host).find(|meeting| meeting.guest == *guest).cloned();
    let kept = meeting.as_deref().map_or_else(Kept::default, Kept::of);
    let may = actor.books_as(host, guest).ok_or(Refusal::NotYours).and_then(|_| match &meeting {
        None => pair.is_time_to_book(actor, moment.now).and_then(|()| pair.may_meet(actor)),
        Some(meeting) => pair.may_change(actor, meeting.slot, moment.now),
    });
    Ok(day
        .slots()
        .map(|slot| {
            may.clone()?;
            pair.check(actor, slot, moment, kept).map(|_| ())
        })
        .collect())
}

/// Whether two may have a new meeting at all, whatever the slot.
pub(crate) fn may_meet(
    day: &Day,
    actor: &Actor,
    host: &CompanyId,
    guest: &CompanyId,
) -> Result<(), Refusal> {
    Pair::of(day, host, guest)?.may_meet(actor)
}

/// Whether two that do not meet yet could be given a slot now; if not, why, and which one is near.
pub(crate) fn check_slot(
    day: &Day,
    actor: &Actor,
    (host, guest): (&CompanyId, &CompanyId),
    slot: Slot,
    moment: Moment<'_>,
) -> Result<(), Refusal> {
    Pair::of(day, host, guest)?.seats(actor, slot, moment, Kept::default()).map(|_| ())
}

/// The slots two that do not meet yet could be given now.
pub fn free_slots(
    day: &Day,
    actor: &Actor,
    (host, guest): (&CompanyId, &CompanyId),
    moment: Moment<'_>,
) -> Vec<Slot> {
    let Ok(pair) = Pair::of(day, host, guest) else { return Vec::new() };
    let is_free = |slot: &Slot| pair.check(actor, *slot, moment, Kept::default()).is_ok();
    day.slots().filter(is_free).collect()
}

/// The meeting as it is told next: sequence one higher, stamp later than the one before.
pub(crate) fn told_again(meeting: &Meeting, now: Instant) -> Meeting {
    let next_second = Instant((meeting.stamped.0.div_euclid(1000) + 1) * 1000);
    Meeting { sequence: meeting.sequence + 1, stamped: now.max(next_second), ..meeting.clone() }
}

fn own_meeting(day: &Day, actor: &Actor, id: &MeetingId) -> Result<Arc<Meeting>, Refusal> {
    let meeting = day.timetable.get(id).ok_or(Refusal::Unknown)?;
    if !actor.role.sees_meeting(meeting) {
        return Err(Refusal::Unknown);
    }
    actor.books_as(&meeting.host, &meeting.guest).ok_or(Refusal::NotYours)?;
    Ok(meeting.clone())
}

fn in_time_to_change(day: &Day, actor: &Actor, slot: Slot, now: Instant) -> Result<(), Refusal> {
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    let Some(time) = day.slot_time(slot) else { return Ok(()) };
    let until = time.start.plus_minutes(-i64::from(day.settings.cancel_until_min));
    if !actor.role.is_organizer() && until < now {
        return Err(Refusal::slot(slot, NotThisSlot::TooLate));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
