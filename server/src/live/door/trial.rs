//! What a browser needs to try its connection before the day.

use sangdam_domain::Day;
use sangdam_domain::video::ProviderName;
use serde::Serialize;
use utoipa::ToSchema;

use super::Rooms;
use crate::video::{Attempt, IceServer};

/// How a page finds out whether the service lets its visitor through: by loading a script, or by
/// asking an address. With neither it cannot be tried from a page.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProviderTrial {
    #[schema(value_type = String, example = "built_in")]
    pub provider: ProviderName,
    pub script: Option<String>,
    pub fetch: Option<String>,
}

/// The servers and services of a day, to be tried by one person in the next minutes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Trial {
    #[schema(value_type = Vec<Object>)]
    pub ice_servers: Vec<IceServer>,
    /// Whether our own room connects through a relay or not at all.
    pub relay_only: bool,
    pub primary: ProviderTrial,
    pub backup: Option<ProviderTrial>,
}

impl Rooms {
    pub fn trial(&self, day: &Day, person: &str) -> Trial {
        let mesh = self.providers.built_in().trial(person, self.clock.now_elsewhere());
        Trial {
            ice_servers: mesh.ice_servers,
            relay_only: self.is_relay_only(day),
            primary: self.provider_trial(day.video.primary),
            backup: day.video.backup.map(|name| self.provider_trial(name)),
        }
    }

    pub fn is_relay_only(&self, day: &Day) -> bool {
        self.providers.built_in().relay_only(day.video.relay_only)
    }

    fn provider_trial(&self, name: ProviderName) -> ProviderTrial {
        let attempt = self.providers.get(name).ok().and_then(|provider| provider.attempt());
        let (script, fetch) = match attempt {
            Some(Attempt::Script(url)) => (Some(url), None),
            Some(Attempt::Fetch(url)) => (None, Some(url)),
            None => (None, None),
        };
        ProviderTrial { provider: name, script, fetch }
    }
}
