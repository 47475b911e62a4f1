//! A service fails while a day needs it: whose rooms go to the backup, and what the organizer sees.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use sangdam::config::Secret;
use serde_json::{Value, json};

use super::SECRET;
use super::day::met;
use super::fake::{Fake, Reply};
use crate::support::screen::Screen;
use crate::support::server::Recipe;
use crate::support::{Plan, TestServer, World, at, eventually};

/// Eight minutes before the day's first slot: its doors are open.
const BEFORE: &str = "2020-10-26T05:52:00Z";

const RUNS: &str = "<response><returncode>SUCCESS</returncode><running>false</running>\
    <createTime>1603692000000</createTime></response>";

/// A BigBlueButton that can be stopped and started again.
pub struct Conference {
    fake: Fake,
    is_up: Arc<AtomicBool>,
}

impl Conference {
    pub fn start() -> Self {
        Self::answering(|_, is_up| is_up)
    }

    /// Answers as it is told, by how often it has been asked before and whether it was stopped.
    fn answering(is_good: impl Fn(usize, bool) -> bool + Send + Sync + 'static) -> Self {
        let is_up = Arc::new(AtomicBool::new(true));
        let (state, asked) = (is_up.clone(), AtomicUsize::new(0));
        let fake = Fake::start(move |_| {
            if is_good(asked.fetch_add(1, Ordering::SeqCst), state.load(Ordering::SeqCst)) {
                Reply::Text(200, RUNS.into())
            } else {
                Reply::Text(502, "bad gateway".into())
            }
        });
        Self { fake, is_up }
    }

    pub fn is(&self, up: bool) {
        self.is_up.store(up, Ordering::SeqCst);
    }

    fn checks(&self) -> usize {
        self.fake.calls().len()
    }

    fn recipe(&self) -> impl FnOnce(&mut Recipe) + use<> {
        let url = format!("{}/api", self.fake.url());
        move |recipe| {
            let video = &mut recipe.config.video;
            video.secret = Secret::new(SECRET);
            video.big_blue_button.url = url;
            video.big_blue_button.secret = Secret::new("of-the-server");
        }
    }

    /// A day held there, with the built-in room behind it, with open doors.
    pub async fn world(&self) -> (World, [String; 3]) {
        let world = Plan::of(2, 2, 0).on(TestServer::start_with(self.recipe())).await;
        let meetings = met(&world).await;
        hold(&world, &world.day, Some("built_in")).await;
        world.server.set_clock(at(BEFORE));
        (world, meetings)
    }
}

async fn hold(world: &World, day: &str, backup: Option<&str>) {
    let form = json!({ "door_opens_min": 10, "door_closes_min": 5, "primary": "big_blue_button",
        "backup": backup, "links": null, "relay_only": null });
    world.organizer.put(&format!("/api/days/{day}/video"), form).await.expect(200);
}

/// Rings for a round of checks until something holds. Between rings no time passes on the clock.
pub async fn rounds_until<T>(
    what: &str,
    server: &TestServer,
    mut look: impl AsyncFnMut() -> Option<T>,
) -> T {
    eventually(what, async || {
        server.app.signal.clock_moved();
        look().await
    })
    .await
}

pub async fn choice(world: &World, day: &str) -> String {
    let view = world.organizer.get(&format!("/api/days/{day}/video")).await.expect(200);
    view["choice"].as_str().unwrap().to_owned()
}

fn down(board: &Value) -> Option<Value> {
    let alarms = board["alarms"].as_array().unwrap();
    alarms.iter().find(|alarm| alarm["code"] == "provider_down").map(|alarm| alarm["facts"].clone())
}

async fn alarm(world: &World, day: &str) -> Option<Value> {
    down(&world.organizer.get(&format!("/api/days/{day}/board")).await.expect(200))
}

#[tokio::test]
async fn a_service_that_fails_takes_its_days_to_the_backup_and_the_others_are_shown() {
    let conference = Conference::start();
    let (world, _) = conference.world().await;
    // Another day at the same hours without a backup, and one that needs the service next month.
    let [alone, later] = [("2020-10-26", "16:00"), ("2020-11-26", "15:00")];
    let days = [
        world.add_day(on(alone.0, alone.1), true).await,
        world.add_day(on(later.0, later.1), true).await,
    ];
    for day in &days {
        hold(&world, day, None).await;
        let path = format!("/api/days/{day}/meetings");
        world.organizer.post(&path, world.wish(0, 0, 0)).await.expect(201);
    }
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    rounds_until("a check", &world.server, async || (conference.checks() > 0).then_some(())).await;
    assert_eq!(alarm(&world, &world.day).await, None);

    conference.is(false);
    rounds_until("switched", &world.server, async || {
        (choice(&world, &world.day).await == "backup").then_some(())
    })
    .await;

    let since = at(BEFORE).0.to_string();
    let facts =
        |standing| json!({ "provider": "big_blue_button", "since": since, "standing": standing });
    assert_eq!(alarm(&world, &world.day).await, Some(facts("switched")));
    assert_eq!(alarm(&world, &days[0]).await, Some(facts("no_backup")));
    assert_eq!(alarm(&world, &days[1]).await, None);
    assert_eq!(choice(&world, &days[0]).await, "primary");
    assert_eq!(choice(&world, &days[1]).await, "primary");
    while down(&screen.board).is_none() {
        screen.hear().await;
    }
    assert_eq!(world.server.violations().await, []);
    assert!(logged(&world).await.contains("organizer health watch"));
}

/// Settings of a day of these hours whose meetings no other day's seats are in the way of.
fn on(date: &str, start: &str) -> Value {
    let mut settings = crate::support::world::settings();
    settings["date"] = json!(date);
    settings["grid"]["start"] = json!(start);
    settings["booking_closes"] = json!(format!("{date}T17:00"));
    settings
}

/// Who switched, as the log has it.
async fn logged(world: &World) -> String {
    let words =
        "select actor as text from log where change like '%room_switched%unreachable%'".to_owned();
    let read = world.server.store.read(move |c| crate::support::database::texts(c, &words));
    read.await.unwrap().join(" ")
}

#[tokio::test]
async fn nothing_is_switched_back_by_itself_and_the_organizer_has_the_last_word() {
    let conference = Conference::start();
    let (world, _) = conference.world().await;
    conference.is(false);
    let on_backup = async || (choice(&world, &world.day).await == "backup").then_some(());
    rounds_until("switched", &world.server, on_backup).await;

    conference.is(true);
    rounds_until("up again", &world.server, async || {
        alarm(&world, &world.day).await.is_none().then_some(())
    })
    .await;
    assert_eq!(choice(&world, &world.day).await, "backup");
    let back = json!({ "to": "primary" });
    world.organizer.post(&world.path("video/switch"), back.clone()).await.expect(200);
    conference.is(false);
    rounds_until("switched again", &world.server, on_backup).await;

    // In the same outage: the organizer wants the primary all the same.
    world.organizer.post(&world.path("video/switch"), back).await.expect(200);
    let seen = conference.checks();
    rounds_until("five more checks", &world.server, async || {
        (conference.checks() > seen + 5).then_some(())
    })
    .await;
    assert_eq!(choice(&world, &world.day).await, "primary");
    assert_eq!(alarm(&world, &world.day).await.unwrap()["standing"], "in_use");
}

#[tokio::test]
async fn two_failed_checks_move_nobody() {
    let conference = Conference::answering(|asked, _| asked % 3 == 0);
    let (world, _) = conference.world().await;
    rounds_until("three times two failed checks", &world.server, async || {
        (conference.checks() > 9).then_some(())
    })
    .await;

    assert_eq!(choice(&world, &world.day).await, "primary");
}

#[tokio::test]
async fn two_nodes_switch_once() {
    let conference = Conference::start();
    let (world, _) = conference.world().await;
    let second = world.server.second_node();
    conference.is(false);

    for server in [&world.server, &second] {
        rounds_until("down", server, async || {
            server.app.outages.is_down(sangdam::video::ProviderName::BigBlueButton).then_some(())
        })
        .await;
    }
    rounds_until("switched", &second, async || {
        (choice(&world, &world.day).await == "backup").then_some(())
    })
    .await;

    assert_eq!(logged(&world).await, "organizer health watch");
}

#[tokio::test]
async fn nobody_is_asked_while_no_day_is_near_and_the_page_asks_when_opened() {
    let conference = Conference::start();
    let world = Plan::of(2, 2, 0).on(TestServer::start_with(conference.recipe())).await;
    hold(&world, &world.day, Some("built_in")).await;
    world.booked(0, 0, 0).await;

    // An hour and eleven minutes before the slot: nothing yet.
    world.server.set_clock(at("2020-10-26T04:49:00Z"));
    let before = conference.checks();
    let page = world.organizer.get(&world.path("video/health")).await.expect(200);
    let again = world.organizer.get(&world.path("video/health")).await.expect(200);
    world.server.set_clock(at("2020-10-26T04:50:00Z"));
    eventually("a check", async || (conference.checks() > before + 1).then_some(())).await;

    assert_eq!(before, 0);
    let health = |view: &Value| view["providers"][1]["health"].clone();
    assert_eq!(health(&page)["is_up"], true);
    assert_eq!(health(&page)["down_since"], Value::Null);
    assert_eq!(health(&page)["checked_at"], health(&again)["checked_at"]);
}
