//! Our own room: browsers connect to each other, and our socket only introduces them. A TURN server,
//! where there is one, relays between them; people get credentials for it that end with their slot.
//!
//! The credentials are those of coturn's `use-auth-secret` (a draft named "REST API for access to
//! TURN services"): the user is the second of the end and a name, the password a keyed hash of that.
//! coturn asks for them again when a relay is renewed, every ten minutes at most; so a relay does not
//! outlive them by more.

mod probe;

use std::time::Duration;

use async_trait::async_trait;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sangdam_domain::Instant;
use sha1::Sha1;

use super::caller::{health, tls};
use super::{
    CannotOffer, Health, IceServer, Mesh, Pass, Plan, Provider, ProviderName, RoomFacts, Token,
    Warning, Who, Wish, Wrong,
};
use crate::config;
use crate::secret::hex;
use probe::Probe;

/// Each sends to each, so a fifth would ask more of a line than most have.
pub const PEOPLE_MAX: u32 = 4;

/// How long credentials for trying the connection before the day are good.
const TRIAL_MINUTES: i64 = 5;

/// How much of a hash names a person to the TURN server, which counts relays by name.
const NAME_OCTETS: usize = 8;

pub struct BuiltIn {
    settings: config::Turn,
    probes: Vec<Probe>,
    limit: Duration,
}

impl BuiltIn {
    pub(super) fn new(settings: &config::Turn, limit: Duration) -> Result<Self, CannotOffer> {
        let tls = tls()?;
        let probes = settings.turn_urls.iter().map(|url| {
            Probe::new(url, &tls).ok_or_else(|| {
                CannotOffer(format!("video.turn.turn_urls: {url} is not understood"))
            })
        });
        Ok(Self { probes: probes.collect::<Result<_, _>>()?, settings: settings.clone(), limit })
    }

    /// Whether a day relays: its own wish, else always when that is possible.
    pub fn relay_only(&self, wish: Option<bool>) -> bool {
        wish.unwrap_or(self.has_relay())
    }

    /// What a browser needs to try its connection before the day.
    pub fn trial(&self, person: &str, now: Instant) -> Mesh {
        self.mesh(person, now.plus_minutes(TRIAL_MINUTES), self.has_relay())
    }

    /// Whether there is a TURN server.
    pub fn has_relay(&self) -> bool {
        !self.settings.turn_urls.is_empty()
    }

    fn mesh(&self, person: &str, until: Instant, relay_only: bool) -> Mesh {
        let mut ice_servers = Vec::new();
        if !self.settings.stun_urls.is_empty() && !relay_only {
            let urls = self.settings.stun_urls.clone();
            ice_servers.push(IceServer { urls, username: None, credential: None });
        }
        if self.has_relay() {
            let secret = self.settings.secret.reveal();
            let name = hex(&keyed_hash(secret, &format!("person\n{person}"))[..NAME_OCTETS]);
            let (username, credential) = credentials(secret, &name, until);
            ice_servers.push(IceServer {
                urls: self.settings.turn_urls.clone(),
                username: Some(username),
                credential: Some(credential),
            });
        }
        Mesh { ice_servers, relay_only, people_max: PEOPLE_MAX }
    }
}

#[async_trait]
impl Provider for BuiltIn {
    fn name(&self) -> ProviderName {
        ProviderName::BuiltIn
    }

    fn plan(&self) -> Plan {
        Plan { people_max: Some(PEOPLE_MAX), minutes_max: None }
    }

    fn warnings(&self, wish: &Wish) -> Vec<Warning> {
        let relay_only = self.relay_only(wish.relay_only);
        let mut warnings = self.plan().warnings(wish);
        warnings.extend((!relay_only).then_some(Warning::ShowsAddresses));
        warnings.extend((relay_only && !self.has_relay()).then_some(Warning::NoRelay));
        warnings
    }

    async fn pass(&self, who: &Who, facts: &RoomFacts, now: Instant) -> Result<Pass, Wrong> {
        let until = facts.open_until(now)?;
        let relay_only = self.relay_only(facts.relay_only);
        if relay_only && !self.has_relay() {
            // A direct connection would show addresses that were to stay hidden.
            return Err(Wrong::NoRelay);
        }
        Ok(Pass::Mesh(self.mesh(&who.person, until, relay_only)))
    }

    /// Without a TURN server there is nothing that could be down; with some, one that answers will do.
    async fn check(&self, _now: Instant) -> Health {
        let probing = self.probes.iter().map(|probe| Box::pin(probe.answers()));
        let any = async {
            if self.probes.is_empty() {
                return Ok(());
            }
            let first = futures_util::future::select_ok(probing).await;
            first.map(drop)
        };
        let limited =
            async { tokio::time::timeout(self.limit, any).await.unwrap_or(Err(Wrong::TimedOut)) };
        health(limited).await
    }
}

/// The user and the password until an instant.
fn credentials(secret: &str, name: &str, until: Instant) -> (String, Token) {
    let user = format!("{}:{name}", until.0.div_euclid(1000));
    let password = STANDARD.encode(keyed_hash(secret, &user));
    (user, Token::new(password))
}

/// HMAC-SHA1, as coturn has it. Every length of key will do.
fn keyed_hash(key: &str, of: &str) -> [u8; 20] {
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(key.as_bytes()) else {
        unreachable!("HMAC takes keys of every length")
    };
    mac.update(of.as_bytes());
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keyed_hash_is_the_published_one() {
        // RFC 2202, test case 2.
        let hashed = hex(&keyed_hash("Jefe", "what do ya want for nothing?"));

        assert_eq!(hashed, "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }

    #[test]
    fn credentials_are_what_coturn_computes() {
        // printf 1601017200:7f3a9c | openssl dgst -sha1 -hmac north -binary | base64
        let (user, password) = credentials("north", "7f3a9c", Instant(1_601_017_200_999));

        assert_eq!(user, "1601017200:7f3a9c");
        assert_eq!(password.reveal(), "7me56al49xR1CACwJ9o/XnVRYZg=");
    }
}
