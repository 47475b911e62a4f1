//! How a day's meetings are held: when doors open, which video service stands behind them, and which
//! one steps in when it fails. The service itself is not the domain's concern.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::attendance::door_open;
use crate::change::Change;
use crate::command::Command;
use crate::day::Day;
use crate::id::{CompanyId, MeetingId};
use crate::notice::{Seat, seated};
use crate::refusal::Refusal;
use crate::room;
use crate::time::Instant;

/// The longest a door may open before or close after its slot, in minutes.
const DOOR_MINUTES_MAX: u16 = 120;
/// The longest a door may close after its slot: passes to rooms of other services end then.
pub const DOOR_CLOSES_MAX: u16 = 15;

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

impl ProviderName {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BuiltIn => "built_in",
            Self::Jitsi => "jitsi",
            Self::BigBlueButton => "big_blue_button",
            Self::LiveKit => "live_kit",
            Self::Link => "link",
            Self::Table => "table",
        }
    }
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

/// Why doors lead elsewhere than before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// The organizer wanted it so.
    #[default]
    Organizer,
    /// The service did not answer any more.
    Unreachable,
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
    /// Meetings that use another than the day; never one that uses the same.
    pub switched: BTreeMap<MeetingId, Choice>,
    /// Why doors lead where they do since the last change: people at open doors are told.
    pub because: Because,
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
            because: Because::Organizer,
        }
    }
}

impl VideoSettings {
    /// The service behind a meeting's door now.
    pub fn provider(&self, meeting: &MeetingId) -> ProviderName {
        self.named(self.choice_of(meeting))
    }

    /// The service a choice stands for.
    pub fn named(&self, choice: Choice) -> ProviderName {
        match (choice, self.backup) {
            (Choice::Backup, Some(backup)) => backup,
            _ => self.primary,
        }
    }

    /// Which of the two services holds a meeting.
    pub fn choice_of(&self, meeting: &MeetingId) -> Choice {
        self.switched.get(meeting).copied().unwrap_or(self.choice)
    }

    /// Takes a meeting, or without one the whole day, to one of the two services.
    pub fn switch(&mut self, meeting: Option<&MeetingId>, to: Choice, because: Because) {
        self.because = because;
        match meeting {
            None => {
                self.choice = to;
                self.switched.clear();
            }
            Some(meeting) if to == self.choice => drop(self.switched.remove(meeting)),
            Some(meeting) => drop(self.switched.insert(meeting.clone(), to)),
        }
    }

    /// These wishes with what was switched before: changing settings switches nothing back. Where
    /// there is no backup any more, or the backup was made the primary, nothing is left to switch.
    fn keeping(mut self, before: &Self) -> Self {
        let is_settled = self.backup.is_none() || before.backup == Some(self.primary);
        (self.choice, self.switched) = if is_settled {
            (Choice::Primary, BTreeMap::new())
        } else {
            (before.choice, before.switched.clone())
        };
        self
    }

    /// Refuses what no room can follow.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.door.opens_min > DOOR_MINUTES_MAX {
            return Err(Refusal::invalid("door_opens_min", "out_of_range"));
        }
        if self.door.closes_min > DOOR_CLOSES_MAX {
            return Err(Refusal::invalid("door_closes_min", "out_of_range"));
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

/// Changes the settings, and nothing of what was switched.
pub(crate) fn change(day: &Day, video: &VideoSettings) -> Result<Vec<Change>, Refusal> {
    video.check()?;
    let video = VideoSettings { because: day.video.because, ..video.clone() };
    let video = video.keeping(&day.video);
    if video == *day.video {
        return Ok(Vec::new());
    }
    let video = VideoSettings { because: Because::Organizer, ..video };
    Ok(vec![Change::VideoChanged { video }])
}

/// Takes the room of one meeting, or of all, to the primary service or the backup.
///
/// The whole day means every meeting: one that was switched alone comes along, whichever way, and
/// keeps no choice of its own. In a failure nobody wants to look for stragglers first, and "back to
/// the primary" that leaves one meeting behind would be found out by its people.
///
/// Nobody gets a letter. Letters and calendars carry the door, which stays what it was; whoever is at
/// an open door is told there, and everybody else meets the new room when they come.
pub(crate) fn switch(
    day: &Day,
    meeting: Option<&MeetingId>,
    to: Choice,
    because: Because,
) -> Result<Vec<Change>, Refusal> {
    if meeting.is_some_and(|id| day.timetable.get(id).is_none()) {
        return Err(Refusal::Unknown);
    }
    if to == Choice::Backup && day.video.backup.is_none() {
        return Err(Refusal::NoBackup);
    }
    let is_there = match meeting {
        Some(id) => day.video.choice_of(id) == to,
        None => {
            let strays = day.timetable.all().any(|held| day.video.choice_of(&held.id) != to);
            day.video.choice == to && !strays
        }
    };
    if is_there {
        return Ok(Vec::new());
    }
    Ok(vec![Change::RoomSwitched { meeting: meeting.cloned(), to, because }])
}

/// What becomes of a day one of whose services does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is held there any more: the other service stepped in.
    Switched,
    /// Meetings are held there, and there is no backup.
    NoBackup,
    /// Meetings are held there, and the other service does not answer either.
    BothDown,
    /// Meetings are held there, although the other service would answer.
    InUse,
    /// It is the backup, and nobody needs it now.
    Spare,
}

impl Standing {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Switched => "switched",
            Self::NoBackup => "no_backup",
            Self::BothDown => "both_down",
            Self::InUse => "in_use",
            Self::Spare => "spare",
        }
    }
}

/// How a day stands with a service that is down; nothing when the day has no use for it.
pub fn standing(
    day: &Day,
    down: ProviderName,
    is_down: impl Fn(ProviderName) -> bool,
) -> Option<Standing> {
    let video = &day.video;
    if down != video.primary && video.backup != Some(down) {
        return None;
    }
    let holds_some = day.timetable.all().any(|meeting| room::provider(day, meeting) == down);
    let other = video.backup.map(|backup| if backup == down { video.primary } else { backup });
    Some(match other {
        _ if !holds_some && video.named(video.choice) != down => {
            if down == video.primary {
                Standing::Switched
            } else {
                Standing::Spare
            }
        }
        None => Standing::NoBackup,
        Some(other) if is_down(other) => Standing::BothDown,
        Some(_) => Standing::InUse,
    })
}

/// What takes a day away from a primary that is down: nothing when no backup answers, or when the
/// primary holds no meeting any more. Nothing ever leads back; that is the organizer's to say.
pub fn rescue(day: &Day, is_down: impl Fn(ProviderName) -> bool) -> Vec<Command> {
    let video = &day.video;
    if !is_down(video.primary) || video.backup.is_none_or(is_down) {
        return Vec::new();
    }
    let switch = |meeting| Command::SwitchRoom {
        meeting,
        to: Choice::Backup,
        because: Because::Unreachable,
    };
    if video.choice == Choice::Primary {
        return vec![switch(None)];
    }
    let held = day.timetable.all().filter(|one| video.choice_of(&one.id) == Choice::Primary);
    held.map(|meeting| switch(Some(meeting.id.clone()))).collect()
}

/// How many doors stand open now, and how many open later.
pub fn doors(day: &Day, now: Instant) -> (usize, usize) {
    let windows = day.timetable.all().filter_map(|meeting| door_open(day, meeting));
    windows.filter(|(_, closes)| now < *closes).fold((0, 0), |(open, later), (opens, _)| {
        if opens <= now { (open + 1, later) } else { (open, later + 1) }
    })
}

/// Whether some door stands open now or will within so many minutes.
pub fn is_near(day: &Day, now: Instant, minutes: i64) -> bool {
    let until = now.plus_minutes(minutes);
    let mut windows = day.timetable.all().filter_map(|meeting| door_open(day, meeting));
    windows.any(|(opens, closes)| opens <= until && now < closes)
}

/// The most people on the roster that one room of the day may have to hold.
pub fn people_max(day: &Day) -> usize {
    let people = |meeting| Seat::ALL.into_iter().map(|seat| seated(day, meeting, seat).len()).sum();
    day.timetable.all().map(|meeting| people(meeting)).max().unwrap_or_default()
}

#[cfg(test)]
mod tests;
