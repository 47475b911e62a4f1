//! What a cell may say: each function takes a text as a person typed it and gives the value, or the
//! code of a complaint.

use chrono_tz::Tz;
use unicode_normalization::UnicodeNormalization;

use super::column::plain;
use crate::programme::{Programme, Side};

/// The values of error cells of spreadsheet programs.
const FORMULA_ERRORS: [&str; 13] = [
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#NAME?",
    "#DIV/0!",
    "#NULL!",
    "#NUM!",
    "#DATA!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#GETTING_DATA",
    "#ERROR!",
];

/// The longest address mail servers take.
const EMAIL_CHARS_MAX: usize = 254;
const EMAIL_LOCAL_CHARS_MAX: usize = 64;
const EMAIL_LABEL_CHARS_MAX: usize = 63;
/// A number with its country and an extension, written with blanks.
const PHONE_CHARS_MAX: usize = 40;
const PHONE_DIGITS_MIN: usize = 5;
/// Languages or sectors of one company; more is a pasted text.
const LIST_ITEMS_MAX: usize = 20;
const LIST_ITEM_CHARS_MAX: usize = 60;
/// Meetings a company can hold at once; a whole delegation, not a whole trade fair.
const DESKS_MAX: u16 = 50;

/// The code of a complaint.
pub type Wrong = &'static str;

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Company(Side),
    Interpreter,
}

/// A text of one line: composed (NFC), trimmed, without characters that nobody sees.
pub fn line(text: &str, chars_max: usize) -> Result<String, Wrong> {
    let text = clean(text)?;
    if text.contains(char::is_control) {
        return Err("control_character");
    }
    if text.chars().count() > chars_max { Err("too_long") } else { Ok(text) }
}

/// A text of several lines.
pub fn paragraph(text: &str, chars_max: usize) -> Result<String, Wrong> {
    let text = clean(&text.replace("\r\n", "\n").replace('\r', "\n"))?;
    if text.contains(|c: char| c.is_control() && c != '\n') {
        return Err("control_character");
    }
    if text.chars().count() > chars_max { Err("too_long") } else { Ok(text) }
}

fn clean(text: &str) -> Result<String, Wrong> {
    // Zero-width spaces come along when copying from web pages and would make equal names differ.
    let is_seen = |c: &char| !matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    let text: String = text.chars().filter(is_seen).nfc().collect();
    let text = text.trim();
    if FORMULA_ERRORS.contains(&text) {
        return Err("formula_error");
    }
    if text.contains('\u{fffd}') {
        return Err("broken_characters");
    }
    if text.contains(turns_direction) { Err("control_character") } else { Ok(text.to_owned()) }
}

/// Marks that turn the direction of writing can make one name look like another.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2066}'..='\u{2069}')
}

/// A character that does something to a text instead of being seen in it.
pub fn is_unseen(c: char) -> bool {
    c.is_control() || turns_direction(c)
}

/// Host, guest or interpreter, in three languages or by the programme's own names of its sides.
pub fn kind(text: &str, programme: &Programme) -> Result<Kind, Wrong> {
    let word = plain(&clean(text)?);
    let is_named = |side| programme.side(side).name.0.values().any(|name| plain(name) == word);
    Ok(match word.as_str() {
        "host"
        | "hosts"
        | "호스트"
        | "주최"
        | "주최측"
        | "принимающая"
        | "принимающаясторона"
        | "хозяин"
        | "хозяева" => Kind::Company(Side::Host),
        "guest"
        | "guests"
        | "게스트"
        | "방문"
        | "초청"
        | "초청측"
        | "гость"
        | "гости"
        | "приглашенная"
        | "приглашеннаясторона" => Kind::Company(Side::Guest),
        "interpreter"
        | "interpreters"
        | "통역"
        | "통역사"
        | "통역원"
        | "переводчик"
        | "устныйпереводчик"
        | "переводчица" => Kind::Interpreter,
        _ if is_named(Side::Host) => Kind::Company(Side::Host),
        _ if is_named(Side::Guest) => Kind::Company(Side::Guest),
        _ => return Err("side_unknown"),
    })
}

/// Parts between commas, semicolons or line ends, each once.
pub fn list(text: &str) -> Result<Vec<String>, Wrong> {
    let mut items: Vec<String> = Vec::new();
    for part in text.split([',', ';', '\n', '\r', '，', '；', '、']) {
        let item = line(part, LIST_ITEM_CHARS_MAX)?;
        if !item.is_empty() && !items.contains(&item) {
            items.push(item);
        }
    }
    if items.len() > LIST_ITEMS_MAX { Err("too_many") } else { Ok(items) }
}

pub fn languages(text: &str) -> Result<Vec<String>, Wrong> {
    let mut tags: Vec<String> = Vec::new();
    for item in list(text)? {
        let tag = language(&item)?;
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    Ok(tags)
}

/// A tag of ISO 639: two or three letters.
pub fn language(text: &str) -> Result<String, Wrong> {
    let tag = clean(text)?.to_ascii_lowercase();
    let is_tag = matches!(tag.len(), 2 | 3) && tag.bytes().all(|c| c.is_ascii_lowercase());
    if is_tag { Ok(tag) } else { Err("language_invalid") }
}

pub fn country(text: &str) -> Result<String, Wrong> {
    let code = clean(text)?.to_ascii_uppercase();
    let is_code = code.len() == 2 && code.bytes().all(|c| c.is_ascii_uppercase());
    if is_code { Ok(code) } else { Err("country_invalid") }
}

/// A name of the tz database, such as Asia/Seoul.
pub fn zone(text: &str) -> Result<Tz, Wrong> {
    clean(text)?.parse().map_err(|_| "zone_unknown")
}

pub fn desks(text: &str) -> Result<u16, Wrong> {
    match clean(text)?.parse() {
        Ok(desks @ 1..=DESKS_MAX) => Ok(desks),
        _ => Err("desks_invalid"),
    }
}

/// An address letters can be sent to, in any script. Nothing in it can end a header or start a second
/// address.
pub fn email(text: &str) -> Result<String, Wrong> {
    let email = line(text, EMAIL_CHARS_MAX)?;
    let is_sound = email.split_once('@').is_some_and(|(local, domain)| {
        is_local_part(local) && domain.contains('.') && domain.split('.').all(is_label)
    });
    if is_sound { Ok(email) } else { Err("email_invalid") }
}

/// A telephone number as people write it.
pub fn phone(text: &str) -> Result<String, Wrong> {
    let phone = line(text, PHONE_CHARS_MAX)?;
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let may_stand = |c: char| c.is_ascii_digit() || " +-().".contains(c);
    let is_sound = PHONE_DIGITS_MIN <= digits && phone.chars().all(may_stand);
    if is_sound { Ok(phone) } else { Err("phone_invalid") }
}

fn is_local_part(local: &str) -> bool {
    let may_stand =
        |c: char| c.is_alphanumeric() || is_mark(c) || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    (1..=EMAIL_LOCAL_CHARS_MAX).contains(&local.chars().count())
        && local.chars().all(may_stand)
        && local.split('.').all(|part| !part.is_empty())
}

fn is_label(label: &str) -> bool {
    (1..=EMAIL_LABEL_CHARS_MAX).contains(&label.chars().count())
        && label.chars().all(|c| c.is_alphanumeric() || is_mark(c) || c == '-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// Marks that scripts put over or under letters.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}
