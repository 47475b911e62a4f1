//! How a day's meetings are held: when doors open, which video service stands behind them, and which
//! one steps in when it fails. The service itself is not the domain's concern.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{CompanyId, MeetingId};
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

/// Links to a service of the organizer's own, with what its plan allows. What is a link is checked
/// where services are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Links {
    pub to: LinkTo,
    #[serde(default)]
    pub plan: LinkPlan,
}

/// What a plan allows; nothing: no limit known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkPlan {
    pub people_max: Option<u32>,
    pub minutes_max: Option<u32>,
}

/// One link a meeting, one a host, or all from a template with `{meeting}`, `{host}`, `{slot}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkTo {
    Meeting(BTreeMap<MeetingId, String>),
    Host(BTreeMap<CompanyId, String>),
    Template(String),
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
    /// Where links come from, when a service is one.
    pub links: Option<Links>,
    /// Whether the built-in room only relays; nothing: when it can.
    pub relay_only: Option<bool>,
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
            links: None,
            relay_only: None,
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
        let is_link = |name| name == ProviderName::Link;
        if (is_link(self.primary) || self.backup.is_some_and(is_link)) && self.links.is_none() {
            return Err(Refusal::invalid("links", "empty"));
        }
        Ok(())
    }
}
