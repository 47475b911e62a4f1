//! Programs by other hands that read what Sangdam sends; see `tests/judges/README.md`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/judges");
    for needed in [".venv/bin/python", "node_modules", "build/ics_read_libical"] {
        assert!(
            folder.join(needed).exists(),
            "the judges are not installed ({needed} is missing): run tests/judges/setup.sh, or make test"
        );
    }
    folder
}

pub fn python(script: &str) -> Command {
    let folder = folder();
    let mut command = Command::new(folder.join(".venv/bin/python"));
    command.arg(folder.join(script));
    command
}

pub fn node(script: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(folder().join(script));
    command
}

/// Runs judges beside each other and gives all their lines.
fn lines(commands: Vec<Command>) -> Vec<Value> {
    let running = commands.into_iter().map(|mut command| {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("a judge")
    });
    let running: Vec<_> = running.collect();
    let mut lines = Vec::new();
    for child in running {
        let output = child.wait_with_output().expect("a judge");
        let error = String::from_utf8_lossy(&output.stderr);
        let said = String::from_utf8(output.stdout).expect("text");
        let unread: Vec<&str> = said.lines().filter(|line| line.contains("\"error\":")).collect();
        assert!(output.status.success(), "a judge could not read {unread:?} {error}");
        lines.extend(said.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")));
    }
    lines
}

/// Each `.ics` of a folder as read by six parsers; each must be sound iTIP by libical's tables too.
pub fn read_calendars(of: &Path) -> Vec<Value> {
    let mut libical = Command::new(folder().join("build/ics_read_libical"));
    libical.arg("--itip").arg(of);
    let (mut three, mut two) = (python("ics_read.py"), node("ics_read.mjs"));
    three.arg(of);
    two.arg(of);
    lines(vec![three, two, libical])
}

/// Each `.eml` of a folder as read by Python's email package.
pub fn read_mail(of: &Path) -> Vec<Value> {
    let mut reader = python("mail_read.py");
    reader.arg(of);
    lines(vec![reader])
}

/// The signature of each `.eml` of a folder as dkimpy sees it, with what DNS would say.
pub fn check_signatures(of: &Path, records: &[(String, String)]) -> Vec<Value> {
    let records: serde_json::Map<String, Value> =
        records.iter().map(|(name, text)| (name.clone(), text.clone().into())).collect();
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), Value::from(records).to_string()).expect("records");
    let mut checker = python("dkim_check.py");
    checker.arg(of).arg(file.path());
    lines(vec![checker])
}

/// What PyJWT makes of tokens; the head of `jwt_read.py` says what a case and its answer hold.
pub fn read_tokens(cases: &[Value]) -> Vec<Value> {
    let mut reader = python("jwt_read.py");
    let mut child =
        reader.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a judge of tokens");
    let lines: String = cases.iter().map(|case| format!("{case}\n")).collect();
    child.stdin.take().expect("an input").write_all(lines.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("a judge of tokens");
    assert!(output.status.success(), "the judge of tokens failed");
    let said = String::from_utf8(output.stdout).expect("text");
    said.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}
