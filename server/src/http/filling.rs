//! The ways a day's timetable is filled, as settings have them.

use sangdam_domain::day::{Filling, RequestLimits};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FillingForm {
    /// Companies book free slots themselves, first come, first served.
    pub open_booking: bool,
    /// Companies ask each other for meetings.
    #[serde(default)]
    #[schema(required)]
    pub requests: bool,
    /// The planner proposes the timetable.
    #[serde(default)]
    #[schema(required)]
    pub planned: bool,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestLimitsForm {
    /// Requests of one company that wait for an answer at the same time.
    pub open_max: u16,
    /// Companies one company may ask on the day.
    pub total_max: u16,
    /// Hours a request waits for its answer.
    pub expire_hours: u16,
}

impl Default for RequestLimitsForm {
    fn default() -> Self {
        RequestLimits::default().into()
    }
}

impl From<RequestLimits> for RequestLimitsForm {
    fn from(limits: RequestLimits) -> Self {
        let RequestLimits { open_max, total_max, expire_hours } = limits;
        Self { open_max, total_max, expire_hours }
    }
}

impl From<RequestLimitsForm> for RequestLimits {
    fn from(form: RequestLimitsForm) -> Self {
        let RequestLimitsForm { open_max, total_max, expire_hours } = form;
        Self { open_max, total_max, expire_hours }
    }
}

impl From<FillingForm> for Filling {
    fn from(form: FillingForm) -> Self {
        let FillingForm { open_booking, requests, planned } = form;
        Self { open_booking, requests, planned }
    }
}

impl From<Filling> for FillingForm {
    fn from(filling: Filling) -> Self {
        let Filling { open_booking, requests, planned } = filling;
        Self { open_booking, requests, planned }
    }
}
