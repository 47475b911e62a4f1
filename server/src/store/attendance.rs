//! Who came to which door, by meeting and person.

use std::collections::BTreeMap;

use diesel::prelude::*;
use sangdam_domain::attendance::{Attendance, Presence, Step};
use sangdam_domain::change::Change;
use sangdam_domain::notice::Seat;
use sangdam_domain::{Day, DayId, Instant, MeetingId};

use super::schema::attendance;
use super::{Connection, Failure, on};

pub fn of_day(
    connection: &mut Connection,
    day: &DayId,
) -> Result<BTreeMap<MeetingId, Attendance>, Failure> {
    type Row = (String, String, String, String, String, i64);
    let rows: Vec<Row> = on!(connection, c => attendance::table
        .filter(attendance::day.eq(day.as_str()))
        .select((
            attendance::meeting,
            attendance::person,
            attendance::seat,
            attendance::name,
            attendance::step,
            attendance::since,
        ))
        .load(c))?;
    let mut found: BTreeMap<MeetingId, Attendance> = BTreeMap::new();
    for (meeting, person, seat, name, step, since) in rows {
        let unreadable = || Failure::Unreadable(format!("{step} of {seat}"));
        let seat_known = Seat::ALL.into_iter().find(|known| known.as_str() == seat);
        let step_known = Step::ALL.into_iter().find(|known| known.as_str() == step);
        let presence = Presence {
            seat: seat_known.ok_or_else(unreadable)?,
            name,
            step: step_known.ok_or_else(unreadable)?,
            since: Instant(since),
        };
        found.entry(MeetingId::new(meeting)).or_default().insert(person, presence);
    }
    Ok(found)
}

/// Somebody who is at a door or inside, as far as the rows know.
pub struct Present {
    pub day: String,
    pub meeting: String,
    pub person: String,
    pub seat: Seat,
    pub name: String,
}

/// Everybody who came and did not leave.
pub fn present(connection: &mut Connection) -> Result<Vec<Present>, Failure> {
    type Row = (String, String, String, String, String);
    let rows: Vec<Row> = on!(connection, c => attendance::table
        .filter(attendance::step.ne(Step::Left.as_str()))
        .select((
            attendance::day,
            attendance::meeting,
            attendance::person,
            attendance::seat,
            attendance::name,
        ))
        .load(c))?;
    let known = |name: &str| Seat::ALL.into_iter().find(|seat| seat.as_str() == name);
    let people = rows.into_iter().map(|(day, meeting, person, seat, name)| {
        let seat = known(&seat).ok_or(Failure::Unreadable(seat))?;
        Ok(Present { day, meeting, person, seat, name })
    });
    people.collect()
}

/// Writes one person's step.
pub fn write(connection: &mut Connection, day: &DayId, change: &Change) -> Result<(), Failure> {
    let Change::Attended { meeting, person, presence } = change else { return Ok(()) };
    let (meeting, person) = (meeting.as_str(), person.as_str());
    on!(connection, c => {
        diesel::delete(attendance::table.find((meeting, person))).execute(c)?;
        diesel::insert_into(attendance::table)
            .values((
                attendance::meeting.eq(meeting),
                attendance::person.eq(person),
                attendance::day.eq(day.as_str()),
                attendance::seat.eq(presence.seat.as_str()),
                attendance::name.eq(&presence.name),
                attendance::step.eq(presence.step.as_str()),
                attendance::since.eq(presence.since.0),
            ))
            .execute(c)
    })?;
    Ok(())
}

/// Takes out whom the day does not know at a meeting's door any more, after a move or the end of it.
pub fn forget(connection: &mut Connection, day: &Day, change: &Change) -> Result<(), Failure> {
    let (Change::Moved { meeting, .. } | Change::Canceled { meeting }) = change else {
        return Ok(());
    };
    let people = day.attendance.get(&meeting.id).into_iter().flat_map(BTreeMap::keys);
    let people: Vec<&str> = people.map(String::as_str).collect();
    on!(connection, c => diesel::delete(attendance::table.filter(
            attendance::meeting.eq(meeting.id.as_str()).and(attendance::person.ne_all(&people))))
        .execute(c))?;
    Ok(())
}
