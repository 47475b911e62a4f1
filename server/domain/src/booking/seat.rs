//! Seats a meeting that nobody asks for by hand: of a plan, or of a draft on its way out.

use super::*;
use crate::timetable::BookedBy;

/// A meeting with a slot; room and interpreter are taken when they are free, others when not.
pub struct Wanted<'a> {
    pub host: &'a CompanyId,
    pub guest: &'a CompanyId,
    pub slot: Slot,
    pub room: Option<&'a RoomId>,
    pub interpreter: Option<&'a InterpreterId>,
}

/// All seats of a meeting by the rules an organizer books by, on a day where the others sit already.
pub fn seat(
    day: &Day,
    id: &MeetingId,
    wanted: &Wanted<'_>,
    now: Instant,
) -> Result<Meeting, Refusal> {
    let organizer = Actor { role: Role::Organizer, email: String::new() };
    let pair = Pair::of(day, wanted.host, wanted.guest)?;
    pair.is_time_to_book(&organizer, now)?;
    pair.may_meet(&organizer)?;
    let kept = Kept { meeting: None, room: wanted.room, interpreter: wanted.interpreter };
    let seats = pair.check(&organizer, wanted.slot, now, kept)?;
    Ok(Meeting {
        id: id.clone(),
        slot: wanted.slot,
        host: wanted.host.clone(),
        host_desk: seats.host_desk,
        guest: wanted.guest.clone(),
        guest_desk: seats.guest_desk,
        interpreter_needed: seats.interpreter_needed,
        interpreter: seats.interpreter,
        room: seats.room,
        sequence: 0,
        stamped: now,
        booked_by: BookedBy::Organizer,
    })
}

/// Why a pair cannot meet, slot by slot; `None` where it could. An answer about the two as such is
/// the same for all slots.
pub fn hindrances(
    day: &Day,
    host: &CompanyId,
    guest: &CompanyId,
    now: Instant,
) -> Vec<(Slot, Option<Refusal>)> {
    let try_slot = |slot| {
        let wanted = Wanted { host, guest, slot, room: None, interpreter: None };
        (slot, seat(day, &MeetingId::new(""), &wanted, now).err())
    };
    day.slots().map(try_slot).collect()
}
