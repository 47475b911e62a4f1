//! How fast letters leave: each provider by its own pace, none held up by another.

use std::collections::BTreeMap;

use sangdam::config::{Pace, Provider};
use sangdam::mail::transport::Transport;
use serde_json::Value;

use crate::support::smtp::SmtpServer;
use crate::support::{Plan, TestServer, World, eventually};

/// Three hosts at one provider that gets two letters a minute; guests with domains of their own.
async fn world(transport: Transport) -> World {
    let domains = vec!["slow.example".to_owned(), "sloth.example".to_owned()];
    let slow = Provider { domains, per_minute: 2 };
    let providers = BTreeMap::from([("slow".to_owned(), slow)]);
    let server = TestServer::start_with(|recipe| {
        recipe.config.mail.pace = Pace { per_minute: 0, providers };
        recipe.transport = Some(transport);
    });
    let plan = Plan::of(4, 4, 0);
    let roster = plan
        .roster
        .replace("h1@host.example", "h1@slow.example")
        .replace("h2@host.example", "h2@slow.example")
        .replace("h3@host.example", "h3@Sloth.example");
    Plan { roster, ..plan }.on(server).await
}

async fn count(world: &World, count: i64, rows: &'static str) {
    eventually(rows, async || (world.server.count(rows).await == count).then_some(())).await;
}

#[tokio::test]
async fn what_is_over_the_pace_waits_untried_and_others_overtake_it() {
    let world = world(Transport::memory()).await;
    for number in 0..4 {
        world.booked(number, number, 0).await;
    }

    // Four guests, the fourth host, and two of the three hosts at the slow provider.
    count(&world, 7, "outbox where state = 'sent'").await;
    count(&world, 1, "outbox where state = 'waiting' and tries = 0 and error is null").await;
    let list = world.organizer.get(&world.path("letters?state=waiting")).await.expect(200);
    let waits = list["letters"][0]["to"].as_str().unwrap().to_lowercase();
    assert!(waits.ends_with("@sloth.example") || waits.ends_with("@slow.example"), "{waits}");
    world.server.pass_minutes(1);

    count(&world, 8, "outbox where state = 'sent' and tries = 1").await;
}

#[tokio::test]
async fn who_asks_for_fewer_letters_rests_and_nobody_else_does() {
    let smtp = SmtpServer::faulty("too-many", 1);
    let world = world(smtp.transport(|_| {})).await;
    world.booked(0, 0, 0).await;
    let refused = "outbox where state = 'waiting' and tries = 1 and error like '%too many%'";
    count(&world, 1, refused).await;

    world.booked(1, 1, 0).await;
    world.booked(3, 3, 0).await;

    // The refused one and the next to that provider wait, the latter untried.
    count(&world, 4, "outbox where state = 'sent'").await;
    count(&world, 1, "outbox where state = 'waiting' and tries = 0").await;
    world.server.pass_minutes(2);
    count(&world, 5, "outbox where state = 'sent'").await;
    world.server.pass_minutes(31);
    count(&world, 6, "outbox where state = 'sent'").await;
    let to: Vec<Value> = (1..=6).map(|number| smtp.envelope(number)["to"][0].clone()).collect();
    assert_eq!(to.len(), smtp.accepted(), "each once: {to:?}");
}
