//! Addresses that stand in letters: pages of the web app, by the name people reach it under.

use sangdam_domain::notice::Seat;
use sangdam_domain::room::door_path;
use sangdam_domain::{DayId, MeetingId};

use crate::secret::{is_sealed, seal};

/// The web app as letters lead to it.
#[derive(Clone, Copy)]
pub struct Links<'a> {
    /// `https://name`, without a slash at the end.
    pub public_url: &'a str,
    /// What personal links are sealed with; without it letters have none that let anybody in.
    pub secret: Option<&'a str>,
}

impl Links<'_> {
    /// A seat's door to its meeting.
    pub fn door(self, meeting: &MeetingId, seat: Seat) -> String {
        format!("{}{}", self.public_url, door_path(meeting.as_str(), seat.as_str()))
    }

    /// A day's own page, for everybody who belongs to it.
    pub fn day(self, day: &DayId) -> String {
        format!("{}/days/{day}", self.public_url)
    }

    /// What is prepared for a meeting.
    pub fn brief(self, day: &DayId, meeting: &MeetingId) -> String {
        format!("{}/days/{day}/meetings/{meeting}/brief", self.public_url)
    }

    /// What companies ask each other on a day.
    pub fn requests(self, day: &DayId) -> String {
        format!("{}/days/{day}/requests", self.public_url)
    }

    /// The organizer's board.
    pub fn board(self, day: &DayId) -> String {
        format!("{}/days/{day}/board", self.public_url)
    }

    /// An interpreter's own agenda. A letter's link lets the one it was written to in.
    pub fn agenda(self, day: &DayId, letter: &str) -> String {
        match self.secret {
            Some(secret) => {
                format!("{}/agenda/{}", self.public_url, agenda_key(secret, letter))
            }
            None => format!("{}/days/{day}/agenda", self.public_url),
        }
    }

    /// The organizer's list of letters.
    pub fn letters(self, day: &DayId) -> String {
        format!("{}/days/{day}/letters", self.public_url)
    }

    /// Where the recipient of a letter says that they want no more of its kind. Its id is the key.
    pub fn unsubscribe(self, letter: &str) -> String {
        format!("{}/unsubscribe/{letter}", self.public_url)
    }
}

/// The key of a letter's personal link: the letter, and that it is one of ours.
pub fn agenda_key(secret: &str, letter: &str) -> String {
    format!("{letter}.{}", seal(secret, &agenda_words(letter)))
}

/// The letter a key is of, if the key is one of ours.
pub fn letter_of<'k>(secret: &str, key: &'k str) -> Option<&'k str> {
    let (letter, sealed) = key.split_once('.')?;
    is_sealed(secret, &agenda_words(letter), sealed).then_some(letter)
}

fn agenda_words(letter: &str) -> String {
    format!("agenda {letter}")
}
