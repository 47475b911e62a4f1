//! What passes between the people of one room, and what does not.

use serde_json::{Value, json};

use super::{door, let_in, met};
use crate::support::{Doorway, eventually};

#[tokio::test]
async fn signals_pass_between_people_inside_one_room_only() {
    let (world, meeting) = met().await;
    let other_meeting = world.booked(1, 1, 1).await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let mut a = Doorway::open(&host, &door(&meeting, "host")).await;
    let mut b = Doorway::open(&guest, &door(&meeting, "guest")).await;
    let mut far = Doorway::open(&world.guest(1).await, &door(&other_meeting, "guest")).await;
    let signal = |to: &str, n: i32| json!({ "type": "signal", "to": to, "data": { "n": n } });
    a.say(signal(&b.peer, 1)).await;
    far.say(signal(&b.peer, 2)).await;
    for one in [&mut a, &mut b] {
        one.say(json!({ "type": "step", "step": "inside" })).await;
    }
    let is_inside =
        |frame: &serde_json::Value, seat: &str| frame["seats"][seat]["state"] == "inside";
    b.until(|frame| is_inside(frame, "host") && is_inside(frame, "guest")).await;
    far.say(signal(&b.peer, 3)).await;
    a.say(signal(&b.peer, 4)).await;

    let heard = b.until(|frame| frame["type"] == "signal").await;

    assert_eq!(heard["data"]["n"], 4);
    assert_eq!(heard["from"], a.peer);
}

#[tokio::test]
async fn a_line_without_a_way_in_is_refused_and_alien_frames_do_no_harm() {
    let (world, meeting) = met().await;
    let path = door(&meeting, "guest");
    assert!(Doorway::try_open(&world.site.stranger(), &path).await.is_err());
    assert!(Doorway::try_open(&world.guest(1).await, &path).await.is_err());
    let guest = world.guest(0).await;
    let mut doorway = Doorway::open(&guest, &path).await;

    for word in [json!([]), json!({ "type": "own" }), json!({ "type": "step", "step": "up" })] {
        doorway.say(word).await;
    }
    doorway.say(json!({ "type": "chat", "text": "x".repeat(5000) })).await;
    doorway
        .say(json!({ "type": "state", "hand": true, "muted": true, "camera": false,
        "speaking_to": null }))
        .await;

    let seen = doorway.until(|f| f["seats"]["guest"]["people"][0]["hand"] == true).await;
    assert_eq!(seen["seats"]["guest"]["people"][0]["muted"], true);
    doorway.say(json!({ "type": "chat", "text": "x".repeat(40_000) })).await;
    let closed = eventually("the line closes", async || {
        doorway.hear(std::time::Duration::from_millis(200)).await.is_none().then_some(())
    });
    closed.await;
}

#[tokio::test]
async fn what_is_no_word_passes_nowhere_and_breaks_nothing() {
    let (world, meeting) = met().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let mut a = Doorway::open(&host, &door(&meeting, "host")).await;
    let mut b = Doorway::open(&guest, &door(&meeting, "guest")).await;
    a.go_in().await;
    b.go_in().await;
    let huge = "x".repeat(15_000);
    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    let lone = json!({ "type": "signal", "to": b.peer, "data": { "huge": huge } });

    a.say_octets(vec![0, 255, 1]).await;
    a.say(Value::String(deep)).await;
    a.say(json!({ "type": "signal", "to": "nobody", "data": 1 })).await;
    a.say(json!({ "type": "signal", "to": { "peer": b.peer }, "data": 1 })).await;
    a.say(json!({ "type": "signal", "to": a.peer })).await;
    a.say(json!({ "type": "room", "room": {} })).await;
    a.say(lone).await;

    let heard = b.until(|frame| frame["type"] != "present").await;
    assert_eq!(heard["from"], a.peer);
    assert_eq!(heard["data"]["huge"].as_str().unwrap().len(), 15_000);
    a.say(json!({ "type": "signal", "to": b.peer, "data": "x".repeat(17_000) })).await;
    assert_eq!(a.until_closed().await, 1009);
    b.until(|frame| frame["seats"]["host"].is_null()).await;
}

#[tokio::test]
async fn a_fifth_person_finds_no_room_and_a_newer_device_takes_the_older_ones_place() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let path = |seat: &str| door(&meeting, seat);
    let mut at_host = Doorway::open(&host, &path("host")).await;
    let mut at_guest = Doorway::open(&world.guest(0).await, &path("guest")).await;
    let mut at_interpreter = Doorway::open(&world.interpreter(0).await, &path("interpreter")).await;
    let mut organizer = Doorway::open(&world.organizer, &path("organizer")).await;
    for one in [&mut at_host, &mut at_guest, &mut at_interpreter, &mut organizer] {
        one.go_in().await;
    }
    let colleague = let_in(&world, &path("guest"), "Colleague").await;
    let mut fifth = Doorway::open(&colleague, &path("guest")).await;

    fifth.say(json!({ "type": "step", "step": "inside" })).await;

    fifth.until(|frame| frame["type"] == "full").await;
    let mut phone = Doorway::open(&host, &path("host")).await;
    let pass = phone.go_in().await;
    at_host.until(|frame| frame["type"] == "full").await;
    assert_eq!(pass["mesh"]["initiator"].as_array().unwrap().len(), 3);
    organizer.close().await;
    phone.until(|frame| frame["seats"]["organizer"].is_null()).await;
    fifth.go_in().await;
}
