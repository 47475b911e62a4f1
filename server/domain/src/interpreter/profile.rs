//! What an interpreter can do and may be asked for, as the roster has it.

use serde::{Deserialize, Serialize};

use super::Mode;
use crate::day::OfficeHours;
use crate::roster::Interpreter;

/// Which way somebody interprets between two languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    #[default]
    Both,
    /// Only from the first into the second.
    Forth,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Basic,
    #[default]
    Professional,
    Expert,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LanguagePair {
    pub from: String,
    pub to: String,
    pub direction: Direction,
    pub level: Level,
}

impl LanguagePair {
    /// Whether somebody with this pair turns the first language into the second.
    fn leads(&self, from: &str, to: &str) -> bool {
        let forth = self.from == from && self.to == to;
        forth || (self.direction == Direction::Both && self.from == to && self.to == from)
    }
}

/// Ways of interpreting, and places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
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

impl Modes {
    /// Whether somebody works in the way of a day.
    pub fn include(self, mode: Mode) -> bool {
        match mode {
            Mode::Consecutive => self.consecutive,
            Mode::Simultaneous => self.simultaneous,
        }
    }
}

/// For whom alone somebody works on the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// A company, by its code.
    Company(String),
    /// A table or room, by its name.
    Table(String),
}

/// Without anything in it: works between any two of the languages spoken, in all modes, at any hour, by
/// the day's rules.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    pub pairs: Vec<LanguagePair>,
    pub specialisms: Vec<String>,
    pub modes: Modes,
    /// When they work, on their own clock; the end may lie after midnight.
    pub hours: Option<OfficeHours>,
    /// Minutes of interpreting on one day, where less than the day's rule allows.
    pub load_max_min: Option<u16>,
    /// Minutes of work without a pause, where less than the day's rule allows.
    pub stretch_max_min: Option<u16>,
    /// Minutes of the pause after it, where more than the day's rule asks.
    pub pause_min: Option<u16>,
    /// How long before a meeting they must be asked, in hours.
    pub notice_hours: u16,
    pub bound_to: Option<Bound>,
    /// Codes of companies they do not work for.
    pub conflicts: Vec<String>,
    /// Comes in only where nobody else can.
    pub reserve: bool,
}

impl Profile {
    /// How well somebody knows the pair they would work in: of two ways the weaker one counts, of several
    /// pairs the best. Who has no pairs of their own is professional.
    pub(super) fn level_between(&self, here: &[String], there: &[String]) -> Level {
        let best = |from: &str, to: &str| {
            self.pairs.iter().filter(|pair| pair.leads(from, to)).map(|pair| pair.level).max()
        };
        let both = |a: &String, b: &String| best(a, b).zip(best(b, a)).map(|(to, fro)| to.min(fro));
        let all = here.iter().flat_map(|a| there.iter().filter_map(move |b| both(a, b)));
        all.max().unwrap_or_default()
    }
}

/// How codes and names are compared.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// Whether somebody with these pairs carries a conversation between two languages, both ways; where
/// both sides speak the same, whether it is one of theirs.
pub(crate) fn carries(pairs: &[LanguagePair], one: &str, other: &str) -> bool {
    if one == other {
        return pairs.iter().any(|pair| pair.from == one || pair.to == one);
    }
    let leads = |from: &str, to: &str| pairs.iter().any(|pair| pair.leads(from, to));
    leads(one, other) && leads(other, one)
}

impl Interpreter {
    /// Every language they have a part in, some of them more than once.
    pub fn known_languages(&self) -> impl Iterator<Item = &String> {
        let of_pairs = self.profile.pairs.iter().flat_map(|pair| [&pair.from, &pair.to]);
        self.languages.iter().chain(of_pairs)
    }

    /// Whether they carry a conversation between two languages, both ways.
    pub fn works_between(&self, one: &str, other: &str) -> bool {
        let speaks = |language: &str| self.languages.iter().any(|known| known == language);
        match self.profile.pairs.as_slice() {
            [] => speaks(one) && speaks(other),
            pairs => carries(pairs, one, other),
        }
    }
}
