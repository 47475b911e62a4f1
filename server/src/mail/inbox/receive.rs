//! What is made of mail that came in: an answer goes through the door as a command of its sender, a
//! bounce marks its letter; of each mail one row tells the organizer what became of it.

use std::sync::Arc;

use sangdam_domain::access::Actor;
use sangdam_domain::change::Change;
use sangdam_domain::command::Command;
use sangdam_domain::intent::{self, role_at};
use sangdam_domain::notice::Seat;
use sangdam_domain::roster::email_key;
use sangdam_domain::{Day, DayId, MeetingId};

use super::bounce::{Action, Bounce};
use super::reply::{Reply, same_address};
use super::{Incoming, Outcome, Refused, Said, genuine, take};
use crate::change::{Ask, Door, Key, No};
use crate::clock::Clock;
use crate::config::Config;
use crate::mail::one_line;
use crate::secret::hash;
use crate::signal::Signal;
use crate::store::day::Copies;
use crate::store::incoming::Row;
use crate::store::{self, Connection, Failure, Store, incoming, outbox};

/// Letters of ours one mail may speak of; more are not looked up.
const LETTERS_MAX: usize = 50;
/// How the log and the answers kept call whoever asks here.
const ORIGIN: &str = "mail";

/// What taking mail in needs.
#[derive(Clone)]
pub struct Receiver {
    pub store: Store,
    pub copies: Copies,
    pub door: Door,
    pub clock: Clock,
    pub config: Arc<Config>,
    pub signal: Signal,
}

/// Whether a mail was new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    New,
    Known,
    /// It speaks of a letter that is just being sent; it must come again.
    Later,
}

/// One thing a mail provider tells of a letter.
#[derive(Clone, Debug)]
pub struct Event {
    pub kind: EventKind,
    /// The letter's Message-ID.
    pub message_id: String,
    pub recipient: String,
    pub detail: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    Bounced,
    Delayed,
    Delivered,
    Complained,
}

/// What a mail came to, before it is kept.
struct Verdict {
    outcome: Outcome,
    day: Option<String>,
    letter: Option<String>,
    detail: String,
}

impl Verdict {
    fn new(outcome: Outcome, detail: &str) -> Self {
        Self { outcome, day: None, letter: None, detail: detail.to_owned() }
    }

    fn about(self, letter: &outbox::Row) -> Self {
        Self { day: letter.day.clone(), letter: Some(letter.id.clone()), ..self }
    }
}

impl Receiver {
    /// Takes a mail in, once. When this says yes, what was made of it is on disk.
    pub async fn mail(&self, raw: Vec<u8>) -> Result<Taken, Failure> {
        let id = hash(&raw);
        let known = id.clone();
        if self.store.read(move |c| incoming::is_known(c, &known)).await? {
            return Ok(Taken::Known);
        }
        // On a thread of its own: whatever a stranger's mail does to its reader stays there.
        let read = tokio::task::spawn_blocking(move || take(&raw)).await;
        let mail = read.unwrap_or_else(|_| Incoming {
            id,
            sender: String::new(),
            said: Said::Reply(Err(Refused::new(Outcome::Unreadable, ""))),
            results: Vec::new(),
        });
        let Incoming { id, sender, said, results } = mail;
        match said {
            Said::Reply(read) => {
                let verdict = match read {
                    Ok(reply) => self.reply(&id, &reply, &results).await?,
                    Err(refused) => self.refused(refused).await?,
                };
                let row = self.row(id, sender, "reply", verdict);
                let is_new = self.store.write(move |c| incoming::insert(c, &row)).await?;
                Ok(if is_new { Taken::New } else { Taken::Known })
            }
            Said::Bounce(bounce) => self.bounce(id, sender, bounce).await,
            Said::Other { outcome, subject, about } => {
                let mut row = self.row(id, sender, "other", Verdict::new(outcome, &subject));
                let ids = self.own_ids(&about);
                let is_new = self.store.write(move |c| {
                    if let Some(letter) = first_of(c, &ids)? {
                        (row.day, row.letter) = (letter.day, Some(letter.id));
                    }
                    incoming::insert(c, &row)
                });
                Ok(if is_new.await? { Taken::New } else { Taken::Known })
            }
        }
    }

    /// Keeps that a mail came which is too large to be read, by its top.
    pub async fn too_large(&self, top: Vec<u8>) -> Result<Taken, Failure> {
        let Incoming { id, sender, .. } = take(&top);
        let row = self.row(id, sender, "other", Verdict::new(Outcome::TooLarge, ""));
        let is_new = self.store.write(move |c| incoming::insert(c, &row)).await?;
        Ok(if is_new { Taken::New } else { Taken::Known })
    }

    fn row(&self, id: String, sender: String, kind: &str, verdict: Verdict) -> Row {
        let Verdict { outcome, day, letter, detail } = verdict;
        let (at, outcome) = (self.clock.now().0, outcome.as_str().to_owned());
        Row { id, at, day, sender, kind: kind.to_owned(), outcome, letter, detail }
    }

    /// Keys of letters of ours among message identities.
    fn own_ids(&self, identities: &[String]) -> Vec<String> {
        let domain = &self.config.mail.domain;
        let own = identities.iter().filter_map(|identity| {
            let (id, at) = identity.trim_matches(['<', '>', ' ']).rsplit_once('@')?;
            at.eq_ignore_ascii_case(domain).then(|| id.to_owned())
        });
        own.take(LETTERS_MAX).collect()
    }

    /// What cannot be an answer is told on the day of the meeting it names.
    async fn refused(&self, refused: Refused) -> Result<Verdict, Failure> {
        let Refused { outcome, detail, uid } = refused;
        let mut verdict = Verdict::new(outcome, &detail);
        if let Some((meeting, _)) = uid.and_then(|uid| self.meeting_of(&uid)) {
            let day = self.store.read(move |c| store::meeting::day_of(c, &meeting)).await?;
            verdict.day = day.map(|day| day.to_string());
        }
        Ok(verdict)
    }

    async fn reply(&self, id: &str, reply: &Reply, results: &[String]) -> Result<Verdict, Failure> {
        let said = reply.intent.as_str();
        let Some((meeting, seat)) = self.meeting_of(&reply.uid) else {
            let uid = one_line(&reply.uid, super::SUBJECT_CHARS_MAX);
            return Ok(Verdict::new(Outcome::UnknownMeeting, &uid));
        };
        let copies = self.copies.clone();
        let thread = format!("{meeting}.{}.{}", seat.as_str(), reply.email);
        let wanted = meeting.clone();
        let found = self.store.read(move |c| {
            let letter = outbox::last_of_thread(c, &thread)?;
            let day = match store::meeting::day_of(c, &wanted)? {
                Some(day) => copies.latest(c, &day)?.map(|copy| copy.day),
                None => None,
            };
            Ok::<_, Failure>((letter, day))
        });
        let (letter, day) = found.await?;
        // A meeting that was canceled is told by the letters about it.
        let known_day = day.as_ref().map(|day| day.id.to_string());
        let told_day = letter.as_ref().and_then(|letter| letter.day.clone());
        let verdict = |outcome, detail: &str| Verdict {
            outcome,
            day: known_day.clone().or(told_day.clone()),
            letter: letter.as_ref().map(|letter| letter.id.clone()),
            detail: detail.to_owned(),
        };
        let Some(day) = day else { return Ok(verdict(Outcome::UnknownMeeting, said)) };
        let trusted = &self.config.mail.inbox.trusted_authentication;
        if !trusted.is_empty()
            && let Some(doubt) = genuine::doubt(results, trusted, &reply.email)
        {
            return Ok(verdict(Outcome::Forged, &one_line(&doubt, super::SUBJECT_CHARS_MAX)));
        }
        let Some(role) = role_at(&day, &meeting, seat, &reply.email) else {
            return Ok(verdict(Outcome::NotYours, seat.as_str()));
        };
        let actor = Actor { role, email: email_key(&reply.email) };
        let outcome = self.answer(id, day.id.clone(), actor, meeting, reply).await?;
        Ok(verdict(outcome, said))
    }

    /// Meeting and seat of an identity we gave: `{meeting}.{seat}@{domain}`.
    fn meeting_of(&self, uid: &str) -> Option<(MeetingId, Seat)> {
        // No key of ours has such a character, and PostgreSQL refuses one even in a question.
        if uid.chars().any(char::is_control) {
            return None;
        }
        let (key, domain) = uid.rsplit_once('@')?;
        let (meeting, seat) = key.rsplit_once('.')?;
        let seats = [Seat::Host, Seat::Guest, Seat::Interpreter];
        let seat = seats.into_iter().find(|known| known.as_str() == seat)?;
        let is_ours = domain.eq_ignore_ascii_case(&self.config.mail.domain);
        is_ours.then(|| (MeetingId::new(meeting), seat))
    }

    async fn answer(
        &self,
        id: &str,
        day: DayId,
        actor: Actor,
        meeting: MeetingId,
        reply: &Reply,
    ) -> Result<Outcome, Failure> {
        let command = Command::Answer(intent::Reply {
            meeting,
            intent: reply.intent,
            sequence: reply.sequence,
            // A calendar whose clock is ahead must not outlast its owner's next answer.
            answered: reply.stamped.min(self.clock.now()),
        });
        let ask = Ask {
            day,
            actor,
            origin: ORIGIN.to_owned(),
            // Another node may read the same mail, or this one again after it was cut off.
            key: Some(Key {
                caller: ORIGIN.to_owned(),
                key: id.to_owned(),
                request: id.to_owned(),
            }),
            command,
            shape: Box::new(|_: &Day, changes: &[Change]| {
                let outcome = if changes.is_empty() { Outcome::Stale } else { Outcome::Taken };
                outcome.as_str().to_owned()
            }),
        };
        match self.door.ask(ask).await {
            Ok(said) if said == Outcome::Taken.as_str() => Ok(Outcome::Taken),
            Ok(_) => Ok(Outcome::Stale),
            Err(No::Failed(failure)) => Err(failure),
            Err(_) => Ok(Outcome::NotYours),
        }
    }

    async fn bounce(&self, id: String, sender: String, bounce: Bounce) -> Result<Taken, Failure> {
        let ids = self.own_ids(&bounce.letters);
        let blank = self.row(id, sender, "bounce", Verdict::new(Outcome::UnknownLetter, ""));
        self.keep(blank, move |c, now| {
            let Some(letter) = first_of(c, &ids)? else {
                let why = bounce.fates.first().map(|fate| fate.why.as_str()).unwrap_or_default();
                return Ok(Some(Verdict::new(Outcome::UnknownLetter, why)));
            };
            let Some(fate) = bounce.fate_of(&letter.email) else {
                let named = bounce.fates.iter().flat_map(|fate| &fate.recipients);
                let named = named.map(String::as_str).collect::<Vec<_>>().join(", ");
                let named = one_line(&named, super::SUBJECT_CHARS_MAX);
                return Ok(Some(Verdict::new(Outcome::OtherRecipient, &named).about(&letter)));
            };
            mark(c, &letter, fate.action, &fate.why, now)
        })
        .await
    }

    /// Takes what a mail provider tells of a letter.
    pub async fn event(&self, event: Event) -> Result<Taken, Failure> {
        let Event { kind, message_id, recipient, detail } = event;
        if kind == EventKind::Delivered {
            // That all is well needs no row for each letter.
            return Ok(Taken::Known);
        }
        let ids = self.own_ids(std::slice::from_ref(&message_id));
        let wanted = ids.clone();
        let letter = self.store.read(move |c| first_of(c, &wanted)).await?;
        // A letter that was sent again may come back in the very same words.
        let sent_at = letter.and_then(|letter| letter.sent_at);
        let id = hash(format!("{kind:?}\n{message_id}\n{recipient}\n{detail}\n{sent_at:?}"));
        let shown = one_line(&recipient, super::SENDER_CHARS_MAX);
        let blank = self.row(id, shown.clone(), "bounce", Verdict::new(Outcome::Noted, ""));
        let detail = one_line(&detail, super::bounce::WHY_CHARS_MAX);
        self.keep(blank, move |c, now| {
            let Some(letter) = first_of(c, &ids)? else {
                return Ok(Some(Verdict::new(Outcome::UnknownLetter, &detail)));
            };
            if !same_address(&recipient, &letter.email) {
                return Ok(Some(Verdict::new(Outcome::OtherRecipient, &shown).about(&letter)));
            }
            match kind {
                EventKind::Bounced => mark(c, &letter, Action::Failed, &detail, now),
                EventKind::Delayed => mark(c, &letter, Action::Delayed, &detail, now),
                EventKind::Complained => {
                    Ok(Some(Verdict::new(Outcome::Complained, &detail).about(&letter)))
                }
                EventKind::Delivered => Ok(None),
            }
        })
        .await
    }

    /// Keeps a row and does what it tells of, in one transaction and once.
    async fn keep(
        &self,
        blank: Row,
        judge: impl FnOnce(&mut Connection, i64) -> Result<Option<Verdict>, Failure> + Send + 'static,
    ) -> Result<Taken, Failure> {
        let now = self.clock.now().0;
        let taken = self.store.write(move |c| {
            if incoming::is_known(c, &blank.id)? {
                return Ok(Taken::Known);
            }
            let Some(verdict) = judge(c, now)? else { return Ok(Taken::Later) };
            let Verdict { outcome, day, letter, detail } = verdict;
            let row = Row { outcome: outcome.as_str().to_owned(), day, letter, detail, ..blank };
            // Another node was faster; what it wrote is what this would have.
            if !incoming::insert(c, &row)? {
                return Err(Failure::RolledBack);
            }
            Ok(Taken::New)
        });
        let taken = match taken.await {
            Err(Failure::RolledBack) => Taken::Known,
            other => other?,
        };
        if taken == Taken::New {
            self.signal.alarm();
        }
        Ok(taken)
    }
}

/// The first letter there is of these.
fn first_of(connection: &mut Connection, ids: &[String]) -> Result<Option<outbox::Row>, Failure> {
    for id in ids {
        if let Some(letter) = outbox::get(connection, id)? {
            return Ok(Some(letter));
        }
    }
    Ok(None)
}

/// Marks a letter; nothing when it is just being sent and nobody knows yet how that ended.
fn mark(
    connection: &mut Connection,
    letter: &outbox::Row,
    action: Action,
    why: &str,
    now: i64,
) -> Result<Option<Verdict>, Failure> {
    let outcome = match (letter.state.as_str(), action) {
        ("sending", _) => return Ok(None),
        ("sent" | "dead", Action::Failed) => {
            outbox::bounced(connection, &letter.id, now, why)?;
            Outcome::Taken
        }
        ("sent", Action::Delayed) => {
            outbox::noted(connection, &letter.id, why)?;
            Outcome::Noted
        }
        ("sent", Action::Delivered) => Outcome::Noted,
        _ => Outcome::Stale,
    };
    Ok(Some(Verdict::new(outcome, why).about(letter)))
}
