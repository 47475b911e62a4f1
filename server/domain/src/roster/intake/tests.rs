mod phone;
mod profile;
mod property;

use std::collections::BTreeMap;

use chrono_tz::Tz;

use super::*;
use crate::id::DelegateId;
use crate::programme::{Names, Side};
use crate::sample;

fn programme() -> Programme {
    let mut programme = (*sample::day().programme).clone();
    programme.guest.name = Names::from([("en", "Russian companies"), ("ru", "Компании России")]);
    programme
}

fn table(rows: &[&[&str]]) -> Vec<IntakeRow> {
    let cells = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
    (1..).zip(rows).map(|(line, row)| IntakeRow { line, cells: cells(row) }).collect()
}

fn read_into(roster: &Roster, rows: &[&[&str]]) -> Intake {
    let mut count = 0;
    read(&table(rows), against(&programme(), roster), &mut || {
        count += 1;
        format!("new-{count}")
    })
}

fn against<'a>(programme: &'a Programme, roster: &'a Roster) -> Against<'a> {
    Against { programme, roster, layouts: &[], tables: &[], rules: sample::rules() }
}

fn read_new(rows: &[&[&str]]) -> Intake {
    read_into(&Roster::default(), rows)
}

/// What there is to complain about in one row of a company with an e-mail column.
fn complaints_of(heading: &str, cell: &str) -> Vec<(u32, Option<&'static str>, &'static str)> {
    let intake = read_new(&[
        &["code", "side", "name_en", "delegate", "email", heading],
        &["A", "host", "Alpha", "Kim", "kim@alpha.example", cell],
    ]);
    intake.complaints.iter().map(|one| (one.line, one.column, one.code)).collect()
}

fn codes(intake: &Intake) -> Vec<(u32, &'static str)> {
    intake.complaints.iter().map(|one| (one.line, one.code)).collect()
}

/// The roster after everything in an intake was done.
fn done(roster: &Roster, intake: &Intake) -> Roster {
    let mut roster = roster.clone();
    intake.companies.iter().for_each(|entry| roster.put_company(entry.what.clone()));
    intake.interpreters.iter().for_each(|entry| roster.put_interpreter(entry.what.clone()));
    roster
}

const FULL: &[&[&str]] = &[
    &["code", "side", "name_ko", "name_en", "zone", "languages", "delegate", "email", "language"],
    &["KR-1", "host", "엑소", "Exo", "Asia/Seoul", "KO; en", "Kim", "kim@exo.example", "ko"],
    &["KR-1", "", "", "", "", "", "Lee", "lee@exo.example", "en"],
    &["RU-1", "гость", "", "Gamma", "", "ru", "Ия", "ия@почта.рф", ""],
    &["I-1", "통역사", "", "", "", "ko, ru", "Тен Г.", "ten@i.example", "ru"],
];

#[test]
fn rows_become_companies_delegates_and_interpreters() {
    let intake = read_new(FULL);

    assert_eq!(intake.complaints, []);
    let host = &intake.companies[0];
    assert_eq!((host.line, host.action, host.what.side), (2, Action::Add, Side::Host));
    assert_eq!(host.what.name, Names::from([("ko", "엑소"), ("en", "Exo")]));
    assert_eq!(host.what.languages, ["ko", "en"]);
    assert_eq!(host.what.desks, 1);
    let people: Vec<&str> = host.what.delegates.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(people, ["Kim", "Lee"]);
    let guest = &intake.companies[1].what;
    assert_eq!((guest.side, guest.zone), (Side::Guest, Tz::Europe__Moscow));
    assert_eq!(guest.delegates[0].language, "ru");
    assert_eq!(guest.delegates[0].zone, Tz::Europe__Moscow);
    let interpreter = &intake.interpreters[0].what;
    assert_eq!((interpreter.name.as_str(), interpreter.code.as_str()), ("Тен Г.", "I-1"));
    assert_eq!(interpreter.languages, ["ko", "ru"]);
}

#[test]
fn the_same_file_again_changes_nothing() {
    let roster = done(&Roster::default(), &read_new(FULL));

    let again = read_into(&roster, FULL);

    assert!(again.companies.iter().all(|entry| entry.action == Action::Same));
    assert!(again.interpreters.iter().all(|entry| entry.action == Action::Same));
    assert_eq!(done(&roster, &again), roster);
}

#[test]
fn an_update_keeps_ids_and_names_what_changed() {
    let roster = done(&Roster::default(), &read_new(FULL));

    let intake = read_into(
        &roster,
        &[
            &["code", "side", "name_en", "delegate", "email"],
            &["kr-1", "host", "Exo Inc", "Kim S.", "KIM@exo.example"],
            &["kr-1", "", "", "Lee", "lee@new.example"],
        ],
    );

    let entry = &intake.companies[0];
    let old = roster.on_side(Side::Host).next().unwrap();
    assert_eq!(entry.action, Action::Update);
    assert_eq!(entry.changed, ["code", "name_en", "delegate", "email"]);
    assert_eq!(entry.what.id, old.id);
    let ids = |company: &Company| -> Vec<DelegateId> {
        company.delegates.iter().map(|one| one.id.clone()).collect()
    };
    assert_eq!(ids(&entry.what), ids(old));
    // Columns the file does not have stay as they were.
    assert_eq!(entry.what.name.0["ko"], "엑소");
    assert_eq!(entry.what.delegates[1].language, "en");
}

#[test]
fn a_delegate_no_longer_in_the_file_is_gone_and_other_companies_stay() {
    let roster = done(&Roster::default(), &read_new(FULL));

    let intake = read_into(&roster, &[FULL[0], FULL[2], FULL[1]].map(|row| row));
    assert_eq!(codes(&intake), [(2, "missing")]);
    let intake = read_into(&roster, &[FULL[0], FULL[1]]);

    let after = done(&roster, &intake);
    assert_eq!(intake.companies[0].changed, ["delegate"]);
    assert_eq!(after.on_side(Side::Host).next().unwrap().delegates.len(), 1);
    assert_eq!(after.on_side(Side::Guest).count(), 1);
    assert_eq!(after.interpreters.len(), 1);
}

#[test]
fn headings_are_known_in_three_languages() {
    let intake = read_new(&[
        &[
            " 기업 코드 ",
            "Сторона",
            "Название на русском",
            "기업명 (영문)",
            "E-mail",
            "ФИО",
            "Прочее",
        ],
        &["A", "Принимающая сторона", "Альфа", "Alpha", "a@alpha.example", "Ян", "x"],
    ]);

    assert_eq!(intake.complaints, []);
    assert_eq!(intake.companies[0].what.name, Names::from([("ru", "Альфа"), ("en", "Alpha")]));
    assert_eq!(intake.ignored, ["Прочее"]);
}

#[test]
fn each_heading_of_the_templates_means_its_column() {
    let languages = [
        include_str!("../../../../../config/languages/ko.ftl"),
        include_str!("../../../../../config/languages/ru.ftl"),
        include_str!("../../../../../config/languages/en.ftl"),
    ];
    for texts in languages {
        for column in Column::all() {
            let key = format!("import-column-{} = ", column.name().replace('_', "-"));

            let heading = texts.lines().find_map(|line| line.strip_prefix(&key));

            assert_eq!(heading.and_then(Column::called), Some(column), "{heading:?}");
        }
    }
}

#[test]
fn no_two_columns_answer_to_one_heading() {
    let mut meant: BTreeMap<String, Column> = BTreeMap::new();
    for column in Column::all() {
        for heading in column.headings() {
            assert_eq!(Column::called(&heading), Some(column), "{heading}");
            assert_eq!(meant.insert(heading.clone(), column), None, "{heading}");
        }
    }
}

#[test]
fn a_missing_column_is_told_once() {
    let intake = read_new(&[&["code", "name_en"], &["A", "Alpha"], &["B", "Beta"]]);

    assert_eq!(codes(&intake), [(1, "column_missing")]);
    assert_eq!(intake.complaints[0].column, Some("side"));
}

#[test]
fn every_wrong_cell_is_told_with_its_row_column_and_reason() {
    let wrong = [
        ("zone", "Seoul", "zone_unknown"),
        ("country", "KOR", "country_invalid"),
        ("languages", "ko, Korean", "language_invalid"),
        ("language", "k", "language_invalid"),
        ("delegate_zone", "GMT+9", "zone_unknown"),
        ("desks", "0", "desks_invalid"),
        ("desks", "51", "desks_invalid"),
        ("desks", "two", "desks_invalid"),
        ("name_ko", "엑소\u{202e}", "control_character"),
        ("name_ko", "엑\u{7}소", "control_character"),
        ("name_ko", "엑\n소", "control_character"),
        ("name_ru", "\u{fffd}\u{fffd}", "broken_characters"),
        ("offers", "#REF!", "formula_error"),
        ("desks", "#N/A", "formula_error"),
    ];
    for (column, cell, code) in wrong {
        assert_eq!(complaints_of(column, cell), [(2, Some(column), code)], "{cell}");
    }
    let long = "가".repeat(201);
    assert_eq!(complaints_of("name_ko", &long), [(2, Some("name_ko"), "too_long")]);
    let many = (0..21).map(|n| n.to_string()).collect::<Vec<_>>().join(";");
    assert_eq!(complaints_of("sectors", &many), [(2, Some("sectors"), "too_many")]);
}

#[test]
fn addresses_are_checked_in_every_script() {
    for good in ["a@b.kr", "иван.петров@пример.рф", "한글@예시.example", "x+y@a-b.example"]
    {
        assert_eq!(value::email(good).as_deref(), Ok(good));
    }
    let bad = [
        "a",
        "a@b",
        "@b.kr",
        "a@b.kr, c@d.kr",
        "a b@c.kr",
        "a@b@c.kr",
        "a@.kr",
        "a@b.kr.",
        "a@-b.kr",
        "<a@b.kr>",
        "a@b.kr\nBcc: c@d.kr",
        "a..b@c.kr",
        "\"a\"@b.kr",
        "a＠b.kr",
        "a@b.kr\u{0}",
    ];
    for bad in bad {
        assert!(value::email(bad).is_err(), "{bad}");
    }
}

#[test]
fn a_company_needs_a_code_a_side_and_a_name() {
    let intake = read_new(&[
        &["code", "side", "name_ko", "name_en"],
        &["", "host", "가", ""],
        &["B", "", "나", ""],
        &["C", "middle", "다", ""],
        &["D", "guest", "", ""],
    ]);

    assert_eq!(
        codes(&intake),
        [(2, "missing"), (3, "missing"), (4, "side_unknown"), (5, "name_missing")]
    );
    assert_eq!(intake.complaints[2].value.as_deref(), Some("middle"));
    assert_eq!(intake.companies, []);
}

#[test]
fn further_rows_may_repeat_the_company_but_not_contradict_it() {
    let intake = read_new(&[
        &["code", "side", "name_en", "delegate", "email"],
        &["A", "host", "Alpha", "One", "1@a.example"],
        &["A", "host", "Alpha", "Two", "2@a.example"],
        &["A", "guest", "Beta", "Three", "3@a.example"],
    ]);

    assert_eq!(codes(&intake), [(4, "side_conflict"), (4, "differs")]);
}

#[test]
fn one_address_belongs_to_one_company() {
    let roster = done(&Roster::default(), &read_new(FULL));

    let intake = read_into(
        &roster,
        &[
            &["code", "side", "name_en", "delegate", "email"],
            &["A", "host", "Alpha", "One", "one@a.example"],
            &["A", "", "", "One again", "ONE@a.example"],
            &["B", "host", "Beta", "One", "one@a.example"],
            &["C", "host", "Gamma", "Kim", "kim@exo.example"],
        ],
    );

    assert_eq!(codes(&intake), [(3, "delegate_twice"), (4, "email_twice"), (5, "email_twice")]);
}

#[test]
fn a_code_stays_on_its_side() {
    let roster = done(&Roster::default(), &read_new(FULL));

    let intake = read_into(
        &roster,
        &[
            &["code", "side", "name_en", "delegate", "email", "languages"],
            &["KR-1", "guest", "Exo", "", "", ""],
            &["RU-1", "interpreter", "", "Ия", "ia@i.example", "ko, ru"],
            &["I-1", "host", "Ten", "", "", ""],
        ],
    );

    assert_eq!(codes(&intake), [(2, "side_changed"), (3, "side_changed"), (4, "side_changed")]);
}

#[test]
fn an_interpreter_has_one_row_and_two_languages() {
    let intake = read_new(&[
        &["code", "side", "languages", "delegate", "email"],
        &["I-1", "interpreter", "ko", "Тен", "ten@i.example"],
        &["I-2", "interpreter", "ko,ru", "Пак", "pak@i.example"],
        &["I-2", "interpreter", "ko,ru", "Пак", "pak@i.example"],
    ]);

    assert_eq!(codes(&intake), [(2, "languages_too_few"), (4, "interpreter_twice")]);
}

#[test]
fn names_alike_on_one_side_are_shown_and_not_merged() {
    let known = read_new(&[&["code", "side", "name_ko"], &["KR-9", "host", "엑소아틀레트"]]);
    let roster = done(&Roster::default(), &known);

    let intake = read_into(
        &roster,
        &[
            &["code", "side", "name_en", "name_ru"],
            &["A", "host", "ExoAtlet", ""],
            &["B", "guest", "", "ЭкзоАтлет"],
            &["C", "host", "", "ООО «ЭкзоАтлет»"],
        ],
    );

    let id = Some(known.companies[0].what.id.clone());
    let alike = |line, name: &str, other: &str, other_line, other_id| Alike {
        line,
        name: name.into(),
        other: other.into(),
        other_line,
        other_id,
    };
    assert_eq!(intake.companies.len(), 3);
    assert_eq!(
        intake.alike,
        [
            alike(2, "ExoAtlet", "엑소아틀레트", None, id.clone()),
            alike(4, "ООО «ЭкзоАтлет»", "엑소아틀레트", None, id),
            alike(4, "ООО «ЭкзоАтлет»", "ExoAtlet", Some(2), None),
        ]
    );
}

#[test]
fn the_longest_file_is_answered_with_short_lists() {
    let numbered: Vec<String> = (0..5_000).map(|n| format!("C{n}")).collect();
    let mut same_names: Vec<&[&str]> = vec![&["code", "side", "name_en"]];
    let rows: Vec<[&str; 3]> = numbered.iter().map(|code| [code, "host", "Placeholder"]).collect();
    same_names.extend(rows.iter().map(|row| &row[..]));
    let mut one_company: Vec<&[&str]> = vec![FULL[0]];
    one_company.extend([FULL[1]; 5_000]);
    let mut no_sides: Vec<&[&str]> = vec![&["code", "side"]];
    no_sides.extend([&["", "host"][..]; 5_000]);

    assert_eq!(read_new(&same_names).alike.len(), ALIKE_MAX);
    assert_eq!(codes(&read_new(&one_company)).pop(), Some((52, "delegates_too_many")));
    assert_eq!(read_new(&no_sides).complaints.len(), COMPLAINTS_MAX);
}

#[test]
fn the_template_reads_as_nothing() {
    let rows = template(&|column| column.to_uppercase());
    let rows: Vec<Vec<&str>> =
        rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();

    assert_eq!(read_new(&rows), Intake::default());
}
