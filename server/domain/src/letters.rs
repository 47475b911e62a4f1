//! What the organizer decides about a day's letters: reminders by role, quiet hours, the daily
//! digest, and own words.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use crate::notice::Kind;
use crate::programme::Names;
use crate::refusal::Refusal;

/// The longest own wording of one letter in one language.
pub const WORDING_CHARS_MAX: usize = 4_000;
/// The longest time a meeting is reminded of before it starts, in minutes: half a day.
const MINUTES_BEFORE_MAX: u16 = 720;

/// A day's letters as the organizer wants them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterSettings {
    pub company: Reminders,
    pub interpreter: Reminders,
    /// No reminder arrives within these hours of its recipient's clock; nothing means always.
    pub quiet: Option<QuietHours>,
    /// When organizers get their digest, by their own clocks.
    pub digest: Option<NaiveTime>,
    /// Whether a company that has sent nothing for its interpreter is asked for it.
    pub brief_nudges: bool,
    /// Own words of a letter, by kind and language, in the safe markup letters are written in.
    pub wording: BTreeMap<Kind, BTreeMap<String, String>>,
}

/// When one role is reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminders {
    /// On the day before, at this time of the recipient's clock.
    pub day_before: Option<NaiveTime>,
    /// So many minutes before each meeting.
    pub minutes_before: Option<u16>,
}

/// From an hour of the evening to one of the morning, as a rule past midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    pub from: NaiveTime,
    pub to: NaiveTime,
}

impl Default for Reminders {
    fn default() -> Self {
        Self { day_before: Some(hour(9)), minutes_before: Some(15) }
    }
}

impl Default for LetterSettings {
    fn default() -> Self {
        Self {
            company: Reminders::default(),
            interpreter: Reminders::default(),
            quiet: Some(QuietHours { from: hour(21), to: hour(8) }),
            digest: Some(hour(8)),
            brief_nudges: true,
            wording: BTreeMap::new(),
        }
    }
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

impl LetterSettings {
    pub fn own_words(&self, kind: Kind, language: &str) -> Option<&str> {
        self.wording.get(&kind)?.get(language).map(String::as_str)
    }

    /// Refuses what no letter can follow. Whether words are sound markup is known where letters are
    /// written.
    pub fn check(&self) -> Result<(), Refusal> {
        let minutes = [
            ("company.minutes_before", self.company.minutes_before),
            ("interpreter.minutes_before", self.interpreter.minutes_before),
        ];
        for (field, minutes) in minutes {
            if minutes.is_some_and(|minutes| minutes == 0 || minutes > MINUTES_BEFORE_MAX) {
                return Err(Refusal::invalid(field, "out_of_range"));
            }
        }
        if self.quiet.is_some_and(|quiet| quiet.from == quiet.to) {
            return Err(Refusal::invalid("quiet", "empty_span"));
        }
        let mut words = self.wording.values().flat_map(BTreeMap::values);
        if words.any(|text| text.chars().count() > WORDING_CHARS_MAX) {
            return Err(Refusal::invalid("wording", "too_long"));
        }
        Ok(())
    }
}

/// The longest subject of an announcement in one language.
pub const SUBJECT_CHARS_MAX: usize = 200;
/// The longest text of an announcement in one language.
pub const TEXT_CHARS_MAX: usize = 4_000;

/// Refuses an announcement that says nothing, or says it in fewer languages than its subject.
pub fn check_announcement(subject: &Names, text: &Names) -> Result<(), Refusal> {
    let is_told =
        |names: &Names| !names.0.is_empty() && names.0.values().all(|one| !one.is_empty());
    for (field, names, max) in
        [("subject", subject, SUBJECT_CHARS_MAX), ("text", text, TEXT_CHARS_MAX)]
    {
        if !is_told(names) {
            return Err(Refusal::invalid(field, "empty"));
        }
        if names.0.values().any(|one| one.chars().count() > max) {
            return Err(Refusal::invalid(field, "too_long"));
        }
    }
    if !subject.0.keys().eq(text.0.keys()) {
        return Err(Refusal::invalid("text", "languages_differ"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_announcement_speaks_the_same_languages_in_subject_and_text() {
        let names = |tags: &[&str]| {
            Names(tags.iter().map(|tag| ((*tag).to_owned(), "words".to_owned())).collect())
        };
        let refused = |why| Err(Refusal::Invalid { field: "text", why });

        assert_eq!(check_announcement(&names(&["ko", "ru"]), &names(&["ko", "ru"])), Ok(()));
        assert_eq!(check_announcement(&names(&["ko"]), &names(&[])), refused("empty"));
        let differ = check_announcement(&names(&["ko", "ru"]), &names(&["ko"]));
        assert_eq!(differ, refused("languages_differ"));
        let long = Names::from([("ko", "가".repeat(TEXT_CHARS_MAX + 1).as_str())]);
        assert_eq!(check_announcement(&names(&["ko"]), &long), refused("too_long"));
    }

    #[test]
    fn reminders_come_within_half_a_day_and_quiet_hours_have_a_length() {
        let check = |change: fn(&mut LetterSettings)| {
            let mut settings = LetterSettings::default();
            change(&mut settings);
            settings.check()
        };
        let refused = |field, why| Err(Refusal::invalid(field, why));

        assert_eq!(check(|_| {}), Ok(()));
        assert_eq!(
            check(|settings| settings.interpreter.minutes_before = Some(0)),
            refused("interpreter.minutes_before", "out_of_range")
        );
        assert_eq!(
            check(|settings| settings.company.minutes_before = Some(721)),
            refused("company.minutes_before", "out_of_range")
        );
        assert_eq!(
            check(|settings| settings.quiet = Some(QuietHours { from: hour(8), to: hour(8) })),
            refused("quiet", "empty_span")
        );
    }
}
