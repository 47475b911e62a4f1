//! How meetings go: their states by door and clock, the organizer's word, their length, who is away.

use std::time::Duration;

use serde_json::{Value, json};

use crate::support::screen::{Screen, assert_same};
use crate::support::{Caller, Doorway, Plan, World, at};

const START: &str = "2020-10-26T06:00:00Z";

/// A meeting of the first host and guest, in the first slot, without an interpreter.
async fn met() -> (World, String) {
    let world = Plan::of(2, 2, 0).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-26T05:55:00Z"));
    (world, meeting)
}

fn states(board: &Value) -> Vec<(i64, String)> {
    let states = board["meetings"][0]["states"].as_array().expect("states").iter();
    let minute = |one: &Value| (one["from_at"].as_i64().unwrap() - at(START).0).max(-1) / 60_000;
    states.map(|one| (minute(one), one["status"].as_str().unwrap().to_owned())).collect()
}

fn told(states: &[(i64, String)]) -> Vec<(i64, &str)> {
    states.iter().map(|(at, status)| (*at, status.as_str())).collect()
}

#[tokio::test]
async fn an_open_board_knows_what_the_clock_will_bring_and_hears_what_changes_it() {
    let (world, meeting) = met().await;
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    let before = states(&screen.board);

    let mut host = Doorway::open(&world.host(0).await, &format!("/door/{meeting}/host")).await;
    host.say(json!({ "type": "step", "step": "inside" })).await;
    let mut guest = Doorway::open(&world.guest(0).await, &format!("/door/{meeting}/guest")).await;
    guest.say(json!({ "type": "step", "step": "inside" })).await;
    while screen.board["meetings"][0]["met_at"].is_null() {
        screen.hear().await;
    }

    assert_eq!(told(&before), [(0, "scheduled"), (0, "waiting"), (10, "no_show")]);
    assert_eq!(told(&states(&screen.board)), [(0, "live"), (30, "over_time"), (35, "done")]);
    assert_same(&screen.board, &world.board(&world.organizer).await);
}

#[tokio::test]
async fn behind_a_link_elsewhere_the_board_shows_within_a_second_who_is_missing() {
    let (world, meeting) = met().await;
    let link = json!({ "to": "template", "template": "https://meet.example/{host}" });
    let form = json!({ "door_opens_min": 10, "door_closes_min": 5, "primary": "link",
        "backup": null, "links": link, "relay_only": null });
    world.organizer.put(&world.path("video"), form).await.expect(200);
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    let mut missing = async |expected: &[&str]| {
        let heard = async {
            while waited_for(&screen.board) != expected {
                screen.hear().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(1), heard).await.is_ok()
    };

    let mut host = Doorway::open(&world.host(0).await, &format!("/door/{meeting}/host")).await;
    host.say(json!({ "type": "step", "step": "inside" })).await;
    assert!(missing(&["guest"]).await);
    let guest = world.guest(0).await;
    let mut guest = Doorway::open(&guest, &format!("/door/{meeting}/guest")).await;
    host.say(json!({ "type": "step", "step": "left" })).await;
    assert!(missing(&["host", "guest"]).await);
    guest.say(json!({ "type": "step", "step": "inside" })).await;
    assert!(missing(&["host"]).await);
}

/// For whom the meeting waits once it should have begun.
fn waited_for(board: &Value) -> Vec<&str> {
    let mut states = board["meetings"][0]["states"].as_array().expect("states").iter();
    let waiting = states.find(|one| one["status"] == "waiting");
    let seats = waiting.and_then(|one| one["seats"].as_array());
    seats.into_iter().flatten().filter_map(Value::as_str).collect()
}

#[tokio::test]
async fn the_organizers_word_stands_with_its_reason_and_can_be_taken_back() {
    let (world, meeting) = met().await;
    let path = world.path(&format!("meetings/{meeting}/verdict"));
    let early = json!({ "absent": ["guest"], "reason": "Called in sick" });
    world.organizer.put(&path, early.clone()).await.expect_problem(409, "not_now");
    world.server.set_clock(at("2020-10-26T06:20:00Z"));
    world.organizer.put(&path, json!({ "absent": [], "reason": "" })).await.expect(422);

    let said = world.organizer.put(&path, early).await.expect(200);
    let company = world.board(&world.host(0).await).await;
    let back = json!({ "absent": null, "reason": "They came after all" });
    let taken_back = world.organizer.put(&path, back).await.expect(200);

    assert_eq!(said["meeting"]["verdict"]["reason"], "Called in sick");
    assert_eq!(company["meetings"][0]["verdict"], Value::Null);
    let last = company["meetings"][0]["states"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["status"], &last["seats"]), (&json!("no_show"), &json!(["guest"])));
    assert_eq!(last["by_hand"], true);
    assert_eq!(taken_back["meeting"]["verdict"], Value::Null);
}

async fn until_host(screen: &mut Screen, state: &str) {
    while screen.board["meetings"][0]["attendance"]["host"]["state"] != state {
        screen.hear().await;
    }
}

#[tokio::test]
async fn every_step_at_a_door_is_kept_as_evidence_with_what_was_corrected() {
    let (world, meeting) = met().await;
    let path = world.path(&format!("meetings/{meeting}/attendance"));
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    let mut host = Doorway::open(&world.host(0).await, &format!("/door/{meeting}/host")).await;
    // Of two steps that come before the first is written only the latter is.
    until_host(&mut screen, "at_door").await;
    host.say(json!({ "type": "step", "step": "inside" })).await;
    until_host(&mut screen, "inside").await;
    world.server.set_clock(at("2020-10-26T06:20:00Z"));
    let seat =
        |came: Value, reason: &str| json!({ "seat": "guest", "came_at": came, "reason": reason });
    let came = json!(at("2020-10-26T06:04:00Z").0);
    world.organizer.post(&path, seat(came.clone(), "")).await.expect(422);
    world.organizer.post(&path, seat(came.clone(), "Seen in the hall")).await.expect(200);

    let evidence = world.organizer.get(&path).await.expect(200);
    let board = world.board(&world.organizer).await;

    let steps = evidence["steps"].as_array().unwrap();
    let told: Vec<_> = steps.iter().map(|one| (&one["seat"], &one["step"])).collect();
    let (host, guest) = (json!("host"), json!("guest"));
    let names = ["at_door", "inside", "corrected"].map(|name| json!(name));
    assert_eq!(told, [(&host, &names[0]), (&host, &names[1]), (&guest, &names[2])]);
    assert_eq!(steps[2]["reason"], "Seen in the hall");
    assert_eq!(board["meetings"][0]["met_at"], came);
}

#[tokio::test]
async fn a_meeting_is_prolonged_while_everybody_is_free_and_holds_its_seats() {
    let world = Plan::of(2, 3, 0).start().await;
    let meeting = world.booked(0, 0, 0).await;
    let length = world.path(&format!("meetings/{meeting}/length"));
    world.booked(0, 1, 2).await;
    world.server.set_clock(at("2020-10-26T06:20:00Z"));
    let letters = world.server.traces().await.outbox;

    let longer = world.organizer.post(&length, json!({ "minutes": 30 })).await.expect(200);
    let in_the_way = world.organizer.post(&length, json!({ "minutes": 5 })).await;
    let booked = world.book(&world.organizer, 0, 2, 1).await;

    assert_eq!(longer["meeting"]["adjusted_min"], 30);
    assert_eq!(longer["meeting"]["end_at"], at("2020-10-26T07:00:00Z").0);
    in_the_way.expect_problem(409, "host_busy");
    booked.expect_problem(409, "slot_taken");
    assert_eq!(world.server.traces().await.outbox, letters);
    let stranger = world.host(0).await;
    stranger.post(&length, json!({ "minutes": 5 })).await.expect_problem(403, "not_yours");
}

#[tokio::test]
async fn nothing_new_is_given_to_who_is_away() {
    let (world, _) = met().await;
    let away = |id: &str, is_away: bool, reason: &str| json!({ "kind": "company", "id": id, "is_away": is_away, "reason": reason });
    let path = world.path("away");
    let guest = world.guests[1].id.clone();
    world.organizer.put(&path, away(&guest, true, "")).await.expect(422);
    world.organizer.put(&path, away("nobody", true, "Ill")).await.expect(404);
    world.organizer.put(&path, away(&guest, true, "Fell ill")).await.expect(200);

    let refused = world.book(&world.organizer, 0, 1, 2).await;
    let board = world.board(&world.organizer).await;
    let company = world.board(&world.host(0).await).await;
    world.organizer.put(&path, away(&guest, false, "")).await.expect(200);

    refused.expect_problem(409, "company_away");
    assert_eq!(board["aways"][0]["reason"], "Fell ill");
    assert_eq!(company["aways"], json!([]));
    world.book(&world.organizer, 0, 1, 2).await.expect(201);
}

#[tokio::test]
async fn whom_the_organizer_marks_late_is_missing_only_after_that() {
    let (world, meeting) = met().await;
    let path = world.path(&format!("meetings/{meeting}/late"));
    let late = |seat: &str| json!({ "seat": seat, "minutes": 20 });
    world.organizer.post(&path, json!({ "minutes": 20 })).await.expect_problem(422, "invalid");
    world.organizer.post(&path, late("interpreter")).await.expect(404);
    world.host(0).await.post(&path, late("guest")).await.expect_problem(403, "not_yours");

    let marked = world.organizer.post(&path, late("guest")).await.expect(200);
    let host = world.board(&world.host(0).await).await;

    let ahead = states(&json!({ "meetings": [marked["meeting"]] }));
    assert_eq!(told(&ahead), [(0, "scheduled"), (0, "waiting"), (10, "no_show"), (20, "no_show")]);
    assert_eq!(marked["meeting"]["states"][2]["seats"], json!(["host"]));
    let late = &host["meetings"][0]["late"][0];
    assert_eq!((&late["seat"], &late["minutes"]), (&json!("guest"), &json!(20)));
}

#[tokio::test]
async fn what_is_moved_into_a_running_slot_is_waited_for_from_then_on_on_every_node() {
    let world = Plan::of(2, 2, 0).start().await;
    let meeting = world.booked(0, 0, 3).await;
    world.server.set_clock(at("2020-10-26T06:12:00Z"));

    world.move_to(&world.organizer, &meeting, 0).await.expect(200);
    // Without a copy of the day, so it reads the rows.
    let second = world.server.second_node();
    let elsewhere = Caller { url: second.url.clone(), ..world.organizer.clone() };

    for organizer in [&world.organizer, &elsewhere] {
        let states = states(&world.board(organizer).await);
        assert_eq!(told(&states), [(0, "scheduled"), (12, "waiting"), (22, "no_show")]);
    }
    assert_eq!(world.server.violations().await, []);
}
