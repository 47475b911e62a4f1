//! Changing a day that has meetings already.

use serde_json::{Value, json};

use crate::support::mailbox::Letter;
use crate::support::{Plan, World};

/// Waits for the letters of the first bookings, so that later ones stand apart.
async fn with_told_meeting(plan: Plan) -> (World, String) {
    let world = plan.start().await;
    let meeting = world.booked(0, 0, 1).await;
    world.server.mailbox.wait_for(2).await;
    world.server.pass_minutes(1);
    (world, meeting)
}

#[tokio::test]
async fn a_later_start_moves_meetings_and_tells_everybody() {
    let (world, meeting) = with_told_meeting(Plan::of(1, 1, 0)).await;

    world.change_setting("/grid/start", json!("15:10")).await.expect(200);

    let board = world.board(&world.organizer).await;
    assert_eq!(board["slots"][1]["clocks"][0]["start"], "15:40");
    assert_eq!(board["meetings"][0]["id"], meeting);
    assert_eq!(board["meetings"][0]["sequence"], 1);
    let letters = world.server.mailbox.wait_for(4).await;
    for letter in &letters[2..] {
        assert_eq!(letter.property("SEQUENCE"), "1");
        assert_eq!(letter.property("DTSTART"), "20201026T064000Z");
        assert_eq!(letter.property("METHOD"), "REQUEST");
    }
    let uid = |letters: &[Letter]| {
        let mut uids: Vec<String> = letters.iter().map(|l| l.property("UID")).collect();
        uids.sort_unstable();
        uids
    };
    assert_eq!(uid(&letters[..2]), uid(&letters[2..]));
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_slot_that_does_not_move_is_told_to_nobody() {
    let (world, _) = with_told_meeting(Plan::of(1, 1, 0)).await;
    let before = world.server.traces().await;

    // One slot more at the end: the others stay.
    world.change_setting("/grid/slots", json!(5)).await.expect(200);

    let after = world.server.traces().await;
    assert_eq!(after.outbox, before.outbox);
    assert_eq!(after.revisions[0], before.revisions[0] + 1);
}

#[tokio::test]
async fn a_grid_cannot_lose_slots_that_are_in_use() {
    let (world, _) = with_told_meeting(Plan::of(1, 1, 0)).await;
    let before = world.server.traces().await;

    let answer = world.change_setting("/grid/slots", json!(1)).await;

    assert_eq!(answer.expect_problem(409, "grid_in_use")["facts"]["meetings"], 1);
    assert_eq!(world.server.traces().await, before);
    world.change_setting("/grid/slots", json!(2)).await.expect(200);
}

#[tokio::test]
async fn a_room_in_use_cannot_be_taken_away() {
    let plan = Plan::of(1, 1, 0).with("/rooms", json!(["A", "B"]));
    let (world, _) = with_told_meeting(plan).await;
    let room = world.board(&world.organizer).await["meetings"][0]["room_name"].clone();
    let other = if room == "A" { "B" } else { "A" };
    let before = world.server.traces().await;

    let answer = world.change_setting("/rooms", json!([other])).await;

    assert_eq!(answer.expect_problem(409, "room_in_use")["facts"]["meetings"], 1);
    assert_eq!(world.server.traces().await, before);
    world.change_setting("/rooms", json!([room])).await.expect(200);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_longer_rest_is_held_for_meetings_there_are() {
    let plan = Plan::of(1, 2, 0);
    let (world, _) = with_told_meeting(plan).await;

    world.change_setting("/buffer_min", json!(10)).await.expect(200);

    assert_eq!(world.server.violations().await, []);
    world.book(&world.organizer, 0, 1, 2).await.expect_problem(409, "rest_needed");
}

#[tokio::test]
async fn a_changeover_is_held_for_rooms_in_use() {
    let plan = Plan::of(1, 1, 0).with("/rooms", json!(["A"]));
    let world = plan.start().await;
    world.booked(0, 0, 0).await;

    world.change_setting("/grid/changeover_min", json!(10)).await.expect(200);

    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn the_same_settings_again_change_nothing() {
    let (world, _) = with_told_meeting(Plan::of(1, 1, 0)).await;
    let before = world.server.traces().await;

    world.change_setting("/grid/slots", json!(4)).await.expect(200);

    assert_eq!(world.server.traces().await.revisions, before.revisions);
}

#[tokio::test]
async fn settings_come_back_as_they_were_given() {
    let plan = Plan::of(1, 1, 0)
        .with("/rooms", json!(["A", "B"]))
        .with("/meetings_max", json!(3))
        .with("/grid/breaks", json!([{ "after": 1, "minutes": 15, "label": { "en": "Tea" } }]));
    let given = plan.settings.clone();
    let world = plan.start().await;

    let back = world.organizer.get(&world.path("settings")).await.expect(200);

    assert_eq!(back, given);
    let board = world.board(&world.organizer).await;
    assert_eq!(board["breaks"][0]["clocks"][0]["start"], "16:00");
    assert_eq!(board["breaks"][0]["clocks"][0]["end"], "16:15");
}

#[tokio::test]
async fn wrong_settings_are_refused_with_their_field() {
    let world = World::small().await;
    let before = world.server.traces().await;
    let wrong: [(&str, Value, &str); 16] = [
        ("/date", json!("2020-13-01"), "date"),
        ("/zone", json!("Asia/Nowhere"), "zone"),
        ("/title", json!({}), "title"),
        ("/title", json!({ "en": "a\u{7}b" }), "title"),
        ("/grid/start", json!("25:00"), "grid.start"),
        ("/grid/slots", json!(0), "grid.slots"),
        ("/grid/slots", json!(145), "grid.slots"),
        ("/grid/length_min", json!(0), "grid.length_min"),
        ("/grid/length_min", json!(12), "grid"),
        ("/grid/breaks", json!([{ "after": 3, "minutes": 5, "label": {} }]), "grid.breaks"),
        ("/office/host/to", json!("08:00"), "office.host"),
        ("/booking_closes", json!("2020-10-01T00:00"), "booking_closes"),
        ("/meetings_max", json!(0), "meetings_max"),
        ("/rooms", json!(["A", "A"]), "rooms"),
        ("/rooms", json!([""]), "rooms"),
        ("/buffer_min", json!(7), "grid"),
    ];

    for (pointer, value, field) in wrong {
        let answer = world.change_setting(pointer, value).await;
        let problem = answer.expect_problem(422, "invalid");
        assert_eq!(problem["facts"]["field"], field, "{pointer}");
        let detail = problem["detail"].as_str().unwrap();
        assert!(!detail.contains("why-") && !detail.contains("refusal-"), "{detail}");
    }
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn a_refused_field_is_called_as_on_the_screen() {
    let world = World::small().await;

    let answer = world.change_setting("/interpreting/longer_percent", json!(250)).await;

    let expected =
        "Please check “Length of an interpreted meeting”. The number is outside what is allowed.";
    assert_eq!(answer.expect_problem(422, "invalid")["detail"], expected);
}

#[tokio::test]
async fn only_the_organizer_sees_or_changes_settings() {
    let world = World::small().await;
    let guest = world.guest(0).await;

    guest.get(&world.path("settings")).await.expect_problem(403, "not_yours");
    let form = crate::support::world::settings();
    guest.put(&world.path("settings"), form).await.expect_problem(403, "not_yours");
    let phase = json!({ "phase": "closed" });
    guest.post(&world.path("phase"), phase).await.expect_problem(403, "not_yours");
}
