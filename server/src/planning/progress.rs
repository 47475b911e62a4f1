//! How far a run is, as the organizer's pages hear of it.

use serde::Serialize;
use utoipa::ToSchema;

use super::proposal::Proposal;

/// The levels of a score, in the order in which they count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct PlanScore {
    /// What the meetings left out are worth together.
    pub left_out: u64,
    pub breaks: u64,
    /// The most breaks of one company.
    pub breaks_most: u64,
    /// The sum of the squares of everybody's breaks.
    pub unevenness: u64,
    pub interpreter_changes: u64,
    pub room_changes: u64,
    /// The sum of slot numbers.
    pub lateness: u64,
}

impl PlanScore {
    pub fn of(levels: &[u64]) -> Self {
        let level = |at: usize| levels.get(at).copied().unwrap_or(0);
        Self {
            left_out: level(0),
            breaks: level(1),
            breaks_most: level(2),
            unevenness: level(3),
            interpreter_changes: level(4),
            room_changes: level(5),
            lateness: level(6),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    Running,
    /// Ended before its time; it can be resumed.
    Stopped,
    Finished,
    /// No plan can be, or the run broke.
    Failed,
}

impl PlanState {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Stopped => "stopped",
            Self::Finished => "finished",
            Self::Failed => "failed",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PlanProgress {
    pub state: PlanState,
    /// How much of its time is used up, from 0 to 1.
    pub share: f64,
    pub took_ms: u64,
    /// Meetings of the best plan so far, those that stand included.
    pub placed: usize,
    pub left_out: usize,
    /// None before the first plan.
    pub score: Option<PlanScore>,
    /// No plan has a lower score.
    pub bound: Option<PlanScore>,
    /// It is proven that no plan is better.
    pub optimal: bool,
    /// How often a better plan was found.
    pub improvements: u32,
    /// Why there can be no plan: a code such as `too_few_rooms`.
    pub clash: Option<String>,
}

impl PlanProgress {
    pub fn of(state: PlanState, share: f64, best: &Proposal, is_known: bool) -> Self {
        let is_plan = is_known && best.clash.is_none();
        Self {
            state,
            share,
            took_ms: best.took_ms,
            placed: best.meetings.len(),
            left_out: best.left_out.len(),
            score: is_plan.then(|| PlanScore::of(&best.score)),
            bound: (!best.bound.is_empty()).then(|| PlanScore::of(&best.bound)),
            optimal: best.is_optimal,
            improvements: best.improvements,
            clash: best.clash.clone(),
        }
    }
}

/// What a `planning` frame of the day's line says; organizers get it only.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Planning {
    #[serde(rename = "type")]
    #[schema(example = "planning")]
    pub kind: &'static str,
    pub plan: String,
    pub progress: PlanProgress,
}
