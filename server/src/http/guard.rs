//! Before and after every request: who may ask from where, how often, and the headers that keep a
//! browser from doing what it should not.

use std::net::IpAddr;
use std::time::Duration;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, web};

use super::App;
use super::error::Denied;
use super::limit::Allowance;
use super::session::session_cookie;

const MINUTE: Duration = Duration::from_secs(60);

/// The network address a request comes from: a trusted proxy's word, else the peer itself.
pub fn origin_address(app: &App, request: &HttpRequest) -> String {
    let peer = request.peer_addr().map(|address| address.ip());
    let trusted = |ip: &IpAddr| app.config.server.trusted_proxies.contains(ip);
    let forwarded = request
        .headers()
        .get("x-forwarded-for")
        .and_then(|value| value.to_str().ok())
        .filter(|_| peer.as_ref().is_some_and(trusted));
    // The right-most address that is not a proxy of ours is the one nobody could have made up.
    let client = forwarded.and_then(|list| {
        list.rsplit(',').filter_map(|ip| ip.trim().parse::<IpAddr>().ok()).find(|ip| !trusted(ip))
    });
    client.or(peer).map_or_else(|| "unknown".into(), |ip| ip.to_string())
}

/// Middleware: a change must come from our own page (or from a program, which sends no Origin), and
/// nobody may ask too often.
pub async fn admit(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, actix_web::Error> {
    if let Some(app) = request.app_data::<web::Data<App>>().cloned() {
        let checked = check_rate(&app, request.request())
            .and_then(|()| check_address(request.request()))
            .and_then(|()| check_origin(&app, request.request()));
        // An answer, not an error: an error would pass by those who give it words and headers.
        if let Err(denied) = checked {
            return Ok(request.error_response(denied).map_into_right_body());
        }
        app.metrics.requests.inc();
    }
    Ok(next.call(request).await?.map_into_left_body())
}

/// Nothing here has a name with a zero byte in it, and PostgreSQL fails when asked for one.
fn check_address(request: &HttpRequest) -> Result<(), Denied> {
    let address = request.uri().path_and_query().map_or("", |address| address.as_str());
    if address.contains("%00") { Err(Denied::unknown()) } else { Ok(()) }
}

fn check_origin(app: &App, request: &HttpRequest) -> Result<(), Denied> {
    let changes = ![Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    let opens_socket = request.headers().contains_key("sec-websocket-key");
    // RFC 8058: a mail program ends announcements by a form post of its own, which carries no cookie
    // and any Origin; the letter's key in the address is all that lets it, and all it can do.
    let is_one_click =
        request.method() == Method::POST && request.path().starts_with("/unsubscribe/");
    // The hook is for programs that know its secret; no session speaks for anybody there, so a page
    // of others could do nothing with it, and proxies of mail providers may name an origin.
    let is_hook = request.path() == "/api/hooks/mail";
    if !opens_socket && (!changes || is_one_click || is_hook) {
        return Ok(());
    }
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let is_own_site = match header("sec-fetch-site") {
        Some(site) => site == "same-origin" || site == "none",
        None => true,
    };
    let is_own_origin = match header("origin") {
        Some(origin) => app.is_own_origin(origin, header("host")),
        // Browsers always name the origin of a socket; programs of integrators have no cookie jar
        // that others could use.
        None => !opens_socket || header("cookie").is_none(),
    };
    if is_own_site && is_own_origin {
        return Ok(());
    }
    Err(Denied::new(StatusCode::FORBIDDEN, "origin_wrong"))
}

fn check_rate(app: &App, request: &HttpRequest) -> Result<(), Denied> {
    if !request.path().starts_with("/api/") {
        return Ok(());
    }
    let limits = &app.config.limits;
    // To set the sample's clock changes no day; a rehearsal does it every minute of one.
    let sets_clock = request.path() == "/api/demo";
    let changes = ![Method::GET, Method::HEAD].contains(request.method()) && !sets_clock;
    let (allowance, who) = match session_cookie(app, request) {
        Some(token) if changes => {
            let count = limits.changes_per_minute;
            (Allowance { what: "changes", count, per: MINUTE }, token)
        }
        Some(token) => {
            let count = limits.requests_per_minute;
            (Allowance { what: "requests", count, per: MINUTE }, token)
        }
        None => return count_stranger(app, request),
    };
    app.limits.take(allowance, &who).map_err(Denied::too_many)
}

/// Counts a request of nobody we know, a made-up session included, against its network address.
pub fn count_stranger(app: &App, request: &HttpRequest) -> Result<(), Denied> {
    let count = app.config.limits.requests_per_minute_from_address;
    let allowance = Allowance { what: "address", count, per: MINUTE };
    app.limits.take(allowance, &origin_address(app, request)).map_err(Denied::too_many)
}

const HEADERS: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("x-frame-options", "SAMEORIGIN"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Middleware: the headers of every answer.
pub async fn fence(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let app = request.app_data::<web::Data<App>>().cloned();
    let is_secure = app.as_ref().is_some_and(|app| app.config.is_secure());
    let is_api = request.path().starts_with("/api/");
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    let mut put = |name: &'static str, value: HeaderValue| {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, value);
        }
    };
    for (name, value) in HEADERS {
        put(name, HeaderValue::from_static(value));
    }
    if let Some(app) = app {
        put("content-security-policy", app.policy.content.clone());
        put("permissions-policy", app.policy.permissions.clone());
    }
    if is_secure {
        put("strict-transport-security", HeaderValue::from_static("max-age=31536000"));
    }
    if is_api {
        put("cache-control", HeaderValue::from_static("no-store"));
    }
    Ok(response)
}
