//! Need against capacity, on days small enough to count by hand.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::day::OfficeHours;
use crate::id::{CompanyId, InterpreterId, MeetingId};
use crate::interpreter::Profile;
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
    measure(day, Scope::first(day), at(a_week_before()))
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

    let long = measured(&day);
    let mut settings = (*day.settings).clone();
    settings.grid.slots = 3;
    day.layout = Arc::new(crate::day::lay_out(&settings, rules()).expect("a layout"));
    day.settings = Arc::new(settings);
    let short = measured(&day);

    // The sixth slot is one of rest.
    assert_eq!((long.needed(), long.covered(), long.pairs[0].one_more), (6, 5, 1));
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

    let meant = measure(&day, Scope::Meant, at(a_week_before()));

    assert_eq!((coverage.needed(), coverage.covered()), (2, 1));
    assert_eq!((meant.needed(), meant.covered(), meant.basis), (3, 2, Basis::Draft));
    assert!(coverage.is_more_meant);
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

    let coverage = measure(&day, Scope::Meant, at(evening));

    assert_eq!((coverage.needed(), coverage.slots[0].capacity), (0, 0));
    assert!(coverage.slots.iter().all(|slot| slot.is_over));
}

/// The most meetings that can be interpreted at once, by trying everything.
fn most(able: &[Vec<bool>], taken: u32) -> usize {
    let Some((first, rest)) = able.split_first() else { return 0 };
    let free = (0..first.len()).filter(|one| first[*one] && taken >> one & 1 == 0);
    let with = free.map(|one| 1 + most(rest, taken | 1 << one)).max().unwrap_or(0);
    with.max(most(rest, taken))
}

proptest! {
    /// Languages as bits: ko, ru, kk, en.
    #[test]
    fn as_many_are_covered_as_trying_everything_finds(
        companies in prop::collection::vec((1u8..16, 1u8..16), 1..6),
        interpreters in prop::collection::vec(1u8..16, 0..5),
    ) {
        let tags = |bits: u8| -> Vec<&str> {
            let all = ["ko", "ru", "kk", "en"].into_iter().enumerate();
            all.filter(|(at, _)| bits >> at & 1 == 1).map(|(_, tag)| tag).collect()
        };
        let spoken: Vec<Vec<&str>> = interpreters.iter().map(|bits| tags(*bits)).collect();
        let spoken: Vec<&[&str]> = spoken.iter().map(Vec::as_slice).collect();
        let mut day = planned(companies.len(), companies.len(), &spoken);
        day.phase = Phase::Released;
        let mut settings = (*day.settings).clone();
        settings.interpreting.relay = false;
        day.settings = Arc::new(settings);
        let mut able = Vec::new();
        for (number, (host, guest)) in companies.iter().enumerate() {
            let (h, g) = (format!("h{}", number + 1), format!("g{}", number + 1));
            speak(&mut day, &h, &tags(*host));
            speak(&mut day, &g, &tags(*guest));
            let is_needed = host & guest == 0;
            let mut one = model();
            (one.id, one.slot) = (MeetingId::new(format!("m{number}")), Slot(0));
            (one.host, one.guest) = (CompanyId::new(h), CompanyId::new(g));
            (one.interpreter, one.interpreter_needed) = (None, is_needed);
            day.timetable.put(one);
            if is_needed {
                let speaks = |bits: &u8| bits & host != 0 && bits & guest != 0;
                able.push(interpreters.iter().map(speaks).collect());
            }
        }

        let coverage = measured(&day);

        let slot = &coverage.slots[0];
        prop_assert_eq!((slot.needed, slot.covered), (able.len(), most(&able, 0)));
        for cell in &slot.cells {
            prop_assert!(cell.capacity >= cell.covered && cell.capacity <= slot.capacity);
        }
        for pair in coverage.pairs {
            prop_assert!(pair.one_more <= slot.needed - slot.covered);
        }
    }
}

/// Any meeting, to be changed.
fn model() -> crate::timetable::Meeting {
    meeting(&booked(&day(), "m", "h1", "g1", 0).0, "m")
}

#[test]
fn nobody_works_longer_than_the_rules_of_rest_allow() {
    // Six half hours in a row: after three one slot of rest, then two more.
    let mut day = planned(6, 1, &[&["ko", "ru"]]);
    ask(&mut day, &["h1", "h2", "h3", "h4", "h5", "h6"].map(|host| (host, "g1")));

    let coverage = measured(&day);
    let covered: Vec<usize> = coverage.slots.iter().map(|slot| slot.covered).collect();

    assert_eq!((coverage.needed(), coverage.covered()), (6, 5));
    assert_eq!(covered, [1, 1, 1, 0, 1, 1]);
    assert_eq!(coverage.slots[3].capacity, 0);
    assert_eq!(coverage.pairs[0].one_more, 1);
}

#[test]
fn own_hours_notice_and_load_bound_what_somebody_can_do() {
    let mut day = planned(1, 1, &[&["ko", "ru"], &["ko", "ru"], &["ko", "ru"]]);
    let profile = |day: &mut Day, id: &str, change: Box<dyn Fn(&mut Profile)>| {
        let roster = Arc::make_mut(&mut day.roster);
        let mut one = (*roster.interpreters[&InterpreterId::new(id)]).clone();
        change(&mut one.profile);
        roster.put_interpreter(one);
    };
    let hour = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
    let evening = OfficeHours { from: hour(16), to: hour(20) };
    profile(&mut day, "i0", Box::new(move |profile| profile.hours = Some(evening)));
    profile(&mut day, "i1", Box::new(|profile| profile.notice_hours = 24 * 30));
    profile(&mut day, "i2", Box::new(|profile| profile.load_max_min = Some(20)));

    let coverage = measured(&day);

    // The first two slots are before i0 begins; nobody else can come at all.
    let capacity: Vec<usize> = coverage.slots.iter().map(|slot| slot.capacity).collect();
    assert_eq!(capacity, [0, 0, 1, 1, 1, 1]);
    assert_eq!(coverage.pairs[0].interpreters, 3);
}

#[test]
fn two_work_in_relay_only_where_nobody_has_the_pair() {
    let mut day = planned(1, 1, &[&["ko", "en"], &["en", "ru"]]);
    ask(&mut day, &[("h1", "g1")]);

    let relayed = measured(&day);
    let mut settings = (*day.settings).clone();
    settings.interpreting.relay = false;
    day.settings = Arc::new(settings);
    let alone = measured(&day);

    assert_eq!((relayed.needed(), relayed.covered()), (1, 1));
    assert_eq!((relayed.pairs[0].is_relay, relayed.pairs[0].relayed), (true, 1));
    // Where nobody sits the two could.
    assert_eq!(cells(&relayed, 3), [(0, 0, 1)]);
    assert_eq!(relayed.slots[3].capacity, 2);
    assert_eq!((alone.needed(), alone.covered()), (1, 0));
    assert_eq!((alone.pairs[0].is_relay, alone.pairs[0].one_more), (false, 1));
    assert_eq!(cells(&alone, 3), [(0, 0, 0)]);
}

#[test]
fn longer_meetings_and_the_days_buffer_take_their_companies_time_in_the_forecast() {
    let forecast = |percent: u16, buffer_min: u16| {
        let mut day = planned(6, 1, &[&["ko", "ru"], &["ko", "ru"]]);
        ask(&mut day, &["h1", "h2", "h3", "h4", "h5", "h6"].map(|host| (host, "g1")));
        let mut settings = (*day.settings).clone();
        settings.interpreting.longer_percent = percent;
        settings.buffer_min = buffer_min;
        day.settings = Arc::new(settings);
        let coverage = measured(&day);
        (coverage.needed(), coverage.without_slot)
    };

    assert_eq!(forecast(100, 0), (6, 0));
    // A guest's meetings of 45 minutes lie in every other slot.
    assert_eq!(forecast(150, 0), (3, 3));
    assert_eq!(forecast(100, 10), (3, 3));
}

#[test]
fn nobody_more_would_help_with_what_is_over() {
    let mut day = planned(1, 1, &[]);
    day.phase = Phase::Running;
    let mut one = model();
    one.interpreter = None;
    day.timetable.put(one);

    let before = measured(&day);
    let after = measure(&day, Scope::Timetable, at(Instant(day.layout.slots[0].end.0)));

    assert_eq!((before.pairs[0].one_more, before.ahead().map(|slot| slot.missing).sum()), (1, 1));
    assert_eq!((after.pairs[0].one_more, after.ahead().map(|slot| slot.missing).sum()), (0, 0));
    assert_eq!(after.needed(), 1);
}

#[test]
fn who_has_not_answered_yet_is_told_apart() {
    let mut day = planned(1, 1, &[&["ko", "ru"]]);
    day.phase = Phase::Released;
    let mut settings = (*day.settings).clone();
    settings.interpreting.offers.enabled = true;
    day.settings = Arc::new(settings);

    let day = booked(&day, "m1", "h1", "g1", 1).0;

    let unanswered: Vec<usize> = measured(&day).slots.iter().map(|slot| slot.unanswered).collect();
    assert_eq!(unanswered, [0, 1, 0, 0, 0, 0]);
}

#[test]
fn who_accepted_has_thought_better_of_an_own_never() {
    let mut day = planned(1, 1, &[&["ko", "ru"]]);
    let (mut never, mut agreed) = (request("g1", "h1"), request("h1", "g1"));
    never.rank = Rank::Never;
    agreed.state = crate::request::State::Accepted;
    let requests = Arc::make_mut(&mut day.requests);
    requests.put(never);
    requests.put(agreed);

    assert_eq!(measured(&day).needed(), 1);
}
