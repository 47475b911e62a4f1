//! The wire types of a day as its viewer may see it.

use std::collections::BTreeMap;

use sangdam_domain::day::{Filling, InterpreterRule, Phase};
use sangdam_domain::programme::Side;
use serde::Serialize;
use utoipa::ToSchema;

use super::away::AwayView;
use super::banner::BannerView;
use super::interpreter::Interpreter;
use super::meeting::Meeting;
use super::refill::RefillView;
use crate::text;

/// Names by language tag.
pub type NamesByLanguage = BTreeMap<String, String>;

/// A span of time on the clocks of one city. Always shown with city and offset.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Clock {
    #[schema(example = "Asia/Seoul")]
    pub zone: String,
    #[schema(example = "Seoul")]
    pub city: String,
    #[schema(example = "2020-10-26")]
    pub date: String,
    /// Monday is 1.
    pub weekday: u32,
    #[schema(example = "15:00")]
    pub start: String,
    #[schema(example = "15:30")]
    pub end: String,
    #[schema(example = "+09:00")]
    pub offset: String,
    /// The date in words with its weekday, in the reader's language.
    pub day_text: String,
}

impl From<text::Clock> for Clock {
    fn from(clock: text::Clock) -> Self {
        let text::Clock { zone, city, date, weekday, start, end, offset, day_text } = clock;
        Self { zone, city, date, weekday, start, end, offset, day_text }
    }
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Slot {
    pub slot: u16,
    /// Milliseconds since 1970, UTC; so are all fields that end in `_at`.
    pub start_at: i64,
    pub end_at: i64,
    /// The viewer's own zone first, then those of the sides.
    pub clocks: Vec<Clock>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Break {
    /// The slot it follows.
    pub after: u16,
    pub start_at: i64,
    pub end_at: i64,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub label: NamesByLanguage,
    pub clocks: Vec<Clock>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SideHead {
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub name: NamesByLanguage,
    pub zone: String,
    pub city: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Sides {
    pub host: SideHead,
    pub guest: SideHead,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BookingState {
    NotOpen,
    Open,
    Closed,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BookingWindow {
    pub state: BookingState,
    pub opens_at: i64,
    pub closes_at: i64,
    pub opens: Vec<Clock>,
    pub closes: Vec<Clock>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PhaseName {
    Draft,
    Requests,
    Planning,
    Released,
    Running,
    Closed,
}

impl From<Phase> for PhaseName {
    fn from(phase: Phase) -> Self {
        match phase {
            Phase::Draft => Self::Draft,
            Phase::Requests => Self::Requests,
            Phase::Planning => Self::Planning,
            Phase::Released => Self::Released,
            Phase::Running => Self::Running,
            Phase::Closed => Self::Closed,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterpreterRuleName {
    None,
    NoCommonLanguage,
    Always,
}

impl From<InterpreterRule> for InterpreterRuleName {
    fn from(rule: InterpreterRule) -> Self {
        match rule {
            InterpreterRule::None => Self::None,
            InterpreterRule::NoCommonLanguage => Self::NoCommonLanguage,
            InterpreterRule::Always => Self::Always,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SideName {
    Host,
    Guest,
}

impl From<Side> for SideName {
    fn from(side: Side) -> Self {
        match side {
            Side::Host => Self::Host,
            Side::Guest => Self::Guest,
        }
    }
}

/// The ways a day's timetable is filled.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct FillingWays {
    pub open_booking: bool,
    pub requests: bool,
    pub planned: bool,
}

impl From<Filling> for FillingWays {
    fn from(filling: Filling) -> Self {
        let Filling { open_booking, requests, planned } = filling;
        Self { open_booking, requests, planned }
    }
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DayHead {
    pub id: String,
    pub programme_id: String,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub title: NamesByLanguage,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub programme_title: NamesByLanguage,
    pub date: String,
    pub zone: String,
    pub zone_city: String,
    pub phase: PhaseName,
    pub sides: Sides,
    pub booking: BookingWindow,
    pub filling: FillingWays,
    /// Meetings a company may have on this day.
    pub meetings_max: Option<u16>,
    pub interpreter_rule: InterpreterRuleName,
    /// Whether some of its rooms are tables in a hall.
    pub has_tables: bool,
    /// By how many minutes one tap makes a meeting longer.
    pub extend_min: u16,
    /// The release of the tz database the slots' instants were computed with.
    pub zone_rules_version: String,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Delegate {
    pub id: String,
    pub name: String,
    pub role: String,
    pub language: String,
    pub zone: String,
    /// Only for the organizer and the delegate's own company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Only for the organizer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Company {
    pub id: String,
    pub code: String,
    pub side: SideName,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub name: NamesByLanguage,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub short_name: NamesByLanguage,
    pub country: String,
    pub zone: String,
    pub languages: Vec<String>,
    pub sectors: Vec<String>,
    pub offers: String,
    pub needs: String,
    pub desks: u16,
    pub delegates: Vec<Delegate>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Room {
    pub id: String,
    pub name: String,
    /// A table in the hall; else a line.
    pub is_table: bool,
    /// Who sits at the table all day.
    pub company_id: Option<String>,
}

/// Something the organizer should look at; its words are the browser's, under `trouble-<code>`.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct Trouble {
    pub code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interpreter_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slot: Option<u16>,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub facts: BTreeMap<String, String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoleName {
    Organizer,
    Company,
    Interpreter,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BoardMe {
    pub role: RoleName,
    pub company_id: Option<String>,
    pub interpreter_id: Option<String>,
    pub side: Option<SideName>,
    pub name: String,
    pub language: String,
    pub zone: String,
    pub may_book: bool,
}

/// A day as its viewer may see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Board {
    pub day: DayHead,
    /// The number of the last change this view shows.
    pub revision: i64,
    /// What the server's clock says.
    pub now: i64,
    pub me: BoardMe,
    pub slots: Vec<Slot>,
    pub breaks: Vec<Break>,
    pub companies: Vec<Company>,
    pub interpreters: Vec<Interpreter>,
    pub rooms: Vec<Room>,
    pub meetings: Vec<Meeting>,
    /// Slots in which a company has no desk left, by company; with whom it meets is not said.
    #[schema(value_type = std::collections::HashMap<String, Vec<u16>>)]
    pub taken: BTreeMap<String, Vec<u16>>,
    /// How far the clocks of the viewer's and the sides' zones are ahead of UTC now, by zone.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub offsets: BTreeMap<String, String>,
    /// For the organizer: who or what is not there for a while.
    pub aways: Vec<AwayView>,
    /// Gaps of the running day that were offered: the viewer's own, all for the organizer.
    pub refills: Vec<RefillView>,
    /// What the organizer wants everybody of the viewer's group to know now, the latest first.
    pub banners: Vec<BannerView>,
    /// For the organizer: conflicts of the day.
    pub troubles: Vec<Trouble>,
    /// For the organizer: what goes wrong around the day, such as letters that were given up.
    pub alarms: Vec<Trouble>,
}
