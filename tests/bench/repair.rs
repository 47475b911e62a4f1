//! A full day loses an interpreter just before its fourth slot: how long the plans take, how much of the
//! day stays as it is, and how many letters the best one writes.

use std::time::Instant;

use sangdam::planning::repair::answers;
use sangdam::store::Location;
use sangdam_domain::Slot;
use sangdam_domain::command::{Command, decide};
use sangdam_domain::day::InterpreterRule;
use sangdam_domain::repair::{Event, Repair};
use sangdam_domain::time::Moment;

use crate::bookings::{RIVALS, book_all, open};
use crate::fixture::{Days, Size, organizer};

/// As long as somebody waits for plans while people stand at doors.
const TOOK_MAX_MS: f64 = 2000.0;
/// The slot that is about to begin.
const NEXT: Slot = Slot(3);
const SIZE: Size = Size {
    hosts: 119,
    guests: 113,
    slots: 14,
    interpreters: 40,
    rule: InterpreterRule::NoCommonLanguage,
    pause_min: 10,
};

pub async fn measure(location: Location) {
    let base = open(location);
    let days = Days::build(&base, SIZE, 1).await;
    book_all(&base, days.wishes(), RIVALS).await;
    let (copies, id) = (base.copies.clone(), days.days[0].clone());
    let copy = base.store.read(move |connection| copies.latest(connection, &id)).await;
    let day = copy.expect("a day").expect("a day").day;
    let later = |id| day.timetable.of_interpreter(id).filter(|one| one.slot >= NEXT).count();
    let busiest = day.roster.interpreters.keys().max_by_key(|id| later(id)).expect("somebody");
    let event = Event::InterpreterGone { interpreter: busiest.clone(), until: None };
    let start = day.slot_time(NEXT).expect("a slot").start;
    let moment = Moment { now: start.plus_minutes(-1), rules: &base.rules };
    let asked = Instant::now();
    let found = answers(&day, &event, "Ill", moment).expect("plans");
    let took = asked.elapsed().as_secs_f64() * 1000.0;
    println!(
        "{} meetings, {} plans in {took:.0} ms, {:.2} of what they may take",
        day.timetable.len(),
        found.len(),
        took / TOOK_MAX_MS
    );
    println!(
        "{:<15} {:>9} {:>9} {:>6} {:>8} {:>8} {:>8} {:>9}",
        "best at", "untouched", "canceled", "moved", "swapped", "letters", "people", "adopt, ms"
    );
    for answer in found {
        let cost = &answer.cost;
        let repair = Repair {
            event: event.clone(),
            reason: "Ill".into(),
            steps: answer.steps,
            revision: day.revision,
        };
        let asked = Instant::now();
        let changes = decide(&day, &organizer(), &Command::Repair(Box::new(repair)), moment);
        changes.expect("adopted as it was shown");
        let adopted = asked.elapsed().as_secs_f64() * 1000.0;
        let untouched = 100.0 * cost.untouched as f64 / day.timetable.len() as f64;
        println!(
            "{:<15} {untouched:>8.1}% {:>9} {:>6} {:>8} {:>8} {:>8} {adopted:>9.1}",
            format!("{:?}", answer.aim),
            cost.left_out,
            cost.moved,
            cost.swapped,
            cost.letters,
            cost.people,
        );
    }
}
