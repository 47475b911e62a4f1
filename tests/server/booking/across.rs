//! The guard across days: nobody is held twice, whatever day a meeting belongs to.

use serde_json::{Value, json};

use crate::support::world::settings;
use crate::support::{Plan, World};

/// A second day of the programme at the same hours, its slots a quarter of an hour later.
async fn with_second_day(plan: Plan) -> (World, String) {
    let mut second = plan.settings.clone();
    second["grid"]["start"] = json!("15:15");
    let world = plan.start().await;
    let day = world.add_day(second, true).await;
    (world, day)
}

async fn book_on(world: &World, day: &str, host: usize, guest: usize) -> crate::support::Answer {
    let path = format!("/api/days/{day}/meetings");
    world.organizer.post(&path, world.wish(host, guest, 0)).await
}

#[tokio::test]
async fn a_company_cannot_be_on_two_days_at_once() {
    let (world, second) = with_second_day(Plan::of(3, 3, 0)).await;
    world.booked(0, 0, 0).await;
    let before = world.server.traces().await;

    let same_host = book_on(&world, &second, 0, 1).await;
    let same_guest = book_on(&world, &second, 1, 0).await;

    same_host.expect_problem(409, "busy_elsewhere");
    same_guest.expect_problem(409, "busy_elsewhere");
    assert_eq!(world.server.traces().await, before);
    book_on(&world, &second, 1, 1).await.expect(201);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_room_of_the_same_name_is_the_same_room() {
    let plan = Plan::of(3, 3, 0).with("/rooms", json!(["Hall"]));
    let (world, second) = with_second_day(plan).await;
    world.booked(0, 0, 0).await;

    let answer = book_on(&world, &second, 1, 1).await;

    answer.expect_problem(409, "busy_elsewhere");
}

#[tokio::test]
async fn an_interpreter_cannot_be_on_two_days_at_once() {
    let plan = Plan::of(3, 3, 1).with("/interpreter_rule", json!("always"));
    let (world, second) = with_second_day(plan).await;
    world.booked(0, 0, 0).await;

    let answer = book_on(&world, &second, 1, 1).await;

    answer.expect_problem(409, "interpreters_busy");
}

#[tokio::test]
async fn another_interpreter_is_taken_for_one_who_is_on_another_day() {
    let plan = Plan::of(3, 3, 2).with("/interpreter_rule", json!("always"));
    let (world, second) = with_second_day(plan).await;
    world.booked(0, 0, 0).await;

    let one = book_on(&world, &second, 1, 1).await.expect(201);
    let none_left = book_on(&world, &second, 2, 2).await;

    let board = world.board(&world.organizer).await;
    assert_ne!(one["meeting"]["interpreter_id"], board["meetings"][0]["interpreter_id"]);
    none_left.expect_problem(409, "interpreters_busy");
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn days_that_do_not_overlap_do_not_disturb_each_other() {
    let world = Plan::of(1, 1, 0).start().await;
    let mut next = settings();
    next["date"] = json!("2020-10-28");
    next["booking_closes"] = json!("2020-10-28T12:00");
    let second = world.add_day(next, true).await;
    world.booked(0, 0, 0).await;

    book_on(&world, &second, 0, 0).await.expect(201);

    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_clash_with_another_day_spoils_nothing_for_those_asking_at_the_same_time() {
    let (world, second) = with_second_day(Plan::of(12, 12, 0)).await;
    world.booked(0, 0, 0).await;
    let path = format!("/api/days/{second}/meetings");
    let wishes: Vec<Value> = (0..12).map(|number| world.wish(number, number, 0)).collect();
    let asked = wishes.into_iter().map(|wish| world.organizer.post(&path, wish));

    let answers = futures_util::future::join_all(asked).await;

    let refused: Vec<&str> =
        answers.iter().filter(|a| a.status != 201).map(|answer| answer.code()).collect();
    assert_eq!(refused, ["busy_elsewhere"]);
    assert_eq!(world.server.violations().await, []);
}
