//! Seats a meeting that nobody asks for by hand: of a plan, or of a draft on its way out.

use super::*;

/// A meeting with a slot; room and interpreter are taken when they are free, others when not.
pub struct Wanted<'a> {
    pub host: &'a CompanyId,
    pub guest: &'a CompanyId,
    pub slot: Slot,
    pub room: Option<&'a RoomId>,
    pub interpreter: Option<&'a InterpreterId>,
    pub relay: Option<&'a InterpreterId>,
    pub need: Need,
}

impl<'a> Wanted<'a> {
    /// Wherever there is room, with whoever can.
    pub fn anyhow(host: &'a CompanyId, guest: &'a CompanyId, slot: Slot) -> Self {
        Self { host, guest, slot, room: None, interpreter: None, relay: None, need: Need::Auto }
    }
}

/// All seats of a meeting by the rules an organizer books by, on a day where the others sit already.
pub fn seat(
    day: &Day,
    id: &MeetingId,
    wanted: &Wanted<'_>,
    moment: Moment<'_>,
) -> Result<Meeting, Refusal> {
    let organizer = Actor { role: Role::Organizer, email: String::new() };
    let pair = Pair::of(day, wanted.host, wanted.guest)?;
    pair.is_time_to_book(&organizer, moment.now)?;
    pair.may_meet(&organizer)?;
    let kept = Kept {
        room: wanted.room,
        wished: Wished { interpreter: wanted.interpreter, relay: wanted.relay },
        need: wanted.need,
        ..Kept::default()
    };
    let seats =
        pair.check(&organizer, wanted.slot, moment, kept).map_err(|refusal| match refusal {
            // Who books hears that the slot is taken; here both sides are told apart.
            Refusal::Slot { slot, why: NotThisSlot::Taken, nearest } => {
                Refusal::Slot { slot, why: NotThisSlot::HostBusy, nearest }
            }
            other => other,
        })?;
    Ok(seats.into_meeting(&pair, id, wanted.slot, BookedBy::Organizer, moment.now))
}

/// What stands in the way of a meeting: the code of a refusal, and the slots in which it does; none
/// where it is about the two as such. Slots in which they could meet have the code [`FREE`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hindrance {
    pub code: &'static str,
    pub slots: Vec<Slot>,
}

pub const FREE: &str = "free";

/// Why a pair does not meet, by the rules an organizer books by, those in most slots first.
pub fn hindrances(
    day: &Day,
    host: &CompanyId,
    guest: &CompanyId,
    moment: Moment<'_>,
) -> Vec<Hindrance> {
    let mut found: Vec<Hindrance> = Vec::new();
    for slot in day.slots() {
        let wanted = Wanted::anyhow(host, guest, slot);
        let code = match seat(day, &MeetingId::new(""), &wanted, moment) {
            Ok(_) => FREE,
            Err(refusal @ Refusal::Slot { .. }) => refusal.code(),
            Err(refusal) => return vec![Hindrance { code: refusal.code(), slots: Vec::new() }],
        };
        match found.iter_mut().find(|known| known.code == code) {
            Some(known) => known.slots.push(slot),
            None => found.push(Hindrance { code, slots: vec![slot] }),
        }
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.slots.len()));
    found
}

/// A meeting where it stands, by another word about who interprets it: whoever is named stays, and
/// where one is needed and nobody named, somebody is chosen.
pub(crate) fn reseated(
    day: &Day,
    wished: &Meeting,
    moment: Moment<'_>,
) -> Result<Meeting, Refusal> {
    resettled(day, wished, wished.interpreter.is_some(), moment)
}

/// A meeting as it is wished for, in whatever slot: its seats are its own where they can be. Whoever
/// interprets it stays whatever the rules say, or is chosen by them.
pub(crate) fn resettled(
    day: &Day,
    wished: &Meeting,
    keeps_interpreters: bool,
    moment: Moment<'_>,
) -> Result<Meeting, Refusal> {
    let organizer = Actor { role: Role::Organizer, email: String::new() };
    let pair = Pair::of(day, &wished.host, &wished.guest)?;
    let kept = Kept { keeps_interpreters, ..Kept::of(wished) };
    let seats = pair.check(&organizer, wished.slot, moment, kept)?;
    let settled = seats.given_to(wished, wished.slot);
    let override_reason = settled.override_reason.filter(|_| settled.interpreter.is_some());
    Ok(Meeting { override_reason, ..settled })
}
