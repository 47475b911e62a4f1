//! An interpreter's profile in a file: its cells into a profile, what makes one impossible, and back.

mod value;

use super::column::Column;
use super::value::{line, list};
use super::{CODE_CHARS_MAX, IntakeRow, Reading, code_key};
use crate::interpreter::{Bound, Profile, is_at_work, is_same};
use crate::roster::Interpreter;

/// The longest name of a table.
const TABLE_CHARS_MAX: usize = 60;

/// How a cell of a profile is written, so that reading it gives the same; blank is the default. For
/// columns that speak of something else it is blank, too.
pub fn cell(column: Column, profile: &Profile) -> String {
    let number = |number: Option<u16>| number.map(|one| one.to_string()).unwrap_or_default();
    match (column, &profile.bound_to) {
        (Column::Pairs, _) => value::pairs_text(&profile.pairs),
        (Column::Specialisms, _) => profile.specialisms.join(", "),
        (Column::Modes, _) => value::modes_text(profile.modes),
        (Column::Hours, _) => profile.hours.map(value::hours_text).unwrap_or_default(),
        (Column::LoadMax, _) => number(profile.load_max_min),
        (Column::StretchMax, _) => number(profile.stretch_max_min),
        (Column::Pause, _) => number(profile.pause_min),
        (Column::Notice, _) => number(Some(profile.notice_hours).filter(|hours| *hours > 0)),
        (Column::BoundCompany, Some(Bound::Company(code))) => code.clone(),
        (Column::BoundTable, Some(Bound::Table(name))) => name.clone(),
        (Column::Conflicts, _) => profile.conflicts.join(", "),
        (Column::Reserve, _) if profile.reserve => "yes".to_owned(),
        _ => String::new(),
    }
}

impl Reading<'_> {
    /// What the row says of a profile; what it has no column for is left as it was.
    pub(super) fn profile(&mut self, row: &IntakeRow, before: Option<&Profile>) -> Profile {
        let before = before.cloned().unwrap_or_default();
        let bound_to = self.bound_to(row, before.bound_to);
        let limits = [
            (Column::LoadMax, before.load_max_min),
            (Column::StretchMax, before.stretch_max_min),
            (Column::Pause, before.pause_min),
            (Column::Notice, Some(before.notice_hours)),
        ];
        let [load_max_min, stretch_max_min, pause_min, notice] = limits.map(|(column, before)| {
            self.kept(row, column, before, |text| value::limit(column, text))
        });
        let modes = Some(before.modes);
        Profile {
            pairs: self
                .kept(row, Column::Pairs, Some(before.pairs), value::pairs)
                .unwrap_or_default(),
            specialisms: self
                .kept(row, Column::Specialisms, Some(before.specialisms), list)
                .unwrap_or_default(),
            modes: self.kept(row, Column::Modes, modes, value::modes).unwrap_or_default(),
            hours: self.kept(row, Column::Hours, before.hours, value::hours),
            load_max_min,
            stretch_max_min,
            pause_min,
            notice_hours: notice.unwrap_or_default(),
            bound_to,
            conflicts: self
                .kept(row, Column::Conflicts, Some(before.conflicts), list)
                .unwrap_or_default(),
            reserve: self
                .kept(row, Column::Reserve, Some(before.reserve), value::yes_or_no)
                .unwrap_or_default(),
        }
    }

    fn bound_to(&mut self, row: &IntakeRow, before: Option<Bound>) -> Option<Bound> {
        let code = |text: &str| line(text, CODE_CHARS_MAX);
        let name = |text: &str| line(text, TABLE_CHARS_MAX);
        let company = self.optional(row, Column::BoundCompany, code).map(Bound::Company);
        let table = self.optional(row, Column::BoundTable, name).map(Bound::Table);
        if company.is_some() && table.is_some() {
            self.complain_of(row, Column::BoundTable, "bound_twice");
        }
        let still = before.filter(|before| match before {
            Bound::Company(_) => !self.has(Column::BoundCompany),
            Bound::Table(_) => !self.has(Column::BoundTable),
        });
        company.or(table).or(still)
    }

    /// The languages of an interpreter: as the file says, else those of the pairs.
    pub(super) fn interpreter_languages(
        &mut self,
        row: &IntakeRow,
        before: Option<&Vec<String>>,
        profile: &Profile,
    ) -> Vec<String> {
        let said = match self.has(Column::Languages) {
            true => self.optional(row, Column::Languages, super::value::languages),
            false => before.cloned(),
        };
        let languages = said.unwrap_or_else(|| value::languages_of(&profile.pairs));
        let is_silent = |column| self.cell(row, column).is_none();
        if languages.is_empty() && is_silent(Column::Languages) && is_silent(Column::Pairs) {
            self.complain(row.line, Some(Column::Languages), "missing", None);
        }
        if languages.len() == 1 {
            self.complain_of(row, Column::Languages, "languages_too_few");
        }
        languages
    }

    /// What nobody could work with: pairs that are not spoken or lead one way only, companies and tables
    /// nobody knows, hours outside every slot.
    pub(super) fn check_profile(&mut self, row: &IntakeRow, one: &Interpreter) {
        let (profile, languages) = (&one.profile, &one.languages);
        if languages.len() > 1 && !value::are_spoken(&profile.pairs, languages) {
            self.complain_of(row, Column::Pairs, "pair_not_spoken");
        } else if !profile.pairs.is_empty() && !value::lead_both_ways(&profile.pairs) {
            self.complain_of(row, Column::Pairs, "pair_one_way");
        }
        if let Some(Bound::Company(code)) = &profile.bound_to {
            if !self.company_codes.contains(&code_key(code)) {
                self.complain_of(row, Column::BoundCompany, "company_unknown");
            }
            if profile.conflicts.iter().any(|other| code_key(other) == code_key(code)) {
                self.complain_of(row, Column::Conflicts, "bound_in_conflict");
            }
        }
        for code in &profile.conflicts {
            if !self.company_codes.contains(&code_key(code)) {
                self.complain(row.line, Some(Column::Conflicts), "company_unknown", Some(code));
            }
        }
        if let Some(Bound::Table(name)) = &profile.bound_to {
            let tables = self.against.tables;
            if !tables.is_empty() && !tables.iter().any(|table| is_same(table, name)) {
                self.complain(row.line, Some(Column::BoundTable), "table_unknown", Some(name));
            }
        }
        let mut slots = self.against.layouts.iter().flat_map(|layout| &layout.slots).peekable();
        if let Some(hours) = profile.hours
            && slots.peek().is_some()
            && !slots.any(|slot| is_at_work(one, slot, self.against.rules))
        {
            let text = value::hours_text(hours);
            self.complain(row.line, Some(Column::Hours), "hours_outside", Some(&text));
        }
    }
}
