//! Signing in by a mailed link or code, and who asks.

use std::time::Duration;

use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, HttpResponse, delete, post, web};
use futures_util::future::LocalBoxFuture;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::roster::email_key;
use sangdam_domain::{Day, DayId, ProgrammeId};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem, language_of};
use super::form::Form;
use super::guard::{count_stranger, origin_address};
use super::limit::Allowance;
use super::me::{Me, who_am_i};
use crate::live::view::{Lens, Viewer};
use crate::mail::sign_in;
use crate::secret::{fresh_secret, hash};
use crate::store::session::{Redeemed, Session};
use crate::store::{self, Failure};

const HOUR: Duration = Duration::from_secs(3600);
/// Longer than any address a mail server takes.
const EMAIL_LETTERS_MAX: usize = 320;

/// The name of the cookie. Only over TLS may it carry the prefix that ties it to this host.
fn cookie_name(app: &App) -> &'static str {
    if app.config.is_secure() { "__Host-sangdam" } else { "sangdam_development" }
}

/// The session's secret, if the request carries one.
pub fn session_cookie(app: &App, request: &HttpRequest) -> Option<String> {
    request.cookie(cookie_name(app)).map(|cookie| cookie.value().to_owned())
}

fn cookie(app: &App, token: String, lasts_seconds: i64) -> Cookie<'static> {
    Cookie::build(cookie_name(app), token)
        .path("/")
        .http_only(true)
        .secure(app.config.is_secure())
        .same_site(SameSite::Lax)
        .max_age(actix_web::cookie::time::Duration::seconds(lasts_seconds))
        .finish()
}

/// Somebody signed in.
#[derive(Clone, Debug)]
pub struct Caller {
    pub email: String,
    pub session_hash: String,
    /// The language of this request.
    pub language: String,
    pub origin: String,
}

impl FromRequest for Caller {
    type Error = Denied;
    type Future = LocalBoxFuture<'static, Result<Self, Denied>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let Some(app) = request.app_data::<web::Data<App>>() else {
                return Err(Denied::signed_out());
            };
            let token = session_cookie(app, &request).ok_or_else(Denied::signed_out)?;
            let session_hash = hash(token);
            let (wanted, now) = (session_hash.clone(), app.clock.now().0);
            let session = app.store.read(move |c| store::session::find(c, &wanted, now)).await?;
            let Some(session) = session else {
                count_stranger(app, &request)?;
                return Err(Denied::signed_out());
            };
            Ok(Self {
                email: session.email,
                session_hash,
                language: language_of(app, &request),
                origin: origin_address(app, &request),
            })
        })
    }
}

/// Somebody signed in, or nobody. What keeps us from knowing is told.
pub struct Maybe(pub Option<Caller>);

impl FromRequest for Maybe {
    type Error = Denied;
    type Future = LocalBoxFuture<'static, Result<Self, Denied>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let caller = Caller::from_request(request, payload);
        Box::pin(async move {
            match caller.await {
                Ok(caller) => Ok(Self(Some(caller))),
                Err(denied) if denied.status == StatusCode::UNAUTHORIZED => Ok(Self(None)),
                Err(denied) => Err(denied),
            }
        })
    }
}

/// Somebody signed in, on a day they belong to. For all others the day does not exist.
pub struct DayCaller {
    pub caller: Caller,
    pub day: Arc<Day>,
    pub actor: Actor,
    pub viewer: Viewer,
}

impl DayCaller {
    pub async fn find(app: &App, caller: Caller, day: &str) -> Result<Self, Denied> {
        let (copies, email, id) = (app.copies.clone(), caller.email.clone(), DayId::new(day));
        let found = app.store.read(move |connection| {
            let Some(copy) = copies.latest(connection, &id)? else { return Ok(None) };
            let Some(person) = store::person::find(connection, &email)? else { return Ok(None) };
            let runs = person.is_organizer
                && store::organizer::programmes(connection, &email)?
                    .contains(&copy.day.programme.id);
            let role = if runs { Some(Role::Organizer) } else { Role::of(&copy.day, &email) };
            Ok::<_, Failure>(role.map(|role| (copy.day, person, role)))
        });
        let (day, person, role) = found.await?.ok_or_else(Denied::unknown)?;
        let viewer = Viewer {
            role: role.clone(),
            name: person.name,
            language: caller.language.clone(),
            zone: person.zone,
        };
        let actor = Actor { role, email: caller.email.clone() };
        Ok(Self { caller, day, actor, viewer })
    }

    /// The same, but only for those who run the day.
    pub async fn organizer(app: &App, caller: Caller, day: &str) -> Result<Self, Denied> {
        let found = Self::find(app, caller, day).await?;
        if found.actor.role.is_organizer() {
            return Ok(found);
        }
        Err(Denied::new(StatusCode::FORBIDDEN, "not_yours"))
    }

    pub fn lens<'a>(&'a self, app: &'a App) -> Lens<'a> {
        Lens {
            day: &self.day,
            viewer: &self.viewer,
            texts: &app.texts,
            rules: &app.rules,
            now: app.clock.now(),
        }
    }
}

/// An organizer asking about one of their programmes. For all others it does not exist.
pub async fn programme_organizer(
    app: &App,
    caller: &Caller,
    programme: &str,
) -> Result<ProgrammeId, Denied> {
    let (email, id) = (caller.email.clone(), ProgrammeId::new(programme));
    let wanted = id.clone();
    let runs =
        app.store.read(move |c| Ok(store::organizer::programmes(c, &email)?.contains(&wanted)));
    if runs.await? { Ok(id) } else { Err(Denied::unknown()) }
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInForm {
    #[schema(example = "kim@company.example")]
    pub email: String,
    /// The language of the letter; the person's own when left out.
    pub language: Option<String>,
}

/// Asks for a letter with a link and a code. The answer never tells whether the address is known.
#[utoipa::path(tag = "session", request_body = SignInForm,
    responses((status = 202, description = "If the address is known, a letter is on its way"),
              (status = 429, body = Problem), (status = 422, body = Problem)))]
#[post("/api/sign-in")]
pub async fn ask_for_link(
    app: web::Data<App>,
    request: HttpRequest,
    form: Form<SignInForm>,
) -> Result<HttpResponse, Denied> {
    let email = checked_email(&form.value.email)?;
    let settings = &app.config.sign_in;
    let by_address = Allowance {
        what: "sign-in from address",
        count: settings.letters_per_hour_from_address,
        per: HOUR,
    };
    let by_email = Allowance { what: "sign-in", count: settings.letters_per_hour, per: HOUR };
    app.limits.take(by_address, &origin_address(&app, &request)).map_err(Denied::too_many)?;
    app.limits.take(by_email, &email).map_err(Denied::too_many)?;
    let language = form.value.language.filter(|tag| app.texts.languages().contains(tag));
    // The work differs for known and unknown addresses, so the answer does not wait for it.
    let wanted = sign_in::Wanted { email, language };
    if app.sign_in_letters.try_send(wanted).is_err() {
        return Err(Failure::Busy.into());
    }
    Ok(HttpResponse::Accepted().json(serde_json::json!({})))
}

fn checked_email(text: &str) -> Result<String, Denied> {
    let email = email_key(text);
    let is_plausible = email.len() <= EMAIL_LETTERS_MAX
        && email.split_once('@').is_some_and(|(who, host)| !who.is_empty() && host.len() > 2)
        && !email.chars().any(|c| c.is_whitespace() || c.is_control());
    if is_plausible { Ok(email) } else { Err(Denied::invalid("email", "not_an_address")) }
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionForm {
    /// From the letter's link.
    pub token: Option<String>,
    pub email: Option<String>,
    /// The 8 digits of the same letter.
    pub code: Option<String>,
}

/// Signs in: by the link's token, or by address and code.
#[utoipa::path(tag = "session", request_body = SessionForm,
    responses((status = 200, body = Me, description = "Signed in; the session is in the cookie"),
              (status = 401, body = Problem, description = "`link_invalid`, `code_wrong`"),
              (status = 429, body = Problem)))]
#[post("/api/session")]
pub async fn start_session(
    app: web::Data<App>,
    request: HttpRequest,
    form: Form<SessionForm>,
) -> Result<HttpResponse, Denied> {
    count_try(&app, &request)?;
    let email = redeem(&app, form.value).await?;
    let cookie = begin_session(&app, email.clone()).await?;
    let caller = Caller {
        email,
        session_hash: hash(cookie.value()),
        language: language_of(&app, &request),
        origin: origin_address(&app, &request),
    };
    let me = who_am_i(&app, &caller).await?;
    Ok(HttpResponse::Ok().cookie(cookie).json(me))
}

/// Begins a session of an address that was proven, and gives its cookie.
pub async fn begin_session(app: &App, email: String) -> Result<Cookie<'static>, Denied> {
    begin_short_session(app, email, i64::MAX).await
}

/// The same, but for so many seconds at most.
pub async fn begin_short_session(
    app: &App,
    email: String,
    seconds_max: i64,
) -> Result<Cookie<'static>, Denied> {
    let token = fresh_secret();
    let now = app.clock.now().0;
    let lasts_seconds = seconds_max.min(app.config.sign_in.session_days * 86_400);
    let session = Session {
        token_hash: hash(&token),
        email,
        created_at: now,
        expires_at: now + lasts_seconds * 1000,
    };
    app.store.write(move |c| store::session::start(c, &session)).await?;
    Ok(cookie(app, token, lasts_seconds))
}

/// Counts a try to sign in against its network address.
pub fn count_try(app: &App, request: &HttpRequest) -> Result<(), Denied> {
    let count = app.config.sign_in.tries_per_hour_from_address;
    let tries = Allowance { what: "sign-in tries", count, per: HOUR };
    app.limits.take(tries, &origin_address(app, request)).map_err(Denied::too_many)
}

/// Uses a code up that was sent to one of these people, and says to whom.
pub async fn redeem_among(
    app: &App,
    request: &HttpRequest,
    people: Vec<String>,
    code: &str,
) -> Result<Option<String>, Denied> {
    count_try(app, request)?;
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    let now = app.clock.now().0;
    let hashed = |email: String| {
        let code_hash = sign_in::code_hash(&email, &code);
        (email, code_hash)
    };
    let people: Vec<_> = people.into_iter().map(hashed).collect();
    Ok(app.store.write(move |c| store::session::redeem_among(c, people, now)).await?)
}

/// Uses a link or a code up and gives the address it belongs to.
async fn redeem(app: &App, form: SessionForm) -> Result<String, Denied> {
    let now = app.clock.now().0;
    if let Some(token) = form.token {
        let token_hash = hash(token);
        let email =
            app.store.write(move |c| store::session::redeem_link(c, &token_hash, now)).await?;
        return email.ok_or_else(|| Denied::new(StatusCode::UNAUTHORIZED, "link_invalid"));
    }
    let email = checked_email(form.email.as_deref().unwrap_or_default())?;
    let code: String = form.code.unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    let (whose, code_hash) = (email.clone(), sign_in::code_hash(&email, &code));
    let outcome =
        app.store.write(move |c| store::session::redeem_code(c, &whose, &code_hash, now)).await?;
    match outcome {
        Redeemed::Yes => Ok(email),
        Redeemed::Wrong => Err(Denied::new(StatusCode::UNAUTHORIZED, "code_wrong")),
        Redeemed::TooManyTries => Err(Denied::new(StatusCode::UNAUTHORIZED, "link_invalid")),
    }
}

/// Signs out; the session's open screens close.
#[utoipa::path(tag = "session", responses((status = 204), (status = 401, body = Problem)))]
#[delete("/api/session")]
pub async fn end_session(app: web::Data<App>, caller: Caller) -> Result<HttpResponse, Denied> {
    let session_hash = caller.session_hash.clone();
    app.store.write(move |c| store::session::end(c, &session_hash)).await?;
    app.signal.sessions_ended(vec![caller.session_hash]);
    Ok(HttpResponse::NoContent().cookie(cookie(&app, String::new(), 0)).finish())
}
