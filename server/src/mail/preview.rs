//! Letters to look at before anybody gets them: made-up people and companies, on a made-up day or on a
//! real one.

mod made_up;

use chrono_tz::Tz;
use sangdam_domain::day::Day;
use sangdam_domain::notice::{
    About, DayFacts, Kind, MeetingFacts, Notice, OfferFacts, Recipient, Seat, day_facts,
};
use sangdam_domain::programme::Names;
use sangdam_domain::{DayId, Instant, MeetingId};
use serde::{Deserialize, Serialize};

use super::letter::{Letter, Pen, letter, sign_in_letter, variables};
use super::sign_in;
use crate::text::Texts;
use made_up::{ANNOUNCEMENT, COUNTS, GUESTS, HOSTS, lost, names};

/// 26 October 2020, 15:00 in Seoul: when the sample's first meeting starts.
const SAMPLE_START: Instant = Instant(1_603_692_000_000);
/// When letters about it are written: six days before.
pub const SAMPLE_WRITTEN: Instant = Instant(1_603_173_600_000);
const SIGN_IN_MINUTES: i64 = 30;
/// The id of a letter that never leaves.
const NO_LETTER: &str = "preview";

/// A letter there is: to sign in, or one kind of notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    SignIn,
    Notice(Kind),
}

/// For whom a letter is written, where it makes a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    Company,
    Interpreter,
}

impl Which {
    /// Every letter there is.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::SignIn).chain(Kind::ALL.into_iter().map(Self::Notice))
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|which| which.as_str() == name)
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => sign_in::KIND,
            Self::Notice(kind) => kind.as_str(),
        }
    }

    /// The names own words can hold between braces; nobody words the letter to sign in.
    pub fn variables(self) -> &'static [&'static str] {
        match self {
            Self::SignIn => &[],
            Self::Notice(kind) => variables(kind),
        }
    }

    pub fn has_invite(self) -> bool {
        matches!(self, Self::Notice(kind) if kind.has_invite())
    }

    /// Companies and interpreters, where they read different letters; one of them where all read the
    /// same.
    pub fn audiences(self) -> &'static [Audience] {
        match self {
            Self::SignIn
            | Self::Notice(
                Kind::InterpreterChanged
                | Kind::Announcement
                | Kind::RequestNew
                | Kind::RequestAccepted
                | Kind::RequestDeclined
                | Kind::RequestSlot
                | Kind::RequestExpires
                | Kind::InterpreterMissing
                | Kind::BriefNudge
                | Kind::Digest
                | Kind::DeliveryTrouble,
            ) => &[Audience::Company],
            Self::Notice(
                Kind::OfferNew | Kind::OfferReminder | Kind::SwapAsked | Kind::SwapSettled,
            ) => &[Audience::Interpreter],
            Self::Notice(_) => &[Audience::Company, Audience::Interpreter],
        }
    }

    /// What its file is called, before the ending: `meeting-new.company.ko`, `digest.ko`.
    pub fn file_name(self, audience: Audience, language: &str) -> String {
        let name = self.as_str();
        match (self.audiences(), audience) {
            ([_], _) => format!("{name}.{language}"),
            (_, Audience::Company) => format!("{name}.company.{language}"),
            (_, Audience::Interpreter) => format!("{name}.interpreter.{language}"),
        }
    }
}

/// A letter with made-up facts. The outbox keeps it until a test is written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sampled {
    pub to: Recipient,
    /// Nothing for the letter to sign in.
    pub notice: Option<Notice>,
    /// The organizer's own words.
    pub wording: Option<String>,
}

impl Sampled {
    pub fn letter(&self, pen: Pen<'_>) -> Letter {
        match &self.notice {
            Some(notice) => letter(pen, notice, NO_LETTER, self.wording.as_deref()),
            None => {
                let Recipient { name, language, .. } = &self.to;
                let link = format!("{}/sign-in#{NO_LETTER}", pen.links.public_url);
                sign_in_letter(pen.texts, language, name, &link, "48211937", SIGN_IN_MINUTES)
            }
        }
    }
}

/// A letter that says of itself that it is a test.
pub fn marked_as_test(letter: Letter, texts: &Texts) -> Letter {
    let say = |key: &str, args: &[_]| texts.say(&letter.language, key, args);
    let subject = say("letter-test-subject", &[("subject", letter.subject.clone().into())]);
    let mut closing = vec![say("letter-test-note", &[])];
    closing.extend(letter.closing);
    Letter { subject, closing, unsubscribe: None, ..letter }
}

/// The day previewed letters are about.
pub struct Scene {
    facts: DayFacts,
    /// Start and end of the meetings there are.
    slots: Vec<(Instant, Instant)>,
    /// Where those live who read neither Korean nor Russian.
    third_zone: Tz,
}

impl Scene {
    /// A made-up day: Seoul meets Moscow, and Novosibirsk joins.
    pub fn sample() -> Self {
        let after = |minutes: i64| SAMPLE_START.plus_minutes(minutes);
        Self {
            facts: DayFacts {
                day: DayId::new("sample"),
                title: names([
                    "온라인 기술상담회 1일차",
                    "Онлайн-консультации, день 1",
                    "Online consultation, day 1",
                ]),
                host_zone: Tz::Asia__Seoul,
                guest_zone: Tz::Europe__Moscow,
                start: SAMPLE_START,
                end: after(180),
                booking: Some((after(-14 * 24 * 60), after(-3 * 24 * 60 + 180))),
                requests: false,
            },
            slots: [0, 60, 150].map(|minutes| (after(minutes), after(minutes + 30))).into(),
            third_zone: Tz::Asia__Novosibirsk,
        }
    }

    /// A real day with made-up people and companies.
    pub fn of(day: &Day) -> Self {
        let facts = day_facts(day);
        let slots = day.layout.slots.iter().step_by(2).take(3);
        let mut slots: Vec<_> = slots.map(|slot| (slot.start, slot.end)).collect();
        if slots.is_empty() {
            slots.push((facts.start, facts.end));
        }
        Self { third_zone: facts.guest_zone, facts, slots }
    }

    /// Somebody made up who reads a language: Koreans sit on the host's side.
    pub fn reader(&self, language: &str, which: Which, audience: Audience) -> Recipient {
        let (name, email) = made_up::person(language, which, audience);
        let zone = match language {
            "ko" => self.facts.host_zone,
            "ru" => self.facts.guest_zone,
            _ => self.third_zone,
        };
        Recipient { name: name.into(), email: email.into(), language: language.into(), zone }
    }

    /// A letter to a reader, with the organizer's own words if there are some.
    pub fn sampled(
        &self,
        which: Which,
        audience: Audience,
        to: Recipient,
        wording: Option<String>,
    ) -> Sampled {
        let notice = match which {
            Which::SignIn => None,
            Which::Notice(kind) => {
                let about = self.about(kind, audience, &to.language, wording.as_deref());
                Some(Notice { kind, to: to.clone(), about })
            }
        };
        Sampled { to, notice, wording }
    }

    fn about(
        &self,
        kind: Kind,
        audience: Audience,
        language: &str,
        wording: Option<&str>,
    ) -> About {
        let facts = self.facts.clone();
        let seat = match (audience, language) {
            (Audience::Interpreter, _) => Seat::Interpreter,
            (Audience::Company, "ko") => Seat::Host,
            (Audience::Company, _) => Seat::Guest,
        };
        match kind {
            Kind::MeetingNew
            | Kind::MeetingChanged
            | Kind::RoomChanged
            | Kind::InterpreterChanged
            | Kind::MeetingCanceled
            | Kind::ReminderSoon
            | Kind::MissingNow => {
                let facts = self.meeting(kind, seat, language, 0);
                About::Meeting { meeting: MeetingId::new("sample"), seat, facts }
            }
            Kind::DayInvitation => About::Day { seat, facts, meetings: Vec::new() },
            Kind::ReminderDayBefore | Kind::DayStarts | Kind::DayThanks | Kind::BriefNudge => {
                let own = |number| {
                    let id = MeetingId::new(format!("sample-{}", number + 1));
                    (id, self.meeting(kind, seat, language, number))
                };
                About::Day { seat, facts, meetings: (0..self.slots.len()).map(own).collect() }
            }
            Kind::Announcement => {
                let subject =
                    names(["점심시간 안내", "Обед в день консультаций", "Lunch on the day"]);
                let text = match wording {
                    Some(words) => Names::from([("en", words)]),
                    None => names(ANNOUNCEMENT),
                };
                About::Announcement { facts, subject, text }
            }
            Kind::RequestNew
            | Kind::RequestAccepted
            | Kind::RequestDeclined
            | Kind::RequestSlot
            | Kind::RequestExpires => made_up::request(facts, self.slots[0], seat),
            Kind::OfferNew | Kind::OfferReminder => {
                let meeting = self.meeting(kind, Seat::Interpreter, language, 0);
                let expires = facts.start.plus_minutes(-2 * 24 * 60);
                let facts = OfferFacts { meeting, expires };
                About::Offer { meeting: MeetingId::new("sample"), facts }
            }
            Kind::SwapAsked | Kind::SwapSettled => {
                let own = |number| self.meeting(kind, Seat::Interpreter, language, number);
                made_up::swap(language, kind, own(0), own(1))
            }
            Kind::InterpreterMissing => {
                let meeting = self.meeting(kind, Seat::Interpreter, language, 0);
                made_up::vacancy(language, meeting)
            }
            Kind::Digest => About::Digest { facts, counts: COUNTS },
            Kind::DeliveryTrouble => About::Trouble { facts, letters: lost() },
        }
    }

    fn meeting(&self, kind: Kind, seat: Seat, language: &str, number: usize) -> MeetingFacts {
        let (start, end) = self.slots[number.min(self.slots.len() - 1)];
        // Each side meets another company every time; an interpreter sees both change.
        let host = if seat == Seat::Host { 0 } else { number };
        let guest = if seat == Seat::Guest { 0 } else { number };
        let interpreters = match language {
            "ko" => ["이하나", "최서연"],
            "ru" => ["Ли Хана", "Чхве Соён"],
            _ => ["Hana Lee", "Seoyeon Choi"],
        };
        let swapped = kind == Kind::InterpreterChanged;
        let other_room = kind == Kind::RoomChanged;
        MeetingFacts {
            day: self.facts.day.clone(),
            day_title: self.facts.title.clone(),
            host: names(HOSTS[host % HOSTS.len()]),
            guest: names(GUESTS[guest % GUESTS.len()]),
            host_zone: self.facts.host_zone,
            guest_zone: self.facts.guest_zone,
            start,
            end,
            start_before: (kind == Kind::MeetingChanged).then(|| start.plus_minutes(60)),
            room: Some(if other_room { "B-1" } else { "A-3" }.into()),
            room_before: other_room.then(|| "A-3".into()),
            interpreter: Some(interpreters[usize::from(swapped)].into()),
            relay_via: None,
            interpreter_before: swapped.then(|| interpreters[0].into()),
            sequence: match kind {
                Kind::MeetingCanceled => 2,
                kind if kind.retells() => 1,
                _ => 0,
            },
            stamped: self.facts.start.plus_minutes(-6 * 24 * 60),
            alarm_minutes: Some(15),
        }
    }
}
