//! Briefs: topics of companies, and interpreters' receipts. Documents have a file of their own.

use diesel::prelude::*;
use sangdam_domain::brief::{Briefs, Receipt, Sent, Topics};
use sangdam_domain::{CompanyId, DayId, Instant, InterpreterId, MeetingId};

use super::schema::{company, document as documents, receipt, topics};
use super::{Connection, Failure, document, on};

#[derive(Queryable, Insertable)]
#[diesel(table_name = topics)]
struct TopicsRow {
    meeting: String,
    company: String,
    day: String,
    text: String,
    shared: bool,
    writer: String,
    at: i64,
}

#[derive(Queryable, Insertable)]
#[diesel(table_name = receipt)]
struct ReceiptRow {
    meeting: String,
    interpreter: String,
    day: String,
    edition: String,
    at: i64,
}

impl From<TopicsRow> for Topics {
    fn from(row: TopicsRow) -> Self {
        Self {
            meeting: MeetingId::new(row.meeting),
            company: CompanyId::new(row.company),
            text: row.text,
            is_shared: row.shared,
            at: Instant(row.at),
        }
    }
}

impl From<ReceiptRow> for Receipt {
    fn from(row: ReceiptRow) -> Self {
        Self {
            meeting: MeetingId::new(row.meeting),
            interpreter: InterpreterId::new(row.interpreter),
            edition: row.edition,
            at: Instant(row.at),
        }
    }
}

/// The brief of one meeting.
pub fn of_meeting(connection: &mut Connection, id: &MeetingId) -> Result<Briefs, Failure> {
    let texts: Vec<TopicsRow> = on!(connection, c => topics::table
        .filter(topics::meeting.eq(id.as_str())).load(c))?;
    let receipts: Vec<ReceiptRow> = on!(connection, c => receipt::table
        .filter(receipt::meeting.eq(id.as_str())).load(c))?;
    let documents = document::of_meeting(connection, id)?;
    Ok(briefs(texts, documents, receipts))
}

/// All briefs of a day.
pub fn of_day(connection: &mut Connection, day: &DayId) -> Result<Briefs, Failure> {
    let texts: Vec<TopicsRow> = on!(connection, c => topics::table
        .filter(topics::day.eq(day.as_str())).load(c))?;
    let receipts: Vec<ReceiptRow> = on!(connection, c => receipt::table
        .filter(receipt::day.eq(day.as_str())).load(c))?;
    let documents = document::of_day(connection, day)?;
    Ok(briefs(texts, documents, receipts))
}

/// Which companies have put something down for which meetings of a day.
pub fn sent(connection: &mut Connection, day: &DayId) -> Result<Sent, Failure> {
    let by_text: Vec<(String, String)> = on!(connection, c => topics::table
        .filter(topics::day.eq(day.as_str()).and(topics::text.ne("")))
        .select((topics::meeting, topics::company))
        .load(c))?;
    let by_file: Vec<(String, String)> = on!(connection, c => documents::table
        .filter(documents::day.eq(day.as_str()))
        .select((documents::meeting, documents::company))
        .distinct()
        .load(c))?;
    let each = by_text.into_iter().chain(by_file);
    Ok(each.map(|(meeting, of)| (MeetingId::new(meeting), CompanyId::new(of))).collect())
}

fn briefs(
    texts: Vec<TopicsRow>,
    documents: Vec<sangdam_domain::document::Document>,
    receipts: Vec<ReceiptRow>,
) -> Briefs {
    Briefs {
        topics: texts.into_iter().map(Topics::from).collect(),
        documents,
        receipts: receipts.into_iter().map(Receipt::from).collect(),
    }
}

/// Makes others who write for the same company wait until this transaction has ended, so that what is
/// read after it is what is written over or added to.
pub fn wait_for_others(connection: &mut Connection, id: &CompanyId) -> Result<(), Failure> {
    on!(connection, c => diesel::update(company::table.find(id.as_str()))
        .set(company::code.eq(company::code))
        .execute(c))?;
    Ok(())
}

/// Writes a company's topics in the place of those before.
pub fn put_topics(
    connection: &mut Connection,
    day: &DayId,
    new: &Topics,
    writer: &str,
) -> Result<(), Failure> {
    let row = TopicsRow {
        meeting: new.meeting.to_string(),
        company: new.company.to_string(),
        day: day.to_string(),
        text: new.text.clone(),
        shared: new.is_shared,
        writer: writer.to_owned(),
        at: new.at.0,
    };
    let changed = (
        topics::text.eq(&new.text),
        topics::shared.eq(new.is_shared),
        topics::writer.eq(writer),
        topics::at.eq(new.at.0),
    );
    on!(connection, c => diesel::insert_into(topics::table)
        .values(&row)
        .on_conflict((topics::meeting, topics::company))
        .do_update()
        .set(changed)
        .execute(c))?;
    Ok(())
}

/// Keeps an interpreter's word in the place of the one before.
pub fn put_receipt(connection: &mut Connection, day: &DayId, new: &Receipt) -> Result<(), Failure> {
    let row = ReceiptRow {
        meeting: new.meeting.to_string(),
        interpreter: new.interpreter.to_string(),
        day: day.to_string(),
        edition: new.edition.clone(),
        at: new.at.0,
    };
    let changed = (receipt::edition.eq(&new.edition), receipt::at.eq(new.at.0));
    on!(connection, c => diesel::insert_into(receipt::table)
        .values(&row)
        .on_conflict((receipt::meeting, receipt::interpreter))
        .do_update()
        .set(changed)
        .execute(c))?;
    Ok(())
}
