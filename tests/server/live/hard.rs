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

#[tokio::test]
async fn a_reader_that_stops_reading_delays_nobody() {
    let world = Plan::of(30, 30, 0).with("/grid/slots", json!(4)).start().await;
    let (lazy, quick) = (world.guest(0).await, world.guest(1).await);
    let mut sleeper = Screen::open(&lazy, &world.day).await;
    let mut watcher = Screen::open(&quick, &world.day).await;

    // The sleeper's queue and socket fill up; the others go on meanwhile.
    let began = Instant::now();
    for round in 0..5 {
        let booked = (0..30).map(|n: usize| {
            let slot = u16::try_from((n + round) % 4).unwrap();
            world.book(&world.organizer, n, (n + round) % 30, slot)
        });
        futures_util::future::join_all(booked).await;
    }
    let revision = world.board(&quick).await["revision"].as_i64().unwrap();
    watcher.until_revision(revision).await;
    assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());

    // When it reads again it is brought up to date, or told to come again.
    loop {
        match sleeper.hear().await {
            Heard::Frame if sleeper.revision >= revision => break,
            Heard::Frame => {}
            Heard::Closed(code) => {
                assert!([4409, 1006].contains(&code), "{code}");
                break;
            }
        }
    }
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
