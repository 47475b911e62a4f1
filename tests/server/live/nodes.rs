//! Two nodes on one database.

use std::time::{Duration, Instant};

use crate::support::World;
use crate::support::screen::{Screen, assert_same};

/// A second node's change is seen after a wake-up call or at the next poll, one second later at most.
const HEARD_WITHIN: Duration = Duration::from_secs(5);

#[tokio::test]
async fn what_one_node_writes_the_others_screens_show() {
    let world = World::small().await;
    let second = world.server.second_node();
    let guest = world.guest(0).await;
    let mut screen = Screen::open(&guest, &world.day).await;
    let organizer = second.organizer(&world.organizer.email).await;

    world.book(&organizer, 0, 0, 1).await.expect(201);
    let asked = Instant::now();
    screen.until_revision(3).await;

    assert!(asked.elapsed() < HEARD_WITHIN);
    assert_same(&screen.board, &world.board(&guest).await);
}

#[tokio::test]
async fn nodes_that_take_turns_agree() {
    let world = World::small().await;
    let second = world.server.second_node();
    let (here, there) = (world.guest(0).await, second.sign_in(&world.guests[1].email).await);
    let mut screen = Screen::open(&here, &world.day).await;

    world.book(&here, 0, 0, 0).await.expect(201);
    world.book(&there, 0, 1, 1).await.expect(201);
    world.book(&here, 1, 0, 1).await.expect(201);
    world.book(&there, 1, 1, 1).await.expect_problem(409, "slot_taken");
    screen.until_revision(5).await;

    assert_same(&screen.board, &world.board(&here).await);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_session_ended_on_one_node_closes_its_screens_on_the_other() {
    let world = World::small().await;
    let second = world.server.second_node();
    let guest = world.guest(0).await;
    let mut screen = Screen::open(&guest, &world.day).await;
    let elsewhere = crate::support::Caller { url: second.url.clone(), ..guest };

    elsewhere.delete("/api/session").await.expect(204);
    let asked = Instant::now();

    assert_eq!(screen.until_closed().await, 4401);
    assert!(asked.elapsed() < HEARD_WITHIN);
}
