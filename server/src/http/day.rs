//! Days: the list, the board, phases, and what to do when zone rules change.

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::MeetingId;
use sangdam_domain::access::Role;
use sangdam_domain::command::{Command, Keep};
use sangdam_domain::day::Phase;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::{Form, Repeat};
use super::session::{Caller, DayCaller};
use crate::change::Ask;
use crate::live::alarm::alarms;
use crate::live::view::{self, Board, Clock, Lens, NamesByLanguage, PhaseName, RoleName, names};
use crate::store;

/// A day in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct DayEntry {
    pub id: String,
    pub programme_id: String,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub title: NamesByLanguage,
    pub date: String,
    pub phase: PhaseName,
    pub role: RoleName,
    pub company_id: Option<String>,
    #[schema(value_type = Option<std::collections::HashMap<String, String>>)]
    pub company_name: Option<NamesByLanguage>,
    /// From the start of the first slot to the end of the last.
    pub clocks: Vec<Clock>,
    /// Meetings the viewer may see.
    pub meetings: usize,
}

impl DayEntry {
    pub fn new(lens: &Lens<'_>) -> Self {
        let day = lens.day;
        let role = &lens.viewer.role;
        let (name, company) = match role {
            Role::Organizer => (RoleName::Organizer, None),
            Role::Company { id, .. } => (RoleName::Company, day.roster.company(id)),
            Role::Interpreter { .. } => (RoleName::Interpreter, None),
        };
        let first_to_last = day.layout.slots.first().zip(day.layout.slots.last());
        Self {
            id: day.id.to_string(),
            programme_id: day.programme.id.to_string(),
            title: names(&day.settings.title),
            date: day.settings.date.to_string(),
            phase: day.phase.into(),
            role: name,
            company_id: company.map(|company| company.id.to_string()),
            company_name: company.map(|company| names(&company.name)),
            clocks: first_to_last
                .map_or_else(Vec::new, |(first, last)| lens.clocks(first.start, last.end)),
            meetings: day.timetable.all().filter(|meeting| role.sees_meeting(meeting)).count(),
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DayList {
    pub days: Vec<DayEntry>,
}

/// The days the caller belongs to.
#[utoipa::path(tag = "day", responses((status = 200, body = DayList), (status = 401, body = Problem)))]
#[get("/api/days")]
pub async fn list_days(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Denied> {
    let me = super::me::who_am_i(&app, &caller).await?;
    Ok(HttpResponse::Ok().json(DayList { days: me.days }))
}

/// A day as the caller may see it.
#[utoipa::path(tag = "day", params(("day" = String, Path)),
    responses((status = 200, body = Board), (status = 404, body = Problem)))]
#[get("/api/days/{day}/board")]
pub async fn show_board(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(&app, caller, &day).await?;
    let mut board = caller.lens(&app).board();
    if caller.actor.role.is_organizer() {
        board.alarms = alarms(app.outside(), &caller.day).await?;
    }
    Ok(HttpResponse::Ok().json(board))
}

#[derive(Debug, Serialize, ToSchema)]
pub struct OneMeeting {
    pub day_id: String,
    pub meeting: view::Meeting,
}

/// Where one meeting belongs, for links to its door.
#[utoipa::path(tag = "day", params(("meeting" = String, Path)),
    responses((status = 200, body = OneMeeting), (status = 404, body = Problem)))]
#[get("/api/meetings/{meeting}")]
pub async fn show_meeting(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let id = MeetingId::new(path.into_inner());
    let wanted = id.clone();
    let day = app.store.read(move |c| store::meeting::day_of(c, &wanted)).await?;
    let day = day.ok_or_else(Denied::unknown)?;
    let caller = DayCaller::find(&app, caller, day.as_str()).await?;
    let role = &caller.actor.role;
    let seen = caller.day.timetable.get(&id).filter(|meeting| role.sees_meeting(meeting));
    let meeting = seen.ok_or_else(Denied::unknown)?;
    Ok(HttpResponse::Ok().json(OneMeeting {
        day_id: day.to_string(),
        meeting: view::meeting(&caller.day, role, meeting),
    }))
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PhaseForm {
    Draft,
    Requests,
    Planning,
    Released,
    Running,
    Closed,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangePhase {
    pub phase: PhaseForm,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Revision {
    pub revision: i64,
}

/// Moves the day to another phase.
#[utoipa::path(tag = "day", params(("day" = String, Path)), request_body = ChangePhase,
    responses((status = 200, body = Revision), (status = 403, body = Problem)))]
#[post("/api/days/{day}/phase")]
pub async fn change_phase(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<ChangePhase>,
) -> Result<HttpResponse, Denied> {
    let phase = match form.value.phase {
        PhaseForm::Draft => Phase::Draft,
        PhaseForm::Requests => Phase::Requests,
        PhaseForm::Planning => Phase::Planning,
        PhaseForm::Released => Phase::Released,
        PhaseForm::Running => Phase::Running,
        PhaseForm::Closed => Phase::Closed,
    };
    organizer_command(&app, caller, &day, &form.repeat, Command::ChangePhase { phase }).await
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum KeepForm {
    Local,
    Instant,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowZoneRules {
    /// What stays: the local time people were told, or the instant.
    pub keep: KeepForm,
}

/// Follows zone rules that changed since the day was laid out; everybody concerned is told once.
#[utoipa::path(tag = "day", params(("day" = String, Path)), request_body = FollowZoneRules,
    responses((status = 200, body = Revision), (status = 403, body = Problem)))]
#[post("/api/days/{day}/zone-rules")]
pub async fn follow_zone_rules(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<FollowZoneRules>,
) -> Result<HttpResponse, Denied> {
    let keep = match form.value.keep {
        KeepForm::Local => Keep::Local,
        KeepForm::Instant => Keep::Instant,
    };
    organizer_command(&app, caller, &day, &form.repeat, Command::FollowZoneRules { keep }).await
}

/// Asks for something only the organizer may ask for, and answers with the revision.
pub async fn organizer_command(
    app: &App,
    caller: Caller,
    day: &str,
    repeat: &Repeat,
    command: Command,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(app, caller, day).await?;
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key: repeat.by(&caller.caller.email),
        command,
        shape: Box::new(|day, _| json!({ "revision": day.revision }).to_string()),
    };
    let body = app.door.ask(ask).await;
    let body = body.map_err(|no| Denied::from_no(no, Some(&caller.lens(app))))?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}
