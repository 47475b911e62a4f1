//! Text tables: comma, semicolon or tab; any end of line; quoted texts with anything inside.

use super::encoding::decode;
use super::{Cells, Format, Row, Sheet, Unreadable};

const DELIMITERS: [char; 3] = [',', ';', '\t'];
const BOM: &str = "\u{feff}";

/// A spreadsheet program takes a text that starts with one of these for a formula.
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];
const GUARD: char = '\'';

pub fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let (text, encoding) = decode(bytes)?;
    let text = text.trim_end_matches('\u{1a}');
    let is_binary = |c: char| matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1f}');
    if text.contains(is_binary) || text.trim_start().starts_with('<') {
        return Err(Unreadable::NotATable);
    }
    let (delimiter, text) = delimiter_of(text);
    let rows = Records::new(text, delimiter).read()?;
    Ok(Sheet { format: Format::Csv, encoding: Some(encoding), delimiter: Some(delimiter), rows })
}

/// UTF-8 with a byte order mark and CRLF: what spreadsheet programs open right by a double click.
pub fn write(header: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let mut text = BOM.to_owned();
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        let cells: Vec<String> = row.iter().map(|cell| quoted(&guarded(cell))).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn quoted(text: &str) -> String {
    if text.contains(['"', ',', ';', '\t', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// Puts a quotation mark before what would be a formula, and before what already looks guarded, so
/// that reading gives back exactly what was written.
fn guarded(text: &str) -> String {
    if text.trim_start_matches(GUARD).starts_with(FORMULA_STARTS) {
        format!("{GUARD}{text}")
    } else {
        text.to_owned()
    }
}

fn unguarded(text: &str) -> &str {
    match text.strip_prefix(GUARD) {
        Some(rest) if rest.trim_start_matches(GUARD).starts_with(FORMULA_STARTS) => rest,
        _ => text,
    }
}

/// The delimiter, and the text after the line `sep=;` by which some programs announce it. Without
/// that line it is the one that cuts the header into most pieces.
fn delimiter_of(text: &str) -> (char, &str) {
    for delimiter in DELIMITERS {
        let rest = text.strip_prefix("sep=").and_then(|rest| rest.strip_prefix(delimiter));
        let rest = rest.and_then(|rest| rest.strip_prefix("\r\n").or(rest.strip_prefix('\n')));
        if let Some(rest) = rest {
            return (delimiter, rest);
        }
    }
    let pieces = |delimiter: &char| {
        let header = text.trim_start_matches(['\r', '\n']);
        let mut records = Records::new(header, *delimiter);
        records.record().map_or(0, |_| records.columns)
    };
    // Of equals the last wins, so the usual one stands last.
    let best = DELIMITERS.into_iter().rev().max_by_key(pieces);
    (best.unwrap_or(','), text)
}

struct Records<'a> {
    text: std::iter::Peekable<std::str::Chars<'a>>,
    delimiter: char,
    line: u32,
    /// How many cells the last record had, blank ones counted.
    columns: usize,
    cells: Cells,
}

enum End {
    Cell,
    Record,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: char) -> Self {
        let text = text.chars().peekable();
        Self { text, delimiter, line: 0, columns: 0, cells: Cells::default() }
    }

    fn read(mut self) -> Result<Vec<Row>, Unreadable> {
        while self.text.peek().is_some() {
            self.record()?;
        }
        Ok(self.cells.into_rows())
    }

    fn record(&mut self) -> Result<(), Unreadable> {
        self.line = self.line.saturating_add(1);
        self.columns = 0;
        loop {
            let (cell, end) = self.cell()?;
            self.cells.put(self.line, self.columns, unguarded(&cell))?;
            self.columns += 1;
            if let End::Record = end {
                return Ok(());
            }
        }
    }

    fn cell(&mut self) -> Result<(String, End), Unreadable> {
        let mut cell = String::new();
        if self.text.next_if_eq(&'"').is_some() {
            loop {
                match self.text.next() {
                    Some('"') if self.text.next_if_eq(&'"').is_some() => cell.push('"'),
                    Some('"') => break,
                    Some(c) => cell.push(c),
                    None => return Err(Unreadable::QuoteOpen { line: self.line }),
                }
            }
        }
        // What stands between a closing quotation mark and the delimiter belongs to the text.
        loop {
            match self.text.next() {
                None | Some('\n') => return Ok((cell, End::Record)),
                Some('\r') => {
                    self.text.next_if_eq(&'\n');
                    return Ok((cell, End::Record));
                }
                Some(c) if c == self.delimiter => return Ok((cell, End::Cell)),
                Some(c) => cell.push(c),
            }
        }
    }
}
