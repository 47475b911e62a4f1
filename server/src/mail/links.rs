//! Addresses that stand in letters: pages of the web app, by the name people reach it under.

use sangdam_domain::notice::Seat;
use sangdam_domain::room::door_path;
use sangdam_domain::{DayId, MeetingId};

/// The web app as letters lead to it.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    /// `https://name`, without a slash at the end.
    pub public_url: &'a str,
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

    /// The organizer's list of letters.
    pub fn letters(self, day: &DayId) -> String {
        format!("{}/days/{day}/letters", self.public_url)
    }

    /// Where the recipient of a letter says that they want no more of its kind. Its id is the key.
    pub fn unsubscribe(self, letter: &str) -> String {
        format!("{}/unsubscribe/{letter}", self.public_url)
    }
}
