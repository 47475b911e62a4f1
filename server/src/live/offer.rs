//! Ends offers and swaps whose time is over, as a command of nobody's hand. Which days have any is asked
//! of the rows; whatever two nodes find at the same moment the second one's command finds done.

use std::time::Duration;

use sangdam_domain::access::{Actor, Role};
use sangdam_domain::command::Command;
use sangdam_domain::{DayId, Instant};

use crate::change::{Ask, Door, No};
use crate::clock::Clock;
use crate::signal::Signal;
use crate::store::{self, Failure, Store};

/// Looks at the clock at least so often, whatever the bells say.
const LOOK_AGAIN: Duration = Duration::from_secs(20);
/// How long to wait after the database failed.
const AFTER_FAILURE: Duration = Duration::from_secs(5);
/// Changes of a day within this time are looked at together.
const TOGETHER: Duration = Duration::from_millis(500);

/// What the sweep needs.
pub struct Sweep {
    pub store: Store,
    pub clock: Clock,
    pub signal: Signal,
    pub door: Door,
}

impl Sweep {
    /// Works until the server stops.
    pub async fn work(self) {
        let mut stopping = self.signal.stopping();
        let (mut days, mut clock) = (self.signal.days(), self.signal.clock());
        while !*stopping.borrow() {
            let wait = match self.round().await {
                Ok(next) => next.map_or(LOOK_AGAIN, |at| self.clock.until(at)).min(LOOK_AGAIN),
                Err(failure) => {
                    tracing::error!(%failure, "offers cannot be looked at");
                    AFTER_FAILURE
                }
            };
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                _ = days.recv() => tokio::time::sleep(TOGETHER).await,
                _ = clock.recv() => {}
                _ = stopping.changed() => {}
            }
            (days, clock) = (days.resubscribe(), clock.resubscribe());
        }
    }

    /// Ends what is over; says when the next is.
    async fn round(&self) -> Result<Option<Instant>, Failure> {
        let now = self.clock.now();
        let ends = self.store.read(store::offer::next_ends).await?;
        for id in ends.iter().filter(|(_, at)| **at <= now).map(|(id, _)| id) {
            self.sweep(id).await;
        }
        // What was over and stays so, as of a meeting that has begun, is nothing to wait for.
        Ok(ends.into_values().filter(|at| now < *at).min())
    }

    async fn sweep(&self, day: &DayId) {
        let ask = Ask {
            day: day.clone(),
            // Like whoever works at the command line: nobody signed in, with the organizer's rights.
            actor: Actor { role: Role::Organizer, email: "offer sweep".into() },
            origin: "offer sweep".into(),
            key: None,
            command: Command::SweepOffers,
            shape: Box::new(|_, _| String::new()),
        };
        match self.door.ask(ask).await {
            Ok(_) => {}
            Err(No::Failed(failure)) => tracing::error!(%day, %failure, "offers cannot be ended"),
            Err(no) => tracing::warn!(%day, ?no, "offers cannot be ended"),
        }
    }
}
