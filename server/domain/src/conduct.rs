//! How a running day is led: from when a seat nobody took counts as missing, and by how much a
//! meeting is prolonged.

use serde::{Deserialize, Serialize};

use crate::day::TICK_MINUTES;
use crate::refusal::Refusal;

/// The longest a meeting can be made longer, in minutes; the door's own time comes on top.
pub const LONGER_MINUTES_MAX: i16 = 60;
const NO_SHOW_MINUTES: std::ops::RangeInclusive<u16> = 1..=120;
const ANSWER_SECONDS: std::ops::RangeInclusive<u16> = 15..=600;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conduct {
    /// Minutes after a meeting's start from which a company that never came is a no-show.
    pub no_show_min: u16,
    /// By how many minutes one tap makes a meeting longer.
    pub extend_min: u16,
    pub refill: RefillRules,
}

/// Whether gaps of the running day are offered to pairs that are idle and wish to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefillRules {
    pub enabled: bool,
    /// How long the two have to say yes.
    pub answer_s: u16,
}

impl Default for Conduct {
    fn default() -> Self {
        let refill = RefillRules { enabled: false, answer_s: 60 };
        Self { no_show_min: 10, extend_min: 5, refill }
    }
}

impl Conduct {
    pub fn check(&self) -> Result<(), Refusal> {
        if !NO_SHOW_MINUTES.contains(&self.no_show_min) {
            return Err(Refusal::invalid("no_show_min", "out_of_range"));
        }
        let extend = u32::from(self.extend_min);
        if extend == 0 || !i16::try_from(extend).is_ok_and(|minutes| minutes <= LONGER_MINUTES_MAX)
        {
            return Err(Refusal::invalid("extend_min", "out_of_range"));
        }
        if !extend.is_multiple_of(TICK_MINUTES) {
            return Err(Refusal::invalid("extend_min", "not_multiple_of_five"));
        }
        if !ANSWER_SECONDS.contains(&self.refill.answer_s) {
            return Err(Refusal::invalid("answer_s", "out_of_range"));
        }
        Ok(())
    }
}
