//! Two at the same moment, on one node and on two, and days that share their interpreters.

use serde_json::json;

use super::*;
use crate::support::{TestServer, at, eventually};

/// How often each race is run; who wins is a matter of luck.
const ROUNDS: u16 = 4;

/// The same caller at another node.
fn at_node(caller: &Caller, node: &TestServer) -> Caller {
    Caller { cookie: caller.cookie.clone(), language: caller.language.clone(), ..node.stranger() }
}

/// A world with room for a meeting in each round, and a second node.
async fn two_nodes(interpreters: usize) -> (World, TestServer) {
    let world = plan(interpreters).start().await;
    let node = world.server.second_node();
    (world, node)
}

#[tokio::test]
async fn a_no_beside_a_yes_of_the_same_person_leaves_one_truth() {
    let (world, node) = two_nodes(2).await;
    for slot in 0..ROUNDS {
        let meeting = world.booked(0, 0, slot).await;
        let (first, caller, _) = holder(&world, &meeting).await;
        let there = at_node(&caller, &node);

        let (yes, no) =
            tokio::join!(accept(&world, &caller, &meeting), decline(&world, &there, &meeting));

        // Either the yes came first and was taken back, or it came to a meeting that was gone.
        no.expect(200);
        assert!(yes.status == 200 || yes.code() == "offer_gone", "{}", yes.status);
        let shown = seen(&world, &world.organizer, &meeting).await;
        assert_ne!(shown["interpreter_id"], world.interpreters[first].id.as_str());
        assert_eq!(shown["assignment"], "offered");
        world.cancel(&world.organizer, &meeting).await.expect(200);
    }
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn of_a_yes_and_the_end_of_the_offer_one_comes_first() {
    let (world, node) = two_nodes(2).await;
    let meetings = [world.booked(0, 0, 0).await, world.booked(1, 1, 2).await];
    let mut held_by = Vec::new();
    for meeting in &meetings {
        held_by.push(holder(&world, meeting).await);
    }

    // At the very end a yes is too late, whoever looks at the clock first.
    world.server.set_clock(at("2020-10-20T06:00:00Z"));
    node.app.signal.clock_moved();
    for ((first, caller, _), meeting) in held_by.iter().zip(&meetings) {
        let there = at_node(caller, &node);
        let (one, other) =
            tokio::join!(accept(&world, caller, meeting), accept(&world, &there, meeting));
        one.expect_problem(409, "offer_gone");
        other.expect_problem(409, "offer_gone");
        eventually("another interpreter", async || {
            (held(&world, meeting).await != Some(*first)).then_some(())
        })
        .await;
        let shown = seen(&world, &world.organizer, meeting).await;
        assert_ne!(shown["assignment"], "confirmed");
    }
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn of_two_who_accept_at_the_same_moment_one_has_it() {
    let (world, node) = two_nodes(2).await;
    for slot in 0..ROUNDS {
        let meeting = world.booked(0, 0, slot).await;
        let (first, a, _) = holder(&world, &meeting).await;
        let other = world.interpreter(1 - first).await;
        let there = at_node(&other, &node);

        // The organizer gives it to the other while the first one says yes and the other does too.
        let id = &world.interpreters[1 - first].id;
        let form = json!({ "interpreter_id": id, "relay_id": null, "reason": "" });
        let path = world.path(&format!("meetings/{meeting}/interpreter"));
        let (yes, given, early) = tokio::join!(
            accept(&world, &a, &meeting),
            world.organizer.put(&path, form),
            accept(&world, &there, &meeting),
        );

        given.expect(200);
        assert!(yes.status == 200 || yes.code() == "offer_gone", "{}", yes.status);
        assert!(early.status == 200 || early.status == 404, "{}", early.status);
        assert_eq!(held(&world, &meeting).await, Some(1 - first));
        accept(&world, &a, &meeting).await.expect_problem(409, "offer_gone");
        accept(&world, &there, &meeting).await.expect(200);
        world.cancel(&world.organizer, &meeting).await.expect(200);
    }
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_cancel_beside_a_swap_leaves_nobody_with_a_meeting_that_is_gone() {
    let (world, node) = two_nodes(2).await;
    for slot in 0..ROUNDS {
        let meeting = world.booked(0, 0, slot).await;
        let (first, a, _) = holder(&world, &meeting).await;
        accept(&world, &a, &meeting).await.expect(200);
        let with = &world.interpreters[1 - first].id;
        let form = json!({ "gives": meeting, "with": with, "takes": null });
        let swap = a.post(&world.path("swaps"), form).await.expect(201)["id"].clone();
        let swap = world.path(&format!("swaps/{}", swap.as_str().expect("an id")));
        let there = at_node(&world.interpreter(1 - first).await, &node);

        let (canceled, swapped) = tokio::join!(
            world.cancel(&world.organizer, &meeting),
            there.post(&swap, json!({ "answer": "accept" })),
        );

        canceled.expect(200);
        assert!(swapped.status == 200 || swapped.code() == "swap_gone", "{}", swapped.status);
        assert_eq!(seen(&world, &world.organizer, &meeting).await, serde_json::Value::Null);
        for table in ["swap", "hold", "offer"] {
            assert_eq!(world.server.count(table).await, 0, "{table}");
        }
    }
    assert_eq!(world.server.violations().await, []);
}

/// A world whose interpreter after the first is in a meeting of another day at that time.
async fn taken_elsewhere() -> (World, String, usize) {
    let world = plan(2).start().await;
    let meeting = world.booked(0, 0, 1).await;
    let first = held(&world, &meeting).await.expect("somebody");
    let mut second = plan(2).settings;
    second["grid"]["start"] = json!("15:15");
    let day = world.add_day(second, true).await;
    let path = format!("/api/days/{day}/meetings");
    let elsewhere = world.organizer.post(&path, world.wish(1, 1, 1)).await.expect(201);
    let other = &world.interpreters[1 - first].id;
    assert_eq!(elsewhere["meeting"]["interpreter_id"], other.as_str());
    let there = elsewhere["meeting"]["id"].as_str().expect("an id");
    let path = format!("{path}/{there}/offer");
    let caller = world.interpreter(1 - first).await;
    caller.post(&path, json!({ "answer": "accept" })).await.expect(200);
    (world, meeting, first)
}

#[tokio::test]
async fn a_no_is_heard_though_the_next_one_is_taken_on_another_day() {
    let (world, meeting, first) = taken_elsewhere().await;

    decline(&world, &world.interpreter(first).await, &meeting).await.expect(200);

    assert_eq!(held(&world, &meeting).await, None);
    let board = world.board(&world.organizer).await;
    assert_eq!(board["troubles"][0]["code"], "no_interpreter");
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn silence_ends_an_offer_though_the_next_one_is_taken_on_another_day() {
    let (world, meeting, _) = taken_elsewhere().await;
    let other = world.booked(2, 2, 3).await;

    world.server.set_clock(at("2020-10-20T06:00:00Z"));

    // The other meeting's end is not held up by this one.
    let states = eventually("both ends", async || {
        let words = "select change as text from log where change like '%offer_answered%'";
        let rows = world.site.store.read(move |c| crate::support::database::texts(c, words)).await;
        let rows = rows.expect("the log");
        (rows.len() >= 2).then_some(rows)
    })
    .await;
    assert!(states.iter().any(|row| row.contains(&meeting)), "{states:?}");
    assert!(states.iter().any(|row| row.contains(&other)), "{states:?}");
    assert_eq!(held(&world, &meeting).await, None);
    assert_eq!(world.server.violations().await, []);
}
