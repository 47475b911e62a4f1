//! Who or what is not there for a while on the running day.

use actix_web::{HttpResponse, put, web};
use sangdam_domain::Instant;
use sangdam_domain::away::{self, Who};
use sangdam_domain::command::Command;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::day::Revision;
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::{Caller, DayCaller};
use crate::change::Ask;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AwayKind {
    Company,
    Interpreter,
    Room,
}

impl AwayKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Interpreter => "interpreter",
            Self::Room => "room",
        }
    }
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AwayForm {
    pub kind: AwayKind,
    /// Of a company, an interpreter or a room.
    pub id: String,
    /// Not there from now on, or there again.
    pub is_away: bool,
    /// Until the end of the day where nothing is said.
    pub until_at: Option<i64>,
    /// Why; asked for where somebody is not there.
    #[serde(default)]
    pub reason: String,
}

/// Says that a company, an interpreter or a room is not there from now on, or is again. What they hold
/// stays; nothing new is given to them.
#[utoipa::path(tag = "course",
    params(("day" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    request_body = AwayForm,
    responses((status = 200, body = Revision), (status = 403, body = Problem),
              (status = 404, body = Problem), (status = 422, body = Problem)))]
#[put("/api/days/{day}/away")]
pub async fn set_away(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<AwayForm>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let AwayForm { kind, id, is_away, until_at, reason } = form.value;
    let who = Who::named(kind.as_str(), &id).ok_or_else(Denied::unknown)?;
    let (from, until) = (app.clock.now(), until_at.map(Instant));
    let away = is_away.then_some(away::Away { from, until, reason });
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key: form.repeat.by(&caller.actor.email),
        command: Command::SetAway { who, away },
        shape: Box::new(|day, _| json!(Revision { revision: day.revision }).to_string()),
    };
    let answer = app.door.ask(ask).await;
    let body = answer.map_err(|no| Denied::from_no(no, Some(&caller.lens(&app))))?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}
