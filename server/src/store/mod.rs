//! The database: two engines behind one enum, one writer and a few readers on threads of their own.
//!
//! Every statement is written once; [`on!`] writes it into both arms. SQLite runs with WAL and full
//! sync, so what was committed survives a power cut; its single writer needs no busy waiting.
//! PostgreSQL is reached in pure Rust through diesel-async's synchronous wrapper, which may only be
//! used from threads like these, never inside an async task.

pub mod act;
pub mod answer;
pub mod attendance;
pub mod attendance_step;
pub mod away;
pub mod banner;
pub mod brief;
pub mod canceled;
pub mod closing;
pub mod connection_check;
pub mod course;
pub mod day;
pub mod document;
pub mod door_pass;
mod failure;
pub mod feed;
pub mod history;
pub mod incoming;
pub mod installation;
pub mod intent;
pub mod late;
pub mod log;
pub mod meeting;
pub mod notes;
pub mod notice;
pub mod offer;
pub mod organizer;
pub mod outbox;
pub mod person;
pub mod plan;
pub mod postgres;
pub mod programme;
pub mod queue;
pub mod referee;
pub mod refill;
pub mod reminder;
pub mod request;
pub mod roster;
pub mod schema;
pub mod session;
pub mod swap;
pub mod terms;
pub mod unsubscribed;
pub mod upgrade;

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use diesel::connection::{Connection as _, SimpleConnection};
use diesel::prelude::*;
use diesel_async::AsyncPgConnection;
use diesel_async::async_connection_wrapper::AsyncConnectionWrapper;
use tokio::sync::oneshot;

pub use failure::Failure;

use crate::secret::fresh_secret;

/// A connection to PostgreSQL that looks synchronous.
pub type PostgresConnection = AsyncConnectionWrapper<AsyncPgConnection>;

/// A connection to either engine.
pub enum Connection {
    Sqlite(SqliteConnection),
    Postgres(Box<PostgresConnection>),
}

/// Runs one expression on whichever engine the connection is of.
macro_rules! on {
    ($connection:expr, $inner:ident => $run:expr) => {
        match $connection {
            $crate::store::Connection::Sqlite($inner) => $run,
            $crate::store::Connection::Postgres(boxed) => {
                let $inner = &mut **boxed;
                $run
            }
        }
    };
}
pub(crate) use on;

/// Jobs that may wait for the writer; past it the answer is "busy, try again".
const WRITER_QUEUE_MAX: usize = 4096;
/// Jobs that may wait for a reader.
const READER_QUEUE_MAX: usize = 4096;
/// Rows in one statement: SQLite takes 32,766 parameters, and no table here has 24 columns.
pub(crate) const ROWS_PER_STATEMENT_MAX: usize = 1000;

/// Where the database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    Sqlite(PathBuf),
    Postgres(String),
}

/// The name of the installation's own secret.
const OWN_SECRET: &str = "own_secret";

/// Work for one of the store's threads, which has a connection or says why not.
type Job = Box<dyn FnOnce(Usable<'_>) -> Option<Failure> + Send>;
pub type Usable<'a> = Result<&'a mut Connection, Failure>;

/// The database as the rest of the server sees it.
#[derive(Clone)]
pub struct Store {
    location: Location,
    writer: mpsc::SyncSender<Job>,
    readers: mpsc::SyncSender<Job>,
    stopped: Arc<AtomicBool>,
    own_secret: Arc<str>,
}

impl Store {
    /// Opens the database, brings its schema up to date and starts the threads.
    ///
    /// Must be called where a tokio runtime of several threads is entered: PostgreSQL's connections
    /// live on it.
    pub fn open(location: Location, readers: usize, now: i64) -> Result<Self, Failure> {
        let runtime = tokio::runtime::Handle::try_current().ok();
        // Connecting blocks, which a thread that drives async tasks must not do.
        std::thread::scope(|scope| {
            let work = scope.spawn(|| {
                let _entered = runtime.as_ref().map(tokio::runtime::Handle::enter);
                Self::open_here(location, readers, now)
            });
            work.join().map_err(|_| Failure::Connect("opening the database panicked".into()))?
        })
    }

    fn open_here(location: Location, readers: usize, now: i64) -> Result<Self, Failure> {
        let mut first = connect(&location)?;
        upgrade::climb(&mut first, now)?;
        let own_secret = installation::settle(&mut first, OWN_SECRET, &fresh_secret())?;
        let own_secret = own_secret.unwrap_or_default().into();
        let stopped = Arc::new(AtomicBool::new(false));
        let (writer, jobs) = mpsc::sync_channel(WRITER_QUEUE_MAX);
        let jobs = Arc::new(Mutex::new(jobs));
        start_thread("store-writer", location.clone(), Some(first), jobs, stopped.clone())?;
        let (read_sender, jobs) = mpsc::sync_channel(READER_QUEUE_MAX);
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..readers.max(1) {
            let connection = Some(connect(&location)?);
            start_thread(
                "store-reader",
                location.clone(),
                connection,
                jobs.clone(),
                stopped.clone(),
            )?;
        }
        Ok(Self { location, writer, readers: read_sender, stopped, own_secret })
    }

    pub fn location(&self) -> &Location {
        &self.location
    }

    /// A secret made when the database was, the same for all nodes.
    pub fn own_secret(&self) -> &str {
        &self.own_secret
    }

    /// Whether a failed write has stopped all writing.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Runs a job that only reads, on any reader.
    pub async fn read<T, F>(&self, job: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnOnce(&mut Connection) -> Result<T, Failure> + Send + 'static,
    {
        submit(&self.readers, job).await
    }

    /// Runs a job in one transaction of its own on the writer.
    pub async fn write<T, F>(&self, job: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnOnce(&mut Connection) -> Result<T, Failure> + Send + 'static,
    {
        if self.is_stopped() {
            return Err(Failure::Stopped);
        }
        submit(&self.writer, move |connection| transaction(connection, job)).await
    }

    /// Hands the writer a job that opens its own transactions; says whether it was taken. What is taken
    /// runs, with a connection or without.
    pub fn try_on_writer(
        &self,
        job: impl FnOnce(Usable<'_>) -> Option<Failure> + Send + 'static,
    ) -> Result<(), Failure> {
        if self.is_stopped() {
            return Err(Failure::Stopped);
        }
        self.writer.try_send(Box::new(job)).map_err(|_| Failure::Busy)
    }
}

async fn submit<T, F>(queue: &mpsc::SyncSender<Job>, job: F) -> Result<T, Failure>
where
    T: Send + 'static,
    F: FnOnce(&mut Connection) -> Result<T, Failure> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    let job: Job = Box::new(move |connection| {
        let result = connection.and_then(|connection| Failure::caught(|| job(connection)));
        let seen = result.as_ref().err().and_then(Failure::copy_for_thread);
        // The asker may have gone away; the work is done all the same.
        let _ = reply.send(result);
        seen
    });
    queue.try_send(job).map_err(|_| Failure::Busy)?;
    answer.await.map_err(|_| Failure::Connect("the database thread ended".into()))?
}

fn start_thread(
    name: &str,
    location: Location,
    mut connection: Option<Connection>,
    jobs: Arc<Mutex<mpsc::Receiver<Job>>>,
    stopped: Arc<AtomicBool>,
) -> Result<(), Failure> {
    let runtime = tokio::runtime::Handle::try_current().ok();
    let work = move || {
        let _entered = runtime.as_ref().map(tokio::runtime::Handle::enter);
        loop {
            let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(job) = job else { return };
            let usable = match &mut connection {
                Some(usable) => Ok(usable),
                none => connect(&location).map(|fresh| none.insert(fresh)),
            };
            match job(usable) {
                Some(Failure::Stopped) => stopped.store(true, Ordering::Relaxed),
                Some(_) => connection = None,
                None => {}
            }
        }
    };
    std::thread::Builder::new()
        .name(name.into())
        .spawn(work)
        .map(|_| ())
        .map_err(|error| Failure::Connect(error.to_string()))
}

/// Opens one connection with the settings every connection must have.
pub fn connect(location: &Location) -> Result<Connection, Failure> {
    let refused = |error: ConnectionError| Failure::Connect(error.to_string());
    match location {
        Location::Sqlite(path) => {
            let mut sqlite =
                SqliteConnection::establish(&path.to_string_lossy()).map_err(refused)?;
            sqlite.batch_execute(
                "pragma busy_timeout = 10000; pragma journal_mode = wal; \
                 pragma synchronous = full; pragma foreign_keys = on; \
                 pragma temp_store = memory; pragma cache_size = -16000;",
            )?;
            Ok(Connection::Sqlite(sqlite))
        }
        Location::Postgres(url) => {
            let postgres = if postgres::wants_tls(url) {
                postgres::over_tls(url)?
            } else {
                PostgresConnection::establish(url).map_err(refused)?
            };
            Ok(Connection::Postgres(Box::new(postgres)))
        }
    }
}

/// One transaction that takes the right to write at its very start.
pub fn transaction<T>(
    connection: &mut Connection,
    job: impl FnOnce(&mut Connection) -> Result<T, Failure>,
) -> Result<T, Failure> {
    begin(connection)?;
    match job(connection) {
        Ok(value) => {
            if let Err(failure) = execute(connection, "commit") {
                // A failed commit leaves SQLite's transaction open; the next begin must not find it.
                let _ = execute(connection, "rollback");
                return Err(failure);
            }
            Ok(value)
        }
        Err(failure) => {
            let _ = execute(connection, "rollback");
            Err(failure)
        }
    }
}

fn begin(connection: &mut Connection) -> Result<(), Failure> {
    // A deferred transaction that reads first and writes later fails at once when another connection
    // wrote in between, whatever the busy timeout; so SQLite's is immediate.
    let words = match connection {
        Connection::Sqlite(_) => "begin immediate",
        Connection::Postgres(_) => "begin",
    };
    execute(connection, words)
}

/// Runs words that give no rows.
pub fn execute(connection: &mut Connection, words: &str) -> Result<(), Failure> {
    Ok(on!(connection, c => c.batch_execute(words))?)
}

/// What SQLite says of its own file, `ok` when all is well; PostgreSQL has no such question.
pub fn integrity(connection: &mut Connection) -> Result<Option<String>, Failure> {
    #[derive(QueryableByName)]
    struct Told {
        #[diesel(sql_type = diesel::sql_types::Text)]
        integrity_check: String,
    }
    let Connection::Sqlite(sqlite) = connection else { return Ok(None) };
    let told: Vec<Told> = diesel::sql_query("pragma integrity_check").load(sqlite)?;
    Ok(Some(told.into_iter().map(|row| row.integrity_check).collect::<Vec<_>>().join("; ")))
}

pub(crate) fn to_json(value: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| Failure::Unreadable(error.to_string()))
}

pub(crate) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|error| Failure::Unreadable(error.to_string()))
}

pub(crate) fn from_text<T: std::str::FromStr>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|_| Failure::Unreadable(text.to_owned()))
}
