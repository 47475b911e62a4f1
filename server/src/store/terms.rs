//! The glossary of a programme.

use diesel::prelude::*;
use sangdam_domain::ProgrammeId;
use sangdam_domain::terms::Term;

use super::schema::{programme, term};
use super::{Connection, Failure, ROWS_PER_STATEMENT_MAX, from_json, on, to_json};

/// An entry and its key.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: String,
    pub term: Term,
}

#[derive(Queryable, Insertable)]
#[diesel(table_name = term)]
#[diesel(treat_none_as_default_value = false)]
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

/// How many entries there are.
pub fn count(connection: &mut Connection, programme: &ProgrammeId) -> Result<usize, Failure> {
    let of = term::table.filter(term::programme.eq(programme.as_str())).count();
    let count: i64 = on!(connection, c => of.get_result(c))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

pub fn insert(
    connection: &mut Connection,
    programme: &ProgrammeId,
    entry: &Entry,
    by: &Writer,
) -> Result<(), Failure> {
    insert_all(connection, programme, std::slice::from_ref(entry), by)
}

/// Adds entries in their order.
pub fn insert_all(
    connection: &mut Connection,
    programme: &ProgrammeId,
    entries: &[Entry],
    by: &Writer,
) -> Result<(), Failure> {
    let row = |(place, entry): (i64, &Entry)| {
        Ok(Row {
            id: entry.id.clone(),
            programme: programme.to_string(),
            texts: to_json(&entry.term.texts)?,
            note: entry.term.note.clone(),
            writer: by.email.clone(),
            // A millisecond apart, so that a file's lines stay in their order.
            at: by.at + place,
        })
    };
    let rows: Vec<Row> = (0..).zip(entries).map(row).collect::<Result<_, Failure>>()?;
    for rows in rows.chunks(ROWS_PER_STATEMENT_MAX) {
        on!(connection, c => diesel::insert_into(term::table).values(rows).execute(c))?;
    }
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
