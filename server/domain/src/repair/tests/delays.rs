//! A block begins late: everything later, made up for in a break, or the slot is lost.

use super::*;
use crate::command::Keep;
use crate::day::{Break, lay_out};
use crate::programme::Names;

fn with_break(after: u16, minutes: u16) -> Day {
    let mut day = sample::day();
    let mut settings = (*day.settings).clone();
    settings.grid.breaks = vec![Break { after: Slot(after), minutes, label: Names::default() }];
    let layout = lay_out(&settings, sample::rules());
    day.layout = layout.unwrap_or_else(|refusal| unreachable!("{refusal:?}")).into();
    day.settings = settings.into();
    day
}

fn delayed(from: u16, minutes: u16) -> Event {
    Event::Delayed { from: Slot(from), minutes }
}

fn shifted(day: &Day, event: &Event, shift: Shift, now: Instant) -> Result<Day, Refusal> {
    repaired(day, event, Steps { shift: Some(shift), ..Steps::default() }, now)
}

#[test]
fn everything_is_later_and_everybody_concerned_is_told_once() {
    let (day, _) = booked(&with_break(2, 60), "m1", "h1", "g1", 0);
    let (day, _) = booked(&day, "m2", "h2", "g2", 4);
    let now = start(&day, 0).plus_minutes(10);

    let after = shifted(&day, &delayed(0, 20), Shift::Later, now);
    let after = after.unwrap_or_else(|refusal| unreachable!("{refusal:?}"));

    for slot in 0..6 {
        assert_eq!(start(&after, slot), start(&day, slot).plus_minutes(20));
    }
    assert_eq!([meeting(&after, "m1").sequence, meeting(&after, "m2").sequence], [1, 1]);
    let ready = decide(
        &after,
        &sample::organizer(),
        &Command::FollowZoneRules { keep: Keep::Local },
        at(now),
    );
    assert!(ready.is_ok(), "the grid is one like any other");
}

#[test]
fn a_break_makes_up_for_it_and_what_lies_after_stays() {
    let (day, _) = booked(&with_break(2, 60), "m1", "h1", "g1", 1);
    let (day, _) = booked(&day, "m2", "h2", "g2", 4);
    let now = start(&day, 0);

    let after = shifted(&day, &delayed(1, 20), Shift::Absorbed, now);
    let after = after.unwrap_or_else(|refusal| unreachable!("{refusal:?}"));

    assert_eq!(start(&after, 0), start(&day, 0));
    assert_eq!(start(&after, 2), start(&day, 2).plus_minutes(20));
    assert_eq!(start(&after, 3), start(&day, 3));
    assert_eq!(meeting(&after, "m2"), meeting(&day, "m2"));
    let too_long = shifted(&day, &delayed(1, 90), Shift::Absorbed, now);
    assert_eq!(too_long.err(), Some(Refusal::invalid("shift", "no_room")));
}

#[test]
fn a_lost_slot_is_left_for_others_or_given_up() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 0);
    let (day, _) = booked(&day, "m2", "h2", "g2", 1);
    let now = start(&day, 0).plus_minutes(10);

    let after = mended(&day, &delayed(0, 20), now);

    assert_eq!(meeting(&after, "m1").slot, Slot(1));
    assert_eq!(meeting(&after, "m2"), meeting(&day, "m2"));
    assert_eq!(after.layout, day.layout);
    let back = Steps {
        moves: vec![Move {
            meeting: MeetingId::new("m1"),
            from: Slot(0),
            slot: Slot(0),
            room: None,
            interpreter: None,
        }],
        ..Steps::default()
    };
    let refused = repaired(&day, &delayed(0, 20), back, now);
    assert_eq!(refused.err(), Some(Refusal::PlanStale { meetings: 1 }));
}

#[test]
fn nothing_is_delayed_that_is_on_over_or_out_of_reach() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 0);
    let now = start(&day, 0).plus_minutes(5);
    let refused =
        |day: &Day, event: &Event, now| strike(day, event, "", Some(Shift::Later), at(now)).err();

    assert_eq!(refused(&met(&day, "m1", now), &delayed(0, 20), now), Some(Refusal::NotNow));
    assert_eq!(refused(&day, &delayed(0, 20), start(&day, 1)), Some(Refusal::NotNow));
    assert_eq!(refused(&day, &delayed(9, 20), now), Some(Refusal::NoSuchSlot { slots: 6 }));
    for minutes in [0, 7, 300] {
        let why = Some(Refusal::invalid("minutes", "out_of_range"));
        assert_eq!(refused(&day, &delayed(0, minutes), now), why);
    }
    let late = Event::Late { company: company("h1"), minutes: 20 };
    assert_eq!(refused(&day, &late, now), Some(Refusal::invalid("shift", "out_of_range")));
}
