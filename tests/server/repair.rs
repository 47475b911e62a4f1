//! Something goes wrong on the running day: plans that write nothing, and one that is taken whole.

mod fair;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::notices::letter_settings;
use crate::support::screen::{Screen, assert_same};
use crate::support::{Answer, Plan, World, at};

/// Ten minutes before the first slot.
const SOON: &str = "2020-10-26T05:50:00Z";

/// Two pairs in the first slot and one in the second, all interpreted; another interpreter is idle.
async fn running() -> World {
    let plan = Plan::of(2, 3, 3).with("/interpreter_rule", json!("always"));
    let world = plan.start().await;
    no_reminders(&world).await;
    world.booked(0, 0, 1).await;
    world.booked(1, 1, 1).await;
    world.booked(0, 1, 2).await;
    world.server.set_clock(at(SOON));
    world
}

/// Letters are those of a repair only.
async fn no_reminders(world: &World) {
    let none = json!({ "day_before": null, "minutes_before": null });
    let mut settings = letter_settings();
    (settings["company"], settings["interpreter"]) = (none.clone(), none);
    settings["brief_nudges"] = json!(false);
    world.organizer.put(&world.path("letter-settings"), settings).await.expect(200);
}

async fn propose(world: &World, event: &Value) -> Value {
    let path = world.path("repairs");
    world.organizer.post(&path, json!({ "event": event })).await.expect(200)
}

async fn adopt(world: &World, event: &Value, found: &Value, plan: usize) -> Answer {
    let form = json!({ "event": event, "reason": "Fell ill", "revision": found["revision"],
        "steps": found["plans"][plan]["steps"] });
    world.organizer.post(&world.path("repairs/adopt"), form).await
}

/// Whom letters go to, each as often as they get one.
async fn addressed(world: &World) -> Vec<String> {
    let list = world.organizer.get(&world.path("letters?limit=200")).await.expect(200);
    let letters = list["letters"].as_array().unwrap().iter();
    let mut to: Vec<String> =
        letters.map(|letter| letter["to"].as_str().unwrap().to_owned()).collect();
    to.sort_unstable();
    to
}

fn meeting<'a>(board: &'a Value, id: &str) -> Option<&'a Value> {
    board["meetings"].as_array().unwrap().iter().find(|one| one["id"] == id)
}

#[tokio::test]
async fn a_plan_writes_nothing_and_once_adopted_only_changed_parties_hear_of_it() {
    let world = running().await;
    let board = world.board(&world.organizer).await;
    let first = &board["meetings"][0];
    let (hit, gone) = (first["id"].as_str().unwrap(), first["interpreter_id"].as_str().unwrap());
    let event = json!({ "kind": "interpreter_gone", "id": gone, "until_at": null });
    let (before, told) = (world.server.traces().await, addressed(&world).await);
    let mut screen = Screen::open(&world.organizer, &world.day).await;

    let found = propose(&world, &event).await;
    let after_proposing = world.server.traces().await;
    adopt(&world, &event, &found, 0).await.expect(200);

    assert_eq!(after_proposing, before);
    let plan = &found["plans"][0];
    let changed: BTreeSet<&str> = plan["diff"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["meeting"].as_str().unwrap())
        .collect();
    assert!(changed.contains(hit));
    assert_eq!(plan["untouched"].as_u64().unwrap() as usize + changed.len(), 3);
    let after = world.board(&world.organizer).await;
    for one in board["meetings"].as_array().unwrap() {
        let id = one["id"].as_str().unwrap();
        let now = meeting(&after, id).expect("nothing had to be given up");
        assert_ne!(now["interpreter_id"], gone);
        assert_eq!(now == one, !changed.contains(id), "{id}");
    }
    assert_eq!(after["aways"][0]["reason"], "Fell ill");
    while screen.board["revision"] != after["revision"] {
        screen.hear().await;
    }
    assert_same(&screen.board, &after);
    let mut new = addressed(&world).await;
    for one in &told {
        let place = new.iter().position(|other| other == one).unwrap();
        new.remove(place);
    }
    assert_eq!(new.len() as u64, plan["score"]["letters"].as_u64().unwrap());
    let people: BTreeSet<&String> = new.iter().collect();
    assert_eq!(people.len() as u64, plan["score"]["people"].as_u64().unwrap());
}

#[tokio::test]
async fn a_plan_is_judged_again_when_the_day_has_gone_on() {
    let world = running().await;
    let leaver = world.hosts[0].id.clone();
    let event = json!({ "kind": "company_leaves", "id": leaver });
    let known = propose(&world, &event).await;
    world.book(&world.organizer, 0, 2, 3).await.expect(201);
    let before = world.server.traces().await;

    let stale = adopt(&world, &event, &known, 0).await;
    let after = world.server.traces().await;
    let fresh = propose(&world, &event).await;
    world.book(&world.organizer, 1, 0, 3).await.expect(201);
    adopt(&world, &event, &fresh, 0).await.expect(200);

    stale.expect_problem(409, "plan_stale");
    assert_eq!(after, before, "refused whole");
    let board = world.board(&world.organizer).await;
    let left = board["meetings"].as_array().unwrap();
    assert_eq!(left.len(), 2);
    assert!(left.iter().all(|one| one["host"] != leaver.as_str()));
}

#[tokio::test]
async fn a_late_block_moves_the_grid_or_gives_its_slot_up() {
    let world = running().await;
    world.server.set_clock(at("2020-10-26T06:25:00Z"));
    let event = json!({ "kind": "delayed", "slot": 1, "minutes": 20 });
    let before = world.board(&world.organizer).await;

    let found = propose(&world, &event).await;
    let keys: Vec<&str> =
        found["plans"].as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap()).collect();
    let later = keys.iter().position(|key| *key == "later").expect("everything later");
    adopt(&world, &event, &found, later).await.expect(200);

    assert!(keys.contains(&"slot_lost"));
    let after = world.board(&world.organizer).await;
    for (slot, minutes) in [(0, 0), (1, 20), (2, 20), (3, 20)] {
        let start = |board: &Value| board["slots"][slot]["start_at"].as_i64().unwrap();
        assert_eq!(start(&after) - start(&before), minutes * 60_000);
    }
    assert_eq!(after["meetings"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn what_cannot_be_is_said_in_words_and_changes_nothing() {
    let world = running().await;
    let before = world.server.traces().await;
    let path = world.path("repairs");
    let ask = async |event: Value| world.organizer.post(&path, json!({ "event": event })).await;

    ask(json!({ "kind": "no_show", "id": "nobody" })).await.expect(404);
    ask(json!({ "kind": "late", "id": world.hosts[0].id, "minutes": 0 })).await.expect(422);
    ask(json!({ "kind": "delayed", "slot": 99, "minutes": 20 })).await.expect(422);
    ask(json!({ "kind": "delayed", "slot": 1, "minutes": 7 })).await.expect(422);
    ask(json!({ "kind": "earthquake" })).await.expect(400);
    let meeting = world.board(&world.organizer).await["meetings"][0]["id"].clone();
    let early = ask(json!({ "kind": "overrun", "id": meeting, "minutes": 10 })).await;
    early.expect_problem(409, "not_now");
    let event = json!({ "kind": "no_show", "id": world.hosts[0].id });
    let steps = json!({ "cancels": [], "moves": [], "shift": null });
    let form = json!({ "event": event, "reason": " ", "revision": 1, "steps": steps });
    world.organizer.post(&world.path("repairs/adopt"), form).await.expect(422);

    assert_eq!(world.server.traces().await, before);
}
