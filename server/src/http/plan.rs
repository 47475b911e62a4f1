//! Plans: what could be planned, runs, their answers, and adopting one as the draft.

mod view;

pub use view::*;

use actix_web::{HttpResponse, delete, get, post, web};

use super::App;
use super::day::Revision;
use super::error::{Denied, Problem};
use super::form::{Form, Repeat};
use super::session::{Caller, DayCaller};
use crate::planning::options::PlanOptions;

/// The day's plans, the run that is on, what could be asked for, and what there is to plan.
#[utoipa::path(tag = "plan", params(("day" = String, Path)),
    responses((status = 200, body = PlanList), (status = 403, body = Problem)))]
#[get("/api/days/{day}/plans")]
pub async fn list_plans(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    DayCaller::organizer(&app, caller, &day).await?;
    Err(Denied::unknown())
}

/// Starts a run. It tells how far it is over the day's line: frames of type `planning`.
#[utoipa::path(tag = "plan", params(("day" = String, Path)), request_body = PlanOptions,
    responses((status = 201, body = PlanHead),
              (status = 409, body = Problem, description = "`plan_running`, `nothing_to_plan`, \
                `plan_too_large`, `plans_full`, `day_closed`"),
              (status = 422, body = Problem)))]
#[post("/api/days/{day}/plans")]
pub async fn start_plan(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    _form: Form<PlanOptions>,
) -> Result<HttpResponse, Denied> {
    DayCaller::organizer(&app, caller, &day).await?;
    Err(Denied::unknown())
}

/// A plan with its meetings, what is left out and why.
#[utoipa::path(tag = "plan", params(("day" = String, Path), ("plan" = String, Path)),
    responses((status = 200, body = PlanView), (status = 404, body = Problem)))]
#[get("/api/days/{day}/plans/{plan}")]
pub async fn show_plan(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    DayCaller::organizer(&app, caller, &path.0).await?;
    Err(Denied::unknown())
}

/// Ends a run; its best plan so far stays.
#[utoipa::path(tag = "plan", params(("day" = String, Path), ("plan" = String, Path)),
    responses((status = 200, body = PlanHead),
              (status = 409, body = Problem, description = "`plan_not_running`"),
              (status = 404, body = Problem)))]
#[post("/api/days/{day}/plans/{plan}/stop")]
pub async fn stop_plan(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    _repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    DayCaller::organizer(&app, caller, &path.0).await?;
    Err(Denied::unknown())
}

/// Lets a run go on from its best plan so far, for as long as it was asked at first.
#[utoipa::path(tag = "plan", params(("day" = String, Path), ("plan" = String, Path)),
    responses((status = 200, body = PlanHead),
              (status = 409, body = Problem, description = "`plan_running`"),
              (status = 404, body = Problem)))]
#[post("/api/days/{day}/plans/{plan}/resume")]
pub async fn resume_plan(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    _repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    DayCaller::organizer(&app, caller, &path.0).await?;
    Err(Denied::unknown())
}

/// Makes a plan the draft, if every meeting of it still can be.
#[utoipa::path(tag = "plan", params(("day" = String, Path), ("plan" = String, Path)),
    responses((status = 200, body = Revision),
              (status = 409, body = Problem, description = "`plan_stale`, `plan_rehearsal`, \
                `plan_running`, `plan_empty`, `day_closed`"),
              (status = 404, body = Problem)))]
#[post("/api/days/{day}/plans/{plan}/adopt")]
pub async fn adopt_plan(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    _repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    DayCaller::organizer(&app, caller, &path.0).await?;
    Err(Denied::unknown())
}

/// Forgets a plan.
#[utoipa::path(tag = "plan", params(("day" = String, Path), ("plan" = String, Path)),
    responses((status = 204),
              (status = 409, body = Problem, description = "`plan_running`"),
              (status = 404, body = Problem)))]
#[delete("/api/days/{day}/plans/{plan}")]
pub async fn forget_plan(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    _repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    DayCaller::organizer(&app, caller, &path.0).await?;
    Err(Denied::unknown())
}
