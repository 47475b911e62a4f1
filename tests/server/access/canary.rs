//! Canaries in every private field, looked for in all bytes that each caller receives.

use serde_json::json;

use crate::support::screen::Screen;
use crate::support::{Caller, Plan, World, sheet};

/// A roster in which everything private says whose it is.
fn roster() -> String {
    let host = |n: usize| {
        sheet::host(n)
            .replace(&format!("h{n}@host.example"), &format!("canary-mail-h{n}@host.example"))
    };
    let guest = |n: usize| {
        sheet::guest(n)
            .replace(&format!("g{n}@guest.example"), &format!("canary-mail-g{n}@guest.example"))
    };
    let interpreter =
        |n: usize| sheet::interpreter(n).replace(&format!("i{n}@"), &format!("canary-mail-i{n}@"));
    let people = [host(1), host(2), guest(1), guest(2), interpreter(1), interpreter(2)];
    format!("{}\n{}", sheet::HEADER, people.concat())
}

/// Everything a caller can get hold of, as text.
async fn everything(world: &World, caller: &Caller, meetings: &[String]) -> String {
    let mut bytes = String::new();
    let mut paths = vec![
        "/api/me".to_owned(),
        "/api/days".into(),
        world.path("board"),
        world.path("calendar.ics"),
        world.path("settings"),
        world.path("letters"),
        world.path("letters.csv"),
        format!("/api/programmes/{}", world.programme),
        format!("/api/programmes/{}/roster.csv", world.programme),
        "/metrics".into(),
    ];
    for company in world.hosts.iter().chain(&world.guests) {
        paths.push(world.path(&format!("companies/{}/slots", company.id)));
    }
    for meeting in meetings {
        paths.push(format!("/api/meetings/{meeting}"));
        paths.push(world.path(&format!("meetings/{meeting}/invite.ics")));
        paths.push(world.path(&format!("meetings/{meeting}/calendar-links")));
    }
    if caller.cookie.is_some() {
        let feed = caller.post("/api/me/feed", json!({})).await.expect(201);
        let address = feed["url"].as_str().unwrap();
        paths.push(address[address.find("/feeds/").unwrap()..].to_owned());
    }
    for path in paths {
        bytes.push_str(&caller.get(&path).await.text());
    }
    bytes.replace("\r\n ", "")
}

#[tokio::test]
async fn nobody_learns_what_is_not_theirs() {
    let plan = Plan { roster: roster(), ..Plan::of(2, 2, 2) };
    let world = plan.with("/interpreter_rule", json!("always")).start().await;
    let callers = [
        ("h1", world.host(0).await),
        ("g1", world.guest(0).await),
        ("h2", world.host(1).await),
        ("i1", world.interpreter(0).await),
        ("i2", world.interpreter(1).await),
    ];
    let mut screens = Vec::new();
    for (_, caller) in &callers {
        screens.push(Screen::open(caller, &world.day).await);
    }
    let mut meetings = Vec::new();
    let mut interpreters = Vec::new();
    for (pair, slot) in [(0, 0), (1, 0)] {
        let booked = world.book(&world.organizer, pair, pair, slot).await.expect(201);
        meetings.push(booked["meeting"]["id"].as_str().unwrap().to_owned());
        interpreters.push(booked["meeting"]["interpreter_id"].as_str().unwrap().to_owned());
    }
    let own_of = |who: &str| match who {
        "h1" | "g1" => 0,
        "h2" => 1,
        "i1" => interpreters.iter().position(|id| *id == world.interpreters[0].id).unwrap(),
        _ => interpreters.iter().position(|id| *id == world.interpreters[1].id).unwrap(),
    };

    for ((who, caller), screen) in callers.iter().zip(&mut screens) {
        screen.until_revision(4).await;
        let mut bytes = everything(&world, caller, &meetings).await;
        bytes.extend(screen.frames.iter().map(ToString::to_string));
        let own = format!("canary-mail-{who}@");
        assert!(
            bytes.contains(&own),
            "{who} sees the own address: else the canaries prove nothing"
        );
        for other in ["h1", "h2", "g1", "g2", "i1", "i2"].iter().filter(|other| *other != who) {
            assert!(
                !bytes.contains(&format!("canary-mail-{other}@")),
                "{who} sees mail of {other}"
            );
        }
        let foreign = &meetings[1 - own_of(who)];
        assert!(bytes.contains(&meetings[own_of(who)]), "{who} sees the own meeting");
        assert!(!bytes.contains(foreign), "{who} sees a meeting of others");
    }
}

#[tokio::test]
async fn letters_name_nobodys_address_but_the_readers() {
    let plan = Plan { roster: roster(), ..Plan::of(2, 2, 2) };
    let world = plan.with("/interpreter_rule", json!("always")).start().await;

    world.booked(0, 0, 0).await;
    let letters = world.server.mailbox.wait_for(3).await;

    for letter in letters {
        let words = [&letter.text, &letter.html, letter.calendar.as_ref().unwrap()];
        let bytes = words.map(|text| text.replace("\r\n ", "")).concat() + &letter.raw;
        for found in bytes.split("canary-mail-").skip(1) {
            assert!(
                letter.to.starts_with(&format!("canary-mail-{}", &found[..2])),
                "{}",
                letter.to
            );
        }
    }
}

#[tokio::test]
async fn a_failure_hides_its_cause() {
    let world = World::small().await;
    world.server.tamper("update day set settings = 'canary-cause'").await;
    let server = world.server.restart().await;
    let organizer = Caller { url: server.url.clone(), ..world.place.organizer };

    let answer = organizer.get(&format!("/api/days/{}/board", world.place.day)).await;

    assert_eq!(answer.status, 503, "{}", answer.text());
    assert!(!answer.text().contains("canary-cause"));
    assert!(!answer.json["number"].as_str().unwrap_or_default().is_empty());
    assert!(!answer.header("retry-after").is_empty());
    // One day that cannot be read hides no other.
    assert_eq!(organizer.get("/api/days").await.status, 200);
}
