//! The `b2b/1` files: instances and plans. What breaks a rule is refused with its place in the file.

mod instance;
mod precedences;

use serde::{Deserialize, Serialize};

use crate::instance::Instance;
use crate::limits::BYTES_MAX;
use crate::plan::{Place, Plan};
pub use instance::read_instance;

const PLAN: &str = "b2b-sol/1";

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

#[derive(Serialize, Deserialize)]
struct PlanFile {
    format: String,
    #[serde(default)]
    instance: String,
    assign: Vec<Option<PlacePart>>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum PlacePart {
    Slot(u8),
    Whole(u8, Option<u32>, Option<u16>),
}

/// Reads a plan.
pub fn read_plan(text: &str) -> Result<Plan, Unreadable> {
    is_small(text)?;
    let file: PlanFile = serde_json::from_str(text)?;
    if file.format != PLAN {
        return wrong("format", format!("`{}` is not `{PLAN}`", file.format));
    }
    let place = |part: PlacePart| match part {
        PlacePart::Slot(slot) => Place { slot, room: None, interpreter: None },
        PlacePart::Whole(slot, room, interpreter) => Place { slot, room, interpreter },
    };
    Ok(Plan { places: file.assign.into_iter().map(|part| part.map(place)).collect() })
}

/// Writes a plan.
pub fn write_plan(instance: &Instance, plan: &Plan) -> String {
    let part = |place: &Place| PlacePart::Whole(place.slot, place.room, place.interpreter);
    let file = PlanFile {
        format: PLAN.into(),
        instance: instance.name.clone(),
        assign: plan.places.iter().map(|place| place.as_ref().map(part)).collect(),
    };
    serde_json::to_string(&file).unwrap_or_default()
}

#[cfg(test)]
mod tests;
