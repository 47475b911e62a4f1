//! A notice in words: what a letter says, in the recipient's language and by the recipient's clock.
//!
//! The words stand in the language files, the frame around them in `layout.txt` and `layout.html`.
//! Names and titles come from people and pass [`one_line`] before they meet a sentence.

use chrono_tz::Tz;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{Environment, UndefinedBehavior, context};
use sangdam_domain::notice::{Kind, MeetingFacts, Recipient, Seat};
use sangdam_domain::time::{Instant, ZoneRules};
use serde::Serialize;

use super::{calendar, one_line};
use crate::text::{Arg, Texts, offset};

/// The longest name of a company, a person, a room or a day; more is cut.
const NAME_CHARS_MAX: usize = 120;

/// A letter before it is laid out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letter {
    pub language: String,
    pub tone: Tone,
    pub subject: String,
    /// What mail programs show beside the subject before the letter is opened.
    pub preheader: String,
    /// What this is about, in two words.
    pub label: String,
    pub heading: String,
    pub greeting: String,
    pub paragraphs: Vec<String>,
    pub times: Vec<Times>,
    pub facts: Vec<(String, String)>,
    /// A code to type in, with its name.
    pub code: Option<(String, String)>,
    /// The words on the button and where it leads.
    pub button: Option<(String, String)>,
    pub button_hint: String,
    pub closing: Vec<String>,
}

/// Which accent the letter wears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    New,
    Changed,
    Canceled,
}

/// One moment on several clocks, the recipient's own first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Times {
    pub title: String,
    pub clocks: Vec<ClockLine>,
    /// Holds no longer.
    pub struck: bool,
}

/// One clock: time, date in words, city with offset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClockLine {
    pub time: String,
    pub day: String,
    pub place: String,
    pub own: bool,
}

/// What is said, to whom, by which rules: shared by the parts of a letter about a meeting.
struct Words<'a> {
    texts: &'a Texts,
    rules: &'a ZoneRules,
    language: &'a str,
    to: &'a Recipient,
    seat: Seat,
    facts: &'a MeetingFacts,
}

/// The letter that tells one seat of a meeting that it is new, changed or canceled.
pub fn meeting_letter(
    texts: &Texts,
    rules: &ZoneRules,
    kind: Kind,
    to: &Recipient,
    seat: Seat,
    facts: &MeetingFacts,
    door_link: &str,
) -> Letter {
    let language = texts.ours(&to.language);
    let words = Words { texts, rules, language, to, seat, facts };
    let who = words.who();
    let label = words.label(kind);
    let canceled = kind == Kind::MeetingCanceled;
    let clock = texts.clock(language, rules, to.zone, facts.start, facts.end);
    Letter {
        tone: match kind {
            Kind::MeetingCanceled => Tone::Canceled,
            kind if kind.retells() => Tone::Changed,
            _ => Tone::New,
        },
        subject: words.say(
            "letter-subject",
            &[
                ("what", label.clone().into()),
                ("who", who.clone().into()),
                ("day", clock.day_text.into()),
                ("time", clock.start.into()),
                ("city", clock.city.into()),
            ],
        ),
        preheader: words.preheader(),
        label,
        heading: who,
        greeting: greeting(texts, language, &to.name),
        paragraphs: words.paragraphs(kind),
        times: words.times(kind),
        facts: words.details(canceled),
        code: None,
        button: (!canceled)
            .then(|| (words.say("letter-button-meeting", &[]), door_link.to_owned())),
        button_hint: words.say("letter-button-hint", &[]),
        closing: vec![words.say("letter-closing", &[])],
        language: language.to_owned(),
    }
}

/// The letter that lets somebody in: a link and a code, each good for one sign-in.
pub fn sign_in_letter(
    texts: &Texts,
    language: &str,
    name: &str,
    link: &str,
    code: &str,
    minutes: i64,
) -> Letter {
    let language = texts.ours(language);
    let say = |key: &str| texts.say(language, key, &[]);
    let minutes = texts.say(language, "letter-sign-in-minutes", &[("minutes", minutes.into())]);
    Letter {
        tone: Tone::New,
        subject: say("letter-sign-in-subject"),
        preheader: minutes.clone(),
        label: say("letter-sign-in"),
        heading: say("letter-sign-in"),
        greeting: greeting(texts, language, name),
        paragraphs: vec![say("letter-sign-in-intro"), minutes],
        times: vec![],
        facts: vec![],
        code: Some((say("letter-sign-in-code"), code.to_owned())),
        button: Some((say("letter-sign-in-button"), link.to_owned())),
        button_hint: say("letter-button-hint"),
        closing: vec![say("letter-sign-in-not-you"), say("letter-closing")],
        language: language.to_owned(),
    }
}

/// What the recipient's calendar says about a meeting.
pub fn calendar_words(
    texts: &Texts,
    rules: &ZoneRules,
    to: &Recipient,
    seat: Seat,
    facts: &MeetingFacts,
    door_link: &str,
) -> calendar::Words {
    let language = texts.ours(&to.language);
    let words = Words { texts, rules, language, to, seat, facts };
    let clocks = words.clocks(facts.start, Some(facts.end));
    let mut lines: Vec<String> = clocks
        .iter()
        .map(|clock| format!("{}, {}\n{}\n", clock.time, clock.day, clock.place))
        .collect();
    lines.extend(words.details(false).into_iter().map(|(label, text)| format!("{label}: {text}")));
    lines.push(String::new());
    lines.push(words.say("letter-calendar-door", &[("link", door_link.into())]));
    calendar::Words {
        summary: words.say("letter-calendar-summary", &[("who", words.who().into())]),
        description: lines.join("\n"),
        link: door_link.to_owned(),
    }
}

impl Letter {
    /// The letter for programs that show no HTML.
    pub fn text(&self) -> Result<String, minijinja::Error> {
        self.laid_out("layout.txt", include_str!("layout.txt"))
    }

    /// The letter as an HTML document; the template's name ends in `.html`, so values are escaped.
    pub fn html(&self) -> Result<String, minijinja::Error> {
        self.laid_out("layout.html", include_str!("layout.html"))
    }

    fn laid_out(&self, name: &str, layout: &str) -> Result<String, minijinja::Error> {
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()?;
        let mut environment = Environment::new();
        environment.set_syntax(syntax);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.render_named_str(name, layout, context! { letter => Value::from(Serde(self)) })
    }
}

impl Words<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.texts.say(self.language, key, args)
    }

    fn is_interpreter(&self) -> bool {
        self.seat == Seat::Interpreter
    }

    fn pair(&self) -> String {
        let name = |names: &sangdam_domain::programme::Names| {
            one_line(names.in_language(self.language), NAME_CHARS_MAX)
        };
        let (host, guest) = (name(&self.facts.host), name(&self.facts.guest));
        self.say("letter-pair", &[("host", host.into()), ("guest", guest.into())])
    }

    /// Whom the recipient meets; for an interpreter, both.
    fn who(&self) -> String {
        let counterpart = match self.seat {
            Seat::Host => &self.facts.guest,
            Seat::Guest => &self.facts.host,
            Seat::Interpreter => return self.pair(),
        };
        one_line(counterpart.in_language(self.language), NAME_CHARS_MAX)
    }

    fn label(&self, kind: Kind) -> String {
        let what = if self.is_interpreter() { "assignment" } else { "meeting" };
        let change = match kind {
            Kind::MeetingCanceled => "canceled",
            kind if kind.retells() => "changed",
            _ => "new",
        };
        self.say(&format!("letter-{what}-{change}"), &[])
    }

    fn paragraphs(&self, kind: Kind) -> Vec<String> {
        let seat = if self.is_interpreter() { "assignment-" } else { "" };
        let (intro, calendar) = match kind {
            Kind::MeetingCanceled => ("canceled", "canceled"),
            _ if self.facts.start_before.is_some() => ("moved", "changed"),
            kind if kind.retells() => ("changed", "changed"),
            _ => ("new", "new"),
        };
        let intro = format!("letter-{seat}{intro}-intro");
        let mut said = vec![
            self.say(&intro, &[("who", self.who().into())]),
            self.say(&format!("letter-calendar-{calendar}"), &[]),
        ];
        match kind {
            Kind::MeetingCanceled if self.is_interpreter() => {}
            Kind::MeetingCanceled => said.push(self.say("letter-canceled-next", &[])),
            _ => said.push(self.say(&format!("letter-{seat}absence"), &[])),
        }
        said
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
            title: self.say(title, &[]),
            clocks: self.clocks(facts.start, Some(facts.end)),
            struck: kind == Kind::MeetingCanceled,
        }];
        times.extend(before.map(|start| Times {
            title: self.say("letter-when-before", &[]),
            clocks: self.clocks(start, None),
            struck: true,
        }));
        times
    }

    /// The recipient's clock, then those of the two sides where they are other zones.
    fn clocks(&self, start: Instant, end: Option<Instant>) -> Vec<ClockLine> {
        let mut zones: Vec<Tz> = vec![self.to.zone];
        for zone in [self.facts.host_zone, self.facts.guest_zone] {
            if !zones.contains(&zone) {
                zones.push(zone);
            }
        }
        zones.into_iter().map(|zone| self.clock_line(zone, start, end)).collect()
    }

    fn clock_line(&self, zone: Tz, start: Instant, end: Option<Instant>) -> ClockLine {
        let clock = self.texts.clock(self.language, self.rules, zone, start, end.unwrap_or(start));
        let own = zone == self.to.zone;
        let place = if own { "letter-place-own" } else { "letter-place-other" };
        let offset = offset(self.rules.offset(zone, start));
        ClockLine {
            time: match end {
                Some(_) => format!("{}–{}", clock.start, clock.end),
                None => clock.start,
            },
            day: self.texts.long_date(self.language, self.rules.local(zone, start).date()),
            place: self.say(place, &[("city", clock.city.into()), ("offset", offset.into())]),
            own,
        }
    }

    fn preheader(&self) -> String {
        let clocks = self.clocks(self.facts.start, Some(self.facts.end));
        let times: Vec<String> =
            clocks.into_iter().map(|clock| format!("{} {}", clock.time, clock.place)).collect();
        times.join(" · ")
    }

    /// A canceled meeting has no room and no interpreter any more.
    fn details(&self, canceled: bool) -> Vec<(String, String)> {
        let facts = self.facts;
        let interpreter = facts.interpreter.as_deref().filter(|_| !self.is_interpreter());
        let kept = |text: Option<&str>| text.filter(|_| !canceled).map(str::to_owned);
        let rows = [
            ("letter-fact-companies", Some(self.pair())),
            ("letter-fact-interpreter", kept(interpreter)),
            ("letter-fact-room", kept(facts.room.as_deref())),
            ("letter-fact-day", Some(facts.day_title.in_language(self.language).to_owned())),
        ];
        rows.into_iter()
            .filter_map(|(key, text)| {
                Some((self.say(key, &[]), one_line(&text?, NAME_CHARS_MAX * 2)))
            })
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }
}

fn greeting(texts: &Texts, language: &str, name: &str) -> String {
    match one_line(name, NAME_CHARS_MAX) {
        name if name.is_empty() => texts.say(language, "letter-greeting-nameless", &[]),
        name => texts.say(language, "letter-greeting", &[("name", name.into())]),
    }
}
