//! Moving, canceling and undoing.

use serde_json::{Value, json};

use crate::support::{Plan, World, at};

#[tokio::test]
async fn a_meeting_moves_to_a_free_slot_and_keeps_its_key() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let guest = world.guest(0).await;

    let moved = world.move_to(&guest, &meeting, 3).await.expect(200);

    assert_eq!(moved["meeting"]["id"], meeting);
    assert_eq!(moved["meeting"]["slot"], 3);
    assert_eq!(moved["meeting"]["sequence"], 1);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_move_to_where_it_stands_changes_nothing() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let before = world.server.traces().await;

    let moved = world.move_to(&world.organizer, &meeting, 0).await.expect(200);

    let after = world.server.traces().await;
    assert_eq!(moved["meeting"]["sequence"], 0);
    assert_eq!((after.revisions, after.outbox), (before.revisions, before.outbox));
}

#[tokio::test]
async fn a_move_into_a_taken_slot_is_refused_and_leaves_nothing() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    world.booked(0, 1, 1).await;
    world.booked(1, 0, 2).await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let before = world.server.traces().await;

    let host_is_taken = world.move_to(&guest, &meeting, 1).await;
    let guest_is_busy = world.move_to(&guest, &meeting, 2).await;
    let guest_is_taken = world.move_to(&host, &meeting, 2).await;
    let no_slot = world.move_to(&guest, &meeting, 9).await;

    assert_eq!(host_is_taken.expect_problem(409, "slot_taken")["facts"]["nearest"], 0);
    guest_is_busy.expect_problem(409, "guest_busy");
    guest_is_taken.expect_problem(409, "slot_taken");
    no_slot.expect_problem(422, "no_such_slot");
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn a_canceled_meeting_frees_its_slot() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let guest = world.guest(0).await;

    let canceled = world.cancel(&guest, &meeting).await.expect(200);

    assert!(canceled["revision"].as_i64().is_some());
    assert_eq!(world.server.count("hold").await, 0);
    assert_eq!(world.board(&guest).await["meetings"], json!([]));
}

#[tokio::test]
async fn a_cancel_is_undone_by_booking_again() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let guest = world.guest(0).await;
    world.cancel(&guest, &meeting).await.expect(200);

    let again = world.book(&guest, 0, 0, 0).await.expect(201);

    assert_ne!(again["meeting"]["id"], meeting);
    assert_eq!(again["meeting"]["sequence"], 0);
}

#[tokio::test]
async fn what_is_gone_or_of_others_cannot_be_changed() {
    let world = World::small().await;
    let (mine, theirs) = (world.booked(0, 0, 0).await, world.booked(1, 1, 0).await);
    let guest = world.guest(0).await;
    world.cancel(&guest, &mine).await.expect(200);
    let before = world.server.traces().await;

    let answers = [
        world.cancel(&guest, &mine).await,
        world.move_to(&guest, &mine, 1).await,
        world.cancel(&guest, &theirs).await,
        world.move_to(&guest, &theirs, 1).await,
        world.cancel(&guest, "none").await,
    ];

    for answer in answers {
        answer.expect_problem(404, "not_found");
    }
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn an_interpreter_sees_the_meeting_but_may_not_change_it() {
    let world = Plan::of(1, 1, 1).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    let interpreter = world.interpreter(0).await;

    let answer = world.cancel(&interpreter, &meeting).await;

    answer.expect_problem(403, "not_yours");
}

#[tokio::test]
async fn companies_change_nothing_shortly_before_but_the_organizer_may() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let guest = world.guest(0).await;
    world.server.set_clock(at("2020-10-26T05:00:00.001Z"));
    let before = world.server.traces().await;

    world.cancel(&guest, &meeting).await.expect_problem(409, "too_late");
    world.move_to(&guest, &meeting, 3).await.expect_problem(409, "too_late");

    assert_eq!(world.server.traces().await, before);
    world.move_to(&world.organizer, &meeting, 3).await.expect(200);
}

#[tokio::test]
async fn nothing_moves_on_a_closed_day() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    world.set_phase("closed").await;

    world.cancel(&world.organizer, &meeting).await.expect_problem(409, "day_closed");
    world.move_to(&world.organizer, &meeting, 1).await.expect_problem(409, "day_closed");
}

#[tokio::test]
async fn only_the_organizer_chooses_room_and_interpreter() {
    let plan = Plan::of(2, 2, 2).with("/interpreter_rule", json!("always"));
    let world = plan.with("/rooms", json!(["A", "B"])).start().await;
    let meeting = world.booked(0, 0, 0).await;
    let guest = world.guest(0).await;
    let board = world.board(&world.organizer).await;
    let shown = &board["meetings"][0];
    let other = |list: &Value, taken: &Value| {
        let list = list.as_array().unwrap().iter();
        list.map(|one| one["id"].clone()).find(|id| id != taken).unwrap()
    };
    let form = json!({ "slot": 0, "room_id": other(&board["rooms"], &shown["room_id"]),
        "interpreter_id": other(&board["interpreters"], &shown["interpreter_id"]) });
    let path = world.path(&format!("meetings/{meeting}"));

    guest.patch(&path, form.clone()).await.expect_problem(403, "not_yours");
    let moved = world.organizer.patch(&path, form.clone()).await.expect(200);

    assert_eq!(moved["meeting"]["room_id"], form["room_id"]);
    assert_eq!(moved["meeting"]["interpreter_id"], form["interpreter_id"]);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_room_or_interpreter_that_is_taken_cannot_be_chosen() {
    let plan = Plan::of(2, 2, 2).with("/interpreter_rule", json!("always"));
    let world = plan.with("/rooms", json!(["A", "B"])).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.booked(1, 1, 0).await;
    let board = world.board(&world.organizer).await;
    let meetings = board["meetings"].as_array().unwrap();
    let other = meetings.iter().find(|other| other["id"] != meeting.as_str()).unwrap();
    let path = world.path(&format!("meetings/{meeting}"));
    let before = world.server.traces().await;

    let room = json!({ "slot": 0, "room_id": other["room_id"] });
    let interpreter = json!({ "slot": 0, "interpreter_id": other["interpreter_id"] });

    world.organizer.patch(&path, room).await.expect_problem(409, "no_room");
    world.organizer.patch(&path, interpreter).await.expect_problem(409, "interpreters_busy");
    assert_eq!(world.server.traces().await, before);
}
