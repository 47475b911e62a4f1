//! When the rules of zones change after people were told their times (rules T1, T2, T5).

use std::fs;
use std::path::Path;

use sangdam_domain::day::Layout;
use serde_json::{Value, json};

use crate::support::database::texts;
use crate::support::program::{Program, said};
use crate::support::{Plan, TestServer, World};

/// A day with one told meeting, laid out as if by older rules under which Seoul was an hour behind.
async fn laid_out_long_ago() -> World {
    let world = Plan::of(1, 1, 0).start().await;
    world.booked(0, 0, 1).await;
    world.server.mailbox.wait_for(2).await;
    let day = world.day.clone();
    let words = format!("select layout as text from day where id = '{day}'");
    let layout = world.server.store.read(move |c| texts(c, &words)).await.unwrap();
    let mut layout: Layout = serde_json::from_str(&layout[0]).unwrap();
    layout.rules_version = "2019a".into();
    for slot in &mut layout.slots {
        slot.start = slot.start.plus_minutes(60);
        slot.end = slot.end.plus_minutes(60);
    }
    let layout = serde_json::to_string(&layout).unwrap();
    world.server.tamper(format!("update day set layout = '{layout}' where id = '{day}'")).await;
    // What the meeting holds was written under the same older rules: an hour is twelve ticks.
    world.server.tamper("update hold set tick = tick + 1000").await;
    world.server.tamper("update hold set tick = tick - 988").await;
    // A restart forgets the copy in memory.
    let World { server, mut place } = world;
    let server = server.restart().await;
    server.pass_minutes(1);
    (place.site, place.organizer) =
        (server.site.clone(), server.sign_in(&place.organizer.email).await);
    World { server, place }
}

fn codes(board: &Value) -> Vec<&str> {
    let troubles = board["troubles"].as_array().unwrap();
    troubles.iter().filter_map(|trouble| trouble["code"].as_str()).collect()
}

#[tokio::test]
async fn every_slot_that_would_move_is_shown() {
    let world = laid_out_long_ago().await;

    let board = world.board(&world.organizer).await;

    let moved = codes(&board).into_iter().filter(|code| *code == "zone_rules_changed").count();
    assert_eq!(moved, 4);
    let trouble = &board["troubles"][0];
    let facts = |name: &str| trouble["facts"][name].as_str().unwrap().parse::<i64>().unwrap();
    assert_eq!(facts("from") - facts("to"), 3_600_000);
    assert_eq!(board["day"]["zone_rules_version"], "2019a");
    assert_eq!(board["slots"][0]["clocks"][0]["start"], "16:00");
}

#[tokio::test]
async fn the_local_time_is_kept_and_everybody_is_told_once() {
    let world = laid_out_long_ago().await;
    let had = world.server.mailbox.all().len();

    world.organizer.post(&world.path("zone-rules"), json!({ "keep": "local" })).await.expect(200);

    let board = world.board(&world.organizer).await;
    assert!(!codes(&board).contains(&"zone_rules_changed"));
    assert_eq!(board["slots"][0]["clocks"][0]["start"], "15:00");
    let letters = world.server.mailbox.wait_for(had + 2).await;
    for letter in &letters[had..] {
        assert_eq!(letter.property("SEQUENCE"), "1");
        assert_eq!(letter.property("DTSTART"), "20201026T063000Z");
    }
    assert_eq!(world.server.count("outbox").await, 4);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn the_instant_is_kept_and_the_grid_follows() {
    let world = laid_out_long_ago().await;
    let had = world.server.mailbox.all().len();

    world.organizer.post(&world.path("zone-rules"), json!({ "keep": "instant" })).await.expect(200);

    let board = world.board(&world.organizer).await;
    assert!(!codes(&board).contains(&"zone_rules_changed"));
    assert_eq!(board["slots"][0]["clocks"][0]["start"], "16:00");
    let settings = world.organizer.get(&world.path("settings")).await.expect(200);
    assert_eq!(settings["grid"]["start"], "16:00");
    let letters = world.server.mailbox.wait_for(had + 2).await;
    for letter in &letters[had..] {
        assert_eq!(letter.property("SEQUENCE"), "1");
        assert_eq!(letter.property("DTSTART"), "20201026T073000Z");
    }
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn following_rules_that_did_not_change_tells_nobody() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    let before = world.server.count("outbox").await;

    world.organizer.post(&world.path("zone-rules"), json!({ "keep": "local" })).await.expect(200);

    assert_eq!(world.server.count("outbox").await, before);
}

/// A TZif file (RFC 8536) of a zone that never changes its clocks.
fn fixed_zone(seconds: i32, name: &str) -> Vec<u8> {
    let mut table = Vec::new();
    for version_block in 0..2 {
        table.extend(b"TZif2");
        table.extend([0; 15]);
        for count in [0u32, 0, 0, 0, 1, u32::try_from(name.len() + 1).unwrap()] {
            table.extend(count.to_be_bytes());
        }
        table.extend(seconds.to_be_bytes());
        table.extend([0, 0]);
        table.extend(name.bytes());
        table.push(0);
        let _ = version_block;
    }
    let sign = if seconds < 0 { '+' } else { '-' };
    table.extend(format!("\n<{name}>{sign}{}\n", seconds.abs() / 3600).bytes());
    table
}

/// A zoneinfo folder in which Seoul is at +08:00.
fn newer_rules(folder: &Path) {
    fs::create_dir_all(folder.join("Asia")).unwrap();
    fs::create_dir_all(folder.join("Europe")).unwrap();
    fs::write(folder.join("+VERSION"), "2099z\n").unwrap();
    fs::write(folder.join("Asia/Seoul"), fixed_zone(8 * 3600, "+08")).unwrap();
    fs::write(folder.join("Europe/Moscow"), fixed_zone(3 * 3600, "MSK")).unwrap();
}

#[tokio::test]
async fn newer_rules_on_the_machine_are_shown_on_the_board() {
    let folder = tempfile::TempDir::new().unwrap();
    newer_rules(folder.path());
    let server = TestServer::start_with(|recipe| {
        recipe.config.time.system_rules = folder.path().into();
    });
    let world = Plan::of(1, 1, 0).on(server).await;

    let board = world.board(&world.organizer).await;

    let alarms = board["alarms"].as_array().unwrap();
    assert_eq!(alarms.len(), 1);
    assert_eq!(alarms[0]["code"], "system_rules_newer");
    assert_eq!(alarms[0]["facts"], json!({ "zone": "Asia/Seoul", "version": "2099z" }));
}

#[tokio::test]
async fn the_machines_rules_are_followed_when_the_operator_says_so() {
    let folder = tempfile::TempDir::new().unwrap();
    newer_rules(folder.path());
    let world = Plan::of(1, 1, 0).start().await;
    let (day, organizer) = (world.day.clone(), world.organizer.email.clone());

    let server = world.server.restart_with(|recipe| {
        recipe.config.time.system_rules = folder.path().into();
        recipe.config.time.rules = sangdam::config::RulesSource::System;
    });
    let server = server.await;
    let organizer = server.sign_in(&organizer).await;
    let board = organizer.get(&format!("/api/days/{day}/board")).await.expect(200);

    assert!(codes(&board).contains(&"zone_rules_changed"));
    let clock = &board["slots"][0]["clocks"][0];
    assert_eq!((&clock["start"], &clock["offset"]), (&json!("14:00"), &json!("+08:00")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_doctor_says_when_the_machine_knows_newer_rules() {
    let program = Program::new();
    let running = program.serve().await;
    let place = Plan::of(1, 1, 0).build(&program.site().await).await;
    drop((running, place));
    let clean = program.run(&["doctor"]);

    newer_rules(&program.path("no-zoneinfo"));
    let ill = program.run(&["doctor"]);

    assert!(clean.status.success(), "{}", said(&clean));
    assert_eq!(ill.status.code(), Some(1), "{}", said(&ill));
    assert!(said(&ill).contains("2099z"), "{}", said(&ill));
}
