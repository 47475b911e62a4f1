//! Bells: a day has changed, a brief has, the outbox has mail, a session has ended, the sample's clock
//! was moved.
//! They only wake; whoever is woken reads what happened from the database or from the step itself.
//! Beside them hangs one lamp: whether the mailbox can be read.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use bytestring::ByteString;
use sangdam_domain::change::{Change, Reach};
use sangdam_domain::refill::Refill;
use sangdam_domain::{CompanyId, Day, DayId, Instant, MeetingId};
use tokio::sync::{Notify, broadcast, watch};

/// Steps that may wait for the live hub before it must read the log instead.
const STEPS_MAX: usize = 1024;

/// What one transaction did to a day: from one revision to a later one.
#[derive(Debug)]
pub struct Step {
    pub before: Arc<Day>,
    pub after: Arc<Day>,
    pub changes: Vec<Change>,
    /// Read from the log after another node wrote: `before` tells only the revision.
    pub is_catch_up: bool,
}

impl Step {
    /// Keys of the meetings that were touched, each once.
    pub fn meetings(&self) -> Vec<MeetingId> {
        let mut ids: Vec<MeetingId> = self
            .changes
            .iter()
            .filter_map(|change| match change.reach() {
                Reach::Meeting(meeting) => Some(meeting.clone()),
                Reach::Request(_) | Reach::Refill(_) | Reach::Nothing | Reach::Everything => None,
            })
            .collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Pairs of companies whose requests were touched, in both directions: by a request itself, or by
    /// the meeting the two have or had.
    pub fn requests(&self) -> Vec<(CompanyId, CompanyId)> {
        let of_requests = self.changes.iter().filter_map(|change| match change.reach() {
            Reach::Request(request) => Some((request.from.clone(), request.to.clone())),
            _ => None,
        });
        let of_meetings = self.changes.iter().filter_map(Change::meeting);
        let of_meetings = of_meetings.map(|m| (m.host.clone(), m.guest.clone()));
        let mut pairs: Vec<_> = of_requests
            .chain(of_meetings)
            .flat_map(|(one, other)| [(one.clone(), other.clone()), (other, one)])
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// Gaps whose offer was made or answered.
    pub fn refills(&self) -> impl Iterator<Item = &Refill> {
        self.changes.iter().filter_map(|change| match change.reach() {
            Reach::Refill(refill) => Some(refill),
            _ => None,
        })
    }

    /// Whether views must be made anew: more than meetings changed, or it is not known what was.
    pub fn is_sweeping(&self) -> bool {
        self.is_catch_up || self.changes.iter().any(|change| change.reach() == Reach::Everything)
    }
}

/// How far a planning run is, as a frame for the pages of a day's organizers.
#[derive(Clone, Debug)]
pub struct Told {
    pub day: DayId,
    pub frame: ByteString,
}

/// A brief has changed: it lies beside its day, whose revision says nothing of it.
#[derive(Clone, Debug)]
pub struct Briefed {
    pub day: DayId,
    pub meeting: MeetingId,
}

/// Changed briefs that may wait for a page; one that missed some reads anew whatever it shows.
const BRIEFED_MAX: usize = 256;
/// Frames a page may be behind; what it misses is told anew soon.
const TOLD_MAX: usize = 16;

/// All bells of one server.
#[derive(Clone)]
pub struct Signal {
    days: broadcast::Sender<Arc<Step>>,
    sessions: broadcast::Sender<Arc<[String]>>,
    clock: broadcast::Sender<()>,
    alarms: broadcast::Sender<()>,
    planning: broadcast::Sender<Told>,
    briefs: broadcast::Sender<Briefed>,
    mail: Arc<Notify>,
    stop: watch::Sender<bool>,
}

impl Default for Signal {
    fn default() -> Self {
        Self {
            days: broadcast::channel(STEPS_MAX).0,
            sessions: broadcast::channel(16).0,
            clock: broadcast::channel(16).0,
            alarms: broadcast::channel(16).0,
            planning: broadcast::channel(TOLD_MAX).0,
            briefs: broadcast::channel(BRIEFED_MAX).0,
            mail: Arc::new(Notify::new()),
            stop: watch::channel(false).0,
        }
    }
}

impl Signal {
    // Nobody may be listening; a bell rung in an empty house is no failure.

    pub fn day_changed(&self, step: Arc<Step>) {
        let _ = self.days.send(step);
    }

    pub fn days(&self) -> broadcast::Receiver<Arc<Step>> {
        self.days.subscribe()
    }

    /// Sessions, by hash, that are no more.
    pub fn sessions_ended(&self, hashes: Vec<String>) {
        let _ = self.sessions.send(hashes.into());
    }

    pub fn sessions(&self) -> broadcast::Receiver<Arc<[String]>> {
        self.sessions.subscribe()
    }

    /// Something around a day goes wrong, and its organizer should know.
    pub fn alarm(&self) {
        let _ = self.alarms.send(());
    }

    pub fn alarms(&self) -> broadcast::Receiver<()> {
        self.alarms.subscribe()
    }

    pub fn planned(&self, told: Told) {
        let _ = self.planning.send(told);
    }

    pub fn planning(&self) -> broadcast::Receiver<Told> {
        self.planning.subscribe()
    }

    pub fn brief_changed(&self, briefed: Briefed) {
        let _ = self.briefs.send(briefed);
    }

    pub fn briefs(&self) -> broadcast::Receiver<Briefed> {
        self.briefs.subscribe()
    }

    pub fn clock_moved(&self) {
        let _ = self.clock.send(());
        self.mail.notify_one();
    }

    pub fn clock(&self) -> broadcast::Receiver<()> {
        self.clock.subscribe()
    }

    /// The server stops: sockets say good-bye, the mail finishes what is on its way.
    pub fn stop(&self) {
        self.stop.send_replace(true);
        self.mail.notify_one();
    }

    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.stop.subscribe()
    }

    pub fn mail_waits(&self) {
        self.mail.notify_one();
    }

    pub async fn mail(&self) {
        self.mail.notified().await;
    }
}

/// How long the mailbox may be out of reach before the organizer must know, in milliseconds.
const MAILBOX_LOST_MS: i64 = 5 * 60_000;

/// Whether the mailbox can be read, as its reader last saw it.
#[derive(Clone, Default)]
pub struct Mailbox(Arc<AtomicI64>);

impl Mailbox {
    pub fn is_read(&self) {
        self.0.store(0, Ordering::Relaxed);
    }

    /// Keeps the first moment of a time without it.
    pub fn is_lost_since(&self, at: Instant) {
        let _ = self.0.compare_exchange(0, at.0, Ordering::Relaxed, Ordering::Relaxed);
    }

    pub fn is_missed_at(&self, now: Instant) -> bool {
        let since = self.0.load(Ordering::Relaxed);
        since != 0 && now.0 - since >= MAILBOX_LOST_MS
    }
}
