//! Workbooks. Values are read as they are stored; a formula is never computed, what it gave when the
//! file was saved is taken.

use std::borrow::Cow;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use rust_xlsxwriter::{Format, Workbook};
use zip::ZipArchive;
use zip::result::ZipError;

use super::{Cells, Row, Unreadable};

/// Files inside the package. A workbook of one sheet has about ten.
pub const PARTS_MAX: usize = 200;
/// All parts together, inflated. A full roster is under 4 MiB; pictures and a second sheet fit too.
pub const INFLATED_BYTES_MAX: usize = 32 * 1024 * 1024;
/// How much larger than the file its inflated parts may be. Real sheets stay under 50.
pub const INFLATED_RATIO_MAX: usize = 100;
/// Below this the ratio says nothing: an empty sheet is small and regular.
const INFLATED_BYTES_UNSUSPICIOUS: usize = 1024 * 1024;
/// The part with cell formats. The reader copies fonts and formats into each style, so the part's
/// size bounds only the square root of the memory; real ones are under 100 KiB.
const STYLES_BYTES_MAX: usize = 512 * 1024;
/// The longest tag in that part: a number format of 255 escaped characters fits.
const STYLES_TAG_BYTES_MAX: usize = 2 * 1024;
/// The shortest text a workbook can list, `<si/>`; a part cannot list more texts than this allows.
const SHARED_TEXT_BYTES_MIN: usize = 5;

/// The sheet that is read when there are several; else the first one that is shown.
const SHEET_NAME: &str = "roster";

/// Column widths, in characters.
pub(super) const WIDTH_MIN: f64 = 8.0;
pub(super) const WIDTH_MAX: f64 = 50.0;

/// Whether an OLE file is a workbook with a password.
pub fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

pub fn read(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    inspect(bytes)?;
    // The reader checks most of what it meets, but not all of it; its panic is the file's fault.
    catch_unwind(AssertUnwindSafe(|| rows(bytes))).unwrap_or(Err(Unreadable::BrokenWorkbook))
}

/// Inflates every part, counting, before the reader may: headers can lie about sizes.
fn inspect(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::NotATable)?;
    if package.len() > PARTS_MAX {
        return Err(Unreadable::TooManyParts);
    }
    let by_ratio = bytes.len().saturating_mul(INFLATED_RATIO_MAX).max(INFLATED_BYTES_UNSUSPICIOUS);
    let mut bytes_left = INFLATED_BYTES_MAX.min(by_ratio);
    for number in 0..package.len() {
        let part = package.by_index(number).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unreadable::Encrypted,
            _ => Unreadable::BrokenWorkbook,
        })?;
        let name = part.name().map_err(|_| Unreadable::BrokenWorkbook)?.to_ascii_lowercase();
        let mut content = Vec::new();
        part.take(bytes_left as u64 + 1)
            .read_to_end(&mut content)
            .map_err(|_| Unreadable::BrokenWorkbook)?;
        bytes_left = bytes_left.checked_sub(content.len()).ok_or(Unreadable::InflatesTooMuch)?;
        if name.ends_with("sharedstrings.xml") {
            inspect_texts(&content)?;
        } else if name.ends_with("styles.xml") {
            inspect_styles(&content)?;
        }
    }
    Ok(())
}

/// The reader sets memory aside for as many texts as the part says it has, and a lie of a few digits
/// would end the process. So the number must be one the part has room for.
fn inspect_texts(content: &[u8]) -> Result<(), Unreadable> {
    const COUNT: &[u8] = b"uniqueCount";
    must_be_plain(content)?;
    let room = content.len() / SHARED_TEXT_BYTES_MIN;
    for (at, _) in content.windows(COUNT.len()).enumerate().filter(|(_, found)| *found == COUNT) {
        let said = content[at + COUNT.len()..]
            .iter()
            .skip_while(|byte| !byte.is_ascii_digit())
            .take_while(|byte| byte.is_ascii_digit())
            .fold(0_usize, |sum, byte| {
                sum.saturating_mul(10).saturating_add(usize::from(byte - b'0'))
            });
        if said > room {
            return Err(Unreadable::BrokenWorkbook);
        }
    }
    Ok(())
}

fn inspect_styles(content: &[u8]) -> Result<(), Unreadable> {
    must_be_plain(content)?;
    let longest = content.split(|byte| *byte == b'<').map(<[u8]>::len).max().unwrap_or(0);
    if content.len() > STYLES_BYTES_MAX || longest > STYLES_TAG_BYTES_MAX {
        return Err(Unreadable::InflatesTooMuch);
    }
    Ok(())
}

/// What is inspected byte by byte must mean its bytes: no UTF-16, no escape sequences.
fn must_be_plain(content: &[u8]) -> Result<(), Unreadable> {
    let is_plain = |byte: &u8| *byte >= b' ' || matches!(byte, b'\t' | b'\r' | b'\n');
    if content.iter().all(is_plain) { Ok(()) } else { Err(Unreadable::BrokenWorkbook) }
}

fn rows(bytes: &[u8]) -> Result<Vec<Row>, Unreadable> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(why)?;
    let sheets =
        workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let name = sheets
        .min_by_key(|sheet| {
            let is_named = sheet.name.trim().eq_ignore_ascii_case(SHEET_NAME);
            (!is_named, sheet.visible != SheetVisible::Visible)
        })
        .map(|sheet| sheet.name.clone())
        .ok_or(Unreadable::NotATable)?;
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(why)?;
    let mut found = Cells::default();
    while let Some(cell) = cells.next_cell().map_err(why)? {
        let (row, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        found.put(row.saturating_add(1), column, &text_of(cell.get_value()))?;
    }
    Ok(found.into_rows())
}

fn text_of<'a>(value: &'a DataRef<'_>) -> Cow<'a, str> {
    match value {
        DataRef::Empty => Cow::Borrowed(""),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cow::Borrowed(text)
        }
        DataRef::SharedString(text) => Cow::Borrowed(text),
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        DataRef::Float(number) => Cow::Owned(number_text(*number)),
        DataRef::Bool(yes) => Cow::Borrowed(if *yes { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(moment) => Cow::Owned(moment_text(moment)),
        DataRef::Error(error) => Cow::Owned(error.to_string()),
    }
}

/// As a spreadsheet shows it: 15 significant digits, so that 0.1 + 0.2 is 0.3.
fn number_text(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = match second {
        0 => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    match moment.as_f64() {
        days if (0.0..1.0).contains(&days) => time,
        days if days.fract() == 0.0 => date,
        _ => format!("{date} {time}"),
    }
}

fn why(error: XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::Encrypted,
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => Unreadable::NotATable,
        _ => Unreadable::BrokenWorkbook,
    }
}

/// A workbook of one sheet. Every cell is text, so nothing in it can be a formula.
pub fn write(
    sheet_name: &str,
    header: &[String],
    rows: &[Vec<String>],
) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let text = Format::new().set_num_format("@");
    let heading = Format::new().set_num_format("@").set_bold();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name(sheet_name)?.set_freeze_panes(1, 0)?;
    for (column, name) in (0..).zip(header) {
        let cells = rows.iter().filter_map(|row| row.get(usize::from(column)));
        let width = cells.chain([name]).map(|cell| width_of(cell)).fold(WIDTH_MIN, f64::max);
        sheet.set_column_width(column, width.min(WIDTH_MAX))?;
        // What is typed in later stays text too: an address that starts with a plus, a code 007.
        sheet.set_column_format(column, &text)?;
        sheet.write_string_with_format(0, column, name, &heading)?;
    }
    for (line, row) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string_with_format(line, column, cell, &text)?;
        }
    }
    workbook.save_to_buffer()
}

/// The widest line of a text; Hangul is twice as wide as Latin.
pub(super) fn width_of(text: &str) -> f64 {
    let line = |line: &str| -> f64 {
        line.chars().map(|c| if c >= '\u{1100}' { 2.0 } else { 1.1 }).sum::<f64>() + 2.0
    };
    text.lines().map(line).fold(0.0, f64::max)
}
