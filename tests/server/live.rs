//! The live line: everybody sees what they may, in order and once, and nobody waits for another.

mod hard;
mod nodes;

use serde_json::{Value, json};

use crate::support::screen::{Heard, Screen, assert_same};
use crate::support::{Plan, World, sheet, world};

#[tokio::test]
async fn a_booking_shows_on_every_screen_as_its_viewer_may_see_it() {
    let world = Plan::of(3, 3, 1).with("/interpreter_rule", json!("always")).start().await;
    let callers =
        [world.organizer.clone(), world.host(0).await, world.guest(0).await, world.guest(1).await];
    let mut screens = Vec::new();
    for caller in &callers {
        let screen = Screen::open(caller, &world.day).await;
        screens.push(screen);
    }

    let booked = world.book(&callers[2], 0, 0, 1).await.expect(201);

    let revision = booked["revision"].as_i64().unwrap();
    let id = &booked["meeting"]["id"];
    for (screen, caller) in screens.iter_mut().zip(&callers) {
        screen.until_revision(revision).await;
        assert_eq!(screen.last()["type"], "changes");
        assert_same(&screen.board, &world.board(caller).await);
    }
    for concerned in &screens[..3] {
        assert_eq!(concerned.board["meetings"][0]["id"], *id);
    }
    let bystander = &screens[3];
    assert_eq!(bystander.board["meetings"], json!([]));
    assert_eq!(bystander.board["taken"], json!({ world.hosts[0].id.as_str(): [1] }));
    let bytes = bystander.frames.iter().map(Value::to_string).collect::<String>();
    assert!(!bytes.contains(id.as_str().unwrap()));
    let last = bystander.last().to_string();
    assert!(!last.contains(&world.guests[0].id), "a bystander learns with whom: {last}");
}

#[tokio::test]
async fn a_cancel_and_a_move_show_too() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let (concerned, bystander) = (world.host(0).await, world.guest(1).await);
    let mut own = Screen::open(&concerned, &world.day).await;
    let mut other = Screen::open(&bystander, &world.day).await;
    own.until_revision(3).await;
    other.until_revision(3).await;

    world.move_to(&concerned, &meeting, 2).await.expect(200);
    own.until_revision(4).await;
    other.until_revision(4).await;
    let moved = (own.board["meetings"][0]["slot"].clone(), other.board["taken"].clone());
    world.cancel(&concerned, &meeting).await.expect(200);
    own.until_revision(5).await;
    other.until_revision(5).await;

    assert_eq!(moved, (json!(2), json!({ world.hosts[0].id.as_str(): [2] })));
    assert_eq!(own.board["meetings"], json!([]));
    assert_eq!(other.board["taken"], json!({}));
}

#[tokio::test]
async fn the_first_frame_is_hello_and_then_comes_the_board() {
    let world = World::small().await;
    let screen = Screen::open(&world.organizer, &world.day).await;

    let kinds: Vec<&Value> = screen.frames.iter().map(|frame| &frame["type"]).collect();
    assert_eq!(kinds, ["hello", "snapshot"]);
    assert_same(&screen.board, &world.board(&world.organizer).await);
}

#[tokio::test]
async fn who_comes_back_gets_what_was_missed() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let known = world.board(&guest).await;
    world.booked(0, 0, 0).await;
    world.booked(1, 1, 1).await;

    let mut screen = Screen::resume(&guest, &world.day, known).await;
    screen.until_revision(4).await;

    assert_same(&screen.board, &world.board(&guest).await);
}

#[tokio::test]
async fn who_missed_nothing_gets_no_snapshot() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let known = world.board(&guest).await;

    let mut screen = Screen::resume(&guest, &world.day, known).await;
    assert_eq!(screen.hear().await, Heard::Frame);
    world.booked(0, 0, 0).await;
    screen.until_revision(3).await;

    let kinds: Vec<&Value> = screen.frames.iter().map(|frame| &frame["type"]).collect();
    assert_eq!(kinds, ["hello", "changes"]);
}

#[tokio::test]
async fn a_revision_from_the_future_gets_the_board_anew() {
    let world = World::small().await;
    let screen = Screen::try_open(&world.organizer, &world.day, "?since=999").await;

    let mut screen = screen.unwrap();
    assert_eq!(screen.hear().await, Heard::Frame);
    assert_eq!(screen.hear().await, Heard::Frame);

    assert_eq!(screen.last()["type"], "snapshot");
}

#[tokio::test]
async fn two_hundred_changes_come_in_order_without_a_gap() {
    let world = Plan::of(10, 10, 0).with("/grid/slots", json!(4)).start().await;
    let organizer = world.organizer.clone();
    let mut screen = Screen::open(&organizer, &world.day).await;
    // Ten pairs at once, each in turn: book, move, move, cancel; 200 changes in all.
    let work = (0..10).map(|pair: usize| {
        let world = &world;
        async move {
            for round in 0..5 {
                let meeting = world.booked(pair, pair, round % 4).await;
                for step in 1..=2 {
                    let slot = (round + step) % 4;
                    world.move_to(&world.organizer, &meeting, slot).await.expect(200);
                }
                world.cancel(&world.organizer, &meeting).await.expect(200);
            }
        }
    });
    let listen = screen.until_revision(202);

    tokio::join!(futures_util::future::join_all(work), listen);

    // The screen itself refuses a gap.
    assert_eq!(screen.revision, 202);
    assert_same(&screen.board, &world.board(&organizer).await);
}

#[tokio::test]
async fn a_roster_import_brings_the_board_anew() {
    let world = Plan::of(2, 2, 0).start().await;
    let guest = world.guest(0).await;
    let mut screen = Screen::open(&guest, &world.day).await;
    let more = format!("{}\n{}", sheet::HEADER, sheet::host(3));

    world::import(&world.organizer, &world.programme, more.as_bytes()).await.expect(200);
    screen.until_revision(3).await;

    assert_eq!(screen.last()["type"], "snapshot");
    assert_same(&screen.board, &world.board(&guest).await);
}

#[tokio::test]
async fn an_interpreter_sees_whom_they_will_sit_with() {
    let world = Plan::of(2, 2, 1).with("/interpreter_rule", json!("always")).start().await;
    let interpreter = world.interpreter(0).await;
    let mut screen = Screen::open(&interpreter, &world.day).await;

    world.booked(0, 0, 0).await;
    screen.until_revision(3).await;

    assert_same(&screen.board, &world.board(&interpreter).await);
}

#[tokio::test]
async fn a_day_that_becomes_a_draft_closes_its_screens() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let mut screen = Screen::open(&guest, &world.day).await;

    world.set_phase("draft").await;

    assert_eq!(screen.until_closed().await, 4403);
    guest.get(&world.path("board")).await.expect_problem(404, "not_found");
}

#[tokio::test]
async fn the_samples_clock_is_told_at_once_when_it_jumps() {
    let world = World::small().await;
    let mut screen = Screen::open(&world.organizer, &world.day).await;

    world.server.pass_minutes(60);
    screen.hear().await;

    assert_eq!(screen.last()["type"], "tick");
    assert_eq!(screen.last()["now"], world.server.clock.now().0);
}
