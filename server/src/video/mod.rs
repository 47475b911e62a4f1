//! Video services. What opens behind a door is a [`Provider`]'s matter; the door itself, who stands at
//! it, and whether they came, is ours whatever the provider.
//!
//! Each provider turns *who* enters *which room* into a [`Pass`], made at the moment of the click: for
//! one room only, good until a quarter of an hour after the slot, with the powers of a moderator only
//! for interpreters and organizers. Names of rooms are made from the meeting with a secret of the
//! installation: the same meeting has the same room, and nobody can guess it.
//!
//! The built-in room, links and tables run in our tests as they are. Jitsi Meet, BigBlueButton and
//! LiveKit were **never run against a real server** here: their tokens, seals and calls are tested
//! against published examples, independent verifiers and faked servers.

mod big_blue_button;
mod built_in;
mod caller;
mod jitsi;
mod link;
mod live_kit;
mod pass;
mod room;
mod table;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use sangdam_domain::Instant;
pub use sangdam_domain::attendance::Part;
use sangdam_domain::id::{CompanyId, MeetingId};
use sangdam_domain::notice::Seat;
use sangdam_domain::time::Slot;
pub use sangdam_domain::video::ProviderName;
use serde::Serialize;

pub use big_blue_button::BigBlueButton;
pub use built_in::{BuiltIn, PEOPLE_MAX};
pub use jitsi::Jitsi;
pub use link::{BadLink, Link, LinkRule, LinkTo, Template, Url};
pub use live_kit::LiveKit;
pub use pass::{IceServer, JitsiRoom, LiveKitRoom, Mesh, Pass, Token};
pub use room::RoomNames;
pub use table::Table;

use crate::config;

/// How long after its slot a meeting may still be entered with a token, in minutes.
pub const AFTER_END_MIN: i64 = 15;

/// Clocks of other servers may be this far behind ours: a token is good from so much earlier.
const CLOCK_SKEW_SECONDS: i64 = 60;

/// Longer names are cut before another server gets them; BigBlueButton refuses longer ones.
const NAME_CHARS_MAX: usize = 64;

/// Somebody who enters a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    pub part: Part,
    /// Names the person for us, such as by their address. It never leaves the house as it is.
    pub person: String,
    /// As the others see it.
    pub name: String,
    /// Let in at the door without being on the roster.
    pub is_let_in: bool,
}

impl Who {
    /// Moderators mute and remove others. The two companies are equals, so neither is one.
    pub fn is_moderator(&self) -> bool {
        let is_neutral = matches!(self.part, Part::Seat(Seat::Interpreter) | Part::Organizer);
        is_neutral && !self.is_let_in
    }

    /// The name on one short line.
    fn shown_name(&self) -> String {
        let plain: String =
            self.name.chars().map(|char| if char.is_control() { ' ' } else { char }).collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        plain.chars().take(NAME_CHARS_MAX).collect()
    }
}

/// What a provider must know of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomFacts {
    pub meeting: MeetingId,
    pub host: CompanyId,
    pub slot: Slot,
    pub start: Instant,
    pub end: Instant,
    /// What the room is called on its own screen.
    pub title: String,
    /// Our own address: where people come back to. One for all, so it leads to nobody's door.
    pub home: String,
    /// The day's wish to relay, or not; none: what the installation does by default.
    pub relay_only: Option<bool>,
    /// The day's links to other services.
    pub link: Option<LinkRule>,
    /// The table's number or name.
    pub table: Option<String>,
}

impl RoomFacts {
    /// Until when a pass is good, or that it is too late for one.
    fn open_until(&self, now: Instant) -> Result<Instant, Wrong> {
        let until = self.end.plus_minutes(AFTER_END_MIN);
        if until <= now { Err(Wrong::Over { since: until }) } else { Ok(until) }
    }
}

/// Why there is no pass, or why a provider counts as down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The installation has no settings for it.
    NotSetUp,
    /// The meeting is over, and so is the time to come back to it.
    Over { since: Instant },
    /// The day asks for relaying, and there is no TURN server.
    NoRelay,
    /// The day has no link for this meeting.
    NoLink,
    /// The meeting has no table.
    NoTable,
    /// No connection, or a broken one.
    Unreachable,
    /// No answer within the limit.
    TimedOut,
    /// It answered no; its own short code, such as `checksumError`.
    Refused { code: String },
    /// It answered something else than its kind does.
    Strange,
}

impl Wrong {
    /// Stable; programs decide by it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotSetUp => "not_set_up",
            Self::Over { .. } => "over",
            Self::NoRelay => "no_relay",
            Self::NoLink => "no_link",
            Self::NoTable => "no_table",
            Self::Unreachable => "unreachable",
            Self::TimedOut => "timed_out",
            Self::Refused { .. } => "refused",
            Self::Strange => "strange_answer",
        }
    }
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused { code } => write!(f, "refused ({code})"),
            other => f.write_str(other.code()),
        }
    }
}

impl std::error::Error for Wrong {}

/// Whether a provider can be used at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    Up { took: Duration },
    Down { why: Wrong },
}

/// What a provider's plan allows; none: no limit known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Plan {
    pub people_max: Option<u32>,
    pub minutes_max: Option<u32>,
}

impl Plan {
    /// As settings write it: 0 is no limit.
    fn of(people_max: u32, minutes_max: u32) -> Self {
        let limit = |number| (number > 0).then_some(number);
        Self { people_max: limit(people_max), minutes_max: limit(minutes_max) }
    }

    fn warnings(self, wish: &Wish) -> Vec<Warning> {
        let Wish { people, minutes, .. } = *wish;
        let crowded = self
            .people_max
            .filter(|people_max| *people_max < people)
            .map(|people_max| Warning::TooManyPeople { people, people_max });
        let long = self
            .minutes_max
            .filter(|minutes_max| *minutes_max < minutes)
            .map(|minutes_max| Warning::TooLong { minutes, minutes_max });
        crowded.into_iter().chain(long).collect()
    }
}

/// What a day wants from a provider.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// The most people in one room.
    pub people: u32,
    /// The longest meeting.
    pub minutes: u32,
    pub relay_only: Option<bool>,
    pub link: Option<LinkRule>,
}

/// What an organizer should know before choosing a provider. It forbids nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Warning {
    TooManyPeople {
        people: u32,
        people_max: u32,
    },
    TooLong {
        minutes: u32,
        minutes_max: u32,
    },
    /// The two sides see each other's network addresses.
    ShowsAddresses,
    /// Relaying is asked for, and there is no TURN server: nobody would get in.
    NoRelay,
    /// All meetings of a host share one room: who comes early meets those before.
    SharedRoom,
    /// No link is set.
    NoLink,
}

/// What a page must be allowed to load so that the provider works in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    pub script: Vec<String>,
    pub frame: Vec<String>,
    pub connect: Vec<String>,
}

/// How a page finds out whether its visitor's network lets the service through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// Loads this script.
    Script(String),
    /// Asks this address; any answer will do.
    Fetch(String),
}

/// A video service.
#[async_trait]
pub trait Provider: Send + Sync {
    fn name(&self) -> ProviderName;

    /// What its plan allows.
    fn plan(&self) -> Plan {
        Plan::default()
    }

    /// What the room's page loads from it.
    fn origins(&self) -> Origins {
        Origins::default()
    }

    /// What a visitor's browser tries before the day; nothing where a page cannot try it.
    fn attempt(&self) -> Option<Attempt> {
        None
    }

    /// What the organizer should know before a day uses it.
    fn warnings(&self, wish: &Wish) -> Vec<Warning> {
        self.plan().warnings(wish)
    }

    /// Lets one person into one meeting's room, from now until [`AFTER_END_MIN`] after its slot.
    /// Opens the room first where that is needed; doing so again is harmless.
    async fn pass(&self, who: &Who, facts: &RoomFacts, now: Instant) -> Result<Pass, Wrong>;

    /// Asks whether it works, with our own credentials where it has any, within a time limit.
    async fn check(&self, now: Instant) -> Health;

    /// Ends a meeting's room for everybody in it. A room that is not there is ended already.
    async fn end(&self, meeting: &MeetingId, now: Instant) -> Result<(), Wrong> {
        let _ = (meeting, now);
        Ok(())
    }
}

/// The providers this installation offers.
#[derive(Clone)]
pub struct Providers {
    built_in: Arc<BuiltIn>,
    all: Arc<[Arc<dyn Provider>]>,
}

/// Why the providers cannot be offered, in a sentence for the operator.
#[derive(Debug)]
pub struct CannotOffer(String);

impl std::fmt::Display for CannotOffer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CannotOffer {}

impl Providers {
    pub fn new(settings: &config::Video) -> Result<Self, CannotOffer> {
        let limit = Duration::from_secs(settings.answer_seconds_max);
        let caller = caller::Caller::new(limit)?;
        let names = RoomNames::new(&settings.secret);
        let built_in = Arc::new(BuiltIn::new(&settings.turn, limit)?);
        let mut all: Vec<Arc<dyn Provider>> = vec![built_in.clone()];
        if !settings.jitsi.url.is_empty() {
            all.push(Arc::new(Jitsi::new(&settings.jitsi, names.clone(), caller.clone())?));
        }
        if !settings.big_blue_button.url.is_empty() {
            let settings = &settings.big_blue_button;
            all.push(Arc::new(BigBlueButton::new(settings, names.clone(), caller.clone())));
        }
        if !settings.live_kit.url.is_empty() {
            all.push(Arc::new(LiveKit::new(&settings.live_kit, names.clone(), caller)));
        }
        all.push(Arc::new(Link::new(names)));
        all.push(Arc::new(Table));
        Ok(Self { built_in, all: all.into() })
    }

    /// The built-in room; for the page on which people try their connection before the day.
    pub fn built_in(&self) -> &BuiltIn {
        &self.built_in
    }

    pub fn get(&self, name: ProviderName) -> Result<&dyn Provider, Wrong> {
        self.iter().find(|provider| provider.name() == name).ok_or(Wrong::NotSetUp)
    }

    /// All that are offered.
    pub fn iter(&self) -> impl Iterator<Item = &dyn Provider> {
        self.all.iter().map(AsRef::as_ref)
    }

    /// What pages must be allowed to load, for all of them together.
    pub fn origins(&self) -> Origins {
        self.iter().fold(Origins::default(), |mut all, provider| {
            let origins = provider.origins();
            all.script.extend(origins.script);
            all.frame.extend(origins.frame);
            all.connect.extend(origins.connect);
            all
        })
    }
}
