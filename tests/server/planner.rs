//! The planner without the product: `sangdam plan` and `sangdam repair` on files.

use std::path::PathBuf;
use std::process::Output;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::program::{command, said};

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The path of a file with this in it.
    fn with(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

fn run(words: &[&str]) -> Output {
    command(words).output().unwrap()
}

/// Two hosts and two guests, everybody meets, three slots.
fn small() -> Value {
    json!({
        "format": "b2b/1",
        "name": "small",
        "slots": {"count": 3, "blocks": [[0, 3]]},
        "participants": [{"id": 0, "name": "Hanbit"}, {"id": 1}, {"id": 2}, {"id": 3}],
        "meetings": [
            {"id": 0, "a": 0, "b": 2}, {"id": 1, "a": 0, "b": 3},
            {"id": 2, "a": 1, "b": 2}, {"id": 3, "a": 1, "b": 3},
        ],
        "precedences": [],
        "capacity": [2, 2, 2],
        "fairness": 2,
        "objective": {"unplaced": 1000, "break": 10, "idle": 1},
    })
}

fn without(mut value: Value, pointer: &str, put: Value) -> String {
    match value.pointer_mut(pointer) {
        Some(place) => *place = put,
        None => value[pointer.trim_start_matches('/')] = put,
    }
    value.to_string()
}

#[test]
fn a_plan_is_found_proven_and_written() {
    let folder = Folder::new();
    let (file, out) = (folder.with("small.json", small().to_string()), folder.path("plan.json"));

    let output = run(&["plan", &file, "--seconds", "20", "--out", out.to_str().unwrap()]);

    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let printed = String::from_utf8(output.stdout).unwrap();
    for line in ["score     0\n", "bound     0\n", "proof     optimal\n"] {
        assert!(printed.contains(line), "{printed}");
    }
    assert!(printed.contains("\ntime "), "{printed}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("score 0"), "progress");
    let plan: Value = serde_json::from_slice(&std::fs::read(out).unwrap()).unwrap();
    assert_eq!(plan["format"], "b2b-sol/1");
    assert_eq!(plan["assign"].as_array().unwrap().len(), 4);
}

#[test]
fn examples_are_made_planned_and_mended() {
    let folder = Folder::new();
    let made = run(&["plan", "--example", "8x60", "--seed", "3"]);
    assert!(made.status.success(), "{}", said(&made));
    let file = folder.with("day.json", &made.stdout);
    let plan = folder.path("plan.json");
    let plan = plan.to_str().unwrap();
    let events = json!({"format": "b2b-events/1", "events": [
        {"at": 9, "type": "no_show", "participant": 2},
        {"at": 2, "notice": 1, "type": "late", "participant": 30, "until": 12},
        {"at": 4, "type": "add_meeting", "meeting": {"a": 1, "b": 66, "priority": 2}},
    ]});
    let events = folder.with("events.json", events.to_string());

    let words = ["plan", &file, "--seconds", "30", "--threads", "2", "--out", plan];
    let planned = run(&words);
    assert_eq!(planned.status.code(), Some(0), "{}", said(&planned));
    let mended = folder.path("mended.json");
    let words = ["repair", &file, plan, &events, "--out", mended.to_str().unwrap()];
    let one = run(&[&words[..], &["--step", "1"]].concat());
    let length = |path: &PathBuf| {
        let read: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        read["assign"].as_array().unwrap().len()
    };
    let length_of_one = length(&mended);
    let all = run(&words);

    assert_eq!(one.status.code(), Some(0), "{}", said(&one));
    assert!(said(&one).starts_with("event     1: participant 30 late"), "{}", said(&one));
    assert!(said(&one).contains("answer 1  left out "), "{}", said(&one));
    assert_eq!(length_of_one, 144);
    // All of the trace, in the order of their slots, each on top of the answer before.
    assert_eq!(all.status.code(), Some(0), "{}", said(&all));
    let printed = said(&all);
    let order: Vec<&str> = printed.lines().filter(|line| line.starts_with("event ")).collect();
    let numbers: Vec<&str> = order.iter().map(|line| &line[10..11]).collect();
    assert_eq!(numbers, ["1", "2", "0"]);
    assert_eq!(length(&mended), 145);
}

#[test]
fn what_cannot_be_planned_says_who_and_when() {
    let folder = Folder::new();
    let mut crowded = small();
    crowded["participants"][0]["unavailable"] = json!([1, 2]);
    let crowded = folder.with("crowded.json", crowded.to_string());

    let output = run(&["plan", &crowded, "--seconds", "20"]);

    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("participant 0 (Hanbit) has 2 meetings (0, 1) for 1 slots (0)"),
        "{told}"
    );
}

#[test]
fn no_plan_in_time_is_told_apart_from_none_at_all() {
    let folder = Folder::new();
    let made = run(&["plan", "--example", "1000x1000"]);
    let file = folder.with("day.json", &made.stdout);

    let start = Instant::now();
    let output = run(&["plan", &file, "--seconds", "0.001"]);

    let code = output.status.code();
    assert!(code == Some(4) || code == Some(0), "{}", said(&output));
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_bad_file_is_refused_with_the_place_in_it() {
    let folder = Folder::new();
    let participants: Vec<Value> = (0..50_001).map(|id| json!({"id": id})).collect();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let cases: [(String, &str); 14] = [
        ("{".into(), "line 1, column 1"),
        ("\u{0}".into(), "line 1, column 1"),
        (deep, "line 1, column"),
        (without(small(), "/slots/count", json!(0)), "slots.count"),
        (without(small(), "/slots/count", json!(100_000)), "slots.count"),
        (without(small(), "/meetings/1/b", json!(0)), "meetings[1].b"),
        (without(small(), "/meetings/1/b", json!(77)), "meetings[1].b"),
        (without(small(), "/precedences", json!([[0, 1], [1, 2], [2, 0]])), "precedences["),
        (without(small(), "/capacity", json!([2, 2])), "capacity"),
        (without(small(), "/capacity/0", json!(-1)), "line 1, column"),
        (without(small(), "/objective/break", json!(1e300)), "line 1, column"),
        (small().to_string().replace("1000", "NaN"), "line 1, column"),
        (without(small(), "/participants", json!(participants)), "participants"),
        (without(small(), "/format", json!("b2b/9")), "format"),
    ];

    for (content, place) in cases {
        let file = folder.with("bad.json", &content);
        let output = run(&["plan", &file, "--seconds", "5"]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        let shown = &content[..content.len().min(200)];
        assert_eq!(output.status.code(), Some(5), "{shown}: {told}");
        assert!(told.contains(&format!("bad.json: {place}")), "{shown}: {told}");
    }
    let bytes = folder.with("bytes.json", [0xff, 0xfe, 0x00]);
    assert_eq!(run(&["plan", &bytes]).status.code(), Some(5));
    assert_eq!(run(&["plan", "no such file"]).status.code(), Some(5));
}

#[test]
fn a_plan_or_a_trace_of_another_day_is_refused() {
    let folder = Folder::new();
    let file = folder.with("small.json", small().to_string());
    let plan = |assign: Value| json!({"format": "b2b-sol/1", "assign": assign}).to_string();
    let good = folder.with("good.json", plan(json!([0, 1, 1, 0])));
    let short = folder.with("short.json", plan(json!([0, 1])));
    let far = folder.with("far.json", plan(json!([0, 1, 1, 9])));
    let events = |event: Value| json!({"format": "b2b-events/1", "events": [event]}).to_string();
    let late = json!({"at": 0, "type": "late", "participant": 0, "until": 2});
    let late = folder.with("late.json", events(late));
    let stranger = json!({"at": 0, "type": "no_show", "participant": 44});
    let stranger = folder.with("stranger.json", events(stranger));

    for (plan, events, step, code, told) in [
        (&good, &late, "0", 0, "answer 1"),
        (&short, &late, "0", 5, "short.json: assign: has 2 places for 4 meetings"),
        (&far, &late, "0", 5, "far.json: assign[3]: there is no slot 9"),
        (&good, &stranger, "0", 5, "stranger.json: events[0].participant"),
        (&good, &late, "7", 5, "late.json: events[7]"),
    ] {
        let output = run(&["repair", &file, plan, events, "--step", step]);
        assert_eq!(output.status.code(), Some(code), "{}", said(&output));
        assert!(said(&output).contains(told), "{}", said(&output));
    }
}

#[test]
fn words_that_make_no_sense_are_refused() {
    for words in [
        &["plan"][..],
        &["plan", "x.json", "--seconds", "nan"],
        &["plan", "x.json", "--seconds", "-3"],
        &["plan", "x.json", "--threads", "0"],
        &["plan", "x.json", "--example", "8x60"],
        &["repair", "x.json"],
    ] {
        assert_eq!(run(words).status.code(), Some(2), "{words:?}");
    }
    let unknown = run(&["plan", "--example", "nothing"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(said(&unknown).contains("22x18-half"), "{}", said(&unknown));
}
