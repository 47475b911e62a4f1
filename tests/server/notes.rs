//! The shared notes of a meeting: nobody's words are lost, nobody else reads them.

use serde_json::{Value, json};

use crate::support::{Answer, Caller, Doorway, Plan, World, at};

/// A meeting of the first host and the first guest at 15:00 in Seoul, ten minutes before it.
async fn met() -> (World, String) {
    let world = Plan::of(2, 2, 1).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-26T05:51:00Z"));
    (world, meeting)
}

fn path(meeting: &str, seat: &str) -> String {
    format!("/api/door/{meeting}/{seat}/notes")
}

async fn write(caller: &Caller, path: &str, version: i64, text: &str) -> Answer {
    caller.put(path, json!({ "version": version, "text": text })).await
}

/// Appends a line as a browser does: on a conflict to what is there now.
async fn append(caller: &Caller, path: &str, line: &str) {
    let mut known = caller.get(path).await.expect(200);
    for _ in 0..50 {
        let text = format!("{}{line}\n", known["text"].as_str().unwrap());
        let answer = write(caller, path, known["version"].as_i64().unwrap(), &text).await;
        if answer.status == 200 {
            return;
        }
        known = answer.expect_problem(409, "notes_changed")["facts"].clone();
    }
    panic!("never came through");
}

#[tokio::test]
async fn of_two_on_one_version_the_second_is_told_what_stands_there() {
    let (world, meeting) = met().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let first = write(&host, &path(&meeting, "host"), 0, "Price: 5").await.expect(200);
    let mut at_host = Doorway::open(&host, &format!("/door/{meeting}/host")).await;

    let second = write(&guest, &path(&meeting, "guest"), 0, "Term: May").await;

    let facts = second.expect_problem(409, "notes_changed")["facts"].clone();
    assert_eq!((&facts["version"], &facts["text"]), (&json!(1), &json!("Price: 5")));
    assert_eq!(facts["by"], first["by"]);
    let joined = "Price: 5\nTerm: May";
    let joined_at = write(&guest, &path(&meeting, "guest"), 1, joined).await.expect(200);
    assert_eq!(joined_at["version"], 2);
    // Between nodes the first writing may still be on its way to a door that was opened after it.
    let heard = at_host.until(|frame| frame["type"] == "notes" && frame["version"] == 2).await;
    assert_eq!(heard["text"], joined);
    assert_eq!(heard["by"], joined_at["by"]);
}

#[tokio::test]
async fn writers_at_once_lose_nothing() {
    let (world, meeting) = met().await;
    let writers = [
        (world.host(0).await, path(&meeting, "host")),
        (world.guest(0).await, path(&meeting, "guest")),
        (world.interpreter(0).await, path(&meeting, "interpreter")),
    ];

    let each = writers.iter().enumerate().map(|(number, (caller, path))| async move {
        for line in 0..8 {
            append(caller, path, &format!("{number}.{line}")).await;
        }
    });
    futures_util::future::join_all(each).await;

    let notes = writers[0].0.get(&writers[0].1).await.expect(200);
    let mut lines: Vec<&str> = notes["text"].as_str().unwrap().lines().collect();
    let in_order = |number: char| lines.iter().filter(|l| l.starts_with(number)).is_sorted();
    assert!(['0', '1', '2'].into_iter().all(in_order));
    lines.sort_unstable();
    lines.dedup();
    assert_eq!((lines.len(), &notes["version"]), (24, &json!(24)));
}

#[tokio::test]
async fn the_same_text_again_is_the_same_writing() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let path = path(&meeting, "host");
    write(&host, &path, 0, "Price").await.expect(200);

    let again = write(&host, &path, 0, "Price").await.expect(200);

    assert_eq!(again["version"], 1);
}

#[tokio::test]
async fn only_seats_of_the_meeting_read_and_write() {
    let (world, meeting) = met().await;
    let other_meeting = world.booked(1, 1, 1).await;
    let host = world.host(0).await;
    write(&host, &path(&meeting, "host"), 0, "canary-notes").await.expect(200);

    world.site.stranger().get(&path(&meeting, "host")).await.expect_problem(401, "signed_out");
    for (caller, seat) in [
        (&world.organizer, "host"),
        (&world.host(1).await, "host"),
        (&host, "guest"),
        (&world.interpreter(0).await, "host"),
        (&world.organizer, "organizer"),
    ] {
        let read = caller.get(&path(&meeting, seat)).await;
        assert_eq!(read.status, 404, "{} {seat}", caller.email);
        assert!(!read.text().contains("canary-notes"));
        assert_eq!(write(caller, &path(&meeting, seat), 1, "x").await.status, 404);
    }
    assert_eq!(host.get(&path(&other_meeting, "host")).await.status, 404);
    let board = world.organizer.get(&world.path("board")).await;
    assert!(!board.text().contains("canary-notes"));
}

#[tokio::test]
async fn a_visitor_who_was_let_in_writes_here_and_nowhere_else() {
    let (world, meeting) = met().await;
    let other_meeting = world.booked(1, 1, 1).await;
    let guest = world.guest(0).await;
    let mut at_guest = Doorway::open(&guest, &format!("/door/{meeting}/guest")).await;
    let stranger = world.site.stranger();
    let knock = format!("/api/door/{meeting}/guest/knock");
    let knocked = stranger.post(&knock, json!({ "name": "Colleague" })).await;
    let cookie = knocked.header("set-cookie").split(';').next().unwrap().to_owned();
    let colleague = Caller { cookie: Some(cookie), ..stranger };
    write(&colleague, &path(&meeting, "guest"), 0, "too soon")
        .await
        .expect_problem(404, "not_found");
    let heard = at_guest.until(|frame| frame["type"] == "knock").await;
    let answer = format!("/api/knocks/{}", heard["knock"].as_str().unwrap());
    guest.post(&answer, json!({ "admit": true })).await.expect(200);

    let written = write(&colleague, &path(&meeting, "guest"), 0, "Hello").await.expect(200);

    assert_eq!((&written["by"], &written["version"]), (&json!("Colleague"), &json!(1)));
    for elsewhere in [path(&other_meeting, "guest"), path(&meeting, "host")] {
        assert_eq!(write(&colleague, &elsewhere, 0, "x").await.status, 404);
    }
}

#[tokio::test]
async fn what_is_too_long_or_unreadable_is_not_kept() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let path = path(&meeting, "host");
    let longest = "가".repeat(20_000);

    let too_long = write(&host, &path, 0, &format!("{longest}.")).await;
    let cleaned = write(&host, &path, 0, "a\u{0}b\u{1b}[2J\r\n\u{202e}c").await.expect(200);
    let kept = write(&host, &path, 1, &longest).await.expect(200);

    assert_eq!(too_long.expect_problem(422, "invalid")["facts"]["why"], "too_long");
    assert_eq!(cleaned["text"], "ab[2J\nc");
    assert_eq!(kept["text"], longest);
    for body in [json!({}), json!({ "version": -1, "text": "x" }), json!({ "version": 0 })] {
        assert_ne!(host.put(&path, body).await.status, 200);
    }
    host.put(&path, json!({ "version": i32::MAX, "text": "x" }))
        .await
        .expect_problem(409, "notes_changed");
}

#[tokio::test]
async fn notes_are_written_until_the_door_closes_and_read_until_the_day_ends() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let path = path(&meeting, "host");
    assert_eq!(host.get(&path).await.expect(200)["may_write"], true);
    write(&host, &path, 0, "Price").await.expect(200);

    world.server.set_clock(at("2020-10-26T06:36:00Z"));
    let host = world.host(0).await;
    let read = host.get(&path).await.expect(200);
    let late = write(&host, &path, 1, "Too late").await;
    world.server.set_clock(at("2020-10-26T15:00:00Z"));
    let over = host.get(&path).await;

    assert_eq!((&read["text"], &read["may_write"]), (&json!("Price"), &json!(false)));
    late.expect_problem(409, "door_closed");
    over.expect_problem(409, "notes_over");
    assert_eq!(world.server.count("note").await, 1);
}

#[tokio::test]
async fn notes_leave_the_days_log_alone() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let before = world.board(&host).await["revision"].clone();

    write(&host, &path(&meeting, "host"), 0, "Price").await.expect(200);

    assert_eq!(world.board(&host).await["revision"], before);
    assert_eq!(host.get(&path(&meeting, "guest")).await.json["text"], Value::Null);
}
