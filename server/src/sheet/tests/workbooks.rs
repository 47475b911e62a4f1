//! Workbooks, sound and broken, and back again.

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
