//! What a meeting is, by who came and by the clock.

use super::*;
use crate::attendance::Presence;
use crate::change::Change;
use crate::command::{Command, decide};
use crate::course::Verdict;
use crate::id::{InterpreterId, MeetingId};
use crate::late::Late;
use crate::sample;
use crate::time::Slot;

const SECOND: i64 = 1000;

fn met() -> Day {
    sample::booked(&sample::day(), "m1", "h1", "g1", 0).0
}

/// Half minutes after the start of the meeting, so that seconds can be told.
fn at(day: &Day, minute: f64) -> Instant {
    Instant(day.layout.slots[0].start.0 + (minute * 60.0) as i64 * SECOND)
}

fn come(day: &mut Day, seat: Seat, step: Step, minute: f64) {
    let presence = Presence { seat, name: String::new(), step, since: at(day, minute) };
    let person = format!("{seat:?}");
    day.apply(&Change::Attended { meeting: MeetingId::new("m1"), person, presence });
}

fn seen(day: &Day, minute: f64) -> (Status, Vec<Seat>) {
    let found = standing(day, &sample::meeting(day, "m1"), at(day, minute));
    let found = found.unwrap_or_else(|| unreachable!());
    (found.status, found.seats)
}

fn all_in(minute: f64) -> Day {
    let mut day = met();
    for seat in Seat::ALL {
        come(&mut day, seat, Step::Inside, minute);
    }
    day
}

#[test]
fn nobody_comes_and_both_are_no_shows_ten_minutes_in() {
    let day = met();

    assert_eq!(seen(&day, -1.0), (Status::Scheduled, vec![]));
    assert_eq!(seen(&day, 0.0), (Status::Waiting, Seat::ALL.to_vec()));
    assert_eq!(seen(&day, 10.0), (Status::NoShow, vec![Seat::Host, Seat::Guest]));
    assert_eq!(seen(&day, 90.0), (Status::NoShow, vec![Seat::Host, Seat::Guest]));
}

#[test]
fn only_who_never_came_is_a_no_show_and_coming_late_mends_it() {
    let mut day = met();
    come(&mut day, Seat::Host, Step::Inside, -2.0);
    let waiting = seen(&day, 3.0);
    let missed = seen(&day, 12.0);
    come(&mut day, Seat::Guest, Step::AtDoor, 13.0);
    let at_door = seen(&day, 13.0);
    come(&mut day, Seat::Guest, Step::Inside, 14.0);
    come(&mut day, Seat::Interpreter, Step::Inside, 14.0);

    assert_eq!(waiting, (Status::Waiting, vec![Seat::Guest, Seat::Interpreter]));
    assert_eq!(missed, (Status::NoShow, vec![Seat::Guest]));
    assert_eq!(at_door, (Status::Waiting, vec![Seat::Guest, Seat::Interpreter]));
    assert_eq!(seen(&day, 14.0), (Status::Live, vec![]));
    assert_eq!(seen(&day, 40.0).0, Status::Done);
}

#[test]
fn a_colleague_who_comes_instead_is_no_absence() {
    let mut day = all_in(0.0);
    let presence = Presence {
        seat: Seat::Guest,
        name: "Stand-in".into(),
        step: Step::Left,
        since: at(&day, 5.0),
    };
    day.apply(&Change::Attended {
        meeting: MeetingId::new("m1"),
        person: "other".into(),
        presence,
    });

    assert_eq!(seen(&day, 12.0), (Status::Live, vec![]));
}

#[test]
fn a_missing_interpreter_is_waited_for_though_the_companies_talk() {
    let mut day = met();
    come(&mut day, Seat::Host, Step::Inside, 0.0);
    come(&mut day, Seat::Guest, Step::Inside, 0.0);

    assert_eq!(seen(&day, 15.0), (Status::Waiting, vec![Seat::Interpreter]));
    assert_eq!(seen(&day, 40.0).0, Status::Done, "the companies met");
}

#[test]
fn a_line_lost_for_a_minute_loses_nothing() {
    let mut day = all_in(0.0);
    come(&mut day, Seat::Guest, Step::Left, 5.0);
    let lost = [seen(&day, 5.5), seen(&day, 6.0)];
    come(&mut day, Seat::Guest, Step::Inside, 7.0);

    assert_eq!(lost, [(Status::Live, vec![]), (Status::Waiting, vec![Seat::Guest])]);
    assert_eq!(seen(&day, 7.0), (Status::Live, vec![]));
}

#[test]
fn who_left_the_door_before_it_began_was_not_inside() {
    let mut day = met();
    come(&mut day, Seat::Host, Step::Inside, 0.0);
    come(&mut day, Seat::Guest, Step::AtDoor, 0.0);
    come(&mut day, Seat::Guest, Step::Left, 1.0);

    assert_eq!(seen(&day, 1.0).0, Status::Waiting);
    assert_eq!(seen(&day, 12.0).0, Status::Waiting, "they came, and may come back");
    assert_eq!(seen(&day, 30.0), (Status::NoShow, vec![Seat::Guest]));
}

#[test]
fn both_gone_early_is_done_and_both_in_after_the_end_is_over_time() {
    let mut early = all_in(0.0);
    for seat in Seat::ALL {
        come(&mut early, seat, Step::Left, 20.0);
    }
    let long = all_in(0.0);

    assert_eq!([seen(&early, 20.5).0, seen(&early, 21.0).0], [Status::Live, Status::Done]);
    assert_eq!([seen(&long, 29.5).0, seen(&long, 30.0).0], [Status::Live, Status::OverTime]);
    assert_eq!(seen(&long, 35.0).0, Status::Done, "the door has closed");
}

#[test]
fn who_said_to_come_later_is_waited_for_so_long() {
    let mut day = met();
    come(&mut day, Seat::Host, Step::Inside, 0.0);
    let late = Late { minutes: 20, at: at(&day, -5.0) };
    day.apply(&Change::SaidLate { meeting: MeetingId::new("m1"), seat: Seat::Guest, late });

    assert_eq!(seen(&day, 15.0).0, Status::Waiting);
    assert_eq!(seen(&day, 20.0), (Status::NoShow, vec![Seat::Guest]));
}

fn asked(day: &Day, command: &Command, minute: f64) -> Day {
    let moment = sample::at(at(day, minute));
    let mut after = day.clone();
    for change in decide(day, &sample::organizer(), command, moment).unwrap_or_default() {
        after.apply(&change);
    }
    assert_ne!(after, *day, "{command:?}");
    after
}

fn move_to(slot: u16, interpreter: Option<&str>) -> Command {
    let (meeting, interpreter) = (MeetingId::new("m1"), interpreter.map(InterpreterId::new));
    Command::Move { meeting, slot: Slot(slot), room: None, interpreter }
}

/// Two hours ahead, until somebody puts it into the slot that runs or is about to.
fn moved_at(minute: f64) -> Day {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 4);
    asked(&day, &move_to(0, None), minute)
}

#[test]
fn what_is_put_into_a_running_slot_is_waited_for_from_then_on() {
    let booked = asked(&sample::day(), &Command::Book(sample::wish("m1", "h1", "g1", 0)), 12.0);

    for day in [booked, moved_at(12.0)] {
        assert_eq!(seen(&day, 12.0), (Status::Waiting, Seat::ALL.to_vec()));
        assert_eq!(seen(&day, 21.5), (Status::Waiting, Seat::ALL.to_vec()));
        assert_eq!(seen(&day, 22.0), (Status::NoShow, vec![Seat::Host, Seat::Guest]));
    }
}

#[test]
fn the_minutes_count_from_the_start_unless_it_had_passed() {
    for (moved, missed) in [(-30.0, 10.0), (-0.5, 10.0), (0.0, 10.0), (0.5, 10.5), (19.5, 29.5)] {
        let day = moved_at(moved);

        assert_eq!(seen(&day, missed - 0.5).0, Status::Waiting, "moved at {moved}");
        assert_eq!(seen(&day, missed).0, Status::NoShow, "moved at {moved}");
    }
}

#[test]
fn what_was_put_there_late_keeps_its_minutes_when_it_is_told_again_and_not_when_it_moves_on() {
    let other = asked(&moved_at(12.0), &move_to(0, Some("i2")), 15.0);
    let onward = asked(&other, &move_to(2, None), 16.0);

    assert_eq!([seen(&other, 21.5).0, seen(&other, 22.0).0], [Status::Waiting, Status::NoShow]);
    assert_eq!([seen(&onward, 69.5).0, seen(&onward, 70.0).0], [Status::Waiting, Status::NoShow]);
}

#[test]
fn who_comes_later_to_what_was_put_there_late_has_the_longer_of_both() {
    for (minutes, missed) in [(15, 22.0), (25, 25.0)] {
        let mut day = moved_at(12.0);
        let late = Late { minutes, at: at(&day, 13.0) };
        day.apply(&Change::SaidLate { meeting: MeetingId::new("m1"), seat: Seat::Guest, late });
        come(&mut day, Seat::Host, Step::Inside, 13.0);

        assert_eq!(seen(&day, missed - 0.5).0, Status::Waiting);
        assert_eq!(seen(&day, missed), (Status::NoShow, vec![Seat::Guest]));
    }
}

#[test]
fn the_states_ahead_of_what_was_put_there_late_begin_when_it_was() {
    let day = moved_at(12.0);

    let told = ahead(&day, &sample::meeting(&day, "m1"));

    let told: Vec<_> = told.into_iter().map(|(from, one)| (from, one.status)).collect();
    let (waiting, missed) = ((at(&day, 12.0), Status::Waiting), (at(&day, 22.0), Status::NoShow));
    assert_eq!(told, [(Instant(0), Status::Scheduled), waiting, missed]);
}

#[test]
fn what_was_logged_before_that_was_kept_is_read_and_written_as_it_was() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
    let mut old = serde_json::to_value(sample::meeting(&day, "m1")).unwrap_or_default();
    old["stamped"] = at(&day, 11.0).0.into();

    let read: Meeting = serde_json::from_value(old.clone()).unwrap_or_else(|_| unreachable!());
    let mut late = day.clone();
    late.apply(&Change::Booked { meeting: read.clone() });

    assert_eq!(old.get("put_at"), None);
    assert_eq!(serde_json::to_value(&read).ok(), Some(old));
    assert_eq!([seen(&late, 20.5).0, seen(&late, 21.0).0], [Status::Waiting, Status::NoShow]);
}

#[test]
fn what_the_organizer_says_stands_against_the_door() {
    let mut day = met();
    let verdict = |absent, minute| Verdict { absent, reason: "Called".into(), at: minute };
    let said = |day: &mut Day, absent, minute| {
        let verdict = Some(verdict(absent, at(day, minute)));
        let reason = "Called".into();
        day.apply(&Change::Judged { meeting: MeetingId::new("m1"), verdict, reason });
    };
    said(&mut day, vec![], 3.0);
    let early = ahead(&day, &sample::meeting(&day, "m1"));
    said(&mut day, vec![], 40.0);
    let held = standing(&day, &sample::meeting(&day, "m1"), at(&day, 41.0));
    said(&mut day, vec![Seat::Host], 42.0);

    let last = early.last().map(|(from, one)| (*from, one.status));
    assert_eq!(last, Some((at(&day, 3.0), Status::Done)), "from then on, not when the clock turns");
    assert_eq!(held.as_ref().map(|one| (one.status, one.is_by_hand)), Some((Status::Done, true)));
    assert_eq!(seen(&day, 43.0), (Status::NoShow, vec![Seat::Host]));
}

#[test]
fn the_states_ahead_are_those_that_come() {
    let mut day = all_in(-1.0);
    come(&mut day, Seat::Guest, Step::Left, 12.0);
    let meeting = sample::meeting(&day, "m1");
    let ahead = ahead(&day, &meeting);

    for half in 24..100 {
        let moment = at(&day, f64::from(half) / 2.0);
        let told = ahead.iter().rev().find(|(from, _)| *from <= moment).map(|(_, one)| one);
        assert_eq!(told, standing(&day, &meeting, moment).as_ref(), "half minute {half}");
    }
    assert_eq!(ahead.last().map(|(_, one)| one.status), Some(Status::Done));
}

#[test]
fn what_the_organizer_says_is_told_from_that_moment_on() {
    for minute in [12.0, 90.0] {
        let mut day = met();
        let said = at(&day, minute);
        let verdict = Some(Verdict { absent: vec![], reason: "Called".into(), at: said });
        let reason = "Called".into();
        day.apply(&Change::Judged { meeting: MeetingId::new("m1"), verdict, reason });

        let ahead = ahead(&day, &sample::meeting(&day, "m1"));

        let last = ahead.last().map(|(from, one)| (*from, one.status, one.is_by_hand));
        assert_eq!(last, Some((said, Status::Done, true)));
    }
}
