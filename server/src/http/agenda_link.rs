//! An interpreter's personal link from a letter: signs in who it was written to, without a code, until
//! the day after the day. The link opens a page that posts the key, so that mail scanners, which only
//! fetch, start no session.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, post, web};
use chrono::{Days, NaiveTime};
use sangdam_domain::access::Role;
use sangdam_domain::roster::email_key;
use sangdam_domain::{Day, DayId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem, language_of};
use super::form::Form;
use super::guard::origin_address;
use super::me::{Me, who_am_i};
use super::session::{Caller, begin_short_session, count_try};
use crate::mail::links::letter_of;
use crate::secret::hash;
use crate::store::{self, Failure};

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaLinkForm {
    /// The last part of the link's address.
    pub key: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct AgendaLink {
    /// Whose agenda to open.
    pub day: String,
    pub me: Me,
}

/// Signs an interpreter in by the link of a letter.
#[utoipa::path(tag = "interpreter", request_body = AgendaLinkForm,
    responses((status = 200, body = AgendaLink, description = "Signed in; the session is in the cookie"),
              (status = 401, body = Problem,
               description = "`agenda_link_invalid`, `agenda_link_expired`"),
              (status = 429, body = Problem)))]
#[post("/api/agenda-links")]
pub async fn open_agenda_link(
    app: web::Data<App>,
    request: HttpRequest,
    form: Form<AgendaLinkForm>,
) -> Result<HttpResponse, Denied> {
    count_try(&app, &request)?;
    let denied = |code| Denied::new(StatusCode::UNAUTHORIZED, code);
    let invalid = || denied("agenda_link_invalid");
    let letter = letter_of(app.store.own_secret(), &form.value.key).ok_or_else(invalid)?;
    let (email, day) = recipient(&app, letter).await?.ok_or_else(invalid)?;
    let now = app.clock.now();
    let over = day.settings.date.checked_add_days(Days::new(2)).ok_or_else(invalid)?;
    let over = app.rules.instant_or_after(day.settings.zone, over.and_time(NaiveTime::MIN));
    if over <= now {
        return Err(denied("agenda_link_expired"));
    }
    let cookie = begin_short_session(&app, email.clone(), (over.0 - now.0) / 1000).await?;
    let caller = Caller {
        email,
        session_hash: hash(cookie.value()),
        language: language_of(&app, &request),
        origin: origin_address(&app, &request),
    };
    let me = who_am_i(&app, &caller).await?;
    let link = AgendaLink { day: day.id.to_string(), me };
    Ok(HttpResponse::Ok().cookie(cookie).json(link))
}

/// Whom a letter was written to and about which day, if they interpret there still. Whoever runs
/// programmes has more to lose than an agenda, and signs in as always.
async fn recipient(app: &App, letter: &str) -> Result<Option<(String, Arc<Day>)>, Denied> {
    let (copies, id) = (app.copies.clone(), letter.to_owned());
    let found = app.store.read(move |c| {
        let Some(row) = store::outbox::get(c, &id)? else { return Ok(None) };
        let Some(day) = row.day.map(DayId::new) else { return Ok(None) };
        let Some(copy) = copies.latest(c, &day)? else { return Ok(None) };
        let email = email_key(&row.email);
        let person = store::person::find(c, &email)?;
        let is_plain = person.is_some_and(|person| !person.is_organizer);
        let is_interpreter = matches!(Role::of(&copy.day, &email), Some(Role::Interpreter { .. }));
        Ok::<_, Failure>((is_plain && is_interpreter).then_some((email, copy.day)))
    });
    Ok(found.await?)
}
