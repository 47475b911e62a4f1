//! Letters before anybody gets them: to look at in every language, with own words as they are being
//! written, and as a test to oneself.

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::notice::{About, Kind, Recipient};
use sangdam_domain::programme::Names;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::App;
use super::error::{Denied, Problem};
use super::form::Form;
use super::letter::document;
use super::session::{Caller, DayCaller};
use crate::mail::letter::{Pen, Unlaid};
use crate::mail::links::Links;
use crate::mail::markup::{Complaint, complaints_with};
use crate::mail::preview::{Audience, Sampled, Scene, Which};
use crate::mail::write::TEST_KIND;
use crate::secret::fresh_key;
use crate::store::{Failure, outbox, to_json};

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct PreviewQuery {
    #[param(example = "ko")]
    language: Option<String>,
    #[param(inline)]
    audience: Option<Audience>,
    /// Own words to try; the saved ones when left out, ours when empty.
    wording: Option<String>,
    /// Of an announcement; a made-up one when left out.
    subject: Option<String>,
}

/// Something own words cannot say.
#[derive(Debug, Serialize, ToSchema)]
pub struct WordingComplaint {
    #[schema(example = "markup_html")]
    pub why: String,
    /// A sentence in the caller's language.
    pub reason: String,
    /// The line it stands in, from 1.
    pub at: usize,
}

/// A letter as it would be read.
#[derive(Debug, Serialize, ToSchema)]
pub struct Preview {
    #[schema(example = "meeting-new")]
    pub kind: String,
    pub language: String,
    pub subject: String,
    /// What mail programs show beside the subject.
    pub preheader: String,
    pub text: String,
    /// Whether the letter carries an entry for the calendar.
    pub has_calendar: bool,
    /// Names own words can hold as `{name}`.
    pub variables: Vec<String>,
    pub complaints: Vec<WordingComplaint>,
}

/// The letter of a kind, about the caller's day, to a made-up reader.
fn sampled(
    app: &App,
    caller: &DayCaller,
    which: Which,
    query: PreviewQuery,
) -> Result<Sampled, Denied> {
    let language = language(app, query.language, &caller.viewer.language)?;
    let audience = query.audience.unwrap_or(Audience::Company);
    let wording = query.wording.or_else(|| saved(caller, which, &language));
    let scene = Scene::of(&caller.day);
    let to = scene.reader(&language, which, audience);
    let mut sampled = scene.sampled(which, audience, to, wording);
    if let (Some(notice), Some(given)) = (&mut sampled.notice, query.subject)
        && let About::Announcement { subject, .. } = &mut notice.about
    {
        *subject = Names::from([(language.as_str(), given.as_str())]);
    }
    Ok(sampled)
}

fn language(app: &App, wanted: Option<String>, own: &str) -> Result<String, Denied> {
    match wanted {
        None => Ok(app.texts.ours(own).to_owned()),
        Some(language) if app.texts.languages().contains(&language) => Ok(language),
        Some(_) => Err(Denied::invalid("language", "unknown_language")),
    }
}

fn saved(caller: &DayCaller, which: Which, language: &str) -> Option<String> {
    match which {
        Which::SignIn | Which::Notice(Kind::Announcement) => None,
        Which::Notice(kind) => caller.day.letters.own_words(kind, language).map(str::to_owned),
    }
}

fn pen(app: &App) -> Pen<'_> {
    let links = Links { public_url: &app.config.server.public_url, secret: None };
    Pen { texts: &app.texts, rules: &app.rules, links }
}

/// The frame of all letters is broken: a fault of ours, to be found in the log.
fn broken(why: Unlaid) -> Denied {
    Failure::Unreadable(why.to_string()).into()
}

fn which(kind: &str) -> Result<Which, Denied> {
    Which::from_name(kind).ok_or_else(Denied::unknown)
}

/// A letter of a day with made-up people, as text, with what own words cannot say.
#[utoipa::path(tag = "letter",
    params(("day" = String, Path), ("kind" = String, Path), PreviewQuery),
    responses((status = 200, body = Preview), (status = 403, body = Problem),
              (status = 404, body = Problem), (status = 422, body = Problem)))]
#[get("/api/days/{day}/letters/preview/{kind}")]
pub async fn show_preview(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    query: web::Query<PreviewQuery>,
) -> Result<HttpResponse, Denied> {
    let (day, kind) = path.into_inner();
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let which = which(&kind)?;
    let sampled = sampled(&app, &caller, which, query.into_inner())?;
    let letter = sampled.letter(pen(&app));
    let words = sampled.wording.as_deref().unwrap_or_default();
    let complaints = complaints_with(words, which.variables());
    let complaint = |found: &Complaint| {
        let key = format!("why-{}", found.why.replace('_', "-"));
        WordingComplaint {
            why: found.why.into(),
            reason: app.texts.say(&caller.viewer.language, &key, &[]),
            at: found.line,
        }
    };
    Ok(HttpResponse::Ok().json(Preview {
        kind,
        text: letter.text().map_err(broken)?,
        language: letter.language,
        subject: letter.subject,
        preheader: letter.preheader,
        has_calendar: which.has_invite(),
        variables: which.variables().iter().map(|name| (*name).to_owned()).collect(),
        complaints: complaints.iter().map(complaint).collect(),
    }))
}

/// The same letter's HTML as a document of its own, which may do nothing at all.
#[utoipa::path(tag = "letter",
    params(("day" = String, Path), ("kind" = String, Path), PreviewQuery),
    responses((status = 200, content_type = "text/html"), (status = 403, body = Problem),
              (status = 404, body = Problem), (status = 422, body = Problem)))]
#[get("/api/days/{day}/letters/preview/{kind}/html")]
pub async fn show_preview_html(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    query: web::Query<PreviewQuery>,
) -> Result<HttpResponse, Denied> {
    let (day, kind) = path.into_inner();
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let sampled = sampled(&app, &caller, which(&kind)?, query.into_inner())?;
    Ok(document(sampled.letter(pen(&app)).html().map_err(broken)?))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TestForm {
    #[schema(example = "meeting-new")]
    pub kind: String,
    #[schema(example = "ko")]
    pub language: String,
    #[schema(inline)]
    pub audience: Audience,
    /// Own words to try; the saved ones when left out, ours when empty.
    pub wording: Option<String>,
    /// Of an announcement; a made-up one when left out.
    pub subject: Option<String>,
}

/// Sends a letter with made-up people, marked as a test and without an entry for the calendar, to the
/// caller's own address.
#[utoipa::path(tag = "letter", params(("day" = String, Path)), request_body = TestForm,
    responses((status = 202), (status = 403, body = Problem), (status = 404, body = Problem),
              (status = 422, body = Problem)))]
#[post("/api/days/{day}/letters/test")]
pub async fn send_test(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<TestForm>,
) -> Result<HttpResponse, Denied> {
    let key = form.repeat.by(&caller.email);
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let TestForm { kind, language, audience, wording, subject } = form.value;
    let which = Which::from_name(&kind).ok_or_else(|| Denied::invalid("kind", "unknown_letter"))?;
    let (language, audience) = (Some(language), Some(audience));
    let query = PreviewQuery { language, audience, wording, subject };
    let mut sampled = sampled(&app, &caller, which, query)?;
    let to = Recipient {
        name: caller.viewer.name.clone(),
        email: caller.actor.email.clone(),
        language: sampled.to.language.clone(),
        zone: caller.viewer.zone,
    };
    if let Some(notice) = &mut sampled.notice {
        notice.to = to.clone();
    }
    sampled.to = to;
    let (id, now) = (fresh_key(), app.clock.now());
    let row = outbox::Row {
        day: Some(caller.day.id.to_string()),
        meeting: None,
        thread: format!("{TEST_KIND} {id}"),
        kind: TEST_KIND.into(),
        sought: outbox::sought(&sampled.to.name, &sampled.to.email),
        email: sampled.to.email.clone(),
        name: sampled.to.name.clone(),
        language: sampled.to.language.clone(),
        facts: to_json(&sampled)?,
        state: "waiting".into(),
        created_at: now.0,
        place: 0,
        due_at: now.0,
        expires_at: None,
        lease_until: None,
        tries: 0,
        error: None,
        sent_at: None,
        subject: None,
        raw: None,
        bounced_at: None,
        id,
    };
    let written = app.door.once(key, now.0, move |c| {
        outbox::insert(c, &[row])?;
        Ok(Ok("{}".into()))
    });
    let body = written.await.map_err(|no| Denied::from_no(no, None))?;
    app.signal.mail_waits();
    Ok(HttpResponse::Accepted().content_type("application/json").body(body))
}
