//! The shared notes of a meeting. Whoever has a seat reads and writes them, also visitors who were let
//! in; nobody else does, and who runs the day does not either.
//!
//! Two people write at once all the time, so every writing names the version it was made on. Of two on
//! the same version the second is refused with the present text, and its browser joins the two.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, put, web};
use sangdam_domain::notes::{cleaned, may_read, may_write};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::door::{Door, door_token};
use super::error::{Denied, Problem};
use super::form::Form;
use super::limit::Allowance;
use super::session::{Caller, Maybe};
use crate::live::door::Visitor;
use crate::store;

/// Somebody who types without a pause writes about once a second.
const WRITINGS_PER_MINUTE: u32 = 90;

#[derive(Debug, Serialize, ToSchema)]
pub struct Notes {
    /// 0 while nobody has written.
    pub version: i32,
    pub text: String,
    /// Who wrote last.
    pub by: Option<String>,
    pub at: Option<i64>,
    /// Whether the door is still open to writing.
    pub may_write: bool,
}

impl Notes {
    fn of(row: Option<store::notes::Notes>, may_write: bool) -> Self {
        match row {
            None => Self { version: 0, text: String::new(), by: None, at: None, may_write },
            Some(row) => Self {
                version: row.version,
                text: row.text,
                by: Some(row.name),
                at: Some(row.at),
                may_write,
            },
        }
    }
}

/// Somebody at a door of a meeting. To all others who are known its notes are not there.
async fn at_door(
    app: &App,
    request: &HttpRequest,
    caller: Option<Caller>,
    (meeting, seat): &(String, String),
) -> Result<(Door, Visitor), Denied> {
    let door = Door::find(app, meeting, seat).await?;
    match door.visitor(app, request, caller.as_ref()).await? {
        Some(visitor) => Ok((door, visitor)),
        None if caller.is_some() || door_token(app, request).is_some() => Err(Denied::unknown()),
        None => Err(Denied::signed_out()),
    }
}

/// The notes as they are. They can be read until the day ends.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    responses((status = 200, body = Notes), (status = 401, body = Problem),
              (status = 404, body = Problem),
              (status = 409, body = Problem, description = "`notes_over`")))]
#[get("/api/door/{meeting}/{seat}/notes")]
pub async fn show_notes(
    app: web::Data<App>,
    request: HttpRequest,
    Maybe(caller): Maybe,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let (door, visitor) = at_door(&app, &request, caller, &path).await?;
    let Door { day, meeting, .. } = &door;
    let now = app.clock.now();
    may_read(day, meeting, &visitor.actor, &app.rules, now)
        .map_err(|refusal| Denied::refused(&refusal, None))?;
    let open = may_write(day, meeting, &visitor.actor, now).is_ok();
    let id = meeting.id.clone();
    let row = app.store.read(move |c| store::notes::get(c, &id)).await?;
    Ok(HttpResponse::Ok().json(Notes::of(row, open)))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotesForm {
    /// The version this text was made from.
    pub version: i32,
    pub text: String,
}

/// What became of a writing.
enum Written {
    Now(store::notes::Notes),
    /// The very text stood there already, as after a lost answer.
    Before(store::notes::Notes),
    /// Somebody else was faster; nothing was written.
    Changed(Option<store::notes::Notes>),
}

/// Writes the notes, if `version` still is the present one. Until the door closes.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    request_body = NotesForm,
    responses((status = 200, body = Notes), (status = 401, body = Problem),
              (status = 404, body = Problem), (status = 422, body = Problem),
              (status = 409, body = Problem,
               description = "`notes_changed` with `version`, `text` and `by` as they are; `door_closed`")))]
#[put("/api/door/{meeting}/{seat}/notes")]
pub async fn write_notes(
    app: web::Data<App>,
    request: HttpRequest,
    Maybe(caller): Maybe,
    path: web::Path<(String, String)>,
    form: Form<NotesForm>,
) -> Result<HttpResponse, Denied> {
    let (door, visitor) = at_door(&app, &request, caller, &path).await?;
    let (day, meeting) = (&door.day, &door.meeting);
    let refused = |refusal| Denied::refused(&refusal, None);
    let now = app.clock.now();
    may_write(day, meeting, &visitor.actor, now).map_err(refused)?;
    let text = cleaned(&form.value.text).map_err(refused)?;
    let minute = Duration::from_secs(60);
    let pace = Allowance { what: "notes", count: WRITINGS_PER_MINUTE, per: minute };
    let who = format!("{} {}", meeting.id, visitor.person.key);
    app.limits.take(pace, &who).map_err(Denied::too_many)?;
    let wanted = store::notes::Notes {
        meeting: meeting.id.to_string(),
        day: day.id.to_string(),
        version: form.value.version.saturating_add(1),
        text,
        writer: visitor.person.key.clone(),
        name: visitor.person.name.clone(),
        at: now.0,
    };
    let id = meeting.id.clone();
    let written = app.store.write(move |c| {
        let present = store::notes::get(c, &id)?;
        if let Some(present) = present.filter(|present| present.text == wanted.text) {
            return Ok(Written::Before(present));
        }
        if store::notes::put(c, &wanted)? {
            return Ok(Written::Now(wanted));
        }
        Ok(Written::Changed(store::notes::get(c, &id)?))
    });
    match written.await? {
        Written::Before(row) => Ok(HttpResponse::Ok().json(Notes::of(Some(row), true))),
        Written::Now(row) => {
            let (version, text) = (row.version, row.text.clone());
            app.doors.note(&meeting.id, version, text, row.name.clone());
            Ok(HttpResponse::Ok().json(Notes::of(Some(row), true)))
        }
        Written::Changed(row) => {
            let Notes { version, text, by, .. } = Notes::of(row, true);
            let changed = Denied::new(StatusCode::CONFLICT, "notes_changed");
            Err([("version", json!(version)), ("text", json!(text)), ("by", json!(by))]
                .into_iter()
                .fold(changed, |denied, (name, fact)| denied.with(name, "".into(), fact)))
        }
    }
}
