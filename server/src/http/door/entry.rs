//! Getting in by the code of a letter to the seat.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, post, web};
use sangdam_domain::roster::email_key;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::Door;
use crate::http::App;
use crate::http::error::{Denied, Problem};
use crate::http::form::Form;
use crate::http::guard::origin_address;
use crate::http::limit::Allowance;
use crate::http::session::{begin_session, redeem_among};
use crate::mail::sign_in;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterForm {
    /// The 8 digits of the newest letter to this seat.
    pub code: String,
}

/// Gets in with the code of a letter to the seat: a session like any other begins.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    request_body = EnterForm,
    responses((status = 200), (status = 401, body = Problem), (status = 429, body = Problem)))]
#[post("/api/door/{meeting}/{seat}/enter")]
pub async fn enter(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    form: Form<EnterForm>,
) -> Result<HttpResponse, Denied> {
    let door = Door::find(&app, &path.0, &path.1).await?;
    door.own_seat()?;
    let people = door.seated().iter().map(|to| email_key(&to.email)).collect();
    let email = redeem_among(&app, &request, people, &form.value.code).await?;
    let email = email.ok_or_else(|| Denied::new(StatusCode::UNAUTHORIZED, "code_wrong"))?;
    let cookie = begin_session(&app, email).await?;
    Ok(HttpResponse::Ok().cookie(cookie).json(json!({})))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Asks for a letter with a code to the seat's own people. The answer tells nothing.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    request_body = Nothing, responses((status = 202), (status = 429, body = Problem)))]
#[post("/api/door/{meeting}/{seat}/code")]
pub async fn ask_for_code(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    _form: Form<Nothing>,
) -> Result<HttpResponse, Denied> {
    let door = Door::find(&app, &path.0, &path.1).await?;
    door.own_seat()?;
    let hour = Duration::from_secs(3600);
    let settings = &app.config.sign_in;
    let (what, count) = ("letters from address", settings.letters_per_hour_from_address);
    let by_address = Allowance { what, count, per: hour };
    app.limits.take(by_address, &origin_address(&app, &request)).map_err(Denied::too_many)?;
    for to in door.seated() {
        let by_email = Allowance { what: "letters", count: settings.letters_per_hour, per: hour };
        if app.limits.take(by_email, &email_key(&to.email)).is_ok() {
            let wanted = sign_in::Wanted { email: to.email, language: None };
            // Full only when a thousand wait; the button can be pressed again.
            let _ = app.sign_in_letters.try_send(wanted);
        }
    }
    Ok(HttpResponse::Accepted().json(json!({})))
}
