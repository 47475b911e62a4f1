//! The built program, as an operator starts it.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;

use sangdam::clock::Clock;
use sangdam::config::Config;
use sangdam::store::Store;
use tempfile::TempDir;

use super::{Caller, Site, database, eventually, port};

/// A folder with settings and a database of its own.
pub struct Program {
    pub folder: TempDir,
    pub config: PathBuf,
    pub url: String,
}

impl Program {
    pub fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        let database = database::fresh_url(folder.path());
        Self::with_database(folder, &database, "")
    }

    /// The same with more settings, as lines of TOML.
    pub fn with_database(folder: TempDir, database: &str, more: &str) -> Self {
        let (port, path) = (port::free(), folder.path().display().to_string());
        let settings = format!(
            "[server]\naddress = \"127.0.0.1:{port}\"\nshutdown_seconds = 2\n\
             public_url = \"http://localhost:{port}\"\n\
             [database]\nurl = \"{database}\"\nreaders = 2\n\
             [mail]\nfolder = \"{path}/letters\"\n\
             [limits]\nchanges_per_minute = 100000\nrequests_per_minute = 100000\n\
             requests_per_minute_from_address = 100000\n\
             [sign_in]\ntries_per_hour_from_address = 100000\n\
             [log]\nlevel = \"error\"\n\
             [time]\nsystem_rules = \"{path}/no-zoneinfo\"\n{more}"
        );
        let config = folder.path().join("sangdam.toml");
        std::fs::write(&config, settings).expect("settings");
        Self { folder, config, url: format!("http://127.0.0.1:{port}") }
    }

    /// A command line with these settings.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = command(words);
        command.arg("--config").arg(&self.config).current_dir(self.folder.path());
        command
    }

    pub fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().expect("the program")
    }

    /// Starts `serve` and waits until it answers. Killed when dropped.
    pub async fn serve(&self) -> Running {
        let child = self.command(&["serve"]).stdout(Stdio::null()).spawn().expect("the program");
        let mut running = Running(child);
        let nobody = Caller::stranger(&self.url);
        eventually("the program answers", async || {
            if let Ok(Some(status)) = running.0.try_wait() {
                panic!("the program ended: {status}");
            }
            let asked = nobody.client.get(format!("{}/readyz", self.url)).send().await;
            asked.is_ok_and(|answer| answer.status().is_success()).then_some(())
        })
        .await;
        running
    }

    /// The database seen from beside.
    pub async fn site(&self) -> Site {
        let config = Config::read(Some(&self.config), None, []).expect("settings");
        let location = config.location().expect("a location");
        let clock = Clock::wall();
        let now = clock.now().0;
        let opened = tokio::task::spawn_blocking(move || Store::open(location, 2, now)).await;
        let store = opened.unwrap().expect("a database");
        Site { url: self.url.clone(), store, clock, config: Arc::new(config) }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// The program with words after it.
pub fn command(words: &[&str]) -> Command {
    let mut command = Command::new(Path::new(env!("CARGO_BIN_EXE_sangdam")));
    command.args(words).stdin(Stdio::null());
    command
}

pub fn said(output: &Output) -> String {
    let (out, error) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    format!("{out}{error}")
}

/// A program that runs; killed when the test ends.
pub struct Running(pub Child);

impl Running {
    /// Ends it as a power cut would: at once, in the middle of anything.
    pub fn kill(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}
