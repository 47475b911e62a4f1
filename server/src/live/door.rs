//! Who stands at which door right now: open sockets by meeting. Arrivals and departures become
//! commands; what is said between the people of one room is passed on and never kept.
//!
//! Several sockets of one person are one person. Whoever loses the line is gone only after
//! [`GRACE`], so a tunnel or a reload shows no flicker on the board.

mod frame;
mod knock;
mod room;
mod socket;
mod trial;

pub use frame::*;
pub use knock::Knock;
pub use room::{RoomPass, Rooms};
pub use socket::{Visit, serve};
pub use trial::{ProviderTrial, Trial};

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytestring::ByteString;
use sangdam_domain::access::Actor;
use sangdam_domain::attendance::{Person, Step};
use sangdam_domain::command::Command;
use sangdam_domain::notice::Seat;
use sangdam_domain::{DayId, MeetingId};
use tokio::sync::mpsc;

use crate::change::{Ask, Door};
use crate::secret::fresh_key;
use crate::signal::Signal;

/// How long a lost line is no departure.
pub const GRACE: Duration = Duration::from_secs(10);
/// Frames that may wait for one browser; one that takes none is let go and comes back.
const FRAMES_WAITING_MAX: usize = 256;
/// Sockets at one door, of all seats and devices together.
const PEERS_MAX: usize = 24;

/// Somebody with an open socket at a door.
struct Peer {
    visitor: Visitor,
    step: Step,
    state: OwnState,
    out: mpsc::Sender<ByteString>,
}

/// Who somebody is at a door, and in whose name their steps are taken.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub day: DayId,
    pub meeting: MeetingId,
    pub seat: Seat,
    pub person: Person,
    pub actor: Actor,
    pub origin: String,
}

/// One meeting's door.
#[derive(Default)]
struct Room {
    peers: BTreeMap<String, Peer>,
    /// Steps of one room are taken one after another, the latest last.
    turn: Arc<tokio::sync::Mutex<()>>,
}

/// All doors somebody stands at.
#[derive(Clone)]
pub struct Doors {
    rooms: Arc<Mutex<HashMap<MeetingId, Room>>>,
    knocks: Arc<Mutex<knock::Knocks>>,
    door: Door,
    signal: Signal,
}

/// Why somebody cannot come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    Door,
    Room,
}

impl Doors {
    pub fn new(door: Door, signal: Signal) -> Self {
        Self { rooms: Arc::default(), knocks: Arc::default(), door, signal }
    }

    fn rooms(&self) -> MutexGuard<'_, HashMap<MeetingId, Room>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn knocks(&self) -> MutexGuard<'_, knock::Knocks> {
        self.knocks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new socket at a door: its name among the peers, and what it shall be sent.
    pub fn join(&self, visitor: Visitor) -> Result<(String, mpsc::Receiver<ByteString>), Full> {
        let (out, waiting) = mpsc::channel(FRAMES_WAITING_MAX);
        let (peer, meeting) = (fresh_key(), visitor.meeting.clone());
        {
            let mut rooms = self.rooms();
            let room = rooms.entry(meeting.clone()).or_default();
            if room.peers.len() >= PEERS_MAX {
                return Err(Full::Door);
            }
            let newcomer = Peer {
                visitor: visitor.clone(),
                step: Step::AtDoor,
                state: OwnState::default(),
                out,
            };
            room.peers.insert(peer.clone(), newcomer);
            room.tell_who_is_here();
        }
        self.take_step(visitor);
        Ok((peer, waiting))
    }

    /// A socket is gone; its person is only when no other comes in time.
    pub fn leave(&self, meeting: &MeetingId, peer: &str, at_once: bool) {
        let gone = {
            let mut rooms = self.rooms();
            let Some(room) = rooms.get_mut(meeting) else { return };
            let gone = room.peers.remove(peer);
            room.tell_who_is_here();
            gone
        };
        let Some(gone) = gone else { return };
        let doors = self.clone();
        tokio::spawn(async move {
            if !at_once {
                tokio::time::sleep(GRACE).await;
            }
            doors.take_step(gone.visitor.clone());
            doors.forget_if_empty(&gone.visitor.meeting);
        });
    }

    /// A peer goes in, out to the door again, or away. Gives whom a newcomer offers to: those who
    /// were inside before.
    pub fn step(
        &self,
        meeting: &MeetingId,
        peer: &str,
        step: Step,
        people_max: usize,
    ) -> Result<Vec<String>, Full> {
        let (visitor, before) = {
            let mut rooms = self.rooms();
            let Some(room) = rooms.get_mut(meeting) else { return Ok(Vec::new()) };
            let inside: Vec<String> = room
                .peers
                .iter()
                .filter(|(id, other)| *id != peer && other.step == Step::Inside)
                .map(|(id, _)| id.clone())
                .collect();
            if step == Step::Inside && inside.len() >= people_max {
                return Err(Full::Room);
            }
            let Some(one) = room.peers.get_mut(peer) else { return Ok(Vec::new()) };
            one.step = step;
            let visitor = one.visitor.clone();
            room.tell_who_is_here();
            (visitor, inside)
        };
        self.take_step(visitor);
        Ok(before)
    }

    pub fn set_state(&self, meeting: &MeetingId, peer: &str, state: OwnState) {
        let mut rooms = self.rooms();
        let Some(room) = rooms.get_mut(meeting) else { return };
        if let Some(one) = room.peers.get_mut(peer) {
            one.state = state;
        }
        room.tell_who_is_here();
    }

    /// Passes a signal on, between two people inside the same room only.
    pub fn signal(&self, meeting: &MeetingId, from: &str, to: &str, data: &serde_json::Value) {
        let rooms = self.rooms();
        let Some(room) = rooms.get(meeting) else { return };
        let is_inside = |peer: &str| room.peers.get(peer).filter(|peer| peer.step == Step::Inside);
        if let (Some(_), Some(other)) = (is_inside(from), is_inside(to)) {
            other.send(&Frame::Signal { from: from.to_owned(), data: data.clone() });
        }
    }

    /// Passes a line of chat to everybody inside, its writer included.
    pub fn chat(&self, meeting: &MeetingId, from: &str, text: &str, at: i64) {
        let rooms = self.rooms();
        let Some(room) = rooms.get(meeting) else { return };
        let Some(writer) = room.peers.get(from).filter(|peer| peer.step == Step::Inside) else {
            return;
        };
        let name = writer.visitor.person.name.clone();
        let frame = Frame::Chat { from: from.to_owned(), name, text: text.to_owned(), at };
        for peer in room.peers.values().filter(|peer| peer.step == Step::Inside) {
            peer.send(&frame);
        }
    }

    /// Tells everybody at a door, or at all doors of a day, something.
    pub fn tell(&self, at: impl Fn(&Visitor) -> bool, frame: &Frame) {
        for room in self.rooms().values() {
            for peer in room.peers.values().filter(|peer| at(&peer.visitor)) {
                peer.send(frame);
            }
        }
    }

    /// Brings the day's word on a person to what the sockets say, one step of a room at a time.
    fn take_step(&self, visitor: Visitor) {
        let doors = self.clone();
        tokio::spawn(async move {
            let turn = match doors.rooms().get(&visitor.meeting) {
                Some(room) => room.turn.clone(),
                None => return,
            };
            let _turn = turn.lock().await;
            let step = doors.step_of(&visitor.meeting, &visitor.person.key);
            let meeting = visitor.meeting.clone();
            let ask = Ask {
                day: visitor.day,
                actor: visitor.actor,
                origin: visitor.origin,
                key: None,
                command: Command::Attend { meeting: visitor.meeting, person: visitor.person, step },
                shape: Box::new(|_, _| String::new()),
            };
            if let Err(crate::change::No::Failed(failure)) = doors.door.ask(ask).await {
                tracing::error!(%failure, "a step at a door was not written");
            }
            // Whether somebody inside hears a knock may be otherwise now.
            if !doors.waiting(&meeting).is_empty() {
                doors.signal.alarm();
            }
        });
    }

    /// The furthest step of all of a person's sockets; without any they left.
    fn step_of(&self, meeting: &MeetingId, person: &str) -> Step {
        let rooms = self.rooms();
        let peers = rooms.get(meeting).into_iter().flat_map(|room| room.peers.values());
        let own = peers.filter(|peer| peer.visitor.person.key == person);
        own.map(|peer| peer.step).max().unwrap_or(Step::Left)
    }

    fn forget_if_empty(&self, meeting: &MeetingId) {
        let mut rooms = self.rooms();
        let is_empty = rooms
            .get(meeting)
            .is_some_and(|room| room.peers.is_empty() && Arc::strong_count(&room.turn) == 1);
        if is_empty {
            rooms.remove(meeting);
        }
    }
}

impl Peer {
    /// A browser that takes nothing any more misses frames; its socket ends soon.
    fn send(&self, frame: &Frame) {
        let _ = self.out.try_send(frame.text());
    }
}

impl Room {
    fn tell_who_is_here(&self) {
        let mut seats: BTreeMap<Seat, SeatPresence> = BTreeMap::new();
        for (id, peer) in &self.peers {
            let seat = seats.entry(peer.visitor.seat).or_default();
            seat.state = seat.state.max(peer.step.into());
            seat.people.push(Present::of(id, &peer.visitor, peer.step, &peer.state));
        }
        let frame = Frame::Present { seats };
        for peer in self.peers.values() {
            peer.send(&frame);
        }
    }
}
