//! Who came: one presence for each person, on the board at once and without flicker.

use std::time::Duration;

use sangdam_domain::attendance::Step;
use sangdam_domain::notice::Seat;
use serde_json::{Value, json};

use super::{door, let_in, met, step, until_step};
use crate::support::screen::Screen;
use crate::support::{Doorway, World};

#[tokio::test]
async fn steps_at_the_door_are_attendance_and_reach_the_others_at_once() {
    let (world, meeting) = met().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let mut at_host = Doorway::open(&host, &door(&meeting, "host")).await;
    let mut at_guest = Doorway::open(&guest, &door(&meeting, "guest")).await;
    until_step(&world, "guest", "at_door").await;

    at_guest.say(json!({ "type": "step", "step": "inside" })).await;

    let seen = at_host
        .until(|frame| frame["type"] == "present" && frame["seats"]["guest"]["state"] == "inside")
        .await;
    assert_eq!(seen["seats"]["guest"]["people"][0]["peer"], at_guest.peer);
    assert_eq!(seen["seats"]["host"]["state"], "at_door");
    until_step(&world, "guest", "inside").await;
    until_step(&world, "host", "at_door").await;
}

#[tokio::test]
async fn two_devices_of_one_person_are_one_presence() {
    let (world, meeting) = met().await;
    let guest = world.guest(0).await;
    let mut phone = Doorway::open(&guest, &door(&meeting, "guest")).await;
    let mut laptop = Doorway::open(&guest, &door(&meeting, "guest")).await;
    laptop.say(json!({ "type": "step", "step": "inside" })).await;
    until_step(&world, "guest", "inside").await;

    phone.say(json!({ "type": "step", "step": "left" })).await;
    laptop.until(|f| f["seats"]["guest"]["people"].as_array().is_some_and(|p| p.len() == 2)).await;

    assert_eq!(world.server.count("attendance").await, 1);
    assert_eq!(step(&world, "guest").await.as_deref(), Some("inside"));
}

/// What the log says of one person's steps, in order.
async fn steps_taken(world: &World, name: &str) -> Vec<String> {
    let words = "select change as text from log order by revision";
    let read = world.server.store.read(move |c| crate::support::database::texts(c, words));
    let changes = read.await.unwrap().into_iter();
    let changes = changes.map(|text| serde_json::from_str::<Value>(&text).unwrap());
    let presences = changes.filter_map(|change| {
        change
            .as_object()?
            .values()
            .find_map(|inner| inner.get("presence").cloned())
            .or_else(|| change.get("presence").cloned())
    });
    let of_person = presences.filter(|presence| presence["name"] == name);
    of_person.map(|presence| presence["step"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_step_is_on_the_organizers_screen_within_a_second() {
    let (world, meeting) = met().await;
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    let mut doorway = Doorway::open(&world.guest(0).await, &door(&meeting, "guest")).await;
    until_step(&world, "guest", "at_door").await;
    let at_door = world.board(&world.organizer).await["revision"].as_i64().unwrap();
    screen.until_revision(at_door).await;

    doorway.say(json!({ "type": "step", "step": "inside" })).await;
    let asked = std::time::Instant::now();
    screen.until_revision(at_door + 1).await;

    assert!(asked.elapsed() < Duration::from_secs(1), "{:?}", asked.elapsed());
    assert_eq!(screen.last()["meetings"][0]["id"], meeting.as_str());
    assert_eq!(step(&world, "guest").await.as_deref(), Some("inside"));
}

#[tokio::test]
async fn somebody_who_was_let_in_is_the_seat_being_there() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let mut at_host = Doorway::open(&host, &door(&meeting, "host")).await;
    let colleague = let_in(&world, &door(&meeting, "guest"), "Colleague").await;
    let mut doorway = Doorway::open(&colleague, &door(&meeting, "guest")).await;

    doorway.go_in().await;

    at_host.until(|frame| frame["seats"]["guest"]["state"] == "inside").await;
    until_step(&world, "guest", "inside").await;
}

#[tokio::test]
async fn a_socket_that_comes_back_in_time_changes_nothing_on_the_board() {
    let (world, meeting) = met().await;
    let guest = world.guest(0).await;
    let name = "Иванов 1";
    let mut doorway = Doorway::open(&guest, &door(&meeting, "guest")).await;
    doorway.go_in().await;
    until_step(&world, "guest", "inside").await;

    doorway.close().await;
    let mut again = Doorway::open(&guest, &door(&meeting, "guest")).await;
    again.go_in().await;
    again.close().await;
    until_step(&world, "guest", "left").await;

    // The grace of the first is over as well by now. Whoever is quick is inside with the first step.
    let steps = steps_taken(&world, name).await;
    let after_the_door: Vec<_> = steps.iter().skip_while(|step| *step == "at_door").collect();
    assert_eq!(after_the_door, ["inside", "left"]);
}

#[tokio::test]
async fn people_of_a_program_that_was_killed_leave_in_two_rounds_and_nobody_else() {
    let (world, meeting) = met().await;
    let mut gone = Doorway::open(&world.guest(0).await, &door(&meeting, "guest")).await;
    gone.go_in().await;
    until_step(&world, "guest", "inside").await;
    // Whoever stops a program within the grace takes nobody's leave, as whoever kills it.
    let World { server, place } = world;
    let server = server.restart().await;
    let (url, site) = (server.url.clone(), server.site.clone());
    let place = crate::support::world::Place { site, ..place };
    let world = World { server, place };
    let host = crate::support::Caller { url, ..world.host(0).await };
    let _here = Doorway::open(&host, &door(&meeting, "host")).await;
    until_step(&world, "host", "at_door").await;
    let app = world.server.app.clone();
    let round = async || app.doors.compare(&app.store, &app.copies).await.unwrap();
    crate::support::eventually("the line between nodes", async || {
        app.doors.hears_all().then_some(())
    })
    .await;

    round().await;
    let after_one = step(&world, "guest").await;
    round().await;

    assert_eq!(after_one.as_deref(), Some("inside"));
    assert_eq!(step(&world, "guest").await.as_deref(), Some("left"));
    assert_eq!(step(&world, "host").await.as_deref(), Some("at_door"));
}

#[tokio::test]
async fn a_step_the_day_does_not_know_is_taken_in_the_next_round() {
    let (world, meeting) = met().await;
    let mut doorway = Doorway::open(&world.guest(0).await, &door(&meeting, "guest")).await;
    doorway.go_in().await;
    until_step(&world, "guest", "inside").await;
    let app = world.server.app.clone();
    crate::support::eventually("the line between nodes", async || {
        app.doors.hears_all().then_some(())
    })
    .await;
    // As another node would say that has not heard of the guest for long.
    crate::door::attend(&world, &meeting, Seat::Guest, Step::Left).await;
    let before = step(&world, "guest").await;

    app.doors.compare(&app.store, &app.copies).await.unwrap();

    assert_eq!(before.as_deref(), Some("left"));
    assert_eq!(step(&world, "guest").await.as_deref(), Some("inside"));
}

#[tokio::test]
async fn a_fifth_device_of_one_person_takes_the_place_of_the_first() {
    let (world, meeting) = met().await;
    let guest = world.guest(0).await;
    let mut host = Doorway::open(&world.host(0).await, &door(&meeting, "host")).await;
    let mut first = Doorway::open(&guest, &door(&meeting, "guest")).await;
    let mut newer = Vec::new();
    for _ in 0..3 {
        newer.push(Doorway::open(&guest, &door(&meeting, "guest")).await);
    }
    host.until(|f| f["seats"]["guest"]["people"].as_array().is_some_and(|p| p.len() == 4)).await;

    newer.push(Doorway::open(&guest, &door(&meeting, "guest")).await);

    assert_eq!(first.until_closed().await, 4429);
    let is_last = |person: &Value| person["peer"] == newer[3].peer.as_str();
    let seen = host
        .until(|f| f["seats"]["guest"]["people"].as_array().is_some_and(|p| p.iter().any(is_last)))
        .await;
    assert_eq!(seen["seats"]["guest"]["people"].as_array().unwrap().len(), 4);
    assert_eq!(step(&world, "guest").await.as_deref(), Some("at_door"));
}
