//! Booking, moving and canceling one meeting, and what could be booked.

use actix_web::{HttpResponse, delete, get, patch, post, web};
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::booking::{self, Wish};
use sangdam_domain::change::Change;
use sangdam_domain::command::Command;
use sangdam_domain::day::Day;
use sangdam_domain::programme::Side;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::timetable::Need;
use sangdam_domain::{CompanyId, InterpreterId, MeetingId, RoomId, Slot, interpreter};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::day::Revision;
use super::error::{Denied, Problem};
use super::form::{Form, Repeat};
use super::session::{Caller, DayCaller};
use crate::change::{Ask, Key};
use crate::live::view;
use crate::secret::fresh_key;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OfferState {
    /// Can be booked; or, when the two meet already, moved to.
    Free,
    /// These two meet in this slot already.
    Mine,
    /// The counterpart meets somebody else.
    Taken,
    /// The asking company meets somebody else.
    Busy,
    /// Not to be had for another reason; `code` and `reason` say which.
    Closed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterpreterOffer {
    NotNeeded,
    Available,
    None,
}

/// Refusals for want of an interpreter.
const NOBODY_INTERPRETS: [&str; 6] = [
    "no_interpreter",
    "interpreters_busy",
    "interpreter_rest",
    "interpreter_hours",
    "interpreter_load",
    "interpreter_notice",
];

/// What one slot could hold for two companies.
#[derive(Debug, Serialize, ToSchema)]
pub struct Offer {
    pub slot: u16,
    pub state: OfferState,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Why not, in the reader's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    pub interpreter: InterpreterOffer,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting_id: Option<String>,
    /// The company one's own other meeting is with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Offers {
    pub revision: i64,
    pub company_id: String,
    /// Meetings the asking company has on this day.
    pub used: usize,
    pub max: Option<u16>,
    /// How long these two would meet; with an interpreter it may be longer than a slot.
    pub length_min: i64,
    pub slots: Vec<Offer>,
}

#[derive(Debug, Deserialize, IntoParams)]
pub struct OffersQuery {
    /// For which company the organizer asks.
    #[serde(rename = "for")]
    #[param(rename = "for")]
    company: Option<String>,
}

/// What could be booked with a counterpart, slot by slot.
#[utoipa::path(tag = "booking",
    params(("day" = String, Path), ("company" = String, Path), OffersQuery),
    responses((status = 200, body = Offers), (status = 404, body = Problem)))]
#[get("/api/days/{day}/companies/{company}/slots")]
pub async fn offers(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    query: web::Query<OffersQuery>,
) -> Result<HttpResponse, Denied> {
    let (day, counterpart) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let day = &caller.day;
    let counterpart = CompanyId::new(counterpart);
    let own = match &caller.actor.role {
        Role::Company { id, .. } => id.clone(),
        Role::Organizer => CompanyId::new(query.into_inner().company.unwrap_or_default()),
        Role::Interpreter { .. } => return Err(Denied::unknown()),
    };
    let known = |id: &CompanyId| day.roster.company(id).cloned().ok_or_else(Denied::unknown);
    let (own, counterpart) = (known(&own)?, known(&counterpart)?);
    let (host, guest) =
        if own.side == Side::Host { (&own, &counterpart) } else { (&counterpart, &own) };
    let lens = caller.lens(&app);
    let answers = booking::offers(day, &caller.actor, &host.id, &guest.id, lens.moment())
        .map_err(|refusal| Denied::refused(&refusal, Some(&lens)))?;
    let together = day.timetable.of_company(&host.id).find(|one| one.guest == guest.id);
    let need = together.map_or(Need::Auto, |meeting| meeting.need);
    let needs_interpreter = interpreter::needed(day, need, host, guest);
    let slots = day.slots().zip(answers).map(|(slot, answer)| {
        let own_meeting = day.timetable.of_company(&own.id).find(|m| m.slot == slot);
        let together = own_meeting.filter(|meeting| meeting.has(&counterpart.id));
        let code = answer.as_ref().err().map(Refusal::code);
        let state = match code {
            _ if together.is_some() => OfferState::Mine,
            None => OfferState::Free,
            _ if own_meeting.is_some() && own.desks == 1 => OfferState::Busy,
            Some("slot_taken" | "guest_busy" | "host_busy") => OfferState::Taken,
            Some(_) => OfferState::Closed,
        };
        let interpreter = match code {
            _ if !needs_interpreter => InterpreterOffer::NotNeeded,
            Some(code) if NOBODY_INTERPRETS.contains(&code) => InterpreterOffer::None,
            _ => InterpreterOffer::Available,
        };
        // What one's own agenda says needs no reason.
        let is_own = matches!(state, OfferState::Mine | OfferState::Busy);
        let reason = answer.as_ref().err().filter(|_| !is_own).map(|refusal| {
            Denied::refused(refusal, Some(&lens)).sentence(&app, &caller.caller.language)
        });
        Offer {
            slot: slot.0,
            state,
            code: code.filter(|_| !is_own).map(Into::into),
            reason,
            interpreter,
            meeting_id: own_meeting.map(|meeting| meeting.id.to_string()),
            with: own_meeting.filter(|_| together.is_none()).map(|meeting| {
                let other = if meeting.host == own.id { &meeting.guest } else { &meeting.host };
                other.to_string()
            }),
        }
    });
    Ok(HttpResponse::Ok().json(Offers {
        revision: day.revision,
        company_id: counterpart.id.to_string(),
        used: day.timetable.of_company(&own.id).count(),
        max: day.settings.meetings_max,
        length_min: if needs_interpreter {
            day.settings.interpreting.length(day.settings.grid.length_min)
        } else {
            day.settings.grid.length_min.into()
        },
        slots: slots.collect(),
    }))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BookForm {
    /// Company of the host side.
    pub host: String,
    /// Company of the guest side.
    pub guest: String,
    pub slot: u16,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Booked {
    pub meeting: view::Meeting,
    pub revision: i64,
}

/// Books a meeting of two companies: both desks, a room and, where needed, an interpreter, or none.
#[utoipa::path(tag = "booking", params(("day" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    request_body = BookForm,
    responses((status = 201, body = Booked),
              (status = 409, body = Problem, description = "`slot_taken`, `host_busy`, `guest_busy`, \
                `already_meeting`, `limit_reached`, `counterpart_limit_reached`, `rest_needed`, \
                `no_interpreter`, `no_room`, `booking_not_open`, `booking_closed`, `too_late`, \
                `slot_past`, `busy_elsewhere`, `day_closed`"),
              (status = 404, body = Problem), (status = 422, body = Problem)))]
#[post("/api/days/{day}/meetings")]
pub async fn book(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<BookForm>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(&app, caller, &day).await?;
    let wish = Wish {
        id: MeetingId::new(fresh_key()),
        host: CompanyId::new(form.value.host),
        guest: CompanyId::new(form.value.guest),
        slot: Slot(form.value.slot),
    };
    let body = ask(&app, &caller, &form.repeat, Command::Book(wish)).await?;
    Ok(HttpResponse::Created().content_type("application/json").body(body))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeMeetingForm {
    pub slot: u16,
    /// Only the organizer may choose the room.
    pub room_id: Option<String>,
    /// Only the organizer may choose the interpreter.
    pub interpreter_id: Option<String>,
}

/// Moves a meeting to another slot, room or interpreter.
#[utoipa::path(tag = "booking", params(("day" = String, Path), ("meeting" = String, Path)),
    request_body = ChangeMeetingForm,
    responses((status = 200, body = Booked), (status = 409, body = Problem),
              (status = 404, body = Problem)))]
#[patch("/api/days/{day}/meetings/{meeting}")]
pub async fn change_meeting(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<ChangeMeetingForm>,
) -> Result<HttpResponse, Denied> {
    let (day, meeting) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let command = Command::Move {
        meeting: MeetingId::new(meeting),
        slot: Slot(form.value.slot),
        room: form.value.room_id.map(RoomId::new),
        interpreter: form.value.interpreter_id.map(InterpreterId::new),
    };
    let body = ask(&app, &caller, &form.repeat, command).await?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}

/// Cancels a meeting.
#[utoipa::path(tag = "booking", params(("day" = String, Path), ("meeting" = String, Path)),
    responses((status = 200, body = Revision), (status = 409, body = Problem),
              (status = 404, body = Problem)))]
#[delete("/api/days/{day}/meetings/{meeting}")]
pub async fn cancel(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let (day, meeting) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let command = Command::Cancel { meeting: MeetingId::new(meeting) };
    let body = ask(&app, &caller, &repeat, command).await?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}

async fn ask(
    app: &App,
    caller: &DayCaller,
    repeat: &Repeat,
    command: Command,
) -> Result<String, Denied> {
    let Actor { role, email } = caller.actor.clone();
    let key: Option<Key> = repeat.by(&email);
    let touched = match &command {
        Command::Move { meeting, .. } => Some(meeting.clone()),
        _ => None,
    };
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key,
        command,
        shape: Box::new(move |day, changes| shape(day, &role, changes, touched.as_ref())),
    };
    let answer = app.door.ask(ask).await;
    answer.map_err(|no| Denied::from_no(no, Some(&caller.lens(app))))
}

/// The answer to a booking or a move: the meeting; to a cancel: only the revision.
fn shape(day: &Day, role: &Role, changes: &[Change], touched: Option<&MeetingId>) -> String {
    let changed = changes.first().and_then(|change| match change {
        Change::Canceled { .. } => None,
        other => other.meeting(),
    });
    // A move to where the meeting stands already changes nothing and still answers with it.
    let standing = touched.and_then(|id| day.timetable.get(id)).map(|meeting| &**meeting);
    match changed.or(standing) {
        Some(meeting) => {
            let meeting = view::meeting(day, role, meeting);
            json!(Booked { meeting, revision: day.revision }).to_string()
        }
        None => json!(Revision { revision: day.revision }).to_string(),
    }
}
