//! The brief of a meeting: what its companies let the interpreter know before it begins. Like the notes
//! it is kept beside the day and not in its log: no other screen depends on it.

use std::collections::{BTreeMap, BTreeSet};

use crate::access::{Actor, Role};
use crate::attendance::door_open;
use crate::day::Day;
use crate::document::Document;
use crate::id::{CompanyId, InterpreterId, MeetingId};
use crate::notes;
use crate::programme::Side;
use crate::refusal::Refusal;
use crate::time::{Instant, ZoneRules};
use crate::timetable::Meeting;

/// The longest topics of one company for one meeting, in characters: two pages.
pub const TOPICS_CHARS_MAX: usize = 4_000;
/// So many hours before a meeting its brief should be complete.
pub const READY_HOURS: i64 = 48;

/// What a company wants to talk about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topics {
    pub meeting: MeetingId,
    pub company: CompanyId,
    pub text: String,
    /// Whether the other company may read it as well.
    pub is_shared: bool,
    pub at: Instant,
}

/// An interpreter's word that they have read a brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub meeting: MeetingId,
    pub interpreter: InterpreterId,
    /// What stood in it then.
    pub edition: String,
    pub at: Instant,
}

/// All that companies and interpreters have put down for meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Briefs {
    pub topics: Vec<Topics>,
    pub documents: Vec<Document>,
    pub receipts: Vec<Receipt>,
}

/// Whether somebody interprets the meeting, or should.
pub fn is_wanted(meeting: &Meeting) -> bool {
    meeting.interpreter_needed || meeting.interpreters().next().is_some()
}

/// In whose name this actor writes a meeting's brief: a company in its own, the organizer in that of
/// the one they name. Until its door closes.
pub fn writes_as(
    day: &Day,
    meeting: &Meeting,
    actor: &Actor,
    named: Option<&CompanyId>,
    now: Instant,
) -> Result<CompanyId, Refusal> {
    if !actor.role.sees_meeting(meeting) {
        return Err(Refusal::Unknown);
    }
    let company = match &actor.role {
        Role::Company { id, .. } => id.clone(),
        Role::Organizer => {
            let named = named.filter(|company| meeting.has(company));
            named.ok_or(Refusal::invalid("company", "unknown_company"))?.clone()
        }
        Role::Interpreter { .. } => return Err(Refusal::NotYours),
    };
    let (_, closes) = door_open(day, meeting).ok_or(Refusal::Unknown)?;
    if now < closes { Ok(company) } else { Err(Refusal::BriefClosed) }
}

/// Whether this actor may read a meeting's brief: an interpreter until the day ends, as the notes.
pub fn may_read(
    day: &Day,
    meeting: &Meeting,
    role: &Role,
    rules: &ZoneRules,
    now: Instant,
) -> Result<(), Refusal> {
    if !role.sees_meeting(meeting) {
        return Err(Refusal::Unknown);
    }
    let is_over =
        matches!(role, Role::Interpreter { .. }) && notes::are_over(day, meeting, rules, now);
    if is_over { Err(Refusal::BriefOver) } else { Ok(()) }
}

/// Topics as they are kept; an empty text takes them back.
pub fn cleaned_topics(text: &str) -> Result<String, Refusal> {
    Ok(notes::cleaned_to(text, TOPICS_CHARS_MAX)?.trim().to_owned())
}

/// Whether topics may take the place of those there are: only whoever knows these writes over them.
pub fn succeeds(
    new: &Topics,
    there: Option<&Topics>,
    since: Option<Instant>,
) -> Result<(), Refusal> {
    match there {
        Some(one) if Some(one.at) != since && !one.text.is_empty() && one.text != new.text => {
            Err(Refusal::TopicsChanged)
        }
        _ => Ok(()),
    }
}

/// What one company has put down for a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contribution {
    pub topics: bool,
    pub documents: usize,
}

impl Contribution {
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// Whether an interpreter has read a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    Unread,
    /// Read, and changed since.
    Stale,
    Read,
}

/// How far a meeting's brief is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    pub meeting: MeetingId,
    pub starts: Instant,
    /// By when it should be complete.
    pub due: Instant,
    pub host: Contribution,
    pub guest: Contribution,
    /// Its interpreters; empty while it has none.
    pub readings: Vec<(InterpreterId, Reading)>,
}

impl Readiness {
    /// Whether both companies have put something down and every interpreter has read all of it.
    pub fn is_ready(&self) -> bool {
        let is_read = self.readings.iter().all(|(_, reading)| *reading == Reading::Read);
        let is_told = !self.host.is_nothing() && !self.guest.is_nothing();
        is_told && is_read && !self.readings.is_empty()
    }

    pub fn is_late(&self, now: Instant) -> bool {
        self.due <= now && !self.is_ready()
    }
}

impl Briefs {
    pub fn contribution(&self, meeting: &MeetingId, company: &CompanyId) -> Contribution {
        let topics = self
            .topics
            .iter()
            .any(|one| one.meeting == *meeting && one.company == *company && !one.text.is_empty());
        let documents = self.documents.iter();
        let documents =
            documents.filter(|one| one.meeting == *meeting && one.company == *company).count();
        Contribution { topics, documents }
    }

    /// What stands in a meeting's brief, in words that are the same exactly as long as it is.
    pub fn edition(&self, meeting: &MeetingId) -> String {
        let topics = self.topics.iter().filter(|one| one.meeting == *meeting);
        let documents = self.documents.iter().filter(|one| one.meeting == *meeting);
        let texts = topics
            .filter(|one| !one.text.is_empty())
            .map(|one| format!("{} {:?}", one.company, one.text));
        let mut all: Vec<String> = texts.chain(documents.map(|one| one.id.to_string())).collect();
        all.sort_unstable();
        all.join("\n")
    }

    /// The brief of each meeting for itself.
    pub fn by_meeting(self) -> BTreeMap<MeetingId, Self> {
        let mut all = BTreeMap::<MeetingId, Self>::new();
        for one in self.topics {
            all.entry(one.meeting.clone()).or_default().topics.push(one);
        }
        for one in self.documents {
            all.entry(one.meeting.clone()).or_default().documents.push(one);
        }
        for one in self.receipts {
            all.entry(one.meeting.clone()).or_default().receipts.push(one);
        }
        all
    }

    pub fn reading(&self, meeting: &MeetingId, by: &InterpreterId, edition: &str) -> Reading {
        let mut receipts = self.receipts.iter();
        match receipts.find(|one| one.meeting == *meeting && one.interpreter == *by) {
            None => Reading::Unread,
            Some(receipt) if receipt.edition == edition => Reading::Read,
            Some(_) => Reading::Stale,
        }
    }

    /// How far a meeting's brief is; `digest` makes an edition short.
    pub fn readiness(
        &self,
        day: &Day,
        meeting: &Meeting,
        digest: impl Fn(&str) -> String,
    ) -> Option<Readiness> {
        let starts = day.time_of(meeting)?.start;
        let edition = digest(&self.edition(&meeting.id));
        let reading = |id: &InterpreterId| (id.clone(), self.reading(&meeting.id, id, &edition));
        Some(Readiness {
            meeting: meeting.id.clone(),
            starts,
            due: starts.plus_minutes(-READY_HOURS * 60),
            host: self.contribution(&meeting.id, &meeting.host),
            guest: self.contribution(&meeting.id, &meeting.guest),
            readings: meeting.interpreters().map(reading).collect(),
        })
    }
}

/// Which companies have put something down for which meetings.
pub type Sent = BTreeSet<(MeetingId, CompanyId)>;

/// The meetings for which a company has put nothing down though somebody interprets them.
pub fn owed<'a>(day: &'a Day, sent: &Sent) -> BTreeMap<&'a CompanyId, Vec<&'a Meeting>> {
    let mut owed = BTreeMap::<_, Vec<_>>::new();
    for meeting in day.timetable.all().filter(|meeting| is_wanted(meeting)) {
        for company in [Side::Host, Side::Guest].map(|side| meeting.company(side)) {
            if !sent.contains(&(meeting.id.clone(), company.clone())) {
                owed.entry(company).or_default().push(&**meeting);
            }
        }
    }
    owed
}

#[cfg(test)]
mod tests;
