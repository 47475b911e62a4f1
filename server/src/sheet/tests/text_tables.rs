//! Tables as text: quotes, separators, and what cannot be read.

use super::*;

#[test]
fn quoted_cells_hold_anything_and_rows_count_as_in_a_spreadsheet() {
    let text = "code,name\r\n\r\n1,\"a, \"\"b\"\"\nc\"\r2,d\n,,\n3,e";

    let rows = read(text.as_bytes(), "a.csv").unwrap().rows;

    let row = |line, cells: &[&str]| Row { line, cells: texts(&[cells]).remove(0) };
    assert_eq!(
        rows,
        [row(1, HEADER), row(3, &["1", "a, \"b\"\nc"]), row(4, &["2", "d"]), row(6, &["3", "e"])]
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
