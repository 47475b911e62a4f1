//! Gaps of the running day that were offered to two companies, as a viewer sees them.

use sangdam_domain::access::Role;
use sangdam_domain::day::Day;
use sangdam_domain::programme::Side;
use sangdam_domain::refill::{Refill, RefillState};
use serde::Serialize;
use utoipa::ToSchema;

use super::SideName;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RefillStateName {
    Open,
    /// Both said yes, and they meet.
    Filled,
    Declined,
    /// Not both answered in time.
    Expired,
    /// It could no longer be had.
    Lost,
}

impl From<RefillState> for RefillStateName {
    fn from(state: RefillState) -> Self {
        match state {
            RefillState::Open => Self::Open,
            RefillState::Filled => Self::Filled,
            RefillState::Declined => Self::Declined,
            RefillState::Expired => Self::Expired,
            RefillState::Lost => Self::Lost,
        }
    }
}

/// A gap of the running day, offered to a host and a guest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RefillView {
    pub id: String,
    pub slot: u16,
    pub host: String,
    pub guest: String,
    pub state: RefillStateName,
    pub offered_at: i64,
    /// Until when both must have said yes.
    pub expires_at: i64,
    /// Which sides said yes; a company sees its own only.
    pub agreed: Vec<SideName>,
    /// For the organizer: who said no.
    pub declined_by: Option<SideName>,
    /// What it came to.
    pub meeting_id: Option<String>,
}

/// What a viewer may know of them, the latest last.
pub(in crate::live) fn refills(day: &Day, role: &Role) -> Vec<RefillView> {
    let mut seen: Vec<&Refill> = day.refills.values().filter(|one| role.sees_refill(one)).collect();
    seen.sort_by_key(|one| (one.offered_at, &one.id));
    seen.into_iter().map(|one| refill(role, one)).collect()
}

fn refill(role: &Role, one: &Refill) -> RefillView {
    let is_seen = |side: &Side| match role {
        Role::Company { side: own, .. } => own == side,
        _ => true,
    };
    let sides = [Side::Host, Side::Guest].into_iter().filter(|side| one.yes_of(*side).is_some());
    RefillView {
        id: one.id.to_string(),
        slot: one.slot.0,
        host: one.host.to_string(),
        guest: one.guest.to_string(),
        state: one.state.into(),
        offered_at: one.offered_at.0,
        expires_at: one.expires_at.0,
        agreed: sides.filter(is_seen).map(Into::into).collect(),
        declined_by: one.declined_by.filter(|_| role.is_organizer()).map(Into::into),
        meeting_id: one.meeting.as_ref().map(ToString::to_string),
    }
}
