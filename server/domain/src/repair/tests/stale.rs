//! Steps of an earlier revision are judged again, and taken whole or not at all.

use super::*;
use crate::booking::{MoveWish, move_meeting};

fn leaves() -> Event {
    Event::CompanyLeaves { company: company("h1") }
}

#[test]
fn a_plan_of_yesterday_that_still_answers_is_taken() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 1);
    let now = start(&day, 0);
    let (steps, _) = settled(&day, &leaves(), now);
    let (later, _) = booked(&day, "m2", "h2", "g2", 1);

    let after = repaired_as(&sample::organizer(), &later, &leaves(), steps, (now, day.revision));

    let after = after.unwrap_or_else(|refusal| unreachable!("{refusal:?}"));
    assert!(after.timetable.get(&MeetingId::new("m1")).is_none());
    assert_eq!(meeting(&after, "m2"), meeting(&later, "m2"));
}

#[test]
fn a_meeting_it_does_not_know_of_makes_it_stale() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 1);
    let now = start(&day, 0);
    let (steps, _) = settled(&day, &leaves(), now);
    let (later, _) = booked(&day, "m2", "h1", "g2", 2);

    let refused = repaired_as(&sample::organizer(), &later, &leaves(), steps, (now, day.revision));

    assert_eq!(refused.err(), Some(Refusal::PlanStale { meetings: 1 }));
}

#[test]
fn a_meeting_that_went_elsewhere_or_whose_place_was_taken_makes_it_stale() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 0);
    let (day, _) = booked(&day, "m2", "h1", "g2", 2);
    let now = start(&day, 0).plus_minutes(-60);
    let event = Event::Late { company: company("h1"), minutes: 85 };
    let (steps, _) = settled(&day, &event, now);
    assert_eq!(steps.moves.len(), 1);
    let target = steps.moves[0].slot;

    let wish = MoveWish { slot: Slot(5), room: &None, interpreter: &None };
    let id = MeetingId::new("m1");
    let moved = move_meeting(&day, &sample::organizer(), &id, wish, at(now));
    let mut elsewhere = day.clone();
    for change in moved.unwrap_or_else(|refusal| unreachable!("{refusal:?}")) {
        elsewhere.apply(&change);
    }
    let (taken, _) = booked(&day, "m3", "h2", "g1", target.0);

    for later in [elsewhere, taken] {
        let revision = (now, day.revision);
        let refused = repaired_as(&sample::organizer(), &later, &event, steps.clone(), revision);
        assert_eq!(refused.err(), Some(Refusal::PlanStale { meetings: 1 }));
    }
}

#[test]
fn what_was_held_is_neither_moved_nor_canceled() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 0);
    let now = start(&day, 0).plus_minutes(5);
    let day = met(&day, "m1", now);
    let canceled = Steps { cancels: vec![MeetingId::new("m1")], ..Steps::default() };
    let moved = Move {
        meeting: MeetingId::new("m1"),
        from: Slot(0),
        slot: Slot(3),
        room: None,
        interpreter: None,
    };
    let moved = Steps { moves: vec![moved], ..Steps::default() };

    for steps in [canceled, moved] {
        let event = Event::Late { company: company("h2"), minutes: 5 };
        let refused = repaired(&day, &event, steps, now);
        assert_eq!(refused.err(), Some(Refusal::PlanStale { meetings: 1 }));
    }
}
