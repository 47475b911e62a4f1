//! The interpreter's seat of one meeting: who could take it, giving it to somebody by hand, what they
//! say to it, and that they are late.

use actix_web::{HttpResponse, get, post, put, web};
use sangdam_domain::command::Command;
use sangdam_domain::offer::{self, Assign, Reply};
use sangdam_domain::time::Moment;
use sangdam_domain::{InterpreterId, MeetingId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Form;
use super::meeting::{MeetingDone, ask};
use super::session::{Caller, DayCaller};
use crate::live::view::{self, Candidate, NeedName, SeatName};

#[derive(Debug, Serialize, ToSchema)]
pub struct CandidateList {
    pub revision: i64,
    /// Those who can take it first, in the order in which they would be asked.
    pub candidates: Vec<Candidate>,
}

/// Every interpreter of the day, and why they can or cannot take a meeting.
#[utoipa::path(tag = "interpreter", params(("day" = String, Path), ("meeting" = String, Path)),
    responses((status = 200, body = CandidateList), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/meetings/{meeting}/candidates")]
pub async fn list_candidates(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let (day, meeting) = path.into_inner();
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let lens = caller.lens(&app);
    let moment = Moment { now: lens.now, rules: &app.rules };
    let found = offer::candidates(&caller.day, &MeetingId::new(meeting), moment)
        .map_err(|refusal| Denied::refused(&refusal, Some(&lens)))?;
    let candidates = found.iter().map(|one| view::candidate(&lens, one)).collect();
    Ok(HttpResponse::Ok().json(CandidateList { revision: caller.day.revision, candidates }))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignForm {
    /// Nobody, where it is empty.
    pub interpreter_id: Option<String>,
    /// Who carries the words on to the guest where the two work through a third language.
    pub relay_id: Option<String>,
    /// Why, where a rule is broken; kept with the meeting and in the log.
    #[serde(default)]
    pub reason: String,
}

/// Gives a meeting to an interpreter by hand. Where a rule is broken by it, a reason is asked for; that
/// nobody is in two meetings at once is never given up.
#[utoipa::path(tag = "interpreter",
    params(("day" = String, Path), ("meeting" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    request_body = AssignForm,
    responses((status = 200, body = MeetingDone),
              (status = 409, body = Problem,
               description = "`reason_needed`, `interpreter_unfit`, `busy_elsewhere`"),
              (status = 403, body = Problem), (status = 404, body = Problem)))]
#[put("/api/days/{day}/meetings/{meeting}/interpreter")]
pub async fn assign_interpreter(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<AssignForm>,
) -> Result<HttpResponse, Denied> {
    let AssignForm { interpreter_id, relay_id, reason } = form.value;
    let assign = Assign {
        interpreter: interpreter_id.map(InterpreterId::new),
        relay: relay_id.map(InterpreterId::new),
        reason,
    };
    let command = |meeting| Command::Assign { meeting, assign };
    ask(&app, caller, path.into_inner(), &form.repeat, command).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedForm {
    pub need: NeedName,
}

/// Says whether a meeting needs an interpreter, whatever the languages of the two say.
#[utoipa::path(tag = "interpreter",
    params(("day" = String, Path), ("meeting" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    request_body = NeedForm,
    responses((status = 200, body = MeetingDone),
              (status = 409, body = Problem,
               description = "`no_interpreter` and the other reasons of a slot"),
              (status = 403, body = Problem), (status = 404, body = Problem)))]
#[put("/api/days/{day}/meetings/{meeting}/need")]
pub async fn set_need(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<NeedForm>,
) -> Result<HttpResponse, Denied> {
    let need = form.value.need.into();
    let command = |meeting| Command::SetNeed { meeting, need };
    ask(&app, caller, path.into_inner(), &form.repeat, command).await
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OfferAnswer {
    Accept,
    Decline,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferForm {
    pub answer: OfferAnswer,
    /// Whoever declines says why.
    #[serde(default)]
    pub reason: String,
    /// For whom the organizer answers, where it is not who interprets first; interpreters answer for
    /// themselves.
    pub interpreter_id: Option<String>,
}

/// Accepts an assignment, or declines it: then the next candidate is asked at once.
#[utoipa::path(tag = "interpreter",
    params(("day" = String, Path), ("meeting" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    request_body = OfferForm,
    responses((status = 200, body = MeetingDone),
              (status = 409, body = Problem,
               description = "`offer_gone`, `decline_too_late`, `offers_off`"),
              (status = 404, body = Problem), (status = 422, body = Problem)))]
#[post("/api/days/{day}/meetings/{meeting}/offer")]
pub async fn answer_offer(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<OfferForm>,
) -> Result<HttpResponse, Denied> {
    let OfferForm { answer, reason, interpreter_id } = form.value;
    let reply = match answer {
        OfferAnswer::Accept => Reply::Accept,
        OfferAnswer::Decline => Reply::Decline { reason },
    };
    let whose = interpreter_id.map(InterpreterId::new);
    let command = |meeting| Command::AnswerOffer { meeting, whose, reply };
    ask(&app, caller, path.into_inner(), &form.repeat, command).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LateForm {
    /// From 5 to 60.
    pub minutes: u16,
    /// Whose; the organizer must say, for others it is their own.
    pub seat: Option<SeatName>,
}

/// Tells the others of a meeting that somebody is late.
#[utoipa::path(tag = "interpreter",
    params(("day" = String, Path), ("meeting" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    request_body = LateForm,
    responses((status = 200, body = MeetingDone), (status = 409, body = Problem),
              (status = 403, body = Problem), (status = 404, body = Problem),
              (status = 422, body = Problem)))]
#[post("/api/days/{day}/meetings/{meeting}/late")]
pub async fn say_late(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<LateForm>,
) -> Result<HttpResponse, Denied> {
    let LateForm { minutes, seat } = form.value;
    let seat = seat.map(Into::into);
    let command = |meeting| Command::SayLate { meeting, seat, minutes };
    ask(&app, caller, path.into_inner(), &form.repeat, command).await
}
