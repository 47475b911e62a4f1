//! The ways a day's timetable is filled, freely mixed, and how far requests may go.

use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

/// The most requests a company may be let have on a day: one to each of the largest other side, and
/// many times over.
const REQUESTS_MAX: u16 = 1_000;
/// The longest time a request may wait for its answer, in hours: thirty days.
const EXPIRE_HOURS_MAX: u16 = 720;

/// The ways a timetable may be filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filling {
    /// Companies book free slots, first come, first served.
    pub open_booking: bool,
    /// Companies ask each other and accept.
    pub requests: bool,
    /// The planner proposes, the organizer releases.
    pub planned: bool,
}

/// How many requests a company may have, and how long each waits for its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestLimits {
    /// Requests of one company that wait for an answer at the same time.
    pub open_max: u16,
    /// Companies one company may ask on the day, whatever came of it.
    pub total_max: u16,
    pub expire_hours: u16,
}

impl Default for RequestLimits {
    fn default() -> Self {
        Self { open_max: 10, total_max: 30, expire_hours: 72 }
    }
}

impl RequestLimits {
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        let no = |field| Err(Refusal::invalid(field, "out_of_range"));
        if !(1..=REQUESTS_MAX).contains(&self.open_max) {
            return no("requests.open_max");
        }
        if !(self.open_max..=REQUESTS_MAX).contains(&self.total_max) {
            return no("requests.total_max");
        }
        if !(1..=EXPIRE_HOURS_MAX).contains(&self.expire_hours) {
            return no("requests.expire_hours");
        }
        Ok(())
    }
}
