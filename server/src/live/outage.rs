//! Which video services answer, as this node last saw it. A service is down after [`FAILS_MAX`] failed
//! checks in a row: one lost packet or one slow answer moves nobody out of a room.

mod watch;

pub use watch::{WATCHED_MINUTES, Watch};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant as Moment};

use futures_util::future::join_all;
use sangdam_domain::Instant;
use sangdam_domain::video::ProviderName;

use crate::video::{Health, Providers, Wrong};

/// Failed checks in a row that make a service count as down. With checks every 5 seconds that is 10 to
/// 20 seconds, about when people in a dead room begin to look around; fewer would switch on a hiccup.
pub const FAILS_MAX: u32 = 3;
/// No check takes longer, whatever a provider's own limit is.
const CHECK_MAX: Duration = Duration::from_secs(10);

/// What is known of one service.
#[derive(Clone, Debug)]
pub struct Known {
    pub checked_at: Instant,
    pub health: Health,
    moment: Moment,
    fails: u32,
    failed_since: Instant,
}

impl Known {
    /// Since when it counts as down: the first of the failed checks.
    pub fn down_since(&self) -> Option<Instant> {
        (self.fails >= FAILS_MAX).then_some(self.failed_since)
    }

    /// Whether the last check is not older.
    pub fn is_fresh(&self, age: Duration) -> bool {
        self.moment.elapsed() <= age
    }
}

/// The services' health, shared by the watch, the board's alarms and the organizer's page.
#[derive(Clone, Default)]
pub struct Outages(Arc<Mutex<BTreeMap<ProviderName, Known>>>);

impl Outages {
    fn known(&self) -> MutexGuard<'_, BTreeMap<ProviderName, Known>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn of(&self, name: ProviderName) -> Option<Known> {
        self.known().get(&name).cloned()
    }

    pub fn down_since(&self, name: ProviderName) -> Option<Instant> {
        self.known().get(&name).and_then(Known::down_since)
    }

    pub fn is_down(&self, name: ProviderName) -> bool {
        self.down_since(name).is_some()
    }

    /// Asks these services at once, and keeps what they say.
    pub async fn check(&self, providers: &Providers, names: &BTreeSet<ProviderName>, now: Instant) {
        let checks = names.iter().map(async |name| {
            let health = match providers.get(*name) {
                Ok(provider) => tokio::time::timeout(CHECK_MAX, provider.check(now)).await,
                Err(why) => Ok(Health::Down { why }),
            };
            (*name, health.unwrap_or(Health::Down { why: Wrong::TimedOut }))
        });
        for (name, health) in join_all(checks).await {
            self.keep(name, health, now);
        }
    }

    fn keep(&self, name: ProviderName, health: Health, now: Instant) {
        let mut known = self.known();
        let before = known.get(&name).filter(|_| matches!(health, Health::Down { .. }));
        let (fails, failed_since) = match before {
            _ if matches!(health, Health::Up { .. }) => (0, now),
            Some(before) if before.fails > 0 => (before.fails + 1, before.failed_since),
            _ => (1, now),
        };
        let moment = Moment::now();
        known.insert(name, Known { checked_at: now, health, moment, fails, failed_since });
    }

    /// The other services are not looked at any more: what they did is no outage now.
    fn watch_only(&self, names: &BTreeSet<ProviderName>) {
        let mut known = self.known();
        known
            .iter_mut()
            .filter(|(name, _)| !names.contains(name))
            .for_each(|(_, one)| one.fails = 0);
    }

    fn all_down(&self) -> BTreeSet<ProviderName> {
        let known = self.known();
        known.iter().filter(|(_, one)| one.down_since().is_some()).map(|(name, _)| *name).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: ProviderName = ProviderName::Jitsi;

    fn after(checks: &[bool]) -> Option<Instant> {
        let outages = Outages::default();
        for (number, is_up) in (0..).zip(checks) {
            let up = Health::Up { took: Duration::ZERO };
            let health = if *is_up { up } else { Health::Down { why: Wrong::Unreachable } };
            outages.keep(NAME, health, Instant(number));
        }
        outages.down_since(NAME)
    }

    #[test]
    fn three_failed_checks_in_a_row_are_an_outage_from_the_first_on() {
        assert_eq!(after(&[]), None);
        assert_eq!(after(&[false, false]), None);
        assert_eq!(after(&[true, false, false, false]), Some(Instant(1)));
        assert_eq!(after(&[false, false, false, false, false]), Some(Instant(0)));
    }

    #[test]
    fn one_answer_ends_an_outage_and_begins_the_count_anew() {
        assert_eq!(after(&[false, false, true, false, false]), None);
        assert_eq!(after(&[false, false, false, true]), None);
        assert_eq!(after(&[false, false, false, true, false, false, false]), Some(Instant(4)));
    }
}
