//! Steps at the door and what they make of a seat.

use super::*;
use crate::sample;

fn met() -> Day {
    sample::booked(&sample::day(), "m1", "h1", "g1", 0).0
}

fn at(day: &Day, minute: i64) -> Instant {
    day.layout.slots[0].start.plus_minutes(minute)
}

fn person(key: &str) -> Person {
    Person { key: key.into(), name: key.to_uppercase() }
}

fn step(day: &mut Day, who: &str, key: &str, step: Step, minute: i64) -> Result<usize, Refusal> {
    let actor = sample::company_actor(who);
    let now = at(day, minute);
    let changes = attend(day, &actor, &MeetingId::new("m1"), &person(key), step, now)?;
    for change in &changes {
        day.apply(change);
    }
    Ok(changes.len())
}

fn state(day: &Day, seat: Seat) -> Option<(Step, i64)> {
    let (step, since) = seat_state(day, &MeetingId::new("m1"), seat)?;
    Some((step, (since.0 - at(day, 0).0) / 60_000))
}

#[test]
fn a_seat_is_as_present_as_its_most_present_person() {
    let mut day = met();
    let nobody = state(&day, Seat::Guest);
    let _ = step(&mut day, "g1", "first", Step::AtDoor, -9);
    let _ = step(&mut day, "g1", "colleague", Step::Inside, -2);
    let inside = state(&day, Seat::Guest);
    let _ = step(&mut day, "g1", "colleague", Step::Left, 5);
    let at_door = state(&day, Seat::Guest);
    let _ = step(&mut day, "g1", "first", Step::Left, 6);

    assert_eq!(nobody, None);
    assert_eq!(inside, Some((Step::Inside, -2)));
    assert_eq!(at_door, Some((Step::AtDoor, -9)));
    assert_eq!(state(&day, Seat::Guest), Some((Step::Left, 6)));
    assert_eq!(state(&day, Seat::Host), None);
}

#[test]
fn the_same_step_again_changes_nothing() {
    let mut day = met();

    let taken = [Step::Left, Step::AtDoor, Step::AtDoor].map(|s| step(&mut day, "g1", "a", s, -5));

    assert_eq!(taken, [Ok(0), Ok(1), Ok(0)]);
}

#[test]
fn nobody_goes_in_before_the_door_opens_or_after_it_closed() {
    let mut day = met();

    let early = step(&mut day, "h1", "a", Step::Inside, -11);
    let waiting = step(&mut day, "h1", "a", Step::AtDoor, -11);
    let late = step(&mut day, "h1", "b", Step::Inside, 36);

    assert_eq!(early, Err(Refusal::DoorNotOpen { opens: at(&day, -10) }));
    assert_eq!(waiting, Ok(1));
    assert_eq!(late, Err(Refusal::DoorClosed { since: at(&day, 35) }));
}

#[test]
fn nobody_takes_a_seat_that_is_not_theirs() {
    let mut day = met();

    assert_eq!(step(&mut day, "g2", "a", Step::AtDoor, -5), Err(Refusal::NotYours));
}

#[test]
fn a_visitor_sits_where_they_were_let_in() {
    let day = met();
    let meeting = sample::meeting(&day, "m1");

    let seats = Seat::ALL.map(|seat| {
        let actor = visitor(&meeting, seat, "visitor-1")?;
        seat_of(&meeting, &actor)
    });

    assert_eq!(seats, Seat::ALL.map(Some));
}

#[test]
fn another_time_of_the_same_slot_begins_with_an_empty_room() {
    let mut day = met();
    let _ = step(&mut day, "g1", "a", Step::AtDoor, -5);
    let meeting = sample::meeting(&day, "m1");
    let from_start = at(&day, -30);

    day.apply(&Change::Moved { meeting, from: crate::Slot(0), from_start });

    assert_eq!(state(&day, Seat::Guest), None);
}

#[test]
fn another_interpreter_did_not_come_by_the_steps_of_the_one_before() {
    let mut day = met();
    let mut meeting = sample::meeting(&day, "m1");
    let from_start = at(&day, 0);
    let mut swap = |day: &mut Day, interpreter: Option<&str>| {
        meeting.interpreter = interpreter.map(crate::InterpreterId::new);
        let from = crate::Slot(0);
        day.apply(&Change::Moved { meeting: meeting.clone(), from, from_start });
    };
    swap(&mut day, Some("i1"));
    let actor = Actor {
        role: Role::Interpreter { id: crate::InterpreterId::new("i1") },
        email: String::new(),
    };
    let (m1, now) = (MeetingId::new("m1"), at(&day, -3));
    let changes = attend(&day, &actor, &m1, &person("i"), Step::AtDoor, now).unwrap();
    day.apply(&changes[0]);
    let _ = step(&mut day, "g1", "a", Step::AtDoor, -5);

    swap(&mut day, Some("i1"));
    let of_the_same = state(&day, Seat::Interpreter);
    swap(&mut day, Some("i2"));

    assert_eq!(of_the_same, Some((Step::AtDoor, -3)));
    assert_eq!(state(&day, Seat::Interpreter), None);
    assert_eq!(state(&day, Seat::Guest), Some((Step::AtDoor, -5)));
}

#[test]
fn a_meeting_that_moves_begins_with_an_empty_room() {
    let mut day = met();
    let _ = step(&mut day, "g1", "a", Step::AtDoor, -5);
    let mut meeting = sample::meeting(&day, "m1");
    meeting.slot = crate::Slot(2);
    let from_start = at(&day, 0);

    day.apply(&Change::Moved { meeting, from: crate::Slot(0), from_start });

    assert_eq!(state(&day, Seat::Guest), None);
}
