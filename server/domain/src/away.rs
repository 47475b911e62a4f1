//! Who or what is not there for a while on the running day: a company that left, an interpreter who
//! fell ill, a room that was lost. Nothing new is given to them; what they hold already stays until
//! somebody repairs it (`repair.rs`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::change::Change;
use crate::course::reasoned;
use crate::day::{Day, Phase, SlotTime};
use crate::id::{CompanyId, InterpreterId, RoomId};
use crate::refusal::Refusal;
use crate::time::Instant;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "id")]
pub enum Who {
    Company(CompanyId),
    Interpreter(InterpreterId),
    Room(RoomId),
}

impl Who {
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Company(_) => "company",
            Self::Interpreter(_) => "interpreter",
            Self::Room(_) => "room",
        }
    }

    pub fn id(&self) -> &str {
        match self {
            Self::Company(id) => id.as_str(),
            Self::Interpreter(id) => id.as_str(),
            Self::Room(id) => id.as_str(),
        }
    }

    /// From how it is kept.
    pub fn named(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "company" => Some(Self::Company(CompanyId::new(id))),
            "interpreter" => Some(Self::Interpreter(InterpreterId::new(id))),
            "room" => Some(Self::Room(RoomId::new(id))),
            _ => None,
        }
    }

    fn is_of(&self, day: &Day) -> bool {
        match self {
            Self::Company(id) => day.roster.company(id).is_some(),
            Self::Interpreter(id) => day.roster.interpreters.contains_key(id),
            Self::Room(id) => day.settings.rooms.iter().any(|room| room.id == *id),
        }
    }
}

/// From when to when somebody is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Away {
    pub from: Instant,
    /// Until the end of the day where nothing is said.
    pub until: Option<Instant>,
    pub reason: String,
}

impl Away {
    fn overlaps(&self, time: &SlotTime) -> bool {
        self.from < time.end && self.until.is_none_or(|until| time.start < until)
    }
}

pub type Aways = BTreeMap<Who, Away>;

/// Says that somebody is not there, or is again.
pub fn set(day: &Day, who: &Who, away: Option<&Away>) -> Result<Vec<Change>, Refusal> {
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    if !who.is_of(day) {
        return Err(Refusal::Unknown);
    }
    let away = away.map(|away| Ok(Away { reason: reasoned(&away.reason)?, ..away.clone() }));
    let away = away.transpose()?;
    if away.as_ref().is_some_and(|away| away.until.is_some_and(|until| until <= away.from)) {
        return Err(Refusal::invalid("until", "ends_before_start"));
    }
    if day.aways.get(who) == away.as_ref() {
        return Ok(Vec::new());
    }
    Ok(vec![Change::AwaySet { who: who.clone(), away }])
}

/// Whether somebody is not there at some moment of a time.
pub fn is_away(day: &Day, who: &Who, time: &SlotTime) -> bool {
    day.aways.get(who).is_some_and(|away| away.overlaps(time))
}

/// Brings it one change further.
pub(crate) fn follow(day: &mut Day, change: &Change) {
    let Change::AwaySet { who, away } = change else { return };
    match away {
        Some(away) => day.aways.insert(who.clone(), away.clone()),
        None => day.aways.remove(who),
    };
}

#[cfg(test)]
mod tests;
