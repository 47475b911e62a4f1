//! What is known of an instance: said in its file, or in a table of published results beside it.

use std::collections::BTreeMap;
use std::path::Path;

use sangdam_planner::Instance;
use serde_json::Value;

#[derive(Clone, Copy)]
pub enum Known {
    Best(u64),
    Infeasible,
}

impl Known {
    pub fn is_reached(self, objective: Option<u64>, is_impossible: bool) -> bool {
        match self {
            Self::Best(best) => objective == Some(best),
            Self::Infeasible => is_impossible,
        }
    }
}

impl std::fmt::Display for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Best(best) => f.pad(&best.to_string()),
            Self::Infeasible => f.pad("infeasible"),
        }
    }
}

/// What the instance's own file says of its fairness, where breaks are all that counts.
pub fn best(text: &str, instance: &Instance) -> Option<Known> {
    let file: Value = serde_json::from_str(text).ok()?;
    let weights = instance.weights();
    let fits = |one: &&Value| {
        one["fairness"].as_u64() == instance.fairness.map(u64::from) && weights.idle == 0
    };
    let one = file["best_known"].as_array()?.iter().find(fits)?;
    match one["status"].as_str()? {
        "infeasible" => Some(Known::Infeasible),
        "optimal" => Some(Known::Best(one["breaks"].as_u64()? * u64::from(weights.gap))),
        _ => None,
    }
}

/// The rows of `published.csv` beside the folder, for a fairness of 2, by the names of the files.
pub fn published(folder: &Path) -> BTreeMap<String, Known> {
    let file = folder.join("../published.csv");
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let rows = text.lines().skip(1).filter_map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let [instance, variant, "2", status, optimum, ..] = cells.as_slice() else { return None };
        let known = match *status {
            "infeasible" => Known::Infeasible,
            _ => Known::Best(optimum.parse().ok()?),
        };
        Some((format!("{instance}.{variant}"), known))
    });
    rows.collect()
}
