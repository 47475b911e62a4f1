//! Letters to a real Postfix, over STARTTLS, as far as the Maildir.

use crate::support::mailbox::Letter;
use crate::support::postfix::Postfix;
use crate::support::{Plan, TestServer, eventually};

#[tokio::test]
async fn postfix_delivers_what_was_kept_and_refuses_whom_it_does_not_know() {
    let known = ["h1@host.example", "no-reply@sangdam.example", "x@guest.example"];
    let Some(postfix) = Postfix::start(&known).await else { return };
    let transport = postfix.transport();
    let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
    let world = Plan::of(1, 1, 0).on(server).await;

    world.booked(0, 0, 0).await;

    let delivered = postfix.wait_for("h1@host.example", 1).await.remove(0);
    let list = eventually("both have ended", async || {
        let list = world.organizer.get(&world.path("letters")).await.expect(200);
        let rows = list["letters"].as_array().unwrap().clone();
        let is_over = |row: &serde_json::Value| row["state"] == "sent" || row["state"] == "dead";
        rows.iter().all(is_over).then_some(rows)
    })
    .await;
    let row = |to: &str| list.iter().find(|row| row["to"] == to).unwrap();
    let (sent, dead) = (row("h1@host.example"), row("g1@guest.example"));
    assert_eq!((&sent["state"], &dead["state"]), (&"sent".into(), &"dead".into()));
    assert!(dead["error"].as_str().unwrap().contains("User unknown"), "{dead}");
    assert!(delivered.contains("(using TLSv1.3"), "{delivered}");
    let path = format!("/api/letters/{}/eml", sent["id"].as_str().unwrap());
    let kept = world.organizer.get(&path).await.text();
    // Postfix writes its own headers first, and plain line ends.
    let kept = kept.replace("\r\n", "\n");
    assert!(delivered.ends_with(&kept), "{delivered}\n---\n{kept}");
    let calendar = Letter::read(delivered.as_bytes()).calendar.unwrap();
    assert!(calendar.contains("METHOD:REQUEST"), "{calendar}");
}
