//! What each seat's calendar must be told about a meeting, with its rising sequence number.
//!
//! One identity per meeting and seat for life; the sequence rises with every change of time, place,
//! people or with the cancel, and the stamp is always later than the one before (RFC 5545, RFC 5546).

use crate::id::MeetingId;
use crate::notice::{Kind, MeetingFacts, Seat};
use crate::time::Instant;

/// How a calendar shall take an invite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Request,
    Cancel,
    /// Downloads and subscriptions: nobody is invited, nothing is answered.
    Publish,
}

impl Method {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
            Self::Publish => "PUBLISH",
        }
    }
}

/// One entry of one seat's calendar, without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    /// The local part of the UID; the installation's domain completes it.
    pub key: String,
    pub method: Method,
    pub sequence: i32,
    pub stamped: Instant,
    pub start: Instant,
    pub end: Instant,
    /// Minutes before the start at which the calendar itself reminds.
    pub alarm_minutes: Option<u16>,
}

impl Invite {
    pub fn new(meeting: &MeetingId, seat: Seat, kind: Kind, facts: &MeetingFacts) -> Self {
        Self {
            key: format!("{meeting}.{}", seat.as_str()),
            method: match kind {
                Kind::MeetingCanceled => Method::Cancel,
                _ => Method::Request,
            },
            sequence: facts.sequence,
            stamped: facts.stamped,
            start: facts.start,
            end: facts.end,
            alarm_minutes: facts.alarm_minutes,
        }
    }
}
