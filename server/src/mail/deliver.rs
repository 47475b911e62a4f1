//! The outbox at work: claim letters, write each in its reader's language, sign and send it, mark it. On
//! failure try later; at last show it to the organizer.
//!
//! What became of letters is written in the same transaction that claims the next ones. Until it is
//! written the letter stays in hand, so that a database that fails for a while sends nothing twice.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use rand::RngExt;
use sangdam_domain::Instant;
use sangdam_domain::time::ZoneRules;
use tokio::task::JoinSet;

use super::dkim::Signer;
use super::pace::Pace;
use super::transport::{SendError, Transport};
use super::{Sender, sign_in};
use crate::clock::Clock;
use crate::config::Config;
use crate::signal::Signal;
use crate::store::outbox::{End, MAIL_TRIES_MAX, Round, Row};
use crate::store::{self, Failure, Store};
use crate::text::Texts;

/// Looks at the outbox at least so often, whatever the bells say: another node may have ended a letter
/// that one here waits for.
const LOOK_AGAIN: Duration = Duration::from_secs(5);
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
    pub signer: Option<Signer>,
}

/// A letter that was tried.
#[derive(Clone)]
struct Ended {
    row: Row,
    end: End,
    /// The recipient's provider gets too much, or does not keep up.
    is_slow: bool,
}

/// Everything between two looks at the outbox.
struct Bag {
    pace: Pace,
    on_their_way: JoinSet<Ended>,
    /// Tried, and not written down yet.
    ended: Vec<Ended>,
    /// The keys of both.
    in_hand: Vec<String>,
}

impl Postman {
    /// Works until the server stops; what is on its way then is finished first.
    pub async fn work(self) {
        let stopping = self.signal.stopping();
        let parallel = self.config.mail.parallel;
        let mut bag = Bag {
            pace: Pace::new(&self.config.mail.pace, parallel),
            on_their_way: JoinSet::new(),
            ended: Vec::new(),
            in_hand: Vec::new(),
        };
        let postman = Arc::new(self);
        loop {
            while let Some(ended) = bag.on_their_way.try_join_next() {
                bag.ended.extend(ended);
            }
            let is_stopping = *stopping.borrow();
            if is_stopping && bag.in_hand.is_empty() {
                return;
            }
            let free = if is_stopping { 0 } else { parallel - bag.on_their_way.len() };
            match postman.turn(&mut bag, free).await {
                Ok(rows) => {
                    for row in rows {
                        bag.on_their_way.spawn(postman.clone().tried(row));
                    }
                    postman.wait(&mut bag, free).await;
                }
                Err(failure) => {
                    tracing::error!(%failure, "the outbox cannot be read or written");
                    tokio::time::sleep(AFTER_FAILURE).await;
                }
            }
        }
    }

    /// Waits for the next thing to do.
    async fn wait(&self, bag: &mut Bag, free: usize) {
        let now = self.clock.now().0;
        let due = self.store.read(move |c| store::outbox::next_due(c, now)).await.ok().flatten();
        let soonest = due.into_iter().chain(bag.pace.opens_at(now)).min();
        let until = soonest.map_or(LOOK_AGAIN, |at| self.clock.until(Instant(at)).min(LOOK_AGAIN));
        tokio::select! {
            Some(ended) = bag.on_their_way.join_next() => bag.ended.extend(ended),
            () = self.signal.mail(), if free > 0 => {}
            () = tokio::time::sleep(until.max(Duration::from_millis(10))), if free > 0 => {}
            // Stopping, and nothing is on its way any more.
            else => {}
        }
    }

    /// Writes down what became of letters, and takes as many new ones as there is room for.
    async fn turn(&self, bag: &mut Bag, free: usize) -> Result<Vec<Row>, Failure> {
        let now = self.clock.now().0;
        let mut allowance = bag.pace.allowance(now);
        let closed = allowance.closed();
        let round = Round { now, limit: free, in_hand: bag.in_hand.clone(), closed };
        // Nothing is written to find out that there is nothing to do.
        if bag.ended.is_empty() {
            let round = round.clone();
            let has_work =
                free > 0 && self.store.read(move |c| store::outbox::has_work(c, &round)).await?;
            if !has_work {
                return Ok(Vec::new());
            }
        }
        let ended = bag.ended.clone();
        let written = self.store.write(move |c| {
            for one in &ended {
                store::outbox::settle(c, &one.row, &one.end, now)?;
            }
            if free == 0 {
                return Ok(Vec::new());
            }
            store::outbox::claim(c, &round, |email| allowance.take(email))
        });
        match written.await {
            Ok(rows) => {
                self.let_go(bag, |_| true);
                for row in &rows {
                    bag.pace.leaves(&row.email, now);
                    bag.in_hand.push(row.id.clone());
                }
                Ok(rows)
            }
            Err(failure) => {
                self.settle_singly(bag).await;
                Err(failure)
            }
        }
    }

    /// One letter that cannot be written down must not keep the others.
    async fn settle_singly(&self, bag: &mut Bag) {
        let now = self.clock.now().0;
        let mut settled = Vec::new();
        for Ended { row, end, .. } in bag.ended.clone() {
            let id = row.id.clone();
            let written =
                self.store.write(move |c| store::outbox::settle(c, &row, &end, now)).await;
            if written.is_ok() {
                settled.push(id);
            }
        }
        self.let_go(bag, |id| settled.iter().any(|settled| settled == id));
    }

    /// These are written down: their places are free again.
    fn let_go(&self, bag: &mut Bag, is_written: impl Fn(&str) -> bool) {
        let now = self.clock.now().0;
        let (written, kept): (Vec<Ended>, Vec<Ended>) =
            bag.ended.drain(..).partition(|one| is_written(&one.row.id));
        bag.ended = kept;
        bag.in_hand.retain(|id| !written.iter().any(|one| one.row.id == *id));
        for Ended { row, end, is_slow } in &written {
            let was_taken = matches!(end, End::Sent { .. } | End::SentAndForgotten { .. });
            bag.pace.is_back(&row.email, was_taken);
            if *is_slow {
                bag.pace.rests(&row.email, now);
            }
            if matches!(end, End::Dead { .. }) {
                self.signal.alarm();
            }
        }
    }

    /// Tries one letter; a fault of our own is a failed try, too.
    async fn tried(self: Arc<Self>, row: Row) -> Ended {
        let trying = AssertUnwindSafe(self.send(&row)).catch_unwind().await;
        let (end, is_slow) = trying.unwrap_or_else(|_| {
            let why = SendError::Later("a fault of Sangdam itself; see its log".into());
            (self.after(&row, why), false)
        });
        Ended { row, end, is_slow }
    }

    async fn send(&self, row: &Row) -> (End, bool) {
        let written = match self.write(row).await {
            Ok(Ok(written)) => written,
            Ok(Err(why)) => return (self.after(row, SendError::Never(why)), false),
            Err(failure) => {
                return (self.after(row, SendError::Later(failure.to_string())), false);
            }
        };
        let (subject, mut message) = (written.subject, written.message);
        if let Some(signer) = &self.signer {
            message.sign(signer);
        }
        match self.transport.send(&message).await {
            Ok(()) if row.kind == sign_in::KIND => {
                // Its link and code let somebody in; nothing of them stays.
                (End::SentAndForgotten { subject }, false)
            }
            Ok(()) => {
                let raw = String::from_utf8_lossy(&message.raw).into_owned();
                (End::Sent { subject, raw }, false)
            }
            Err(why) => {
                let is_slow = matches!(why, SendError::Slower(_));
                (self.after(row, why), is_slow)
            }
        }
    }

    /// What a failed try leads to.
    fn after(&self, row: &Row, failed: SendError) -> End {
        let (id, tries) = (&row.id, row.tries);
        match failed {
            SendError::Later(error) | SendError::Slower(error) if tries < MAIL_TRIES_MAX => {
                tracing::warn!(letter = id, tries, why = error, "a letter must wait");
                End::Later { due_at: self.clock.now().0 + retry_delay_ms(tries), error }
            }
            SendError::Later(error) | SendError::Slower(error) | SendError::Never(error) => {
                tracing::error!(letter = id, tries, why = error, "a letter was given up");
                End::Dead { error }
            }
        }
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
