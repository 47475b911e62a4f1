//! Days in any two zones, their phases, and what they could hold.

use serde_json::{Value, json};

use crate::support::world::settings;
use crate::support::{Plan, World};

/// Date and times of a slot on the clocks of a zone.
fn on_clock(board: &Value, slot: usize, zone: &str) -> (String, String, String) {
    let clocks = board["slots"][slot]["clocks"].as_array().unwrap();
    let clock = clocks.iter().find(|clock| clock["zone"] == zone).unwrap();
    let text = |field: &str| clock[field].as_str().unwrap().to_owned();
    (text("date"), text("start"), text("offset"))
}

fn expected(date: &str, start: &str, offset: &str) -> (String, String, String) {
    (date.into(), start.into(), offset.into())
}

async fn between(host_zone: &str, guest_zone: &str) -> Value {
    let mut plan = Plan::of(1, 1, 0).with("/zone", json!(host_zone));
    plan.settings["grid"]["start"] = json!("09:00");
    plan.settings["booking_opens"] = json!("2020-10-01T09:00");
    plan.settings["booking_closes"] = json!("2020-10-26T08:00");
    (plan.host_zone, plan.guest_zone) = (host_zone.into(), guest_zone.into());
    let world = plan.start().await;
    world.board(&world.organizer).await
}

#[tokio::test]
async fn a_slot_may_fall_on_different_dates_for_the_two_sides() {
    let board = between("Asia/Seoul", "America/Vancouver").await;

    let (seoul, vancouver) =
        (on_clock(&board, 0, "Asia/Seoul"), on_clock(&board, 0, "America/Vancouver"));
    assert_eq!(seoul, expected("2020-10-26", "09:00", "+09:00"));
    assert_eq!(vancouver, expected("2020-10-25", "17:00", "-07:00"));
}

#[tokio::test]
async fn sides_may_be_a_whole_day_apart() {
    let board = between("Pacific/Kiritimati", "Pacific/Honolulu").await;

    let (line_islands, honolulu) =
        (on_clock(&board, 0, "Pacific/Kiritimati"), on_clock(&board, 0, "Pacific/Honolulu"));
    assert_eq!(line_islands, expected("2020-10-26", "09:00", "+14:00"));
    assert_eq!(honolulu, expected("2020-10-25", "09:00", "-10:00"));
}

#[tokio::test]
async fn zones_off_the_full_hour_are_no_trouble() {
    let board = between("Asia/Kathmandu", "America/St_Johns").await;

    assert_eq!(on_clock(&board, 0, "Asia/Kathmandu"), expected("2020-10-26", "09:00", "+05:45"));
    let there = on_clock(&board, 0, "America/St_Johns");
    assert_eq!(there, expected("2020-10-26", "00:45", "-02:30"));
}

#[tokio::test]
async fn ones_own_clock_comes_first() {
    let world = World::small().await;

    let host = world.board(&world.host(0).await).await;
    let guest = world.board(&world.guest(0).await).await;

    assert_eq!(host["slots"][0]["clocks"][0]["zone"], "Asia/Seoul");
    assert_eq!(guest["slots"][0]["clocks"][0]["zone"], "Europe/Moscow");
    assert_eq!(guest["slots"][0]["clocks"][0]["city"], "Moscow");
}

#[tokio::test]
async fn a_slot_in_a_gap_cannot_be_made() {
    let world = World::small().await;
    let mut form = settings();
    form["zone"] = json!("Europe/Berlin");
    form["date"] = json!("2027-03-28");
    form["grid"]["start"] = json!("01:30");
    form["booking_closes"] = json!("2027-03-01T00:00");
    let before = world.server.traces().await;

    let path = format!("/api/programmes/{}/days", world.programme);
    let problem = world.organizer.post(&path, form).await.expect_problem(422, "slot_in_gap");

    assert_eq!(problem["facts"]["slot"], 1);
    assert_eq!(problem["facts"]["local"], "2027-03-28 02:00");
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn in_a_fold_the_organizer_picks() {
    let world = World::small().await;
    let mut form = settings();
    form["zone"] = json!("Europe/Berlin");
    form["date"] = json!("2027-10-31");
    form["grid"]["start"] = json!("02:30");
    form["grid"]["slots"] = json!(1);
    form["booking_closes"] = json!("2027-03-01T00:00");
    let path = format!("/api/programmes/{}/days", world.programme);
    let mut starts = Vec::new();

    let undecided = world.organizer.post(&path, form.clone()).await;
    for fold in ["earlier", "later"] {
        form["grid"]["fold"] = json!(fold);
        let day = world.add_day(form.clone(), true).await;
        let board = world.organizer.get(&format!("/api/days/{day}/board")).await.expect(200);
        starts.push(board["slots"][0]["start_at"].as_i64().unwrap());
    }

    let problem = undecided.expect_problem(422, "slot_in_fold");
    assert_eq!(problem["facts"]["local"], "2027-10-31 02:30");
    assert_eq!(starts[1] - starts[0], 3_600_000);
}

#[tokio::test]
async fn a_draft_is_seen_by_the_organizer_only() {
    let mut plan = Plan::of(2, 2, 1);
    plan.is_released = false;
    let world = plan.start().await;
    let (guest, interpreter) = (world.guest(0).await, world.interpreter(0).await);

    for caller in [&guest, &interpreter] {
        caller.get(&world.path("board")).await.expect_problem(404, "not_found");
        let days = caller.get("/api/days").await.expect(200);
        assert_eq!(days["days"], json!([]));
    }
    world.book(&guest, 0, 0, 0).await.expect_problem(404, "not_found");
    assert_eq!(world.board(&world.organizer).await["day"]["phase"], "draft");

    world.set_phase("released").await;
    assert_eq!(world.board(&guest).await["me"]["may_book"], true);
}

#[tokio::test]
async fn each_person_has_a_list_of_their_days() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    let guest = world.guest(0).await;

    let days = guest.get("/api/days").await.expect(200);
    let me = guest.get("/api/me").await.expect(200);

    assert_eq!(days["days"][0]["id"], world.day.as_str());
    assert_eq!(days["days"][0]["role"], "company");
    assert_eq!(days["days"][0]["company_id"], world.guests[0].id.as_str());
    assert_eq!(days["days"][0]["meetings"], 1);
    assert_eq!(me["days"], days["days"]);
    assert_eq!((&me["organizer"], &me["language"]), (&json!(false), &json!("ru")));
}

/// The question of the published figures: 26 October 2020, 22 and 18 companies.
pub fn question(moscow_opens: &str, start: &str, slots: u16) -> Value {
    json!({
        "date": "2020-10-26", "zone": "Asia/Seoul",
        "host_zone": "Asia/Seoul", "guest_zone": "Europe/Moscow",
        "office": { "host": { "from": "09:00", "to": "18:00" },
                    "guest": { "from": moscow_opens, "to": "18:00" } },
        "grid": { "start": start, "slots": slots, "length_min": 30, "changeover_min": 0,
                  "breaks": [], "fold": null },
        "rooms": 0, "interpreters": 18, "hosts": 22, "guests": 18,
        "interpreter_rule": "no_common_language"
    })
}

#[tokio::test]
async fn the_published_figures_of_2020_come_out() {
    let world = World::small().await;

    let answer = world.organizer.post("/api/feasibility", question("09:00", "15:00", 6)).await;

    let answer = answer.expect(200);
    let window = &answer["window"]["clocks"];
    assert_eq!((&window[0]["start"], &window[0]["end"]), (&json!("15:00"), &json!("18:00")));
    assert_eq!((&window[1]["start"], &window[1]["end"]), (&json!("09:00"), &json!("12:00")));
    assert_eq!(answer["slots"], 6);
    assert_eq!(answer["ceiling"], 108);
    assert_eq!(answer["interpreters_full"], 18);
    assert_eq!((&answer["pairs"], &answer["pairs_fit"]), (&json!(396), &json!(false)));
    assert_eq!(answer["pairs_over"], 288);
}

#[tokio::test]
async fn when_moscow_opens_an_hour_earlier_there_is_room_for_more() {
    let world = World::small().await;

    let answer = world.organizer.post("/api/feasibility", question("08:00", "14:00", 8)).await;

    let answer = answer.expect(200);
    assert_eq!((&answer["slots"], &answer["ceiling"]), (&json!(8), &json!(144)));
}
