//! What an organizer did is taken back, and what the organizer puts on people's pages.

mod banner;

use serde_json::{Value, json};

use crate::support::screen::{Screen, assert_same};
use crate::support::{Answer, Plan, World, at};

async fn acts(world: &World) -> Vec<Value> {
    let found = world.organizer.get(&world.path("acts")).await.expect(200);
    found["acts"].as_array().unwrap().clone()
}

async fn undo(world: &World, act: &Value) -> Answer {
    let path = world.path(&format!("acts/{}/undo", act["revision"]));
    world.organizer.post(&path, json!({})).await
}

fn told(acts: &[Value]) -> Vec<(&str, &str)> {
    acts.iter().map(|act| (act["deed"].as_str().unwrap(), act["state"].as_str().unwrap())).collect()
}

#[tokio::test]
async fn an_undone_cancel_is_the_same_meeting_in_every_calendar() {
    let world = Plan::of(1, 1, 1).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    let first = world.server.mailbox.wait_for(3).await;
    world.cancel(&world.organizer, &meeting).await.expect(200);
    world.server.mailbox.wait_for(6).await;
    let door = format!("/api/door/{meeting}/host");
    let stranger = world.server.stranger();
    stranger.get(&door).await.expect_problem(404, "door_canceled");

    undo(&world, &acts(&world).await[0]).await.expect(200);

    let letters = world.server.mailbox.wait_for(9).await;
    assert_eq!(letters.len(), 9, "one more for each seat");
    for again in &letters[6..] {
        let had = first.iter().find(|letter| letter.to == again.to).unwrap();
        let to = letters.iter().filter(|letter| letter.to == again.to);
        let sequences: Vec<String> = to.map(|letter| letter.property("SEQUENCE")).collect();
        assert_eq!(sequences, ["0", "1", "2"]);
        assert_eq!(again.property("UID"), had.property("UID"));
        assert_eq!(again.property("METHOD"), "REQUEST");
    }
    stranger.get(&door).await.expect(200);
    let board = world.board(&world.organizer).await;
    assert_eq!(board["meetings"][0]["id"], meeting);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn an_act_is_undone_once_and_the_undoing_can_be_undone_as_well() {
    let world = World::small().await;
    // That the day was released lies too far back.
    world.server.pass_minutes(10);
    let meeting = world.booked(0, 0, 0).await;
    world.move_to(&world.organizer, &meeting, 3).await.expect(200);
    let moved = acts(&world).await[0].clone();

    undo(&world, &moved).await.expect(200);
    undo(&world, &moved).await.expect_problem(409, "undo_overtaken");
    let after = acts(&world).await;
    let slot = world.board(&world.organizer).await["meetings"][0]["slot"].clone();
    undo(&world, &after[0]).await.expect(200);

    // The booking was moved since, so it cannot be taken back by itself.
    assert_eq!(told(&after), [("undone", "open"), ("moved", "undone"), ("booked", "overtaken")]);
    assert_eq!((&after[1]["is_mine"], &after[1]["meeting_id"]), (&json!(true), &json!(meeting)));
    assert_eq!(slot, 0);
    assert_eq!(world.board(&world.organizer).await["meetings"][0]["slot"], 3);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn of_two_who_undo_the_same_act_one_does() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    world.cancel(&world.organizer, &meeting).await.expect(200);
    let act = acts(&world).await[0].clone();

    let (one, other) = tokio::join!(undo(&world, &act), undo(&world, &act));

    let mut codes = [one.status, other.status];
    codes.sort_unstable();
    assert_eq!(codes, [200, 409]);
    assert_eq!(world.board(&world.organizer).await["meetings"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn nothing_is_undone_when_somebody_has_taken_the_place_or_it_is_too_late() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    world.cancel(&world.organizer, &meeting).await.expect(200);
    let canceled = acts(&world).await[0].clone();
    let other = world.booked(0, 1, 0).await;
    let before = world.server.traces().await;

    undo(&world, &canceled).await.expect_problem(409, "undo_overtaken");
    assert_eq!(world.server.traces().await, before);
    world.cancel(&world.organizer, &other).await.expect(200);
    world.server.pass_minutes(10);
    undo(&world, &canceled).await.expect_problem(409, "undo_late");

    assert_eq!(acts(&world).await, [] as [Value; 0]);
}

#[tokio::test]
async fn what_was_undone_is_the_same_on_an_open_board_on_disk_and_after_a_restart() {
    let world = Plan::of(2, 2, 0).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-26T06:05:00Z"));
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    let path = world.path(&format!("meetings/{meeting}/verdict"));
    let form = json!({ "absent": ["guest"], "reason": "Called in sick" });
    world.organizer.put(&path, form).await.expect(200);
    let away = json!({ "kind": "company", "id": world.guests[1].id, "is_away": true,
        "reason": "Left early" });
    world.organizer.put(&world.path("away"), away).await.expect(200);
    world.change_setting("/buffer_min", json!(5)).await.expect(200);
    world.set_phase("running").await;
    let done = acts(&world).await;
    let deeds: Vec<&str> = told(&done).into_iter().map(|(deed, _)| deed).collect();
    assert_eq!(deeds[..4], ["phase_changed", "settings_changed", "away_set", "judged"]);

    for act in &done[..4] {
        undo(&world, act).await.expect(200);
    }

    let board = world.board(&world.organizer).await;
    screen.until_revision(board["revision"].as_i64().unwrap()).await;
    assert_same(&screen.board, &board);
    assert_eq!(board["meetings"][0]["verdict"], Value::Null);
    assert_eq!((&board["aways"], &board["day"]["phase"]), (&json!([]), &json!("released")));
    let World { server, place } = world;
    let server = server.restart().await;
    let organizer = server.sign_in(&place.organizer.email).await;
    let mut again = organizer.get(&format!("/api/days/{}/board", place.day)).await.expect(200);
    again["now"] = board["now"].clone();
    assert_same(&again, &board);
    assert_eq!(server.violations().await, []);
}

#[tokio::test]
async fn a_day_closed_by_a_slip_goes_on_and_nobody_hears_of_it_twice() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    world.set_phase("running").await;
    let letters = world.server.traces().await.outbox;
    world.set_phase("closed").await;
    let closed = acts(&world).await[0].clone();
    let thanked = world.server.traces().await.outbox;

    undo(&world, &closed).await.expect(200);

    assert_eq!(world.board(&world.organizer).await["day"]["phase"], "running");
    assert!(letters < thanked);
    assert_eq!(world.server.traces().await.outbox, thanked);
}
