//! Where a day stands, from draft to closed.

use serde::{Deserialize, Serialize};

/// Where a day stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Only the organizer sees it.
    Draft,
    /// Companies ask each other for meetings.
    Requests,
    /// The planner and the organizer fill the timetable.
    Planning,
    /// Everybody sees the timetable; open booking may change it.
    Released,
    Running,
    Closed,
}

impl Phase {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Requests => "requests",
            Self::Planning => "planning",
            Self::Released => "released",
            Self::Running => "running",
            Self::Closed => "closed",
        }
    }
}
