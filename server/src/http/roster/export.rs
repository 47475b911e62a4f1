//! The roster as a file: given out, filled or empty.

use actix_web::{HttpResponse, get, web};
use sangdam_domain::roster::intake;
use serde::Deserialize;
use utoipa::IntoParams;

use super::super::App;
use super::super::error::{Denied, Problem};
use super::super::session::{Caller, programme_organizer};
use super::{heading, load};
use crate::sheet;
use crate::store::Failure;

pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub fn download(kind: &str, name: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(kind)
        .insert_header(("content-disposition", format!("attachment; filename=\"{name}\"")))
        .body(bytes)
}

fn english_header() -> Vec<String> {
    intake::COLUMNS.iter().map(|column| (*column).to_owned()).collect()
}

fn workbook(header: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, Denied> {
    sheet::write_xlsx("roster", header, rows)
        .map_err(|error| Failure::Unreadable(error.to_string()).into())
}

/// The roster as a workbook; imported again it changes nothing.
#[utoipa::path(tag = "roster", params(("programme" = String, Path)),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
              (status = 404, body = Problem)))]
#[get("/api/programmes/{programme}/roster.xlsx")]
pub async fn as_xlsx(
    app: web::Data<App>,
    caller: Caller,
    programme: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let id = programme_organizer(&app, &caller, &programme).await?;
    let (_, roster) = load(&app, &id).await?;
    let bytes = workbook(&english_header(), &intake::rows_of(&roster))?;
    Ok(download(XLSX, "roster.xlsx", bytes))
}

/// The roster as CSV in UTF-8; imported again it changes nothing.
#[utoipa::path(tag = "roster", params(("programme" = String, Path)),
    responses((status = 200, content_type = "text/csv"), (status = 404, body = Problem)))]
#[get("/api/programmes/{programme}/roster.csv")]
pub async fn as_csv(
    app: web::Data<App>,
    caller: Caller,
    programme: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let id = programme_organizer(&app, &caller, &programme).await?;
    let (_, roster) = load(&app, &id).await?;
    let bytes = sheet::write_csv(&english_header(), &intake::rows_of(&roster));
    Ok(download("text/csv; charset=utf-8", "roster.csv", bytes))
}

#[derive(Debug, Deserialize, IntoParams)]
pub struct TemplateQuery {
    language: Option<String>,
}

/// An empty file to fill in, with headings in a language and three examples.
#[utoipa::path(tag = "roster", params(("programme" = String, Path), TemplateQuery),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
              (status = 404, body = Problem)))]
#[get("/api/programmes/{programme}/roster-template.xlsx")]
pub async fn template(
    app: web::Data<App>,
    caller: Caller,
    programme: web::Path<String>,
    query: web::Query<TemplateQuery>,
) -> Result<HttpResponse, Denied> {
    programme_organizer(&app, &caller, &programme).await?;
    let language = query.into_inner().language.unwrap_or(caller.language);
    let mut rows = intake::template(&|column| heading(&app.texts, &language, column));
    let header = rows.remove(0);
    Ok(download(XLSX, "roster-template.xlsx", workbook(&header, &rows)?))
}
