//! Sockets that misbehave, and the end of the server.

use std::time::{Duration, Instant};

use serde_json::json;
use tokio_tungstenite::tungstenite::{Bytes, Error, Message};

use crate::support::screen::{Heard, Screen};
use crate::support::{Caller, Plan, World};

#[tokio::test]
async fn who_may_not_look_gets_no_socket() {
    let world = World::small().await;
    let stranger = world.server.stranger();
    let guest = world.guest(0).await;
    let refused = async |caller: &Caller, day: &str| match Screen::try_open(caller, day, "").await {
        Err(Error::Http(answer)) => answer.status().as_u16(),
        Err(other) => panic!("{other}"),
        Ok(_) => 101,
    };

    assert_eq!(refused(&stranger, &world.day).await, 401);
    assert_eq!(refused(&guest, "none").await, 404);
    let foreign = Caller { url: world.server.url.replace("127.0.0.1", "localhost"), ..guest };
    assert_eq!(refused(&foreign, &world.day).await, 101, "the same machine by another name");
}

#[tokio::test]
async fn junk_closes_only_its_own_socket() {
    let world = World::small().await;
    let (bad, good) = (world.guest(0).await, world.guest(1).await);
    let mut bystander = Screen::open(&good, &world.day).await;
    let huge = vec![vec![Message::binary(Bytes::from(vec![7; 1_000_000]))]];
    let many = vec![vec![Message::text("hello"); 100]];

    for messages in huge.into_iter().chain(many) {
        let mut screen = Screen::open(&bad, &world.day).await;
        for message in messages {
            screen.say(message).await;
        }
        let code = screen.until_closed().await;
        assert!([1006, 1008, 1009].contains(&code), "{code}");
    }

    world.booked(0, 1, 0).await;
    bystander.until_revision(3).await;
}

#[tokio::test]
async fn a_little_junk_is_overheard() {
    let world = World::small().await;
    let mut screen = Screen::open(&world.guest(0).await, &world.day).await;

    screen.say(Message::binary(Bytes::from_static(&[0xff, 0xfe, 0]))).await;
    screen.say(Message::text("{\"type\":")).await;
    world.booked(0, 0, 0).await;

    screen.until_revision(3).await;
}

/// Changes that each bring the whole board anew, together more than any buffer of the line holds.
const SWEEPING_CHANGES: usize = 400;

#[tokio::test]
async fn a_reader_that_stops_reading_delays_nobody_and_is_brought_up_to_date_or_sent_away() {
    let world = Plan::of(60, 60, 0).start().await;
    let mut sleeper = Screen::open(&world.organizer, &world.day).await;
    let mut watcher = Screen::open(&world.guest(0).await, &world.day).await;
    let mut settings = world.organizer.get(&world.path("settings")).await.expect(200);
    let mut slowest = Duration::ZERO;

    for change in 0..SWEEPING_CHANGES {
        settings["title"]["en"] = json!(format!("Day {change}"));
        let asked = Instant::now();
        let answer = world.organizer.put(&world.path("settings"), settings.clone()).await;
        let revision = answer.expect(200)["revision"].as_i64().unwrap();
        watcher.until_revision(revision).await;
        slowest = slowest.max(asked.elapsed());
    }

    assert!(slowest < Duration::from_secs(5), "{slowest:?}");
    let closed = loop {
        match sleeper.hear().await {
            Heard::Frame if sleeper.revision == watcher.revision => break None,
            Heard::Frame => {}
            Heard::Closed(code) => break Some(code),
        }
    };
    if let Some(code) = closed {
        assert!([4409, 1006].contains(&code), "{code}");
    }
    let snapshots = sleeper.frames.iter().filter(|frame| frame["type"] == "snapshot").count();
    assert!(snapshots < SWEEPING_CHANGES, "the queue of {snapshots} had no bound");
}

#[tokio::test]
async fn signing_out_closes_all_screens_of_the_session_and_no_others() {
    let world = World::small().await;
    let (first, other) = (world.guest(0).await, world.guest(0).await);
    let mut screens = Vec::new();
    for caller in [&first, &first, &other] {
        let screen = Screen::open(caller, &world.day).await;
        screens.push(screen);
    }

    first.delete("/api/session").await.expect(204);
    let asked = Instant::now();

    assert_eq!(screens[0].until_closed().await, 4401);
    assert_eq!(screens[1].until_closed().await, 4401);
    assert!(asked.elapsed() < Duration::from_secs(2), "{:?} (S2)", asked.elapsed());
    world.booked(0, 0, 0).await;
    screens[2].until_revision(3).await;
}

#[tokio::test]
async fn a_session_that_ends_by_age_closes_its_screens() {
    let world = World::small().await;
    let mut screen = Screen::open(&world.guest(0).await, &world.day).await;

    world.server.pass_minutes(15 * 24 * 60);

    assert_eq!(screen.until_closed().await, 4401);
}

#[tokio::test]
async fn a_stopping_server_says_so() {
    let mut world = World::small().await;
    let mut screen = Screen::open(&world.guest(0).await, &world.day).await;

    let (code, ()) = tokio::join!(screen.until_closed(), world.server.stop());

    assert_eq!(code, 1012);
}
