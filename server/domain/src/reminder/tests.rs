//! When reminders are due, to the minute, in zones that make it hard.

use std::sync::Arc;

use chrono::{DateTime, NaiveTime};
use proptest::prelude::*;

use super::*;
use crate::change::Change;
use crate::day::lay_out;
use crate::letters::{LetterSettings, QuietHours};
use crate::sample;

fn at(text: &str) -> Instant {
    Instant(DateTime::parse_from_rfc3339(text).unwrap_or_default().timestamp_millis())
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap_or_default()
}

/// The sample's day at another date and hour: `h1` and `g1` meet in the first slot, with `i1`.
fn day_at(zone: Tz, date: &str, start: &str) -> Day {
    let (mut day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
    let mut settings = sample::settings_in(zone, date);
    settings.grid.start = time(start);
    let layout = lay_out(&settings, sample::rules()).unwrap_or_else(|_| unreachable!());
    let mut meeting = sample::meeting(&day, "m1");
    meeting.stamped = Instant(layout.slots[0].start.0 - 20 * 86_400_000);
    day.timetable.put(meeting);
    day.settings = Arc::new(settings);
    day.layout = Arc::new(layout);
    day
}

fn with(mut day: Day, change: impl FnOnce(&mut LetterSettings)) -> Day {
    change(Arc::make_mut(&mut day.letters));
    day
}

/// Who is reminded how, and when by UTC.
fn due(day: &Day) -> Vec<(Kind, String, String)> {
    due_in(day, |to| to.zone)
}

fn due_in(day: &Day, zone_of: impl Fn(&Recipient) -> Tz) -> Vec<(Kind, String, String)> {
    let shown = |at: Instant| at.utc().format("%m-%dT%H:%M").to_string();
    reminders(day, zone_of, sample::rules())
        .into_iter()
        .map(|one| (one.kind, one.to.email[..2].to_owned(), shown(one.due)))
        .collect()
}

fn of(kind: Kind, who: &str, due: &str) -> (Kind, String, String) {
    (kind, who.into(), due.into())
}

/// When the host `h1` is reminded on the day before.
fn eve_of_host(day: &Day) -> String {
    let found = due(day).into_iter().find(|(kind, who, _)| (*kind, who.as_str()) == EVE_OF_HOST);
    found.map(|(.., due)| due).unwrap_or_default()
}

const EVE_OF_HOST: (Kind, &str) = (Kind::ReminderDayBefore, "h1");

#[test]
fn everybody_is_reminded_on_the_day_before_by_their_own_clock_and_shortly_before() {
    let day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");

    assert_eq!(
        due(&day),
        [
            of(Kind::ReminderDayBefore, "h1", "10-25T00:00"),
            of(Kind::ReminderDayBefore, "i1", "10-25T00:00"),
            of(Kind::ReminderDayBefore, "g1", "10-25T06:00"),
            of(Kind::ReminderSoon, "g1", "10-26T05:45"),
            of(Kind::ReminderSoon, "h1", "10-26T05:45"),
            of(Kind::ReminderSoon, "i1", "10-26T05:45"),
        ]
    );
}

#[test]
fn a_chosen_clock_goes_before_the_rosters() {
    let day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");

    let due = due_in(&day, |_| Tz::Asia__Almaty);

    let almaty = "10-25T03:00"; // 09:00 at UTC+6
    let eves = due.iter().filter(|(kind, ..)| *kind == Kind::ReminderDayBefore);
    assert!(eves.clone().count() == 3 && eves.clone().all(|(.., due)| due == almaty), "{due:?}");
}

#[test]
fn one_letter_lists_all_meetings_of_a_person_in_order() {
    let day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");
    let (day, _) = sample::booked(&day, "a-later-one", "h1", "g2", 3);

    let all = reminders(&day, |to| to.zone, sample::rules());

    let host: Vec<&Reminder> =
        all.iter().filter(|one| (one.kind, &one.to.email[..2]) == EVE_OF_HOST).collect();
    let ids: Vec<&str> = host[0].meetings.iter().map(MeetingId::as_str).collect();
    assert_eq!((host.len(), ids), (1, vec!["m1", "a-later-one"]));
    let notice = host[0].notice(&day);
    assert_eq!(notice.as_ref().and_then(Notice::expires), Some(day.layout.slots[0].start));
    assert_eq!(
        notice.map(|notice| notice.thread()),
        Some(day_before_thread(&day.id, "h1@h1.example"))
    );
    let soon = all.iter().filter(|one| one.kind == Kind::ReminderSoon);
    assert_eq!(soon.filter(|one| one.to.email.starts_with("h1")).count(), 2);
}

#[test]
fn the_eve_is_that_of_the_recipients_date() {
    // 02:00 in Seoul on the 27th is still the evening of the 26th in Moscow.
    let day = day_at(Tz::Asia__Seoul, "2020-10-27", "02:00");

    let eves: Vec<_> = due(&day).into_iter().filter(|(k, ..)| *k != Kind::ReminderSoon).collect();

    assert_eq!(
        eves,
        [
            of(Kind::ReminderDayBefore, "g1", "10-25T06:00"),
            of(Kind::ReminderDayBefore, "h1", "10-26T00:00"),
            of(Kind::ReminderDayBefore, "i1", "10-26T00:00"),
        ]
    );
}

#[test]
fn nine_o_clock_is_nine_o_clock_across_a_change_of_clocks() {
    // Clocks in Berlin go forward in the night to 28 March 2027, back in the night to 31 October.
    let in_berlin = |date: &str| {
        let day = day_at(Tz::Europe__Berlin, date, "15:00");
        due_in(&day, |_| Tz::Europe__Berlin).remove(0).2
    };

    assert_eq!(in_berlin("2027-03-28"), "03-27T08:00");
    assert_eq!(in_berlin("2027-03-29"), "03-28T07:00");
    assert_eq!(in_berlin("2027-10-31"), "10-30T07:00");
    assert_eq!(in_berlin("2027-11-01"), "10-31T08:00");
}

#[test]
fn a_time_of_the_eve_that_does_not_exist_is_the_moment_after_and_one_that_is_twice_is_once() {
    let wakeful = |day| {
        with(day, |letters| {
            letters.quiet = None;
            letters.company.day_before = Some(time("02:30"));
        })
    };
    let mut gap = wakeful(day_at(Tz::Europe__Berlin, "2027-03-29", "15:00"));
    let mut fold = wakeful(day_at(Tz::Europe__Berlin, "2027-11-01", "15:00"));
    for day in [&mut gap, &mut fold] {
        let roster = Arc::make_mut(&mut day.roster);
        let mut host =
            (**roster.on_side(Side::Host).next().unwrap_or_else(|| unreachable!())).clone();
        host.delegates[0].zone = Tz::Europe__Berlin;
        roster.put_company(host);
    }

    assert_eq!(eve_of_host(&gap), "03-28T01:30"); // 03:30 by the new time
    assert_eq!(eve_of_host(&fold), "10-31T01:30"); // the second half past two
}

#[test]
fn what_falls_into_quiet_hours_waits_for_their_end_or_comes_before_them() {
    // Seven in the morning: fifteen minutes before is quiet, and at eight it is too late.
    let early = day_at(Tz::Asia__Seoul, "2020-10-26", "07:00");
    // Quarter past eight: the quarter of an hour before is no more quiet.
    let on_time = day_at(Tz::Asia__Seoul, "2020-10-26", "08:15");
    // Ten past eight: five to eight is quiet, eight is early enough.
    let held = day_at(Tz::Asia__Seoul, "2020-10-26", "08:10");
    let soon = |day: &Day| {
        let all = due(day);
        let of_host = all.into_iter().filter(|(k, who, _)| *k == Kind::ReminderSoon && who == "h1");
        of_host.map(|(.., due)| due).collect::<Vec<_>>()
    };

    assert_eq!(soon(&early), ["10-25T11:59"]); // 20:59 in Seoul
    assert_eq!(soon(&on_time), ["10-25T23:00"]);
    assert_eq!(soon(&held), ["10-25T23:00"]);
}

#[test]
fn quiet_hours_may_lie_within_a_day() {
    let noon = QuietHours { from: time("12:00"), to: time("14:00") };
    let day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");
    let day = with(day, |letters| {
        letters.quiet = Some(noon);
        letters.company.day_before = Some(time("13:30"));
        letters.company.minutes_before = Some(90);
    });

    assert_eq!(eve_of_host(&day), "10-25T05:00"); // 14:00 in Seoul
    let soon = due(&day).into_iter().find(|(k, who, _)| *k == Kind::ReminderSoon && who == "h1");
    assert_eq!(soon, Some(of(Kind::ReminderSoon, "h1", "10-26T05:00")));
}

#[test]
fn nobody_is_reminded_of_what_they_heard_after_the_reminder_was_due() {
    let told = |when: &str| {
        let mut day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");
        let mut meeting = sample::meeting(&day, "m1");
        meeting.stamped = at(when);
        day.timetable.put(meeting);
        due(&day).len()
    };

    assert_eq!(told("2020-10-24T23:59:59Z"), 6);
    assert_eq!(told("2020-10-25T00:00:00Z"), 4); // Moscow's nine o'clock is still to come
    assert_eq!(told("2020-10-25T12:00:00Z"), 3);
    assert_eq!(told("2020-10-26T05:45:00Z"), 0);
}

#[test]
fn one_meeting_told_in_time_is_enough_for_the_letter_about_all() {
    let day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");
    let (mut day, _) = sample::booked(&day, "m2", "h1", "g2", 3);
    let mut late = sample::meeting(&day, "m2");
    late.stamped = at("2020-10-25T12:00:00Z");
    day.timetable.put(late);

    let host = reminders(&day, |to| to.zone, sample::rules());
    let host = host.into_iter().find(|one| (one.kind, &one.to.email[..2]) == EVE_OF_HOST);

    assert_eq!(host.map(|one| one.meetings.len()), Some(2));
}

#[test]
fn a_moved_meetings_reminder_moves_and_a_canceled_ones_is_gone() {
    let day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");
    let mut moved = day.clone();
    let mut meeting = sample::meeting(&day, "m1");
    meeting.slot = crate::Slot(2);
    meeting.sequence = 1;
    let from_start = day.layout.slots[0].start;
    moved.apply(&Change::Moved { meeting: meeting.clone(), from: crate::Slot(0), from_start });
    let mut canceled = day.clone();
    canceled.apply(&Change::Canceled { meeting });
    let identities = |day: &Day, kind: Kind| {
        let all = reminders(day, |to| to.zone, sample::rules()).into_iter();
        all.filter(|one| one.kind == kind).map(|one| one.identity).collect::<Vec<_>>()
    };

    let soon = due(&moved).into_iter().find(|(kind, ..)| *kind == Kind::ReminderSoon);
    assert_eq!(soon.map(|(.., due)| due), Some("10-26T06:45".into()));
    assert_eq!(due(&canceled), []);
    // Another start is another reminder of the meeting; the day's stays the same letter.
    let eve = Kind::ReminderDayBefore;
    assert_eq!(identities(&day, eve), identities(&moved, eve));
    let soon = identities(&moved, Kind::ReminderSoon);
    assert!(identities(&day, Kind::ReminderSoon).iter().all(|one| !soon.contains(one)));
}

#[test]
fn roles_have_settings_of_their_own() {
    let day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");
    let day = with(day, |letters| {
        letters.company = Reminders { day_before: None, minutes_before: Some(30) };
        letters.interpreter = Reminders { day_before: Some(time("18:00")), minutes_before: None };
    });

    assert_eq!(
        due(&day),
        [
            of(Kind::ReminderDayBefore, "i1", "10-25T09:00"),
            of(Kind::ReminderSoon, "g1", "10-26T05:30"),
            of(Kind::ReminderSoon, "h1", "10-26T05:30"),
        ]
    );
}

#[test]
fn a_day_that_nobody_sees_or_that_is_over_reminds_nobody() {
    let day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");

    for phase in [Phase::Draft, Phase::Requests, Phase::Planning, Phase::Closed] {
        assert_eq!(due(&Day { phase, ..day.clone() }), []);
    }
    assert_eq!(due(&Day { phase: Phase::Running, ..day }).len(), 6);
}

#[test]
fn colleagues_who_share_an_address_are_reminded_once() {
    let mut day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");
    let roster = Arc::make_mut(&mut day.roster);
    let mut host = (**roster.on_side(Side::Host).next().unwrap_or_else(|| unreachable!())).clone();
    let mut colleague = host.delegates[0].clone();
    colleague.email = colleague.email.to_uppercase();
    host.delegates.push(colleague);
    roster.put_company(host);

    assert_eq!(due(&day).len(), 6);
}

proptest! {
    #[test]
    fn reminders_are_never_in_quiet_hours_and_always_before_the_start(
        zone in 0..chrono_tz::TZ_VARIANTS.len(),
        own_zone in 0..chrono_tz::TZ_VARIANTS.len(),
        date in 0u64..4000,
        start in 0u32..288,
        eve in 0u32..96,
        minutes in 1u16..720,
        from in 0u32..96,
        length in 1u32..96,
    ) {
        let quarter = |number: u32| {
            let seconds = number % 96 * 900;
            NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default()
        };
        let zone = chrono_tz::TZ_VARIANTS[zone];
        let own_zone = chrono_tz::TZ_VARIANTS[own_zone];
        let date = chrono::NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default()
            + chrono::Days::new(date);
        let mut settings = sample::settings_in(zone, &date.to_string());
        settings.grid.start = quarter(start / 3);
        settings.grid.slots = 1;
        // A start in a gap or a fold of the day's own clocks is refused, and none of ours.
        let Ok(layout) = lay_out(&settings, sample::rules()) else { return Ok(()) };
        let mut day = day_at(Tz::Asia__Seoul, "2020-10-26", "15:00");
        day.settings = Arc::new(settings);
        let mut meeting = sample::meeting(&day, "m1");
        meeting.stamped = Instant(0);
        day.timetable.put(meeting);
        day.layout = Arc::new(layout);
        let quiet = QuietHours { from: quarter(from), to: quarter(from + length) };
        let day = with(day, |letters| {
            letters.quiet = Some(quiet);
            let wanted =
                Reminders { day_before: Some(quarter(eve)), minutes_before: Some(minutes) };
            (letters.company, letters.interpreter) = (wanted, wanted);
        });

        let all = reminders(&day, |_| own_zone, sample::rules());

        prop_assert_eq!(all.len(), 6);
        let evening = Evening { quiet, zone: own_zone, rules: sample::rules() };
        for one in all {
            prop_assert!(!evening.is_quiet(one.due), "{own_zone} {one:?}");
            prop_assert!(one.due < one.expires, "{own_zone} {one:?}");
            prop_assert!(one.due > one.expires.plus_minutes(-EARLIEST_MINUTES), "{own_zone} {one:?}");
            prop_assert_eq!(one.expires, day.layout.slots[0].start);
        }
    }
}

#[test]
fn a_reminder_that_was_missed_does_not_leave_at_night() {
    let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 5);
    let zone = Tz::Asia__Seoul;
    let all = reminders(&day, |to| to.zone, sample::rules());
    let eve = all.iter().find(|one| one.kind == Kind::ReminderDayBefore && one.to.zone == zone);
    let eve = eve.unwrap_or_else(|| unreachable!());
    let hours_late = |hours: i64| eve.due.plus_minutes(60 * hours);

    let leaves = [0, 2, 14].map(|h| eve.leaves(&day, zone, sample::rules(), hours_late(h)));

    // By day at once; at eleven at night it waits until eight.
    assert_eq!(leaves, [eve.due, eve.due, hours_late(23)]);
}
