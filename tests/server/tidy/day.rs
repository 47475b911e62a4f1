//! A day changes by `Day::apply` alone. A rule is given a day it cannot change, and answers with changes;
//! what takes a day to change it is part of `apply`, and nothing outside the domain changes one that is
//! kept. Rules and planning try things on copies of their own, which nobody keeps.

use std::fs;

use super::{files, root, shown};

/// What a day holds, by field, and what could change it there.
const HELD: [&str; 20] = [
    "phase",
    "settings",
    "layout",
    "roster",
    "timetable",
    "letters",
    "intents",
    "video",
    "attendance",
    "draft",
    "requests",
    "offers",
    "swaps",
    "lates",
    "courses",
    "aways",
    "refills",
    "queues",
    "banners",
    "revision",
];
const VERBS: [&str; 7] = ["put", "put_all", "insert", "remove", "retain", "clear", "entry"];

/// The sources of a folder without their tests, nor what is there for tests only.
fn sources(folder: &str) -> impl Iterator<Item = (String, String)> {
    let is_source = |path: &String| {
        let is_test = path.contains("/tests/") || path.ends_with("tests.rs");
        path.ends_with(".rs") && !is_test && !path.ends_with("domain/src/sample.rs")
    };
    let read = |path: String| {
        let text = fs::read_to_string(root().join(&path)).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap().to_owned();
        (path, code)
    };
    files(folder).into_iter().map(|file| shown(&file)).filter(is_source).map(read)
}

/// Functions that may be called from elsewhere and take a day to change it, as `module::name`.
fn changers(path: &str, text: &str) -> Vec<String> {
    let module = path.rsplit("src/").next().unwrap().split(['/', '.']).next().unwrap();
    let heads = text.split("fn ").zip(text.split("fn ").skip(1));
    let is_changer = |(before, head): &(&str, &str)| {
        let takes = head.split('{').next().unwrap().contains("&mut Day");
        let line = before.rsplit('\n').next().unwrap();
        takes && line.trim_start().starts_with("pub")
    };
    let name = |head: &str| head.split(['(', '<']).next().unwrap().to_owned();
    heads.filter(is_changer).map(|(_, head)| format!("{module}::{}", name(head))).collect()
}

#[test]
fn only_what_apply_calls_changes_a_day() {
    let day = fs::read_to_string(root().join("server/domain/src/day.rs")).unwrap();
    let apply = day.split("pub fn apply(&mut self").nth(1).unwrap().split("\n    }\n").next();
    let apply = apply.unwrap();
    let mut found = Vec::new();

    for (path, text) in sources("server/domain/src") {
        found.extend(changers(&path, &text));
    }

    assert!(found.len() >= 8, "{found:?}");
    found.retain(|name| !apply.contains(&format!("{name}(self")));
    assert_eq!(found, [] as [String; 0]);
}

#[test]
fn nothing_outside_the_domain_changes_a_day_that_is_kept() {
    let mut wrong = Vec::new();

    for (path, text) in sources("server/src") {
        if path.starts_with("server/src/planning/") {
            // It cannot reach the door (`modules_import_only_what_the_house_allows`).
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let is_set = |field: &&str| {
                let by_verb = VERBS.iter().any(|verb| line.contains(&format!(".{field}.{verb}(")));
                by_verb
                    || line.contains(&format!("day.{field} = "))
                    || line.contains(&format!("&mut day.{field}"))
            };
            if line.contains("&mut Day") || HELD.iter().any(is_set) {
                wrong.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }

    assert_eq!(wrong, [] as [String; 0]);
}
