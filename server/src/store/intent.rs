//! What people's calendars answered, by meeting and person.

use std::collections::BTreeMap;

use diesel::prelude::*;
use sangdam_domain::change::Change;
use sangdam_domain::intent::{Answer, Intent};
use sangdam_domain::notice::Seat;
use sangdam_domain::{DayId, Instant, MeetingId};

use super::schema::intent;
use super::{Connection, Failure, on};

pub fn of_day(
    connection: &mut Connection,
    day: &DayId,
) -> Result<BTreeMap<(MeetingId, String), Answer>, Failure> {
    type Row = (String, String, String, String, i64);
    let rows: Vec<Row> = on!(connection, c => intent::table
        .filter(intent::day.eq(day.as_str()))
        .select((intent::meeting, intent::email, intent::seat, intent::said, intent::answered))
        .load(c))?;
    rows.into_iter()
        .map(|(meeting, email, seat, said, answered)| {
            let unreadable = || Failure::Unreadable(format!("answer {said} of {seat}"));
            let seat = [Seat::Host, Seat::Guest, Seat::Interpreter]
                .into_iter()
                .find(|known| known.as_str() == seat)
                .ok_or_else(unreadable)?;
            let intent = Intent::ALL.into_iter().find(|known| known.as_str() == said);
            let intent = intent.ok_or_else(unreadable)?;
            let answer = Answer { seat, intent, answered: Instant(answered) };
            Ok(((MeetingId::new(meeting), email), answer))
        })
        .collect()
}

/// Writes what a change says of answers: one more, or none any longer to a meeting told anew.
pub fn write(connection: &mut Connection, day: &DayId, change: &Change) -> Result<(), Failure> {
    match change {
        Change::Answered { meeting, email, answer } => {
            let (meeting, email) = (meeting.as_str(), email.as_str());
            on!(connection, c => {
                diesel::delete(intent::table.find((meeting, email))).execute(c)?;
                diesel::insert_into(intent::table)
                    .values((
                        intent::meeting.eq(meeting),
                        intent::email.eq(email),
                        intent::day.eq(day.as_str()),
                        intent::seat.eq(answer.seat.as_str()),
                        intent::said.eq(answer.intent.as_str()),
                        intent::answered.eq(answer.answered.0),
                    ))
                    .execute(c)
            })?;
        }
        Change::Left { meeting, gone } => {
            let meeting = meeting.id.as_str();
            on!(connection, c => diesel::delete(intent::table.filter(
                    intent::meeting.eq(meeting).and(intent::email.eq_any(gone))))
                .execute(c))?;
        }
        Change::Moved { meeting, .. } | Change::Canceled { meeting } => {
            let meeting = meeting.id.as_str();
            on!(connection, c =>
                diesel::delete(intent::table.filter(intent::meeting.eq(meeting))).execute(c))?;
        }
        _ => {}
    }
    Ok(())
}
