//! A row of the outbox as the message that leaves: in its reader's language, by their clock.

use sangdam_domain::Instant;
use sangdam_domain::invite::Invite;
use sangdam_domain::notice::{Kind, Notice};

use super::calendar::{Attendee, invitation};
use super::deliver::Postman;
use super::letter::{calendar_words, meeting_letter, sign_in_letter};
use super::message::{Composed, Draft, compose};
use super::sign_in;
use sangdam_domain::room::door_path;
use crate::store::outbox::Row;
use crate::store::{self, Failure};

/// A letter as a message, and its subject.
pub struct Written {
    pub subject: String,
    pub message: Composed,
}

impl Postman {
    /// The message, or why it can never be one.
    pub(super) async fn write(&self, row: &Row) -> Result<Result<Written, String>, Failure> {
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
        if notice.kind.retells() && notice.kind != Kind::MeetingCanceled && !was_told {
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
        let Notice { kind, to, .. } = notice;
        let Some((meeting, seat, facts)) = notice.meeting() else {
            return Err(format!("no words for {}", kind.as_str()));
        };
        let domain = &self.config.mail.domain;
        let door = door_path(meeting.as_str(), seat.as_str());
        let link = format!("{}{door}", self.config.server.public_url);
        let (texts, rules) = (&self.texts, &self.rules);
        let letter = meeting_letter(texts, rules, *kind, to, seat, facts, &link);
        let invite = Invite::new(meeting, seat, *kind, facts);
        let words = calendar_words(texts, rules, to, seat, facts, &link);
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
