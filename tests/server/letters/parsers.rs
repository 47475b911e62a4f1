//! A thousand invites with Hangul and Cyrillic, read alike by parsers of other hands (rule M11).

use std::collections::BTreeMap;
use std::fs;

use sangdam::mail::calendar::{Attendee, Words, invitation};
use sangdam::mail::{Sender, one_line};
use sangdam_domain::invite::{Invite, Method};
use serde_json::Value;

use crate::support::at;
use crate::support::judges;

const INVITES: usize = 1000;

const WORDS: [&str; 12] = [
    "엑소아틀레트",
    "상담회",
    "ЭкзоАтлет",
    "Қазақстан",
    "Ұлы Дала; келісім",
    "smart foil, \"quoted\"",
    "back\\slash",
    "3D 부품 검사",
    "Ёлки-палки",
    "A & B <C>",
    "経済",
    "emoji 🙂 end",
];

fn phrase(seed: usize, length: usize) -> String {
    let word = |n: usize| WORDS[(seed * 7 + n * 5 + n * n) % WORDS.len()];
    (0..length).map(word).collect::<Vec<_>>().join(" ")
}

fn invite(number: usize) -> String {
    let sender = Sender { name: "Sangdam 상담".into(), email: "no-reply@sangdam.example".into() };
    let start = at("2020-10-26T06:00:00Z").plus_minutes(i64::try_from(number * 30).unwrap());
    let invite = Invite {
        key: format!("meeting{number}.guest"),
        method: if number.is_multiple_of(5) { Method::Cancel } else { Method::Request },
        sequence: i32::try_from(number % 7).unwrap(),
        stamped: at("2020-10-19T06:00:00Z").plus_minutes(i64::try_from(number).unwrap()),
        start,
        end: start.plus_minutes(30),
        alarm_minutes: Some(15),
    };
    let link = format!("https://sangdam.example/door/meeting{number}/guest");
    let lines = (0..=number % 6).map(|line| phrase(number + line, 9)).collect::<Vec<_>>();
    let words = Words { summary: phrase(number, 4), description: lines.join("\n"), link };
    let name = one_line(&phrase(number + 3, 2), 60);
    let attendee = Attendee { name, email: format!("delegate{number}@company.example") };
    invitation(&sender, "sangdam.example", &invite, &words, &attendee)
}

#[test]
fn a_thousand_invites_are_read_alike_by_six_parsers() {
    let folder = tempfile::TempDir::new().unwrap();
    for number in 0..INVITES {
        fs::write(folder.path().join(format!("{number:04}.ics")), invite(number)).unwrap();
    }

    let mut seen: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for line in judges::read_calendars(folder.path()) {
        let file = line["file"].as_str().unwrap().to_owned();
        seen.entry(file).or_default().push(line);
    }

    assert_eq!(seen.len(), INVITES);
    for (file, lines) in seen {
        assert_eq!(lines.len(), 6, "{file}");
        for mut line in lines.clone() {
            line["parser"] = lines[0]["parser"].clone();
            assert_eq!(line, lines[0], "{file}");
        }
        let number: usize = file.trim_end_matches(".ics").parse().unwrap();
        let summary = lines[0]["summary"].as_str().unwrap();
        assert_eq!(summary, phrase(number, 4), "{file}");
    }
}
