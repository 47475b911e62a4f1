//! The organizer's own words to many.

use sangdam_domain::notice::{About, DayFacts, Recipient};
use sangdam_domain::programme::Names;
use sangdam_domain::time::ZoneRules;

use super::day::when;
use super::reader::Reader;
use super::{Letter, NAME_CHARS_MAX, Tone, wording};
use crate::mail::links::Links;
use crate::mail::prose::Block;
use crate::mail::{one_line, prose};
use crate::text::Texts;

/// Subject and text as somebody reads them on a page.
pub fn announced(
    texts: &Texts,
    rules: &ZoneRules,
    to: &Recipient,
    facts: &DayFacts,
    (subject, text): (&Names, &Names),
) -> (String, String) {
    let (heading, opening) = words(Reader::new(texts, rules, to), facts, subject, text);
    (heading, prose::text(&opening))
}

fn words(
    reader: Reader<'_>,
    facts: &DayFacts,
    subject: &Names,
    text: &Names,
) -> (String, Vec<Block>) {
    let about =
        About::Announcement { facts: facts.clone(), subject: subject.clone(), text: text.clone() };
    let opening = wording::filled_in(reader, &about, text.in_language(reader.language));
    (reader.name(subject), opening)
}

pub fn letter(
    reader: Reader<'_>,
    links: Links<'_>,
    facts: &DayFacts,
    subject: &Names,
    text: &Names,
    id: &str,
) -> Letter {
    let (heading, opening) = words(reader, facts, subject, text);
    let title = reader.name(&facts.title);
    Letter {
        tone: Tone::Calm,
        subject: reader.say(
            "letter-subject-plain",
            &[
                ("what", reader.say("letter-announcement", &[]).into()),
                ("title", heading.clone().into()),
            ],
        ),
        preheader: one_line(&prose::text(&opening), NAME_CHARS_MAX),
        label: reader.say("letter-announcement", &[]),
        heading,
        greeting: reader.greeting(),
        opening,
        times: vec![when(reader, facts)],
        agenda: None,
        facts: vec![super::Fact::new(reader.say("letter-fact-day", &[]), title.clone())],
        code: None,
        following: Vec::new(),
        button: reader.button("letter-button-day", links.day(&facts.day)),
        button_hint: reader.say("letter-button-hint", &[]),
        closing: vec![reader.say("letter-closing", &[])],
        unsubscribe: Some((
            reader.say("letter-unsubscribe-why", &[("title", title.into())]),
            reader.say("letter-unsubscribe", &[]),
            links.unsubscribe(id),
        )),
        language: reader.language.to_owned(),
    }
}
