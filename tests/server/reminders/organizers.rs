//! What organizers are written by the clock: the digest of a day, and letters that did not arrive.

use sangdam::store;
use serde_json::{Value, json};

use crate::support::database::texts;
use crate::support::world::ORGANIZER;
use crate::support::{World, at, eventually};

/// Facts of all letters of a kind, the oldest first.
async fn facts(world: &World, kind: &str) -> Vec<Value> {
    let words = format!(
        "select facts as text from outbox where kind = '{kind}' order by created_at, email"
    );
    let rows = world.site.store.read(move |c| texts(c, &words)).await.unwrap();
    rows.iter().map(|facts| serde_json::from_str(facts).unwrap()).collect()
}

async fn until(world: &World, kind: &str, count: usize) -> Vec<Value> {
    eventually(&format!("{count} of {kind}"), async || {
        Some(facts(world, kind).await).filter(|facts| facts.len() >= count)
    })
    .await
}

#[tokio::test]
async fn a_digest_counts_what_happened_and_is_skipped_when_nothing_did() {
    let world = World::small().await;
    let first = world.booked(0, 0, 0).await;
    world.booked(1, 1, 1).await;
    world.server.mailbox.wait_for(4).await;
    world.cancel(&world.organizer, &first).await.expect(200);
    eventually("letters are sent", async || {
        let sent = "outbox where sent_at is not null";
        (world.server.count(sent).await == 6).then_some(())
    })
    .await;

    // 08:00 in Seoul, three days on; nothing happened on the second.
    world.server.set_clock(at("2020-10-19T23:00:00Z"));
    let digest = until(&world, "digest", 1).await.remove(0);
    world.server.set_clock(at("2020-10-20T23:00:00Z"));
    world.server.set_clock(at("2020-10-21T01:00:00Z"));
    world.booked(2, 2, 2).await;
    world.server.set_clock(at("2020-10-21T23:00:00Z"));
    let both = until(&world, "digest", 2).await;

    assert_eq!(digest["to"]["email"], ORGANIZER);
    let counts = &digest["counts"];
    assert_eq!((&counts["booked"], &counts["canceled"]), (&json!(2), &json!(1)));
    assert_eq!((&counts["meetings"], &counts["companies_idle"]), (&json!(1), &json!(4)));
    assert_eq!((&counts["moved"], &counts["letters_dead"]), (&json!(0), &json!(0)));
    assert_eq!(counts["letters_sent"], 6);
    assert_eq!(both.len(), 2);
    assert_eq!(both[1]["counts"]["booked"], 1);
}

#[tokio::test]
async fn each_organizer_gets_the_digest_by_their_own_clock_and_once() {
    let world = World::small().await;
    let second = world.server.second_node();
    let programme = sangdam_domain::ProgrammeId::new(world.programme.as_str());
    world.server.organizer("second@sangdam.example").await;
    world
        .site
        .store
        .write(move |c| store::organizer::grant(c, &programme, "second@sangdam.example"))
        .await
        .unwrap();
    let other = world.server.sign_in("second@sangdam.example").await;
    other.patch("/api/me", json!({ "zone": "Europe/Moscow" })).await.expect(200);
    world.booked(0, 0, 0).await;

    let mut counts = Vec::new();
    for (step, count) in [("2020-10-19T23:00:00Z", 1), ("2020-10-20T05:00:00Z", 2)] {
        world.server.set_clock(at(step));
        second.app.signal.clock_moved();
        counts.push(until(&world, "digest", count).await.len());
    }
    world.server.set_clock(at("2020-10-19T23:00:00Z"));
    world.server.set_clock(at("2020-10-20T05:30:00Z"));
    world.booked(1, 1, 0).await;
    world.server.set_clock(at("2020-10-20T23:00:00Z"));
    let all = until(&world, "digest", 3).await;

    assert_eq!((counts, all.len()), (vec![1, 2], 3));
    assert_eq!(all[2]["to"]["email"], ORGANIZER);
}

#[tokio::test]
async fn no_digest_comes_of_a_draft_or_where_none_is_wanted() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    super::change_letters(&world, |settings| settings["digest"] = Value::Null).await;

    world.server.set_clock(at("2020-10-19T23:00:00Z"));
    // The reminder shows that rounds were made after the hour of the digest.
    world.server.set_clock(at("2020-10-25T00:00:00Z"));
    super::until(&world, 1).await;

    assert_eq!(facts(&world, "digest").await, [] as [Value; 0]);
}

async fn lose(world: &World, email: &str, why: &str) {
    eventually("a letter that left", async || {
        let words =
            format!("select id as text from outbox where email = '{email}' and state = 'sent'");
        let sent = world.site.store.read(move |c| texts(c, &words)).await.unwrap();
        (!sent.is_empty()).then_some(())
    })
    .await;
    let now = world.server.clock.now().0;
    world
        .server
        .tamper(format!(
            "update outbox set state = 'dead', error = '{why}', due_at = {now} \
             where email = '{email}' and kind = 'meeting-new'"
        ))
        .await;
    world.server.app.signal.alarm();
}

fn named(trouble: &Value) -> Vec<(&str, &str)> {
    let letters = trouble["letters"].as_array().unwrap().iter();
    let mut named: Vec<(&str, &str)> =
        letters.map(|one| (one["email"].as_str().unwrap(), one["why"].as_str().unwrap())).collect();
    // Lost at the same moment, they come in any order.
    named.sort_unstable();
    named
}

#[tokio::test]
async fn organizers_hear_who_was_not_reached_at_most_once_an_hour() {
    let world = World::small().await;
    let second = world.server.second_node();
    world.booked(0, 0, 0).await;
    world.booked(1, 1, 1).await;
    let ring = || {
        second.app.signal.clock_moved();
        world.server.app.signal.clock_moved();
    };
    lose(&world, "g1@guest.example", "550 no such user").await;
    lose(&world, "h1@host.example", "552 mailbox full").await;
    world.server.pass_minutes(3);
    ring();
    let first = until(&world, "delivery-trouble", 1).await;
    world.server.pass_minutes(1);
    lose(&world, "g2@guest.example", "550 away").await;
    world.server.pass_minutes(30);
    ring();
    let within_the_hour = facts(&world, "delivery-trouble").await.len();
    world.server.pass_minutes(40);
    ring();
    let both = until(&world, "delivery-trouble", 2).await;
    // Nothing more was lost, the letters about it themselves aside.
    world.server.pass_minutes(120);
    ring();
    lose(&world, "h2@host.example", "550 gone").await;
    world.server.pass_minutes(3);
    let three = until(&world, "delivery-trouble", 3).await;

    assert_eq!(
        named(&first[0]),
        [("g1@guest.example", "550 no such user"), ("h1@host.example", "552 mailbox full")]
    );
    assert_eq!(within_the_hour, 1);
    assert_eq!(named(&both[1]), [("g2@guest.example", "550 away")]);
    assert_eq!(named(&three[2]), [("h2@host.example", "550 gone")]);
    assert_eq!(three.len(), 3);
}
