//! `sangdam plan`: a timetable for an instance in a file, without a database or a day.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sangdam_planner::format::{read_instance, write_instance, write_plan};
use sangdam_planner::generate::{FAMILIES, family, generate};
use sangdam_planner::judge::Verdict;
use sangdam_planner::limits::BYTES_MAX;
use sangdam_planner::reduce::Clash;
use sangdam_planner::slots::Slots;
use sangdam_planner::{Budget, Instance, Outcome, Plan, Proof, Score, solve};

use super::Stopped;
use crate::PlanWords;

/// No plan keeps all rules.
pub const IMPOSSIBLE: u8 = 3;
/// The time ended before there was any plan.
pub const OUT_OF_TIME: u8 = 4;
/// A file cannot be used; the place in it is said.
pub const BAD_INPUT: u8 = 5;

/// Why there is no answer, and what the program ends with.
pub struct NoAnswer {
    pub code: u8,
    pub why: String,
}

impl NoAnswer {
    pub fn bad(file: &Path, why: impl std::fmt::Display) -> Self {
        Self { code: BAD_INPUT, why: format!("{}: {why}", file.display()) }
    }
}

impl From<Stopped> for NoAnswer {
    fn from(why: Stopped) -> Self {
        Self { code: 1, why: why.to_string() }
    }
}

/// Says why there is no answer.
pub fn ended(answer: Result<(), NoAnswer>) -> ExitCode {
    match answer {
        Ok(()) => ExitCode::SUCCESS,
        Err(NoAnswer { code, why }) => {
            eprintln!("sangdam: {why}");
            ExitCode::from(code)
        }
    }
}

/// The text of a file that is not too big to be read at all.
pub fn read(file: &Path) -> Result<String, NoAnswer> {
    let bad = |why: std::io::Error| NoAnswer::bad(file, why);
    let open = std::fs::File::open(file).map_err(bad)?;
    let mut text = String::new();
    // One byte more tells a file at the limit from one beyond it, and a pipe has no length to ask.
    let mut open = std::io::Read::take(open, BYTES_MAX as u64 + 1);
    std::io::Read::read_to_string(&mut open, &mut text).map_err(bad)?;
    Ok(text)
}

pub fn write(file: &Path, text: &str) -> Result<(), NoAnswer> {
    let why = |why: std::io::Error| Stopped(format!("{}: {why}", file.display()));
    Ok(std::fs::write(file, text).map_err(why)?)
}

/// Plans an instance and says how good the plan is.
pub fn plan(words: &PlanWords) -> Result<(), NoAnswer> {
    if let Some(name) = &words.example {
        return example(name, words.seed);
    }
    let Some(file) = &words.instance else {
        return Err(Stopped("an INSTANCE or --example is needed".into()).into());
    };
    let instance = read_instance(&read(file)?).map_err(|why| NoAnswer::bad(file, why))?;
    let started = Instant::now();
    let (outcome, seed) = race(&instance, words, started);
    let seconds = started.elapsed().as_secs_f64();
    match outcome {
        Outcome::Planned { plan, verdict, proof } => {
            if let Some(out) = &words.out {
                write(out, &write_plan(&instance, &plan))?;
            }
            tell(&verdict, &proof, seconds, seed);
            Ok(())
        }
        Outcome::Nothing { bound } => {
            println!("score     none\nbound     {bound}\nproof     none\ntime      {seconds:.3} s");
            let why = format!("no plan was found in {seconds:.1} s; there may be one");
            Err(NoAnswer { code: OUT_OF_TIME, why })
        }
        Outcome::Impossible(clash) => {
            println!("score     none\nproof     infeasible\ntime      {seconds:.3} s");
            let why = format!("no plan keeps all rules: {}", reason(&instance, &clash));
            Err(NoAnswer { code: IMPOSSIBLE, why })
        }
    }
}

fn example(name: &str, seed: u64) -> Result<(), NoAnswer> {
    let Some(family) = family(name) else {
        let lines = FAMILIES.iter().map(|one| format!("\n  {:11} {}", one.name, one.about));
        let known: String = lines.collect();
        return Err(Stopped(format!("there is no example `{name}`; there are{known}")).into());
    };
    println!("{}", write_instance(&generate(family, seed)));
    Ok(())
}

/// Solves from several seeds at once. The best answer wins, of equal ones that of the lowest seed.
fn race(instance: &Instance, words: &PlanWords, started: Instant) -> (Outcome, u64) {
    let end = started + Duration::from_secs_f64(words.seconds);
    let is_proven = AtomicBool::new(false);
    let best: Mutex<Option<Score>> = Mutex::new(None);
    let run = |seed: u64| {
        let mut better = |_: &Plan, verdict: &Verdict, bound: &Score| {
            let Ok(mut best) = best.lock() else { return };
            if best.as_ref().is_none_or(|best| verdict.score < *best) {
                let seconds = started.elapsed().as_secs_f64();
                eprintln!("{seconds:9.3} s  score {}  bound {bound}", verdict.score);
                *best = Some(verdict.score.clone());
            }
        };
        let is_over = || is_proven.load(Ordering::Relaxed) || Instant::now() >= end;
        let budget = Budget { seed, steps_max: u64::MAX, is_over: &is_over, better: &mut better };
        let outcome = solve(instance, budget);
        let is_settled = match &outcome {
            Outcome::Planned { proof, .. } => *proof == Proof::Optimal,
            Outcome::Impossible(_) => true,
            Outcome::Nothing { .. } => false,
        };
        if is_settled {
            is_proven.store(true, Ordering::Relaxed);
        }
        (outcome, seed)
    };
    let seeds = (1..u64::from(words.threads)).map(|more| words.seed.wrapping_add(more));
    std::thread::scope(|scope| {
        let others: Vec<_> = seeds.map(|seed| scope.spawn(move || run(seed))).collect();
        let first = run(words.seed);
        let others = others.into_iter().filter_map(|one| one.join().ok());
        others.fold(first, |best, one| if is_better(&one.0, &best.0) { one } else { best })
    })
}

fn is_better(one: &Outcome, other: &Outcome) -> bool {
    let rank = |outcome: &Outcome| match outcome {
        Outcome::Impossible(_) => (0, Score::default(), false),
        Outcome::Planned { verdict, proof, .. } => {
            (1, verdict.score.clone(), *proof != Proof::Optimal)
        }
        Outcome::Nothing { .. } => (2, Score::default(), false),
    };
    rank(one) < rank(other)
}

fn tell(verdict: &Verdict, proof: &Proof, seconds: f64, seed: u64) {
    let (bound, proof) = match proof {
        Proof::Optimal => (&verdict.score, "optimal".to_owned()),
        Proof::AtLeast(bound) => (bound, distance(&verdict.score, bound)),
    };
    println!("score     {}", verdict.score);
    println!("bound     {bound}");
    println!("proof     {proof}");
    println!("time      {seconds:.3} s, seed {seed}");
    println!(
        "plan      {} meetings left out, worth {}; {} breaks, {} idle slots",
        verdict.left_out, verdict.left_out_worth, verdict.breaks, verdict.idle
    );
}

fn distance(score: &Score, bound: &Score) -> String {
    match (score.0.as_slice(), bound.0.as_slice()) {
        ([score], [bound]) => format!("at most {} from optimal", score.saturating_sub(*bound)),
        _ => "between the bound and this".to_owned(),
    }
}

/// Which participants, meetings and slots cannot be brought together.
fn reason(instance: &Instance, clash: &Clash) -> String {
    let who = |participant: u32| match instance.participants.get(participant as usize) {
        Some(one) if !one.name.is_empty() => format!("participant {participant} ({})", one.name),
        _ => format!("participant {participant}"),
    };
    let pair = |meeting: u32| {
        let [a, b] = instance.people(meeting);
        format!("meeting {meeting} of {} and {}", who(a), who(b))
    };
    match clash {
        Clash::NoSlot { meeting } => format!("no slot is left for {}", pair(*meeting)),
        Clash::TooFewSlots { participant, meetings, slots } => format!(
            "{} has {} meetings ({}) for {} slots ({})",
            who(*participant),
            meetings.len(),
            list(meetings.iter()),
            slots.len(),
            slot_list(*slots)
        ),
        Clash::Circle { meeting } => format!("{} would come before itself", pair(*meeting)),
        Clash::TooFewRooms { slots, meetings, rooms } => {
            format!(
                "{meetings} meetings must lie in slots {}, with {rooms} rooms",
                slot_list(*slots)
            )
        }
        Clash::Unfair { participant, breaks } => format!(
            "{} has at least {breaks} breaks, more than another may differ from",
            who(*participant)
        ),
        Clash::Together { participants, slots } => format!(
            "the days of participants {} cannot be brought together in the rooms of slots {}",
            list(participants.iter()),
            slot_list(*slots)
        ),
        Clash::Exhausted => "every possibility was gone through".to_owned(),
    }
}

fn list<T: ToString>(items: impl Iterator<Item = T>) -> String {
    items.map(|item| item.to_string()).collect::<Vec<_>>().join(", ")
}

fn slot_list(slots: Slots) -> String {
    list(slots.iter())
}
