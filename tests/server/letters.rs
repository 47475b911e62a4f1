//! Every change reaches every seat once, in its language, and calendars stay true (rules M1 to M9, B7).

mod calendar;
mod chance;
mod dkim;
mod faults;
mod histories;
mod inbox;
mod list;
mod pace;
mod parsers;
mod postfix;
mod preview;
mod smtp;
mod spam;
mod trouble;

use serde_json::json;

use crate::support::{Plan, World, at, sheet};

fn with_interpreter() -> Plan {
    Plan::of(2, 2, 2).with("/interpreter_rule", json!("always"))
}

#[tokio::test]
async fn a_booking_is_told_to_each_seat_in_its_language_with_both_times() {
    let world = with_interpreter().start().await;

    world.booked(0, 0, 0).await;

    let letters = world.server.mailbox.wait_for(3).await;
    assert_eq!(letters.len(), 3);
    let host = world.server.mailbox.to("h1@host.example").remove(0);
    let guest = world.server.mailbox.to("g1@guest.example").remove(0);
    for letter in [&host, &guest] {
        assert!(letter.text.contains("15:00") && letter.text.contains("09:00"), "{}", letter.text);
        assert!(letter.html.contains("15:00") && letter.html.contains("09:00"));
        assert_eq!(letter.property("DTSTART"), "20201026T060000Z");
        assert_eq!(letter.property("DTEND"), "20201026T063000Z");
        assert_eq!(letter.property("METHOD"), "REQUEST");
        assert_eq!(letter.property("SEQUENCE"), "0");
        assert_eq!(letter.property("ORGANIZER"), "mailto:no-reply@sangdam.example");
        assert!(letter.raw.contains("Auto-Submitted: auto-generated"));
        assert!(letter.html.len() < 100_000);
    }
    assert!(host.text.contains("서울") && host.text.contains("모스크바"), "{}", host.text);
    assert!(guest.text.contains("Москва") && guest.text.contains("Сеул"), "{}", guest.text);
    assert_ne!(host.property("UID"), guest.property("UID"));
    assert!(host.property("UID").ends_with("@sangdam.example"));
    assert!(host.property("LOCATION").starts_with("http://localhost:8080/door/"));
}

#[tokio::test]
async fn a_move_is_told_as_changed_and_a_cancel_as_canceled() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let new = world.server.mailbox.next_to("g1@guest.example", 0).await;
    world.server.pass_minutes(1);
    world.move_to(&world.organizer, &meeting, 2).await.expect(200);
    let changed = world.server.mailbox.next_to("g1@guest.example", 1).await;
    world.server.pass_minutes(1);
    world.cancel(&world.organizer, &meeting).await.expect(200);
    let canceled = world.server.mailbox.next_to("g1@guest.example", 2).await;

    let letters = [&new, &changed, &canceled];
    assert_eq!(letters.map(|l| l.property("SEQUENCE")), ["0", "1", "2"]);
    assert_eq!(letters.map(|l| l.property("METHOD")), ["REQUEST", "REQUEST", "CANCEL"]);
    assert_eq!(canceled.property("STATUS"), "CANCELLED");
    assert_eq!(changed.property("DTSTART"), "20201026T070000Z");
    assert!(changed.text.contains("09:00") && changed.text.contains("10:00"), "old and new time");
    assert_eq!(new.property("UID"), changed.property("UID"));
    assert_eq!(new.property("UID"), canceled.property("UID"));
    assert!(new.property("DTSTAMP") < changed.property("DTSTAMP"));
    assert!(changed.property("DTSTAMP") < canceled.property("DTSTAMP"));
    let mut subjects = letters.map(|l| l.subject.clone());
    subjects.sort_unstable();
    assert!(subjects[0] != subjects[1] && subjects[1] != subjects[2], "{subjects:?}");
}

#[tokio::test]
async fn two_changes_within_one_second_have_stamps_that_rise() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let first = world.server.mailbox.next_to("g1@guest.example", 0).await;

    world.move_to(&world.organizer, &meeting, 2).await.expect(200);

    let second = world.server.mailbox.next_to("g1@guest.example", 1).await;
    assert!(first.property("DTSTAMP") < second.property("DTSTAMP"));
}

#[tokio::test]
async fn every_delegate_gets_a_letter_of_their_own() {
    let colleague = "H1,,,,,,,,,,,,,,,박 둘,부장,second@host.example,ru,Asia/Almaty\n";
    let roster = format!("{}\n{}{colleague}{}", sheet::HEADER, sheet::host(1), sheet::guest(1));
    let world = Plan { roster, ..Plan::of(1, 1, 0) }.start().await;

    world.booked(0, 0, 0).await;

    let letters = world.server.mailbox.wait_for(3).await;
    let second = world.server.mailbox.to("second@host.example").remove(0);
    assert_eq!(letters.len(), 3);
    assert!(second.text.contains("12:00"), "Almaty was at +06:00: {}", second.text);
    assert!(second.text.contains("Алматы"), "{}", second.text);
    let attendees = second.calendar.unwrap().matches("ATTENDEE").count();
    assert_eq!(attendees, 1);
}

#[tokio::test]
async fn an_interpreter_swap_cancels_for_one_and_invites_the_other() {
    let world = with_interpreter().start().await;
    let booked = world.book(&world.organizer, 0, 0, 0).await.expect(201);
    let before = booked["meeting"]["interpreter_id"].as_str().unwrap().to_owned();
    let (gone, come) = if before == world.interpreters[0].id {
        (&world.interpreters[0], &world.interpreters[1])
    } else {
        (&world.interpreters[1], &world.interpreters[0])
    };
    world.server.mailbox.wait_for(3).await;
    world.server.pass_minutes(1);

    let path = world.path(&format!("meetings/{}", booked["meeting"]["id"].as_str().unwrap()));
    let form = json!({ "slot": 0, "interpreter_id": come.id });
    world.organizer.patch(&path, form).await.expect(200);

    let cancel = world.server.mailbox.next_to(&gone.email, 1).await;
    let invite = world.server.mailbox.next_to(&come.email, 0).await;
    assert_eq!(cancel.property("METHOD"), "CANCEL");
    assert_eq!(invite.property("METHOD"), "REQUEST");
}

#[tokio::test]
async fn a_chosen_language_goes_before_the_rosters() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let chosen = json!({ "language": "ko", "zone": "Asia/Almaty" });
    guest.patch("/api/me", chosen).await.expect(200);

    world.booked(0, 0, 0).await;

    let letter = world.server.mailbox.next_to("g1@guest.example", 0).await;
    assert!(letter.text.contains("알마티"), "{}", letter.text);
}

#[tokio::test]
async fn names_from_people_add_no_header_and_no_property() {
    let nasty = "\"Evil \"\"q\"\" ATTENDEE:mailto:x@evil.example; <script>alert(1)</script>\"";
    let host = sheet::host(1).replace("Host 1", nasty);
    let roster = format!("{}\n{host}{}", sheet::HEADER, sheet::guest(1));
    let english = roster.replace("ru,Europe/Moscow\n", "en,Europe/Moscow\n");
    let world = Plan { roster: english, ..Plan::of(1, 1, 0) }.start().await;

    world.booked(0, 0, 0).await;

    let letter = world.server.mailbox.next_to("g1@guest.example", 0).await;
    let calendar = letter.calendar.clone().unwrap();
    let lines = calendar.lines().filter(|line| line.starts_with("ATTENDEE")).count();
    assert_eq!(lines, 1, "{calendar}");
    assert!(!letter.html.contains("<script>"), "{}", letter.html);
    assert!(!letter.html.contains("http-equiv") && !letter.html.contains("<img"));
}

#[tokio::test]
async fn both_calendar_parts_are_the_same() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;

    let letter = world.server.mailbox.next_to("h1@host.example", 0).await;

    let encoded: Vec<&str> = letter
        .raw
        .split("\r\n--")
        .filter(|part| part.contains("text/calendar") || part.contains("invite.ics"))
        .filter(|part| !part.contains("multipart/"))
        .filter_map(|part| Some(part.split_once("\r\n\r\n")?.1.trim()))
        .collect();
    assert_eq!(encoded.len(), 2);
    assert_eq!(encoded[0], encoded[1]);
}

#[tokio::test]
async fn a_refused_booking_sends_nothing() {
    let world = World::small().await;
    world.booked(0, 1, 0).await;
    world.server.mailbox.wait_for(2).await;
    let guest = world.guest(0).await;

    world.book(&guest, 0, 0, 0).await.expect_problem(409, "slot_taken");
    // A letter that must come shows that none came before it.
    world.booked(2, 2, 0).await;

    let letters = world.server.mailbox.wait_for(4).await;
    assert!(letters.iter().all(|letter| letter.to != "g1@guest.example"));
}

#[tokio::test]
async fn the_organizer_reads_every_letter_as_sent() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    let sent = world.server.mailbox.next_to("h1@host.example", 0).await;
    let path = world.path("letters?state=sent");
    let list = crate::support::eventually("two letters sent", async || {
        let list = world.organizer.get(&path).await.expect(200);
        (list["letters"].as_array().unwrap().len() == 2).then_some(list)
    })
    .await;

    let rows = list["letters"].as_array().unwrap();
    let row = rows.iter().find(|row| row["to"] == "h1@host.example").unwrap();
    let id = row["id"].as_str().unwrap();
    let letter = world.organizer.get(&format!("/api/letters/{id}")).await.expect(200);
    let eml = world.organizer.get(&format!("/api/letters/{id}/eml")).await;
    let html = world.organizer.get(&format!("/api/letters/{id}/html")).await;

    assert_eq!(row["subject"], sent.subject);
    assert_eq!(eml.text(), sent.raw);
    assert_eq!(letter["calendar"], sent.calendar.unwrap());
    assert!(html.header("content-security-policy").contains("default-src 'none'"));
    assert!(html.text().contains("15:00"));
}

#[tokio::test]
async fn ones_own_meetings_download_as_a_calendar() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    world.booked(1, 1, 0).await;
    let guest = world.guest(0).await;

    let file = guest.get(&world.path("calendar.ics")).await;

    assert_eq!(file.status, 200);
    assert!(file.header("content-type").starts_with("text/calendar"));
    let text = file.text();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(text.contains("METHOD:PUBLISH") && !text.contains("ATTENDEE"));
}

#[tokio::test]
async fn letters_of_a_meeting_that_is_over_are_not_sent() {
    let world = World::small().await;
    world.server.set_clock(at("2020-10-26T06:29:00Z"));
    let meeting = world.booked(0, 0, 0).await;
    world.server.mailbox.wait_for(2).await;
    world.server.set_clock(at("2020-10-26T06:31:00Z"));

    world.cancel(&world.organizer, &meeting).await.expect(200);
    world.server.app.signal.mail_waits();

    crate::support::eventually("the letters expire", async || {
        (world.server.count("outbox where state = 'expired'").await == 2).then_some(())
    })
    .await;
    assert_eq!(world.server.mailbox.all().len(), 2);
}
