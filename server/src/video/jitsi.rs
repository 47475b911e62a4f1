//! Jitsi Meet with token authentication: our page shows it by its IFrame API, and the token says who
//! may be in which room until when. Never run against a real server; see [`super`].
//!
//! The claims are those of Jitsi's own verifier (`aud`, `iss`, `sub`, `room`, `nbf`, `exp`, and the
//! user in `context`). Everything about the user is a text: the verifier refuses other kinds there.

use async_trait::async_trait;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use sangdam_domain::Instant;
use serde_json::{Value, json};

use super::caller::{Caller, health};
use super::{
    Attempt, CLOCK_SKEW_SECONDS, CannotOffer, Health, JitsiRoom, Origins, Pass, Plan, Provider,
    ProviderName, RoomFacts, RoomNames, Token, Who, Wrong,
};
use crate::config::{self, Signature};

pub struct Jitsi {
    settings: config::Jitsi,
    header: Header,
    key: EncodingKey,
    /// Host and port.
    domain: String,
    names: RoomNames,
    caller: Caller,
}

impl Jitsi {
    pub(super) fn new(
        settings: &config::Jitsi,
        names: RoomNames,
        caller: Caller,
    ) -> Result<Self, CannotOffer> {
        let secret = settings.secret.reveal().as_bytes();
        let (algorithm, key) = match settings.signature {
            Signature::Hs256 => (Algorithm::HS256, EncodingKey::from_secret(secret)),
            Signature::Rs256 => {
                let key = EncodingKey::from_rsa_pem(secret).map_err(|_| {
                    CannotOffer("video.jitsi.secret: no RSA private key (PEM) is in it".into())
                })?;
                (Algorithm::RS256, key)
            }
        };
        let mut header = Header::new(algorithm);
        header.kid = Some(settings.key_id.clone()).filter(|id| !id.is_empty());
        let domain = settings.url.split_once("://").map_or("", |(_, rest)| rest).to_owned();
        Ok(Self { settings: settings.clone(), header, key, domain, names, caller })
    }

    fn claims(&self, who: &Who, facts: &RoomFacts, now: Instant) -> Result<Value, Wrong> {
        let until = facts.open_until(now)?;
        let is_moderator = who.is_moderator();
        Ok(json!({
            "aud": self.settings.audience,
            "iss": self.settings.issuer,
            "sub": self.settings.subject,
            "room": self.names.room(self.name(), &facts.meeting)?,
            "nbf": now.0 / 1000 - CLOCK_SKEW_SECONDS,
            "exp": until.0 / 1000,
            "context": {
                "user": {
                    "id": self.names.person(&facts.meeting, &who.person)?,
                    "name": who.shown_name(),
                    // The hosted service and the token plugins each read one of these.
                    "moderator": if is_moderator { "true" } else { "false" },
                    "affiliation": if is_moderator { "owner" } else { "member" },
                },
                // There is no recording on our days, so nobody may start one.
                "features": {
                    "recording": "false", "livestreaming": "false", "transcription": "false",
                },
            },
        }))
    }
}

#[async_trait]
impl Provider for Jitsi {
    fn name(&self) -> ProviderName {
        ProviderName::Jitsi
    }

    fn plan(&self) -> Plan {
        Plan::of(self.settings.people_max, self.settings.minutes_max)
    }

    fn origins(&self) -> Origins {
        let origin = vec![self.settings.url.clone()];
        Origins { script: origin.clone(), frame: origin, connect: vec![] }
    }

    fn attempt(&self) -> Option<Attempt> {
        Some(Attempt::Script(format!("{}/external_api.js", self.settings.url)))
    }

    async fn pass(&self, who: &Who, facts: &RoomFacts, now: Instant) -> Result<Pass, Wrong> {
        let claims = self.claims(who, facts, now)?;
        let jwt =
            jsonwebtoken::encode(&self.header, &claims, &self.key).map_err(|_| Wrong::NotSetUp)?;
        let room = self.names.room(self.name(), &facts.meeting)?;
        let room = match self.settings.tenant.as_str() {
            "" => room,
            tenant => format!("{tenant}/{room}"),
        };
        Ok(Pass::Jitsi(JitsiRoom { domain: self.domain.clone(), room, jwt: Token::new(jwt) }))
    }

    async fn check(&self, _now: Instant) -> Health {
        let script = format!("{}/external_api.js", self.settings.url);
        health(self.caller.exists(&script)).await
    }
}
