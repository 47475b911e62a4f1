//! A socket at a door follows its day and the clock.

use sangdam_domain::video::ProviderName;
use serde_json::json;

use super::{change_video, door, head, met, step, until_step};
use crate::support::world::import;
use crate::support::{Doorway, World, at, sheet};

async fn switch(world: &World, to: &str) {
    world.organizer.post(&world.path("video/switch"), json!({ "to": to })).await.expect(200);
}

#[tokio::test]
async fn a_canceled_meetings_door_closes() {
    let (world, meeting) = met().await;
    let mut at_guest = Doorway::open(&world.guest(0).await, &door(&meeting, "guest")).await;

    world.cancel(&world.organizer, &meeting).await.expect(200);

    assert_eq!(at_guest.until_closed().await, 4404);
}

#[tokio::test]
async fn a_moved_meeting_is_followed_and_whoever_is_inside_waits_at_the_door_again() {
    let (world, meeting) = met().await;
    let mut at_guest = Doorway::open(&world.guest(0).await, &door(&meeting, "guest")).await;
    at_guest.go_in().await;
    until_step(&world, "guest", "inside").await;

    world.move_to(&world.organizer, &meeting, 2).await.expect(200);

    at_guest.until(|frame| frame["type"] == "moved").await;
    at_guest.until(|frame| frame["seats"]["guest"]["state"] == "at_door").await;
    until_step(&world, "guest", "at_door").await;
    at_guest.say(json!({ "type": "step", "step": "inside" })).await;
    let early = at_guest.until(|frame| frame["type"] == "early").await;
    assert_eq!(early["opens_at"], at("2020-10-26T06:50:00Z").0);
}

#[tokio::test]
async fn whoever_loses_the_seat_leaves_and_the_others_hear_of_it() {
    let (world, meeting) = met().await;
    let mut at_guest = Doorway::open(&world.guest(0).await, &door(&meeting, "guest")).await;
    let mut interpreter =
        Doorway::open(&world.interpreter(0).await, &door(&meeting, "interpreter")).await;
    interpreter.go_in().await;
    until_step(&world, "interpreter", "inside").await;
    let more = format!("{}{}", sheet::HEADER, format_args!("\n{}", sheet::interpreter(2)));
    import(&world.organizer, &world.programme, more.as_bytes()).await.expect(200);
    let board = world.board(&world.organizer).await;
    let people = board["interpreters"].as_array().unwrap();
    let second = people.iter().find(|one| one["name"] == "Interpreter 2").unwrap();

    let path = world.path(&format!("meetings/{meeting}"));
    let form = json!({ "slot": 0, "interpreter_id": second["id"] });
    world.organizer.patch(&path, form).await.expect(200);

    assert_eq!(interpreter.until_closed().await, 4403);
    at_guest.until(|frame| frame["type"] == "moved").await;
    // The one who has the seat now did not come by the steps of the one before.
    assert_eq!(step(&world, "interpreter").await, None);
}

#[tokio::test]
async fn another_service_is_told_at_the_door_and_opened_for_those_inside() {
    let (world, meeting) = met().await;
    let mut at_host = Doorway::open(&world.host(0).await, &door(&meeting, "host")).await;
    let mut at_guest = Doorway::open(&world.guest(0).await, &door(&meeting, "guest")).await;
    let mut interpreter =
        Doorway::open(&world.interpreter(0).await, &door(&meeting, "interpreter")).await;
    at_guest.go_in().await;
    interpreter.go_in().await;
    change_video(&world, |video| {
        video.backup = Some(ProviderName::Link);
        let template =
            sangdam_domain::video::LinkTo::Template("https://meet.example/room/{host}".into());
        video.links = Some(sangdam_domain::video::Links { to: template, plan: Default::default() });
    })
    .await;
    let asked = std::time::Instant::now();

    switch(&world, "backup").await;

    for inside in [&mut at_guest, &mut interpreter] {
        let switched = inside.until(|frame| frame["type"] == "switched").await;
        let next = inside.until(|frame| frame["type"] != "present").await;
        assert_eq!(
            (&switched["provider"], &switched["because"]),
            (&json!("link"), &json!("organizer"))
        );
        assert_eq!((&next["type"], &next["room"]["provider"]), (&json!("room"), &json!("link")));
    }
    assert!(asked.elapsed() < std::time::Duration::from_secs(5));
    at_host.until(|frame| frame["type"] == "switched").await;
    switch(&world, "primary").await;
    let mut offers = 0;
    for inside in [&mut at_guest, &mut interpreter] {
        let room = inside.until(|frame| frame["type"] == "room").await;
        offers += room["room"]["mesh"]["initiator"].as_array().unwrap().len();
    }
    assert_eq!(offers, 1, "each pair connects once");
    assert_eq!(at_host.go_in().await["mesh"]["initiator"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn the_door_closes_by_the_clock_and_everybody_has_left() {
    let (world, meeting) = met().await;
    let guest = world.guest(0).await;
    let mut at_host = Doorway::open(&world.host(0).await, &door(&meeting, "host")).await;
    let mut at_guest = Doorway::open(&guest, &door(&meeting, "guest")).await;
    at_guest.go_in().await;
    until_step(&world, "guest", "inside").await;

    world.server.set_clock(at("2020-10-26T06:35:00Z"));

    for one in [&mut at_host, &mut at_guest] {
        one.until(|frame| frame["type"] == "over").await;
        assert_eq!(one.until_closed().await, 4408);
    }
    until_step(&world, "guest", "left").await;
    until_step(&world, "host", "left").await;
    let mut late = Doorway::open(&guest, &door(&meeting, "guest")).await;
    assert_eq!(late.until_closed().await, 4408);
    assert_eq!(step(&world, "guest").await.as_deref(), Some("left"));
}

#[tokio::test]
async fn a_running_clock_opens_and_closes_the_door_by_itself() {
    let (world, meeting) = met().await;
    let guest = world.guest(0).await;
    // Ten minutes to the close, and a minute a tenth of a second.
    world.server.clock.set(Some(at("2020-10-26T06:25:00Z")), Some(600));
    world.server.app.signal.clock_moved();
    let mut at_guest = Doorway::open(&guest, &door(&meeting, "guest")).await;

    at_guest.until(|frame| frame["type"] == "over").await;

    assert_eq!(at_guest.until_closed().await, 4408);
}

#[tokio::test]
async fn nobody_goes_in_while_the_door_is_closed() {
    let (world, meeting) = met().await;
    world.server.set_clock(at("2020-10-26T05:40:00Z"));
    let guest = world.guest(0).await;
    let early = head(&guest, &door(&meeting, "guest")).await;
    let mut doorway = Doorway::open(&guest, &door(&meeting, "guest")).await;

    doorway.say(json!({ "type": "step", "step": "inside" })).await;

    let told = doorway.until(|frame| frame["type"] == "early").await;
    assert_eq!(told["opens_at"], at("2020-10-26T05:50:00Z").0);
    until_step(&world, "guest", "at_door").await;
    world.server.set_clock(at("2020-10-26T06:35:00Z"));
    assert_eq!(early["entry"], "early");
    assert_eq!(head(&guest, &door(&meeting, "guest")).await["entry"], "closed");
}
