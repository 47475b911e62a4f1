//! Steps at a door become commands: the day's word on a person follows what the sockets say.

use sangdam_domain::attendance::Part;
use sangdam_domain::command::Command;

use super::{Doors, Visitor};
use crate::change::{Ask, No};

impl Doors {
    /// Brings the day's word on a person to what the sockets say, one step of a room at a time.
    /// Whoever runs the day is nobody's seat, and so is not in it.
    pub(super) async fn take_step(&self, visitor: Visitor) {
        if visitor.seat == Part::Organizer {
            return;
        }
        let turn = self.hall().room(&visitor.meeting).turn.clone();
        let _turn = turn.lock().await;
        let step = self.hall().step_of(&visitor.meeting, &visitor.person.key);
        let meeting = visitor.meeting.clone();
        let ask = Ask {
            day: visitor.day,
            actor: visitor.actor,
            origin: visitor.origin,
            key: None,
            command: Command::Attend { meeting: visitor.meeting, person: visitor.person, step },
            shape: Box::new(|_, _| String::new()),
        };
        match self.door.ask(ask).await {
            // A seat that is another's by now, or a door that has closed.
            Ok(_) | Err(No::Refused(_)) => {}
            // The next round of the sweep tries again.
            Err(no) => tracing::error!(?no, "a step at a door was not written"),
        }
        // Whether somebody inside hears a knock may be otherwise now.
        if !self.waiting(&meeting).is_empty() {
            self.signal.alarm();
        }
    }
}
