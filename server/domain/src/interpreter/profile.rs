//! What an interpreter can do and takes on in a programme: pairs of languages, hours, limits, and whom
//! they serve or must not serve.

use serde::{Deserialize, Serialize};

use crate::day::OfficeHours;

/// An interpreter's profile in a programme. The default works between any two of their languages, both
/// ways and in every mode, without limits of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// Empty: any two of the interpreter's languages, both ways.
    pub pairs: Vec<LanguagePair>,
    pub specialisms: Vec<String>,
    pub modes: Modes,
    /// On the interpreter's own clock.
    pub hours: Option<OfficeHours>,
    pub load_max_min: Option<u16>,
    pub stretch_max_min: Option<u16>,
    pub pause_min: Option<u16>,
    /// How long before a meeting they must know of it.
    pub notice_hours: u16,
    pub bound_to: Option<Bound>,
    /// Codes of companies they must not work for.
    pub conflicts: Vec<String>,
    /// Taken only when nobody else can.
    pub reserve: bool,
}

/// Two languages somebody interprets between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguagePair {
    pub from: String,
    pub to: String,
    pub direction: Direction,
    pub level: Level,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Both,
    Forth,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Basic,
    Professional,
    Expert,
}

/// How and where somebody interprets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Modes {
    pub consecutive: bool,
    pub simultaneous: bool,
    pub online: bool,
    pub on_site: bool,
}

impl Default for Modes {
    fn default() -> Self {
        Self { consecutive: true, simultaneous: true, online: true, on_site: true }
    }
}

/// Whom or what an interpreter stays with for the whole day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The code of a company.
    Company(String),
    /// The name of a room.
    Table(String),
}
