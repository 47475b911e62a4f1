//! The mailbox at work: look, take what is new, mark it as read once the database has it. On failure
//! try later; at last show it to the organizer.

use std::time::Duration;

use rand::RngExt;

use super::line::{Line, LineDown};
use super::receive::{Receiver, Taken};
use crate::signal::Mailbox;
use crate::store::Failure;

/// Mails taken in one round, so that a stop never waits for long.
const MAILS_PER_ROUND_MAX: usize = 50;
/// The longest wait between two tries to reach the mailbox.
const RETRY_MAX: Duration = Duration::from_secs(300);

/// Reads the mailbox until the server stops.
pub struct Reader {
    pub receiver: Receiver,
    pub mailbox: Mailbox,
}

/// Why a round ended early.
enum Broken {
    Line(LineDown),
    Store(Failure),
}

impl From<LineDown> for Broken {
    fn from(down: LineDown) -> Self {
        Self::Line(down)
    }
}

impl From<Failure> for Broken {
    fn from(failure: Failure) -> Self {
        Self::Store(failure)
    }
}

impl Reader {
    pub async fn work(self) {
        let mut stopping = self.receiver.signal.stopping();
        // A mail that was taken but not marked is recognized when it is seen again.
        tokio::select! {
            () = self.read() => {}
            _ = stopping.wait_for(|is_stopping| *is_stopping) => {}
        }
    }

    async fn read(&self) {
        let mut tries = 0;
        loop {
            let down = match Line::open(&self.receiver.config.mail.inbox).await {
                Ok(line) => {
                    self.is_back(tries);
                    tries = 0;
                    self.follow(line).await
                }
                Err(down) => down,
            };
            tries += 1;
            self.is_lost(tries, &down);
            tokio::time::sleep(self.pause(tries)).await;
        }
    }

    /// Looks again and again, until the line breaks.
    async fn follow(&self, mut line: Line) -> LineDown {
        let poll = Duration::from_secs(self.receiver.config.mail.inbox.poll_seconds);
        loop {
            match self.round(&mut line).await {
                // More may wait.
                Ok(count) if count == MAILS_PER_ROUND_MAX => continue,
                Ok(_) => {}
                Err(Broken::Line(down)) => return down,
                Err(Broken::Store(failure)) => {
                    tracing::warn!(%failure, "mail that came in cannot be kept yet");
                }
            }
            tokio::time::sleep(poll).await;
        }
    }

    /// Takes what is new; says how many mails it took.
    async fn round(&self, line: &mut Line) -> Result<usize, Broken> {
        let mut count = 0;
        for (uid, size) in line.new_mail(MAILS_PER_ROUND_MAX).await? {
            // Somebody else may have removed it meanwhile.
            let Some(raw) = line.fetch(uid, size).await? else { continue };
            let taken = if size > super::MAIL_OCTETS_MAX {
                self.receiver.too_large(raw).await?
            } else {
                self.receiver.mail(raw).await?
            };
            if taken != Taken::Later {
                line.mark_read(uid).await?;
                count += 1;
            }
        }
        Ok(count)
    }

    fn is_back(&self, tries: u32) {
        if tries > 0 {
            tracing::info!(tries, "the mailbox can be read again");
            self.mailbox.is_read();
            self.receiver.signal.alarm();
        }
    }

    /// Logged once; the organizer is told when it lasts.
    fn is_lost(&self, tries: u32, down: &LineDown) {
        if tries == 1 {
            tracing::warn!(why = down.0, "the mailbox cannot be read");
        }
        self.mailbox.is_lost_since(self.receiver.clock.now());
        if self.mailbox.is_missed_at(self.receiver.clock.now()) {
            self.receiver.signal.alarm();
        }
    }

    /// Doubling up to some minutes, each somewhat off, so that many nodes do not come in step.
    fn pause(&self, tries: u32) -> Duration {
        let poll = Duration::from_secs(self.receiver.config.mail.inbox.poll_seconds);
        let doubled = poll.saturating_mul(2u32.saturating_pow(tries.min(16) - 1));
        doubled.min(RETRY_MAX).mul_f64(rand::rng().random_range(0.8..1.2))
    }
}
