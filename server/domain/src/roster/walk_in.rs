//! A company that comes on the day itself: what the desk types in, by the rules of the roster's lists.

use std::collections::HashSet;

use super::intake::code_key;
use super::intake::entry::{NAME_CHARS_MAX, PERSON_CHARS_MAX};
use super::intake::value::{self, Wrong};
use super::{Company, Delegate, Roster, email_key};
use crate::id::{CompanyId, DelegateId};
use crate::programme::{Names, Programme, Side};
use crate::refusal::Refusal;

/// As it was typed in. Address and number may be empty: who has come is spoken to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WalkIn {
    pub name: String,
    pub side: Side,
    /// What its people speak.
    pub language: String,
    pub contact: String,
    pub email: String,
    pub phone: String,
}

/// The company as the roster takes it in, with a code of its own; `fresh` gives a new random key each
/// time it is called.
pub fn read(
    walk_in: &WalkIn,
    programme: &Programme,
    roster: &Roster,
    fresh: &mut dyn FnMut() -> String,
) -> Result<Company, Refusal> {
    let name = given("name", &walk_in.name, |text| value::line(text, NAME_CHARS_MAX))?;
    let language = given("language", &walk_in.language, value::language)?;
    let contact = given("contact", &walk_in.contact, |text| value::line(text, PERSON_CHARS_MAX))?;
    let email = optional("email", &walk_in.email, value::email)?;
    let phone = optional("phone", &walk_in.phone, value::phone)?;
    if let Some(known) = namesake(roster, walk_in.side, &name) {
        return Err(Refusal::CompanyKnown { id: known.id.clone(), name });
    }
    if !email.is_empty() && is_known_address(roster, &email) {
        return Err(Refusal::invalid("email", "address_known"));
    }
    let zone = programme.side(walk_in.side).zone;
    Ok(Company {
        id: CompanyId::new(fresh()),
        code: free_code(roster),
        side: walk_in.side,
        name: Names::from([(written_in(&name), name.as_str())]),
        short_name: Names::default(),
        country: String::new(),
        zone,
        languages: vec![language.clone()],
        sectors: Vec::new(),
        offers: String::new(),
        needs: String::new(),
        desks: 1,
        delegates: vec![Delegate {
            id: DelegateId::new(fresh()),
            name: contact,
            role: String::new(),
            email,
            phone,
            language,
            zone,
        }],
    })
}

fn given<T>(
    field: &'static str,
    text: &str,
    parse: impl FnOnce(&str) -> Result<T, Wrong>,
) -> Result<T, Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::invalid(field, "empty"));
    }
    parse(text).map_err(|wrong| Refusal::invalid(field, why(wrong)))
}

fn optional(
    field: &'static str,
    text: &str,
    parse: impl FnOnce(&str) -> Result<String, Wrong>,
) -> Result<String, Refusal> {
    if text.trim().is_empty() { Ok(String::new()) } else { given(field, text, parse) }
}

/// The complaint of a list as a form says it.
fn why(wrong: Wrong) -> &'static str {
    match wrong {
        "too_long" => "too_long",
        "email_invalid" => "not_an_address",
        "phone_invalid" => "not_a_phone",
        "language_invalid" => "unknown_language",
        _ => "control_characters",
    }
}

/// A company of the side that bears this name in any language.
fn namesake<'a>(roster: &'a Roster, side: Side, name: &str) -> Option<&'a Company> {
    let plain = |name: &str| name.trim().to_lowercase();
    let is_same = |company: &&Company| company.name.0.values().any(|one| plain(one) == plain(name));
    roster.on_side(side).map(|company| &**company).find(is_same)
}

fn is_known_address(roster: &Roster, email: &str) -> bool {
    let delegates = roster.companies.values().flat_map(|company| &company.delegates);
    let interpreters = roster.interpreters.values().map(|one| &one.email);
    let mut all = delegates.map(|delegate| &delegate.email).chain(interpreters);
    all.any(|known| email_key(known) == email_key(email))
}

/// The first of `W1`, `W2` … that nobody has.
fn free_code(roster: &Roster) -> String {
    let companies = roster.companies.values().map(|one| code_key(&one.code));
    let interpreters = roster.interpreters.values().map(|one| code_key(&one.code));
    let taken: HashSet<String> = companies.chain(interpreters).collect();
    let codes = (1..).map(|number: u32| format!("W{number}"));
    codes.into_iter().find(|code| !taken.contains(&code_key(code))).unwrap_or_default()
}

/// In whose letters a name is written: one name is enough, and each reader sees it as it is.
fn written_in(name: &str) -> &'static str {
    let has = |is: fn(char) -> bool| name.chars().any(is);
    if has(
        |c| matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}'),
    ) {
        "ko"
    } else if has(|c| matches!(c, '\u{400}'..='\u{52f}')) {
        "ru"
    } else {
        "en"
    }
}

#[cfg(test)]
mod tests;
