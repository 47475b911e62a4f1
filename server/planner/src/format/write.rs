//! Writes an instance as a file that reads back as the same.

use serde_json::{Value, json};

use crate::instance::Instance;
use crate::objective::{Objective, Order};
use crate::slots::Slots;

/// Writes an instance. Language pairs have only numbers here and are called by them.
pub fn write_instance(instance: &Instance) -> String {
    let all = Slots::first(instance.slot_count);
    let away = |free: Slots| all.without(free).iter().collect::<Vec<_>>();
    let pair = |number: u8| format!("pair-{number}");
    let participants = instance.participants.iter().enumerate().map(|(id, one)| {
        let mut part = json!({"id": id, "name": one.name, "unavailable": away(one.free)});
        if one.desks != 1 {
            part["desks"] = json!(one.desks);
        }
        if one.changeover != 0 {
            part["changeover"] = json!(one.changeover);
        }
        if let Some(room) = one.room {
            part["room"] = json!(room);
        }
        part
    });
    let meetings = instance.meetings.iter().enumerate().map(|(id, one)| {
        let mut part = json!({"id": id, "a": one.a, "b": one.b, "priority": one.worth});
        if one.may_be_left_out {
            part["optional"] = json!(true);
        }
        if one.allowed.and(all) != all {
            part["slots"] = json!(one.allowed.and(all).iter().collect::<Vec<_>>());
        }
        if let Some(needs) = one.needs {
            part["interp"] = json!(pair(needs));
        }
        if let Some(place) = one.pinned {
            part["pinned"] = json!((place.slot, place.room, place.interpreter));
        }
        part
    });
    let interpreters = instance.interpreters.iter().enumerate().map(|(id, one)| {
        let pairs: Vec<String> = (0..64).filter(|at| one.pairs >> at & 1 == 1).map(pair).collect();
        json!({"id": id, "name": one.name, "pairs": pairs, "unavailable": away(one.free),
            "max_consecutive": one.run_max, "max_total": one.total_max})
    });
    let file = json!({
        "format": "b2b/1",
        "name": instance.name,
        "slots": {"count": instance.slot_count, "blocks": instance.blocks},
        "participants": participants.collect::<Vec<_>>(),
        "meetings": meetings.collect::<Vec<_>>(),
        "precedences": instance.precedences,
        "capacity": instance.capacity,
        "interpreters": interpreters.collect::<Vec<_>>(),
        "fairness": instance.fairness,
        "objective": objective(&instance.objective),
    });
    serde_json::to_string(&file).unwrap_or_default()
}

fn objective(objective: &Objective) -> Value {
    match objective {
        Objective::Weighted(weights) => {
            json!({"unplaced": weights.left_out, "break": weights.gap, "idle": weights.idle})
        }
        Objective::Ordered(Order { gap_free, fair, keep_interpreter, keep_room, early }) => {
            let levels = [
                ("gap_free", gap_free),
                ("fair", fair),
                ("keep_interpreter", keep_interpreter),
                ("keep_room", keep_room),
                ("early", early),
            ];
            let without: Vec<&str> =
                levels.iter().filter(|(_, counts)| !**counts).map(|(name, _)| *name).collect();
            json!({"ordered": {"without": without}})
        }
    }
}
