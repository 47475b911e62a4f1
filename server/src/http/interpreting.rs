//! How a day's meetings are interpreted, as settings have it.

use sangdam_domain::day::{Interpreting, Mode, OfferRules};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterpretingMode {
    Consecutive,
    Simultaneous,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferRulesForm {
    /// Interpreters are asked before a meeting is theirs for good.
    pub enabled: bool,
    /// Hours an offer waits for its answer.
    pub answer_hours: u16,
    /// Hours before it expires, when it is recalled to mind.
    pub remind_hours: u16,
    /// Hours before a meeting from which on nobody declines by themselves any more.
    pub cutoff_hours: u16,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InterpretingForm {
    pub mode: InterpretingMode,
    /// How long an interpreted meeting is, in percent of a slot.
    pub longer_percent: u16,
    /// Whether two may work through a third language where nobody has the pair.
    pub relay: bool,
    /// Minutes of consecutive work without a pause.
    pub stretch_max_min: u16,
    /// Minutes of simultaneous work alone.
    pub alone_max_min: u16,
    /// Minutes of the pause after either.
    pub pause_min: u16,
    /// Minutes of interpreting on one day.
    pub load_max_min: u16,
    pub offers: OfferRulesForm,
}

impl Default for InterpretingForm {
    fn default() -> Self {
        Interpreting::default().into()
    }
}

impl From<Mode> for InterpretingMode {
    fn from(mode: Mode) -> Self {
        match mode {
            Mode::Consecutive => Self::Consecutive,
            Mode::Simultaneous => Self::Simultaneous,
        }
    }
}

impl From<InterpretingMode> for Mode {
    fn from(mode: InterpretingMode) -> Self {
        match mode {
            InterpretingMode::Consecutive => Self::Consecutive,
            InterpretingMode::Simultaneous => Self::Simultaneous,
        }
    }
}

impl From<Interpreting> for InterpretingForm {
    fn from(rules: Interpreting) -> Self {
        let OfferRules { enabled, answer_hours, remind_hours, cutoff_hours } = rules.offers;
        Self {
            mode: rules.mode.into(),
            longer_percent: rules.longer_percent,
            relay: rules.relay,
            stretch_max_min: rules.stretch_max_min,
            alone_max_min: rules.alone_max_min,
            pause_min: rules.pause_min,
            load_max_min: rules.load_max_min,
            offers: OfferRulesForm { enabled, answer_hours, remind_hours, cutoff_hours },
        }
    }
}

impl From<InterpretingForm> for Interpreting {
    fn from(form: InterpretingForm) -> Self {
        let OfferRulesForm { enabled, answer_hours, remind_hours, cutoff_hours } = form.offers;
        Self {
            mode: form.mode.into(),
            longer_percent: form.longer_percent,
            relay: form.relay,
            stretch_max_min: form.stretch_max_min,
            alone_max_min: form.alone_max_min,
            pause_min: form.pause_min,
            load_max_min: form.load_max_min,
            offers: OfferRules { enabled, answer_hours, remind_hours, cutoff_hours },
        }
    }
}
