//! Letters that come by the clock: reminders, digests for organizers, delivery trouble.
//!
//! Nothing is planned ahead in the database. Each round looks at the clock and at the days as they
//! are, and puts what is due into the outbox under a key that follows from what the letter is: computed
//! again, by another node, after a restart or after the clock was set back, it is there already.

mod brief;
mod digest;
mod due;
mod trouble;
mod vacancy;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use chrono_tz::Tz;
use sangdam_domain::notice::Recipient;
use sangdam_domain::time::ZoneRules;
use sangdam_domain::{DayId, Instant, ProgrammeId};
use tokio::sync::broadcast;

pub use digest::next_digest;

use crate::clock::Clock;
use crate::signal::Signal;
use crate::store::day::{Copies, Outline};
use crate::store::organizer::Organizer;
use crate::store::{self, Failure, Store};

/// Looks at the clock at least so often, whatever the bells say: it may have been set.
const LOOK_AGAIN: Duration = Duration::from_secs(20);
/// How long to wait after the database failed.
const AFTER_FAILURE: Duration = Duration::from_secs(5);
/// Changes of a day within this time are looked at together.
const TOGETHER: Duration = Duration::from_millis(500);

/// What the rounds need.
pub struct Reminding {
    pub store: Store,
    pub copies: Copies,
    pub clock: Clock,
    pub rules: Arc<ZoneRules>,
    pub signal: Signal,
}

/// The clocks people chose for themselves, by address key.
pub type Zones = HashMap<String, Tz>;

/// What the last round knew, so that the next one has little to do. Nothing here is needed to be right.
#[derive(Default)]
pub struct Memory {
    days: BTreeMap<DayId, Known>,
    /// Digests that were decided on, sent or not.
    digests: HashMap<(DayId, String), Instant>,
    /// Keys of nudges that the outbox is known to have.
    nudged: BTreeMap<DayId, HashSet<String>>,
}

struct Known {
    outline: Arc<Outline>,
    plan: Option<due::Plan>,
}

/// Those who run programmes, on the clocks they chose.
type Organizers = BTreeMap<ProgrammeId, Vec<Recipient>>;

impl Reminding {
    /// Works until the server stops.
    pub async fn work(self) {
        let mut stopping = self.signal.stopping();
        let mut bells = Bells::of(&self.signal);
        let mut memory = Memory::default();
        while !*stopping.borrow() {
            let wait = match self.round(&mut memory).await {
                Ok(next) => next.map_or(LOOK_AGAIN, |at| self.clock.until(at)).min(LOOK_AGAIN),
                Err(failure) => {
                    tracing::error!(%failure, "reminders cannot be looked at");
                    AFTER_FAILURE
                }
            };
            tokio::select! {
                () = tokio::time::sleep(wait.max(Duration::from_millis(50))) => {}
                () = bells.ring() => {}
                _ = stopping.changed() => {}
            }
        }
    }

    /// Puts what is due into the outbox; says when there is something to do again.
    pub async fn round(&self, memory: &mut Memory) -> Result<Option<Instant>, Failure> {
        let now = self.clock.now();
        self.look_at_days(memory).await?;
        let mut next = Next { now, at: None };
        self.put_reminders(memory, &mut next).await?;
        self.put_nudges(memory, &mut next).await?;
        let organizers = self.organizers().await?;
        self.put_vacancies(memory, &organizers, now).await?;
        self.put_digests(memory, &organizers, &mut next).await?;
        self.put_troubles(&organizers, &mut next).await?;
        Ok(next.at)
    }

    /// Days as they are: read anew where the revision is another.
    async fn look_at_days(&self, memory: &mut Memory) -> Result<(), Failure> {
        let open = self.store.read(store::day::open).await?;
        memory.days.retain(|id, _| open.iter().any(|(other, _)| other == id));
        memory.nudged.retain(|id, _| memory.days.contains_key(id));
        memory.digests.retain(|(day, _), _| memory.days.contains_key(day));
        for (id, revision) in open {
            if memory.days.get(&id).is_some_and(|known| known.outline.revision == revision) {
                continue;
            }
            let wanted = id.clone();
            let outline = match self.store.read(move |c| store::day::outline(c, &wanted)).await {
                Err(Failure::Unreadable(what)) => {
                    tracing::error!(day = %id, what, "no reminders of this day");
                    continue;
                }
                read => read?,
            };
            let Some(outline) = outline.map(Arc::new) else { continue };
            match memory.days.get_mut(&id) {
                Some(known) => known.outline = outline,
                None => drop(memory.days.insert(id, Known { outline, plan: None })),
            }
        }
        Ok(())
    }

    async fn organizers(&self) -> Result<Organizers, Failure> {
        let read = self.store.read(|c| {
            Ok::<_, Failure>((store::organizer::of_programmes(c)?, store::session::zones(c)?))
        });
        let (rows, zones) = read.await?;
        let mut organizers = Organizers::new();
        for (programme, Organizer { name, email, language, zone }) in rows {
            let chosen = zones.get(&email).copied();
            let zone = chosen.or_else(|| zone.parse().ok()).unwrap_or(Tz::UTC);
            let to = Recipient { name, email, language, zone };
            organizers.entry(programme).or_default().push(to);
        }
        Ok(organizers)
    }
}

/// The earliest instant to come at which there is something to do.
struct Next {
    now: Instant,
    at: Option<Instant>,
}

impl Next {
    fn look_at(&mut self, at: Instant) {
        if self.now < at {
            self.at = Some(self.at.map_or(at, |earlier| earlier.min(at)));
        }
    }
}

/// What wakes the rounds: a day has changed, a letter was lost, the sample's clock was set.
struct Bells {
    days: broadcast::Receiver<Arc<crate::signal::Step>>,
    alarms: broadcast::Receiver<()>,
    clock: broadcast::Receiver<()>,
}

impl Bells {
    fn of(signal: &Signal) -> Self {
        Self { days: signal.days(), alarms: signal.alarms(), clock: signal.clock() }
    }

    /// Who missed some rings was rung for all the same.
    async fn ring(&mut self) {
        tokio::select! {
            _ = self.clock.recv() => return,
            _ = self.days.recv() => {}
            _ = self.alarms.recv() => {}
        }
        // A clock that is set meanwhile does not wait.
        tokio::select! {
            () = tokio::time::sleep(TOGETHER) => {}
            _ = self.clock.recv() => {}
        }
        self.days = self.days.resubscribe();
        self.alarms = self.alarms.resubscribe();
    }
}
