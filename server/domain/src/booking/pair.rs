//! One host and one guest of a day: whether they may meet, and the seats they would have in a slot.

use super::desk::{free_desks, lacks_rest};
use super::*;
use crate::away::{self, Who};

/// A meeting that is being moved does not stand in its own way, and keeps what it can.
#[derive(Clone, Copy, Default)]
pub(super) struct Kept<'a> {
    pub(super) meeting: Option<&'a Meeting>,
    pub(super) room: Option<&'a RoomId>,
    /// No other room will do.
    pub(super) is_room_named: bool,
    pub(super) wished: Wished<'a>,
    /// Whoever interprets it stays, whatever the rules say: nothing is another for them.
    pub(super) keeps_interpreters: bool,
    pub(super) need: Need,
}

impl<'a> Kept<'a> {
    pub(super) fn of(meeting: &'a Meeting) -> Self {
        Self {
            meeting: Some(meeting),
            room: meeting.room.as_ref(),
            is_room_named: false,
            wished: Wished::of(meeting),
            keeps_interpreters: false,
            need: meeting.need,
        }
    }

    pub(super) fn is(&self, meeting: &Meeting) -> bool {
        self.meeting.is_some_and(|kept| kept.id == meeting.id)
    }
}

/// Everything a meeting holds in its slot.
pub(super) struct Seats {
    pub(super) host_desk: u16,
    pub(super) guest_desk: u16,
    pub(super) need: Need,
    pub(super) interpreter_needed: bool,
    pub(super) interpreter: Option<InterpreterId>,
    pub(super) relay: Option<Relay>,
    pub(super) room: Option<RoomId>,
}

impl Seats {
    /// A meeting with these seats in a slot. It keeps its own length as long as it stays in its slot and
    /// lasts alike.
    pub(super) fn given_to(self, meeting: &Meeting, slot: Slot) -> Meeting {
        let lasts_alike = self.interpreter_needed == meeting.interpreter_needed;
        let keeps_length = slot == meeting.slot && lasts_alike;
        Meeting {
            slot,
            adjusted_min: if keeps_length { meeting.adjusted_min } else { 0 },
            host_desk: self.host_desk,
            guest_desk: self.guest_desk,
            interpreter_needed: self.interpreter_needed,
            interpreter: self.interpreter,
            relay: self.relay,
            room: self.room,
            ..meeting.clone()
        }
    }

    /// A meeting nobody was told of yet.
    pub(super) fn into_meeting(
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
            relay: self.relay,
            need: self.need,
            override_reason: None,
            adjusted_min: 0,
            room: self.room,
            sequence: 0,
            stamped: now,
            booked_by,
            put_at: None,
        }
    }
}

/// One host and one guest of the day.
pub(super) struct Pair<'a> {
    pub(super) day: &'a Day,
    pub(super) host: &'a Arc<Company>,
    pub(super) guest: &'a Arc<Company>,
}

impl<'a> Pair<'a> {
    pub(super) fn of(day: &'a Day, host: &CompanyId, guest: &CompanyId) -> Result<Self, Refusal> {
        let host = day.roster.company(host).ok_or(Refusal::Unknown)?;
        let guest = day.roster.company(guest).ok_or(Refusal::Unknown)?;
        if host.side != Side::Host || guest.side != Side::Guest {
            return Err(Refusal::WrongSide);
        }
        Ok(Self { day, host, guest })
    }

    /// Whether meetings are booked now, by whoever asks.
    pub(super) fn is_time_to_book(&self, actor: &Actor, now: Instant) -> Result<(), Refusal> {
        match actor.role {
            _ if self.day.phase == Phase::Closed => Err(Refusal::DayClosed),
            Role::Organizer => Ok(()),
            _ => self.day.booking_at(now),
        }
    }

    /// Whether the two may have a new meeting at all, whatever the slot.
    pub(super) fn may_meet(&self, actor: &Actor) -> Result<(), Refusal> {
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
            let own = self.day.timetable.of_company(&company.id);
            if own.filter(|meeting| !self.day.gave_way(meeting)).count() >= usize::from(max) {
                return Err(Refusal::LimitReached { own: is_own(actor, company), max });
            }
        }
        Ok(())
    }

    /// Whether the meeting the two have in a slot may still be moved.
    pub(super) fn may_change(
        &self,
        actor: &Actor,
        slot: Slot,
        now: Instant,
    ) -> Result<(), Refusal> {
        in_time_to_change(self.day, actor, slot, now)?;
        if actor.role.is_organizer() { Ok(()) } else { self.day.booking_at(now) }
    }

    /// All seats in a slot, or why not and which slot nearby could be had instead.
    pub(super) fn seats(
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

    /// Why somebody the organizer names cannot interpret, in a slot with these seats.
    pub(super) fn why_not(
        &self,
        named: &InterpreterId,
        meeting: &Meeting,
        slot: Slot,
        seats: &Seats,
        moment: Moment<'_>,
    ) -> NotThisSlot {
        let one = self.day.roster.interpreters.get(named);
        let job = Job::in_slot(self.day, slot, self.host, self.guest);
        let (Some(one), Some(job)) = (one, job) else { return NotThisSlot::NoInterpreter };
        let job = Job { meeting: Some(&meeting.id), room: seats.room.as_ref(), ..job };
        let why = interpreter::fit(self.day, one, &job, moment);
        why.err().map_or(NotThisSlot::NoInterpreter, Into::into)
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

    pub(super) fn check(
        &self,
        actor: &Actor,
        slot: Slot,
        moment: Moment<'_>,
        kept: Kept<'_>,
    ) -> Result<Seats, Refusal> {
        let day = self.day;
        let no = |why| Err(Refusal::slot(slot, why));
        let Some(time) = day.slot_time(slot).copied() else {
            let slots = u16::try_from(day.layout.slots.len()).unwrap_or(u16::MAX);
            return Err(Refusal::NoSuchSlot { slots });
        };
        if time.end <= moment.now {
            return no(NotThisSlot::Past);
        }
        in_time_to_change(day, actor, slot, moment.now)?;
        let interpreter_needed = interpreter::needed(day, kept.need, self.host, self.guest);
        let time = if interpreter_needed { day.interpreted(time) } else { time };
        let stays = kept.meeting.filter(|one| one.slot == slot);
        let time = time.longer(stays.map_or(0, |one| one.adjusted_min));
        let is_away = |one: &Company| away::is_away(day, &Who::Company(one.id.clone()), &time);
        if is_away(self.host) || is_away(self.guest) {
            return no(NotThisSlot::Away);
        }
        let host_desks = free_desks(day, self.host, &time, kept);
        if host_desks.is_empty() {
            return no(if is_own(actor, self.host) {
                NotThisSlot::HostBusy
            } else {
                NotThisSlot::Taken
            });
        }
        let guest_desks = free_desks(day, self.guest, &time, kept);
        if guest_desks.is_empty() {
            return no(match &actor.role {
                Role::Company { side: Side::Host, .. } => NotThisSlot::Taken,
                _ => NotThisSlot::GuestBusy,
            });
        }
        let (Some(host_desk), Some(guest_desk)) = (
            host_desks.into_iter().find(|desk| !lacks_rest(day, self.host, *desk, &time, kept)),
            guest_desks.into_iter().find(|desk| !lacks_rest(day, self.guest, *desk, &time, kept)),
        ) else {
            return no(NotThisSlot::RestNeeded);
        };
        let (room, chosen) = self.place(slot, time, interpreter_needed, kept, moment)?;
        let (interpreter, relay) =
            chosen.map_or((None, None), |one| (Some(one.interpreter), one.relay));
        let need = kept.need;
        Ok(Seats { host_desk, guest_desk, need, interpreter_needed, interpreter, relay, room })
    }

    /// The room, and who interprets there. Where nobody can in the first one that is free, a table that
    /// somebody is bound to may have them.
    fn place(
        &self,
        slot: Slot,
        time: SlotTime,
        is_interpreted: bool,
        kept: Kept<'_>,
        moment: Moment<'_>,
    ) -> Result<(Option<RoomId>, Option<Chosen>), Refusal> {
        let day = self.day;
        let except = kept.meeting.map(|meeting| &meeting.id);
        let (host, guest) = (self.host, self.guest);
        let chosen = |room: Option<&RoomId>| {
            let job = Job { meeting: except, host, guest, time, room };
            self.interpreters(&job, is_interpreted, kept, moment)
        };
        let denied = |why| Refusal::slot(slot, why);
        if day.settings.rooms.is_empty() {
            return chosen(None).map(|chosen| (None, chosen)).map_err(denied);
        }
        let pair = [&host.id, &guest.id];
        let is_planned = kept.meeting.is_none() && !kept.is_room_named;
        let wish = if is_planned { room::planned(day, kept.room, pair) } else { kept.room };
        let mut rooms = room::free(day, time, except, wish, pair);
        let first = rooms.next().ok_or(denied(NotThisSlot::NoRoom))?;
        let why = match chosen(Some(first)) {
            Ok(chosen) => return Ok((Some(first.clone()), chosen)),
            Err(why) if kept.is_room_named => return Err(denied(why)),
            Err(why) => why,
        };
        let tables = interpreter::tables(day);
        let mut rooms = rooms.filter(|room| tables.contains(room));
        let found = rooms.find_map(|room| Some((room.clone(), chosen(Some(room)).ok()?)));
        found.map(|(room, chosen)| (Some(room), chosen)).ok_or(denied(why))
    }

    /// Who interprets, by the rules; nobody where nobody is needed.
    fn interpreters(
        &self,
        job: &Job<'_>,
        is_interpreted: bool,
        kept: Kept<'_>,
        moment: Moment<'_>,
    ) -> Result<Option<Chosen>, NotThisSlot> {
        if !is_interpreted {
            return Ok(None);
        }
        let choose = || interpreter::choose(self.day, job, kept.wished, moment);
        let Some(held) = kept.meeting.filter(|_| kept.keeps_interpreters) else {
            return choose().map(Some);
        };
        Ok(match &held.interpreter {
            Some(id) => Some(Chosen { interpreter: id.clone(), relay: held.relay.clone() }),
            // It stands without anybody; what else changes about it need not wait for one.
            None => choose().ok(),
        })
    }
}

fn is_own(actor: &Actor, company: &Company) -> bool {
    matches!(&actor.role, Role::Company { id, .. } if *id == company.id)
}
