//! Swaps between two interpreters: asked for by one, answered by the other.

use actix_web::{HttpResponse, post, web};
use sangdam_domain::command::Command;
use sangdam_domain::id::SwapId;
use sangdam_domain::swap::{NewSwap, Reply};
use sangdam_domain::{InterpreterId, MeetingId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::{Form, Repeat};
use super::session::{Caller, DayCaller};
use crate::change::Ask;
use crate::secret::fresh_key;

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SwapForm {
    /// One's own meeting.
    pub gives: String,
    /// The other interpreter.
    pub with: String,
    /// Their meeting one would take in return; none where they only take over.
    pub takes: Option<String>,
}

/// A swap that was asked for or answered.
#[derive(Debug, Serialize, ToSchema)]
pub struct SwapDone {
    pub id: String,
    pub revision: i64,
}

/// Asks another interpreter for a swap. Nothing changes until they agree.
#[utoipa::path(tag = "interpreter",
    params(("day" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    request_body = SwapForm,
    responses((status = 201, body = SwapDone),
              (status = 409, body = Problem,
               description = "`swap_pending`, `swap_too_late`, `swap_relay`, `swap_unfit`, \
                `interpreter_unfit`"),
              (status = 403, body = Problem), (status = 404, body = Problem)))]
#[post("/api/days/{day}/swaps")]
pub async fn ask_for_swap(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<SwapForm>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(&app, caller, &day).await?;
    let SwapForm { gives, with, takes } = form.value;
    let id = SwapId::new(fresh_key());
    let new = NewSwap {
        id: id.clone(),
        gives: MeetingId::new(gives),
        with: InterpreterId::new(with),
        takes: takes.map(MeetingId::new),
    };
    let body = ask(&app, &caller, &form.repeat, id, Command::AskSwap(new)).await?;
    Ok(HttpResponse::Created().content_type("application/json").body(body))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SwapAnswer {
    Accept,
    Decline,
    /// Only whoever asked.
    Withdraw,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SwapAnswerForm {
    pub answer: SwapAnswer,
}

/// Answers a swap, or takes it back. Accepted, both meetings change hands at once.
#[utoipa::path(tag = "interpreter",
    params(("day" = String, Path), ("swap" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    request_body = SwapAnswerForm,
    responses((status = 200, body = SwapDone),
              (status = 409, body = Problem,
               description = "`swap_gone`, `not_your_turn`, `swap_unfit`, `interpreter_unfit`"),
              (status = 403, body = Problem), (status = 404, body = Problem)))]
#[post("/api/days/{day}/swaps/{swap}")]
pub async fn answer_swap(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<SwapAnswerForm>,
) -> Result<HttpResponse, Denied> {
    let (day, swap) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let reply = match form.value.answer {
        SwapAnswer::Accept => Reply::Accept,
        SwapAnswer::Decline => Reply::Decline,
        SwapAnswer::Withdraw => Reply::Withdraw,
    };
    let id = SwapId::new(swap);
    let command = Command::AnswerSwap { swap: id.clone(), reply };
    let body = ask(&app, &caller, &form.repeat, id, command).await?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}

async fn ask(
    app: &App,
    caller: &DayCaller,
    repeat: &Repeat,
    id: SwapId,
    command: Command,
) -> Result<String, Denied> {
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key: repeat.by(&caller.actor.email),
        command,
        shape: Box::new(move |day, _| {
            json!(SwapDone { id: id.to_string(), revision: day.revision }).to_string()
        }),
    };
    let answer = app.door.ask(ask).await;
    answer.map_err(|no| Denied::from_no(no, Some(&caller.lens(app))))
}
