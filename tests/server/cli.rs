//! What an operator types.

use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use serde_json::{Value, json};

use crate::support::database::is_postgres;
use crate::support::program::{Program, Running, command, said};
use crate::support::world::Place;
use crate::support::{Plan, eventually, sheet};

/// A plan for a clock that runs: the day lies in the far future.
fn plan() -> Plan {
    Plan::of(2, 2, 1)
        .with("/date", json!("2090-06-01"))
        .with("/booking_opens", json!("2020-01-01T00:00"))
        .with("/booking_closes", json!("2090-05-31T00:00"))
}

/// A program that serves a small day.
async fn serving() -> (Program, Running, Place) {
    let program = Program::new();
    let running = program.serve().await;
    let place = plan().build(&program.site().await).await;
    (program, running, place)
}

#[test]
fn every_verb_explains_itself() {
    let verbs: [&[&str]; 14] = [
        &["serve"],
        &["demo"],
        &["import"],
        &["organizer"],
        &["organizer", "add"],
        &["organizer", "list"],
        &["doctor"],
        &["letters"],
        &["doctor", "mail"],
        &["backup"],
        &["openapi"],
        &["plan"],
        &["repair"],
        &["rehearse"],
    ];

    for verb in verbs {
        let output = command(&[verb, &["--help"]].concat()).output().unwrap();
        assert!(output.status.success(), "{verb:?}");
        assert!(said(&output).contains("Usage:"), "{verb:?}");
    }
    let output = command(&["fly"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_description_of_the_interface_is_printed() {
    let output = command(&["openapi"]).output().unwrap();

    let printed: Value = serde_json::from_slice(&output.stdout).unwrap();
    let served: Value = serde_json::from_str(&sangdam::http::openapi::text()).unwrap();
    assert_eq!(printed["openapi"], "3.1.0");
    assert!(printed == served);
}

#[test]
fn every_letter_is_written_to_be_looked_at_without_a_database() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("letters");

    let output = command(&["letters", "--out", out.to_str().unwrap()]).output().unwrap();

    assert!(output.status.success(), "{}", said(&output));
    let read = |name: &str| std::fs::read_to_string(out.join(name)).unwrap();
    let names = std::fs::read_dir(&out).unwrap().count();
    assert_eq!(names, 3 * (26 + 10), "{}", said(&output));
    let (korean, russian) = (read("meeting-new.company.ko.eml"), read("digest.ru.eml"));
    assert!(korean.contains("\r\nContent-Language: ko\r\n"), "{korean}");
    assert!(korean.contains("text/calendar; method=REQUEST"), "{korean}");
    assert!(russian.contains("\r\nContent-Language: ru\r\n"), "{russian}");
    assert!(!russian.contains("text/calendar"), "{russian}");
    assert!(read("announcement.en.eml").contains("\r\nList-Unsubscribe: <http"));
    assert!(out.join("reminder-soon.interpreter.en.eml").exists());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_organizer_is_added_by_hand() {
    let program = Program::new();
    let words =
        ["organizer", "add", "First@Sangdam.example", "--name", "First", "--language", "ko"];

    let added = program.run(&words);
    let listed = program.run(&["organizer", "list"]);
    let _running = program.serve().await;
    let me = program.site().await.sign_in("first@sangdam.example").await.get("/api/me").await;

    assert!(added.status.success(), "{}", said(&added));
    assert!(said(&listed).contains("first@sangdam.example\tFirst\tko\tAsia/Seoul"));
    let me = me.expect(200);
    assert_eq!((&me["organizer"], &me["language"]), (&json!(true), &json!("ko")));
}

#[test]
fn what_cannot_be_is_said_and_nothing_is_done() {
    let program = Program::new();
    let wrong: [&[&str]; 4] = [
        &["organizer", "add", "nobody"],
        &["organizer", "add", "a@b.example", "--zone", "Asia/Nowhere"],
        &["organizer", "add", "a@b.example", "--language", "tlh"],
        &["import", "none.csv"],
    ];

    for words in wrong {
        let output = program.run(words);
        assert_eq!(output.status.code(), Some(1), "{words:?} {}", said(&output));
        assert!(said(&output).starts_with("sangdam: "), "{}", said(&output));
    }
    std::fs::write(&program.config, "[server]\ncolour = \"red\"\n").unwrap();
    let output = program.run(&["serve"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("colour"), "{}", said(&output));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_is_only_looked_at_until_it_is_confirmed() {
    let (program, _running, place) = serving().await;
    let file = program.path("more.csv");
    std::fs::write(&file, format!("{}\n{}", sheet::HEADER, sheet::host(9))).unwrap();
    let words = ["import", file.to_str().unwrap()];

    let looked = program.run(&words);
    let before = place.site.traces().await.companies;
    let stored = program.run(&[&words[..], &["--confirm"]].concat());
    let after = place.site.traces().await.companies;

    assert!(said(&looked).contains("1 new, 0 changed, 0 as before"), "{}", said(&looked));
    assert!(stored.status.success(), "{}", said(&stored));
    assert_eq!((before, after), (4, 5));
    // The program that serves hears of it.
    eventually("the board shows the new company", async || {
        let board = place.board(&place.organizer).await;
        (board["companies"].as_array().unwrap().len() == 5).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_roster_with_errors_is_not_imported() {
    let (program, _running, place) = serving().await;
    let file = program.path("wrong.csv");
    let wrong = sheet::host(9).replace("@host.example", "");
    std::fs::write(&file, format!("{}\n{wrong}", sheet::HEADER)).unwrap();

    let output = program.run(&["import", file.to_str().unwrap(), "--confirm"]);

    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("row 2:"), "{}", said(&output));
    assert_eq!(place.site.traces().await.companies, 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_while_serving_is_whole() {
    let (program, _running, place) = serving().await;
    place.booked(0, 0, 0).await;
    let file = program.path("backup.db");

    let made = program.run(&["backup", file.to_str().unwrap()]);
    let again = program.run(&["backup", file.to_str().unwrap()]);

    assert!(made.status.success(), "{}", said(&made));
    assert_eq!(again.status.code(), Some(1), "an older backup is never written over");
    if is_postgres() {
        assert!(std::fs::read(&file).unwrap().starts_with(b"PGDMP"));
        return;
    }
    let folder = tempfile::TempDir::new().unwrap();
    let database = format!("sqlite:{}", file.display());
    let restored = Program::with_database(folder, &database, "");
    let doctor = restored.run(&["doctor", "--json"]);
    let report: Value = serde_json::from_slice(&doctor.stdout).unwrap();
    assert_eq!((&report["clean"], &report["days"]), (&json!(true), &json!(1)));
    assert_eq!(restored.site().await.count("meeting").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_doctor_finds_a_seat_held_twice() {
    let (program, running, place) = serving().await;
    let (first, second) = (place.booked(0, 0, 0).await, place.booked(0, 1, 1).await);
    let clean = program.run(&["doctor", "--json"]);
    drop(running);

    place.site.tamper(format!("update meeting set slot = 0 where id = '{second}'")).await;
    let ill = program.run(&["doctor", "--json"]);

    assert!(clean.status.success(), "{}", said(&clean));
    assert_eq!(ill.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&ill.stdout).unwrap();
    let findings = report["findings"].to_string();
    assert!(findings.contains("B1") && findings.contains(&first), "{findings}");
    let in_words = program.run(&["doctor"]);
    assert!(said(&in_words).contains("BAD  bookings"), "{}", said(&in_words));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_doctor_finds_a_log_that_was_changed() {
    let (program, running, place) = serving().await;
    place.booked(0, 0, 0).await;
    drop(running);

    place.site.tamper("update log set actor = 'somebody else' where revision = 3").await;
    let ill = program.run(&["doctor"]);

    assert_eq!(ill.status.code(), Some(1));
    assert!(said(&ill).contains("the log is broken at revision 3"), "{}", said(&ill));
}

#[test]
fn the_doctor_says_when_there_is_no_database() {
    if is_postgres() {
        return;
    }
    let output = Program::new().run(&["doctor"]);

    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("there is no database"), "{}", said(&output));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asked_to_stop_the_program_ends_well_and_loses_nothing() {
    let (program, mut running, place) = serving().await;
    let meeting = place.booked(0, 0, 0).await;

    let id = running.0.id().to_string();
    std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap();
    let asked = Instant::now();
    let status = tokio::task::spawn_blocking(move || running.0.wait()).await.unwrap().unwrap();

    assert!(status.success(), "{status}");
    assert!(asked.elapsed() < Duration::from_secs(20));
    let _again = program.serve().await;
    let organizer = place.site.sign_in(&place.organizer.email).await;
    let board = place.board(&organizer).await;
    assert_eq!(board["meetings"][0]["id"], meeting);
    eventually("both letters are sent", async || {
        (place.site.count("outbox where state = 'sent'").await == 2).then_some(())
    })
    .await;
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    if is_postgres() {
        return;
    }
    let program = Program::new();
    program.run(&["organizer", "list"]);
    let path = program.path("sangdam.db");
    let mut database = SqliteConnection::establish(path.to_str().unwrap()).unwrap();
    database.batch_execute("insert into schema_version values (9999, 0)").unwrap();

    let output = program.run(&["organizer", "list"]);

    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("9999"), "{}", said(&output));
}

#[test]
fn a_rehearsal_needs_nothing_and_says_how_it_went_in_json() {
    let output =
        command(&["rehearse", "--seed", "7", "--speed", "600", "--json"]).output().unwrap();

    assert!(output.status.success(), "{}", said(&output));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let held = told["held"].as_u64().unwrap();
    let expected = |name: &str| told["expected"][name].as_u64().unwrap();
    assert!((expected("held_from")..=expected("held_to")).contains(&held), "{told}");
    assert_eq!(told["expected"]["runs"], 1000);
    let referee = json!({ "overlaps": 0, "interpreted_without_interpreter": 0,
                          "rest_violations": 0, "lost_bookings": 0 });
    assert_eq!(told["referee"], referee);
}

#[test]
fn a_rehearsal_of_an_unknown_sample_names_those_there_are() {
    let output = command(&["rehearse", "--sample", "moon", "--seed", "1"]).output().unwrap();

    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("gyeonggi-russia-2020"), "{}", said(&output));
}
