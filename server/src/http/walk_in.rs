//! The desk of the hall: a company that comes on the day itself is taken in, and sees with whom it could
//! meet and when.

use std::sync::Arc;

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::booking::free_slots;
use sangdam_domain::day::Phase;
use sangdam_domain::programme::Side;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::roster::walk_in::{self, WalkIn};
use sangdam_domain::{CompanyId, DayId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::aside::aside;
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::{Caller, DayCaller};
use crate::change::{Import, No};
use crate::live::view;
use crate::secret::fresh_key;
use crate::store::{self, Failure};

/// How often a walk-in is tried again when somebody else changes the roster at the same moment.
const TRIES_MAX: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WalkInSide {
    Host,
    Guest,
}

impl From<WalkInSide> for Side {
    fn from(side: WalkInSide) -> Self {
        match side {
            WalkInSide::Host => Self::Host,
            WalkInSide::Guest => Self::Guest,
        }
    }
}

/// What the desk types in.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WalkInForm {
    pub name: String,
    pub side: WalkInSide,
    /// What its people speak.
    #[schema(example = "ru")]
    pub language: String,
    /// Whom to ask for.
    pub contact: String,
    /// To sign in and to be written to; may be empty.
    #[serde(default)]
    pub email: String,
    #[serde(default)]
    pub phone: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct WalkedIn {
    pub company: view::Company,
}

/// Takes a company in that comes on the day itself: it is on the programme's roster and takes part at once.
#[utoipa::path(tag = "hall",
    params(("day" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    request_body = WalkInForm,
    responses((status = 201, body = WalkedIn),
              (status = 409, body = Problem,
               description = "`company_known`: one of this name is on the roster; `day_closed`"),
              (status = 403, body = Problem), (status = 404, body = Problem),
              (status = 422, body = Problem)))]
#[post("/api/days/{day}/walk-ins")]
pub async fn add_walk_in(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<WalkInForm>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let refused = |refusal: &Refusal| Denied::refused(refusal, Some(&caller.lens(&app)));
    let WalkInForm { name, side, language, contact, email, phone } = form.value;
    let typed = WalkIn { name, side: side.into(), language, contact, email, phone };
    let created = |body| HttpResponse::Created().content_type("application/json").body(body);
    let key = form.repeat.by(&caller.actor.email);
    if let Some(key) = key.clone()
        && let Some(answer) =
            app.door.answered(key).await.map_err(|no| Denied::from_no(no, None))?
    {
        return Ok(created(answer));
    }
    if caller.day.phase == Phase::Closed {
        return Err(refused(&Refusal::DayClosed));
    }
    let programme = &caller.day.programme;
    for _ in 0..TRIES_MAX {
        let of = programme.id.clone();
        let roster = Arc::new(app.store.read(move |c| store::roster::load(c, &of)).await?);
        let company = walk_in::read(&typed, programme, &roster, &mut fresh_key);
        let company = company.map_err(|refusal| refused(&refusal))?;
        let shown = view::company(&caller.actor.role, &company);
        let import = Import {
            programme: programme.id.clone(),
            expected: roster,
            companies: vec![company],
            interpreters: Vec::new(),
            actor: caller.actor.clone(),
            origin: caller.caller.origin.clone(),
            key: key.clone(),
            body: json!(WalkedIn { company: shown }).to_string(),
        };
        match app.door.import_roster(import).await {
            Ok(body) => return Ok(created(body)),
            // Another desk was faster; nobody is in the way of somebody new.
            Err(No::RosterChanged) => {}
            Err(no) => return Err(Denied::from_no(no, Some(&caller.lens(&app)))),
        }
    }
    Err(Failure::Busy.into())
}

/// A company of the other side, and the slots in which it could be met.
#[derive(Debug, Serialize, ToSchema)]
pub struct FreeCounterpart {
    pub company_id: String,
    /// Where it sits, if it has a table.
    pub table: Option<String>,
    pub slots: Vec<u16>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct FreeCounterparts {
    pub revision: i64,
    pub company_id: String,
    /// Those it does not meet yet and could, the earliest first.
    pub counterparts: Vec<FreeCounterpart>,
}

/// With whom a company could meet, and when, by the rules the organizer books by.
#[utoipa::path(tag = "hall", params(("day" = String, Path), ("company" = String, Path)),
    responses((status = 200, body = FreeCounterparts), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/companies/{company}/free")]
pub async fn list_free_counterparts(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let (day, company) = path.into_inner();
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    // Every pair is looked at in every slot; requests go on meanwhile.
    let found = aside({
        let (app, day) = (app.clone(), caller.day.id.clone());
        let (actor, now) = (caller.actor.clone(), app.clock.now());
        move || free_counterparts(&app, &day, &CompanyId::new(company), &actor, now)
    });
    Ok(HttpResponse::Ok().json(found.await?.ok_or_else(Denied::unknown)?))
}

fn free_counterparts(
    app: &App,
    day: &DayId,
    company: &CompanyId,
    actor: &sangdam_domain::access::Actor,
    now: sangdam_domain::Instant,
) -> Option<FreeCounterparts> {
    let day = app.copies.get(day)?.day;
    let own = day.roster.company(company)?;
    let moment = sangdam_domain::time::Moment { now, rules: &app.rules };
    let met = |other: &CompanyId| day.timetable.of_company(&own.id).any(|one| one.has(other));
    let others = day.roster.on_side(own.side.other()).filter(|other| !met(&other.id));
    let mut counterparts: Vec<FreeCounterpart> = others
        .map(|other| {
            let (host, guest) = match own.side {
                Side::Host => (&own.id, &other.id),
                Side::Guest => (&other.id, &own.id),
            };
            let slots = free_slots(&day, actor, (host, guest), moment);
            let table = day.settings.rooms.iter().find(|room| room.company() == Some(&other.id));
            FreeCounterpart {
                company_id: other.id.to_string(),
                table: table.map(|room| room.name.clone()),
                slots: slots.into_iter().map(|slot| slot.0).collect(),
            }
        })
        .filter(|one| !one.slots.is_empty())
        .collect();
    counterparts.sort_by_key(|one| one.slots.first().copied());
    Some(FreeCounterparts { revision: day.revision, company_id: own.id.to_string(), counterparts })
}
