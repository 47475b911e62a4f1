//! The real day of October 2020, as anybody tries it out.

use std::collections::BTreeMap;

use sangdam::application::Base;
use sangdam::{sample, zones};
use serde_json::{Value, json};

use crate::support::TestServer;

fn base(server: &TestServer) -> Base {
    let app = &server.app;
    Base {
        store: app.store.clone(),
        copies: app.copies.clone(),
        rules: app.rules.clone(),
        system_rules: app.system_rules.clone(),
        signal: app.signal.clone(),
        door: app.door.clone(),
    }
}

async fn loaded() -> TestServer {
    let begins = sample::begins(&zones::embedded()).unwrap();
    let server = TestServer::start_with(|recipe| {
        recipe.is_demo = true;
        recipe.clock = sangdam::clock::Clock::set_to(begins, 0);
    });
    sample::load(&base(&server), &server.clock, &|_, _| {}).await.unwrap();
    server
}

#[tokio::test]
async fn the_sample_is_the_day_of_2020_with_its_companies() {
    let server = loaded().await;
    let organizer = server.sign_in("organizer@gyeonggi.example").await;

    let me = organizer.get("/api/me").await.expect(200);
    let days = me["days"].as_array().unwrap();
    let path = format!("/api/programmes/{}", days[0]["programme_id"].as_str().unwrap());
    let programme = organizer.get(&path).await.expect(200);

    let dates: Vec<&Value> = days.iter().map(|day| &day["date"]).collect();
    assert_eq!(dates, ["2020-10-26", "2020-10-28"]);
    assert_eq!(me["demo"], true);
    assert_eq!(programme["companies"], json!({ "host": 22, "guest": 18 }));
    assert_eq!(programme["interpreters"], 9);
    assert!(days[0]["meetings"].as_u64().unwrap() > 20);
    assert_eq!(server.violations().await, []);
}

/// The slots each interpreter of a day works in, by their code.
fn worked(board: &Value) -> BTreeMap<String, Vec<u64>> {
    let mut worked: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for meeting in board["meetings"].as_array().unwrap() {
        let is_theirs = |one: &&Value| one["id"] == meeting["interpreter_id"];
        let interpreter = board["interpreters"].as_array().unwrap().iter().find(is_theirs);
        assert_eq!(meeting["interpreter_needed"], interpreter.is_some(), "{meeting}");
        if let Some(one) = interpreter {
            let code = one["code"].as_str().unwrap().to_owned();
            worked.entry(code).or_default().push(meeting["slot"].as_u64().unwrap());
        }
    }
    worked.values_mut().for_each(|slots| slots.sort_unstable());
    worked
}

#[tokio::test]
async fn on_both_days_of_the_sample_nine_interpreters_work_by_their_profiles() {
    let server = loaded().await;
    let organizer = server.sign_in("organizer@gyeonggi.example").await;
    let days = organizer.get("/api/days").await.expect(200);

    for day in days["days"].as_array().unwrap() {
        let path = format!("/api/days/{}/board", day["id"].as_str().unwrap());
        let worked = worked(&organizer.get(&path).await.expect(200));

        assert!(worked.len() >= 5, "{worked:?}");
        for (code, slots) in &worked {
            // Half hours without a changeover: after so many of them the rest takes a whole slot.
            let stretch = if code == "INT-07" { 2 } else { 3 };
            let goes_on = |one: &u64, next: &u64| one + 1 == *next;
            let longest = slots.chunk_by(goes_on).map(<[u64]>::len).max();
            assert!(longest <= Some(stretch), "{code} {slots:?}");
        }
        let of = |code: &str| worked.get(code).map_or(&[][..], Vec::as_slice);
        // Ten in Moscow is four in Seoul, the third slot; half past two in Almaty ends the fifth.
        assert!(of("INT-03").iter().all(|slot| *slot >= 2), "{worked:?}");
        assert!(of("INT-08").iter().all(|slot| *slot <= 4), "{worked:?}");
        assert!(of("INT-06").len() <= 4, "{worked:?}");
    }
}

#[tokio::test]
async fn loading_the_sample_again_leaves_it_alone() {
    let server = loaded().await;
    let before = server.traces().await;

    sample::load(&base(&server), &server.clock, &|_, _| {}).await.unwrap();

    assert_eq!(server.traces().await.meetings, before.meetings);
    assert_eq!(server.traces().await.programmes, 1);
}

#[tokio::test]
async fn each_role_of_the_sample_sees_its_day() {
    let server = loaded().await;
    let people = sample::people(&base(&server)).await.unwrap();

    let roles: Vec<&str> = people.iter().map(|someone| someone.role).collect();
    assert_eq!(roles, ["organizer", "host company", "guest company", "interpreter"]);
    for someone in people {
        let days = server.sign_in(&someone.email).await.get("/api/days").await.expect(200);
        assert_eq!(days["days"].as_array().unwrap().len(), 2, "{}", someone.role);
    }
}

#[tokio::test]
async fn the_samples_clock_brings_its_reminders_and_brings_them_once() {
    let server = loaded().await;
    let organizer = server.sign_in("organizer@gyeonggi.example").await;
    let days = organizer.get("/api/days").await.expect(200);
    let day = days["days"][0]["id"].as_str().unwrap();
    let path = format!("/api/days/{day}/letters?kind=reminder-day-before&limit=200");
    let jump = async |to: &str| {
        organizer.post("/api/demo", json!({ "jump": to })).await.expect(200);
    };
    let reminded = async || {
        let list = organizer.get(&path).await.expect(200);
        let letters = list["letters"].as_array().unwrap();
        letters.iter().map(|one| one["to"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };

    // Nine in Moscow on the day before; in Seoul it is three.
    jump("day_before").await;
    let first = crate::support::eventually("reminders", async || {
        Some(reminded().await).filter(|to| !to.is_empty())
    })
    .await;
    jump("week_before").await;
    jump("day_before").await;
    jump("day_start").await;
    let soon = format!("/api/days/{day}/letters?kind=reminder-soon");
    jump("next_slot").await;
    organizer.get(&soon).await.expect(200);
    let last = reminded().await;

    let mut once = last.clone();
    once.sort_unstable();
    once.dedup();
    assert!(first.len() > 20, "{}", first.len());
    assert_eq!(once.len(), last.len(), "nobody twice");
}

#[tokio::test]
async fn the_second_day_has_requests_in_every_state() {
    let server = loaded().await;
    let organizer = server.sign_in("organizer@gyeonggi.example").await;
    let days = organizer.get("/api/days").await.expect(200);
    let path = format!("/api/days/{}/requests", days["days"][1]["id"].as_str().unwrap());

    let list = organizer.get(&path).await.expect(200);

    let count = |key: &str, value: &str| {
        let requests = list["requests"].as_array().unwrap().iter();
        requests.filter(|request| request[key] == value).count()
    };
    for (state, least) in [("asked", 6), ("proposed", 2), ("declined", 2), ("accepted", 2)] {
        assert!(count("state", state) >= least, "{state}: {list}");
    }
    assert_eq!(count("state", "expired"), 0, "{list}");
    for rank in ["must", "want", "if_possible", "never"] {
        assert!(count("rank", rank) >= 2, "{rank}: {list}");
    }
    let mutual = list["requests"].as_array().unwrap().iter();
    assert!(mutual.filter(|request| request["mutual"] == true).count() >= 4, "{list}");
    let people = sample::people(&base(&server)).await.unwrap();
    for someone in people.iter().filter(|someone| someone.role.ends_with("company")) {
        let own = server.sign_in(&someone.email).await.get(&path).await.expect(200);
        let own = own["requests"].as_array().unwrap();
        assert!(own.iter().any(|request| request["mine"] == "sent"), "{}", someone.role);
        let waits = own.iter().filter(|request| request["may"][0] == "accept").count();
        assert!(waits >= 2, "{} has {waits} to answer", someone.role);
    }
}
