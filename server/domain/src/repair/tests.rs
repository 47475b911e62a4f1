//! What goes wrong is mended with little, by the rules, and whole or not at all.

mod chance;
mod delays;
mod stale;

use super::*;
use crate::access::Actor;
use crate::attendance::{Person, Step};
use crate::command::{Command, decide};
use crate::roster::Interpreter;
use crate::sample::{self, at, booked, meeting};
use crate::timetable::Meeting;

fn start(day: &Day, slot: usize) -> Instant {
    day.layout.slots[slot].start
}

/// Struck at a moment, and mended with what the domain finds by itself.
fn settled(day: &Day, event: &Event, now: Instant) -> (Steps, Mended) {
    let struck = strike(day, event, "Ill", None, at(now));
    let struck = struck.unwrap_or_else(|refusal| unreachable!("{refusal:?}"));
    settle(&struck, Vec::new(), at(now))
}

/// The day once the event is answered so, by the command.
fn repaired(day: &Day, event: &Event, steps: Steps, now: Instant) -> Result<Day, Refusal> {
    repaired_as(&sample::organizer(), day, event, steps, (now, day.revision))
}

fn repaired_as(
    actor: &Actor,
    day: &Day,
    event: &Event,
    steps: Steps,
    (now, revision): (Instant, i64),
) -> Result<Day, Refusal> {
    let repair = Repair { event: event.clone(), reason: "Ill".into(), steps, revision };
    let changes = decide(day, actor, &Command::Repair(Box::new(repair)), at(now))?;
    let mut after = day.clone();
    for change in &changes {
        after.apply(change);
    }
    Ok(after)
}

fn mended(day: &Day, event: &Event, now: Instant) -> Day {
    let (steps, _) = settled(day, event, now);
    repaired(day, event, steps, now).unwrap_or_else(|refusal| unreachable!("{refusal:?}"))
}

fn gone(who: &str) -> Event {
    Event::InterpreterGone { interpreter: InterpreterId::new(who), until: None }
}

fn company(id: &str) -> CompanyId {
    CompanyId::new(id)
}

fn interpreter_of(day: &Day, id: &str) -> Option<String> {
    meeting(day, id).interpreter.map(|id| id.to_string())
}

/// Everything but how often it was told.
fn lies(one: &Meeting) -> Meeting {
    Meeting { sequence: 0, stamped: Instant(0), ..one.clone() }
}

/// Both companies of a meeting come and go in.
fn met(day: &Day, id: &str, now: Instant) -> Day {
    let mut after = day.clone();
    let one = meeting(day, id);
    for side in [&one.host, &one.guest] {
        let command = Command::Attend {
            meeting: one.id.clone(),
            person: Person { key: side.to_string(), name: side.to_string() },
            step: Step::Inside,
        };
        let changes = decide(&after, &sample::company_actor(side.as_str()), &command, at(now));
        for change in changes.unwrap_or_else(|refusal| unreachable!("{refusal:?}")) {
            after.apply(&change);
        }
    }
    after
}

#[test]
fn another_interpreter_takes_over_and_nobody_else_hears_of_it() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 1);
    let (mut day, _) = booked(&day, "m2", "h2", "g2", 1);
    let first = interpreter_of(&day, "m1").unwrap_or_default();
    for one in std::sync::Arc::make_mut(&mut day.roster).interpreters.values_mut() {
        let profile = crate::interpreter::Profile { notice_hours: 48, ..one.profile.clone() };
        *one = std::sync::Arc::new(Interpreter { profile, ..(**one).clone() });
    }

    let after = mended(&day, &gone(&first), start(&day, 0));

    assert_eq!(meeting(&after, "m1").slot, Slot(1));
    assert!(interpreter_of(&after, "m1").is_some_and(|one| one != first));
    assert_eq!(meeting(&after, "m1").sequence, 1);
    assert_eq!(meeting(&after, "m2"), meeting(&day, "m2"));
    let still = after.roster.interpreters.values().all(|one| one.profile.notice_hours == 48);
    assert!(still, "how early they want to be asked is still theirs to say");
}

#[test]
fn a_meeting_goes_to_the_nearest_slot_where_nobody_can_take_over() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 1);
    let (day, _) = booked(&day, "m2", "h2", "g1", 2);
    let first = interpreter_of(&day, "m1").unwrap_or_default();
    let other = day.roster.interpreters.keys().find(|id| id.as_str() != first);
    let other = other.cloned().unwrap_or_else(|| unreachable!());
    let mut day = day;
    let away = crate::away::Away {
        from: start(&day, 0),
        until: Some(start(&day, 2)),
        reason: "At the doctor's".into(),
    };
    day.aways.insert(crate::away::Who::Interpreter(other), away);

    let after = mended(&day, &gone(&first), start(&day, 0));

    assert_eq!(meeting(&after, "m1").slot, Slot(3));
    assert_eq!(lies(&meeting(&after, "m2")).slot, Slot(2));
}

#[test]
fn who_met_before_the_start_is_left_as_it_is_where_nobody_can_take_over() {
    let (mut day, _) = booked(&sample::day(), "m1", "h1", "g1", 1);
    let who = meeting(&day, "m1").interpreter.unwrap_or_else(|| unreachable!());
    std::sync::Arc::make_mut(&mut day.roster).interpreters.retain(|id, _| *id == who);
    let early = start(&day, 1).plus_minutes(-2);
    let day = met(&day, "m1", early);

    let after = mended(&day, &gone(who.as_str()), early);

    assert_eq!(lies(&meeting(&after, "m1")), lies(&meeting(&day, "m1")));
}

#[test]
fn who_left_meets_nobody_any_more_but_what_is_on_stays() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 0);
    let (day, _) = booked(&day, "m2", "h1", "g2", 1);
    let (day, _) = booked(&day, "m3", "h2", "g1", 2);
    let now = start(&day, 0).plus_minutes(5);

    for event in
        [Event::NoShow { company: company("h1") }, Event::CompanyLeaves { company: company("h1") }]
    {
        let after = mended(&day, &event, now);

        assert!(after.timetable.get(&MeetingId::new("m1")).is_some());
        assert!(after.timetable.get(&MeetingId::new("m2")).is_none());
        assert_eq!(meeting(&after, "m3"), meeting(&day, "m3"));
        assert!(after.aways.contains_key(&crate::away::Who::Company(company("h1"))));
    }
}

#[test]
fn who_comes_late_finds_the_meeting_later_or_as_it_was() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 0);
    let (day, _) = booked(&day, "m2", "h1", "g2", 1);
    let now = start(&day, 0).plus_minutes(5);
    let late = Event::Late { company: company("h1"), minutes: 40 };

    let after = mended(&day, &late, now);

    assert!([meeting(&after, "m1").slot, meeting(&after, "m2").slot].iter().all(|s| s.0 >= 2));
    let after = mended(&met(&day, "m1", now), &late, now);
    assert_eq!(meeting(&after, "m1").slot, Slot(0), "they have met: nothing of it is to be mended");
    let hopeless = Event::Late { company: company("h1"), minutes: 480 };
    let after = mended(&day, &hopeless, now);
    assert_eq!(meeting(&after, "m1").slot, Slot(0), "what has begun is left as it is");
    assert!(after.timetable.get(&MeetingId::new("m2")).is_none());
}

#[test]
fn a_room_that_is_gone_is_left_for_another() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 0);
    let (day, _) = booked(&day, "m2", "h2", "g2", 0);
    let (day, _) = booked(&day, "m3", "h2", "g1", 1);
    let room = meeting(&day, "m3").room.unwrap_or_else(|| unreachable!());
    let event = Event::RoomGone { room: room.clone(), until: None };

    let after = mended(&day, &event, start(&day, 0).plus_minutes(-30));

    assert!(after.timetable.all().all(|one| one.room.as_ref() != Some(&room)));
    assert_eq!(meeting(&after, "m3").slot, Slot(1));
    let slots = [meeting(&after, "m1").slot, meeting(&after, "m2").slot];
    assert!(slots.contains(&Slot(0)) && slots[0] != slots[1], "one of the two had to go");
    assert_eq!(after.timetable.len(), 3);
}

#[test]
fn whoever_is_in_the_way_of_a_meeting_that_goes_on_makes_room() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 0);
    let (day, _) = booked(&day, "m2", "h1", "g2", 1);
    let (day, _) = booked(&day, "m3", "h2", "g2", 2);
    let now = start(&day, 0).plus_minutes(25);
    let event = Event::Overrun { meeting: MeetingId::new("m1"), minutes: 10 };

    let after = mended(&met(&day, "m1", now), &event, now);

    assert_eq!(meeting(&after, "m1").adjusted_min, 10);
    assert!(meeting(&after, "m2").slot > Slot(2));
    assert_eq!(meeting(&after, "m3"), meeting(&day, "m3"));
    let late = repaired(&day, &event, Steps::default(), start(&day, 3));
    assert_eq!(late.err(), Some(Refusal::NotNow), "it is over");
}

#[test]
fn who_works_longer_gives_up_the_next_meeting_and_keeps_the_rest() {
    let mut day = sample::day();
    let mut settings = (*day.settings).clone();
    settings.interpreting.load_max_min = 90;
    day.settings = settings.into();
    let second = InterpreterId::new("i2");
    std::sync::Arc::make_mut(&mut day.roster).interpreters.remove(&second);
    let (day, _) = booked(&day, "m1", "h1", "g1", 0);
    let (day, _) = booked(&day, "m2", "h1", "g2", 2);
    let (day, _) = booked(&day, "m3", "h2", "g1", 4);
    let now = start(&day, 0).plus_minutes(25);
    let event = Event::Overrun { meeting: MeetingId::new("m1"), minutes: 10 };

    let after = mended(&met(&day, "m1", now), &event, now);

    assert!(after.timetable.get(&MeetingId::new("m2")).is_none(), "nobody else has the languages");
    assert_eq!(meeting(&after, "m3"), meeting(&day, "m3"));
}

#[test]
fn only_whoever_runs_the_day_mends_it() {
    let (day, _) = booked(&sample::day(), "m1", "h1", "g1", 1);
    let event = Event::CompanyLeaves { company: company("h1") };
    let now = start(&day, 0);

    for actor in [sample::company_actor("h1"), sample::company_actor("g1")] {
        let refused = repaired_as(&actor, &day, &event, Steps::default(), (now, day.revision));
        assert_eq!(refused.err(), Some(Refusal::NotYours));
    }
    let unknown = Event::CompanyLeaves { company: company("h9") };
    assert_eq!(repaired(&day, &unknown, Steps::default(), now).err(), Some(Refusal::Unknown));
}
