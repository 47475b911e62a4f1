//! Which change must be told to whom, and with which facts of that moment.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::change::Change;
use crate::day::Day;
use crate::id::{DayId, MeetingId};
use crate::programme::{Names, Side};
use crate::roster::Company;
use crate::time::Instant;
use crate::timetable::Meeting;

/// What a notice says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    MeetingNew,
    MeetingChanged,
    MeetingCanceled,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::MeetingNew, Self::MeetingChanged, Self::MeetingCanceled];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::MeetingNew => "meeting-new",
            Self::MeetingChanged => "meeting-changed",
            Self::MeetingCanceled => "meeting-canceled",
        }
    }
}

/// One of the places in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    Host,
    Guest,
    Interpreter,
}

impl Seat {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Guest => "guest",
            Self::Interpreter => "interpreter",
        }
    }
}

/// Who gets a letter, and how they read: their language, their clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    pub name: String,
    pub email: String,
    pub language: String,
    pub zone: Tz,
}

/// A meeting as it was at the moment of the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingFacts {
    pub day: DayId,
    pub day_title: Names,
    pub host: Names,
    pub guest: Names,
    pub host_zone: Tz,
    pub guest_zone: Tz,
    pub start: Instant,
    pub end: Instant,
    /// When it was to start before it moved.
    pub start_before: Option<Instant>,
    pub room: Option<String>,
    pub interpreter: Option<String>,
    pub sequence: i32,
    pub stamped: Instant,
}

/// A change somebody must hear of. The outbox keeps it until the letter is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub kind: Kind,
    pub meeting: MeetingId,
    pub seat: Seat,
    pub to: Recipient,
    pub facts: MeetingFacts,
}

/// The notices of one change; `before` is the meeting as it was, `day` the day after the change.
///
/// Everybody who sits in the meeting hears of it, the one who asked for the change included: their
/// calendar must know as well. An interpreter who leaves a meeting gets a cancel, the one who comes
/// gets it as new.
pub fn notices(before: Option<&Meeting>, day: &Day, change: &Change) -> Vec<Notice> {
    let Some(meeting) = change.meeting() else { return Vec::new() };
    let (kind, start_before) = match change {
        Change::Booked { .. } => (Kind::MeetingNew, None),
        Change::Moved { from_start, .. } => (Kind::MeetingChanged, Some(*from_start)),
        Change::Canceled { .. } => (Kind::MeetingCanceled, None),
        _ => return Vec::new(),
    };
    // Times are those that hold after the change; a canceled meeting's are the last it had.
    let Some(mut facts) = facts_of(day, meeting) else { return Vec::new() };
    facts.start_before = start_before.filter(|start| *start != facts.start);

    let mut told = Vec::new();
    let mut tell = |kind, seat, to: Recipient| {
        let (meeting, facts) = (meeting.id.clone(), facts.clone());
        told.push(Notice { kind, meeting, seat, to, facts });
    };
    for (side, seat) in [(Side::Host, Seat::Host), (Side::Guest, Seat::Guest)] {
        let company = day.roster.company(meeting.company(side));
        for recipient in company.into_iter().flat_map(|company| delegates(company)) {
            tell(kind, seat, recipient);
        }
    }
    let interpreter_before = before.and_then(|meeting| meeting.interpreter.as_ref());
    let stays = interpreter_before == meeting.interpreter.as_ref();
    if let Some(gone) = interpreter_before.filter(|_| !stays)
        && let Some(recipient) = interpreter(day, gone)
    {
        tell(Kind::MeetingCanceled, Seat::Interpreter, recipient);
    }
    if let Some(present) = &meeting.interpreter
        && let Some(recipient) = interpreter(day, present)
    {
        let kind = if stays || kind != Kind::MeetingChanged { kind } else { Kind::MeetingNew };
        tell(kind, Seat::Interpreter, recipient);
    }
    told
}

/// A meeting's facts as they are on a day; `None` when a company left the roster.
pub fn facts_of(day: &Day, meeting: &Meeting) -> Option<MeetingFacts> {
    let host = day.roster.company(&meeting.host)?;
    let guest = day.roster.company(&meeting.guest)?;
    let time = day.slot_time(meeting.slot)?;
    let room = meeting.room.as_ref().and_then(|id| {
        day.settings.rooms.iter().find(|room| &room.id == id).map(|room| room.name.clone())
    });
    let interpreter = meeting.interpreter.as_ref();
    Some(MeetingFacts {
        day: day.id.clone(),
        day_title: day.settings.title.clone(),
        host: host.name.clone(),
        guest: guest.name.clone(),
        host_zone: day.programme.host.zone,
        guest_zone: day.programme.guest.zone,
        start: time.start,
        end: time.end,
        start_before: None,
        room,
        interpreter: interpreter
            .and_then(|id| day.roster.interpreters.get(id))
            .map(|one| one.name.clone()),
        sequence: meeting.sequence,
        stamped: meeting.stamped,
    })
}

fn delegates(company: &Company) -> impl Iterator<Item = Recipient> {
    company.delegates.iter().filter(|delegate| !delegate.email.is_empty()).map(|delegate| {
        Recipient {
            name: delegate.name.clone(),
            email: delegate.email.clone(),
            language: delegate.language.clone(),
            zone: delegate.zone,
        }
    })
}

fn interpreter(day: &Day, id: &crate::id::InterpreterId) -> Option<Recipient> {
    let one = day.roster.interpreters.get(id)?;
    Some(Recipient {
        name: one.name.clone(),
        email: one.email.clone(),
        language: one.language.clone(),
        zone: one.zone,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::InterpreterId;
    use crate::sample;

    fn kinds(notices: &[Notice]) -> Vec<(Kind, Seat, &str)> {
        notices.iter().map(|n| (n.kind, n.seat, n.to.email.as_str())).collect()
    }

    #[test]
    fn a_booking_is_told_to_every_seat_in_its_language() {
        let before = sample::day();
        let (after, change) = sample::booked(&before, "m1", "h1", "g1", 0);

        let told = notices(None, &after, &change);

        assert_eq!(
            kinds(&told),
            [
                (Kind::MeetingNew, Seat::Host, "h1@h1.example"),
                (Kind::MeetingNew, Seat::Guest, "g1@g1.example"),
                (Kind::MeetingNew, Seat::Interpreter, "i1@i.example"),
            ]
        );
        let languages: Vec<&str> = told.iter().map(|n| n.to.language.as_str()).collect();
        assert_eq!(languages, ["ko", "ru", "ko"]);
        assert_eq!(told[0].facts.sequence, 0);
    }

    #[test]
    fn an_interpreter_swap_cancels_one_and_invites_the_other() {
        let before = sample::day();
        let (day, _) = sample::booked(&before, "m1", "h1", "g1", 0);
        let mut after = day.clone();
        let held = sample::meeting(&day, "m1");
        let mut meeting = held.clone();
        meeting.interpreter = Some(InterpreterId::new("i2"));
        meeting.sequence = 1;
        let from_start = day.layout.slots[0].start;
        let change = Change::Moved { meeting, from: crate::Slot(0), from_start };
        after.apply(&change);

        let told = notices(Some(&held), &after, &change);

        assert_eq!(
            kinds(&told)[2..],
            [
                (Kind::MeetingCanceled, Seat::Interpreter, "i1@i.example"),
                (Kind::MeetingNew, Seat::Interpreter, "i2@i.example"),
            ]
        );
    }
}
