//! Ten thousand invites with names and notes of all kinds, read alike by parsers of other hands (rule
//! M11) and sound by libical's check of RFC 5546; and nothing people write becomes more than text (M9).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sangdam::mail::calendar::{Attendee, Words, download, feed, invitation};
use sangdam::mail::{Sender, one_line};
use sangdam_domain::invite::{Invite, Method};
use serde_json::{Value, json};

use super::chance::Chance;
use crate::support::database::is_postgres;
use crate::support::{at, judges};

const INVITES: usize = 10_000;
/// Entries of one feed, and how many feeds.
const FEEDS: (usize, usize) = (20, 25);

/// What people write: scripts of the two sides, emoji of several code points, and what tries to be
/// more than text.
const PIECES: [&str; 36] = [
    "엑소아틀레트",
    "상담회",
    "뷁꿇",
    "가나다라마바사아자차카타파하",
    "ЭкзоАтлет",
    "Ёлки-палки",
    "Щербаков",
    "ООО «Полипласт»",
    "Қазақстан",
    "Ұлы Дала; келісім",
    "Әділет Ғылым Өнер Һәм Ңің",
    "smart foil, quoted",
    "back\\slash",
    "3D 부품 검사",
    "A & B <C>",
    "経済",
    "🙂",
    "👩🏽‍🔬",
    "🇰🇷🇷🇺🇰🇿",
    "e\u{301}",
    "\r\nATTENDEE:mailto:evil@evil.example",
    "\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil",
    "BEGIN:VEVENT",
    "END:VCALENDAR",
    ";CN=evil",
    ";X=\"y\":mailto:z@evil.example",
    "\"",
    ":",
    ";",
    ",",
    "^n^'^^",
    "{x} {{ y }} %s $1",
    "=1+1",
    "\u{202e}drawkcab",
    "\u{2028}",
    "\t\u{7}\u{0}",
];

fn text(chance: &mut Chance, pieces: usize) -> String {
    let mut text = String::new();
    for _ in 0..pieces {
        text.push_str(PIECES[chance.below(PIECES.len())]);
        if chance.below(3) > 0 {
            text.push(' ');
        }
    }
    // Known differences: some readers drop quotation marks around a whole text, some trim its end.
    let bare = text.trim_matches(|c: char| c == '"' || c.is_whitespace() || c.is_control());
    format!("a{bare}z")
}

struct Case {
    invite: Invite,
    words: Words,
    to: Attendee,
}

fn case(number: usize) -> Case {
    let mut chance = Chance::new(number as u64 + 1);
    let start = at("2020-10-26T06:00:00Z").plus_minutes(i64::try_from(number * 30).unwrap());
    let count = 1 + chance.below(6);
    let lines: Vec<String> = (0..count).map(|_| text(&mut chance, 7)).collect();
    // A name of five hundred characters now and then.
    let name: String = match number.is_multiple_of(50) {
        true => text(&mut chance, 200).chars().take(500).collect(),
        false => text(&mut chance, 2),
    };
    let length = if number.is_multiple_of(70) { 120 } else { 4 };
    Case {
        invite: Invite {
            key: format!("meeting{number}.guest"),
            method: if number.is_multiple_of(5) { Method::Cancel } else { Method::Request },
            sequence: i32::try_from(number % 7).unwrap(),
            stamped: at("2020-10-19T06:00:00Z").plus_minutes(i64::try_from(number).unwrap()),
            start,
            end: start.plus_minutes(30),
            alarm_minutes: (!number.is_multiple_of(3)).then_some(15),
        },
        words: Words {
            summary: text(&mut chance, length),
            description: lines.join("\n"),
            link: format!("https://sangdam.example/door/meeting{number}/guest"),
        },
        to: Attendee { name, email: format!("delegate{number}@company.example") },
    }
}

fn sender() -> Sender {
    Sender { name: "Sangdam 상담".into(), email: "no-reply@sangdam.example".into() }
}

/// What each file is read as, once all six readers agree about it.
fn agreed(folder: &Path) -> BTreeMap<String, Vec<Value>> {
    let mut seen: BTreeMap<String, BTreeMap<String, Vec<Value>>> = BTreeMap::new();
    for mut line in judges::read_calendars(folder) {
        let file = line["file"].as_str().unwrap().to_owned();
        let parser = line["parser"].take().as_str().unwrap().to_owned();
        seen.entry(file).or_default().entry(parser).or_default().push(line);
    }
    let each = seen.into_iter().map(|(file, by_parser)| {
        assert_eq!(by_parser.len(), 6, "{file}");
        let mut readings = by_parser.into_iter();
        let (first, lines) = readings.next().unwrap();
        for (parser, others) in readings {
            assert_eq!(others, lines, "{file}: {parser} and {first}");
        }
        (file, lines)
    });
    each.collect()
}

#[test]
fn ten_thousand_invites_are_read_alike_by_six_parsers_and_sound() {
    // No database has a part in this; one run a suite is enough.
    if is_postgres() {
        return;
    }
    let folder = tempfile::TempDir::new().unwrap();
    for number in 0..INVITES {
        let Case { invite, words, to } = case(number);
        let file = invitation(&sender(), "sangdam.example", &invite, &words, &to);
        fs::write(folder.path().join(format!("{number:05}.ics")), file).unwrap();
    }

    let seen = agreed(folder.path());

    assert_eq!(seen.len(), INVITES);
    for (file, events) in seen {
        let number: usize = file.trim_end_matches(".ics").parse().unwrap();
        let Case { invite, words, to } = case(number);
        assert_eq!(events.len(), 1, "{file}");
        let event = &events[0];
        assert_eq!(event["uid"], format!("meeting{number}.guest@sangdam.example"));
        assert_eq!(event["method"], invite.method.as_str());
        assert_eq!(event["summary"], one_line(&words.summary, 200), "{file}");
        assert_eq!(event["attendees"], json!([to.email]), "{file}");
        assert_eq!(event["organizer"], "no-reply@sangdam.example", "{file}");
        assert_eq!(event["location"], words.link, "{file}");
    }
}

#[test]
fn downloads_and_feeds_are_read_alike_and_sound() {
    let folder = tempfile::TempDir::new().unwrap();
    let (entries, feeds) = FEEDS;
    for number in 0..feeds {
        let cases = (number * entries..(number + 1) * entries).map(case);
        let own: Vec<(Invite, Words)> = cases
            .map(|case| (Invite { method: Method::Publish, ..case.invite }, case.words))
            .collect();
        let title = text(&mut Chance::new(number as u64), 3);
        let write = if number.is_multiple_of(2) { feed } else { download };
        let file = write(&sender(), "sangdam.example", &title, &own);
        fs::write(folder.path().join(format!("{number:02}.ics")), file).unwrap();
    }

    let seen = agreed(folder.path());

    assert_eq!(seen.len(), feeds);
    for events in seen.values() {
        assert_eq!(events.len(), entries);
        for event in events {
            assert_eq!(event["method"], "PUBLISH");
            assert_eq!(event["attendees"], json!([]));
        }
    }
}
