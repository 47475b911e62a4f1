//! Longer and shorter meetings.

use super::*;
use crate::sample;

fn at(minute: i64) -> Instant {
    sample::day().layout.slots[0].start.plus_minutes(minute)
}

fn said(day: &Day, id: &str, minutes: i16, now: i64) -> Result<Vec<Change>, Refusal> {
    adjust(day, &sample::organizer(), &MeetingId::new(id), minutes, at(now))
}

fn why(refusal: Result<Vec<Change>, Refusal>) -> Option<NotThisSlot> {
    match refusal {
        Err(Refusal::Slot { why, .. }) => Some(why),
        _ => None,
    }
}

fn length(day: &Day, id: &str) -> i64 {
    let time = day.time_of(&sample::meeting(day, id)).unwrap_or_else(|| unreachable!());
    time.start.minutes_to(time.end)
}

#[test]
fn a_running_meeting_is_made_longer_without_a_letter_and_one_to_come_with_one() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
    let running = said(&day, "m1", 10, 20).unwrap_or_else(|refusal| unreachable!("{refusal:?}"));
    let before = said(&day, "m1", -10, -20).unwrap_or_else(|refusal| unreachable!("{refusal:?}"));

    assert!(matches!(&running[..], [Change::Adjusted { meeting }] if meeting.sequence == 0));
    assert!(matches!(&before[..], [Change::Moved { meeting, .. }] if meeting.sequence == 1));
    let mut longer = day.clone();
    longer.apply(&running[0]);
    let mut shorter = day.clone();
    shorter.apply(&before[0]);
    assert_eq!([length(&longer, "m1"), length(&shorter, "m1")], [40, 20]);
}

#[test]
fn who_has_something_else_next_cannot_stay() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
    let (host, _) = sample::booked(&day, "m2", "h1", "g2", 1);
    let (guest, _) = sample::booked(&day, "m2", "h2", "g1", 1);

    assert_eq!(why(said(&host, "m1", 5, 20)), Some(NotThisSlot::HostBusy));
    assert_eq!(why(said(&guest, "m1", 5, 20)), Some(NotThisSlot::GuestBusy));
    assert!(said(&host, "m1", -5, 20).is_ok());
}

#[test]
fn the_room_and_the_interpreter_must_be_free_too() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
    let (day, _) = sample::booked(&day, "m2", "h2", "g2", 1);
    let first = sample::meeting(&day, "m1");
    let with = |change: fn(&mut Meeting, &Meeting)| {
        let mut day = day.clone();
        let mut second = sample::meeting(&day, "m2");
        (second.room, second.interpreter) = (None, None);
        change(&mut second, &first);
        day.timetable.put(second);
        why(said(&day, "m1", 5, 20))
    };

    assert_eq!(
        with(|second, first| second.room.clone_from(&first.room)),
        Some(NotThisSlot::NoRoom)
    );
    assert_eq!(
        with(|second, first| second.interpreter.clone_from(&first.interpreter)),
        Some(NotThisSlot::InterpretersBusy)
    );
    assert_eq!(with(|_, _| {}), None);
}

#[test]
fn odd_minutes_too_many_and_what_is_over_are_refused() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
    let refused = Err(Refusal::invalid("minutes", "out_of_range"));

    for (minutes, now) in [(3, 5), (65, 5), (-30, 5), (-10, 25), (5, 40)] {
        assert_eq!(said(&day, "m1", minutes, now), refused, "{minutes} at {now}");
    }
    let company = adjust(&day, &sample::company_actor("h1"), &MeetingId::new("m1"), 5, at(5));
    assert_eq!(company, Err(Refusal::NotYours));
}
