//! A service fails with four people at two open doors: they are led over, nobody else is told, and what
//! everybody holds stays true.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::outage::{Conference, choice, rounds_until};
use crate::support::{Caller, Doorway, World};

/// Within this time everybody at an open door knows.
const LED_OVER_MAX: Duration = Duration::from_secs(5);

async fn door(caller: &Caller, meeting: &str, seat: &str) -> Doorway {
    Doorway::open(caller, &format!("/door/{meeting}/{seat}")).await
}

async fn switched(doorway: &mut Doorway) -> Value {
    let frame = doorway.until(|frame| frame["type"] == "switched").await;
    json!([frame["provider"], frame["because"]])
}

async fn room(doorway: &mut Doorway) -> Value {
    doorway.until(|frame| frame["type"] == "room").await["room"]["provider"].clone()
}

async fn switch(world: &World, form: Value) {
    world.organizer.post(&world.path("video/switch"), form).await.expect(200);
}

/// The links people hold.
async fn links(world: &World) -> Vec<Value> {
    let board = world.board(&world.organizer).await;
    board["meetings"].as_array().unwrap().iter().map(|one| one["door"].clone()).collect()
}

#[tokio::test]
async fn four_people_at_two_open_doors_are_led_to_the_backup() {
    let conference = Conference::start();
    let (world, [first, second, later]) = conference.world().await;
    let [mut a, mut b, mut c, mut d] = [
        door(&world.host(0).await, &first, "host").await,
        door(&world.guest(0).await, &first, "guest").await,
        door(&world.guest(1).await, &second, "guest").await,
        door(&world.host(1).await, &second, "host").await,
    ];
    // The fourth waits at the door.
    for inside in [&mut a, &mut b, &mut c] {
        assert_eq!(inside.go_in().await["provider"], "big_blue_button");
    }
    let (held, letters) = (links(&world).await, world.server.traces().await.outbox);

    conference.is(false);
    rounds_until("switched", &world.server, async || {
        (choice(&world, &world.day).await == "backup").then_some(())
    })
    .await;
    let began = Instant::now();

    let to_backup = json!(["built_in", "unreachable"]);
    for inside in [&mut a, &mut b, &mut c] {
        assert_eq!(switched(inside).await, to_backup);
        assert_eq!(room(inside).await, "built_in");
    }
    assert_eq!(switched(&mut d).await, to_backup);
    assert!(began.elapsed() < LED_OVER_MAX, "{:?}", began.elapsed());
    assert_eq!(d.go_in().await["provider"], "built_in");
    let head = world.organizer.get(&format!("/api/door/{later}/guest")).await.expect(200);
    assert_eq!(head["provider"], "built_in");
    assert_eq!(links(&world).await, held);
    assert_eq!(world.server.traces().await.outbox, letters);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn only_the_people_of_a_meeting_that_is_switched_alone_are_told() {
    let conference = Conference::start();
    let (world, [first, second, _]) = conference.world().await;
    let [mut a, mut b, mut c, mut d] = [
        door(&world.host(0).await, &first, "host").await,
        door(&world.guest(0).await, &first, "guest").await,
        door(&world.guest(1).await, &second, "guest").await,
        door(&world.host(1).await, &second, "host").await,
    ];
    for one in [&mut a, &mut b, &mut c, &mut d] {
        one.go_in().await;
    }

    switch(&world, json!({ "meeting": first, "to": "backup" })).await;
    for own in [&mut a, &mut b] {
        assert_eq!(switched(own).await, json!(["built_in", "organizer"]));
        assert_eq!(room(own).await, "built_in");
    }
    // Back to the first service with everybody: this is news for the first meeting alone.
    switch(&world, json!({ "to": "primary" })).await;
    for own in [&mut a, &mut b] {
        assert_eq!(switched(own).await, json!(["big_blue_button", "organizer"]));
    }
    switch(&world, json!({ "meeting": second, "to": "backup" })).await;

    for other in [&mut c, &mut d] {
        let seen =
            other.until(|frame| frame["type"] == "switched" || frame["type"] == "room").await;
        assert_eq!(json!([seen["type"], seen["provider"]]), json!(["switched", "built_in"]));
        assert_eq!(room(other).await, "built_in");
    }
    // Nothing of it came to the first meeting's people: the next they hear is their own chat.
    a.say(json!({ "type": "chat", "text": "all well" })).await;
    for own in [&mut a, &mut b] {
        let seen = own.until(|frame| frame["type"] == "switched" || frame["type"] == "chat").await;
        assert_eq!(seen["text"], "all well");
    }
}
