//! Letters about a whole day, with the recipient's own meetings: invitation, what the interpreter needs,
//! the day before, the start, thanks.

use sangdam_domain::MeetingId;
use sangdam_domain::notice::{DayFacts, Kind, MeetingFacts, Seat};
use sangdam_domain::time::Instant;

use super::meeting::Meeting;
use super::reader::{Reader, Times, in_one_line};
use super::{Agenda, Entry, Fact, Letter, Tone};
use crate::mail::links::Links;
use crate::mail::prose::Block;
use crate::text::Arg;

pub fn letter(
    reader: Reader<'_>,
    links: Links<'_>,
    kind: Kind,
    seat: Seat,
    facts: &DayFacts,
    meetings: &[(MeetingId, MeetingFacts)],
    id: &str,
) -> Letter {
    let about = AboutDay { reader, kind, seat, facts, meetings };
    let agenda = about.agenda(links);
    // Where own meetings are listed, the whole day's hours would only be read for theirs.
    let times = if agenda.is_some() && kind != Kind::DayInvitation {
        Vec::new()
    } else {
        vec![when(reader, facts)]
    };
    let own = agenda.iter().flat_map(|agenda| &agenda.entries).map(|entry| &entry.clocks);
    let preheader = times.iter().map(|times| &times.clocks).chain(own).next();
    let preheader = preheader.map_or_else(String::new, |clocks| in_one_line(clocks));
    Letter {
        tone: Tone::Calm,
        subject: about.subject(),
        preheader,
        label: about.label(),
        heading: reader.name(&facts.title),
        greeting: reader.greeting(),
        opening: vec![about.intro()],
        times,
        agenda,
        facts: about.booking(),
        code: None,
        following: about.next_steps(),
        button: about.button(links, id),
        button_hint: reader.say("letter-button-hint", &[]),
        closing: vec![reader.say("letter-closing", &[])],
        unsubscribe: None,
        language: reader.language.to_owned(),
    }
}

/// A day's hours on all clocks.
pub fn when(reader: Reader<'_>, facts: &DayFacts) -> Times {
    Times {
        title: reader.say("letter-when-day", &[]),
        clocks: reader.clocks([facts.host_zone, facts.guest_zone], facts.start, Some(facts.end)),
        struck: false,
    }
}

struct AboutDay<'a> {
    reader: Reader<'a>,
    kind: Kind,
    seat: Seat,
    facts: &'a DayFacts,
    meetings: &'a [(MeetingId, MeetingFacts)],
}

impl AboutDay<'_> {
    fn is_interpreter(&self) -> bool {
        self.seat == Seat::Interpreter
    }

    fn label(&self) -> String {
        let key = match self.kind {
            Kind::DayInvitation => "letter-day-invitation",
            Kind::DayStarts => "letter-day-starts",
            Kind::DayThanks => "letter-day-thanks",
            Kind::BriefNudge => "letter-brief-nudge",
            _ => "letter-reminder",
        };
        self.reader.say(key, &[])
    }

    fn subject(&self) -> String {
        let start = self.meetings.first().map_or(self.facts.start, |(_, first)| first.start);
        let start = if self.kind == Kind::DayInvitation { self.facts.start } else { start };
        let clock = self.reader.own_clock(start, start);
        let count = i64::try_from(self.meetings.len()).unwrap_or(i64::MAX);
        let counted = self.reader.say("letter-count-meetings", &[("count", count.into())]);
        let key = match self.kind {
            Kind::DayInvitation | Kind::DayStarts => "letter-subject-day",
            Kind::DayThanks => "letter-subject-plain",
            _ => "letter-subject-own",
        };
        let args: [(&str, Arg); 6] = [
            ("what", self.label().into()),
            ("title", self.reader.name(&self.facts.title).into()),
            ("counted", counted.into()),
            ("day", clock.day_text.into()),
            ("time", clock.start.into()),
            ("city", clock.city.into()),
        ];
        self.reader.say(key, &args)
    }

    fn intro(&self) -> Block {
        let role = if self.is_interpreter() { "assignment-" } else { "" };
        let key = match self.kind {
            Kind::DayInvitation => format!("letter-{role}invitation-intro"),
            Kind::DayStarts => format!("letter-{role}day-starts-intro"),
            Kind::DayThanks => format!("letter-{role}day-thanks-intro"),
            Kind::BriefNudge => "letter-brief-nudge-intro".into(),
            _ => format!("letter-{role}day-before-intro"),
        };
        let title = self.reader.name(&self.facts.title);
        self.reader.paragraph(&key, &[("title", title.into())])
    }

    fn next_steps(&self) -> Vec<Block> {
        let say = |key: &str| self.reader.paragraph(key, &[]);
        match self.kind {
            Kind::DayInvitation => {
                let next = match (self.facts.booking, self.facts.requests) {
                    _ if self.is_interpreter() => vec!["letter-assignment-invitation-next"],
                    (Some(_), false) => vec!["letter-invitation-booking"],
                    (Some(_), true) => {
                        vec!["letter-invitation-booking", "letter-invitation-requests"]
                    }
                    (None, true) => vec!["letter-invitation-requests"],
                    (None, false) => vec!["letter-invitation-planned"],
                };
                next.into_iter().chain(["letter-day-absence"]).map(say).collect()
            }
            Kind::DayThanks => vec![say("letter-day-thanks-next")],
            Kind::BriefNudge => vec![say("letter-brief-nudge-next")],
            _ if self.is_interpreter() => vec![say("letter-assignment-absence")],
            _ => vec![say("letter-list-absence")],
        }
    }

    /// To the day; to the first brief where one is asked for; and an interpreter to their agenda, which
    /// opens without signing in.
    fn button(&self, links: Links<'_>, letter: &str) -> (String, String) {
        let first = self.meetings.first().filter(|_| self.kind == Kind::BriefNudge);
        match first {
            Some((id, _)) => {
                self.reader.button("letter-button-brief", links.brief(&self.facts.day, id))
            }
            None if self.is_interpreter() && !self.meetings.is_empty() => {
                let link = links.agenda(&self.facts.day, letter);
                self.reader.button("letter-button-agenda", link)
            }
            None => self.reader.button("letter-button-day", links.day(&self.facts.day)),
        }
    }

    /// From when to when a company can book; only an invitation says so.
    fn booking(&self) -> Vec<Fact> {
        let booking = self.facts.booking.filter(|_| self.kind == Kind::DayInvitation);
        let Some((opens, closes)) = booking.filter(|_| !self.is_interpreter()) else {
            return Vec::new();
        };
        let row = |key: &str, at: Instant| Fact {
            label: self.reader.say(key, &[]),
            lines: self
                .reader
                .clocks([self.facts.host_zone, self.facts.guest_zone], at, None)
                .into_iter()
                .map(|clock| format!("{}, {}, {}", clock.time, clock.day, clock.place))
                .collect(),
            struck: false,
        };
        vec![row("letter-fact-booking-opens", opens), row("letter-fact-booking-closes", closes)]
    }

    fn agenda(&self, links: Links<'_>) -> Option<Agenda> {
        let title = match (self.is_interpreter(), self.kind) {
            (true, _) => "letter-agenda-assignments",
            (false, _) => "letter-agenda",
        };
        let entry = |(id, facts): &(MeetingId, MeetingFacts)| {
            let meeting = Meeting { reader: self.reader, seat: self.seat, facts };
            Entry {
                who: meeting.who(),
                link: match self.kind {
                    Kind::BriefNudge => links.brief(&self.facts.day, id),
                    _ => links.door(id, self.seat),
                },
                clocks: meeting.clocks(facts.start, Some(facts.end)),
                details: meeting.short_details(),
            }
        };
        (!self.meetings.is_empty()).then(|| Agenda {
            title: self.reader.say(title, &[]),
            entries: self.meetings.iter().map(entry).collect(),
        })
    }
}
