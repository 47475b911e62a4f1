//! The draft timetable: what is meant, pins, moves by hand, and giving it up.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use sangdam_domain::command::Command;
use sangdam_domain::day::Day;
use sangdam_domain::draft::DraftMeeting;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{InterpreterId, MeetingId, RoomId, Slot};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::booking::ChangeMeetingForm;
use super::day::{Revision, organizer_command};
use super::error::{Denied, Problem};
use super::form::{Form, Repeat};
use super::session::{Caller, DayCaller};

/// The most meetings pinned at once: more than any day has.
const PINS_MAX: usize = 20_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DraftState {
    /// Of the timetable, and stays as it is.
    Standing,
    New,
    /// Of the timetable, and lies elsewhere in the draft.
    Moved,
    /// Of the timetable, and will be canceled.
    Dropped,
}

/// A meeting as the draft has it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DraftedMeeting {
    pub id: String,
    pub slot: u16,
    pub host: String,
    pub guest: String,
    pub interpreter_id: Option<String>,
    pub interpreter_needed: bool,
    pub room_id: Option<String>,
    /// The planner leaves it alone. What stands in the timetable always is.
    pub pinned: bool,
    pub state: DraftState,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DraftView {
    /// The day's revision when the draft last changed; none when there is no draft.
    pub revision: Option<i64>,
    /// The plan it was adopted from.
    pub plan_id: Option<String>,
    /// The whole timetable as it is meant, what is dropped included.
    pub meetings: Vec<DraftedMeeting>,
}

impl DraftView {
    pub fn of(day: &Day) -> Self {
        let draft = day.draft.as_deref();
        let of_draft = |id: &MeetingId| draft.and_then(|draft| draft.meetings.get(id));
        let is_dropped = |id: &MeetingId| draft.is_some_and(|draft| draft.dropped.contains(id));
        let standing = day.timetable.all().filter(|one| of_draft(&one.id).is_none()).map(|one| {
            let state =
                if is_dropped(&one.id) { DraftState::Dropped } else { DraftState::Standing };
            drafted(&DraftMeeting::of(one, true), state)
        });
        let meant = draft.into_iter().flat_map(|draft| draft.meetings.values());
        let meant = meant.map(|one| drafted(one, meant_as(day, one)));
        let mut meetings: Vec<DraftedMeeting> = standing.chain(meant).collect();
        meetings.sort_by(|a, b| (a.slot, &a.id).cmp(&(b.slot, &b.id)));
        Self {
            revision: draft.map(|draft| draft.revision),
            plan_id: draft.and_then(|draft| draft.adopted_from.as_ref()).map(ToString::to_string),
            meetings,
        }
    }
}

/// What a meeting of the draft is to the timetable.
pub(super) fn meant_as(day: &Day, one: &DraftMeeting) -> DraftState {
    if day.timetable.get(&one.id).is_some() { DraftState::Moved } else { DraftState::New }
}

pub(super) fn drafted(one: &DraftMeeting, state: DraftState) -> DraftedMeeting {
    DraftedMeeting {
        id: one.id.to_string(),
        slot: one.slot.0,
        host: one.host.to_string(),
        guest: one.guest.to_string(),
        interpreter_id: one.interpreter.as_ref().map(ToString::to_string),
        interpreter_needed: one.interpreter_needed,
        room_id: one.room.as_ref().map(ToString::to_string),
        pinned: one.pinned,
        state,
    }
}

pub(super) fn as_drafted(meeting: &Meeting, state: DraftState) -> DraftedMeeting {
    drafted(&DraftMeeting::of(meeting, true), state)
}

/// The timetable as the organizer means it.
#[utoipa::path(tag = "draft", params(("day" = String, Path)),
    responses((status = 200, body = DraftView), (status = 403, body = Problem)))]
#[get("/api/days/{day}/draft")]
pub async fn show_draft(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    Ok(HttpResponse::Ok().json(DraftView::of(&caller.day)))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PinForm {
    /// Meetings of the draft; those that stand in the timetable are pinned anyway.
    pub meetings: Vec<String>,
    pub pinned: bool,
}

/// Pins meetings of the draft, so that the planner leaves them alone, or lets them go.
#[utoipa::path(tag = "draft", params(("day" = String, Path)), request_body = PinForm,
    responses((status = 200, body = Revision),
              (status = 409, body = Problem, description = "`no_draft`"),
              (status = 404, body = Problem)))]
#[post("/api/days/{day}/draft/pins")]
pub async fn pin_draft(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<PinForm>,
) -> Result<HttpResponse, Denied> {
    if form.value.meetings.len() > PINS_MAX {
        return Err(Denied::invalid("meetings", "too_many"));
    }
    let meetings = form.value.meetings.iter().map(|id| MeetingId::new(id.as_str())).collect();
    let command = Command::PinDraft { meetings, pinned: form.value.pinned };
    organizer_command(&app, caller, &day, &form.repeat, command).await
}

/// Means a meeting to lie elsewhere; it is pinned there. A dropped one comes back.
#[utoipa::path(tag = "draft", params(("day" = String, Path), ("meeting" = String, Path)),
    request_body = ChangeMeetingForm,
    responses((status = 200, body = Revision), (status = 409, body = Problem),
              (status = 404, body = Problem)))]
#[patch("/api/days/{day}/draft/meetings/{meeting}")]
pub async fn move_draft(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<ChangeMeetingForm>,
) -> Result<HttpResponse, Denied> {
    let (day, meeting) = path.into_inner();
    let command = Command::MoveDraft {
        meeting: MeetingId::new(meeting),
        slot: Slot(form.value.slot),
        room: form.value.room_id.as_deref().map(RoomId::new),
        interpreter: form.value.interpreter_id.as_deref().map(InterpreterId::new),
    };
    organizer_command(&app, caller, &day, &form.repeat, command).await
}

/// Means a meeting to be no more.
#[utoipa::path(tag = "draft", params(("day" = String, Path), ("meeting" = String, Path)),
    responses((status = 200, body = Revision), (status = 404, body = Problem)))]
#[delete("/api/days/{day}/draft/meetings/{meeting}")]
pub async fn drop_draft(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let (day, meeting) = path.into_inner();
    let command = Command::DropDraft { meeting: MeetingId::new(meeting) };
    organizer_command(&app, caller, &day, &repeat, command).await
}

/// Forgets the draft; the timetable stays as it is.
#[utoipa::path(tag = "draft", params(("day" = String, Path)),
    responses((status = 200, body = Revision), (status = 403, body = Problem)))]
#[post("/api/days/{day}/draft/discard")]
pub async fn discard_draft(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    organizer_command(&app, caller, &day, &repeat, Command::DiscardDraft).await
}
