//! The way back: the changes that bring things to lie as they did before.

use std::collections::BTreeMap;

use super::Act;
use super::thing::{Thing, What, lates_of};
use crate::attendance::{self, Step};
use crate::booking::told_again;
use crate::change::Change;
use crate::command::replace_settings;
use crate::course::Course;
use crate::day::{Day, SlotTime};
use crate::id::{InterpreterId, MeetingId, RoomId};
use crate::interpreter;
use crate::late::Late;
use crate::notice::Seat;
use crate::offer::{self, Offer, OfferState};
use crate::queue;
use crate::refusal::Refusal;
use crate::request::{self, Request, State};
use crate::time::Instant;
use crate::timetable::Meeting;

/// The changes so far, and the day after them.
pub(super) struct Back<'a> {
    start: &'a Day,
    day: Day,
    now: Instant,
    /// The times of meetings come back with the settings.
    follows_settings: bool,
    pub(super) changes: Vec<Change>,
}

impl<'a> Back<'a> {
    pub(super) fn begin(start: &'a Day, act: &Act, now: Instant) -> Self {
        let is_settings = |thing: &Thing| matches!(thing.what, What::Settings { .. });
        let follows_settings = act.things.iter().any(is_settings);
        let (day, changes) = (start.clone(), Vec::new());
        let mut back = Self { start, day, now, follows_settings, changes };
        back.push(Change::Undone { act: act.revision });
        back
    }

    fn push(&mut self, change: Change) {
        self.day.apply(&change);
        self.changes.push(change);
    }

    /// Brings back what interpreters were asked. That comes first: whoever said yes is not asked anew
    /// when the meeting comes back.
    pub(super) fn bring_offers(&mut self, things: &[Thing]) {
        for thing in things {
            match &thing.what {
                What::Meeting { id, before, offers, .. } => {
                    self.recall_offers(id, before.as_deref(), offers);
                }
                What::Offers { meeting, before } => {
                    let held = self.day.timetable.get(meeting).cloned();
                    self.recall_offers(meeting, held.as_deref(), before);
                }
                _ => {}
            }
        }
    }

    /// Brings one thing back.
    pub(super) fn bring(&mut self, what: &What) -> Result<(), Refusal> {
        match what {
            What::Meeting { id, before, told, .. } => {
                self.bring_meeting(id, before.as_deref(), *told);
            }
            // Those came first.
            What::Offers { .. } => {}
            What::Course { meeting, before, lates } => {
                self.recall_course(meeting, before.clone(), lates.clone());
            }
            // No reason stands for "taken back": by hand one is always given.
            What::Verdict { meeting, before } => self.push(Change::Judged {
                meeting: meeting.clone(),
                verdict: before.clone(),
                reason: before.as_ref().map_or(String::new(), |said| said.reason.clone()),
            }),
            What::Came { meeting, seat, before, met_at } => {
                let (meeting, seat, came) = (meeting.clone(), *seat, *before);
                let reason = String::new();
                self.push(Change::SeatCorrected { meeting: meeting.clone(), seat, came, reason });
                let course = self.day.courses.get(&meeting).cloned().unwrap_or_default();
                let lates = lates_of(&self.day, &meeting);
                self.recall_course(&meeting, Course { met_at: *met_at, ..course }, lates);
            }
            What::Late { meeting, seat, before } => {
                let course = self.day.courses.get(meeting).cloned().unwrap_or_default();
                let mut lates = lates_of(&self.day, meeting);
                lates.remove(seat);
                lates.extend(before.map(|late| (*seat, late)));
                self.recall_course(meeting, course, lates);
            }
            What::Queue { table, company, before } => self.push(Change::QueueChanged {
                table: table.clone(),
                company: company.clone(),
                since: *before,
                step: queue::Step::Recalled,
            }),
            What::Away { who, before } => {
                self.push(Change::AwaySet { who: who.clone(), away: before.clone() });
            }
            What::Banner { before: Some(banner), .. } => {
                self.push(Change::BannerShown { banner: banner.clone() });
            }
            What::Banner { id, before: None } => {
                self.push(Change::BannerWithdrawn { banner: id.clone() });
            }
            What::Request { from, to, before } => {
                let known = self.day.requests.of_pair(from, to).map(|known| (**known).clone());
                if let Some(known) = known {
                    self.bring_request(known, before.clone());
                }
            }
            What::Settings { before, layout } => {
                for change in replace_settings(&self.day, before, layout.clone(), self.now)? {
                    self.push(change);
                }
            }
            What::Phase { before } => self.push(Change::PhaseChanged { phase: *before }),
            What::Video { before } => {
                self.push(Change::VideoChanged { video: (**before).clone() });
            }
            What::Letters { before } => {
                self.push(Change::LettersChanged { letters: (**before).clone() });
            }
            What::Draft { before: Some(draft) } => {
                self.push(Change::DraftAdopted { draft: draft.clone() });
            }
            What::Draft { before: None } => self.push(Change::DraftDiscarded),
        }
        Ok(())
    }

    /// A meeting goes on from the number it was last told under, so that every calendar follows.
    fn bring_meeting(&mut self, id: &MeetingId, before: Option<&Meeting>, told: (i32, Instant)) {
        let now = self.now;
        match (before, self.day.timetable.get(id).cloned()) {
            (None, None) => {}
            (None, Some(is)) => self.push(Change::Canceled { meeting: told_again(&is, now) }),
            (Some(was), None) => {
                let (sequence, stamped) = told;
                let was = Meeting { sequence, stamped, ..was.clone() };
                self.push(Change::Booked { meeting: told_again(&was, now) });
            }
            // Only its time is another, and that comes back with the settings.
            (Some(was), Some(is)) if self.follows_settings && is_placed_alike(was, &is) => {}
            // Nobody was told of it, and nobody is told that it is taken back.
            (Some(was), Some(is)) if was.sequence == is.sequence => {
                self.push(Change::Adjusted { meeting: was.clone() });
            }
            (Some(was), Some(is)) => {
                let (sequence, stamped) = (is.sequence, is.stamped);
                let was = Meeting { sequence, stamped, ..was.clone() };
                let start = self.day.slot_time(is.slot).map_or(now, |time| time.start);
                self.push(Change::Moved {
                    meeting: told_again(&was, now),
                    from: is.slot,
                    from_start: start,
                });
            }
        }
    }

    /// Whoever was asked since is asked no more, and who had the meeting for good has it again.
    fn recall_offers(&mut self, meeting: &MeetingId, held: Option<&Meeting>, before: &[Offer]) {
        let known = offer::of_meeting(&self.day, meeting);
        let is_alive = |one: &Offer| matches!(one.state, OfferState::Open | OfferState::Accepted);
        let is_held = |id: &InterpreterId| held.is_some_and(|held| held.has_interpreter(id));
        let (now, mut offers) = (self.now, before.to_vec());
        for later in known.iter().skip(before.len()).filter(|one| !is_held(&one.interpreter)) {
            let state = if is_alive(later) { OfferState::Withdrawn } else { later.state };
            let answered_at = later.answered_at.or(Some(now));
            offers.push(Offer { state, answered_at, ..later.clone() });
        }
        for id in held.into_iter().flat_map(Meeting::interpreters) {
            let is_asked = before.iter().any(|one| one.interpreter == *id && is_alive(one));
            if !is_asked && self.day.settings.interpreting.offers.enabled {
                offers.push(Offer {
                    interpreter: id.clone(),
                    state: OfferState::Accepted,
                    offered_at: now,
                    expires_at: now,
                    answered_at: Some(now),
                    reason: String::new(),
                });
            }
        }
        if offers != known {
            self.push(Change::OffersRecalled { meeting: meeting.clone(), offers });
        }
    }

    fn recall_course(&mut self, id: &MeetingId, course: Course, lates: BTreeMap<Seat, Late>) {
        let known = self.day.courses.get(id).cloned().unwrap_or_default();
        if known != course || lates_of(&self.day, id) != lates {
            self.push(Change::CourseRecalled { meeting: id.clone(), course, lates });
        }
    }

    /// One that was not there before is as if it had been taken back.
    fn bring_request(&mut self, known: Request, before: Option<Request>) {
        let (request, step) = match before {
            Some(before) => {
                let was_told = known.was_told;
                (Request { was_told, ..before }, request::Step::Answered)
            }
            None => (Request { state: State::Withdrawn, ..known }, request::Step::Withdrawn),
        };
        self.push(Change::RequestChanged { request, step, by: None });
    }

    /// What was known of how the meetings go and went lost by the act; what was seen since stays.
    pub(super) fn recall(&mut self, things: &[Thing]) {
        for thing in things {
            let What::Meeting { id, before: Some(before), course, lates, .. } = &thing.what else {
                continue;
            };
            let left = self.start.timetable.get(id);
            let is_lost = self.follows_settings || left.is_none_or(|left| left.slot != before.slot);
            let is_replaced =
                left.is_some_and(|left| !left.interpreters().eq(before.interpreters()));
            // What the act took away; an interpreter's steps go with them.
            let was_lost = |seat: Seat| is_lost || (is_replaced && seat == Seat::Interpreter);
            let mut is = self.day.courses.get(id).cloned().unwrap_or_default();
            for (seat, at) in course.came.iter().filter(|(seat, _)| was_lost(**seat)) {
                is.came.entry(*seat).or_insert(*at);
            }
            if is_lost {
                is.met_at = is.met_at.or(course.met_at);
                is.verdict = is.verdict.or_else(|| course.verdict.clone());
            }
            let is_inside = |seat| {
                matches!(attendance::seat_state(&self.day, id, seat), Some((Step::Inside, _)))
            };
            let mut late = lates_of(&self.day, id);
            let lates = lates.iter().filter(|(seat, _)| was_lost(**seat) && !is_inside(**seat));
            for (seat, said) in lates {
                late.entry(*seat).or_insert(*said);
            }
            self.recall_course(id, is, late);
        }
    }

    /// Whether every meeting that was brought back has its seats to itself, and nobody works longer
    /// without a pause for it.
    pub(super) fn has_seats_for(&self, things: &[Thing]) -> bool {
        let brought = things.iter().filter_map(|thing| match &thing.what {
            What::Meeting { id, .. } => self.day.timetable.get(id),
            _ => None,
        });
        let mut brought = brought.peekable();
        if brought.peek().is_none() {
            return true;
        }
        brought.all(|meeting| is_free_for(&self.day, meeting))
            && !interpreter::adds_overwork(self.start, &self.day)
    }
}

/// Whether two states of a meeting differ in nothing but how often it was told, and since when it is there.
fn is_placed_alike(one: &Meeting, other: &Meeting) -> bool {
    let Meeting { sequence, stamped, put_at, .. } = *other;
    Meeting { sequence, stamped, put_at, ..one.clone() } == *other
}

/// Whether no other meeting is in the way of one: by its desks with their rest, its room or its
/// interpreters with the changeover, or because the two companies meet already.
fn is_free_for(day: &Day, meeting: &Meeting) -> bool {
    let has_room = |room: &RoomId| day.settings.rooms.iter().any(|one| one.id == *room);
    let Some((time, cleared)) = spans(day, meeting) else { return false };
    if !meeting.room.as_ref().is_none_or(has_room) {
        return false;
    }
    let buffer = i64::from(day.settings.buffer_min);
    day.timetable.all().filter(|other| other.id != meeting.id).all(|other| {
        let Some((its, its_cleared)) = spans(day, other) else { return true };
        let meets =
            |until: Instant, its_until: Instant| its.start < until && time.start < its_until;
        let (shares_desk, shares_place) = shared(meeting, other);
        let is_same_pair = other.host == meeting.host && other.guest == meeting.guest;
        let is_tired = meets(time.end.plus_minutes(buffer), its.end.plus_minutes(buffer));
        !(is_same_pair || shares_desk && is_tired || shares_place && meets(cleared, its_cleared))
    })
}

/// From when to when a meeting lasts, and until when its room is cleared: one that is longer than its
/// slot goes on into the changeover.
fn spans(day: &Day, meeting: &Meeting) -> Option<(SlotTime, Instant)> {
    let (time, slot) = (day.time_of(meeting)?, day.slot_time(meeting.slot)?);
    let cleared = slot.end.plus_minutes(day.settings.grid.changeover_min.into());
    Some((time, cleared.max(time.end)))
}

/// Whether two meetings share a desk, and whether they share a room or an interpreter.
fn shared(one: &Meeting, other: &Meeting) -> (bool, bool) {
    let desk = one.host == other.host && one.host_desk == other.host_desk
        || one.guest == other.guest && one.guest_desk == other.guest_desk;
    let room = one.room.is_some() && one.room == other.room;
    (desk, room || one.interpreters().any(|id| other.has_interpreter(id)))
}
