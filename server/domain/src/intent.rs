//! Whether somebody means to come, as their calendar answered. It frees no seat and binds nobody:
//! the organizer and the own company see it, and a meeting that moves asks anew.

use serde::{Deserialize, Serialize};

use crate::access::{Actor, Role};
use crate::change::Change;
use crate::day::Day;
use crate::id::MeetingId;
use crate::notice::Seat;
use crate::programme::Side;
use crate::refusal::Refusal;
use crate::roster::email_key;
use crate::time::Instant;

/// What a calendar answered (RFC 5545, PARTSTAT).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    Accepted,
    Declined,
    Tentative,
}

impl Intent {
    pub const ALL: [Self; 3] = [Self::Accepted, Self::Declined, Self::Tentative];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Tentative => "tentative",
        }
    }
}

/// One person's answer for one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub seat: Seat,
    pub intent: Intent,
    /// When the person answered, by their calendar's own stamp.
    pub answered: Instant,
}

/// An answer as it came in.
#[derive(Clone, Debug)]
pub struct Reply {
    pub meeting: MeetingId,
    pub intent: Intent,
    /// Which telling of the meeting is answered: the calendar's SEQUENCE.
    pub sequence: i32,
    pub answered: Instant,
}

/// Takes the actor's own answer. One to an older telling, or older than the answer known, changes
/// nothing.
pub fn answer(day: &Day, actor: &Actor, reply: &Reply) -> Result<Vec<Change>, Refusal> {
    let meeting = day.timetable.get(&reply.meeting).ok_or(Refusal::Unknown)?;
    let seat = match &actor.role {
        Role::Company { id, side: Side::Host } if *id == meeting.host => Seat::Host,
        Role::Company { id, side: Side::Guest } if *id == meeting.guest => Seat::Guest,
        Role::Interpreter { id } if meeting.interpreter.as_ref() == Some(id) => Seat::Interpreter,
        _ => return Err(Refusal::Unknown),
    };
    let email = email_key(&actor.email);
    let known = day.intents.get(&(reply.meeting.clone(), email.clone()));
    let is_late = known.is_some_and(|known| reply.answered <= known.answered);
    if reply.sequence < meeting.sequence || is_late {
        return Ok(Vec::new());
    }
    let (meeting, intent, answered) = (reply.meeting.clone(), reply.intent, reply.answered);
    Ok(vec![Change::Answered { meeting, email, answer: Answer { seat, intent, answered } }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn reply(sequence: i32, minute: i64) -> Reply {
        Reply {
            meeting: MeetingId::new("m1"),
            intent: Intent::Declined,
            sequence,
            answered: sample::a_week_before().plus_minutes(minute),
        }
    }

    #[test]
    fn an_answer_is_kept_until_the_meeting_moves() {
        let (mut day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
        let changes = answer(&day, &sample::company_actor("g1"), &reply(0, 1)).unwrap_or_default();
        day.apply(&changes[0]);
        let known = day.intents.values().map(|answer| answer.intent).collect::<Vec<_>>();

        let mut meeting = sample::meeting(&day, "m1");
        meeting.sequence = 1;
        let from_start = day.layout.slots[0].start;
        day.apply(&Change::Moved { meeting, from: crate::Slot(0), from_start });

        assert_eq!(known, [Intent::Declined]);
        assert!(day.intents.is_empty());
    }

    #[test]
    fn an_older_answer_changes_nothing() {
        let (mut day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
        let actor = sample::company_actor("g1");
        let changes = answer(&day, &actor, &reply(0, 5)).unwrap_or_default();
        day.apply(&changes[0]);

        assert_eq!(answer(&day, &actor, &reply(0, 4)), Ok(Vec::new()));
        assert_eq!(answer(&day, &actor, &reply(-1, 6)), Ok(Vec::new()));
    }

    #[test]
    fn nobody_answers_for_a_seat_that_is_not_theirs() {
        let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);

        assert_eq!(answer(&day, &sample::company_actor("g2"), &reply(0, 1)), Err(Refusal::Unknown));
    }
}
