//! Calendar files to download: one's own meetings, one or all of a day; and links that put one into a
//! calendar on the web.

use actix_web::{HttpResponse, get, web};
use sangdam_domain::access::Role;
use sangdam_domain::invite::Invite;
use sangdam_domain::notice::{Kind, Recipient, Seat, alarm_minutes, facts_of};
use sangdam_domain::programme::Side;
use sangdam_domain::room::door_path;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{Day, MeetingId};
use serde::Serialize;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::session::{Caller, DayCaller};
use crate::mail::calendar::link::Web;
use crate::mail::calendar::{Words, download};
use crate::mail::letter::calendar_words;

/// One's own meetings of a day as a calendar file.
#[utoipa::path(tag = "booking", params(("day" = String, Path)),
    responses((status = 200, content_type = "text/calendar"), (status = 404, body = Problem)))]
#[get("/api/days/{day}/calendar.ics")]
pub async fn day_file(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(&app, caller, &day).await?;
    let role = &caller.actor.role;
    let own = caller.day.timetable.all().filter(|meeting| role.sees_meeting(meeting));
    Ok(file(&app, &caller, own.map(|meeting| &**meeting).collect()))
}

/// One meeting as a calendar file.
#[utoipa::path(tag = "booking", params(("day" = String, Path), ("meeting" = String, Path)),
    responses((status = 200, content_type = "text/calendar"), (status = 404, body = Problem)))]
#[get("/api/days/{day}/meetings/{meeting}/invite.ics")]
pub async fn meeting_file(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let (day, meeting) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let meeting = seen(&caller, meeting)?;
    Ok(file(&app, &caller, vec![meeting]))
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarLink {
    /// `google`, `outlook` (private accounts) or `office365`
    pub service: String,
    pub url: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct CalendarLinks {
    pub links: Vec<CalendarLink>,
}

/// Links that open a calendar on the web with the meeting filled in. Yandex and Naver have no such
/// form: they take the file, or the subscribed calendar.
#[utoipa::path(tag = "booking", params(("day" = String, Path), ("meeting" = String, Path)),
    responses((status = 200, body = CalendarLinks), (status = 404, body = Problem)))]
#[get("/api/days/{day}/meetings/{meeting}/calendar-links")]
pub async fn links(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let (day, meeting) = path.into_inner();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let meeting = seen(&caller, meeting)?;
    let entry = entry(&app, &caller.day, meeting, seat_of(&caller.actor.role), &reader(&caller));
    let (invite, words) = entry.ok_or_else(Denied::unknown)?;
    let links = Web::ALL
        .map(|web| CalendarLink { service: web.as_str().into(), url: web.link(&invite, &words) });
    Ok(HttpResponse::Ok().json(CalendarLinks { links: links.into() }))
}

/// The meeting, if the caller may know of it.
fn seen(caller: &DayCaller, meeting: String) -> Result<&Meeting, Denied> {
    let role = &caller.actor.role;
    let found = caller.day.timetable.get(&MeetingId::new(meeting));
    let found = found.filter(|meeting| role.sees_meeting(meeting));
    found.map(|meeting| &**meeting).ok_or_else(Denied::unknown)
}

/// The seat of a meeting somebody has by their role; the organizer reads it as the host does.
pub fn seat_of(role: &Role) -> Seat {
    match role {
        Role::Company { side: Side::Guest, .. } => Seat::Guest,
        Role::Interpreter { .. } => Seat::Interpreter,
        Role::Company { .. } | Role::Organizer => Seat::Host,
    }
}

fn reader(caller: &DayCaller) -> Recipient {
    Recipient {
        name: caller.viewer.name.clone(),
        email: caller.actor.email.clone(),
        language: caller.viewer.language.clone(),
        zone: caller.viewer.zone,
    }
}

/// A meeting as an entry of somebody's calendar; nothing when a company left the roster, or when it gave
/// its time to another.
pub fn entry(
    app: &App,
    day: &Day,
    meeting: &Meeting,
    seat: Seat,
    reader: &Recipient,
) -> Option<(Invite, Words)> {
    if day.gave_way(meeting) {
        return None;
    }
    let mut facts = facts_of(day, meeting)?;
    facts.alarm_minutes = alarm_minutes(day, seat);
    let door = door_path(meeting.id.as_str(), seat.as_str());
    let link = format!("{}{door}", app.config.server.public_url);
    let invite = Invite::new(&meeting.id, seat, Kind::MeetingNew, &facts);
    let words = calendar_words(&app.texts, &app.rules, reader, seat, &facts, &link);
    Some((invite, words))
}

fn file(app: &App, caller: &DayCaller, meetings: Vec<&Meeting>) -> HttpResponse {
    let (seat, reader) = (seat_of(&caller.actor.role), reader(caller));
    let entries = meetings.into_iter();
    let entries = entries.filter_map(|meeting| entry(app, &caller.day, meeting, seat, &reader));
    let entries: Vec<(Invite, Words)> = entries.collect();
    let title = caller.day.settings.title.in_language(&caller.viewer.language);
    let text = download(&app.sender, &app.config.mail.domain, title, &entries);
    HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8; method=PUBLISH")
        .insert_header(("content-disposition", "attachment; filename=\"meetings.ics\""))
        .body(text)
}
