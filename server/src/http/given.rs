//! Names in several languages, as forms give them.

use std::collections::BTreeMap;

use sangdam_domain::programme::Names;

use super::error::Denied;
use crate::live::view::NamesByLanguage;

/// Letters of one name.
pub const NAME_LETTERS_MAX: usize = 300;
/// Languages one name may be given in.
const NAME_LANGUAGES_MAX: usize = 20;

pub fn checked_names(field: &str, given: NamesByLanguage) -> Result<Names, Denied> {
    let given: BTreeMap<String, String> = given
        .into_iter()
        .map(|(tag, name)| (tag, name.trim().to_owned()))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    if given.len() > NAME_LANGUAGES_MAX {
        return Err(Denied::invalid(field, "too_many"));
    }
    for (tag, name) in &given {
        if tag.len() > 10 || !tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            return Err(Denied::invalid(field, "unknown_language"));
        }
        if name.chars().count() > NAME_LETTERS_MAX {
            return Err(Denied::invalid(field, "too_long"));
        }
        if name.chars().any(char::is_control) {
            return Err(Denied::invalid(field, "control_characters"));
        }
    }
    Ok(Names(given))
}
