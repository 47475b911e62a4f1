//! A meeting as its viewer may see it.

use sangdam_domain::access::Role;
use sangdam_domain::day::Day;
use sangdam_domain::intent::{self, Answer, Intent};
use sangdam_domain::notice;
use sangdam_domain::offer;
use sangdam_domain::room::{self, door_path};
use sangdam_domain::timetable;
use sangdam_domain::video::ProviderName;
use serde::Serialize;
use utoipa::ToSchema;

use super::assignment::{self, Assignment, LateSeat, NeedName, RelayView};
use super::attendance::{MeetingAttendance, attendance};
use super::course::{self, MeetingState, VerdictView};

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Meeting {
    pub id: String,
    pub slot: u16,
    /// Company of the host side.
    pub host: String,
    /// Company of the guest side.
    pub guest: String,
    pub interpreter_id: Option<String>,
    pub interpreter_name: Option<String>,
    pub interpreter_needed: bool,
    /// When it ends: an interpreted one may be longer than its slot.
    pub end_at: i64,
    /// Who works with the interpreter where two do, through a third language.
    pub relay: Option<RelayView>,
    /// What the organizer says about whether it needs an interpreter.
    pub need: NeedName,
    /// For the organizer: why a rule was broken for it.
    pub override_reason: Option<String>,
    pub assignment: Assignment,
    /// Until when an answer is waited for: for the organizer, and for whoever was asked.
    pub offer_expires_at: Option<i64>,
    /// Who said that they come later and is not in yet.
    pub late: Vec<LateSeat>,
    /// What it is, and what it will be by the clock if nothing more happens: the last state that has
    /// begun holds.
    pub states: Vec<MeetingState>,
    /// For the organizer: their own word about how it went.
    pub verdict: Option<VerdictView>,
    /// When both companies were first inside together.
    pub met_at: Option<i64>,
    /// Minutes it was made longer, or shorter when negative.
    pub adjusted_min: i16,
    pub room_id: Option<String>,
    pub room_name: Option<String>,
    /// How often the participants were told of a change, from 0.
    pub sequence: i32,
    pub booked_by: BookedByName,
    /// What calendars answered to the present telling: to the organizer all, to others those of
    /// their own seat.
    pub answers: Vec<MeetingAnswer>,
    /// The service behind the door now.
    #[schema(value_type = String, example = "built_in")]
    pub provider: ProviderName,
    pub attendance: MeetingAttendance,
    /// The path of the viewer's own, unchanging link to the meeting's door.
    pub door: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum BookedByName {
    Host,
    Guest,
    Organizer,
}

impl From<timetable::BookedBy> for BookedByName {
    fn from(by: timetable::BookedBy) -> Self {
        match by {
            timetable::BookedBy::Host => Self::Host,
            timetable::BookedBy::Guest => Self::Guest,
            timetable::BookedBy::Organizer => Self::Organizer,
        }
    }
}

/// Whether somebody means to come, as their calendar answered.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MeetingAnswer {
    pub seat: SeatName,
    pub name: String,
    pub intent: IntentName,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, serde::Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeatName {
    Host,
    Guest,
    Interpreter,
}

impl From<SeatName> for notice::Seat {
    fn from(seat: SeatName) -> Self {
        match seat {
            SeatName::Host => Self::Host,
            SeatName::Guest => Self::Guest,
            SeatName::Interpreter => Self::Interpreter,
        }
    }
}

impl From<notice::Seat> for SeatName {
    fn from(seat: notice::Seat) -> Self {
        match seat {
            notice::Seat::Host => Self::Host,
            notice::Seat::Guest => Self::Guest,
            notice::Seat::Interpreter => Self::Interpreter,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum IntentName {
    Accepted,
    Declined,
    Tentative,
}

impl From<Intent> for IntentName {
    fn from(intent: Intent) -> Self {
        match intent {
            Intent::Accepted => Self::Accepted,
            Intent::Declined => Self::Declined,
            Intent::Tentative => Self::Tentative,
        }
    }
}

/// A meeting as a viewer who may know of it sees it.
pub fn meeting(day: &Day, role: &Role, meeting: &timetable::Meeting) -> Meeting {
    let interpreter = meeting.interpreter.as_ref().and_then(|id| day.roster.interpreters.get(id));
    let room =
        meeting.room.as_ref().and_then(|id| day.settings.rooms.iter().find(|room| &room.id == id));
    let seat = match role {
        Role::Organizer => "organizer",
        Role::Company { side, .. } => side.as_str(),
        Role::Interpreter { .. } => "interpreter",
    };
    Meeting {
        id: meeting.id.to_string(),
        slot: meeting.slot.0,
        host: meeting.host.to_string(),
        guest: meeting.guest.to_string(),
        interpreter_id: interpreter.map(|one| one.id.to_string()),
        interpreter_name: interpreter.map(|one| one.name.clone()),
        interpreter_needed: meeting.interpreter_needed,
        end_at: day.time_of(meeting).map_or(0, |time| time.end.0),
        relay: assignment::relay(day, meeting),
        need: meeting.need.into(),
        override_reason: meeting.override_reason.clone().filter(|_| role.is_organizer()),
        assignment: offer::assignment(day, meeting).into(),
        offer_expires_at: assignment::offer_expires_at(day, role, meeting),
        late: assignment::lates(day, meeting),
        states: course::states(day, meeting),
        verdict: course::verdict(day, role, meeting),
        met_at: day.courses.get(&meeting.id).and_then(|one| one.met_at).map(|at| at.0),
        adjusted_min: meeting.adjusted_min,
        room_id: room.map(|room| room.id.to_string()),
        room_name: room.map(|room| room.name.clone()),
        sequence: meeting.sequence,
        booked_by: meeting.booked_by.into(),
        answers: intent::answers_seen_by(day, role, meeting).map(answer).collect(),
        provider: room::provider(day, meeting),
        attendance: attendance(day, role, meeting),
        door: door_path(meeting.id.as_str(), seat),
    }
}

fn answer((name, answer): (&str, &Answer)) -> MeetingAnswer {
    let (seat, intent) = (answer.seat.into(), answer.intent.into());
    MeetingAnswer { seat, name: name.to_owned(), intent }
}
