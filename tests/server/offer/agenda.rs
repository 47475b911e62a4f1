//! An interpreter's own day, and the link in a letter that leads there without signing in.

use serde_json::{Value, json};

use super::*;
use crate::support::at;

async fn agenda(place: &Place, by: &Caller) -> Value {
    by.get(&place.path("agenda")).await.expect(200)
}

/// The key of the personal link in somebody's newest letter.
async fn key(world: &World, member: &Member) -> String {
    let letter = world.server.mailbox.next_to(&member.email, 0).await;
    let (_, rest) = letter.text.split_once("/agenda/").expect("a link");
    rest.split_whitespace().next().unwrap().to_owned()
}

async fn open(world: &World, key: &str) -> Answer {
    world.server.stranger().post("/api/agenda-links", json!({ "key": key })).await
}

#[tokio::test]
async fn an_agenda_shows_own_meetings_with_rests_and_what_waits() {
    let mut plan = plan(1);
    plan.settings["grid"]["breaks"] =
        json!([{ "after": 1, "minutes": 30, "label": { "en": "Tea" } }]);
    let world = plan.start().await;
    let first = world.booked(0, 0, 0).await;
    let second = world.booked(1, 1, 2).await;
    let (_, interpreter, member) = holder(&world, &first).await;

    accept(&world, &interpreter, &first).await.expect(200);
    let agenda = agenda(&world, &interpreter).await;

    let ids: Vec<&Value> =
        agenda["meetings"].as_array().unwrap().iter().map(|one| &one["meeting"]["id"]).collect();
    assert_eq!(ids, [first.as_str(), second.as_str()]);
    assert_eq!(agenda["interpreter"]["id"], member.id.as_str());
    assert_eq!(agenda["whom_to_call"]["email"], world.organizer.email.as_str());
    assert_eq!(agenda["offers_open"], 1);
    assert_eq!(agenda["minutes"], json!({ "planned": 60, "max": 420 }));
    assert_eq!(agenda["meetings"][0]["needs_answer"], false);
    assert_eq!(agenda["meetings"][0]["may"], json!(["decline"]));
    assert_eq!(agenda["meetings"][1]["may"], json!(["accept", "decline"]));
    assert_eq!(agenda["rests"].as_array().unwrap().len(), 1);
    assert_eq!(agenda["rests"][0]["why"], "free");
    let zones: Vec<&Value> =
        agenda["rests"][0]["clocks"].as_array().unwrap().iter().map(|one| &one["zone"]).collect();
    assert_eq!(zones, ["Asia/Seoul", "Europe/Moscow"]);
    world.organizer.get(&world.path("agenda")).await.expect_problem(403, "not_yours");
}

#[tokio::test]
async fn the_link_of_a_letter_signs_its_reader_in_until_the_day_after() {
    let world = world(1).await;
    let meeting = world.booked(0, 0, 1).await;
    let (_, _, member) = holder(&world, &meeting).await;
    let key = key(&world, &member).await;

    let answer = open(&world, &key).await;
    let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    let opened = answer.expect(200);
    let reader = Caller { cookie: Some(cookie), ..world.server.stranger() };

    assert_eq!((&opened["day"], &opened["me"]["email"]), (&json!(world.day), &json!(member.email)));
    assert_eq!(agenda(&world, &reader).await["offers_open"], 1);
    accept(&world, &reader, &meeting).await.expect(200);
    // The same link again: it is a way in, not a ticket.
    open(&world, &key).await.expect(200);
    world.server.set_clock(at("2020-10-27T14:59:00Z"));
    open(&world, &key).await.expect(200);
    world.server.set_clock(at("2020-10-27T15:00:00Z"));
    open(&world, &key).await.expect_problem(401, "agenda_link_expired");
    reader.get(&world.path("agenda")).await.expect_problem(401, "signed_out");
}

#[tokio::test]
async fn a_forged_link_and_one_of_somebody_else_let_nobody_in() {
    let world = world(1).await;
    let meeting = world.booked(0, 0, 1).await;
    let (_, _, member) = holder(&world, &meeting).await;
    let key = key(&world, &member).await;
    let (letter, seal) = key.split_once('.').unwrap();
    let words = "select id as text from outbox where kind = 'meeting-new'";
    let company = world.site.store.read(move |c| crate::support::database::texts(c, words)).await;
    let company = company.unwrap().remove(0);
    let sealed = sangdam::mail::links::agenda_key(world.site.store.own_secret(), &company);

    let forged = [
        String::new(),
        letter.to_owned(),
        format!("{letter}."),
        format!("{letter}.{}", "0".repeat(64)),
        format!("{company}.{seal}"),
        format!("{key}0"),
        // Ours, but of a company's letter.
        sealed,
    ];

    for key in forged {
        let problem = open(&world, &key).await.expect_problem(401, "agenda_link_invalid");
        assert!(problem["detail"].as_str().unwrap().contains("sign in"), "{problem}");
    }
    for language in ["ko", "ru"] {
        let reader = world.server.stranger().reading(language);
        let said = reader.post("/api/agenda-links", json!({ "key": "x.y" })).await;
        let said = said.expect_problem(401, "agenda_link_invalid");
        assert!(!said["detail"].as_str().unwrap().is_ascii(), "{said}");
    }
    assert_eq!(world.server.count("session where email like '%interpreters.example'").await, 1);
}

#[tokio::test]
async fn whoever_left_the_roster_or_runs_days_signs_in_as_always() {
    let world = world(1).await;
    let meeting = world.booked(0, 0, 1).await;
    let (_, _, member) = holder(&world, &meeting).await;
    let key = key(&world, &member).await;
    world.site.organizer(&member.email).await;

    open(&world, &key).await.expect_problem(401, "agenda_link_invalid");
}
