//! One slot as it could be filled: with everything that was missed in it out of the way.

use std::sync::Arc;

use crate::away::{Away, Who};
use crate::booking::{self, Wanted};
use crate::day::Day;
use crate::id::{CompanyId, InterpreterId, MeetingId};
use crate::notice::Seat;
use crate::status::{self, Status};
use crate::time::{Instant, Moment, Slot};
use crate::timetable::Meeting;

pub(super) struct Gap<'a> {
    slot: Slot,
    moment: Moment<'a>,
    /// The day as it would be.
    trial: Day,
    /// Meetings to which somebody did not come, as they would give way.
    missed: Vec<Meeting>,
}

impl<'a> Gap<'a> {
    pub(super) fn of(day: &Day, slot: Slot, moment: Moment<'a>) -> Self {
        let missed: Vec<Meeting> =
            missed(day, slot, moment.now).map(|meeting| without_time(day, meeting)).collect();
        let mut trial = day.clone();
        for meeting in &missed {
            trial.timetable.put(meeting.clone());
        }
        let absent =
            day.roster.interpreters.keys().filter(|id| !is_at_work(day, id, slot, moment.now));
        for id in absent {
            let away = Away { from: Instant(0), until: None, reason: String::new() };
            trial.aways.insert(Who::Interpreter(id.clone()), away);
        }
        Self { slot, moment, trial, missed }
    }

    /// Seats two companies in the slot, where all seats can be had; whoever comes next finds them taken.
    pub(super) fn take(&mut self, host: &CompanyId, guest: &CompanyId) -> Option<Meeting> {
        let is_theirs = |meeting: &&Meeting| meeting.has(host) || meeting.has(guest);
        // Who waits there in vain, with whoever would have interpreted, stays where they are.
        let vacant = self.missed.iter().find(is_theirs);
        let vacant = vacant.or_else(|| self.missed.iter().find(|one| one.interpreter.is_some()));
        let wanted = Wanted {
            room: vacant.and_then(|one| one.room.as_ref()),
            interpreter: vacant.and_then(|one| one.interpreter.as_ref()),
            ..Wanted::anyhow(host, guest, self.slot)
        };
        let id = MeetingId::new(format!("refill {host} {guest}"));
        // Whoever is at work already need not be asked earlier; that the slot has begun is known.
        let moment = Moment { now: Instant(0), ..self.moment };
        let meeting = booking::seat(&self.trial, &id, &wanted, moment).ok()?;
        self.trial.timetable.put(meeting.clone());
        Some(meeting)
    }

    /// The missed meetings whose seats another takes, as they give way.
    pub(super) fn in_the_way_of(&self, other: &Meeting) -> Vec<Meeting> {
        self.missed.iter().filter(|missed| takes_seats_of(other, missed)).cloned().collect()
    }
}

/// Whether a meeting has somebody or something of another one of its slot.
pub(super) fn takes_seats_of(meeting: &Meeting, missed: &Meeting) -> bool {
    missed.has(&meeting.host)
        || missed.has(&meeting.guest)
        || missed.interpreters().any(|id| meeting.has_interpreter(id))
        || (missed.room.is_some() && missed.room == meeting.room)
}

/// The meetings of a slot to which a company did not come.
pub(super) fn missed(day: &Day, slot: Slot, now: Instant) -> impl Iterator<Item = &Arc<Meeting>> {
    let is_missed = move |meeting: &&Arc<Meeting>| {
        !day.gave_way(meeting)
            && status::standing(day, meeting, now).is_some_and(|it| it.status == Status::NoShow)
    };
    day.timetable.in_slot(slot).filter(is_missed)
}

/// When meetings of a slot will count as missed if nobody comes.
pub(super) fn missed_next(day: &Day, slot: Slot) -> impl Iterator<Item = Instant> {
    let ahead = day.timetable.in_slot(slot).flat_map(|meeting| status::ahead(day, meeting));
    ahead.filter(|(_, it)| it.status == Status::NoShow).map(|(at, _)| at)
}

fn without_time(day: &Day, meeting: &Meeting) -> Meeting {
    let minutes = day.time_of(meeting).map_or(0, |time| time.start.minutes_to(time.end));
    let minutes = i16::try_from(minutes).unwrap_or(0);
    Meeting { adjusted_min: meeting.adjusted_min.saturating_sub(minutes), ..meeting.clone() }
}

/// Whether an interpreter can be given a meeting without being asked first: they work on this day, sit in
/// no meeting that runs over, and did not stay away from one of this slot themselves.
fn is_at_work(day: &Day, id: &InterpreterId, slot: Slot, now: Instant) -> bool {
    let mut works = false;
    for meeting in day.timetable.of_interpreter(id) {
        works = true;
        let has_begun = day.time_of(meeting).is_some_and(|time| time.start <= now);
        if !has_begun {
            continue;
        }
        let came =
            day.courses.get(&meeting.id).is_some_and(|it| it.came.contains_key(&Seat::Interpreter));
        let status = status::standing(day, meeting, now).map(|it| it.status);
        let is_away = meeting.slot == slot && status == Some(Status::NoShow) && !came;
        if is_away || status == Some(Status::OverTime) {
            return false;
        }
    }
    works
}
