//! What a mail program reads out of the complete messages.

use mail_parser::{MessageParser, MimeHeaders};
use sangdam_domain::invite::Method;
use sangdam_domain::notice::Kind;

use super::*;
use crate::mail::message::{Draft, Unaddressable, compose};
use crate::mail::one_line;
use crate::mail::preview::marked_as_test;
use crate::mail::write::Written;

const ID: &str = "letter-17";

fn written(bench: &Bench, notice: &Notice) -> Written {
    bench.scribe().notice(ID, at("2020-10-20T01:02:03Z"), notice, None).unwrap()
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
fn a_mail_program_reads_every_message_back() {
    let bench = Bench::new();
    for (which, audience, language, letter) in bench.all() {
        let Which::Notice(kind) = which else { continue };
        let notice = notice(kind, audience, &language);
        // The link to unsubscribe holds the letter's own id.
        let letter = if kind == Kind::Announcement { bench.letter(&notice) } else { letter };

        let Written { subject, message } = written(&bench, &notice);

        assert_eq!(message.to.to_string(), notice.to.email);
        let read = MessageParser::default().parse(&message.raw).unwrap();
        assert_eq!(read.subject().unwrap(), subject);
        assert_eq!(subject, letter.subject);
        assert_eq!(read.to().unwrap().first().unwrap().name().unwrap(), notice.to.name);
        assert_eq!(read.body_text(0).unwrap(), crlf(&letter.text().unwrap()));
        assert_eq!(read.body_html(0).unwrap(), crlf(&letter.html().unwrap()));
        assert_eq!(read.content_language().as_text(), Some(language.as_str()));
        let parts: Vec<String> = read.parts.iter().map(part_line).collect();
        if !kind.has_invite() {
            let plain =
                ["multipart/alternative", "text/plain; charset=utf-8", "text/html; charset=utf-8"];
            assert_eq!(parts, plain, "{}", kind.as_str());
            continue;
        }
        let method = if kind == Kind::MeetingCanceled { Method::Cancel } else { Method::Request };
        let calendar_type = format!("text/calendar; method={}; charset=utf-8", method.as_str());
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
        let file = String::from_utf8(read.parts[4].contents().to_vec()).unwrap();
        assert_eq!(read.parts[5].contents(), file.as_bytes());
        assert_eq!(read.parts[5].attachment_name().unwrap(), "invite.ics");
        assert!(file.contains(&format!("\r\nMETHOD:{}\r\n", method.as_str())));
    }
}

fn head(written: &Written) -> String {
    let raw = String::from_utf8(written.message.raw.clone()).unwrap();
    raw.split_once("\r\n\r\n").unwrap().0.to_owned()
}

#[test]
fn headers_thread_a_meeting_and_keep_machines_from_answering() {
    let bench = Bench::new();
    for kind in [Kind::MeetingChanged, Kind::ReminderSoon] {
        let notice = of_meeting(notice(kind, Audience::Company, "ru"), "m7Qp2");

        let first = written(&bench, &notice);

        let head = head(&first);
        for line in [
            "From: Sangdam <no-reply@sangdam.example>",
            "Date: Tue, 20 Oct 2020 01:02:03 +0000",
            "Message-ID: <letter-17@sangdam.example>",
            "In-Reply-To: <m7Qp2.guest@sangdam.example>",
            "References: <m7Qp2.guest@sangdam.example>",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: OOF, AutoReply",
            "Content-Language: ru",
            "MIME-Version: 1.0",
        ] {
            assert_eq!(head.lines().filter(|found| *found == line).count(), 1, "{line}\n{head}");
        }
        assert!(!head.contains("List-"), "{head}");
        // A second try is the same message, byte for byte.
        assert_eq!(written(&bench, &notice).message, first.message);
    }
}

#[test]
fn only_announcements_can_be_refused() {
    let bench = Bench::new();
    for kind in Kind::ALL {
        let written = written(&bench, &notice(kind, Audience::Company, "en"));

        let head = head(&written);
        let raw = MessageParser::default().parse(&written.message.raw).unwrap();
        let said =
            raw.body_text(0).unwrap().contains("https://sangdam.example/unsubscribe/letter-17");
        let lines = [
            "List-Unsubscribe: <https://sangdam.example/unsubscribe/letter-17>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ];
        for line in lines {
            let found = head.lines().any(|found| found == line);
            assert_eq!(found, kind == Kind::Announcement, "{} {head}", kind.as_str());
        }
        assert_eq!(said, kind == Kind::Announcement, "{}", kind.as_str());
    }
}

#[test]
fn a_test_says_so_and_leaves_nothing_in_a_calendar() {
    let bench = Bench::new();
    for (language, mark) in [("ko", "[테스트] "), ("ru", "[Проверка] "), ("en", "[Test] ")]
    {
        for which in Which::all() {
            let sampled = sampled(which, Audience::Company, language);
            let letter = marked_as_test(sampled.letter(bench.pen()), &bench.texts);
            assert!(letter.subject.starts_with(mark), "{}", letter.subject);

            let message =
                bench.scribe().plain(ID, Instant(0), &sampled.to, letter).unwrap().message;

            let raw = String::from_utf8_lossy(&message.raw);
            assert!(!raw.contains("text/calendar") && !raw.contains("List-Unsubscribe"));
        }
    }
}

#[test]
fn an_address_no_server_takes_is_said_so() {
    let letter = sampled(Which::SignIn, Audience::Company, "ru").letter(Bench::new().pen());
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
            unsubscribe: None,
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
fn one_line_keeps_what_can_be_seen_and_no_more() {
    assert_eq!(one_line("  a\tb\r\nc\u{85}d\u{2028}e\0f ", 99), "a b c d e f");
    assert_eq!(one_line("\u{202e}\u{2066}\u{feff}", 99), "");
    assert_eq!(one_line("한빛테크", 4), "한빛테크");
    assert_eq!(one_line("한빛테크", 3), "한빛…");
    assert_eq!(one_line("क्\u{200d}ष", 99), "क्\u{200d}ष");
}
