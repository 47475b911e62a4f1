//! Expected texts of all letters, and that no file of a letter that is gone stays behind.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use sangdam_domain::MeetingId;
use sangdam_domain::invite::{Invite, Method};
use sangdam_domain::notice::{Kind, Seat};

use super::*;
use crate::mail::calendar::{Attendee, feed, invitation};
use crate::mail::letter::calendar_words;

const DOOR: &str = "https://sangdam.example/door/4fK2mQ8sV1";
const FEED: &str = "feed.ru.ics";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshot/letters")
}

#[allow(clippy::disallowed_methods, reason = "a switch for the developer, not for the product")]
fn is_blessing() -> bool {
    std::env::var("SANGDAM_BLESS").is_ok_and(|value| value == "1")
}

/// Compares with the expected text; `SANGDAM_BLESS=1` takes the present one as expected.
fn expect(name: &str, actual: &str) {
    let path = folder().join(name);
    if is_blessing() {
        std::fs::write(&path, actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let mut lines = (1..).zip(expected.lines().zip(actual.lines()));
    let differs = lines.find(|(_, (expected, actual))| expected != actual);
    assert!(
        expected == actual,
        "{name} is not as expected: {differs:#?}. If it is right, run with SANGDAM_BLESS=1."
    );
}

/// The calendar file of a sampled letter.
fn calendar(bench: &Bench, sampled: &Sampled) -> String {
    let notice = sampled.notice.as_ref().unwrap();
    let (_, seat, facts) = notice.meeting().unwrap();
    let to = &notice.to;
    let words = calendar_words(&bench.texts, &bench.rules, to, seat, facts, DOOR);
    let invite = Invite::new(&MeetingId::new("m7Qp2"), seat, notice.kind, facts);
    let attendee = Attendee { name: to.name.clone(), email: to.email.clone() };
    invitation(&bench.sender, "sangdam.example", &invite, &words, &attendee)
}

#[test]
fn letters_read_as_expected_in_every_language() {
    let bench = Bench::new();
    let mut expected: BTreeSet<String> = BTreeSet::from([FEED.to_owned()]);
    for (which, audience, language, letter) in bench.all() {
        let name = which.file_name(audience, &language);
        let text = format!("{}\n\n{}", letter.subject, letter.text().unwrap());
        let mut files =
            vec![(format!("{name}.txt"), text), (format!("{name}.html"), letter.html().unwrap())];
        if which.has_invite() {
            let file = calendar(&bench, &sampled(which, audience, &language));
            files.push((format!("{name}.ics"), file));
        }
        for (name, text) in files {
            expect(&name, &text);
            expected.insert(name);
        }
    }

    let mut found = BTreeSet::new();
    for file in std::fs::read_dir(folder()).unwrap().flatten() {
        let name = file.file_name().into_string().unwrap();
        let is_stale = !expected.contains(&name) && !name.starts_with('.');
        if is_stale && is_blessing() {
            std::fs::remove_file(file.path()).unwrap();
        } else if !name.starts_with('.') {
            found.insert(name);
        }
    }
    let stale: Vec<_> = found.difference(&expected).collect();
    assert_eq!(stale, [] as [&String; 0]);
}

#[test]
fn a_feed_reads_as_expected() {
    let (to, facts) = (recipient("ru"), facts(Kind::MeetingNew));
    let words = calendar_words(&Texts::embedded(), &rules(), &to, Seat::Guest, &facts, DOOR);
    let entries: Vec<_> = ["m1", "m2"]
        .into_iter()
        .map(|id| Invite::new(&MeetingId::new(id), Seat::Guest, Kind::MeetingNew, &facts))
        .map(|invite| (Invite { method: Method::Publish, ..invite }, words.clone()))
        .collect();

    let file = feed(&sender(), "sangdam.example", "Онлайн-консультации, день 1", &entries);

    expect(FEED, &file);
}
