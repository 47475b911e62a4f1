//! Mail servers that are slow, refuse, or are not there.

use reqwest::Method;
use serde_json::json;

use crate::support::screen::Screen;
use crate::support::smtp::SmtpServer;
use crate::support::{Plan, TestServer, World, database, eventually, port};

/// A world whose mail server is not there.
async fn without_mail_server() -> World {
    let server = TestServer::start_with(|recipe| {
        let smtp = &mut recipe.config.mail.smtp;
        (smtp.host, smtp.port) = ("127.0.0.1".into(), port::free());
        smtp.tls = sangdam::config::Tls::None;
        recipe.config.mail.transport = sangdam::config::MailTransport::Smtp;
        recipe.transport = None;
    });
    Plan::of(1, 1, 0).on(server).await
}

async fn until(world: &World, count: i64, rows: &'static str) {
    eventually(rows, async || {
        world.server.app.signal.mail_waits();
        (world.server.count(rows).await == count).then_some(())
    })
    .await;
}

#[tokio::test]
async fn what_cannot_leave_waits_and_is_tried_again_later() {
    let world = without_mail_server().await;
    world.booked(0, 0, 0).await;
    until(&world, 2, "outbox where state = 'waiting' and tries = 1").await;

    world.server.pass_minutes(31);

    until(&world, 2, "outbox where state = 'waiting' and tries = 2").await;
    assert_eq!(world.server.count("outbox where due_at > created_at").await, 2);
}

#[tokio::test]
async fn a_newer_letter_takes_the_place_of_those_that_wait() {
    let world = without_mail_server().await;
    let meeting = world.booked(0, 0, 0).await;
    until(&world, 2, "outbox where state = 'waiting' and tries = 1").await;
    world.server.pass_minutes(1);

    world.move_to(&world.organizer, &meeting, 1).await.expect(200);
    world.server.pass_minutes(1);
    world.cancel(&world.organizer, &meeting).await.expect(200);

    until(&world, 4, "outbox where state = 'superseded'").await;
    let waiting = "outbox where state in ('waiting', 'sending') and kind = 'meeting-canceled'";
    assert_eq!(world.server.count(waiting).await, 2);
}

#[tokio::test]
async fn after_many_tries_a_letter_is_given_up() {
    let world = without_mail_server().await;
    world.booked(0, 0, 0).await;

    for tries in 1..12 {
        eventually("the next try", async || {
            let rows = format!("outbox where state = 'waiting' and tries = {tries}");
            let count = world.server.store.read(move |c| database::count(c, &rows));
            (count.await.unwrap() == 2).then_some(())
        })
        .await;
        world.server.pass_minutes(31);
    }

    until(&world, 2, "outbox where state = 'dead'").await;
}

#[tokio::test]
async fn an_address_that_does_not_exist_shows_on_the_board() {
    let smtp = SmtpServer::start(&["--behave", "reject"]);
    let transport = smtp.transport(|_| {});
    let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
    let plan = Plan::of(2, 2, 0);
    let roster = plan.roster.replace("g1@guest.example", "gone@guest.example");
    let world = Plan { roster, ..plan }.on(server).await;
    let mut screen = Screen::open(&world.organizer, &world.day).await;

    let meeting = world.booked(0, 0, 0).await;
    until(&world, 1, "outbox where state = 'dead'").await;

    let board = world.board(&world.organizer).await;
    let alarm = &board["alarms"][0];
    assert_eq!((&alarm["code"], &alarm["meeting_id"]), (&json!("letter_dead"), &json!(meeting)));
    assert_eq!(alarm["facts"]["email"], "gone@guest.example");
    while screen.board["alarms"] != board["alarms"] {
        screen.hear().await;
    }
    world.booked(1, 1, 0).await;
    screen.until_revision(4).await;
    assert_eq!(screen.board["alarms"], board["alarms"], "an alarm stays until it is seen to");
}

#[tokio::test]
async fn a_dead_letter_is_sent_again_by_hand() {
    let smtp = SmtpServer::start(&["--behave", "reject"]);
    let transport = smtp.transport(|_| {});
    let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
    let plan = Plan::of(1, 1, 0);
    let roster = plan.roster.replace("g1@guest.example", "gone@guest.example");
    let world = Plan { roster, ..plan }.on(server).await;
    world.booked(0, 0, 0).await;
    until(&world, 1, "outbox where state = 'dead'").await;
    let dead = world.organizer.get(&world.path("letters?state=dead")).await.expect(200);
    let id = dead["letters"][0]["id"].as_str().unwrap();

    let path = format!("/api/letters/{id}/resend");
    let again = world.organizer.ask(Method::POST, &path, Some(json!({})), "again").await;
    let repeated = world.organizer.ask(Method::POST, &path, Some(json!({})), "again").await;

    assert_eq!(again.status, 202, "{}", again.text());
    assert_eq!(repeated.status, 202, "the same request, the same answer: {}", repeated.text());
    until(&world, 1, "outbox where state = 'dead'").await;
}

#[tokio::test]
async fn a_restart_sends_what_was_waiting() {
    let world = without_mail_server().await;
    world.booked(0, 0, 0).await;
    until(&world, 2, "outbox where state = 'waiting' and tries = 1").await;

    let server = world.server.restart_with(|recipe| {
        recipe.transport = Some(sangdam::mail::transport::Transport::memory());
    });
    let server = server.await;
    server.pass_minutes(31);

    let letters = server.mailbox.wait_for(2).await;
    assert_eq!(letters.len(), 2);
    // Marked as sent after it was taken, not in the same moment.
    let sent = "outbox where state = 'sent'";
    eventually(sent, async || (server.count(sent).await == 2).then_some(())).await;
}

#[tokio::test]
async fn a_letter_of_a_meeting_that_was_told_anew_is_not_sent_again() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.mailbox.wait_for(2).await;
    world.server.pass_minutes(1);
    world.cancel(&world.organizer, &meeting).await.expect(200);
    world.server.mailbox.wait_for(4).await;
    let list = world.organizer.get(&world.path("letters?kind=meeting-new")).await.expect(200);
    let old = list["letters"][0]["id"].as_str().unwrap();

    let again = world.organizer.post(&format!("/api/letters/{old}/resend"), json!({})).await;
    let many = world.organizer.post(&world.path("letters/resend"), json!({ "ids": [old] })).await;

    again.expect_problem(409, "conflict");
    assert_eq!(many.expect(202)["resent"], 0);
}
