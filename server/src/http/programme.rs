//! Programmes: starting one, its days, who is on its roster.

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::programme::{Programme, Side, SideProfile};
use sangdam_domain::{DayId, ProgrammeId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::day::DayEntry;
use super::error::{Denied, Problem};
use super::form::Form;
use super::given::checked_names;
use super::me::who_am_i;
use super::session::{Caller, programme_organizer};
use super::settings::{DaySettings, rooms_of, zone};
use crate::live::view::{NamesByLanguage, SideHead, Sides, names};
use crate::secret::fresh_key;
use crate::store::{self, Failure};

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SideForm {
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub name: NamesByLanguage,
    pub zone: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeForm {
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub title: NamesByLanguage,
    pub host: SideForm,
    pub guest: SideForm,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Started {
    pub id: String,
}

/// Starts a programme; the caller runs it.
#[utoipa::path(tag = "programme", request_body = ProgrammeForm,
    responses((status = 201, body = Started), (status = 403, body = Problem)))]
#[post("/api/programmes")]
pub async fn start_programme(
    app: web::Data<App>,
    caller: Caller,
    form: Form<ProgrammeForm>,
) -> Result<HttpResponse, Denied> {
    let email = caller.email.clone();
    let is_organizer = app.store.read(move |c| store::organizer::get(c, &email)).await?.is_some();
    if !is_organizer {
        return Err(Denied::new(actix_web::http::StatusCode::FORBIDDEN, "not_yours"));
    }
    let ProgrammeForm { title, host, guest } = form.value;
    let side = |field: &str, side: SideForm| {
        let profile =
            SideProfile { name: checked_names(field, side.name)?, zone: zone(field, &side.zone)? };
        if profile.name.is_empty() { Err(Denied::invalid(field, "empty")) } else { Ok(profile) }
    };
    let programme = Programme {
        id: ProgrammeId::new(fresh_key()),
        title: checked_names("title", title)?,
        host: side("host", host)?,
        guest: side("guest", guest)?,
    };
    if programme.title.is_empty() {
        return Err(Denied::invalid("title", "empty"));
    }
    let body = json!({ "id": programme.id }).to_string();
    let key = form.repeat.by(&caller.email);
    let answer = app.door.start_programme(programme, caller.email, key, body).await;
    let body = answer.map_err(|no| Denied::from_no(no, None))?;
    Ok(HttpResponse::Created().content_type("application/json").body(body))
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CompanyCounts {
    pub host: usize,
    pub guest: usize,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ProgrammeView {
    pub id: String,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub title: NamesByLanguage,
    pub sides: Sides,
    pub days: Vec<DayEntry>,
    pub companies: CompanyCounts,
    pub interpreters: usize,
}

/// A programme with its days.
#[utoipa::path(tag = "programme", params(("programme" = String, Path)),
    responses((status = 200, body = ProgrammeView), (status = 404, body = Problem)))]
#[get("/api/programmes/{programme}")]
pub async fn show_programme(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let id = programme_organizer(&app, &caller, &path).await?;
    let wanted = id.clone();
    let read = app.store.read(move |c| {
        Ok::<_, Failure>((store::programme::get(c, &wanted)?, store::roster::load(c, &wanted)?))
    });
    let (programme, roster) = read.await?;
    let programme = programme.ok_or_else(Denied::unknown)?;
    let side = |side: Side| {
        let profile = programme.side(side);
        SideHead {
            name: names(&profile.name),
            zone: profile.zone.name().into(),
            city: app.texts.city(&caller.language, profile.zone),
        }
    };
    let me = who_am_i(&app, &caller).await?;
    Ok(HttpResponse::Ok().json(ProgrammeView {
        id: id.to_string(),
        title: names(&programme.title),
        sides: Sides { host: side(Side::Host), guest: side(Side::Guest) },
        days: me.days.into_iter().filter(|day| day.programme_id == id.as_str()).collect(),
        companies: CompanyCounts {
            host: roster.on_side(Side::Host).count(),
            guest: roster.on_side(Side::Guest).count(),
        },
        interpreters: roster.interpreters.len(),
    }))
}

/// Adds a day to a programme, as a draft.
#[utoipa::path(tag = "programme", params(("programme" = String, Path)), request_body = DaySettings,
    responses((status = 201, body = Started), (status = 422, body = Problem)))]
#[post("/api/programmes/{programme}/days")]
pub async fn start_day(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<String>,
    form: Form<DaySettings>,
) -> Result<HttpResponse, Denied> {
    let programme = programme_organizer(&app, &caller, &path).await?;
    let settings = form.value.read(&rooms_of(&app, &programme).await?)?;
    let programme = app.store.read(move |c| store::programme::get(c, &programme)).await?;
    let new = crate::change::NewDay {
        id: DayId::new(fresh_key()),
        programme: programme.ok_or_else(Denied::unknown)?,
        settings,
        actor: Actor { role: Role::Organizer, email: caller.email.clone() },
        origin: caller.origin.clone(),
        key: form.repeat.by(&caller.email),
    };
    let answer = app.door.start_day(new).await;
    let body = answer.map_err(|no| Denied::from_no(no, None))?;
    Ok(HttpResponse::Created().content_type("application/json").body(body))
}
