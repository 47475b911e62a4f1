//! What an interpreter was asked to do, and what they said.

use serde::{Deserialize, Serialize};

use crate::id::InterpreterId;
use crate::time::Instant;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferState {
    Open,
    Accepted,
    Declined,
    Expired,
    /// The meeting was given to somebody else, or canceled.
    Withdrawn,
}

/// A meeting proposed to an interpreter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub interpreter: InterpreterId,
    pub state: OfferState,
    pub offered_at: Instant,
    pub expires_at: Instant,
    pub answered_at: Option<Instant>,
    /// Why it was declined.
    pub reason: String,
}

impl Offer {
    /// Whether they said no, by words or by silence.
    pub fn is_refused(&self) -> bool {
        matches!(self.state, OfferState::Declined | OfferState::Expired)
    }
}
