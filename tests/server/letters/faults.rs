//! Mail servers that hang, lie and break off: nothing is lost, nothing comes twice but what may already
//! have arrived, and all of it can be seen.

use std::time::Duration;

use sangdam::mail::transport::TlsMode;
use serde_json::Value;

use crate::support::smtp::{SmtpServer, certificate};
use crate::support::{Plan, TestServer, World, eventually, judges};

/// Two letters.
const LETTERS: usize = 2;

async fn world(smtp: &SmtpServer, patience: Duration) -> World {
    let transport = smtp.transport(|settings| settings.patience = patience);
    let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
    Plan::of(2, 2, 0).on(server).await
}

/// The letters as the organizer sees them.
async fn seen(world: &World) -> Vec<Value> {
    let list = world.organizer.get(&world.path("letters")).await.expect(200);
    list["letters"].as_array().unwrap().clone()
}

async fn until_all(world: &World, state: &str, tries: i64) -> Vec<Value> {
    eventually(&format!("all {state} after {tries} tries"), async || {
        let rows = seen(world).await;
        let is_so = |row: &Value| row["state"] == state && row["tries"] == tries;
        (rows.len() == LETTERS && rows.iter().all(is_so)).then_some(rows)
    })
    .await
}

fn message_ids(smtp: &SmtpServer) -> Vec<String> {
    let read = judges::read_mail(smtp.folder.path());
    let mut ids: Vec<String> =
        read.iter().map(|message| message["message_id"].as_str().unwrap().to_owned()).collect();
    ids.sort_unstable();
    ids
}

/// Both letters fail once and say why; half an hour later both arrive, each once.
async fn fails_once_and_comes_later(fault: &str, why: &str) {
    let smtp = SmtpServer::faulty(fault, LETTERS);
    let world = world(&smtp, Duration::from_millis(700)).await;
    world.booked(0, 0, 0).await;

    for row in until_all(&world, "waiting", 1).await {
        assert!(row["error"].as_str().unwrap().contains(why), "{fault}: {row}");
    }
    assert_eq!(smtp.accepted(), 0, "{fault}");
    world.server.pass_minutes(31);

    until_all(&world, "sent", 2).await;
    let mut ids = message_ids(&smtp);
    ids.dedup();
    assert_eq!((smtp.accepted(), ids.len()), (LETTERS, LETTERS), "{fault}");
}

#[tokio::test]
async fn a_server_that_hangs_holds_no_letter() {
    fails_once_and_comes_later("hang-at-connect", "no answer within 0.7 s").await;
    fails_once_and_comes_later("hang-after-ehlo", "no answer within 0.7 s").await;
    fails_once_and_comes_later("hang-in-data", "it may come twice").await;
}

#[tokio::test]
async fn a_server_that_talks_nonsense_is_not_believed() {
    fails_once_and_comes_later("garbage", "response error").await;
    fails_once_and_comes_later("early-250", "said 250 to DATA").await;
    fails_once_and_comes_later("late-354", "said 354 after the letter").await;
}

#[tokio::test]
async fn a_server_that_refuses_us_all_kills_no_letter() {
    fails_once_and_comes_later("busy", "no mail today").await;
    fails_once_and_comes_later("reset-in-data", "it may come twice").await;
}

#[tokio::test]
async fn a_full_mailbox_is_tried_later() {
    fails_once_and_comes_later("full", "The mailbox is full").await;
}

#[tokio::test]
async fn odd_answers_and_closed_lines_do_no_harm() {
    for fault in ["odd-lines", "close-after-250", "close-idle"] {
        let smtp = SmtpServer::faulty(fault, 100);
        let world = world(&smtp, Duration::from_secs(20)).await;
        world.booked(0, 0, 0).await;
        smtp.wait_for(LETTERS).await;
        until_all(&world, "sent", 1).await;
        // Our pool does not know that its lines are closed.
        if fault != "odd-lines" {
            eventually("every line closed", async || (smtp.lines() == 0).then_some(())).await;
        }

        world.booked(1, 1, 0).await;
        smtp.wait_for(2 * LETTERS).await;

        let sent = "outbox where state = 'sent' and tries = 1";
        eventually(fault, async || (world.server.count(sent).await == 4).then_some(())).await;
        assert_eq!(smtp.accepted(), 2 * LETTERS, "{fault}");
    }
}

#[tokio::test]
async fn a_lost_last_answer_sends_the_same_message_again_and_says_so() {
    let smtp = SmtpServer::faulty("drop-after-dot", LETTERS);
    let world = world(&smtp, Duration::from_secs(20)).await;
    world.booked(0, 0, 0).await;

    for row in until_all(&world, "waiting", 1).await {
        assert!(row["error"].as_str().unwrap().contains("it may come twice"), "{row}");
    }
    world.server.pass_minutes(31);
    until_all(&world, "sent", 2).await;

    let ids = message_ids(&smtp);
    assert_eq!(ids.len(), 2 * LETTERS);
    assert!(ids[0] == ids[1] && ids[2] == ids[3] && ids[1] != ids[2], "{ids:?}");
}

#[tokio::test]
async fn a_certificate_nobody_vouches_for_gets_no_letter() {
    let folder = tempfile::TempDir::new().unwrap();
    let (certificate, key) = certificate(folder.path());
    let smtp = SmtpServer::start(&["--tls", "--cert", &certificate, "--key", &key]);
    let transport = smtp.transport(|settings| settings.tls = TlsMode::StartTls);
    let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
    let world = Plan::of(2, 2, 0).on(server).await;
    world.booked(0, 0, 0).await;

    for row in until_all(&world, "waiting", 1).await {
        assert!(row["error"].as_str().unwrap().contains("certificate"), "{row}");
    }

    assert_eq!(smtp.accepted(), 0);
}

#[tokio::test]
async fn a_line_whose_starttls_was_stripped_is_not_used() {
    let smtp = SmtpServer::start(&[]);
    let transport = smtp.transport(|settings| settings.tls = TlsMode::StartTls);
    let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
    let world = Plan::of(2, 2, 0).on(server).await;
    world.booked(0, 0, 0).await;

    for row in until_all(&world, "waiting", 1).await {
        assert!(row["error"].as_str().unwrap().contains("no STARTTLS"), "{row}");
    }

    assert_eq!(smtp.accepted(), 0);
}

/// A clock that leaps takes no letter out of the hands of whoever is sending it.
#[tokio::test]
async fn a_clock_that_leaps_while_a_letter_is_on_its_way_sends_nothing_twice() {
    let smtp = SmtpServer::faulty("hang-in-data", LETTERS);
    let world = world(&smtp, Duration::from_secs(2)).await;
    world.booked(0, 0, 0).await;
    let sending = "outbox where state = 'sending' and tries = 1";
    eventually(sending, async || (world.server.count(sending).await == 2).then_some(())).await;

    world.server.pass_minutes(60);
    world.server.app.signal.mail_waits();

    until_all(&world, "waiting", 1).await;
    assert_eq!(smtp.accepted(), 0);
}

#[tokio::test]
async fn addresses_no_server_takes_are_dead_at_once_and_the_rest_arrives() {
    let smtp = SmtpServer::start(&[]);
    let transport = smtp.transport(|_| {});
    let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
    let plan = Plan::of(1, 1, 0);
    let roster = plan
        .roster
        .replace("g1@guest.example", "почта@guest.example")
        .replace("h1@host.example", "h1@상담.example");
    let world = Plan { roster, ..plan }.on(server).await;

    world.booked(0, 0, 0).await;
    smtp.wait_for(1).await;

    let rows = eventually("both have ended", async || {
        let rows = seen(&world).await;
        let is_over = |row: &Value| row["state"] == "sent" || row["state"] == "dead";
        (rows.len() == LETTERS && rows.iter().all(is_over)).then_some(rows)
    })
    .await;
    let dead = rows.iter().find(|row| row["state"] == "dead").unwrap();
    assert_eq!((&dead["to"], &dead["tries"]), (&"почта@guest.example".into(), &1.into()));
    assert!(dead["error"].as_str().unwrap().contains("only Latin letters"), "{dead}");
    let to = judges::read_mail(smtp.folder.path())[0]["to"].clone();
    assert!(to.as_str().unwrap().ends_with("<h1@xn--jk1bs5x.example>"), "{to}");
}
