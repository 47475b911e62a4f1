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
    intake::read(&rows, &programme, roster, &mut || {
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

mod samples {
    use super::*;

    #[test]
    fn the_roster_is_the_same_in_every_form() {
        let expected = taken_in("roster.csv", &Roster::default());

        assert_eq!(expected.complaints, []);
        assert_eq!((expected.companies.len(), expected.interpreters.len()), (40, 18));
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
}

mod encodings {
    use super::*;

    fn encoding_of(text: &str, encoding: &'static encoding_rs::Encoding) -> Option<String> {
        let (bytes, _, is_lossy) = encoding.encode(text);
        assert!(!is_lossy);
        let sheet = read(&bytes, "a.csv").unwrap();
        let expected = cells(text.as_bytes());
        assert_eq!(sheet.rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(), expected);
        sheet.encoding
    }

    #[test]
    fn korean_and_cyrillic_are_told_apart_in_a_line_or_two() {
        for korean in
            ["code,name\n1,엑소아틀레트\n", "코드;기업명\n1;엠젠\n2;파웰\n", "a,b\n뷁,똠방각하\n"]
        {
            assert_eq!(encoding_of(korean, EUC_KR).as_deref(), Some("CP949"), "{korean}");
        }
        for cyrillic in [
            "code,name\n1,Пелком\n",
            "code,name\n1,Иван\n2,Анна\n",
            "код;имя\n1;ИНВЕСТИЦИИ\n",
            "код\tимя\n1\tООО «ЭкзоАтлет»\n",
        ] {
            assert_eq!(encoding_of(cyrillic, WINDOWS_1251).as_deref(), Some("windows-1251"));
        }
    }

    #[test]
    fn cyrillic_inside_korean_stays() {
        let text = "code,name_ko,name_ru\n1,엑소아틀레트,ЭкзоАтлет Глобал\n";

        assert_eq!(encoding_of(text, EUC_KR).as_deref(), Some("CP949"));
    }

    #[test]
    fn kazakh_letters_stay() {
        let rows = cells("code,name\nKZ-1,Әлем Құрылыс ЖШС\n".as_bytes());

        assert_eq!(rows[1], ["KZ-1", "Әлем Құрылыс ЖШС"]);
    }

    #[test]
    fn what_is_no_text_of_ours_is_refused_rather_than_garbled() {
        let dos = b"code,name\n1,\x8f\xa5\xab\xaa\xae\xac \x83\xab\xae\xa1\xa0\xab\n";
        let cut = b"\xef\xbb\xbfcode,name\n1,\xd0";

        assert_eq!(read(dos, "a.csv"), Err(Unreadable::BrokenCharacters));
        assert_eq!(read(cut, "a.csv"), Err(Unreadable::BrokenCharacters));
    }
}

mod text_tables {
    use super::*;

    #[test]
    fn quoted_cells_hold_anything_and_rows_count_as_in_a_spreadsheet() {
        let text = "code,name\r\n\r\n1,\"a, \"\"b\"\"\nc\"\r2,d\n,,\n3,e";

        let rows = read(text.as_bytes(), "a.csv").unwrap().rows;

        let row = |line, cells: &[&str]| Row { line, cells: texts(&[cells]).remove(0) };
        assert_eq!(
            rows,
            [
                row(1, HEADER),
                row(3, &["1", "a, \"b\"\nc"]),
                row(4, &["2", "d"]),
                row(6, &["3", "e"])
            ]
        );
    }

    #[test]
    fn the_delimiter_is_the_one_that_cuts_the_header() {
        assert_eq!(cells(b"code;needs, offers;x\n1;a,b,c,d;2")[1], ["1", "a,b,c,d", "2"]);
        assert_eq!(cells(b"code\tname\n1\ta;b;c")[1], ["1", "a;b;c"]);
        assert_eq!(cells(b"sep=;\r\ncode;name\r\n1;2")[1], ["1", "2"]);
    }

    #[test]
    fn an_open_quotation_mark_is_told_with_its_row() {
        let no = read(b"code,name\n1,\"a\n2,b\n", "a.csv");

        assert_eq!(no, Err(Unreadable::QuoteOpen { line: 2 }));
    }

    #[test]
    fn limits_are_told_one_by_one() {
        let rows = format!("code,name\n{}", "1,2\n".repeat(ROWS_MAX as usize));
        let columns = format!("code,name\n1{}x\n", ",".repeat(COLUMNS_MAX));
        let cell = format!("code,name\n1,{}\n", "가".repeat(CELL_CHARS_MAX + 1));
        let blank = format!("code,name\n1,2{}\n{}", ",".repeat(COLUMNS_MAX), ",\n".repeat(9_000));
        let large = vec![b'a'; UPLOAD_BYTES_MAX + 1];

        assert_eq!(read(rows.as_bytes(), ""), Err(Unreadable::TooManyRows));
        assert_eq!(read(columns.as_bytes(), ""), Err(Unreadable::TooManyColumns { line: 2 }));
        assert_eq!(read(cell.as_bytes(), ""), Err(Unreadable::CellTooLong { line: 2 }));
        assert_eq!(read(&large, ""), Err(Unreadable::TooLarge));
        assert_eq!(cells(blank.as_bytes()).len(), 2);
    }

    #[test]
    fn what_is_no_table_is_told() {
        assert_eq!(read(b"", "a.csv"), Err(Unreadable::Empty));
        assert_eq!(read(b"\n , \n", "a.csv"), Err(Unreadable::Empty));
        assert_eq!(read(b"\nRoster\n1,2\n", "a.csv"), Err(Unreadable::NoHeader { line: 2 }));
        assert_eq!(read(b"<html><table>", "a.xls"), Err(Unreadable::NotATable));
        assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0", "a.csv"), Err(Unreadable::NotATable));
        assert_eq!(read(b"code,name\n1,2\n", "a.xlsx"), Err(Unreadable::NotATable));
    }

    #[test]
    fn no_text_is_written_as_a_formula() {
        let rows = texts(&[&["=1+1", "+7 495"], &["-", "@a"], &["＝a", "'=b"], &["'c", "\t=d"]]);

        let bytes = write_csv(&texts(&[HEADER])[0], &rows);

        let text = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(
            text,
            "\u{feff}code,name\r\n'=1+1,'+7 495\r\n'-,'@a\r\n'＝a,''=b\r\n'c,\"'\t=d\"\r\n"
        );
        assert_eq!(cells(&bytes)[1..], rows);
    }
}

mod workbooks {
    use super::*;

    const CELLS: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>code</t></is></c>\
        <c r=\"B1\" t=\"inlineStr\"><is><t>name</t></is></c></row>";

    /// A workbook whose sheet holds exactly these rows.
    fn with_rows(rows: &str) -> Vec<u8> {
        with_part(&workbook(&[HEADER]), "sheet1.xml", |sheet| {
            let (before, rest) = sheet.split_once("<sheetData>").unwrap();
            let (_, after) = rest.split_once("</sheetData>").unwrap();
            format!("{before}<sheetData>{CELLS}{rows}</sheetData>{after}")
        })
    }

    fn refused(bytes: &[u8]) -> Unreadable {
        read(bytes, "a.xlsx").unwrap_err()
    }

    #[test]
    fn values_are_read_as_shown_and_formulas_as_saved() {
        let bytes = with_rows(
            "<row r=\"4\"><c r=\"A4\"><v>12</v></c><c r=\"B4\"><v>0.30000000000000004</v></c>\
             <c r=\"C4\" t=\"b\"><v>1</v></c><c r=\"D4\" t=\"e\"><f>A9</f><v>#REF!</v></c>\
             <c r=\"E4\" t=\"str\"><f>A1&amp;B1</f><v>codename</v></c><c r=\"F4\"><f>NOW()</f></c>\
             <c r=\"G4\" t=\"d\"><v>2020-10-26</v></c><c r=\"XFD4\" s=\"1\"/></row>",
        );

        let rows = read(&bytes, "a.xlsx").unwrap().rows;

        assert_eq!(rows[1].line, 4);
        assert_eq!(rows[1].cells, ["12", "0.3", "TRUE", "#REF!", "codename", "", "2020-10-26"]);
    }

    #[test]
    fn dates_are_read_as_dates() {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        let format = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd hh:mm");
        sheet.write_row(0, 0, ["code", "when"]).unwrap();
        for (row, days) in (1..).zip([44130.0, 44130.625, 0.625]) {
            sheet.write_number_with_format(row, 1, days, &format).unwrap();
        }

        let rows = cells(&workbook.save_to_buffer().unwrap());

        let dates: Vec<&str> = rows[1..].iter().map(|row| row[1].as_str()).collect();
        assert_eq!(dates, ["2020-10-26", "2020-10-26 15:00", "15:00"]);
    }

    #[test]
    fn the_sheet_named_roster_is_read_else_the_first() {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        for (name, text) in [("Notes", "note"), ("Roster", "name"), ("Other", "other")] {
            let sheet = workbook.add_worksheet().set_name(name).unwrap();
            sheet.write_row(0, 0, ["code", text]).unwrap();
        }
        let bytes = workbook.save_to_buffer().unwrap();
        let renamed = with_part(&bytes, "workbook.xml", |text| text.replace("Roster", "Second"));

        assert_eq!(cells(&bytes)[0], HEADER);
        assert_eq!(cells(&renamed)[0], ["code", "note"]);
    }

    #[test]
    fn used_cells_are_counted_whatever_the_sheet_says_of_itself() {
        let far_row = "<row r=\"5001\"><c r=\"A5001\"><v>1</v></c></row>";
        let far_column = "<row r=\"2\"><c r=\"BM2\"><v>1</v></c></row>";
        let nowhere = "<row r=\"2\"><c r=\"ZZZZZZZZZZZZ2\"><v>1</v></c></row>";

        assert_eq!(refused(&with_rows(far_row)), Unreadable::TooManyRows);
        assert_eq!(refused(&with_rows(far_column)), Unreadable::TooManyColumns { line: 2 });
        assert!(read(&with_rows(nowhere), "a.xlsx").is_err());
    }

    #[test]
    fn one_long_text_in_many_cells_is_too_much_text() {
        let long = "가".repeat(CELL_CHARS_MAX);
        let bytes = workbook(&[HEADER, &["1", &long]]);
        let many: String = (3..=400)
            .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>3</v></c></row>"))
            .collect();
        let bytes = with_part(&bytes, "sheet1.xml", |sheet| {
            sheet.replace("</sheetData>", &format!("{many}</sheetData>"))
        });

        assert_eq!(refused(&bytes), Unreadable::TooMuchText);
    }

    #[test]
    fn a_bomb_is_found_while_inflating() {
        let mut parts = parts(&workbook(&[HEADER]));
        parts.push(("xl/media/zeros.bin".into(), vec![0; 30 * 1024 * 1024]));
        let by_ratio = packed(&parts);
        let noise = |n: usize| (n.wrapping_mul(2_654_435_761) >> 13) as u8;
        parts.push(("xl/media/noise.bin".into(), (0..1_000_000).map(noise).collect()));
        parts.push(("xl/media/more.bin".into(), vec![0; 8 * 1024 * 1024]));
        let by_size = packed(&parts);

        assert!(by_ratio.len() < UPLOAD_BYTES_MAX && by_size.len() < UPLOAD_BYTES_MAX);
        assert_eq!(refused(&by_ratio), Unreadable::InflatesTooMuch);
        assert_eq!(refused(&by_size), Unreadable::InflatesTooMuch);
    }

    #[test]
    fn a_lie_about_the_number_of_texts_takes_no_memory() {
        let bytes = with_part(&workbook(&[HEADER]), "sharedStrings.xml", |text| {
            text.replace("uniqueCount=\"2\"", "uniqueCount=\"99999999999\"")
        });

        assert_eq!(refused(&bytes), Unreadable::BrokenWorkbook);
    }

    #[test]
    fn large_styles_are_refused() {
        let bytes = with_part(&workbook(&[HEADER]), "styles.xml", |text| {
            text.replace("Calibri", &"a".repeat(4_000))
        });

        assert_eq!(refused(&bytes), Unreadable::InflatesTooMuch);
    }

    #[test]
    fn other_packages_are_told_apart() {
        let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let many = (0..=xlsx::PARTS_MAX).map(|n| (format!("{n}"), Vec::new())).collect::<Vec<_>>();
        let document = [("word/document.xml".to_owned(), b"<w/>".to_vec())];
        let whole = workbook(&[HEADER]);

        assert_eq!(refused(&ole), Unreadable::OldWorkbook);
        assert_eq!(refused(&[ole, name].concat()), Unreadable::Encrypted);
        assert_eq!(refused(&packed(&many)), Unreadable::TooManyParts);
        assert_eq!(refused(&packed(&document)), Unreadable::NotATable);
        assert_eq!(refused(&whole[..whole.len() / 2]), Unreadable::NotATable);
    }

    #[test]
    fn every_written_cell_is_text() {
        let bytes = workbook(&[HEADER, &["=1+1", "+7"], &["-5", "007"]]);

        let sheet = parts(&bytes).into_iter().find(|(name, _)| name.ends_with("sheet1.xml"));
        let sheet = String::from_utf8(sheet.unwrap().1).unwrap();
        assert!(!sheet.contains("<f>"));
        assert_eq!(sheet.matches("t=\"s\"").count(), 6);
        assert_eq!(cells(&bytes)[1..], texts(&[&["=1+1", "+7"], &["-5", "007"]]));
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
