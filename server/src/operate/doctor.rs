//! `sangdam doctor`: looks at everything that can be looked at without changing it.

mod mail;
mod names;
mod policy;
mod video;

pub use mail::mail;
pub use video::video;

use std::process::ExitCode;

use sangdam::application::Base;
use sangdam::clock::Clock;
use sangdam::store::{self, Connection, Failure, Location};
use sangdam_domain::day::Phase;
use serde::Serialize;

use super::{Stopped, settings};
use crate::Place;

/// Something that is not as it should be.
#[derive(Debug, Serialize)]
struct Finding {
    /// `settings`, `database`, `bookings`, `zones` or `letters`
    check: &'static str,
    what: String,
}

#[derive(Debug, Serialize)]
struct Report {
    clean: bool,
    checks: Vec<&'static str>,
    zone_rules: String,
    system_zone_rules: String,
    days: usize,
    findings: Vec<Finding>,
}

const CHECKS: [&str; 5] = ["settings", "database", "bookings", "zones", "letters"];

pub async fn doctor(json: bool, place: &Place) -> Result<ExitCode, Stopped> {
    let report = examine(place).await;
    if json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        for check in &report.checks {
            let ill = report.findings.iter().filter(|finding| finding.check == *check);
            let ill: Vec<&Finding> = ill.collect();
            println!("{} {check}", if ill.is_empty() { "ok  " } else { "BAD " });
            for finding in ill {
                println!("       {}", finding.what);
            }
        }
        let Report { zone_rules, system_zone_rules, days, .. } = &report;
        println!("{days} days, zone rules {zone_rules}, this machine's {system_zone_rules}");
    }
    Ok(if report.clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn examine(place: &Place) -> Report {
    let mut report = Report {
        clean: false,
        checks: CHECKS.to_vec(),
        zone_rules: String::new(),
        system_zone_rules: String::new(),
        days: 0,
        findings: Vec::new(),
    };
    if let Err(finding) = look(place, &mut report).await {
        report.findings.push(finding);
    }
    report.clean = report.findings.is_empty();
    report
}

async fn look(place: &Place, report: &mut Report) -> Result<(), Finding> {
    let bad = |check: &'static str| {
        move |why: &dyn std::fmt::Display| Finding { check, what: why.to_string() }
    };
    let config = settings(place).map_err(|why| bad("settings")(&why))?;
    let location = config.location().map_err(|why| bad("settings")(&why))?;
    if let Location::Sqlite(path) = &location
        && !path.exists()
    {
        let what = format!("there is no database at {}", path.display());
        return Err(Finding { check: "database", what });
    }
    let base = Base::open(&config, &Clock::wall()).map_err(|why| bad("database")(&why))?;
    report.zone_rules = base.rules.version().to_owned();
    report.system_zone_rules = base.system_rules.version().to_owned();
    let (copies, rules, system) =
        (base.copies.clone(), base.rules.clone(), base.system_rules.clone());
    let looked = base.store.read(move |connection| {
        let mut findings = Vec::new();
        findings.extend(integrity(connection)?);
        for violation in store::referee::violations(connection)? {
            let day = violation.day.unwrap_or_default();
            let what = format!("{} {day} {}", violation.rule, violation.what);
            findings.push(Finding { check: "bookings", what });
        }
        let ids = store::day::all_ids(connection)?;
        for id in &ids {
            let Some(copy) = copies.latest(connection, id)? else { continue };
            if copy.day.phase == Phase::Closed {
                continue;
            }
            for (slot, fresh) in copy.day.moved_slots(&rules) {
                let what = format!(
                    "day {id}: by the rules {} slot {} would start at {:?}; decide on the board",
                    rules.version(),
                    slot.0,
                    fresh.start
                );
                findings.push(Finding { check: "zones", what });
            }
            for zone in system.disagreements(&rules, &copy.day) {
                let (theirs, ours) = (system.version(), rules.version());
                let what = format!(
                    "day {id}: this machine's newer rules {theirs} show another time in {zone} \
                     than {ours}; set time.rules = \"system\""
                );
                findings.push(Finding { check: "zones", what });
            }
        }
        let dead = store::outbox::counts(connection)?;
        if let Some((_, count)) = dead.iter().find(|(state, _)| state == "dead") {
            let what = format!("{count} letters were given up; see the letters page");
            findings.push(Finding { check: "letters", what });
        }
        Ok((ids.len(), findings))
    });
    let (days, findings) = looked.await.map_err(|why| bad("database")(&why))?;
    report.days = days;
    report.findings.extend(findings);
    Ok(())
}

/// SQLite's own look at its file.
fn integrity(connection: &mut Connection) -> Result<Option<Finding>, Failure> {
    let told = store::integrity(connection)?;
    Ok(told.filter(|told| told != "ok").map(|what| Finding { check: "database", what }))
}
