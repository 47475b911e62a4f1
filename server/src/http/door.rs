//! The door of a meeting: what it says, how one gets in, and the socket behind it.
//!
//! The link is no secret: letters get forwarded and calendars shared. Who comes is known by a session
//! of somebody who has the seat, or by the code of a letter to the seat, or is let in by somebody who
//! is there.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::attendance::{self, Person, door_open};
use sangdam_domain::notice::{Seat, seated};
use sangdam_domain::programme::Side;
use sangdam_domain::roster::email_key;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{Day, MeetingId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem, language_of};
use super::form::Form;
use super::guard::origin_address;
use super::limit::Allowance;
use super::session::{Caller, DayCaller, begin_session, redeem_for};
use crate::live::door::{Visit, Visitor, serve};
use crate::live::view::{Brief, Clock, Lens, NamesByLanguage, Viewer, names};
use crate::mail::{one_line, sign_in};
use crate::secret::{fresh_secret, hash};
use crate::store;
use crate::store::door_pass::DoorPass;

/// A signal carries a session description of some kilobytes.
const FRAME_BYTES_MAX: usize = 16 * 1024;
/// Letters of a visitor's name.
const NAME_LETTERS_MAX: usize = 80;
/// How long before the end of a meeting the room reminds of it, in minutes.
const SOFT_STOP_MINUTES: i64 = 2;

/// One seat's door, found.
pub struct Door {
    pub day: Arc<Day>,
    pub meeting: Arc<Meeting>,
    pub seat: Seat,
}

/// Where one stands with a door.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// Known, and the door is open.
    Open,
    /// Known; the door is not open yet.
    Early,
    /// Not known: a code or a knock is needed.
    Code,
    Closed,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct DoorPerson {
    pub name: String,
}

/// A meeting as a line in somebody's day, with the way to its door.
#[derive(Debug, Serialize, ToSchema)]
pub struct DoorLine {
    pub meeting: String,
    #[schema(value_type = String, example = "host")]
    pub seat: Seat,
    pub start_at: i64,
    pub end_at: i64,
    pub clocks: Vec<Clock>,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub host: NamesByLanguage,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub guest: NamesByLanguage,
}

/// What a door says about itself; to a stranger without names.
#[derive(Debug, Serialize, ToSchema)]
pub struct DoorHead {
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub day_title: NamesByLanguage,
    pub now: i64,
    pub opens_at: i64,
    pub start_at: i64,
    /// When the room reminds of the end.
    pub soft_stop_at: i64,
    pub end_at: i64,
    pub closes_at: i64,
    /// The reader's clock first.
    pub clocks: Vec<Clock>,
    #[schema(value_type = Option<std::collections::HashMap<String, String>>)]
    pub host: Option<NamesByLanguage>,
    #[schema(value_type = Option<std::collections::HashMap<String, String>>)]
    pub guest: Option<NamesByLanguage>,
    #[schema(value_type = String, example = "host")]
    pub seat: Seat,
    pub language: String,
    /// What the host's and the guest's side speak, in this order.
    pub languages: Vec<String>,
    pub entry: Entry,
    /// `waiting` or `refused` after a knock.
    pub knock: Option<String>,
    pub me: Option<DoorPerson>,
    #[schema(value_type = String, example = "built_in")]
    pub provider: sangdam_domain::video::ProviderName,
    /// The reader's own meetings of the day.
    pub agenda: Vec<DoorLine>,
    /// Who meets whom; to strangers nothing.
    pub brief: Option<Brief>,
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

impl Door {
    pub async fn find(app: &App, meeting: &str, seat: &str) -> Result<Self, Denied> {
        let seat = Seat::ALL.into_iter().find(|known| known.as_str() == seat);
        let seat = seat.ok_or_else(Denied::unknown)?;
        let (copies, id) = (app.copies.clone(), MeetingId::new(meeting));
        let wanted = id.clone();
        let day = app.store.read(move |c| {
            let Some(day) = store::meeting::day_of(c, &wanted)? else { return Ok(None) };
            Ok::<_, store::Failure>(copies.latest(c, &day)?.map(|copy| copy.day))
        });
        let gone = || Denied::new(StatusCode::NOT_FOUND, "door_gone");
        let day = day.await?.ok_or_else(gone)?;
        let meeting = day.timetable.get(&id).cloned().ok_or_else(gone)?;
        if seat == Seat::Interpreter && meeting.interpreter.is_none() {
            return Err(gone());
        }
        Ok(Self { day, meeting, seat })
    }

    /// Who stands here: somebody of this seat by their session, or by a pass.
    pub async fn visitor(
        &self,
        app: &App,
        request: &HttpRequest,
        caller: Option<&Caller>,
    ) -> Result<Option<Visitor>, Denied> {
        let origin = origin_address(app, request);
        let visitor = |person, actor| Visitor {
            day: self.day.id.clone(),
            meeting: self.meeting.id.clone(),
            seat: self.seat,
            person,
            actor,
            origin: origin.clone(),
        };
        if let Some(caller) = caller
            && let Some(role) = Role::of(&self.day, &caller.email)
        {
            let actor = Actor { role, email: caller.email.clone() };
            if attendance::seat_of(&self.meeting, &actor) == Some(self.seat) {
                let key = email_key(&caller.email);
                let named = seated(&self.day, &self.meeting, self.seat);
                let name = named.into_iter().find(|to| email_key(&to.email) == key);
                let name = name.map_or_else(|| caller.email.clone(), |to| to.name);
                return Ok(Some(visitor(Person { key, name }, actor)));
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
                let actor = attendance::visitor(&self.meeting, self.seat, &key)?;
                Some(visitor(Person { key, name: pass.name }, actor))
            }))
    }
}

/// What stands on a door.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    responses((status = 200, body = DoorHead), (status = 404, body = Problem)))]
#[get("/api/door/{meeting}/{seat}")]
pub async fn show(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Option<Caller>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Denied> {
    let door = Door::find(&app, &path.0, &path.1).await?;
    let visitor = door.visitor(&app, &request, caller.as_ref()).await?;
    let Door { day, meeting, seat } = &door;
    let time = day.slot_time(meeting.slot).ok_or_else(Denied::unknown)?;
    let (opens, closes) = door_open(day, meeting).ok_or_else(Denied::unknown)?;
    let now = app.clock.now();
    let entry = match &visitor {
        _ if closes <= now => Entry::Closed,
        None => Entry::Code,
        Some(_) if now < opens => Entry::Early,
        Some(_) => Entry::Open,
    };
    let own = seated(day, meeting, *seat);
    let key = visitor.as_ref().map(|visitor| visitor.person.key.clone());
    let own = own.iter().find(|to| key == Some(email_key(&to.email))).or(own.first());
    let zone = own.map_or(day.programme.host.zone, |to| to.zone);
    let actor = attendance::visitor(meeting, *seat, "").ok_or_else(Denied::unknown)?;
    let language = language_of(&app, &request);
    let viewer = Viewer { role: actor.role, name: String::new(), language: language.clone(), zone };
    let lens = Lens { day, viewer: &viewer, texts: &app.texts, rules: &app.rules, now };
    let spoken = |side| {
        let company = day.roster.company(meeting.company(side));
        company.and_then(|company| company.languages.first().cloned()).unwrap_or_default()
    };
    let named = |side| {
        let company = day.roster.company(meeting.company(side));
        company.filter(|_| visitor.is_some()).map(|company| names(&company.name))
    };
    let knock = door_token(&app, &request)
        .and_then(|token| app.doors.knock_of(&token))
        .filter(|knock| knock.meeting == meeting.id)
        .map(|knock| if knock.is_refused { "refused" } else { "waiting" }.to_owned());
    Ok(HttpResponse::Ok().json(DoorHead {
        day_title: names(&day.settings.title),
        now: now.0,
        opens_at: opens.0,
        start_at: time.start.0,
        soft_stop_at: time.end.plus_minutes(-SOFT_STOP_MINUTES).0,
        end_at: time.end.0,
        closes_at: closes.0,
        clocks: lens.clocks(time.start, time.end),
        host: named(Side::Host),
        guest: named(Side::Guest),
        seat: *seat,
        language,
        languages: vec![spoken(Side::Host), spoken(Side::Guest)],
        entry,
        knock,
        agenda: visitor.as_ref().map(|_| agenda(&lens, *seat)).unwrap_or_default(),
        brief: visitor.as_ref().and_then(|one| Brief::of(day, &one.actor.role, meeting)),
        me: visitor.map(|visitor| DoorPerson { name: visitor.person.name }),
        provider: day.video.provider(&meeting.id),
    }))
}

fn agenda(lens: &Lens<'_>, seat: Seat) -> Vec<DoorLine> {
    let day = lens.day;
    let mut lines: Vec<DoorLine> = day
        .timetable
        .all()
        .filter(|meeting| lens.viewer.role.sees_meeting(meeting))
        .filter_map(|meeting| {
            let time = day.slot_time(meeting.slot)?;
            Some(DoorLine {
                meeting: meeting.id.to_string(),
                seat,
                start_at: time.start.0,
                end_at: time.end.0,
                clocks: lens.clocks(time.start, time.end),
                host: names(&day.roster.company(&meeting.host)?.name),
                guest: names(&day.roster.company(&meeting.guest)?.name),
            })
        })
        .collect();
    lines.sort_by_key(|line| line.start_at);
    lines
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterForm {
    /// The 8 digits of the newest letter to this seat.
    pub code: String,
}

/// Gets in with the code of a letter to the seat: a session like any other begins.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    request_body = EnterForm,
    responses((status = 200), (status = 401, body = Problem), (status = 429, body = Problem)))]
#[post("/api/door/{meeting}/{seat}/enter")]
pub async fn enter(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    form: Form<EnterForm>,
) -> Result<HttpResponse, Denied> {
    let door = Door::find(&app, &path.0, &path.1).await?;
    let people = seated(&door.day, &door.meeting, door.seat);
    for to in people {
        if redeem_for(&app, &request, &to.email, &form.value.code).await? {
            let cookie = begin_session(&app, email_key(&to.email)).await?;
            return Ok(HttpResponse::Ok().cookie(cookie).json(json!({})));
        }
    }
    Err(Denied::new(StatusCode::UNAUTHORIZED, "code_wrong"))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Asks for a letter with a code to the seat's own people. The answer tells nothing.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    request_body = Nothing, responses((status = 202), (status = 429, body = Problem)))]
#[post("/api/door/{meeting}/{seat}/code")]
pub async fn ask_for_code(
    app: web::Data<App>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    _form: Form<Nothing>,
) -> Result<HttpResponse, Denied> {
    let door = Door::find(&app, &path.0, &path.1).await?;
    let hour = Duration::from_secs(3600);
    let settings = &app.config.sign_in;
    let (what, count) = ("letters from address", settings.letters_per_hour_from_address);
    let by_address = Allowance { what, count, per: hour };
    app.limits.take(by_address, &origin_address(&app, &request)).map_err(Denied::too_many)?;
    for to in seated(&door.day, &door.meeting, door.seat) {
        let by_email = Allowance { what: "letters", count: settings.letters_per_hour, per: hour };
        if app.limits.take(by_email, &email_key(&to.email)).is_ok() {
            let wanted = sign_in::Wanted { email: to.email, language: None };
            // Full only when a thousand wait; the button can be pressed again.
            let _ = app.sign_in_letters.try_send(wanted);
        }
    }
    Ok(HttpResponse::Accepted().json(json!({})))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct KnockForm {
    pub name: String,
}

/// Knocks: asks those who are there, or the organizer, to be let in.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    request_body = KnockForm,
    responses((status = 202), (status = 422, body = Problem), (status = 429, body = Problem)))]
#[post("/api/door/{meeting}/{seat}/knock")]
pub async fn ask_to_come_in(
    app: web::Data<App>,
    path: web::Path<(String, String)>,
    form: Form<KnockForm>,
) -> Result<HttpResponse, Denied> {
    let door = Door::find(&app, &path.0, &path.1).await?;
    let name = one_line(&form.value.name, NAME_LETTERS_MAX);
    if name.is_empty() {
        return Err(Denied::invalid("name", "empty"));
    }
    let token = fresh_secret();
    app.doors
        .knock(&door.meeting.id, door.seat, &name, hash(&token))
        .ok_or_else(|| Denied::too_many(60))?;
    app.signal.alarm();
    Ok(HttpResponse::Accepted().cookie(door_cookie(&app, token)).json(json!({})))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerForm {
    pub admit: bool,
}

/// Answers a knock: whoever has a seat of the meeting may, and who runs the day.
#[utoipa::path(tag = "door", params(("knock" = String, Path)), request_body = AnswerForm,
    responses((status = 200), (status = 404, body = Problem)))]
#[post("/api/knocks/{knock}")]
pub async fn answer_knock(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Option<Caller>,
    path: web::Path<String>,
    form: Form<AnswerForm>,
) -> Result<HttpResponse, Denied> {
    let knock = app.doors.find_knock(&path).ok_or_else(Denied::unknown)?;
    let mut may_answer = false;
    let mut ends = None;
    for seat in Seat::ALL {
        let Ok(door) = Door::find(&app, knock.meeting.as_str(), seat.as_str()).await else {
            continue;
        };
        ends = door_open(&door.day, &door.meeting).map(|(_, closes)| closes);
        may_answer |= door.visitor(&app, &request, caller.as_ref()).await?.is_some();
        if let Some(caller) = caller.clone().filter(|_| !may_answer) {
            may_answer = DayCaller::organizer(&app, caller, door.day.id.as_str()).await.is_ok();
        }
    }
    let closes = ends.filter(|_| may_answer).ok_or_else(Denied::unknown)?;
    if form.value.admit {
        let pass = DoorPass {
            token_hash: knock.token_hash,
            meeting: knock.meeting.to_string(),
            seat: knock.seat.as_str().into(),
            name: knock.name,
            expires_at: closes.0,
        };
        app.store.write(move |c| store::door_pass::insert(c, &pass)).await?;
    }
    app.doors.answer_knock(&path, form.value.admit);
    app.signal.alarm();
    Ok(HttpResponse::Ok().json(json!({})))
}

/// The door's own line: a websocket of JSON frames `hello`, `present`, `signal`, `chat`, `knock`,
/// `room`, `tick`, `full`, `over`; the browser says `step`, `signal`, `chat`, `state`.
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    responses((status = 101), (status = 401, body = Problem), (status = 404, body = Problem)))]
#[get("/api/door/{meeting}/{seat}/live")]
pub async fn open_line(
    app: web::Data<App>,
    request: HttpRequest,
    caller: Option<Caller>,
    path: web::Path<(String, String)>,
    body: web::Payload,
) -> Result<HttpResponse, Denied> {
    if app.hub.sockets() >= app.config.server.sockets_max {
        return Err(store::Failure::Busy.into());
    }
    let door = Door::find(&app, &path.0, &path.1).await?;
    let visitor = door.visitor(&app, &request, caller.as_ref()).await?;
    let visitor = visitor.ok_or_else(Denied::signed_out)?;
    let (response, session, stream) = actix_ws::handle(&request, body)
        .map_err(|_| Denied::new(StatusCode::UPGRADE_REQUIRED, "not_a_socket"))?;
    let visit = Visit {
        visitor,
        session_hash: caller.map(|caller| caller.session_hash),
        rooms: app.rooms.clone(),
    };
    let stream = stream.max_frame_size(FRAME_BYTES_MAX);
    actix_web::rt::spawn(serve(app.sources(), app.doors.clone(), visit, session, stream));
    Ok(response)
}
