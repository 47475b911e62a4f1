//! What goes wrong on a running day, and what it leaves of the timetable.

use crate::instance::{Instance, InterpreterIndex, Meeting, MeetingIndex, ParticipantIndex};
use crate::plan::{Place, Plan};
use crate::slots::Slots;

/// Something that happens when slot `at` is about to begin. Whatever lies before it has been held.
#[derive(Clone, Debug)]
pub struct Disruption {
    pub at: usize,
    /// Nothing may be newly placed before slot `at + notice`.
    pub notice: usize,
    pub what: Trouble,
}

#[derive(Clone, Debug)]
pub enum Trouble {
    /// Cannot meet from `at` up to, not including, this slot.
    Late {
        participant: ParticipantIndex,
        until: usize,
    },
    /// Gone until the end.
    NoShow {
        participant: ParticipantIndex,
    },
    InterpreterOut {
        interpreter: InterpreterIndex,
        until: usize,
    },
    /// So many rooms fewer.
    RoomsOut {
        rooms: u32,
        until: usize,
    },
    /// One more meeting, behind all others.
    Added {
        meeting: Meeting,
    },
    /// It may not be placed any more, and leaving it out costs nothing.
    Canceled {
        meeting: MeetingIndex,
    },
}

/// Why a disruption says nothing about this plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    OtherLength {
        places: usize,
        meetings: usize,
    },
    NoSuchSlot {
        slot: usize,
    },
    NoSuchParticipant,
    NoSuchInterpreter,
    NoSuchMeeting,
    MeetsThemselves,
    /// The plan puts this meeting where the grid has no slot.
    NoSuchPlace {
        meeting: usize,
    },
}

impl std::fmt::Display for Mismatch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::OtherLength { places, meetings } => {
                write!(f, "the plan has {places} places for {meetings} meetings")
            }
            Self::NoSuchSlot { slot } => write!(f, "there is no slot {slot}"),
            Self::NoSuchParticipant => f.write_str("there is no such participant"),
            Self::NoSuchInterpreter => f.write_str("there is no such interpreter"),
            Self::NoSuchMeeting => f.write_str("there is no such meeting"),
            Self::MeetsThemselves => f.write_str("the participant would meet themselves"),
            Self::NoSuchPlace { meeting } => {
                write!(
                    f,
                    "meeting {meeting} lies in a slot or with an interpreter that is not there"
                )
            }
        }
    }
}

/// The instance after a disruption, and what may still change.
#[derive(Clone, Debug)]
pub struct Struck {
    pub instance: Instance,
    /// Meetings there were before.
    pub planned: usize,
    /// Where the plan had each meeting.
    pub home: Vec<Option<Place>>,
    /// Where each meeting may lie now; its home is among them while it can stay there.
    pub window: Vec<Slots>,
    /// Held already: stays whatever the rules say today.
    pub is_held: Vec<bool>,
}

pub fn strike(
    instance: &Instance,
    plan: &Plan,
    disruption: &Disruption,
) -> Result<Struck, Mismatch> {
    check(instance, plan, disruption)?;
    let at = disruption.at;
    let mut instance = instance.clone();
    let mut home = plan.places.clone();
    for meeting in &mut instance.meetings {
        meeting.may_be_left_out = true;
    }
    instance.fairness = None;
    change(&mut instance, &mut home, at, &disruption.what);
    unpin(&mut instance, &home);
    let any_may_move =
        matches!(disruption.what, Trouble::RoomsOut { .. } | Trouble::InterpreterOut { .. });
    let later = Slots::first(instance.slot_count)
        .without(Slots::first(at.saturating_add(disruption.notice)));
    let mut window = Vec::with_capacity(home.len());
    let mut is_held = Vec::with_capacity(home.len());
    for (index, place) in home.iter().enumerate() {
        let open = instance.window(index as MeetingIndex);
        let slot = place.map(|place| usize::from(place.slot));
        let is_pinned = instance.meetings[index].pinned.is_some();
        is_held.push(slot.is_some_and(|slot| slot < at || is_pinned));
        window.push(match slot {
            Some(slot) if slot < at => Slots::one(slot),
            Some(slot) if slot < at.saturating_add(disruption.notice) => {
                let is_hit = any_may_move
                    || instance
                        .people(index as MeetingIndex)
                        .iter()
                        .any(|one| !instance.participants[*one as usize].free.has(slot));
                let stay = open.and(Slots::one(slot));
                if is_hit { Slots(stay.0 | open.and(later).0) } else { stay }
            }
            _ => open.and(later),
        });
    }
    Ok(Struck { planned: plan.places.len(), instance, home, window, is_held })
}

/// What was pinned and cannot be there any more is free to move.
fn unpin(instance: &mut Instance, home: &[Option<Place>]) {
    for (index, home) in home.iter().enumerate() {
        let Some(pinned) = instance.meetings[index].pinned else { continue };
        let slot = usize::from(pinned.slot);
        let is_there = home.is_some_and(|home| home.slot == pinned.slot);
        let people = instance.people(index as MeetingIndex);
        let are_free = people.iter().all(|one| instance.participants[*one as usize].free.has(slot));
        let is_interpreted = home
            .and_then(|home| home.interpreter)
            .is_none_or(|one| instance.interpreters[usize::from(one)].free.has(slot));
        if !is_there || !are_free || !is_interpreted {
            instance.meetings[index].pinned = None;
        }
    }
}

fn check(instance: &Instance, plan: &Plan, disruption: &Disruption) -> Result<(), Mismatch> {
    let (places, meetings) = (plan.places.len(), instance.meetings.len());
    if places != meetings {
        return Err(Mismatch::OtherLength { places, meetings });
    }
    let count = instance.slot_count;
    for (meeting, place) in plan.places.iter().enumerate() {
        let is_there = place.is_none_or(|place| {
            usize::from(place.slot) < count
                && place
                    .interpreter
                    .is_none_or(|one| usize::from(one) < instance.interpreters.len())
        });
        if !is_there {
            return Err(Mismatch::NoSuchPlace { meeting });
        }
    }
    let participants = instance.participants.len();
    let (until, known) = match &disruption.what {
        Trouble::Late { participant, until } if (*participant as usize) < participants => {
            (*until, Ok(()))
        }
        Trouble::NoShow { participant } if (*participant as usize) < participants => (0, Ok(())),
        Trouble::Late { .. } | Trouble::NoShow { .. } => (0, Err(Mismatch::NoSuchParticipant)),
        Trouble::InterpreterOut { interpreter, until } => {
            let is_known = usize::from(*interpreter) < instance.interpreters.len();
            (*until, if is_known { Ok(()) } else { Err(Mismatch::NoSuchInterpreter) })
        }
        Trouble::RoomsOut { until, .. } => (*until, Ok(())),
        Trouble::Added { meeting } if meeting.a == meeting.b => (0, Err(Mismatch::MeetsThemselves)),
        Trouble::Added { meeting } => {
            let is_known = meeting.a.max(meeting.b) < participants as u32;
            (0, if is_known { Ok(()) } else { Err(Mismatch::NoSuchParticipant) })
        }
        Trouble::Canceled { meeting } => {
            let is_known = (*meeting as usize) < meetings;
            (0, if is_known { Ok(()) } else { Err(Mismatch::NoSuchMeeting) })
        }
    };
    known?;
    match [disruption.at, until].into_iter().find(|slot| *slot > count) {
        Some(slot) => Err(Mismatch::NoSuchSlot { slot }),
        None => Ok(()),
    }
}

fn change(instance: &mut Instance, home: &mut Vec<Option<Place>>, at: usize, what: &Trouble) {
    match what {
        Trouble::Late { participant, until } => {
            let one = &mut instance.participants[*participant as usize];
            one.free = one.free.without(Slots::range(at, *until));
        }
        Trouble::NoShow { participant } => {
            let one = &mut instance.participants[*participant as usize];
            one.free = one.free.and(Slots::first(at));
        }
        Trouble::InterpreterOut { interpreter, until } => {
            let one = &mut instance.interpreters[usize::from(*interpreter)];
            one.free = one.free.without(Slots::range(at, *until));
        }
        Trouble::RoomsOut { rooms, until } => {
            for slot in at..*until {
                instance.capacity[slot] = instance.capacity[slot].saturating_sub(*rooms);
            }
        }
        Trouble::Added { meeting } => {
            instance.meetings.push(Meeting { may_be_left_out: true, ..meeting.clone() });
            home.push(None);
        }
        Trouble::Canceled { meeting } => {
            let index = *meeting as usize;
            if home[index].is_none_or(|place| usize::from(place.slot) >= at) {
                instance.meetings[index].allowed = Slots::NONE;
                instance.meetings[index].worth = 0;
            }
        }
    }
}
