//! Planning runs: from a day to what the planner understands (`task.rs`, from the wishes of `wish.rs`
//! and the day as it might be, `what_if.rs`), the run itself (`run.rs`), and from its answer to what
//! the organizer may adopt (`proposal.rs`). A run has a thread of its own and low priority; it never
//! touches the day. A repair (`repair.rs`) is no run: it is asked for on a running day, and found at once.

pub mod adoption;
pub mod carry;
pub mod desk;
pub mod options;
pub mod progress;
pub mod proposal;
pub mod reason;
pub mod repair;
pub mod run;
pub mod search;
pub mod task;
pub mod what_if;
pub mod wish;
