//! Mail that comes in: answers of calendars, letters that came back, and forgeries of both.

mod bounces;
mod hook;
mod mailbox;
mod replies;

use sangdam_domain::Instant;
use serde_json::Value;

use crate::support::{Plan, TestServer, World, eventually};

/// The secret of the hook in these tests.
const SECRET: &str = "a quiet and long secret";

/// A world whose server takes mail by the hook.
async fn world() -> World {
    world_with(|_| {}).await
}

async fn world_with(change: impl FnOnce(&mut sangdam::config::Inbox)) -> World {
    let server = TestServer::start_with(|recipe| {
        let inbox = &mut recipe.config.mail.inbox;
        inbox.webhook_secret = SECRET.into();
        change(inbox);
    });
    Plan::of(2, 2, 1).on(server).await
}

/// Hands the server a mail, a moment after the one before, and gives how many were new.
async fn hand(world: &World, mail: &str) -> u64 {
    world.server.set_clock(Instant(world.server.clock.now().0 + 1));
    let answer = hook::post(&world.server, SECRET, "message/rfc822", mail.as_bytes()).await;
    answer.expect(202)["taken"].as_u64().unwrap()
}

/// Key of the sent letter to an address.
async fn letter_to(world: &World, email: &str) -> String {
    eventually(&format!("a letter sent to {email}"), async || {
        let list = world.organizer.get(&world.path("letters?state=sent")).await.expect(200);
        let rows = list["letters"].as_array().unwrap();
        rows.iter().find(|row| row["to"] == email).map(|row| row["id"].as_str().unwrap().to_owned())
    })
    .await
}

async fn letter(world: &World, id: &str) -> Value {
    world.organizer.get(&format!("/api/letters/{id}")).await.expect(200)
}

/// What came in, newest first, as `(kind, outcome)`.
async fn outcomes(world: &World) -> Vec<(String, String)> {
    let list = world.organizer.get(&world.path("incoming")).await.expect(200);
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    let rows = list["incoming"].as_array().unwrap();
    rows.iter().map(|row| (text(row, "kind"), text(row, "outcome"))).collect()
}

async fn last_outcome(world: &World) -> String {
    outcomes(world).await.first().map(|(_, outcome)| outcome.clone()).unwrap_or_default()
}

/// A delivery status report about a letter.
fn report(letter: &str, recipient: &str, action: &str, status: &str) -> String {
    format!(
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.guest.example (Mail Delivery System)\r\n\
         To: no-reply@sangdam.example\r\nSubject: Undelivered Mail Returned to Sender\r\n\
         Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nI'm sorry.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.guest.example\r\n\r\n\
         Final-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 no such user\r\n\r\n\
         --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{letter}@sangdam.example>\r\n\r\n--b--\r\n"
    )
}
