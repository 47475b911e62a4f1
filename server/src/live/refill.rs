//! Looks for gaps of the days somebody looks at, and has them offered, as a command of nobody's hand.
//! Whatever is found here is decided once more behind the door.
//!
//! Whoever plays a sample's day minute by minute says when to look; for a while nobody else does, so
//! that what is found does not depend on how fast the machine is.

use std::sync::Arc;
use std::time::{Duration, Instant as Tick};

use sangdam_domain::access::{Actor, Role};
use sangdam_domain::command::Command;
use sangdam_domain::refill::{self, OFFERS_MAX, Refill, Sweep};
use sangdam_domain::time::{Moment, ZoneRules};
use sangdam_domain::{DayId, Instant, RefillId};
use tokio::sync::Mutex;

use super::hub::Hub;
use crate::change::{Ask, Door, No};
use crate::clock::Clock;
use crate::secret::fresh_key;
use crate::signal::Signal;
use crate::store::day::Copies;

/// Looks at the clock at least so often, whatever the bells say.
const LOOK_AGAIN: Duration = Duration::from_secs(5);
/// Changes of a day within this time are looked at together.
const TOGETHER: Duration = Duration::from_millis(300);

/// For how long whoever plays a day has said when to look: more than a minute, which is a step at the
/// slowest, and what is done in it.
const TURN: Duration = Duration::from_secs(150);

/// What stand-by refill needs.
pub struct StandBy {
    pub copies: Copies,
    pub clock: Clock,
    pub rules: Arc<ZoneRules>,
    pub signal: Signal,
    pub hub: Hub,
    pub door: Door,
    /// Until when somebody who plays a day says when to look; held while one looks.
    pub played_until: Mutex<Option<Tick>>,
}

impl StandBy {
    /// Works until the server stops.
    pub async fn work(&self) {
        let mut stopping = self.signal.stopping();
        let (mut days, mut clock) = (self.signal.days(), self.signal.clock());
        while !*stopping.borrow() {
            let next = self.look_by_itself().await;
            let wait = next.map_or(LOOK_AGAIN, |at| self.clock.until(at)).min(LOOK_AGAIN);
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                _ = days.recv() => tokio::time::sleep(TOGETHER).await,
                _ = clock.recv() => {}
                () = self.hub.presence.came() => tokio::time::sleep(TOGETHER).await,
                _ = stopping.changed() => {}
            }
            (days, clock) = (days.resubscribe(), clock.resubscribe());
        }
    }

    /// Looks now, and not again by itself for a while.
    pub async fn look(&self) {
        let mut until = self.played_until.lock().await;
        *until = Some(Tick::now() + TURN);
        self.round().await;
    }

    /// Nobody plays a day any more.
    pub async fn look_as_usual(&self) {
        *self.played_until.lock().await = None;
    }

    async fn look_by_itself(&self) -> Option<Instant> {
        let until = self.played_until.lock().await;
        let is_played = until.is_some_and(|until| Tick::now() < until);
        if is_played { None } else { self.round().await }
    }

    /// Offers what is to be offered now; says when the clock alone may bring more.
    async fn round(&self) -> Option<Instant> {
        let now = self.clock.now();
        let mut turns = Vec::new();
        for id in self.hub.presence.watched() {
            let Some(copy) = self.copies.get(&id) else { continue };
            if !refill::is_on(&copy.day) && !copy.day.refills.values().any(Refill::is_open) {
                continue;
            }
            let keys = (0..OFFERS_MAX).map(|_| RefillId::new(fresh_key())).collect();
            let with = Sweep { present: self.hub.presence.companies(&id), keys };
            let moment = Moment { now, rules: &self.rules };
            if !refill::sweep(&copy.day, &with, moment).is_empty() {
                self.sweep(&id, with).await;
            }
            turns.extend(refill::next(&copy.day, now));
        }
        turns.into_iter().min()
    }

    async fn sweep(&self, day: &DayId, with: Sweep) {
        let ask = Ask {
            day: day.clone(),
            // Like whoever works at the command line: nobody signed in, with the organizer's rights.
            actor: Actor { role: Role::Organizer, email: "refill".into() },
            origin: "refill".into(),
            key: None,
            command: Command::SweepRefills(with),
            shape: Box::new(|_, _| String::new()),
        };
        match self.door.ask(ask).await {
            Ok(_) => {}
            Err(No::Failed(failure)) => tracing::error!(%day, %failure, "gaps cannot be offered"),
            Err(no) => tracing::warn!(%day, ?no, "gaps cannot be offered"),
        }
    }
}
