//! Knocking: asking those who are there to be let in, and their answer.

use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, post, web};
use sangdam_domain::attendance::{door_open, may_admit};
use sangdam_domain::notice::Seat;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Door, door_cookie, door_cookie_value};
use crate::http::App;
use crate::http::error::{Denied, Problem};
use crate::http::form::Form;
use crate::http::guard::origin_address;
use crate::http::limit::Allowance;
use crate::http::session::{DayCaller, Maybe};
use crate::mail::one_line;
use crate::secret::{fresh_secret, hash};
use crate::store;
use crate::store::door_pass::DoorPass;

/// Letters of a visitor's name.
const NAME_LETTERS_MAX: usize = 80;
const HOUR: Duration = Duration::from_secs(3600);
/// From one network address: an office, not a script.
const KNOCKS_PER_HOUR: u32 = 60;
/// How long after its door a pass is kept: the meeting may be moved to later.
const PASS_KEPT_MS: i64 = 7 * 24 * 3_600_000;

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
    request: HttpRequest,
    path: web::Path<(String, String)>,
    form: Form<KnockForm>,
) -> Result<HttpResponse, Denied> {
    let door = Door::find(&app, &path.0, &path.1).await?;
    let name = one_line(&form.value.name, NAME_LETTERS_MAX);
    if name.is_empty() {
        return Err(Denied::invalid("name", "empty"));
    }
    let seat = door.own_seat()?;
    let by_address = Allowance { what: "knocks", count: KNOCKS_PER_HOUR, per: HOUR };
    app.limits.take(by_address, &origin_address(&app, &request)).map_err(Denied::too_many)?;
    // One secret a browser: it opens what it opened before, and a second knock here is the first.
    let token = door_cookie_value(&app, &request).unwrap_or_else(fresh_secret);
    let token_hash = hash(&token);
    let known = app.doors.knock_of(&token_hash, &door.meeting.id, seat);
    if known.is_none_or(|known| known.is_refused) {
        app.doors
            .knock(&door.meeting.id, seat, &name, token_hash)
            .ok_or_else(|| Denied::too_many(60))?;
    }
    Ok(HttpResponse::Accepted().cookie(door_cookie(&app, token)).json(json!({})))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerForm {
    pub admit: bool,
}

/// Answers a knock: those on the roster who have the seat may, the interpreter for both companies, and
/// who runs the day.
#[utoipa::path(tag = "door", params(("knock" = String, Path)), request_body = AnswerForm,
    responses((status = 200), (status = 404, body = Problem)))]
#[post("/api/knocks/{knock}")]
pub async fn answer_knock(
    app: web::Data<App>,
    request: HttpRequest,
    Maybe(caller): Maybe,
    path: web::Path<String>,
    form: Form<AnswerForm>,
) -> Result<HttpResponse, Denied> {
    let knock = app.doors.find_knock(&path).ok_or_else(Denied::unknown)?;
    let mut may_answer = false;
    let (mut ends, mut holder) = (None, None);
    for seat in Seat::ALL {
        let Ok(door) = Door::find(&app, knock.meeting.as_str(), seat.as_str()).await else {
            continue;
        };
        ends = door_open(&door.day, &door.meeting).map(|(_, closes)| closes);
        holder = door.holder_of(knock.seat);
        let visitor = door.visitor(&app, &request, caller.as_ref()).await?;
        may_answer |= visitor.is_some_and(|one| !one.is_let_in && may_admit(seat, knock.seat));
        if let Some(caller) = caller.clone().filter(|_| !may_answer) {
            may_answer = DayCaller::organizer(&app, caller, door.day.id.as_str()).await.is_ok();
        }
    }
    let (closes, holder) = ends.zip(holder).filter(|_| may_answer).ok_or_else(Denied::unknown)?;
    if form.value.admit {
        let pass = DoorPass {
            token_hash: knock.token_hash,
            meeting: knock.meeting.to_string(),
            seat: knock.seat.as_str().into(),
            holder,
            name: knock.name,
            expires_at: closes.0 + PASS_KEPT_MS,
        };
        app.store.write(move |c| store::door_pass::insert(c, &pass)).await?;
    }
    app.doors.answer_knock(&path, form.value.admit);
    Ok(HttpResponse::Ok().json(json!({})))
}
