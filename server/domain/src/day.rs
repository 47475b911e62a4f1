//! One consultation day: its date, zone, slot grid, phases and deadlines.
//!
//! The organizer's intention is local time in the day's zone ([`Settings`]). Slots are numbers; their
//! instants are derived here, by [`lay_out`], and nowhere else, and the day remembers which version
//! of the zone rules they were derived with.

mod layout;

pub use layout::lay_out;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::attendance::{self, Attendance};
use crate::away::{self, Aways};
use crate::banner::{self, Banners};
use crate::change::Change;
use crate::conduct::LONGER_MINUTES_MAX;
pub use crate::conduct::{Conduct, RefillRules};
use crate::course::{self, Courses};
use crate::draft::{self, Draft};
pub use crate::filling::{Filling, RequestLimits};
use crate::id::{DayId, InterpreterId, MeetingId, SwapId};
use crate::intent::Answer;
pub use crate::interpreter::{Interpreting, Mode, OfferRules};
use crate::late::{self, Lates};
use crate::letters::LetterSettings;
use crate::offer::{self, Offer};
pub use crate::phase::Phase;
use crate::programme::{Names, Programme, Side};
use crate::queue::{self, Queues};
use crate::refill::{self, Refills};
use crate::refusal::Refusal;
use crate::request::Requests;
use crate::room::Room;
use crate::roster::Roster;
use crate::swap::{self, Swap};
use crate::time::{Fold, Instant, Meaning, Slot, ZoneRules, local_after_midnight};
use crate::timetable::{Meeting, Timetable};
use crate::video::VideoSettings;

/// A tick is the unit in which somebody or something is held: 5 minutes of UTC.
pub const TICK_MINUTES: u32 = 5;
/// The most slots one day may have: a day of 24 hours in steps of 10 minutes.
pub const SLOTS_MAX: u16 = 144;
/// The most rooms one day may have.
pub const ROOMS_MAX: usize = 500;
/// The longest slot, in minutes.
const SLOT_MINUTES_MAX: u16 = 480;
/// The longest changeover, break or buffer, in minutes.
const PAUSE_MINUTES_MAX: u16 = 480;

/// A pause in the grid, after a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Break {
    pub after: Slot,
    pub minutes: u16,
    pub label: Names,
}

/// The slots of a day as they are meant: local time in the day's zone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    pub start: NaiveTime,
    pub slots: u16,
    pub length_min: u16,
    /// Minutes between two slots, to say goodbye and to change rooms.
    pub changeover_min: u16,
    pub breaks: Vec<Break>,
    /// Which of two instants is meant where clocks show a time twice.
    pub fold: Option<Fold>,
}

/// Working hours of one side, on its own clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeHours {
    pub from: NaiveTime,
    pub to: NaiveTime,
}

/// When a meeting gets an interpreter's seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InterpreterRule {
    None,
    NoCommonLanguage,
    Always,
}

/// Whom participants call when nothing else helps; empty where nobody is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub name: String,
    pub phone: String,
    pub email: String,
}

/// Everything about a day the organizer decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    pub title: Names,
    pub date: NaiveDate,
    pub zone: Tz,
    pub grid: Grid,
    pub office_host: OfficeHours,
    pub office_guest: OfficeHours,
    /// Local, in the day's zone.
    pub booking_opens: NaiveDateTime,
    pub booking_closes: NaiveDateTime,
    /// Minutes before a slot until which a company may book, move or cancel it.
    pub cancel_until_min: u16,
    /// Rest of a company between two meetings, in minutes.
    pub buffer_min: u16,
    /// Meetings a company may have on this day.
    pub meetings_max: Option<u16>,
    pub interpreter_rule: InterpreterRule,
    pub rooms: Vec<Room>,
    pub filling: Filling,
    #[serde(default)]
    pub requests: RequestLimits,
    #[serde(default)]
    pub contact: Contact,
    #[serde(default)]
    pub interpreting: Interpreting,
    #[serde(default)]
    pub conduct: Conduct,
}

impl Settings {
    pub fn office(&self, side: Side) -> OfficeHours {
        match side {
            Side::Host => self.office_host,
            Side::Guest => self.office_guest,
        }
    }
}

/// A slot with its intended local time and the instants derived from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotTime {
    pub local: NaiveDateTime,
    pub start: Instant,
    pub end: Instant,
}

impl SlotTime {
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// So many minutes longer, or shorter when negative.
    pub fn longer(self, minutes: i16) -> Self {
        Self { end: self.end.plus_minutes(minutes.into()), ..self }
    }

    /// Whether it lasts no time, as that of a meeting that gave way to another.
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }
}

/// What settings mean under given zone rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    pub slots: Vec<SlotTime>,
    pub opens: Instant,
    pub closes: Instant,
    /// The version of the zone rules all instants above were derived with.
    pub rules_version: String,
}

/// A consultation day, whole: what a command is decided against.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    pub id: DayId,
    /// The number of the last change.
    pub revision: i64,
    pub programme: Arc<Programme>,
    pub phase: Phase,
    pub settings: Arc<Settings>,
    pub layout: Arc<Layout>,
    pub roster: Arc<Roster>,
    pub timetable: Timetable,
    pub letters: Arc<LetterSettings>,
    /// What calendars answered, by meeting and address key.
    pub intents: BTreeMap<(MeetingId, String), Answer>,
    pub video: Arc<VideoSettings>,
    /// Who came to which meeting's door.
    pub attendance: BTreeMap<MeetingId, Attendance>,
    /// What the organizer means the timetable to become; nobody else sees it.
    pub draft: Option<Arc<Draft>>,
    pub requests: Arc<Requests>,
    /// What interpreters were asked, by meeting, the earliest first.
    pub offers: Arc<BTreeMap<MeetingId, Vec<Offer>>>,
    /// Swaps between interpreters that wait for an answer.
    pub swaps: Arc<BTreeMap<SwapId, Swap>>,
    pub lates: Lates,
    /// How meetings went so far.
    pub courses: Courses,
    /// Who is not there for a while.
    pub aways: Aways,
    /// Gaps of the running day as they were offered.
    pub refills: Arc<Refills>,
    /// Who waits at which table.
    pub queues: Queues,
    /// What stands on people's pages.
    pub banners: Banners,
    /// When interpreters are in meetings of other days, once a command of this one has met with that;
    /// no part of what is kept.
    pub elsewhere: Arc<Elsewhere>,
}

/// From when to when interpreters are taken.
pub type Elsewhere = BTreeMap<InterpreterId, Vec<(Instant, Instant)>>;

impl Day {
    pub fn slot_time(&self, slot: Slot) -> Option<&SlotTime> {
        self.layout.slots.get(slot.index())
    }

    /// From when to when a meeting is: an interpreted one may be longer than its slot.
    pub fn time_of(&self, meeting: &Meeting) -> Option<SlotTime> {
        let time = *self.slot_time(meeting.slot)?;
        let time = if meeting.interpreter_needed { self.interpreted(time) } else { time };
        Some(time.longer(meeting.adjusted_min))
    }

    /// Whether a meeting was missed and has left its time to another (`refill.rs`): it holds nothing.
    pub fn gave_way(&self, meeting: &Meeting) -> bool {
        self.time_of(meeting).is_some_and(|time| time.is_empty())
    }

    /// A slot as an interpreted meeting fills it.
    pub fn interpreted(&self, time: SlotTime) -> SlotTime {
        let length = self.settings.interpreting.length(self.settings.grid.length_min);
        SlotTime { end: time.start.plus_minutes(length), ..time }
    }

    /// The meetings that take place at some moment of a span.
    pub fn overlapping(&self, span: SlotTime) -> impl Iterator<Item = &Arc<Meeting>> {
        let slots = &self.layout.slots;
        let from = slots.partition_point(|slot| self.longest(slot).end <= span.start);
        let to = slots.partition_point(|slot| slot.start < span.end);
        (from..to)
            .filter_map(|number| u16::try_from(number).ok())
            .flat_map(|number| self.timetable.in_slot(Slot(number)))
            .filter(move |meeting| self.time_of(meeting).is_some_and(|time| span.overlaps(&time)))
    }

    fn longest(&self, slot: &SlotTime) -> SlotTime {
        let interpreted = self.interpreted(*slot);
        let end = slot.end.max(interpreted.end).plus_minutes(LONGER_MINUTES_MAX.into());
        SlotTime { end, ..*slot }
    }

    pub fn slots(&self) -> impl Iterator<Item = Slot> + use<> {
        (0..u16::try_from(self.layout.slots.len()).unwrap_or(u16::MAX)).map(Slot)
    }

    /// Whether companies may book now, by phase and deadlines; a slot's own deadline comes on top.
    pub fn booking_at(&self, now: Instant) -> Result<(), Refusal> {
        if self.phase == Phase::Closed {
            return Err(Refusal::DayClosed);
        }
        if !self.settings.filling.open_booking
            || !matches!(self.phase, Phase::Released | Phase::Running)
            || now < self.layout.opens
        {
            return Err(Refusal::BookingNotOpen { opens: self.layout.opens });
        }
        if self.layout.closes <= now {
            return Err(Refusal::BookingClosed { since: self.layout.closes });
        }
        Ok(())
    }

    /// Brings the day one change further. The same function follows the day's own changes and those
    /// read from the log.
    pub fn apply(&mut self, change: &Change) {
        self.revision += 1;
        let before = change.meeting().and_then(|one| self.timetable.get(&one.id)).cloned();
        offer::follow(self, change);
        late::follow(self, change);
        away::follow(self, change);
        refill::follow(self, change);
        queue::follow(self, change);
        banner::follow(self, change);
        course::forget(self, change);
        if let Change::Started { settings, layout, .. }
        | Change::SettingsChanged { settings, layout } = change
        {
            self.settings = Arc::new(settings.clone());
            self.layout = Arc::new(layout.clone());
        }
        match change {
            Change::SettingsChanged { .. } => {}
            Change::PhaseChanged { phase } => self.phase = *phase,
            Change::Started { companies, interpreters, .. }
            | Change::RosterImported { companies, interpreters } => {
                Arc::make_mut(&mut self.roster).put_all(companies, interpreters);
            }
            Change::Booked { meeting }
            | Change::NeedSet { meeting }
            | Change::Adjusted { meeting } => {
                self.timetable.put(meeting.clone());
            }
            Change::Moved { meeting, from, from_start } => {
                attendance::forget(self, meeting, *from, *from_start);
                self.timetable.put(meeting.clone());
                self.ask_anew(&meeting.id);
            }
            Change::Left { meeting, gone } => {
                self.timetable.put(meeting.clone());
                let is_gone =
                    |(of, email): &(MeetingId, String)| *of == meeting.id && gone.contains(email);
                self.intents.retain(|answer, _| !is_gone(answer));
            }
            Change::Canceled { meeting } => {
                self.timetable.remove(&meeting.id);
                self.attendance.remove(&meeting.id);
                self.ask_anew(&meeting.id);
            }
            Change::Answered { meeting, email, answer } => {
                self.intents.insert((meeting.clone(), email.clone()), answer.clone());
            }
            Change::Attended { meeting, person, presence } => {
                let people = self.attendance.entry(meeting.clone()).or_default();
                people.insert(person.clone(), presence.clone());
            }
            Change::VideoChanged { video } => self.video = Arc::new(video.clone()),
            Change::RoomSwitched { meeting, to, because } => {
                Arc::make_mut(&mut self.video).switch(meeting.as_ref(), *to, *because);
            }
            Change::RequestChanged { request, .. } => {
                Arc::make_mut(&mut self.requests).put(request.clone());
            }
            Change::LettersChanged { letters } => self.letters = Arc::new(letters.clone()),
            Change::OfferAnswered { .. }
            | Change::SwapAsked { .. }
            | Change::SwapSettled { .. }
            | Change::SaidLate { .. }
            | Change::Judged { .. }
            | Change::SeatCorrected { .. }
            | Change::AwaySet { .. }
            | Change::CheckedIn { .. }
            | Change::QueueChanged { .. }
            | Change::RefillChanged { .. }
            | Change::BannerShown { .. }
            | Change::BannerWithdrawn { .. }
            | Change::Undone { .. }
            | Change::OffersRecalled { .. }
            | Change::CourseRecalled { .. }
            | Change::Invited { .. }
            | Change::Announced { .. }
            | Change::Reminded { .. }
            | Change::DraftAdopted { .. }
            | Change::DraftPinned { .. }
            | Change::DraftMoved { .. }
            | Change::DraftDropped { .. }
            | Change::DraftDiscarded
            | Change::DraftReleased { .. } => {}
        }
        course::follow(self, change);
        late::recall(self, change);
        swap::follow(self, change);
        draft::follow(self, change, before.as_deref());
    }

    /// Answers to an earlier telling of a meeting count no longer.
    fn ask_anew(&mut self, meeting: &MeetingId) {
        self.intents.retain(|(answered, _), _| answered != meeting);
    }

    /// Slots whose instant would be another under these rules, with the new time.
    pub fn moved_slots(&self, rules: &ZoneRules) -> Vec<(Slot, SlotTime)> {
        if rules.version() == self.layout.rules_version {
            return Vec::new();
        }
        let Ok(layout) = lay_out(&self.settings, rules) else { return Vec::new() };
        self.slots()
            .zip(layout.slots)
            .filter(|(slot, fresh)| self.slot_time(*slot).is_some_and(|old| old != fresh))
            .collect()
    }
}

/// Releases of the tz database in order of age: `2025b` before `2026a`.
pub fn rules_newer(left: &str, right: &str) -> bool {
    left > right
}

#[cfg(test)]
mod tests;
