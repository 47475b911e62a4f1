//! What people's browsers found out about their connections, by day and person.

use std::collections::BTreeMap;

use diesel::prelude::*;
use sangdam_domain::connection_check::{Browser, ConnectionCheck, Device, Outcome, Paths, Reached};
use sangdam_domain::video::ProviderName;
use sangdam_domain::{DayId, Instant};
use serde_json::Value;

use super::schema::connection_check;
use super::{Connection, Failure, on};

#[derive(Queryable, Insertable)]
#[diesel(table_name = connection_check)]
struct Row {
    day: String,
    person: String,
    checked_at: i64,
    line: String,
    direct: String,
    relay_udp: String,
    relay_tcp: String,
    primary_provider: String,
    primary_outcome: String,
    backup_provider: Option<String>,
    backup_outcome: Option<String>,
    camera: String,
    microphone: String,
    browser: String,
    round_trip_ms: Option<i32>,
    took_ms: i32,
}

/// Keeps a person's latest check in place of the one before.
pub fn put(
    connection: &mut Connection,
    day: &DayId,
    person: &str,
    check: &ConnectionCheck,
) -> Result<(), Failure> {
    let row = Row {
        day: day.to_string(),
        person: person.to_owned(),
        checked_at: check.at.0,
        line: check.line.as_str().into(),
        direct: check.paths.direct.as_str().into(),
        relay_udp: check.paths.relay_udp.as_str().into(),
        relay_tcp: check.paths.relay_tcp.as_str().into(),
        primary_provider: provider_text(check.primary.provider),
        primary_outcome: check.primary.outcome.as_str().into(),
        backup_provider: check.backup.map(|backup| provider_text(backup.provider)),
        backup_outcome: check.backup.map(|backup| backup.outcome.as_str().into()),
        camera: check.camera.as_str().into(),
        microphone: check.microphone.as_str().into(),
        browser: check.browser.as_str().into(),
        round_trip_ms: check.round_trip_ms,
        took_ms: check.took_ms,
    };
    on!(connection, c => {
        diesel::delete(connection_check::table.find((day.as_str(), person))).execute(c)?;
        diesel::insert_into(connection_check::table).values(&row).execute(c)
    })?;
    Ok(())
}

pub fn find(
    connection: &mut Connection,
    day: &DayId,
    person: &str,
) -> Result<Option<ConnectionCheck>, Failure> {
    let row: Option<Row> = on!(connection, c => connection_check::table
        .find((day.as_str(), person)).first(c).optional())?;
    row.map(read).transpose()
}

/// All checks of a day by address key.
pub fn of_day(
    connection: &mut Connection,
    day: &DayId,
) -> Result<BTreeMap<String, ConnectionCheck>, Failure> {
    let rows: Vec<Row> = on!(connection, c => connection_check::table
        .filter(connection_check::day.eq(day.as_str())).load(c))?;
    rows.into_iter().map(|row| Ok((row.person.clone(), read(row)?))).collect()
}

fn read(row: Row) -> Result<ConnectionCheck, Failure> {
    let outcome = |text: &str| known(&Outcome::ALL, Outcome::as_str, text);
    let device = |text: &str| known(&Device::ALL, Device::as_str, text);
    let backup = match (row.backup_provider, row.backup_outcome) {
        (Some(name), Some(tried)) => {
            Some(Reached { provider: provider(&name)?, outcome: outcome(&tried)? })
        }
        _ => None,
    };
    Ok(ConnectionCheck {
        at: Instant(row.checked_at),
        line: outcome(&row.line)?,
        paths: Paths {
            direct: outcome(&row.direct)?,
            relay_udp: outcome(&row.relay_udp)?,
            relay_tcp: outcome(&row.relay_tcp)?,
        },
        primary: Reached {
            provider: provider(&row.primary_provider)?,
            outcome: outcome(&row.primary_outcome)?,
        },
        backup,
        camera: device(&row.camera)?,
        microphone: device(&row.microphone)?,
        browser: known(&Browser::ALL, Browser::as_str, &row.browser)?,
        round_trip_ms: row.round_trip_ms,
        took_ms: row.took_ms,
    })
}

fn known<T: Copy>(all: &[T], as_str: fn(T) -> &'static str, text: &str) -> Result<T, Failure> {
    let found = all.iter().copied().find(|one| as_str(*one) == text);
    found.ok_or_else(|| Failure::Unreadable(text.to_owned()))
}

fn provider_text(name: ProviderName) -> String {
    let text = serde_json::to_value(name).ok().and_then(|text| text.as_str().map(str::to_owned));
    text.unwrap_or_default()
}

fn provider(text: &str) -> Result<ProviderName, Failure> {
    serde_json::from_value(Value::String(text.to_owned()))
        .map_err(|_| Failure::Unreadable(text.to_owned()))
}
