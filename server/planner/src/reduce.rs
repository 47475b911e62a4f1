//! What follows from the rules before any search: where each meeting can lie at all, or why the
//! meetings that must be placed cannot all be.

use crate::instance::{Instance, Meeting, MeetingIndex, ParticipantIndex};
use crate::slots::Slots;

/// Where each meeting can lie.
#[derive(Clone, Debug)]
pub struct Windows {
    pub of: Vec<Slots>,
}

/// Why no plan holds all meetings that must be placed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// A meeting has no slot left.
    NoSlot { meeting: MeetingIndex },
    /// These meetings of one participant share too few slots.
    TooFewSlots { participant: ParticipantIndex, meetings: Vec<MeetingIndex>, slots: Slots },
    /// These meetings must follow one another in a circle.
    Circle { meeting: MeetingIndex },
    /// More meetings must lie in these slots than there are rooms.
    TooFewRooms { slots: Slots, meetings: usize, rooms: usize },
    /// This participant has at least so many breaks, and another cannot have as many as fairness asks.
    Unfair { participant: ParticipantIndex, breaks: u32 },
    /// The days of these participants cannot be brought together in the rooms of these slots.
    Together { participants: Vec<ParticipantIndex>, slots: Slots },
    /// The search was exhausted.
    Exhausted,
}

/// Narrows every meeting's window until nothing more follows.
pub fn reduce(instance: &Instance) -> Result<Windows, Clash> {
    let mut of: Vec<Slots> =
        (0..instance.meetings.len()).map(|m| instance.window(m as MeetingIndex)).collect();
    let rooms: Slots = (0..instance.slot_count).filter(|t| instance.capacity[*t] > 0).collect();
    let mut interpreted = [Slots::NONE; 64];
    for one in &instance.interpreters {
        for (pair, slots) in interpreted.iter_mut().enumerate() {
            if one.pairs >> pair & 1 == 1 {
                *slots = Slots(slots.0 | one.free.0);
            }
        }
    }
    for window in &mut of {
        *window = window.and(rooms);
    }
    for (meeting, window) in instance.meetings.iter().zip(&mut of) {
        let is_named = meeting.pinned.is_some_and(|place| place.interpreter.is_some());
        if let Some(pair) = meeting.needs.filter(|_| !is_named) {
            *window = window.and(interpreted[usize::from(pair)]);
        }
    }
    let must: Vec<bool> = instance.meetings.iter().map(Meeting::must_be_placed).collect();
    let meetings_of = instance.meetings_of();
    let mut rounds = 0;
    loop {
        let before = of.clone();
        follow_precedences(instance, &must, &mut of)?;
        for (participant, own) in meetings_of.iter().enumerate() {
            if instance.participants[participant].desks > 1 {
                continue;
            }
            filter(participant as ParticipantIndex, own, &must, &mut of)?;
        }
        count_rooms(instance, &must, &of)?;
        if let Some(meeting) = (0..of.len()).find(|m| must[*m] && of[*m].is_empty()) {
            return Err(Clash::NoSlot { meeting: meeting as MeetingIndex });
        }
        rounds += 1;
        if of == before || rounds > instance.slot_count + 2 {
            return Ok(Windows { of });
        }
    }
}

fn follow_precedences(instance: &Instance, must: &[bool], of: &mut [Slots]) -> Result<(), Clash> {
    // In a circle the windows shrink past each other, so as many rounds as slots are enough.
    for _ in 0..=instance.slot_count {
        let mut changed = false;
        for &(first, second) in &instance.precedences {
            let (x, y) = (first as usize, second as usize);
            if x == y {
                return Err(Clash::Circle { meeting: first });
            }
            if !must[x] || !must[y] {
                continue;
            }
            let (Some((from, _)), Some((_, to))) = (of[x].ends(), of[y].ends()) else {
                let meeting = if of[x].is_empty() { first } else { second };
                return Err(Clash::NoSlot { meeting });
            };
            let (earlier, later) =
                (of[x].and(Slots::first(to)), of[y].without(Slots::first(from + 1)));
            changed |= earlier != of[x] || later != of[y];
            (of[x], of[y]) = (earlier, later);
        }
        if !changed {
            return Ok(());
        }
    }
    Ok(())
}

/// Keeps of each meeting's slots those with which all of a participant's meetings can be placed.
fn filter(
    participant: ParticipantIndex,
    own: &[MeetingIndex],
    must: &[bool],
    of: &mut [Slots],
) -> Result<(), Clash> {
    let forced: Vec<usize> = own.iter().map(|m| *m as usize).filter(|m| must[*m]).collect();
    let mut owner = [usize::MAX; 128];
    let mut taken = vec![usize::MAX; forced.len()];
    for index in 0..forced.len() {
        let mut seen = Slots::NONE;
        if !augment(index, &forced, of, &mut owner, &mut taken, &mut seen) {
            let mut meetings: Vec<MeetingIndex> =
                seen.iter().map(|slot| forced[owner[slot]] as MeetingIndex).collect();
            meetings.push(forced[index] as MeetingIndex);
            return Err(Clash::TooFewSlots { participant, meetings, slots: seen });
        }
    }
    // From which slots a chain of moves leads to which: owners of slots can move within their windows.
    let used: Vec<usize> = taken.clone();
    let busy: Slots = used.iter().copied().collect();
    let mut reach = [Slots::NONE; 128];
    for (index, slot) in used.iter().enumerate() {
        reach[*slot] = of[forced[index]];
    }
    for via in &used {
        for from in &used {
            if reach[*from].has(*via) {
                reach[*from] = Slots(reach[*from].0 | reach[*via].0);
            }
        }
    }
    for (index, meeting) in forced.iter().enumerate() {
        let own_slot = taken[index];
        let can = |slot: &usize| {
            *slot == own_slot
                || !busy.has(*slot)
                || reach[*slot].has(own_slot)
                || !reach[*slot].without(busy).is_empty()
        };
        of[*meeting] = of[*meeting].iter().filter(can).collect();
    }
    // A slot that one of them must have is no slot for the others.
    for meeting in &forced {
        if of[*meeting].len() == 1 {
            for other in own.iter().map(|m| *m as usize).filter(|other| other != meeting) {
                of[other] = of[other].without(of[*meeting]);
            }
        }
    }
    Ok(())
}

fn augment(
    index: usize,
    forced: &[usize],
    of: &[Slots],
    owner: &mut [usize; 128],
    taken: &mut [usize],
    seen: &mut Slots,
) -> bool {
    for slot in of[forced[index]].iter() {
        if seen.has(slot) {
            continue;
        }
        *seen = seen.with(slot);
        if owner[slot] == usize::MAX || augment(owner[slot], forced, of, owner, taken, seen) {
            owner[slot] = index;
            taken[index] = slot;
            return true;
        }
    }
    false
}

/// Meetings that must lie between two slots need as many rooms there.
fn count_rooms(instance: &Instance, must: &[bool], of: &[Slots]) -> Result<(), Clash> {
    let count = instance.slot_count;
    let mut ends = vec![vec![0; count]; count];
    for (meeting, window) in of.iter().enumerate().filter(|(meeting, _)| must[*meeting]) {
        match window.ends() {
            Some((from, to)) => ends[from][to] += 1,
            None => return Err(Clash::NoSlot { meeting: meeting as MeetingIndex }),
        }
    }
    // `inside[to]`: meetings whose window lies from here to there.
    let mut inside = vec![0; count];
    for from in (0..count).rev() {
        let (mut meetings, mut rooms) = (0, 0);
        for to in from..count {
            inside[to] += ends[from][to];
            meetings += inside[to];
            rooms += instance.capacity[to] as usize;
            if meetings > rooms {
                let slots = Slots::range(from, to + 1);
                return Err(Clash::TooFewRooms { slots, meetings, rooms });
            }
        }
    }
    Ok(())
}
