//! Planning runs: from a day to what the planner understands, the run itself, and from its answer to
//! what the organizer may adopt. A run has a thread of its own and low priority; it never touches the
//! day.

pub mod options;
pub mod progress;
pub mod proposal;
pub mod wish;
