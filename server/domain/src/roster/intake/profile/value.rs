//! What a cell of a profile may say, and how it is written.

use std::collections::BTreeSet;

use chrono::NaiveTime;

use super::super::column::{Column, plain};
use super::super::value::{Wrong, language, line, list};
use crate::day::OfficeHours;
use crate::interpreter::{Direction, LanguagePair, Level, Modes, carries};

/// Hours and numbers are short.
const SHORT_CHARS_MAX: usize = 40;
/// Signs people put between two languages that are interpreted both ways; each means the first.
const BOTH_WAYS: [&str; 9] = ["-", "<->", "<>", "↔", "⇄", "–", "—", "~", "/"];
/// The same for one way.
const ONE_WAY: [&str; 4] = [">", "->", "=>", "→"];

/// Pairs such as `ko-ru:expert; en>kk`: both ways or one, with a level; without one it is professional.
pub fn pairs(text: &str) -> Result<Vec<LanguagePair>, Wrong> {
    let mut pairs: Vec<LanguagePair> = Vec::new();
    for item in list(text)? {
        let pair = pair(&item)?;
        if pairs.iter().any(|other| overlap(other, &pair)) {
            return Err("pair_twice");
        }
        pairs.push(pair);
    }
    if pairs.is_empty() { Err("pairs_missing") } else { Ok(pairs) }
}

fn pair(text: &str) -> Result<LanguagePair, Wrong> {
    let (languages, level) = match text.split_once([':', '：', '(']) {
        Some((languages, level)) => (languages, level_called(level.trim_end_matches(')'))?),
        None => (text, Level::Professional),
    };
    // The longest sign first: an arrow with two heads holds one with one head.
    let mut signs: Vec<(&str, Direction)> = BOTH_WAYS.map(|sign| (sign, Direction::Both)).to_vec();
    signs.extend(ONE_WAY.map(|sign| (sign, Direction::Forth)));
    signs.sort_by_key(|(sign, _)| std::cmp::Reverse(sign.chars().count()));
    let found = signs.iter().find_map(|(sign, direction)| {
        languages.split_once(sign).map(|(from, to)| (from, to, *direction))
    });
    let (from, to, direction) = found.ok_or("pair_invalid")?;
    let tag = |text: &str| language(text).map_err(|_| "pair_invalid");
    let (from, to) = (tag(from)?, tag(to)?);
    if from == to {
        return Err("pair_with_itself");
    }
    Ok(LanguagePair { from, to, direction, level })
}

/// Whether two pairs say something of the same way between the same languages.
fn overlap(one: &LanguagePair, other: &LanguagePair) -> bool {
    let ways = |pair: &LanguagePair| {
        let back =
            (pair.direction == Direction::Both).then(|| (pair.to.clone(), pair.from.clone()));
        [Some((pair.from.clone(), pair.to.clone())), back].into_iter().flatten().collect()
    };
    let (ones, others): (BTreeSet<_>, BTreeSet<_>) = (ways(one), ways(other));
    !ones.is_disjoint(&others)
}

fn level_called(text: &str) -> Result<Level, Wrong> {
    Ok(match plain(text).as_str() {
        "basic" | "기초" | "기본" | "базовый" => Level::Basic,
        "professional" | "전문" | "профессиональный" => Level::Professional,
        "expert" | "전문가" | "최상" | "최상급" | "эксперт" | "экспертный" => {
            Level::Expert
        }
        _ => return Err("level_unknown"),
    })
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Basic => "basic",
        Level::Professional => "professional",
        Level::Expert => "expert",
    }
}

pub fn pairs_text(pairs: &[LanguagePair]) -> String {
    let text = |pair: &LanguagePair| {
        let sign = match pair.direction {
            Direction::Both => BOTH_WAYS[0],
            Direction::Forth => ONE_WAY[0],
        };
        format!("{}{sign}{}:{}", pair.from, pair.to, level_name(pair.level))
    };
    pairs.iter().map(text).collect::<Vec<_>>().join("; ")
}

/// The languages of the pairs, each once, in their order.
pub fn languages_of(pairs: &[LanguagePair]) -> Vec<String> {
    let mut languages: Vec<String> = Vec::new();
    for language in pairs.iter().flat_map(|pair| [&pair.from, &pair.to]) {
        if !languages.contains(language) {
            languages.push(language.clone());
        }
    }
    languages
}

/// Whether each language of the pairs is among those the interpreter speaks.
pub fn are_spoken(pairs: &[LanguagePair], languages: &[String]) -> bool {
    languages_of(pairs).iter().all(|language| languages.contains(language))
}

/// Whether a meeting can be interpreted at all: it goes to and fro.
pub fn lead_both_ways(pairs: &[LanguagePair]) -> bool {
    pairs.iter().any(|pair| carries(pairs, &pair.from, &pair.to))
}

/// How and where: what names no way of interpreting means both, and so with places.
pub fn modes(text: &str) -> Result<Modes, Wrong> {
    let none = Modes { consecutive: false, simultaneous: false, online: false, on_site: false };
    let mut modes = none;
    for item in list(text)? {
        match plain(&item).as_str() {
            "consecutive" | "순차" | "순차통역" | "последовательный" | "последовательно" =>
            {
                modes.consecutive = true;
            }
            "simultaneous" | "동시" | "동시통역" | "синхронный" | "синхронно" =>
            {
                modes.simultaneous = true;
            }
            "online" | "remote" | "온라인" | "비대면" | "онлайн" | "дистанционно" =>
            {
                modes.online = true;
            }
            "onsite" | "inperson" | "현장" | "대면" | "очно" | "наместе" => {
                modes.on_site = true;
            }
            _ => return Err("modes_unknown"),
        }
    }
    if !modes.consecutive && !modes.simultaneous {
        (modes.consecutive, modes.simultaneous) = (true, true);
    }
    if !modes.online && !modes.on_site {
        (modes.online, modes.on_site) = (true, true);
    }
    Ok(modes)
}

pub fn modes_text(modes: Modes) -> String {
    let named = [
        (modes.consecutive, "consecutive"),
        (modes.simultaneous, "simultaneous"),
        (modes.online, "online"),
        (modes.on_site, "on_site"),
    ];
    if named.iter().all(|(is_so, _)| *is_so) {
        return String::new();
    }
    let names: Vec<&str> =
        named.iter().filter(|(is_so, _)| *is_so).map(|(_, name)| *name).collect();
    names.join(", ")
}

/// Working hours such as `09:00-18:00`; those that end before they begin, `22:00-03:00`, run past
/// midnight.
pub fn hours(text: &str) -> Result<OfficeHours, Wrong> {
    let text = line(text, SHORT_CHARS_MAX)?.replace(['–', '—', '~', '～', '−'], "-");
    let (from, to) = text.split_once('-').ok_or("hours_invalid")?;
    let hours = OfficeHours { from: time(from)?, to: time(to)? };
    if hours.from == hours.to { Err("hours_empty") } else { Ok(hours) }
}

fn time(text: &str) -> Result<NaiveTime, Wrong> {
    let (hour, minute) = text.trim().split_once(':').unwrap_or((text.trim(), "0"));
    let number = |text: &str| {
        let is_number = !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
        is_number.then(|| text.parse().ok()).flatten()
    };
    let time = number(hour).zip(number(minute));
    time.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0)).ok_or("hours_invalid")
}

pub fn hours_text(hours: OfficeHours) -> String {
    format!("{}-{}", hours.from.format("%H:%M"), hours.to.format("%H:%M"))
}

/// A limit in minutes, or the notice in hours. A working day is no longer than 12 hours, no meeting
/// shorter than 10 minutes, no pause shorter than a tick; notice is a month at most.
pub fn limit(column: Column, text: &str) -> Result<u16, Wrong> {
    let (least, most, wrong) = match column {
        Column::LoadMax => (10, 720, "load_invalid"),
        Column::StretchMax => (10, 480, "stretch_invalid"),
        Column::Pause => (5, 240, "pause_invalid"),
        _ => (0, 720, "notice_invalid"),
    };
    match line(text, SHORT_CHARS_MAX)?.parse() {
        Ok(number) if (least..=most).contains(&number) => Ok(number),
        _ => Err(wrong),
    }
}

pub fn yes_or_no(text: &str) -> Result<bool, Wrong> {
    Ok(match plain(&line(text, SHORT_CHARS_MAX)?).as_str() {
        "yes" | "y" | "true" | "1" | "예" | "네" | "да" => true,
        "no" | "n" | "false" | "0" | "아니오" | "아니요" | "нет" => false,
        _ => return Err("reserve_invalid"),
    })
}
