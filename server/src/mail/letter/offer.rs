//! Letters about interpreters' assignments before they stand: offered, about to be offered on, a swap
//! asked for and settled; and to organizers, a meeting that has nobody.

use chrono_tz::Tz;
use sangdam_domain::Instant;
use sangdam_domain::notice::{
    Kind, MeetingFacts, OfferFacts, Refuser, Seat, SwapFacts, VacancyFacts,
};
use sangdam_domain::offer::OfferState;
use sangdam_domain::swap::Outcome;

use super::meeting::Meeting;
use super::reader::{Reader, Times, in_one_line};
use super::{Fact, Letter, NAME_CHARS_MAX, Tone};
use crate::mail::links::Links;
use crate::mail::one_line;
use crate::text::Arg;

/// The longest reason that is shown; the domain limits the whole.
const REASON_CHARS_MAX: usize = 500;

/// An assignment that waits for its interpreter's answer.
pub fn offer(
    reader: Reader<'_>,
    links: Links<'_>,
    kind: Kind,
    facts: &OfferFacts,
    id: &str,
) -> Letter {
    let key =
        if kind == Kind::OfferReminder { "letter-offer-reminder" } else { "letter-offer-new" };
    let meeting = assignment(reader, &facts.meeting);
    let mut rows = meeting.details(Kind::MeetingNew);
    rows.push(until(reader, &facts.meeting, facts.expires));
    Letter {
        tone: if kind == Kind::OfferReminder { Tone::Alert } else { Tone::Calm },
        times: vec![when(&meeting, "letter-when")],
        facts: rows,
        following: vec![reader.paragraph(&format!("{key}-next"), &[])],
        button: reader.button("letter-button-offer", links.agenda(&facts.meeting.day, id)),
        ..frame(&meeting, key, &[])
    }
}

/// A swap another interpreter asks for, or what became of one's own.
pub fn swap(reader: Reader<'_>, links: Links<'_>, facts: &SwapFacts, id: &str) -> Letter {
    let key = match facts.outcome {
        None if facts.takes.is_none() => "letter-swap-take-over",
        None => "letter-swap-asked",
        Some(Outcome::Accepted) => "letter-swap-accepted",
        Some(Outcome::Declined) => "letter-swap-declined",
        Some(Outcome::Expired | Outcome::Withdrawn) => "letter-swap-expired",
    };
    let (gives, takes) = (
        assignment(reader, &facts.gives),
        facts.takes.as_ref().map(|takes| assignment(reader, takes)),
    );
    let is_asked = facts.outcome.is_none();
    // Whoever is asked would take what the other gives.
    let (first, second) = match facts.outcome {
        None => ("letter-swap-you-take", "letter-swap-you-give"),
        Some(Outcome::Accepted) => ("letter-swap-given", "letter-swap-taken"),
        Some(_) => ("letter-swap-kept", "letter-swap-not-taken"),
    };
    let mut times = vec![when(&gives, first)];
    times.extend(takes.as_ref().map(|takes| when(takes, second)));
    let mut rows = vec![Fact::new(reader.say(first, &[]), gives.who())];
    rows.extend(takes.map(|takes| Fact::new(reader.say(second, &[]), takes.who())));
    if is_asked {
        rows.push(until(reader, &facts.gives, facts.expires));
    }
    let name = one_line(&facts.other, NAME_CHARS_MAX);
    Letter {
        tone: match facts.outcome {
            None => Tone::Alert,
            Some(Outcome::Accepted) => Tone::Calm,
            Some(_) => Tone::Ended,
        },
        times,
        facts: rows,
        following: vec![reader.paragraph(&format!("{key}-next"), &[])],
        button: reader.button("letter-button-agenda", links.agenda(&facts.gives.day, id)),
        ..frame(&gives, key, &[("name", name.into())])
    }
}

/// A meeting that needs an interpreter and has none.
pub fn vacancy(reader: Reader<'_>, links: Links<'_>, facts: &VacancyFacts) -> Letter {
    let key = "letter-interpreter-missing";
    let meeting = assignment(reader, &facts.meeting);
    let mut rows = meeting.details(Kind::MeetingNew);
    rows.extend(facts.asked.iter().map(|one| asked(reader, one)));
    let title = reader.name(&facts.meeting.day_title);
    Letter {
        tone: Tone::Alert,
        times: vec![when(&meeting, "letter-when")],
        facts: rows,
        following: vec![reader.paragraph(&format!("{key}-next"), &[])],
        button: reader.button("letter-button-board", links.board(&facts.meeting.day)),
        closing: vec![reader.say("letter-closing-organizer", &[("title", title.into())])],
        ..frame(&meeting, key, &[])
    }
}

fn asked(reader: Reader<'_>, one: &Refuser) -> Fact {
    let key = match one.state {
        OfferState::Expired => "letter-offer-no-answer",
        _ => "letter-offer-declined",
    };
    let reason = one_line(&one.reason, REASON_CHARS_MAX);
    let lines = [reader.say(key, &[]), reason].into_iter().filter(|line| !line.is_empty());
    Fact { label: one_line(&one.name, NAME_CHARS_MAX), lines: lines.collect(), struck: false }
}

fn assignment<'a>(reader: Reader<'a>, facts: &'a MeetingFacts) -> Meeting<'a> {
    Meeting { reader, seat: Seat::Interpreter, facts }
}

fn when(meeting: &Meeting<'_>, title: &str) -> Times {
    let facts = meeting.facts;
    let title = meeting.reader.say(title, &[]);
    Times { title, clocks: meeting.clocks(facts.start, Some(facts.end)), struck: false }
}

fn until(reader: Reader<'_>, facts: &MeetingFacts, at: Instant) -> Fact {
    let zones: [Tz; 2] = [facts.host_zone, facts.guest_zone];
    let clocks = reader.clocks(zones, at, None).into_iter();
    let lines = clocks.map(|at| format!("{}, {}, {}", at.time, at.day, at.place)).collect();
    Fact { label: reader.say("letter-fact-answer-until", &[]), lines, struck: false }
}

/// What all of them have in common; `key` names the letter and, with `-intro`, its first sentence.
fn frame(meeting: &Meeting<'_>, key: &str, more: &[(&str, Arg)]) -> Letter {
    let (reader, facts) = (meeting.reader, meeting.facts);
    let (who, title) = (meeting.who(), reader.name(&facts.day_title));
    let clock = reader.own_clock(facts.start, facts.end);
    let label = reader.say(key, &[]);
    let subject = [
        ("what", label.clone().into()),
        ("who", who.clone().into()),
        ("day", clock.day_text.into()),
        ("time", clock.start.into()),
        ("city", clock.city.into()),
    ];
    let mut args: Vec<(&str, Arg)> = vec![("title", title.into()), ("who", who.clone().into())];
    args.extend(more.iter().cloned());
    Letter {
        tone: Tone::Calm,
        subject: reader.say("letter-subject", &subject),
        preheader: in_one_line(&meeting.clocks(facts.start, Some(facts.end))),
        label,
        heading: who,
        greeting: reader.greeting(),
        opening: vec![reader.paragraph(&format!("{key}-intro"), &args)],
        times: Vec::new(),
        agenda: None,
        facts: Vec::new(),
        code: None,
        following: Vec::new(),
        button: (String::new(), String::new()),
        button_hint: reader.say("letter-button-hint", &[]),
        closing: vec![reader.say("letter-closing", &[])],
        unsubscribe: None,
        language: reader.language.to_owned(),
    }
}
