//! The organizer's own words in place of ours: what they can be filled with, and the filling in.

use sangdam_domain::notice::{
    About, DayFacts, Kind, MeetingFacts, OfferFacts, RequestFacts, Seat, VacancyFacts,
};
use sangdam_domain::time::Instant;

use super::NAME_CHARS_MAX;
use super::meeting::Meeting;
use super::reader::Reader;
use crate::mail::prose::Block;
use crate::mail::{markup, one_line};

/// The names own words of a letter can hold between braces.
pub fn variables(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::MeetingNew
        | Kind::MeetingChanged
        | Kind::RoomChanged
        | Kind::InterpreterChanged
        | Kind::MeetingCanceled
        | Kind::ReminderSoon
        | Kind::MissingNow
        | Kind::RequestNew
        | Kind::RequestAccepted
        | Kind::RequestDeclined
        | Kind::RequestSlot
        | Kind::RequestExpires
        | Kind::OfferNew
        | Kind::OfferReminder => &markup::VARIABLES,
        // A whole day has no counterpart.
        _ => &markup::VARIABLES[..4],
    }
}

/// Own words as blocks, filled with what the letter is about.
pub fn filled_in(reader: Reader<'_>, about: &About, words: &str) -> Vec<Block> {
    let values = match about {
        About::Meeting { seat, facts, .. } => of_meeting(Meeting { reader, seat: *seat, facts }),
        About::Day { facts, meetings, .. } => of_day(reader, facts, meetings.first().map(|m| &m.1)),
        About::Request { facts, .. } => of_request(reader, facts),
        About::Offer { facts: OfferFacts { meeting, .. }, .. }
        | About::Vacancy { facts: VacancyFacts { meeting, .. }, .. } => {
            of_meeting(Meeting { reader, seat: Seat::Interpreter, facts: meeting })
        }
        About::Swap { facts, .. } => {
            of_meeting(Meeting { reader, seat: Seat::Interpreter, facts: &facts.gives })
        }
        About::Announcement { facts, .. }
        | About::Digest { facts, .. }
        | About::Trouble { facts, .. } => of_day(reader, facts, None),
    };
    let value = |name: &str| {
        let found = values.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.clone())
    };
    markup::read(words, &value).0
}

type Values = Vec<(&'static str, String)>;

fn of_meeting(meeting: Meeting<'_>) -> Values {
    let Meeting { reader, facts, .. } = meeting;
    let mut values = common(reader, reader.name(&facts.day_title), facts.start);
    values.push(("counterpart", meeting.who()));
    values.push(("company", meeting.own_company()));
    values
}

fn of_request(reader: Reader<'_>, facts: &RequestFacts) -> Values {
    let start = facts.slot.map_or(facts.day.start, |(start, _)| start);
    let mut values = common(reader, reader.name(&facts.day.title), start);
    values.push(("counterpart", reader.name(&facts.other)));
    values.push(("company", reader.name(&facts.own)));
    values
}

/// A day begins for its reader with their own first meeting.
fn of_day(reader: Reader<'_>, facts: &DayFacts, first: Option<&MeetingFacts>) -> Values {
    let start = first.map_or(facts.start, |first| first.start);
    common(reader, reader.name(&facts.title), start)
}

fn common(reader: Reader<'_>, day: String, start: Instant) -> Values {
    let clock = reader.own_clock(start, start);
    let time = [("time", clock.start.into()), ("city", clock.city.into())];
    vec![
        ("name", one_line(&reader.to.name, NAME_CHARS_MAX)),
        ("day", day),
        ("date", reader.own_date(start)),
        ("time", reader.say("letter-time", &time)),
    ]
}
