//! The rules of a timetable, each by itself: what a plan must keep, and what makes it better. Slow and
//! plain, for the judge; the search has its own quick form and is checked against these.

pub mod breaks;
pub mod changeover;
pub mod idle;
pub mod interpreted;
pub mod interpreter_changes;
pub mod interpreter_rest;
pub mod lateness;
pub mod left_out;
pub mod meetings_max;
pub mod once;
pub mod order;
pub mod pinned;
pub mod room;
pub mod room_changes;
pub mod unfairness;
pub mod window;

#[cfg(test)]
mod example;

use crate::instance::Instance;
use crate::plan::{Place, Plan};

/// A rule that is broken, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    OtherLength { places: usize, meetings: usize },
    LeftOut { meeting: usize },
    NoSuchSlot { meeting: usize },
    NotAllowed { meeting: usize },
    NotFree { meeting: usize, participant: usize },
    NotPinned { meeting: usize },
    Twice { participant: usize, slot: usize },
    NoChangeover { participant: usize, slot: usize },
    TooManyRooms { slot: usize },
    RoomTwice { slot: usize, room: u32 },
    NoSuchRoom { meeting: usize },
    OtherRoom { meeting: usize },
    NotBefore { first: usize, second: usize },
    NoInterpreter { meeting: usize },
    NeedsNone { meeting: usize },
    WrongInterpreter { meeting: usize },
    InterpreterNotFree { meeting: usize },
    InterpreterTwice { interpreter: usize, slot: usize },
    NoRest { interpreter: usize, slot: usize },
    TooMuch { interpreter: usize },
    TooManyMeetings { participant: usize },
    Unfair,
}

/// A plan, by meeting and by participant.
pub struct Timetable<'a> {
    pub instance: &'a Instance,
    /// Of each meeting; what lies in no slot there is counts as left out here.
    pub places: Vec<Option<Place>>,
    /// Of each participant their slots and meetings, in time.
    pub days: Vec<Vec<(usize, usize)>>,
}

impl<'a> Timetable<'a> {
    /// Says as well which meetings lie in no slot.
    pub fn of(instance: &'a Instance, plan: &Plan) -> (Self, Vec<Wrong>) {
        let mut wrong = Vec::new();
        let mut places = plan.places.clone();
        let mut days = vec![Vec::new(); instance.participants.len()];
        for (index, meeting) in instance.meetings.iter().enumerate() {
            let Some(slot) = places[index].map(|place| usize::from(place.slot)) else { continue };
            if slot >= instance.slot_count {
                wrong.push(Wrong::NoSuchSlot { meeting: index });
                places[index] = None;
                continue;
            }
            days[meeting.a as usize].push((slot, index));
            days[meeting.b as usize].push((slot, index));
        }
        days.iter_mut().for_each(|day| day.sort_unstable());
        (Self { instance, places, days }, wrong)
    }

    /// Each meeting that lies somewhere.
    pub fn placed(&self) -> impl Iterator<Item = (usize, Place)> {
        self.places.iter().enumerate().filter_map(|(index, place)| Some((index, (*place)?)))
    }

    /// Meetings of a participant that follow each other inside a block.
    pub fn neighbors(&self, participant: usize) -> Vec<((usize, usize), (usize, usize))> {
        let day = &self.days[participant];
        let block = |slot: usize| {
            self.instance.blocks.iter().position(|(from, to)| (*from..*to).contains(&slot))
        };
        let pairs = day.windows(2).map(|pair| (pair[0], pair[1]));
        let share = |(one, two): &((usize, _), (usize, _))| {
            block(one.0).is_some() && block(one.0) == block(two.0)
        };
        pairs.filter(share).collect()
    }
}
