//! Mails as they come, and as nobody should write them.

use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::bounce::{Action, Bounce};
use super::*;

const LETTER: &str = "abcdefghijkmnpqrstuvwxyz23@sangdam.example";

/// A report as Postfix writes it.
fn report(action: &str, status: &str) -> String {
    format!(
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.guest.example (Mail Delivery System)\r\n\
         To: no-reply@sangdam.example\r\nSubject: Undelivered Mail Returned to Sender\r\n\
         Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"A1/mx.guest.example\"\r\n\r\n\
         This is a MIME-encapsulated message.\r\n\r\n\
         --A1/mx.guest.example\r\nContent-Description: Notification\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
         This is the mail system at host mx.guest.example.\r\n\r\n<g1@guest.example>: unknown user: \"g1\"\r\n\r\n\
         --A1/mx.guest.example\r\nContent-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.guest.example\r\nX-Postfix-Queue-ID: 4XcJ\r\n\r\n\
         Final-Recipient: rfc822; g1@guest.example\r\nOriginal-Recipient: rfc822;g1@guest.example\r\n\
         Action: {action}\r\nStatus: {status}\r\nDiagnostic-Code: X-Postfix; unknown user:\r\n    \"g1\"\r\n\r\n\
         --A1/mx.guest.example\r\nContent-Description: Undelivered Message\r\nContent-Type: message/rfc822\r\n\r\n\
         From: Sangdam <no-reply@sangdam.example>\r\nTo: g1@guest.example\r\n\
         Message-ID: <{LETTER}>\r\nReferences: <m1.guest@sangdam.example>\r\n\
         Content-Type: multipart/mixed; boundary=\"in\"\r\n\r\n--in\r\n\r\nText\r\n--in--\r\n\r\n\
         --A1/mx.guest.example--\r\n"
    )
}

fn in_words(text: &str) -> String {
    format!(
        "Return-Path: <>\r\nFrom: Mail Delivery System <Mailer-Daemon@mx.example>\r\n\
         Subject: failure notice\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}"
    )
}

fn answer() -> String {
    "From: =?utf-8?B?0JjQstCw0L0=?= <g1@guest.example>\r\nTo: no-reply@sangdam.example\r\n\
     Authentication-Results: mx.sangdam.example; dmarc=pass header.from=guest.example\r\n\
     Authentication-Results: made.up; none\r\n\
     Subject: Declined\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n\
     --b\r\nContent-Type: text/plain\r\n\r\nNo.\r\n\
     --b\r\nContent-Type: text/calendar; method=REPLY; charset=\"utf-8\"\r\n\
     Content-Transfer-Encoding: quoted-printable\r\n\r\n\
     BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
     UID:m1.guest@sangdam.example\r\nDTSTAMP:20201019T060000Z\r\nSEQUENCE:0\r\n\
     ATTENDEE;PARTSTAT=3DDECLINED;CN=3D=D0=98:mailto:g1@guest.exa=\r\nmple\r\n\
     END:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n"
        .into()
}

fn bounce_of(mail: &str) -> Bounce {
    match take(mail.as_bytes()).said {
        Said::Bounce(bounce) => bounce,
        other => panic!("not a bounce: {other:?}"),
    }
}

#[test]
fn a_standard_report_tells_letter_recipient_and_reason() {
    let bounce = bounce_of(&report("failed", "5.1.1"));

    assert_eq!(bounce.letters[0], LETTER);
    let fate = bounce.fate_of("G1@guest.example").unwrap();
    assert_eq!(fate.action, Action::Failed);
    assert_eq!(fate.why, "5.1.1 unknown user: \"g1\"");
    assert_eq!(bounce.fate_of("g2@guest.example"), None);
}

#[test]
fn a_delay_is_no_failure() {
    for (action, status, expected) in [
        ("delayed", "4.4.1", Action::Delayed),
        ("relayed", "2.0.0", Action::Delivered),
        ("", "5.2.2", Action::Failed),
        ("unheard-of", "4.0.0", Action::Delayed),
    ] {
        let bounce = bounce_of(&report(action, status));

        assert_eq!(bounce.fates[0].action, expected, "{action}");
    }
}

#[test]
fn older_mail_servers_are_understood_in_words() {
    let copy = format!(
        "Return-Path: <no-reply@sangdam.example>\r\nMessage-ID: <{LETTER}>\r\nFrom: x@y.example\r\n"
    );
    let qmail = format!(
        "Hi. This is the qmail-send program at mx.example.\r\nI'm afraid I wasn't able to deliver your \
         message to the following addresses.\r\nThis is a permanent error; I've given up. Sorry it didn't \
         work out.\r\n\r\n<g1@guest.example>:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n\r\n\
         --- Below this line is a copy of the message.\r\n\r\n{copy}"
    );
    let exim = format!(
        "This message was created automatically by mail delivery software.\r\n\r\nA message that you sent \
         could not be delivered to one or more of its\r\nrecipients. This is a permanent error. The \
         following address(es) failed:\r\n\r\n  g1@guest.example\r\n    host mx.guest.example [192.0.2.1]\r\n    \
         SMTP error from remote mail server after RCPT TO:<g1@guest.example>:\r\n    550 5.1.1 no such user\r\n\r\n\
         ------ This is a copy of the message, including all the headers. ------\r\n\r\n{copy}"
    );
    let portal = format!(
        "메일이 전송되지 못했습니다.\r\n받는 사람: g1@guest.example\r\n원인: 550 No such user\r\n\r\n> {}",
        copy.replace("\r\n", "\r\n> ")
    );
    for (mail, why) in [
        (&qmail, "5.1.1 Sorry, no mailbox here by that name. (#5.1.1)"),
        (&exim, "550 5.1.1 no such user"),
        (&portal, "550 No such user"),
    ] {
        let bounce = bounce_of(&in_words(mail));

        assert_eq!(bounce.letters[0], LETTER);
        let fate = bounce.fate_of("g1@guest.example").unwrap();
        assert_eq!((fate.action, fate.why.as_str()), (Action::Failed, why));
        assert_eq!(bounce.fate_of("x@y.example"), None, "what is returned names nobody");
    }
}

#[test]
fn a_warning_in_words_is_a_delay() {
    let text = format!(
        "Warning: message 1abc delayed 24 hours. It has not yet been delivered to:\r\n  g1@guest.example\r\n\
         No action is required on your part.\r\n\r\nMessage-ID: <{LETTER}>\r\n"
    );

    assert_eq!(bounce_of(&in_words(&text)).fates[0].action, Action::Delayed);
}

#[test]
fn people_who_quote_an_error_send_no_bounce() {
    let quoted = in_words(&format!("550 5.1.1 g1@guest.example\r\nMessage-ID: <{LETTER}>\r\n"))
        .replace("Mailer-Daemon@mx.example", "someone@guest.example");

    let Said::Other { outcome, .. } = take(quoted.as_bytes()).said else { panic!() };
    assert_eq!(outcome, Outcome::InWords);
}

#[test]
fn an_absence_note_is_told_with_the_letter_it_answers() {
    let mail = format!(
        "From: g1@guest.example\r\nSubject: =?utf-8?B?67aA7J6s7KSR?=\r\nAuto-Submitted: auto-replied (vacation)\r\n\
         In-Reply-To: <{LETTER}>\r\nReferences: <a@b.example>\r\n <{LETTER}>\r\n\r\nAway.\r\n"
    );

    let Said::Other { outcome, subject, about } = take(mail.as_bytes()).said else { panic!() };
    assert_eq!(outcome, Outcome::Automatic);
    assert_eq!(subject, "부재중");
    assert_eq!(about[0], LETTER);
}

#[test]
fn an_answer_is_found_wherever_it_stands() {
    let mail = take(answer().as_bytes());

    let Said::Reply(Ok(reply)) = &mail.said else { panic!("{:?}", mail.said) };
    assert_eq!(reply.email, "g1@guest.example");
    assert_eq!(mail.sender, "g1@guest.example");
    assert_eq!(mail.results.len(), 2);
    assert!(mail.results[0].starts_with("mx.sangdam.example"));
}

#[test]
fn two_senders_answer_for_nobody() {
    for from in [
        "From: g1@guest.example, x@evil.example\r\n",
        "From: x@evil.example\r\nFrom: g1@guest.example\r\n",
        "From: \"g1@guest.example\" <x@evil.example>\r\n",
        "From: g1@guest.example <x@evil.example>\r\n",
        "From:\r\n",
        "",
    ] {
        let start = answer().find("To:").unwrap();
        let mail = format!("{from}{}", &answer()[start..]);

        let Said::Reply(Err(refused)) = take(mail.as_bytes()).said else { panic!("{from}") };
        assert_eq!(refused.outcome, Outcome::Forged, "{from}");
    }
}

/// How a mail is called that should never have been written.
fn outcome_of(mail: &[u8]) -> Option<Outcome> {
    let started = Instant::now();
    let said = take(mail).said;
    // Not a measurement: only what is not linear would take so long.
    assert!(started.elapsed() < Duration::from_secs(20));
    match said {
        Said::Other { outcome, .. } => Some(outcome),
        Said::Reply(result) => result.err().map(|refused| refused.outcome),
        Said::Bounce(_) => None,
    }
}

#[test]
fn hostile_mails_end_nothing() {
    let deep = "Content-Type: message/rfc822\r\n\r\n".repeat(40_000);
    let encoded = format!(
        "From: x@y.example\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n{}",
        base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &deep)
    );
    let digest = "Content-Type: multipart/digest; boundary=a\r\n\r\n--a\r\n\r\n".repeat(30_000);
    let multiparts: String = (0..20_000)
        .map(|n| format!("Content-Type: multipart/mixed; boundary={n}\r\n\r\n--{n}\r\n"))
        .collect();
    let many = format!(
        "Content-Type: multipart/mixed; boundary=a\r\n\r\n{}",
        "--a\r\n\r\nx\r\n".repeat(100_000)
    );
    for (name, mail) in [
        ("nothing", Vec::new()),
        ("an empty line", b"\r\n".to_vec()),
        ("zeros", vec![0; 100_000]),
        ("no line end", vec![b'a'; 1_000_000]),
        ("one huge header", [b"Subject: ".to_vec(), vec![b'('; 1_500_000]].concat()),
        ("many headers", b"From: x@y.example\r\n".repeat(80_000)),
        ("folded header", [b"Subject: a\r\n".to_vec(), b" b\r\n".repeat(400_000)].concat()),
        ("messages in each other", deep.into_bytes()),
        ("messages in base64", encoded.into_bytes()),
        ("digests in each other", digest.into_bytes()),
        ("multiparts in each other", multiparts.into_bytes()),
        ("many parts", many.into_bytes()),
    ] {
        let outcome = outcome_of(&mail);

        assert!(
            matches!(outcome, Some(Outcome::Unreadable | Outcome::InWords)),
            "{name}: {outcome:?}"
        );
    }
}

#[test]
fn long_bodies_and_broken_ones_are_read_in_time() {
    let comments = format!("From: x@y.example{}\r\n\r\n", "(".repeat(100_000));
    let identities =
        format!("From: x@y.example\r\nReferences: {}\r\n\r\n", "<a@b> ".repeat(20_000));
    let fates = report("failed", "5.1.1").replacen(
        "Final-Recipient",
        &format!(
            "{}Final-Recipient",
            "Final-Recipient: rfc822; x@y.example\r\n\r\n".repeat(30_000)
        ),
        1,
    );
    let daemon = in_words(&"550 a@b.example <".repeat(100_000));
    let calendar = answer().replace("No.", &"=".repeat(500_000));
    for mail in [comments, identities, fates, daemon, calendar] {
        outcome_of(mail.as_bytes());
    }
    let big = vec![b'x'; MAIL_OCTETS_MAX + 1];
    assert_eq!(outcome_of(&big), Some(Outcome::TooLarge));
}

#[test]
fn wrong_character_sets_stay_readable() {
    for set in ["cp949", "windows-1251", "utf-7", "utf-16", "x-no-such-set", "\"\"", "us-ascii"] {
        let mail = answer().replace("charset=\"utf-8\"", &format!("charset={set}"));

        let said = take(mail.as_bytes()).said;
        assert!(matches!(said, Said::Reply(_)), "{set}: {said:?}");
    }
}

#[test]
fn ten_thousand_broken_mails_are_taken_without_a_panic() {
    let mut random = StdRng::seed_from_u64(20_201_026);
    let whole = [
        report("failed", "5.1.1"),
        answer(),
        in_words(&format!("<g1@guest.example>: 550\r\nMessage-ID: <{LETTER}>\r\n")),
    ];
    let pieces: [&[u8]; 10] = [
        b"\r\n\r\n",
        b"--b",
        b"\x00",
        b"\xff\xfe",
        b"=?utf-8?B?",
        b"message/rfc822",
        b"\"",
        b"<",
        b"Content-Type: multipart/mixed; boundary=\"\"\r\n",
        b"=\r\n",
    ];
    for round in 0..10_000 {
        let mut mail = whole[round % whole.len()].clone().into_bytes();
        for _ in 0..random.random_range(1..12) {
            let at = random.random_range(0..mail.len());
            let to = (at + random.random_range(0..40)).min(mail.len());
            match random.random_range(0..4) {
                0 => mail[at] = random.random(),
                1 => drop(mail.drain(at..to)),
                2 => drop(mail.splice(at..at, mail[at..to].to_vec())),
                _ => {
                    let piece = pieces[random.random_range(0..pieces.len())];
                    mail.splice(at..at, piece.iter().copied());
                }
            }
            if mail.is_empty() {
                mail.push(b'x');
            }
        }

        let taken = take(&mail);

        assert_eq!(taken.id.len(), 64);
        assert!(!taken.sender.contains(['\r', '\n']));
    }
}
