//! The door of a meeting: who gets in, when, and what the others see.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::caller::send;
use crate::support::{Caller, Doorway, Plan, World, at, eventually};

/// A meeting of the first host and the first guest at 15:00 in Seoul, ten minutes before it.
async fn met() -> (World, String) {
    let world = Plan::of(2, 2, 1).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-26T05:51:00Z"));
    (world, meeting)
}

fn door(meeting: &str, seat: &str) -> String {
    format!("/door/{meeting}/{seat}")
}

async fn head(caller: &Caller, door: &str) -> Value {
    caller.get(&format!("/api{door}")).await.expect(200)
}

/// What the rows say of a person's step.
async fn step(world: &World, seat: &str) -> Option<String> {
    let words = format!("select step as text from attendance where seat = '{seat}' order by since");
    let read = world.server.store.read(move |c| crate::support::database::texts(c, &words));
    read.await.unwrap().pop()
}

async fn until_step(world: &World, seat: &str, wanted: &str) {
    eventually(&format!("{seat} {wanted}"), async || {
        (step(world, seat).await.as_deref() == Some(wanted)).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_door_tells_a_stranger_no_names_and_its_people_what_they_need() {
    let (world, meeting) = met().await;
    let guest = world.guest(0).await;
    let path = door(&meeting, "guest");

    let to_stranger = head(&world.site.stranger(), &path).await;
    let to_other = head(&world.guest(1).await, &path).await;
    let to_guest = head(&guest, &path).await;

    for told in [&to_stranger, &to_other] {
        assert_eq!(told["entry"], "code");
        assert_eq!(told["host"], Value::Null);
        assert_eq!(told["me"], Value::Null);
        assert_eq!(told["agenda"], json!([]));
    }
    assert_eq!(to_guest["entry"], "open");
    assert_eq!(to_guest["host"]["ko"], "Host 1");
    assert_eq!(to_guest["clocks"][0]["start"], "09:00");
    assert_eq!(to_guest["agenda"].as_array().unwrap().len(), 1);
    assert_eq!(to_guest["opens_at"].as_i64().unwrap() + 600_000, to_guest["start_at"]);
}

#[tokio::test]
async fn a_door_that_is_not_there_says_so() {
    let (world, meeting) = met().await;
    let stranger = world.site.stranger();

    for path in [door("nowhere", "host"), door(&meeting, "cook"), door(&meeting, "%00")] {
        let answer = stranger.get(&format!("/api{path}")).await;
        assert_eq!(answer.status, 404, "{path}");
    }
}

#[tokio::test]
async fn steps_at_the_door_are_attendance_and_reach_the_others_at_once() {
    let (world, meeting) = met().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let mut at_host = Doorway::open(&host, &door(&meeting, "host")).await;
    let mut at_guest = Doorway::open(&guest, &door(&meeting, "guest")).await;
    until_step(&world, "guest", "at_door").await;

    at_guest.say(json!({ "type": "step", "step": "inside" })).await;

    let seen = at_host
        .until(|frame| frame["type"] == "present" && frame["seats"]["guest"]["state"] == "inside")
        .await;
    assert_eq!(seen["seats"]["guest"]["people"][0]["peer"], at_guest.peer);
    assert_eq!(seen["seats"]["host"]["state"], "at_door");
    until_step(&world, "guest", "inside").await;
    until_step(&world, "host", "at_door").await;
}

#[tokio::test]
async fn two_devices_of_one_person_are_one_presence() {
    let (world, meeting) = met().await;
    let guest = world.guest(0).await;
    let mut phone = Doorway::open(&guest, &door(&meeting, "guest")).await;
    let mut laptop = Doorway::open(&guest, &door(&meeting, "guest")).await;
    laptop.say(json!({ "type": "step", "step": "inside" })).await;
    until_step(&world, "guest", "inside").await;

    phone.say(json!({ "type": "step", "step": "left" })).await;
    laptop.until(|f| f["seats"]["guest"]["people"].as_array().is_some_and(|p| p.len() == 2)).await;

    assert_eq!(world.server.count("attendance").await, 1);
    assert_eq!(step(&world, "guest").await.as_deref(), Some("inside"));
}

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
        one.until(|frame| frame["seats"].as_object().is_some()).await;
    }
    b.until(|frame| frame["seats"]["guest"]["state"] == "inside").await;
    far.say(signal(&b.peer, 3)).await;
    a.say(signal(&b.peer, 4)).await;

    let heard = b.until(|frame| frame["type"] == "signal").await;

    assert_eq!(heard["data"]["n"], 4);
    assert_eq!(heard["from"], a.peer);
}

#[tokio::test]
async fn nobody_goes_in_while_the_door_is_closed() {
    let (world, meeting) = met().await;
    world.server.set_clock(at("2020-10-26T05:40:00Z"));
    let guest = world.guest(0).await;
    let early = head(&guest, &door(&meeting, "guest")).await;
    let mut doorway = Doorway::open(&guest, &door(&meeting, "guest")).await;

    doorway.say(json!({ "type": "step", "step": "inside" })).await;

    doorway.until(|frame| frame["type"] == "over").await;
    world.server.set_clock(at("2020-10-26T06:35:00Z"));
    assert_eq!(early["entry"], "early");
    assert_eq!(head(&guest, &door(&meeting, "guest")).await["entry"], "closed");
    assert_eq!(step(&world, "guest").await.as_deref(), Some("at_door"));
}

#[tokio::test]
async fn a_new_browser_gets_in_by_the_code_of_the_newest_letter() {
    let (world, meeting) = met().await;
    let path = format!("/api{}", door(&meeting, "guest"));
    let stranger = world.site.stranger();
    let wrong = stranger.post(&format!("{path}/enter"), json!({ "code": "00000000" })).await;
    stranger.post(&format!("{path}/code"), json!({})).await.expect(202);
    let letter = eventually("a letter with a code", async || {
        let letters = world.server.mailbox.to("g1@guest.example");
        letters.into_iter().rev().find(|letter| letter.calendar.is_none())
    })
    .await;
    let digits = letter.text.split(|c: char| !c.is_ascii_digit());
    let code = digits.filter(|word| word.len() == 8).next_back().unwrap().to_owned();

    let entered = stranger.post(&format!("{path}/enter"), json!({ "code": code })).await;

    wrong.expect_problem(401, "code_wrong");
    let cookie = entered.header("set-cookie").split(';').next().unwrap().to_owned();
    let entered = Caller { cookie: Some(cookie), ..stranger };
    assert_eq!(head(&entered, &door(&meeting, "guest")).await["entry"], "open");
}

#[tokio::test]
async fn whoever_knocks_is_let_in_by_somebody_inside_and_nowhere_else() {
    let (world, meeting) = met().await;
    let other_meeting = world.booked(1, 1, 0).await;
    let host = world.host(0).await;
    let mut at_host = Doorway::open(&host, &door(&meeting, "host")).await;
    let stranger = world.site.stranger();
    let path = door(&meeting, "guest");
    let form = json!({ "name": "Colleague\r\nX" });
    let knocked = stranger.post(&format!("/api{path}/knock"), form).await;
    let cookie = knocked.header("set-cookie").split(';').next().unwrap().to_owned();
    knocked.expect(202);
    let colleague = Caller { cookie: Some(cookie), ..stranger };
    let heard = at_host.until(|frame| frame["type"] == "knock").await;
    let waiting = head(&colleague, &path).await;
    let answer = format!("/api/knocks/{}", heard["knock"].as_str().unwrap());
    world.guest(1).await.post(&answer, json!({ "admit": true })).await.expect(404);

    host.post(&answer, json!({ "admit": true })).await.expect(200);

    assert_eq!(heard["name"], "Colleague X");
    assert_eq!((&waiting["entry"], &waiting["knock"]), (&json!("code"), &json!("waiting")));
    let inside = head(&colleague, &path).await;
    assert_eq!((&inside["entry"], &inside["me"]["name"]), (&json!("open"), &json!("Colleague X")));
    let elsewhere = head(&colleague, &door(&other_meeting, "guest")).await;
    let other_seat = head(&colleague, &door(&meeting, "host")).await;
    assert_eq!((&elsewhere["entry"], &other_seat["entry"]), (&json!("code"), &json!("code")));
    Doorway::open(&colleague, &path).await;
    until_step(&world, "guest", "at_door").await;
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
async fn a_fifth_person_finds_the_door_but_no_room() {
    let (world, meeting) = met().await;
    let anonymous = send(world.site.stranger().request(Method::GET, "/api/me")).await;
    assert_eq!(anonymous.status, 401);
    let guest = world.guest(0).await;
    let mut inside = Vec::new();
    for _ in 0..4 {
        let mut one = Doorway::open(&guest, &door(&meeting, "guest")).await;
        one.say(json!({ "type": "step", "step": "inside" })).await;
        one.until(|frame| frame["type"] == "room").await;
        inside.push(one);
    }
    let mut fifth = Doorway::open(&guest, &door(&meeting, "guest")).await;

    fifth.say(json!({ "type": "step", "step": "inside" })).await;

    fifth.until(|frame| frame["type"] == "full").await;
    inside.pop().unwrap().close().await;
}
