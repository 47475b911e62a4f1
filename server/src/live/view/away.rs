//! Who or what is not there for a while.

use sangdam_domain::away::{Away, Who};
use sangdam_domain::day::Day;
use serde::Serialize;
use utoipa::ToSchema;

/// A company, an interpreter or a room that is not there for a while.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AwayView {
    /// `company`, `interpreter` or `room`.
    pub kind: String,
    pub id: String,
    pub from_at: i64,
    /// Until the end of the day where nothing is said.
    pub until_at: Option<i64>,
    pub reason: String,
}

pub(super) fn aways(day: &Day) -> Vec<AwayView> {
    let view = |(who, one): (&Who, &Away)| AwayView {
        kind: who.kind().into(),
        id: who.id().into(),
        from_at: one.from.0,
        until_at: one.until.map(|at| at.0),
        reason: one.reason.clone(),
    };
    day.aways.iter().map(view).collect()
}
