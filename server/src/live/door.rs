//! Who stands at which door right now: open sockets by meeting. Arrivals and departures become
//! commands; what is said between the people of one room is passed on and never kept.
//!
//! Whatever happens at a door is a [`Call`]. With one node it is taken at once; with several it goes
//! over the [`bus`] and is taken when it comes back, so that all nodes take all calls in one order and
//! agree on who was inside before whom. Each node keeps the lines of its own sockets only.
//!
//! Several sockets of one person are one person. Whoever loses the line is gone only after
//! [`GRACE`], so a tunnel or a reload shows no flicker on the board.

mod bus;
mod call;
mod follow;
mod frame;
mod knock;
mod people;
mod room;
mod socket;
mod step;
mod sweep;
mod trial;

pub use frame::*;
pub use knock::Knock;
pub use room::{RoomPass, Rooms};
pub use socket::{Visit, serve};
pub use trial::{ProviderTrial, Trial};

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use sangdam_domain::attendance::{Part, Person, Step, may_admit};
use sangdam_domain::notice::Seat;
use sangdam_domain::{DayId, MeetingId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::sync::mpsc;

use self::bus::Bus;
use self::call::{Call, Record};
use self::people::{Hall, Lost};
use super::presence::Presence;
use crate::change::Door;
use crate::secret::fresh_key;
use crate::signal::Signal;

/// How long a lost line is no departure.
pub const GRACE: Duration = Duration::from_secs(10);
/// Frames that may wait for one browser; one that takes none is let go and comes back.
const FRAMES_WAITING_MAX: usize = 256;
/// Sockets at one door, of all seats and devices together.
const PEERS_MAX: usize = 24;
/// Sockets of one person at one door; one more takes the place of the oldest.
const PEERS_OF_PERSON_MAX: usize = 4;

/// Who somebody is at a door, and in whose name their steps are taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visitor {
    pub day: DayId,
    pub meeting: MeetingId,
    pub seat: Part,
    pub person: Person,
    pub actor: sangdam_domain::access::Actor,
    pub origin: String,
    /// By a pass, without being on the roster.
    pub is_let_in: bool,
}

impl Visitor {
    /// Whether they are asked when somebody knocks at this seat's door.
    pub fn hears(&self, seat: Seat) -> bool {
        !self.is_let_in && self.seat.seat().is_none_or(|own| may_admit(own, seat))
    }
}

/// What a socket is told.
#[derive(Debug)]
pub enum Said {
    Frame(bytestring::ByteString),
    /// It is inside now; these were before.
    Entered(Vec<String>),
    /// Newer sockets of the same person have its place.
    Replaced,
}

/// All doors somebody stands at.
#[derive(Clone)]
pub struct Doors {
    hall: Arc<Mutex<Hall>>,
    knocks: Arc<Mutex<knock::Knocks>>,
    missing: Arc<Mutex<sweep::Missing>>,
    bus: Bus,
    /// Pages other nodes must know of; told over the same line.
    presence: Presence,
    door: Door,
    signal: Signal,
}

/// Too many sockets stand at one door already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full;

impl Doors {
    fn new(door: Door, signal: Signal, presence: Presence, bus: Bus) -> Self {
        let (hall, knocks, missing) = (Arc::default(), Arc::default(), Arc::default());
        Self { hall, knocks, missing, bus, presence, door, signal }
    }

    fn hall(&self) -> MutexGuard<'_, Hall> {
        self.hall.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn knocks(&self) -> MutexGuard<'_, knock::Knocks> {
        self.knocks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sockets of people who were let in; those of sessions are counted with their sessions.
    pub fn let_in(&self) -> usize {
        self.hall().own.values().filter(|own| own.record.visitor.is_let_in).count()
    }

    /// Sockets at a door that are known here, of all nodes.
    pub fn people_at(&self, meeting: &MeetingId) -> usize {
        self.hall().peers_at(meeting)
    }

    /// A new socket at a door: its name among the peers, and what it shall be told.
    pub fn join(&self, visitor: Visitor) -> Result<(String, mpsc::Receiver<Said>), Full> {
        let oldest = self.hall().oldest_of(&visitor, PEERS_OF_PERSON_MAX);
        if let Some(oldest) = oldest {
            self.leave(&oldest, false);
        }
        let (line, waiting) = mpsc::channel(FRAMES_WAITING_MAX);
        let peer = fresh_key();
        let record = Record {
            peer: peer.clone(),
            visitor,
            step: Step::AtDoor,
            state: OwnState::default(),
            steps: 0,
            people_max: usize::MAX,
            version: 0,
        };
        {
            let mut hall = self.hall();
            if hall.peers_at(&record.visitor.meeting) >= PEERS_MAX {
                return Err(Full);
            }
            let since = Instant::now();
            hall.own.insert(peer.clone(), people::Own { record: record.clone(), line, since });
        }
        self.say(Call::Came(record));
        Ok((peer, waiting))
    }

    /// A socket is gone; its person is only when no other comes in time.
    pub fn leave(&self, peer: &str, at_once: bool) {
        let gone = {
            let mut hall = self.hall();
            let Some(own) = hall.own.remove(peer) else { return };
            // Heard only where it is not the socket itself that ended.
            own.tell(Said::Replaced);
            let visitor = own.record.visitor;
            let stood = hall.remove(&visitor.meeting, peer);
            if let Some(step) = stood.filter(|step| !at_once && *step != Step::Left) {
                let lost = Lost { peer: peer.to_owned(), person: visitor.person.key.clone(), step };
                hall.room(&visitor.meeting).lost.push(lost);
            }
            visitor
        };
        self.say(Call::Gone { meeting: gone.meeting.clone(), peer: peer.to_owned() });
        let (doors, peer) = (self.clone(), peer.to_owned());
        tokio::spawn(async move {
            if !at_once {
                tokio::time::sleep(GRACE).await;
            }
            doors.hall().room(&gone.meeting).lost.retain(|lost| lost.peer != peer);
            doors.take_step(gone).await;
            doors.hall().forget_empty();
        });
    }

    /// A peer goes in, out to the door again, or away. It is told when it is inside, or why not.
    pub fn step(&self, peer: &str, step: Step, people_max: usize) {
        self.change(peer, |record| {
            record.step = step;
            record.steps += 1;
            record.people_max = people_max;
        });
    }

    /// The meeting has another time: whoever is here comes to it anew, inside only while it is open.
    pub fn come_anew(&self, peer: &str, is_open: bool) {
        let visitor = {
            let hall = self.hall();
            let Some(own) = hall.own.get(peer) else { return };
            own.record.visitor.clone()
        };
        if !is_open && self.is_inside(&visitor.meeting, peer) {
            return self.step(peer, Step::AtDoor, usize::MAX);
        }
        let doors = self.clone();
        tokio::spawn(async move { doors.take_step(visitor).await });
    }

    pub fn set_state(&self, peer: &str, state: OwnState) {
        self.change(peer, |record| record.state = state);
    }

    /// Says what is new of one of our own.
    fn change(&self, peer: &str, change: impl FnOnce(&mut Record)) {
        let record = {
            let mut hall = self.hall();
            let Some(own) = hall.own.get_mut(peer) else { return };
            change(&mut own.record);
            own.record.version += 1;
            own.record.clone()
        };
        self.say(Call::Came(record));
    }

    /// Passes a signal on, between two people inside the same room only.
    pub fn signal(&self, meeting: &MeetingId, from: &str, to: &str, data: Value) {
        let (meeting, from, to) = (meeting.clone(), from.to_owned(), to.to_owned());
        let is_here = {
            let hall = self.hall();
            if !hall.are_inside(&meeting, [&from, &to]) {
                return;
            }
            hall.own.contains_key(&to)
        };
        let call = Call::Signal { meeting, from, to, data };
        if is_here { self.take(self.bus.node(), call) } else { self.say(call) }
    }

    /// Passes a line of chat to everybody inside, its writer included.
    pub fn chat(&self, meeting: &MeetingId, from: &str, text: &str, at: i64) {
        if self.hall().are_inside(meeting, [from, from]) {
            let (meeting, from) = (meeting.clone(), from.to_owned());
            self.say(Call::Chat { meeting, from, text: text.to_owned(), at });
        }
    }

    /// Passes the notes as they are now on to those who have a seat of the meeting.
    pub fn note(&self, meeting: &MeetingId, version: i32, text: String, by: String) {
        self.say(Call::Noted { meeting: meeting.clone(), version, text, by });
    }

    /// Tells all nodes that a meeting's brief has changed: it is no step of the day.
    pub fn brief(&self, day: &DayId, meeting: &MeetingId) {
        self.say(Call::Briefed { day: day.clone(), meeting: meeting.clone() });
    }

    /// Tells those with a socket here at a meeting's door something, if it is meant for their part.
    fn tell(&self, meeting: &MeetingId, frame: &Frame, is_meant: impl Fn(&Visitor) -> bool) {
        let hall = self.hall();
        let here = hall.own.values().filter(|own| own.record.visitor.meeting == *meeting);
        for own in here.filter(|own| is_meant(&own.record.visitor)) {
            own.send(frame);
        }
    }

    /// Whom a peer offers to when all of a room move to another: each pair is offered to once. `None`
    /// when it is not inside, or the other room has no place for it.
    pub fn moving(
        &self,
        meeting: &MeetingId,
        peer: &str,
        people_max: usize,
    ) -> Option<Vec<String>> {
        let inside = self.hall().inside(meeting);
        let place = inside.iter().position(|other| other == peer)?;
        (place < people_max).then(|| inside[..place].to_vec())
    }

    pub fn is_inside(&self, meeting: &MeetingId, peer: &str) -> bool {
        self.hall().are_inside(meeting, [peer, peer])
    }

    /// Over the bus where there is one, else at once.
    fn say(&self, call: Call) {
        if let Some(call) = self.bus.send(call) {
            self.take(self.bus.node(), call);
        }
    }
}
