//! The door: whatever changes a day goes through here, in one transaction whose first statement
//! raises the day's revision; then the bells are rung.
//!
//! Commands that come at the same moment are taken together, up to [`BATCH_COMMANDS_MAX`]: decided
//! one after another against the day in memory, written in one transaction, committed once, answered
//! all. When another node was faster, or a seat is held by another day, nothing of the batch was
//! written; the day is caught up and the commands are taken again one by one.

mod batch;
mod letters;
mod sweep;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use sangdam_domain::access::Actor;
use sangdam_domain::change::Change;
use sangdam_domain::command::Command;
use sangdam_domain::day::{Day, Settings, lay_out};
use sangdam_domain::history;
use sangdam_domain::notice::imported;
use sangdam_domain::programme::Programme;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::roster::{Company, Interpreter, Roster};
use sangdam_domain::time::ZoneRules;
use sangdam_domain::{DayId, ProgrammeId};
use tokio::sync::oneshot;

use self::sweep::Sweep;
use crate::clock::Clock;
use crate::signal::Signal;
use crate::store::answer::Answer;
use crate::store::day::Copies;
use crate::store::{self, Connection, Failure, Store};

/// Commands of one transaction. More gain little, and the last of them waits for all.
pub const BATCH_COMMANDS_MAX: usize = 64;

/// A request's key, so that asking twice changes things once.
#[derive(Clone, Debug)]
pub struct Key {
    /// Whose key it is.
    pub caller: String,
    pub key: String,
    /// A hash of what is asked; the same key with another request is refused.
    pub request: String,
}

/// What a command came to, as its asker will tell it: the text that is stored under the key.
pub type Shape = Box<dyn Fn(&Day, &[Change]) -> String + Send>;

/// One command on one day.
pub struct Ask {
    pub day: DayId,
    pub actor: Actor,
    /// Network address it came from; kept in the log.
    pub origin: String,
    pub key: Option<Key>,
    pub command: Command,
    pub shape: Shape,
}

/// A no, expected or not.
#[derive(Debug)]
pub enum No {
    Refused(Refusal),
    /// The same key was used for another request.
    KeyReused,
    /// The roster is no longer the one the import was checked against.
    RosterChanged,
    /// It stands differently by now than the asker thinks.
    Conflict,
    Failed(Failure),
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Failure> for No {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// What is needed to decide and to write; shared by the door and the batches it hands the writer.
struct Inner {
    store: Store,
    copies: Copies,
    clock: Clock,
    rules: Arc<ZoneRules>,
    signal: Signal,
    waiting: Mutex<VecDeque<Waiting>>,
    counts: Counts,
}

struct Waiting {
    ask: Ask,
    reply: oneshot::Sender<Result<String, No>>,
}

/// How many commands came to what, since the start.
#[derive(Default)]
pub struct Counts {
    pub accepted: std::sync::atomic::AtomicU64,
    pub refused: std::sync::atomic::AtomicU64,
    pub failed: std::sync::atomic::AtomicU64,
    pub batches: std::sync::atomic::AtomicU64,
}

/// The door.
#[derive(Clone)]
pub struct Door(Arc<Inner>);

impl Door {
    pub fn new(
        store: Store,
        copies: Copies,
        clock: Clock,
        rules: Arc<ZoneRules>,
        signal: Signal,
    ) -> Self {
        let (waiting, counts) = (Mutex::default(), Counts::default());
        Self(Arc::new(Inner { store, copies, clock, rules, signal, waiting, counts }))
    }

    pub fn counts(&self) -> &Counts {
        &self.0.counts
    }

    /// Asks for a change of a day. When this says yes, the change is on disk.
    pub async fn ask(&self, ask: Ask) -> Result<String, No> {
        let (reply, answer) = oneshot::channel();
        let is_first = {
            let mut waiting = self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            if waiting.len() >= WAITING_MAX {
                return Err(Failure::Busy.into());
            }
            waiting.push_back(Waiting { ask, reply });
            waiting.len() == 1
        };
        // Whoever finds the room empty calls the writer; the others are taken along.
        if is_first {
            self.call_writer()?;
        }
        answer.await.map_err(|_| Failure::Connect("the writer ended".into()))?
    }

    fn call_writer(&self) -> Result<(), Failure> {
        let door = self.clone();
        let called = self.0.store.try_on_writer(move |connection| {
            let batch: Vec<Waiting> = {
                let mut waiting = door.0.waiting.lock().unwrap_or_else(PoisonError::into_inner);
                let count = waiting.len().min(BATCH_COMMANDS_MAX);
                waiting.drain(..count).collect()
            };
            let seen = batch::process(&door.0, connection, batch);
            let more = {
                let waiting = door.0.waiting.lock().unwrap_or_else(PoisonError::into_inner);
                !waiting.is_empty()
            };
            if more && door.call_writer().is_err() {
                door.turn_everybody_away();
            }
            seen
        });
        if called.is_err() {
            self.turn_everybody_away();
        }
        called
    }

    fn turn_everybody_away(&self) {
        let waiting = {
            let mut waiting = self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::take(&mut *waiting)
        };
        for one in waiting {
            let failure = if self.0.store.is_stopped() { Failure::Stopped } else { Failure::Busy };
            let _ = one.reply.send(Err(failure.into()));
        }
    }

    /// Starts a programme, run by the address that asks.
    pub async fn start_programme(
        &self,
        programme: Programme,
        organizer: String,
        key: Option<Key>,
        body: String,
    ) -> Result<String, No> {
        let now = self.0.clock.now().0;
        self.once(key, now, move |connection| {
            store::programme::insert(connection, &programme)?;
            store::organizer::grant(connection, &programme.id, &organizer)?;
            Ok(Ok(body))
        })
        .await
    }

    /// Adds a day to a programme, as a draft. Answers with its key.
    pub async fn start_day(&self, new: NewDay) -> Result<String, No> {
        let NewDay { id, programme, settings, actor, origin, key } = new;
        let layout = lay_out(&settings, &self.0.rules)?;
        let now = self.0.clock.now().0;
        self.once(key, now, move |connection| {
            let body = serde_json::json!({ "id": id }).to_string();
            store::programme::hold(connection, &programme.id)?;
            let roster = store::roster::load(connection, &programme.id)?;
            let companies = roster.companies.values().map(|one| (**one).clone()).collect();
            let interpreters = roster.interpreters.values().map(|one| (**one).clone()).collect();
            let change = Change::Started { settings, layout, companies, interpreters };
            let actor = actor.for_log();
            let entry = store::log::Entry::new(&id, 1, now, actor, origin, &change, "")?;
            let begun = history::begun(&id, &Arc::new(programme), &change, &Arc::default());
            let day = begun.ok_or_else(|| Failure::Unreadable(format!("the start of {id}")))?;
            store::day::insert(connection, &day, &entry)?;
            Ok(Ok(body))
        })
        .await
    }

    /// Takes companies and interpreters into a programme's roster: a change of each of its days.
    /// `expected` is the roster the import was checked against.
    pub async fn import_roster(&self, import: Import) -> Result<String, No> {
        let inner = self.0.clone();
        let now = self.0.clock.now();
        let Import { programme, expected, companies, interpreters, actor, origin, key, body } =
            import;
        let sweeps = Arc::new(Mutex::new(Vec::new()));
        let made = sweeps.clone();
        let answer = self
            .once(key, now.0, move |connection| {
                let mut sweeps = Vec::new();
                store::programme::hold(connection, &programme)?;
                for id in store::programme::days(connection, &programme)? {
                    let Some(copy) = inner.copies.latest(connection, &id)? else { continue };
                    let changes = imported(&copy.day, companies.clone(), interpreters.clone(), now);
                    sweeps.push(Sweep::new(copy, changes, now, (&actor, &origin))?);
                }
                // Raise every day first: that is the lock under which the roster is compared.
                for sweep in &sweeps {
                    if !sweep.raise(connection)? {
                        return Ok(Err(No::RosterChanged));
                    }
                }
                if store::roster::load(connection, &programme)? != *expected {
                    return Ok(Err(No::RosterChanged));
                }
                store::roster::put(connection, &programme, &companies, &interpreters)?;
                for sweep in &sweeps {
                    sweep.leave(connection)?;
                }
                for sweep in &sweeps {
                    if let Err(no) = sweep.write(connection, now)? {
                        return Ok(Err(no));
                    }
                }
                *made.lock().unwrap_or_else(PoisonError::into_inner) = sweeps;
                Ok(Ok(body))
            })
            .await?;
        let sweeps = std::mem::take(&mut *sweeps.lock().unwrap_or_else(PoisonError::into_inner));
        for sweep in sweeps {
            sweep.announce(&self.0);
        }
        Ok(answer)
    }

    /// The answer this key was given before.
    pub async fn answered(&self, key: Key) -> Result<Option<String>, No> {
        let (caller, name) = (key.caller.clone(), key.key.clone());
        let found = self.0.store.read(move |c| store::answer::find(c, &caller, &name)).await?;
        found.map(|earlier| earlier_answer(earlier, &key)).transpose()
    }

    /// One transaction that is not a day's command, done once per key.
    pub async fn once(
        &self,
        key: Option<Key>,
        now: i64,
        job: impl FnOnce(&mut Connection) -> Result<Result<String, No>, Failure> + Send + 'static,
    ) -> Result<String, No> {
        let (tell, told) = oneshot::channel();
        let done = self.0.store.write(move |connection| {
            if let Some(key) = &key
                && let Some(earlier) = store::answer::find(connection, &key.caller, &key.key)?
            {
                let _ = tell.send(earlier_answer(earlier, key));
                return Ok(());
            }
            match job(connection)? {
                Ok(body) => {
                    if let Some(key) = key {
                        store::answer::insert(connection, &[answer_row(key, &body, now)])?;
                    }
                    let _ = tell.send(Ok(body));
                    Ok(())
                }
                Err(no) => {
                    let _ = tell.send(Err(no));
                    Err(Failure::RolledBack)
                }
            }
        });
        match done.await {
            Ok(()) | Err(Failure::RolledBack) => {
                told.await.map_err(|_| Failure::Connect("the writer ended".into()))?
            }
            Err(failure) => Err(failure.into()),
        }
    }
}

/// Commands that may wait for the writer; past it the answer is "busy, try again".
const WAITING_MAX: usize = 4096;

/// A day to be added to a programme.
pub struct NewDay {
    pub id: DayId,
    pub programme: Programme,
    pub settings: Settings,
    pub actor: Actor,
    pub origin: String,
    pub key: Option<Key>,
}

/// A roster import, checked and confirmed.
pub struct Import {
    pub programme: ProgrammeId,
    pub expected: Arc<Roster>,
    pub companies: Vec<Company>,
    pub interpreters: Vec<Interpreter>,
    pub actor: Actor,
    pub origin: String,
    pub key: Option<Key>,
    pub body: String,
}

fn earlier_answer(earlier: Answer, key: &Key) -> Result<String, No> {
    if earlier.request == key.request { Ok(earlier.body) } else { Err(No::KeyReused) }
}

fn answer_row(key: Key, body: &str, at: i64) -> Answer {
    Answer { caller: key.caller, key: key.key, request: key.request, body: body.into(), at }
}
