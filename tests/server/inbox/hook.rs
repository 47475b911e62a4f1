//! The address where mail providers tell what became of letters.

use serde_json::json;

use super::{SECRET, letter, letter_to, outcomes, report, world};
use crate::support::caller::send;
use crate::support::{Answer, Site, World};

pub async fn post(site: &Site, secret: &str, kind: &str, body: &[u8]) -> Answer {
    let stranger = site.stranger();
    let request = stranger
        .request(reqwest::Method::POST, "/api/hooks/mail")
        .header("authorization", format!("Bearer {secret}"))
        .header("content-type", kind)
        .body(body.to_vec());
    send(request).await
}

async fn tell(world: &World, event: &str, letter: &str, recipient: &str) -> u64 {
    let message_id = format!("<{letter}@sangdam.example>");
    let body = json!({ "events": [{ "event": event, "message_id": message_id,
        "recipient": recipient, "detail": "5.2.2 mailbox full" }] });
    let body = body.to_string();
    let answer = post(&world.server, SECRET, "application/json", body.as_bytes()).await;
    answer.expect(202)["taken"].as_u64().unwrap()
}

#[tokio::test]
async fn without_the_secret_nothing_is_taken() {
    let world = world().await;
    world.booked(0, 0, 0).await;
    let id = letter_to(&world, "g1@guest.example").await;
    let mail = report(&id, "g1@guest.example", "failed", "5.1.1");

    for secret in ["", "wrong", &SECRET[1..], &format!("{SECRET} ")[..SECRET.len() - 1]] {
        let answer = post(&world.server, secret, "message/rfc822", mail.as_bytes()).await;
        answer.expect_problem(401, "signed_out");
    }
    let mut last = 0;
    for _ in 0..40 {
        last = post(&world.server, "wrong", "message/rfc822", mail.as_bytes()).await.status;
    }

    assert_eq!(last, 429, "secrets cannot be tried without end");
    assert_eq!(letter(&world, &id).await["state"], "sent");
    assert_eq!(world.server.count("incoming").await, 0);
}

#[tokio::test]
async fn what_is_no_mail_and_no_event_is_refused() {
    let world = world().await;
    let post = async |kind: &str, body: &[u8]| post(&world.server, SECRET, kind, body).await;

    post("text/plain", b"x").await.expect_problem(415, "not_json");
    post("application/json", b"{").await.expect_problem(400, "bad_json");
    post("application/json", br#"{"events":[{"event":"opened"}]}"#)
        .await
        .expect_problem(400, "bad_json");
    let many = json!({ "event": "delivered", "message_id": "x", "recipient": "x" });
    let many = json!({ "events": vec![many; 1001] }).to_string();
    post("application/json", many.as_bytes()).await.expect_problem(422, "invalid");
    let large = vec![b'x'; 2 * 1024 * 1024 + 1];
    post("message/rfc822", &large).await.expect_problem(413, "too_large");
    let octets = post("message/rfc822; charset=x", &[0xff; 100]).await.expect(202);

    assert_eq!(octets["taken"], 1, "kept as unreadable");
    assert_eq!(world.server.count("incoming where outcome = 'unreadable'").await, 1);
}

#[tokio::test]
async fn a_provider_behind_another_origin_is_let_in() {
    let world = world().await;
    let request = world
        .server
        .stranger()
        .request(reqwest::Method::POST, "/api/hooks/mail")
        .header("authorization", format!("Bearer {SECRET}"))
        .header("origin", "https://provider.example")
        .header("sec-fetch-site", "cross-site")
        .json(&json!({ "events": [] }));

    assert_eq!(send(request).await.expect(202)["taken"], 0);
}

#[tokio::test]
async fn events_mark_letters_once_each_time_they_were_sent() {
    let world = world().await;
    world.booked(0, 0, 0).await;
    let id = letter_to(&world, "g1@guest.example").await;

    assert_eq!(tell(&world, "delivered", &id, "g1@guest.example").await, 0);
    assert_eq!(tell(&world, "delayed", &id, "g1@guest.example").await, 1);
    assert_eq!(letter(&world, &id).await["state"], "sent");
    assert_eq!(tell(&world, "bounced", &id, "g2@guest.example").await, 1);
    assert_eq!(letter(&world, &id).await["state"], "sent", "another recipient's");
    assert_eq!(tell(&world, "bounced", &id, "G1@guest.example").await, 1);
    assert_eq!(tell(&world, "bounced", &id, "G1@guest.example").await, 0);
    let dead = letter(&world, &id).await;
    assert_eq!((&dead["state"], &dead["error"]), (&"dead".into(), &"5.2.2 mailbox full".into()));

    world.server.pass_minutes(1);
    let path = format!("/api/letters/{id}/resend");
    world.organizer.post(&path, json!({})).await.expect(202);
    assert_eq!(letter_to(&world, "g1@guest.example").await, id);
    assert_eq!(tell(&world, "bounced", &id, "G1@guest.example").await, 1, "it came back again");
    assert_eq!(tell(&world, "complained", &id, "g1@guest.example").await, 1);
    let seen: Vec<String> =
        outcomes(&world).await.into_iter().map(|(_, outcome)| outcome).collect();
    for outcome in ["noted", "other_recipient", "taken", "complained"] {
        assert!(seen.contains(&outcome.to_owned()), "{outcome} of {seen:?}");
    }
}
