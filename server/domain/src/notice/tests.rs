//! Who is told what after a change.

use super::*;
use crate::change::Change;
use crate::id::InterpreterId;
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
