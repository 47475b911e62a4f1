//! How good the plans are and what they take, in CPU seconds of one thread, beside what is known and
//! beside a peer when one is at hand. Nothing here is asserted. Run it with `make bench-planner`; words
//! after it: `--instances DIR` measures the files there instead of made-up days, `--seconds S` is the
//! limit of each, `--peer PYTHON` runs the peer beside the files (`../peer`), others choose by name.

#![allow(clippy::expect_used)] // a bench that cannot go on says so and ends

mod known;
mod peer;
mod repairs;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};
use sangdam_planner::format::{read_instance, write_instance};
use sangdam_planner::generate::{FAMILIES, generate};
use sangdam_planner::judge::judge;
use sangdam_planner::{Budget, Instance, Outcome, Plan, Proof, solve};

struct Words {
    instances: Option<PathBuf>,
    peer: Option<PathBuf>,
    seconds: f64,
    names: Vec<String>,
}

fn words() -> Words {
    let mut words = Words { instances: None, peer: None, seconds: 30.0, names: Vec::new() };
    let mut all = std::env::args().skip(1);
    while let Some(word) = all.next() {
        match word.as_str() {
            "--instances" => words.instances = all.next().map(PathBuf::from),
            "--peer" => words.peer = all.next().map(PathBuf::from),
            "--seconds" => {
                words.seconds = all.next().and_then(|text| text.parse().ok()).expect("seconds");
            }
            // Cargo adds words of its own.
            other if other.starts_with('-') => {}
            other => words.names.push(other.to_owned()),
        }
    }
    words
}

/// CPU seconds of this thread.
fn cpu_seconds() -> f64 {
    let now = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(now.tv_sec as u64, now.tv_nsec as u32).as_secs_f64()
}

/// An instance and the file it came from.
struct Case {
    name: String,
    file: Option<PathBuf>,
    text: String,
}

fn cases(words: &Words) -> Vec<Case> {
    let Some(folder) = &words.instances else {
        let made = FAMILIES.iter().flat_map(|family| [(family, 1), (family, 2)]);
        let cases = made.map(|(family, seed)| {
            let instance = generate(family, seed);
            Case { name: instance.name.clone(), file: None, text: write_instance(&instance) }
        });
        return cases.collect();
    };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder of instances")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    files.sort();
    let is_instance = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        name.is_some_and(|name| name.ends_with(".json") && !name.ends_with(".events.json"))
    };
    let cases = files.into_iter().filter(is_instance).filter_map(|file| {
        let text = std::fs::read_to_string(&file).ok()?;
        let name = file.file_stem()?.to_string_lossy().into_owned();
        Some(Case { name, file: Some(file), text })
    });
    cases.collect()
}

/// What one instance came to.
struct Measured {
    objective: Option<u64>,
    bound: u64,
    is_proven: bool,
    is_impossible: bool,
    /// When the first plan was there.
    first: Option<f64>,
    seconds: f64,
    plan: Option<Plan>,
}

fn measure(instance: &Instance, seconds: f64) -> Measured {
    let start = cpu_seconds();
    let first = Cell::new(None);
    let outcome = solve(
        instance,
        Budget {
            seed: 1,
            steps_max: u64::MAX,
            is_over: &|| cpu_seconds() - start > seconds,
            better: &mut |_, _, _| {
                first.set(first.get().or_else(|| Some(cpu_seconds() - start)));
            },
        },
    );
    let seconds = cpu_seconds() - start;
    let number = |score: &sangdam_planner::Score| score.0.first().copied().unwrap_or(0);
    let none = Measured {
        objective: None,
        bound: 0,
        is_proven: false,
        is_impossible: false,
        first: first.get(),
        seconds,
        plan: None,
    };
    match outcome {
        Outcome::Planned { plan, verdict, proof } => {
            let judged = judge(instance, &plan);
            assert!(judged.is_valid() && judged == verdict, "the judge agrees");
            let bound = match &proof {
                Proof::Optimal => number(&verdict.score),
                Proof::AtLeast(bound) => number(bound),
            };
            let is_proven = proof == Proof::Optimal;
            let objective = Some(number(&verdict.score));
            Measured { objective, bound, is_proven, plan: Some(plan), ..none }
        }
        Outcome::Nothing { bound } => Measured { bound: number(&bound), ..none },
        Outcome::Impossible(_) => Measured { is_proven: true, is_impossible: true, ..none },
    }
}

fn main() {
    let words = words();
    let is_wanted = |name: &str| {
        words.names.is_empty() || words.names.iter().any(|wanted| name.contains(wanted.as_str()))
    };
    let published = words.instances.as_deref().map(known::published).unwrap_or_default();
    println!("CPU seconds of one thread, at most {} for each instance\n", words.seconds);
    println!(
        "{:32} {:>10} {:>10} {:>7} {:>8} {:>8} {:>10} {:>5} {:>10} {:>8} {:>7}",
        "instance",
        "objective",
        "bound",
        "proven",
        "first",
        "CPU s",
        "known",
        "",
        "peer",
        "peer s",
        "ratio"
    );
    let mut sum = Sum::default();
    let mut planned: Vec<(Case, Instance, Plan)> = Vec::new();
    for case in cases(&words).into_iter().filter(|case| is_wanted(&case.name)) {
        let instance = match read_instance(&case.text) {
            Ok(instance) => instance,
            Err(why) => {
                println!("{:32} cannot be read: {why}", case.name);
                continue;
            }
        };
        let known =
            known::best(&case.text, &instance).or_else(|| published.get(&case.name).copied());
        let measured = measure(&instance, words.seconds);
        let beside = match (&words.peer, &case.file) {
            (Some(python), Some(file)) => peer::plan(python, file, words.seconds),
            _ => None,
        };
        sum.line(&case.name, &measured, known, beside.as_ref());
        if let Some(plan) = measured.plan {
            planned.push((case, instance, plan));
        }
    }
    sum.tell();
    repairs::table(&planned, words.peer.as_deref(), words.seconds.min(10.0));
}

/// What all lines come to.
#[derive(Default)]
struct Sum {
    seconds: Vec<f64>,
    proven: usize,
    known: usize,
    right: usize,
    ratios: Vec<f64>,
}

impl Sum {
    fn line(
        &mut self,
        name: &str,
        measured: &Measured,
        known: Option<known::Known>,
        beside: Option<&peer::Answer>,
    ) {
        self.seconds.push(measured.seconds);
        self.proven += usize::from(measured.is_proven);
        let shown = match measured.objective {
            Some(objective) => objective.to_string(),
            None if measured.is_impossible => "infeasible".into(),
            None => "-".into(),
        };
        let mark = match known {
            None => "",
            Some(known) => {
                self.known += 1;
                let is_right = known.is_reached(measured.objective, measured.is_impossible);
                self.right += usize::from(is_right);
                if is_right { "=" } else { "other" }
            }
        };
        let known = known.map_or(String::new(), |known| known.to_string());
        let (peer, peer_seconds, ratio) = match beside {
            None => (String::new(), String::new(), String::new()),
            Some(answer) => {
                let ratio = answer.seconds / measured.seconds.max(1e-6);
                if measured.is_proven {
                    self.ratios.push(ratio);
                }
                (answer.shown.clone(), format!("{:.2}", answer.seconds), format!("{ratio:.1}"))
            }
        };
        println!(
            "{name:32} {shown:>10} {:>10} {:>7} {:>8} {:>8.3} {known:>10} {mark:>5} {peer:>10} {peer_seconds:>8} {ratio:>7}",
            measured.bound,
            if measured.is_proven { "yes" } else { "no" },
            measured.first.map_or(String::new(), |first| format!("{first:.3}")),
            measured.seconds,
        );
    }

    fn tell(mut self) {
        if self.seconds.is_empty() {
            return;
        }
        self.seconds.sort_by(f64::total_cmp);
        let median = self.seconds[self.seconds.len() / 2];
        let worst = self.seconds[self.seconds.len() - 1];
        println!(
            "\n{} instances: {} proven; {} of {} as known; median {median:.3} s, worst {worst:.3} s",
            self.seconds.len(),
            self.proven,
            self.right,
            self.known
        );
        if !self.ratios.is_empty() {
            let logs: f64 = self.ratios.iter().map(|ratio| ratio.ln()).sum();
            let mean = (logs / self.ratios.len() as f64).exp();
            println!(
                "The peer takes {mean:.1} times as long (geometric mean of {} instances proven here; its \
                 own time ends at the limit)",
                self.ratios.len()
            );
        }
    }
}

/// A file beside another, by the ending of its name.
fn beside(file: &Path, ending: &str) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    file.with_file_name(format!("{stem}{ending}"))
}
