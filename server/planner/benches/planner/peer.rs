//! The peer: an exact model of the same problem for another solver, run beside.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

pub struct Answer {
    /// Its objective, or what became of it.
    pub shown: String,
    pub seconds: f64,
}

fn run(python: &Path, script: &Path, words: &[&str]) -> Option<Vec<Value>> {
    let folder = script.parent()?;
    let output = Command::new(python)
        .arg(script)
        .args(words)
        .env("PYTHONPATH", folder.parent()?)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let lines = String::from_utf8(output.stdout).ok()?;
    Some(lines.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

/// Plans an instance, for so many CPU seconds.
pub fn plan(python: &Path, file: &Path, limit: f64) -> Option<Answer> {
    let script = file.parent()?.join("../peer/cpsat.py");
    let words = [&*file.to_string_lossy(), "--config", "tuned", "--limit", &limit.to_string()];
    let line = run(python, &script, &words)?.pop()?;
    let status = line["status"].as_str()?;
    let objective = line["objective"].as_f64().map(|objective| format!("{objective:.0}"));
    let shown = match (status, objective) {
        ("INFEASIBLE", _) => "infeasible".into(),
        ("OPTIMAL", Some(objective)) => objective,
        (_, Some(objective)) => format!("{objective} open"),
        (_, None) => "-".into(),
    };
    Some(Answer { shown, seconds: line["cpu_s"].as_f64()? })
}

/// Mends a plan after each event, for so many CPU seconds each: by event its score, and what became
/// of it.
pub fn repair(
    python: &Path,
    instance: &Path,
    base: &Path,
    events: &Path,
    limit: f64,
) -> Option<Vec<(Option<Vec<i64>>, Answer)>> {
    let script = instance.parent()?.join("../peer/repair.py");
    let [instance, base, events] = [instance, base, events].map(|file| file.to_string_lossy());
    let lines = run(python, &script, &[&instance, &base, &events, "--limit", &limit.to_string()])?;
    let answers = lines.iter().map(|line| {
        let score = line["score"].as_array();
        let score = score.map(|score| score.iter().filter_map(Value::as_i64).collect());
        let shown = line["status"].as_str().unwrap_or("-").to_lowercase();
        (score, Answer { shown, seconds: line["cpu_s"].as_f64().unwrap_or(0.0) })
    });
    Some(answers.collect())
}
