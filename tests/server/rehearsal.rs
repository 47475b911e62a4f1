//! A day played through the real server by people who are not there.

use sangdam::rehearsal::{self, Played, Wish};
use sangdam_domain::Instant;
use sangdam_domain::rehearsal::{Rates, Referee};
use serde_json::{Value, json};

use crate::request::asked;
use crate::support::screen::Screen;
use crate::support::{Plan, TestServer, World, at};

/// A short sample: two slots, everybody needs an interpreter.
async fn sample() -> World {
    let server = TestServer::start_with(|recipe| recipe.is_demo = true);
    let plan = Plan::of(3, 3, 2)
        .with("/grid/slots", json!(2))
        .with("/grid/length_min", json!(20))
        .with("/interpreter_rule", json!("always"));
    let world = plan.on(server).await;
    for (host, guest, slot) in [(0, 0, 0), (1, 1, 0), (0, 2, 1), (2, 1, 1)] {
        world.booked(host, guest, slot).await;
    }
    world
}

/// Two pairs meet; a host and a guest have nothing to do and wish to.
async fn wishing(refill: bool) -> World {
    let server = TestServer::start_with(|recipe| recipe.is_demo = true);
    let plan = Plan::of(3, 3, 0)
        .with("/grid/slots", json!(2))
        .with("/grid/length_min", json!(20))
        .with("/conduct/refill/enabled", json!(refill));
    let world = plan.on(server).await;
    for (host, guest, slot) in [(0, 0, 0), (1, 1, 1)] {
        world.booked(host, guest, slot).await;
    }
    let host = world.host(2).await;
    asked(&world, &host, &world.guests[2].id, None).await;
    world
}

/// What became of the gaps that were offered.
async fn answered(world: &World) -> Vec<Value> {
    let board = world.board(&world.organizer).await;
    board["refills"].as_array().unwrap().iter().map(|one| one["state"].clone()).collect()
}

fn wish(world: &World, seed: u64, rates: Rates) -> Wish {
    Wish { url: world.server.url.clone(), seed, speed: Some(600), rates, closes: true }
}

/// Everybody comes and stays.
fn none() -> Rates {
    Rates {
        late: 0,
        never: 0,
        leave: 0,
        reconnect: 0,
        stand_in: 0,
        longer: 0,
        accept: 0,
        interpreters_lost: 0,
    }
}

async fn play(world: &World, seed: u64, rates: Rates) -> Played {
    let found = rehearsal::find(&world.server.url).await.unwrap();
    assert_eq!(found.day, world.day);
    rehearsal::play(found, &wish(world, seed, rates), &|_, _| {}).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn people_with_browsers_hold_the_day_and_its_log_plays_it_again() {
    let world = sample().await;

    let played = play(&world, 1, Rates { reconnect: 50, ..none() }).await;

    let report = &played.report;
    assert_eq!((report.meetings, report.held, report.no_shows, report.lost), (4, 4, 0, 0));
    assert_eq!(report.referee, Referee::default());
    // Whoever lost the line came back, and the board saw nobody leave.
    assert!(played.sockets > 12, "{}", played.sockets);
    let history = world.organizer.get(&world.path("history?limit=1000")).await.expect(200);
    assert_eq!(history["closings"][0]["is_same"], true);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_never_comes_is_counted_and_a_stand_in_is_not() {
    let world = sample().await;

    // By this seed one never comes, and for five others somebody else does.
    let played = play(&world, 2, Rates { never: 40, stand_in: 60, ..none() }).await;

    let report = &played.report;
    assert_eq!((report.held, report.no_shows), (3, 1), "{report:?}");
    assert!(report.waits.count > 0, "{report:?}");
    assert_eq!(report.referee, Referee::default());
    let board = world.board(&world.organizer).await;
    let people = |meeting: &Value| {
        let seats = ["host", "guest"].map(|seat| meeting["attendance"][seat]["people"].clone());
        json!(seats).to_string()
    };
    let meetings = board["meetings"].as_array().unwrap();
    assert!(meetings.iter().any(|one| people(one).contains("Stand-in")), "nobody was let in");
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ill_interpreters_meetings_are_given_away_or_canceled() {
    let world = sample().await;

    let played = play(&world, 1, Rates { interpreters_lost: 2, ..none() }).await;

    let report = &played.report;
    assert_eq!((report.held + report.lost, report.no_shows), (4, 0), "{report:?}");
    assert!(report.lost > 0, "{report:?}");
    assert_eq!(report.referee, Referee::default());
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_with_an_open_page_say_yes_to_a_gap_and_hold_it() {
    let world = wishing(true).await;

    let played = play(&world, 1, Rates { accept: 100, ..none() }).await;

    let report = &played.report;
    assert_eq!((report.meetings, report.refilled, report.held), (3, 1, 3), "{report:?}");
    assert_eq!(report.referee, Referee::default());
    assert_eq!(answered(&world).await, ["filled"]);
    let consents = "log where change like '%refill_changed%' and actor like 'company %'";
    assert_eq!(world.server.count(consents).await, 2);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_says_no_is_asked_for_each_gap_once_and_nothing_is_filled() {
    let world = wishing(true).await;

    let played = play(&world, 1, Rates { accept: 0, ..none() }).await;

    assert_eq!((played.report.meetings, played.report.refilled), (2, 0));
    assert_eq!(answered(&world).await, ["declined", "declined"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_offers_no_gaps_where_the_day_offers_none() {
    let world = wishing(false).await;

    let played = play(&world, 1, Rates { accept: 100, ..none() }).await;

    assert_eq!((played.report.meetings, played.report.refilled), (2, 0));
    assert_eq!(answered(&world).await, [] as [Value; 0]);
}

#[tokio::test]
async fn whoever_plays_a_day_says_when_gaps_are_looked_for() {
    let world = wishing(true).await;
    let (host, guest) = (world.host(2).await, world.guest(2).await);
    let mut page = Screen::open(&host, &world.day).await;
    let _other = Screen::open(&guest, &world.day).await;
    let step = async |at: Instant| {
        world.organizer.post("/api/demo", json!({ "at": at.0, "is_step": true })).await.expect(200);
    };

    step(at("2020-10-26T05:50:00Z")).await;
    let early = answered(&world).await;
    world.server.set_clock(at("2020-10-26T05:56:00Z"));
    world.booked(0, 2, 1).await;
    page.until_revision(world.board(&host).await["revision"].as_i64().unwrap()).await;
    let between = answered(&world).await;
    step(at("2020-10-26T05:57:00Z")).await;
    let after = answered(&world).await;

    assert_eq!((early, between), (vec![], vec![]));
    assert_eq!(after, ["open"]);
}

#[tokio::test]
async fn only_a_sample_can_be_rehearsed() {
    let world = Plan::of(1, 1, 0).start().await;

    let refused = rehearsal::find(&world.server.url).await.err().map(|why| why.to_string());

    assert!(refused.is_some_and(|why| why.contains("is no sample")));
    for path in ["/api/demo/session", "/api/demo/rehearsal"] {
        world.organizer.post(path, json!({})).await.expect_problem(404, "not_found");
    }
}

#[tokio::test]
async fn a_rehearsal_is_offered_where_somebody_can_play_it_and_played_once() {
    let server = TestServer::start_with(|recipe| recipe.is_demo = true);
    let world = Plan::of(1, 1, 0).on(server).await;
    let ask = async || world.organizer.post("/api/demo/rehearsal", json!({})).await;
    ask().await.expect_problem(404, "not_found");
    let state = async || world.organizer.get("/api/demo").await.expect(200)["rehearsal"].clone();
    let before = state().await;
    let app = world.server.app.clone();
    let mut player = tokio::spawn(async move { app.rehearsals.wanted().await });
    while state().await == "none" {
        tokio::task::yield_now().await;
    }

    let offered = state().await;
    ask().await.expect(202);
    ask().await.expect(202);
    (&mut player).await.unwrap();
    let playing = state().await;
    let app = world.server.app.clone();
    let again = tokio::spawn(async move { app.rehearsals.wanted().await });
    while state().await == "playing" {
        tokio::task::yield_now().await;
    }

    assert_eq!((before, offered, playing), (json!("none"), json!("offered"), json!("playing")));
    assert!(!again.is_finished(), "two presses were taken for two");
    again.abort();
}
