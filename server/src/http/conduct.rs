//! How a day is led while it runs, as settings have it.

use sangdam_domain::day::{Conduct, RefillRules};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConductForm {
    /// Minutes after a meeting's start from which a company that never came is a no-show.
    pub no_show_min: u16,
    /// By how many minutes one tap makes a meeting longer.
    pub extend_min: u16,
    pub refill: RefillRulesForm,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefillRulesForm {
    /// Gaps are offered to pairs that are idle and wish to meet.
    pub enabled: bool,
    /// Seconds the two have to say yes.
    pub answer_s: u16,
}

impl Default for ConductForm {
    fn default() -> Self {
        Conduct::default().into()
    }
}

impl From<Conduct> for ConductForm {
    fn from(conduct: Conduct) -> Self {
        let Conduct { no_show_min, extend_min, refill: RefillRules { enabled, answer_s } } =
            conduct;
        Self { no_show_min, extend_min, refill: RefillRulesForm { enabled, answer_s } }
    }
}

impl From<ConductForm> for Conduct {
    fn from(form: ConductForm) -> Self {
        let ConductForm { no_show_min, extend_min, refill: RefillRulesForm { enabled, answer_s } } =
            form;
        Self { no_show_min, extend_min, refill: RefillRules { enabled, answer_s } }
    }
}
