//! Every no and every failure as `application/problem+json` (RFC 9457), in the reader's language.
//!
//! Handlers give a [`Denied`]; the words are put in by [`speak`], where the request's language is known.

use std::fmt::Display;

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};
use sangdam_domain::refusal::{Fact, Refusal};
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::App;
use crate::change::No;
use crate::live::view::Lens;
use crate::store::Failure;
use crate::text::Arg;

/// What an error answer says.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// `urn:sangdam:problem:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    /// Stable; programs decide by it.
    #[schema(example = "slot_taken")]
    pub code: String,
    /// A sentence for the reader, in the language asked for.
    pub detail: String,
    /// Numbers and names of this very case, such as `nearest`: the nearest free slot.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub facts: Map<String, Value>,
    /// Of a failure: what to quote to the operator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

/// A no on its way to its reader.
#[derive(Clone, Debug)]
pub struct Denied {
    pub status: StatusCode,
    pub code: String,
    case: Box<Case>,
}

/// What belongs to one case only. Boxed: an answer that is no error should not carry its room.
#[derive(Clone, Debug, Default)]
struct Case {
    facts: Map<String, Value>,
    args: Vec<(String, Arg)>,
    nearest: Option<String>,
    retry_after_seconds: Option<u64>,
    number: Option<String>,
}

impl Denied {
    pub fn new(status: StatusCode, code: &str) -> Self {
        Self { status, code: code.into(), case: Box::default() }
    }

    pub fn unknown() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found")
    }

    pub fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "signed_out")
    }

    pub fn invalid(field: &str, why: &str) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid")
            .with("field", field.into(), json!(field))
            .with("why", format!("why-{}", why.replace('_', "-")).into(), json!(why))
    }

    pub fn too_many(seconds: u64) -> Self {
        let shown = i64::try_from(seconds).unwrap_or(i64::MAX);
        let mut denied = Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many");
        denied.case.retry_after_seconds = Some(seconds);
        denied.with("seconds", Arg::Number(shown), json!(seconds))
    }

    /// Not now; the same again will do.
    pub fn later(seconds: u64) -> Self {
        let mut denied = Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy_now");
        denied.case.retry_after_seconds = Some(seconds);
        denied
    }

    /// A mistake of our own: when to ask again is not known.
    pub fn broken(cause: &dyn Display) -> Self {
        Self::failed(StatusCode::INTERNAL_SERVER_ERROR, "failure", cause)
    }

    /// With a number to quote; the cause stands in the log beside it.
    fn failed(status: StatusCode, code: &str, cause: &dyn Display) -> Self {
        let number = crate::secret::fresh_code();
        tracing::error!(number, failure = %cause, "a request failed");
        let mut denied = Self::new(status, code);
        denied.case.number = Some(number.clone());
        denied.case.args.push(("number".into(), number.into()));
        denied
    }

    /// Adds a fact, for the sentence and for programs.
    pub fn with(mut self, name: &str, arg: Arg, fact: Value) -> Self {
        self.case.args.push((name.into(), arg));
        self.case.facts.insert(name.into(), fact);
        self
    }

    /// A refusal of the domain; with a lens its slots and instants are told on the reader's clocks.
    pub fn refused(refusal: &Refusal, lens: Option<&Lens<'_>>) -> Self {
        let mut denied = Self::new(status_of(refusal), refusal.code());
        for (name, fact) in refusal.facts() {
            let slot_text = |slot| {
                let shown = lens.and_then(|lens| lens.slot(slot));
                shown.map_or_else(|| (slot.0 + 1).to_string(), |shown| start_on(&shown.clocks))
            };
            let (arg, value): (Arg, Value) = match &fact {
                Fact::Number(number) => (Arg::Number(*number), json!(number)),
                Fact::At(at) => {
                    let text = lens.map(|lens| moment_on(&lens.clocks(*at, *at)));
                    (text.unwrap_or_default().into(), json!(at.0))
                }
                Fact::Local(local) => {
                    let text = local.format("%Y-%m-%d %H:%M").to_string();
                    (text.clone().into(), json!(text))
                }
                Fact::Slot(slot) => (slot_text(*slot).into(), json!(slot.0)),
                Fact::Text(text) if name == "why" => {
                    (format!("why-{}", text.replace('_', "-")).into(), json!(text))
                }
                Fact::Text(text) => (text.clone().into(), json!(text)),
            };
            if let (true, Fact::Slot(slot)) = (name == "nearest", &fact) {
                denied.case.nearest = Some(slot_text(*slot));
            }
            denied = denied.with(name, arg, value);
        }
        if matches!(refusal, Refusal::Slot { nearest: None, .. }) {
            denied.case.facts.insert("nearest".into(), Value::Null);
        }
        denied
    }

    /// What to tell the reader.
    pub fn sentence(&self, app: &App, language: &str) -> String {
        let words = |name: &str, arg: &Arg| match arg {
            Arg::Text(text) if text.starts_with("why-") => {
                app.texts.say(language, text, &[]).into()
            }
            Arg::Text(text) if name == "field" => field_name(app, language, text).into(),
            other => other.clone(),
        };
        let args: Vec<(&str, Arg)> =
            self.case.args.iter().map(|(name, arg)| (name.as_str(), words(name, arg))).collect();
        let code = self.code.replace('_', "-");
        let of_file = code.starts_with("unreadable-");
        let key = format!("{}-{code}", if of_file { "import" } else { "refusal" });
        let sentence = app.texts.say(language, &key, &args);
        let Some(nearest) = &self.case.nearest else { return sentence };
        let args = [("nearest", nearest.as_str().into())];
        format!("{sentence} {}", app.texts.say(language, "refusal-nearest", &args))
    }

    /// A no of the door.
    pub fn from_no(no: No, lens: Option<&Lens<'_>>) -> Self {
        match no {
            No::Refused(refusal) => Self::refused(&refusal, lens),
            No::KeyReused => Self::new(StatusCode::UNPROCESSABLE_ENTITY, "key_reused"),
            No::RosterChanged => Self::new(StatusCode::CONFLICT, "roster_changed"),
            No::Conflict => Self::new(StatusCode::CONFLICT, "conflict"),
            No::Failed(failure) => failure.into(),
        }
    }
}

/// What a field is called on the screen; where it stands on none, its name on the wire.
fn field_name(app: &App, language: &str, field: &str) -> String {
    let key = format!("field-{}", field.replace(['_', '.'], "-"));
    let said = app.texts.say(language, &key, &[]);
    if said == key { field.to_owned() } else { said }
}

/// `15:30 (Seoul) / 09:30 (Moscow)`
fn start_on(clocks: &[crate::live::view::Clock]) -> String {
    let each = clocks.iter().map(|clock| format!("{} ({})", clock.start, clock.city));
    each.collect::<Vec<_>>().join(" / ")
}

/// The same with the date in words.
fn moment_on(clocks: &[crate::live::view::Clock]) -> String {
    let each =
        clocks.iter().map(|clock| format!("{} {} ({})", clock.day_text, clock.start, clock.city));
    each.collect::<Vec<_>>().join(" / ")
}

fn status_of(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::Unknown => StatusCode::NOT_FOUND,
        Refusal::NotYours => StatusCode::FORBIDDEN,
        Refusal::WrongSide
        | Refusal::OwnSide
        | Refusal::SlotNeeded
        | Refusal::NoSuchSlot { .. }
        | Refusal::Invalid { .. }
        | Refusal::SlotInGap { .. }
        | Refusal::SlotInFold { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    }
}

impl From<Failure> for Denied {
    fn from(failure: Failure) -> Self {
        let (code, seconds) = match failure {
            Failure::Panicked => return Self::broken(&failure),
            Failure::Busy => ("busy_now", 2),
            _ => ("failure", 5),
        };
        let mut denied = Self::failed(StatusCode::SERVICE_UNAVAILABLE, code, &failure);
        denied.case.retry_after_seconds = Some(seconds);
        denied
    }
}

impl Display for Denied {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.code)
    }
}

impl ResponseError for Denied {
    fn status_code(&self) -> StatusCode {
        self.status
    }

    /// Without words; [`speak`] puts them in.
    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::new(self.status);
        response.extensions_mut().insert(self.clone());
        response
    }
}

/// The language the browser asks for.
pub fn language_of(app: &App, request: &HttpRequest) -> String {
    let header = request.headers().get("accept-language");
    app.texts.best("en", header.and_then(|value| value.to_str().ok()))
}

/// Middleware: gives every error answer its words.
pub async fn speak(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<EitherBody<BoxBody, impl MessageBody>>, actix_web::Error> {
    let is_api = request.path().starts_with("/api/");
    let response = next.call(request).await?;
    let denied = response.response().extensions().get::<Denied>().cloned();
    let status = response.status();
    let denied = denied.or_else(|| match status {
        StatusCode::METHOD_NOT_ALLOWED => Some(Denied::new(status, "method_wrong")),
        StatusCode::NOT_FOUND if is_api => Some(Denied::unknown()),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Denied::new(status, "too_large")),
        _ => None,
    });
    let Some(denied) = denied else { return Ok(response.map_into_right_body()) };
    let (request, old) = response.into_parts();
    let Some(app) = request.app_data::<web::Data<App>>() else {
        return Ok(ServiceResponse::new(request, old.map_into_right_body()));
    };
    let said = say(app, &request, denied);
    Ok(ServiceResponse::new(request, said.map_into_left_body()))
}

fn say(app: &App, request: &HttpRequest, denied: Denied) -> HttpResponse {
    let language = language_of(app, request);
    let detail = denied.sentence(app, &language);
    let mut response = HttpResponse::build(denied.status);
    let Case { facts, retry_after_seconds, number, .. } = *denied.case;
    if let Some(seconds) = retry_after_seconds {
        response.insert_header((RETRY_AFTER, seconds.to_string()));
    }
    response
        .insert_header(("content-language", language))
        .insert_header(("cache-control", "no-store"))
        .insert_header(("content-type", "application/problem+json"))
        .body(in_json(&Problem {
            kind: format!("urn:sangdam:problem:{}", denied.code),
            title: denied.status.canonical_reason().unwrap_or_default().into(),
            status: denied.status.as_u16(),
            code: denied.code,
            detail,
            facts,
            number,
        }))
}

fn in_json(problem: &Problem) -> String {
    serde_json::to_string(problem).unwrap_or_default()
}
