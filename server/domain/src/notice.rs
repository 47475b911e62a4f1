//! Which change must be told to whom, and with which facts of that moment: the letters there are, and
//! what each says. Who gets one stands in `tell.rs`, and for roster imports in `roster.rs`.

mod offer;
mod request;
mod roster;
mod tell;

pub use offer::*;
pub use request::*;
pub use roster::*;
pub use tell::*;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::id::{DayId, MeetingId, RequestId, SwapId};
use crate::programme::Names;
use crate::time::Instant;

/// What a notice says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Come to the day: what it is, how to book.
    DayInvitation,
    MeetingNew,
    MeetingChanged,
    RoomChanged,
    InterpreterChanged,
    MeetingCanceled,
    /// All meetings of one's own, on the day before.
    ReminderDayBefore,
    /// One meeting, some minutes before it starts.
    ReminderSoon,
    DayStarts,
    /// The others of a meeting are waiting for the recipient, now.
    MissingNow,
    /// The day is over.
    DayThanks,
    /// The organizer's own words to many.
    Announcement,
    /// Another company asks for a meeting.
    RequestNew,
    /// It agreed; the slot is still to be found.
    RequestAccepted,
    RequestDeclined,
    /// It named another slot.
    RequestSlot,
    /// A request will end without the recipient's answer.
    RequestExpires,
    /// To an interpreter: an assignment that waits for their answer.
    OfferNew,
    /// It will be offered to somebody else soon.
    OfferReminder,
    /// Another interpreter asks to swap.
    SwapAsked,
    /// What became of a swap one asked for.
    SwapSettled,
    /// For organizers: nobody interprets at a meeting that needs it.
    InterpreterMissing,
    /// An interpreter has nothing yet to prepare the recipient's meetings by.
    BriefNudge,
    /// For organizers: what happened since yesterday.
    Digest,
    /// For organizers: letters that did not arrive.
    DeliveryTrouble,
}

impl Kind {
    pub const ALL: [Self; 25] = [
        Self::DayInvitation,
        Self::MeetingNew,
        Self::MeetingChanged,
        Self::RoomChanged,
        Self::InterpreterChanged,
        Self::MeetingCanceled,
        Self::ReminderDayBefore,
        Self::ReminderSoon,
        Self::DayStarts,
        Self::MissingNow,
        Self::DayThanks,
        Self::Announcement,
        Self::RequestNew,
        Self::RequestAccepted,
        Self::RequestDeclined,
        Self::RequestSlot,
        Self::RequestExpires,
        Self::OfferNew,
        Self::OfferReminder,
        Self::SwapAsked,
        Self::SwapSettled,
        Self::InterpreterMissing,
        Self::BriefNudge,
        Self::Digest,
        Self::DeliveryTrouble,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::DayInvitation => "day-invitation",
            Self::MeetingNew => "meeting-new",
            Self::MeetingChanged => "meeting-changed",
            Self::RoomChanged => "room-changed",
            Self::InterpreterChanged => "interpreter-changed",
            Self::MeetingCanceled => "meeting-canceled",
            Self::ReminderDayBefore => "reminder-day-before",
            Self::ReminderSoon => "reminder-soon",
            Self::DayStarts => "day-starts",
            Self::MissingNow => "missing-now",
            Self::DayThanks => "day-thanks",
            Self::Announcement => "announcement",
            Self::RequestNew => "request-new",
            Self::RequestAccepted => "request-accepted",
            Self::RequestDeclined => "request-declined",
            Self::RequestSlot => "request-slot",
            Self::RequestExpires => "request-expires",
            Self::OfferNew => "offer-new",
            Self::OfferReminder => "offer-reminder",
            Self::SwapAsked => "swap-asked",
            Self::SwapSettled => "swap-settled",
            Self::InterpreterMissing => "interpreter-missing",
            Self::BriefNudge => "brief-nudge",
            Self::Digest => "digest",
            Self::DeliveryTrouble => "delivery-trouble",
        }
    }

    /// Whether the letter carries an entry for the calendar: what is told of a meeting's time, place,
    /// people or end.
    pub fn has_invite(self) -> bool {
        self == Self::MeetingNew || self.retells()
    }

    /// Whether the letter tells a meeting anew, so that earlier ones still waiting need not leave.
    pub fn retells(self) -> bool {
        matches!(
            self,
            Self::MeetingChanged
                | Self::RoomChanged
                | Self::InterpreterChanged
                | Self::MeetingCanceled
        )
    }
}

/// One of the places in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    Host,
    Guest,
    Interpreter,
}

impl Seat {
    pub const ALL: [Self; 3] = [Self::Host, Self::Guest, Self::Interpreter];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Guest => "guest",
            Self::Interpreter => "interpreter",
        }
    }
}

/// Who gets a letter, and how they read: their language, their clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    pub name: String,
    pub email: String,
    pub language: String,
    pub zone: Tz,
}

/// A meeting as it was at the moment of the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingFacts {
    pub day: DayId,
    pub day_title: Names,
    pub host: Names,
    pub guest: Names,
    pub host_zone: Tz,
    pub guest_zone: Tz,
    pub start: Instant,
    pub end: Instant,
    /// When it was to start before it moved.
    pub start_before: Option<Instant>,
    pub room: Option<String>,
    /// Where it was to be before the room changed.
    pub room_before: Option<String>,
    pub interpreter: Option<String>,
    /// The language between two interpreters.
    #[serde(default)]
    pub relay_via: Option<String>,
    /// Who was to interpret before the interpreter changed.
    pub interpreter_before: Option<String>,
    pub sequence: i32,
    pub stamped: Instant,
    /// How many minutes before it starts the recipient wants to be reminded.
    pub alarm_minutes: Option<u16>,
}

/// A day as a letter tells of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayFacts {
    pub day: DayId,
    pub title: Names,
    pub host_zone: Tz,
    pub guest_zone: Tz,
    /// The first slot's start and the last one's end.
    pub start: Instant,
    pub end: Instant,
    /// When companies may book by themselves; nothing where they may not.
    pub booking: Option<(Instant, Instant)>,
    /// Whether companies ask each other for meetings.
    #[serde(default)]
    pub requests: bool,
}

/// What a digest counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigestCounts {
    pub meetings: i64,
    /// Since the last digest.
    pub booked: i64,
    pub moved: i64,
    pub canceled: i64,
    pub declined: i64,
    /// Companies without a meeting.
    pub companies_idle: i64,
    pub letters_sent: i64,
    pub letters_dead: i64,
}

/// A letter that did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LostLetter {
    pub name: String,
    pub email: String,
    pub why: String,
}

/// What a letter is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum About {
    /// One meeting, as one of its seats has it.
    Meeting {
        meeting: MeetingId,
        seat: Seat,
        facts: MeetingFacts,
    },
    /// A day, with the recipient's own meetings in order.
    Day {
        seat: Seat,
        facts: DayFacts,
        meetings: Vec<(MeetingId, MeetingFacts)>,
    },
    /// One request, as one of its two companies has it.
    Request {
        request: RequestId,
        facts: RequestFacts,
    },
    /// An assignment that is offered to its recipient.
    Offer {
        meeting: MeetingId,
        facts: OfferFacts,
    },
    /// A swap between its recipient and another interpreter.
    Swap {
        swap: SwapId,
        facts: Box<SwapFacts>,
    },
    /// A meeting without the interpreter it needs.
    Vacancy {
        meeting: MeetingId,
        facts: VacancyFacts,
    },
    Announcement {
        facts: DayFacts,
        subject: Names,
        text: Names,
    },
    Digest {
        facts: DayFacts,
        counts: DigestCounts,
    },
    Trouble {
        facts: DayFacts,
        letters: Vec<LostLetter>,
    },
}

/// Something somebody must hear of. The outbox keeps it until the letter is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub kind: Kind,
    pub to: Recipient,
    #[serde(flatten)]
    pub about: About,
}

impl Notice {
    /// The meeting it is about, if it is about one.
    pub fn meeting(&self) -> Option<(&MeetingId, Seat, &MeetingFacts)> {
        match &self.about {
            About::Meeting { meeting, seat, facts } => Some((meeting, *seat, facts)),
            _ => None,
        }
    }

    /// Letters of one thread leave in order, one at a time: one for each meeting, seat and person,
    /// else one for each day, kind and person.
    pub fn thread(&self) -> String {
        let email = &self.to.email;
        match &self.about {
            About::Meeting { meeting, seat, .. } => Self::meeting_thread(meeting, *seat, email),
            About::Request { request, .. } => Self::request_thread(request, email),
            About::Offer { meeting, .. } => Self::offer_thread(meeting, email),
            About::Swap { swap, .. } => format!("{swap}.swap.{email}"),
            About::Vacancy { meeting, .. } => format!("{meeting}.vacancy.{email}"),
            About::Day { facts, .. }
            | About::Announcement { facts, .. }
            | About::Digest { facts, .. }
            | About::Trouble { facts, .. } => {
                format!("{}.{}.{email}", facts.day, self.kind.as_str())
            }
        }
    }

    /// The thread of all letters to one person about one meeting.
    pub fn meeting_thread(meeting: &MeetingId, seat: Seat, email: &str) -> String {
        format!("{meeting}.{}.{email}", seat.as_str())
    }

    /// The thread of all letters to one person about one request.
    pub fn request_thread(request: &RequestId, email: &str) -> String {
        format!("{request}.request.{email}")
    }

    /// The thread of all letters to one interpreter about the offer of one meeting.
    pub fn offer_thread(meeting: &MeetingId, email: &str) -> String {
        format!("{meeting}.offer.{email}")
    }

    /// When nobody needs to hear of it any more.
    pub fn expires(&self) -> Option<Instant> {
        match (&self.about, self.kind) {
            (About::Meeting { facts, .. }, Kind::ReminderSoon) => Some(facts.start),
            (About::Meeting { facts, .. }, _) => Some(facts.end),
            (About::Day { facts, meetings, .. }, Kind::ReminderDayBefore | Kind::BriefNudge) => {
                Some(meetings.first().map_or(facts.start, |(_, first)| first.start))
            }
            (About::Day { facts, .. }, Kind::DayStarts | Kind::DayInvitation) => Some(facts.end),
            (About::Request { facts, .. }, Kind::RequestAccepted | Kind::RequestDeclined) => {
                Some(facts.day.end)
            }
            (About::Request { facts, .. }, _) => Some(facts.expires),
            (About::Offer { facts, .. }, _) => Some(facts.expires),
            (About::Swap { facts, .. }, Kind::SwapAsked) => Some(facts.expires),
            (About::Swap { facts, .. }, _) => Some(facts.gives.end),
            (About::Vacancy { facts, .. }, _) => Some(facts.meeting.start),
            _ => None,
        }
    }

    /// Whether earlier letters of its thread that still wait are of no use any more.
    pub fn supersedes(&self) -> bool {
        self.kind.retells()
            || matches!(
                self.about,
                About::Request { .. } | About::Offer { .. } | About::Swap { .. }
            )
            || self
                .meeting()
                .is_some_and(|(.., facts)| facts.sequence > 0 && self.kind == Kind::MeetingNew)
    }
}

/// To whom an announcement goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    Everyone,
    Hosts,
    Guests,
    Interpreters,
}

#[cfg(test)]
mod tests;
