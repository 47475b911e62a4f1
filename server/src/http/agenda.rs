//! An interpreter's own day.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, web};
use sangdam_domain::access::Role;

use super::App;
use super::error::{Denied, Problem};
use super::session::{Caller, DayCaller};
use crate::live::view::Agenda;

/// What the signed-in interpreter does on a day, when they rest, and what waits for their answer.
#[utoipa::path(tag = "interpreter", params(("day" = String, Path)),
    responses((status = 200, body = Agenda), (status = 403, body = Problem),
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
    Ok(HttpResponse::Ok().json(agenda))
}
