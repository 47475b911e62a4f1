//! Programmes and which days they have.

use diesel::prelude::*;
use sangdam_domain::programme::{Programme, SideProfile};
use sangdam_domain::{DayId, ProgrammeId};

use super::schema::{day, programme};
use super::{Connection, Failure, from_json, from_text, on, to_json};

#[derive(Queryable, Insertable)]
#[diesel(table_name = programme)]
struct Row {
    id: String,
    title: String,
    host_name: String,
    host_zone: String,
    guest_name: String,
    guest_zone: String,
}

pub fn insert(connection: &mut Connection, new: &Programme) -> Result<(), Failure> {
    let row = Row {
        id: new.id.to_string(),
        title: to_json(&new.title)?,
        host_name: to_json(&new.host.name)?,
        host_zone: new.host.zone.name().into(),
        guest_name: to_json(&new.guest.name)?,
        guest_zone: new.guest.zone.name().into(),
    };
    on!(connection, c => diesel::insert_into(programme::table).values(&row).execute(c))?;
    Ok(())
}

pub fn get(connection: &mut Connection, id: &ProgrammeId) -> Result<Option<Programme>, Failure> {
    let row: Option<Row> =
        on!(connection, c => programme::table.find(id.as_str()).first(c).optional())?;
    row.map(|row| {
        Ok(Programme {
            id: ProgrammeId::new(row.id),
            title: from_json(&row.title)?,
            host: SideProfile {
                name: from_json(&row.host_name)?,
                zone: from_text(&row.host_zone)?,
            },
            guest: SideProfile {
                name: from_json(&row.guest_name)?,
                zone: from_text(&row.guest_zone)?,
            },
        })
    })
    .transpose()
}

/// Keeps a programme's roster and its list of days as they are until the transaction ends: what one
/// begins with, the other must not miss.
pub fn hold(connection: &mut Connection, id: &ProgrammeId) -> Result<(), Failure> {
    let row = programme::table.find(id.as_str()).select(programme::id);
    let _: Option<String> = match connection {
        // Its transactions write one after the other anyway.
        Connection::Sqlite(c) => row.first(c).optional()?,
        Connection::Postgres(c) => row.for_no_key_update().first(&mut **c).optional()?,
    };
    Ok(())
}

pub fn all_ids(connection: &mut Connection) -> Result<Vec<ProgrammeId>, Failure> {
    let ids: Vec<String> = on!(connection, c => programme::table
        .select(programme::id).order(programme::id).load(c))?;
    Ok(ids.into_iter().map(ProgrammeId::new).collect())
}

/// The days of a programme, in the order in which their rows are locked.
pub fn days(connection: &mut Connection, id: &ProgrammeId) -> Result<Vec<DayId>, Failure> {
    let ids: Vec<String> = on!(connection, c => day::table
        .filter(day::programme.eq(id.as_str()))
        .select(day::id).order(day::id).load(c))?;
    Ok(ids.into_iter().map(DayId::new).collect())
}
