use proptest::prelude::*;
use sangdam_domain::MeetingId;
use sangdam_domain::notice::{Kind, Seat};

use super::*;
use crate::mail::tests::{facts, sender};

fn unfolded(file: &str) -> String {
    file.replace("\r\n ", "")
}

/// What a calendar program makes of an escaped text.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(char) = chars.next() {
        match char {
            '\\' => match chars.next() {
                Some('n' | 'N') => text.push('\n'),
                other => text.extend(other),
            },
            char => text.push(char),
        }
    }
    text
}

fn words(summary: &str, description: &str) -> Words {
    Words {
        summary: summary.into(),
        description: description.into(),
        link: "https://sangdam.example/door/x".into(),
    }
}

fn file_of(kind: Kind, words: &Words) -> String {
    let invite = Invite::new(&MeetingId::new("m1"), Seat::Host, kind, &facts(kind));
    let to = Attendee { name: "김민준".into(), email: "minjun+1@hanbit.example".into() };
    invitation(&sender(), "sangdam.example", &invite, words, &to)
}

#[test]
fn an_invitation_has_the_lines_of_rfc_5545_in_order() {
    let file = file_of(Kind::MeetingChanged, &words("a; b, c\\", "one\ntwo"));

    let unfolded = unfolded(&file);
    let lines: Vec<&str> = unfolded.lines().collect();
    assert_eq!(
        lines,
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Sangdam//Consultation days//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:REQUEST",
            "BEGIN:VEVENT",
            "UID:m1.host@sangdam.example",
            "SEQUENCE:1",
            "DTSTAMP:20201020T010203Z",
            "DTSTART:20201026T060000Z",
            "DTEND:20201026T063000Z",
            "STATUS:CONFIRMED",
            "SUMMARY:a\\; b\\, c\\\\",
            "DESCRIPTION:one\\ntwo",
            "LOCATION:https://sangdam.example/door/x",
            "URL:https://sangdam.example/door/x",
            "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://sangdam.example/door/x",
            "ORGANIZER;CN=\"Sangdam\":mailto:no-reply@sangdam.example",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;\
             CN=\"김민준\":mailto:minjun+1@hanbit.example",
            "TRANSP:OPAQUE",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:a\\; b\\, c\\\\",
            "TRIGGER:-PT15M",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn a_cancel_says_so_twice_and_asks_for_no_answer() {
    let unfolded = unfolded(&file_of(Kind::MeetingCanceled, &words("a", "b")));

    assert!(unfolded.contains("\r\nMETHOD:CANCEL\r\n"));
    assert!(unfolded.contains("\r\nSTATUS:CANCELLED\r\n"));
    assert!(!unfolded.contains("RSVP") && !unfolded.contains("VALARM"));
    assert_eq!(unfolded.matches("\r\nATTENDEE;").count(), 1);
}

#[test]
fn what_is_published_invites_nobody() {
    let facts = facts(Kind::MeetingNew);
    let invite = Invite::new(&MeetingId::new("m1"), Seat::Host, Kind::MeetingNew, &facts);

    let entries = [(invite, words("a", "b"))];
    let file = download(&sender(), "sangdam.example", "a", &entries);
    let subscribed = feed(&sender(), "sangdam.example", "a", &entries);

    assert!(file.contains("\r\nMETHOD:PUBLISH\r\n"));
    assert_eq!(file.matches("BEGIN:VALARM").count(), 1);
    assert!(!file.contains("REFRESH"));
    assert!(subscribed.contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n"));
    assert!(subscribed.contains("\r\nX-PUBLISHED-TTL:PT15M\r\n"));
    assert_eq!(file.matches("ATTENDEE").count(), 0);
    assert_eq!(file.matches("\r\nORGANIZER").count(), 1);
}

#[test]
fn a_long_description_is_cut_between_characters() {
    let file = file_of(Kind::MeetingNew, &words("a", &"가".repeat(5_000)));

    let unfolded = unfolded(&file);
    let line = unfolded.lines().find(|line| line.starts_with("DESCRIPTION:")).unwrap();
    assert_eq!(line.chars().filter(|char| *char == '가').count(), DESCRIPTION_CHARS_MAX - 1);
    assert!(line.ends_with('…'));
}

#[test]
fn lines_are_not_broken_beside_a_space() {
    let file = file_of(Kind::MeetingNew, &words("a", &("word \u{a0} ".repeat(100) + "end")));

    for line in file.split_terminator("\r\n") {
        let piece = line.strip_prefix(' ').unwrap_or(line);
        assert_eq!(piece.trim(), piece);
    }
}

proptest! {
    #[test]
    fn no_line_is_too_long_and_every_text_comes_back(
        summary in "[a-z가-힣а-яё😀;,\\\\: \"]{0,120}",
        description in "(?s).{0,400}",
        name in "(?s).{0,80}",
    ) {
        let facts = facts(Kind::MeetingNew);
        let invite = Invite::new(&MeetingId::new("m1"), Seat::Host, Kind::MeetingNew, &facts);
        let to = Attendee { name, email: "a@b.example".into() };
        let said = words(&summary, &description);

        let file = invitation(&sender(), "sangdam.example", &invite, &said, &to);

        prop_assert!(file.ends_with("\r\n"));
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= LINE_OCTETS_MAX, "{} octets: {line}", line.len());
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let unfolded = unfolded(&file);
        prop_assert_eq!(unfolded.split_terminator("\r\n").count(), 27);
        let value = |name: &str| {
            unfolded.split("\r\n").find_map(|line| line.strip_prefix(name)).map(unescaped)
        };
        prop_assert_eq!(value("SUMMARY:"), Some(one_line(&summary, SUMMARY_CHARS_MAX)));
        let plain: String = description
            .replace("\r\n", "\n")
            .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
            .chars()
            .filter(|char| *char == '\n' || !(char.is_control() || crate::mail::is_hidden(*char)))
            .collect();
        prop_assert_eq!(value("DESCRIPTION:"), Some(plain));
    }
}
