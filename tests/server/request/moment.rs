//! What only time decides: who came first to the last slot, what expired, what was never held.

use super::*;

const SLOT: u16 = 2;

/// A day with one slot, which is the last there is.
fn one_slot() -> Plan {
    Plan::of(1, 2, 0).with("/grid/slots", json!(1))
}

/// Two guests were asked by one host for the same slot, and accept at the same moment.
async fn both_accept(world: &World, callers: [Caller; 2]) -> [Answer; 2] {
    let host = world.host(0).await;
    let first = asked(world, &host, &world.guests[0].id, Some(0)).await;
    let second = asked(world, &host, &world.guests[1].id, Some(0)).await;
    let [one, other] = callers;

    let (a, b) = tokio::join!(
        act(world, &one, &first, "accept", json!({})),
        act(world, &other, &second, "accept", json!({})),
    );

    [a, b]
}

/// One booked, the other was told kindly, and both see what came of it.
async fn one_won(world: &World, answers: [Answer; 2]) {
    let won = answers.iter().position(|answer| answer.status == 200).expect("a winner");
    let lost = &answers[1 - won];
    assert_eq!((lost.status, lost.code()), (409, "slot_taken"), "{}", lost.text());
    assert_eq!(lost.json["facts"]["nearest"], Value::Null);
    assert!(lost.json["detail"].as_str().unwrap().contains("15:00"), "{}", lost.text());
    let meetings = world.board(&world.organizer).await["meetings"].clone();
    assert_eq!(meetings.as_array().map(Vec::len), Some(1));
    assert_eq!(meetings[0]["guest"], world.guests[won].id.as_str());
    let loser = world.guest(1 - won).await;
    assert_eq!(only(world, &loser).await["state"], "asked");
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_acceptances_at_the_same_moment_one_books() {
    let world = one_slot().start().await;
    let callers = [world.guest(0).await.reading("en"), world.guest(1).await.reading("en")];

    let answers = both_accept(&world, callers).await;

    one_won(&world, answers).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_acceptances_through_two_nodes_one_books() {
    let world = one_slot().start().await;
    let second = world.server.second_node();
    let callers = [world.guest(0).await.reading("en"), world.guest(1).await.reading("en")];
    let [one, other] = callers;
    let other = Caller { url: second.url.clone(), ..other };

    let answers = both_accept(&world, [one, other]).await;

    one_won(&world, answers).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_acceptance_and_a_booking_at_the_same_moment_give_one_meeting() {
    let world = Plan::of(1, 2, 0).start().await;
    let (host, guest, rival) = (world.host(0).await, world.guest(0).await, world.guest(1).await);
    let request = asked(&world, &host, &world.guests[0].id, Some(SLOT)).await;

    let (accepted, booked) = tokio::join!(
        act(&world, &guest, &request, "accept", json!({})),
        world.book(&rival, 0, 1, SLOT),
    );

    let mut statuses = [accepted.status, booked.status];
    statuses.sort_unstable();
    assert!(statuses == [200, 409] || statuses == [201, 409], "{statuses:?}");
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_request_that_waits_holds_nothing() {
    let world = World::small().await;
    let host = world.host(0).await;
    let holds = world.server.count("hold").await;
    asked(&world, &host, &world.guests[0].id, Some(SLOT)).await;

    assert_eq!(world.server.count("hold").await, holds);
    let rival = world.guest(1).await;
    world.book(&rival, 0, 1, SLOT).await.expect(201);

    assert_eq!(only(&world, &host).await["free_slots"], json!([0, 1, 3]));
}

#[tokio::test]
async fn a_request_expires_by_the_clock() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, None).await;

    world.server.pass_minutes(72 * 60 - 1);
    assert_eq!(only(&world, &host).await["state"], "asked");
    world.server.pass_minutes(1);

    let seen = only(&world, &guest).await;
    assert_eq!((&seen["state"], &seen["may"]), (&json!("expired"), &json!([])));
    assert_eq!(list(&world, &host).await["limits"]["open"], 0);
    let answer = act(&world, &guest, &request, "accept", json!({ "slot": 0 })).await;
    answer.expect_problem(409, "request_expired");
    asked(&world, &host, &world.guests[0].id, None).await;
    assert_eq!(only(&world, &guest).await["state"], "asked");
}

#[tokio::test]
async fn after_the_close_nothing_is_asked_or_accepted() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let form = json!({ "to": world.guests[0].id, "rank": "want" });
    world.change_setting("/booking_closes", json!("2020-10-20T09:00")).await.expect(200);
    let request = asked(&world, &host, &world.guests[0].id, None).await;

    world.server.set_clock(crate::support::at("2020-10-20T00:00:00Z"));

    let answer = act(&world, &guest, &request, "accept", json!({ "slot": 0 })).await;
    assert_eq!(answer.status, 409, "{}", answer.text());
    let late = host.post(&world.path("requests"), form).await;
    late.expect_problem(409, "requests_closed");
}

#[tokio::test]
async fn a_canceled_meeting_ends_what_was_agreed() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, Some(0)).await;
    let booked = act(&world, &guest, &request, "accept", json!({})).await.expect(200);

    world.cancel(&host, booked["meeting"]["id"].as_str().unwrap()).await.expect(200);

    assert_eq!(only(&world, &guest).await["state"], "withdrawn");
    asked(&world, &host, &world.guests[0].id, None).await;
    assert_eq!(only(&world, &guest).await["state"], "asked");
}
