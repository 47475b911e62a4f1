//! The door of a meeting: what it says, how one gets in, and the socket behind it.
//!
//! The link is no secret: letters get forwarded and calendars shared. Who comes is known by a session
//! of somebody who has the seat, or by the code of a letter to the seat, or is let in by a colleague of
//! that seat, the interpreter or the organizer. Whoever runs the day has a door of their own to every
//! meeting.

pub mod entry;
pub mod head;
pub mod knock;
pub mod line;

use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::StatusCode;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::attendance::{self, Part, Person, VISITOR, door_open};
use sangdam_domain::notice::{Recipient, Seat, seated};
use sangdam_domain::roster::email_key;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{Day, InterpreterId, MeetingId};
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

/// A shorter secret is none of ours.
const SECRET_LETTERS_MIN: usize = 52;

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

fn door_cookie_value(app: &App, request: &HttpRequest) -> Option<String> {
    let value = request.cookie(door_cookie_name(app))?.value().to_owned();
    (value.len() >= SECRET_LETTERS_MIN).then_some(value)
}

pub fn door_token(app: &App, request: &HttpRequest) -> Option<String> {
    door_cookie_value(app, request).map(hash)
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

    /// The company or interpreter who has a seat of this meeting.
    fn holder_of(&self, seat: Seat) -> Option<String> {
        match seat {
            Seat::Host => Some(self.meeting.host.to_string()),
            Seat::Guest => Some(self.meeting.guest.to_string()),
            Seat::Interpreter => {
                let all: Vec<&str> =
                    self.meeting.interpreters().map(InterpreterId::as_str).collect();
                (!all.is_empty()).then(|| all.join(" "))
            }
        }
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
            return match DayCaller::organizer(app, caller, self.day.id.as_str()).await {
                Ok(found) => {
                    let key = email_key(&found.actor.email);
                    let person = Person { key, name: found.viewer.name };
                    Ok(Some(visitor(person, found.actor, false)))
                }
                Err(denied) if denied.status.is_server_error() => Err(denied),
                Err(_) => Ok(None),
            };
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
        let id = self.meeting.id.clone();
        let pass = app
            .store
            .read(move |c| store::door_pass::find(c, &token_hash, id.as_str(), seat.as_str()));
        // Good as long as the door is, for those who had the seat when it was given.
        let (now, holder) = (app.clock.now(), self.holder_of(seat));
        let is_open = door_open(&self.day, &self.meeting).is_some_and(|(_, closes)| now < closes);
        Ok(pass.await?.filter(|pass| is_open && holder.as_ref() == Some(&pass.holder)).and_then(
            |pass| {
                let key = format!("{VISITOR}{}", &pass.token_hash[..16]);
                let actor = attendance::visitor(&self.meeting, seat, &key)?;
                Some(visitor(Person { key, name: pass.name }, actor, true))
            },
        ))
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
