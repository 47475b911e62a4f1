//! The hours interpreters worked, as the sheet for payment has them.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use serde_json::json;

use crate::support::{Caller, Doorway, Plan, World, at, eventually};

/// A workbook's sheets by name.
type Sheets = Vec<(String, Vec<Vec<Data>>)>;

/// Two interpreters and a meeting of each, in slots 0 and 1.
async fn met() -> (World, [(String, usize); 2]) {
    let world = Plan::of(2, 2, 2).with("/interpreter_rule", json!("always")).start().await;
    let meetings = [world.booked(0, 0, 0).await, world.booked(1, 1, 1).await];
    let board = world.board(&world.organizer).await;
    let held = meetings.map(|id| {
        let all = board["meetings"].as_array().unwrap();
        let meeting = all.iter().find(|one| one["id"] == id.as_str()).unwrap();
        let of = |one: &crate::support::world::Member| meeting["interpreter_id"] == one.id.as_str();
        (id, world.interpreters.iter().position(of).unwrap())
    });
    (world, held)
}

async fn csv(world: &World, caller: &Caller) -> Vec<Vec<String>> {
    let answer = caller.get(&world.path("interpreters/hours.csv")).await;
    assert_eq!(answer.status, 200);
    assert!(answer.header("content-disposition").contains("interpreter-hours-2020-10-26.csv"));
    let text = answer.text();
    let lines = text.trim_start_matches('\u{feff}').lines();
    lines
        .map(|line| line.split(',').map(|cell| cell.trim_matches('"').to_owned()).collect())
        .collect()
}

async fn workbook(world: &World, caller: &Caller) -> Sheets {
    let answer = caller.get(&world.path("interpreters/hours.xlsx")).await;
    assert_eq!(answer.status, 200);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(answer.bytes)).unwrap();
    let sheets = book.worksheets();
    let rows = |range: calamine::Range<Data>| range.rows().map(<[Data]>::to_vec).collect();
    sheets.into_iter().map(|(name, range)| (name, rows(range))).collect()
}

/// An interpreter goes in and out again at these moments of UTC.
async fn attend(world: &World, (meeting, number): &(String, usize), from: &str, to: &str) {
    let interpreter = world.interpreter(*number).await;
    world.server.set_clock(at(from));
    let mut doorway = Doorway::open(&interpreter, &format!("/door/{meeting}/interpreter")).await;
    for (moment, step, state) in [(from, "inside", "inside"), (to, "left", "left")] {
        world.server.set_clock(at(moment));
        doorway.say(json!({ "type": "step", "step": step })).await;
        eventually("the step", async || {
            let board = world.board(&world.organizer).await;
            let all = board["meetings"].as_array()?;
            let one = all.iter().find(|one| one["id"] == meeting.as_str())?;
            (one["attendance"]["interpreter"]["state"] == state).then_some(())
        })
        .await;
    }
}

#[tokio::test]
async fn planned_and_actual_minutes_come_out_with_totals() {
    let (world, held) = met().await;
    attend(&world, &held[0], "2020-10-26T05:55:00Z", "2020-10-26T06:34:00Z").await;
    world.server.set_clock(at("2020-10-26T12:00:00Z"));

    let rows = csv(&world, &world.organizer).await;
    let sheets = workbook(&world, &world.organizer).await;

    let line = rows.iter().find(|row| row[7] == "worked").unwrap();
    assert_eq!(line[2..7], ["2020-10-26", "15:00", "15:30", "Host 1", "Guest 1"]);
    assert_eq!(line[8..13], ["30", "34", "0", "14:55", "15:34"]);
    assert!(rows.iter().any(|row| row[7] == "not recorded" && row[8..11] == ["30", "", ""]));
    let last = rows.last().unwrap();
    assert_eq!((last[1].as_str(), &last[8..10]), ("Total of all", &["60".into(), "34".into()][..]));
    let [(totals, lines), (meetings, _)] = &sheets[..] else { panic!("{sheets:?}") };
    assert_eq!((totals.as_str(), meetings.as_str()), ("Totals", "Meetings"));
    assert_eq!(lines.len(), 4);
    let sum = lines.last().unwrap();
    assert_eq!(sum[0], Data::String("Total of all".into()));
    let numbers = [2.0, 0.0, 60.0, 34.0, 0.0, 1.0, 0.57].map(Data::Float);
    assert_eq!(sum[3..], numbers);
}

#[tokio::test]
async fn the_sheet_speaks_the_readers_language() {
    let (world, _) = met().await;

    for (language, totals, heading, host) in [
        ("ko", "합계", "예정(분)", "주최 1"),
        ("ru", "Итоги", "План, минуты", "Host 1"),
        ("en", "Totals", "Planned, minutes", "Host 1"),
    ] {
        let reader = world.organizer.reading(language);
        let (sheets, rows) = (workbook(&world, &reader).await, csv(&world, &reader).await);

        assert_eq!(sheets[0].0, totals, "{language}");
        assert!(rows[0].contains(&heading.to_owned()) || rows[0].join(",").contains(heading));
        assert!(rows.iter().any(|row| row.contains(&host.to_owned())), "{language} {rows:?}");
    }
}

#[tokio::test]
async fn a_name_that_looks_like_a_formula_stays_a_text() {
    let roster = crate::support::sheet::roster(1, 1, 1).replace("Interpreter 1", "=1+1");
    let mut plan = Plan::of(1, 1, 1).with("/interpreter_rule", json!("always"));
    plan.roster = roster;
    let world = plan.start().await;
    world.booked(0, 0, 0).await;

    let rows = csv(&world, &world.organizer).await;
    let sheets = workbook(&world, &world.organizer).await;

    assert_eq!(rows[1][0], "'=1+1");
    assert_eq!(sheets[0].1[1][0], Data::String("=1+1".into()));
}

#[tokio::test]
async fn what_was_answered_is_noted_and_a_longer_meeting_ends_later() {
    let plan = Plan::of(1, 1, 1)
        .with("/interpreter_rule", json!("always"))
        .with("/interpreting/longer_percent", json!(150))
        .with("/interpreting/offers/enabled", json!(true));
    let world = plan.start().await;
    let meeting = world.booked(0, 0, 0).await;

    let asked = csv(&world, &world.organizer).await;
    let path = world.path(&format!("meetings/{meeting}/offer"));
    let answer = json!({ "answer": "accept", "reason": "" });
    world.interpreter(0).await.post(&path, answer).await.expect(200);
    let accepted = csv(&world, &world.organizer).await;

    assert_eq!(asked[1][3..5], ["15:00", "15:45"]);
    assert_eq!(asked[1][8], "45");
    assert!(asked[1].join(",").contains("not answered yet"), "{asked:?}");
    assert!(accepted[1][13].starts_with("accepted on 2020-10-"), "{accepted:?}");
}

#[tokio::test]
async fn a_meeting_canceled_while_its_interpreter_is_at_work_stays_on_the_sheet() {
    let (world, held) = met().await;
    attend(&world, &held[0], "2020-10-26T05:58:00Z", "2020-10-26T06:12:00Z").await;
    world.server.set_clock(at("2020-10-26T06:15:00Z"));
    world.cancel(&world.organizer, &held[0].0).await.expect(200);

    let rows = csv(&world, &world.organizer).await;

    let line = rows.iter().find(|row| row[7] == "canceled while under way").unwrap();
    assert_eq!(line[3..7], ["15:00", "15:30", "Host 1", "Guest 1"]);
    assert_eq!(line[8..13], ["0", "12", "0", "14:58", "15:12"]);
}
