//! Many offers that end at the same moment.

use super::*;

/// Each pair of the sample meets again and again, so that many offers are open: the same meeting under
/// other names, each in the seat of somebody who could not hold them all.
fn many(count: usize) -> Day {
    let mut day = booked();
    let one = sample::meeting(&day, "m");
    let open = day.offers[&m()].clone();
    for number in 1..count {
        let id = MeetingId::new(format!("m{number}"));
        day.timetable.put(Meeting { id: id.clone(), ..one.clone() });
        Arc::make_mut(&mut day.offers).insert(id, open.clone());
    }
    day
}

#[test]
fn many_that_end_at_once_are_ended_a_hundred_at_a_time() {
    let mut day = many(230);
    let over = sample::a_week_before().plus_minutes(24 * 60);
    let mut rounds = Vec::new();
    loop {
        let (after, _) = ask(&day, &sample::organizer(), &Command::SweepOffers, over).unwrap();
        if after.revision == day.revision {
            break;
        }
        rounds.push((after.revision - day.revision) / 2);
        day = after;
    }

    assert_eq!(rounds, [100, 100, 30]);
}
