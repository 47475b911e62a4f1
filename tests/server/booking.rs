//! Booking over HTTP: what is given, what is refused and why, and that a refusal leaves nothing.

mod across;
mod change;
mod interpreted;
mod repeat;
mod seats;

use serde_json::{Value, json};

use crate::support::{Caller, Plan, World, at};

#[tokio::test]
async fn a_company_books_a_free_slot() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let before = world.board(&guest).await;

    let answer = world.book(&guest, 1, 0, 2).await.expect(201);

    let meeting = &answer["meeting"];
    assert_eq!(meeting["slot"], 2);
    assert_eq!(meeting["host"], world.hosts[1].id.as_str());
    assert_eq!(meeting["guest"], world.guests[0].id.as_str());
    assert_eq!(meeting["booked_by"], "guest");
    assert_eq!(meeting["sequence"], 0);
    assert_eq!(answer["revision"], before["revision"].as_i64().unwrap() + 1);
    assert_eq!(world.board(&guest).await["meetings"], json!([meeting]));
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn both_sides_and_the_organizer_may_book() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(1).await);

    let by_host = world.book(&host, 0, 0, 0).await.expect(201);
    let by_guest = world.book(&guest, 1, 1, 0).await.expect(201);
    let by_organizer = world.book(&world.organizer, 2, 2, 0).await.expect(201);

    assert_eq!(by_host["meeting"]["booked_by"], "host");
    assert_eq!(by_guest["meeting"]["booked_by"], "guest");
    assert_eq!(by_organizer["meeting"]["booked_by"], "organizer");
}

/// Asks for a booking that must be refused, and looks that nothing of it stays.
async fn refused(
    world: &World,
    by: &Caller,
    wish: (usize, usize, u16),
    expected: (u16, &str),
) -> Value {
    let before = world.server.traces().await;

    let answer = world.book(by, wish.0, wish.1, wish.2).await;

    let problem = answer.expect_problem(expected.0, expected.1);
    assert_eq!(world.server.traces().await, before, "a refusal left something (B3)");
    problem
}

#[tokio::test]
async fn a_taken_host_is_refused_with_the_nearest_free_slot() {
    let world = World::small().await;
    world.booked(0, 1, 1).await;
    world.booked(0, 2, 2).await;
    let guest = world.guest(0).await;

    let problem = refused(&world, &guest, (0, 0, 1), (409, "slot_taken")).await;

    assert_eq!(problem["facts"]["slot"], 1);
    assert_eq!(problem["facts"]["nearest"], 0);
}

#[tokio::test]
async fn nothing_is_near_when_nothing_is_free() {
    let world = Plan::of(1, 4, 0).with("/grid/slots", json!(3)).start().await;
    for slot in 0..3 {
        world.booked(0, usize::from(slot), slot).await;
    }
    let guest = world.guest(3).await;

    let problem = refused(&world, &guest, (0, 3, 0), (409, "slot_taken")).await;

    assert_eq!(problem["facts"]["nearest"], Value::Null);
}

#[tokio::test]
async fn a_taken_guest_is_taken_for_the_host() {
    let world = World::small().await;
    world.booked(1, 0, 1).await;
    let host = world.host(0).await;

    refused(&world, &host, (0, 0, 1), (409, "slot_taken")).await;
}

#[tokio::test]
async fn ones_own_other_meeting_is_in_the_way() {
    let world = World::small().await;
    world.booked(0, 0, 1).await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);

    refused(&world, &host, (0, 1, 1), (409, "host_busy")).await;
    refused(&world, &guest, (1, 0, 1), (409, "guest_busy")).await;
}

#[tokio::test]
async fn the_same_two_meet_once_a_day() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 1).await;
    let guest = world.guest(0).await;

    let problem = refused(&world, &guest, (0, 0, 3), (409, "already_meeting")).await;

    assert_eq!(problem["facts"]["meeting"], meeting);
    assert_eq!(problem["facts"]["slot"], 1);
}

#[tokio::test]
async fn a_limit_stops_both_the_asker_and_the_counterpart() {
    let world = Plan::of(3, 3, 0).with("/meetings_max", json!(1)).start().await;
    world.booked(0, 0, 0).await;
    let (full, other) = (world.guest(0).await, world.guest(1).await);

    refused(&world, &full, (1, 0, 1), (409, "limit_reached")).await;
    let problem = refused(&world, &other, (0, 1, 1), (409, "counterpart_limit_reached")).await;

    assert_eq!(problem["facts"]["max"], 1);
}

#[tokio::test]
async fn booking_waits_until_it_opens() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let opens = at("2020-10-12T00:00:00Z");

    world.server.set_clock(sangdam_domain::Instant(opens.0 - 1));
    let problem = refused(&world, &guest, (0, 0, 0), (409, "booking_not_open")).await;
    world.server.set_clock(opens);
    world.book(&guest, 0, 0, 0).await.expect(201);

    assert_eq!(problem["facts"]["opens"], opens.0);
}

#[tokio::test]
async fn booking_ends_at_its_deadline_but_not_for_the_organizer() {
    let plan = Plan::of(1, 1, 0).with("/booking_closes", json!("2020-10-25T18:00"));
    let world = plan.start().await;
    let guest = world.guest(0).await;
    let closes = at("2020-10-25T09:00:00Z");
    world.server.set_clock(closes);

    let problem = refused(&world, &guest, (0, 0, 3), (409, "booking_closed")).await;
    let by_organizer = world.book(&world.organizer, 0, 0, 3).await;

    assert_eq!(problem["facts"]["since"], closes.0);
    by_organizer.expect(201);
}

#[tokio::test]
async fn shortly_before_a_slot_it_is_too_late() {
    let world = World::small().await;
    let guest = world.guest(0).await;

    world.server.set_clock(at("2020-10-26T05:00:00.001Z"));
    let problem = refused(&world, &guest, (0, 0, 0), (409, "too_late")).await;
    world.server.set_clock(at("2020-10-26T05:30:00Z"));
    world.book(&guest, 0, 0, 1).await.expect(201);

    assert_eq!(problem["facts"]["nearest"], 1);
}

#[tokio::test]
async fn what_is_over_cannot_be_booked_even_by_the_organizer() {
    let world = World::small().await;
    world.server.set_clock(at("2020-10-26T06:30:00Z"));

    refused(&world, &world.organizer, (0, 0, 0), (409, "slot_past")).await;
}

#[tokio::test]
async fn a_closed_day_takes_nothing() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    world.set_phase("closed").await;

    refused(&world, &guest, (0, 0, 0), (409, "day_closed")).await;
    refused(&world, &world.organizer, (0, 0, 0), (409, "day_closed")).await;
}

#[tokio::test]
async fn without_open_booking_companies_cannot_book() {
    let world = Plan::of(2, 2, 0).with("/filling/open_booking", json!(false)).start().await;
    let guest = world.guest(0).await;

    refused(&world, &guest, (0, 0, 0), (409, "booking_not_open")).await;
    world.book(&world.organizer, 0, 0, 0).await.expect(201);
}

#[tokio::test]
async fn nobody_books_for_others() {
    let world = Plan::of(3, 3, 1).start().await;
    let (guest, interpreter) = (world.guest(0).await, world.interpreter(0).await);

    refused(&world, &guest, (0, 1, 0), (403, "not_yours")).await;
    refused(&world, &interpreter, (0, 1, 0), (403, "not_yours")).await;
}

#[tokio::test]
async fn a_slot_and_companies_must_exist_on_the_right_sides() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let before = world.server.traces().await;
    let path = world.path("meetings");
    let (host_id, guest_id) = (world.hosts[0].id.as_str(), world.guests[0].id.as_str());

    let beyond = guest.post(&path, json!({ "host": host_id, "guest": guest_id, "slot": 4 })).await;
    let nobody = guest.post(&path, json!({ "host": "nobody", "guest": guest_id, "slot": 0 })).await;
    let twisted = guest.post(&path, json!({ "host": guest_id, "guest": host_id, "slot": 0 })).await;
    let nowhere = guest.post("/api/days/none/meetings", world.wish(0, 0, 0)).await;

    assert_eq!(beyond.expect_problem(422, "no_such_slot")["facts"]["slots"], 4);
    nobody.expect_problem(404, "not_found");
    twisted.expect_problem(422, "wrong_side");
    nowhere.expect_problem(404, "not_found");
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn offers_say_what_a_booking_would_say() {
    let world = World::small().await;
    world.booked(0, 1, 0).await;
    world.booked(1, 0, 1).await;
    let guest = world.guest(0).await;
    let path = world.path(&format!("companies/{}/slots", world.hosts[0].id));

    let offers = guest.get(&path).await.expect(200);

    let slots = offers["slots"].as_array().unwrap();
    let states: Vec<&str> = slots.iter().filter_map(|slot| slot["state"].as_str()).collect();
    assert_eq!(states, ["taken", "busy", "free", "free"]);
    assert_eq!(slots[1]["with"], world.hosts[1].id.as_str());
    assert_eq!(offers["used"], 1);
}
