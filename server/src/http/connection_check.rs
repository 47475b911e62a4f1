//! Trying one's connection before the day, and what the organizer learns from it.

use std::time::Duration;

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::connection_check::{
    Browser, ConnectionCheck, Device, Outcome, Paths, Reached, Verdict, verdict,
};
use sangdam_domain::programme::Side;
use sangdam_domain::roster::email_key;
use sangdam_domain::video::ProviderName;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::Form;
use super::limit::Allowance;
use super::session::{Caller, DayCaller};
use crate::live::door::Trial;
use crate::live::view::SideName;
use crate::store;

const ROUND_TRIP_MS_MAX: i32 = 60_000;
const TOOK_MS_MAX: i32 = 15 * 60_000;
/// Checks one person may hand in.
const CHECKS_PER_HOUR: u32 = 60;

/// A wire type and the domain's, word for word.
macro_rules! mirrored {
    ($wire:ident, $domain:ident, $($word:ident),+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $wire { $($word),+ }

        impl From<$wire> for $domain {
            fn from(word: $wire) -> Self {
                match word { $($wire::$word => Self::$word),+ }
            }
        }

        impl From<$domain> for $wire {
            fn from(word: $domain) -> Self {
                match word { $($domain::$word => Self::$word),+ }
            }
        }
    };
}

mirrored!(OutcomeName, Outcome, Works, Fails, Untried);
mirrored!(DeviceName, Device, Works, Denied, Missing, Busy, Untried);
mirrored!(BrowserName, Browser, Chromium, Firefox, Safari, Other);

#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PathOutcomes {
    pub direct: OutcomeName,
    pub relay_udp: OutcomeName,
    pub relay_tcp: OutcomeName,
}

/// What a browser found out.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectionForm {
    /// Whether our own live line opened.
    pub line: OutcomeName,
    pub paths: PathOutcomes,
    pub primary: OutcomeName,
    pub backup: OutcomeName,
    pub camera: DeviceName,
    pub microphone: DeviceName,
    pub browser: BrowserName,
    pub round_trip_ms: Option<i32>,
    pub took_ms: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionState {
    Good,
    RelayOnly,
    Trouble,
    NotTried,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProviderOutcome {
    #[schema(value_type = String, example = "built_in")]
    pub provider: ProviderName,
    pub outcome: OutcomeName,
}

/// A check and what it means for the day.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConnectionResult {
    pub checked_at: i64,
    pub state: ConnectionState,
    /// What is in the way: `line`, `primary`, `backup`, `microphone`.
    pub obstacles: Vec<String>,
    pub line: OutcomeName,
    pub paths: PathOutcomes,
    pub primary: ProviderOutcome,
    pub backup: Option<ProviderOutcome>,
    pub camera: DeviceName,
    pub microphone: DeviceName,
    pub browser: BrowserName,
    pub round_trip_ms: Option<i32>,
}

/// What to try, and how it went the last time.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConnectionTask {
    #[serde(flatten)]
    pub trial: Trial,
    pub last: Option<ConnectionResult>,
}

/// Somebody who will sit in a meeting of the day.
#[derive(Debug, Serialize, ToSchema)]
pub struct ConnectionPerson {
    pub name: String,
    /// None for interpreters.
    pub side: Option<SideName>,
    pub company_id: Option<String>,
    pub interpreter_id: Option<String>,
    pub state: ConnectionState,
    pub result: Option<ConnectionResult>,
}

#[derive(Debug, Default, Serialize, ToSchema)]
pub struct ConnectionCounts {
    pub good: u32,
    pub relay_only: u32,
    pub trouble: u32,
    pub not_tried: u32,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct Connections {
    pub host: ConnectionCounts,
    pub guest: ConnectionCounts,
    pub interpreters: ConnectionCounts,
    pub people: Vec<ConnectionPerson>,
}

fn result(check: &ConnectionCheck, relay_only: bool) -> ConnectionResult {
    let reached =
        |one: Reached| ProviderOutcome { provider: one.provider, outcome: one.outcome.into() };
    let (state, obstacles) = match verdict(check, relay_only) {
        Verdict::Good => (ConnectionState::Good, Vec::new()),
        Verdict::RelayOnly => (ConnectionState::RelayOnly, Vec::new()),
        Verdict::Trouble(obstacles) => (ConnectionState::Trouble, obstacles),
    };
    ConnectionResult {
        checked_at: check.at.0,
        state,
        obstacles: obstacles.into_iter().map(|one| one.as_str().to_owned()).collect(),
        line: check.line.into(),
        paths: PathOutcomes {
            direct: check.paths.direct.into(),
            relay_udp: check.paths.relay_udp.into(),
            relay_tcp: check.paths.relay_tcp.into(),
        },
        primary: reached(check.primary),
        backup: check.backup.map(reached),
        camera: check.camera.into(),
        microphone: check.microphone.into(),
        browser: check.browser.into(),
        round_trip_ms: check.round_trip_ms,
    }
}

/// What a browser shall try to know whether a meeting will work from where it is.
#[utoipa::path(tag = "connection", params(("day" = String, Path)),
    responses((status = 200, body = ConnectionTask), (status = 404, body = Problem)))]
#[get("/api/days/{day}/connection")]
pub async fn show_connection_task(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(&app, caller, &day).await?;
    let (id, person) = (caller.day.id.clone(), email_key(&caller.actor.email));
    let trial = app.rooms.trial(&caller.day, &person);
    let last = app.store.read(move |c| store::connection_check::find(c, &id, &person)).await?;
    let last = last.map(|check| result(&check, trial.relay_only));
    Ok(HttpResponse::Ok().json(ConnectionTask { trial, last }))
}

/// Keeps what somebody's browser found out, in place of what it found before. Nothing of it tells
/// where on the network they are.
#[utoipa::path(tag = "connection", params(("day" = String, Path)), request_body = ConnectionForm,
    responses((status = 200, body = ConnectionResult), (status = 404, body = Problem),
        (status = 422, body = Problem), (status = 429, body = Problem)))]
#[post("/api/days/{day}/connection")]
pub async fn keep_connection_check(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<ConnectionForm>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::find(&app, caller, &day).await?;
    let person = email_key(&caller.actor.email);
    let hour = Duration::from_secs(3600);
    let allowance = Allowance { what: "connection checks", count: CHECKS_PER_HOUR, per: hour };
    app.limits.take(allowance, &person).map_err(Denied::too_many)?;
    let form = form.value;
    let is_out = |ms: i32, most: i32| !(0..=most).contains(&ms);
    if form.round_trip_ms.is_some_and(|ms| is_out(ms, ROUND_TRIP_MS_MAX)) {
        return Err(Denied::invalid("round_trip_ms", "out_of_range"));
    }
    if is_out(form.took_ms, TOOK_MS_MAX) {
        return Err(Denied::invalid("took_ms", "out_of_range"));
    }
    let video = &caller.day.video;
    let check = ConnectionCheck {
        at: app.clock.now(),
        line: form.line.into(),
        paths: Paths {
            direct: form.paths.direct.into(),
            relay_udp: form.paths.relay_udp.into(),
            relay_tcp: form.paths.relay_tcp.into(),
        },
        primary: Reached { provider: video.primary, outcome: form.primary.into() },
        backup: video.backup.map(|provider| Reached { provider, outcome: form.backup.into() }),
        camera: form.camera.into(),
        microphone: form.microphone.into(),
        browser: form.browser.into(),
        round_trip_ms: form.round_trip_ms,
        took_ms: form.took_ms,
    };
    let said = result(&check, app.rooms.is_relay_only(&caller.day));
    let id = caller.day.id.clone();
    app.store.write(move |c| store::connection_check::put(c, &id, &person, &check)).await?;
    Ok(HttpResponse::Ok().json(said))
}

/// Whose connection works, side by side and company by company, and who has not tried yet.
#[utoipa::path(tag = "connection", params(("day" = String, Path)),
    responses((status = 200, body = Connections), (status = 403, body = Problem),
        (status = 404, body = Problem)))]
#[get("/api/days/{day}/connections")]
pub async fn list_connections(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let (day, id) = (&caller.day, caller.day.id.clone());
    let checks = app.store.read(move |c| store::connection_check::of_day(c, &id)).await?;
    let relay_only = app.rooms.is_relay_only(day);
    let person = |name: &str, email: &str| {
        let result = checks.get(&email_key(email)).map(|check| result(check, relay_only));
        ConnectionPerson {
            name: name.to_owned(),
            side: None,
            company_id: None,
            interpreter_id: None,
            state: result.as_ref().map_or(ConnectionState::NotTried, |result| result.state),
            result,
        }
    };
    let mut companies: Vec<_> = day.roster.companies.values().collect();
    companies.sort_by(|a, b| (a.side, &a.code).cmp(&(b.side, &b.code)));
    let delegates = companies
        .into_iter()
        .flat_map(|company| company.delegates.iter().map(move |delegate| (company, delegate)));
    // Whoever gave no address at the desk has nothing to try it with.
    let people: Vec<ConnectionPerson> = delegates
        .filter(|(_, delegate)| !delegate.email.is_empty())
        .map(|(company, delegate)| ConnectionPerson {
            side: Some(company.side.into()),
            company_id: Some(company.id.to_string()),
            ..person(&delegate.name, &delegate.email)
        })
        .chain(day.roster.interpreters.values().map(|one| ConnectionPerson {
            interpreter_id: Some(one.id.to_string()),
            ..person(&one.name, &one.email)
        }))
        .collect();
    let counts = |side: Option<Side>| {
        let side = side.map(SideName::from);
        counted(people.iter().filter(|one| one.side == side))
    };
    Ok(HttpResponse::Ok().json(Connections {
        host: counts(Some(Side::Host)),
        guest: counts(Some(Side::Guest)),
        interpreters: counts(None),
        people,
    }))
}

fn counted<'a>(people: impl Iterator<Item = &'a ConnectionPerson>) -> ConnectionCounts {
    people.fold(ConnectionCounts::default(), |mut counts, one| {
        match one.state {
            ConnectionState::Good => counts.good += 1,
            ConnectionState::RelayOnly => counts.relay_only += 1,
            ConnectionState::Trouble => counts.trouble += 1,
            ConnectionState::NotTried => counts.not_tried += 1,
        }
        counts
    })
}
