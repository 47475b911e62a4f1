//! A command about one meeting, and the meeting as it is then.

use actix_web::HttpResponse;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::command::Command;
use sangdam_domain::{Day, MeetingId};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::error::Denied;
use super::form::Repeat;
use super::session::{Caller, DayCaller};
use crate::change::Ask;
use crate::live::view;

/// A meeting after something was done about it; none for who has no part in it any more.
#[derive(Debug, Serialize, ToSchema)]
pub struct MeetingDone {
    pub meeting: Option<view::Meeting>,
    pub revision: i64,
}

/// A command about one meeting, by whoever has a part in its day.
pub(super) async fn ask(
    app: &App,
    caller: Caller,
    (day, meeting): (String, String),
    repeat: &Repeat,
    command: impl FnOnce(MeetingId) -> Command,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(app, caller, &day).await?;
    let Actor { role, email } = caller.actor.clone();
    let id = MeetingId::new(meeting);
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key: repeat.by(&email),
        command: command(id.clone()),
        shape: Box::new(move |day, _| shape(day, &role, &id)),
    };
    let answer = app.door.ask(ask).await;
    let body = answer.map_err(|no| Denied::from_no(no, Some(&caller.lens(app))))?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}

fn shape(day: &Day, role: &Role, id: &MeetingId) -> String {
    let seen = day.timetable.get(id).filter(|meeting| role.sees_meeting(meeting));
    let meeting = seen.map(|meeting| view::meeting(day, role, meeting));
    json!(MeetingDone { meeting, revision: day.revision }).to_string()
}
