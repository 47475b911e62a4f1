//! A row of the outbox as the message that leaves: in its reader's language, by their clock.

use sangdam_domain::invite::Invite;
use sangdam_domain::notice::{About, Kind, Notice, Recipient};
use sangdam_domain::{DayId, Instant};

use super::calendar::{Attendee, invitation};
use super::deliver::Postman;
use super::letter::{Letter, Pen, calendar_words, letter, sign_in_letter};
use super::links::Links;
use super::message::{Composed, Draft, Unaddressable, compose};
use super::preview::{Sampled, marked_as_test};
use super::{Sender, sign_in};
use crate::store::outbox::Row;
use crate::store::{self, Failure};

/// The outbox's name for letters an organizer sends to themselves to look at.
pub const TEST_KIND: &str = "test";

/// A letter as a message, and its subject.
pub struct Written {
    pub subject: String,
    pub message: Composed,
}

/// What every message is made with.
#[derive(Clone, Copy)]
pub struct Scribe<'a> {
    pub pen: Pen<'a>,
    pub sender: &'a Sender,
    /// The right half of calendar and message identifiers.
    pub domain: &'a str,
}

impl Scribe<'_> {
    /// The message of a notice: with the calendar's part where it is of a meeting's time, place,
    /// people or end, and with the way out of announcements.
    pub fn notice(
        self,
        id: &str,
        at: Instant,
        notice: &Notice,
        own_words: Option<&str>,
    ) -> Result<Written, Unaddressable> {
        let letter = letter(self.pen, notice, id, own_words);
        let links = self.pen.links;
        let invite = notice.meeting().map(|(meeting, seat, facts)| {
            let invite = Invite::new(meeting, seat, notice.kind, facts);
            let door = links.door(meeting, seat);
            let (texts, rules) = (self.pen.texts, self.pen.rules);
            (invite, calendar_words(texts, rules, &notice.to, seat, facts, &door))
        });
        let file = invite.as_ref().filter(|_| notice.kind.has_invite()).map(|(invite, words)| {
            let attendee =
                Attendee { name: notice.to.name.clone(), email: notice.to.email.clone() };
            (invite.method, invitation(self.sender, self.domain, invite, words, &attendee))
        });
        let thread = invite.map(|(invite, _)| format!("{}@{}", invite.key, self.domain));
        let unsubscribe = matches!(notice.about, About::Announcement { .. });
        let message = compose(&Draft {
            calendar: file.as_ref().map(|(method, file)| (*method, file.as_str())),
            thread: thread.as_deref(),
            unsubscribe: unsubscribe.then(|| links.unsubscribe(id)).as_deref(),
            ..self.draft(&notice.to, &letter, &format!("{id}@{}", self.domain), at)
        })?;
        Ok(Written { subject: letter.subject, message })
    }

    /// The message that carries a letter and nothing else.
    pub fn plain(
        self,
        id: &str,
        at: Instant,
        to: &Recipient,
        letter: Letter,
    ) -> Result<Written, Unaddressable> {
        let message = compose(&self.draft(to, &letter, &format!("{id}@{}", self.domain), at))?;
        Ok(Written { subject: letter.subject, message })
    }

    fn draft<'d>(
        &'d self,
        to: &'d Recipient,
        letter: &'d Letter,
        message_id: &'d str,
        at: Instant,
    ) -> Draft<'d> {
        Draft {
            from: self.sender,
            to_name: &to.name,
            to_email: &to.email,
            letter,
            calendar: None,
            message_id,
            thread: None,
            unsubscribe: None,
            at,
        }
    }
}

impl Postman {
    fn scribe(&self) -> Scribe<'_> {
        let public_url = &self.config.server.public_url;
        let links = Links { public_url, secret: Some(self.store.own_secret()) };
        let pen = Pen { texts: &self.texts, rules: &self.rules, links };
        Scribe { pen, sender: &self.sender, domain: &self.config.mail.domain }
    }

    /// The message, or why it can never be one.
    pub(super) async fn write(&self, row: &Row) -> Result<Result<Written, String>, Failure> {
        match row.kind.as_str() {
            sign_in::KIND => Ok(self.write_sign_in(row)),
            TEST_KIND => Ok(self.write_test(row)),
            _ => self.write_notice(row).await,
        }
    }

    async fn write_notice(&self, row: &Row) -> Result<Result<Written, String>, Failure> {
        let mut notice: Notice = match store::from_json(&row.facts) {
            Ok(notice) => notice,
            Err(failure) => return Ok(Err(failure.to_string())),
        };
        let (thread, email) = (row.thread.clone(), sangdam_domain::roster::email_key(&row.email));
        let day = row.day.clone().map(DayId::new);
        let (was_told, chosen, settings) = self
            .store
            .read(move |c| {
                let was_told = store::outbox::any_sent(c, &thread)?;
                let chosen = store::session::preference(c, &email)?;
                let settings = match &day {
                    Some(day) => store::day::letters(c, day)?,
                    None => None,
                };
                Ok::<_, Failure>((was_told, chosen, settings))
            })
            .await?;
        // Whoever never heard of a meeting hears of it as new, not as changed.
        if notice.kind.retells() && notice.kind != Kind::MeetingCanceled && !was_told {
            notice.kind = Kind::MeetingNew;
        }
        if let Some(language) = chosen.language {
            notice.to.language = language;
        }
        if let Some(zone) = chosen.zone.and_then(|zone| zone.parse().ok()) {
            notice.to.zone = zone;
        }
        let language = self.texts.ours(&notice.to.language);
        let own_words = settings.as_ref().and_then(|all| all.own_words(notice.kind, language));
        let written = self.scribe().notice(&row.id, Instant(row.created_at), &notice, own_words);
        Ok(written.map_err(|why| why.to_string()))
    }

    fn write_sign_in(&self, row: &Row) -> Result<Written, String> {
        let facts: sign_in::Facts =
            serde_json::from_str(&row.facts).map_err(|why| why.to_string())?;
        let sign_in::Facts { link, code, minutes } = facts;
        let letter = sign_in_letter(&self.texts, &row.language, &row.name, &link, &code, minutes);
        // A letter to sign in shows no clock.
        let to = Recipient {
            name: row.name.clone(),
            email: row.email.clone(),
            language: row.language.clone(),
            zone: chrono_tz::UTC,
        };
        let written = self.scribe().plain(&row.id, Instant(row.created_at), &to, letter);
        written.map_err(|why| why.to_string())
    }

    /// A test carries no invite: nothing of it may stay in a calendar.
    fn write_test(&self, row: &Row) -> Result<Written, String> {
        let sampled: Sampled = serde_json::from_str(&row.facts).map_err(|why| why.to_string())?;
        let letter = marked_as_test(sampled.letter(self.scribe().pen), &self.texts);
        let written = self.scribe().plain(&row.id, Instant(row.created_at), &sampled.to, letter);
        written.map_err(|why| why.to_string())
    }
}
