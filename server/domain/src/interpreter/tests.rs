//! Who may interpret what, by example and against a plain slow judge.

use std::sync::Arc;

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::*;
use crate::day::OfficeHours;
use crate::id::CompanyId;
use crate::sample::{a_week_before, at, day};
use crate::time::Instant;
use crate::timetable::{BookedBy, Meeting};

mod property;
mod who;

/// The sample day with a change to one interpreter.
fn with(id: &str, change: impl FnOnce(&mut Interpreter)) -> Day {
    let mut day = day();
    edit(&mut day, id, change);
    day
}

fn edit(day: &mut Day, id: &str, change: impl FnOnce(&mut Interpreter)) {
    let roster = Arc::make_mut(&mut day.roster);
    let mut one = (*roster.interpreters[&InterpreterId::new(id)]).clone();
    change(&mut one);
    roster.put_interpreter(one);
}

fn company<'a>(day: &'a Day, id: &str) -> &'a Company {
    &day.roster.companies[&CompanyId::new(id)]
}

fn fits(day: &Day, id: &str, slot: u16) -> Result<(), Unfit> {
    let job = Job::in_slot(day, Slot(slot), company(day, "h1"), company(day, "g1")).unwrap();
    fit(day, &day.roster.interpreters[&InterpreterId::new(id)], &job, at(a_week_before()))
}

fn chosen(day: &Day, slot: u16) -> Result<String, NotThisSlot> {
    let job = Job::in_slot(day, Slot(slot), company(day, "h1"), company(day, "g1")).unwrap();
    let chosen = choose(day, &job, Wished::default(), at(a_week_before()))?;
    let relay = chosen.relay.map(|relay| format!(" via {} {}", relay.via, relay.interpreter));
    Ok(format!("{}{}", chosen.interpreter, relay.unwrap_or_default()))
}

/// A meeting somebody interprets.
fn held(id: &str, (host, guest): (&str, &str), slot: u16) -> Meeting {
    Meeting {
        id: MeetingId::new(format!("{id}-{slot}")),
        slot: Slot(slot),
        host: CompanyId::new(host),
        host_desk: 0,
        guest: CompanyId::new(guest),
        guest_desk: 0,
        interpreter_needed: true,
        interpreter: Some(InterpreterId::new(id)),
        relay: None,
        need: Need::Auto,
        override_reason: None,
        adjusted_min: 0,
        room: None,
        sequence: 0,
        stamped: Instant(0),
        booked_by: BookedBy::Organizer,
        put_at: None,
    }
}

/// Gives somebody a meeting of the other two companies in a slot.
fn works(day: &mut Day, id: &str, slot: u16) {
    day.timetable.put(held(id, ("h2", "g2"), slot));
}

fn pair(from: &str, to: &str, direction: Direction) -> LanguagePair {
    LanguagePair { from: from.into(), to: to.into(), direction, level: Level::Professional }
}

#[test]
fn a_pair_must_go_both_ways() {
    let of = |pairs: Vec<LanguagePair>| fits(&with("i1", |one| one.profile.pairs = pairs), "i1", 0);
    let (forth, both) = (Direction::Forth, Direction::Both);

    assert_eq!(of(vec![pair("ru", "ko", both)]), Ok(()));
    assert_eq!(of(vec![pair("ko", "ru", forth)]), Err(Unfit::Unqualified));
    assert_eq!(of(vec![pair("ko", "ru", forth), pair("ru", "ko", forth)]), Ok(()));
    assert_eq!(of(vec![pair("ko", "en", both)]), Err(Unfit::Unqualified));
}

#[test]
fn ninety_minutes_are_worked_and_the_next_slot_is_for_rest() {
    let mut day = day();
    for slot in 0..3 {
        assert_eq!(fits(&day, "i1", slot), Ok(()));
        works(&mut day, "i1", slot);
    }

    assert_eq!(fits(&day, "i1", 3), Err(Unfit::Rest));
    assert_eq!(fits(&day, "i1", 4), Ok(()));
    // Between two stretches, joining them.
    works(&mut day, "i1", 4);
    assert_eq!(fits(&day, "i1", 3), Err(Unfit::Rest));
    let last = day.timetable.get(&MeetingId::new("i1-2")).unwrap().clone();
    let first = day.timetable.get(&MeetingId::new("i1-0")).unwrap().clone();
    let pauses = [&first, &last].map(|one| pause_after(&day, one, &InterpreterId::new("i1")));
    assert_eq!(pauses, [0, 10]);
}

#[test]
fn a_stretch_that_a_meeting_fills_is_rested_from_before_another_days_meeting() {
    let mut day = day();
    works(&mut day, "i2", 1);
    works(&mut day, "i2", 2);
    let end = day.layout.slots[2].end;
    let mut with = |gap: i64| {
        let span = (end.plus_minutes(gap), end.plus_minutes(gap + 30));
        day.elsewhere = Arc::new([(InterpreterId::new("i2"), vec![span])].into());
        [0, 3].map(|slot| fits(&day, "i2", slot))
    };

    assert_eq!(with(0), [Err(Unfit::Busy); 2]);
    assert_eq!(with(10)[0], Ok(()));
}

#[test]
fn simultaneous_work_alone_ends_after_forty_minutes() {
    let mut day = day();
    let settings = Arc::make_mut(&mut day.settings);
    settings.interpreting.mode = Mode::Simultaneous;
    works(&mut day, "i1", 0);

    assert_eq!(fits(&day, "i1", 1), Err(Unfit::Rest));
    assert_eq!(fits(&day, "i1", 2), Ok(()));
    edit(&mut day, "i2", |one| one.profile.modes.simultaneous = false);
    assert_eq!(fits(&day, "i2", 1), Err(Unfit::Mode));
    let too_long = Interpreting { mode: Mode::Simultaneous, ..Interpreting::default() }.check(45);
    assert_eq!(too_long.map_err(|refusal| refusal.code()), Err("invalid"));
}

#[test]
fn a_day_has_so_many_minutes_of_work() {
    let mut day = with("i1", |one| one.profile.load_max_min = Some(60));
    works(&mut day, "i1", 0);
    assert_eq!(fits(&day, "i1", 2), Ok(()));

    works(&mut day, "i1", 2);

    assert_eq!(fits(&day, "i1", 5), Err(Unfit::Load));
}

#[test]
fn hours_are_those_of_the_interpreters_own_clock() {
    // 15:00 in Seoul is 11:00 in Almaty and 01:00 in New York.
    let hours = |from, to| {
        let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Some(OfficeHours { from: time(from), to: time(to) })
    };
    let lives = |zone, worked| {
        let day = with("i1", |one| {
            one.zone = zone;
            one.profile.hours = worked;
        });
        (fits(&day, "i1", 0), fits(&day, "i1", 5))
    };
    let away = Err(Unfit::Hours);

    assert_eq!(lives(Tz::Asia__Almaty, hours(9, 18)), (Ok(()), Ok(())));
    assert_eq!(lives(Tz::Asia__Seoul, hours(9, 17)), (Ok(()), away));
    assert_eq!(lives(Tz::America__New_York, hours(9, 18)), (away, away));
    assert_eq!(lives(Tz::America__New_York, hours(22, 3)), (Ok(()), away));
}

#[test]
fn notice_conflict_and_company_of_their_own_stand_in_the_way() {
    let asked_late = with("i1", |one| one.profile.notice_hours = 24 * 8);
    let in_conflict = with("i1", |one| one.profile.conflicts = vec![" h1 ".into()]);
    let bound =
        |code: &str| with("i1", |one| one.profile.bound_to = Some(Bound::Company(code.into())));

    assert_eq!(fits(&asked_late, "i1", 0), Err(Unfit::Notice));
    assert_eq!(fits(&in_conflict, "i1", 0), Err(Unfit::Conflict));
    assert_eq!(fits(&bound("H2"), "i1", 0), Err(Unfit::BoundElsewhere));
    assert_eq!(fits(&bound("G1"), "i1", 0), Ok(()));
}

#[test]
fn who_serves_the_company_comes_before_who_has_less_work_and_a_reserve_last() {
    let mut day = day();
    works(&mut day, "i2", 0);
    assert_eq!(chosen(&day, 1).as_deref(), Ok("i1"));

    let mut serving = day.clone();
    serving.timetable.put(held("i2", ("h1", "g2"), 4));
    assert_eq!(chosen(&serving, 1).as_deref(), Ok("i2"));

    edit(&mut day, "i1", |one| one.profile.reserve = true);
    assert_eq!(chosen(&day, 1).as_deref(), Ok("i2"));
    edit(&mut day, "i1", |one| one.profile.bound_to = Some(Bound::Company("H1".into())));
    assert_eq!(chosen(&day, 1).as_deref(), Ok("i1"));
}

#[test]
fn the_refusal_says_what_the_nearest_candidate_lacks() {
    let mut day = day();
    for slot in 0..3 {
        works(&mut day, "i1", slot);
    }
    works(&mut day, "i2", 3);

    assert_eq!(chosen(&day, 3), Err(NotThisSlot::InterpreterRest));
    edit(&mut day, "i1", |one| one.languages = vec!["en".into(), "ru".into()]);
    assert_eq!(chosen(&day, 3), Err(NotThisSlot::InterpretersBusy));
    edit(&mut day, "i2", |one| one.languages = vec!["kk".into(), "ru".into()]);
    assert_eq!(chosen(&day, 3), Err(NotThisSlot::NoInterpreter));
}

#[test]
fn two_take_it_through_a_third_language_where_nobody_has_the_pair() {
    let mut day = day();
    edit(&mut day, "i1", |one| one.languages = vec!["ko".into(), "en".into()]);
    edit(&mut day, "i2", |one| one.profile.pairs = vec![pair("ru", "en", Direction::Both)]);
    assert_eq!(chosen(&day, 0).as_deref(), Ok("i1 via en i2"));

    works(&mut day, "i2", 0);
    assert_eq!(chosen(&day, 0), Err(NotThisSlot::InterpretersBusy));
    Arc::make_mut(&mut day.settings).interpreting.relay = false;
    assert_eq!(chosen(&day, 1), Err(NotThisSlot::NoInterpreter));
}

#[test]
fn an_interpreted_meeting_lasts_longer_by_the_days_factor_in_whole_ticks() {
    let longer = |percent| Interpreting { longer_percent: percent, ..Interpreting::default() };

    assert_eq!(longer(100).length(30), 30);
    assert_eq!(longer(125).length(30), 40);
    assert_eq!(longer(150).length(30), 45);
    assert_eq!(longer(201).check(30).map_err(|refusal| refusal.code()), Err("invalid"));
}
