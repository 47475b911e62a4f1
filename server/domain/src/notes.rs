//! Shared notes: one text per meeting, written by whoever has one of its seats. No other screen
//! depends on them, so they are kept beside the day and not in its log.

use unicode_normalization::UnicodeNormalization;

use crate::access::Actor;
use crate::attendance::{door_open, seat_of};
use crate::day::Day;
use crate::refusal::Refusal;
use crate::roster::intake::value::is_unseen;
use crate::time::{Instant, ZoneRules};
use crate::timetable::Meeting;

/// The longest notes of one meeting, in characters.
pub const NOTES_CHARS_MAX: usize = 20_000;

/// Whether this actor may read a meeting's notes: those who have a seat in it, until the day ends.
/// Whoever runs the day has none.
pub fn may_read(
    day: &Day,
    meeting: &Meeting,
    actor: &Actor,
    rules: &ZoneRules,
    now: Instant,
) -> Result<(), Refusal> {
    seat_of(meeting, actor).ok_or(Refusal::Unknown)?;
    door_open(day, meeting).ok_or(Refusal::Unknown)?;
    if are_over(day, meeting, rules, now) { Err(Refusal::NotesOver) } else { Ok(()) }
}

/// Whether the day is over for what was written down for a meeting.
pub(crate) fn are_over(day: &Day, meeting: &Meeting, rules: &ZoneRules, now: Instant) -> bool {
    let closes = door_open(day, meeting).map(|(_, closes)| closes);
    closes.is_none_or(|closes| now >= closes.max(end_of(day, rules)))
}

/// Whether this actor may write a meeting's notes: until its door closes.
pub fn may_write(day: &Day, meeting: &Meeting, actor: &Actor, now: Instant) -> Result<(), Refusal> {
    seat_of(meeting, actor).ok_or(Refusal::Unknown)?;
    let (_, closes) = door_open(day, meeting).ok_or(Refusal::Unknown)?;
    if now < closes { Ok(()) } else { Err(Refusal::DoorClosed { since: closes }) }
}

/// Midnight after the day, on its own clocks.
fn end_of(day: &Day, rules: &ZoneRules) -> Instant {
    let date = day.settings.date;
    let next = date.succ_opt().unwrap_or(date);
    rules.instant_or_after(day.settings.zone, next.and_time(chrono::NaiveTime::MIN))
}

/// Notes as they are kept.
pub fn cleaned(text: &str) -> Result<String, Refusal> {
    cleaned_to(text, NOTES_CHARS_MAX)
}

/// A text as it is kept: composed, with one kind of line end, without what nobody sees.
pub(crate) fn cleaned_to(text: &str, chars_max: usize) -> Result<String, Refusal> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = |c: &char| matches!(c, '\n' | '\t') || !is_unseen(*c);
    let text: String = text.chars().filter(kept).nfc().collect();
    if text.chars().count() > chars_max {
        return Err(Refusal::invalid("text", "too_long"));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_as_it_is_seen() {
        let cleaned = cleaned("가\u{1}격\r\n1.\t\u{202e}цена\r2. \u{1100}\u{1161}").unwrap();

        assert_eq!(cleaned, "가격\n1.\tцена\n2. 가");
    }

    #[test]
    fn a_text_that_is_too_long_is_not_cut() {
        let longest = "가".repeat(NOTES_CHARS_MAX);

        assert_eq!(cleaned(&longest).unwrap(), longest);
        assert_eq!(cleaned(&(longest + ".")), Err(Refusal::invalid("text", "too_long")));
    }
}
