//! The real server, in this process, on a free port, with a clock that stands still and a mailbox.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::thread::JoinHandle;

use actix_web::web;
use sangdam::application::Application;
use sangdam::clock::Clock;
use sangdam::config::Config;
use sangdam::http::App;
use sangdam::mail::transport::Transport;
use sangdam_domain::Instant;
use tempfile::TempDir;
use tokio::sync::oneshot;

use super::mailbox::Mailbox;
use super::{Site, at, database, eventually};

/// When most tests begin: a week before the small day, booking is open.
pub const BEGINS: &str = "2020-10-19T06:00:00Z";

pub struct TestServer {
    pub site: Site,
    pub app: Arc<App>,
    pub mailbox: Mailbox,
    pub folder: Arc<TempDir>,
    recipe: Recipe,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What a server is made of; kept for restarts and second nodes.
#[derive(Clone)]
pub struct Recipe {
    pub config: Config,
    pub clock: Clock,
    pub is_demo: bool,
    pub transport: Option<Transport>,
}

impl std::ops::Deref for TestServer {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

impl TestServer {
    pub fn start() -> Self {
        Self::start_with(|_| {})
    }

    /// Starts with some things otherwise.
    pub fn start_with(change: impl FnOnce(&mut Recipe)) -> Self {
        let folder = Arc::new(TempDir::new().expect("a folder"));
        let mut recipe = Recipe {
            config: config(folder.path()),
            clock: Clock::set_to(at(BEGINS), 0),
            is_demo: false,
            transport: Some(Transport::memory()),
        };
        change(&mut recipe);
        Self::run(folder, recipe)
    }

    fn run(folder: Arc<TempDir>, recipe: Recipe) -> Self {
        let Recipe { config, clock, is_demo, transport } = recipe.clone();
        let mailbox = Mailbox::new(transport.clone());
        let (tell, told) = channel();
        let (stop, stopped) = oneshot::channel();
        let thread =
            std::thread::spawn(move || serve((config, clock, is_demo, transport), &tell, stopped));
        let (app, port) = told.recv().expect("the server ended").expect("the server cannot start");
        let site = Site {
            url: format!("http://127.0.0.1:{port}"),
            store: app.store.clone(),
            clock: recipe.clock.clone(),
            config: app.config.clone(),
        };
        let app = app.into_inner();
        Self { site, app, mailbox, folder, recipe, stop: Some(stop), thread: Some(thread) }
    }

    /// Another node on the same database, with the same clock and mailbox.
    pub fn second_node(&self) -> Self {
        Self::run(self.folder.clone(), self.recipe.clone())
    }

    /// Another node that hears this one, and is heard.
    pub async fn joined(&self) -> Self {
        let second = self.second_node();
        self.until_connected().await;
        second.until_connected().await;
        second
    }

    /// Waits until the line between nodes is up.
    pub async fn until_connected(&self) {
        eventually("a line between nodes", async || self.app.doors.is_connected().then_some(()))
            .await;
    }

    /// Stops, and waits until everything has ended.
    pub async fn stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            tokio::task::spawn_blocking(move || thread.join()).await.unwrap().expect("a clean end");
        }
    }

    /// Stops and starts again on the same database; on another port.
    pub async fn restart(mut self) -> Self {
        self.stop().await;
        Self::run(self.folder.clone(), self.recipe.clone())
    }

    /// Stops and starts again with some things otherwise.
    pub async fn restart_with(mut self, change: impl FnOnce(&mut Recipe)) -> Self {
        self.stop().await;
        let mut recipe = self.recipe.clone();
        change(&mut recipe);
        Self::run(self.folder.clone(), recipe)
    }

    /// Moves the clock, as time would.
    pub fn set_clock(&self, to: Instant) {
        self.clock.set(Some(to), None);
        self.app.signal.clock_moved();
    }

    pub fn pass_minutes(&self, minutes: i64) {
        self.set_clock(self.clock.now().plus_minutes(minutes));
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
    }
}

type Told = Result<(web::Data<App>, u16), String>;

fn serve(
    (config, clock, is_demo, transport): (Config, Clock, bool, Option<Transport>),
    tell: &std::sync::mpsc::Sender<Told>,
    stopped: oneshot::Receiver<()>,
) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    let system = actix_web::rt::System::with_tokio_rt(move || runtime);
    system.block_on(async {
        match Application::build(config, clock, is_demo, transport) {
            Ok(application) => {
                let _ = tell.send(Ok((application.app.clone(), application.port())));
                let asked = async { drop(stopped.await) };
                application.run_until_stopped(asked).await.expect("a server that runs");
            }
            Err(why) => drop(tell.send(Err(why.to_string()))),
        }
    });
}

/// Settings for tests: a free port, a fresh database, and limits that are not in the way.
pub fn config(folder: &Path) -> Config {
    let given = [
        ("SERVER__ADDRESS", "127.0.0.1:0".to_owned()),
        ("SERVER__WORKERS", "1".into()),
        ("SERVER__SHUTDOWN_SECONDS", "1".into()),
        ("SERVER__PUBLIC_URL", "http://localhost:8080".into()),
        ("DATABASE__URL", database::fresh_url(folder)),
        ("DATABASE__READERS", "2".into()),
        ("MAIL__FOLDER", folder.join("letters").display().to_string()),
        ("MAIL__DOMAIN", "sangdam.example".into()),
        ("MAIL__FROM", "Sangdam <no-reply@sangdam.example>".into()),
        ("SIGN_IN__LETTERS_PER_HOUR", "1000".into()),
        ("LIMITS__CHANGES_PER_MINUTE", "100000".into()),
        ("LIMITS__REQUESTS_PER_MINUTE", "100000".into()),
        ("LIMITS__REQUESTS_PER_MINUTE_FROM_ADDRESS", "100000".into()),
        ("SIGN_IN__TRIES_PER_HOUR_FROM_ADDRESS", "100000".into()),
        ("SIGN_IN__LETTERS_PER_HOUR_FROM_ADDRESS", "100000".into()),
        // No test may depend on what this machine has installed.
        ("TIME__SYSTEM_RULES", folder.join("no-zoneinfo").display().to_string()),
    ];
    let environment = given.map(|(name, value)| (format!("SANGDAM_{name}"), value));
    Config::read(None, None, environment).expect("settings")
}
