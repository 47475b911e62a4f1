//! Shared notes: one row per meeting, replaced only by whoever has read its present version.

use diesel::prelude::*;
use sangdam_domain::MeetingId;

use super::schema::note;
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable, Clone, Debug)]
#[diesel(table_name = note)]
pub struct Notes {
    pub meeting: String,
    pub day: String,
    /// From 1, one more with every writing.
    pub version: i32,
    pub text: String,
    /// Who wrote last: an address key, or a visitor's own.
    pub writer: String,
    pub name: String,
    pub at: i64,
}

pub fn get(connection: &mut Connection, meeting: &MeetingId) -> Result<Option<Notes>, Failure> {
    Ok(on!(connection, c => note::table.find(meeting.as_str()).first(c).optional())?)
}

/// Writes these notes in the place of the version before; says whether that still was the present one.
pub fn put(connection: &mut Connection, notes: &Notes) -> Result<bool, Failure> {
    let count = if notes.version == 1 {
        on!(connection, c => diesel::insert_into(note::table)
            .values(notes)
            .on_conflict_do_nothing()
            .execute(c))?
    } else {
        let present = note::table
            .filter(note::meeting.eq(&notes.meeting).and(note::version.eq(notes.version - 1)));
        on!(connection, c => diesel::update(present)
            .set((
                note::version.eq(notes.version),
                note::text.eq(&notes.text),
                note::writer.eq(&notes.writer),
                note::name.eq(&notes.name),
                note::at.eq(notes.at),
            ))
            .execute(c))?
    };
    Ok(count == 1)
}
