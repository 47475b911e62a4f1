//! Running the planner: at most one run on a node, on a thread of its own with low priority, so that
//! bookings never wait for it. How far it is goes over the day's line; the best plan so far is kept in
//! its row every second, so that little is lost with the program.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use sangdam_domain::time::{Moment, ZoneRules};
use sangdam_domain::{Day, DayId, PlanId};
use tokio::sync::watch;

use super::carry::carried_over;
use super::options::PlanOptions;
use super::progress::{PlanProgress, PlanState, Planning};
use super::proposal::Proposal;
use super::search;
use super::task::{CannotPlan, Task, task};
use crate::clock::Clock;
use crate::secret::fresh_key;
use crate::signal::{Signal, Told};
use crate::store::plan::Row;
use crate::store::{self, Failure, Location, Store};

/// Plans kept of one day; with one more the oldest goes, but not the one the draft was made of.
pub const PLANS_MAX: usize = 20;
/// How often pages hear of a run at most.
const TOLD_EVERY: Duration = Duration::from_millis(100);
/// How often they do though nothing but time has passed.
const TOLD_ANYWAY: Duration = Duration::from_millis(500);
/// How often the best plan so far is kept.
const KEPT_EVERY: Duration = Duration::from_secs(1);
/// How long after its time a run may still try what would help.
const HELPS_LAST: Duration = Duration::from_secs(5);
/// How long a stop waits for its run; a run looks up more often by far.
const STOP_MAX: Duration = Duration::from_secs(10);
/// How long after its time a run of another node is thought to be one that ended with its program.
const OVERDUE_MS: i64 = 15_000;

/// Why a run does not begin.
#[derive(Debug)]
pub enum CannotRun {
    /// This node has one on, or another has this one.
    Busy,
    /// The plan to go on with is there no more.
    Gone,
    Cannot(CannotPlan),
    Failed(Failure),
}

impl From<Failure> for CannotRun {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// What the search tells while it goes on.
#[derive(Default)]
pub struct Live {
    pub best: Proposal,
    /// A plan was found, or it was found out that there is none.
    pub is_known: bool,
    /// It ended by itself.
    pub is_finished: bool,
    /// What was found before and could be booked so.
    pub held: Option<Proposal>,
}

struct Running {
    day: DayId,
    plan: PlanId,
    stop: Arc<AtomicBool>,
    live: Arc<Mutex<Live>>,
    since: Instant,
    lasts: Duration,
    ended: watch::Receiver<bool>,
}

struct Inner {
    store: Store,
    clock: Clock,
    rules: Arc<ZoneRules>,
    signal: Signal,
    /// This run of the program, as its plans' rows name it.
    node: String,
    running: Mutex<Option<Running>>,
    runtime: tokio::runtime::Handle,
}

/// The planning runs of this node.
#[derive(Clone)]
pub struct Runs(Arc<Inner>);

/// What a run is to begin with.
pub struct Start {
    pub day: Arc<Day>,
    pub options: PlanOptions,
    pub row: Row,
    /// Its row as it was seen, when it goes on.
    pub seen: Option<Row>,
    /// What was found before.
    pub before: Option<Proposal>,
}

impl Runs {
    /// Must be called where a tokio runtime is entered; runs are followed on it.
    pub fn new(store: Store, clock: Clock, rules: Arc<ZoneRules>, signal: Signal) -> Self {
        let runtime = tokio::runtime::Handle::current();
        let (node, running) = (fresh_key(), Mutex::default());
        Self(Arc::new(Inner { store, clock, rules, signal, node, running, runtime }))
    }

    pub fn node(&self) -> &str {
        &self.0.node
    }

    /// The day and plan whose run is on.
    pub fn present(&self) -> Option<(DayId, PlanId)> {
        self.running().as_ref().map(|run| (run.day.clone(), run.plan.clone()))
    }

    /// Begins, or goes on with, a plan whose row says so; returns when the row is written. It begins
    /// all the same when nobody waits for that any more.
    pub async fn start(&self, start: Start) -> Result<(), CannotRun> {
        let runs = self.clone();
        let begun = self.0.runtime.spawn(async move { runs.begin(start).await });
        begun.await.map_err(|error| Failure::Connect(error.to_string()))?
    }

    async fn begin(&self, start: Start) -> Result<(), CannotRun> {
        let Start { day, options, row, seen, before } = start;
        let moment = Moment { now: self.0.clock.now(), rules: &self.0.rules };
        let task = task(&day, &options, moment).map_err(CannotRun::Cannot)?;
        let live = Arc::new(Mutex::new(Live::default()));
        if let Some(before) = before.and_then(|before| carried_over(&task, &before, moment)) {
            let held = Some(before.clone());
            *lock(&live) = Live { best: before, is_known: true, is_finished: false, held };
        }
        let stop = Arc::new(AtomicBool::new(false));
        let (tell_end, ended) = watch::channel(false);
        let lasts = Duration::from_secs(options.seconds.into());
        {
            let mut running = self.running();
            if running.is_some() {
                return Err(CannotRun::Busy);
            }
            *running = Some(Running {
                day: day.id.clone(),
                plan: PlanId::new(row.id.as_str()),
                stop: stop.clone(),
                live: live.clone(),
                since: Instant::now(),
                lasts,
                ended,
            });
        }
        let plan = PlanId::new(row.id.as_str());
        let adopted = day.draft.as_ref().and_then(|draft| draft.adopted_from.clone());
        let written = self.0.store.write(move |c| match &seen {
            Some(seen) => resume(c, &row, seen),
            None => insert(c, &row, adopted.as_ref()).map(Ok),
        });
        if let Err(why) = written.await.map_err(CannotRun::Failed).flatten() {
            *self.running() = None;
            return Err(why);
        }
        let search = Search {
            task,
            options,
            live,
            stop,
            lasts,
            rules: self.0.rules.clone(),
            now: moment.now,
        };
        let done = match search.spawn() {
            Ok(done) => done,
            Err(failure) => {
                *self.running() = None;
                let ended = move |c: &mut store::Connection| {
                    store::plan::put_result(c, &plan, "failed", None)
                };
                self.0.store.write(ended).await?;
                return Err(failure.into());
            }
        };
        let follower = self.clone();
        self.0.runtime.spawn(async move {
            follower.follow(done).await;
            tell_end.send_replace(true);
        });
        Ok(())
    }

    /// Ends a plan's run and waits until its answer is kept; says whether it was on here.
    pub async fn stop(&self, plan: &PlanId) -> bool {
        let mut ended = {
            let running = self.running();
            let Some(run) = running.as_ref().filter(|run| run.plan == *plan) else { return false };
            run.stop.store(true, Ordering::Relaxed);
            run.ended.clone()
        };
        let _ = tokio::time::timeout(STOP_MAX, ended.wait_for(|ended| *ended)).await;
        true
    }

    /// Ends whatever is on, when the program does.
    pub async fn stop_all(&self) {
        if let Some((_, plan)) = self.present() {
            self.stop(&plan).await;
        }
    }

    /// How far a run is that is on here, with its best plan so far.
    pub fn live(&self, row: &Row) -> Option<(PlanProgress, Option<Proposal>)> {
        let running = self.running();
        let run = running.as_ref().filter(|run| run.plan.as_str() == row.id)?;
        let progress = progress_of(run);
        let live = lock(&run.live);
        Some((progress, live.is_known.then(|| live.best.clone())))
    }

    /// Whether a row says that its run is on here. When it is not, its answer was written meanwhile,
    /// and the row must be read again.
    pub fn is_said_to_run_here(&self, row: &Row) -> bool {
        row.state == "running" && row.node == self.0.node
    }

    /// How far a plan is that does not run here.
    pub fn progress(&self, row: &Row, stored: Option<&Proposal>) -> PlanProgress {
        let state = match row.state.as_str() {
            "finished" => PlanState::Finished,
            "failed" => PlanState::Failed,
            "running" if self.may_run_elsewhere(row) => PlanState::Running,
            _ => PlanState::Stopped,
        };
        let nothing = Proposal::default();
        let share = if state == PlanState::Finished { 1.0 } else { 0.0 };
        PlanProgress::of(state, share, stored.unwrap_or(&nothing), stored.is_some())
    }

    /// Whether another node may be at it. One database file has one program; a run that was its own
    /// and is not on any more ended with it.
    fn may_run_elsewhere(&self, row: &Row) -> bool {
        let has_others = matches!(self.0.store.location(), Location::Postgres(_));
        let is_in_time = self.0.clock.now().0 < row.ends_at + OVERDUE_MS;
        has_others && row.node != self.0.node && is_in_time
    }

    /// Tells pages how far the run is, keeps what it found, and at last its answer.
    async fn follow(&self, mut done: watch::Receiver<bool>) {
        let mut tick = tokio::time::interval(TOLD_EVERY);
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
        let (mut told, mut kept) = (Instant::now(), Instant::now());
        let (mut told_better, mut kept_better) = (0, 0);
        loop {
            tokio::select! {
                _ = done.changed() => break,
                _ = tick.tick() => {}
            }
            let better = self.running().as_ref().map_or(0, |run| lock(&run.live).best.improvements);
            if better != told_better || told.elapsed() >= TOLD_ANYWAY {
                (told, told_better) = (Instant::now(), better);
                self.tell(None);
            }
            if better != kept_better && kept.elapsed() >= KEPT_EVERY {
                (kept, kept_better) = (Instant::now(), better);
                self.keep("running").await;
            }
        }
        let state = self.running().as_ref().map_or(PlanState::Failed, |run| {
            let live = lock(&run.live);
            match (live.is_known, live.is_finished) {
                (true, true) if live.best.clash.is_none() => PlanState::Finished,
                (_, false) if *done.borrow() => PlanState::Stopped,
                _ => PlanState::Failed,
            }
        });
        self.keep(state.as_str()).await;
        self.tell(Some(state));
        *self.running() = None;
    }

    async fn keep(&self, state: &'static str) {
        let found = self.running().as_ref().map(|run| {
            let live = lock(&run.live);
            (run.plan.clone(), live.is_known.then(|| live.best.clone()))
        });
        let Some((plan, best)) = found else { return };
        let written = self.0.store.write(move |connection| {
            let result = best.as_ref().map(store::to_json).transpose()?;
            store::plan::put_result(connection, &plan, state, result.as_deref())
        });
        if let Err(failure) = written.await {
            tracing::warn!(%failure, "a plan was not kept");
        }
    }

    /// Tells the pages of the day's organizers.
    fn tell(&self, ended_as: Option<PlanState>) {
        let found = self.running().as_ref().map(|run| {
            let mut progress = progress_of(run);
            if let Some(state) = ended_as {
                progress.state = state;
            }
            (run.day.clone(), Planning { kind: "planning", plan: run.plan.to_string(), progress })
        });
        let Some((day, frame)) = found else { return };
        let frame = serde_json::to_string(&frame).unwrap_or_default().into();
        self.0.signal.planned(Told { day, frame });
    }

    fn running(&self) -> MutexGuard<'_, Option<Running>> {
        lock(&self.0.running)
    }
}

fn progress_of(run: &Running) -> PlanProgress {
    let live = lock(&run.live);
    let share = run.since.elapsed().as_secs_f64() / run.lasts.as_secs_f64();
    PlanProgress::of(PlanState::Running, share.min(1.0), &live.best, live.is_known)
}

fn resume(
    connection: &mut store::Connection,
    row: &Row,
    seen: &Row,
) -> Result<Result<(), CannotRun>, Failure> {
    if store::plan::resume(connection, row, seen)? {
        return Ok(Ok(()));
    }
    let (day, plan) = (DayId::new(row.day.as_str()), PlanId::new(row.id.as_str()));
    let is_there = store::plan::get(connection, &day, &plan)?.is_some();
    Ok(Err(if is_there { CannotRun::Busy } else { CannotRun::Gone }))
}

fn insert(
    connection: &mut store::Connection,
    row: &Row,
    adopted: Option<&PlanId>,
) -> Result<(), Failure> {
    let day = DayId::new(row.day.as_str());
    let had = store::plan::of_day(connection, &day)?;
    let old = had.iter().skip(PLANS_MAX - 1).map(|row| row.id.as_str());
    let old: Vec<&str> = old.filter(|id| adopted.is_none_or(|plan| plan.as_str() != *id)).collect();
    store::plan::delete(connection, &old)?;
    store::plan::insert(connection, row)
}

/// What a thread that panicked left is used on; it is whole between two steps.
pub(super) fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The search, on its own thread.
struct Search {
    task: Task,
    options: PlanOptions,
    live: Arc<Mutex<Live>>,
    stop: Arc<AtomicBool>,
    lasts: Duration,
    rules: Arc<ZoneRules>,
    now: sangdam_domain::Instant,
}

impl Search {
    fn spawn(self) -> Result<watch::Receiver<bool>, Failure> {
        let (tell, done) = watch::channel(false);
        let work = move || {
            // Where the system has no such thing, the run competes as any thread does.
            #[cfg(target_os = "linux")]
            let _ = rustix::process::nice(LOW_PRIORITY);
            let Self { task, options, live, stop, lasts, rules, now } = self;
            let since = Instant::now();
            let is_stopped = || stop.load(Ordering::Relaxed);
            let is_over = || is_stopped() || since.elapsed() >= lasts;
            let is_all_over = || is_stopped() || since.elapsed() >= lasts + HELPS_LAST;
            let until = search::Until { is_over: &is_over, is_all_over: &is_all_over };
            search::run(&task, &options, &until, &live);
            // Ended by itself, not asked to; what is found out afterwards changes nothing of that.
            lock(&live).is_finished = !is_stopped();
            let moment = Moment { now, rules: &rules };
            search::keep_seatable(&task, moment, &live);
            search::explain(&task, moment, &until, &live);
            tell.send_replace(true);
        };
        std::thread::Builder::new()
            .name("planning".into())
            .spawn(work)
            .map(|_| done)
            .map_err(|error| Failure::Connect(error.to_string()))
    }
}

/// How much a run steps back behind everything else; on Linux this is one thread's own. 19 would be
/// the most.
#[cfg(target_os = "linux")]
const LOW_PRIORITY: i32 = 15;
