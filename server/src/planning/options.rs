//! What the organizer asks of a planning run. Kept beside the plan as it was asked.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The longest a run may take, in seconds.
pub const SECONDS_MAX: u32 = 120;
/// Rehearsed slots, rooms and interpreters beyond what the day has.
pub const WHAT_IF_MAX: u16 = 60;
/// Search steps of a run that shall end by steps.
pub const STEPS_MAX: u64 = 10_000_000_000;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanOptions {
    pub honor: Honor,
    pub prefer: Prefer,
    #[serde(default)]
    pub what_if: WhatIf,
    /// When the run ends at the latest, from 1 to 120.
    pub seconds: u32,
    /// The same seed finds the same plan.
    pub seed: u64,
    /// Ends the run by search steps, so that it can be repeated exactly; by time alone when left out.
    #[serde(default)]
    pub steps: Option<u64>,
}

/// Whose wishes are planned for. What both sides agreed on always is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Honor {
    pub must: bool,
    pub want: bool,
    pub if_possible: bool,
    /// Only wishes of both sides.
    pub mutual_only: bool,
}

/// What counts, after as many wishes as can be, always in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Prefer {
    /// Few gaps in people's days.
    pub gap_free: bool,
    /// Gaps spread evenly.
    pub fair: bool,
    /// One interpreter for meetings in a row, and one room.
    pub keep_interpreter: bool,
    /// Early rather than late.
    pub early: bool,
}

/// What the day has not: a plan for it is a rehearsal and cannot be adopted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct WhatIf {
    /// Slots after the last one.
    pub slots_more: u16,
    /// So many rooms instead of the day's.
    pub rooms: Option<u16>,
    pub interpreters_more: Vec<MoreInterpreters>,
    /// Companies that do not come.
    pub without_companies: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MoreInterpreters {
    /// The two languages they speak.
    pub pair: [String; 2],
    pub count: u16,
}

impl Default for PlanOptions {
    fn default() -> Self {
        Self {
            honor: Honor { must: true, want: true, if_possible: true, mutual_only: false },
            prefer: Prefer { gap_free: true, fair: true, keep_interpreter: true, early: true },
            what_if: WhatIf::default(),
            seconds: 20,
            seed: 1,
            steps: None,
        }
    }
}

impl PlanOptions {
    pub fn is_rehearsal(&self) -> bool {
        self.what_if != WhatIf::default()
    }

    /// The field that cannot be meant, and why.
    pub fn check(&self) -> Result<(), (&'static str, &'static str)> {
        let what_if = &self.what_if;
        if self.seconds == 0 || self.seconds > SECONDS_MAX {
            return Err(("seconds", "out_of_range"));
        }
        if self.steps.is_some_and(|steps| steps == 0 || steps > STEPS_MAX) {
            return Err(("steps", "out_of_range"));
        }
        // Browsers count exactly up to here.
        if self.seed > 1 << 53 {
            return Err(("seed", "out_of_range"));
        }
        if what_if.slots_more > WHAT_IF_MAX {
            return Err(("what_if.slots_more", "out_of_range"));
        }
        if what_if.rooms.is_some_and(|rooms| rooms == 0 || rooms > 500) {
            return Err(("what_if.rooms", "out_of_range"));
        }
        let more = &what_if.interpreters_more;
        if more.len() > 16 || more.iter().any(|one| one.count == 0 || one.count > WHAT_IF_MAX) {
            return Err(("what_if.interpreters_more", "out_of_range"));
        }
        if more
            .iter()
            .any(|one| one.pair.iter().any(String::is_empty) || one.pair[0] == one.pair[1])
        {
            return Err(("what_if.interpreters_more", "wrong_type"));
        }
        Ok(())
    }
}
