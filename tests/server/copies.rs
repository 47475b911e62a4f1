//! The day in memory, the day its log tells and the day its rows tell are one day, whatever was asked
//! for in whatever order through whichever node.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sangdam::change::Ask;
use sangdam::store::{self, log};
use sangdam_domain::attendance::{Person, Step, visitor};
use sangdam_domain::command::Command;
use sangdam_domain::notice::Seat;
use sangdam_domain::{Day, DayId, MeetingId};
use serde_json::json;

use crate::support::{Caller, Plan, TestServer, World, sheet, world};

/// Histories tried, and commands in each.
const CASES: u32 = 5;
const COMMANDS: std::ops::Range<usize> = 25..45;

/// One command: through which node, what, and with which numbers.
type Taken = (bool, u8, usize, usize, u16);

async fn take(world: &World, second: &TestServer, meetings: &mut Vec<String>, step: Taken) {
    let (elsewhere, what, one, other, slot) = step;
    let organizer = if elsewhere {
        Caller { url: second.url.clone(), ..world.organizer.clone() }
    } else {
        world.organizer.clone()
    };
    let chosen = (!meetings.is_empty()).then(|| one % meetings.len().max(1));
    match (what, chosen) {
        (0, _) if slot > 1 => {
            // Stricter, or not any more.
            let lines = sheet::interpreter(1 + one % 2);
            let (pause, stretch) = (["", "15", "45"][other % 3], ["", "60"][one / 2]);
            let header = format!("{},pause_min,stretch_max_min", sheet::HEADER);
            let file = format!("{header}\n{},{pause},{stretch}\n", lines.trim_end());
            world::import(&organizer, &world.programme, file.as_bytes()).await.expect(200);
        }
        (0, _) => {
            let lines = sheet::host(one + 1).replace(",1,김", &format!(",{},김", other + 1));
            let file = format!("{}\n{lines}", sheet::HEADER);
            world::import(&organizer, &world.programme, file.as_bytes()).await.expect(200);
        }
        (1, _) => {
            let phase = if one.is_multiple_of(2) { "released" } else { "running" };
            organizer.post(&world.path("phase"), json!({ "phase": phase })).await.expect(200);
        }
        (2, _) => {
            let mut settings = organizer.get(&world.path("settings")).await.expect(200);
            settings["buffer_min"] = json!(5 * (one % 2));
            settings["grid"]["start"] = json!(format!("15:{:02}", 5 * other));
            settings["grid"]["changeover_min"] = json!(10 * (slot % 2));
            settings["interpreting"]["longer_percent"] = json!(100 + 20 * (slot / 2));
            settings["interpreting"]["pause_min"] = json!(10 + 20 * (one / 2));
            // May be refused when meetings stand too close.
            organizer.put(&world.path("settings"), settings).await;
        }
        (3 | 4, Some(chosen)) => {
            let path = world.path(&format!("meetings/{}", meetings[chosen]));
            organizer.patch(&path, json!({ "slot": slot })).await;
        }
        (5, Some(chosen)) => {
            let path = world.path(&format!("meetings/{}", meetings.swap_remove(chosen)));
            organizer.delete(&path).await;
        }
        (6, chosen) => {
            let to = if other.is_multiple_of(2) { "primary" } else { "backup" };
            let form = json!({ "meeting": chosen.map(|chosen| &meetings[chosen]), "to": to });
            // Refused until there is a backup.
            organizer.post(&world.path("video/switch"), form).await;
        }
        (7, _) => {
            let backup = if one.is_multiple_of(2) { "table" } else { "link" };
            let form = json!({ "door_opens_min": 5 * other, "door_closes_min": 5,
                "primary": "built_in", "backup": backup,
                "links": { "to": "template", "template": "https://x.example/{meeting}" } });
            organizer.put(&world.path("video"), form).await.expect(200);
        }
        (8 | 9, Some(chosen)) => {
            let node = if elsewhere { second } else { &world.server };
            attend(world, node, &meetings[chosen], one, other).await;
        }
        (10, Some(chosen)) => {
            let path = world.path(&format!("meetings/{}", meetings[chosen]));
            let interpreter = world.interpreters[other % world.interpreters.len()].id.clone();
            organizer.patch(&path, json!({ "slot": slot, "interpreter_id": interpreter })).await;
        }
        (14.., _) => wish(world, &organizer, what, one, other, slot).await,
        _ => {
            let booked = world.book(&organizer, one, other, slot).await;
            meetings.extend(booked.json["meeting"]["id"].as_str().map(ToOwned::to_owned));
        }
    }
    world.server.pass_minutes(1);
}

/// Somebody asks somebody, or something is done to a request; much of it is refused.
async fn wish(world: &World, by: &Caller, what: u8, one: usize, other: usize, slot: u16) {
    if what < 16 {
        let (host, guest) = (&world.hosts[one].id, &world.guests[other].id);
        let (from, to) = if what == 14 { (host, guest) } else { (guest, host) };
        let rank = ["must", "want", "if_possible", "never"][one];
        let form =
            json!({ "from": from, "to": to, "rank": rank, "slot": (other > 1).then_some(slot) });
        by.post(&world.path("requests"), form).await;
        return;
    }
    let list = by.get(&world.path("requests")).await.expect(200);
    let requests = list["requests"].as_array().expect("a list");
    let Some(request) = requests.get((one * 4 + other) % requests.len().max(1)) else { return };
    let path = world.path(&format!("requests/{}", request["id"].as_str().expect("an id")));
    match slot {
        0 => by.post(&format!("{path}/accept"), json!({ "slot": other })).await,
        1 => by.post(&format!("{path}/propose"), json!({ "slot": one })).await,
        2 if one > 1 => by.patch(&path, json!({ "rank": "never" })).await,
        2 => by.post(&format!("{path}/decline"), json!({ "reason": "Busy" })).await,
        _ if one > 1 => by.patch(&path, json!({ "rank": "must" })).await,
        _ => by.post(&format!("{path}/withdraw"), json!({})).await,
    };
}

/// Somebody comes to a seat of a meeting, or leaves it again.
async fn attend(world: &World, node: &TestServer, meeting: &str, one: usize, other: usize) {
    let (day, meeting) = (DayId::new(world.day.as_str()), MeetingId::new(meeting));
    let known = latest(node, &day).await;
    let held = known.timetable.get(&meeting).expect("a meeting");
    let seat = Seat::ALL[one % Seat::ALL.len()];
    let person = Person { key: format!("somebody-{seat:?}"), name: "Somebody".into() };
    let Some(actor) = visitor(held, seat, &person.key) else { return };
    let step = if other == 0 { Step::Left } else { Step::AtDoor };
    let ask = Ask {
        day,
        actor,
        origin: String::new(),
        key: None,
        command: Command::Attend { meeting, person, step },
        shape: Box::new(|_, _| String::new()),
    };
    node.app.door.ask(ask).await.expect("a step");
}

async fn rows(server: &TestServer, id: &DayId) -> Day {
    let id = id.clone();
    let copy = server.store.read(move |c| store::day::load(c, &id)).await.unwrap().unwrap();
    (*copy.day).clone()
}

async fn latest(server: &TestServer, id: &DayId) -> Day {
    let (copies, id) = (server.app.copies.clone(), id.clone());
    let copy = server.store.read(move |c| copies.latest(c, &id)).await.unwrap().unwrap();
    (*copy.day).clone()
}

async fn after(steps: Vec<Taken>) {
    let world = Plan::of(4, 4, 2).with("/interpreter_rule", json!("always")).start().await;
    let second = world.server.second_node();
    let id = DayId::new(world.day.as_str());
    let mut replayed = rows(&world.server, &id).await;
    let mut meetings = Vec::new();

    for step in steps {
        take(&world, &second, &mut meetings, step).await;
    }

    let told = rows(&world.server, &id).await;
    let (day, since) = (id.clone(), replayed.revision);
    let changes = world.server.store.read(move |c| log::after(c, &day, since)).await.unwrap();
    for (revision, change, _) in changes {
        replayed.apply(&change);
        assert_eq!(replayed.revision, revision);
    }
    assert_eq!(replayed, told, "the log tells another day than the rows");
    assert_eq!(latest(&world.server, &id).await, told, "the first node's copy is another day");
    assert_eq!(latest(&second, &id).await, told, "the second node's copy is another day");
    assert_eq!(world.server.violations().await, []);
}

#[test]
fn copy_log_and_rows_tell_the_same_day() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let step = (any::<bool>(), 0..18u8, 0..4usize, 0..4usize, 0..4u16);
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        max_shrink_iters: 20,
        ..Config::default()
    };

    let tried = TestRunner::new(config).run(&prop::collection::vec(step, COMMANDS), |steps| {
        runtime.block_on(after(steps));
        Ok(())
    });

    tried.unwrap();
}
