//! The glossary of a programme.

use diesel::prelude::*;
use sangdam_domain::ProgrammeId;
use sangdam_domain::terms::Term;

use super::schema::{programme, term};
use super::{Connection, Failure, from_json, on, to_json};

/// An entry and its key.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: String,
    pub term: Term,
}

#[derive(Queryable, Insertable)]
#[diesel(table_name = term)]
struct Row {
    id: String,
    programme: String,
    texts: String,
    note: String,
    writer: String,
    at: i64,
}

/// Who writes, and when.
#[derive(Clone, Debug)]
pub struct Writer {
    pub email: String,
    pub at: i64,
}

/// Makes others who write in the same glossary wait until this transaction has ended, so that what
/// is read after it is what is added to.
pub fn wait_for_others(
    connection: &mut Connection,
    programme: &ProgrammeId,
) -> Result<(), Failure> {
    on!(connection, c => diesel::update(programme::table.find(programme.as_str()))
        .set(programme::title.eq(programme::title))
        .execute(c))?;
    Ok(())
}

pub fn of_programme(
    connection: &mut Connection,
    programme: &ProgrammeId,
) -> Result<Vec<Entry>, Failure> {
    let rows: Vec<Row> = on!(connection, c => term::table
        .filter(term::programme.eq(programme.as_str()))
        .order((term::at, term::id))
        .load(c))?;
    rows.into_iter()
        .map(|row| {
            let term = Term { texts: from_json(&row.texts)?, note: row.note };
            Ok(Entry { id: row.id, term })
        })
        .collect()
}

pub fn insert(
    connection: &mut Connection,
    programme: &ProgrammeId,
    entry: &Entry,
    by: &Writer,
) -> Result<(), Failure> {
    let row = Row {
        id: entry.id.clone(),
        programme: programme.to_string(),
        texts: to_json(&entry.term.texts)?,
        note: entry.term.note.clone(),
        writer: by.email.clone(),
        at: by.at,
    };
    on!(connection, c => diesel::insert_into(term::table).values(&row).execute(c))?;
    Ok(())
}

/// Writes an entry anew; it keeps its place in the order.
pub fn update(connection: &mut Connection, entry: &Entry, by: &Writer) -> Result<(), Failure> {
    let texts = to_json(&entry.term.texts)?;
    on!(connection, c => diesel::update(term::table.find(&entry.id))
        .set((
            term::texts.eq(&texts),
            term::note.eq(&entry.term.note),
            term::writer.eq(&by.email),
        ))
        .execute(c))?;
    Ok(())
}

/// Takes an entry out; says whether it was there.
pub fn remove(
    connection: &mut Connection,
    programme: &ProgrammeId,
    id: &str,
) -> Result<bool, Failure> {
    let one = term::table.filter(term::id.eq(id).and(term::programme.eq(programme.as_str())));
    Ok(on!(connection, c => diesel::delete(one).execute(c))? > 0)
}
