//! The house is in order: who imports whom, one schema in three places, all languages complete.

mod day;
mod schema;
mod wire;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Which modules of `server/src` each may import. Whatever is not a key here imports nothing of ours;
/// text, secret, clock and their like are leaves.
const IMPORTS: [(&str, &[&str]); 13] = [
    ("store", &["secret"]),
    ("config", &["store"]),
    ("change", &["clock", "secret", "signal", "store"]),
    ("metrics", &["change"]),
    ("live", &["change", "clock", "mail", "secret", "signal", "store", "text", "video", "zones"]),
    ("mail", &["change", "clock", "config", "secret", "signal", "store", "text"]),
    (
        "http",
        &[
            "change", "clock", "config", "live", "mail", "metrics", "planning", "secret", "sheet",
            "signal", "store", "text", "video", "zones",
        ],
    ),
    ("planning", &["clock", "secret", "signal", "store"]),
    (
        "application",
        &[
            "change", "clock", "config", "http", "live", "mail", "metrics", "planning", "signal",
            "store", "text", "video", "zones",
        ],
    ),
    ("video", &["config", "secret"]),
    // It knows the server by its addresses only.
    ("rehearsal", &[]),
    ("sample", &["application", "change", "clock", "http", "live", "secret", "sheet", "store"]),
    ("lib", &[]),
];

/// A file longer than this holds two thoughts.
const LINES_MAX: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str) -> Vec<PathBuf> {
    let skipped = ["node_modules", "target", ".venv", "dist", "build", "results"];
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            if !path.is_dir() {
                found.push(path);
            } else if !skipped.contains(&name.to_string_lossy().as_ref()) {
                folders.push(path);
            }
        }
    }
    found.sort_unstable();
    found
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

/// The modules a file names after `crate::`.
fn imported(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let list = &list[..list.find('}').unwrap_or(list.len())];
            let each = list.split(',').map(|one| one.trim().chars().take_while(|c| is_word(*c)));
            names.extend(each.map(Iterator::collect::<String>));
        } else {
            names.insert(rest.chars().take_while(|c| is_word(*c)).collect());
        }
    }
    names.retain(|name| name.starts_with(|c: char| c.is_ascii_lowercase()));
    names
}

#[test]
fn modules_import_only_what_the_house_allows() {
    let mut wrong = Vec::new();
    let allowed: BTreeMap<&str, &[&str]> = IMPORTS.into_iter().collect();

    for file in files("server/src") {
        let path = shown(&file);
        let inside = path.trim_start_matches("server/src/");
        let module = inside.split('/').next().unwrap().trim_end_matches(".rs");
        // Tests beside the code, and the program above it, may use everything.
        let is_free = inside.ends_with("tests.rs") || ["main", "operate"].contains(&module);
        if is_free || !path.ends_with(".rs") {
            continue;
        }
        let may = allowed.get(module).copied().unwrap_or_default();
        let text = fs::read_to_string(&file).unwrap();
        for name in imported(&text) {
            if name != module && !may.contains(&name.as_str()) {
                wrong.push(format!("{path} imports {name}"));
            }
        }
    }

    assert_eq!(wrong, [] as [String; 0]);
}

#[test]
fn domain_and_planner_import_nothing_of_ours() {
    for member in ["domain", "planner"] {
        let manifest = root().join(format!("server/{member}/Cargo.toml"));
        let manifest = fs::read_to_string(manifest).unwrap();
        assert!(!manifest.contains("sangdam = "), "{member}");
        assert!(!manifest.contains("path = "), "{member}");
    }
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    let empty = ["util", "utils", "helper", "helpers", "manager", "service", "data", "info"];
    let mut wrong = Vec::new();

    for file in ["server", "web/src", "tests"].into_iter().flat_map(files) {
        let stem = file.file_stem().unwrap().to_string_lossy().to_lowercase();
        if empty.contains(&stem.split('.').next().unwrap()) {
            wrong.push(shown(&file));
        }
    }

    assert_eq!(wrong, [] as [String; 0]);
}

#[test]
fn no_file_is_longer_than_a_thought() {
    let mut wrong = Vec::new();

    for file in ["server", "web/src", "tests"].into_iter().flat_map(files) {
        let ending = file.extension().map(|ending| ending.to_string_lossy().into_owned());
        let is_source = ["rs", "ts", "svelte", "css", "py", "mjs"];
        let path = shown(&file);
        if !ending.is_some_and(|e| is_source.contains(&e.as_str())) || path.contains(".gen.") {
            continue;
        }
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        if lines > LINES_MAX {
            wrong.push(format!("{path}: {lines}"));
        }
    }

    assert_eq!(wrong, [] as [String; 0]);
}

/// Each message's key with the variables in it.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =")
            && line.starts_with(|c: char| c.is_ascii_lowercase())
        {
            key = name.to_owned();
            assert!(!messages.contains_key(&key), "{key} stands there twice");
            messages.insert(key.clone(), BTreeSet::new());
        }
        let is_word = |c: &char| c.is_ascii_alphanumeric() || *c == '_' || *c == '-';
        for (at, _) in line.match_indices('$') {
            let variable = line[at + 1..].chars().take_while(is_word).collect();
            messages.entry(key.clone()).or_default().insert(variable);
        }
    }
    messages
}

#[test]
fn all_languages_have_the_same_sentences() {
    let files = files("config/languages");
    let read = |file: &PathBuf| messages(&fs::read_to_string(file).unwrap());
    let english = files.iter().find(|file| file.ends_with("en.ftl")).map(read).unwrap();

    for file in &files {
        let other = read(file);
        let keys = |of: &BTreeMap<String, BTreeSet<String>>| -> BTreeSet<String> {
            of.keys().cloned().collect()
        };
        let (ours, theirs) = (keys(&english), keys(&other));
        let missing: Vec<_> = ours.symmetric_difference(&theirs).collect();
        assert_eq!(missing, [] as [&String; 0], "{}", shown(file));
        for (key, variables) in &other {
            assert_eq!(variables, &english[key], "{} {key}", shown(file));
        }
    }
    assert!(files.len() >= 3);
}

#[test]
fn every_refusal_has_its_sentence() {
    let english = fs::read_to_string(root().join("config/languages/en.ftl")).unwrap();
    let known = messages(&english);
    let mut missing = Vec::new();

    for file in files("server/src/http").into_iter().chain(files("server/domain/src")) {
        let text = fs::read_to_string(&file).unwrap();
        for (at, _) in text.match_indices("StatusCode::") {
            let Some((_, rest)) = text[at..].split_once(", \"") else { continue };
            let code = rest.split('"').next().unwrap();
            let is_code = text[at..].find(", \"").is_some_and(|gap| gap < 40)
                && code.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            let key = format!("refusal-{}", code.replace('_', "-"));
            if is_code && !known.contains_key(&key) {
                missing.push(key);
            }
        }
        for (at, _) in text.match_indices("invalid(\"") {
            let mut texts = text[at..].split('"').skip(1).step_by(2);
            let why = texts.nth(1).unwrap_or_default();
            let is_why = why.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !why.is_empty();
            let key = format!("why-{}", why.replace('_', "-"));
            if is_why && !known.contains_key(&key) {
                missing.push(key);
            }
        }
    }

    assert_eq!(missing, [] as [String; 0]);
}

#[test]
fn the_web_app_knows_the_interface_as_it_is() {
    let kept = root().join("web/src/lib/api/openapi.json");
    let kept: Value = serde_json::from_str(&fs::read_to_string(kept).unwrap()).unwrap();
    let present: Value = serde_json::from_str(&sangdam::http::openapi::text()).unwrap();

    let differ: Vec<&String> = present["paths"]
        .as_object()
        .unwrap()
        .iter()
        .filter(|(path, route)| kept["paths"][path] != **route)
        .map(|(path, _)| path)
        .collect();

    assert_eq!(differ, [] as [&String; 0], "run `make types`");
    assert!(kept == present, "run `make types`");
}

#[test]
fn every_route_has_a_name_of_its_own() {
    let present: Value = serde_json::from_str(&sangdam::http::openapi::text()).unwrap();
    let routes = present["paths"].as_object().unwrap().values();
    let mut names: Vec<&Value> = routes
        .flat_map(|route| route.as_object().unwrap().values())
        .map(|operation| &operation["operationId"])
        .collect();
    let count = names.len();

    names.sort_unstable_by_key(|name| name.to_string());
    names.dedup();

    assert_eq!(names.len(), count);
}
