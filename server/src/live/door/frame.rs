//! What a door's socket says and hears, as JSON.

use std::collections::BTreeMap;

use bytestring::ByteString;
use sangdam_domain::attendance::{Part, Step};
use sangdam_domain::notice::Seat;
use sangdam_domain::video::ProviderName;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::Visitor;

/// How present a seat is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeatState {
    #[default]
    NotHere,
    Left,
    AtDoor,
    Inside,
}

impl From<Step> for SeatState {
    fn from(step: Step) -> Self {
        match step {
            Step::Left => Self::Left,
            Step::AtDoor => Self::AtDoor,
            Step::Inside => Self::Inside,
        }
    }
}

/// What somebody shows of themselves in a room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OwnState {
    pub hand: bool,
    pub muted: bool,
    pub camera: bool,
    /// Of an interpreter who speaks while somebody else does: to which side.
    pub speaking_to: Option<SideOfTable>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SideOfTable {
    Host,
    Guest,
}

/// One open socket.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Present {
    pub peer: String,
    pub name: String,
    /// `organizer` for whoever runs the day.
    #[schema(value_type = String, example = "host")]
    pub seat: Part,
    pub inside: bool,
    #[serde(flatten)]
    pub state: OwnState,
}

impl Present {
    pub fn of(peer: &str, visitor: &Visitor, step: Step, state: &OwnState) -> Self {
        Self {
            peer: peer.to_owned(),
            name: visitor.person.name.clone(),
            seat: visitor.seat,
            inside: step == Step::Inside,
            state: state.clone(),
        }
    }
}

#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct SeatPresence {
    pub state: SeatState,
    pub people: Vec<Present>,
}

/// What the server says.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Frame {
    Hello {
        peer: String,
        now: i64,
        speed: u32,
        room: Option<Value>,
    },
    Present {
        seats: BTreeMap<Part, SeatPresence>,
    },
    Signal {
        from: String,
        data: Value,
    },
    Chat {
        from: String,
        name: String,
        text: String,
        at: i64,
    },
    Knock {
        knock: String,
        name: String,
        seat: Seat,
    },
    Room {
        room: Value,
    },
    /// The door leads to another service now; whoever is inside gets a `room` next.
    Switched {
        provider: ProviderName,
        because: &'static str,
    },
    /// The meeting's time or people are others than a moment ago.
    Moved,
    /// The door is not open yet.
    Early {
        opens_at: i64,
    },
    Tick {
        now: i64,
        speed: u32,
    },
    /// The service behind the door gave no room; a stable code of why.
    NoRoom {
        code: String,
    },
    /// The shared notes have been written.
    Notes {
        version: i32,
        text: String,
        by: String,
    },
    /// The room takes no more people.
    Full,
    /// The door is closed.
    Over,
}

impl Frame {
    pub fn text(&self) -> ByteString {
        serde_json::to_string(self).unwrap_or_default().into()
    }
}

/// What a browser says.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Word {
    Step { step: Step },
    Signal { to: String, data: Value },
    Chat { text: String },
    State(OwnState),
    Pong,
}
