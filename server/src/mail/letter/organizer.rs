//! Letters to organizers: the digest, and letters that did not arrive.

use sangdam_domain::notice::{DayFacts, DigestCounts, LostLetter};

use super::day::when;
use super::reader::Reader;
use super::{Fact, Letter, NAME_CHARS_MAX, Tone};
use crate::mail::links::Links;
use crate::mail::one_line;

/// Lost letters named in one letter; the others are counted.
const LOST_SHOWN_MAX: usize = 20;
/// The longest reason of a mail server that is shown.
const REASON_CHARS_MAX: usize = 300;

/// What happened since the last digest.
pub fn digest(
    reader: Reader<'_>,
    links: Links<'_>,
    facts: &DayFacts,
    counts: &DigestCounts,
) -> Letter {
    let rows = [
        ("letter-digest-meetings", counts.meetings),
        ("letter-digest-booked", counts.booked),
        ("letter-digest-moved", counts.moved),
        ("letter-digest-canceled", counts.canceled),
        ("letter-digest-declined", counts.declined),
        ("letter-digest-companies-idle", counts.companies_idle),
        ("letter-digest-letters-sent", counts.letters_sent),
        ("letter-digest-letters-dead", counts.letters_dead),
    ];
    let rows = rows.map(|(key, count)| Fact::new(reader.say(key, &[]), count.to_string()));
    let counted = reader.say("letter-count-meetings", &[("count", counts.meetings.into())]);
    Letter {
        facts: rows.into(),
        following: vec![reader.paragraph("letter-digest-next", &[])],
        button: reader.button("letter-button-board", links.board(&facts.day)),
        ..frame(reader, facts, "letter-digest", counted)
    }
}

/// Which letters did not arrive, and why.
pub fn trouble(
    reader: Reader<'_>,
    links: Links<'_>,
    facts: &DayFacts,
    letters: &[LostLetter],
) -> Letter {
    let row = |lost: &LostLetter| {
        let name = one_line(&lost.name, NAME_CHARS_MAX);
        let email = one_line(&lost.email, NAME_CHARS_MAX);
        let why = one_line(&lost.why, REASON_CHARS_MAX);
        let lines = [email.clone(), why].into_iter().filter(|line| !line.is_empty());
        Fact {
            label: if name.is_empty() { email } else { name },
            lines: lines.collect(),
            struck: false,
        }
    };
    let count = i64::try_from(letters.len()).unwrap_or(i64::MAX);
    let more = letters.len().saturating_sub(LOST_SHOWN_MAX);
    let mut following = Vec::new();
    if more > 0 {
        let more = i64::try_from(more).unwrap_or(i64::MAX);
        following.push(reader.paragraph("letter-trouble-more", &[("count", more.into())]));
    }
    following.push(reader.paragraph("letter-trouble-next", &[]));
    let counted = reader.say("letter-count-lost", &[("count", count.into())]);
    Letter {
        tone: Tone::Alert,
        facts: letters.iter().take(LOST_SHOWN_MAX).map(row).collect(),
        following,
        button: reader.button("letter-button-letters", links.letters(&facts.day)),
        ..frame(reader, facts, "letter-delivery-trouble", counted)
    }
}

/// What both have in common; `key` names the letter and, with `-intro`, its first sentence.
fn frame(reader: Reader<'_>, facts: &DayFacts, key: &str, counted: String) -> Letter {
    let title = reader.name(&facts.title);
    let label = reader.say(key, &[]);
    Letter {
        tone: Tone::Calm,
        subject: reader.say(
            "letter-subject-counted",
            &[
                ("what", label.clone().into()),
                ("title", title.clone().into()),
                ("counted", counted.clone().into()),
            ],
        ),
        preheader: counted,
        label,
        heading: title.clone(),
        greeting: reader.greeting(),
        opening: vec![reader.paragraph(&format!("{key}-intro"), &[("title", title.into())])],
        times: vec![when(reader, facts)],
        agenda: None,
        facts: Vec::new(),
        code: None,
        following: Vec::new(),
        button: (String::new(), String::new()),
        button_hint: reader.say("letter-button-hint", &[]),
        closing: vec![
            reader.say("letter-closing-organizer", &[("title", reader.name(&facts.title).into())]),
        ],
        unsubscribe: None,
        language: reader.language.to_owned(),
    }
}
