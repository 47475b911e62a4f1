//! Taking, moving and canceling one meeting by hand, all its seats at once.

mod desk;

pub use desk::taken_slots;
use desk::{free_desks, lacks_rest};

use std::sync::Arc;

use crate::access::{Actor, Role};
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::{CompanyId, InterpreterId, MeetingId, RoomId};
use crate::programme::Side;
use crate::refusal::{NotThisSlot, Refusal};
use crate::roster::Company;
use crate::time::{Instant, Moment, Slot};
use crate::timetable::{BookedBy, Meeting, Need};
use crate::{interpreter, room};

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
    let kept = Kept {
        room: wish.room.as_ref().or(meeting.room.as_ref()),
        interpreter: wish.interpreter.as_ref().or(meeting.interpreter.as_ref()),
        ..Kept::of(&meeting)
    };
    let seats = pair.seats(actor, wish.slot, moment, kept)?;
    let denied = |why| Err(Refusal::slot(wish.slot, why));
    if wish.room.is_some() && *wish.room != seats.room {
        return denied(NotThisSlot::NoRoom);
    }
    if wish.interpreter.is_some() && *wish.interpreter != seats.interpreter {
        return denied(NotThisSlot::NoInterpreter);
    }
    let after = Meeting {
        slot: wish.slot,
        host_desk: seats.host_desk,
        guest_desk: seats.guest_desk,
        interpreter_needed: seats.interpreter_needed,
        interpreter: seats.interpreter,
        room: seats.room,
        ..(*meeting).clone()
    };
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

/// A meeting that is being moved does not stand in its own way, and keeps what it can.
#[derive(Clone, Copy, Default)]
struct Kept<'a> {
    meeting: Option<&'a Meeting>,
    room: Option<&'a RoomId>,
    interpreter: Option<&'a InterpreterId>,
}

impl<'a> Kept<'a> {
    fn of(meeting: &'a Meeting) -> Self {
        Self {
            meeting: Some(meeting),
            room: meeting.room.as_ref(),
            interpreter: meeting.interpreter.as_ref(),
        }
    }

    fn is(&self, meeting: &Meeting) -> bool {
        self.meeting.is_some_and(|kept| kept.id == meeting.id)
    }
}

/// Everything a meeting holds in its slot.
struct Seats {
    host_desk: u16,
    guest_desk: u16,
    interpreter_needed: bool,
    interpreter: Option<InterpreterId>,
    room: Option<RoomId>,
}

impl Seats {
    /// A meeting nobody was told of yet.
    fn into_meeting(
        self,
        pair: &Pair<'_>,
        id: &MeetingId,
        slot: Slot,
        booked_by: BookedBy,
        now: Instant,
    ) -> Meeting {
        Meeting {
            id: id.clone(),
            slot,
            host: pair.host.id.clone(),
            host_desk: self.host_desk,
            guest: pair.guest.id.clone(),
            guest_desk: self.guest_desk,
            interpreter_needed: self.interpreter_needed,
            interpreter: self.interpreter,
            relay: None,
            need: Need::Auto,
            override_reason: None,
            room: self.room,
            sequence: 0,
            stamped: now,
            booked_by,
        }
    }
}

/// One host and one guest of the day.
struct Pair<'a> {
    day: &'a Day,
    host: &'a Arc<Company>,
    guest: &'a Arc<Company>,
}

impl<'a> Pair<'a> {
    fn of(day: &'a Day, host: &CompanyId, guest: &CompanyId) -> Result<Self, Refusal> {
        let host = day.roster.company(host).ok_or(Refusal::Unknown)?;
        let guest = day.roster.company(guest).ok_or(Refusal::Unknown)?;
        if host.side != Side::Host || guest.side != Side::Guest {
            return Err(Refusal::WrongSide);
        }
        Ok(Self { day, host, guest })
    }

    /// Whether meetings are booked now, by whoever asks.
    fn is_time_to_book(&self, actor: &Actor, now: Instant) -> Result<(), Refusal> {
        match actor.role {
            _ if self.day.phase == Phase::Closed => Err(Refusal::DayClosed),
            Role::Organizer => Ok(()),
            _ => self.day.booking_at(now),
        }
    }

    /// Whether the two may have a new meeting at all, whatever the slot.
    fn may_meet(&self, actor: &Actor) -> Result<(), Refusal> {
        let earlier =
            self.day.timetable.of_company(&self.host.id).find(|m| m.guest == self.guest.id);
        if let Some(meeting) = earlier {
            return Err(Refusal::AlreadyMeeting {
                meeting: meeting.id.clone(),
                slot: meeting.slot,
            });
        }
        let Some(max) = self.day.settings.meetings_max else { return Ok(()) };
        for company in [self.host, self.guest] {
            if self.day.timetable.of_company(&company.id).count() >= usize::from(max) {
                return Err(Refusal::LimitReached { own: is_own(actor, company), max });
            }
        }
        Ok(())
    }

    /// Whether the meeting the two have in a slot may still be moved.
    fn may_change(&self, actor: &Actor, slot: Slot, now: Instant) -> Result<(), Refusal> {
        in_time_to_change(self.day, actor, slot, now)?;
        if actor.role.is_organizer() { Ok(()) } else { self.day.booking_at(now) }
    }

    /// All seats in a slot, or why not and which slot nearby could be had instead.
    fn seats(
        &self,
        actor: &Actor,
        slot: Slot,
        moment: Moment<'_>,
        kept: Kept<'_>,
    ) -> Result<Seats, Refusal> {
        self.check(actor, slot, moment, kept).map_err(|refusal| match refusal {
            Refusal::Slot { slot, why, .. } => {
                let nearest = self.nearest_free(actor, slot, moment, kept);
                Refusal::Slot { slot, why, nearest }
            }
            other => other,
        })
    }

    fn nearest_free(
        &self,
        actor: &Actor,
        slot: Slot,
        moment: Moment<'_>,
        kept: Kept<'_>,
    ) -> Option<Slot> {
        let mut others: Vec<Slot> = self.day.slots().filter(|other| *other != slot).collect();
        others.sort_by_key(|other| other.0.abs_diff(slot.0));
        others.into_iter().find(|other| self.check(actor, *other, moment, kept).is_ok())
    }

    fn check(
        &self,
        actor: &Actor,
        slot: Slot,
        moment: Moment<'_>,
        kept: Kept<'_>,
    ) -> Result<Seats, Refusal> {
        let day = self.day;
        let no = |why| Err(Refusal::slot(slot, why));
        let Some(time) = day.slot_time(slot) else {
            let slots = u16::try_from(day.layout.slots.len()).unwrap_or(u16::MAX);
            return Err(Refusal::NoSuchSlot { slots });
        };
        if time.end <= moment.now {
            return no(NotThisSlot::Past);
        }
        in_time_to_change(day, actor, slot, moment.now)?;
        let host_desks = free_desks(day, self.host, slot, kept);
        if host_desks.is_empty() {
            return no(if is_own(actor, self.host) {
                NotThisSlot::HostBusy
            } else {
                NotThisSlot::Taken
            });
        }
        let guest_desks = free_desks(day, self.guest, slot, kept);
        if guest_desks.is_empty() {
            return no(match &actor.role {
                Role::Company { side: Side::Host, .. } => NotThisSlot::Taken,
                _ => NotThisSlot::GuestBusy,
            });
        }
        let (Some(host_desk), Some(guest_desk)) = (
            host_desks.into_iter().find(|desk| !lacks_rest(day, self.host, *desk, slot, kept)),
            guest_desks.into_iter().find(|desk| !lacks_rest(day, self.guest, *desk, slot, kept)),
        ) else {
            return no(NotThisSlot::RestNeeded);
        };
        let except = kept.meeting.map(|meeting| &meeting.id);
        let room = room::choose(day, slot, except, kept.room)?;
        let interpreter_needed = interpreter::needed(day, self.host, self.guest);
        let interpreter = if interpreter_needed {
            let wish = kept.interpreter;
            Some(interpreter::choose(day, slot, self.host, self.guest, except, wish)?)
        } else {
            None
        };
        Ok(Seats { host_desk, guest_desk, interpreter_needed, interpreter, room })
    }
}

fn is_own(actor: &Actor, company: &Company) -> bool {
    matches!(&actor.role, Role::Company { id, .. } if *id == company.id)
}

#[cfg(test)]
mod tests;
