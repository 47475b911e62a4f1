//! Calendar files to download: one's own meetings, one or all of a day.

use actix_web::{HttpResponse, get, web};
use sangdam_domain::MeetingId;
use sangdam_domain::access::Role;
use sangdam_domain::invite::Invite;
use sangdam_domain::notice::{Kind, Recipient, Seat, facts_of};
use sangdam_domain::programme::Side;
use sangdam_domain::room::door_path;
use sangdam_domain::timetable::Meeting;

use super::App;
use super::error::{Denied, Problem};
use super::session::{Caller, DayCaller};
use crate::mail::calendar::{Words, feed};
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
    file(&app, &caller, own.map(|meeting| &**meeting).collect())
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
    let role = &caller.actor.role;
    let id = MeetingId::new(meeting);
    let meeting = caller.day.timetable.get(&id).filter(|meeting| role.sees_meeting(meeting));
    let meeting = meeting.ok_or_else(Denied::unknown)?;
    file(&app, &caller, vec![meeting])
}

fn file(app: &App, caller: &DayCaller, meetings: Vec<&Meeting>) -> Result<HttpResponse, Denied> {
    let seat = match &caller.actor.role {
        Role::Company { side: Side::Guest, .. } => Seat::Guest,
        Role::Interpreter { .. } => Seat::Interpreter,
        Role::Company { .. } | Role::Organizer => Seat::Host,
    };
    let reader = Recipient {
        name: caller.viewer.name.clone(),
        email: caller.actor.email.clone(),
        language: caller.viewer.language.clone(),
        zone: caller.viewer.zone,
    };
    let entry = |meeting: &Meeting| {
        let facts = facts_of(&caller.day, meeting)?;
        let door = door_path(meeting.id.as_str(), seat.as_str());
        let link = format!("{}{door}", app.config.server.public_url);
        let invite = Invite::new(&meeting.id, seat, Kind::MeetingNew, &facts);
        let words = calendar_words(&app.texts, &app.rules, &reader, seat, &facts, &link);
        Some((invite, words))
    };
    let entries: Vec<(Invite, Words)> = meetings.into_iter().filter_map(entry).collect();
    let title = caller.day.settings.title.in_language(&caller.viewer.language);
    let text = feed(&app.sender, &app.config.mail.domain, title, &entries);
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8; method=PUBLISH")
        .insert_header(("content-disposition", "attachment; filename=\"meetings.ics\""))
        .body(text))
}
