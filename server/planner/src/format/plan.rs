//! Plans in files: of each meeting its place, in order.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Unreadable, is_small, wrong};
use crate::instance::Instance;
use crate::limits::MEETINGS_MAX;
use crate::plan::{Place, Plan};

const PLAN: &str = "b2b-sol/1";

#[derive(Serialize, Deserialize)]
struct PlanFile {
    format: String,
    #[serde(default)]
    instance: String,
    assign: Vec<Value>,
}

/// Reads a plan. Whether it fits an instance is asked by [`read_plan_of`] and the judge.
pub fn read_plan(text: &str) -> Result<Plan, Unreadable> {
    is_small(text)?;
    let file: PlanFile = serde_json::from_str(text)?;
    if file.format != PLAN {
        return wrong("format", format!("`{}` is not `{PLAN}`", file.format));
    }
    if file.assign.len() > MEETINGS_MAX {
        return wrong("assign", format!("at most {MEETINGS_MAX} can be read"));
    }
    let places = file.assign.iter().enumerate().map(|(index, part)| place(index, part));
    Ok(Plan { places: places.collect::<Result<_, _>>()? })
}

/// Reads a plan of this instance.
pub fn read_plan_of(text: &str, instance: &Instance) -> Result<Plan, Unreadable> {
    let plan = read_plan(text)?;
    let (places, meetings) = (plan.places.len(), instance.meetings.len());
    if places != meetings {
        return wrong("assign", format!("has {places} places for {meetings} meetings"));
    }
    for (index, place) in plan.places.iter().enumerate() {
        let Some(place) = place else { continue };
        if usize::from(place.slot) >= instance.slot_count {
            return wrong(format!("assign[{index}]"), format!("there is no slot {}", place.slot));
        }
        if let Some(one) =
            place.interpreter.filter(|one| usize::from(*one) >= instance.interpreters.len())
        {
            return wrong(format!("assign[{index}]"), format!("there is no interpreter {one}"));
        }
    }
    Ok(plan)
}

fn place(index: usize, part: &Value) -> Result<Option<Place>, Unreadable> {
    let number = |value: Option<&Value>, what: &str, most: u64| match value {
        None | Some(Value::Null) => Ok(None),
        Some(value) => match value.as_u64().filter(|number| *number <= most) {
            Some(number) => Ok(Some(number)),
            None => wrong(format!("assign[{index}]"), format!("`{value}` is no {what}")),
        },
    };
    let (slot, room, interpreter) = match part {
        Value::Null => return Ok(None),
        Value::Array(parts) if (1..=3).contains(&parts.len()) => {
            (parts.first(), parts.get(1), parts.get(2))
        }
        Value::Number(_) => (Some(part), None, None),
        other => {
            let why = format!("`{other}` is none of null, a slot, [slot, room, interpreter]");
            return wrong(format!("assign[{index}]"), why);
        }
    };
    let Some(slot) = number(slot, "slot", 254)? else {
        return wrong(format!("assign[{index}]"), "has no slot");
    };
    let room = number(room, "room", u64::from(u32::MAX))?;
    let interpreter = number(interpreter, "interpreter", u64::from(u16::MAX - 1))?;
    Ok(Some(Place {
        slot: slot as u8,
        room: room.map(|room| room as u32),
        interpreter: interpreter.map(|one| one as u16),
    }))
}

/// Writes a plan.
pub fn write_plan(instance: &Instance, plan: &Plan) -> String {
    let part = |place: &Option<Place>| {
        serde_json::json!(place.as_ref().map(|place| (place.slot, place.room, place.interpreter)))
    };
    let file = PlanFile {
        format: PLAN.into(),
        instance: instance.name.clone(),
        assign: plan.places.iter().map(part).collect(),
    };
    serde_json::to_string(&file).unwrap_or_default()
}
