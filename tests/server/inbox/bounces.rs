//! Letters that came back: marked, shown with one next click, sent again; and bounces made up.

use serde_json::json;

use super::{hand, last_outcome, letter, letter_to, report, world};
use crate::support::World;
use crate::support::screen::{Heard, Screen};

const GUEST: &str = "g1@guest.example";

async fn alarms(world: &World) -> Vec<serde_json::Value> {
    world.board(&world.organizer).await["alarms"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_letter_that_came_back_is_shown_at_once_and_can_be_sent_again() {
    let world = world().await;
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    let meeting = world.booked(0, 0, 0).await;
    let id = letter_to(&world, GUEST).await;

    assert_eq!(hand(&world, &report(&id, GUEST, "failed", "5.1.1")).await, 1);

    while screen.board["alarms"].as_array().is_none_or(Vec::is_empty) {
        assert_eq!(screen.hear().await, Heard::Frame);
    }
    let alarm = &screen.board["alarms"][0];
    assert_eq!(alarm["code"], "letter_bounced");
    assert_eq!(alarm["meeting_id"], meeting.as_str());
    assert_eq!(alarm["company_id"], world.guests[0].id.as_str());
    assert_eq!(alarm["facts"]["email"], GUEST);
    assert_eq!(alarm["facts"]["letter"], id.as_str());
    let dead = letter(&world, &id).await;
    assert_eq!(dead["state"], "dead");
    assert_eq!(dead["error"], "5.1.1 550 no such user");
    assert_eq!(last_outcome(&world).await, "taken");

    let path = format!("/api/letters/{id}/resend");
    world.organizer.post(&path, json!({})).await.expect(202);

    assert_eq!(letter_to(&world, GUEST).await, id);
    assert_eq!(alarms(&world).await, [] as [serde_json::Value; 0]);
    assert_eq!(world.server.count("outbox where bounced_at is not null").await, 0);
    assert_eq!(world.server.mailbox.to(GUEST).len(), 2);
}

#[tokio::test]
async fn a_delay_is_noted_and_kills_nothing() {
    let world = world().await;
    world.booked(0, 0, 0).await;
    let id = letter_to(&world, GUEST).await;

    hand(&world, &report(&id, GUEST, "delayed", "4.4.1")).await;

    let letter = letter(&world, &id).await;
    assert_eq!(
        (&letter["state"], &letter["error"]),
        (&"sent".into(), &"4.4.1 550 no such user".into())
    );
    assert_eq!(last_outcome(&world).await, "noted");
    assert_eq!(alarms(&world).await, [] as [serde_json::Value; 0]);
}

#[tokio::test]
async fn made_up_bounces_change_nothing() {
    let world = world().await;
    world.booked(0, 0, 0).await;
    let id = letter_to(&world, GUEST).await;

    // Nobody knows a letter's identity but its recipient and the servers between.
    hand(&world, &report("abcdefghijkmnpqrstuvwxyz23", GUEST, "failed", "5.1.1")).await;
    let meeting = report(&id, GUEST, "failed", "5.1.1").replace(&format!("<{id}@"), "<x.guest@");
    hand(&world, &meeting).await;
    let elsewhere =
        report(&id, GUEST, "failed", "5.1.1").replace("@sangdam.example", "@evil.example");
    hand(&world, &elsewhere).await;
    assert_eq!(world.server.count("incoming where outcome = 'unknown_letter'").await, 3);
    // Whoever knows one letter's cannot make another's recipient look dead.
    hand(&world, &report(&id, "h1@host.example", "failed", "5.1.1")).await;

    assert_eq!(last_outcome(&world).await, "other_recipient");
    let list = world.organizer.get(&world.path("incoming")).await.expect(200);
    assert_eq!(list["incoming"][0]["letter_id"], id.as_str());
    assert_eq!(list["incoming"][0]["detail"], "h1@host.example");
    assert_eq!(world.server.count("outbox where state = 'dead'").await, 0);
}

#[tokio::test]
async fn the_same_bounce_counts_once_whoever_takes_it() {
    let world = world().await;
    world.booked(0, 0, 0).await;
    let id = letter_to(&world, GUEST).await;
    let mail = report(&id, GUEST, "failed", "5.1.1").into_bytes();
    let second = world.server.second_node();
    let (one, other) = (world.server.app.receiver(), second.app.receiver());

    let taken = futures_util::future::join_all((0..10).map(|n| {
        let receiver = if n % 2 == 0 { &one } else { &other };
        receiver.mail(mail.clone())
    }))
    .await;

    let new = sangdam::mail::inbox::receive::Taken::New;
    assert_eq!(taken.iter().filter(|taken| *taken.as_ref().unwrap() == new).count(), 1);
    assert_eq!(world.server.count("incoming").await, 1);
    let place = world.place.clone();
    let restarted = world.server.restart().await;
    let again = restarted.app.receiver().mail(mail).await.unwrap();
    assert_ne!(again, new);
    assert_eq!(restarted.count("incoming").await, 1);
    drop(place);
}

#[tokio::test]
async fn a_bounce_of_a_letter_just_being_sent_comes_again() {
    let world = world().await;
    world.booked(0, 0, 0).await;
    let id = letter_to(&world, GUEST).await;
    world.server.tamper(format!("update outbox set state = 'sending' where id = '{id}'")).await;
    let mail = report(&id, GUEST, "failed", "5.1.1");

    let early =
        super::hook::post(&world.server, super::SECRET, "message/rfc822", mail.as_bytes()).await;

    assert_eq!(early.header("retry-after"), "60");
    early.expect_problem(503, "busy_now");
    assert_eq!(world.server.count("incoming").await, 0);
    world.server.tamper(format!("update outbox set state = 'sent' where id = '{id}'")).await;
    assert_eq!(hand(&world, &mail).await, 1);
    assert_eq!(last_outcome(&world).await, "taken");
}
