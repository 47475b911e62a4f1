//! `sangdam doctor video`: whether the video services of the settings answer, and take our keys.

use std::process::ExitCode;

use sangdam::clock::Clock;
use sangdam::video::{Health, ProviderName, Providers};
use serde::Serialize;

use crate::Place;
use crate::operate::{Stopped, settings};

/// One service asked.
#[derive(Serialize)]
struct Check {
    provider: &'static str,
    /// Nothing for what cannot be asked: other people's links, and tables.
    is_up: Option<bool>,
    /// Why it is down, or how long it took.
    said: String,
}

pub async fn video(json: bool, place: &Place) -> Result<ExitCode, Stopped> {
    let config = settings(place)?;
    let providers = Providers::new(&config.video)?;
    let now = Clock::wall().now();
    let checks = providers.iter().map(async |provider| {
        let name = provider.name();
        if matches!(name, ProviderName::Link | ProviderName::Table) {
            return Check { provider: name.as_str(), is_up: None, said: "not asked".into() };
        }
        let (is_up, said) = match provider.check(now).await {
            Health::Up { .. }
                if name == ProviderName::BuiltIn && !providers.built_in().has_relay() =>
            {
                (true, "no TURN server: the two sides see each other's network addresses".into())
            }
            Health::Up { took } => (true, format!("answered in {} ms", took.as_millis())),
            Health::Down { why } => (false, why.to_string()),
        };
        Check { provider: name.as_str(), is_up: Some(is_up), said }
    });
    let checks = futures_util::future::join_all(checks).await;
    if json {
        println!("{}", serde_json::to_string_pretty(&checks)?);
    } else {
        for Check { provider, is_up, said } in &checks {
            let state = match is_up {
                Some(true) => "ok  ",
                Some(false) => "DOWN",
                None => "-   ",
            };
            println!("{state} {provider:<16} {said}");
        }
    }
    let is_clean = checks.iter().all(|check| check.is_up != Some(false));
    Ok(if is_clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
