//! Who came, as the open screens show it, and knocks that nobody inside hears.

use serde_json::{Value, json};

use crate::support::screen::{Screen, assert_same};
use crate::support::{Caller, Doorway, Plan, World, at};

/// A meeting of the first host and guest with an interpreter, nine minutes before it.
async fn met() -> (World, String) {
    let world = Plan::of(2, 2, 1).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-26T05:51:00Z"));
    (world, meeting)
}

fn seat<'a>(board: &'a Value, seat: &str) -> &'a Value {
    &board["meetings"][0]["attendance"][seat]
}

async fn until_seat(screen: &mut Screen, name: &str, state: &str) {
    while seat(&screen.board, name)["state"] != state {
        screen.hear().await;
    }
}

async fn until_knocks(screen: &mut Screen, count: usize) -> Vec<Value> {
    loop {
        let alarms = screen.board["alarms"].as_array().cloned().unwrap_or_default();
        let knocks: Vec<Value> = alarms.into_iter().filter(|one| one["code"] == "knock").collect();
        if knocks.len() == count {
            return knocks;
        }
        screen.hear().await;
    }
}

async fn knock(world: &World, meeting: &str, seat: &str) -> Caller {
    let stranger = world.site.stranger();
    let path = format!("/api/door/{meeting}/{seat}/knock");
    let knocked = stranger.post(&path, json!({ "name": "A colleague" })).await;
    let cookie = knocked.header("set-cookie").split(';').next().unwrap().to_owned();
    knocked.expect(202);
    Caller { cookie: Some(cookie), ..stranger }
}

#[tokio::test]
async fn whoever_comes_shows_on_open_screens_with_names_only_to_the_organizer() {
    let (world, meeting) = met().await;
    let (host, guest, interpreter) =
        (world.host(0).await, world.guest(0).await, world.interpreter(0).await);
    let mut screens = Vec::new();
    for caller in [&world.organizer, &host, &interpreter] {
        screens.push(Screen::open(caller, &world.day).await);
    }
    let before = seat(&screens[0].board, "guest").clone();

    let mut doorway = Doorway::open(&guest, &format!("/door/{meeting}/guest")).await;
    doorway.say(json!({ "type": "step", "step": "inside" })).await;

    assert_eq!(before, json!({ "state": "not_here", "since_at": null, "people": [] }));
    for (screen, caller) in screens.iter_mut().zip([&world.organizer, &host, &interpreter]) {
        until_seat(screen, "guest", "inside").await;
        assert_same(&screen.board, &world.board(caller).await);
        assert_eq!(seat(&screen.board, "host")["state"], "not_here");
        assert_eq!(seat(&screen.board, "interpreter")["state"], "not_here");
        assert_eq!(screen.board["meetings"][0]["provider"], "built_in");
    }
    let told = |screen: &Screen| seat(&screen.board, "guest")["people"].as_array().unwrap().len();
    assert_eq!(screens.iter().map(told).collect::<Vec<_>>(), [1, 0, 0]);
    let person = &seat(&screens[0].board, "guest")["people"][0];
    assert_eq!(person["state"], "inside");
    assert_eq!(person["since_at"], at("2020-10-26T05:51:00Z").0);
    assert_eq!(person["name"], "Иванов 1");
}

#[tokio::test]
async fn others_learn_nothing_of_who_comes_to_a_meeting_of_which_they_know_nothing() {
    let (world, meeting) = met().await;
    let mut organizer = Screen::open(&world.organizer, &world.day).await;
    let mut bystanders = Vec::new();
    for caller in [world.host(1).await, world.guest(1).await] {
        bystanders.push(Screen::open(&caller, &world.day).await);
    }
    let opened: Vec<usize> = bystanders.iter().map(|screen| screen.frames.len()).collect();

    let _doorway = Doorway::open(&world.guest(0).await, &format!("/door/{meeting}/guest")).await;
    until_seat(&mut organizer, "guest", "at_door").await;

    for (screen, opened) in bystanders.iter_mut().zip(opened) {
        screen.until_revision(organizer.revision).await;
        for frame in &screen.frames[opened..] {
            assert_eq!(frame["meetings"], json!([]), "{frame}");
            assert_eq!(frame["taken"], json!({}), "{frame}");
        }
    }
}

#[tokio::test]
async fn a_knock_nobody_hears_rings_at_the_organizer_until_it_is_answered() {
    let (world, meeting) = met().await;
    let mut organizer = Screen::open(&world.organizer, &world.day).await;
    let mut company = Screen::open(&world.host(0).await, &world.day).await;

    let colleague = knock(&world, &meeting, "guest").await;

    let knocks = until_knocks(&mut organizer, 1).await;
    assert_eq!(knocks[0]["meeting_id"], *meeting);
    assert_eq!(knocks[0]["facts"]["name"], "A colleague");
    assert_eq!(knocks[0]["facts"]["seat"], "guest");
    let board = world.board(&world.organizer).await;
    assert_eq!(board["alarms"], organizer.board["alarms"]);
    let id = knocks[0]["facts"]["knock"].as_str().unwrap();

    world.organizer.post(&format!("/api/knocks/{id}"), json!({ "admit": true })).await.expect(200);

    until_knocks(&mut organizer, 0).await;
    let head = colleague.get(&format!("/api/door/{meeting}/guest")).await.expect(200);
    assert_eq!(head["entry"], "open");
    let again = world.organizer.post(&format!("/api/knocks/{id}"), json!({ "admit": true })).await;
    assert_eq!(again.status, 404);
    while company.hear_within(std::time::Duration::ZERO).await.is_some() {}
    let bytes = company.frames.iter().map(Value::to_string).collect::<String>();
    assert!(!bytes.contains(id) && !bytes.contains("A colleague"), "{bytes}");
}

#[tokio::test]
async fn a_refused_knock_is_gone_too() {
    let (world, meeting) = met().await;
    let mut organizer = Screen::open(&world.organizer, &world.day).await;
    let colleague = knock(&world, &meeting, "host").await;
    let knocks = until_knocks(&mut organizer, 1).await;
    let id = knocks[0]["facts"]["knock"].as_str().unwrap();

    world.organizer.post(&format!("/api/knocks/{id}"), json!({ "admit": false })).await.expect(200);

    until_knocks(&mut organizer, 0).await;
    let head = colleague.get(&format!("/api/door/{meeting}/host")).await.expect(200);
    assert_eq!(head["knock"], "refused");
}

#[tokio::test]
async fn a_knock_is_left_to_those_inside_while_there_are_any() {
    let (world, meeting) = met().await;
    let guest = world.guest(0).await;
    let mut organizer = Screen::open(&world.organizer, &world.day).await;
    let mut inside = Doorway::open(&guest, &format!("/door/{meeting}/guest")).await;
    inside.say(json!({ "type": "step", "step": "inside" })).await;
    until_seat(&mut organizer, "guest", "inside").await;

    knock(&world, &meeting, "guest").await;
    inside.until(|frame| frame["type"] == "knock").await;
    let while_inside = world.board(&world.organizer).await["alarms"].clone();
    inside.say(json!({ "type": "step", "step": "at_door" })).await;

    assert_eq!(while_inside, json!([]));
    until_knocks(&mut organizer, 1).await;
    inside.say(json!({ "type": "step", "step": "inside" })).await;
    until_knocks(&mut organizer, 0).await;
}
