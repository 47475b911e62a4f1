//! Follows every day somebody looks at, and hands each step to that day's sockets.
//!
//! A step is encoded once per audience, when the first socket of that audience asks, and shared by
//! all others. Steps of this node come with the bell; those of other nodes (or of a command-line
//! import) are read from the log, after PostgreSQL's wake-up call or a slow poll.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytestring::ByteString;
use sangdam_domain::access::Role;
use sangdam_domain::programme::Side;
use sangdam_domain::request::Request;
use sangdam_domain::time::{Moment, ZoneRules};
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{CompanyId, DayId, Instant, InterpreterId};
use serde::Serialize;
use tokio::sync::broadcast;
use utoipa::ToSchema;

use super::presence::Presence;
use super::view;
use crate::clock::Clock;
use crate::signal::{Signal, Step};
use crate::store::day::Copies;
use crate::store::{self, Failure, Store};

/// Steps a socket may be behind before it gets a snapshot instead.
const STEPS_BEHIND_MAX: usize = 256;
/// How often days are compared with the database, should a wake-up call be lost.
const POLL: Duration = Duration::from_secs(1);

/// Who gets the very same bytes of a step.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Audience {
    Organizer,
    /// A company one of whose meetings was touched.
    Company(CompanyId),
    /// Any other company of a side: it learns which slots of the other side are taken, not by whom.
    Bystander(Side),
    Interpreter(InterpreterId),
    /// An interpreter not concerned learns only that the revision went on.
    BystandingInterpreter,
}

/// A step with its encodings.
pub struct Framed {
    pub step: Arc<Step>,
    /// The meetings it touched, as they were and as they are.
    was: Vec<Arc<Meeting>>,
    is: Vec<Arc<Meeting>>,
    /// The requests it touched, likewise.
    wished: Vec<Arc<Request>>,
    wishes: Vec<Arc<Request>>,
    frames: Mutex<HashMap<Audience, ByteString>>,
}

/// What a `changes` frame says: apply it to a view at revision `from`.
#[derive(Debug, Serialize, ToSchema)]
pub struct Changes {
    #[serde(rename = "type")]
    #[schema(example = "changes")]
    pub kind: &'static str,
    pub from: i64,
    pub revision: i64,
    pub now: i64,
    /// New or changed meetings, whole.
    pub meetings: Vec<view::Meeting>,
    /// Keys of meetings that are gone, or gone from this viewer's sight.
    pub removed: Vec<String>,
    /// Taken slots of companies that may have changed, whole.
    #[schema(value_type = std::collections::HashMap<String, Vec<u16>>)]
    pub taken: BTreeMap<String, Vec<u16>>,
    /// New or changed requests, whole.
    pub requests: Vec<view::RequestView>,
    /// Keys of requests that are gone, or gone from this viewer's sight.
    pub requests_removed: Vec<String>,
    /// All gaps that were offered to the viewer, where one of them is another than before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refills: Option<Vec<view::RefillView>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub troubles: Option<Vec<view::Trouble>>,
    /// For the organizer: the draft is another than before, and is to be asked for anew.
    pub draft_changed: bool,
}

impl Framed {
    fn new(step: Arc<Step>) -> Self {
        let ids = step.meetings();
        let was = ids.iter().filter_map(|id| step.before.timetable.get(id)).cloned().collect();
        let is = ids.iter().filter_map(|id| step.after.timetable.get(id)).cloned().collect();
        let pairs = step.requests();
        let of = |day: &sangdam_domain::Day| -> Vec<Arc<Request>> {
            pairs.iter().filter_map(|(from, to)| day.requests.of_pair(from, to)).cloned().collect()
        };
        let (wished, wishes) = (of(&step.before), of(&step.after));
        Self { step, was, is, wished, wishes, frames: Mutex::default() }
    }

    /// The bytes for a viewer; made once per audience.
    pub fn for_role(&self, role: &Role, rules: &ZoneRules, now: i64) -> ByteString {
        let audience = self.audience(role);
        let mut frames = self.frames.lock().unwrap_or_else(PoisonError::into_inner);
        frames.entry(audience).or_insert_with(|| self.encode(role, rules, now)).clone()
    }

    /// Whether this viewer may now see other companies than before: an interpreter sees those of the
    /// own meetings only.
    pub fn changes_companies_for(&self, role: &Role) -> bool {
        matches!(self.audience(role), Audience::Interpreter(_))
    }

    fn audience(&self, role: &Role) -> Audience {
        let (was, is) = (&self.was, &self.is);
        let is_concerned = was.iter().chain(is).any(|meeting| role.sees_meeting(meeting))
            || self.wished.iter().chain(&self.wishes).any(|request| role.sees_request(request))
            || self.step.refills().any(|one| role.sees_refill(one));
        match role {
            Role::Organizer => Audience::Organizer,
            Role::Company { id, .. } if is_concerned => Audience::Company(id.clone()),
            Role::Company { side, .. } => Audience::Bystander(*side),
            Role::Interpreter { id } if is_concerned => Audience::Interpreter(id.clone()),
            Role::Interpreter { .. } => Audience::BystandingInterpreter,
        }
    }

    /// New or changed requests as a viewer may see them, and keys of those gone. One that looks to them
    /// as it did is left out: else it would tell that the other side did something not for their eyes.
    fn requests(&self, role: &Role, moment: Moment<'_>) -> (Vec<view::RequestView>, Vec<String>) {
        let seen = |day: &sangdam_domain::Day, requests: &[Arc<Request>]| {
            let requests = requests.iter().filter(|one| role.sees_request(one));
            requests.map(|one| view::request(day, role, one, moment)).collect::<Vec<_>>()
        };
        let was = seen(&self.step.before, &self.wished);
        let mut is = seen(&self.step.after, &self.wishes);
        let gone = was.iter().filter(|one| !is.iter().any(|now| now.id == one.id));
        let gone = gone.map(|one| one.id.clone()).collect();
        is.retain(|one| !was.contains(one));
        (is, gone)
    }

    fn encode(&self, role: &Role, rules: &ZoneRules, now: i64) -> ByteString {
        let (was, is) = (&self.was, &self.is);
        let day = &self.step.after;
        let sees = |meeting: &Meeting| role.sees_meeting(meeting);
        let meetings: Vec<view::Meeting> =
            is.iter().filter(|m| sees(m)).map(|m| view::meeting(day, role, m)).collect();
        let removed = was
            .iter()
            .filter(|m| sees(m) && !is.iter().any(|now| now.id == m.id && sees(now)))
            .map(|m| m.id.to_string())
            .collect();
        // Who came moves no slot, and whose door it was is nobody else's business.
        let moved = |m: &Meeting| !(was.iter().any(|o| **o == *m) && is.iter().any(|n| **n == *m));
        let moved: Vec<&Meeting> =
            was.iter().chain(is).map(|m| &**m).filter(|m| moved(m)).collect();
        // Both companies' slots at once would tell a third who meets whom; each sees the other side.
        let taken = match role {
            Role::Interpreter { .. } => BTreeMap::new(),
            _ => view::companies_of(&moved)
                .iter()
                .filter_map(|id| day.roster.company(id))
                .filter(|company| role.sees_company(day, company))
                .map(|company| (company.id.to_string(), view::taken(day, company)))
                .collect(),
        };
        let (requests, requests_removed) = self.requests(role, Moment { now: Instant(now), rules });
        let is_offered = self.step.refills().any(|one| role.sees_refill(one));
        let troubles = role.is_organizer().then(|| view::troubles(day, rules));
        let changes = Changes {
            kind: "changes",
            from: self.step.before.revision,
            revision: day.revision,
            now,
            meetings,
            removed,
            taken,
            requests,
            requests_removed,
            refills: is_offered.then(|| view::refills(day, role)),
            troubles,
            draft_changed: role.is_organizer() && self.step.before.draft != day.draft,
        };
        serde_json::to_string(&changes).unwrap_or_default().into()
    }
}

/// One day's line.
struct Line {
    steps: broadcast::Sender<Arc<Framed>>,
    /// The revision up to which steps were handed on.
    revision: i64,
}

/// The lines of all days somebody looks at.
#[derive(Clone)]
pub struct Hub {
    store: Store,
    copies: Copies,
    lines: Arc<Mutex<HashMap<DayId, Line>>>,
    /// Sessions that have sockets open, with how many.
    sessions: Arc<Mutex<HashMap<String, usize>>>,
    pub presence: Presence,
    clock: Clock,
    signal: Signal,
}

/// A socket's place among those of its session; given up when dropped.
pub struct Seat {
    session: String,
    sessions: Arc<Mutex<HashMap<String, usize>>>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(open) = sessions.get_mut(&self.session) {
            *open -= 1;
            if *open == 0 {
                sessions.remove(&self.session);
            }
        }
    }
}

impl Hub {
    /// Starts following; ends with the runtime.
    pub fn start(store: Store, copies: Copies, clock: Clock, signal: Signal) -> Self {
        let mut bell = signal.days();
        let (lines, sessions) = (Arc::default(), Arc::default());
        let presence = Presence::default();
        let hub = Self { store, copies, lines, sessions, presence, clock, signal };
        let follower = hub.clone();
        tokio::spawn(async move {
            loop {
                match bell.recv().await {
                    Ok(step) => follower.take(step).await,
                    Err(broadcast::error::RecvError::Lagged(_)) => follower.compare_all().await,
                    Err(broadcast::error::RecvError::Closed) => return,
                }
            }
        });
        let poller = hub.clone();
        tokio::spawn(async move {
            let mut tick = tokio::time::interval(POLL);
            tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
            loop {
                tick.tick().await;
                poller.compare_all().await;
                poller.look_for_ended_sessions().await;
            }
        });
        hub
    }

    /// Joins a day's line, which stands at the day's present revision or before.
    pub fn join(&self, day: &sangdam_domain::Day) -> broadcast::Receiver<Arc<Framed>> {
        let mut lines = self.lines();
        let line = lines.entry(day.id.clone()).or_insert_with(|| Line {
            steps: broadcast::channel(STEPS_BEHIND_MAX).0,
            revision: day.revision,
        });
        line.steps.subscribe()
    }

    /// Counts a socket of a session in.
    pub fn sit_down(&self, session: &str) -> Seat {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        *sessions.entry(session.to_owned()).or_default() += 1;
        Seat { session: session.to_owned(), sessions: self.sessions.clone() }
    }

    /// How many sockets are open.
    pub fn sockets(&self) -> usize {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner).values().sum()
    }

    /// Sessions end on any node, by sign-out or by age; their sockets here must close in 2 seconds.
    async fn look_for_ended_sessions(&self) {
        let open: Vec<String> = {
            let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
            sessions.keys().cloned().collect()
        };
        if open.is_empty() {
            return;
        }
        let (asked, now) = (open.clone(), self.clock.now().0);
        let alive = self.store.read(move |c| store::session::alive(c, &asked, now)).await;
        if let Ok(alive) = alive {
            let ended = open.into_iter().filter(|hash| !alive.contains(hash)).collect::<Vec<_>>();
            if !ended.is_empty() {
                self.signal.sessions_ended(ended);
            }
        }
    }

    fn lines(&self) -> std::sync::MutexGuard<'_, HashMap<DayId, Line>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn take(&self, step: Arc<Step>) {
        let id = &step.after.id;
        let known = self.lines().get(id).map(|line| line.revision);
        match known {
            Some(revision) if revision < step.before.revision => {
                // Something between was written elsewhere.
                self.compare(id, revision).await;
            }
            Some(_) => self.hand_on(step),
            None => {}
        }
    }

    fn hand_on(&self, step: Arc<Step>) {
        let mut lines = self.lines();
        let Some(line) = lines.get_mut(&step.after.id) else { return };
        if line.revision == step.before.revision {
            line.revision = step.after.revision;
            // Without a socket nobody needs it.
            let _ = line.steps.send(Arc::new(Framed::new(step)));
        }
    }

    /// The revision up to which a day's steps were handed on, when somebody looks at it.
    pub fn revision(&self, id: &DayId) -> Option<i64> {
        self.lines().get(id).map(|line| line.revision)
    }

    /// Compares a day with the database, after another node's wake-up call.
    pub async fn woken(&self, id: &DayId) {
        if let Some(revision) = self.revision(id) {
            self.compare(id, revision).await;
        }
    }

    async fn compare_all(&self) {
        let known: Vec<(DayId, i64)> = {
            let mut lines = self.lines();
            lines.retain(|_, line| line.steps.receiver_count() > 0);
            lines.iter().map(|(id, line)| (id.clone(), line.revision)).collect()
        };
        if known.is_empty() {
            return;
        }
        let ids: Vec<DayId> = known.iter().map(|(id, _)| id.clone()).collect();
        let present =
            self.store.read(move |connection| store::day::revisions(connection, &ids)).await;
        match present {
            Ok(present) => {
                for (id, revision) in present {
                    let behind = known.iter().find(|(day, known)| *day == id && *known < revision);
                    if let Some((_, known)) = behind {
                        self.compare(&id, *known).await;
                    }
                }
            }
            Err(failure) => tracing::warn!(%failure, "cannot compare days with the database"),
        }
    }

    async fn compare(&self, id: &DayId, known: i64) {
        let (copies, day) = (self.copies.clone(), id.clone());
        let read = self.store.read(move |connection| {
            let Some(copy) = copies.latest(connection, &day)? else { return Ok(None) };
            let changes = store::log::after(connection, &day, known)?;
            Ok::<_, Failure>(Some((copy.day, changes)))
        });
        match read.await {
            Ok(Some((after, changes))) if known < after.revision => {
                // How the day was before is not known any more; without it, views are made anew.
                let before = sangdam_domain::Day { revision: known, ..(*after).clone() };
                let changes: Vec<_> = changes
                    .into_iter()
                    .filter(|(revision, ..)| *revision <= after.revision)
                    .map(|(_, change, _)| change)
                    .collect();
                let step = Step { before: Arc::new(before), after, changes, is_catch_up: true };
                self.hand_on(Arc::new(step));
            }
            Ok(_) => {}
            Err(failure) => tracing::warn!(%failure, "cannot read a day's log"),
        }
    }
}
