//! Letters about requests: asked, agreed, declined, another slot, about to expire.

use sangdam_domain::notice::{Kind, RequestFacts};
use sangdam_domain::request::Rank;

use super::day::when;
use super::reader::{Reader, Times, in_one_line};
use super::{Fact, Letter, Tone};
use crate::mail::links::Links;
use crate::mail::{one_line, prose::Block};
use crate::text::Arg;

/// The longest line of a note or a reason; the domain limits the whole.
const LINE_CHARS_MAX: usize = 500;

pub fn letter(reader: Reader<'_>, links: Links<'_>, kind: Kind, facts: &RequestFacts) -> Letter {
    let key = match kind {
        Kind::RequestAccepted => "letter-request-accepted",
        Kind::RequestDeclined => "letter-request-declined",
        Kind::RequestSlot => "letter-request-slot",
        Kind::RequestExpires => "letter-request-expires",
        _ => "letter-request-new",
    };
    let args: [(&str, Arg); 2] = [
        ("company", reader.name(&facts.other).into()),
        ("title", reader.name(&facts.day.title).into()),
    ];
    let label = reader.say(key, &[]);
    let times = times(reader, kind, facts);
    let subject = [("what", label.clone().into()), ("title", reader.name(&facts.other).into())];
    Letter {
        tone: match kind {
            Kind::RequestDeclined => Tone::Ended,
            Kind::RequestExpires | Kind::RequestSlot => Tone::Alert,
            _ => Tone::Calm,
        },
        subject: reader.say("letter-subject-plain", &subject),
        preheader: in_one_line(&times.clocks),
        label,
        heading: reader.name(&facts.other),
        greeting: reader.greeting(),
        opening: vec![reader.paragraph(&format!("{key}-intro"), &args)],
        times: vec![times],
        agenda: None,
        facts: known(reader, kind, facts),
        code: None,
        following: vec![Block::plain(reader.say(&format!("{key}-next"), &[]))],
        button: reader.button("letter-button-requests", links.requests(&facts.day.day)),
        button_hint: reader.say("letter-button-hint", &[]),
        closing: vec![reader.say("letter-closing", &[])],
        unsubscribe: None,
        language: reader.language.to_owned(),
    }
}

/// The slot that was named, else the day's hours.
fn times(reader: Reader<'_>, kind: Kind, facts: &RequestFacts) -> Times {
    let day = &facts.day;
    // What was agreed for the planner has no time yet, whatever was wished.
    let is_open = !matches!(kind, Kind::RequestAccepted | Kind::RequestDeclined);
    match facts.slot.filter(|_| is_open) {
        Some((start, end)) => Times {
            title: reader.say("letter-when-proposed", &[]),
            clocks: reader.clocks([day.host_zone, day.guest_zone], start, Some(end)),
            struck: false,
        },
        None => when(reader, day),
    }
}

fn known(reader: Reader<'_>, kind: Kind, facts: &RequestFacts) -> Vec<Fact> {
    let mut rows = Vec::new();
    let mut row = |key: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            rows.push(Fact { label: reader.say(key, &[]), lines, struck: false });
        }
    };
    row("letter-fact-day", vec![reader.name(&facts.day.title)]);
    if kind == Kind::RequestNew {
        row("letter-fact-wish", vec![rank(reader, facts.rank)]);
    }
    if matches!(kind, Kind::RequestNew | Kind::RequestExpires) {
        row("letter-fact-note", lines(&facts.note));
    }
    if kind == Kind::RequestDeclined {
        row("letter-fact-reason", lines(&facts.reason));
    }
    if matches!(kind, Kind::RequestNew | Kind::RequestSlot | Kind::RequestExpires) {
        let clocks =
            reader.clocks([facts.day.host_zone, facts.day.guest_zone], facts.expires, None);
        let each = clocks.into_iter().map(|at| format!("{}, {}, {}", at.time, at.day, at.place));
        row("letter-fact-answer-until", each.collect());
    }
    rows
}

fn rank(reader: Reader<'_>, rank: Rank) -> String {
    let key = match rank {
        Rank::Must => "letter-wish-must",
        Rank::Want => "letter-wish-want",
        Rank::IfPossible | Rank::Never => "letter-wish-if-possible",
    };
    reader.say(key, &[])
}

/// People's own lines, each as one line of the letter.
fn lines(text: &str) -> Vec<String> {
    let each = text.lines().map(|line| one_line(line, LINE_CHARS_MAX));
    each.filter(|line| !line.is_empty()).collect()
}
