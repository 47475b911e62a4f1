//! A meeting is held with all its seats or not at all: desks, rest, room, interpreter.

use serde_json::{Value, json};

use crate::support::{Plan, sheet};

fn two_desks() -> Plan {
    let plan = Plan::of(2, 3, 0);
    let roster = plan.roster.replace("robotics,,,1,김 1", "robotics,,,2,김 1");
    Plan { roster, ..plan }
}

#[tokio::test]
async fn a_company_with_two_desks_holds_two_meetings_at_once() {
    let world = two_desks().start().await;

    world.booked(0, 0, 0).await;
    world.booked(0, 1, 0).await;
    let third = world.book(&world.organizer, 0, 2, 0).await;

    third.expect_problem(409, "slot_taken");
    let board = world.board(&world.organizer).await;
    assert_eq!(board["taken"][&world.hosts[0].id], json!([0]));
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_desk_that_came_free_is_taken_again() {
    let world = two_desks().start().await;
    let first = world.booked(0, 0, 0).await;
    world.booked(0, 1, 0).await;
    world.cancel(&world.organizer, &first).await.expect(200);

    world.booked(0, 2, 0).await;

    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_company_rests_between_meetings() {
    let world = Plan::of(2, 3, 0).with("/buffer_min", json!(10)).start().await;
    world.booked(0, 0, 1).await;
    let before = world.server.traces().await;

    let next = world.book(&world.organizer, 0, 1, 2).await;
    let earlier = world.book(&world.organizer, 0, 1, 0).await;

    assert_eq!(next.expect_problem(409, "rest_needed")["facts"]["nearest"], 3);
    earlier.expect_problem(409, "rest_needed");
    assert_eq!(world.server.traces().await, before);
    world.booked(0, 1, 3).await;
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_changeover_as_long_as_the_rest_is_rest_enough() {
    let plan = Plan::of(2, 3, 0).with("/buffer_min", json!(10));
    let world = plan.with("/grid/changeover_min", json!(10)).start().await;

    world.booked(0, 0, 0).await;
    world.booked(0, 1, 1).await;

    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn each_meeting_gets_a_room_until_there_is_none() {
    let world = Plan::of(3, 3, 0).with("/rooms", json!(["A", "B"])).start().await;
    world.booked(0, 0, 0).await;
    world.booked(1, 1, 0).await;
    let before = world.server.traces().await;

    let third = world.book(&world.organizer, 2, 2, 0).await;

    assert_eq!(third.expect_problem(409, "no_room")["facts"]["nearest"], 1);
    assert_eq!(world.server.traces().await, before);
    let board = world.board(&world.organizer).await;
    let meetings = board["meetings"].as_array().unwrap();
    let mut rooms: Vec<&str> = meetings.iter().filter_map(|m| m["room_name"].as_str()).collect();
    rooms.sort_unstable();
    assert_eq!(rooms, ["A", "B"]);
}

#[tokio::test]
async fn an_interpreter_is_held_with_the_meeting_or_it_is_refused() {
    let plan = Plan::of(3, 3, 1).with("/interpreter_rule", json!("no_common_language"));
    let world = plan.start().await;
    let booked = world.book(&world.guest(0).await, 0, 0, 0).await.expect(201);
    let before = world.server.traces().await;

    let second = world.book(&world.guest(1).await, 1, 1, 0).await;

    assert_eq!(booked["meeting"]["interpreter_needed"], true);
    assert_eq!(booked["meeting"]["interpreter_id"], world.interpreters[0].id.as_str());
    assert_eq!(second.expect_problem(409, "interpreters_busy")["facts"]["nearest"], 1);
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn who_shares_a_language_needs_no_interpreter() {
    let speaks_russian = sheet::host(1).replace(",ko,robotics", ",\"ko, ru\",robotics");
    let roster = format!("{}\n{}{}", sheet::HEADER, speaks_russian, sheet::guest(1));
    let plan = Plan { roster, ..Plan::of(1, 1, 0) };
    let world = plan.with("/interpreter_rule", json!("no_common_language")).start().await;

    let booked = world.book(&world.organizer, 0, 0, 0).await.expect(201);

    assert_eq!(booked["meeting"]["interpreter_needed"], false);
    assert_eq!(booked["meeting"]["interpreter_id"], Value::Null);
}

#[tokio::test]
async fn an_interpreter_who_cannot_bridge_the_two_is_not_taken() {
    let speaks_english = sheet::interpreter(1).replace("ko, ru", "ko, en");
    let roster =
        format!("{}\n{}{}{speaks_english}", sheet::HEADER, sheet::host(1), sheet::guest(1));
    let plan = Plan { roster, ..Plan::of(1, 1, 0) };
    let world = plan.with("/interpreter_rule", json!("no_common_language")).start().await;

    let answer = world.book(&world.organizer, 0, 0, 0).await;

    assert_eq!(answer.expect_problem(409, "no_interpreter")["facts"]["nearest"], Value::Null);
}

#[tokio::test]
async fn a_moved_meeting_keeps_its_interpreter_when_free() {
    let plan = Plan::of(2, 2, 2).with("/interpreter_rule", json!("always"));
    let world = plan.start().await;
    let booked = world.book(&world.organizer, 0, 0, 0).await.expect(201);
    let meeting = booked["meeting"]["id"].as_str().unwrap().to_owned();

    let moved = world.move_to(&world.organizer, &meeting, 2).await.expect(200);

    assert_eq!(moved["meeting"]["interpreter_id"], booked["meeting"]["interpreter_id"]);
}
