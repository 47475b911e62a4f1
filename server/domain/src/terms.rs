//! The glossary of a programme: how its interpreters say things in the languages of the two sides.
//! Like the notes it is kept beside the days, not in their logs.

/// A glossary as a table, in and out.
pub mod intake;

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::programme::{Names, Side};
use crate::refusal::Refusal;
use crate::roster::Roster;
use crate::roster::intake::value::is_unseen;

/// Entries of one glossary.
pub const TERMS_MAX: usize = 2_000;
/// The longest text of an entry, in characters.
pub const TERM_CHARS_MAX: usize = 200;
/// Languages of one glossary: those most spoken, and English.
const LANGUAGES_MAX: usize = 8;

/// One thing, as it is said in several languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub texts: Names,
    pub note: String,
}

impl Term {
    /// An entry as it is kept, from what somebody typed: texts of one line in two languages or more.
    pub fn read(
        texts: &BTreeMap<String, String>,
        note: &str,
        languages: &[String],
    ) -> Result<Self, Refusal> {
        let mut kept = BTreeMap::new();
        for (language, text) in texts {
            if !languages.contains(language) {
                return Err(Refusal::invalid("texts", "unknown_language"));
            }
            let text = line(text, "texts")?;
            if !text.is_empty() {
                kept.insert(language.clone(), text);
            }
        }
        if kept.len() < 2 {
            return Err(Refusal::invalid("texts", "two_languages"));
        }
        Ok(Self { texts: Names(kept), note: line(note, "note")? })
    }

    /// Whether both say the same in all languages they share, in two at least.
    fn is_same_as(&self, other: &Self) -> bool {
        let shared = self.texts.0.iter().filter_map(|(language, text)| {
            Some(text.to_lowercase() == other.texts.0.get(language)?.to_lowercase())
        });
        let shared: Vec<bool> = shared.collect();
        shared.len() >= 2 && shared.iter().all(|is_same| *is_same)
    }
}

/// Whether an entry may stand beside those there are.
pub fn admit<'a>(term: &Term, others: impl Iterator<Item = &'a Term>) -> Result<(), Refusal> {
    let mut count = 0;
    for other in others {
        if term.is_same_as(other) {
            return Err(Refusal::TermKnown);
        }
        count += 1;
    }
    if count < TERMS_MAX { Ok(()) } else { Err(Refusal::TermsFull { max: TERMS_MAX }) }
}

/// What the two sides speak: the host's languages first, on each side the most spoken first, and
/// English in any case.
pub fn languages(roster: &Roster) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for side in [Side::Host, Side::Guest] {
        let mut spoken: BTreeMap<&String, usize> = BTreeMap::new();
        for language in roster.on_side(side).flat_map(|company| &company.languages) {
            *spoken.entry(language).or_default() += 1;
        }
        let mut spoken: Vec<_> = spoken.into_iter().collect();
        spoken.sort_by_key(|(_, companies)| std::cmp::Reverse(*companies));
        for (language, _) in spoken {
            if !found.contains(language) {
                found.push(language.clone());
            }
        }
    }
    found.retain(|language| language != "en");
    found.truncate(LANGUAGES_MAX - 1);
    found.push("en".into());
    found
}

fn line(text: &str, field: &'static str) -> Result<String, Refusal> {
    let seen: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !is_unseen(*c))
        .nfc()
        .collect();
    let line = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > TERM_CHARS_MAX {
        return Err(Refusal::invalid(field, "too_long"));
    }
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term<const N: usize>(texts: [(&str, &str); N]) -> Result<Term, Refusal> {
        let languages = ["ko", "ru", "en"].map(String::from);
        Term::read(&Names::from(texts).0, "", &languages)
    }

    #[test]
    fn an_entry_is_one_line_in_two_languages_or_more() {
        let read = term([("ko", " 납품\n기한 "), ("ru", "срок\u{202e} поставки"), ("en", " ")]);

        let kept = Names::from([("ko", "납품 기한"), ("ru", "срок поставки")]);
        assert_eq!(read.unwrap().texts, kept);
        assert_eq!(term([("ko", "납품")]), Err(Refusal::invalid("texts", "two_languages")));
        let foreign = term([("ko", "납품"), ("xx", "x")]);
        assert_eq!(foreign, Err(Refusal::invalid("texts", "unknown_language")));
        let long = "가".repeat(TERM_CHARS_MAX + 1);
        let long = term([("ko", &long), ("ru", "поставка")]);
        assert_eq!(long, Err(Refusal::invalid("texts", "too_long")));
    }

    #[test]
    fn the_same_twice_is_refused_and_another_meaning_is_not() {
        let known = [term([("ko", "은행"), ("ru", "банк")]).unwrap()];
        let admitted = |texts| admit(&term(texts).unwrap(), known.iter());

        assert_eq!(admitted([("ko", "은행"), ("ru", "Банк")]), Err(Refusal::TermKnown));
        assert_eq!(admitted([("ko", "은행"), ("ru", "гинкго")]), Ok(()));
        assert_eq!(admitted([("ko", "은행"), ("en", "bank")]), Ok(()));
    }

    #[test]
    fn a_glossary_ends_somewhere() {
        let all: Vec<Term> = (0..TERMS_MAX)
            .map(|n| term([("ko", &*format!("가{n}")), ("ru", &*format!("а{n}"))]).unwrap())
            .collect();

        let one_more = admit(&term([("ko", "나"), ("ru", "б")]).unwrap(), all.iter());

        assert_eq!(one_more, Err(Refusal::TermsFull { max: TERMS_MAX }));
    }
}
