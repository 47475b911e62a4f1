//! Who runs programmes.

use diesel::prelude::*;
use sangdam_domain::ProgrammeId;

use super::schema::{organizer, programme_organizer};
use super::{Connection, Failure, on};

/// A person who may build and run days.
#[derive(Clone, Debug, Queryable, Insertable, Selectable)]
#[diesel(table_name = organizer)]
pub struct Organizer {
    pub email: String,
    pub name: String,
    pub language: String,
    pub zone: String,
}

pub fn get(connection: &mut Connection, email: &str) -> Result<Option<Organizer>, Failure> {
    Ok(on!(connection, c => organizer::table.find(email).first(c).optional())?)
}

pub fn all(connection: &mut Connection) -> Result<Vec<Organizer>, Failure> {
    Ok(on!(connection, c => organizer::table.order(organizer::email).load(c))?)
}

/// Takes a person in, or changes name, language and zone of one already there.
pub fn put(connection: &mut Connection, person: &Organizer) -> Result<(), Failure> {
    on!(connection, c => {
        let changed = diesel::update(organizer::table.find(&person.email))
            .set((
                organizer::name.eq(&person.name),
                organizer::language.eq(&person.language),
                organizer::zone.eq(&person.zone),
            ))
            .execute(c)?;
        if changed == 0 {
            diesel::insert_into(organizer::table).values(person).execute(c)?;
        }
        Ok::<_, diesel::result::Error>(())
    })?;
    Ok(())
}

/// Lets an organizer run a programme; once is enough.
pub fn grant(
    connection: &mut Connection,
    programme: &ProgrammeId,
    email: &str,
) -> Result<(), Failure> {
    on!(connection, c => diesel::insert_into(programme_organizer::table)
        .values((
            programme_organizer::programme.eq(programme.as_str()),
            programme_organizer::email.eq(email),
        ))
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

/// The programmes an address runs.
pub fn programmes(connection: &mut Connection, email: &str) -> Result<Vec<ProgrammeId>, Failure> {
    let ids: Vec<String> = on!(connection, c => programme_organizer::table
        .filter(programme_organizer::email.eq(email))
        .select(programme_organizer::programme)
        .order(programme_organizer::programme)
        .load(c))?;
    Ok(ids.into_iter().map(ProgrammeId::new).collect())
}

/// One of those who run a programme, always the same.
pub fn first_of(
    connection: &mut Connection,
    programme: &ProgrammeId,
) -> Result<Option<Organizer>, Failure> {
    Ok(on!(connection, c => programme_organizer::table
        .inner_join(organizer::table.on(programme_organizer::email.eq(organizer::email)))
        .filter(programme_organizer::programme.eq(programme.as_str()))
        .select(Organizer::as_select())
        .order(programme_organizer::email)
        .first(c)
        .optional())?)
}

/// Everybody who runs a programme, with the programme.
pub fn of_programmes(
    connection: &mut Connection,
) -> Result<Vec<(ProgrammeId, Organizer)>, Failure> {
    let rows: Vec<(String, Organizer)> = on!(connection, c => programme_organizer::table
        .inner_join(organizer::table.on(programme_organizer::email.eq(organizer::email)))
        .select((programme_organizer::programme, Organizer::as_select()))
        .order((programme_organizer::programme, programme_organizer::email))
        .load(c))?;
    Ok(rows.into_iter().map(|(id, organizer)| (ProgrammeId::new(id), organizer)).collect())
}
