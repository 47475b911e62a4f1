//! The people at all doors, as this node knows them: its own sockets with their lines, and those of
//! other nodes.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

use sangdam_domain::MeetingId;
use sangdam_domain::attendance::{Part, Step};
use tokio::sync::mpsc;

use super::call::Record;
use super::{Frame, OwnState, Present, Said, SeatPresence, Visitor};

/// Somebody with an open socket at a door, here or on another node.
pub struct Peer {
    pub node: String,
    pub visitor: Visitor,
    pub step: Step,
    pub steps: u64,
    pub state: OwnState,
    pub version: u64,
    /// When its node last spoke of it.
    pub heard: Instant,
}

/// A socket of this node.
pub struct Own {
    /// As it wants to be; what all nodes took it to be is in the room.
    pub record: Record,
    pub line: mpsc::Sender<Said>,
    pub since: Instant,
}

/// Somebody whose line was lost a moment ago, and who counts as being where they were.
pub struct Lost {
    pub peer: String,
    pub person: String,
    pub step: Step,
}

/// One meeting's door.
#[derive(Default)]
pub struct Room {
    pub peers: BTreeMap<String, Peer>,
    pub lost: Vec<Lost>,
    /// Steps of one room are taken one after another, the latest last.
    pub turn: Arc<tokio::sync::Mutex<()>>,
}

#[derive(Default)]
pub struct Hall {
    rooms: HashMap<MeetingId, Room>,
    pub own: HashMap<String, Own>,
}

impl Peer {
    pub fn of(node: &str, record: Record, step: Step) -> Self {
        let Record { visitor, steps, state, version, .. } = record;
        let (node, heard) = (node.to_owned(), Instant::now());
        Self { node, visitor, step, steps, state, version, heard }
    }
}

impl Own {
    /// A browser that takes nothing any more misses frames; its socket ends soon.
    pub fn send(&self, frame: &Frame) {
        self.tell(Said::Frame(frame.text()));
    }

    pub fn tell(&self, said: Said) {
        let _ = self.line.try_send(said);
    }
}

impl Hall {
    pub fn room(&mut self, meeting: &MeetingId) -> &mut Room {
        self.rooms.entry(meeting.clone()).or_default()
    }

    pub fn peers_at(&self, meeting: &MeetingId) -> usize {
        let known = self.rooms.get(meeting).map_or(0, |room| room.peers.len());
        let own = self.own.values().filter(|own| own.record.visitor.meeting == *meeting).count();
        known.max(own)
    }

    /// The oldest socket of a person here at a door where they have so many already.
    pub fn oldest_of(&self, visitor: &Visitor, many: usize) -> Option<String> {
        let is_theirs =
            |own: &Visitor| own.meeting == visitor.meeting && own.person.key == visitor.person.key;
        let theirs = || self.own.iter().filter(|(_, own)| is_theirs(&own.record.visitor));
        let oldest = theirs().min_by_key(|(_, own)| own.since)?;
        (many <= theirs().count()).then(|| oldest.0.clone())
    }

    /// Who is inside, in one order on all nodes.
    pub fn inside(&self, meeting: &MeetingId) -> Vec<String> {
        let peers = self.rooms.get(meeting).into_iter().flat_map(|room| &room.peers);
        let inside = peers.filter(|(_, peer)| peer.step == Step::Inside);
        inside.map(|(id, _)| id.clone()).collect()
    }

    pub fn are_inside(&self, meeting: &MeetingId, peers: [&str; 2]) -> bool {
        peers.iter().all(|peer| self.step_of_peer(meeting, peer) == Some(Step::Inside))
    }

    pub fn step_of_peer(&self, meeting: &MeetingId, peer: &str) -> Option<Step> {
        self.rooms.get(meeting)?.peers.get(peer).map(|peer| peer.step)
    }

    /// Takes a peer out, tells the others, and gives where it was.
    pub fn remove(&mut self, meeting: &MeetingId, peer: &str) -> Option<Step> {
        let gone = self.rooms.get_mut(meeting)?.peers.remove(peer)?;
        self.tell_who_is_here(meeting);
        Some(gone.step)
    }

    /// Who was inside before somebody who wants to come in; nothing when there is no place. A person's
    /// newest device takes the place of an older one: its line may be lost without our knowing yet.
    pub fn make_place(&mut self, record: &Record) -> Option<Vec<String>> {
        let (peer, visitor) = (&record.peer, &record.visitor);
        let mut before = self.inside(&visitor.meeting);
        before.retain(|other| other != peer);
        if before.len() < record.people_max {
            return Some(before);
        }
        let room = self.rooms.get_mut(&visitor.meeting)?;
        let same = |id: &String| {
            room.peers.get(id).is_some_and(|other| other.visitor.person == visitor.person)
        };
        let older = before.iter().find(|id| same(id))?.clone();
        room.peers.get_mut(&older)?.step = Step::AtDoor;
        if let Some(own) = self.own.get_mut(&older) {
            own.record.step = Step::AtDoor;
            own.send(&Frame::Full);
        }
        before.retain(|other| *other != older);
        Some(before)
    }

    /// The furthest step of all of a person's sockets on all nodes, or of one that was lost a moment
    /// ago; without any they left.
    pub fn step_of(&self, meeting: &MeetingId, person: &str) -> Step {
        let Some(room) = self.rooms.get(meeting) else { return Step::Left };
        let peers = room.peers.values().filter(|peer| peer.visitor.person.key == person);
        let lost = room.lost.iter().filter(|lost| lost.person == person);
        let steps = peers.map(|peer| peer.step).chain(lost.map(|lost| lost.step));
        steps.max().unwrap_or(Step::Left)
    }

    /// Tells all sockets of this node at a door who is there.
    pub fn tell_who_is_here(&self, meeting: &MeetingId) {
        let Some(room) = self.rooms.get(meeting) else { return };
        let mut seats: BTreeMap<Part, SeatPresence> = BTreeMap::new();
        for (id, peer) in &room.peers {
            let seat = seats.entry(peer.visitor.seat).or_default();
            seat.state = seat.state.max(peer.step.into());
            seat.people.push(Present::of(id, &peer.visitor, peer.step, &peer.state));
        }
        let frame = Frame::Present { seats };
        for own in room.peers.keys().filter_map(|id| self.own.get(id)) {
            own.send(&frame);
        }
    }

    /// Takes out the peers of other nodes nobody spoke of for so long, and gives them.
    pub fn drop_unheard(&mut self, own_node: &str, silence_max: Duration) -> Vec<Visitor> {
        let is_gone = |peer: &Peer| peer.node != own_node && silence_max < peer.heard.elapsed();
        let mut gone = Vec::new();
        let mut emptied = Vec::new();
        for (meeting, room) in &mut self.rooms {
            let before = gone.len();
            gone.extend(room.peers.values().filter(|p| is_gone(p)).map(|p| p.visitor.clone()));
            room.peers.retain(|_, peer| !is_gone(peer));
            if before < gone.len() {
                emptied.push(meeting.clone());
            }
        }
        for meeting in emptied {
            self.tell_who_is_here(&meeting);
        }
        gone
    }

    /// Forgets doors nobody stands at.
    pub fn forget_empty(&mut self) {
        self.rooms.retain(|_, room| {
            !room.peers.is_empty() || !room.lost.is_empty() || Arc::strong_count(&room.turn) > 1
        });
    }
}
