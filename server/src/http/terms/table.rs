//! The glossary as a file: given out and taken in.

use actix_web::{HttpRequest, HttpResponse, get, post, web};
use sangdam_domain::terms::intake::{self, Line};
use sangdam_domain::terms::{Term, languages};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::super::App;
use super::super::aside::aside;
use super::super::error::{Denied, Problem};
use super::super::roster::export::download;
use super::super::roster::{file_bytes, sheet_size, unreadable};
use super::super::session::Caller;
use super::reader;
use crate::secret::fresh_key;
use crate::sheet;
use crate::store::terms::{Entry, Writer};
use crate::store::{self, Failure};

/// The glossary as CSV in UTF-8; taken in again it changes nothing.
#[utoipa::path(tag = "terms", params(("day" = String, Path)),
    responses((status = 200, content_type = "text/csv"), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/terms.csv")]
pub async fn terms_as_csv(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let found = reader(&app, caller, &day).await?;
    let programme = found.day.programme.id.clone();
    let entries = app.store.read(move |c| store::terms::of_programme(c, &programme)).await?;
    let mut header = languages(&found.day.roster);
    let rows = intake::rows_of(entries.iter().map(|entry| &entry.term), &header);
    header.push("note".into());
    let bytes = sheet::write_csv(&header, &rows);
    Ok(download("text/csv; charset=utf-8", "glossary.csv", bytes))
}

#[derive(Debug, Deserialize, IntoParams)]
pub struct TermsFileQuery {
    /// The file's name.
    name: String,
}

/// A line that was left out.
#[derive(Debug, Serialize, ToSchema)]
pub struct TermComplaint {
    pub line: u32,
    pub code: String,
    /// In the reader's language.
    pub reason: String,
}

/// What became of a file.
#[derive(Debug, Serialize, ToSchema)]
pub struct TermsImported {
    pub added: usize,
    /// Lines that say what the glossary had already.
    pub known: usize,
    /// Lines that were left out.
    pub complaints: Vec<TermComplaint>,
    /// Columns that are no language of this glossary.
    pub ignored: Vec<String>,
}

/// Takes a CSV or XLSX file into the glossary: a column for each language, a line for each entry.
#[utoipa::path(tag = "terms", params(("day" = String, Path), TermsFileQuery),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = TermsImported), (status = 403, body = Problem),
              (status = 404, body = Problem), (status = 413, body = Problem),
              (status = 409, body = Problem, description = "`terms_full`"),
              (status = 422, body = Problem)))]
#[post("/api/days/{day}/terms/import")]
pub async fn import_terms(
    app: web::Data<App>,
    caller: Caller,
    request: HttpRequest,
    day: web::Path<String>,
    query: web::Query<TermsFileQuery>,
    body: web::Payload,
) -> Result<HttpResponse, Denied> {
    let language = caller.language.clone();
    let found = reader(&app, caller, &day).await?;
    let bytes = file_bytes(&request, body, sheet_size).await?;
    let name = query.into_inner().name;
    // Inflating and decoding take their time; requests go on meanwhile.
    let read = aside(move || sheet::read(&bytes, &name));
    let table = read.await?.map_err(unreadable)?;
    let line = |row: sheet::Row| Line { line: row.line, cells: row.cells };
    let table: Vec<Line> = table.rows.into_iter().map(line).collect();
    let (programme, tags) = (found.day.programme.id.clone(), languages(&found.day.roster));
    // After what was added by hand in the same moment.
    let by = Writer { email: found.actor.email, at: app.clock.now().0 + 1 };
    let written = app.store.write(move |c| {
        store::terms::wait_for_others(c, &programme)?;
        let known = store::terms::of_programme(c, &programme)?;
        let known: Vec<Term> = known.into_iter().map(|entry| entry.term).collect();
        let intake = match intake::read(&table, &known, &tags) {
            Ok(intake) => intake,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let entry = |term: &Term| Entry { id: fresh_key(), term: term.clone() };
        let entries: Vec<Entry> = intake.new.iter().map(entry).collect();
        store::terms::insert_all(c, &programme, &entries, &by)?;
        Ok::<_, Failure>(Ok(intake))
    });
    let intake = written.await?.map_err(|refusal| Denied::refused(&refusal, None))?;
    let reason =
        |why: &str| app.texts.say(&language, &format!("why-{}", why.replace('_', "-")), &[]);
    let complaints = intake.complaints.iter().map(|one| TermComplaint {
        line: one.line,
        code: one.why.into(),
        reason: reason(one.why),
    });
    Ok(HttpResponse::Ok().json(TermsImported {
        added: intake.new.len(),
        known: intake.known,
        complaints: complaints.collect(),
        ignored: intake.ignored,
    }))
}
