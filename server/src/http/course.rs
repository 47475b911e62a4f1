//! How a meeting goes: the evidence of its door, the organizer's word about it, and its length.

use actix_web::{HttpResponse, get, post, put, web};
use sangdam_domain::command::Command;
use sangdam_domain::{Instant, MeetingId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Form;
use super::meeting::{MeetingDone, ask};
use super::session::{Caller, DayCaller};
use crate::live::view::SeatName;
use crate::store::attendance_step::{self, CORRECTED, Row};

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VerdictForm {
    /// Who did not come; empty where it was held. Without this the word is taken back.
    pub absent: Option<Vec<SeatName>>,
    /// Why, kept in the log.
    pub reason: String,
}

/// Says how a meeting went, against what its door saw, or takes that back.
#[utoipa::path(tag = "course",
    params(("day" = String, Path), ("meeting" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    request_body = VerdictForm,
    responses((status = 200, body = MeetingDone),
              (status = 409, body = Problem, description = "`not_now`: it has not begun"),
              (status = 403, body = Problem), (status = 404, body = Problem),
              (status = 422, body = Problem)))]
#[put("/api/days/{day}/meetings/{meeting}/verdict")]
pub async fn judge_meeting(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<VerdictForm>,
) -> Result<HttpResponse, Denied> {
    let VerdictForm { absent, reason } = form.value;
    let absent = absent.map(|absent| absent.into_iter().map(Into::into).collect());
    let command = |meeting| Command::Judge { meeting, absent, reason };
    ask(&app, caller, path.into_inner(), &form.repeat, command).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CorrectionForm {
    pub seat: SeatName,
    /// When somebody of the seat came; nothing where nobody did.
    pub came_at: Option<i64>,
    /// Why, kept with the evidence and in the log.
    pub reason: String,
}

/// Says when a seat came, or that it did not, against what the door saw.
#[utoipa::path(tag = "course",
    params(("day" = String, Path), ("meeting" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    request_body = CorrectionForm,
    responses((status = 200, body = MeetingDone), (status = 403, body = Problem),
              (status = 404, body = Problem), (status = 422, body = Problem)))]
#[post("/api/days/{day}/meetings/{meeting}/attendance")]
pub async fn correct_seat(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<CorrectionForm>,
) -> Result<HttpResponse, Denied> {
    let CorrectionForm { seat, came_at, reason } = form.value;
    let (seat, came) = (seat.into(), came_at.map(Instant));
    let command = |meeting| Command::CorrectSeat { meeting, seat, came, reason };
    ask(&app, caller, path.into_inner(), &form.repeat, command).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdjustForm {
    /// Minutes more, or fewer when negative; a multiple of five.
    pub minutes: i16,
}

/// Makes a meeting longer where both companies, its room and its interpreters are free, or shorter.
#[utoipa::path(tag = "course",
    params(("day" = String, Path), ("meeting" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    request_body = AdjustForm,
    responses((status = 200, body = MeetingDone),
              (status = 409, body = Problem,
               description = "`host_busy`, `guest_busy`, `no_room`, `interpreters_busy`, `interpreter_rest`"),
              (status = 403, body = Problem), (status = 404, body = Problem),
              (status = 422, body = Problem)))]
#[post("/api/days/{day}/meetings/{meeting}/length")]
pub async fn adjust_length(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<AdjustForm>,
) -> Result<HttpResponse, Denied> {
    let minutes = form.value.minutes;
    let command = |meeting| Command::Adjust { meeting, minutes };
    ask(&app, caller, path.into_inner(), &form.repeat, command).await
}

/// What somebody did at a door, or what the organizer said of a seat.
#[derive(Debug, Serialize, ToSchema)]
pub struct AttendanceStep {
    /// The day's change it was.
    pub revision: i64,
    #[schema(value_type = SeatName)]
    pub seat: String,
    /// Empty where the organizer said so.
    pub name: String,
    /// `left`, `at_door`, `inside`, `checked_in` in the hall, or `corrected`.
    pub step: String,
    /// When; of a correction when the seat came, nothing where nobody did.
    pub at: Option<i64>,
    pub reason: String,
    /// Somebody who is not on the roster and was let in.
    pub is_visitor: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct AttendanceSteps {
    pub steps: Vec<AttendanceStep>,
}

/// Everything that was seen at a meeting's door, in order.
#[utoipa::path(tag = "course", params(("day" = String, Path), ("meeting" = String, Path)),
    responses((status = 200, body = AttendanceSteps), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/meetings/{meeting}/attendance")]
pub async fn list_steps(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let (day, meeting) = path.into_inner();
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let id = MeetingId::new(meeting);
    if caller.day.timetable.get(&id).is_none() {
        return Err(Denied::unknown());
    }
    let rows = app.store.read(move |c| attendance_step::of_meeting(c, &id)).await?;
    let steps = rows.into_iter().map(step).collect();
    Ok(HttpResponse::Ok().json(AttendanceSteps { steps }))
}

fn step(row: Row) -> AttendanceStep {
    let Row { revision, person, seat, name, step, at, reason, .. } = row;
    let is_visitor = step != CORRECTED && person.starts_with(sangdam_domain::attendance::VISITOR);
    AttendanceStep { revision, seat, name, step, at, reason, is_visitor }
}
