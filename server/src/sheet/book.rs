//! Workbooks to reckon with: several sheets, numbers as numbers. Nothing in them is a formula.

use rust_xlsxwriter::{Format, FormatBorder, Workbook, XlsxError};

use super::xlsx::{WIDTH_MAX, WIDTH_MIN, width_of};

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
    Blank,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A row; a total stands out.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub cells: Vec<Cell>,
    pub is_total: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub name: String,
    pub header: Vec<String>,
    pub lines: Vec<Line>,
}

impl Cell {
    /// As a text table has it: a point before the fraction.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Blank => String::new(),
        }
    }
}

/// A workbook, a sheet a table.
pub fn write(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let (text, number) = (Format::new().set_num_format("@"), Format::new());
    let heading = Format::new().set_num_format("@").set_bold().set_text_wrap();
    let total = |format: &Format| format.clone().set_bold().set_border_top(FormatBorder::Thin);
    let (text_total, number_total) = (total(&text), total(&number));
    let mut workbook = Workbook::new();
    for table in tables {
        let sheet = workbook.add_worksheet().set_name(&table.name)?.set_freeze_panes(1, 0)?;
        sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
        for (column, name) in (0..).zip(&table.header) {
            let cells = table.lines.iter().filter_map(|line| line.cells.get(usize::from(column)));
            let texts = cells.map(Cell::text).chain([name.clone()]);
            let width = texts.map(|text| width_of(&text)).fold(WIDTH_MIN, f64::max);
            sheet.set_column_width(column, width.min(WIDTH_MAX))?;
            sheet.write_string_with_format(0, column, name, &heading)?;
        }
        for (row, line) in (1..).zip(&table.lines) {
            let (text, number) =
                if line.is_total { (&text_total, &number_total) } else { (&text, &number) };
            for (column, cell) in (0..).zip(&line.cells) {
                match cell {
                    Cell::Text(words) => {
                        sheet.write_string_with_format(row, column, words, text)?;
                    }
                    Cell::Number(value) => {
                        sheet.write_number_with_format(row, column, *value, number)?;
                    }
                    Cell::Blank if line.is_total => {
                        sheet.write_blank(row, column, text)?;
                    }
                    Cell::Blank => {}
                }
            }
        }
    }
    workbook.save_to_buffer()
}
