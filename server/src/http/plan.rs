//! Plans: what could be planned, runs, their answers, and adopting one as the draft.

mod view;

pub use view::*;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, delete, get, post, web};
use sangdam_domain::PlanId;
use sangdam_domain::command::Command;
use sangdam_domain::day::Phase;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::time::Moment;
use serde_json::json;

use super::App;
use super::day::{Revision, organizer_command};
use super::error::{Denied, Problem};
use super::form::{Form, Repeat};
use super::session::{Caller, DayCaller};
use crate::change::Key;
use crate::planning::adoption::adoption;
use crate::planning::options::PlanOptions;
use crate::planning::progress::{PlanProgress, PlanState};
use crate::planning::proposal::Proposal;
use crate::planning::run::{CannotRun, Start};
use crate::planning::task::CannotPlan;
use crate::secret::fresh_key;
use crate::store::plan::Row;
use crate::store::{self, Failure};

/// How far a run is that is on here, and its best plan so far.
type Live = (PlanProgress, Option<Proposal>);

/// The day's plans, the run that is on, what could be asked for, and what there is to plan.
#[utoipa::path(tag = "plan", params(("day" = String, Path)),
    responses((status = 200, body = PlanList), (status = 403, body = Problem)))]
#[get("/api/days/{day}/plans")]
pub async fn list_plans(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let id = caller.day.id.clone();
    let look = || {
        let id = id.clone();
        app.store.read(move |c| store::plan::of_day(c, &id))
    };
    let mut rows = look().await?;
    let mut live: Vec<_> = rows.iter().map(|row| app.runs.live(row)).collect();
    let has_ended =
        |(row, live): (&Row, &Option<_>)| live.is_none() && app.runs.is_said_to_run_here(row);
    if rows.iter().zip(&live).any(has_ended) {
        rows = look().await?;
        live = rows.iter().map(|row| app.runs.live(row)).collect();
    }
    let plans: Result<Vec<PlanHead>, Failure> = rows
        .iter()
        .zip(live)
        .map(|(row, live)| Ok(read(&app, row, live)?.head(&caller.day)))
        .collect();
    let plans = plans?;
    let is_running = |plan: &&PlanHead| plan.progress.state == PlanState::Running;
    Ok(HttpResponse::Ok().json(PlanList {
        revision: caller.day.revision,
        running: plans.iter().find(is_running).map(|plan| plan.id.clone()),
        busy: app.runs.present().is_some_and(|(day, _)| day != caller.day.id),
        options: rows.first().map_or_else(
            || Ok(PlanOptions::default()),
            |row| store::from_json::<PlanOptions>(&row.options),
        )?,
        demand: PlanDemand::of(&caller.lens(&app)),
        plans,
    }))
}

/// Starts a run. It tells how far it is over the day's line: frames of type `planning`.
#[utoipa::path(tag = "plan", params(("day" = String, Path)), request_body = PlanOptions,
    responses((status = 201, body = PlanHead),
              (status = 409, body = Problem, description = "`plan_running`, `nothing_to_plan`, \
                `plan_too_large`, `day_closed`"),
              (status = 422, body = Problem)))]
#[post("/api/days/{day}/plans")]
pub async fn start_plan(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<PlanOptions>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let Form { value: options, repeat } = form;
    let key = repeat.by(&caller.caller.email);
    if let Some(body) = answered(&app, &key).await? {
        return Ok(HttpResponse::Created().content_type("application/json").body(body));
    }
    still_open(&caller)?;
    options.check().map_err(|(field, why)| Denied::invalid(field, why))?;
    let now = app.clock.now();
    let row = Row {
        id: fresh_key(),
        day: caller.day.id.to_string(),
        made_at: now.0,
        made_by: caller.caller.email.clone(),
        node: app.runs.node().to_owned(),
        revision: caller.day.revision,
        state: "running".into(),
        ends_at: now.0 + i64::from(options.seconds) * 1000,
        options: store::to_json(&options)?,
        result: None,
    };
    let start =
        Start { day: caller.day.clone(), options, row: row.clone(), seen: None, before: None };
    app.runs.start(start).await.map_err(cannot_run)?;
    let body = json!(read(&app, &row, app.runs.live(&row))?.head(&caller.day)).to_string();
    // A run asked for twice under one key runs once; its answer is that of the beginning.
    let body = kept(&app, key, body).await;
    Ok(HttpResponse::Created().content_type("application/json").body(body))
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
    let (caller, found) = find(&app, caller, &path).await?;
    let lens = caller.lens(&app);
    let stale = match &found.proposal {
        Some(proposal) if !found.options.is_rehearsal() => {
            let (day, options) = (&caller.day, &found.options);
            adoption(day, proposal, options, lens.moment(), fresh_key).stale
        }
        _ => 0,
    };
    Ok(HttpResponse::Ok().json(found.view(&caller.day, stale)))
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
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let (caller, found) = find(&app, caller, &path).await?;
    let key = repeat.by(&caller.caller.email);
    if let Some(body) = answered(&app, &key).await? {
        return Ok(HttpResponse::Ok().content_type("application/json").body(body));
    }
    if !app.runs.stop(&PlanId::new(found.row.id.as_str())).await {
        return Err(conflict("plan_not_running"));
    }
    again(&app, &caller, &path.1, key).await
}

/// Lets a run go on from its best plan so far, for as long as it was asked at first.
#[utoipa::path(tag = "plan", params(("day" = String, Path), ("plan" = String, Path)),
    responses((status = 200, body = PlanHead),
              (status = 409, body = Problem, description = "`plan_running`, `nothing_to_plan`, \
                `day_closed`"),
              (status = 404, body = Problem)))]
#[post("/api/days/{day}/plans/{plan}/resume")]
pub async fn resume_plan(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let (caller, found) = find(&app, caller, &path).await?;
    let key = repeat.by(&caller.caller.email);
    if let Some(body) = answered(&app, &key).await? {
        return Ok(HttpResponse::Ok().content_type("application/json").body(body));
    }
    if found.progress.state == PlanState::Running {
        return Err(conflict("plan_running"));
    }
    still_open(&caller)?;
    let Found { row, options, proposal, .. } = found;
    let ends_at = app.clock.now().0 + i64::from(options.seconds) * 1000;
    let (node, revision) = (app.runs.node().to_owned(), caller.day.revision);
    let seen = Some(row.clone());
    let row = Row { node, revision, ends_at, state: "running".into(), ..row };
    let before = proposal.filter(|proposal| proposal.clash.is_none());
    let start = Start { day: caller.day.clone(), options, row, seen, before };
    app.runs.start(start).await.map_err(cannot_run)?;
    again(&app, &caller, &path.1, key).await
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
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let (found_caller, found) = find(&app, caller.clone(), &path).await?;
    if found.progress.state == PlanState::Running {
        return Err(conflict("plan_running"));
    }
    if found.options.is_rehearsal() {
        return Err(conflict("plan_rehearsal"));
    }
    let Some(proposal) = found.proposal.filter(|proposal| proposal.clash.is_none()) else {
        return Err(conflict("plan_empty"));
    };
    let day = &found_caller.day;
    let moment = Moment { now: app.clock.now(), rules: &app.rules };
    let looked_at = adoption(day, &proposal, &found.options, moment, fresh_key);
    if looked_at.stale > 0 {
        let refusal = Refusal::PlanStale { meetings: looked_at.stale };
        return Err(Denied::refused(&refusal, None));
    }
    let plan = PlanId::new(found.row.id.as_str());
    let command = Command::AdoptPlan { plan, meetings: looked_at.meetings };
    organizer_command(&app, caller, &path.0, &repeat, command).await
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
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &path.0).await?;
    let key = repeat.by(&caller.caller.email);
    if answered(&app, &key).await?.is_some() {
        return Ok(HttpResponse::NoContent().finish());
    }
    let found = find_row(&app, &caller, &path.1).await?;
    if found.progress.state == PlanState::Running {
        return Err(conflict("plan_running"));
    }
    let id = found.row.id;
    app.store.write(move |c| store::plan::delete(c, &[&id])).await?;
    kept(&app, key, String::new()).await;
    Ok(HttpResponse::NoContent().finish())
}

fn still_open(caller: &DayCaller) -> Result<(), Denied> {
    let is_closed = caller.day.phase == Phase::Closed;
    if is_closed { Err(Denied::refused(&Refusal::DayClosed, None)) } else { Ok(()) }
}

async fn find(
    app: &App,
    caller: Caller,
    (day, plan): &(String, String),
) -> Result<(DayCaller, Found), Denied> {
    let caller = DayCaller::organizer(app, caller, day).await?;
    let found = find_row(app, &caller, plan).await?;
    Ok((caller, found))
}

async fn find_row(app: &App, caller: &DayCaller, plan: &str) -> Result<Found, Denied> {
    let (id, plan) = (caller.day.id.clone(), PlanId::new(plan));
    let look = || {
        let (id, plan) = (id.clone(), plan.clone());
        app.store.read(move |c| store::plan::get(c, &id, &plan))
    };
    let mut row = look().await?.ok_or_else(Denied::unknown)?;
    let live = app.runs.live(&row);
    if live.is_none() && app.runs.is_said_to_run_here(&row) {
        row = look().await?.ok_or_else(Denied::unknown)?;
    }
    Ok(read(app, &row, live)?)
}

/// The plan as it is after what was asked.
async fn again(
    app: &App,
    caller: &DayCaller,
    plan: &str,
    key: Option<Key>,
) -> Result<HttpResponse, Denied> {
    let found = find_row(app, caller, plan).await?;
    let body = kept(app, key, json!(found.head(&caller.day)).to_string()).await;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}

/// What is on a row; of a run that is on here, what is known by now.
fn read(app: &App, row: &Row, live: Option<Live>) -> Result<Found, Failure> {
    let options = store::from_json(&row.options)?;
    let stored: Option<Proposal> = row.result.as_deref().map(store::from_json).transpose()?;
    let (progress, proposal) = match live {
        Some((progress, best)) => (progress, best.or(stored)),
        None => (app.runs.progress(row, stored.as_ref()), stored),
    };
    Ok(Found { row: row.clone(), options, proposal, progress })
}

/// What was answered under a key before.
async fn answered(app: &App, key: &Option<Key>) -> Result<Option<String>, Denied> {
    let Some(key) = key.clone() else { return Ok(None) };
    app.door.answered(key).await.map_err(|no| Denied::from_no(no, None))
}

/// Keeps an answer for whoever asks again under its key; gives what they were told first.
async fn kept(app: &App, key: Option<Key>, body: String) -> String {
    let answer = body.clone();
    let first = app.door.once(key, app.clock.now().0, move |_| Ok(Ok(answer))).await;
    first.unwrap_or(body)
}

fn conflict(code: &str) -> Denied {
    Denied::new(StatusCode::CONFLICT, code)
}

fn cannot_run(why: CannotRun) -> Denied {
    match why {
        CannotRun::Busy => conflict("plan_running"),
        CannotRun::Gone => Denied::unknown(),
        CannotRun::Cannot(CannotPlan::Nothing) => conflict("nothing_to_plan"),
        CannotRun::Cannot(CannotPlan::TooLarge) => conflict("plan_too_large"),
        CannotRun::Failed(failure) => failure.into(),
    }
}
