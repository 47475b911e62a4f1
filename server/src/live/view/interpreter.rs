//! An interpreter and their profile on the wire.

use sangdam_domain::interpreter::{Bound, Direction, Level, Modes, Profile};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Interpreter {
    pub id: String,
    pub code: String,
    pub name: String,
    pub languages: Vec<String>,
    pub zone: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Only for the organizer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// For the organizer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<InterpreterProfile>,
}

/// What an interpreter can do and takes on in a programme.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InterpreterProfile {
    /// Empty: any two of the interpreter's languages, both ways.
    pub pairs: Vec<ProfilePair>,
    pub specialisms: Vec<String>,
    pub modes: Vec<InterpreterMode>,
    /// On the interpreter's own clock; none: all day.
    pub hours: Option<ProfileHours>,
    /// Minutes a day; none: as the day says, and so with the next two.
    pub load_max_min: Option<u16>,
    pub stretch_max_min: Option<u16>,
    pub pause_min: Option<u16>,
    pub notice_hours: u16,
    /// The code of the company they stay with.
    pub bound_company: Option<String>,
    /// The name of the table or room they stay at.
    pub bound_table: Option<String>,
    /// Codes of companies they must not work for.
    pub conflicts: Vec<String>,
    pub reserve: bool,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProfilePair {
    #[schema(example = "ko")]
    pub from: String,
    #[schema(example = "ru")]
    pub to: String,
    pub both_ways: bool,
    pub level: PairLevel,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PairLevel {
    Basic,
    Professional,
    Expert,
}

#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterpreterMode {
    Consecutive,
    Simultaneous,
    Online,
    OnSite,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProfileHours {
    #[schema(example = "13:00")]
    pub from: String,
    #[schema(example = "18:00")]
    pub to: String,
}

pub fn profile(of: &Profile) -> InterpreterProfile {
    let (bound_company, bound_table) = match &of.bound_to {
        Some(Bound::Company(code)) => (Some(code.clone()), None),
        Some(Bound::Table(name)) => (None, Some(name.clone())),
        None => (None, None),
    };
    let pairs = of.pairs.iter().map(|pair| ProfilePair {
        from: pair.from.clone(),
        to: pair.to.clone(),
        both_ways: pair.direction == Direction::Both,
        level: match pair.level {
            Level::Basic => PairLevel::Basic,
            Level::Professional => PairLevel::Professional,
            Level::Expert => PairLevel::Expert,
        },
    });
    InterpreterProfile {
        pairs: pairs.collect(),
        specialisms: of.specialisms.clone(),
        modes: modes(of.modes),
        hours: of.hours.map(|hours| ProfileHours {
            from: hours.from.format("%H:%M").to_string(),
            to: hours.to.format("%H:%M").to_string(),
        }),
        load_max_min: of.load_max_min,
        stretch_max_min: of.stretch_max_min,
        pause_min: of.pause_min,
        notice_hours: of.notice_hours,
        bound_company,
        bound_table,
        conflicts: of.conflicts.clone(),
        reserve: of.reserve,
    }
}

fn modes(of: Modes) -> Vec<InterpreterMode> {
    let all = [
        (of.consecutive, InterpreterMode::Consecutive),
        (of.simultaneous, InterpreterMode::Simultaneous),
        (of.online, InterpreterMode::Online),
        (of.on_site, InterpreterMode::OnSite),
    ];
    all.into_iter().filter(|(can, _)| *can).map(|(_, mode)| mode).collect()
}
