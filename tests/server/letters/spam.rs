//! No letter looks like spam: SpamAssassin, without a network, stays well below its limit.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::program::command;
use crate::support::{Plan, TestServer, World};

/// From 5 on SpamAssassin takes a letter for spam.
const POINTS_MAX: f64 = 2.0;
const PROGRAM: &str = "/usr/bin/spamassassin";

/// Each letter of a folder with its points and what they are for.
fn scored(folder: &Path, home: &Path) -> Vec<(String, f64, String)> {
    assert!(
        Path::new(PROGRAM).exists(),
        "SpamAssassin is missing: run tests/judges/setup.sh, or apt-get install spamassassin"
    );
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
        .collect();
    names.sort_unstable();
    // One process for all of them, as one mailbox: starting it takes longer than reading a letter.
    let mailbox: Vec<u8> = names
        .iter()
        .flat_map(|name| {
            let letter = fs::read_to_string(name).unwrap().replace("\r\n", "\n");
            let letter = letter.replace("\nFrom ", "\n>From ");
            format!("From MAILER-DAEMON Mon Oct 19 06:00:00 2020\n{letter}\n").into_bytes()
        })
        .collect();
    let file = home.join("all.mbox");
    fs::write(&file, mailbox).unwrap();
    let read = Command::new(PROGRAM)
        .args(["-L", "-t", "--mbox"])
        .arg(&file)
        .env("HOME", home)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&read.stdout).into_owned();
    let points: Vec<(f64, String)> = said
        .split("\nX-Spam-Status: ")
        .skip(1)
        .map(|status| {
            let status = status.replace("\n\t", "");
            let status = status.lines().next().unwrap().to_owned();
            let points = status.split("score=").nth(1).unwrap().split(' ').next().unwrap();
            (points.parse().unwrap(), status)
        })
        .collect();
    assert_eq!(points.len(), names.len(), "{}", String::from_utf8_lossy(&read.stderr));
    let name = |path: &std::path::PathBuf| path.file_name().unwrap().display().to_string();
    names.iter().map(name).zip(points).map(|(name, (points, why))| (name, points, why)).collect()
}

/// Every letter the program writes into a folder, in each language.
async fn write_letters(folder: &Path) {
    let written = command(&["letters", "--out"]).arg(folder).output().unwrap();
    if written.status.success() {
        return;
    }
    for language in ["ko", "ru", "en"] {
        let transport = sangdam::mail::transport::Transport::folder(folder.join(language)).unwrap();
        let server = TestServer::start_with(|recipe| recipe.transport = Some(transport));
        let plan = Plan::of(1, 1, 0);
        let roster = plan.roster.replace(",ru,Europe", &format!(",{language},Europe"));
        let world = Plan { roster, ..plan }.on(server).await;
        told(&world).await;
        for entry in fs::read_dir(folder.join(language)).unwrap().flatten() {
            let name = entry.file_name().display().to_string();
            fs::rename(entry.path(), folder.join(format!("{language}-{name}"))).unwrap();
        }
    }
}

/// A meeting new, changed and canceled.
async fn told(world: &World) {
    let until = async |count: i64| {
        let sent = "outbox where state = 'sent'";
        crate::support::eventually(sent, async || {
            (world.server.count(sent).await == count).then_some(())
        })
        .await;
    };
    let meeting = world.booked(0, 0, 0).await;
    until(2).await;
    world.server.pass_minutes(1);
    world.move_to(&world.organizer, &meeting, 2).await.expect(200);
    until(4).await;
    world.server.pass_minutes(1);
    world.cancel(&world.organizer, &meeting).await.expect(200);
    until(6).await;
}

#[tokio::test]
async fn no_letter_looks_like_spam() {
    let (folder, home) = (tempfile::TempDir::new().unwrap(), tempfile::TempDir::new().unwrap());
    write_letters(folder.path()).await;

    let scored = scored(folder.path(), home.path());

    assert!(scored.len() >= 18, "{}", scored.len());
    let high: Vec<_> = scored.iter().filter(|(_, points, _)| *points >= POINTS_MAX).collect();
    assert!(high.is_empty(), "{high:#?}");
    let most = scored.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
    println!("{} letters, at most {} points: {}", scored.len(), most.1, most.2);
}
