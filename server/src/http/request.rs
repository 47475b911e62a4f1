//! Requests: asking another company for a meeting, and answering.

use actix_web::{HttpResponse, get, patch, post, web};
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::change::Change;
use sangdam_domain::command::Command;
use sangdam_domain::request::{self, Act, NewRequest};
use sangdam_domain::time::Moment;
use sangdam_domain::{CompanyId, Day, MeetingId, RequestId, Slot};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::{Form, Repeat};
use super::session::{Caller, DayCaller};
use crate::change::Ask;
use crate::live::view::{self, RankName, RequestView};
use crate::secret::fresh_key;

/// How many requests the viewer's company has and may have.
#[derive(Debug, Serialize, ToSchema)]
pub struct RequestAllowance {
    /// Those that wait for an answer.
    pub open: usize,
    pub open_max: u16,
    /// Companies asked on this day.
    pub total: usize,
    pub total_max: u16,
    /// Hours a request waits for its answer.
    pub expire_hours: u16,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct RequestList {
    pub revision: i64,
    pub requests: Vec<RequestView>,
    pub limits: RequestAllowance,
    /// Whether the day takes requests and their answers now.
    pub open: bool,
    /// Why not: the code of a refusal.
    pub refusal: Option<String>,
    /// The same in the reader's language.
    pub reason: Option<String>,
}

/// The requests the caller may know of: to a company its own both ways, to the organizer all.
#[utoipa::path(tag = "request", params(("day" = String, Path)),
    responses((status = 200, body = RequestList), (status = 404, body = Problem)))]
#[get("/api/days/{day}/requests")]
pub async fn list_requests(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(&app, caller, &day).await?;
    let lens = caller.lens(&app);
    let (day, role) = (&caller.day, &caller.actor.role);
    let refusal = request::open_at(day, lens.now).err();
    let own = match role {
        Role::Company { id, .. } => request::sent(day, id, lens.now),
        _ => request::Sent::default(),
    };
    let seen = day.requests.all().filter(|request| role.sees_request(request));
    let limits = day.settings.requests;
    Ok(HttpResponse::Ok().json(RequestList {
        revision: day.revision,
        requests: seen.map(|one| view::request(day, role, one, lens.moment())).collect(),
        limits: RequestAllowance {
            open: own.open,
            open_max: limits.open_max,
            total: own.total,
            total_max: limits.total_max,
            expire_hours: limits.expire_hours,
        },
        open: refusal.is_none(),
        reason: refusal.as_ref().map(|refusal| {
            Denied::refused(refusal, Some(&lens)).sentence(&app, &caller.caller.language)
        }),
        refusal: refusal.map(|refusal| refusal.code().into()),
    }))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestForm {
    /// The company asked.
    pub to: String,
    /// For whom the organizer asks; companies ask for themselves.
    pub from: Option<String>,
    pub rank: RankName,
    #[serde(default)]
    pub note: String,
    /// A slot that would suit; it is not held.
    pub slot: Option<u16>,
}

/// A request after what was done to it.
#[derive(Debug, Serialize, ToSchema)]
pub struct RequestAnswer {
    pub request: RequestView,
    /// The meeting an acceptance booked.
    pub meeting: Option<view::Meeting>,
    pub revision: i64,
}

/// Asks another company for a meeting.
#[utoipa::path(tag = "request",
    params(("day" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    request_body = RequestForm,
    responses((status = 201, body = RequestAnswer),
              (status = 409, body = Problem, description = "`requests_not_open`, \
                `requests_closed`, `request_limit`, `request_total`, `already_asked`, \
                `already_meeting`, `slot_taken` and the other reasons of a slot"),
              (status = 404, body = Problem), (status = 422, body = Problem)))]
#[post("/api/days/{day}/requests")]
pub async fn ask_for_meeting(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<RequestForm>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(&app, caller, &day).await?;
    let RequestForm { to, from, rank, note, slot } = form.value;
    let from = match (&caller.actor.role, from) {
        (_, Some(from)) => CompanyId::new(from),
        (Role::Company { id, .. }, None) => id.clone(),
        (Role::Organizer, None) => return Err(Denied::invalid("from", "empty")),
        (Role::Interpreter { .. }, None) => CompanyId::new(""),
    };
    let id = RequestId::new(fresh_key());
    let to = CompanyId::new(to);
    let slot = slot.map(Slot);
    let new = NewRequest { id: id.clone(), from, to, rank: rank.into(), note, slot };
    let body = ask(&app, &caller, &form.repeat, id, Command::Ask(new)).await?;
    Ok(HttpResponse::Created().content_type("application/json").body(body))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcceptForm {
    /// The slot that was named, or any where none was. Without one a day that is being planned leaves
    /// the slot to the planner; else the slot that was named is taken.
    pub slot: Option<u16>,
}

/// Accepts: books the meeting with all its seats, or agrees on it for the planner.
#[utoipa::path(tag = "request", params(("day" = String, Path), ("request" = String, Path)),
    request_body = AcceptForm,
    responses((status = 200, body = RequestAnswer),
              (status = 409, body = Problem, description = "`not_your_turn`, `request_expired`, \
                `request_settled`, `slot_needed`, `slot_not_proposed`, `already_meeting`, \
                `slot_taken` and whatever a booking is refused for"),
              (status = 404, body = Problem)))]
#[post("/api/days/{day}/requests/{request}/accept")]
pub async fn accept_request(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<AcceptForm>,
) -> Result<HttpResponse, Denied> {
    let slot = form.value.slot.map(Slot);
    let act = Act::Accept { slot, meeting: MeetingId::new(fresh_key()) };
    do_to(&app, caller, path.into_inner(), &form.repeat, act).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DeclineForm {
    #[serde(default)]
    pub reason: String,
}

/// Declines, with a reason where one is given.
#[utoipa::path(tag = "request", params(("day" = String, Path), ("request" = String, Path)),
    request_body = DeclineForm,
    responses((status = 200, body = RequestAnswer), (status = 409, body = Problem),
              (status = 404, body = Problem), (status = 422, body = Problem)))]
#[post("/api/days/{day}/requests/{request}/decline")]
pub async fn decline_request(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<DeclineForm>,
) -> Result<HttpResponse, Denied> {
    let act = Act::Decline { reason: form.value.reason };
    do_to(&app, caller, path.into_inner(), &form.repeat, act).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposeForm {
    pub slot: u16,
}

/// Names another slot; the word goes to the other side. It is not held.
#[utoipa::path(tag = "request", params(("day" = String, Path), ("request" = String, Path)),
    request_body = ProposeForm,
    responses((status = 200, body = RequestAnswer), (status = 409, body = Problem),
              (status = 404, body = Problem), (status = 422, body = Problem)))]
#[post("/api/days/{day}/requests/{request}/propose")]
pub async fn propose_slot(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<ProposeForm>,
) -> Result<HttpResponse, Denied> {
    let act = Act::Propose { slot: Slot(form.value.slot) };
    do_to(&app, caller, path.into_inner(), &form.repeat, act).await
}

/// Takes a request back; the other side no longer sees it.
#[utoipa::path(tag = "request", params(("day" = String, Path), ("request" = String, Path)),
    responses((status = 200, body = RequestAnswer), (status = 409, body = Problem),
              (status = 404, body = Problem)))]
#[post("/api/days/{day}/requests/{request}/withdraw")]
pub async fn withdraw_request(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    do_to(&app, caller, path.into_inner(), &repeat, Act::Withdraw).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RankForm {
    pub rank: RankName,
}

/// Ranks a wish anew. One that becomes `never` is gone from the other side's sight.
#[utoipa::path(tag = "request", params(("day" = String, Path), ("request" = String, Path)),
    request_body = RankForm,
    responses((status = 200, body = RequestAnswer), (status = 409, body = Problem),
              (status = 404, body = Problem)))]
#[patch("/api/days/{day}/requests/{request}")]
pub async fn change_rank(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<RankForm>,
) -> Result<HttpResponse, Denied> {
    let act = Act::Rank { rank: form.value.rank.into() };
    do_to(&app, caller, path.into_inner(), &form.repeat, act).await
}

async fn do_to(
    app: &App,
    caller: Caller,
    (day, request): (String, String),
    repeat: &Repeat,
    act: Act,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(app, caller, &day).await?;
    let id = RequestId::new(request);
    let command = Command::Act { request: id.clone(), act };
    let body = ask(app, &caller, repeat, id, command).await?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}

async fn ask(
    app: &App,
    caller: &DayCaller,
    repeat: &Repeat,
    id: RequestId,
    command: Command,
) -> Result<String, Denied> {
    let Actor { role, email } = caller.actor.clone();
    let (rules, now) = (app.rules.clone(), caller.lens(app).now);
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key: repeat.by(&email),
        command,
        shape: Box::new(move |day, changes| {
            shape(day, &role, changes, &id, Moment { now, rules: &rules })
        }),
    };
    let answer = app.door.ask(ask).await;
    answer.map_err(|no| Denied::from_no(no, Some(&caller.lens(app))))
}

fn shape(day: &Day, role: &Role, changes: &[Change], id: &RequestId, moment: Moment<'_>) -> String {
    let Some(request) = day.requests.get(id) else { return String::new() };
    let booked = changes.iter().find_map(Change::meeting);
    let answer = RequestAnswer {
        request: view::request(day, role, request, moment),
        meeting: booked.map(|meeting| view::meeting(day, role, meeting)),
        revision: day.revision,
    };
    json!(answer).to_string()
}
