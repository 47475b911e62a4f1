//! Letters about one meeting, to one of its seats: new, changed, canceled, soon, missing.

use sangdam_domain::MeetingId;
use sangdam_domain::notice::{Kind, MeetingFacts, Seat};
use sangdam_domain::time::Instant;

use super::reader::{ClockLine, Reader, Times, in_one_line};
use super::{Fact, Letter, NAME_CHARS_MAX, Tone};
use crate::mail::links::Links;
use crate::mail::one_line;
use crate::mail::prose::{Block, Piece};
use crate::text::Arg;

/// The longest line of facts: the names of four with the words between them.
const LINE_CHARS_MAX: usize = 4 * NAME_CHARS_MAX + 100;

/// A meeting as one of its seats reads of it.
#[derive(Clone, Copy)]
pub struct Meeting<'a> {
    pub reader: Reader<'a>,
    pub seat: Seat,
    pub facts: &'a MeetingFacts,
}

/// The letter that tells a seat of its meeting.
pub fn letter(
    reader: Reader<'_>,
    links: Links<'_>,
    kind: Kind,
    (meeting, seat): (&MeetingId, Seat),
    facts: &MeetingFacts,
    id: &str,
) -> Letter {
    let about = Meeting { reader, seat, facts };
    let who = about.who();
    let label = about.label(kind);
    let clock = reader.own_clock(facts.start, facts.end);
    let times = about.times(kind);
    Letter {
        tone: match kind {
            Kind::MeetingCanceled => Tone::Ended,
            Kind::MissingNow => Tone::Alert,
            kind if kind.retells() => Tone::Alert,
            _ => Tone::Calm,
        },
        subject: reader.say(
            "letter-subject",
            &[
                ("what", label.clone().into()),
                ("who", who.clone().into()),
                ("day", clock.day_text.into()),
                ("time", clock.start.into()),
                ("city", clock.city.into()),
            ],
        ),
        preheader: times.first().map_or_else(String::new, |times| in_one_line(&times.clocks)),
        label,
        heading: who,
        greeting: reader.greeting(),
        opening: vec![about.intro(kind)],
        times,
        agenda: None,
        facts: about.details(kind),
        code: None,
        following: about.next_steps(kind, links, meeting, id),
        button: match kind {
            // Theirs opens without signing in; the door stands in the letter as a link.
            kind if about.is_interpreter() && kind.has_invite() => {
                reader.button("letter-button-agenda", links.agenda(&facts.day, id))
            }
            // Its door opens no more; the day's page shows what can be booked instead.
            Kind::MeetingCanceled => reader.button("letter-button-day", links.day(&facts.day)),
            Kind::ReminderSoon | Kind::MissingNow => {
                reader.button("letter-button-join", links.door(meeting, seat))
            }
            _ => reader.button("letter-button-meeting", links.door(meeting, seat)),
        },
        button_hint: reader.say("letter-button-hint", &[]),
        closing: vec![reader.say("letter-closing", &[])],
        unsubscribe: None,
        language: reader.language.to_owned(),
    }
}

impl Meeting<'_> {
    pub fn is_interpreter(&self) -> bool {
        self.seat == Seat::Interpreter
    }

    fn pair(&self) -> String {
        let (host, guest) =
            (self.reader.name(&self.facts.host), self.reader.name(&self.facts.guest));
        self.reader.say("letter-pair", &[("host", host.into()), ("guest", guest.into())])
    }

    /// Whom the recipient meets; for an interpreter, both.
    pub fn who(&self) -> String {
        match self.seat {
            Seat::Host => self.reader.name(&self.facts.guest),
            Seat::Guest => self.reader.name(&self.facts.host),
            Seat::Interpreter => self.pair(),
        }
    }

    /// The company the recipient sits for; for an interpreter, both.
    pub fn own_company(&self) -> String {
        match self.seat {
            Seat::Host => self.reader.name(&self.facts.host),
            Seat::Guest => self.reader.name(&self.facts.guest),
            Seat::Interpreter => self.pair(),
        }
    }

    /// `letter-…` for a company, `letter-assignment-…` for an interpreter.
    fn key(&self, rest: &str) -> String {
        let seat = if self.is_interpreter() { "assignment-" } else { "" };
        format!("letter-{seat}{rest}")
    }

    fn label(&self, kind: Kind) -> String {
        let what = if self.is_interpreter() { "assignment" } else { "meeting" };
        let key = match kind {
            Kind::MeetingNew => format!("letter-{what}-new"),
            Kind::MeetingCanceled => format!("letter-{what}-canceled"),
            Kind::RoomChanged => "letter-room-changed".into(),
            Kind::InterpreterChanged => "letter-interpreter-changed".into(),
            Kind::ReminderSoon => "letter-reminder".into(),
            Kind::MissingNow => "letter-missing-now".into(),
            _ => format!("letter-{what}-changed"),
        };
        self.reader.say(&key, &[])
    }

    fn intro(&self, kind: Kind) -> Block {
        let facts = self.facts;
        let key = match kind {
            Kind::MeetingNew => self.key("new-intro"),
            Kind::MeetingCanceled => self.key("canceled-intro"),
            Kind::ReminderSoon => self.key("soon-intro"),
            Kind::MissingNow => self.key("missing-intro"),
            Kind::RoomChanged => self.key("room-intro"),
            Kind::InterpreterChanged if !self.is_interpreter() => {
                match (&facts.interpreter_before, &facts.interpreter) {
                    (None, Some(_)) => "letter-interpreter-added-intro".into(),
                    (Some(_), None) => "letter-interpreter-gone-intro".into(),
                    _ => "letter-interpreter-changed-intro".into(),
                }
            }
            _ if facts.start_before.is_some() => self.key("moved-intro"),
            _ => self.key("changed-intro"),
        };
        let clock = self.reader.own_clock(facts.start, facts.end);
        let args =
            [("who", self.who().into()), ("time", clock.start.into()), ("city", clock.city.into())];
        self.reader.paragraph(&key, &args)
    }

    /// What the calendar does with the letter, what to do if one cannot come, and for an interpreter the
    /// other of their two ways: the door, or where the button is the door, the agenda.
    fn next_steps(
        &self,
        kind: Kind,
        links: Links<'_>,
        meeting: &MeetingId,
        id: &str,
    ) -> Vec<Block> {
        let say = |key: &str| self.reader.paragraph(key, &[]);
        let link = |key: &str, to: String| {
            let words = vec![Piece::Text(self.reader.say(key, &[]))];
            Block::Paragraph(vec![Piece::Link { to, words }])
        };
        let is_soon = matches!(kind, Kind::ReminderSoon | Kind::MissingNow);
        let mut steps = match kind {
            Kind::MeetingCanceled if self.is_interpreter() => vec![say("letter-calendar-canceled")],
            Kind::MeetingCanceled => {
                vec![say("letter-calendar-canceled"), say("letter-canceled-next")]
            }
            _ if is_soon => vec![say("letter-absence-now")],
            Kind::MeetingNew => vec![say("letter-calendar-new"), say(&self.key("absence"))],
            _ => vec![say("letter-calendar-changed"), say(&self.key("absence"))],
        };
        if self.is_interpreter() && kind != Kind::MeetingCanceled {
            steps.push(if is_soon {
                link("letter-agenda-link", links.agenda(&self.facts.day, id))
            } else {
                link("letter-button-meeting", links.door(meeting, self.seat))
            });
        }
        steps
    }

    fn times(&self, kind: Kind) -> Vec<Times> {
        let facts = self.facts;
        let before = facts.start_before.filter(|_| kind == Kind::MeetingChanged);
        let title = match kind {
            Kind::MeetingCanceled => "letter-when-canceled",
            _ if before.is_some() => "letter-when-new",
            _ => "letter-when",
        };
        let mut times = vec![Times {
            title: self.reader.say(title, &[]),
            clocks: self.clocks(facts.start, Some(facts.end)),
            struck: kind == Kind::MeetingCanceled,
        }];
        times.extend(before.map(|start| Times {
            title: self.reader.say("letter-when-before", &[]),
            clocks: self.clocks(start, None),
            struck: true,
        }));
        times
    }

    /// The recipient's clock, then those of the two sides.
    pub fn clocks(&self, start: Instant, end: Option<Instant>) -> Vec<ClockLine> {
        self.reader.clocks([self.facts.host_zone, self.facts.guest_zone], start, end)
    }

    /// Who, where, and what they were before. A canceled meeting has no room and no interpreter any
    /// more.
    pub fn details(&self, kind: Kind) -> Vec<Fact> {
        let facts = self.facts;
        let is_changed = kind.retells() && kind != Kind::MeetingCanceled;
        let mut rows = vec![("letter-fact-companies", Some(self.pair()), false)];
        if kind != Kind::MeetingCanceled {
            rows.extend(self.place(is_changed));
        }
        rows.push(("letter-fact-day", Some(self.reader.name(&facts.day_title)), false));
        self.facts_of(rows)
    }

    /// Interpreter and room alone.
    pub fn short_details(&self) -> Vec<Fact> {
        self.facts_of(self.place(false))
    }

    fn place(&self, with_before: bool) -> Vec<(&'static str, Option<String>, bool)> {
        let facts = self.facts;
        let before = |text: &Option<String>| text.clone().filter(|_| with_before);
        let mut rows = Vec::new();
        if !self.is_interpreter() {
            rows.push(("letter-fact-interpreter", facts.interpreter.clone(), false));
            rows.push(("letter-fact-interpreter-before", before(&facts.interpreter_before), true));
        }
        rows.push(("letter-fact-relay", self.relay(), false));
        rows.push(("letter-fact-room", facts.room.clone(), false));
        rows.push(("letter-fact-room-before", before(&facts.room_before), true));
        rows
    }

    /// That two interpret, and through which language; for them, who of the two sits on which side.
    fn relay(&self) -> Option<String> {
        let facts = self.facts;
        let tag = facts.relay_via.as_deref()?;
        let language = self.reader.say("letter-language", &[("tag", tag.into())]);
        let mut args: Vec<(&str, Arg)> = vec![("language", language.into())];
        if !self.is_interpreter() {
            return Some(self.reader.say("letter-relay", &args));
        }
        args.push(("names", facts.interpreter.clone().unwrap_or_default().into()));
        args.push(("host", self.reader.name(&facts.host).into()));
        args.push(("guest", self.reader.name(&facts.guest).into()));
        Some(self.reader.say("letter-relay-sides", &args))
    }

    fn facts_of(&self, rows: Vec<(&'static str, Option<String>, bool)>) -> Vec<Fact> {
        rows.into_iter()
            .filter_map(|(key, text, struck)| {
                let line = one_line(&text?, LINE_CHARS_MAX);
                let label = self.reader.say(key, &[]);
                (!line.is_empty()).then(|| Fact { struck, ..Fact::new(label, line) })
            })
            .collect()
    }
}
