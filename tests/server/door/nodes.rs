//! Two nodes on one PostgreSQL: people of both meet at one door. SQLite has one node.

use sangdam_domain::MeetingId;
use serde_json::json;

use super::{door, head, met, step, until_step};
use crate::support::database::is_postgres;
use crate::support::{Caller, Doorway, TestServer, World, eventually};

/// The meeting, a second node, and both nodes hearing each other.
async fn two_nodes() -> Option<(World, TestServer, String)> {
    if !is_postgres() {
        return None;
    }
    let (world, meeting) = met().await;
    let second = world.server.joined().await;
    Some((world, second, meeting))
}

fn on(node: &TestServer, caller: Caller) -> Caller {
    Caller { url: node.url.clone(), ..caller }
}

#[tokio::test]
async fn people_of_two_nodes_see_and_hear_each_other() {
    let Some((world, second, meeting)) = two_nodes().await else { return };
    let host = world.host(0).await;
    let guest = on(&second, world.guest(0).await);
    let mut a = Doorway::open(&host, &door(&meeting, "host")).await;
    let mut b = Doorway::open(&guest, &door(&meeting, "guest")).await;
    let seen = a.until(|frame| frame["seats"]["guest"]["state"] == "at_door").await;
    assert_eq!(seen["seats"]["guest"]["people"][0]["peer"], b.peer);
    b.until(|frame| frame["seats"]["host"]["state"] == "at_door").await;

    let first = a.go_in().await;
    b.until(|frame| frame["seats"]["host"]["state"] == "inside").await;
    let then = b.go_in().await;
    a.until(|frame| frame["seats"]["guest"]["state"] == "inside").await;
    let description = "соединение ".repeat(700);
    b.say(json!({ "type": "signal", "to": a.peer, "data": { "sdp": description } })).await;
    let heard = a.until(|frame| frame["type"] == "signal").await;
    a.say(json!({ "type": "chat", "text": "안녕하세요" })).await;
    let read = b.until(|frame| frame["type"] == "chat").await;
    let own = a.until(|frame| frame["type"] == "chat").await;
    b.say(json!({ "type": "state", "hand": true, "muted": false, "camera": true,
        "speaking_to": null }))
        .await;
    a.until(|frame| frame["seats"]["guest"]["people"][0]["hand"] == true).await;
    until_step(&world, "guest", "inside").await;
    until_step(&world, "host", "inside").await;
    b.close().await;
    a.until(|frame| frame["seats"]["guest"].is_null()).await;

    assert_eq!(first["mesh"]["initiator"], json!([]));
    assert_eq!(then["mesh"]["initiator"], json!([a.peer]));
    assert_eq!(heard["data"]["sdp"], description.as_str());
    assert_eq!((&read["text"], &own["text"]), (&json!("안녕하세요"), &json!("안녕하세요")));
}

#[tokio::test]
async fn of_two_who_come_in_at_once_on_two_nodes_one_offers() {
    let Some((world, second, meeting)) = two_nodes().await else { return };
    let (host, guest) = (world.host(0).await, on(&second, world.guest(0).await));
    for _ in 0..10 {
        let mut a = Doorway::open(&host, &door(&meeting, "host")).await;
        let mut b = Doorway::open(&guest, &door(&meeting, "guest")).await;

        let (here, there) = tokio::join!(a.go_in(), b.go_in());

        let offers = |pass: &serde_json::Value| pass["mesh"]["initiator"].as_array().unwrap().len();
        assert_eq!(offers(&here) + offers(&there), 1);
        a.close().await;
        b.until(|frame| frame["seats"]["host"].is_null()).await;
        b.close().await;
        eventually("both are gone", async || {
            let doors = &world.server.app.doors;
            (doors.people_at(&MeetingId::new(meeting.as_str())) == 0).then_some(())
        })
        .await;
    }
}

#[tokio::test]
async fn a_knock_on_one_node_is_answered_on_the_other() {
    let Some((world, second, meeting)) = two_nodes().await else { return };
    let path = door(&meeting, "guest");
    let guest = on(&second, world.guest(0).await);
    let mut at_guest = Doorway::open(&guest, &path).await;
    let stranger = world.site.stranger();
    let knocked = stranger.post(&format!("/api{path}/knock"), json!({ "name": "B" })).await;
    let cookie = knocked.header("set-cookie").split(';').next().unwrap().to_owned();
    let stranger = Caller { cookie: Some(cookie), ..stranger };

    let heard = at_guest.until(|frame| frame["type"] == "knock").await;
    let knock = format!("/api/knocks/{}", heard["knock"].as_str().unwrap());
    guest.post(&knock, json!({ "admit": false })).await.expect(200);

    eventually("the answer on the first node", async || {
        (head(&stranger, &path).await["knock"] == "refused").then_some(())
    })
    .await;
    guest.post(&knock, json!({ "admit": true })).await.expect(200);
    assert_eq!(head(&stranger, &path).await["entry"], "open");
    let mut doorway = Doorway::open(&stranger, &path).await;
    doorway.go_in().await;
    at_guest.until(|frame| frame["seats"]["guest"]["state"] == "inside").await;
}

/// What a node says of the guest that will never say anything again.
fn last_words(world: &World, meeting: &str) -> String {
    let company = &world.guests[0];
    let record = json!({
        "node": "dead", "call": "came", "peer": "ghost", "step": "inside", "steps": 1,
        "people_max": 4, "version": 1,
        "state": { "hand": false, "muted": false, "camera": true, "speaking_to": null },
        "visitor": {
            "day": world.day, "meeting": meeting, "seat": "guest", "origin": "",
            "is_let_in": false, "person": { "key": company.email, "name": "Guest" },
            "actor": { "email": company.email,
                "role": { "company": { "id": company.id, "side": "guest" } } }
        }
    });
    format!("select pg_notify('sangdam_door', 'dead 1 0/1 {record}')")
}

#[tokio::test]
async fn people_of_a_node_that_fell_silent_have_left_and_those_of_a_living_one_stay() {
    let Some((world, mut second, meeting)) = two_nodes().await else { return };
    let app = world.server.app.clone();
    let rounds = async || {
        for _ in 0..2 {
            app.doors.compare(&app.store, &app.copies).await.unwrap();
        }
    };
    let mut a = Doorway::open(&world.host(0).await, &door(&meeting, "host")).await;
    let guest = on(&second, world.guest(0).await);
    let mut b = Doorway::open(&guest, &door(&meeting, "guest")).await;
    b.go_in().await;
    until_step(&world, "guest", "inside").await;
    eventually("everybody is heard", async || app.doors.hears_all().then_some(())).await;
    rounds().await;
    let while_alive = step(&world, "guest").await;

    world.server.tamper(last_words(&world, &meeting)).await;
    a.until(|f| f["seats"]["guest"]["people"].as_array().is_some_and(|p| p.len() == 2)).await;
    second.stop().await;
    a.until(|f| f["seats"]["guest"]["people"].as_array().is_some_and(|p| p.len() == 1)).await;
    rounds().await;
    let on_the_dead_node = step(&world, "guest").await;
    // Nobody speaks of the guest any more; the wait for that is not this test's matter.
    app.doors.drop_unheard(std::time::Duration::ZERO);

    a.until(|frame| frame["seats"]["guest"].is_null()).await;
    until_step(&world, "guest", "left").await;
    until_step(&world, "host", "at_door").await;
    let inside = Some("inside".to_owned());
    assert_eq!((while_alive, on_the_dead_node), (inside.clone(), inside));
}
