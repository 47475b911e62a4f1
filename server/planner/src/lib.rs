//! The optimizer that fills a timetable: dense integers in, a judged plan out.
//!
//! Pure: it reads no file and no clock. Whoever calls passes a [`Budget`] that says when to stop.

pub mod bound;
pub mod explain;
pub mod format;
pub mod generate;
pub mod instance;
pub mod judge;
pub mod limits;
pub mod objective;
pub mod plan;
pub mod prove;
pub mod reduce;
pub mod repair;
pub mod rule;
pub mod search;
pub mod slots;

pub use instance::Instance;
pub use objective::{Objective, Order, Score, Weights};
pub use plan::{Place, Plan};
pub use search::{Budget, Outcome, Proof, solve};
