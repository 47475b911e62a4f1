use super::*;
use crate::instance::Instance;
use crate::objective::{Objective, Order, Weights};
use crate::plan::{Place, Plan};
use crate::repair::Trouble;
use crate::slots::Slots;

const SMALL: &str = r#"{
  "format": "b2b/1", "name": "small",
  "slots": {"count": 3, "blocks": [[0, 2], [2, 3]], "sessions": {"AM": [0, 1]}},
  "participants": [{"id": 0, "unavailable": [2]}, {"id": 1}, {"id": 2, "desks": 2}],
  "meetings": [
    {"id": 0, "a": 0, "b": 1, "session": "AM"},
    {"id": 1, "a": 0, "b": 2, "interp": "ko-ru", "priority": 3, "optional": true},
    {"id": 2, "a": 1, "b": 2, "pinned": [2, 0, null]}
  ],
  "precedences": [[0, 1], [1, 2]],
  "capacity": [1, 2, 2],
  "interpreters": [{"id": 0, "pairs": ["ko-ru"]}],
  "fairness": 2,
  "objective": {"unplaced": 1000, "break": 10, "idle": 1}
}"#;

/// The small instance with one thing changed.
fn with(old: &str, new: &str) -> Result<Instance, Unreadable> {
    assert!(SMALL.contains(old), "{old}");
    read_instance(&SMALL.replace(old, new))
}

fn place_of(old: &str, new: &str) -> String {
    with(old, new).map(|_| ()).expect_err(new).place
}

#[test]
fn an_instance_is_read_as_it_is_written() {
    let small = read_instance(SMALL).unwrap();

    assert_eq!(small.window(0), Slots::first(2));
    assert_eq!(small.window(2), Slots::one(2));
    assert_eq!(small.participants[2].desks, 2);
    assert_eq!((small.meetings[1].needs, small.meetings[1].worth), (Some(0), 3));
    let weights = Weights { left_out: 1000, gap: 10, idle: 1 };
    assert_eq!(small.objective, Objective::Weighted(weights));
}

#[test]
fn an_order_of_levels_may_leave_some_out() {
    let weights = r#"{"unplaced": 1000, "break": 10, "idle": 1}"#;
    let small = with(weights, r#"{"ordered": {"without": ["early", "keep_room"]}}"#).unwrap();

    let order = Order { early: false, keep_room: false, ..Order::default() };
    assert_eq!(small.objective, Objective::Ordered(order));
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    for (old, new, place) in [
        (r#""count": 3"#, r#""count": 0"#, "slots.count"),
        (r#""count": 3"#, r#""count": 128"#, "slots.count"),
        ("[[0, 2], [2, 3]]", "[[0, 2], [1, 3]]", "slots.blocks[1]"),
        ("[[0, 2], [2, 3]]", "[[0, 2], [2, 4]]", "slots.blocks[1]"),
        (r#""AM": [0, 1]"#, r#""AM": [0, 3]"#, "slots.sessions.AM[1]"),
        (r#""unavailable": [2]"#, r#""unavailable": [7]"#, "participants[0].unavailable[0]"),
        (r#""desks": 2"#, r#""desks": 0"#, "participants[2].desks"),
        (r#""desks": 2"#, r#""changeover": 900"#, "participants[2].changeover"),
        (r#""a": 0, "b": 1"#, r#""a": 1, "b": 1"#, "meetings[0].b"),
        (r#""a": 0, "b": 1"#, r#""a": 0, "b": 3"#, "meetings[0].b"),
        (r#""session": "AM""#, r#""session": "PM""#, "meetings[0].session"),
        (r#""session": "AM""#, r#""fixed": 3"#, "meetings[0].fixed[0]"),
        (r#""priority": 3"#, r#""priority": 1001"#, "meetings[1].priority"),
        (r#""pinned": [2, 0, null]"#, r#""pinned": [3, 0, null]"#, "meetings[2].pinned[0]"),
        (r#""pinned": [2, 0, null]"#, r#""pinned": [2, 2, null]"#, "meetings[2].pinned"),
        (r#""pinned": [2, 0, null]"#, r#""pinned": [2, 0, 1]"#, "meetings[2].pinned"),
        ("[[0, 1], [1, 2]]", "[[0, 3]]", "precedences[0]"),
        ("[[0, 1], [1, 2]]", "[[1, 1]]", "precedences[0]"),
        ("[[0, 1], [1, 2]]", "[[0, 1], [1, 2], [2, 1]]", "precedences[1]"),
        ("[1, 2, 2]", "[1, 2]", "capacity"),
        ("[1, 2, 2]", "[1, 2, 4000000000]", "capacity[2]"),
        (r#""unplaced": 1000"#, r#""unplaced": 1000001"#, "objective.unplaced"),
        (r#"{"id": 2, "a": 1"#, r#"{"id": 3, "a": 1"#, "meetings[2].id"),
        (r#""b2b/1""#, r#""b2b/2""#, "format"),
    ] {
        assert_eq!(place_of(old, new), place, "{new}");
    }
}

#[test]
fn a_weight_is_a_whole_number_and_none_below_zero() {
    for weight in ["NaN", "-1", "0.5", "1e400", "null", "\"10\"", "99999999999"] {
        let place = place_of(r#""break": 10"#, &format!(r#""break": {weight}"#));
        assert!(place.starts_with("line "), "{weight}: {place}");
    }
}

#[test]
fn a_plan_reads_as_written() {
    let small = read_instance(SMALL).unwrap();
    let at = |slot| Place { slot, room: Some(0), interpreter: None };
    let plan = Plan { places: vec![Some(at(1)), None, Some(at(2))] };

    assert_eq!(read_plan(&write_plan(&small, &plan)), Ok(plan));
    assert_eq!(read_plan(r#"{"format": "b2b/1", "assign": []}"#).unwrap_err().place, "format");
}

#[test]
fn a_plan_names_what_is_wrong_in_it() {
    let small = read_instance(SMALL).unwrap();
    for (assign, place) in [
        ("[0, 1]", "assign"),
        ("[0, null, 3]", "assign[2]"),
        ("[0, [1, 0, 1], null]", "assign[1]"),
        ("[0, \"1\", null]", "assign[1]"),
        ("[-1, null, null]", "assign[0]"),
        ("[0, 1, [null, 1, 1]]", "assign[2]"),
        ("[[], 1, null]", "assign[0]"),
        ("[1.5, 1, null]", "assign[0]"),
    ] {
        let text = format!(r#"{{"format": "b2b-sol/1", "assign": {assign}}}"#);
        assert_eq!(read_plan_of(&text, &small).unwrap_err().place, place, "{assign}");
    }
}

fn events(event: &str) -> Result<Vec<crate::repair::Disruption>, Unreadable> {
    let (small, names) = read_with_names(SMALL).unwrap();
    read_events(&format!(r#"{{"format": "b2b-events/1", "events": [{event}]}}"#), &small, &names)
}

#[test]
fn events_are_read_with_what_they_leave_unsaid() {
    let read = events(
        r#"{"at": 1, "type": "interpreter_out", "interpreter": 0},
        {"at": 0, "notice": 0, "type": "add_meeting",
            "meeting": {"a": 0, "b": 2, "interp": "ko-ru", "session": "AM"}}"#,
    )
    .unwrap();

    assert!(matches!(read[0].what, Trouble::InterpreterOut { interpreter: 0, until: 3 }));
    assert_eq!((read[0].at, read[0].notice, read[1].notice), (1, 1, 0));
    let Trouble::Added { meeting } = &read[1].what else { panic!("{read:?}") };
    assert_eq!((meeting.needs, meeting.allowed), (Some(0), Slots::first(2)));
}

#[test]
fn an_event_that_cannot_be_is_refused_with_its_place() {
    for (event, place) in [
        (r#"{"at": 4, "type": "no_show", "participant": 0}"#, "events[0].at"),
        (r#"{"at": 0, "type": "no_show", "participant": 3}"#, "events[0].participant"),
        (r#"{"at": 0, "type": "no_show"}"#, "events[0].participant"),
        (r#"{"at": 0, "type": "late", "participant": 0}"#, "events[0].until"),
        (r#"{"at": 0, "type": "late", "participant": 0, "until": 9}"#, "events[0].until"),
        (r#"{"at": 0, "type": "interpreter_out", "interpreter": 1}"#, "events[0].interpreter"),
        (r#"{"at": 0, "type": "rooms_out"}"#, "events[0].rooms"),
        (r#"{"at": 0, "notice": 999, "type": "no_show", "participant": 0}"#, "events[0].notice"),
        (r#"{"at": 0, "type": "cancel_meeting", "meeting": {}}"#, "events[0].meeting"),
        (r#"{"at": 0, "type": "add_meeting"}"#, "events[0].meeting"),
        (r#"{"at": 0, "type": "add_meeting", "meeting": {"a": 1, "b": 1}}"#, "events[0].meeting.b"),
        (r#"{"at": 0, "type": "flood"}"#, "events[0].type"),
        (r#"{"at": -1, "type": "no_show", "participant": 0}"#, "line 1, column 47"),
    ] {
        assert_eq!(events(event).unwrap_err().place, place, "{event}");
    }
}
