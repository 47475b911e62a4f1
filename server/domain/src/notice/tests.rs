//! Who is told what after a change.

use super::*;
use crate::change::Change;
use crate::id::InterpreterId;
use crate::request::{Rank, Request, State, Step};
use crate::sample;

fn kinds(notices: &[Notice]) -> Vec<(Kind, Seat, &str)> {
    let seat = |notice: &Notice| notice.meeting().map_or(Seat::Host, |(_, seat, _)| seat);
    notices.iter().map(|n| (n.kind, seat(n), n.to.email.as_str())).collect()
}

#[test]
fn a_booking_is_told_to_every_seat_in_its_language() {
    let before = sample::day();
    let (after, change) = sample::booked(&before, "m1", "h1", "g1", 0);

    let told = notices(None, &after, &change);

    assert_eq!(
        kinds(&told),
        [
            (Kind::MeetingNew, Seat::Host, "h1@h1.example"),
            (Kind::MeetingNew, Seat::Guest, "g1@g1.example"),
            (Kind::MeetingNew, Seat::Interpreter, "i1@i.example"),
        ]
    );
    let languages: Vec<&str> = told.iter().map(|n| n.to.language.as_str()).collect();
    assert_eq!(languages, ["ko", "ru", "ko"]);
    let facts = told[0].meeting().map(|(.., facts)| (facts.sequence, facts.alarm_minutes));
    assert_eq!(facts, Some((0, Some(15))));
}

#[test]
fn an_interpreter_swap_cancels_one_and_invites_the_other() {
    let before = sample::day();
    let (day, _) = sample::booked(&before, "m1", "h1", "g1", 0);
    let mut after = day.clone();
    let held = sample::meeting(&day, "m1");
    let mut meeting = held.clone();
    meeting.interpreter = Some(InterpreterId::new("i2"));
    meeting.sequence = 1;
    let from_start = day.layout.slots[0].start;
    let change = Change::Moved { meeting, from: crate::Slot(0), from_start };
    after.apply(&change);

    let told = notices(Some(&held), &after, &change);

    assert_eq!(
        kinds(&told),
        [
            (Kind::InterpreterChanged, Seat::Host, "h1@h1.example"),
            (Kind::InterpreterChanged, Seat::Guest, "g1@g1.example"),
            (Kind::MeetingCanceled, Seat::Interpreter, "i1@i.example"),
            (Kind::MeetingNew, Seat::Interpreter, "i2@i.example"),
        ]
    );
}

#[test]
fn each_step_of_a_request_is_told_to_whoever_did_not_take_it() {
    let day = sample::day();
    let told = |state, step, by: Option<&str>| {
        let request = Request { state, ..sample::request("h1", "g1") };
        let by = by.map(crate::CompanyId::new);
        let change = Change::RequestChanged { request, step, by };
        let told = notices(None, &day, &change).into_iter();
        told.map(|notice| (notice.kind, notice.to.email)).collect::<Vec<_>>()
    };
    let of = |kind, id: &str| (kind, format!("{id}@{id}.example"));

    assert_eq!(told(State::Asked, Step::Asked, Some("h1")), [of(Kind::RequestNew, "g1")]);
    let named = told(State::Proposed, Step::Proposed, Some("g1"));
    assert_eq!(named, [of(Kind::RequestSlot, "h1")]);
    assert_eq!(told(State::Asked, Step::Proposed, Some("h1")), [of(Kind::RequestSlot, "g1")]);
    let declined = told(State::Declined, Step::Declined, Some("g1"));
    assert_eq!(declined, [of(Kind::RequestDeclined, "h1")]);
    let by_organizer = told(State::Accepted, Step::Accepted, None);
    assert_eq!(by_organizer, [of(Kind::RequestAccepted, "h1"), of(Kind::RequestAccepted, "g1")]);
    assert_eq!(told(State::Withdrawn, Step::Withdrawn, Some("h1")), []);
    assert_eq!(told(State::Asked, Step::Ranked, Some("h1")), []);
}

#[test]
fn nobody_is_told_what_a_company_never_wishes_or_what_a_meeting_tells() {
    let day = sample::day();
    let never = Request { rank: Rank::Never, ..sample::request("h1", "g1") };
    let meeting = Some(crate::MeetingId::new("m"));
    let booked = Request { state: State::Accepted, meeting, ..sample::request("h1", "g1") };
    let told = |request, step| {
        notices(None, &day, &Change::RequestChanged { request, step, by: None }).len()
    };

    assert_eq!(told(never, Step::Asked), 0);
    assert_eq!(told(booked, Step::Accepted), 0);
}
