//! Meetings that were canceled, so that their doors can say so.

use diesel::prelude::*;
use sangdam_domain::change::Change;
use sangdam_domain::{DayId, MeetingId};

use super::schema::canceled;
use super::{Connection, Failure, on};

pub struct Canceled {
    pub day: DayId,
    /// When people were told.
    pub at: i64,
}

pub fn find(connection: &mut Connection, meeting: &MeetingId) -> Result<Option<Canceled>, Failure> {
    let row: Option<(String, i64)> = on!(connection, c => canceled::table
        .find(meeting.as_str()).select((canceled::day, canceled::at)).first(c).optional())?;
    Ok(row.map(|(day, at)| Canceled { day: DayId::new(day), at }))
}

/// Keeps which meeting a change cancels, until it is taken back.
pub fn write(connection: &mut Connection, day: &DayId, change: &Change) -> Result<(), Failure> {
    let meeting = match change {
        Change::Canceled { meeting } => meeting,
        // Only one that was told of before can have been canceled.
        Change::Booked { meeting } if meeting.sequence > 0 => {
            let known = canceled::table.find(meeting.id.as_str());
            on!(connection, c => diesel::delete(known).execute(c))?;
            return Ok(());
        }
        _ => return Ok(()),
    };
    on!(connection, c => diesel::insert_into(canceled::table)
        .values((
            canceled::meeting.eq(meeting.id.as_str()),
            canceled::day.eq(day.as_str()),
            canceled::at.eq(meeting.stamped.0),
        ))
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}
