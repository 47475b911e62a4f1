//! Each step of each person at the doors of a day, in order: the evidence of who came.

use diesel::prelude::*;
use sangdam_domain::change::Change;
use sangdam_domain::notice::Seat;
use sangdam_domain::{DayId, Instant, MeetingId};

use super::schema::attendance_step;
use super::{Connection, Failure, on};

/// How a check-in in the hall is kept among the steps.
pub const CHECKED_IN: &str = "checked_in";
/// How what the organizer said is kept among the steps.
pub const CORRECTED: &str = "corrected";

#[derive(Queryable, Insertable, Clone, Debug)]
#[diesel(table_name = attendance_step)]
#[diesel(treat_none_as_default_value = false)]
pub struct Row {
    pub day: String,
    pub revision: i64,
    pub meeting: String,
    pub person: String,
    pub seat: String,
    pub name: String,
    pub step: String,
    pub at: Option<i64>,
    pub reason: String,
}

/// The step a change is, if it is one.
fn row(day: &DayId, revision: i64, change: &Change) -> Option<Row> {
    let row = |meeting: &MeetingId, seat: Seat, step: &str| Row {
        day: day.to_string(),
        revision,
        meeting: meeting.to_string(),
        person: String::new(),
        seat: seat.as_str().into(),
        name: String::new(),
        step: step.into(),
        at: None,
        reason: String::new(),
    };
    match change {
        Change::Attended { meeting, person, presence } => Some(Row {
            person: person.clone(),
            name: presence.name.clone(),
            at: Some(presence.since.0),
            ..row(meeting, presence.seat, presence.step.as_str())
        }),
        Change::CheckedIn { meeting, seat, person, at } => {
            let (key, name) = person
                .as_ref()
                .map_or_else(Default::default, |one| (one.key.clone(), one.name.clone()));
            let at = Some(at.0);
            Some(Row { person: key, name, at, ..row(meeting, *seat, CHECKED_IN) })
        }
        Change::SeatCorrected { meeting, seat, came, reason } => Some(Row {
            at: came.map(|at: Instant| at.0),
            reason: reason.clone(),
            ..row(meeting, *seat, CORRECTED)
        }),
        _ => None,
    }
}

/// Writes the steps among changes that lead to a revision.
pub fn write(
    connection: &mut Connection,
    day: &DayId,
    changes: &[Change],
    last: i64,
) -> Result<(), Failure> {
    let first = last - i64::try_from(changes.len()).unwrap_or(0) + 1;
    let rows: Vec<Row> =
        (first..).zip(changes).filter_map(|(revision, one)| row(day, revision, one)).collect();
    if rows.is_empty() {
        return Ok(());
    }
    on!(connection, c => diesel::insert_into(attendance_step::table).values(&rows).execute(c))?;
    Ok(())
}

/// All steps at the door of one meeting.
pub fn of_meeting(connection: &mut Connection, meeting: &MeetingId) -> Result<Vec<Row>, Failure> {
    Ok(on!(connection, c => attendance_step::table
        .filter(attendance_step::meeting.eq(meeting.as_str()))
        .order(attendance_step::revision)
        .load(c))?)
}
