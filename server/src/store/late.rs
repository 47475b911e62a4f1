//! Rows of those who said that they come later.

use diesel::prelude::*;
use sangdam_domain::late::{Late, Lates};
use sangdam_domain::notice::Seat;
use sangdam_domain::{Day, DayId, Instant, MeetingId};

use super::schema::late;
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable)]
#[diesel(table_name = late)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    meeting: String,
    seat: String,
    day: String,
    minutes: i32,
    at: i64,
}

pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Lates, Failure> {
    let rows: Vec<Row> =
        on!(connection, c => late::table.filter(late::day.eq(day.as_str())).load(c))?;
    let read = |row: Row| {
        let unreadable = || Failure::Unreadable(format!("late at meeting {}", row.meeting));
        let seat = Seat::ALL.into_iter().find(|seat| seat.as_str() == row.seat);
        let minutes = u16::try_from(row.minutes).map_err(|_| unreadable())?;
        let key = (MeetingId::new(row.meeting.as_str()), seat.ok_or_else(unreadable)?);
        Ok((key, Late { minutes, at: Instant(row.at) }))
    };
    rows.into_iter().map(read).collect()
}

/// Writes who comes later to a day's meetings where it is others than before.
pub fn write(connection: &mut Connection, before: &Day, after: &Day) -> Result<(), Failure> {
    if before.lates == after.lates {
        return Ok(());
    }
    let row = |((meeting, seat), one): (&(MeetingId, Seat), &Late)| Row {
        meeting: meeting.to_string(),
        seat: seat.as_str().into(),
        day: after.id.to_string(),
        minutes: one.minutes.into(),
        at: one.at.0,
    };
    let rows: Vec<Row> = after.lates.iter().map(row).collect();
    on!(connection, c => {
        diesel::delete(late::table.filter(late::day.eq(after.id.as_str()))).execute(c)?;
        diesel::insert_into(late::table).values(&rows).execute(c)
    })?;
    Ok(())
}
