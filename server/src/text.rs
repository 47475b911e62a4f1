//! Words in the reader's language: the sentences of `config/languages`, dates, cities and clocks.
//!
//! Numbers that need no plural, times and dates go into a sentence already formatted, so that server
//! and browser, which share the sentences, cannot format them differently.

use std::collections::BTreeMap;

use chrono::{Datelike, FixedOffset, NaiveDate};
use chrono_tz::Tz;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use sangdam_domain::time::{Instant, ZoneRules};
use unic_langid::LanguageIdentifier;

/// The language every key is sure to exist in.
const LAST_RESORT: &str = "en";

#[derive(RustEmbed)]
#[folder = "config/languages"]
struct LanguageFiles;

/// All sentences in all languages.
pub struct Texts {
    languages: Vec<String>,
    bundles: BTreeMap<String, FluentBundle<FluentResource>>,
}

/// What is put into a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Text(String),
    /// Decides between singular and plural.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// A span of time as the clocks of one zone show it, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The zone's name in the tz database.
    pub zone: String,
    pub city: String,
    /// The date on which the span starts there, `2020-10-26`.
    pub date: String,
    /// Monday is 1.
    pub weekday: u32,
    /// `15:00`
    pub start: String,
    pub end: String,
    /// `+09:00`
    pub offset: String,
    /// The date in words, with its weekday.
    pub day_text: String,
}

impl Texts {
    /// The language files that are part of the program.
    pub fn embedded() -> Self {
        Self::read(LanguageFiles::iter().filter_map(|file| {
            let language = file.strip_suffix(".ftl")?.to_owned();
            let content = LanguageFiles::get(&file)?;
            Some((language, String::from_utf8_lossy(&content.data).into_owned()))
        }))
    }

    /// Language files by their tags. A file that breaks Fluent's grammar loses the broken sentences
    /// only; a test keeps such a file out.
    pub fn read(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut bundles = BTreeMap::new();
        for (language, sentences) in files {
            match bundle(&language, sentences) {
                Ok(bundle) => drop(bundles.insert(language, bundle)),
                Err(why) => tracing::error!(%language, %why, "language file left out"),
            }
        }
        Self { languages: bundles.keys().cloned().collect(), bundles }
    }

    /// The tags of all languages, in alphabetical order.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// A sentence in a language; where that language lacks it, in English; at worst its key.
    pub fn say(&self, language: &str, key: &str, args: &[(&str, Arg)]) -> String {
        self.find(language, key, args)
            .or_else(|| self.find(LAST_RESORT, key, args))
            .unwrap_or_else(|| key.to_owned())
    }

    fn find(&self, language: &str, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let bundle = self.bundles.get(language)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(
                *name,
                match arg {
                    Arg::Text(text) => FluentValue::from(text.as_str()),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        let mut errors = Vec::new();
        let sentence = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::warn!(%language, %key, ?errors, "sentence lacks a value");
        }
        Some(sentence)
    }

    /// The language to speak to somebody who sent this `Accept-Language` header (RFC 9110, 12.5.4);
    /// `default` where the header names none of ours.
    pub fn best(&self, default: &str, accept_language: Option<&str>) -> String {
        let mut ranges: Vec<(&str, u16)> = accept_language
            .unwrap_or_default()
            .split(',')
            .filter_map(language_range)
            .filter(|(_, quality)| *quality > 0)
            .collect();
        // Stable: what has the same quality stays in the order it was written in.
        ranges.sort_by_key(|(_, quality)| std::cmp::Reverse(*quality));
        ranges
            .into_iter()
            .find_map(|(range, _)| match range {
                "*" => Some(default),
                _ => self.spoken(range),
            })
            .unwrap_or(default)
            .to_owned()
    }

    /// The language we speak to somebody whose language is `tag`: theirs, or English.
    pub fn ours(&self, tag: &str) -> &str {
        self.spoken(tag).unwrap_or(LAST_RESORT)
    }

    /// Our language for a range such as `ru` or `ko-KR`.
    fn spoken(&self, range: &str) -> Option<&str> {
        let base = range.split('-').next().unwrap_or(range);
        [range, base].into_iter().find_map(|wanted| {
            self.languages.iter().find(|ours| ours.eq_ignore_ascii_case(wanted)).map(String::as_str)
        })
    }

    /// The city a zone is named after, in the reader's language.
    pub fn city(&self, language: &str, zone: Tz) -> String {
        let name = zone.name();
        // The signs of zones such as Etc/GMT-9 are the wrong way round for everybody but POSIX.
        if name.starts_with("Etc/") {
            return "UTC".to_owned();
        }
        let key = format!("zone-{}", name.to_lowercase().replace(['/', '_'], "-"));
        self.find(language, &key, &[])
            .unwrap_or_else(|| name.rsplit('/').next().unwrap_or(name).replace('_', " "))
    }

    /// A date with its weekday, short: `Mon 26 Oct`.
    pub fn date(&self, language: &str, date: NaiveDate) -> String {
        let weekday = format!("date-weekday-short-{}", date.weekday().number_from_monday());
        let month = format!("date-month-short-{}", date.month());
        self.say(
            language,
            "date-short",
            &[
                ("weekday", self.say(language, &weekday, &[]).into()),
                ("day", date.day().to_string().into()),
                ("month", self.say(language, &month, &[]).into()),
            ],
        )
    }

    /// A date with its year, the weekday in full: `Monday, 26 October 2020`.
    pub fn long_date(&self, language: &str, date: NaiveDate) -> String {
        let weekday = format!("date-weekday-{}", date.weekday().number_from_monday());
        let month = format!("date-month-{}", date.month());
        self.say(
            language,
            "date-long",
            &[
                ("weekday", self.say(language, &weekday, &[]).into()),
                ("day", date.day().to_string().into()),
                ("month", self.say(language, &month, &[]).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A span as the clocks of a zone show it.
    pub fn clock(
        &self,
        language: &str,
        rules: &ZoneRules,
        zone: Tz,
        start: Instant,
        end: Instant,
    ) -> Clock {
        let (from, to) = (rules.local(zone, start), rules.local(zone, end));
        Clock {
            zone: zone.name().to_owned(),
            city: self.city(language, zone),
            date: from.date().to_string(),
            weekday: from.weekday().number_from_monday(),
            start: from.format("%H:%M").to_string(),
            end: to.format("%H:%M").to_string(),
            offset: rules.offset(zone, start).to_string(),
            day_text: self.date(language, from.date()),
        }
    }
}

/// How far clocks are ahead of UTC, as people write it: `UTC+9`, `UTC+5:30`, `UTC−3`.
pub fn offset(offset: FixedOffset) -> String {
    let minutes = offset.local_minus_utc() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

fn bundle(language: &str, sentences: String) -> Result<FluentBundle<FluentResource>, String> {
    let tag: LanguageIdentifier = language.parse().map_err(|why| format!("{why}"))?;
    let resource = FluentResource::try_new(sentences).unwrap_or_else(|(resource, errors)| {
        tracing::error!(%language, ?errors, "sentences left out");
        resource
    });
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks that isolate directions would stay visible in subjects and calendars.
    bundle.set_use_isolating(false);
    if let Err(errors) = bundle.add_resource(resource) {
        tracing::error!(%language, ?errors, "sentences left out");
    }
    Ok(bundle)
}

/// One element of `Accept-Language` with its quality in thousandths.
fn language_range(element: &str) -> Option<(&str, u16)> {
    let mut parts = element.split(';').map(str::trim);
    let range = parts.next().filter(|range| !range.is_empty())?;
    let quality = match parts.next() {
        None => 1000,
        Some(weight) => {
            let value = weight.strip_prefix("q=").or_else(|| weight.strip_prefix("Q="))?;
            let value: f32 = value.trim().parse().ok()?;
            // The range is checked first, so nothing is cut off by the conversion.
            (0.0..=1.0).contains(&value).then_some((value * 1000.0) as u16)?
        }
    };
    Some((range, quality))
}

#[cfg(test)]
mod tests;
