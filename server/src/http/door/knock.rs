//! Knocking: asking those who are there to be let in, and their answer.

use actix_web::{HttpRequest, HttpResponse, post, web};
use sangdam_domain::attendance::door_open;
use sangdam_domain::notice::Seat;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Door, door_cookie};
use crate::http::App;
use crate::http::error::{Denied, Problem};
use crate::http::form::Form;
use crate::http::session::{Caller, DayCaller};
use crate::mail::one_line;
use crate::secret::{fresh_secret, hash};
use crate::store;
use crate::store::door_pass::DoorPass;

/// Letters of a visitor's name.
const NAME_LETTERS_MAX: usize = 80;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KnockForm {
    pub name: String,
}

/// Knocks: asks those who are there, or the organizer, to be let in.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    request_body = KnockForm,
    responses((status = 202), (status = 422, body = Problem), (status = 429, body = Problem)))]
#[post("/api/door/{meeting}/{seat}/knock")]
pub async fn ask_to_come_in(
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    form: Form<KnockForm>,
) -> Result<HttpResponse, Denied> {
    let door = Door::find(&app, &path.0, &path.1).await?;
    let name = one_line(&form.value.name, NAME_LETTERS_MAX);
    if name.is_empty() {
        return Err(Denied::invalid("name", "empty"));
    }
    let token = fresh_secret();
    app.doors
        .knock(&door.meeting.id, door.own_seat()?, &name, hash(&token))
        .ok_or_else(|| Denied::too_many(60))?;
    Ok(HttpResponse::Accepted().cookie(door_cookie(&app, token)).json(json!({})))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerForm {
    pub admit: bool,
}

/// Answers a knock: whoever has a seat of the meeting may, and who runs the day.
#[utoipa::path(tag = "door", params(("knock" = String, Path)), request_body = AnswerForm,
    responses((status = 200), (status = 404, body = Problem)))]
#[post("/api/knocks/{knock}")]
pub async fn answer_knock(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Option<Caller>,
    path: web::Path<String>,
    form: Form<AnswerForm>,
) -> Result<HttpResponse, Denied> {
    let knock = app.doors.find_knock(&path).ok_or_else(Denied::unknown)?;
    let mut may_answer = false;
    let mut ends = None;
    for seat in Seat::ALL {
        let Ok(door) = Door::find(&app, knock.meeting.as_str(), seat.as_str()).await else {
            continue;
        };
        ends = door_open(&door.day, &door.meeting).map(|(_, closes)| closes);
        may_answer |= door.visitor(&app, &request, caller.as_ref()).await?.is_some();
        if let Some(caller) = caller.clone().filter(|_| !may_answer) {
            may_answer = DayCaller::organizer(&app, caller, door.day.id.as_str()).await.is_ok();
        }
    }
    let closes = ends.filter(|_| may_answer).ok_or_else(Denied::unknown)?;
    if form.value.admit {
        let pass = DoorPass {
            token_hash: knock.token_hash,
            meeting: knock.meeting.to_string(),
            seat: knock.seat.as_str().into(),
            name: knock.name,
            expires_at: closes.0,
        };
        app.store.write(move |c| store::door_pass::insert(c, &pass)).await?;
    }
    app.doors.answer_knock(&path, form.value.admit);
    Ok(HttpResponse::Ok().json(json!({})))
}
