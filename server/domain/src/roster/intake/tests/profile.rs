//! An interpreter's profile in a file.

use chrono::NaiveTime;

use super::*;
use crate::day::OfficeHours;
use crate::interpreter::*;

const KNOWN: &[&str] = &["code", "side", "name_en", "languages", "delegate", "email"];

/// A file with a company, a second one, and an interpreter with further cells.
fn file<'a>(headings: &[&'a str], cells: &[&'a str]) -> Vec<Vec<&'a str>> {
    let with = |row: [&'a str; 6], more: &[&'a str]| [&row[..], more].concat();
    vec![
        [KNOWN, headings].concat(),
        with(["I-1", "interpreter", "", "ko, ru, en", "Тен", "ten@i.example"], cells),
        with(["KR-1", "host", "Exo", "ko", "", ""], &[]),
        with(["RU-1", "guest", "Gamma", "ru", "", ""], &[]),
    ]
}

fn read_file(roster: &Roster, rows: &[Vec<&str>]) -> Intake {
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    read_into(roster, &rows)
}

fn profile(headings: &[&str], cells: &[&str]) -> Profile {
    let intake = read_file(&Roster::default(), &file(headings, cells));
    assert_eq!(intake.complaints, []);
    intake.interpreters[0].what.profile.clone()
}

/// What there is to complain about in one cell of a profile.
fn complaints(heading: &str, cell: &str) -> Vec<(Option<&'static str>, &'static str)> {
    let intake = read_file(&Roster::default(), &file(&[heading], &[cell]));
    assert_eq!(intake.interpreters.is_empty(), !intake.complaints.is_empty());
    intake.complaints.iter().map(|one| (one.column, one.code)).collect()
}

fn pair(from: &str, to: &str, direction: Direction, level: Level) -> LanguagePair {
    LanguagePair { from: from.into(), to: to.into(), direction, level }
}

fn hours(from: u32, to: u32) -> OfficeHours {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    OfficeHours { from: hour(from), to: hour(to) }
}

#[test]
fn a_whole_profile_is_read() {
    let profile = profile(
        &COLUMNS[21..],
        &[
            "ko-ru:expert; EN>ko",
            "robotics, medical",
            "consecutive, online",
            "9:00-18:30",
            "300",
            "60",
            "15",
            "24",
            "",
            "Room 3",
            "kr-1, RU-1",
            "yes",
        ],
    );

    let half_past_six = NaiveTime::from_hms_opt(18, 30, 0).unwrap();
    assert_eq!(
        profile,
        Profile {
            pairs: vec![
                pair("ko", "ru", Direction::Both, Level::Expert),
                pair("en", "ko", Direction::Forth, Level::Professional),
            ],
            specialisms: vec!["robotics".into(), "medical".into()],
            modes: Modes { consecutive: true, simultaneous: false, online: true, on_site: false },
            hours: Some(OfficeHours { to: half_past_six, ..hours(9, 18) }),
            load_max_min: Some(300),
            stretch_max_min: Some(60),
            pause_min: Some(15),
            notice_hours: 24,
            bound_to: Some(Bound::Table("Room 3".into())),
            conflicts: vec!["kr-1".into(), "RU-1".into()],
            reserve: true,
        }
    );
}

#[test]
fn a_profile_of_blanks_is_the_default() {
    assert_eq!(profile(&COLUMNS[21..], &[""; 12]), Profile::default());
    assert_eq!(profile(&[], &[]), Profile::default());
}

#[test]
fn pairs_are_known_in_the_ways_people_write_them() {
    let expert = vec![pair("ko", "ru", Direction::Both, Level::Expert)];
    for text in
        ["ko-ru:expert", "KO – RU (전문가)", "ko↔ru: эксперт", "ko <-> ru：Expert", "ko/ru:최상"]
    {
        assert_eq!(profile(&["통역 언어쌍"], &[text]).pairs, expert, "{text}");
    }
    let each_way = vec![
        pair("ko", "ru", Direction::Forth, Level::Expert),
        pair("ru", "ko", Direction::Forth, Level::Basic),
    ];
    for text in
        ["ko>ru:expert; ru>ko:basic", "ko→ru:expert, ru->ko:기초", "ko=>ru:expert\nru > ko:базовый"]
    {
        assert_eq!(profile(&["Языковые пары"], &[text]).pairs, each_way, "{text}");
    }
}

#[test]
fn words_and_hours_are_known_in_three_languages() {
    for text in ["13:00-18:00", "13:00 ~ 18:00", "13–18", "13:00—18:00"] {
        assert_eq!(profile(&["통역 가능 시간"], &[text]).hours, Some(hours(13, 18)), "{text}");
    }
    for (text, reserve) in
        [("예", true), ("Да", true), ("TRUE", true), ("아니오", false), ("", false)]
    {
        assert_eq!(profile(&["резерв"], &[text]).reserve, reserve, "{text}");
    }
    let online = Modes { on_site: false, ..Modes::default() };
    for text in ["online", "비대면", "онлайн"] {
        assert_eq!(profile(&["modes"], &[text]).modes, online, "{text}");
    }
    let whispered = Modes { consecutive: false, online: false, ..Modes::default() };
    assert_eq!(profile(&["통역 방식"], &["동시 통역, 현장"]).modes, whispered);
}

#[test]
fn impossible_profiles_are_told_with_their_reason() {
    let wrong = [
        ("pairs", "ko-ko", "pair_with_itself"),
        ("pairs", "KO-ko:expert", "pair_with_itself"),
        ("pairs", " ; ", "pairs_missing"),
        ("pairs", "ko", "pair_invalid"),
        ("pairs", "Korean-Russian", "pair_invalid"),
        ("pairs", "ko-ru-en", "pair_invalid"),
        ("pairs", "ko-ru:good", "level_unknown"),
        ("pairs", "ko-ru; ru-ko:basic", "pair_twice"),
        ("pairs", "ko-ru; ko>ru", "pair_twice"),
        ("pairs", "ko>ru", "pair_one_way"),
        ("pairs", "ko>ru; ru>en", "pair_one_way"),
        ("pairs", "ko-kk", "pair_not_spoken"),
        ("modes", "loud", "modes_unknown"),
        ("hours", "morning", "hours_invalid"),
        ("hours", "25:00-26:00", "hours_invalid"),
        ("hours", "09:00", "hours_invalid"),
        ("hours", "+9-18", "hours_invalid"),
        ("hours", "09:00-09:00", "hours_empty"),
        ("load_max_min", "7 h", "load_invalid"),
        ("load_max_min", "721", "load_invalid"),
        ("stretch_max_min", "0", "stretch_invalid"),
        ("pause_min", "4", "pause_invalid"),
        ("notice_hours", "-1", "notice_invalid"),
        ("bound_company", "XX-1", "company_unknown"),
        ("bound_company", "I-1", "company_unknown"),
        ("conflicts", "KR-1, XX-1", "company_unknown"),
        ("reserve", "perhaps", "reserve_invalid"),
    ];
    for (column, cell, code) in wrong {
        assert_eq!(complaints(column, cell), [(Some(column), code)], "{cell}");
    }
}

#[test]
fn an_unknown_code_is_named_alone() {
    let intake = read_file(&Roster::default(), &file(&["conflicts"], &["KR-1; XX-1; RU-1; YY-2"]));

    let values: Vec<_> = intake.complaints.iter().map(|one| one.value.as_deref()).collect();
    assert_eq!(values, [Some("XX-1"), Some("YY-2")]);
}

#[test]
fn nobody_is_bound_twice_or_to_a_company_in_conflict() {
    let roster = Roster::default();
    let twice = file(&["bound_company", "bound_table"], &["KR-1", "Room 1"]);
    let torn = file(&["bound_company", "conflicts"], &["KR-1", "RU-1, kr-1"]);

    assert_eq!(codes(&read_file(&roster, &twice)), [(2, "bound_twice")]);
    assert_eq!(codes(&read_file(&roster, &torn)), [(2, "bound_in_conflict")]);
}

#[test]
fn somebody_without_languages_has_none_or_those_of_the_pairs() {
    let headings = ["code", "side", "delegate", "email", "pairs"];
    let row = ["I-1", "interpreter", "Тен", "ten@i.example"];

    let none = read_new(&[&headings, &[&row[..], &[""]].concat()]);
    let pairs = read_new(&[&headings, &[&row[..], &["ko-ru; en-ru"]].concat()]);

    assert_eq!(codes(&none), [(2, "missing")]);
    assert_eq!(pairs.interpreters[0].what.languages, ["ko", "ru", "en"]);
}

#[test]
fn what_the_file_has_no_column_for_stays() {
    let bound = file(&["pairs", "hours", "bound_company"], &["ko-ru:expert", "9-18", "KR-1"]);
    let roster = done(&Roster::default(), &read_file(&Roster::default(), &bound));

    let intake = read_file(&roster, &file(&["hours", "bound_table"], &["", "Room 1"]));

    let entry = &intake.interpreters[0];
    assert_eq!(entry.changed, ["hours", "bound_company", "bound_table"]);
    assert_eq!(entry.what.profile.pairs, [pair("ko", "ru", Direction::Both, Level::Expert)]);
    assert_eq!(entry.what.profile.hours, None);
    assert_eq!(entry.what.profile.bound_to, Some(Bound::Table("Room 1".into())));
}

#[test]
fn hours_outside_every_slot_on_their_own_clock_are_refused() {
    // The day's slots are 15:00 to 18:00 in Seoul, which is 09:00 to 12:00 in Moscow.
    let day = sample::day();
    let roster = Roster::default();
    let read_in = |zone: &str, hours: &str, layouts: &[Layout]| {
        let rows = file(&["delegate_zone", "hours"], &[zone, hours]);
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let against = Against { layouts, ..against(&day.programme, &roster) };
        read(&table(&rows), against, &mut || "new".into())
    };
    let layouts = [(*day.layout).clone()];

    let late = read_in("Europe/Moscow", "12:00-18:00", &layouts);
    let one_slot = read_in("Europe/Moscow", "11:30-18:00", &layouts);
    let too_short = read_in("Asia/Seoul", "15:10-15:50", &layouts);
    let past_midnight = read_in("America/New_York", "22:00-03:00", &layouts);
    let after_it = read_in("America/New_York", "23:00-01:00", &layouts);
    let no_day_yet = read_in("Europe/Moscow", "12:00-18:00", &[]);

    assert_eq!(codes(&late), [(2, "hours_outside")]);
    assert_eq!(late.complaints[0].value.as_deref(), Some("12:00-18:00"));
    assert_eq!(codes(&one_slot), []);
    assert_eq!(codes(&too_short), [(2, "hours_outside")]);
    assert_eq!(codes(&past_midnight), []);
    assert_eq!(codes(&after_it), [(2, "hours_outside")]);
    assert_eq!(codes(&no_day_yet), []);
}

#[test]
fn a_table_that_no_day_has_is_refused() {
    let day = sample::day();
    let roster = Roster::default();
    let read_with = |tables: &[&str]| {
        let rows = file(&["bound_table"], &["table 7"]);
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let tables: Vec<String> = tables.iter().map(|name| (*name).to_owned()).collect();
        let against = Against { tables: &tables, ..against(&day.programme, &roster) };
        read(&table(&rows), against, &mut || "new".into())
    };

    assert_eq!(codes(&read_with(&["Table 1", "Table 8"])), [(2, "table_unknown")]);
    assert_eq!(codes(&read_with(&["Table 1", "Table 7"])), []);
    assert_eq!(codes(&read_with(&[])), []);
}
