//! Need of interpreters against capacity, before release and after, and in the feasibility meter.

use serde_json::{Value, json};

use crate::planning::{day, wish};
use crate::support::{Plan, World, at};

const RULE: &str = "/interpreter_rule";

async fn coverage(world: &World) -> Value {
    world.organizer.get(&world.path("coverage")).await.expect(200)
}

/// Needed, capacity and short of the only pair, slot by slot.
fn cells(coverage: &Value) -> Vec<(u64, u64, u64)> {
    let number = |cell: &Value, key: &str| cell[key].as_u64().unwrap();
    let slots = coverage["slots"].as_array().unwrap().iter();
    slots
        .map(|slot| &slot["cells"][0])
        .map(|cell| (number(cell, "needed"), number(cell, "capacity"), number(cell, "short")))
        .collect()
}

#[tokio::test]
async fn before_release_wishes_are_spread_and_what_lacks_is_told() {
    let plan = day(3, 3).with(RULE, json!("no_common_language")).with("/grid/slots", json!(2));
    let world = plan.start().await;
    world.set_phase("planning").await;
    let empty = coverage(&world).await;
    for host in &world.hosts {
        for guest in &world.guests {
            wish(&world, &host.id, &guest.id, "want").await;
        }
    }

    let found = coverage(&world).await;

    assert_eq!((&empty["basis"], &empty["needed"]), (&json!("wishes"), &json!(0)));
    assert_eq!(cells(&empty), [(0, 2, 0), (0, 2, 0)]);
    assert_eq!(found["pairs"][0]["languages"], json!(["ko", "ru"]));
    assert_eq!(found["pairs"][0]["interpreters"], 2);
    // Four of nine wishes have an interpreter; for one more both companies are free, for the others never.
    assert_eq!((&found["needed"], &found["short"]), (&json!(5), &json!(1)));
    assert_eq!(found["without_slot"], 4);
    assert_eq!(cells(&found), [(3, 2, 1), (2, 2, 0)]);
    assert_eq!(found["pairs"][0]["one_more"], 1);
    let clocks = &found["slots"][0]["slot"]["clocks"];
    assert_eq!((&clocks[0]["start"], &clocks[1]["start"]), (&json!("15:00"), &json!("09:00")));
}

#[tokio::test]
async fn what_was_booked_early_counts_in_its_slot_beside_the_wishes() {
    let plan = day(2, 2).with(RULE, json!("no_common_language")).with("/grid/slots", json!(2));
    let world = plan.start().await;
    world.set_phase("planning").await;
    world.booked(0, 0, 1).await;
    wish(&world, &world.hosts[1].id, &world.guests[1].id, "must").await;

    let found = coverage(&world).await;

    assert_eq!(
        (&found["basis"], &found["needed"], &found["short"]),
        (&json!("draft"), &json!(2), &json!(0))
    );
    assert_eq!(cells(&found), [(1, 2, 0), (1, 2, 0)]);
}

#[tokio::test]
async fn after_release_the_timetable_counts_and_follows_every_change() {
    let world = Plan::of(3, 3, 1).with(RULE, json!("no_common_language")).start().await;
    wish(&world, &world.hosts[2].id, &world.guests[2].id, "must").await;
    let meeting = world.booked(0, 0, 1).await;

    let booked = coverage(&world).await;
    let meant = world.organizer.get(&world.path("coverage?scope=meant")).await.expect(200);
    world.move_to(&world.organizer, &meeting, 3).await.expect(200);
    let moved = coverage(&world).await;
    world.cancel(&world.organizer, &meeting).await.expect(200);
    let canceled = coverage(&world).await;

    assert_eq!((&booked["basis"], &booked["is_more_meant"]), (&json!("timetable"), &json!(true)));
    assert_eq!(
        (&meant["basis"], &meant["needed"], &meant["short"]),
        (&json!("draft"), &json!(2), &json!(0))
    );
    assert_eq!(cells(&booked), [(0, 1, 0), (1, 1, 0), (0, 1, 0), (0, 1, 0)]);
    assert_eq!(cells(&moved), [(0, 1, 0), (0, 1, 0), (0, 1, 0), (1, 1, 0)]);
    assert_eq!((&canceled["needed"], &canceled["missing"]), (&json!(0), &json!(0)));
    assert!(moved["revision"].as_i64() > booked["revision"].as_i64());
}

#[tokio::test]
async fn what_is_over_has_no_capacity_left() {
    let world = Plan::of(2, 2, 1).with(RULE, json!("always")).start().await;
    world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-26T06:45:00Z"));

    let found = coverage(&world).await;

    assert_eq!(cells(&found), [(1, 1, 0), (0, 0, 0), (0, 1, 0), (0, 1, 0)]);
    let over: Vec<&Value> =
        found["slots"].as_array().unwrap().iter().map(|s| &s["is_over"]).collect();
    assert_eq!(over, [&json!(true), &json!(false), &json!(false), &json!(false)]);
}

#[tokio::test]
async fn a_day_without_interpreters_has_nothing_to_cover() {
    let found = coverage(&World::small().await).await;

    assert_eq!((&found["pairs"], &found["needed"]), (&json!([]), &json!(0)));
    assert_eq!(found["slots"].as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn the_meter_knows_the_interpreters_of_the_roster_and_tells_nobody_else() {
    let world = Plan::of(4, 4, 2).start().await;
    let stranger = world.site.organizer("another@sangdam.example").await;
    let mut question = crate::day::question("09:00", "15:00", 6);
    (question["hosts"], question["guests"]) = (json!(4), json!(4));
    let without = world.organizer.post("/api/feasibility", question.clone()).await.expect(200);
    question["programme_id"] = json!(world.programme);

    let with = world.organizer.post("/api/feasibility", question.clone()).await.expect(200);
    let theirs = stranger.post("/api/feasibility", question.clone()).await;
    question["interpreting"] = json!({
        "mode": "consecutive", "longer_percent": 200, "relay": true, "stretch_max_min": 90,
        "alone_max_min": 40, "pause_min": 10, "load_max_min": 420,
        "offers": { "enabled": false, "answer_hours": 24, "remind_hours": 4, "cutoff_hours": 24 }
    });
    let longer = world.organizer.post("/api/feasibility", question).await.expect(200);

    assert_eq!((&without["ceiling"], &without["staffed"]), (&json!(24), &Value::Null));
    // Each rests one slot of six.
    assert_eq!((&with["ceiling"], &with["staffed"]["ceiling"]), (&json!(24), &json!(10)));
    let pair = json!({ "languages": ["ko", "ru"], "have": 2, "is_relay": false, "needed": 4, "one_more": 15 });
    assert_eq!(with["staffed"]["pairs"], json!([pair]));
    // An hour each, and after it a rest: no two within ninety minutes.
    assert_eq!(longer["staffed"]["ceiling"], 4);
    assert_eq!(theirs.status, 404);
}
