//! Names, titles, notes and own words that try to become a header, a property, markup or a template
//! (rule M9).

use mail_parser::MessageParser;
use sangdam_domain::notice::{About, Kind};
use sangdam_domain::programme::Names;

use super::*;
use crate::mail::write::Written;

/// Each tries another way out of where it stands.
const EVIL: [&str; 8] = [
    "Eve\r\nBcc: all@evil.example\r\n\r\n<script>alert(1)</script>\" ; , : \\ \u{202e}",
    "BEGIN:VEVENT\nATTENDEE:mailto:spy@evil.example\nEND:VEVENT ^n^'",
    "{{ letter.code }} {% include \"x\" %} {{ 7 * 7 }}7 { $who } {name} {company} %s %0d%0aBcc:",
    "<img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">x</a><!--[if mso]>",
    "[click](javascript:alert(1)) ![x](https://spy.example/1.gif) **bold** `code` # h",
    "</td></tr></table></body></html><style>*{display:none}</style>",
    "\" onmouseover=\"alert(1)\" x=\"'><script src=//evil.example>",
    "=?utf-8?B?QmNjOiBldmlsQGV2aWwuZXhhbXBsZQ==?= \u{2028}Subject: other\u{0}\u{85}X-Evil: 1",
];

/// The notice with every text of people in it replaced.
fn with(evil: &str, mut notice: Notice) -> Notice {
    let names = Names::from([("en", evil)]);
    notice.to.name = evil.into();
    match &mut notice.about {
        About::Meeting { facts, .. } => poison(facts, evil),
        About::Day { facts, meetings, .. } => {
            facts.title = names;
            meetings.iter_mut().for_each(|(_, facts)| poison(facts, evil));
        }
        About::Announcement { facts, subject, text } => {
            facts.title = names.clone();
            *subject = names.clone();
            *text = names;
        }
        About::Request { facts, .. } => {
            facts.day.title = names.clone();
            (facts.own, facts.other) = (names.clone(), names);
            (facts.note, facts.reason) = (evil.into(), evil.into());
        }
        About::Offer { facts, .. } => poison(&mut facts.meeting, evil),
        About::Swap { facts, .. } => {
            facts.other = evil.into();
            poison(&mut facts.gives, evil);
            facts.takes.iter_mut().for_each(|facts| poison(facts, evil));
        }
        About::Vacancy { facts, .. } => {
            poison(&mut facts.meeting, evil);
            for refuser in &mut facts.asked {
                (refuser.name, refuser.reason) = (evil.into(), evil.into());
            }
        }
        About::Digest { facts, .. } => facts.title = names,
        About::Trouble { facts, letters } => {
            facts.title = names;
            for lost in letters {
                lost.name = evil.into();
                lost.email = evil.into();
                lost.why = evil.into();
            }
        }
    }
    notice
}

fn poison(facts: &mut MeetingFacts, evil: &str) {
    for names in [&mut facts.host, &mut facts.guest, &mut facts.day_title] {
        *names = Names::from([("en", evil)]);
    }
    for text in [&mut facts.room, &mut facts.interpreter] {
        *text = Some(evil.into());
    }
    for text in [&mut facts.room_before, &mut facts.interpreter_before] {
        if text.is_some() {
            *text = Some(evil.into());
        }
    }
}

/// Every tag of a document as it stands between its brackets.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    let each = html.split('<').skip(1).filter_map(|tag| tag.split_once('>'));
    each.map(|(tag, _)| tag).filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()))
}

#[test]
fn texts_of_people_add_no_header_property_attendee_or_markup() {
    let bench = Bench::new();
    let from = Sender { name: EVIL[0].into(), ..sender() };
    for evil in EVIL {
        for kind in Kind::ALL {
            for words in [None, Some(format!("{{name}} {{day}} {evil}"))] {
                let clean = notice(kind, Audience::Company, "en");
                let poisoned = with(evil, clean.clone());
                let scribe = Scribe { sender: &from, ..bench.scribe() };
                let id = "a>\r\nBcc: all@evil.example";

                let Written { message, subject } =
                    scribe.notice(id, Instant(0), &poisoned, words.as_deref()).unwrap();

                let name = format!("{} {evil:?}", kind.as_str());
                let read = MessageParser::default().parse(&message.raw).unwrap();
                let mut headers: Vec<String> =
                    read.headers().iter().map(|header| header.name().to_lowercase()).collect();
                let count = headers.len();
                headers.dedup();
                for forbidden in ["bcc", "x-evil"] {
                    assert!(!headers.iter().any(|header| header == forbidden), "{name}");
                }
                let expected = 9
                    + if poisoned.meeting().is_some() { 2 } else { 0 }
                    + if kind == Kind::Announcement { 2 } else { 0 };
                assert_eq!(
                    (count, headers.len()),
                    (expected + 1, expected + 1),
                    "{name} {headers:?}"
                );
                assert_eq!(read.to().unwrap().iter().count(), 1, "{name}");
                assert!(!subject.contains(['\r', '\n', '\u{202e}', '\u{2028}', '\0']), "{name}");
                check_html(&read.body_html(0).unwrap(), &name);
                assert!(!read.body_text(0).unwrap().contains('\u{202e}'), "{name}");
                assert!(!read.body_text(0).unwrap().contains("497"), "{name}");
                if kind.has_invite() {
                    let file = String::from_utf8(read.parts[4].contents().to_vec()).unwrap();
                    check_calendar(&file, &name);
                }
            }
        }
    }
}

fn check_html(html: &str, name: &str) {
    let known = [
        "html", "head", "meta", "title", "style", "body", "div", "table", "tbody", "tr", "td",
        "span", "h1", "p", "a", "br", "s", "strong", "em", "ul", "ol", "li",
    ];
    for tag in tags(html) {
        let element = tag.split_whitespace().next().unwrap_or_default();
        assert!(known.contains(&element), "{name}: <{tag}>");
        // Outside of quotes stand the attributes' names.
        let mut parts = tag.split('"').step_by(2).flat_map(str::split_whitespace);
        assert!(!parts.any(|part| part.starts_with("on")), "{name}: <{tag}>");
        if let Some((_, link)) = tag.split_once("href=\"") {
            assert!(link.starts_with("https://sangdam.example/"), "{name}: {link}");
        }
    }
    for end in ["</body>", "</html>", "<style"] {
        assert_eq!(html.matches(end).count(), 1, "{name}: {end}");
    }
    let conditions = html.matches("<!--[if mso]>").count();
    assert_eq!(conditions, 2, "{name}");
    assert!(!html.contains('\u{202e}'), "{name}");
}

fn check_calendar(file: &str, name: &str) {
    let unfolded = file.replace("\r\n ", "");
    for (property, count) in [("BEGIN:VEVENT", 1), ("ATTENDEE", 1), ("ORGANIZER", 1)] {
        let found = unfolded.lines().filter(|line| line.starts_with(property)).count();
        assert_eq!(found, count, "{name} {property}\n{unfolded}");
    }
    assert!(!unfolded.contains('\u{202e}'), "{name}");
    for line in unfolded.lines().filter(|line| line.contains("CN=")) {
        assert!(line.matches('"').count() == 2 && !line.contains('^'), "{name} {line}");
    }
}

#[test]
fn a_name_stays_a_name_wherever_it_stands() {
    let bench = Bench::new();
    let evil = "{company} **x** { $who } {{ 7 * 7 }} <b>";
    let notice = with(evil, notice(Kind::MeetingNew, Audience::Company, "en"));

    let words = crate::mail::letter::letter(bench.pen(), &notice, "l", Some("Hi {name}."));

    assert!(words.text().unwrap().contains("Hi {company} **x** { $who } {{ 7 * 7 }} <b>."));
    assert!(words.html().unwrap().contains("Hi {company} **x** { $who } {{ 7 * 7 }} &lt;b&gt;."));
}
