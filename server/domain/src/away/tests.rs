//! Nothing new is given to who is not there.

use super::*;
use crate::booking::book;
use crate::refusal::NotThisSlot;
use crate::sample;

fn gone(day: &Day, who: Who, from: usize, until: Option<usize>) -> Day {
    let start = |slot: usize| day.layout.slots[slot].start;
    let away = Away { from: start(from), until: until.map(start), reason: "Ill".into() };
    let changes = set(day, &who, Some(&away)).unwrap_or_else(|refusal| unreachable!("{refusal:?}"));
    let mut day = day.clone();
    for change in changes {
        day.apply(&change);
    }
    day
}

fn booked(day: &Day, slot: u16) -> Result<crate::timetable::Meeting, Refusal> {
    let wish = sample::wish("m", "h1", "g1", slot);
    let changes = book(day, &sample::organizer(), &wish, sample::at(sample::a_week_before()))?;
    Ok(changes[0].meeting().cloned().unwrap_or_else(|| unreachable!()))
}

fn why(refusal: Result<crate::timetable::Meeting, Refusal>) -> Option<NotThisSlot> {
    match refusal {
        Err(Refusal::Slot { why, .. }) => Some(why),
        _ => None,
    }
}

#[test]
fn a_company_that_left_meets_nobody_until_it_is_back() {
    let day = gone(&sample::day(), Who::Company(CompanyId::new("g1")), 1, Some(3));

    assert_eq!(why(booked(&day, 2)), Some(NotThisSlot::Away));
    assert!(booked(&day, 0).is_ok() && booked(&day, 3).is_ok());
}

#[test]
fn another_interpreter_and_another_room_are_taken() {
    let day = sample::day();
    let usual = booked(&day, 0).unwrap_or_else(|refusal| unreachable!("{refusal:?}"));
    let interpreter = usual.interpreter.clone().unwrap_or_else(|| unreachable!());
    let room = usual.room.clone().unwrap_or_else(|| unreachable!());
    let day = gone(&day, Who::Interpreter(interpreter.clone()), 0, None);
    let day = gone(&day, Who::Room(room.clone()), 0, None);

    let other = booked(&day, 0).unwrap_or_else(|refusal| unreachable!("{refusal:?}"));

    assert!(other.interpreter.is_some_and(|one| one != interpreter));
    assert!(other.room.is_some_and(|one| one != room));
}

#[test]
fn strangers_no_reason_and_a_time_that_ends_before_it_begins_are_refused() {
    let day = sample::day();
    let now = day.layout.slots[0].start;
    let said = |who, until, reason: &str| {
        set(&day, &who, Some(&Away { from: now, until, reason: reason.into() }))
    };
    let known = || Who::Company(CompanyId::new("h1"));

    assert_eq!(said(Who::Room(RoomId::new("x")), None, "Flood"), Err(Refusal::Unknown));
    assert_eq!(said(known(), None, " "), Err(Refusal::invalid("reason", "empty")));
    assert_eq!(
        said(known(), Some(now), "Ill"),
        Err(Refusal::invalid("until", "ends_before_start"))
    );
    assert_eq!(set(&day, &known(), None), Ok(vec![]));
}
