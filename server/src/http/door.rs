//! The door of a meeting: what it says, how one gets in, and the socket behind it.
//!
//! The link is no secret: letters get forwarded and calendars shared. Who comes is known by a session
//! of somebody who has the seat, or by the code of a letter to the seat, or is let in by somebody who
//! is there. Whoever runs the day has a door of their own to every meeting.

pub mod entry;
pub mod head;
pub mod knock;
pub mod line;

use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::StatusCode;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::attendance::{self, Part, Person};
use sangdam_domain::notice::{Recipient, Seat, seated};
use sangdam_domain::roster::email_key;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{Day, MeetingId};
use serde_json::json;

use super::App;
use super::contact::WhomToCall;
use super::error::Denied;
use super::guard::origin_address;
use super::session::{Caller, DayCaller};
use crate::live::door::Visitor;
use crate::secret::hash;
use crate::store;
use crate::store::canceled::Canceled;

/// One seat's door, found.
pub struct Door {
    pub day: Arc<Day>,
    pub meeting: Arc<Meeting>,
    pub seat: Part,
}

fn door_cookie_name(app: &App) -> &'static str {
    if app.config.is_secure() { "__Host-sangdam-door" } else { "sangdam_door_development" }
}

fn door_cookie(app: &App, token: String) -> Cookie<'static> {
    Cookie::build(door_cookie_name(app), token)
        .path("/")
        .http_only(true)
        .secure(app.config.is_secure())
        .same_site(SameSite::Lax)
        .finish()
}

pub fn door_token(app: &App, request: &HttpRequest) -> Option<String> {
    request.cookie(door_cookie_name(app)).map(|cookie| hash(cookie.value()))
}

/// What a meeting's key leads to.
enum Found {
    Day(Arc<Day>),
    Canceled(Canceled, Option<Arc<Day>>),
    Nothing,
}

impl Door {
    pub async fn find(app: &App, meeting: &str, seat: &str) -> Result<Self, Denied> {
        let seat = Part::named(seat).ok_or_else(Denied::unknown)?;
        let (copies, id) = (app.copies.clone(), MeetingId::new(meeting));
        let wanted = id.clone();
        let found = app.store.read(move |c| {
            let day_of = |c: &mut store::Connection, day| {
                Ok::<_, store::Failure>(copies.latest(c, day)?.map(|copy| copy.day))
            };
            if let Some(day) = store::meeting::day_of(c, &wanted)? {
                return Ok(day_of(c, &day)?.map_or(Found::Nothing, Found::Day));
            }
            let Some(canceled) = store::canceled::find(c, &wanted)? else {
                return Ok(Found::Nothing);
            };
            let day = day_of(c, &canceled.day)?;
            Ok(Found::Canceled(canceled, day))
        });
        let gone = || Denied::new(StatusCode::NOT_FOUND, "door_gone");
        let day = match found.await? {
            Found::Day(day) => day,
            Found::Canceled(canceled, day) => {
                let whom = day.as_deref().and_then(WhomToCall::of_settings);
                return Err(Denied::new(StatusCode::NOT_FOUND, "door_canceled")
                    .with("canceled_at", "".into(), json!(canceled.at))
                    .with("whom_to_call", "".into(), json!(whom)));
            }
            Found::Nothing => return Err(gone()),
        };
        let meeting = day.timetable.get(&id).cloned().ok_or_else(gone)?;
        if seat == Part::Seat(Seat::Interpreter) && meeting.interpreter.is_none() {
            return Err(gone());
        }
        Ok(Self { day, meeting, seat })
    }

    /// The seat of this door; the organizer's has none, and none of what belongs to one.
    fn own_seat(&self) -> Result<Seat, Denied> {
        self.seat.seat().ok_or_else(Denied::unknown)
    }

    /// Whoever sits in this door's seat.
    fn seated(&self) -> Vec<Recipient> {
        let seat = self.seat.seat();
        seat.map(|seat| seated(&self.day, &self.meeting, seat)).unwrap_or_default()
    }

    /// Who stands here: somebody of this seat by their session, or by a pass.
    pub async fn visitor(
        &self,
        app: &App,
        request: &HttpRequest,
        caller: Option<&Caller>,
    ) -> Result<Option<Visitor>, Denied> {
        let origin = origin_address(app, request);
        let visitor = |person, actor, is_let_in| Visitor {
            day: self.day.id.clone(),
            meeting: self.meeting.id.clone(),
            seat: self.seat,
            person,
            actor,
            origin: origin.clone(),
            is_let_in,
        };
        let Part::Seat(seat) = self.seat else {
            let Some(caller) = caller.cloned() else { return Ok(None) };
            let found = DayCaller::organizer(app, caller, self.day.id.as_str()).await;
            return Ok(found.ok().map(|found| {
                let key = email_key(&found.actor.email);
                visitor(Person { key, name: found.viewer.name }, found.actor, false)
            }));
        };
        if let Some(caller) = caller
            && let Some(role) = Role::of(&self.day, &caller.email)
        {
            let actor = Actor { role, email: caller.email.clone() };
            if attendance::seat_of(&self.meeting, &actor) == Some(seat) {
                let key = email_key(&caller.email);
                let named = self.seated().into_iter().find(|to| email_key(&to.email) == key);
                let name = named.map_or_else(|| caller.email.clone(), |to| to.name);
                return Ok(Some(visitor(Person { key, name }, actor, false)));
            }
        }
        let Some(token_hash) = door_token(app, request) else { return Ok(None) };
        let now = app.clock.now().0;
        let pass = app.store.read(move |c| store::door_pass::find(c, &token_hash, now)).await?;
        Ok(pass
            .filter(|pass| pass.meeting == self.meeting.id.as_str())
            .filter(|pass| pass.seat == self.seat.as_str())
            .and_then(|pass| {
                let key = format!("visitor-{}", &pass.token_hash[..16]);
                let actor = attendance::visitor(&self.meeting, seat, &key)?;
                Some(visitor(Person { key, name: pass.name }, actor, true))
            }))
    }
}

/// What to say to somebody who has no business at a door: where they could sign in, or that the
/// door is another's.
fn refused(door: &Door, caller: Option<&Caller>) -> Denied {
    match (door.seat, caller) {
        (_, Some(_)) => Denied::new(StatusCode::FORBIDDEN, "door_foreign"),
        (Part::Organizer, None) => Denied::signed_out(),
        (Part::Seat(_), None) => Denied::new(StatusCode::UNAUTHORIZED, "door_code_needed"),
    }
}
