//! What happens at doors and whose pages are open, as nodes tell each other, and how a node takes it.

use sangdam_domain::attendance::{Part, Step};
use sangdam_domain::{DayId, MeetingId};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::knock::Asked;
use super::people::Peer;
use super::{Doors, Frame, OwnState, Said, Visitor};
use crate::live::presence::Open;
use crate::signal::Briefed;

/// One socket as its own node has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub peer: String,
    pub visitor: Visitor,
    pub step: Step,
    /// How many steps it took: one more into the room it is in asks for a way in anew.
    pub steps: u64,
    pub state: OwnState,
    /// How many people the room takes.
    pub people_max: usize,
    /// Raised by each change; a record of no higher version says only that its socket is still open.
    pub version: u64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "call", rename_all = "snake_case")]
pub enum Call {
    /// A node begins to listen and knows nobody yet.
    Listening,
    /// Whose pages are open at a node, all of them.
    Pages {
        open: Open,
    },
    /// A node stops: nobody has a page open there any more.
    Leaving,
    /// A socket was opened, did something, or is still open.
    Came(Record),
    Gone {
        meeting: MeetingId,
        peer: String,
    },
    Signal {
        meeting: MeetingId,
        from: String,
        to: String,
        data: Value,
    },
    Chat {
        meeting: MeetingId,
        from: String,
        text: String,
        at: i64,
    },
    /// The notes of a meeting were written anew.
    Noted {
        meeting: MeetingId,
        version: i32,
        text: String,
        by: String,
    },
    /// The brief of a meeting was added to, or read.
    Briefed {
        day: DayId,
        meeting: MeetingId,
    },
    Knocked {
        knock: String,
        asked: Asked,
    },
    Answered {
        knock: String,
        is_admitted: bool,
    },
}

impl Doors {
    /// Takes what happened, here or on another node.
    pub(super) fn take(&self, node: &str, call: Call) {
        let is_own = node == self.bus.node();
        match call {
            Call::Listening => {
                self.presence.forget(node);
                self.announce();
            }
            // Each node knows its own by itself.
            Call::Pages { .. } if is_own => {}
            Call::Pages { open } => self.presence.hear(node, open),
            Call::Leaving if is_own => self.bus.has_left(),
            Call::Leaving => self.presence.forget(node),
            Call::Came(record) => self.take_record(node, record),
            Call::Gone { meeting, peer } => {
                let mut hall = self.hall();
                hall.remove(&meeting, &peer);
                hall.forget_empty();
            }
            Call::Signal { meeting, from, to, data } => {
                let hall = self.hall();
                if hall.are_inside(&meeting, [&from, &to])
                    && let Some(own) = hall.own.get(&to)
                {
                    own.send(&Frame::Signal { from, data });
                }
            }
            Call::Chat { meeting, from, text, at } => {
                let mut hall = self.hall();
                let Some(writer) = hall.room(&meeting).peers.get(&from) else { return };
                let name = writer.visitor.person.name.clone();
                let frame = Frame::Chat { from, name, text, at };
                for peer in hall.inside(&meeting) {
                    if let Some(own) = hall.own.get(&peer) {
                        own.send(&frame);
                    }
                }
            }
            Call::Noted { meeting, version, text, by } => {
                let has_seat = |visitor: &Visitor| matches!(visitor.seat, Part::Seat(_));
                self.tell(&meeting, &Frame::Notes { version, text, by }, has_seat);
            }
            Call::Briefed { day, meeting } => {
                self.signal.brief_changed(Briefed { day, meeting });
            }
            // Our own was taken when it was said. An answer is taken twice: another node may have
            // spoken of the knock meanwhile.
            Call::Knocked { .. } if is_own => {}
            Call::Knocked { knock, asked } => self.take_knock(knock, asked),
            Call::Answered { knock, is_admitted } => self.take_answer(&knock, is_admitted),
        }
    }

    /// Says anew who is here, who waits to be let in and whose pages are open, for nodes that know
    /// nobody yet.
    pub(super) fn announce(&self) {
        self.say(Call::Pages { open: self.presence.open() });
        let records: Vec<Record> = self.hall().own.values().map(|own| own.record.clone()).collect();
        for record in records {
            self.say(Call::Came(record));
        }
        for (knock, asked) in self.all_waiting() {
            self.say(Call::Knocked { knock, asked });
        }
    }

    fn take_record(&self, node: &str, record: Record) {
        let mut hall = self.hall();
        let is_own = node == self.bus.node();
        let (peer, meeting) = (record.peer.clone(), record.visitor.meeting.clone());
        // Its socket was closed while this was under way.
        if is_own && !hall.own.contains_key(&peer) {
            return;
        }
        let (mut was, mut steps) = (None, 0);
        if let Some(known) = hall.room(&meeting).peers.get_mut(&peer) {
            known.heard = std::time::Instant::now();
            if record.version <= known.version {
                return;
            }
            (was, steps) = (Some(known.step), known.steps);
        }
        let mut step = record.step;
        let mut entered = None;
        if step == Step::Inside && (was != Some(step) || steps < record.steps) {
            let before = hall.make_place(&record);
            if before.is_none() {
                step = Step::AtDoor;
            }
            entered = Some(before);
        }
        let visitor = record.visitor.clone();
        hall.room(&meeting).peers.insert(peer.clone(), Peer::of(node, record, step));
        if let (true, Some(own)) = (is_own, hall.own.get_mut(&peer)) {
            match entered {
                Some(Some(before)) => own.tell(Said::Entered(before)),
                Some(None) => {
                    own.record.step = Step::AtDoor;
                    own.send(&Frame::Full);
                }
                None => {}
            }
        }
        hall.tell_who_is_here(&meeting);
        drop(hall);
        if is_own && was != Some(step) {
            let doors = self.clone();
            tokio::spawn(async move { doors.take_step(visitor).await });
        }
    }
}
