//! Reading an imported list: rows of cells into entries and complaints; and the roster back into rows.
//!
//! One row per delegate. The first row of a company carries its facts, further rows of the same code
//! only delegates. An interpreter has one row. The code says which entry of the roster is meant, so
//! the same file read twice changes nothing. A column the file does not have is left as it is; a
//! column it has, but blank, is emptied.

mod column;
mod difference;
pub(super) mod entry;
mod export;
mod likeness;
mod profile;
pub(crate) mod value;

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub use column::COLUMNS;
use column::Column;
pub use export::{rows_of, template};
use value::{Kind, Wrong};

use crate::day::Layout;
use crate::id::CompanyId;
use crate::programme::Programme;
use crate::roster::{Company, Interpreter, Roster, email_key};
use crate::time::ZoneRules;

/// The longest code; it stands in lists and file names.
const CODE_CHARS_MAX: usize = 40;
/// How much of a wrong value a complaint repeats.
const VALUE_CHARS_SHOWN: usize = 80;

/// How many complaints are told at once: who has this many mends the file before reading on.
pub const COMPLAINTS_MAX: usize = 500;
/// How many pairs are told; more means that the names say nothing, such as 300 times "Company".
pub const ALIKE_MAX: usize = 200;

/// A row of the file and where it stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntakeRow {
    pub line: u32,
    pub cells: Vec<String>,
}

/// What a file would do to the roster. With complaints nothing of it should be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// Entries without complaints, in the order of the file.
    pub companies: Vec<Entry<Company>>,
    pub interpreters: Vec<Entry<Interpreter>>,
    /// In the order of the file, at most [`COMPLAINTS_MAX`].
    pub complaints: Vec<Complaint>,
    /// Names a person should look at twice, at most [`ALIKE_MAX`]; never a reason to refuse.
    pub alike: Vec<Alike>,
    /// Headings that mean no column; what stands under them is left out.
    pub ignored: Vec<String>,
}

/// One entry as the roster would hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<T> {
    pub line: u32,
    pub action: Action,
    pub what: T,
    /// The columns in which an update differs from the roster.
    pub changed: Vec<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Add,
    Update,
    Same,
}

/// Something wrong in the file. Its sentence stands in the language files under
/// `import-complaint-<code>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    pub line: u32,
    pub column: Option<&'static str>,
    pub code: &'static str,
    /// What stands there, shortened.
    pub value: Option<String>,
}

/// Two companies of one side whose names sound alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    pub line: u32,
    pub name: String,
    pub other: String,
    /// Where the other one stands in the file.
    pub other_line: Option<u32>,
    /// The other one on the roster.
    pub other_id: Option<CompanyId>,
}

impl Intake {
    /// What is new or changed; what is as before need not be stored again.
    pub fn into_news(self) -> (Vec<Company>, Vec<Interpreter>) {
        fn news<T>(entries: Vec<Entry<T>>) -> Vec<T> {
            let news = entries.into_iter().filter(|entry| entry.action != Action::Same);
            news.map(|entry| entry.what).collect()
        }
        (news(self.companies), news(self.interpreters))
    }
}

/// What a file is read against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    pub programme: &'a Programme,
    /// Who is known already.
    pub roster: &'a Roster,
    /// The slots of the programme's days, as far as there are any: who works on none of them is of no
    /// use.
    pub layouts: &'a [Layout],
    /// The names of the rooms and tables of those days, as far as there are any.
    pub tables: &'a [String],
    pub rules: &'a ZoneRules,
}

/// Reads a file against what is already known. The first row is the header; `fresh` gives a new random
/// key each time it is called.
pub fn read(rows: &[IntakeRow], against: Against<'_>, fresh: &mut dyn FnMut() -> String) -> Intake {
    let Some((header, rows)) = rows.split_first() else {
        return Intake::default();
    };
    let roster = against.roster;
    let mut reading = Reading {
        against,
        companies: roster.companies.values().map(|one| (code_key(&one.code), one)).collect(),
        interpreters: roster.interpreters.values().map(|one| (code_key(&one.code), one)).collect(),
        columns: HashMap::new(),
        company_codes: roster.companies.values().map(|one| code_key(&one.code)).collect(),
        emails: HashMap::new(),
        fresh,
        intake: Intake::default(),
    };
    if reading.read_header(header) {
        let groups = reading.group(rows);
        reading.reserve_emails(&groups);
        reading.note_companies(&groups);
        for group in &groups {
            reading.read_group(group);
        }
    }
    let mut intake = reading.intake;
    intake.complaints.sort_by_key(|complaint| complaint.line);
    intake.complaints.truncate(COMPLAINTS_MAX);
    intake.alike = likeness::find(&intake.companies, roster);
    intake
}

/// How codes are compared: `kr-01` typed by hand means `KR-01`.
pub(super) fn code_key(code: &str) -> String {
    code.trim().to_lowercase()
}

/// All rows of one code.
struct Group<'a> {
    code: String,
    rows: Vec<&'a IntakeRow>,
}

struct Reading<'a> {
    against: Against<'a>,
    /// Who is on the roster, by the key of the code.
    companies: HashMap<String, &'a Arc<Company>>,
    interpreters: HashMap<String, &'a Arc<Interpreter>>,
    /// Where each column stands.
    columns: HashMap<Column, usize>,
    /// The keys of all codes that mean a company, on the roster or in the file.
    company_codes: HashSet<String>,
    /// Whose address each one is, by the key of a code.
    emails: HashMap<String, String>,
    fresh: &'a mut dyn FnMut() -> String,
    intake: Intake,
}

impl<'a> Reading<'a> {
    /// Finds the columns; false when what is missing makes the rest unreadable.
    fn read_header(&mut self, header: &IntakeRow) -> bool {
        for (place, heading) in header.cells.iter().enumerate() {
            match Column::called(heading) {
                Some(column) if self.columns.contains_key(&column) => {
                    self.complain(header.line, Some(column), "column_twice", Some(heading));
                }
                Some(column) => {
                    self.columns.insert(column, place);
                }
                None if heading.trim().is_empty() => {}
                None => self.intake.ignored.push(shown(heading)),
            }
        }
        let mut needed = vec![Column::Code, Column::Side];
        // Who is named needs an address, and the other way round.
        if self.has(Column::Delegate) || self.has(Column::Email) {
            needed.extend([Column::Delegate, Column::Email]);
        }
        needed.retain(|column| !self.has(*column));
        for column in &needed {
            self.complain(header.line, Some(*column), "column_missing", None);
        }
        needed.is_empty()
    }

    fn group(&mut self, rows: &'a [IntakeRow]) -> Vec<Group<'a>> {
        let mut groups: Vec<Group<'a>> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        for row in rows {
            let code = self.required(row, Column::Code, |text| value::line(text, CODE_CHARS_MAX));
            let Some(code) = code.filter(|code| !export::is_example(code)) else {
                continue;
            };
            let at = *known.entry(code_key(&code)).or_insert(groups.len());
            match groups.get_mut(at) {
                Some(group) => group.rows.push(row),
                None => groups.push(Group { code, rows: vec![row] }),
            }
        }
        groups
    }

    /// Addresses of entries the file does not speak about stay theirs.
    fn reserve_emails(&mut self, groups: &[Group<'_>]) {
        let spoken_of: HashSet<String> = groups.iter().map(|group| code_key(&group.code)).collect();
        let roster = self.against.roster;
        let companies = roster.companies.values().flat_map(|company| {
            company.delegates.iter().map(|delegate| (&company.code, &delegate.email))
        });
        let interpreters = roster.interpreters.values().map(|one| (&one.code, &one.email));
        for (code, email) in companies.chain(interpreters) {
            if !spoken_of.contains(&code_key(code)) {
                self.emails.insert(email_key(email), code_key(code));
            }
        }
    }

    /// A company may stand below the interpreter who speaks of it.
    fn note_companies(&mut self, groups: &[Group<'_>]) {
        for group in groups {
            let side = group.rows.first().and_then(|row| self.cell(row, Column::Side));
            let kind = side.map(|text| value::kind(text, self.against.programme));
            if let Some(Ok(Kind::Company(_))) = kind {
                self.company_codes.insert(code_key(&group.code));
            }
        }
    }

    fn read_group(&mut self, group: &Group<'_>) {
        let Some((first, further)) = group.rows.split_first() else {
            return;
        };
        let programme = self.against.programme;
        let kind = |text: &str| value::kind(text, programme);
        let Some(side) = self.required(first, Column::Side, kind) else {
            return;
        };
        for row in further {
            if self.optional(row, Column::Side, kind).is_some_and(|other| other != side) {
                self.complain_of(row, Column::Side, "side_conflict");
            }
        }
        match side {
            Kind::Company(side) => self.read_company(group, side),
            Kind::Interpreter => self.read_interpreter(group),
        }
    }

    fn has(&self, column: Column) -> bool {
        self.columns.contains_key(&column)
    }

    /// What stands in a cell, trimmed; nothing when it is blank or the file has no such column.
    fn cell<'r>(&self, row: &'r IntakeRow, column: Column) -> Option<&'r str> {
        let text = row.cells.get(*self.columns.get(&column)?)?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// The value of a cell, if it has one and it is sound.
    fn optional<T>(
        &mut self,
        row: &IntakeRow,
        column: Column,
        parse: impl FnOnce(&str) -> Result<T, Wrong>,
    ) -> Option<T> {
        let text = self.cell(row, column)?;
        parse(text).map_err(|code| self.complain_of(row, column, code)).ok()
    }

    fn required<T>(
        &mut self,
        row: &IntakeRow,
        column: Column,
        parse: impl FnOnce(&str) -> Result<T, Wrong>,
    ) -> Option<T> {
        if self.cell(row, column).is_none() {
            self.complain(row.line, Some(column), "missing", None);
        }
        self.optional(row, column, parse)
    }

    /// The value of a cell; what was there before when the file has no such column.
    fn kept<T>(
        &mut self,
        row: &IntakeRow,
        column: Column,
        before: Option<T>,
        parse: impl FnOnce(&str) -> Result<T, Wrong>,
    ) -> Option<T> {
        if self.has(column) { self.optional(row, column, parse) } else { before }
    }

    fn complain_of(&mut self, row: &IntakeRow, column: Column, code: Wrong) {
        let value = self.cell(row, column);
        self.complain(row.line, Some(column), code, value);
    }

    fn complain(&mut self, line: u32, column: Option<Column>, code: Wrong, value: Option<&str>) {
        let column = column.map(Column::name);
        self.intake.complaints.push(Complaint { line, column, code, value: value.map(shown) });
    }
}

/// A value as it may be repeated: not too long, and nothing in it that could disturb the sentence.
fn shown(value: &str) -> String {
    let seen = |c: char| if value::is_unseen(c) { '\u{fffd}' } else { c };
    value.trim().chars().take(VALUE_CHARS_SHOWN).map(seen).collect()
}
