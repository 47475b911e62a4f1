//! What stays of who came, and the organizer's word about it.

use super::*;
use crate::attendance::Presence;
use crate::command::{Command, decide};
use crate::sample;
use crate::time::Slot;

fn met() -> Day {
    sample::booked(&sample::day(), "m1", "h1", "g1", 0).0
}

fn at(minute: i64) -> Instant {
    sample::day().layout.slots[0].start.plus_minutes(minute)
}

fn id() -> MeetingId {
    MeetingId::new("m1")
}

fn come(day: &mut Day, seat: Seat, step: Step, minute: i64) {
    let presence = Presence { seat, name: String::new(), step, since: at(minute) };
    day.apply(&Change::Attended { meeting: id(), person: format!("{seat:?}"), presence });
}

fn after(day: &Day, changes: Result<Vec<Change>, Refusal>) -> Day {
    let mut day = day.clone();
    for change in changes.unwrap_or_else(|refusal| unreachable!("{refusal:?}")) {
        day.apply(&change);
    }
    day
}

#[test]
fn the_first_coming_of_each_seat_stays_and_the_companies_meet_once_both_are_in() {
    let mut day = met();
    come(&mut day, Seat::Host, Step::AtDoor, -5);
    come(&mut day, Seat::Host, Step::Inside, -1);
    come(&mut day, Seat::Guest, Step::AtDoor, 2);
    let apart = day.courses[&id()].met_at;
    come(&mut day, Seat::Guest, Step::Inside, 3);
    come(&mut day, Seat::Guest, Step::Left, 20);
    come(&mut day, Seat::Guest, Step::Inside, 25);

    let course = &day.courses[&id()];
    assert_eq!(apart, None);
    assert_eq!(course.came, BTreeMap::from([(Seat::Host, at(-5)), (Seat::Guest, at(2))]));
    assert_eq!(course.met_at, Some(at(3)));
}

#[test]
fn a_meeting_at_another_time_begins_anew() {
    let mut day = met();
    come(&mut day, Seat::Host, Step::Inside, 0);
    let meeting = crate::timetable::Meeting { slot: Slot(2), ..sample::meeting(&day, "m1") };
    let from_start = at(0);
    day.apply(&Change::Moved { meeting, from: Slot(0), from_start });

    assert_eq!(day.courses.get(&id()), None);
}

#[test]
fn another_interpreter_has_not_come_by_the_first_ones_steps() {
    let mut day = met();
    come(&mut day, Seat::Host, Step::Inside, 0);
    come(&mut day, Seat::Interpreter, Step::Inside, 0);
    let had = sample::meeting(&day, "m1");
    let other =
        if had.interpreter.as_ref().is_some_and(|id| id.as_str() == "i1") { "i2" } else { "i1" };
    let interpreter = Some(crate::id::InterpreterId::new(other));
    let meeting = crate::timetable::Meeting { interpreter, ..had };
    day.apply(&Change::Moved { meeting, from: Slot(0), from_start: at(0) });

    assert_eq!(day.courses[&id()].came.keys().collect::<Vec<_>>(), [&Seat::Host]);
}

#[test]
fn a_word_about_a_meeting_needs_a_reason_and_its_time() {
    let day = met();
    let said = |reason: &str, minute| judge(&day, &id(), Some(&[Seat::Guest]), reason, at(minute));

    assert_eq!(said("", 5), Err(Refusal::invalid("reason", "empty")));
    assert_eq!(said(&"x".repeat(501), 5), Err(Refusal::invalid("reason", "too_long")));
    assert_eq!(said("Called in sick", -5), Err(Refusal::NotNow));
    let day = after(&day, said("Called in sick", 5));
    let again = judge(&day, &id(), Some(&[Seat::Guest]), "Called in sick", at(6));
    assert_eq!(again, Ok(vec![]));
    let day = after(&day, judge(&day, &id(), None, "They came after all", at(7)));
    assert_eq!(day.courses[&id()].verdict, None);
}

#[test]
fn seats_said_by_hand_to_have_come_have_met_since_the_later() {
    let day = met();
    let said = |day: &Day, seat, came: Option<i64>| {
        after(day, correct(day, &id(), seat, came.map(at), "Seen in the hall", at(30)))
    };
    let one = said(&day, Seat::Host, Some(0));
    let both = said(&one, Seat::Guest, Some(4));
    let none = said(&both, Seat::Guest, None);

    assert_eq!(one.courses[&id()].met_at, None);
    assert_eq!(both.courses[&id()].met_at, Some(at(4)));
    assert_eq!(none.courses[&id()].met_at, None);
    let tomorrow = correct(&day, &id(), Seat::Host, Some(at(99)), "A slip", at(30));
    assert_eq!(tomorrow, Err(Refusal::invalid("came_at", "out_of_range")));
}

#[test]
fn nobody_but_the_organizer_corrects() {
    let day = met();
    let command = Command::Judge { meeting: id(), absent: Some(vec![]), reason: "We met".into() };

    let company = decide(&day, &sample::company_actor("h1"), &command, sample::at(at(40)));
    let organizer = decide(&day, &sample::organizer(), &command, sample::at(at(40)));

    assert_eq!(company, Err(Refusal::NotYours));
    assert_eq!(organizer.map(|changes| changes.len()), Ok(1));
}
