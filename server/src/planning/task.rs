//! From a day to what the planner understands, and from a plan back.

use std::collections::HashMap;

use sangdam_domain::feasibility::slots_outside;
use sangdam_domain::time::Moment;
use sangdam_domain::timetable::Need;
use sangdam_domain::{CompanyId, Day, InterpreterId, MeetingId, RoomId, draft};
use sangdam_planner::limits::SLOTS_MAX;
use sangdam_planner::objective::{Objective, Order};
use sangdam_planner::slots::Slots;
use sangdam_planner::{Instance, Place, Plan, explain, instance};

use super::desk::{Desk, blocks, is_rest_exact, participants};
use super::options::PlanOptions;
use super::proposal::{Help, More, Placed, Proposal};
use super::what_if::rehearsed;
use super::wish::{Wish, honored};

/// Meetings one run plans at most, some ten times those of the largest day.
const MEETINGS_MAX: usize = 20_000;

/// Why there is nothing a run could be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotPlan {
    Nothing,
    TooLarge,
}

/// Where a meeting of the instance comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// It stands, in the timetable or pinned in the draft.
    Stands(MeetingId),
    Wish(Wish),
}

/// A day as the planner sees it.
pub struct Task {
    pub instance: Instance,
    /// Of each meeting of the instance.
    pub sources: Vec<Source>,
    /// The day with the draft's pinned meetings and with what is rehearsed.
    pub day: Day,
    /// Whether the planner's rest is the day's. Where it keeps more, its plans can be held, but of
    /// others it knows nothing for certain.
    pub is_exact: bool,
    rooms: Vec<RoomId>,
    interpreters: Vec<InterpreterId>,
    /// Of each pair the planner knows by number.
    languages: Vec<[String; 2]>,
}

/// What the planner is to fill: the wishes beside everything that stands.
pub fn task(day: &Day, options: &PlanOptions, moment: Moment<'_>) -> Result<Task, CannotPlan> {
    let day = rehearsed(&standing(day, moment), &options.what_if);
    let wishes = honored(&day, options.honor, moment.now);
    if wishes.is_empty() {
        return Err(CannotPlan::Nothing);
    }
    let slot_count = day.layout.slots.len();
    if slot_count > SLOTS_MAX || wishes.len() + day.timetable.len() > MEETINGS_MAX {
        return Err(CannotPlan::TooLarge);
    }
    let companies: Vec<&CompanyId> = day.roster.companies.keys().collect();
    let number: HashMap<&CompanyId, u32> = companies.into_iter().zip(0..).collect();
    let mut desk = Desk::of(&day, moment)?;
    let away: Slots =
        slots_outside(&day, moment.rules).into_iter().map(|slot| slot.index()).collect();
    let over =
        day.slots().filter(|slot| day.slot_time(*slot).is_none_or(|time| time.end <= moment.now));
    let over: Slots = over.map(|slot| slot.index()).collect();
    let free = Slots::first(slot_count).without(away).without(over);
    let participants = participants(&day, free);
    let is_exact = is_rest_exact(&day);
    let (mut meetings, mut sources) = (Vec::new(), Vec::new());
    // What gave way to another has no place to keep.
    for one in day.timetable.all().filter(|one| !day.gave_way(one)) {
        let (Some(a), Some(b)) = (number.get(&one.host), number.get(&one.guest)) else { continue };
        meetings.push(desk.pinned(&day, one, (*a, *b)));
        sources.push(Source::Stands(one.id.clone()));
    }
    for wish in wishes {
        let (Some(a), Some(b)) = (number.get(&wish.host), number.get(&wish.guest)) else {
            continue;
        };
        meetings.push(instance::Meeting {
            needs: desk.needs(&day, Need::Auto, &wish.host, &wish.guest)?,
            worth: wish.worth(),
            may_be_left_out: true,
            ..instance::Meeting::between(*a, *b)
        });
        sources.push(Source::Wish(wish));
    }
    desk.keep_what_stands(&day, &mut meetings);
    let has_rooms = !desk.rooms.is_empty();
    let capacity = desk.capacity(&day, &meetings);
    let prefer = options.prefer;
    let order = Order {
        gap_free: prefer.gap_free,
        fair: prefer.fair,
        keep_interpreter: prefer.keep_interpreter,
        keep_room: prefer.keep_interpreter && has_rooms,
        early: prefer.early,
    };
    let instance = Instance {
        name: day.id.to_string(),
        slot_count,
        blocks: blocks(&day),
        participants,
        meetings,
        precedences: Vec::new(),
        capacity,
        interpreters: std::mem::take(&mut desk.interpreters),
        fairness: None,
        objective: Objective::Ordered(order),
    };
    let Desk { rooms, interpreter_ids: interpreters, languages, .. } = desk;
    Ok(Task { instance, sources, is_exact, rooms, interpreters, languages, day })
}

/// The day with what stands: the timetable, what the draft does to it, and what is pinned there.
pub fn standing(day: &Day, moment: Moment<'_>) -> Day {
    let mut day = day.clone();
    if let Some(draft) = &mut day.draft {
        let timetable = &day.timetable;
        let draft = std::sync::Arc::make_mut(draft);
        draft.meetings.retain(|id, one| one.pinned || timetable.get(id).is_some());
    }
    draft::overlaid(&day, moment)
}

impl Task {
    /// The meetings of a plan as the day knows them.
    pub fn placed(&self, plan: &Plan) -> Vec<Placed> {
        let each = self.sources.iter().zip(&plan.places);
        let mut placed: Vec<Placed> =
            each.filter_map(|(source, place)| self.place(source, (*place)?)).collect();
        placed.sort_by(|a, b| (a.slot, &a.host, &a.guest).cmp(&(b.slot, &b.host, &b.guest)));
        placed
    }

    fn place(&self, source: &Source, place: Place) -> Option<Placed> {
        Some(match source {
            Source::Stands(id) => {
                let one = self.day.timetable.get(id)?;
                Placed {
                    host: one.host.clone(),
                    guest: one.guest.clone(),
                    slot: one.slot.0,
                    room: one.room.clone(),
                    interpreter: one.interpreter.clone(),
                    stands: Some(id.clone()),
                    rank: None,
                    is_mutual: false,
                }
            }
            Source::Wish(wish) => Placed {
                host: wish.host.clone(),
                guest: wish.guest.clone(),
                slot: place.slot.into(),
                room: self.room(place),
                interpreter: self.interpreter(place),
                stands: None,
                rank: Some(wish.rank),
                is_mutual: wish.is_mutual,
            },
        })
    }

    pub(super) fn room(&self, place: Place) -> Option<RoomId> {
        self.rooms.get(place.room? as usize).cloned()
    }

    pub(super) fn interpreter(&self, place: Place) -> Option<InterpreterId> {
        self.interpreters.get(usize::from(place.interpreter?)).cloned()
    }

    pub(super) fn number_of_room(&self, id: Option<&RoomId>) -> Option<u32> {
        let at = self.rooms.iter().position(|room| Some(room) == id)?;
        u32::try_from(at).ok()
    }

    pub(super) fn number_of_interpreter(&self, id: Option<&InterpreterId>) -> Option<u16> {
        let at = self.interpreters.iter().position(|one| Some(one) == id)?;
        u16::try_from(at).ok()
    }

    /// The wishes a plan leaves out.
    pub fn left_out(&self, plan: &Plan) -> Vec<&Wish> {
        let each = self.sources.iter().zip(&plan.places);
        let left = each.filter_map(|(source, place)| match (source, place) {
            (Source::Wish(wish), None) => Some(wish),
            _ => None,
        });
        left.collect()
    }

    /// What would let more meetings be, in the day's words.
    pub fn help(&self, help: &explain::Help) -> Option<Help> {
        let what = match help.what {
            explain::More::Slot => More::Slot,
            explain::More::Room => More::Room,
            explain::More::Interpreter { pair } => {
                More::Interpreter { pair: self.languages.get(usize::from(pair))?.clone() }
            }
        };
        (help.meetings_more > 0).then_some(Help { what, meetings_more: help.meetings_more })
    }

    /// An earlier proposal as a plan of this task, as far as its pairs are still here.
    pub fn plan_of(&self, proposal: &Proposal) -> Plan {
        let had: HashMap<(&CompanyId, &CompanyId), &Placed> =
            proposal.meetings.iter().map(|one| ((&one.host, &one.guest), one)).collect();
        let places = self.sources.iter().zip(&self.instance.meetings).map(|(source, meeting)| {
            let Source::Wish(wish) = source else { return meeting.pinned };
            let one = had.get(&(&wish.host, &wish.guest))?;
            Some(Place {
                slot: u8::try_from(one.slot).ok()?,
                room: self.number_of_room(one.room.as_ref()),
                interpreter: self.number_of_interpreter(one.interpreter.as_ref()),
            })
        });
        Plan { places: places.collect() }
    }
}
