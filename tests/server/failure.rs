//! Disks that are full and databases that go away: never a yes that is not kept (rule B6).

use std::process::{Command, Stdio};

use sangdam::change::{Ask, No, Shape};
use sangdam::store::{self, Failure, Location};
use sangdam_domain::DayId;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::command::Command as Wish;
use sangdam_domain::refill::Sweep;
use serde_json::json;

use crate::support::database::is_postgres;
use crate::support::program::{Program, Running};
use crate::support::world::Place;
use crate::support::{Answer, Caller, Plan, World, eventually};

/// How far a file may grow, in blocks of 512 bytes: a little more than what the small day needs.
const BLOCKS: u32 = 3000;

/// Serves with a disk that is soon full: files beyond a size cannot be written, whoever asks.
async fn serve_on_a_small_disk(program: &Program) -> Running {
    let line = program.command(&["serve"]);
    let words: Vec<_> = line.get_args().map(|word| word.to_string_lossy().into_owned()).collect();
    let child = Command::new("sh")
        .arg("-c")
        .arg(format!("trap '' XFSZ; ulimit -f {BLOCKS}; exec \"$0\" \"$@\""))
        .arg(line.get_program())
        .args(words)
        .current_dir(program.folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let running = Running(child);
    let nobody = Caller::stranger(&program.url);
    eventually("the program answers", async || {
        let asked = nobody.client.get(format!("{}/readyz", program.url)).send().await;
        asked.is_ok_and(|answer| answer.status().is_success()).then_some(())
    })
    .await;
    running
}

/// Books and cancels until something is answered that is neither yes nor an expected no.
async fn until_it_fails(place: &Place) -> (Answer, Vec<String>) {
    let mut standing = Vec::new();
    for round in 0..4000u32 {
        let slot = u16::try_from(round % 4).unwrap();
        let booked = place.book(&place.organizer, 0, 0, slot).await;
        let Some(id) = booked.json["meeting"]["id"].as_str().map(ToOwned::to_owned) else {
            return (booked, standing);
        };
        standing = vec![id.clone()];
        let canceled = place.cancel(&place.organizer, &id).await;
        if canceled.status != 200 {
            return (canceled, standing);
        }
        standing.clear();
    }
    panic!("the disk was never full");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_answered_with_come_again_and_never_with_yes() {
    if is_postgres() {
        return;
    }
    let program = Program::new();
    let running = serve_on_a_small_disk(&program).await;
    let place = Plan::of(1, 1, 0)
        .with("/date", json!("2090-06-01"))
        .with("/booking_closes", json!("2090-05-31T00:00"))
        .build(&program.site().await)
        .await;

    let (failed, standing) = until_it_fails(&place).await;

    assert_eq!(failed.status, 503, "{}", failed.text());
    assert!(!failed.header("retry-after").is_empty());
    assert_eq!(failed.header("content-type"), "application/problem+json");
    let again = place.book(&place.organizer, 0, 0, 3).await;
    assert_eq!(again.status, 503, "a failed write stops writing");
    let nobody = Caller::stranger(&program.url);
    assert_eq!(nobody.get("/readyz").await.status, 503);
    assert_eq!(nobody.get("/healthz").await.status, 200);
    drop(running);

    // With room again, what was answered yes is there, and nothing else.
    let _again = program.serve().await;
    let organizer = place.site.sign_in(&place.organizer.email).await;
    let board = place.board(&organizer).await;
    let meetings = board["meetings"].as_array().unwrap().iter();
    let kept: Vec<String> = meetings.map(|m| m["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(kept, standing);
    assert_eq!(place.site.violations().await, []);
}

#[tokio::test]
async fn connections_that_were_cut_are_made_again() {
    if !is_postgres() {
        return;
    }
    let world = World::small().await;
    let before = world.book(&world.organizer, 0, 0, 0).await.expect(201);
    let words = "select pg_terminate_backend(pid) from pg_stat_activity \
                 where datname = current_database() and pid <> pg_backend_pid()";
    let location = world.server.store.location().clone();
    let cut = tokio::task::spawn_blocking(move || {
        let mut connection = sangdam::store::connect(&location).unwrap();
        sangdam::store::execute(&mut connection, words).unwrap();
    });
    cut.await.unwrap();

    let mut statuses = Vec::new();
    let booked = eventually("bookings again", async || {
        let answer = world.book(&world.organizer, 1, 1, 0).await;
        statuses.push(answer.status);
        (answer.status == 201).then_some(answer.json)
    })
    .await;

    assert!(statuses.iter().all(|status| [201, 503].contains(status)), "{statuses:?}");
    assert_eq!(booked["revision"].as_i64(), before["revision"].as_i64().map(|r| r + 1));
    assert_eq!(world.server.violations().await, []);
}

/// A command that changes nothing, straight to the door.
async fn ask(world: &World, shape: Shape) -> Result<String, No> {
    let ask = Ask {
        day: DayId::new(world.day.as_str()),
        actor: Actor { role: Role::Organizer, email: "test".into() },
        origin: "test".into(),
        key: None,
        command: Wish::SweepRefills(Sweep::default()),
        shape,
    };
    world.server.app.door.ask(ask).await
}

fn nothing() -> Shape {
    Box::new(|_, _| String::new())
}

#[tokio::test]
async fn a_mistake_of_ours_costs_nobody_but_who_met_it() {
    let world = World::small().await;
    let store = &world.server.store;

    // More often than there are threads.
    for _ in 0..20 {
        let read = store.read::<(), _>(|_| panic!("a mistake")).await;
        assert!(matches!(read, Err(Failure::Panicked)), "{read:?}");
        let written = store.write::<(), _>(|_| panic!("a mistake")).await;
        assert!(matches!(written, Err(Failure::Panicked)), "{written:?}");
        let asked = ask(&world, Box::new(|_, _| panic!("a mistake"))).await;
        assert!(matches!(asked, Err(No::Failed(Failure::Panicked))), "{asked:?}");
    }

    ask(&world, nothing()).await.expect("a yes");
    world.book(&world.organizer, 0, 0, 0).await.expect(201);
    assert_eq!(world.server.violations().await, []);
}

/// Does something to a cluster with a line that is not the server's.
async fn administer(location: &Location, words: impl Fn(&str) -> String) {
    let Location::Postgres(url) = location else { panic!("no cluster") };
    let (address, name) = url.rsplit_once('/').expect("a name");
    let (name, query) = name
        .split_once('?')
        .map_or((name, String::new()), |(name, query)| (name, format!("?{query}")));
    let (elsewhere, words) =
        (Location::Postgres(format!("{address}/postgres{query}")), words(name));
    let done = tokio::task::spawn_blocking(move || {
        let mut connection = store::connect(&elsewhere).expect("a line");
        store::execute(&mut connection, &words).expect("done");
    });
    done.await.expect("done");
}

#[tokio::test]
async fn while_the_database_is_away_everybody_is_told_so_and_nobody_waits_for_ever() {
    if !is_postgres() {
        return;
    }
    let world = World::small().await;
    let location = world.server.store.location().clone();
    let let_in =
        |yes: bool| move |name: &str| format!("alter database {name} allow_connections {yes}");
    administer(&location, let_in(false)).await;
    administer(&location, |name| {
        format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'")
    })
    .await;

    for _ in 0..3 {
        let told = ask(&world, nothing()).await;
        assert!(matches!(told, Err(No::Failed(Failure::Connect(_)))), "{told:?}");
    }
    administer(&location, let_in(true)).await;

    ask(&world, nothing()).await.expect("a yes");
    // Lines that were cut are found so by whoever uses them first.
    eventually("a booking", async || {
        (world.book(&world.organizer, 0, 0, 0).await.status == 201).then_some(())
    })
    .await;
    assert_eq!(world.server.violations().await, []);
}
