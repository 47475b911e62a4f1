//! A company's answer to a gap it was offered on the running day.

use actix_web::{HttpResponse, post, web};
use sangdam_domain::command::Command;
use sangdam_domain::refill::{RefillState, Reply};
use sangdam_domain::{MeetingId, RefillId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::{Caller, DayCaller};
use crate::change::Ask;
use crate::live::view::RefillStateName;
use crate::secret::fresh_key;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RefillAnswer {
    Accept,
    Decline,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefillForm {
    pub answer: RefillAnswer,
}

/// How an offer stands after an answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct RefillDone {
    pub id: String,
    pub state: RefillStateName,
    /// Whom one meets now, when both have agreed.
    pub meeting_id: Option<String>,
    pub revision: i64,
}

/// Says yes or no to a gap one was offered. With the second yes the two meet at once; where that can no
/// longer be, the offer is `lost`.
#[utoipa::path(tag = "course",
    params(("day" = String, Path), ("refill" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    request_body = RefillForm,
    responses((status = 200, body = RefillDone),
              (status = 409, body = Problem,
               description = "`refill_gone`: it was answered, its time is over, or it is not one's own"),
              (status = 403, body = Problem), (status = 404, body = Problem)))]
#[post("/api/days/{day}/refills/{refill}")]
pub async fn answer_refill(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<RefillForm>,
) -> Result<HttpResponse, Denied> {
    let (day, refill) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let reply = match form.value.answer {
        RefillAnswer::Accept => Reply::Accept,
        RefillAnswer::Decline => Reply::Decline,
    };
    let id = RefillId::new(refill);
    let meeting = MeetingId::new(fresh_key());
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key: form.repeat.by(&caller.actor.email),
        command: Command::AnswerRefill { refill: id.clone(), reply, meeting },
        shape: Box::new(move |day, _| {
            let one = day.refills.get(&id);
            let state = one.map_or(RefillState::Lost, |one| one.state).into();
            let meeting_id = one.and_then(|one| one.meeting.as_ref()).map(ToString::to_string);
            let id = id.to_string();
            json!(RefillDone { id, state, meeting_id, revision: day.revision }).to_string()
        }),
    };
    let answer = app.door.ask(ask).await;
    let body = answer.map_err(|no| Denied::from_no(no, Some(&caller.lens(&app))))?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}
