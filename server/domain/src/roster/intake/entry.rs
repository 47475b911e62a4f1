//! The rows of one code into a company with its delegates, or into an interpreter.

use std::sync::Arc;

use super::column::Column;
use super::difference::{company_differs, interpreter_differs};
use super::value::{self, Kind};
use super::{Action, Entry, Group, IntakeRow, Reading, code_key};
use crate::id::{CompanyId, DelegateId, InterpreterId};
use crate::programme::{Names, Side};
use crate::roster::{Company, Delegate, Interpreter, email_key};

pub(in crate::roster) const NAME_CHARS_MAX: usize = 200;
/// Short names stand in the cells of the board.
const SHORT_NAME_CHARS_MAX: usize = 60;
pub(in crate::roster) const PERSON_CHARS_MAX: usize = 120;
const ROLE_CHARS_MAX: usize = 120;
/// Offers and needs: a page of text.
const PARAGRAPH_CHARS_MAX: usize = 2_000;
/// A meeting room holds no more people than this.
const DELEGATES_MAX: usize = 50;
/// The language letters are in when a file says nothing about languages.
const LANGUAGE_DEFAULT: &str = "en";

impl Reading<'_> {
    pub(super) fn read_company(&mut self, group: &Group<'_>, side: Side) {
        let complaints_before = self.intake.complaints.len();
        let first = group.rows[0];
        let before = self.company_before(group, Kind::Company(side));
        let old = before.as_deref();
        self.compare_with_first(group);
        let name = self.names(
            first,
            [Column::NameKo, Column::NameRu, Column::NameEn],
            old.map(|old| &old.name),
            NAME_CHARS_MAX,
        );
        if name.is_empty() {
            self.complain(first.line, None, "name_missing", None);
        }
        let short_name = self.names(
            first,
            [Column::ShortKo, Column::ShortRu, Column::ShortEn],
            old.map(|old| &old.short_name),
            SHORT_NAME_CHARS_MAX,
        );
        let text = |text: &str| value::paragraph(text, PARAGRAPH_CHARS_MAX);
        let country = old.map(|old| old.country.clone());
        let languages = old.map(|old| old.languages.clone());
        let sectors = old.map(|old| old.sectors.clone());
        let offers = old.map(|old| old.offers.clone());
        let needs = old.map(|old| old.needs.clone());
        let mut company = Company {
            id: CompanyId::new(""),
            code: group.code.clone(),
            side,
            name,
            short_name,
            country: self.kept(first, Column::Country, country, value::country).unwrap_or_default(),
            zone: self
                .kept(first, Column::Zone, old.map(|old| old.zone), value::zone)
                .unwrap_or(self.against.programme.side(side).zone),
            languages: self
                .kept(first, Column::Languages, languages, value::languages)
                .unwrap_or_default(),
            sectors: self.kept(first, Column::Sectors, sectors, value::list).unwrap_or_default(),
            offers: self.kept(first, Column::Offers, offers, text).unwrap_or_default(),
            needs: self.kept(first, Column::Needs, needs, text).unwrap_or_default(),
            desks: self
                .kept(first, Column::Desks, old.map(|old| old.desks), value::desks)
                .unwrap_or(1),
            delegates: Vec::new(),
        };
        company.delegates = self.delegates(group, &company, old);
        if self.intake.complaints.len() > complaints_before {
            return;
        }
        company.id = old.map_or_else(|| CompanyId::new((self.fresh)()), |old| old.id.clone());
        let differs = |old: &Company| {
            let differs = Column::all().filter(|column| company_differs(*column, old, &company));
            differs.map(Column::name).collect()
        };
        let (action, changed) = action_of(old.map(differs));
        self.intake.companies.push(Entry { line: first.line, action, what: company, changed });
    }

    pub(super) fn read_interpreter(&mut self, group: &Group<'_>) {
        let complaints_before = self.intake.complaints.len();
        let row = group.rows[0];
        let key = code_key(&group.code);
        self.company_before(group, Kind::Interpreter);
        let old = self.interpreters.get(&key).copied();
        for further in group.rows.iter().skip(1) {
            self.complain_of(further, Column::Code, "interpreter_twice");
        }
        if !self.has(Column::Delegate) {
            self.complain(row.line, Some(Column::Delegate), "column_missing", None);
            return;
        }
        let person = |text: &str| value::line(text, PERSON_CHARS_MAX);
        let name = self.required(row, Column::Delegate, person).unwrap_or_default();
        let email = self.required(row, Column::Email, value::email).unwrap_or_default();
        self.claim_email(row, &email, &key);
        let phone = self.kept(row, Column::Phone, old.map(|old| old.phone.clone()), value::phone);
        let profile = self.profile(row, old.map(|old| &old.profile));
        let languages = self.interpreter_languages(row, old.map(|old| &old.languages), &profile);
        let language = old.map(|old| old.language.clone());
        let language = self.kept(row, Column::Language, language, value::language);
        let own_zone = self.optional(row, Column::DelegateZone, value::zone);
        let zone = own_zone.or_else(|| {
            let has_none = !self.has(Column::Zone) && !self.has(Column::DelegateZone);
            let old = old.map(|old| old.zone).filter(|_| has_none);
            self.optional(row, Column::Zone, value::zone).or(old)
        });
        let mut interpreter = Interpreter {
            id: InterpreterId::new(""),
            code: group.code.clone(),
            name,
            language: language.unwrap_or_else(|| first_of(&languages)),
            languages,
            email,
            phone: phone.unwrap_or_default(),
            zone: zone.unwrap_or(self.against.programme.host.zone),
            profile,
        };
        self.check_profile(row, &interpreter);
        if self.intake.complaints.len() > complaints_before {
            return;
        }
        interpreter.id =
            old.map_or_else(|| InterpreterId::new((self.fresh)()), |old| old.id.clone());
        let differs = |old: &Arc<Interpreter>| {
            let differs =
                Column::all().filter(|column| interpreter_differs(*column, old, &interpreter));
            differs.map(Column::name).collect()
        };
        let (action, changed) = action_of(old.map(differs));
        self.intake.interpreters.push(Entry { line: row.line, action, what: interpreter, changed });
    }

    /// The company of this code on the roster. Sides do not change: its meetings stand on one of them.
    fn company_before(&mut self, group: &Group<'_>, kind: Kind) -> Option<Arc<Company>> {
        let key = code_key(&group.code);
        let company = self.companies.get(&key).copied();
        let is_interpreter = self.interpreters.contains_key(&key);
        let stays = match kind {
            Kind::Company(side) => !is_interpreter && company.is_none_or(|one| one.side == side),
            Kind::Interpreter => company.is_none(),
        };
        if !stays {
            self.complain_of(group.rows[0], Column::Side, "side_changed");
        }
        company.cloned()
    }

    /// Further rows of a company say nothing about the company, or the same as its first row.
    fn compare_with_first(&mut self, group: &Group<'_>) {
        let columns = Column::all()
            .filter(|column| !column.is_of_delegate() && !column.is_of_profile())
            .filter(|column| !matches!(column, Column::Code | Column::Side));
        for column in columns {
            let said = self.cell(group.rows[0], column);
            for row in group.rows.iter().skip(1) {
                if self.cell(row, column).is_some_and(|text| Some(text) != said) {
                    self.complain_of(row, column, "differs");
                }
            }
        }
    }

    fn names(
        &mut self,
        row: &IntakeRow,
        columns: [Column; 3],
        before: Option<&Names>,
        chars_max: usize,
    ) -> Names {
        let mut names = before.cloned().unwrap_or_default();
        for column in columns {
            if !self.has(column) {
                continue;
            }
            let language = column.language().unwrap_or_default();
            match self.optional(row, column, |text| value::line(text, chars_max)) {
                Some(name) if !name.is_empty() => names.0.insert(language.to_owned(), name),
                _ => names.0.remove(language),
            };
        }
        names
    }

    fn delegates(
        &mut self,
        group: &Group<'_>,
        company: &Company,
        old: Option<&Company>,
    ) -> Vec<Delegate> {
        let known = old.map_or(&[][..], |old| &old.delegates);
        if !self.has(Column::Delegate) {
            return known.to_vec();
        }
        let key = code_key(&company.code);
        let mut found: Vec<(&IntakeRow, String, String)> = Vec::new();
        for row in &group.rows {
            let says_something = [Column::Delegate, Column::Role, Column::Email, Column::Phone]
                .into_iter()
                .any(|column| self.cell(row, column).is_some());
            if !says_something {
                continue;
            }
            if found.len() == DELEGATES_MAX {
                self.complain(row.line, Some(Column::Delegate), "delegates_too_many", None);
                break;
            }
            let person = |text: &str| value::line(text, PERSON_CHARS_MAX);
            let name = self.required(row, Column::Delegate, person).unwrap_or_default();
            // Who came on the day itself may have told none; whoever signs in needs one.
            let has_none = known.iter().any(|one| one.email.is_empty() && one.name == name);
            let email = if has_none {
                self.optional(row, Column::Email, value::email)
            } else {
                self.required(row, Column::Email, value::email)
            };
            let email = email.unwrap_or_default();
            let is_twice = |(_, _, other): &(_, _, String)| email_key(other) == email_key(&email);
            if !email.is_empty() && found.iter().any(is_twice) {
                self.complain_of(row, Column::Email, "delegate_twice");
            }
            self.claim_email(row, &email, &key);
            found.push((row, name, email));
        }
        let before = match_delegates(&found, known);
        let rows = found.into_iter().zip(before);
        rows.map(|((row, name, email), before)| self.delegate(row, name, email, before, company))
            .collect()
    }

    fn delegate(
        &mut self,
        row: &IntakeRow,
        name: String,
        email: String,
        before: Option<&Delegate>,
        company: &Company,
    ) -> Delegate {
        let role = before.map(|before| before.role.clone());
        let phone = before.map(|before| before.phone.clone());
        let language = before.map(|before| before.language.clone());
        let zone = before.map(|before| before.zone);
        Delegate {
            id: before.map_or_else(|| DelegateId::new((self.fresh)()), |before| before.id.clone()),
            name,
            role: self
                .kept(row, Column::Role, role, |text| value::line(text, ROLE_CHARS_MAX))
                .unwrap_or_default(),
            email,
            phone: self.kept(row, Column::Phone, phone, value::phone).unwrap_or_default(),
            language: self
                .kept(row, Column::Language, language, value::language)
                .unwrap_or_else(|| first_of(&company.languages)),
            zone: self.kept(row, Column::DelegateZone, zone, value::zone).unwrap_or(company.zone),
        }
    }

    /// An address belongs to one company or interpreter: it is what people sign in with.
    fn claim_email(&mut self, row: &IntakeRow, email: &str, code: &str) {
        if email.is_empty() {
            return;
        }
        let owner = self.emails.entry(email_key(email)).or_insert_with(|| code.to_owned());
        if owner != code {
            self.complain_of(row, Column::Email, "email_twice");
        }
    }
}

fn first_of(languages: &[String]) -> String {
    languages.first().cloned().unwrap_or_else(|| LANGUAGE_DEFAULT.to_owned())
}

/// Who of the known delegates each found one is: the one with the same address; of those left, the one
/// with the same name.
fn match_delegates<'k>(
    found: &[(&IntakeRow, String, String)],
    known: &'k [Delegate],
) -> Vec<Option<&'k Delegate>> {
    let mut left: Vec<&Delegate> = known.iter().collect();
    let mut take = |is_the_one: &dyn Fn(&Delegate) -> bool| {
        let at = left.iter().position(|delegate| is_the_one(delegate))?;
        Some(left.remove(at))
    };
    let mut matched: Vec<Option<&Delegate>> = found
        .iter()
        .map(|(_, _, email)| take(&|delegate| email_key(&delegate.email) == email_key(email)))
        .collect();
    for ((_, name, _), matched) in found.iter().zip(&mut matched) {
        if matched.is_none() {
            *matched = take(&|delegate| delegate.name == *name);
        }
    }
    matched
}

fn action_of(changed: Option<Vec<&'static str>>) -> (Action, Vec<&'static str>) {
    match changed {
        None => (Action::Add, Vec::new()),
        Some(changed) if changed.is_empty() => (Action::Same, changed),
        Some(changed) => (Action::Update, changed),
    }
}
