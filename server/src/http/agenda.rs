//! An interpreter's own day.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, web};
use sangdam_domain::access::Role;
use serde::Serialize;
use utoipa::ToSchema;

use super::App;
use super::contact::WhomToCall;
use super::error::{Denied, Problem};
use super::session::{Caller, DayCaller};
use crate::live::view::Agenda;

/// An interpreter's day, and who runs it: whom to tell what cannot be said here any more.
#[derive(Serialize, ToSchema)]
pub struct AgendaPage {
    #[serde(flatten)]
    pub agenda: Agenda,
    pub whom_to_call: Option<WhomToCall>,
}

/// What the signed-in interpreter does on a day, when they rest, and what waits for their answer.
#[utoipa::path(tag = "interpreter", params(("day" = String, Path)),
    responses((status = 200, body = AgendaPage), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/agenda")]
pub async fn show_agenda(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(&app, caller, &day).await?;
    let Role::Interpreter { id } = &caller.actor.role else {
        return Err(Denied::new(StatusCode::FORBIDDEN, "not_yours"));
    };
    let agenda = caller.lens(&app).agenda(id).ok_or_else(Denied::unknown)?;
    let whom_to_call = WhomToCall::find(&app, &caller.day, true).await?;
    Ok(HttpResponse::Ok().json(AgendaPage { agenda, whom_to_call }))
}
