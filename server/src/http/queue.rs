//! The tables of the hall and who waits at each of them.

use actix_web::{HttpResponse, delete, get, post, web};
use sangdam_domain::access::Role;
use sangdam_domain::command::Command;
use sangdam_domain::queue::{self, Act, Expected};
use sangdam_domain::room::Room;
use sangdam_domain::{CompanyId, MeetingId, RoomId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::booking::Booked;
use super::day::Revision;
use super::error::{Denied, Problem};
use super::form::{Form, Repeat};
use super::session::{Caller, DayCaller};
use crate::change::Ask;
use crate::live::view::{self, Clock, Lens};
use crate::secret::fresh_key;

/// A company in a queue.
#[derive(Debug, Serialize, ToSchema)]
pub struct QueueLine {
    pub company_id: String,
    /// Counted from 1.
    pub place: usize,
    pub since_at: i64,
    /// When its turn is if everybody before it is called; nothing where the day has no slot left.
    pub slot: Option<u16>,
    pub clocks: Vec<Clock>,
}

/// A table of the hall.
#[derive(Debug, Serialize, ToSchema)]
pub struct HallTable {
    pub id: String,
    pub name: String,
    /// Who sits there all day; only such a table has a queue.
    pub company_id: Option<String>,
    /// How many wait there.
    pub waiting: usize,
    /// Those of them the reader may know of: the organizer and whoever sits there all, others themselves.
    pub queue: Vec<QueueLine>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Hall {
    pub revision: i64,
    /// As many wait at one table at most.
    pub queue_max: usize,
    pub tables: Vec<HallTable>,
}

/// The tables of the hall with their queues. A company sees its own and those of the other side.
#[utoipa::path(tag = "hall", params(("day" = String, Path)),
    responses((status = 200, body = Hall), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/hall")]
pub async fn show_hall(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(&app, caller, &day).await?;
    let lens = caller.lens(&app);
    if matches!(caller.actor.role, Role::Interpreter { .. }) {
        return Err(Denied::refused(&sangdam_domain::refusal::Refusal::NotYours, Some(&lens)));
    }
    let day = &caller.day;
    let rooms = day.settings.rooms.iter().filter(|room| room.is_table());
    let seen = rooms.filter(|room| caller.actor.role.sees_table(day, room));
    let tables = seen.map(|room| table(&lens, room)).collect();
    Ok(HttpResponse::Ok().json(Hall {
        revision: day.revision,
        queue_max: queue::QUEUE_MAX,
        tables,
    }))
}

fn table(lens: &Lens<'_>, room: &Room) -> HallTable {
    let queue = queue::expected(lens.day, &room.id, lens.moment());
    let lines = (1..).zip(&queue);
    let seen = lines.filter(|(_, one)| lens.viewer.role.sees_waiting(room, &one.waiting.company));
    HallTable {
        id: room.id.to_string(),
        name: room.name.clone(),
        company_id: room.company().map(ToString::to_string),
        waiting: queue.len(),
        queue: seen.map(|(place, one)| line(lens, place, one)).collect(),
    }
}

fn line(lens: &Lens<'_>, place: usize, one: &Expected) -> QueueLine {
    let time = one.slot.and_then(|slot| lens.day.slot_time(slot));
    QueueLine {
        company_id: one.waiting.company.to_string(),
        place,
        since_at: one.waiting.since.0,
        slot: one.slot.map(|slot| slot.0),
        clocks: time.map(|time| lens.clocks(time.start, time.end)).unwrap_or_default(),
    }
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QueueForm {
    /// Whom the organizer puts there; a company joins for itself.
    pub company_id: Option<String>,
}

/// Joins the queue of a table.
#[utoipa::path(tag = "hall",
    params(("day" = String, Path), ("table" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    request_body = QueueForm,
    responses((status = 200, body = Revision),
              (status = 409, body = Problem,
               description = "`queued_already`, `queue_full`, `queue_off`, `queue_closed`, \
                 `already_meeting`, `limit_reached`, `counterpart_limit_reached`, `day_closed`"),
              (status = 403, body = Problem), (status = 404, body = Problem),
              (status = 422, body = Problem, description = "`own_side`")))]
#[post("/api/days/{day}/tables/{table}/queue")]
pub async fn join_queue(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<QueueForm>,
) -> Result<HttpResponse, Denied> {
    let (day, table) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let company = match (form.value.company_id, &caller.actor.role) {
        (Some(company), _) => CompanyId::new(company),
        (None, Role::Company { id, .. }) => id.clone(),
        (None, Role::Organizer) => return Err(Denied::invalid("company_id", "empty")),
        (None, Role::Interpreter { .. }) => CompanyId::new(""),
    };
    ask(&app, &caller, &form.repeat, (table, company, Act::Join)).await
}

/// Leaves the queue of a table.
#[utoipa::path(tag = "hall",
    params(("day" = String, Path), ("table" = String, Path), ("company" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 200, body = Revision), (status = 403, body = Problem),
              (status = 404, body = Problem), (status = 409, body = Problem)))]
#[delete("/api/days/{day}/tables/{table}/queue/{company}")]
pub async fn leave_queue(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String, String)>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let (day, table, company) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    ask(&app, &caller, &repeat, (table, CompanyId::new(company), Act::Leave)).await
}

/// Calls a company to the table: the two meet in its next free slot, and the company waits no more. Of
/// two who call the same one, one books it.
#[utoipa::path(tag = "hall",
    params(("day" = String, Path), ("table" = String, Path), ("company" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 200, body = Booked),
              (status = 409, body = Problem,
               description = "`queue_gone`: it waits there no more; `queue_no_slot`, \
                 `limit_reached`, `already_meeting`, `busy_elsewhere`"),
              (status = 403, body = Problem), (status = 404, body = Problem)))]
#[post("/api/days/{day}/tables/{table}/queue/{company}/call")]
pub async fn call_from_queue(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String, String)>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let (day, table, company) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let act = Act::Call(MeetingId::new(fresh_key()));
    ask(&app, &caller, &repeat, (table, CompanyId::new(company), act)).await
}

async fn ask(
    app: &App,
    caller: &DayCaller,
    repeat: &Repeat,
    (table, company, act): (String, CompanyId, Act),
) -> Result<HttpResponse, Denied> {
    let role = caller.actor.role.clone();
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key: repeat.by(&caller.actor.email),
        command: Command::Queue { table: RoomId::new(table), company, act },
        shape: Box::new(move |day, changes| {
            let revision = day.revision;
            match changes.iter().find_map(|change| change.meeting()) {
                Some(meeting) => {
                    let meeting = view::meeting(day, &role, meeting);
                    json!(Booked { meeting, revision }).to_string()
                }
                None => json!(Revision { revision }).to_string(),
            }
        }),
    };
    let answer = app.door.ask(ask).await;
    let body = answer.map_err(|no| Denied::from_no(no, Some(&caller.lens(app))))?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}
