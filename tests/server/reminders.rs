//! Reminders come once, at their time on the recipient's clock, whatever happens to clocks, nodes and
//! meetings meanwhile (rule M8).

mod once;
mod organizers;

use reqwest::Method;
use sangdam::secret::fresh_key;
use serde_json::{Value, json};

use crate::notices::letter_settings;
use crate::support::database::texts;
use crate::support::world::Place;
use crate::support::{Plan, World, at, eventually};

/// Kind, recipient and due time of all letters that come by the clock, in that order.
pub async fn by_the_clock(place: &Place) -> Vec<String> {
    let words = format!(
        "select kind || ' ' || email || ' ' || due_at as text from outbox where day = '{}' \
         and kind in ('reminder-day-before', 'reminder-soon') order by 1",
        place.day
    );
    let rows = place.site.store.read(move |c| texts(c, &words)).await.expect("letters");
    let shown = rows.into_iter().map(|row| {
        let (what, due) = row.rsplit_once(' ').expect("a due time");
        let due = chrono::DateTime::from_timestamp_millis(due.parse().unwrap()).unwrap();
        format!("{what} {}", due.format("%m-%dT%H:%M"))
    });
    shown.collect()
}

/// Waits until there are so many, and gives them.
pub async fn until(place: &Place, count: usize) -> Vec<String> {
    eventually(&format!("{count} reminders"), async || {
        let rows = by_the_clock(place).await;
        (rows.len() >= count).then_some(rows)
    })
    .await
}

pub async fn change_letters(place: &Place, change: impl FnOnce(&mut Value)) {
    let mut settings = letter_settings();
    change(&mut settings);
    place.organizer.put(&place.path("letter-settings"), settings).await.expect(200);
}

#[tokio::test]
async fn a_booking_is_reminded_of_on_the_day_before_and_shortly_before() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;

    world.server.set_clock(at("2020-10-25T00:00:00Z"));
    let host = until(&world, 1).await;
    world.server.set_clock(at("2020-10-25T06:00:00Z"));
    let both = until(&world, 2).await;
    world.server.set_clock(at("2020-10-26T05:45:00Z"));
    let all = until(&world, 4).await;

    assert_eq!(host, ["reminder-day-before h1@host.example 10-25T00:00"]);
    assert_eq!(
        both,
        [
            "reminder-day-before g1@guest.example 10-25T06:00",
            "reminder-day-before h1@host.example 10-25T00:00",
        ]
    );
    assert_eq!(
        all[2..],
        ["reminder-soon g1@guest.example 10-26T05:45", "reminder-soon h1@host.example 10-26T05:45",]
    );
}

#[tokio::test]
async fn one_letter_of_the_day_before_lists_all_meetings_of_its_reader() {
    let world = World::small().await;
    world.booked(0, 1, 2).await;
    world.booked(0, 0, 0).await;

    world.server.set_clock(at("2020-10-25T00:00:00Z"));
    until(&world, 1).await;

    let words = "select facts as text from outbox where kind = 'reminder-day-before'";
    let facts = world.site.store.read(move |c| texts(c, words)).await.unwrap();
    let facts: Value = serde_json::from_str(&facts[0]).unwrap();
    let starts: Vec<i64> = facts["meetings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| m[1]["start"].as_i64().unwrap())
        .collect();
    assert_eq!(starts, [at("2020-10-26T06:00:00Z").0, at("2020-10-26T07:00:00Z").0]);
}

#[tokio::test]
async fn a_moved_meetings_reminder_moves_with_it() {
    let world = World::small().await;
    let moved = world.booked(0, 0, 0).await;
    world.booked(1, 1, 0).await;
    change_letters(&world, |settings| settings["company"]["day_before"] = Value::Null).await;
    world.move_to(&world.organizer, &moved, 2).await.expect(200);

    // The other meeting's reminders show that this one's did not come at the old time.
    world.server.set_clock(at("2020-10-26T05:45:00Z"));
    let at_the_old_time = until(&world, 2).await;
    world.server.set_clock(at("2020-10-26T06:45:00Z"));
    let all = until(&world, 4).await;
    // Moved after the reminder left: the new time has one of its own.
    world.move_to(&world.organizer, &moved, 3).await.expect(200);
    world.server.set_clock(at("2020-10-26T07:15:00Z"));
    let again = until(&world, 6).await;

    assert_eq!(
        at_the_old_time,
        ["reminder-soon g2@guest.example 10-26T05:45", "reminder-soon h2@host.example 10-26T05:45",]
    );
    assert!(all.contains(&"reminder-soon g1@guest.example 10-26T06:45".into()), "{all:?}");
    assert!(again.contains(&"reminder-soon h1@host.example 10-26T07:15".into()), "{again:?}");
    assert_eq!(again.len(), 6);
}

#[tokio::test]
async fn nobody_is_reminded_of_a_canceled_meeting() {
    let world = World::small().await;
    let canceled = world.booked(0, 0, 0).await;
    world.booked(1, 1, 0).await;
    world.cancel(&world.organizer, &canceled).await.expect(200);

    world.server.set_clock(at("2020-10-26T05:45:00Z"));
    let all = until(&world, 4).await;

    assert!(all.iter().all(|one| one.contains("h2@") || one.contains("g2@")), "{all:?}");
}

#[tokio::test]
async fn a_booking_shortly_before_its_start_reminds_nobody() {
    let world = World::small().await;
    world.server.set_clock(at("2020-10-26T05:50:00Z"));
    world.booked(0, 0, 0).await;
    world.booked(1, 1, 1).await;

    world.server.set_clock(at("2020-10-26T06:15:00Z"));
    let all = until(&world, 2).await;

    assert!(
        all.iter().all(|one| one.starts_with("reminder-soon") && one.contains("2@")),
        "{all:?}"
    );
}

#[tokio::test]
async fn a_chosen_clock_decides_and_quiet_hours_are_its_own() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    let host = world.host(0).await;
    // Two in the morning in New York.
    host.patch("/api/me", json!({ "zone": "America/New_York" })).await.expect(200);

    world.server.set_clock(at("2020-10-26T05:45:00Z"));
    let all = until(&world, 4).await;

    assert_eq!(
        all,
        [
            "reminder-day-before g1@guest.example 10-25T06:00",
            "reminder-day-before h1@host.example 10-25T13:00",
            "reminder-soon g1@guest.example 10-26T05:45",
            "reminder-soon h1@host.example 10-26T00:59",
        ]
    );
}

#[tokio::test]
async fn interpreters_are_reminded_as_the_day_wants_it_for_them() {
    let plan = Plan::of(1, 1, 1).with("/interpreter_rule", json!("always"));
    let world = plan.start().await;
    world.booked(0, 0, 0).await;
    change_letters(&world, |settings| {
        settings["company"] = json!({ "day_before": null, "minutes_before": null });
        settings["interpreter"] = json!({ "day_before": "18:00", "minutes_before": 45 });
    })
    .await;

    world.server.set_clock(at("2020-10-26T05:15:00Z"));
    let all = until(&world, 2).await;

    assert_eq!(
        all,
        [
            "reminder-day-before i1@interpreters.example 10-25T09:00",
            "reminder-soon i1@interpreters.example 10-26T05:15",
        ]
    );
}

#[tokio::test]
async fn a_draft_reminds_nobody_and_an_open_day_does() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    world.set_phase("draft").await;
    world.server.set_clock(at("2020-10-26T05:45:00Z"));

    let planned = world.organizer.get(&world.path("letters/planned")).await.expect(200);
    let before = by_the_clock(&world).await;
    let key = fresh_key();
    let form = Some(json!({ "phase": "released" }));
    world.organizer.ask(Method::POST, &world.path("phase"), form, &key).await.expect(200);
    let all = until(&world, 4).await;

    assert_eq!((planned["planned"].clone(), before.len(), all.len()), (json!([]), 0, 4));
}
