//! Interpreters who are asked before a meeting is theirs: over HTTP, with the letters that follow and
//! what each screen shows.

mod agenda;
mod assign;
mod race;
mod swap;
mod time;

use serde_json::{Value, json};

use crate::support::world::{Member, Place};
use crate::support::{Answer, Caller, Plan, World};

/// A day on which everybody needs an interpreter and these are asked.
pub fn plan(interpreters: usize) -> Plan {
    let mut plan = Plan::of(3, 3, interpreters).with("/interpreter_rule", json!("always"));
    plan.settings["interpreting"] = json!({
        "mode": "consecutive", "longer_percent": 100, "relay": true, "stretch_max_min": 90,
        "alone_max_min": 40, "pause_min": 10, "load_max_min": 420,
        "offers": { "enabled": true, "answer_hours": 24, "remind_hours": 4, "cutoff_hours": 24 }
    });
    plan
}

pub async fn world(interpreters: usize) -> World {
    plan(interpreters).start().await
}

/// The meeting as somebody's board has it; nothing when it has not.
pub async fn seen(place: &Place, by: &Caller, meeting: &str) -> Value {
    let board = place.board(by).await;
    let meetings = board["meetings"].as_array().expect("meetings");
    meetings.iter().find(|one| one["id"] == meeting).cloned().unwrap_or_default()
}

/// Who is held for a meeting now.
pub async fn held(place: &Place, meeting: &str) -> Option<usize> {
    let seen = seen(place, &place.organizer, meeting).await;
    place.interpreters.iter().position(|one| seen["interpreter_id"] == one.id.as_str())
}

pub async fn answer(place: &Place, by: &Caller, meeting: &str, form: Value) -> Answer {
    by.post(&place.path(&format!("meetings/{meeting}/offer")), form).await
}

pub async fn accept(place: &Place, by: &Caller, meeting: &str) -> Answer {
    answer(place, by, meeting, json!({ "answer": "accept" })).await
}

pub async fn decline(place: &Place, by: &Caller, meeting: &str) -> Answer {
    answer(place, by, meeting, json!({ "answer": "decline", "reason": "Ill" })).await
}

/// The interpreter held for a meeting, signed in, with their number and where letters reach them.
pub async fn holder(place: &Place, meeting: &str) -> (usize, Caller, Member) {
    let number = held(place, meeting).await.expect("somebody");
    (number, place.interpreter(number).await, place.interpreters[number].clone())
}

#[tokio::test]
async fn a_booking_asks_whoever_is_held_and_their_yes_confirms_it() {
    let world = world(2).await;
    let meeting = world.booked(0, 0, 1).await;
    let (_, interpreter, member) = holder(&world, &meeting).await;

    let asked = seen(&world, &interpreter, &meeting).await;
    let letter = world.server.mailbox.next_to(&member.email, 0).await;
    let answer = accept(&world, &interpreter, &meeting).await.expect(200);
    let invited = world.server.mailbox.next_to(&member.email, 1).await;

    assert_eq!(asked["assignment"], "offered");
    let day = 24 * 3_600_000;
    assert_eq!(asked["offer_expires_at"], world.server.clock.now().0 + day);
    assert!(letter.subject.starts_with("Assignment for you"), "{}", letter.subject);
    assert_eq!(letter.calendar, None);
    assert_eq!(answer["meeting"]["assignment"], "confirmed");
    assert_eq!(answer["meeting"]["offer_expires_at"], Value::Null);
    assert_eq!(invited.property("METHOD"), "REQUEST");
    let host = seen(&world, &world.host(0).await, &meeting).await;
    assert_eq!(
        (&host["assignment"], &host["offer_expires_at"]),
        (&json!("confirmed"), &Value::Null)
    );
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_no_asks_the_next_at_once_and_both_companies_are_told() {
    let world = world(2).await;
    let meeting = world.booked(0, 0, 1).await;
    let (first, interpreter, _) = holder(&world, &meeting).await;

    let answer = decline(&world, &interpreter, &meeting).await.expect(200);

    let (second, other, member) = holder(&world, &meeting).await;
    assert_eq!(answer["meeting"], Value::Null);
    assert_ne!(first, second);
    assert_eq!(seen(&world, &interpreter, &meeting).await, Value::Null);
    assert_eq!(seen(&world, &other, &meeting).await["assignment"], "offered");
    for email in [&world.hosts[0].email, &world.guests[0].email] {
        let letter = world.server.mailbox.next_to(email, 1).await;
        assert_eq!(letter.property("SEQUENCE"), "1", "{email}");
    }
    assert!(world.server.mailbox.next_to(&member.email, 0).await.calendar.is_none());
    let board = world.board(&world.organizer).await;
    let troubles: Vec<&str> = board["troubles"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert!(troubles.contains(&"offer_open"), "{troubles:?}");
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn when_nobody_is_left_the_board_shows_it_and_organizers_are_written_to() {
    let world = world(1).await;
    let meeting = world.booked(0, 0, 1).await;
    let (_, interpreter, _) = holder(&world, &meeting).await;

    decline(&world, &interpreter, &meeting).await.expect(200);

    let shown = seen(&world, &world.organizer, &meeting).await;
    assert_eq!((&shown["assignment"], &shown["interpreter_id"]), (&json!("missing"), &Value::Null));
    let board = world.board(&world.organizer).await;
    assert_eq!(board["troubles"][0]["code"], "no_interpreter");
    let letter = world.server.mailbox.next_to(&world.organizer.email, 0).await;
    assert!(letter.subject.contains("No interpreter"), "{}", letter.subject);
    assert!(letter.text.contains("Ill"), "{}", letter.text);
    // The meeting itself stands for both companies.
    let host = seen(&world, &world.host(0).await, &meeting).await;
    assert_eq!(host["assignment"], "missing");
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn of_two_who_accept_only_the_one_who_is_held_may() {
    let world = world(2).await;
    let meeting = world.booked(0, 0, 1).await;
    let (_, first, _) = holder(&world, &meeting).await;
    decline(&world, &first, &meeting).await.expect(200);
    let (_, second, _) = holder(&world, &meeting).await;

    let (one, other) =
        tokio::join!(accept(&world, &first, &meeting), accept(&world, &second, &meeting));

    let problem = one.expect_problem(409, "offer_gone");
    assert!(problem["detail"].as_str().unwrap().contains("no longer"), "{problem}");
    other.expect(200);
    let stranger = decline(&world, &world.host(1).await, &meeting).await;
    stranger.expect_problem(404, "not_found");
    decline(&world, &world.host(0).await, &meeting).await.expect_problem(403, "not_yours");
}

#[tokio::test]
async fn a_no_without_a_reason_or_too_late_changes_nothing() {
    let world = world(2).await;
    let meeting = world.booked(0, 0, 1).await;
    let (number, interpreter, _) = holder(&world, &meeting).await;

    let empty = json!({ "answer": "decline", "reason": " " });
    let empty = answer(&world, &interpreter, &meeting, empty).await;
    accept(&world, &interpreter, &meeting).await.expect(200);
    world.server.set_clock(crate::support::at("2020-10-25T06:30:00Z"));
    let late = decline(&world, &interpreter, &meeting).await;

    assert_eq!(empty.expect_problem(422, "invalid")["facts"]["field"], "reason");
    let late = late.expect_problem(409, "decline_too_late");
    assert!(late["detail"].as_str().unwrap().contains("call the organizer"), "{late}");
    for language in ["ko", "ru"] {
        let reader = interpreter.reading(language);
        let said = decline(&world, &reader, &meeting).await.expect_problem(409, "decline_too_late");
        assert!(!said["detail"].as_str().unwrap().is_ascii(), "{said}");
    }
    assert_eq!(held(&world, &meeting).await, Some(number));
}

#[tokio::test]
async fn offers_are_the_same_after_a_restart_and_on_another_node() {
    let world = world(2).await;
    let meeting = world.booked(0, 0, 1).await;
    let (_, first, _) = holder(&world, &meeting).await;
    decline(&world, &first, &meeting).await.expect(200);
    let before = seen(&world, &world.organizer, &meeting).await;
    let World { server, place } = world;

    let server = server.restart().await;
    let place = Place { site: server.site.clone(), ..place };
    let organizer = place.site.sign_in(&place.organizer.email).await;
    let place = Place { organizer, ..place };

    assert_eq!(seen(&place, &place.organizer, &meeting).await, before);
    assert_eq!(server.violations().await, []);
}
