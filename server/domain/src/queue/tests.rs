use std::sync::Arc;

use super::*;
use crate::command::{Command, decide};
use crate::room::Table;
use crate::sample::*;

const TABLE: &str = "r1";

/// `h1` sits at the first table; it is five minutes before the first slot.
fn hall() -> (Day, Instant) {
    let mut day = day();
    let settings = Arc::make_mut(&mut day.settings);
    settings.rooms[0].table = Some(Table { company: Some(CompanyId::new("h1")) });
    settings.rooms[1].table = Some(Table::default());
    let now = day.layout.slots[0].start.plus_minutes(-5);
    (day, now)
}

fn ask(day: &Day, by: &Actor, company: &str, act: Act, now: Instant) -> Result<Day, Refusal> {
    let (table, company) = (RoomId::new(TABLE), CompanyId::new(company));
    let changes = decide(day, by, &Command::Queue { table, company, act }, at(now))?;
    let mut after = day.clone();
    changes.iter().for_each(|change| after.apply(change));
    Ok(after)
}

fn join(day: &Day, company: &str, now: Instant) -> Day {
    ask(day, &organizer(), company, Act::Join, now).unwrap()
}

fn call(id: &str) -> Act {
    Act::Call(MeetingId::new(id))
}

fn queued(day: &Day) -> Vec<&str> {
    let queue = day.queues.get(&RoomId::new(TABLE)).into_iter().flatten();
    queue.map(|one| one.company.as_str()).collect()
}

#[test]
fn who_has_waited_longest_comes_first_and_each_learns_when() {
    let (day, now) = hall();
    let day = join(&day, "g2", now);
    let day = join(&day, "g1", now.plus_minutes(1));

    let expected = expected(&day, &RoomId::new(TABLE), at(now.plus_minutes(2)));

    assert_eq!(queued(&day), ["g2", "g1"]);
    let slots: Vec<_> = expected.iter().map(|one| one.slot).collect();
    assert_eq!(slots, [Some(Slot(0)), Some(Slot(1))]);
}

#[test]
fn who_is_called_has_the_tables_next_slot_and_waits_no_more() {
    let (day, now) = hall();
    let (day, _) = booked(&day, "before", "h1", "g2", 0);
    let day = join(&day, "g1", now);

    let after = ask(&day, &company_actor("h1"), "g1", call("called"), now).unwrap();

    let called = meeting(&after, "called");
    assert_eq!((called.slot, called.room.unwrap()), (Slot(1), RoomId::new(TABLE)));
    assert_eq!(called.booked_by, crate::timetable::BookedBy::Host);
    assert!(after.queues.is_empty());
}

#[test]
fn who_is_called_twice_is_booked_once() {
    let (day, now) = hall();
    let day = join(&join(&day, "g1", now), "g2", now);
    let once = ask(&day, &organizer(), "g1", call("one"), now).unwrap();

    let twice = ask(&once, &organizer(), "g1", call("two"), now);

    assert_eq!(twice.unwrap_err(), Refusal::QueueGone);
    assert_eq!((once.timetable.len(), queued(&once)), (1, vec!["g2"]));
}

#[test]
fn nobody_waits_twice_at_one_table() {
    let (day, now) = hall();
    let day = join(&day, "g1", now);

    let twice = ask(&day, &company_actor("g1"), "g1", Act::Join, now);

    assert_eq!(twice.unwrap_err(), Refusal::QueuedAlready);
}

#[test]
fn a_slot_of_which_less_than_half_is_left_is_not_given() {
    let (day, _) = hall();
    let start = day.layout.slots[0].start;
    let day = join(&day, "g1", start);
    let slot = |minutes| {
        let now = at(start.plus_minutes(minutes));
        expected(&day, &RoomId::new(TABLE), now)[0].slot
    };

    assert_eq!(slot(15), Some(Slot(0)));
    assert_eq!(slot(16), Some(Slot(1)));
    assert_eq!(slot(6 * 30), None);
}

#[test]
fn who_meets_the_company_already_cannot_wait_and_who_gets_a_meeting_waits_no_more() {
    let (day, now) = hall();
    let (met, _) = booked(&day, "m", "h1", "g1", 3);
    let refused = ask(&met, &organizer(), "g1", Act::Join, now);
    let waits = join(&day, "g1", now);

    let (after, _) = booked(&waits, "m", "h1", "g1", 3);

    assert_eq!(refused.unwrap_err().code(), "already_meeting");
    assert!(after.queues.is_empty());
}

#[test]
fn a_company_joins_and_leaves_for_itself_and_calls_at_its_own_table_only() {
    let (day, now) = hall();
    let own = ask(&day, &company_actor("g1"), "g1", Act::Join, now).unwrap();

    let foreign = [
        ask(&day, &company_actor("g2"), "g1", Act::Join, now),
        ask(&own, &company_actor("g2"), "g1", Act::Leave, now),
        ask(&own, &company_actor("g1"), "g1", call("m"), now),
        ask(&own, &company_actor("h2"), "g1", call("m"), now),
    ];
    let left = ask(&own, &company_actor("g1"), "g1", Act::Leave, now).unwrap();

    assert!(foreign.into_iter().all(|tried| tried == Err(Refusal::NotYours)));
    assert!(left.queues.is_empty());
}

#[test]
fn one_waits_for_the_other_side_at_a_companys_table_on_an_open_day() {
    let (day, now) = hall();
    let own_side = ask(&day, &organizer(), "h2", Act::Join, now);
    let (table, company) = (RoomId::new("r2"), CompanyId::new("g1"));
    let free = Command::Queue { table, company, act: Act::Join };
    let free = decide(&day, &organizer(), &free, at(now));
    let planning = Day { phase: Phase::Planning, ..day.clone() };
    let early = ask(&planning, &organizer(), "g1", Act::Join, now);

    assert_eq!(own_side.unwrap_err(), Refusal::OwnSide);
    assert_eq!(free.unwrap_err(), Refusal::QueueOff);
    assert_eq!(early.unwrap_err(), Refusal::QueueClosed);
}

#[test]
fn a_queue_has_an_end() {
    let (mut day, now) = hall();
    let many =
        (0..QUEUE_MAX).map(|n| Waiting { since: now, company: CompanyId::new(format!("c{n}")) });
    day.queues.insert(RoomId::new(TABLE), many.collect());

    let refused = ask(&day, &organizer(), "g1", Act::Join, now);

    assert_eq!(refused.unwrap_err(), Refusal::QueueFull { max: QUEUE_MAX });
}

#[test]
fn nobody_waits_at_a_table_that_is_anothers_now() {
    let (day, now) = hall();
    let day = join(&day, "g1", now);
    let mut settings = (*day.settings).clone();
    settings.rooms[0].table = Some(Table { company: Some(CompanyId::new("h2")) });

    let command = Command::ChangeSettings { settings: Box::new(settings) };
    let changes = decide(&day, &organizer(), &command, at(now)).unwrap();
    let mut after = day.clone();
    changes.iter().for_each(|change| after.apply(change));

    assert!(after.queues.is_empty());
}

#[test]
fn a_call_that_is_taken_back_puts_the_company_where_it_was() {
    let (day, now) = hall();
    let day = join(&join(&day, "g1", now), "g2", now.plus_minutes(1));
    let command =
        Command::Queue { table: RoomId::new(TABLE), company: CompanyId::new("g1"), act: call("m") };
    let changes = decide(&day, &organizer(), &command, at(now)).unwrap();
    let mut after = day.clone();
    changes.iter().for_each(|change| after.apply(change));
    let deed = crate::undo::Deed::of(&organizer(), &command).unwrap();
    let act = crate::undo::Act::of((deed, "o@o.example"), (&day, &after), &changes, now).unwrap();
    // Somebody who leaves meanwhile is in nobody's way.
    let after = ask(&after, &organizer(), "g2", Act::Leave, now.plus_minutes(2)).unwrap();
    let after = join(&after, "g2", now.plus_minutes(2));

    let mut back = after.clone();
    let changes = crate::undo::undo(&after, &act, at(now.plus_minutes(3))).unwrap();
    changes.iter().for_each(|change| back.apply(change));

    assert_eq!(queued(&back), ["g1", "g2"]);
    assert!(back.timetable.is_empty());
}
