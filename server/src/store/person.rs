//! Who an address is, wherever it appears: organizer, delegate, interpreter; with what it chose.

use chrono_tz::Tz;

use super::{Connection, Failure, organizer, roster, session};

pub struct Person {
    pub name: String,
    pub language: String,
    pub zone: Tz,
    pub is_organizer: bool,
}

pub fn find(connection: &mut Connection, email: &str) -> Result<Option<Person>, Failure> {
    let organizer = organizer::get(connection, email)?;
    let is_organizer = organizer.is_some();
    let found = match organizer {
        Some(one) => Some((one.name, one.language, one.zone)),
        None => roster::person(connection, email)?.map(|one| (one.name, one.language, one.zone)),
    };
    let Some((name, language, zone)) = found else { return Ok(None) };
    let chosen = session::preference(connection, email)?;
    Ok(Some(Person {
        name,
        language: chosen.language.unwrap_or(language),
        zone: chosen.zone.unwrap_or(zone).parse().unwrap_or(Tz::UTC),
        is_organizer,
    }))
}
