//! Random days, booked one meeting after the other, against a judge that counts minutes.

use chrono::{TimeZone, Timelike};
use proptest::prelude::*;

use super::*;
use crate::booking::{Wish, book};
use crate::refusal::Refusal;
use crate::sample::organizer;
use crate::time::MINUTE_MS;

/// Pairs of companies, in slots, in the order they are asked for.
const HOSTS: [&str; 2] = ["h1", "h2"];
const GUESTS: [&str; 2] = ["g1", "g2"];

#[derive(Clone, Debug)]
struct Asked {
    host: usize,
    guest: usize,
    slot: u16,
}

fn asked() -> impl Strategy<Value = Asked> {
    (0..HOSTS.len(), 0..GUESTS.len(), 0..6u16).prop_map(|(host, guest, slot)| Asked {
        host,
        guest,
        slot,
    })
}

fn languages() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["ko", "ru", "en"]).prop_map(String::from)
}

fn profile() -> impl Strategy<Value = Profile> {
    let direction =
        prop::bool::ANY.prop_map(|both| if both { Direction::Both } else { Direction::Forth });
    let pair = (languages(), languages(), direction)
        .prop_filter("two languages", |(from, to, _)| from != to)
        .prop_map(|(from, to, direction)| LanguagePair {
            from,
            to,
            direction,
            level: Level::Professional,
        });
    let hours = (0..23u32, 1..24u32).prop_map(|(from, to)| {
        let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        OfficeHours { from: time(from), to: time(to) }
    });
    (
        prop::collection::vec(pair, 0..4),
        prop::option::of(hours),
        prop::option::of(30..180u16),
        prop::option::of(30..120u16),
        prop::option::of(0..45u16),
    )
        .prop_map(|(pairs, hours, load_max_min, stretch_max_min, pause_min)| Profile {
            pairs,
            hours,
            load_max_min,
            stretch_max_min,
            pause_min,
            ..Profile::default()
        })
}

fn any_day() -> impl Strategy<Value = Day> {
    let zones = prop::sample::select(vec![
        Tz::Asia__Seoul,
        Tz::Europe__Moscow,
        Tz::America__New_York,
        Tz::Asia__Kathmandu,
    ]);
    let people = prop::collection::vec((profile(), zones), 2);
    (people, 100..=150u16, 40..150u16, 0..30u16).prop_map(|(people, percent, stretch, pause)| {
        let mut day = day();
        for (id, (profile, zone)) in ["i1", "i2"].into_iter().zip(people) {
            edit(&mut day, id, |one| (one.profile, one.zone) = (profile, zone));
        }
        let rules = &mut Arc::make_mut(&mut day.settings).interpreting;
        rules.relay = false;
        rules.longer_percent = percent;
        rules.stretch_max_min = stretch;
        rules.pause_min = pause;
        day
    })
}

/// The minutes of the day in which somebody works, of one meeting or of all.
fn minutes(day: &Day, meeting: &Meeting) -> std::ops::Range<i64> {
    let slot = day.layout.slots[meeting.slot.index()];
    let exact = 30 * i64::from(day.settings.interpreting.longer_percent);
    let length = (exact + 499) / 500 * 5;
    let start = slot.start.0 / MINUTE_MS;
    start..start + length
}

/// What is wrong with somebody's day, counted minute by minute.
fn wrong(day: &Day, one: &Interpreter) -> Option<&'static str> {
    let meetings: Vec<&Arc<Meeting>> =
        day.timetable.all().filter(|m| m.interpreter.as_ref() == Some(&one.id)).collect();
    let (rules, own) = (day.settings.interpreting, &one.profile);
    let mut works = BTreeSet::new();
    for meeting in &meetings {
        for minute in minutes(day, meeting) {
            if !works.insert(minute) {
                return Some("twice at once");
            }
            if let Some(hours) = own.hours {
                let at = chrono::Utc.timestamp_millis_opt(minute * MINUTE_MS).unwrap();
                let local = at.with_timezone(&one.zone).time();
                let local = local.with_second(0).unwrap();
                let is_in = if hours.from < hours.to {
                    hours.from <= local && local < hours.to
                } else {
                    hours.from <= local || local < hours.to
                };
                if !is_in {
                    return Some("outside the hours");
                }
            }
        }
        let host = &day.roster.companies[&meeting.host].languages;
        let guest = &day.roster.companies[&meeting.guest].languages;
        let speaks = |from: &str, to: &str| match own.pairs.as_slice() {
            [] => one.languages.iter().any(|l| l == from) && one.languages.iter().any(|l| l == to),
            pairs => pairs.iter().any(|pair| {
                (pair.from == from && pair.to == to)
                    || (pair.direction == Direction::Both && pair.from == to && pair.to == from)
            }),
        };
        let both_ways = |a: &String| guest.iter().any(|b| speaks(a, b) && speaks(b, a));
        if !host.iter().any(both_ways) {
            return Some("the languages");
        }
    }
    if works.len() > usize::from(own.load_max_min.unwrap_or(420).min(420)) {
        return Some("too much work");
    }
    let pause = i64::from(own.pause_min.unwrap_or(0).max(rules.pause_min));
    let stretch = own.stretch_max_min.unwrap_or(u16::MAX).min(rules.stretch_max_min);
    // From each start of work, on through breaks that are shorter than a pause.
    for meeting in &meetings {
        let (mut last, mut count) = (minutes(day, meeting).start, 1);
        let start = last;
        for minute in works.range(start..) {
            if minute - last > pause {
                break;
            }
            count += usize::from(meetings.iter().any(|m| minutes(day, m).start == *minute));
            last = *minute;
        }
        // The first meeting counted itself twice.
        if count - 1 > 1 && last + 1 - start > i64::from(stretch) {
            return Some("no rest");
        }
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_booked_is_right_and_what_is_refused_would_not_be(
        mut day in any_day(),
        wishes in prop::collection::vec(asked(), 1..14),
    ) {
        for (number, wish) in wishes.into_iter().enumerate() {
            let (host, guest) = (CompanyId::new(HOSTS[wish.host]), CompanyId::new(GUESTS[wish.guest]));
            let id = MeetingId::new(format!("m{number}"));
            let wished = Wish { id: id.clone(), host: host.clone(), guest: guest.clone(), slot: Slot(wish.slot) };
            // Each pair meets as often as it likes here: only the interpreters are looked at.
            let others: Vec<_> = day.timetable.all().filter(|m| m.has(&host) && m.has(&guest)).cloned().collect();
            let mut trial = day.clone();
            for other in &others {
                trial.timetable.remove(&other.id);
            }
            match book(&trial, &organizer(), &wished, at(a_week_before())) {
                Ok(changes) => {
                    for change in changes {
                        trial.apply(&change);
                    }
                    let held = trial.timetable.get(&id).unwrap();
                    prop_assert_eq!(held.interpreter_needed, held.interpreter.is_some());
                    day = trial;
                    for one in day.roster.interpreters.values() {
                        prop_assert_eq!(wrong(&day, one), None);
                    }
                }
                Err(Refusal::Slot { why, .. }) if code_is_of_interpreters(why) => {
                    for one in day.roster.interpreters.values() {
                        let mut forced = trial.clone();
                        forced.timetable.put(Meeting {
                            id: id.clone(), host: host.clone(), guest: guest.clone(), slot: Slot(wish.slot),
                            ..held(one.id.as_str(), ("h1", "g1"), wish.slot)
                        });
                        prop_assert!(wrong(&forced, one).is_some(), "{} could", one.id);
                    }
                }
                Err(_) => {}
            }
        }
    }
}

fn code_is_of_interpreters(why: NotThisSlot) -> bool {
    why.code().contains("interpreter")
}
