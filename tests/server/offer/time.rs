//! What the clock does to offers: a reminder, the end, and nothing twice.

use serde_json::{Value, json};

use super::*;
use crate::support::{Doorway, at, eventually};

/// Waits until somebody else, or nobody, is held for a meeting.
async fn passed_on(place: &Place, meeting: &str, had: usize) -> Option<usize> {
    eventually("another interpreter", async || {
        let now = held(place, meeting).await;
        (now != Some(had)).then_some(now)
    })
    .await
}

#[tokio::test]
async fn an_offer_nobody_answers_goes_to_the_next_by_itself() {
    let world = world(2).await;
    let meeting = world.booked(0, 0, 1).await;
    let (first, interpreter, member) = holder(&world, &meeting).await;

    world.server.set_clock(at("2020-10-20T06:00:00Z"));
    let second = passed_on(&world, &meeting, first).await;

    assert!(second.is_some_and(|second| second != first));
    accept(&world, &interpreter, &meeting).await.expect_problem(409, "offer_gone");
    // Asked and reminded of it, then told that it is over.
    let last = eventually("a cancel", async || {
        world.server.mailbox.to(&member.email).into_iter().find(|one| one.calendar.is_some())
    });
    assert_eq!(last.await.property("METHOD"), "CANCEL");
    // The log says that nobody's hand did it.
    let words = "select actor as text from log where change like '%offer_answered%'";
    let actors = world.site.store.read(move |c| crate::support::database::texts(c, words)).await;
    assert_eq!(actors.unwrap(), ["organizer offer sweep"]);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn who_does_not_answer_is_reminded_once_before_the_end() {
    let world = world(2).await;
    let meeting = world.booked(0, 0, 1).await;
    let (_, interpreter, member) = holder(&world, &meeting).await;
    world.server.mailbox.next_to(&member.email, 0).await;

    world.server.set_clock(at("2020-10-20T02:00:00Z"));
    let reminder = world.server.mailbox.next_to(&member.email, 1).await;
    world.server.set_clock(at("2020-10-20T03:00:00Z"));
    accept(&world, &interpreter, &meeting).await.expect(200);
    let next = world.server.mailbox.next_to(&member.email, 2).await;

    assert!(reminder.subject.starts_with("Your answer is awaited"), "{}", reminder.subject);
    assert!(next.calendar.is_some(), "{}", next.subject);
}

#[tokio::test]
async fn two_nodes_end_an_offer_once() {
    let world = world(3).await;
    let node = world.server.second_node();
    let meeting = world.booked(0, 0, 1).await;
    let (first, ..) = holder(&world, &meeting).await;

    world.server.set_clock(at("2020-10-20T06:00:00Z"));
    node.app.signal.clock_moved();
    passed_on(&world, &meeting, first).await;

    let words = "select change as text from log where change like '%offer_answered%'";
    let rows = world.site.store.read(move |c| crate::support::database::texts(c, words)).await;
    assert_eq!(rows.unwrap().len(), 1);
}

#[tokio::test]
async fn an_interpreter_says_that_they_are_late_and_it_shows_until_they_are_in() {
    let world = world(1).await;
    let meeting = world.booked(0, 0, 1).await;
    let (_, interpreter, _) = holder(&world, &meeting).await;
    accept(&world, &interpreter, &meeting).await.expect(200);
    let path = world.path(&format!("meetings/{meeting}/late"));
    let late = |minutes: u16| json!({ "minutes": minutes });

    interpreter.post(&path, late(10)).await.expect_problem(409, "not_now");
    world.server.set_clock(at("2020-10-26T06:20:00Z"));
    interpreter.post(&path, late(3)).await.expect_problem(422, "invalid");
    world.organizer.post(&path, late(10)).await.expect_problem(422, "invalid");
    interpreter.post(&path, late(10)).await.expect(200);
    let shown = seen(&world, &world.host(0).await, &meeting).await["late"].clone();
    let board = world.board(&world.organizer).await["troubles"].clone();
    let mut doorway = Doorway::open(&interpreter, &format!("/door/{meeting}/interpreter")).await;
    doorway.say(json!({ "type": "step", "step": "inside" })).await;
    let after = eventually("nobody late", async || {
        let late = seen(&world, &world.host(0).await, &meeting).await["late"].clone();
        (late == json!([])).then_some(late)
    });

    assert_eq!((&shown[0]["seat"], &shown[0]["minutes"]), (&json!("interpreter"), &json!(10)));
    let codes: Vec<&Value> = board.as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert!(codes.contains(&&json!("interpreter_late")), "{board}");
    after.await;
}
