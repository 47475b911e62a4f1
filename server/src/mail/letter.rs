//! A notice in words: what a letter says, in the recipient's language and by the recipient's clock.
//!
//! The words stand in the language files, the frame around them in `layout.txt` and `layout.html`.
//! Names and titles come from people and pass [`one_line`](super::one_line) before they meet a
//! sentence.

mod announcement;
mod calendar;
mod day;
mod layout;
mod meeting;
mod offer;
mod organizer;
mod reader;
mod request;
mod sign_in;
mod wording;

pub use announcement::announced;
pub use calendar::calendar_words;
pub use layout::Unlaid;
pub use reader::{ClockLine, Times};
pub use sign_in::sign_in_letter;
pub use wording::variables;

use sangdam_domain::notice::{About, Kind, Notice};
use sangdam_domain::time::ZoneRules;
use serde::Serialize;

use super::links::Links;
use super::prose::Block;
use crate::text::Texts;
use reader::Reader;

/// The longest name of a company, a person, a room or a day; more is cut.
const NAME_CHARS_MAX: usize = 120;

/// What every letter is written with.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    pub texts: &'a Texts,
    pub rules: &'a ZoneRules,
    pub links: Links<'a>,
}

/// A letter before it is laid out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letter {
    pub language: String,
    pub tone: Tone,
    pub subject: String,
    /// What mail programs show beside the subject before the letter is opened.
    pub preheader: String,
    /// What this is about, in two words.
    pub label: String,
    pub heading: String,
    pub greeting: String,
    /// What stands before times and facts.
    #[serde(skip)]
    pub opening: Vec<Block>,
    pub times: Vec<Times>,
    pub agenda: Option<Agenda>,
    pub facts: Vec<Fact>,
    /// A code to type in, with its name.
    pub code: Option<(String, String)>,
    /// What stands after times and facts.
    #[serde(skip)]
    pub following: Vec<Block>,
    /// The words on the button and where it leads.
    pub button: (String, String),
    pub button_hint: String,
    pub closing: Vec<String>,
    /// How to get no more letters of this kind: a sentence, the words of its link, and the link.
    pub unsubscribe: Option<(String, String, String)>,
}

/// Which accent the letter wears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Good to know.
    Calm,
    /// Something is other than it was, or is wanted now.
    Alert,
    /// Something will not take place.
    Ended,
}

/// The recipient's own meetings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agenda {
    pub title: String,
    pub entries: Vec<Entry>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    pub who: String,
    /// Its door.
    pub link: String,
    pub clocks: Vec<ClockLine>,
    /// Interpreter and room.
    pub details: Vec<Fact>,
}

/// A label and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    pub lines: Vec<String>,
    /// Holds no longer.
    pub struck: bool,
}

impl Fact {
    fn new(label: String, line: String) -> Self {
        Self { label, lines: vec![line], struck: false }
    }
}

/// The letter a notice becomes. `id` is the letter's own; `own_words` are the organizer's for its kind
/// and language, in the safe markup, and stand in place of ours.
pub fn letter(pen: Pen<'_>, notice: &Notice, id: &str, own_words: Option<&str>) -> Letter {
    let Notice { kind, to, about } = notice;
    let reader = Reader::new(pen.texts, pen.rules, to);
    let links = pen.links;
    let written = match about {
        About::Meeting { meeting, seat, facts } => {
            meeting::letter(reader, links, *kind, (meeting, *seat), facts, id)
        }
        About::Day { seat, facts, meetings } => {
            day::letter(reader, links, *kind, *seat, facts, meetings, id)
        }
        About::Request { facts, .. } => request::letter(reader, links, *kind, facts),
        About::Offer { facts, .. } => offer::offer(reader, links, *kind, facts, id),
        About::Swap { facts, .. } => offer::swap(reader, links, facts, id),
        About::Vacancy { facts, .. } => offer::vacancy(reader, links, facts),
        About::Announcement { facts, subject, text } => {
            announcement::letter(reader, links, facts, subject, text, id)
        }
        About::Digest { facts, counts } => organizer::digest(reader, links, facts, counts),
        About::Trouble { facts, letters } => organizer::trouble(reader, links, facts, letters),
    };
    match own_words.filter(|words| !words.trim().is_empty() && *kind != Kind::Announcement) {
        Some(words) => Letter {
            opening: wording::filled_in(reader, about, words),
            following: Vec::new(),
            ..written
        },
        None => written,
    }
}
