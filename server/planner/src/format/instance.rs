//! Reads what is to be planned.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::precedences::precedences;
use super::{Unreadable, is_small, wrong};
use crate::instance::{Instance, Interpreter, Meeting, Participant};
use crate::limits::{
    DESKS_MAX, INTERPRETERS_MAX, MEETINGS_MAX, PAIRS_MAX, PARTICIPANTS_MAX, ROOMS_MAX, SLOTS_MAX,
    WEIGHT_MAX, WORTH_MAX,
};
use crate::objective::{Objective, Order, Weights};
use crate::plan::Place;
use crate::slots::Slots;

const INSTANCE: &str = "b2b/1";

#[derive(Deserialize)]
struct InstanceFile {
    format: String,
    #[serde(default)]
    name: String,
    slots: SlotsPart,
    participants: Vec<ParticipantPart>,
    meetings: Vec<MeetingPart>,
    #[serde(default)]
    precedences: Vec<(usize, usize)>,
    capacity: Vec<u32>,
    #[serde(default)]
    interpreters: Vec<InterpreterPart>,
    fairness: Option<u32>,
    objective: Option<ObjectivePart>,
}

#[derive(Deserialize)]
struct SlotsPart {
    count: usize,
    blocks: Vec<(usize, usize)>,
    #[serde(default)]
    sessions: BTreeMap<String, Vec<usize>>,
}

#[derive(Deserialize)]
struct ParticipantPart {
    id: usize,
    #[serde(default)]
    name: String,
    #[serde(default)]
    unavailable: Vec<usize>,
    #[serde(default = "one")]
    desks: u32,
    #[serde(default)]
    changeover: u32,
    room: Option<u32>,
}

#[derive(Deserialize)]
pub(super) struct MeetingPart {
    id: Option<usize>,
    a: usize,
    b: usize,
    session: Option<String>,
    fixed: Option<usize>,
    slots: Option<Vec<usize>>,
    interp: Option<String>,
    #[serde(default = "one")]
    priority: u32,
    #[serde(default)]
    optional: bool,
    pinned: Option<(usize, Option<u32>, Option<u16>)>,
}

fn one() -> u32 {
    1
}

#[derive(Deserialize)]
struct InterpreterPart {
    id: serde_json::Value,
    #[serde(default)]
    name: String,
    pairs: Vec<String>,
    #[serde(default)]
    unavailable: Vec<usize>,
    max_consecutive: Option<u32>,
    max_total: Option<u32>,
}

#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "weights `unplaced`, `break` and `idle`, whole and not negative, or `ordered`"
)]
enum ObjectivePart {
    Weighted {
        unplaced: u32,
        #[serde(rename = "break")]
        gap: u32,
        idle: u32,
    },
    Ordered {
        ordered: OrderPart,
    },
}

/// Levels that do not count.
#[derive(Deserialize)]
struct OrderPart {
    #[serde(default)]
    without: Vec<LevelPart>,
}

#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum LevelPart {
    GapFree,
    Fair,
    KeepInterpreter,
    KeepRoom,
    Early,
}

pub(super) struct Grid<'a> {
    pub count: usize,
    pub capacity: &'a [u32],
    pub interpreters: usize,
}

impl Grid<'_> {
    fn slots(&self, list: &[usize], place: &str) -> Result<Slots, Unreadable> {
        for (index, slot) in list.iter().enumerate() {
            if *slot >= self.count {
                return wrong(format!("{place}[{index}]"), format!("there is no slot {slot}"));
            }
        }
        Ok(list.iter().copied().collect())
    }
}

/// What a file calls things that have only numbers in the instance.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub(super) pairs: Pairs,
    pub(super) sessions: BTreeMap<String, Slots>,
}

/// Reads an instance.
pub fn read_instance(text: &str) -> Result<Instance, Unreadable> {
    read_with_names(text).map(|(instance, _)| instance)
}

/// Reads an instance, and the names its events may use.
pub fn read_with_names(text: &str) -> Result<(Instance, Names), Unreadable> {
    is_small(text)?;
    let file: InstanceFile = serde_json::from_str(text)?;
    if file.format != INSTANCE {
        return wrong("format", format!("`{}` is not `{INSTANCE}`", file.format));
    }
    let count = file.slots.count;
    if count == 0 || count > SLOTS_MAX {
        return wrong("slots.count", format!("must be from 1 to {SLOTS_MAX}"));
    }
    for (place, length, most) in [
        ("participants", file.participants.len(), PARTICIPANTS_MAX),
        ("meetings", file.meetings.len(), MEETINGS_MAX),
        ("interpreters", file.interpreters.len(), INTERPRETERS_MAX),
    ] {
        if length > most {
            return wrong(place, format!("at most {most} can be planned"));
        }
    }
    if file.capacity.len() != count {
        return wrong("capacity", format!("must have {count} numbers, one for each slot"));
    }
    for (slot, rooms) in file.capacity.iter().enumerate() {
        if *rooms > ROOMS_MAX {
            return wrong(format!("capacity[{slot}]"), format!("must be at most {ROOMS_MAX}"));
        }
    }
    let grid = Grid { count, capacity: &file.capacity, interpreters: file.interpreters.len() };
    let mut pairs = Pairs::default();
    let interpreters = file
        .interpreters
        .iter()
        .enumerate()
        .map(|(index, one)| interpreter(&grid, &mut pairs, index, one))
        .collect::<Result<_, _>>()?;
    let participants: Vec<Participant> = file
        .participants
        .iter()
        .enumerate()
        .map(|(index, one)| participant(&grid, index, one))
        .collect::<Result<_, _>>()?;
    let mut sessions = BTreeMap::new();
    for (name, list) in &file.slots.sessions {
        sessions.insert(name.clone(), grid.slots(list, &format!("slots.sessions.{name}"))?);
    }
    let meetings: Vec<Meeting> = file
        .meetings
        .iter()
        .enumerate()
        .map(|(index, one)| {
            if let Some(id) = one.id {
                is_at(id, index, "meetings")?;
            }
            let place = format!("meetings[{index}]");
            meeting(&grid, &sessions, &mut pairs, participants.len(), &place, one)
        })
        .collect::<Result<_, _>>()?;
    let precedences = precedences(&file.precedences, meetings.len())?;
    let objective = objective(file.objective.as_ref())?;
    let instance = Instance {
        name: file.name,
        slot_count: count,
        blocks: blocks(&file.slots.blocks, count)?,
        participants,
        meetings,
        precedences,
        capacity: file.capacity,
        interpreters,
        fairness: file.fairness,
        objective,
    };
    Ok((instance, Names { pairs, sessions }))
}

fn blocks(blocks: &[(usize, usize)], count: usize) -> Result<Vec<(usize, usize)>, Unreadable> {
    let mut at = 0;
    for (index, (from, to)) in blocks.iter().enumerate() {
        if *from < at || to <= from || *to > count {
            return wrong(
                format!("slots.blocks[{index}]"),
                "blocks must follow one another, and lie within the slots",
            );
        }
        at = *to;
    }
    Ok(blocks.to_vec())
}

/// Numbers the language pairs as they come.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs(Vec<String>);

impl Pairs {
    fn number(&mut self, pair: &str, place: &str) -> Result<u8, Unreadable> {
        if let Some(known) = self.0.iter().position(|known| known == pair) {
            return Ok(known as u8);
        }
        if self.0.len() == PAIRS_MAX {
            return wrong(place, format!("at most {PAIRS_MAX} language pairs can be planned"));
        }
        self.0.push(pair.to_owned());
        Ok(self.0.len() as u8 - 1)
    }
}

fn is_at(id: usize, index: usize, place: &str) -> Result<(), Unreadable> {
    if id == index {
        return Ok(());
    }
    wrong(format!("{place}[{index}].id"), format!("must be {index}, its own place"))
}

fn participant(
    grid: &Grid<'_>,
    index: usize,
    part: &ParticipantPart,
) -> Result<Participant, Unreadable> {
    is_at(part.id, index, "participants")?;
    let away = grid.slots(&part.unavailable, &format!("participants[{index}].unavailable"))?;
    for (end, number, least, most) in [
        ("desks", part.desks, 1, DESKS_MAX),
        ("changeover", part.changeover, 0, SLOTS_MAX as u32),
        ("room", part.room.unwrap_or(0), 0, ROOMS_MAX),
    ] {
        if !(least..=most).contains(&number) {
            let why = format!("must be from {least} to {most}");
            return wrong(format!("participants[{index}].{end}"), why);
        }
    }
    Ok(Participant {
        name: part.name.clone(),
        free: Slots::first(grid.count).without(away),
        desks: part.desks,
        changeover: part.changeover,
        meetings_max: None,
        room: part.room,
    })
}

fn interpreter(
    grid: &Grid<'_>,
    pairs: &mut Pairs,
    index: usize,
    part: &InterpreterPart,
) -> Result<Interpreter, Unreadable> {
    let place = format!("interpreters[{index}]");
    if part.id.as_u64() != Some(index as u64) {
        return wrong(format!("{place}.id"), format!("must be {index}, its own place"));
    }
    let away = grid.slots(&part.unavailable, &format!("{place}.unavailable"))?;
    let mut bits = 0;
    for (number, pair) in part.pairs.iter().enumerate() {
        bits |= 1 << pairs.number(pair, &format!("{place}.pairs[{number}]"))?;
    }
    Ok(Interpreter {
        name: part.name.clone(),
        pairs: bits,
        free: Slots::first(grid.count).without(away),
        run_max: part.max_consecutive.filter(|max| *max > 0),
        total_max: part.max_total,
    })
}

pub(super) fn meeting(
    grid: &Grid<'_>,
    sessions: &BTreeMap<String, Slots>,
    pairs: &mut Pairs,
    participants: usize,
    place: &str,
    part: &MeetingPart,
) -> Result<Meeting, Unreadable> {
    for (end, one) in [("a", part.a), ("b", part.b)] {
        if one >= participants {
            return wrong(format!("{place}.{end}"), format!("there is no participant {one}"));
        }
    }
    if part.a == part.b {
        return wrong(format!("{place}.b"), format!("participant {} meets themselves", part.a));
    }
    if part.priority > WORTH_MAX {
        return wrong(format!("{place}.priority"), format!("must be at most {WORTH_MAX}"));
    }
    let mut allowed = Slots::first(grid.count);
    if let Some(session) = &part.session {
        match sessions.get(session.as_str()) {
            Some(slots) => allowed = allowed.and(*slots),
            None => {
                return wrong(format!("{place}.session"), format!("there is no `{session}`"));
            }
        }
    }
    if let Some(list) = &part.slots {
        allowed = allowed.and(grid.slots(list, &format!("{place}.slots"))?);
    }
    if let Some(fixed) = part.fixed {
        allowed = allowed.and(grid.slots(&[fixed], &format!("{place}.fixed"))?);
    }
    let pinned = match part.pinned {
        None => None,
        Some((slot, room, interpreter)) => {
            let place = format!("{place}.pinned");
            grid.slots(&[slot], &place)?;
            if room.is_some_and(|room| room >= grid.capacity[slot]) {
                return wrong(place, format!("slot {slot} has no such room"));
            }
            if interpreter.is_some_and(|one| usize::from(one) >= grid.interpreters) {
                return wrong(place, "there is no such interpreter");
            }
            Some(Place { slot: slot as u8, room, interpreter })
        }
    };
    let needs = part.interp.as_deref();
    let needs = needs.map(|pair| pairs.number(pair, &format!("{place}.interp"))).transpose()?;
    Ok(Meeting {
        a: part.a as u32,
        b: part.b as u32,
        allowed,
        needs,
        worth: part.priority,
        may_be_left_out: part.optional,
        pinned,
    })
}

fn objective(part: Option<&ObjectivePart>) -> Result<Objective, Unreadable> {
    let (unplaced, gap, idle) = match part {
        None => return Ok(Objective::default()),
        Some(ObjectivePart::Ordered { ordered }) => {
            let counts = |level| !ordered.without.contains(&level);
            return Ok(Objective::Ordered(Order {
                gap_free: counts(LevelPart::GapFree),
                fair: counts(LevelPart::Fair),
                keep_interpreter: counts(LevelPart::KeepInterpreter),
                keep_room: counts(LevelPart::KeepRoom),
                early: counts(LevelPart::Early),
            }));
        }
        Some(ObjectivePart::Weighted { unplaced, gap, idle }) => (*unplaced, *gap, *idle),
    };
    for (place, weight) in [("unplaced", unplaced), ("break", gap), ("idle", idle)] {
        if weight > WEIGHT_MAX {
            return wrong(format!("objective.{place}"), format!("must be at most {WEIGHT_MAX}"));
        }
    }
    Ok(Objective::Weighted(Weights { left_out: unplaced, gap, idle }))
}
