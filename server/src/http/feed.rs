//! A person's own calendar under a private address, to be subscribed to: the meetings of all their
//! days, as they stand. Whoever runs a day but sits in none of its meetings has none of it here; the
//! board is their calendar.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, delete, get, post, web};
use chrono_tz::Tz;
use sangdam_domain::Day;
use sangdam_domain::access::Role;
use sangdam_domain::invite::Invite;
use sangdam_domain::notice::Recipient;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

use super::App;
use super::calendar::{entry, seat_of};
use super::error::{Denied, Problem};
use super::guard::count_stranger;
use super::limit::Allowance;
use super::session::Caller;
use crate::mail::calendar::{Words, feed};
use crate::secret::{fresh_secret, hash};
use crate::store::{self, Failure};

/// How often one address may be asked for: a phone, a computer and two web calendars, each every few
/// minutes.
const ASKED_PER_HOUR: u32 = 120;
const HOUR: Duration = Duration::from_secs(3600);
/// Days in one calendar, the latest first. Who consults twice a week fills it in two years.
const DAYS_MAX: usize = 200;

#[derive(Debug, Serialize, ToSchema)]
pub struct FeedState {
    /// When the address that works was made; nothing when there is none.
    pub since: Option<i64>,
}

/// Whether one's own calendar can be subscribed to.
#[utoipa::path(tag = "session",
    responses((status = 200, body = FeedState), (status = 401, body = Problem)))]
#[get("/api/me/feed")]
pub async fn show_feed(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Denied> {
    let since = app.store.read(move |c| store::feed::since(c, &caller.email)).await?;
    Ok(HttpResponse::Ok().json(FeedState { since }))
}

/// The address, shown this once.
#[derive(Debug, Serialize, ToSchema)]
pub struct FeedAddress {
    pub url: String,
    /// The same, opened by a calendar program.
    pub webcal: String,
}

/// Makes a private address for one's own calendar; an earlier one ends. The same request again makes
/// another: only the address's hash is kept, so no answer can be given twice.
#[utoipa::path(tag = "session",
    responses((status = 201, body = FeedAddress), (status = 401, body = Problem)))]
#[post("/api/me/feed")]
pub async fn start(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Denied> {
    let (token, now) = (fresh_secret(), app.clock.now().0);
    let token_hash = hash(&token);
    app.store.write(move |c| store::feed::put(c, &token_hash, &caller.email, now)).await?;
    let url = format!("{}/feeds/{token}.ics", app.config.server.public_url);
    let webcal = url.split_once("://").map(|(_, rest)| format!("webcal://{rest}"));
    Ok(HttpResponse::Created().json(FeedAddress { webcal: webcal.unwrap_or_default(), url }))
}

/// Ends the address of one's own calendar.
#[utoipa::path(tag = "session", responses((status = 204), (status = 401, body = Problem)))]
#[delete("/api/me/feed")]
pub async fn end(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Denied> {
    app.store.write(move |c| store::feed::end(c, &caller.email)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Somebody's calendar. The address is the key; no session is asked for.
#[utoipa::path(tag = "session", params(("token" = String, Path)),
    responses((status = 200, content_type = "text/calendar"),
              (status = 304, description = "As it was when the caller last asked"),
              (status = 404, body = Problem), (status = 429, body = Problem)))]
#[get("/feeds/{token}.ics")]
pub async fn feed_file(
    app: web::Data<App>,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let token_hash = hash(token.as_bytes());
    let often = Allowance { what: "feed", count: ASKED_PER_HOUR, per: HOUR };
    let wanted = token_hash.clone();
    let Some(email) = app.store.read(move |c| store::feed::find(c, &wanted)).await? else {
        count_stranger(&app, &request)?;
        return Err(Denied::unknown());
    };
    app.limits.take(often, &token_hash).map_err(Denied::too_many)?;
    let text = calendar(&app, email).await?;
    let tag = format!("\"{}\"", hash(&text));
    let known = request.headers().get("if-none-match").and_then(|value| value.to_str().ok());
    let is_known = known.is_some_and(|known| known.split(',').any(|one| one.trim() == tag));
    let mut answer =
        HttpResponse::build(if is_known { StatusCode::NOT_MODIFIED } else { StatusCode::OK });
    // Nobody in between may keep it, and the program itself asks whether it is still true.
    answer.insert_header(("cache-control", "private, no-cache")).insert_header(("etag", tag));
    if is_known {
        return Ok(answer.finish());
    }
    Ok(answer
        .content_type("text/calendar; charset=utf-8; method=PUBLISH")
        .insert_header(("content-disposition", "inline; filename=\"sangdam.ics\""))
        .body(text))
}

/// A person's meetings. Whoever is on no roster any more has an empty calendar, so that what was in
/// it goes.
async fn calendar(app: &App, email: String) -> Result<String, Denied> {
    let (copies, key) = (app.copies.clone(), email.clone());
    let read = app.store.read(move |connection| {
        let person = store::person::find(connection, &key)?;
        let mut days: Vec<Arc<Day>> = Vec::new();
        for id in store::roster::days_of(connection, &key)? {
            days.extend(copies.latest(connection, &id)?.map(|copy| copy.day));
        }
        Ok::<_, Failure>((person, days))
    });
    let (person, mut days) = read.await?;
    let reader = Recipient {
        language: person.as_ref().map_or_else(String::new, |one| one.language.clone()),
        zone: person.as_ref().map_or(Tz::UTC, |one| one.zone),
        name: person.map_or_else(String::new, |one| one.name),
        email,
    };
    days.sort_by_key(|day| std::cmp::Reverse(day.settings.date));
    days.truncate(DAYS_MAX);
    let mut entries: Vec<(Invite, Words)> = days
        .iter()
        .filter_map(|day| Some((day, Role::of(day, &reader.email)?)))
        .flat_map(|(day, role)| own(app, day, &role, &reader))
        .collect();
    entries.sort_by(|(a, _), (b, _)| (a.start, &a.key).cmp(&(b.start, &b.key)));
    let title = app.texts.say(app.texts.ours(&reader.language), "feed-title", &[]);
    Ok(feed(&app.sender, &app.config.mail.domain, &title, &entries))
}

/// What somebody of a role sits in on a day.
fn own(app: &App, day: &Day, role: &Role, reader: &Recipient) -> Vec<(Invite, Words)> {
    let meetings = day.timetable.all().filter(|meeting| role.sees_meeting(meeting));
    meetings.filter_map(|meeting| entry(app, day, meeting, seat_of(role), reader)).collect()
}
