//! The outbox at work: claim a letter, write it in its reader's language, send it, mark it. On failure
//! try later; at last show it to the organizer.

use std::sync::Arc;
use std::time::Duration;

use rand::RngExt;
use sangdam_domain::Instant;
use sangdam_domain::time::ZoneRules;

use super::transport::{SendError, Transport};
use super::write::Written;
use super::{Sender, sign_in};
use crate::clock::Clock;
use crate::config::Config;
use crate::signal::Signal;
use crate::store::outbox::{MAIL_TRIES_MAX, Row};
use crate::store::{self, Failure, Store};
use crate::text::Texts;

/// Looks at the outbox at least so often, whatever the bells say.
const LOOK_AGAIN: Duration = Duration::from_secs(30);
/// How long to wait after the database failed.
const AFTER_FAILURE: Duration = Duration::from_secs(5);
/// The first and the longest wait between two tries, in minutes.
const RETRY_MINUTES: (f64, f64) = (1.0, 30.0);

/// What sending needs.
pub struct Postman {
    pub store: Store,
    pub clock: Clock,
    pub config: Arc<Config>,
    pub rules: Arc<ZoneRules>,
    pub texts: Arc<Texts>,
    pub signal: Signal,
    pub transport: Transport,
    pub sender: Sender,
}

impl Postman {
    /// Works until the server stops; what is on its way then is finished first.
    pub async fn work(self) {
        let stopping = self.signal.stopping();
        while !*stopping.borrow() {
            match self.round().await {
                Ok(0) => self.wait().await,
                Ok(_) => {}
                Err(failure) => {
                    tracing::error!(%failure, "the outbox cannot be read");
                    tokio::time::sleep(AFTER_FAILURE).await;
                }
            }
        }
    }

    async fn wait(&self) {
        let due = self.store.read(store::outbox::next_due).await.ok().flatten();
        let until = due.map_or(LOOK_AGAIN, |at| self.clock.until(Instant(at)).min(LOOK_AGAIN));
        // Letters of a thread may wait for an earlier one; never spin on them.
        let until = until.max(Duration::from_millis(50));
        tokio::select! {
            () = self.signal.mail() => {}
            () = tokio::time::sleep(until) => {}
        }
    }

    /// Sends what is due now; says how many letters it took.
    pub async fn round(&self) -> Result<usize, Failure> {
        let now = self.clock.now().0;
        let limit = i64::try_from(self.config.mail.parallel).unwrap_or(1);
        let is_idle =
            self.store.read(move |c| Ok(store::outbox::next_due(c)?.is_none_or(|due| due > now)));
        let claimed = if is_idle.await? && !self.has_stale(now).await? {
            Vec::new()
        } else {
            self.store.write(move |c| store::outbox::claim(c, now, limit)).await?
        };
        let count = claimed.len();
        let sending = claimed.into_iter().map(|row| self.send(row));
        for result in futures_util::future::join_all(sending).await {
            result?;
        }
        Ok(count)
    }

    async fn has_stale(&self, now: i64) -> Result<bool, Failure> {
        self.store.read(move |c| store::outbox::has_stale_lease(c, now)).await
    }

    async fn send(&self, row: Row) -> Result<(), Failure> {
        let written = match self.write(&row).await? {
            Ok(written) => written,
            Err(why) => return self.give_up(&row, why).await,
        };
        match self.transport.send(&written.message).await {
            Ok(()) => self.mark_sent(row, written).await,
            Err(SendError::Never(why)) => self.give_up(&row, why).await,
            Err(SendError::Later(why)) if row.tries >= MAIL_TRIES_MAX => {
                self.give_up(&row, why).await
            }
            Err(SendError::Later(why)) => {
                tracing::warn!(letter = row.id, tries = row.tries, %why, "a letter must wait");
                let due = self.clock.now().0 + retry_delay_ms(row.tries);
                self.store.write(move |c| store::outbox::later(c, &row, due, &why)).await
            }
        }
    }

    async fn mark_sent(&self, row: Row, written: Written) -> Result<(), Failure> {
        let now = self.clock.now().0;
        let raw = String::from_utf8_lossy(&written.message.raw).into_owned();
        self.store
            .write(move |c| {
                if row.kind == sign_in::KIND {
                    // Its link and code let somebody in; nothing of them stays.
                    store::outbox::sent_and_forgotten(c, &row.id, now, &written.subject)
                } else {
                    store::outbox::sent(c, &row.id, now, &written.subject, &raw)
                }
            })
            .await
    }

    async fn give_up(&self, row: &Row, why: String) -> Result<(), Failure> {
        tracing::error!(letter = row.id, %why, "a letter was given up");
        let id = row.id.clone();
        self.store.write(move |c| store::outbox::dead(c, &id, &why)).await?;
        self.signal.alarm();
        Ok(())
    }
}

/// Doubling from one minute to half an hour, each somewhat off, so that retries do not march in step.
fn retry_delay_ms(tries: i32) -> i64 {
    let (first, longest) = RETRY_MINUTES;
    let minutes = (first * 2f64.powi(tries - 1)).min(longest);
    let jittered = (minutes * rand::rng().random_range(0.5..1.5)).clamp(first, longest);
    (jittered * 60_000.0) as i64
}

#[cfg(test)]
mod tests {
    use super::retry_delay_ms;

    #[test]
    fn tries_wait_between_one_and_thirty_minutes() {
        for tries in 1..=40 {
            let minutes = retry_delay_ms(tries) / 60_000;
            assert!((1..=30).contains(&minutes), "{tries}: {minutes}");
        }
    }
}
