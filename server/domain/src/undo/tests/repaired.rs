//! Repairs of a running day: all their steps are one act.

use super::*;
use crate::id::CompanyId;
use crate::repair::{Event, Move, Repair, Shift, Steps};

/// Two meetings, in the first slot and in the fifth.
fn two_met() -> Day {
    sample::booked(&met(), "m2", "h2", "g2", 4).0
}

fn repaired(day: &Day, event: Event, steps: Steps) -> (Day, Act) {
    let revision = day.revision;
    let repair = Repair { event, reason: "Called in".into(), steps, revision };
    done(day, Command::Repair(repair.into()), 5)
}

fn placed(day: &Day) -> Vec<(MeetingId, Slot, Option<Instant>)> {
    let meetings = day.timetable.all();
    let place = |one: &std::sync::Arc<crate::timetable::Meeting>| {
        (one.id.clone(), one.slot, day.time_of(one).map(|time| time.start))
    };
    meetings.map(place).collect()
}

#[test]
fn a_company_that_left_by_mistake_has_its_meetings_again() {
    let before = two_met();
    let company = CompanyId::new("g2");
    let steps = Steps { cancels: vec![MeetingId::new("m2")], ..Steps::default() };
    let (after, act) = repaired(&before, Event::CompanyLeaves { company }, steps);
    let back = undone(&after, &act, 6);

    assert_eq!((after.timetable.len(), after.aways.len()), (1, 1));
    assert_eq!((placed(&back), back.aways.len()), (placed(&before), 0));
}

#[test]
fn a_delay_is_taken_back_with_the_grid_and_whatever_moved_for_it() {
    let before = two_met();
    let (meeting, from, slot) = (MeetingId::new("m2"), Slot(4), Slot(5));
    let moves = vec![Move { meeting, from, slot, room: None, interpreter: None }];
    let steps = Steps { moves, shift: Some(Shift::Later), ..Steps::default() };
    let event = Event::Delayed { from: Slot(0), minutes: 20 };
    let (after, act) = repaired(&before, event, steps);
    let back = undone(&after, &act, 6);

    assert_ne!(after.layout, before.layout);
    assert_eq!(sample::meeting(&after, "m2").slot, Slot(5));
    assert_eq!((placed(&back), &back.layout), (placed(&before), &before.layout));
    assert_eq!(back.settings, before.settings);
}
