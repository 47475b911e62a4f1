//! `sangdam repair`: a plan in a file, mended after what went wrong on its day.

use std::path::Path;
use std::time::{Duration, Instant};

use sangdam_planner::format::{read_events, read_plan_of, read_with_names, write_plan};
use sangdam_planner::repair::{self, Disruption, Effort, Repaired, Trouble, What};
use sangdam_planner::{Instance, Place, Plan};

use super::plan::{NoAnswer, read, write};
use crate::RepairWords;

/// Mends a plan after one event, or after all of a trace in the order of their slots, each on top of
/// the answer to the one before.
pub fn repair(words: &RepairWords) -> Result<(), NoAnswer> {
    let bad = |file: &Path| {
        let file = file.to_owned();
        move |why| NoAnswer::bad(&file, why)
    };
    let (instance, names) =
        read_with_names(&read(&words.instance)?).map_err(bad(&words.instance))?;
    let plan = read_plan_of(&read(&words.plan)?, &instance).map_err(bad(&words.plan))?;
    let mut events =
        read_events(&read(&words.events)?, &instance, &names).map_err(bad(&words.events))?;
    let mut numbers: Vec<usize> = (0..events.len()).collect();
    if let Some(step) = words.step {
        if step >= events.len() {
            let why = format!("events[{step}]: there are {}, counted from 0", events.len());
            return Err(NoAnswer::bad(&words.events, why));
        }
        (events, numbers) = (vec![events.swap_remove(step)], vec![step]);
    }
    numbers.sort_by_key(|number| if words.step.is_some() { 0 } else { events[*number].at });
    let (mut instance, mut plan) = (instance, plan);
    for number in numbers {
        let event = if words.step.is_some() { &events[0] } else { &events[number] };
        let answers = mend(words, &instance, &plan, number, event)?;
        let Some(best) = answers.into_iter().next() else { continue };
        (instance, plan) = (best.0, best.1);
    }
    if let Some(out) = &words.out {
        write(out, &write_plan(&instance, &plan))?;
    }
    Ok(())
}

/// The instance after an event, and its best answer.
fn mend(
    words: &RepairWords,
    instance: &Instance,
    plan: &Plan,
    number: usize,
    event: &Disruption,
) -> Result<Option<(Instance, Plan)>, NoAnswer> {
    let started = Instant::now();
    let (steps_max, limit) = match words.seconds {
        Some(seconds) => (u64::MAX, Duration::from_secs_f64(seconds)),
        None => (repair::usual_steps(instance), Duration::from_secs(2)),
    };
    let is_over = || started.elapsed() >= limit;
    let effort = Effort { seed: words.seed, steps_max, is_over: &is_over };
    let unusable = |why| NoAnswer::bad(&words.events, format!("events[{number}]: {why}"));
    let answers = repair::repair(instance, plan, event, &effort).map_err(unusable)?;
    let seconds = started.elapsed().as_secs_f64();
    println!("event     {number}: {} at slot {}, {seconds:.3} s", named(&event.what), event.at);
    for (rank, answer) in answers.iter().enumerate() {
        tell(instance, rank, answer);
    }
    let after = repair::strike(instance, plan, event).map_err(unusable)?.instance;
    Ok(answers.into_iter().next().map(|best| (after, best.plan)))
}

fn named(what: &Trouble) -> String {
    match what {
        Trouble::Late { participant, until } => {
            format!("participant {participant} late until {until}")
        }
        Trouble::NoShow { participant } => format!("participant {participant} does not come"),
        Trouble::InterpreterOut { interpreter, until } => {
            format!("interpreter {interpreter} out until {until}")
        }
        Trouble::RoomsOut { rooms, until } => format!("{rooms} rooms out until {until}"),
        Trouble::Added { meeting } => {
            format!("a meeting of participants {} and {} added", meeting.a, meeting.b)
        }
        Trouble::Canceled { meeting } => format!("meeting {meeting} canceled"),
    }
}

fn tell(instance: &Instance, rank: usize, answer: &Repaired) {
    let score = answer.score;
    let proven = match answer.proven {
        4 => "proven least".to_owned(),
        0 => "nothing proven".to_owned(),
        levels => format!("the first {levels} proven least"),
    };
    println!(
        "answer {}  left out {}, moved {}, swaps {}, new breaks {} ({proven})",
        rank + 1,
        score.left_out,
        score.moved,
        score.swaps,
        score.new_breaks
    );
    for change in &answer.changes {
        let people = match instance.meetings.get(change.meeting as usize) {
            Some(one) => format!("{} and {}", name(instance, one.a), name(instance, one.b)),
            None => "added".to_owned(),
        };
        let what = match change.what {
            What::LeftOut { from } => format!("left out, was in {}", shown(from)),
            What::Moved { from, to } => format!("{} -> {}", shown(from), shown(to)),
            What::Swapped { slot, from, to } => {
                let who = |one: Option<u16>| one.map_or("nobody".into(), |one| one.to_string());
                format!("slot {slot}: interpreter {} -> {}", who(from), who(to))
            }
            What::Placed { to } => format!("new in {}", shown(to)),
        };
        println!("          meeting {} ({people}): {what}", change.meeting);
    }
}

fn name(instance: &Instance, participant: u32) -> String {
    let known = instance.participants.get(participant as usize).map(|one| one.name.as_str());
    known.filter(|name| !name.is_empty()).map_or_else(|| participant.to_string(), str::to_owned)
}

fn shown(place: Place) -> String {
    let interpreter = place.interpreter.map(|one| format!(" with interpreter {one}"));
    format!("slot {}{}", place.slot, interpreter.unwrap_or_default())
}
