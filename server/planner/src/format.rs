//! The `b2b/1` files: instances here, plans and events beside. What breaks a rule is refused with its
//! place in the file.

mod circle;
mod events;
mod plan;

use std::collections::HashMap;

use serde::Deserialize;

use crate::instance::{Instance, Interpreter, Meeting, Participant, Weights};
use crate::limits::{
    BYTES_MAX, INTERPRETERS_MAX, MEETINGS_MAX, PAIRS_MAX, PARTICIPANTS_MAX, PRECEDENCES_MAX,
    ROOMS_MAX, SLOTS_MAX, WEIGHT_MAX, WORTH_MAX,
};
use crate::slots::Slots;
pub use events::read_events;
pub use plan::{read_plan, read_plan_of, write_plan};

const INSTANCE: &str = "b2b/1";
/// Why a file cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Such as `meetings[3].a`, or the line and column.
    pub place: String,
    pub why: String,
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.place, self.why)
    }
}

impl std::error::Error for Unreadable {}

fn wrong<T>(place: impl Into<String>, why: impl Into<String>) -> Result<T, Unreadable> {
    Err(Unreadable { place: place.into(), why: why.into() })
}

impl From<serde_json::Error> for Unreadable {
    fn from(error: serde_json::Error) -> Self {
        let place = format!("line {}, column {}", error.line(), error.column());
        Self { place, why: error.to_string() }
    }
}

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
    sessions: HashMap<String, Vec<usize>>,
}

#[derive(Deserialize)]
struct ParticipantPart {
    id: usize,
    #[serde(default)]
    name: String,
    #[serde(default)]
    unavailable: Vec<usize>,
}

#[derive(Deserialize)]
struct MeetingPart {
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
struct ObjectivePart {
    unplaced: u32,
    #[serde(rename = "break")]
    gap: u32,
    idle: u32,
}

struct Grid {
    count: usize,
}

impl Grid {
    fn slots(&self, list: &[usize], place: &str) -> Result<Slots, Unreadable> {
        for (index, slot) in list.iter().enumerate() {
            if *slot >= self.count {
                return wrong(format!("{place}[{index}]"), format!("there is no slot {slot}"));
            }
        }
        Ok(list.iter().copied().collect())
    }
}

/// What an instance's file calls things that have only numbers in the instance.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pairs: Pairs,
    sessions: HashMap<String, Slots>,
}

/// Refuses what is too long to be read.
fn check_length(text: &str) -> Result<(), Unreadable> {
    if text.len() <= BYTES_MAX {
        return Ok(());
    }
    wrong("the file", format!("has more than {} MiB", BYTES_MAX >> 20))
}

/// Reads an instance.
pub fn read_instance(text: &str) -> Result<Instance, Unreadable> {
    read_with_names(text).map(|(instance, _)| instance)
}

/// Reads an instance, and the names its events may use.
pub fn read_with_names(text: &str) -> Result<(Instance, Names), Unreadable> {
    check_length(text)?;
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
        ("precedences", file.precedences.len(), PRECEDENCES_MAX),
        ("interpreters", file.interpreters.len(), INTERPRETERS_MAX),
    ] {
        if length > most {
            return wrong(place, format!("at most {most} can be planned"));
        }
    }
    if file.capacity.len() != count {
        return wrong("capacity", format!("must have {count} numbers, one for each slot"));
    }
    if let Some(slot) = file.capacity.iter().position(|rooms| *rooms > ROOMS_MAX) {
        return wrong(format!("capacity[{slot}]"), format!("must be at most {ROOMS_MAX}"));
    }
    let grid = Grid { count };
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
    let mut sessions = HashMap::new();
    for (name, list) in &file.slots.sessions {
        sessions.insert(name.clone(), grid.slots(list, &format!("slots.sessions.{name}"))?);
    }
    let meetings: Vec<Meeting> = file
        .meetings
        .iter()
        .enumerate()
        .map(|(index, one)| {
            is_at(one.id.unwrap_or(index), index, "meetings")?;
            let place = format!("meetings[{index}]");
            meeting(&grid, &sessions, &mut pairs, participants.len(), &place, one)
        })
        .collect::<Result<_, _>>()?;
    let precedences = precedences(&file.precedences, meetings.len())?;
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
        weights: weights(file.objective.as_ref())?,
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
struct Pairs(Vec<String>);

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
    grid: &Grid,
    index: usize,
    part: &ParticipantPart,
) -> Result<Participant, Unreadable> {
    is_at(part.id, index, "participants")?;
    let away = grid.slots(&part.unavailable, &format!("participants[{index}].unavailable"))?;
    Ok(Participant { name: part.name.clone(), free: Slots::first(grid.count).without(away) })
}

fn interpreter(
    grid: &Grid,
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

fn meeting(
    grid: &Grid,
    sessions: &HashMap<String, Slots>,
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
    let needs = part.interp.as_deref();
    let needs = needs.map(|pair| pairs.number(pair, &format!("{place}.interp"))).transpose()?;
    Ok(Meeting {
        a: part.a as u32,
        b: part.b as u32,
        allowed,
        needs,
        worth: part.priority,
        may_be_left_out: part.optional,
    })
}

fn precedences(list: &[(usize, usize)], meetings: usize) -> Result<Vec<(u32, u32)>, Unreadable> {
    for (index, (first, second)) in list.iter().enumerate() {
        for one in [first, second] {
            if *one >= meetings {
                return wrong(
                    format!("precedences[{index}]"),
                    format!("there is no meeting {one}"),
                );
            }
        }
    }
    if let Some((index, meetings)) = circle::find(list, meetings) {
        let way = meetings.iter().map(|meeting| format!("{meeting} before ")).collect::<String>();
        let why = format!("closes a circle: meeting {way}{}", meetings[0]);
        return wrong(format!("precedences[{index}]"), why);
    }
    Ok(list.iter().map(|(first, second)| (*first as u32, *second as u32)).collect())
}

fn weights(part: Option<&ObjectivePart>) -> Result<Weights, Unreadable> {
    let Some(ObjectivePart { unplaced, gap, idle }) = part else { return Ok(Weights::default()) };
    for (place, weight) in [("unplaced", unplaced), ("break", gap), ("idle", idle)] {
        if *weight > WEIGHT_MAX {
            return wrong(format!("objective.{place}"), format!("must be at most {WEIGHT_MAX}"));
        }
    }
    Ok(Weights { left_out: *unplaced, gap: *gap, idle: *idle })
}
