//! Whoever reads a letter: their language, and the clocks they are shown.

use chrono_tz::Tz;
use sangdam_domain::notice::Recipient;
use sangdam_domain::programme::Names;
use sangdam_domain::time::{Instant, ZoneRules};
use serde::Serialize;

use super::NAME_CHARS_MAX;
use crate::mail::one_line;
use crate::mail::prose::Block;
use crate::text::{Arg, Clock, Texts, offset};

/// One moment on several clocks, the recipient's own first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Times {
    pub title: String,
    pub clocks: Vec<ClockLine>,
    /// Holds no longer.
    pub struck: bool,
}

/// One clock: time, date in words, city with offset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClockLine {
    pub time: String,
    pub day: String,
    pub place: String,
    pub own: bool,
}

/// What is said, to whom, by which rules.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    texts: &'a Texts,
    rules: &'a ZoneRules,
    pub language: &'a str,
    pub to: &'a Recipient,
}

impl<'a> Reader<'a> {
    pub fn new(texts: &'a Texts, rules: &'a ZoneRules, to: &'a Recipient) -> Self {
        Self { texts, rules, language: texts.ours(&to.language), to }
    }

    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.texts.say(self.language, key, args)
    }

    /// A sentence of our own as a paragraph.
    pub fn paragraph(&self, key: &str, args: &[(&str, Arg)]) -> Block {
        Block::plain(self.say(key, args))
    }

    /// A name in the reader's language, as one short line.
    pub fn name(&self, names: &Names) -> String {
        one_line(names.in_language(self.language), NAME_CHARS_MAX)
    }

    pub fn greeting(&self) -> String {
        greeting(self.texts, self.language, &self.to.name)
    }

    /// A moment or span as the recipient's own clock shows it.
    pub fn own_clock(&self, start: Instant, end: Instant) -> Clock {
        self.texts.clock(self.language, self.rules, self.to.zone, start, end)
    }

    /// The recipient's date in full.
    pub fn own_date(&self, at: Instant) -> String {
        self.texts.long_date(self.language, self.rules.local(self.to.zone, at).date())
    }

    /// The recipient's clock, then those of others where they are in other zones.
    pub fn clocks(&self, others: [Tz; 2], start: Instant, end: Option<Instant>) -> Vec<ClockLine> {
        let mut zones: Vec<Tz> = vec![self.to.zone];
        for zone in others {
            if !zones.contains(&zone) {
                zones.push(zone);
            }
        }
        zones.into_iter().map(|zone| self.clock_line(zone, start, end)).collect()
    }

    fn clock_line(&self, zone: Tz, start: Instant, end: Option<Instant>) -> ClockLine {
        let clock = self.texts.clock(self.language, self.rules, zone, start, end.unwrap_or(start));
        let own = zone == self.to.zone;
        let place = if own { "letter-place-own" } else { "letter-place-other" };
        let offset = offset(self.rules.offset(zone, start));
        ClockLine {
            time: match end {
                Some(_) => format!("{}–{}", clock.start, clock.end),
                None => clock.start,
            },
            day: self.texts.long_date(self.language, self.rules.local(zone, start).date()),
            place: self.say(place, &[("city", clock.city.into()), ("offset", offset.into())]),
            own,
        }
    }

    /// The button, by the key of its words.
    pub fn button(&self, key: &str, link: String) -> (String, String) {
        (self.say(key, &[]), link)
    }
}

/// How a letter begins.
pub fn greeting(texts: &Texts, language: &str, name: &str) -> String {
    match one_line(name, NAME_CHARS_MAX) {
        name if name.is_empty() => texts.say(language, "letter-greeting-nameless", &[]),
        name => texts.say(language, "letter-greeting", &[("name", name.into())]),
    }
}

/// All clocks in one line, for what is shown beside the subject.
pub fn in_one_line(clocks: &[ClockLine]) -> String {
    let times: Vec<String> =
        clocks.iter().map(|clock| format!("{} {}", clock.time, clock.place)).collect();
    times.join(" · ")
}
