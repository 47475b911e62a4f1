//! Rows of how meetings went.

use std::collections::BTreeMap;

use diesel::prelude::*;
use sangdam_domain::course::{Course, Courses};
use sangdam_domain::notice::Seat;
use sangdam_domain::{Day, DayId, Instant, MeetingId};

use super::schema::course;
use super::{Connection, Failure, from_json, on, to_json};

#[derive(Queryable, Insertable)]
#[diesel(table_name = course)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    meeting: String,
    day: String,
    host_came: Option<i64>,
    guest_came: Option<i64>,
    interpreter_came: Option<i64>,
    at_table: String,
    met_at: Option<i64>,
    verdict: Option<String>,
}

pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Courses, Failure> {
    let rows: Vec<Row> =
        on!(connection, c => course::table.filter(course::day.eq(day.as_str())).load(c))?;
    let read = |row: Row| {
        let seats = [
            (Seat::Host, row.host_came),
            (Seat::Guest, row.guest_came),
            (Seat::Interpreter, row.interpreter_came),
        ];
        let came = seats.into_iter().filter_map(|(seat, at)| Some((seat, Instant(at?))));
        let one = Course {
            came: came.collect(),
            at_table: from_json(&row.at_table)?,
            met_at: row.met_at.map(Instant),
            verdict: row.verdict.as_deref().map(from_json).transpose()?,
        };
        Ok((MeetingId::new(row.meeting), one))
    };
    rows.into_iter().map(read).collect()
}

/// Writes how those meetings went for which it is another than before.
pub fn write(connection: &mut Connection, before: &Day, after: &Day) -> Result<(), Failure> {
    let gone = before.courses.keys().filter(|id| !after.courses.contains_key(id));
    let changed = after.courses.iter().filter(|(id, now)| before.courses.get(id) != Some(now));
    let changed: BTreeMap<&MeetingId, &Course> = changed.collect();
    let touched: Vec<&str> = gone.chain(changed.keys().copied()).map(MeetingId::as_str).collect();
    if touched.is_empty() {
        return Ok(());
    }
    let row = |(id, one): (&MeetingId, &Course)| {
        let came = |seat| one.came.get(&seat).map(|at: &Instant| at.0);
        Ok(Row {
            meeting: id.to_string(),
            day: after.id.to_string(),
            host_came: came(Seat::Host),
            guest_came: came(Seat::Guest),
            interpreter_came: came(Seat::Interpreter),
            at_table: to_json(&one.at_table)?,
            met_at: one.met_at.map(|at| at.0),
            verdict: one.verdict.as_ref().map(to_json).transpose()?,
        })
    };
    let rows = changed.into_iter().map(row).collect::<Result<Vec<Row>, Failure>>()?;
    on!(connection, c => {
        diesel::delete(course::table.filter(course::meeting.eq_any(touched))).execute(c)?;
        diesel::insert_into(course::table).values(&rows).execute(c)
    })?;
    Ok(())
}
