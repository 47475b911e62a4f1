//! One consultation day: its date, zone, slot grid, phases and deadlines.
//!
//! The organizer's intention is local time in the day's zone ([`Settings`]). Slots are numbers; their
//! instants are derived here, by [`lay_out`], and nowhere else, and the day remembers which version
//! of the zone rules they were derived with.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::attendance::{self, Attendance};
use crate::change::Change;
use crate::draft::{self, Draft};
pub use crate::filling::{Filling, RequestLimits};
use crate::id::{DayId, MeetingId};
use crate::intent::Answer;
pub use crate::interpreter::{Interpreting, Mode, OfferRules};
use crate::letters::LetterSettings;
use crate::offer::Offer;
pub use crate::phase::Phase;
use crate::programme::{Names, Programme, Side};
use crate::refusal::Refusal;
use crate::request::Requests;
use crate::room::Room;
use crate::roster::Roster;
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
}

impl Day {
    pub fn slot_time(&self, slot: Slot) -> Option<&SlotTime> {
        self.layout.slots.get(slot.index())
    }

    /// From when to when a meeting is: an interpreted one may be longer than its slot.
    pub fn time_of(&self, meeting: &Meeting) -> Option<SlotTime> {
        let time = *self.slot_time(meeting.slot)?;
        Some(if meeting.interpreter_needed { self.interpreted(time) } else { time })
    }

    /// A slot as an interpreted meeting fills it.
    pub fn interpreted(&self, time: SlotTime) -> SlotTime {
        let length = self.settings.interpreting.length(self.settings.grid.length_min);
        SlotTime { end: time.start.plus_minutes(length), ..time }
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
        match change {
            Change::SettingsChanged { settings, layout } => {
                self.settings = Arc::new(settings.clone());
                self.layout = Arc::new(layout.clone());
            }
            Change::PhaseChanged { phase } => self.phase = *phase,
            Change::RosterImported { companies, interpreters } => {
                let roster = Arc::make_mut(&mut self.roster);
                for company in companies {
                    roster.put_company(company.clone());
                }
                for interpreter in interpreters {
                    roster.put_interpreter(interpreter.clone());
                }
            }
            Change::Booked { meeting } => self.timetable.put(meeting.clone()),
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
            Change::Invited { .. }
            | Change::Announced { .. }
            | Change::Reminded { .. }
            | Change::DraftAdopted { .. }
            | Change::DraftPinned { .. }
            | Change::DraftMoved { .. }
            | Change::DraftDropped { .. }
            | Change::DraftDiscarded
            | Change::DraftReleased { .. } => {}
        }
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

/// Checks settings and derives the instants of slots and deadlines.
///
/// Slots follow each other in local time; one that falls into a gap of the zone's clocks is refused,
/// one in a fold needs the organizer's choice.
pub fn lay_out(settings: &Settings, rules: &ZoneRules) -> Result<Layout, Refusal> {
    check(settings)?;
    let grid = &settings.grid;
    let mut slots = Vec::with_capacity(usize::from(grid.slots));
    let mut minute = grid.start.num_seconds_from_midnight() / 60;
    for number in 0..grid.slots {
        let local = local_after_midnight(settings.date, minute);
        let start = instant_of(settings, rules, local, Slot(number))?;
        slots.push(SlotTime { local, start, end: start.plus_minutes(grid.length_min.into()) });
        minute += u32::from(grid.length_min) + u32::from(grid.changeover_min);
        minute += grid
            .breaks
            .iter()
            .filter(|pause| pause.after == Slot(number))
            .map(|pause| u32::from(pause.minutes))
            .sum::<u32>();
    }
    if slots.windows(2).any(|pair| pair[1].start < pair[0].end) {
        return Err(Refusal::invalid("grid", "slots_overlap"));
    }
    let layout = Layout {
        slots,
        opens: rules.instant_or_after(settings.zone, settings.booking_opens),
        closes: rules.instant_or_after(settings.zone, settings.booking_closes),
        rules_version: rules.version().to_owned(),
    };
    if layout.closes <= layout.opens {
        return Err(Refusal::invalid("booking_closes", "closes_before_opens"));
    }
    Ok(layout)
}

fn check(settings: &Settings) -> Result<(), Refusal> {
    let grid = &settings.grid;
    let start_minute = grid.start.num_seconds_from_midnight() / 60;
    let on_tick = |minutes: u32| minutes.is_multiple_of(TICK_MINUTES);
    let day_minutes = u32::from(grid.slots)
        * (u32::from(grid.length_min) + u32::from(grid.changeover_min))
        + grid.breaks.iter().map(|pause| u32::from(pause.minutes)).sum::<u32>();
    let invalid = |field, why| Err(Refusal::invalid(field, why));

    if settings.title.is_empty() {
        return invalid("title", "empty");
    }
    if grid.slots == 0 || grid.slots > SLOTS_MAX {
        return invalid("grid.slots", "out_of_range");
    }
    if grid.length_min == 0 || grid.length_min > SLOT_MINUTES_MAX {
        return invalid("grid.length_min", "out_of_range");
    }
    if grid.changeover_min > PAUSE_MINUTES_MAX {
        return invalid("grid.changeover_min", "out_of_range");
    }
    if grid.breaks.iter().any(|pause| pause.minutes > PAUSE_MINUTES_MAX) {
        return invalid("grid.breaks", "out_of_range");
    }
    if settings.buffer_min > PAUSE_MINUTES_MAX {
        return invalid("buffer_min", "out_of_range");
    }
    let all_on_tick = on_tick(start_minute)
        && on_tick(grid.length_min.into())
        && on_tick(grid.changeover_min.into())
        && on_tick(settings.buffer_min.into())
        && grid.breaks.iter().all(|pause| on_tick(pause.minutes.into()))
        && grid.start.num_seconds_from_midnight().is_multiple_of(60);
    if !all_on_tick {
        return invalid("grid", "not_multiple_of_five");
    }
    if day_minutes > 24 * 60 {
        return invalid("grid", "longer_than_a_day");
    }
    if grid.breaks.iter().any(|pause| pause.after.0 + 1 >= grid.slots) {
        return invalid("grid.breaks", "after_last_slot");
    }
    if settings.office_host.to <= settings.office_host.from {
        return invalid("office.host", "ends_before_start");
    }
    if settings.office_guest.to <= settings.office_guest.from {
        return invalid("office.guest", "ends_before_start");
    }
    if settings.meetings_max == Some(0) {
        return invalid("meetings_max", "out_of_range");
    }
    settings.requests.check()?;
    settings.interpreting.check(grid.length_min)?;
    if settings.rooms.len() > ROOMS_MAX {
        return invalid("rooms", "too_many");
    }
    if settings.rooms.iter().any(|room| room.name.trim().is_empty()) {
        return invalid("rooms", "empty");
    }
    let mut names: Vec<&str> = settings.rooms.iter().map(|room| room.name.trim()).collect();
    names.sort_unstable();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        return invalid("rooms", "twice");
    }
    Ok(())
}

fn instant_of(
    settings: &Settings,
    rules: &ZoneRules,
    local: NaiveDateTime,
    slot: Slot,
) -> Result<Instant, Refusal> {
    match (rules.instants(settings.zone, local), settings.grid.fold) {
        (Meaning::One(at), _) => Ok(at),
        (Meaning::Gap, _) => Err(Refusal::SlotInGap { slot, local }),
        (Meaning::Fold { earlier, .. }, Some(Fold::Earlier)) => Ok(earlier),
        (Meaning::Fold { later, .. }, Some(Fold::Later)) => Ok(later),
        (Meaning::Fold { .. }, None) => Err(Refusal::SlotInFold { slot, local }),
    }
}

/// Releases of the tz database in order of age: `2025b` before `2026a`.
pub fn rules_newer(left: &str, right: &str) -> bool {
    left > right
}

#[cfg(test)]
mod tests;
