//! The outbox at work: claim a letter, write it in its reader's language, send it, mark it. On failure
//! try later; at last show it to the organizer.

use std::sync::Arc;
use std::time::Duration;

use rand::RngExt;
use sangdam_domain::Instant;
use sangdam_domain::invite::Invite;
use sangdam_domain::notice::{Kind, Notice};
use sangdam_domain::time::ZoneRules;

use super::calendar::{Attendee, invitation};
use super::letter::{calendar_words, meeting_letter, sign_in_letter};
use super::message::{Composed, Draft, compose};
use super::transport::{SendError, Transport};
use super::{Sender, sign_in};
use crate::clock::Clock;
use crate::config::Config;
use crate::live::view::door_path;
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

/// A letter as a message, and its subject.
struct Written {
    subject: String,
    message: Composed,
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

    /// The message, or why it can never be one.
    async fn write(&self, row: &Row) -> Result<Result<Written, String>, Failure> {
        if row.kind == sign_in::KIND {
            return Ok(self.write_sign_in(row));
        }
        let notice: Notice = match store::from_json(&row.facts) {
            Ok(notice) => notice,
            Err(failure) => return Ok(Err(failure.to_string())),
        };
        let (thread, email) = (row.thread.clone(), sangdam_domain::roster::email_key(&row.email));
        let (was_told, chosen) = self
            .store
            .read(move |c| {
                let was_told = store::outbox::any_sent(c, &thread)?;
                Ok::<_, Failure>((was_told, store::session::preference(c, &email)?))
            })
            .await?;
        let mut notice = notice;
        // Whoever never heard of a meeting hears of it as new, not as changed.
        if notice.kind == Kind::MeetingChanged && !was_told {
            notice.kind = Kind::MeetingNew;
        }
        if let Some(language) = chosen.language {
            notice.to.language = language;
        }
        if let Some(zone) = chosen.zone.and_then(|zone| zone.parse().ok()) {
            notice.to.zone = zone;
        }
        Ok(self.write_meeting(row, &notice))
    }

    fn write_meeting(&self, row: &Row, notice: &Notice) -> Result<Written, String> {
        let Notice { kind, meeting, seat, to, facts } = notice;
        let domain = &self.config.mail.domain;
        let door = door_path(meeting.as_str(), seat.as_str());
        let link = format!("{}{door}", self.config.server.public_url);
        let (texts, rules) = (&self.texts, &self.rules);
        let letter = meeting_letter(texts, rules, *kind, to, *seat, facts, &link);
        let invite = Invite::new(meeting, *seat, *kind, facts);
        let words = calendar_words(texts, rules, to, *seat, facts, &link);
        let attendee = Attendee { name: to.name.clone(), email: to.email.clone() };
        let file = invitation(&self.sender, domain, &invite, &words, &attendee);
        let message = compose(&Draft {
            from: &self.sender,
            to_name: &to.name,
            to_email: &to.email,
            letter: &letter,
            calendar: Some((invite.method, &file)),
            message_id: &format!("{}@{domain}", row.id),
            thread: Some(&format!("{}@{domain}", invite.key)),
            at: Instant(row.created_at),
        })
        .map_err(|why| why.to_string())?;
        Ok(Written { subject: letter.subject, message })
    }

    fn write_sign_in(&self, row: &Row) -> Result<Written, String> {
        let facts: sign_in::Facts =
            serde_json::from_str(&row.facts).map_err(|why| why.to_string())?;
        let sign_in::Facts { link, code, minutes } = facts;
        let letter = sign_in_letter(&self.texts, &row.language, &row.name, &link, &code, minutes);
        let message = compose(&Draft {
            from: &self.sender,
            to_name: &row.name,
            to_email: &row.email,
            letter: &letter,
            calendar: None,
            message_id: &format!("{}@{}", row.id, self.config.mail.domain),
            thread: None,
            at: Instant(row.created_at),
        })
        .map_err(|why| why.to_string())?;
        Ok(Written { subject: letter.subject, message })
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
