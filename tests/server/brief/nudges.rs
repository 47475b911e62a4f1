//! A company that has sent nothing for the interpreter is asked once a day, in its language.

use serde_json::Value;

use super::{met, write};
use crate::reminders::change_letters;
use crate::support::database::texts;
use crate::support::world::Place;
use crate::support::{World, at, eventually};

/// Recipient, due time and state of all nudges.
async fn nudges(world: &World) -> Vec<String> {
    let words = "select email || ' ' || due_at || ' ' || state as text from outbox \
                 where kind = 'brief-nudge' order by due_at, email";
    let rows = world.site.store.read(move |c| texts(c, words)).await.expect("letters");
    let shown = rows.into_iter().map(|row| {
        let words: Vec<&str> = row.split(' ').collect();
        let due = chrono::DateTime::from_timestamp_millis(words[1].parse().unwrap()).unwrap();
        format!("{} {}", words[0], due.format("%m-%dT%H:%M"))
    });
    shown.collect()
}

async fn until(world: &World, count: usize) -> Vec<String> {
    eventually(&format!("{count} nudges"), async || {
        let rows = nudges(world).await;
        (rows.len() >= count).then_some(rows)
    })
    .await
}

#[tokio::test]
async fn who_has_sent_nothing_is_asked_once_a_day() {
    let (world, meeting, _) = met().await;
    change_letters(&world, |settings| settings["quiet"] = Value::Null).await;
    write(&world, &world.host(0).await, &meeting, "가격", false).await.expect(200);

    world.server.set_clock(at("2020-10-24T06:00:00Z"));
    let first = until(&world, 1).await;
    world.server.set_clock(at("2020-10-24T09:00:00Z"));
    let second = until(&world, 3).await;
    // Sent now; and the others' later nudge shows that this one's did not come.
    write(&world, &world.guest(0).await, &meeting, "Цена", false).await.expect(200);
    world.server.set_clock(at("2020-10-25T07:00:00Z"));
    let all = until(&world, 5).await;

    assert_eq!(first, ["g1@guest.example 10-24T06:00"]);
    assert_eq!(second[1..], ["g2@guest.example 10-24T07:00", "h2@host.example 10-24T07:00"]);
    assert_eq!(all[3..], ["g2@guest.example 10-25T07:00", "h2@host.example 10-25T07:00"]);
}

#[tokio::test]
async fn the_organizer_sees_nudges_to_come_and_turns_them_off() {
    let (world, _, _) = met().await;
    let planned = async || {
        let list = world.organizer.get(&world.path("letters/planned")).await.expect(200);
        let each = list["planned"].as_array().unwrap().clone().into_iter();
        let nudges = each.filter(|one| one["kind"] == "brief-nudge");
        nudges.map(|one| one["count"].as_u64().unwrap()).sum::<u64>()
    };
    change_letters(&world, |settings| settings["quiet"] = Value::Null).await;
    // Two for each of four companies.
    assert_eq!(planned().await, 8);

    world.server.set_clock(at("2020-10-24T06:00:00Z"));
    until(&world, 2).await;
    assert_eq!(planned().await, 6);
    change_letters(&world, |settings| {
        settings["quiet"] = Value::Null;
        settings["brief_nudges"] = false.into();
    })
    .await;
    world.server.set_clock(at("2020-10-25T07:00:00Z"));

    assert_eq!(planned().await, 0);
    let list = world.organizer.get(&world.path("readiness")).await.expect(200);
    assert_eq!(list["nudges"], false);
    // The reminders of that morning show that the nudges did not come.
    eventually("reminders", async || {
        let words = "select kind as text from outbox where kind = 'reminder-day-before'";
        let rows = world.site.store.read(move |c| texts(c, words)).await.expect("letters");
        (rows.len() >= 4).then_some(())
    })
    .await;
    assert_eq!(nudges(&world).await.len(), 2);
}

#[tokio::test]
async fn two_days_in_a_row_ask_the_same_person_once_a_day() {
    let (world, _, _) = met().await;
    change_letters(&world, |settings| settings["quiet"] = Value::Null).await;
    let mut settings = crate::support::world::settings();
    settings["interpreter_rule"] = "always".into();
    settings["date"] = "2020-10-27".into();
    let second = Place { day: world.add_day(settings, true).await, ..(*world).clone() };
    change_letters(&second, |settings| settings["quiet"] = Value::Null).await;
    second.booked(0, 0, 0).await;

    let mut all = Vec::new();
    for (date, count) in [("24", 4), ("25", 8), ("26", 10)] {
        world.server.set_clock(at(&format!("2020-10-{date}T07:00:00Z")));
        all = until(&world, count).await;
    }

    let dates = |who: &str| -> Vec<String> {
        let own = all.iter().filter(|one| one.starts_with(who));
        own.map(|one| one.split(' ').next_back().unwrap_or_default().to_owned()).collect()
    };
    let each_day = ["10-24T06:00", "10-25T06:00", "10-26T06:00"];
    assert_eq!(dates("h1"), each_day);
    assert_eq!(dates("g1"), each_day);
    assert_eq!(dates("h2"), ["10-24T07:00", "10-25T07:00"]);
}

#[tokio::test]
async fn a_nudge_speaks_its_readers_language_and_leads_to_the_brief() {
    let (world, meeting, _) = met().await;
    change_letters(&world, |settings| settings["quiet"] = Value::Null).await;
    let had = world.server.mailbox.to("h1@host.example").len();

    world.server.set_clock(at("2020-10-24T06:00:00Z"));
    let host = world.server.mailbox.next_to("h1@host.example", had).await;
    let guest = eventually("the guest's nudge", async || {
        let letters = world.server.mailbox.to("g1@guest.example");
        letters.into_iter().find(|letter| letter.text.contains("/brief"))
    })
    .await;

    let path = format!("/days/{}/meetings/{meeting}/brief", world.day);
    assert!(
        host.text.contains("받은 자료가 아직 없습니다") && host.text.contains(&path),
        "{}",
        host.text
    );
    assert!(guest.text.contains("пока ничего нет") && guest.text.contains(&path), "{}", guest.text);
}

#[tokio::test]
async fn a_server_that_was_down_asks_once_and_not_for_each_day() {
    let (world, _, _) = met().await;
    change_letters(&world, |settings| settings["quiet"] = Value::Null).await;

    world.server.set_clock(at("2020-10-25T08:00:00Z"));
    let all = until(&world, 4).await;

    assert_eq!(
        all,
        [
            "g1@guest.example 10-25T06:00",
            "h1@host.example 10-25T06:00",
            "g2@guest.example 10-25T07:00",
            "h2@host.example 10-25T07:00",
        ]
    );
    // A second node, and the same after a restart, find them there.
    let second = world.server.second_node();
    second.set_clock(at("2020-10-25T09:00:00Z"));
    let server = world.server.restart().await;
    server.set_clock(at("2020-10-25T09:00:00Z"));
    let round = "select count(*) || '' as text from outbox where kind = 'brief-nudge'";
    let count = server.store.read(move |c| texts(c, round)).await.unwrap();
    assert_eq!(count, ["4"]);
}
