//! The hours interpreters worked: what was planned, and from their steps at the doors what it came to.
//!
//! The day itself knows only where somebody is now; how long they were inside follows from the log.

use std::collections::BTreeMap;

use crate::attendance::{Presence, Step, VISITOR, door_open};
use crate::change::Change;
use crate::day::Day;
use crate::id::{InterpreterId, MeetingId};
use crate::notice::Seat;
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
}

/// One interpreter in one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub interpreter: InterpreterId,
    pub meeting: MeetingId,
    pub standing: Standing,
    /// Nothing for whoever lost the seat.
    pub planned_min: i64,
    /// When they first came in and last went, early or late.
    pub inside: Option<(Instant, Instant)>,
    /// Minutes inside from the meeting's start on; coming early is no work, staying on is.
    pub actual_min: i64,
    /// A colleague who was let in for them.
    pub came_instead: Option<String>,
}

/// Spans somebody was inside; the end is open while they are.
#[derive(Clone, Debug, Default)]
struct Stay {
    name: String,
    spans: Vec<(Instant, Option<Instant>)>,
}

/// Who was inside at interpreters' seats, gathered from the changes of a day in their order.
#[derive(Clone, Debug, Default)]
pub struct Stays(BTreeMap<(MeetingId, String), Stay>);

impl Stays {
    pub fn take(&mut self, change: &Change) {
        match change {
            Change::Attended { meeting, person, presence }
                if presence.seat == Seat::Interpreter =>
            {
                let key = (meeting.clone(), person.clone());
                self.0.entry(key).or_default().take(presence);
            }
            // Who came to another time came to nothing.
            Change::Moved { meeting, from, .. } if meeting.slot != *from => {
                self.0.retain(|(of, _), _| *of != meeting.id);
            }
            Change::Canceled { meeting } => self.0.retain(|(of, _), _| *of != meeting.id),
            _ => {}
        }
    }

    fn of<'a>(&'a self, meeting: &'a MeetingId) -> impl Iterator<Item = (&'a str, &'a Stay)> {
        let all = self.0.iter().filter(move |((of, _), _)| of == meeting);
        all.map(|((_, person), stay)| (person.as_str(), stay))
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
    let mut found: Vec<(Instant, Work)> = Vec::new();
    for meeting in day.timetable.all() {
        let Some(time) = day.slot_time(meeting.slot) else { continue };
        let all = day.roster.interpreters.values();
        let works = all.filter_map(|one| work(day, stays, meeting, one, now));
        found.extend(works.map(|work| (time.start, work)));
    }
    found.sort_by(|(start, a), (other, b)| {
        (&a.interpreter, start, &a.meeting).cmp(&(&b.interpreter, other, &b.meeting))
    });
    found.into_iter().map(|(_, work)| work).collect()
}

fn work(
    day: &Day,
    stays: &Stays,
    meeting: &Meeting,
    one: &Interpreter,
    now: Instant,
) -> Option<Work> {
    let time = day.time_of(meeting)?;
    let (_, closes) = door_open(day, meeting)?;
    let holds = meeting.has_interpreter(&one.id);
    let is_first = meeting.interpreter.as_ref() == Some(&one.id);
    let key = email_key(&one.email);
    // Whoever was let in stands for the one who has the seat, of two in relay for the first.
    let is_theirs = |person: &str| person == key || (is_first && person.starts_with(VISITOR));
    let theirs: Vec<(&str, &Stay)> =
        stays.of(&meeting.id).filter(|(person, _)| is_theirs(person)).collect();
    let until = now.min(closes);
    let spans = theirs.iter().flat_map(|(_, stay)| &stay.spans);
    let spans: Vec<(Instant, Instant)> = spans
        .map(|(from, to)| (*from, to.unwrap_or(until).min(until)))
        .filter(|(from, to)| from < to)
        .collect();
    let worked = joined(spans.iter().map(|(from, to)| (*from.max(&time.start), *to)));
    if !holds && worked == 0 {
        return None;
    }
    let somebody_came = day.attendance.contains_key(&meeting.id);
    let standing = match (holds, worked > 0) {
        (false, _) => Standing::Replaced,
        (true, _) if now < time.end => Standing::Ahead,
        (true, true) => Standing::Worked,
        (true, false) if somebody_came => Standing::Absent,
        (true, false) => Standing::Unrecorded,
    };
    let visitor = theirs.iter().find(|(person, _)| person.starts_with(VISITOR));
    Some(Work {
        interpreter: one.id.clone(),
        meeting: meeting.id.clone(),
        standing,
        planned_min: if holds { (time.end.0 - time.start.0) / MINUTE_MS } else { 0 },
        inside: spans.iter().map(|span| span.0).min().zip(spans.iter().map(|span| span.1).max()),
        actual_min: (worked + MINUTE_MS / 2) / MINUTE_MS,
        came_instead: visitor.map(|(_, stay)| stay.name.clone()),
    })
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
mod tests {
    use super::*;
    use crate::sample::*;
    use crate::time::Slot;

    const OWN: &str = "i1@i.example";

    fn step(seat: Seat, person: &str, step: Step, since: Instant) -> Change {
        let presence = Presence { seat, name: format!("Person {person}"), step, since };
        Change::Attended { meeting: MeetingId::new("m1"), person: person.into(), presence }
    }

    /// A day with one interpreted meeting at 06:00 UTC, after these steps by minutes from its start.
    fn after(steps: &[(&str, Step, i64)]) -> (Day, Stays) {
        let (mut day, booked) = booked(&day(), "m1", "h1", "g1", 0);
        let start = day.layout.slots[0].start;
        let mut stays = Stays::default();
        stays.take(&booked);
        for (person, taken, minute) in steps {
            let change = step(Seat::Interpreter, person, *taken, start.plus_minutes(*minute));
            day.apply(&change);
            stays.take(&change);
        }
        (day, stays)
    }

    fn one(day: &Day, stays: &Stays, minute: i64) -> Work {
        let now = day.layout.slots[0].start.plus_minutes(minute);
        works(day, stays, now).remove(0)
    }

    #[test]
    fn coming_early_is_no_work_and_staying_on_is() {
        let (day, stays) = after(&[(OWN, Step::Inside, -8), (OWN, Step::Left, 33)]);

        let work = one(&day, &stays, 60);

        assert_eq!((work.planned_min, work.actual_min), (30, 33));
        assert_eq!(work.standing, Standing::Worked);
        let minutes = work.inside.map(|(from, to)| (to.0 - from.0) / MINUTE_MS);
        assert_eq!(minutes, Some(41));
    }

    #[test]
    fn time_away_in_between_does_not_count_and_two_devices_count_once() {
        let steps = [
            (OWN, Step::Inside, 0),
            (OWN, Step::AtDoor, 10),
            (OWN, Step::Inside, 15),
            ("visitor-1", Step::Inside, 16),
            ("visitor-1", Step::Left, 20),
            (OWN, Step::Left, 30),
        ];
        let (day, stays) = after(&steps);

        let work = one(&day, &stays, 60);

        assert_eq!(work.actual_min, 25);
        assert_eq!(work.came_instead.as_deref(), Some("Person visitor-1"));
    }

    #[test]
    fn whoever_never_left_was_there_until_the_door_closed() {
        let (day, stays) = after(&[(OWN, Step::Inside, 5)]);

        let closes = i64::from(day.video.door.closes_min);

        assert_eq!(one(&day, &stays, 600).actual_min, 25 + closes);
        assert_eq!(one(&day, &stays, 15).actual_min, 10);
        assert_eq!(one(&day, &stays, 15).standing, Standing::Ahead);
    }

    #[test]
    fn not_coming_is_told_from_nothing_being_known() {
        let (mut day, stays) = after(&[]);
        let unknown = one(&day, &stays, 60).standing;
        let start = day.layout.slots[0].start;

        day.apply(&step(Seat::Host, "h1@h1.example", Step::Inside, start));

        assert_eq!(unknown, Standing::Unrecorded);
        assert_eq!(one(&day, &stays, 60).standing, Standing::Absent);
        assert_eq!(one(&day, &stays, 60).actual_min, 0);
    }

    #[test]
    fn who_worked_and_was_replaced_is_still_paid_for_it() {
        let (mut day, mut stays) = after(&[(OWN, Step::Inside, 0), (OWN, Step::Left, 12)]);
        let mut moved = meeting(&day, "m1");
        moved.interpreter = Some(InterpreterId::new("i2"));
        let from_start = day.layout.slots[0].start;
        let change = Change::Moved { meeting: moved, from: Slot(0), from_start };
        stays.take(&change);
        day.apply(&change);

        let works = works(&day, &stays, from_start.plus_minutes(60));

        let told = works.iter().map(|work| (work.standing, work.planned_min, work.actual_min));
        let expected = [(Standing::Replaced, 0, 12), (Standing::Unrecorded, 30, 0)];
        assert_eq!(told.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn who_came_to_another_time_came_to_nothing() {
        let (mut day, mut stays) = after(&[(OWN, Step::Inside, -5), (OWN, Step::Left, -4)]);
        let mut moved = meeting(&day, "m1");
        moved.slot = Slot(3);
        let from_start = day.layout.slots[0].start;
        let change = Change::Moved { meeting: moved, from: Slot(0), from_start };
        stays.take(&change);
        day.apply(&change);

        assert_eq!(one(&day, &stays, 0).inside, None);
    }
}
