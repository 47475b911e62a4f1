//! The sample's roster, in every form it comes in.

use super::*;

#[test]
fn the_roster_is_the_same_in_every_form() {
    let expected = taken_in("roster.csv", &Roster::default());

    assert_eq!(expected.complaints, []);
    assert_eq!((expected.companies.len(), expected.interpreters.len()), (40, 9));
    assert!(expected.ignored.is_empty());
    for name in [
        "roster.utf8-bom.csv",
        "roster.cp949.csv",
        "roster.utf-16le.csv",
        "roster.utf-16be.csv",
        "roster.xlsx",
    ] {
        assert_eq!(taken_in(name, &Roster::default()), expected, "{name}");
    }
}

#[test]
fn the_guests_are_the_same_in_windows_1251() {
    let expected = taken_in("guests.utf8.csv", &Roster::default());

    assert_eq!(expected.complaints, []);
    assert_eq!(expected.companies.len(), 18);
    assert_eq!(taken_in("guests.windows-1251.csv", &Roster::default()), expected);
}

#[test]
fn the_form_of_each_file_is_told() {
    let form = |name| {
        let sheet = read(&sample(name), name).unwrap();
        (sheet.format, sheet.encoding, sheet.delimiter)
    };
    let csv = |encoding: &str, delimiter| (Format::Csv, Some(encoding.into()), Some(delimiter));

    assert_eq!(form("roster.csv"), csv("UTF-8", ','));
    assert_eq!(form("roster.utf8-bom.csv"), csv("UTF-8", ';'));
    assert_eq!(form("roster.cp949.csv"), csv("CP949", ','));
    assert_eq!(form("roster.utf-16le.csv"), csv("UTF-16LE", '\t'));
    assert_eq!(form("roster.utf-16be.csv"), csv("UTF-16BE", '\t'));
    assert_eq!(form("guests.windows-1251.csv"), csv("windows-1251", ';'));
    assert_eq!(form("roster.xlsx"), (Format::Xlsx, None, None));
}

#[test]
fn utf_16_needs_no_mark() {
    for name in ["roster.utf-16le.csv", "roster.utf-16be.csv"] {
        let marked = sample(name);

        assert_eq!(read(&marked[2..], name).unwrap(), read(&marked, name).unwrap());
    }
}

#[test]
fn what_is_exported_imports_as_the_same() {
    let roster = roster_of(&taken_in("roster.csv", &Roster::default()));
    let (header, rows) = (COLUMNS.map(str::to_owned), intake::rows_of(&roster));
    let files = [
        ("out.csv", write_csv(&header, &rows)),
        ("out.xlsx", write_xlsx("roster", &header, &rows).unwrap()),
    ];
    for (name, bytes) in files {
        let again = taken_from(&bytes, name, &roster);

        assert_eq!(again.complaints, []);
        assert!(again.companies.iter().all(|entry| entry.action == Action::Same));
        assert!(again.interpreters.iter().all(|entry| entry.action == Action::Same));
        assert_eq!(roster_of(&again), roster, "{name}");
    }
}
