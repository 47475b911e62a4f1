//! Whoever is signed in: what they are called, where they belong, and the language and clock they chose.

use actix_web::{HttpResponse, get, patch, web};
use chrono_tz::Tz;
use sangdam_domain::access::Role;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::day::DayEntry;
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::Caller;
use crate::live::view::{Lens, NamesByLanguage, Viewer, names};
use crate::store::session::Preference;
use crate::store::{self, Failure};

#[derive(Debug, Serialize, ToSchema)]
pub struct ProgrammeEntry {
    pub id: String,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub title: NamesByLanguage,
}

/// Who is signed in, and where they belong.
#[derive(Debug, Serialize, ToSchema)]
pub struct Me {
    pub email: String,
    pub name: String,
    pub language: String,
    pub zone: String,
    pub organizer: bool,
    /// Whether this is the sample, with a clock that can be set.
    pub demo: bool,
    pub days: Vec<DayEntry>,
    pub programmes: Vec<ProgrammeEntry>,
}

#[utoipa::path(tag = "session", responses((status = 200, body = Me), (status = 401, body = Problem)))]
#[get("/api/me")]
pub async fn show_me(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Denied> {
    Ok(HttpResponse::Ok().json(who_am_i(&app, &caller).await?))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeForm {
    pub language: Option<String>,
    pub zone: Option<String>,
}

/// Chooses one's own language and clock, for pages and letters.
#[utoipa::path(tag = "session", request_body = MeForm,
    responses((status = 200, body = Me), (status = 422, body = Problem)))]
#[patch("/api/me")]
pub async fn change_me(
    app: web::Data<App>,
    caller: Caller,
    form: Form<MeForm>,
) -> Result<HttpResponse, Denied> {
    let MeForm { language, zone } = form.value;
    if language.as_ref().is_some_and(|tag| !app.texts.languages().contains(tag)) {
        return Err(Denied::invalid("language", "unknown_language"));
    }
    if zone.as_ref().is_some_and(|zone| zone.parse::<Tz>().is_err()) {
        return Err(Denied::invalid("zone", "unknown_zone"));
    }
    let email = caller.email.clone();
    app.store
        .write(move |c| {
            let before = store::session::preference(c, &email)?;
            let chosen = Preference {
                email,
                language: language.or(before.language),
                zone: zone.or(before.zone),
            };
            store::session::put_preference(c, &chosen)
        })
        .await?;
    Ok(HttpResponse::Ok().json(who_am_i(&app, &caller).await?))
}

/// Everything the caller belongs to.
pub async fn who_am_i(app: &App, caller: &Caller) -> Result<Me, Denied> {
    let (copies, email) = (app.copies.clone(), caller.email.clone());
    let read = app.store.read(move |connection| {
        let person = store::person::find(connection, &email)?;
        let runs = store::organizer::programmes(connection, &email)?;
        let mut programmes = Vec::new();
        let mut ids = store::roster::days_of(connection, &email)?;
        for id in &runs {
            programmes.extend(store::programme::get(connection, id)?);
            ids.extend(store::programme::days(connection, id)?);
        }
        ids.sort_unstable();
        ids.dedup();
        let mut days = Vec::new();
        for id in ids {
            match copies.latest(connection, &id) {
                Ok(copy) => days.extend(copy.map(|copy| copy.day)),
                // One day that cannot be read must not hide the others.
                Err(Failure::Unreadable(why)) => tracing::error!(day = %id, %why, "left out"),
                Err(failure) => return Err(failure),
            }
        }
        Ok::<_, Failure>((person, runs, programmes, days))
    });
    let (person, runs, programmes, days) = read.await?;
    // Whoever is on no roster any more and organizes nothing has nothing here.
    let person = person.ok_or_else(Denied::signed_out)?;
    let mut entries: Vec<DayEntry> = days
        .iter()
        .filter_map(|day| {
            let is_run = runs.contains(&day.programme.id);
            let role = if is_run { Some(Role::Organizer) } else { Role::of(day, &caller.email) };
            let viewer = Viewer {
                role: role?,
                name: person.name.clone(),
                language: caller.language.clone(),
                zone: person.zone,
            };
            let (texts, rules, now) = (&app.texts, &app.rules, app.clock.now());
            Some(DayEntry::new(&Lens { day, viewer: &viewer, texts, rules, now }))
        })
        .collect();
    entries.sort_by(|a, b| (&a.date, &a.id).cmp(&(&b.date, &b.id)));
    Ok(Me {
        email: caller.email.clone(),
        name: person.name,
        language: person.language,
        zone: person.zone.name().into(),
        organizer: person.is_organizer,
        demo: app.is_demo,
        days: entries,
        programmes: programmes
            .into_iter()
            .map(|programme| ProgrammeEntry {
                id: programme.id.to_string(),
                title: names(&programme.title),
            })
            .collect(),
    })
}
