//! How a day's meetings are held: when doors open, which video service stands behind them, and which
//! one steps in when it fails. The service itself is not the domain's concern.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::MeetingId;
use crate::refusal::Refusal;

/// The longest a door may open before or close after its slot, in minutes.
const DOOR_MINUTES_MAX: u16 = 120;

/// A kind of video service, or none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProviderName {
    /// Our own room in the browser.
    BuiltIn,
    Jitsi,
    BigBlueButton,
    LiveKit,
    /// A link to any service.
    Link,
    /// At a table, on site.
    Table,
}

/// When a door opens before its slot starts, and closes after it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Door {
    pub opens_min: u16,
    pub closes_min: u16,
}

impl Default for Door {
    fn default() -> Self {
        Self { opens_min: 10, closes_min: 5 }
    }
}

/// Which of the day's two services holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    #[default]
    Primary,
    Backup,
}

/// A day's rooms as the organizer wants them, and what was switched since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VideoSettings {
    pub door: Door,
    pub primary: ProviderName,
    pub backup: Option<ProviderName>,
    /// Template of links where a provider needs one: `{meeting}`, `{host}`, `{slot}`.
    pub link: String,
    /// Which service the whole day uses now.
    pub choice: Choice,
    /// Meetings that use another than the day.
    pub switched: BTreeMap<MeetingId, Choice>,
}

impl Default for VideoSettings {
    fn default() -> Self {
        Self {
            door: Door::default(),
            primary: ProviderName::BuiltIn,
            backup: None,
            link: String::new(),
            choice: Choice::Primary,
            switched: BTreeMap::new(),
        }
    }
}

impl VideoSettings {
    /// The service behind a meeting's door now.
    pub fn provider(&self, meeting: &MeetingId) -> ProviderName {
        let choice = self.switched.get(meeting).copied().unwrap_or(self.choice);
        match (choice, self.backup) {
            (Choice::Backup, Some(backup)) => backup,
            _ => self.primary,
        }
    }

    /// Refuses what no room can follow.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.door.opens_min > DOOR_MINUTES_MAX || self.door.closes_min > DOOR_MINUTES_MAX {
            return Err(Refusal::invalid("door", "out_of_range"));
        }
        if self.backup == Some(self.primary) {
            return Err(Refusal::invalid("backup", "same_as_primary"));
        }
        let needs_link = |name| name == ProviderName::Link;
        let has_need = needs_link(self.primary) || self.backup.is_some_and(needs_link);
        if has_need && !self.link.starts_with("https://") {
            return Err(Refusal::invalid("link", "not_https"));
        }
        Ok(())
    }
}
