//! Documents of briefs. A list never reads their bytes.

use diesel::dsl::sum;
use diesel::prelude::*;
use sangdam_domain::document::{Document, Kind};
use sangdam_domain::{CompanyId, DayId, DocumentId, Instant, MeetingId};

use super::schema::{document, meeting};
use super::{Connection, Failure, on};

#[derive(Queryable)]
struct Row {
    id: String,
    meeting: String,
    company: String,
    name: String,
    kind: String,
    size: i32,
    shared: bool,
    at: i64,
}

/// All but the bytes.
const HEAD: (
    document::id,
    document::meeting,
    document::company,
    document::name,
    document::kind,
    document::size,
    document::shared,
    document::at,
) = (
    document::id,
    document::meeting,
    document::company,
    document::name,
    document::kind,
    document::size,
    document::shared,
    document::at,
);

#[derive(Insertable)]
#[diesel(table_name = document)]
struct New<'a> {
    id: &'a str,
    day: &'a str,
    meeting: &'a str,
    company: &'a str,
    name: &'a str,
    kind: &'a str,
    size: i32,
    shared: bool,
    writer: &'a str,
    at: i64,
    content: &'a [u8],
}

fn from_row(row: Row) -> Result<Document, Failure> {
    let unreadable = || Failure::Unreadable(format!("document {}", row.id));
    Ok(Document {
        kind: Kind::named(&row.kind).ok_or_else(unreadable)?,
        bytes: usize::try_from(row.size).map_err(|_| unreadable())?,
        id: DocumentId::new(row.id),
        meeting: MeetingId::new(row.meeting),
        company: CompanyId::new(row.company),
        name: row.name,
        is_shared: row.shared,
        at: Instant(row.at),
    })
}

/// A meeting's documents, the oldest first.
pub fn of_meeting(connection: &mut Connection, id: &MeetingId) -> Result<Vec<Document>, Failure> {
    let rows: Vec<Row> = on!(connection, c => document::table
        .filter(document::meeting.eq(id.as_str()))
        .order((document::at, document::id))
        .select(HEAD)
        .load(c))?;
    rows.into_iter().map(from_row).collect()
}

/// All documents of a day, also of meetings that are no more.
pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Vec<Document>, Failure> {
    let rows: Vec<Row> = on!(connection, c => document::table
        .filter(document::day.eq(day.as_str()))
        .order((document::at, document::id))
        .select(HEAD)
        .load(c))?;
    rows.into_iter().map(from_row).collect()
}

pub fn content(connection: &mut Connection, id: &DocumentId) -> Result<Option<Vec<u8>>, Failure> {
    let one = document::table.find(id.as_str()).select(document::content);
    Ok(on!(connection, c => one.first(c).optional())?)
}

/// Forgets a company's documents for meetings that are no more: nobody can reach them.
pub fn forget_unreachable(
    connection: &mut Connection,
    day: &DayId,
    of: &CompanyId,
) -> Result<(), Failure> {
    let present = meeting::table.select(meeting::id);
    let gone = document::table.filter(
        document::day
            .eq(day.as_str())
            .and(document::company.eq(of.as_str()))
            .and(document::meeting.ne_all(present)),
    );
    on!(connection, c => diesel::delete(gone).execute(c))?;
    Ok(())
}

/// Bytes of all documents of a company on a day.
pub fn bytes_of(connection: &mut Connection, day: &DayId, of: &CompanyId) -> Result<i64, Failure> {
    let own = document::table
        .filter(document::day.eq(day.as_str()).and(document::company.eq(of.as_str())))
        .select(sum(document::size));
    let bytes: Option<i64> = on!(connection, c => own.first(c))?;
    Ok(bytes.unwrap_or(0))
}

pub fn insert(
    connection: &mut Connection,
    day: &DayId,
    one: &Document,
    content: &[u8],
    writer: &str,
) -> Result<(), Failure> {
    let row = New {
        id: one.id.as_str(),
        day: day.as_str(),
        meeting: one.meeting.as_str(),
        company: one.company.as_str(),
        name: &one.name,
        kind: one.kind.as_str(),
        size: i32::try_from(one.bytes).unwrap_or(i32::MAX),
        shared: one.is_shared,
        writer,
        at: one.at.0,
        content,
    };
    on!(connection, c => diesel::insert_into(document::table).values(&row).execute(c))?;
    Ok(())
}

/// Shares a document with the other company, or no longer; says whether it is there.
pub fn share(
    connection: &mut Connection,
    id: &DocumentId,
    is_shared: bool,
) -> Result<bool, Failure> {
    Ok(on!(connection, c => diesel::update(document::table.find(id.as_str()))
        .set(document::shared.eq(is_shared))
        .execute(c))?
        > 0)
}

/// Takes a document back; says whether it was there.
pub fn remove(connection: &mut Connection, id: &DocumentId) -> Result<bool, Failure> {
    Ok(on!(connection, c => diesel::delete(document::table.find(id.as_str())).execute(c))? > 0)
}
