//! The `b2b/1` files: instances, plans, events. What breaks a rule is refused with its place in the file.

mod events;
mod instance;
mod plan;
mod precedences;
mod write;

use crate::limits::BYTES_MAX;
pub use events::read_events;
pub use instance::{Names, read_instance, read_with_names};
pub use plan::{read_plan, read_plan_of, write_plan};
pub use write::write_instance;

/// Why a file cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Such as `meetings[3].a`, or the line and column.
    pub place: String,
    pub why: String,
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.place, self.why)
    }
}

impl std::error::Error for Unreadable {}

fn wrong<T>(place: impl Into<String>, why: impl Into<String>) -> Result<T, Unreadable> {
    Err(Unreadable { place: place.into(), why: why.into() })
}

impl From<serde_json::Error> for Unreadable {
    fn from(error: serde_json::Error) -> Self {
        let place = format!("line {}, column {}", error.line(), error.column());
        Self { place, why: error.to_string() }
    }
}

fn is_small(text: &str) -> Result<(), Unreadable> {
    if text.len() <= BYTES_MAX {
        return Ok(());
    }
    wrong("the file", format!("must be at most {BYTES_MAX} bytes long"))
}

#[cfg(test)]
mod tests;
