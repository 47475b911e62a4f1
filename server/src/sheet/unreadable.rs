//! Why a file could not be read as a table.

use super::{CELL_CHARS_MAX, COLUMNS_MAX, ROWS_MAX, UPLOAD_BYTES_MAX};

/// An expected no to a whole file. Its sentence stands in the language files under
/// `import-unreadable-<code>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    TooLarge,
    Empty,
    /// The first row with anything in it is no row of headings.
    NoHeader {
        line: u32,
    },
    NotATable,
    /// A workbook of before 2007.
    OldWorkbook,
    Encrypted,
    /// The package or its parts are damaged.
    BrokenWorkbook,
    /// The bytes are text in none of the encodings we know.
    BrokenCharacters,
    /// A quotation mark opened in this row is never closed.
    QuoteOpen {
        line: u32,
    },
    TooManyParts,
    InflatesTooMuch,
    TooManyRows,
    TooManyColumns {
        line: u32,
    },
    CellTooLong {
        line: u32,
    },
    TooMuchText,
}

impl Unreadable {
    /// The stable code of the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too_large",
            Self::Empty => "empty",
            Self::NoHeader { .. } => "no_header",
            Self::NotATable => "not_a_table",
            Self::OldWorkbook => "old_workbook",
            Self::Encrypted => "encrypted",
            Self::BrokenWorkbook => "broken_workbook",
            Self::BrokenCharacters => "broken_characters",
            Self::QuoteOpen { .. } => "quote_open",
            Self::TooManyParts => "too_many_parts",
            Self::InflatesTooMuch => "inflates_too_much",
            Self::TooManyRows => "too_many_rows",
            Self::TooManyColumns { .. } => "too_many_columns",
            Self::CellTooLong { .. } => "cell_too_long",
            Self::TooMuchText => "too_much_text",
        }
    }

    /// What its sentence wants to say: `line` where the trouble stands, `max` what would be allowed.
    pub fn facts(self) -> Vec<(&'static str, u32)> {
        let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        match self {
            Self::TooLarge => vec![("max", number(UPLOAD_BYTES_MAX / 1024 / 1024))],
            Self::NoHeader { line } | Self::QuoteOpen { line } => vec![("line", line)],
            Self::TooManyRows => vec![("max", ROWS_MAX)],
            Self::TooManyColumns { line } => vec![("line", line), ("max", number(COLUMNS_MAX))],
            Self::CellTooLong { line } => vec![("line", line), ("max", number(CELL_CHARS_MAX))],
            _ => Vec::new(),
        }
    }
}
