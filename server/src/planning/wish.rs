//! The wishes a run plans for.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How much a meeting is wished, by whichever side wishes it more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[schema(as = WishRank)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    Must,
    Want,
    IfPossible,
}
