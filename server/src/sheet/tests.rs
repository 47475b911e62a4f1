mod encodings;
mod samples;
mod text_tables;
mod workbooks;

use std::io::{Cursor, Read, Write};

use encoding_rs::{EUC_KR, WINDOWS_1251};
use proptest::prelude::*;
use sangdam_domain::ProgrammeId;
use sangdam_domain::programme::{Names, Programme, SideProfile};
use sangdam_domain::roster::Roster;
use sangdam_domain::roster::intake::{self, Action, COLUMNS, Intake, IntakeRow};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::*;

fn sample(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/config/samples/gyeonggi-russia-2020/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    read(bytes, "roster.csv").unwrap().rows.into_iter().map(|row| row.cells).collect()
}

fn texts(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

fn taken_in(name: &str, roster: &Roster) -> Intake {
    taken_from(&sample(name), name, roster)
}

fn taken_from(bytes: &[u8], name: &str, roster: &Roster) -> Intake {
    let sheet = read(bytes, name).unwrap();
    let rows: Vec<IntakeRow> =
        sheet.rows.into_iter().map(|row| IntakeRow { line: row.line, cells: row.cells }).collect();
    let side = |zone| SideProfile { name: Names::default(), zone };
    let programme = Programme {
        id: ProgrammeId::new("p"),
        title: Names::default(),
        host: side(chrono_tz::Asia::Seoul),
        guest: side(chrono_tz::Europe::Moscow),
    };
    let mut count = 0;
    let rules = crate::zones::embedded();
    let against =
        intake::Against { programme: &programme, roster, layouts: &[], tables: &[], rules: &rules };
    intake::read(&rows, against, &mut || {
        count += 1;
        format!("id-{count}")
    })
}

fn roster_of(intake: &Intake) -> Roster {
    let mut roster = Roster::default();
    intake.companies.iter().for_each(|entry| roster.put_company(entry.what.clone()));
    intake.interpreters.iter().for_each(|entry| roster.put_interpreter(entry.what.clone()));
    roster
}

/// The parts of a package, so that a test can change one.
fn parts(package: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut package = ZipArchive::new(Cursor::new(package)).unwrap();
    let mut parts = Vec::new();
    for number in 0..package.len() {
        let mut part = package.by_index(number).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.push((part.name().unwrap().into_owned(), content));
    }
    parts
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        package.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        package.write_all(content).unwrap();
    }
    package.finish().unwrap().into_inner()
}

fn with_part(bytes: &[u8], end: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut parts = parts(bytes);
    for (_, content) in parts.iter_mut().filter(|(name, _)| name.ends_with(end)) {
        *content = change(std::str::from_utf8(content).unwrap()).into_bytes();
    }
    packed(&parts)
}

fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let rows = texts(rows);
    write_xlsx("roster", &rows[0], &rows[1..]).unwrap()
}

const HEADER: &[&str] = &["code", "name"];

#[test]
fn every_no_has_its_sentence_in_every_language() {
    let nos = [
        Unreadable::TooLarge,
        Unreadable::Empty,
        Unreadable::NoHeader { line: 1 },
        Unreadable::NotATable,
        Unreadable::OldWorkbook,
        Unreadable::Encrypted,
        Unreadable::BrokenWorkbook,
        Unreadable::BrokenCharacters,
        Unreadable::QuoteOpen { line: 1 },
        Unreadable::TooManyParts,
        Unreadable::InflatesTooMuch,
        Unreadable::TooManyRows,
        Unreadable::TooManyColumns { line: 1 },
        Unreadable::CellTooLong { line: 1 },
        Unreadable::TooMuchText,
    ];
    for language in ["ko", "ru", "en"] {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/config/languages/");
        let texts = std::fs::read_to_string(format!("{folder}{language}.ftl")).unwrap();
        for no in nos {
            let key = format!("import-unreadable-{} = ", no.code().replace('_', "-"));

            let sentence = texts.lines().find_map(|line| line.strip_prefix(&key));

            let facts = no.facts();
            let said = sentence.map(|said| said.matches("{ $").count());
            assert_eq!(said, Some(facts.len()), "{key}{sentence:?} {facts:?}");
        }
    }
}

fn text() -> impl Strategy<Value = String> {
    // Letters of all scripts in use and everything that means something to a CSV or a spreadsheet.
    "[xa가힣яәқ '\"=+@＝－,;\t\n_-]{0,8}[xa가힣яәқ\"=+@_-]|_x000D_|''=|'"
}

proptest! {
    #[test]
    fn what_is_written_is_read(rows in proptest::collection::vec([text(), text(), text()], 1..8)) {
        let header = ["code", "side", "name"].map(str::to_owned);
        let rows: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();

        let csv = write_csv(&header, &rows);
        let xlsx = write_xlsx("roster", &header, &rows).unwrap();

        prop_assert_eq!(&cells(&csv)[1..], &rows[..]);
        prop_assert_eq!(&cells(&xlsx)[1..], &rows[..]);
    }

}

proptest! {
    // Each case reads a whole file, and the seeds differ from run to run.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, "a.csv");
        let _ = read(&[b"PK\x03\x04", &bytes[..]].concat(), "a.xlsx");
        let _ = xlsx::read(&bytes);
    }

    #[test]
    fn damaged_files_are_read_without_panic(
        name in "roster\\.(csv|cp949\\.csv|utf-16le\\.csv|utf-16be\\.csv|xlsx)|guests\\.windows-1251\\.csv",
        damages in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        keep in any::<prop::sample::Index>(),
    ) {
        let mut bytes = sample(&name);
        for (at, byte) in damages {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes, &name);
        bytes.truncate(keep.index(bytes.len()));
        let _ = read(&bytes, &name);
    }

    #[test]
    fn damaged_parts_are_read_without_panic(
        part in any::<prop::sample::Index>(),
        damages in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut parts = parts(&workbook(&[HEADER, &["1", "하나"], &["2", "два"]]));
        let part = part.index(parts.len());
        let content = &mut parts[part].1;
        for (at, byte) in damages {
            let at = at.index(content.len());
            content[at] = byte;
        }
        let _ = read(&packed(&parts), "a.xlsx");
    }
}
