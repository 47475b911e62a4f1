//! Where a mail provider tells what became of letters, or hands on mail that came in. It has no
//! session; it knows a secret of the settings.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{HttpRequest, HttpResponse, post, web};
use futures_util::StreamExt;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::guard::origin_address;
use super::limit::Allowance;
use crate::mail::inbox::MAIL_OCTETS_MAX;
use crate::mail::inbox::receive::{Event, EventKind, Taken};
use crate::secret::hash;

/// Events in one request; providers send some hundreds at most.
const EVENTS_MAX: usize = 1000;
/// How often a wrong secret may be tried from one address.
const TRIES: Allowance = Allowance { what: "hook", count: 30, per: Duration::from_secs(60) };
/// When to come again with what speaks of a letter that is just being sent.
const LATER_SECONDS: u64 = 60;

#[derive(Debug, Deserialize, ToSchema)]
pub struct HookForm {
    pub events: Vec<HookEvent>,
}

#[derive(Debug, Deserialize, ToSchema)]
pub struct HookEvent {
    pub event: HookEventName,
    /// The letter's Message-ID.
    #[schema(example = "<k3x…@day.example.org>")]
    pub message_id: String,
    pub recipient: String,
    /// Status code and reason, as the recipient's server gave them.
    #[serde(default)]
    pub detail: String,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum HookEventName {
    Bounced,
    Delayed,
    Delivered,
    Complained,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct HookTaken {
    /// What was new. The same mail or event again changes nothing.
    pub taken: usize,
}

/// Takes a mail (`message/rfc822`) or a provider's events (JSON). Needs
/// `Authorization: Bearer SECRET` with the secret of `mail.inbox.webhook_secret`.
#[utoipa::path(tag = "letter",
    request_body(content((HookForm = "application/json"), (Vec<u8> = "message/rfc822"))),
    responses((status = 202, body = HookTaken), (status = 401, body = Problem),
              (status = 404, body = Problem), (status = 413, body = Problem),
              (status = 503, body = Problem)))]
#[post("/api/hooks/mail")]
pub async fn take(
    app: web::Data<App>,
    request: HttpRequest,
    body: web::Payload,
) -> Result<HttpResponse, Denied> {
    check_secret(&app, &request)?;
    let kind = request.headers().get("content-type").and_then(|kind| kind.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default().trim();
    let (is_mail, is_json) = (kind == "message/rfc822", kind == "application/json");
    if !is_mail && !is_json {
        return Err(Denied::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_json"));
    }
    let bytes = read(body).await?;
    let receiver = app.receiver();
    let mut all = Vec::new();
    if is_mail {
        all.push(receiver.mail(bytes).await?);
    } else {
        for event in events(&bytes)? {
            all.push(receiver.event(event).await?);
        }
    }
    if all.contains(&Taken::Later) {
        return Err(Denied::later(LATER_SECONDS));
    }
    let taken = all.iter().filter(|taken| **taken == Taken::New).count();
    Ok(HttpResponse::Accepted().json(HookTaken { taken }))
}

/// Without a secret in the settings there is no such address.
fn check_secret(app: &App, request: &HttpRequest) -> Result<(), Denied> {
    let secret = &app.config.mail.inbox.webhook_secret;
    if secret.is_empty() {
        return Err(Denied::unknown());
    }
    let given = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = given.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    if is_same(given, secret) {
        return Ok(());
    }
    app.limits.take(TRIES, &origin_address(app, request)).map_err(Denied::too_many)?;
    Err(Denied::signed_out())
}

/// Compares hashes, all octets of them, so that the time it takes tells nothing of the secret.
fn is_same(given: &str, secret: &str) -> bool {
    let (given, secret) = (hash(given), hash(secret));
    let differences = given.bytes().zip(secret.bytes()).fold(0, |all, (a, b)| all | (a ^ b));
    differences == 0
}

async fn read(mut body: web::Payload) -> Result<Vec<u8>, Denied> {
    let mut bytes = Vec::new();
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|_| bad(""))?;
        if bytes.len() + chunk.len() > MAIL_OCTETS_MAX {
            return Err(Denied::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large"));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn bad(place: &str) -> Denied {
    Denied::new(StatusCode::BAD_REQUEST, "bad_json").with("where", place.into(), json!(place))
}

fn events(bytes: &[u8]) -> Result<Vec<Event>, Denied> {
    let form: HookForm = serde_json::from_slice(bytes).map_err(|why| bad(&why.to_string()))?;
    if form.events.len() > EVENTS_MAX {
        return Err(Denied::invalid("events", "too_many"));
    }
    let each = form.events.into_iter().map(|event| Event {
        kind: match event.event {
            HookEventName::Bounced => EventKind::Bounced,
            HookEventName::Delayed => EventKind::Delayed,
            HookEventName::Delivered => EventKind::Delivered,
            HookEventName::Complained => EventKind::Complained,
        },
        message_id: event.message_id,
        recipient: event.recipient,
        detail: event.detail,
    });
    Ok(each.collect())
}
