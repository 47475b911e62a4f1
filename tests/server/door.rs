//! The door of a meeting: who gets in, when, and what the others see.

mod follow;
mod nodes;
mod presence;
mod room;

use sangdam::change::Ask;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::attendance::{Person, Step, visitor};
use sangdam_domain::command::Command;
use sangdam_domain::notice::Seat;
use sangdam_domain::video::VideoSettings;
use sangdam_domain::{DayId, MeetingId};
use serde_json::{Value, json};

use crate::support::{Caller, Doorway, Plan, World, at, eventually};

/// A meeting of the first host and the first guest at 15:00 in Seoul, ten minutes before it.
async fn met() -> (World, String) {
    let world = Plan::of(2, 2, 1).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-26T05:51:00Z"));
    (world, meeting)
}

/// Lets somebody in who is not on the roster, as the organizer would, and gives their browser.
async fn let_in(world: &World, path: &str, name: &str) -> Caller {
    let stranger = world.site.stranger();
    let knocked = stranger.post(&format!("/api{path}/knock"), json!({ "name": name })).await;
    let cookie = knocked.header("set-cookie").split(';').next().unwrap().to_owned();
    let meeting = path.split('/').nth(2).unwrap();
    let waiting = world.server.app.doors.waiting(&sangdam_domain::MeetingId::new(meeting));
    let (knock, _) = waiting.into_iter().find(|(_, knock)| knock.name == name).unwrap();
    let answer = format!("/api/knocks/{knock}");
    world.organizer.post(&answer, json!({ "admit": true })).await.expect(200);
    Caller { cookie: Some(cookie), ..stranger }
}

/// Changes how the day's meetings are held, as its organizer.
async fn change_video(world: &World, change: impl FnOnce(&mut VideoSettings)) {
    let day = DayId::new(world.day.as_str());
    let copy = world.server.app.copies.get(&day).expect("a day in memory");
    let mut video = (*copy.day.video).clone();
    change(&mut video);
    let ask = Ask {
        day,
        actor: Actor { role: Role::Organizer, email: world.organizer.email.clone() },
        origin: String::new(),
        key: None,
        command: Command::ChangeVideo { video: Box::new(video) },
        shape: Box::new(|_, _| String::new()),
    };
    world.server.app.door.ask(ask).await.expect("a change");
}

/// Takes a step in the name of the first person of a seat, without any socket.
async fn attend(world: &World, meeting: &str, seat: Seat, step: Step) {
    let (day, meeting) = (DayId::new(world.day.as_str()), MeetingId::new(meeting));
    let copy = world.server.app.copies.get(&day).expect("a day in memory");
    let (key, _) = copy.day.attendance[&meeting]
        .iter()
        .find(|(_, presence)| presence.seat == seat)
        .expect("somebody who came");
    let actor = visitor(copy.day.timetable.get(&meeting).expect("a meeting"), seat, key);
    let person = Person { key: key.clone(), name: String::new() };
    let ask = Ask {
        day,
        actor: actor.expect("a seat"),
        origin: String::new(),
        key: None,
        command: Command::Attend { meeting, person, step },
        shape: Box::new(|_, _| String::new()),
    };
    world.server.app.door.ask(ask).await.expect("a step");
}

fn door(meeting: &str, seat: &str) -> String {
    format!("/door/{meeting}/{seat}")
}

async fn head(caller: &Caller, door: &str) -> Value {
    caller.get(&format!("/api{door}")).await.expect(200)
}

/// What the rows say of a person's step.
async fn step(world: &World, seat: &str) -> Option<String> {
    let words = format!("select step as text from attendance where seat = '{seat}' order by since");
    let read = world.server.store.read(move |c| crate::support::database::texts(c, &words));
    read.await.unwrap().pop()
}

async fn until_step(world: &World, seat: &str, wanted: &str) {
    eventually(&format!("{seat} {wanted}"), async || {
        (step(world, seat).await.as_deref() == Some(wanted)).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_door_tells_a_stranger_no_names_and_its_people_what_they_need() {
    let (world, meeting) = met().await;
    let guest = world.guest(0).await;
    let path = door(&meeting, "guest");

    let to_stranger = head(&world.site.stranger(), &path).await;
    let to_other = head(&world.guest(1).await, &path).await;
    let to_guest = head(&guest, &path).await;

    for told in [&to_stranger, &to_other] {
        assert_eq!(told["entry"], "code");
        assert_eq!(told["host"], Value::Null);
        assert_eq!(told["me"], Value::Null);
        assert_eq!(told["agenda"], json!([]));
    }
    assert_eq!(to_guest["entry"], "open");
    assert_eq!(to_guest["host"]["en"], "Host 1");
    assert_eq!(to_guest["clocks"][0]["start"], "09:00");
    assert_eq!(to_guest["agenda"].as_array().unwrap().len(), 1);
    assert_eq!(to_guest["opens_at"].as_i64().unwrap() + 600_000, to_guest["start_at"]);
}

#[tokio::test]
async fn a_door_that_is_not_there_says_so() {
    let (world, meeting) = met().await;
    let stranger = world.site.stranger();

    for path in [door("nowhere", "host"), door(&meeting, "cook"), door(&meeting, "%00")] {
        let answer = stranger.get(&format!("/api{path}")).await;
        assert_eq!(answer.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_new_browser_gets_in_by_the_code_of_the_newest_letter() {
    let (world, meeting) = met().await;
    let path = format!("/api{}", door(&meeting, "guest"));
    let stranger = world.site.stranger();
    let wrong = stranger.post(&format!("{path}/enter"), json!({ "code": "00000000" })).await;
    stranger.post(&format!("{path}/code"), json!({})).await.expect(202);
    let letter = eventually("a letter with a code", async || {
        let letters = world.server.mailbox.to("g1@guest.example");
        letters.into_iter().find(|letter| letter.text.contains("/sign-in#"))
    })
    .await;
    let code = crate::session::code(&letter);

    let entered = stranger.post(&format!("{path}/enter"), json!({ "code": code })).await;

    wrong.expect_problem(401, "code_wrong");
    let cookie = entered.header("set-cookie").split(';').next().unwrap().to_owned();
    let entered = Caller { cookie: Some(cookie), ..stranger };
    assert_eq!(head(&entered, &door(&meeting, "guest")).await["entry"], "open");
}

#[tokio::test]
async fn whoever_knocks_is_let_in_by_their_own_and_nowhere_else() {
    let (world, meeting) = met().await;
    let other_meeting = world.booked(1, 1, 1).await;
    let guest = world.guest(0).await;
    let stranger = world.site.stranger();
    let path = door(&meeting, "guest");
    let form = json!({ "name": "Colleague\r\nX" });
    let knocked = stranger.post(&format!("/api{path}/knock"), form).await;
    let cookie = knocked.header("set-cookie").split(';').next().unwrap().to_owned();
    knocked.expect(202);
    let colleague = Caller { cookie: Some(cookie), ..stranger };
    // Who comes after the knock hears of it too.
    let mut at_guest = Doorway::open(&guest, &path).await;
    let heard = at_guest.until(|frame| frame["type"] == "knock").await;
    let waiting = head(&colleague, &path).await;
    let answer = format!("/api/knocks/{}", heard["knock"].as_str().unwrap());
    world.guest(1).await.post(&answer, json!({ "admit": true })).await.expect(404);
    // Nobody opens the other company's seat.
    world.host(0).await.post(&answer, json!({ "admit": true })).await.expect(404);

    guest.post(&answer, json!({ "admit": true })).await.expect(200);

    assert_eq!(heard["name"], "Colleague X");
    assert_eq!((&waiting["entry"], &waiting["knock"]), (&json!("code"), &json!("waiting")));
    let inside = head(&colleague, &path).await;
    assert_eq!((&inside["entry"], &inside["me"]["name"]), (&json!("open"), &json!("Colleague X")));
    assert_eq!((&inside["agenda"], &inside["next"]), (&json!([]), &json!(null)));
    let elsewhere = head(&colleague, &door(&other_meeting, "guest")).await;
    let other_seat = head(&colleague, &door(&meeting, "host")).await;
    assert_eq!((&elsewhere["entry"], &other_seat["entry"]), (&json!("code"), &json!("code")));
    let _doorway = Doorway::open(&colleague, &path).await;
    until_step(&world, "guest", "at_door").await;
}

#[tokio::test]
async fn a_pass_opens_nothing_to_those_who_take_the_seat_over() {
    let world = Plan::of(2, 2, 2).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.set_clock(at("2020-10-26T05:51:00Z"));
    let path = door(&meeting, "interpreter");
    let colleague = let_in(&world, &path, "Colleague").await;
    let before = head(&colleague, &path).await;

    let shown = world.board(&world.organizer).await;
    let held = &shown["meetings"][0]["interpreter_id"];
    let other = shown["interpreters"].as_array().unwrap().iter().find(|one| one["id"] != *held);
    let form = json!({ "slot": 0, "interpreter_id": other.unwrap()["id"] });
    let path_of_meeting = format!("/api/days/{}/meetings/{meeting}", world.day);
    world.organizer.patch(&path_of_meeting, form).await.expect(200);

    let after = head(&colleague, &path).await;
    assert_eq!((&before["entry"], &after["entry"]), (&json!("open"), &json!("code")));
}

#[tokio::test]
async fn knocking_twice_is_one_knock_and_opens_with_one_answer() {
    let (world, meeting) = met().await;
    let path = door(&meeting, "guest");
    let stranger = world.site.stranger();
    let knock = format!("/api{path}/knock");
    let first = stranger.post(&knock, json!({ "name": "Colleague" })).await;
    let cookie = first.header("set-cookie").split(';').next().unwrap().to_owned();
    let colleague = Caller { cookie: Some(cookie), ..stranger };

    colleague.post(&knock, json!({ "name": "Colleague" })).await.expect(202);

    let id = sangdam_domain::MeetingId::new(meeting.as_str());
    let waiting = world.server.app.doors.waiting(&id);
    assert_eq!(waiting.len(), 1);
    let answer = format!("/api/knocks/{}", waiting[0].0);
    world.organizer.post(&answer, json!({ "admit": true })).await.expect(200);
    assert_eq!(head(&colleague, &path).await["entry"], "open");
}

#[tokio::test]
async fn a_head_tells_whom_one_meets_next_and_whom_to_call() {
    let (world, meeting) = met().await;
    let next = world.booked(1, 0, 2).await;
    let contact = json!({ "name": "Office", "phone": "+82 2 555 0100", "email": "" });
    let guest = world.guest(0).await;
    let path = door(&meeting, "guest");
    let before = head(&guest, &path).await;
    let stranger_before = head(&world.site.stranger(), &path).await;

    world.change_setting("/contact", contact).await.expect(200);

    let told = head(&guest, &path).await;
    assert_eq!(before["whom_to_call"]["email"], world.organizer.email.as_str());
    assert_eq!(stranger_before["whom_to_call"], Value::Null);
    let office = json!({ "name": "Office", "phone": "+82 2 555 0100", "email": null });
    assert_eq!(told["whom_to_call"], office);
    assert_eq!(head(&world.site.stranger(), &path).await["whom_to_call"], office);
    assert_eq!((&told["next"]["meeting"], &told["next"]["seat"]), (&json!(next), &json!("guest")));
    assert_eq!(told["next"]["host"]["en"], "Host 2");
    assert_eq!(told["interpreter"], "Interpreter 1");
    assert_eq!(head(&guest, &door(&next, "guest")).await["next"], Value::Null);
    let bad = json!({ "name": "", "phone": "call me", "email": "" });
    world.change_setting("/contact", bad).await.expect_problem(422, "invalid");
}

#[tokio::test]
async fn a_door_says_in_the_readers_language_why_one_cannot_go_in() {
    let (world, meeting) = met().await;
    let (guest, other) = (world.guest(0).await, world.guest(1).await);
    let path = door(&meeting, "guest");
    let foreign = head(&other, &path).await;
    world.server.set_clock(at("2020-10-26T05:40:00Z"));
    let early = head(&guest.reading("ru"), &path).await;
    world.server.set_clock(at("2020-10-26T06:35:00Z"));
    let late = head(&guest.reading("ko"), &path).await;
    world.server.set_clock(at("2020-10-26T04:00:00Z"));
    world.cancel(&world.organizer, &meeting).await.expect(200);
    let canceled = guest.get(&format!("/api{path}")).await.expect_problem(404, "door_canceled");
    let gone = guest.get(&format!("/api{}", door("nowhere", "host"))).await;

    let code = |head: &Value| head["problem"]["code"].as_str().unwrap().to_owned();
    assert_eq!(
        [code(&foreign), code(&early), code(&late)],
        ["door_foreign", "door_not_open", "door_closed"]
    );
    assert!(early["problem"]["detail"].as_str().unwrap().starts_with("Дверь откроется"));
    assert!(late["problem"]["detail"].as_str().unwrap().starts_with("문이 닫혔습니다"));
    assert!(canceled["detail"].as_str().unwrap().contains("canceled"));
    gone.expect_problem(404, "door_gone");
}

#[tokio::test]
async fn who_runs_the_day_has_a_door_of_their_own() {
    let (world, meeting) = met().await;
    let path = door(&meeting, "organizer");
    let mut at_guest = Doorway::open(&world.guest(0).await, &door(&meeting, "guest")).await;
    let other = world.site.organizer("other@sangdam.example").await;

    let head = head(&world.organizer, &path).await;
    let mut organizer = Doorway::open(&world.organizer, &path).await;
    organizer.go_in().await;

    assert_eq!((&head["seat"], &head["entry"]), (&json!("organizer"), &json!("open")));
    assert_eq!((&head["host"]["en"], &head["agenda"]), (&json!("Host 1"), &json!([])));
    let seen = at_guest.until(|f| f["seats"]["organizer"]["state"] == "inside").await;
    assert_eq!(seen["seats"]["organizer"]["people"][0]["seat"], "organizer");
    until_step(&world, "guest", "at_door").await;
    assert_eq!(world.server.count("attendance").await, 1);
    for (caller, status) in
        [(&world.site.stranger(), 401), (&world.guest(0).await, 403), (&other, 403)]
    {
        assert_eq!(caller.get(&format!("/api{path}")).await.status, status);
        assert!(Doorway::try_open(caller, &path).await.is_err());
    }
    let knocked = other.post(&format!("/api{path}/knock"), json!({ "name": "X" })).await;
    knocked.expect_problem(404, "not_found");
}
