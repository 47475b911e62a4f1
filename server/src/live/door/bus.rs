//! The line between nodes: calls at doors, and whose pages are open, go out and come back by
//! PostgreSQL's LISTEN and NOTIFY, in one order for all nodes. With SQLite there is one node, and
//! nothing to tell.
//!
//! A notification carries 8,000 octets at most, so a longer call goes in pieces. Nodes say every
//! [`ANNOUNCE`] who stands at their doors and whose pages are open; whom no node spoke of for
//! [`SILENCE_MAX`] is gone with it.

mod pieces;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use futures_util::{StreamExt, stream};
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::{Notify, mpsc};
use tokio::time::timeout;
use tokio_postgres::{AsyncMessage, Client, Connection, NoTls};

use self::pieces::{Pieces, split};
use super::Doors;
use super::call::Call;
use crate::change::Door;
use crate::live::presence::Presence;
use crate::secret::fresh_key;
use crate::signal::Signal;
use crate::store::postgres::{tls, wants_tls};
use crate::store::{Location, Store};

/// Calls that may wait to go out; past it they are taken here and the others miss them.
const CALLS_WAITING_MAX: usize = 8192;
/// Calls that go out together.
const CALLS_TOGETHER_MAX: usize = 64;
const ANNOUNCE: Duration = Duration::from_secs(15);
const SILENCE_MAX: Duration = Duration::from_secs(40);
/// By then all nodes have answered one that began to listen.
const SETTLED: Duration = Duration::from_secs(3);
/// A database that says nothing for so long is gone.
const ANSWER_MAX: Duration = Duration::from_secs(10);
/// A database that does not answer keeps no node that stops for longer.
const GOODBYE_MAX: Duration = Duration::from_secs(2);
/// How long to wait before listening again after the line was cut.
const AGAIN: Duration = Duration::from_secs(1);

/// A node's end of the line.
#[derive(Clone)]
pub struct Bus {
    node: Arc<str>,
    calls: Option<mpsc::Sender<Call>>,
    is_up: Arc<AtomicBool>,
    /// Since when all calls were heard.
    since: Arc<Mutex<Option<Instant>>>,
    /// Rings when the others can have heard that this node stops.
    left: Arc<Notify>,
}

/// Calls of this node on their way to the line.
pub struct Outgoing(mpsc::Receiver<Call>);

/// A call with its sender's name.
#[derive(Serialize, Deserialize)]
struct Letter {
    node: String,
    #[serde(flatten)]
    call: Call,
}

type Wrong = Box<dyn std::error::Error + Send + Sync>;

impl Bus {
    /// Of a node without others.
    pub fn alone() -> Self {
        let (is_up, since, left) = (Arc::default(), Arc::default(), Arc::default());
        Self { node: fresh_key().into(), calls: None, is_up, since, left }
    }

    /// Of a node among others.
    pub fn among_others() -> (Self, Outgoing) {
        let (calls, outgoing) = mpsc::channel(CALLS_WAITING_MAX);
        (Self { calls: Some(calls), ..Self::alone() }, Outgoing(outgoing))
    }

    pub fn node(&self) -> &str {
        &self.node
    }

    /// Whether whoever is at a door of any node is known here by now.
    pub fn hears_all(&self) -> bool {
        let since = *self.since.lock().unwrap_or_else(PoisonError::into_inner);
        self.calls.is_none() || since.is_some_and(|since| SETTLED < since.elapsed())
    }

    /// Whether calls go out to other nodes.
    pub fn is_up(&self) -> bool {
        self.is_up.load(Ordering::Acquire)
    }

    /// Sends a call, to come back to all nodes; gives it back where there is no line.
    pub fn send(&self, call: Call) -> Option<Call> {
        match &self.calls {
            Some(calls) if self.is_up() => {
                calls.try_send(call).err().map(mpsc::error::TrySendError::into_inner)
            }
            _ => Some(call),
        }
    }

    /// All that was said before this node stopped has come back, and is on its way to the others.
    pub fn has_left(&self) {
        self.left.notify_one();
    }

    fn set_up(&self, is_up: bool) {
        self.is_up.store(is_up, Ordering::Release);
        let mut since = self.since.lock().unwrap_or_else(PoisonError::into_inner);
        *since = is_up.then(Instant::now);
    }
}

/// Keeps the line until the runtime ends.
async fn keep(doors: Doors, url: String, mut outgoing: Outgoing) {
    let bus = doors.bus.clone();
    loop {
        let ended = talk(&doors, &url, &mut outgoing).await;
        bus.set_up(false);
        doors.presence.forget_others();
        // What was on its way is taken here; the others hear of it when the line is back.
        while let Ok(call) = outgoing.0.try_recv() {
            doors.take(bus.node(), call);
        }
        if let Err(wrong) = ended {
            tracing::warn!(%wrong, "the line between nodes was cut");
        }
        tokio::time::sleep(AGAIN).await;
    }
}

/// One connection, from its beginning to its end.
async fn talk(doors: &Doors, url: &str, outgoing: &mut Outgoing) -> Result<(), Wrong> {
    let (client, mut heard) = timeout(ANSWER_MAX, connect(url)).await??;
    // Nothing is kept that would have to survive a power cut.
    let listen = "set synchronous_commit = off; listen sangdam_door";
    timeout(ANSWER_MAX, client.batch_execute(listen)).await??;
    doors.bus.set_up(true);
    doors.say(Call::Listening);
    let mut announce = tokio::time::interval(ANNOUNCE);
    announce.reset();
    let mut number = 0;
    let mut pieces = Pieces::default();
    let mut together = Vec::new();
    let mut told = None;
    loop {
        tokio::select! {
            count = outgoing.0.recv_many(&mut together, CALLS_TOGETHER_MAX) => {
                if count == 0 {
                    return Ok(());
                }
                let sent = send(&client, doors.bus.node(), &together, &mut number).await;
                if sent.is_err() {
                    for call in together.drain(..) {
                        doors.take(doors.bus.node(), call);
                    }
                }
                sent?;
                together.clear();
            }
            payload = heard.recv() => {
                let payload = payload.ok_or("closed by the database")?;
                if let Some(text) = pieces.add(&payload)
                    && let Ok(Letter { node, call }) = serde_json::from_str(&text)
                {
                    doors.take(&node, call);
                }
            }
            () = doors.presence.moved() => {
                let open = doors.presence.open();
                if told.as_ref() != Some(&open) {
                    told = Some(open.clone());
                    doors.say(Call::Pages { open });
                }
            }
            _ = announce.tick() => {
                // A line that is dead without our knowing would keep everybody waiting.
                timeout(ANSWER_MAX, client.batch_execute("select 1")).await??;
                doors.announce();
                doors.drop_unheard(SILENCE_MAX);
            }
        }
    }
}

async fn send(client: &Client, node: &str, calls: &[Call], number: &mut u64) -> Result<(), Wrong> {
    let mut payloads = Vec::new();
    for call in calls {
        let letter = Letter { node: node.to_owned(), call: call.clone() };
        *number += 1;
        payloads.extend(split(node, *number, &serde_json::to_string(&letter)?));
    }
    let words = "select pg_notify('sangdam_door', piece) \
                 from unnest($1::text[]) with ordinality as given (piece, place) order by place";
    timeout(ANSWER_MAX, client.execute(words, &[&payloads])).await??;
    Ok(())
}

async fn connect(url: &str) -> Result<(Client, mpsc::UnboundedReceiver<String>), Wrong> {
    if wants_tls(url) {
        let (client, connection) = tokio_postgres::connect(url, tls()).await?;
        Ok((client, pump(connection)))
    } else {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
        Ok((client, pump(connection)))
    }
}

/// Moves a connection's messages on. Its queue has no bound: the answers to our own calls come by the
/// same connection and must never wait behind it.
fn pump<S, T>(mut connection: Connection<S, T>) -> mpsc::UnboundedReceiver<String>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    T: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (calls, heard) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        let mut messages = stream::poll_fn(move |context| connection.poll_message(context));
        while let Some(Ok(message)) = messages.next().await {
            if let AsyncMessage::Notification(note) = message
                && calls.send(note.payload().to_owned()).is_err()
            {
                return;
            }
        }
    });
    heard
}

impl Doors {
    /// The doors of a node, which with PostgreSQL may be one of several.
    pub fn start(store: &Store, door: Door, signal: Signal, presence: Presence) -> Self {
        let Location::Postgres(url) = store.location() else {
            return Self::new(door, signal, presence, Bus::alone());
        };
        let (bus, outgoing) = Bus::among_others();
        let doors = Self::new(door, signal, presence, bus);
        tokio::spawn(keep(doors.clone(), url.clone(), outgoing));
        doors
    }

    /// Takes out people of nodes that fell silent, who have left unless they came elsewhere, and their
    /// pages.
    pub fn drop_unheard(&self, silence_max: Duration) {
        self.presence.drop_unheard(silence_max);
        let gone = self.hall().drop_unheard(self.bus.node(), silence_max);
        for visitor in gone {
            let doors = self.clone();
            tokio::spawn(async move { doors.take_step(visitor).await });
        }
    }

    /// Tells the others that this node stops, and waits until they can have heard that, with all that
    /// was said before.
    pub async fn say_goodbye(&self) {
        if self.bus.send(Call::Leaving).is_none() {
            // Without an answer they find out by the silence.
            let _ = timeout(GOODBYE_MAX, self.bus.left.notified()).await;
        }
    }

    /// Whether whoever is at a door of any node is known here by now.
    pub fn hears_all(&self) -> bool {
        self.bus.hears_all()
    }

    /// Whether other nodes hear what happens here, or there are none.
    pub fn is_connected(&self) -> bool {
        self.bus.calls.is_none() || self.bus.is_up()
    }
}
