//! Letters that will come by themselves: reminders, nudges and digests, as the day is now.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, get, web};
use chrono_tz::Tz;
use sangdam_domain::notice::{Kind, Recipient};
use sangdam_domain::reminder::{nudges, reminders};
use sangdam_domain::roster::email_key;
use sangdam_domain::{Day, Instant};
use serde::Serialize;
use utoipa::ToSchema;

use super::super::App;
use super::super::error::{Denied, Problem};
use super::super::session::{Caller, DayCaller};
use crate::live::view::Clock;
use crate::mail::remind::next_digest;
use crate::store::{self, Failure};

/// Letters to come in one answer, those that leave together counted as one.
const PLANNED_MAX: usize = 500;
/// Names shown of those who get the same letter.
const PLANNED_NAMES_MAX: usize = 5;

/// Letters of one kind that will leave at one moment.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlannedLetters {
    #[schema(example = "reminder-soon")]
    pub kind: String,
    pub due_at: i64,
    pub due: Vec<Clock>,
    pub count: usize,
    /// Some of those who get one.
    pub names: Vec<String>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct PlannedList {
    pub planned: Vec<PlannedLetters>,
}

/// Reminders and digests to come, as the day is now; the earliest first.
#[utoipa::path(tag = "letter", params(("day" = String, Path)),
    responses((status = 200, body = PlannedList), (status = 403, body = Problem)))]
#[get("/api/days/{day}/letters/planned")]
pub async fn planned(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let (day, rules, now) = (caller.day.clone(), app.rules.clone(), app.clock.now());
    let computed = app.store.read(move |connection| {
        let zones = store::session::zones(connection)?;
        let chosen = |email: &str, own: Tz| zones.get(&email_key(email)).copied().unwrap_or(own);
        let zone_of = |to: &Recipient| chosen(&to.email, to.zone);
        let sent = store::brief::sent(connection, &day.id)?;
        let nudges = nudges(&day, &sent, zone_of, &rules);
        let mut letters: Vec<(Instant, Kind, String)> = reminders(&day, zone_of, &rules)
            .into_iter()
            .chain(nudges)
            .filter(|reminder| now < reminder.due)
            .map(|reminder| (reminder.due, reminder.kind, reminder.to.name))
            .collect();
        letters.extend(digests(connection, &day, chosen, |zone| {
            next_digest(&day, zone, &rules, now)
        })?);
        Ok::<_, Failure>(letters)
    });
    let mut groups = BTreeMap::<(Instant, Kind), Vec<String>>::new();
    for (due, kind, name) in computed.await? {
        groups.entry((due, kind)).or_default().push(name);
    }
    let lens = caller.lens(&app);
    let planned = groups.into_iter().take(PLANNED_MAX).map(|((due, kind), mut names)| {
        let count = names.len();
        names.truncate(PLANNED_NAMES_MAX);
        let (kind, clocks) = (kind.as_str().into(), lens.clocks(due, due));
        PlannedLetters { kind, due_at: due.0, due: clocks, count, names }
    });
    Ok(HttpResponse::Ok().json(PlannedList { planned: planned.collect() }))
}

/// The next digest of each organizer of a day.
fn digests(
    connection: &mut store::Connection,
    day: &Day,
    chosen: impl Fn(&str, Tz) -> Tz,
    next: impl Fn(Tz) -> Option<Instant>,
) -> Result<Vec<(Instant, Kind, String)>, Failure> {
    let organizers = store::organizer::of_programmes(connection)?.into_iter();
    let own = organizers.filter(|(programme, _)| *programme == day.programme.id);
    let digest = own.filter_map(|(_, organizer)| {
        let zone = chosen(&organizer.email, organizer.zone.parse().unwrap_or(Tz::UTC));
        Some((next(zone)?, Kind::Digest, organizer.name))
    });
    Ok(digest.collect())
}
