//! Plans as they go over the wire.

use serde::Serialize;
use utoipa::ToSchema;

use crate::planning::options::PlanOptions;
use crate::planning::progress::PlanProgress;
use crate::planning::wish::Rank;

/// A plan in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanHead {
    pub id: String,
    pub made_at: i64,
    pub made_by: String,
    /// The day's revision it was planned for.
    pub revision: i64,
    pub options: PlanOptions,
    /// Planned for what the day has not; it cannot be adopted.
    pub rehearsal: bool,
    /// The draft was made of it.
    pub adopted: bool,
    pub progress: PlanProgress,
}

/// What there is to plan.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct PlanDemand {
    pub hosts: usize,
    pub guests: usize,
    pub slots: usize,
    pub rooms: usize,
    pub interpreters: usize,
    /// Meetings the day can hold at most.
    pub meetings_max: usize,
    /// Meetings that stand and stay.
    pub booked: usize,
    /// Pairs somebody wishes, by the rank of whoever wishes it more.
    pub must: usize,
    pub want: usize,
    pub if_possible: usize,
    /// Of those, pairs both sides wish.
    pub mutual: usize,
    /// Of those, pairs that agreed.
    pub accepted: usize,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanList {
    pub revision: i64,
    /// The latest first.
    pub plans: Vec<PlanHead>,
    /// The plan whose run is on.
    pub running: Option<String>,
    /// Another day's run is on, and a new one must wait.
    pub busy: bool,
    /// What a first run would be asked.
    pub options: PlanOptions,
    pub demand: PlanDemand,
}

/// A meeting of a plan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlannedMeeting {
    /// Of a meeting that stands in timetable or draft, and that the planner left alone.
    pub meeting_id: Option<String>,
    pub host: String,
    pub guest: String,
    pub slot: u16,
    pub interpreter_id: Option<String>,
    pub room_id: Option<String>,
    /// Whether it was there before: booked, or pinned in the draft.
    pub pinned: bool,
    pub rank: Option<Rank>,
    pub mutual: bool,
}

/// What stands in the way, and in which slots; none where it is the same in all.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanReason {
    /// A code of a refusal, such as `host_busy`, or `not_found`: the run found no way in its time.
    pub code: String,
    /// In the reader's language.
    pub text: String,
    pub slots: Vec<u16>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanLeftOut {
    pub host: String,
    pub guest: String,
    pub rank: Rank,
    pub mutual: bool,
    pub reasons: Vec<PlanReason>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanHelpKind {
    Slot,
    Room,
    Interpreter,
}

/// One more of something, and how many more meetings that gives.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanHelp {
    pub what: PlanHelpKind,
    /// The languages of the interpreter.
    pub pair: Option<[String; 2]>,
    pub meetings_more: u32,
}

/// A company's day by a plan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanCompany {
    pub company_id: String,
    /// Pairs with it that somebody wishes.
    pub wished: usize,
    pub meetings: usize,
    pub left_out: usize,
    /// Gaps between its meetings.
    pub breaks: usize,
    pub first_slot: Option<u16>,
    pub last_slot: Option<u16>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanView {
    pub plan: PlanHead,
    pub meetings: Vec<PlannedMeeting>,
    pub left_out: Vec<PlanLeftOut>,
    pub helps: Vec<PlanHelp>,
    pub companies: Vec<PlanCompany>,
    /// Meetings of it that could not be any more, were it adopted now.
    pub stale: usize,
}
