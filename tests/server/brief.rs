//! What whoever sits in a meeting is told of it, at its door and in its brief, and nobody else.

mod lines;
mod nudges;

use serde_json::{Value, json};

use crate::support::{Answer, Caller, Plan, World, at};

/// The first host and guest meet at 15:00 in Seoul with an interpreter, who comes third; the others,
/// with the other interpreter, an hour later.
async fn met() -> (World, String, Caller) {
    let world = Plan::of(2, 2, 2).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.booked(1, 1, 2).await;
    let one = world.organizer.get(&format!("/api/meetings/{meeting}")).await.expect(200);
    let id = one["meeting"]["interpreter_id"].as_str().unwrap();
    let own = world.interpreters.iter().position(|one| one.id == id).unwrap();
    let interpreter = world.interpreter(own).await;
    (world, meeting, interpreter)
}

/// Writes what the company wants to talk about, over what stands there.
async fn write(world: &World, by: &Caller, meeting: &str, text: &str, is_shared: bool) -> Answer {
    let parts = brief(world, by, meeting).await["parts"].clone();
    let own = parts.as_array().unwrap().iter().find(|part| part["may_write"] == true);
    let since = own.map_or(Value::Null, |part| part["topics_at"].clone());
    write_over(world, by, meeting, (text, is_shared), since).await
}

async fn write_over(
    world: &World,
    by: &Caller,
    meeting: &str,
    (text, is_shared): (&str, bool),
    since: Value,
) -> Answer {
    let form = json!({ "text": text, "is_shared": is_shared, "since": since });
    by.put(&world.path(&format!("meetings/{meeting}/topics")), form).await
}

async fn hand_in(world: &World, by: &Caller, meeting: &str) -> Value {
    let path = world.path(&format!("meetings/{meeting}/documents?name=offer.pdf"));
    by.upload(&path, b"%PDF-1.7").await.expect(201)
}

async fn brief(world: &World, by: &Caller, meeting: &str) -> Value {
    by.get(&world.path(&format!("meetings/{meeting}/brief"))).await.expect(200)
}

async fn confirm(world: &World, by: &Caller, meeting: &str, edition: &Value) -> Answer {
    let path = world.path(&format!("meetings/{meeting}/brief/read"));
    by.post(&path, json!({ "edition": edition })).await
}

#[tokio::test]
async fn a_brief_shows_profiles_people_topics_and_files_but_no_address() {
    let (world, meeting, interpreter) = met().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let term = json!({ "texts": { "ko": "납품", "ru": "поставка" } });
    interpreter.post(&world.path("terms"), term).await.expect(201);

    write(&world, &host, &meeting, " 가격\r\n납기\u{202e} ", false).await.expect(200);
    hand_in(&world, &guest, &meeting).await;

    let seen = brief(&world, &interpreter, &meeting).await;
    assert_eq!(seen["parts"][0]["topics"], "가격\n납기");
    assert_eq!(seen["parts"][1]["documents"][0]["name"], "offer.pdf");
    assert_eq!(seen["brief"]["host"]["id"], world.hosts[0].id.as_str());
    assert!(!seen["brief"]["guest"]["delegates"][0]["name"].as_str().unwrap().is_empty());
    assert_eq!((&seen["terms"], seen["edition"].is_string()), (&json!(1), true));
    assert_eq!(seen["clocks"][0]["start"], "15:00");
    assert_eq!(seen["due_at"], at("2020-10-24T06:00:00Z").0);
    for reader in [&interpreter, &host, &guest] {
        let text = brief(&world, reader, &meeting).await.to_string();
        assert!(!text.contains('@'), "{text}");
    }
    let by_guest = brief(&world, &guest, &meeting).await;
    assert_eq!(by_guest["parts"][0]["topics"], "");
    assert_eq!(by_guest["parts"][1]["documents"].as_array().unwrap().len(), 1);
    // What stands for all of a brief would let a company guess at what is not for it.
    assert_eq!((&by_guest["terms"], &by_guest["edition"]), (&Value::Null, &Value::Null));
    let may = |pack: &Value| [0, 1].map(|part| pack["parts"][part]["may_write"] == true);
    assert_eq!(may(&by_guest), [false, true]);
    assert_eq!(may(&brief(&world, &world.organizer, &meeting).await), [true, true]);
    assert_eq!(may(&seen), [false, false]);

    write(&world, &host, &meeting, "가격", true).await.expect(200);
    assert_eq!(brief(&world, &guest, &meeting).await["parts"][0]["topics"], "가격");
    let long = "가".repeat(4001);
    let problem = write(&world, &host, &meeting, &long, true).await.expect_problem(422, "invalid");
    assert_eq!(problem["facts"]["why"], "too_long");
}

#[tokio::test]
async fn who_has_read_a_brief_says_so_of_what_they_have_seen() {
    let (world, meeting, interpreter) = met().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let reading = async || {
        let pack = brief(&world, &world.organizer, &meeting).await;
        pack["readers"][0]["reading"].as_str().unwrap().to_owned()
    };
    write(&world, &host, &meeting, "Price", false).await.expect(200);
    let first = brief(&world, &interpreter, &meeting).await["edition"].clone();
    assert_eq!(reading().await, "unread");

    let document = hand_in(&world, &guest, &meeting).await;
    confirm(&world, &interpreter, &meeting, &first).await.expect_problem(409, "brief_changed");
    assert_eq!(reading().await, "unread");
    let second = brief(&world, &interpreter, &meeting).await["edition"].clone();
    let pack = confirm(&world, &interpreter, &meeting, &second).await.expect(200);
    assert_eq!((&pack["readers"][0]["reading"], &pack["is_ready"]), (&json!("read"), &json!(true)));
    confirm(&world, &interpreter, &meeting, &second).await.expect(200);

    write(&world, &host, &meeting, "Price, term", false).await.expect(200);
    assert_eq!(reading().await, "stale");
    // The same words again are the same brief.
    write(&world, &host, &meeting, "Price", true).await.expect(200);
    assert_eq!(reading().await, "read");
    host.delete(document["path"].as_str().unwrap()).await.expect_problem(404, "not_found");
    assert_eq!(guest.delete(document["path"].as_str().unwrap()).await.status, 204);
    assert_eq!(reading().await, "stale");
    for other in [&host, &world.organizer] {
        confirm(&world, other, &meeting, &second).await.expect_problem(403, "not_yours");
    }
    assert_eq!(world.server.count("receipt").await, 1);
}

#[tokio::test]
async fn who_does_not_know_a_colleagues_words_does_not_write_over_them() {
    let (world, meeting, _) = met().await;
    let host = world.host(0).await;
    let before = brief(&world, &host, &meeting).await["parts"][0]["topics_at"].clone();
    write(&world, &host, &meeting, "Price", false).await.expect(200);

    world.server.set_clock(at("2020-10-20T09:00:00Z"));
    let blind = write_over(&world, &host, &meeting, ("Term", false), before.clone()).await;
    let again = write_over(&world, &host, &meeting, ("Price", false), before).await;

    let problem = blind.expect_problem(409, "topics_changed");
    assert!(problem["detail"].as_str().unwrap().contains("save again"), "{problem}");
    assert_eq!(again.expect(200)["parts"][0]["topics"], "Price");
    write(&world, &host, &meeting, "Price, term", false).await.expect(200);
    assert_eq!(brief(&world, &host, &meeting).await["parts"][0]["topics"], "Price, term");
}

#[tokio::test]
async fn two_who_interpret_through_a_third_language_are_both_named() {
    let mut plan = Plan::of(1, 1, 2).with("/interpreter_rule", json!("always"));
    plan.roster = plan
        .roster
        .replace("I1,interpreter,,,,,,,,,\"ko, ru\"", "I1,interpreter,,,,,,,,,\"ko, en\"");
    plan.roster = plan
        .roster
        .replace("I2,interpreter,,,,,,,,,\"ko, ru\"", "I2,interpreter,,,,,,,,,\"en, ru\"");
    let world = plan.start().await;

    let meeting = world.booked(0, 0, 0).await;

    for reader in [&world.host(0).await, &world.guest(0).await, &world.interpreter(1).await] {
        let seen = brief(&world, reader, &meeting).await;
        assert_eq!(seen["readers"].as_array().unwrap().len(), 2);
        assert_eq!(seen["brief"]["interpreter"]["name"], "Interpreter 1");
        assert_eq!(seen["brief"]["relay"]["name"], "Interpreter 2");
        assert_eq!(seen["brief"]["relay_via"], "en");
    }
    let head = world.host(0).await.get(&format!("/api/door/{meeting}/host")).await.expect(200);
    assert_eq!(head["brief"]["relay_via"], "en");
}

#[tokio::test]
async fn the_organizer_sees_how_far_all_briefs_are() {
    let (world, meeting, interpreter) = met().await;
    let list = async || world.organizer.get(&world.path("readiness")).await.expect(200);
    let before = list().await;
    assert_eq!((&before["hours"], before["meetings"].as_array().unwrap().len()), (&json!(48), 2));
    assert_eq!(before["meetings"][0]["meeting_id"], meeting.as_str());
    assert_eq!(before["meetings"][0]["is_late"], false);

    world.server.set_clock(at("2020-10-24T06:30:00Z"));
    write(&world, &world.host(0).await, &meeting, "Price", false).await.expect(200);
    hand_in(&world, &world.guest(0).await, &meeting).await;
    let sent = list().await["meetings"].clone();
    let edition = brief(&world, &interpreter, &meeting).await["edition"].clone();
    confirm(&world, &interpreter, &meeting, &edition).await.expect(200);
    let read = list().await["meetings"].clone();

    assert_eq!(sent[0]["host"], json!({ "topics": true, "documents": 0 }));
    assert_eq!(sent[0]["guest"], json!({ "topics": false, "documents": 1 }));
    assert_eq!((&sent[0]["is_ready"], &sent[0]["is_late"]), (&json!(false), &json!(true)));
    assert_eq!((&read[0]["is_ready"], &read[0]["is_late"]), (&json!(true), &json!(false)));
    // Half an hour before its time.
    assert_eq!((&read[1]["is_ready"], &read[1]["is_late"]), (&json!(false), &json!(false)));
}

#[tokio::test]
async fn both_companies_are_told_to_every_seat_and_addresses_to_none() {
    let world = Plan::of(2, 2, 1).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    let head = async |caller: &Caller, seat: &str| {
        caller.get(&format!("/api/door/{meeting}/{seat}")).await.expect(200)
    };

    let told = [
        head(&world.host(0).await, "host").await,
        head(&world.guest(0).await, "guest").await,
        head(&world.interpreter(0).await, "interpreter").await,
    ];
    let stranger = head(&world.site.stranger(), "host").await;
    let other = head(&world.host(1).await, "host").await;

    for head in &told {
        let brief = &head["brief"];
        assert_eq!(brief["day"], world.day.as_str());
        assert_eq!(brief["meeting"], meeting.as_str());
        assert_eq!(brief["host"]["id"], world.hosts[0].id.as_str());
        assert_eq!(brief["guest"]["id"], world.guests[0].id.as_str());
        assert!(!brief["guest"]["delegates"][0]["name"].as_str().unwrap().is_empty());
        assert!(!brief["interpreter"]["name"].as_str().unwrap().is_empty());
        assert!(!brief.to_string().contains('@'), "{brief}");
    }
    assert_eq!((&stranger["brief"], &other["brief"]), (&Value::Null, &Value::Null));
}
