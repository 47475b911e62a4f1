//! Rows of companies that wait at tables of the hall.

use diesel::prelude::*;
use sangdam_domain::queue::{Queues, Waiting};
use sangdam_domain::{CompanyId, Day, DayId, Instant, RoomId};

use super::schema::queue;
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable)]
#[diesel(table_name = queue)]
#[diesel(treat_none_as_default_value = false)]
struct Row {
    day: String,
    room: String,
    company: String,
    since: i64,
}

pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Queues, Failure> {
    let rows: Vec<Row> =
        on!(connection, c => queue::table.filter(queue::day.eq(day.as_str())).load(c))?;
    let mut queues = Queues::default();
    for Row { room, company, since, .. } in rows {
        let waiting = Waiting { since: Instant(since), company: CompanyId::new(company) };
        queues.entry(RoomId::new(room)).or_default().push(waiting);
    }
    queues.values_mut().for_each(|queue| queue.sort_unstable());
    Ok(queues)
}

/// Writes a day's queues where they are others than before.
pub fn write(connection: &mut Connection, before: &Day, after: &Day) -> Result<(), Failure> {
    if before.queues == after.queues {
        return Ok(());
    }
    let all = after.queues.iter();
    let all = all.flat_map(|(room, queue)| queue.iter().map(move |waiting| (room, waiting)));
    let row = |(room, waiting): (&RoomId, &Waiting)| Row {
        day: after.id.to_string(),
        room: room.to_string(),
        company: waiting.company.to_string(),
        since: waiting.since.0,
    };
    let rows: Vec<Row> = all.map(row).collect();
    on!(connection, c => {
        diesel::delete(queue::table.filter(queue::day.eq(after.id.as_str()))).execute(c)?;
        diesel::insert_into(queue::table).values(&rows).execute(c)
    })?;
    Ok(())
}
