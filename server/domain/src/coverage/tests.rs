//! Need against capacity, on days small enough to count by hand.

use std::sync::Arc;

use super::*;
use crate::id::{CompanyId, InterpreterId, MeetingId};
use crate::request::Rank;
use crate::roster::Roster;
use crate::sample::*;

/// A planned day before release: `hosts` Korean companies, `guests` Russian ones, these interpreters.
fn planned(hosts: usize, guests: usize, interpreters: &[&[&str]]) -> Day {
    let mut day = day();
    let like = |id: &str| (**day.roster.company(&CompanyId::new(id)).expect("known")).clone();
    let (host, guest) = (like("h1"), like("g1"));
    let interpreter = (**day.roster.interpreters.values().next().expect("known")).clone();
    let mut roster = Roster::default();
    for (number, model) in (1..=hosts)
        .map(|number| (format!("h{number}"), &host))
        .chain((1..=guests).map(|number| (format!("g{number}"), &guest)))
    {
        let mut company = model.clone();
        (company.id, company.code) = (CompanyId::new(number.as_str()), number);
        roster.put_company(company);
    }
    for (number, languages) in interpreters.iter().enumerate() {
        let mut one = interpreter.clone();
        one.id = InterpreterId::new(format!("i{number}"));
        one.languages = languages.iter().map(|tag| (*tag).to_owned()).collect();
        roster.put_interpreter(one);
    }
    let mut settings = (*day.settings).clone();
    settings.rooms.clear();
    (day.settings, day.roster, day.phase) = (Arc::new(settings), Arc::new(roster), Phase::Planning);
    day
}

fn speak(day: &mut Day, id: &str, languages: &[&str]) {
    let roster = Arc::make_mut(&mut day.roster);
    let mut company = (**roster.company(&CompanyId::new(id)).expect("known")).clone();
    company.languages = languages.iter().map(|tag| (*tag).to_owned()).collect();
    roster.put_company(company);
}

fn ask(day: &mut Day, pairs: &[(&str, &str)]) {
    let requests = Arc::make_mut(&mut day.requests);
    for (from, to) in pairs {
        requests.put(request(from, to));
    }
}

fn measured(day: &Day) -> Coverage {
    measure(day, at(a_week_before()))
}

/// Needed, covered and capacity of each pair in a slot.
fn cells(coverage: &Coverage, slot: usize) -> Vec<(usize, usize, usize)> {
    let cells = coverage.slots[slot].cells.iter();
    cells.map(|cell| (cell.needed, cell.covered, cell.capacity)).collect()
}

#[test]
fn a_day_on_which_nobody_wishes_anything_needs_nobody_and_tells_who_is_there() {
    let coverage = measured(&planned(2, 2, &[&["ko", "ru"]]));

    assert_eq!((coverage.basis, coverage.needed()), (Basis::Wishes, 0));
    assert_eq!(coverage.pairs[0].languages, ["ko", "ru"]);
    assert_eq!(cells(&coverage, 0), [(0, 0, 1)]);
}

#[test]
fn wishes_lie_where_interpreters_are_free_and_what_is_beyond_them_is_short() {
    // Three hosts wish both guests: six meetings, at most two at once, one interpreter, six slots.
    let mut day = planned(3, 2, &[&["ko", "ru"]]);
    let all = [("h1", "g1"), ("h1", "g2"), ("h2", "g1"), ("h2", "g2"), ("h3", "g1"), ("h3", "g2")];
    ask(&mut day, &all);

    let enough = measured(&day);
    let mut settings = (*day.settings).clone();
    settings.grid.slots = 3;
    day.layout = Arc::new(crate::day::lay_out(&settings, rules()).expect("a layout"));
    day.settings = Arc::new(settings);
    let short = measured(&day);

    assert_eq!((enough.needed(), enough.covered(), enough.pairs[0].one_more), (6, 6, 0));
    assert_eq!((short.needed(), short.covered(), short.without_slot), (6, 3, 0));
    assert_eq!(short.pairs[0].one_more, 3);
    assert_eq!(cells(&short, 0), [(2, 1, 1)]);
}

#[test]
fn an_interpreter_of_two_pairs_counts_once_a_slot() {
    let mut day = planned(2, 2, &[&["ko", "ru", "kk"]]);
    speak(&mut day, "g2", &["kk"]);
    ask(&mut day, &[("h1", "g1"), ("h2", "g2")]);

    let coverage = measured(&day);
    let idle = &coverage.slots[5];

    assert_eq!((coverage.needed(), coverage.covered()), (2, 2));
    assert_eq!((idle.capacity, cells(&coverage, 5)), (1, vec![(0, 0, 1), (0, 0, 1)]));
    assert_eq!((coverage.slots[0].capacity, coverage.slots[0].covered), (1, 1));
    assert_eq!(cells(&coverage, 0).iter().map(|cell| cell.2).sum::<usize>(), 1);
}

#[test]
fn who_can_do_more_gives_way_to_who_can_do_less() {
    // Whoever speaks all three sits with Korean and Russian, so the Kazakh meeting has nobody yet.
    let mut day = planned(2, 2, &[&["ko", "ru", "kk"], &["ko", "ru"]]);
    speak(&mut day, "g2", &["kk"]);
    day.phase = Phase::Released;
    let day = booked(&day, "m1", "h1", "g1", 0).0;
    let mut day = booked(&day, "m2", "h2", "g2", 1).0;
    let mut second = meeting(&day, "m2");
    (second.slot, second.interpreter) = (Slot(0), None);
    day.timetable.put(second);

    let coverage = measured(&day);

    assert_eq!(meeting(&day, "m1").interpreter, Some(InterpreterId::new("i0")));
    assert_eq!(coverage.basis, Basis::Timetable);
    assert_eq!((coverage.slots[0].needed, coverage.slots[0].covered), (2, 2));
    assert_eq!(coverage.slots[0].missing, 1);
    assert_eq!(coverage.slots[0].capacity, 2);
}

#[test]
fn after_release_wishes_count_no_longer_and_each_meeting_counts_in_its_slot() {
    let mut day = planned(3, 3, &[&["ko", "ru"]]);
    ask(&mut day, &[("h2", "g2")]);
    day.phase = Phase::Released;
    let (mut day, _) = booked(&day, "m1", "h1", "g1", 2);
    let mut second = meeting(&day, "m1");
    second.id = MeetingId::new("m2");
    (second.host, second.guest) = (CompanyId::new("h3"), CompanyId::new("g3"));
    second.interpreter = None;
    day.timetable.put(second);

    let coverage = measured(&day);

    assert_eq!((coverage.needed(), coverage.covered()), (2, 1));
    assert_eq!(cells(&coverage, 2), [(2, 1, 1)]);
    assert_eq!((coverage.slots[2].missing, coverage.pairs[0].one_more), (1, 1));
}

#[test]
fn never_is_no_wish_and_a_common_language_no_need() {
    let mut day = planned(2, 2, &[&["ko", "ru"]]);
    speak(&mut day, "h2", &["ko", "ru"]);
    ask(&mut day, &[("h1", "g1"), ("h2", "g2")]);
    let mut never = request("g1", "h1");
    never.rank = Rank::Never;
    Arc::make_mut(&mut day.requests).put(never);

    let coverage = measured(&day);

    assert_eq!((coverage.needed(), coverage.without_slot), (0, 0));
}

#[test]
fn a_day_that_is_over_has_no_capacity_left() {
    let mut day = planned(1, 1, &[&["ko", "ru"]]);
    ask(&mut day, &[("h1", "g1")]);
    let evening = Instant(day.layout.slots[5].end.0);

    let coverage = measure(&day, at(evening));

    assert_eq!((coverage.needed(), coverage.slots[0].capacity), (0, 0));
    assert!(coverage.slots.iter().all(|slot| slot.is_over));
}
