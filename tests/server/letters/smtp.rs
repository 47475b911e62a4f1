//! Letters to a real SMTP server.

use std::collections::BTreeMap;

use sangdam::mail::transport::TlsMode;
use serde_json::{Value, json};

use crate::support::smtp::{SmtpServer, certificate};
use crate::support::{Plan, TestServer, World, eventually, judges};

async fn world_writing_to(smtp: &SmtpServer) -> World {
    let transport = smtp.transport(|_| {});
    let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
    Plan::of(1, 1, 1).with("/interpreter_rule", json!("always")).on(server).await
}

/// The messages a server accepted, by recipient.
fn read(smtp: &SmtpServer) -> BTreeMap<String, Value> {
    let read = judges::read_mail(smtp.folder.path()).into_iter();
    read.map(|message| {
        let to = message["to"].as_str().unwrap();
        let address = to.rsplit('<').next().unwrap().trim_end_matches('>');
        (address.to_owned(), message)
    })
    .collect()
}

#[tokio::test]
async fn subject_and_body_arrive_intact_in_three_languages() {
    let smtp = SmtpServer::start(&[]);
    let world = world_writing_to(&smtp).await;

    world.booked(0, 0, 0).await;
    smtp.wait_for(3).await;

    let messages = read(&smtp);
    let expected = [
        ("h1@host.example", "ko", "서울", "Guest 1"),
        ("g1@guest.example", "ru", "Сеул", "주최 1"),
        ("i1@interpreters.example", "en", "Seoul", "Host 1"),
    ];
    for (email, language, city, _) in expected {
        let message = &messages[email];
        assert_eq!(message["defects"], json!([]), "{email}");
        assert_eq!(message["content_language"], language);
        assert!(message["text"].as_str().unwrap().contains(city), "{message}");
        assert!(message["html"].as_str().unwrap().contains(city), "{message}");
        assert_eq!(message["auto_submitted"], "auto-generated");
        assert_eq!(message["from"], "Sangdam <no-reply@sangdam.example>");
        let structure = json!({ "multipart/mixed": [
            { "multipart/alternative": ["text/plain", "text/html", "text/calendar"] },
            message["calendar"][1]["content_type"],
        ] });
        assert_eq!(message["structure"], structure, "{email}");
        let (inline, file) = (&message["calendar"][0], &message["calendar"][1]);
        assert_eq!(inline["method"], "REQUEST");
        assert_eq!(inline["transfer_encoding"], "base64");
        assert_eq!(inline["text"], file["text"]);
    }
    let stored = world.organizer.get(&world.path("letters?state=sent")).await.expect(200);
    for row in stored["letters"].as_array().unwrap() {
        assert_eq!(row["subject"], messages[row["to"].as_str().unwrap()]["subject"]);
    }
    assert_eq!(smtp.envelope(1)["from"], "no-reply@sangdam.example");
}

#[tokio::test]
async fn a_password_goes_over_an_encrypted_line() {
    let folder = tempfile::TempDir::new().unwrap();
    let (certificate, key) = certificate(folder.path());
    let words = ["--tls", "--cert", &certificate, "--key", &key, "--auth", "sangdam:geheim"];
    let smtp = SmtpServer::start(&words);
    let transport = smtp.transport(|settings| {
        settings.tls = TlsMode::StartTls;
        settings.user = Some("sangdam".into());
        settings.password = Some("geheim".into());
        settings.root_certificate = Some(certificate.clone().into());
    });
    let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
    let world = Plan::of(1, 1, 0).on(server).await;

    world.booked(0, 0, 0).await;
    smtp.wait_for(2).await;

    let envelope = smtp.envelope(1);
    assert_eq!((&envelope["secure"], &envelope["user"]), (&json!(true), &json!("sangdam")));
}

#[tokio::test]
async fn a_server_that_does_not_encrypt_gets_nothing_when_it_should() {
    let smtp = SmtpServer::start(&[]);
    let transport = smtp.transport(|settings| settings.tls = TlsMode::StartTls);
    let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
    let world = Plan::of(1, 1, 0).on(server).await;

    world.booked(0, 0, 0).await;

    eventually("a failed try", async || {
        (world.server.count("outbox where error is not null").await == 2).then_some(())
    })
    .await;
    assert_eq!(smtp.accepted(), 0);
}

#[tokio::test]
async fn greylisted_letters_come_later_with_the_same_message_id() {
    let smtp = SmtpServer::start(&["--behave", "greylist"]);
    let world = world_writing_to(&smtp).await;
    world.booked(0, 0, 0).await;
    eventually("a first try of each", async || {
        (world.server.count("outbox where state = 'waiting' and tries = 1").await == 3)
            .then_some(())
    })
    .await;

    world.server.pass_minutes(31);
    smtp.wait_for(3).await;

    eventually("all are marked", async || {
        (world.server.count("outbox where state = 'sent' and tries = 2").await == 3).then_some(())
    })
    .await;
    assert_eq!(smtp.accepted(), 3);
}

#[tokio::test]
async fn a_letter_whose_answer_was_lost_is_the_same_message_again() {
    let smtp = SmtpServer::start(&["--behave", "drop-after-data"]);
    let world = world_writing_to(&smtp).await;
    world.booked(0, 0, 0).await;
    smtp.wait_for(3).await;
    eventually("all wait again", async || {
        (world.server.count("outbox where state = 'waiting' and tries = 1").await == 3)
            .then_some(())
    })
    .await;

    world.server.pass_minutes(31);
    smtp.wait_for(6).await;

    let mut ids: Vec<String> = judges::read_mail(smtp.folder.path())
        .iter()
        .map(|message| message["message_id"].as_str().unwrap().to_owned())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 3, "a second try is the same message (B7)");
}
