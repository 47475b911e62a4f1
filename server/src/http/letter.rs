//! One letter as the organizer sees it, exactly as sent.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};
use mail_parser::{MessageParser, MimeHeaders, PartType};
use serde::Serialize;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Repeat;
use super::outbox::LetterRow;
use super::session::{Caller, DayCaller};
use crate::change::No;
use crate::store::outbox;

#[derive(Debug, Serialize, ToSchema)]
pub struct Header {
    pub name: String,
    pub value: String,
}

/// A letter exactly as it was sent.
#[derive(Debug, Serialize, ToSchema)]
pub struct LetterView {
    #[serde(flatten)]
    pub row: LetterRow,
    pub text: Option<String>,
    /// The calendar part, as a calendar program reads it.
    pub calendar: Option<String>,
    pub headers: Vec<Header>,
}

/// A letter of a day the caller runs; for all others it does not exist.
async fn find(app: &App, caller: Caller, id: &str) -> Result<(outbox::Row, DayCaller), Denied> {
    let id = id.to_owned();
    let row = app.store.read(move |c| outbox::get(c, &id)).await?;
    let row = row.ok_or_else(Denied::unknown)?;
    let day = row.day.clone().ok_or_else(Denied::unknown)?;
    match DayCaller::organizer(app, caller, &day).await {
        Ok(caller) => Ok((row, caller)),
        Err(denied) if denied.status == StatusCode::FORBIDDEN => Err(Denied::unknown()),
        Err(denied) => Err(denied),
    }
}

/// One letter.
#[utoipa::path(tag = "letter", params(("letter" = String, Path)),
    responses((status = 200, body = LetterView), (status = 404, body = Problem)))]
#[get("/api/letters/{letter}")]
pub async fn one(
    app: web::Data<App>,
    caller: Caller,
    letter: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let (row, caller) = find(&app, caller, &letter).await?;
    let raw = row.raw.clone().unwrap_or_default();
    let parsed = MessageParser::default().parse(raw.as_bytes());
    let text = parsed.as_ref().and_then(|m| m.body_text(0)).map(|text| text.into_owned());
    let calendar = parsed.as_ref().and_then(|message| {
        message.parts.iter().find_map(|part| {
            let is_calendar =
                part.content_type().is_some_and(|kind| kind.subtype() == Some("calendar"));
            match &part.body {
                PartType::Text(text) if is_calendar => Some(text.to_string()),
                _ => None,
            }
        })
    });
    let headers = parsed
        .iter()
        .flat_map(|message| message.headers_raw())
        .map(|(name, value)| Header { name: name.to_owned(), value: value.trim().to_owned() });
    Ok(HttpResponse::Ok().json(LetterView {
        row: LetterRow::new(row.into(), &caller.day),
        text,
        calendar,
        headers: headers.collect(),
    }))
}

/// The HTML part as a document of its own, which may do nothing at all.
#[utoipa::path(tag = "letter", params(("letter" = String, Path)),
    responses((status = 200, content_type = "text/html"), (status = 404, body = Problem)))]
#[get("/api/letters/{letter}/html")]
pub async fn html(
    app: web::Data<App>,
    caller: Caller,
    letter: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let (row, _) = find(&app, caller, &letter).await?;
    let raw = row.raw.ok_or_else(Denied::unknown)?;
    let parsed = MessageParser::default().parse(raw.as_bytes());
    let html = parsed.and_then(|message| message.body_html(0).map(|html| html.into_owned()));
    Ok(document(html.ok_or_else(Denied::unknown)?))
}

/// A letter's HTML as a document of its own, which may do nothing at all.
pub fn document(text: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((
            "content-security-policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
        ))
        .body(text)
}

/// The letter as a file for mail programs.
#[utoipa::path(tag = "letter", params(("letter" = String, Path)),
    responses((status = 200, content_type = "message/rfc822"), (status = 404, body = Problem)))]
#[get("/api/letters/{letter}/eml")]
pub async fn eml(
    app: web::Data<App>,
    caller: Caller,
    letter: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let (row, _) = find(&app, caller, &letter).await?;
    Ok(HttpResponse::Ok()
        .content_type("message/rfc822")
        .insert_header(("content-disposition", "attachment; filename=\"letter.eml\""))
        .body(row.raw.ok_or_else(Denied::unknown)?))
}

/// Sends a letter once more.
#[utoipa::path(tag = "letter", params(("letter" = String, Path)),
    responses((status = 202), (status = 409, body = Problem), (status = 404, body = Problem)))]
#[post("/api/letters/{letter}/resend")]
pub async fn resend(
    app: web::Data<App>,
    caller: Caller,
    letter: web::Path<String>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let key = repeat.by(&caller.email);
    let (row, _) = find(&app, caller, &letter).await?;
    let now = app.clock.now().0;
    let again = app.door.once(key, now, move |c| {
        Ok(if outbox::resend(c, &row.id, now)? { Ok("{}".into()) } else { Err(No::Conflict) })
    });
    let body = again.await.map_err(|no| Denied::from_no(no, None))?;
    app.signal.mail_waits();
    Ok(HttpResponse::Accepted().content_type("application/json").body(body))
}
