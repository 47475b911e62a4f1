//! Mail that comes in: answers of calendars, and letters that came back.
//!
//! * [`take`]: what a mail is, from its octets alone: [`part`], [`reply`], [`bounce`]
//! * [`genuine`]: whether its sender is who it says
//! * [`receive`]: what is made of it, and kept of it
//! * [`line`], [`read`]: the mailbox, over IMAP

pub mod bounce;
pub mod genuine;
pub mod line;
mod part;
pub mod read;
pub mod receive;
pub mod reply;

#[cfg(test)]
mod tests;

use mail_parser::{HeaderName, HeaderValue};

use self::bounce::Bounce;
use self::part::{Parts, take_apart};
use self::reply::Reply;
use super::one_line;
use crate::secret::hash;

/// Octets of a mail that is read. A bounce that returns a letter of ours whole has a tenth of it.
pub const MAIL_OCTETS_MAX: usize = 2 * 1024 * 1024;
const SENDER_CHARS_MAX: usize = 254;
const SUBJECT_CHARS_MAX: usize = 200;
/// Messages a mail says it answers; an answer to a letter of ours names two.
const ANSWERED_MAX: usize = 20;

/// A mail, as far as it can be told without our records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// A hash of the mail, so that none is taken twice.
    pub id: String,
    pub sender: String,
    pub said: Said,
    /// Authentication-Results, from the top.
    pub results: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Reply(Result<Reply, Refused>),
    Bounce(Bounce),
    /// Anything else: `about` are the messages it answers.
    Other {
        outcome: Outcome,
        subject: String,
        about: Vec<String>,
    },
}

/// What was made of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Taken,
    /// A mail server still tries, or says that a letter arrived.
    Noted,
    Forged,
    UnknownMeeting,
    UnknownLetter,
    NotYours,
    /// A bounce that names somebody else than the letter's recipient.
    OtherRecipient,
    Stale,
    /// A counter-proposal, a delegation, several answers at once.
    NotAnAnswer,
    Unreadable,
    TooLarge,
    /// Somebody wrote in their own words.
    InWords,
    /// An absence note or another robot's mail.
    Automatic,
    /// The recipient reported the letter as unwanted.
    Complained,
}

impl Outcome {
    pub const ALL: [Self; 14] = [
        Self::Taken,
        Self::Noted,
        Self::Forged,
        Self::UnknownMeeting,
        Self::UnknownLetter,
        Self::NotYours,
        Self::OtherRecipient,
        Self::Stale,
        Self::NotAnAnswer,
        Self::Unreadable,
        Self::TooLarge,
        Self::InWords,
        Self::Automatic,
        Self::Complained,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Noted => "noted",
            Self::Forged => "forged",
            Self::UnknownMeeting => "unknown_meeting",
            Self::UnknownLetter => "unknown_letter",
            Self::NotYours => "not_yours",
            Self::OtherRecipient => "other_recipient",
            Self::Stale => "stale",
            Self::NotAnAnswer => "not_an_answer",
            Self::Unreadable => "unreadable",
            Self::TooLarge => "too_large",
            Self::InWords => "in_words",
            Self::Automatic => "automatic",
            Self::Complained => "complained",
        }
    }
}

/// Why a mail changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub outcome: Outcome,
    /// The facts, in one line.
    pub detail: String,
    /// The entry it speaks of, as far as it names one.
    pub uid: Option<String>,
}

impl Refused {
    fn new(outcome: Outcome, detail: &str) -> Self {
        Self { outcome, detail: one_line(detail, bounce::WHY_CHARS_MAX), uid: None }
    }
}

/// What a mail is. Never fails: what cannot be read is told as such.
pub fn take(raw: &[u8]) -> Incoming {
    let id = hash(raw);
    if raw.len() > MAIL_OCTETS_MAX {
        let mut cut = take(&raw[..raw.len().min(MAIL_OCTETS_MAX / 32)]);
        cut.said = other(Outcome::TooLarge);
        return Incoming { id, ..cut };
    }
    let Some(parts) = take_apart(raw) else {
        return Incoming {
            id,
            sender: String::new(),
            said: other(Outcome::Unreadable),
            results: vec![],
        };
    };
    let senders = senders(&parts);
    let said = if let Some(bounce) = bounce::read(&parts) {
        Said::Bounce(bounce)
    } else if let Some(calendar) = reply::calendar_of(&parts) {
        Said::Reply(reply::read(calendar, &senders))
    } else if senders.is_empty() {
        other(Outcome::Unreadable)
    } else {
        words(&parts)
    };
    let results = headers(&parts, "Authentication-Results");
    Incoming { id, sender: one_line(&senders.join(", "), SENDER_CHARS_MAX), said, results }
}

fn other(outcome: Outcome) -> Said {
    Said::Other { outcome, subject: String::new(), about: Vec::new() }
}

fn words(parts: &Parts<'_>) -> Said {
    let header = |name| headers(parts, name).join(" ").to_lowercase();
    let submitted = header("Auto-Submitted");
    let is_automatic = !submitted.is_empty() && !submitted.trim_start().starts_with("no")
        || !header("X-Autoreply").is_empty()
        || header("Precedence").contains("auto_reply");
    let mut about = Vec::new();
    for name in ["In-Reply-To", "References"] {
        about.extend(bounce::identities(&headers(parts, name).join(" ")));
    }
    // The last one named is the nearest.
    about.reverse();
    about.truncate(ANSWERED_MAX);
    Said::Other {
        outcome: if is_automatic { Outcome::Automatic } else { Outcome::InWords },
        subject: one_line(parts.head.subject().unwrap_or_default(), SUBJECT_CHARS_MAX),
        about,
    }
}

/// All addresses of all From headers.
fn senders(parts: &Parts<'_>) -> Vec<String> {
    let from = parts.head.headers().iter().filter(|header| header.name == HeaderName::From);
    let addresses = from.filter_map(|header| match &header.value {
        HeaderValue::Address(address) => Some(address),
        _ => None,
    });
    let each = addresses.flat_map(|address| address.iter());
    each.filter_map(|one| one.address()).map(str::to_owned).collect()
}

/// The values of all headers of a name, from the top.
fn headers(parts: &Parts<'_>, name: &str) -> Vec<String> {
    let all = parts.head.headers_raw().filter(|(known, _)| known.eq_ignore_ascii_case(name));
    all.map(|(_, value)| value.trim().to_owned()).collect()
}
