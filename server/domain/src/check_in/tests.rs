use super::*;
use crate::command::{Command, decide};
use crate::sample::*;
use crate::status::{Status, standing};

fn check(day: &Day, by: &Actor, seat: Seat, now: Instant) -> Result<Day, Refusal> {
    let command = Command::CheckIn { meeting: MeetingId::new("m"), seat, person: None };
    let changes = decide(day, by, &command, at(now))?;
    let mut after = day.clone();
    changes.iter().for_each(|change| after.apply(change));
    Ok(after)
}

/// `h1` and `g1` in the second slot, with an interpreter.
fn held() -> (Day, Instant) {
    let (day, _) = booked(&day(), "m", "h1", "g1", 1);
    let start = day.layout.slots[1].start;
    (day, start)
}

fn status(day: &Day, at: Instant) -> Status {
    standing(day, &meeting(day, "m"), at).unwrap().status
}

#[test]
fn who_is_checked_in_is_never_a_no_show_and_sits_there_until_the_end() {
    let (day, start) = held();
    let early = start.plus_minutes(-20);
    let day = check(&day, &organizer(), Seat::Host, early).unwrap();
    let day = check(&day, &company_actor("g1"), Seat::Guest, early).unwrap();
    let day = check(&day, &organizer(), Seat::Interpreter, early).unwrap();

    assert_eq!(status(&day, start.plus_minutes(-1)), Status::Scheduled);
    assert_eq!(status(&day, start), Status::Live);
    assert_eq!(status(&day, start.plus_minutes(29)), Status::Live);
    assert_eq!(status(&day, start.plus_minutes(30)), Status::Done);
    assert_eq!(day.courses[&MeetingId::new("m")].met_at, Some(start));
}

#[test]
fn who_waits_at_the_table_waits_for_the_other() {
    let (day, start) = held();
    let day = check(&day, &company_actor("h1"), Seat::Host, start).unwrap();

    let waiting = standing(&day, &meeting(&day, "m"), start.plus_minutes(1)).unwrap();
    let missed = standing(&day, &meeting(&day, "m"), start.plus_minutes(10)).unwrap();

    assert_eq!(
        (waiting.status, waiting.seats),
        (Status::Waiting, vec![Seat::Guest, Seat::Interpreter])
    );
    assert_eq!((missed.status, missed.seats), (Status::NoShow, vec![Seat::Guest]));
}

#[test]
fn the_second_scan_changes_nothing() {
    let (day, start) = held();
    let once = check(&day, &organizer(), Seat::Host, start).unwrap();

    let twice = check(&once, &company_actor("h1"), Seat::Host, start.plus_minutes(1)).unwrap();

    assert_eq!(twice, once);
}

#[test]
fn nobody_checks_another_seat_in() {
    let (day, start) = held();
    let by = |actor: &Actor, seat| check(&day, actor, seat, start).map(|_| ());
    let interpreter = |id: &str| Actor {
        role: Role::Interpreter { id: InterpreterId::new(id) },
        email: format!("{id}@i.example"),
    };

    assert_eq!(by(&company_actor("h1"), Seat::Guest), Err(Refusal::NotYours));
    assert_eq!(by(&company_actor("g2"), Seat::Guest), Err(Refusal::NotYours));
    assert_eq!(by(&interpreter("i1"), Seat::Host), Err(Refusal::NotYours));
    assert_eq!(by(&interpreter("i2"), Seat::Interpreter), Err(Refusal::NotYours));
    assert_eq!(by(&interpreter("i1"), Seat::Interpreter), Ok(()));
}

#[test]
fn the_desk_may_do_so_hours_before_and_people_themselves_half_an_hour() {
    let (day, start) = held();
    let early = |by: &Actor, minutes: i64| {
        check(&day, by, Seat::Host, start.plus_minutes(-minutes)).map(|_| ())
    };
    let refused =
        |minutes: i64| Err(Refusal::CheckInEarly { opens: start.plus_minutes(-minutes), start });

    assert_eq!(early(&organizer(), DESK_MINUTES_MAX), Ok(()));
    assert_eq!(early(&organizer(), DESK_MINUTES_MAX + 1), refused(DESK_MINUTES_MAX));
    assert_eq!(early(&company_actor("h1"), TABLE_MINUTES_MAX), Ok(()));
    assert_eq!(early(&company_actor("h1"), TABLE_MINUTES_MAX + 1), refused(TABLE_MINUTES_MAX));
    assert_eq!(early(&organizer(), -30).unwrap_err().code(), "slot_past");
}

#[test]
fn the_meeting_that_is_on_or_next_is_the_one() {
    let (day, start) = held();
    let (day, _) = booked(&day, "later", "h1", "g2", 3);
    let whose = Whose::Company(CompanyId::new("h1"));
    let found = |now| due(&day, &whose, None, now).map(|(one, seat)| (one.id.as_str(), seat));
    let elsewhere = RoomId::new("nowhere");

    assert_eq!(found(start.plus_minutes(-600)), Some(("m", Seat::Host)));
    assert_eq!(found(start.plus_minutes(29)), Some(("m", Seat::Host)));
    assert_eq!(found(start.plus_minutes(30)), Some(("later", Seat::Host)));
    assert_eq!(found(start.plus_minutes(300)), None);
    assert_eq!(due(&day, &whose, Some(&elsewhere), start), None);
}

#[test]
fn a_meeting_that_moves_forgets_who_came_and_a_slip_is_taken_back() {
    let (day, start) = held();
    let command = Command::CheckIn { meeting: MeetingId::new("m"), seat: Seat::Host, person: None };
    let changes = decide(&day, &organizer(), &command, at(start)).unwrap();
    let mut after = day.clone();
    changes.iter().for_each(|change| after.apply(change));
    let deed = crate::undo::Deed::of(&organizer(), &command).unwrap();
    let act = crate::undo::Act::of((deed, "o@o.example"), (&day, &after), &changes, start).unwrap();

    let mut back = after.clone();
    let undone = crate::undo::undo(&after, &act, at(start.plus_minutes(1))).unwrap();
    undone.iter().for_each(|change| back.apply(change));

    assert!(has_come(&after, &MeetingId::new("m"), Seat::Host));
    assert!(!has_come(&back, &MeetingId::new("m"), Seat::Host));
    assert_eq!(status(&back, start.plus_minutes(11)), Status::NoShow);
}
