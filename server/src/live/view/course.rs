//! What a meeting is and will be by the clock, and the organizer's word about it.

use sangdam_domain::access::Role;
use sangdam_domain::day::Day;
use sangdam_domain::status::{self, Standing, Status};
use sangdam_domain::timetable;
use serde::Serialize;
use utoipa::ToSchema;

use super::SeatName;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatusName {
    Scheduled,
    /// Its time has come, and somebody is missing.
    Waiting,
    Live,
    /// Both companies still talk after its end.
    OverTime,
    Done,
    /// A company did not come.
    NoShow,
}

impl From<Status> for StatusName {
    fn from(status: Status) -> Self {
        match status {
            Status::Scheduled => Self::Scheduled,
            Status::Waiting => Self::Waiting,
            Status::Live => Self::Live,
            Status::OverTime => Self::OverTime,
            Status::Done => Self::Done,
            Status::NoShow => Self::NoShow,
        }
    }
}

/// A state of a meeting, from an instant on.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeetingState {
    pub from_at: i64,
    pub status: StatusName,
    /// Those waited for, or those who did not come.
    pub seats: Vec<SeatName>,
    /// The organizer said so.
    pub by_hand: bool,
}

/// The organizer's word about how a meeting went.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct VerdictView {
    /// Nobody where it was held.
    pub absent: Vec<SeatName>,
    pub reason: String,
    pub at: i64,
}

/// A meeting's states as they follow if nothing more happens; the last one that has begun holds.
pub(super) fn states(day: &Day, meeting: &timetable::Meeting) -> Vec<MeetingState> {
    let ahead = status::ahead(day, meeting).into_iter();
    ahead
        .map(|(from, Standing { status, seats, is_by_hand })| MeetingState {
            from_at: from.0,
            status: status.into(),
            seats: seats.into_iter().map(Into::into).collect(),
            by_hand: is_by_hand,
        })
        .collect()
}

pub(super) fn verdict(day: &Day, role: &Role, meeting: &timetable::Meeting) -> Option<VerdictView> {
    let said = day.courses.get(&meeting.id)?.verdict.as_ref().filter(|_| role.is_organizer())?;
    Some(VerdictView {
        absent: said.absent.iter().map(|seat| (*seat).into()).collect(),
        reason: said.reason.clone(),
        at: said.at.0,
    })
}
