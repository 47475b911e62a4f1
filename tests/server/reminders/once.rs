//! Never twice: two nodes, restarts, clocks that jump forth and back.

use serde_json::{Value, json};

use super::{by_the_clock, change_letters, until};
use crate::support::database::texts;
use crate::support::world::Place;
use crate::support::{Plan, TestServer, World, at, eventually};

#[tokio::test]
async fn two_nodes_at_once_remind_once() {
    let world = World::small().await;
    let second = world.server.second_node();
    for number in 0..3 {
        world.booked(number, number, 0).await;
    }

    for step in ["2020-10-25T00:00:00Z", "2020-10-25T06:00:00Z", "2020-10-26T05:45:00Z"] {
        world.server.set_clock(at(step));
        second.app.signal.clock_moved();
        tokio::task::yield_now().await;
    }
    let mut all = until(&world, 12).await;

    assert_eq!(all.len(), 12);
    all.dedup();
    assert_eq!(all.len(), 12);
}

#[tokio::test]
async fn restarts_and_a_clock_that_goes_back_and_forth_remind_nobody_twice() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    let place = world.place.clone();
    let mut server = world.server;
    for step in [
        "2020-10-25T07:00:00Z",
        "2020-10-26T05:46:00Z",
        "2020-10-19T06:00:00Z",
        "2020-10-25T07:00:00Z",
        "2020-10-24T06:00:00Z",
        "2020-10-26T05:50:00Z",
    ] {
        server.set_clock(at(step));
        until(&place_on(&place, &server), 2).await;
        server = server.restart().await;
    }
    // A meeting that was never reminded of shows that the last round was made.
    let place = place_on(&place, &server);
    until(&place, 4).await;
    server.set_clock(at("2020-10-24T06:00:00Z"));
    place.organizer.post(&place.path("meetings"), place.wish(1, 1, 1)).await.expect(201);
    server.set_clock(at("2020-10-26T06:15:00Z"));
    let all = until(&place, 8).await;

    let first: Vec<_> = all.iter().filter(|one| one.contains("1@")).collect();
    assert_eq!((all.len(), first.len()), (8, 4), "{all:?}");
}

/// The same place on a server that was started again.
fn place_on(place: &Place, server: &TestServer) -> Place {
    let mut organizer = place.organizer.clone();
    organizer.url.clone_from(&server.url);
    Place { site: server.site.clone(), organizer, ..place.clone() }
}

#[tokio::test]
async fn a_jump_over_the_start_reminds_of_what_is_still_to_come_only() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    world.booked(1, 1, 1).await;

    world.server.set_clock(at("2020-10-26T06:20:00Z"));
    let all = until(&world, 4).await;

    assert!(all.iter().all(|one| one.contains("2@")), "{all:?}");
}

#[tokio::test]
async fn a_new_number_of_minutes_does_not_remind_again() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-26T05:45:00Z"));
    until(&world, 4).await;

    change_letters(&world, |settings| settings["company"]["minutes_before"] = json!(10)).await;
    world.server.set_clock(at("2020-10-26T05:50:00Z"));
    world.booked(1, 1, 2).await;
    world.server.set_clock(at("2020-10-26T06:50:00Z"));
    let all = until(&world, 6).await;

    assert_eq!(all.iter().filter(|one| one.contains("soon h1@")).count(), 1);
}

/// The letter of the day before to the first host: state, and the start of the first meeting in it.
async fn eve(world: &World) -> (String, Option<i64>) {
    let words = "select state || ' ' || facts as text from outbox \
                 where kind = 'reminder-day-before' and email = 'h1@host.example'";
    let rows = world.site.store.read(move |c| texts(c, words)).await.unwrap();
    let (state, facts) = rows[0].split_once(' ').unwrap();
    let facts: Value = serde_json::from_str(facts).unwrap();
    (state.into(), facts["meetings"][0][1]["start"].as_i64())
}

/// Lets that letter wait, as behind a mail server that is down.
async fn hold_up(world: &World) {
    let ended = "outbox where kind = 'reminder-day-before' and state in ('sent', 'dead')";
    eventually("the letter ends", async || (world.server.count(ended).await == 1).then_some(()))
        .await;
    world
        .server
        .tamper(
            "update outbox set state = 'waiting', due_at = 9000000000000 \
             where kind = 'reminder-day-before'",
        )
        .await;
}

#[tokio::test]
async fn a_letter_that_waits_tells_of_the_meetings_as_they_are_when_it_leaves() {
    let world = Plan::of(1, 2, 0).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.booked(0, 1, 3).await;
    world.server.set_clock(at("2020-10-25T00:00:00Z"));
    until(&world, 1).await;
    hold_up(&world).await;

    world.move_to(&world.organizer, &meeting, 2).await.expect(200);

    let moved = at("2020-10-26T07:00:00Z").0;
    let (state, start) = eventually("the new time, sent", async || {
        Some(eve(&world).await).filter(|(state, _)| state == "sent" || state == "dead")
    })
    .await;
    assert_eq!(start, Some(moved), "{state}");
    assert_eq!(by_the_clock(&world).await.len(), 1);
}

#[tokio::test]
async fn a_letter_that_waits_and_has_nothing_to_tell_any_more_never_leaves() {
    let world = Plan::of(1, 1, 0).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-25T00:00:00Z"));
    until(&world, 1).await;
    hold_up(&world).await;

    world.cancel(&world.organizer, &meeting).await.expect(200);

    eventually("the letter is withdrawn", async || {
        (eve(&world).await.0 == "superseded").then_some(())
    })
    .await;
}
