//! What counts as work, by example.

use super::*;
use crate::sample::*;
use crate::time::Slot;

const OWN: &str = "i1@i.example";

fn step(seat: Seat, person: &str, step: Step, since: Instant) -> Change {
    let presence = Presence { seat, name: format!("Person {person}"), step, since };
    Change::Attended { meeting: MeetingId::new("m1"), person: person.into(), presence }
}

/// A day with one interpreted meeting at 06:00 UTC, after these steps by minutes from its start.
fn after(steps: &[(&str, Step, i64)]) -> (Day, Stays) {
    let (mut day, booked) = booked(&day(), "m1", "h1", "g1", 0);
    let start = day.layout.slots[0].start;
    let mut stays = Stays::default();
    stays.take(&booked);
    for (person, taken, minute) in steps {
        let change = step(Seat::Interpreter, person, *taken, start.plus_minutes(*minute));
        day.apply(&change);
        stays.take(&change);
    }
    (day, stays)
}

fn one(day: &Day, stays: &Stays, minute: i64) -> Work {
    let now = day.layout.slots[0].start.plus_minutes(minute);
    works(day, stays, now).remove(0)
}

#[test]
fn coming_early_is_no_work_and_staying_on_is() {
    let (day, stays) = after(&[(OWN, Step::Inside, -8), (OWN, Step::Left, 33)]);

    let work = one(&day, &stays, 60);

    assert_eq!((work.planned_min, work.actual_min), (30, 33));
    assert_eq!(work.standing, Standing::Worked);
    let minutes = work.inside.map(|(from, to)| (to.0 - from.0) / MINUTE_MS);
    assert_eq!(minutes, Some(41));
}

#[test]
fn time_away_in_between_does_not_count_and_two_devices_count_once() {
    let steps = [
        (OWN, Step::Inside, 0),
        (OWN, Step::AtDoor, 10),
        (OWN, Step::Inside, 15),
        ("visitor-1", Step::Inside, 16),
        ("visitor-1", Step::Left, 20),
        (OWN, Step::Left, 30),
    ];
    let (day, stays) = after(&steps);

    let work = one(&day, &stays, 60);

    assert_eq!(work.actual_min, 25);
    assert_eq!(work.came_instead.as_deref(), Some("Person visitor-1"));
}

#[test]
fn whoever_never_left_was_there_until_the_door_closed() {
    let (day, stays) = after(&[(OWN, Step::Inside, 5)]);

    let closes = i64::from(day.video.door.closes_min);

    assert_eq!(one(&day, &stays, 600).actual_min, 25 + closes);
    assert_eq!(one(&day, &stays, 15).actual_min, 10);
    assert_eq!(one(&day, &stays, 15).standing, Standing::Ahead);
}

#[test]
fn not_coming_is_told_from_nothing_being_known() {
    let (mut day, stays) = after(&[]);
    let unknown = one(&day, &stays, 60).standing;
    let start = day.layout.slots[0].start;

    day.apply(&step(Seat::Host, "h1@h1.example", Step::Inside, start));

    assert_eq!(unknown, Standing::Unrecorded);
    assert_eq!(one(&day, &stays, 60).standing, Standing::Absent);
    assert_eq!(one(&day, &stays, 60).actual_min, 0);
}

#[test]
fn who_worked_and_was_replaced_is_still_paid_for_it() {
    let (mut day, mut stays) = after(&[(OWN, Step::Inside, 0), (OWN, Step::Left, 12)]);
    let mut moved = meeting(&day, "m1");
    moved.interpreter = Some(InterpreterId::new("i2"));
    let from_start = day.layout.slots[0].start;
    let change = Change::Moved { meeting: moved, from: Slot(0), from_start };
    stays.take(&change);
    day.apply(&change);

    let works = works(&day, &stays, from_start.plus_minutes(60));

    let told = works.iter().map(|work| (work.standing, work.planned_min, work.actual_min));
    let expected = [(Standing::Replaced, 0, 12), (Standing::Unrecorded, 30, 0)];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn who_came_to_another_time_came_to_nothing() {
    let (mut day, mut stays) = after(&[(OWN, Step::Inside, -5), (OWN, Step::Left, -4)]);
    let mut moved = meeting(&day, "m1");
    moved.slot = Slot(3);
    let from_start = day.layout.slots[0].start;
    let change = Change::Moved { meeting: moved, from: Slot(0), from_start };
    stays.take(&change);
    day.apply(&change);

    assert_eq!(one(&day, &stays, 0).inside, None);
}

#[test]
fn a_longer_meeting_is_planned_and_worked_to_its_end() {
    let (mut day, stays) = after(&[(OWN, Step::Inside, 0), (OWN, Step::Left, 45)]);
    let mut settings = (*day.settings).clone();
    settings.interpreting.longer_percent = 150;
    day.settings = std::sync::Arc::new(settings);

    let work = one(&day, &stays, 60);

    assert_eq!((work.planned_min, work.actual_min), (45, 45));
    assert_eq!(work.time.start.minutes_to(work.time.end), 45);
}

#[test]
fn minutes_of_a_colleague_who_stood_in_are_told_apart() {
    let steps = [
        (OWN, Step::Inside, 0),
        (OWN, Step::Left, 10),
        ("visitor-1", Step::Inside, 8),
        ("visitor-1", Step::Left, 30),
    ];
    let (day, stays) = after(&steps);

    let work = one(&day, &stays, 60);

    assert_eq!((work.actual_min, work.stood_in_min), (30, 20));
}

#[test]
fn of_two_in_relay_a_colleague_stands_in_for_the_one_who_did_not_come() {
    let (mut day, stays) = after(&[
        (OWN, Step::Inside, 0),
        (OWN, Step::Left, 30),
        ("visitor-1", Step::Inside, 0),
        ("visitor-1", Step::Left, 30),
    ]);
    let mut relayed = meeting(&day, "m1");
    let via = "en".to_owned();
    relayed.relay = Some(crate::timetable::Relay { interpreter: InterpreterId::new("i2"), via });
    day.timetable.put(relayed);

    let works = works(&day, &stays, day.layout.slots[0].start.plus_minutes(60));

    let told = works.iter().map(|work| (work.actual_min, work.stood_in_min));
    assert_eq!(told.collect::<Vec<_>>(), [(30, 0), (30, 30)]);
}

#[test]
fn who_was_at_work_when_the_meeting_was_given_up_is_paid_until_then() {
    let (mut day, mut stays) = after(&[(OWN, Step::Inside, -5)]);
    let start = day.layout.slots[0].start;
    let told = |minute| {
        let stamped = start.plus_minutes(minute);
        crate::timetable::Meeting { stamped, ..meeting(&day, "m1") }
    };
    let (early, late) = (told(-2), told(12));
    let mut unbegun = stays.clone();
    unbegun.take(&Change::Canceled { meeting: early });
    let change = Change::Canceled { meeting: late };
    stays.take(&change);
    day.apply(&change);

    assert_eq!(works(&day, &unbegun, start.plus_minutes(60)), []);
    let work = one(&day, &stays, 60);
    assert_eq!((work.standing, work.planned_min, work.actual_min), (Standing::Canceled, 0, 12));
}

#[test]
fn who_was_at_work_when_the_meeting_was_put_elsewhere_is_paid_for_both() {
    let (mut day, mut stays) = after(&[(OWN, Step::Inside, 0)]);
    let start = day.layout.slots[0].start;
    let mut moved = meeting(&day, "m1");
    (moved.slot, moved.stamped) = (Slot(3), start.plus_minutes(15));
    let change = Change::Moved { meeting: moved, from: Slot(0), from_start: start };
    stays.take(&change);
    day.apply(&change);

    let works = works(&day, &stays, start.plus_minutes(20));

    let told = works.iter().map(|work| (work.standing, work.planned_min, work.actual_min));
    assert_eq!(told.collect::<Vec<_>>(), [(Standing::Moved, 0, 15), (Standing::Ahead, 30, 0)]);
    assert_eq!(works[0].time.start, start);
}

#[test]
fn whoever_stood_in_before_it_was_put_elsewhere_stood_in_for_the_one_of_then() {
    let (mut day, mut stays) = after(&[("visitor-1", Step::Inside, 0)]);
    let start = day.layout.slots[0].start;
    let mut moved = meeting(&day, "m1");
    (moved.slot, moved.stamped) = (Slot(3), start.plus_minutes(15));
    let first = moved.interpreter.replace(InterpreterId::new("i2"));
    let change = Change::Moved { meeting: moved, from: Slot(0), from_start: start };
    stays.take(&change);
    day.apply(&change);

    let works = works(&day, &stays, start.plus_minutes(20));

    let told = works.iter().find(|work| work.standing == Standing::Moved);
    assert_eq!(told.map(|work| Some(work.interpreter.clone())), Some(first));
    assert_eq!(told.map(|work| work.stood_in_min), Some(15));
}
