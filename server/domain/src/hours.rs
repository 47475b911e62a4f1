//! The hours interpreters worked: what was planned, and from their steps at the doors what it came to.
//!
//! The day itself knows only where somebody is now; how long they were inside follows from the log.

use std::collections::BTreeMap;

use crate::attendance::{Presence, Step, VISITOR, door_open};
use crate::change::Change;
use crate::day::{Day, SlotTime};
use crate::id::{InterpreterId, MeetingId};
use crate::notice::Seat;
use crate::refill;
use crate::roster::{Interpreter, email_key};
use crate::time::{Instant, MINUTE_MS};
use crate::timetable::Meeting;

/// How an interpreter's part in a meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is not over yet.
    Ahead,
    Worked,
    /// Others came, the interpreter did not.
    Absent,
    /// Nobody came through the door, so nothing is known.
    Unrecorded,
    /// Somebody else has the seat now; what was worked counts.
    Replaced,
    /// It was put elsewhere while they were at work; what was worked counts.
    Moved,
    /// It was canceled while they were at work; what was worked counts.
    Canceled,
}

/// One interpreter in one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub interpreter: InterpreterId,
    /// As it is now, or was when it was given up.
    pub meeting: Meeting,
    pub time: SlotTime,
    pub standing: Standing,
    /// Nothing for whoever lost the seat.
    pub planned_min: i64,
    /// When they first came in and last went, early or late.
    pub inside: Option<(Instant, Instant)>,
    /// Minutes inside from the meeting's start on; coming early is no work, staying on is.
    pub actual_min: i64,
    /// Minutes of these in which a colleague was there for them, and they were not.
    pub stood_in_min: i64,
    /// That colleague, who was let in.
    pub came_instead: Option<String>,
}

/// Spans somebody was inside; the end is open while they are.
#[derive(Clone, Debug, Default)]
struct Stay {
    name: String,
    spans: Vec<(Instant, Option<Instant>)>,
}

/// Who was inside at the interpreters' seats of one meeting, by person.
type People = BTreeMap<String, Stay>;

/// A meeting that was given up, or put elsewhere, after somebody had come.
#[derive(Clone, Debug)]
struct Past {
    meeting: Meeting,
    /// When it was to begin; not told where its slot says it.
    start: Option<Instant>,
    people: People,
}

/// Who was inside at interpreters' seats, gathered from the changes of a day in their order.
#[derive(Clone, Debug, Default)]
pub struct Stays {
    /// The meetings as they were told last.
    known: BTreeMap<MeetingId, Meeting>,
    present: BTreeMap<MeetingId, People>,
    past: Vec<Past>,
}

impl Stays {
    pub fn take(&mut self, change: &Change) {
        match change {
            Change::Attended { meeting, person, presence }
                if presence.seat == Seat::Interpreter =>
            {
                let people = self.present.entry(meeting.clone()).or_default();
                people.entry(person.clone()).or_default().take(presence);
            }
            Change::Booked { meeting } => {
                self.known.insert(meeting.id.clone(), meeting.clone());
            }
            Change::Moved { meeting, from, from_start } => {
                let before = self.known.insert(meeting.id.clone(), meeting.clone());
                if meeting.slot != *from {
                    let before = before.as_ref().unwrap_or(meeting);
                    let before =
                        Meeting { slot: *from, stamped: meeting.stamped, ..before.clone() };
                    self.give_up(before, Some(*from_start));
                }
            }
            Change::Canceled { meeting } => {
                self.known.remove(&meeting.id);
                self.give_up(meeting.clone(), None);
            }
            _ => {}
        }
    }

    /// Whoever is inside goes by the moment the others were told.
    fn give_up(&mut self, meeting: Meeting, start: Option<Instant>) {
        if let Some(people) = self.present.remove(&meeting.id) {
            self.past.push(Past { meeting, start, people });
        }
    }
}

impl Stay {
    fn take(&mut self, presence: &Presence) {
        self.name.clone_from(&presence.name);
        let open = self.spans.last_mut().filter(|(_, end)| end.is_none());
        match (presence.step, open) {
            (Step::Inside, None) => self.spans.push((presence.since, None)),
            (Step::Left | Step::AtDoor, Some((_, end))) => *end = Some(presence.since),
            _ => {}
        }
    }
}

/// Every interpreter's meetings of the day, by interpreter and start.
pub fn works(day: &Day, stays: &Stays, now: Instant) -> Vec<Work> {
    let mut found: Vec<Work> = Vec::new();
    let nobody = People::new();
    for meeting in day.timetable.all() {
        let people = stays.present.get(&meeting.id).unwrap_or(&nobody);
        let all = day.roster.interpreters.values();
        let concerned =
            all.filter(|one| meeting.has_interpreter(&one.id) || people.contains_key(&key_of(one)));
        found.extend(concerned.filter_map(|one| work(day, people, meeting, one, now)));
    }
    for past in &stays.past {
        found.extend(day.roster.interpreters.values().filter_map(|one| given_up(day, past, one)));
    }
    found.sort_by(|a, b| {
        let order =
            |work: &Work| (work.interpreter.clone(), work.time.start, work.meeting.id.clone());
        order(a).cmp(&order(b))
    });
    found
}

fn work(
    day: &Day,
    people: &People,
    meeting: &Meeting,
    one: &Interpreter,
    now: Instant,
) -> Option<Work> {
    let time = day.time_of(meeting)?;
    // Who waited in one that gave way was at work until they went to the other.
    let (_, closes) = door_open(day, meeting)?;
    let closes = refill::gave_way_at(day, meeting).unwrap_or(closes);
    let holds = meeting.has_interpreter(&one.id);
    let worked = Worked::of(day, people, meeting, one, (time.start, now.min(closes)));
    if !holds && worked.minutes == 0 {
        return None;
    }
    let somebody_came = day.attendance.contains_key(&meeting.id);
    let standing = match (holds, worked.minutes > 0) {
        (false, _) => Standing::Replaced,
        (true, _) if now < time.end => Standing::Ahead,
        (true, true) => Standing::Worked,
        (true, false) if somebody_came => Standing::Absent,
        (true, false) => Standing::Unrecorded,
    };
    let planned_min = if holds { time.start.minutes_to(time.end) } else { 0 };
    Some(worked.into_work(one, meeting, time, standing, planned_min))
}

/// What somebody had worked in a meeting when it was given up or put elsewhere.
fn given_up(day: &Day, past: &Past, one: &Interpreter) -> Option<Work> {
    let meeting = &past.meeting;
    let time = day.time_of(meeting)?;
    let start = past.start.unwrap_or(time.start);
    let length = time.start.minutes_to(time.end);
    let time = SlotTime { start, end: start.plus_minutes(length), ..time };
    let closed = time.end.plus_minutes(day.video.door.closes_min.into());
    let until = meeting.stamped.min(closed);
    let worked = Worked::of(day, &past.people, meeting, one, (start, until));
    let standing = if past.start.is_some() { Standing::Moved } else { Standing::Canceled };
    (worked.minutes > 0).then(|| worked.into_work(one, meeting, time, standing, 0))
}

/// How long an interpreter's seat was taken for them.
struct Worked {
    inside: Option<(Instant, Instant)>,
    minutes: i64,
    stood_in_min: i64,
    came_instead: Option<String>,
}

impl Worked {
    /// Whoever was let in stands for the one who has the seat; of two in relay for the one who did not
    /// come, and for the first where that is nobody or both.
    fn of(
        day: &Day,
        people: &People,
        meeting: &Meeting,
        one: &Interpreter,
        (start, until): (Instant, Instant),
    ) -> Self {
        let came = |id: &InterpreterId| {
            let known = day.roster.interpreters.get(id);
            known.is_some_and(|known| people.contains_key(&key_of(known)))
        };
        let first = meeting.interpreter.as_ref();
        let missed = meeting.relay.as_ref().map(|relay| &relay.interpreter);
        let missed = missed.filter(|second| !came(second) && first.is_some_and(came));
        let has_visitors = missed.or(first) == Some(&one.id);
        let own = people.get(&key_of(one));
        let visitors = people.iter().filter(|(key, _)| has_visitors && key.starts_with(VISITOR));
        let visitors: Vec<&Stay> = visitors.map(|(_, stay)| stay).collect();
        let inside = |stay: &&Stay| -> Vec<(Instant, Instant)> {
            let spans = stay.spans.iter();
            let spans = spans.map(|(from, to)| (*from, to.unwrap_or(until).min(until)));
            spans.filter(|(from, to)| from < to).collect()
        };
        let own: Vec<_> = own.iter().flat_map(inside).collect();
        let all: Vec<_> = own.iter().copied().chain(visitors.iter().flat_map(inside)).collect();
        let minutes = |spans: &[(Instant, Instant)]| {
            let worked = joined(spans.iter().map(|(from, to)| (*from.max(&start), *to)));
            (worked + MINUTE_MS / 2) / MINUTE_MS
        };
        let sum = minutes(&all);
        Self {
            inside: all.iter().map(|span| span.0).min().zip(all.iter().map(|span| span.1).max()),
            minutes: sum,
            stood_in_min: sum - minutes(&own),
            came_instead: visitors.first().map(|stay| stay.name.clone()),
        }
    }

    fn into_work(
        self,
        one: &Interpreter,
        meeting: &Meeting,
        time: SlotTime,
        standing: Standing,
        planned_min: i64,
    ) -> Work {
        Work {
            interpreter: one.id.clone(),
            meeting: meeting.clone(),
            time,
            standing,
            planned_min,
            inside: self.inside,
            actual_min: self.minutes,
            stood_in_min: self.stood_in_min,
            came_instead: self.came_instead,
        }
    }
}

fn key_of(one: &Interpreter) -> String {
    email_key(&one.email)
}

/// How long at least one of several spans lasts.
fn joined(spans: impl Iterator<Item = (Instant, Instant)>) -> i64 {
    let mut spans: Vec<_> = spans.filter(|(from, to)| from < to).collect();
    spans.sort_unstable();
    let (mut sum, mut reached) = (0, Instant(i64::MIN));
    for (from, to) in spans {
        sum += (to.0 - from.max(reached).0).max(0);
        reached = reached.max(to);
    }
    sum
}

#[cfg(test)]
mod tests;
