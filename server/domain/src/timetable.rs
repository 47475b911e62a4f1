//! The timetable: the meetings of a day, found by key, by slot, by company and by interpreter.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::id::{CompanyId, InterpreterId, MeetingId, RoomId};
use crate::programme::Side;
use crate::time::{Instant, Slot};

/// Who made a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookedBy {
    Host,
    Guest,
    Organizer,
}

impl BookedBy {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Guest => "guest",
            Self::Organizer => "organizer",
        }
    }
}

/// What the organizer says about a meeting's need of an interpreter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// What the languages of the two say.
    #[default]
    Auto,
    Needed,
    NotNeeded,
}

impl Need {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Needed => "needed",
            Self::NotNeeded => "not_needed",
        }
    }
}

/// The second interpreter of a meeting that nobody can interpret alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relay {
    pub interpreter: InterpreterId,
    /// The language between the two of them.
    pub via: String,
}

/// One host and one guest in one slot, with all their seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub id: MeetingId,
    pub slot: Slot,
    pub host: CompanyId,
    /// Which of the company's desks, from 0.
    pub host_desk: u16,
    pub guest: CompanyId,
    pub guest_desk: u16,
    pub interpreter_needed: bool,
    pub interpreter: Option<InterpreterId>,
    /// Who works with them; they interpret for the host's side, this one for the guest's.
    #[serde(default)]
    pub relay: Option<Relay>,
    #[serde(default)]
    pub need: Need,
    /// Why the organizer gave it to them against a rule.
    #[serde(default)]
    pub override_reason: Option<String>,
    /// Minutes it was made longer, or shorter when negative.
    #[serde(default)]
    pub adjusted_min: i16,
    pub room: Option<RoomId>,
    /// How often participants were told: the calendars' SEQUENCE, from 0, rising with every change.
    pub sequence: i32,
    /// When they were last told: the calendars' DTSTAMP, always later than the one before.
    pub stamped: Instant,
    pub booked_by: BookedBy,
    /// When it was put into its slot, where that had begun by then: nobody comes to what is not there
    /// yet. Not written where there is nothing, so that what was logged and closed before stays as it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub put_at: Option<Instant>,
}

impl Meeting {
    /// Everybody who interprets it.
    pub fn interpreters(&self) -> impl Iterator<Item = &InterpreterId> {
        self.interpreter.iter().chain(self.relay.as_ref().map(|relay| &relay.interpreter))
    }

    pub fn has_interpreter(&self, id: &InterpreterId) -> bool {
        self.interpreters().any(|one| one == id)
    }

    pub fn company(&self, side: Side) -> &CompanyId {
        match side {
            Side::Host => &self.host,
            Side::Guest => &self.guest,
        }
    }

    pub fn desk(&self, side: Side) -> u16 {
        match side {
            Side::Host => self.host_desk,
            Side::Guest => self.guest_desk,
        }
    }

    pub fn has(&self, company: &CompanyId) -> bool {
        &self.host == company || &self.guest == company
    }
}

/// All meetings of a day. The indexes always tell the same as `meetings`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timetable {
    meetings: BTreeMap<MeetingId, Arc<Meeting>>,
    by_slot: HashMap<Slot, Vec<Arc<Meeting>>>,
    by_company: HashMap<CompanyId, Vec<Arc<Meeting>>>,
    by_interpreter: HashMap<InterpreterId, Vec<Arc<Meeting>>>,
}

impl Timetable {
    pub fn new(meetings: impl IntoIterator<Item = Meeting>) -> Self {
        let mut timetable = Self::default();
        for meeting in meetings {
            timetable.put(meeting);
        }
        timetable
    }

    pub fn get(&self, id: &MeetingId) -> Option<&Arc<Meeting>> {
        self.meetings.get(id)
    }

    pub fn all(&self) -> impl Iterator<Item = &Arc<Meeting>> {
        self.meetings.values()
    }

    pub fn len(&self) -> usize {
        self.meetings.len()
    }

    pub fn is_empty(&self) -> bool {
        self.meetings.is_empty()
    }

    pub fn in_slot(&self, slot: Slot) -> impl Iterator<Item = &Arc<Meeting>> {
        self.by_slot.get(&slot).into_iter().flatten()
    }

    pub fn of_company(&self, company: &CompanyId) -> impl Iterator<Item = &Arc<Meeting>> {
        self.by_company.get(company).into_iter().flatten()
    }

    pub fn of_interpreter(
        &self,
        interpreter: &InterpreterId,
    ) -> impl Iterator<Item = &Arc<Meeting>> {
        self.by_interpreter.get(interpreter).into_iter().flatten()
    }

    /// Takes a meeting in, in place of the one with the same key.
    pub fn put(&mut self, meeting: Meeting) {
        self.remove(&meeting.id);
        let meeting = Arc::new(meeting);
        remember(self.by_slot.entry(meeting.slot).or_default(), &meeting);
        for company in [&meeting.host, &meeting.guest] {
            remember(self.by_company.entry(company.clone()).or_default(), &meeting);
        }
        for interpreter in meeting.interpreters() {
            remember(self.by_interpreter.entry(interpreter.clone()).or_default(), &meeting);
        }
        self.meetings.insert(meeting.id.clone(), meeting);
    }

    pub fn remove(&mut self, id: &MeetingId) {
        let Some(meeting) = self.meetings.remove(id) else { return };
        forget(&mut self.by_slot, &meeting.slot, id);
        for company in [&meeting.host, &meeting.guest] {
            forget(&mut self.by_company, company, id);
        }
        for interpreter in meeting.interpreters() {
            forget(&mut self.by_interpreter, interpreter, id);
        }
    }
}

/// Keeps an index in the order of keys, so that it is the same however it came about.
fn remember(meetings: &mut Vec<Arc<Meeting>>, meeting: &Arc<Meeting>) {
    let place = meetings.partition_point(|known| known.id < meeting.id);
    meetings.insert(place, meeting.clone());
}

fn forget<K: std::hash::Hash + Eq>(
    index: &mut HashMap<K, Vec<Arc<Meeting>>>,
    key: &K,
    id: &MeetingId,
) {
    if let Some(meetings) = index.get_mut(key) {
        meetings.retain(|meeting| &meeting.id != id);
        if meetings.is_empty() {
            index.remove(key);
        }
    }
}
