//! The past of a day: its board as it was after every change, from the log alone, and its closing.

use sangdam::store::log;
use sangdam_domain::DayId;
use sangdam_domain::change::Change;
use serde_json::{Value, json};

use crate::support::screen::{Screen, assert_same};
use crate::support::{Doorway, Plan, World, at, sheet, world};

async fn history(world: &World) -> Value {
    world.organizer.get(&world.path("history?limit=1000")).await.expect(200)
}

async fn past(world: &World, revision: i64) -> Value {
    world.organizer.get(&world.path(&format!("history/{revision}"))).await.expect(200)
}

fn revision(board: &Value) -> i64 {
    board["revision"].as_i64().expect("a revision")
}

/// A day with a booking, a move, an import, people at a door, a word of the organizer, and its end; and
/// its boards as they were on the way.
async fn lived() -> (World, Vec<Value>, Vec<Doorway>) {
    let world = Plan::of(2, 2, 1).with("/interpreter_rule", json!("always")).start().await;
    let mut boards = vec![world.board(&world.organizer).await];
    let meeting = world.booked(0, 0, 0).await;
    boards.push(world.board(&world.organizer).await);
    world.move_to(&world.organizer, &meeting, 1).await.expect(200);
    boards.push(world.board(&world.organizer).await);
    let file = format!("{}\n{}", sheet::HEADER, sheet::host(3));
    world::import(&world.organizer, &world.programme, file.as_bytes()).await.expect(200);
    boards.push(world.board(&world.organizer).await);
    world.server.set_clock(at("2020-10-26T06:28:00Z"));
    world.set_phase("running").await;
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    let mut doors = Vec::new();
    for (who, caller) in [("host", world.host(0).await), ("guest", world.guest(0).await)] {
        let mut door = Doorway::open(&caller, &format!("/door/{meeting}/{who}")).await;
        door.go_in().await;
        doors.push(door);
        while screen.board["meetings"][0]["attendance"][who]["state"] != "inside" {
            screen.hear().await;
        }
    }
    boards.push(world.board(&world.organizer).await);
    world.server.set_clock(at("2020-10-26T07:20:00Z"));
    // The door has closed behind them.
    for who in ["host", "guest"] {
        while screen.board["meetings"][0]["attendance"][who]["state"] != "left" {
            screen.hear().await;
        }
    }
    let word = json!({ "absent": ["guest"], "reason": "It was somebody else" });
    let path = world.path(&format!("meetings/{meeting}/verdict"));
    world.organizer.put(&path, word).await.expect(200);
    world.set_phase("closed").await;
    boards.push(world.board(&world.organizer).await);
    (world, boards, doors)
}

#[tokio::test]
async fn every_board_comes_back_as_it_was() {
    let (world, boards, _doors) = lived().await;

    for board in &boards {
        let mut again = past(&world, revision(board)).await["board"].clone();
        // What is wrong outside the day is of now.
        again["alarms"] = board["alarms"].clone();
        again["day"]["booking"] = board["day"]["booking"].clone();
        again["offsets"] = board["offsets"].clone();
        again["me"] = board["me"].clone();
        assert_same(&again, board);
    }
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn the_steps_say_what_happened_when_and_by_whom() {
    let (world, boards, _doors) = lived().await;

    let told = history(&world).await;

    let steps = told["steps"].as_array().expect("steps");
    let kinds: Vec<&str> = steps.iter().map(|step| step["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds[..5], ["started", "phase_changed", "booked", "moved", "roster_imported"]);
    assert!(kinds.contains(&"attended") && kinds.contains(&"judged"));
    assert_eq!(kinds.last(), Some(&"phase_changed"));
    assert_eq!(steps[2]["meeting_id"], boards[1]["meetings"][0]["id"]);
    assert_eq!(steps[2]["by"], "organizer@sangdam.example");
    let last = &steps[steps.len() - 1];
    assert_eq!(
        (last["at"].as_i64(), &last["revision"]),
        (Some(at("2020-10-26T07:20:00Z").0), &told["revision"])
    );
    assert_eq!(told["is_whole"], true);
}

#[tokio::test]
async fn a_company_that_came_later_is_not_there_before() {
    let (world, boards, _doors) = lived().await;

    let count = |board: &Value| board["companies"].as_array().expect("companies").len();
    let before = past(&world, revision(&boards[2])).await;
    let after = past(&world, revision(&boards[3])).await;

    assert_eq!((count(&before["board"]), count(&after["board"])), (4, 5));
}

#[tokio::test]
async fn a_closed_day_is_compared_with_its_replay() {
    let (world, _, _doors) = lived().await;

    let same = history(&world).await["closings"].clone();
    world.server.tamper("update closing set hash = 'another'").await;
    let other = history(&world).await["closings"].clone();
    let found = world.server.violations().await;
    world.server.tamper("update closing set form = 0").await;
    let unknown = history(&world).await["closings"].clone();

    assert_eq!((same.as_array().map(Vec::len), &same[0]["is_same"]), (Some(1), &json!(true)));
    assert_eq!(same[0]["at"], at("2020-10-26T07:20:00Z").0);
    assert_eq!(other[0]["is_same"], false);
    assert_eq!(unknown[0]["is_same"], Value::Null);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].what.contains("than was closed"), "{found:?}");
}

#[tokio::test]
async fn rows_that_differ_from_the_log_are_found() {
    let (world, _, _doors) = lived().await;

    world.server.tamper("update course set met_at = met_at + 1").await;

    let found = world.server.violations().await;
    assert_eq!(found.iter().map(|one| one.rule).collect::<Vec<_>>(), ["copy"], "{found:?}");
}

#[tokio::test]
async fn a_day_that_began_before_its_log_told_the_roster_plays_all_the_same() {
    let (world, boards, _doors) = lived().await;
    let id = DayId::new(world.day.as_str());
    let first = world.server.store.read(move |c| log::entries(c, &id, 0)).await.unwrap().remove(0);
    let Ok(Change::Started { settings, layout, .. }) = first.told() else { panic!("{first:?}") };
    let old = serde_json::to_string(&Change::SettingsChanged { settings, layout }).unwrap();
    let old = old.replace('\'', "''");
    world.server.tamper(format!("update log set change = '{old}' where revision = 1")).await;

    let told = history(&world).await;
    let begun = past(&world, 1).await;

    assert_eq!((&told["is_whole"], &told["closings"][0]["is_same"]), (&json!(false), &Value::Null));
    // Nobody knows any more who came later.
    assert_eq!(begun["board"]["companies"].as_array().map(Vec::len), Some(5));
    let last = past(&world, revision(&boards[5])).await;
    assert_eq!(last["board"]["meetings"], boards[5]["meetings"]);
}

#[tokio::test]
async fn there_is_no_revision_before_the_first_or_after_the_last() {
    let (world, boards, _doors) = lived().await;

    let after = (revision(&boards[5]) + 1).to_string();
    for revision in ["-1", "0", "nothing", after.as_str()] {
        let path = world.path(&format!("history/{revision}"));
        world.organizer.get(&path).await.expect_problem(404, "not_found");
    }
}

#[tokio::test]
async fn a_roster_that_is_imported_while_a_day_begins_is_missed_by_nobody() {
    let world = Plan::of(2, 2, 0).start().await;
    let second = world.server.second_node();
    let elsewhere = crate::support::Caller { url: second.url.clone(), ..world.organizer.clone() };

    for number in 3..8 {
        let file = format!("{}\n{}", sheet::HEADER, sheet::host(number));
        let form = crate::support::world::settings();
        let days = format!("/api/programmes/{}/days", world.programme);
        let (imported, begun) = tokio::join!(
            world::import(&world.organizer, &world.programme, file.as_bytes()),
            elsewhere.post(&days, form),
        );
        assert!([200, 409].contains(&imported.status), "{}", imported.text());
        begun.expect(201);
    }

    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn pages_tell_each_step_once_and_each_closing_with_its_own() {
    let (world, _, _doors) = lived().await;
    world.set_phase("running").await;
    world.set_phase("closed").await;
    let whole = history(&world).await;

    let mut pages = Vec::new();
    let mut after = json!(0);
    while !after.is_null() {
        let path = world.path(&format!("history?after={after}&limit=3"));
        let page: Value = world.organizer.get(&path).await.expect(200);
        after = page["next"].clone();
        pages.push(page);
    }
    let beyond = world.path(&format!("history?after={}", whole["revision"]));
    let beyond: Value = world.organizer.get(&beyond).await.expect(200);

    let all = |field: &str| -> Vec<Value> {
        pages.iter().flat_map(|page| page[field].as_array().cloned().unwrap()).collect()
    };
    assert_eq!(json!(all("steps")), whole["steps"]);
    assert_eq!(json!(all("closings")), whole["closings"]);
    for page in &pages {
        let told = |field: &str| page[field].as_array().cloned().unwrap();
        let revisions: Vec<Value> =
            told("steps").iter().map(|step| step["revision"].clone()).collect();
        assert!((1..=3).contains(&revisions.len()));
        for closing in told("closings") {
            assert!(revisions.contains(&closing["revision"]), "{page}");
            assert_eq!(closing["is_same"], true);
        }
        assert_eq!((&page["revision"], &page["is_whole"]), (&whole["revision"], &json!(true)));
    }
    assert_eq!(whole["closings"].as_array().map(Vec::len), Some(2));
    assert_eq!((&beyond["steps"], &beyond["next"]), (&json!([]), &Value::Null));
}

#[tokio::test]
async fn a_page_has_at_least_one_step_and_at_most_fifty_unless_more_are_asked_for() {
    let world = Plan::of(2, 2, 0).start().await;
    for round in 0..30 {
        let meeting = world.booked(0, 0, round % 4).await;
        world.cancel(&world.organizer, &meeting).await.expect(200);
    }
    let count = async |query: &str| {
        let page: Value =
            world.organizer.get(&world.path(&format!("history{query}"))).await.expect(200);
        (page["steps"].as_array().map(Vec::len), page["next"].as_i64())
    };

    assert_eq!(count("").await, (Some(50), Some(50)));
    assert_eq!(count("?limit=0").await, (Some(1), Some(1)));
    assert_eq!(count("?limit=9999").await, (Some(62), None));
    assert_eq!(count("?after=50").await, (Some(12), None));
}
