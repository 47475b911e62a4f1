//! No more announcements: by a letter's key, without signing in. Looking changes nothing, because mail
//! scanners open every link.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, post, put, web};
use sangdam_domain::DayId;
use sangdam_domain::notice::Kind;
use sangdam_domain::programme::Programme;
use sangdam_domain::roster::email_key;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Form;
use super::guard::count_stranger;
use crate::live::view::{NamesByLanguage, names};
use crate::store::outbox::Row;
use crate::store::{self, Connection, Failure};

/// What a mail program posts (RFC 8058, 3.1), as a form of either kind.
const ONE_CLICK: [&str; 2] = ["List-Unsubscribe", "One-Click"];
/// Bytes of such a form.
const ONE_CLICK_BYTES_MAX: usize = 4096;

/// What somebody may know who has an announcement in hand.
#[derive(Debug, Serialize, ToSchema)]
pub struct Subscription {
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub programme: NamesByLanguage,
    /// Whose letter it is, so that a letter passed on ends nothing unnoticed.
    #[schema(example = "m…@host.example")]
    pub email: String,
    /// Whether announcements still come.
    pub subscribed: bool,
    /// The letter's language.
    pub language: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SubscriptionForm {
    pub subscribed: bool,
}

/// An announcement with the programme it is of.
fn find(connection: &mut Connection, id: &str) -> Result<Option<(Row, Programme)>, Failure> {
    let Some(row) = store::outbox::get(connection, id)? else { return Ok(None) };
    if row.kind != Kind::Announcement.as_str() {
        return Ok(None);
    }
    let Some(day) = row.day.as_ref().map(|day| DayId::new(day.as_str())) else { return Ok(None) };
    let Some(outline) = store::day::outline(connection, &day)? else { return Ok(None) };
    let programme = store::programme::get(connection, &outline.programme)?;
    Ok(programme.map(|programme| (row, programme)))
}

/// `m…@host.example` of `minji@host.example`.
fn hinted(email: &str) -> String {
    let (who, host) = email.rsplit_once('@').unwrap_or((email, ""));
    format!("{}…@{host}", who.chars().next().unwrap_or_default())
}

async fn shown(app: &App, letter: &str) -> Result<HttpResponse, Denied> {
    let id = letter.to_owned();
    let found = app.store.read(move |c| {
        let Some((row, programme)) = find(c, &id)? else { return Ok(None) };
        let key = email_key(&row.email);
        let is_out = store::unsubscribed::is_in(c, &programme.id, &key)?;
        let chosen = store::session::preference(c, &key)?.language;
        Ok::<_, Failure>(Some((row, programme, is_out, chosen)))
    });
    let (row, programme, is_out, chosen) = found.await?.ok_or_else(Denied::unknown)?;
    let language = chosen.unwrap_or(row.language);
    Ok(HttpResponse::Ok().json(Subscription {
        programme: names(&programme.title),
        email: hinted(&row.email),
        subscribed: !is_out,
        language: app.texts.ours(&language).to_owned(),
    }))
}

async fn set(app: &App, letter: &str, subscribed: bool) -> Result<(), Denied> {
    let (id, now) = (letter.to_owned(), app.clock.now().0);
    let done = app.store.write(move |c| {
        let Some((row, programme)) = find(c, &id)? else { return Ok(false) };
        let key = email_key(&row.email);
        if subscribed {
            store::unsubscribed::remove(c, &programme.id, &key)?;
        } else {
            store::unsubscribed::put(c, &programme.id, &key, now)?;
        }
        Ok::<_, Failure>(true)
    });
    if done.await? { Ok(()) } else { Err(Denied::unknown()) }
}

/// Whose announcements a letter's key would end, and whether they still come.
#[utoipa::path(tag = "unsubscribe", params(("letter" = String, Path)),
    responses((status = 200, body = Subscription), (status = 404, body = Problem)))]
#[get("/api/unsubscribe/{letter}")]
pub async fn show_subscription(
    app: web::Data<App>,
    request: HttpRequest,
    letter: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    count_stranger(&app, &request)?;
    shown(&app, &letter).await
}

/// Ends announcements, or lets them come again.
#[utoipa::path(tag = "unsubscribe", params(("letter" = String, Path)),
    request_body = SubscriptionForm,
    responses((status = 200, body = Subscription), (status = 404, body = Problem)))]
#[put("/api/unsubscribe/{letter}")]
pub async fn change_subscription(
    app: web::Data<App>,
    request: HttpRequest,
    letter: web::Path<String>,
    form: Form<SubscriptionForm>,
) -> Result<HttpResponse, Denied> {
    count_stranger(&app, &request)?;
    set(&app, &letter, form.value.subscribed).await?;
    shown(&app, &letter).await
}

/// Ends announcements at one click in a mail program (RFC 8058).
#[utoipa::path(tag = "unsubscribe", params(("letter" = String, Path)),
    request_body(content = String, content_type = "application/x-www-form-urlencoded",
        description = "`List-Unsubscribe=One-Click`"),
    responses((status = 200), (status = 404, body = Problem), (status = 422, body = Problem)))]
#[post("/unsubscribe/{letter}")]
pub async fn one_click(
    app: web::Data<App>,
    request: HttpRequest,
    letter: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, Denied> {
    count_stranger(&app, &request)?;
    if body.len() > ONE_CLICK_BYTES_MAX {
        return Err(Denied::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"));
    }
    let text = String::from_utf8_lossy(&body);
    if !ONE_CLICK.iter().all(|words| text.contains(words)) {
        return Err(Denied::invalid("List-Unsubscribe", "wrong_type"));
    }
    set(&app, &letter, false).await?;
    Ok(HttpResponse::Ok().finish())
}
