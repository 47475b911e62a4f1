//! How a day has its meetings interpreted: the rules an interpreter's own profile can only tighten.
//!
//! `docs/interpreters.md` says where each default comes from.

use serde::{Deserialize, Serialize};

use super::Interpreter;
use crate::refusal::Refusal;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    #[default]
    Consecutive,
    Simultaneous,
}

/// Whether interpreters are asked before a meeting is theirs for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferRules {
    pub enabled: bool,
    /// Hours an offer waits for its answer.
    pub answer_hours: u16,
    /// Hours before it expires, when it is recalled to mind.
    pub remind_hours: u16,
    /// Hours before a meeting from which on nobody declines by themselves any more.
    pub cutoff_hours: u16,
}

impl Default for OfferRules {
    fn default() -> Self {
        Self { enabled: false, answer_hours: 24, remind_hours: 4, cutoff_hours: 24 }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Interpreting {
    pub mode: Mode,
    /// How long an interpreted meeting is, in percent of a slot.
    pub longer_percent: u16,
    /// Whether two interpreters may work through a third language where nobody has the pair.
    pub relay: bool,
    /// Minutes of consecutive work without a pause.
    pub stretch_max_min: u16,
    /// Minutes of simultaneous work alone.
    pub alone_max_min: u16,
    /// Minutes of the pause after either.
    pub pause_min: u16,
    /// Minutes of interpreting on one day.
    pub load_max_min: u16,
    pub offers: OfferRules,
}

impl Default for Interpreting {
    fn default() -> Self {
        Self {
            mode: Mode::Consecutive,
            longer_percent: 100,
            relay: true,
            stretch_max_min: 90,
            alone_max_min: 40,
            pause_min: 10,
            load_max_min: 420,
            offers: OfferRules::default(),
        }
    }
}

/// What one interpreter's day must keep to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Minutes of work without a pause.
    pub stretch: i64,
    pub pause: i64,
    /// Minutes of work on the day.
    pub load: i64,
}

impl Interpreting {
    /// The day's rules, for whoever has none of their own.
    pub fn limits_of_all(&self) -> Limits {
        let stretch = match self.mode {
            Mode::Consecutive => self.stretch_max_min,
            Mode::Simultaneous => self.alone_max_min,
        };
        let (pause, load) = (self.pause_min.into(), self.load_max_min.into());
        Limits { stretch: stretch.into(), pause, load }
    }

    /// The stricter of the day's rules and the interpreter's own.
    pub fn limits(&self, one: &Interpreter) -> Limits {
        let (all, own) = (self.limits_of_all(), &one.profile);
        let least = |rule: i64, own: Option<u16>| own.map_or(rule, |own| rule.min(own.into()));
        Limits {
            stretch: least(all.stretch, own.stretch_max_min),
            pause: own.pause_min.map_or(all.pause, |own| all.pause.max(own.into())),
            load: least(all.load, own.load_max_min),
        }
    }

    /// Minutes of an interpreted meeting in a slot of so many, in whole ticks.
    pub fn length(&self, slot_min: u16) -> i64 {
        let exact = i64::from(slot_min) * i64::from(self.longer_percent);
        let tick = 100 * i64::from(crate::day::TICK_MINUTES);
        (exact + tick - 1).div_euclid(tick) * i64::from(crate::day::TICK_MINUTES)
    }

    pub(crate) fn check(&self, slot_min: u16) -> Result<(), Refusal> {
        let range = |field, value: u16, from: u16, to: u16| {
            let is_in = (from..=to).contains(&value);
            if is_in { Ok(()) } else { Err(Refusal::invalid(field, "out_of_range")) }
        };
        range("interpreting.longer_percent", self.longer_percent, 100, 200)?;
        range("interpreting.stretch_max_min", self.stretch_max_min, 5, 480)?;
        range("interpreting.alone_max_min", self.alone_max_min, 5, 480)?;
        range("interpreting.pause_min", self.pause_min, 0, 120)?;
        range("interpreting.load_max_min", self.load_max_min, 5, 1440)?;
        let offers = self.offers;
        range("interpreting.offers.answer_hours", offers.answer_hours, 1, 720)?;
        range("interpreting.offers.remind_hours", offers.remind_hours, 0, offers.answer_hours)?;
        range("interpreting.offers.cutoff_hours", offers.cutoff_hours, 0, 720)?;
        if self.mode == Mode::Simultaneous && self.length(slot_min) > self.alone_max_min.into() {
            return Err(Refusal::invalid("interpreting.alone_max_min", "slot_longer_than_alone"));
        }
        Ok(())
    }
}
