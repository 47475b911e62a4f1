//! What a run came to: the best plan so far or the answer, as its row keeps it.

use sangdam_domain::{CompanyId, InterpreterId, MeetingId, RoomId};
use serde::{Deserialize, Serialize};

use super::wish::Rank;

/// A plan of a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    pub meetings: Vec<Placed>,
    pub left_out: Vec<LeftOut>,
    /// The score's levels, those that count first first.
    pub score: Vec<u64>,
    /// No plan has a score below this one.
    pub bound: Vec<u64>,
    pub is_optimal: bool,
    pub helps: Vec<Help>,
    /// How long it was looked for, in milliseconds.
    pub took_ms: u64,
    /// How often a better plan was found.
    pub improvements: u32,
    /// Why there is no plan at all.
    #[serde(default)]
    pub clash: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    pub host: CompanyId,
    pub guest: CompanyId,
    pub slot: u16,
    pub room: Option<RoomId>,
    pub interpreter: Option<InterpreterId>,
    /// A meeting of the timetable or of the draft that the planner left alone.
    pub stands: Option<MeetingId>,
    pub rank: Option<Rank>,
    pub is_mutual: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    pub host: CompanyId,
    pub guest: CompanyId,
    pub rank: Rank,
    pub is_mutual: bool,
    pub reasons: Vec<Reason>,
}

/// What stands in the way of a meeting, and in which slots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    pub code: String,
    pub slots: Vec<u16>,
}

/// What would let more meetings be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Help {
    pub what: More,
    pub meetings_more: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum More {
    Slot,
    Room,
    Interpreter { pair: [String; 2] },
}
