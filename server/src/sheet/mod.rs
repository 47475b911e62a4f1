//! Tables in and out: a person's spreadsheet as rows of text, whatever program wrote it, and rows of
//! text as a file that every program opens right.
//!
//! What comes in is a stranger's bytes. Each limit below is checked before the thing it guards is
//! built, and each has its own no.

pub mod book;
mod csv;
mod encoding;
mod unreadable;
mod xlsx;

use std::collections::BTreeMap;

#[cfg(test)]
mod tests;

pub use csv::write as write_csv;
pub use encoding::decode;
pub use unreadable::Unreadable;
pub use xlsx::write as write_xlsx;

/// The largest file taken in. A roster of 1,000 companies with long texts stays under 1 MiB.
pub const UPLOAD_BYTES_MAX: usize = 2 * 1024 * 1024;
/// The last row that may hold something: twenty times the largest day, so that only mistakes (a whole
/// column filled down to the end of the sheet) come here.
pub const ROWS_MAX: u32 = 5_000;
/// The last column that may hold something; a roster has twenty.
pub const COLUMNS_MAX: usize = 64;
/// The longest text of one cell. The longest text of a roster is half as long.
pub const CELL_CHARS_MAX: usize = 4_000;
/// All cells together. In a workbook many cells can point to one long text, so a small file can
/// stand for gigabytes; twice what an upload can hold is enough for honest ones.
pub const TEXT_BYTES_MAX: usize = 2 * UPLOAD_BYTES_MAX;

/// A table as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub format: Format,
    /// What the text was written in, by its usual name; a workbook has no choice.
    pub encoding: Option<String>,
    pub delimiter: Option<char>,
    /// Rows with at least one filled cell; the first is the header.
    pub rows: Vec<Row>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Xlsx,
    Csv,
}

/// A row and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From 1, as a spreadsheet program numbers rows: blank rows count, and a text of several lines
    /// inside one cell does not make more rows. So one roster has the same numbers in every format.
    pub line: u32,
    pub cells: Vec<String>,
}

/// Reads a workbook or a text table. The bytes decide which; the name only says what was meant.
pub fn read(bytes: &[u8], name: &str) -> Result<Sheet, Unreadable> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    if bytes.len() > UPLOAD_BYTES_MAX {
        return Err(Unreadable::TooLarge);
    }
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(OLE) {
        return Err(if xlsx::is_encrypted(bytes) {
            Unreadable::Encrypted
        } else {
            Unreadable::OldWorkbook
        });
    }
    let sheet = if bytes.starts_with(ZIP) {
        let rows = xlsx::read(bytes)?;
        Sheet { format: Format::Xlsx, encoding: None, delimiter: None, rows }
    } else if name.to_lowercase().ends_with(".xlsx") {
        return Err(Unreadable::NotATable);
    } else {
        csv::read(bytes)?
    };
    let Some(header) = sheet.rows.first() else {
        return Err(Unreadable::Empty);
    };
    // A title above the table fills one cell; a header fills several.
    if header.cells.iter().filter(|cell| is_filled(cell)).count() < 2 {
        return Err(Unreadable::NoHeader { line: header.line });
    }
    Ok(sheet)
}

fn is_filled(cell: &str) -> bool {
    !cell.trim().is_empty()
}

/// Filled cells on their way to rows, within the limits.
#[derive(Default)]
struct Cells {
    rows: BTreeMap<u32, Vec<String>>,
    text_bytes: usize,
}

impl Cells {
    /// Puts a text into its place. Blank cells take no place, so formatted emptiness far out is no
    /// harm.
    fn put(&mut self, line: u32, column: usize, text: &str) -> Result<(), Unreadable> {
        if !is_filled(text) {
            return Ok(());
        }
        if line > ROWS_MAX {
            return Err(Unreadable::TooManyRows);
        }
        if column >= COLUMNS_MAX {
            return Err(Unreadable::TooManyColumns { line });
        }
        if text.chars().nth(CELL_CHARS_MAX).is_some() {
            return Err(Unreadable::CellTooLong { line });
        }
        self.text_bytes += text.len();
        if self.text_bytes > TEXT_BYTES_MAX {
            return Err(Unreadable::TooMuchText);
        }
        let cells = self.rows.entry(line).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text.to_owned();
        Ok(())
    }

    fn into_rows(self) -> Vec<Row> {
        self.rows.into_iter().map(|(line, cells)| Row { line, cells }).collect()
    }
}
