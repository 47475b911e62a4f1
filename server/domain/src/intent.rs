//! Whether somebody means to come, as their calendar answered. It frees no seat and binds nobody:
//! the organizer and the own company see it, and a meeting that moves asks anew.

use serde::{Deserialize, Serialize};

use crate::access::{Actor, Role};
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::id::MeetingId;
use crate::notice::Seat;
use crate::programme::Side;
use crate::refusal::Refusal;
use crate::roster::{Interpreter, email_key};
use crate::time::Instant;
use crate::timetable::Meeting;

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
        Role::Interpreter { id } if meeting.has_interpreter(id) => Seat::Interpreter,
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

/// What somebody is who sits in a meeting at a seat: where an answer for that seat must come from.
/// A draft invites nobody.
pub fn role_at(day: &Day, meeting: &MeetingId, seat: Seat, email: &str) -> Option<Role> {
    let meeting = day.timetable.get(meeting).filter(|_| day.phase != Phase::Draft)?;
    let key = email_key(email);
    name_at(day, meeting, seat, &key)?;
    Some(match seat {
        Seat::Host => Role::Company { id: meeting.host.clone(), side: Side::Host },
        Seat::Guest => Role::Company { id: meeting.guest.clone(), side: Side::Guest },
        Seat::Interpreter => {
            Role::Interpreter { id: interpreter_at(day, meeting, &key)?.id.clone() }
        }
    })
}

/// The answers to a meeting, with the names of those who gave them and still sit there.
pub fn answers<'a>(
    day: &'a Day,
    meeting: &'a Meeting,
) -> impl Iterator<Item = (&'a str, &'a Answer)> {
    let first = (meeting.id.clone(), String::new());
    day.intents.range(first..).take_while(|((answered, _), _)| *answered == meeting.id).filter_map(
        |((_, email), answer)| Some((name_at(day, meeting, answer.seat, email)?, answer)),
    )
}

/// Those of them a viewer may know: the organizer all, others their own seat's.
pub fn answers_seen_by<'a>(
    day: &'a Day,
    role: &'a Role,
    meeting: &'a Meeting,
) -> impl Iterator<Item = (&'a str, &'a Answer)> {
    answers(day, meeting).filter(move |(_, answer)| match role {
        Role::Organizer => true,
        Role::Company { id, side } => match answer.seat {
            Seat::Host => *side == Side::Host && *id == meeting.host,
            Seat::Guest => *side == Side::Guest && *id == meeting.guest,
            Seat::Interpreter => false,
        },
        Role::Interpreter { id } => answer.seat == Seat::Interpreter && meeting.has_interpreter(id),
    })
}

/// The name of the person with this address key who sits there.
fn name_at<'a>(day: &'a Day, meeting: &Meeting, seat: Seat, email: &str) -> Option<&'a str> {
    let company = match seat {
        Seat::Host => day.roster.company(&meeting.host)?,
        Seat::Guest => day.roster.company(&meeting.guest)?,
        Seat::Interpreter => {
            return interpreter_at(day, meeting, email).map(|one| one.name.as_str());
        }
    };
    let mut delegates = company.delegates.iter();
    let found = delegates.find(|delegate| email_key(&delegate.email) == email)?;
    Some(found.name.as_str())
}

/// Whoever of those who interpret a meeting has this address key.
fn interpreter_at<'a>(day: &'a Day, meeting: &Meeting, email: &str) -> Option<&'a Interpreter> {
    let mut here = meeting.interpreters().filter_map(|id| day.roster.interpreters.get(id));
    here.find(|one| email_key(&one.email) == email).map(|one| &**one)
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

    #[test]
    fn an_answer_is_shown_to_the_organizer_and_to_its_own_seat() {
        let (mut day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
        let guest = sample::company_actor("g1");
        let changes = answer(&day, &guest, &reply(0, 1)).unwrap_or_default();
        day.apply(&changes[0]);
        let meeting = sample::meeting(&day, "m1");
        let seen = |role: &Role| answers_seen_by(&day, role, &meeting).count();

        assert_eq!(seen(&Role::Organizer), 1);
        assert_eq!(seen(&guest.role), 1);
        assert_eq!(seen(&sample::company_actor("h1").role), 0);
        let declined = crate::problem::problems(&day, sample::rules());
        let declined: Vec<_> =
            declined.into_iter().filter(|problem| problem.code == "declined").collect();
        assert_eq!(declined.len(), 1);
        assert_eq!(declined[0].company, Some(meeting.guest.clone()));
    }

    #[test]
    fn a_role_at_a_seat_is_that_of_whoever_sits_there() {
        let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
        let guest = sample::company_actor("g1");
        let meeting = MeetingId::new("m1");

        assert_eq!(role_at(&day, &meeting, Seat::Guest, &guest.email), Some(guest.role));
        assert_eq!(role_at(&day, &meeting, Seat::Host, &guest.email), None);
        assert_eq!(role_at(&day, &MeetingId::new("m2"), Seat::Guest, &guest.email), None);
    }
}
