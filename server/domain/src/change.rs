//! Everything that can have happened to a day. The log keeps these, one revision each.

use serde::{Deserialize, Serialize};

use crate::day::{Layout, Phase, Settings};
use crate::roster::{Company, Interpreter};
use crate::time::{Instant, Slot};
use crate::timetable::Meeting;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    SettingsChanged {
        settings: Settings,
        layout: Layout,
    },
    PhaseChanged {
        phase: Phase,
    },
    RosterImported {
        companies: Vec<Company>,
        interpreters: Vec<Interpreter>,
    },
    Booked {
        meeting: Meeting,
    },
    /// Another slot, another time of the same slot, another room or another interpreter.
    Moved {
        meeting: Meeting,
        from: Slot,
        /// When the meeting was to start before.
        from_start: Instant,
    },
    Canceled {
        meeting: Meeting,
    },
}

impl Change {
    /// The meeting this change is about.
    pub fn meeting(&self) -> Option<&Meeting> {
        match self {
            Self::Booked { meeting } | Self::Moved { meeting, .. } | Self::Canceled { meeting } => {
                Some(meeting)
            }
            _ => None,
        }
    }
}
