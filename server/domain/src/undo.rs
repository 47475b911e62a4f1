//! Undo: what an organizer did in the last minutes is taken back.
//!
//! An act keeps every thing it touched as it was before, and the mark of how it left it. While all of
//! them lie as they were left, undoing brings back what was, by changes like any others: people whose
//! meeting changes are written to, and a canceled meeting is the same one again. Where one lies
//! otherwise by now, or somebody has taken a seat that would be needed, nothing is undone.

mod back;
mod thing;

use serde::{Deserialize, Serialize};

pub use thing::{Thing, What};

use crate::access::Actor;
use crate::change::Change;
use crate::command::Command;
use crate::day::{Day, Phase};
use crate::queue;
use crate::refusal::Refusal;
use crate::time::{Instant, Moment};
use crate::video::Because;
use back::Back;

/// How long an act can be undone, in minutes: a slip is seen at once, and what is older others rely on.
pub const UNDO_MINUTES_MAX: i64 = 10;

/// What kind of thing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    Booked,
    Moved,
    Canceled,
    Assigned,
    NeedSet,
    OfferAnswered,
    Adjusted,
    SaidLate,
    Judged,
    SeatCorrected,
    CheckedIn,
    QueueChanged,
    AwaySet,
    RequestChanged,
    DraftChanged,
    Released,
    Repaired,
    RoomSwitched,
    VideoChanged,
    SettingsChanged,
    ZoneRulesFollowed,
    PhaseChanged,
    LettersChanged,
    Announced,
    BannerWithdrawn,
    Undone,
}

impl Deed {
    /// What an organizer does by a command; nothing where it is not one's own doing, or only letters
    /// come of it.
    pub fn of(actor: &Actor, command: &Command) -> Option<Self> {
        if !actor.role.is_organizer() {
            return None;
        }
        Some(match command {
            Command::Book(_) => Self::Booked,
            Command::Move { .. } => Self::Moved,
            Command::Cancel { .. } => Self::Canceled,
            Command::Assign { .. } => Self::Assigned,
            Command::SetNeed { .. } => Self::NeedSet,
            Command::AnswerOffer { .. } => Self::OfferAnswered,
            Command::Adjust { .. } => Self::Adjusted,
            Command::SayLate { .. } => Self::SaidLate,
            Command::Judge { .. } => Self::Judged,
            Command::CorrectSeat { .. } => Self::SeatCorrected,
            Command::CheckIn { .. } => Self::CheckedIn,
            Command::Queue { act: queue::Act::Call(_), .. } => Self::Booked,
            Command::Queue { .. } => Self::QueueChanged,
            Command::SetAway { .. } => Self::AwaySet,
            Command::Ask(_) | Command::Act { .. } => Self::RequestChanged,
            Command::AdoptPlan { .. }
            | Command::PinDraft { .. }
            | Command::MoveDraft { .. }
            | Command::DropDraft { .. }
            | Command::DiscardDraft => Self::DraftChanged,
            Command::Release { .. } => Self::Released,
            Command::Repair(_) => Self::Repaired,
            Command::SwitchRoom { because: Because::Organizer, .. } => Self::RoomSwitched,
            Command::ChangeVideo { .. } => Self::VideoChanged,
            Command::ChangeSettings { .. } => Self::SettingsChanged,
            Command::FollowZoneRules { .. } => Self::ZoneRulesFollowed,
            Command::ChangePhase { .. } => Self::PhaseChanged,
            Command::ChangeLetters { .. } => Self::LettersChanged,
            Command::Announce { .. } => Self::Announced,
            Command::WithdrawBanner { .. } => Self::BannerWithdrawn,
            Command::Undo { .. } => Self::Undone,
            Command::SwitchRoom { .. }
            | Command::SweepOffers
            | Command::SweepRefills(_)
            | Command::AnswerRefill { .. }
            | Command::AskSwap(_)
            | Command::AnswerSwap { .. }
            | Command::Answer(_)
            | Command::Attend { .. }
            | Command::Invite { .. }
            | Command::Remind { .. } => return None,
        })
    }

    /// Whether it is the draft that this is about; else what happens to the draft comes by the way.
    fn means_draft(self) -> bool {
        matches!(self, Self::DraftChanged | Self::Released | Self::Undone)
    }
}

/// Something an organizer did, with what is needed to take it back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Act {
    /// The day's revision after it: its key.
    pub revision: i64,
    pub at: Instant,
    /// The organizer's address.
    pub by: String,
    pub deed: Deed,
    /// The day's phase after it.
    phase: Phase,
    pub things: Vec<Thing>,
}

impl Act {
    /// What was done between two states of a day; nothing where only letters came of it.
    pub fn of(
        (deed, by): (Deed, &str),
        (before, after): (&Day, &Day),
        changes: &[Change],
        at: Instant,
    ) -> Option<Self> {
        let things = thing::touched(before, after, changes, deed.means_draft());
        let (revision, by) = (after.revision, by.to_owned());
        (!things.is_empty()).then_some(Self { revision, at, by, deed, phase: after.phase, things })
    }

    /// Until when it can be undone.
    pub fn until(&self) -> Instant {
        self.at.plus_minutes(UNDO_MINUTES_MAX)
    }

    /// Whether nobody has touched since what it touched.
    fn lies_as_left(&self, day: &Day) -> bool {
        self.things.iter().all(|thing| thing.lies_as_left(day))
    }
}

/// A larger act is not undone on trial, only looked at.
const TRIAL_THINGS_MAX: usize = 20;

/// Whether an act can be undone as far as is known without taking long: of a large one, whether all it
/// touched lies as it was left.
pub fn seems_open(day: &Day, act: &Act, moment: Moment<'_>) -> bool {
    if act.things.len() <= TRIAL_THINGS_MAX {
        return undo(day, act, moment).is_ok();
    }
    moment.now < act.until() && act.lies_as_left(day)
}

/// Takes an act back, whole or not at all.
pub fn undo(day: &Day, act: &Act, moment: Moment<'_>) -> Result<Vec<Change>, Refusal> {
    if act.until() <= moment.now {
        return Err(Refusal::UndoLate { minutes: UNDO_MINUTES_MAX });
    }
    if !act.lies_as_left(day) {
        return Err(Refusal::UndoOvertaken);
    }
    let is_closed_since = day.phase == Phase::Closed && act.phase != Phase::Closed;
    if is_closed_since {
        return Err(Refusal::DayClosed);
    }
    let mut back = Back::begin(day, act, moment.now);
    back.bring_offers(&act.things);
    // Settings come last: by those that were there before, all that comes back has its place.
    let is_settings = |thing: &&Thing| matches!(thing.what, What::Settings { .. });
    let (settings, others): (Vec<_>, Vec<_>) = act.things.iter().partition(is_settings);
    for thing in others.into_iter().chain(settings) {
        back.bring(&thing.what)?;
    }
    back.recall(&act.things);
    if !back.has_seats_for(&act.things) {
        return Err(Refusal::UndoOvertaken);
    }
    Ok(back.changes)
}

/// Whether a change that takes something back is told by letter: people hear of their meetings, and
/// nobody hears anew that the day has begun.
pub fn is_told(change: &Change) -> bool {
    change.meeting().is_some()
}

#[cfg(test)]
mod tests;
