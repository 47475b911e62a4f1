//! Proves every row of a folder of instances with its list of known answers (`published.csv` beside it),
//! or those whose `instance.variant.d` holds one of the given words, and says what differs.
//!
//!     cargo run --release --example prove -- FOLDER SECONDS [WORD ...]

use sangdam_planner::prove::{self, Proved};
use sangdam_planner::{format, judge, reduce};

/// CPU seconds of this thread, where the system tells.
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_default();
    let limit: f64 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(10.0);
    let words: Vec<String> = arguments.collect();
    let rows = std::fs::read_to_string(format!("{folder}.csv")).unwrap_or_default();
    let (mut times, mut bad) = (Vec::new(), 0);
    for row in rows.lines().skip(1) {
        let [name, variant, fairness, status, best, ..] = row.split(',').collect::<Vec<_>>()[..]
        else {
            continue;
        };
        let title = format!("{name}.{variant}.{fairness}");
        if !words.is_empty() && !words.iter().any(|word| title.contains(word.as_str())) {
            continue;
        }
        let text = std::fs::read_to_string(format!("{folder}/{name}.{variant}.json"));
        let Ok(mut instance) = format::read_instance(&text.unwrap_or_default()) else {
            println!("{title:36} cannot be read");
            continue;
        };
        instance.fairness = fairness.parse().ok();
        let known = if status == "optimal" { best } else { status };
        let start = cpu();
        let answer = answer(&instance, &|| cpu() - start > limit);
        let seconds = cpu() - start;
        times.push(seconds.max(0.001));
        let verdict = if answer == known { "" } else { "   <-- known: " };
        bad += usize::from(answer != known);
        let known = if answer == known { "" } else { known };
        println!("{title:36} {seconds:8.3} s  {answer}{verdict}{known}");
    }
    times.sort_by(f64::total_cmp);
    let mean = (times.iter().map(|time| time.ln()).sum::<f64>() / times.len().max(1) as f64).exp();
    println!(
        "{} rows, {bad} not as known; median {:.3} s, geometric mean {mean:.3} s, worst {:.3} s",
        times.len(),
        times.get(times.len() / 2).unwrap_or(&0.0),
        times.last().unwrap_or(&0.0),
    );
}

fn answer(instance: &sangdam_planner::Instance, is_over: &dyn Fn() -> bool) -> String {
    let Ok(windows) = reduce::reduce(instance) else { return "infeasible".into() };
    match prove::prove(instance, &windows, None, 0, is_over, &mut |_| {}, &mut |_| {}) {
        Proved::Impossible(_) => "infeasible".into(),
        Proved::Open { bound } => format!("at least {bound}"),
        Proved::Optimal(plan) => {
            let verdict = judge::judge(instance, &plan);
            if verdict.is_valid() {
                verdict.score.to_string()
            } else {
                format!("{:?}", verdict.wrong)
            }
        }
    }
}
