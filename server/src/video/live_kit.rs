//! LiveKit: our own page joins with its client, by a token for one room. Never run against a real
//! server; see [`super`].

use async_trait::async_trait;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use sangdam_domain::Instant;
use sangdam_domain::id::MeetingId;
use serde_json::{Value, json};

use super::caller::{Caller, health};
use super::{
    Attempt, CLOCK_SKEW_SECONDS, Health, LiveKitRoom, Origins, Pass, Plan, Provider, ProviderName,
    RoomFacts, RoomNames, Token, Who, Wrong,
};
use crate::config;
use crate::secret::fresh_code;

/// How long a token for our own calls is good, in seconds.
const CALL_SECONDS: i64 = 30;

pub struct LiveKit {
    settings: config::LiveKit,
    key: EncodingKey,
    names: RoomNames,
    caller: Caller,
}

impl LiveKit {
    pub(super) fn new(settings: &config::LiveKit, names: RoomNames, caller: Caller) -> Self {
        let key = EncodingKey::from_secret(settings.secret.reveal().as_bytes());
        Self { settings: settings.clone(), key, names, caller }
    }

    fn sign(&self, claims: &Value) -> Result<String, Wrong> {
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), claims, &self.key)
            .map_err(|_| Wrong::NotSetUp)
    }

    fn claims(&self, who: &Who, facts: &RoomFacts, now: Instant) -> Result<Value, Wrong> {
        let until = facts.open_until(now)?;
        let person = self.names.person(&facts.meeting, &who.person)?;
        Ok(json!({
            "iss": self.settings.key,
            // A second device of one person must not throw out the first, so each entry has its own.
            "sub": format!("{person}-{}", fresh_code()),
            "name": who.shown_name(),
            "nbf": now.0 / 1000 - CLOCK_SKEW_SECONDS,
            "exp": until.0 / 1000,
            "video": {
                "roomJoin": true,
                "room": self.names.room(self.name(), &facts.meeting)?,
                "roomAdmin": who.is_moderator(),
                "canPublish": true,
                "canSubscribe": true,
                "canPublishData": true,
            },
        }))
    }

    /// A call of its room service, with just the right the call needs.
    async fn call(
        &self,
        method: &str,
        right: &str,
        body: &Value,
        now: Instant,
    ) -> Result<String, Wrong> {
        let token = self.sign(&json!({
            "iss": self.settings.key,
            "nbf": now.0 / 1000 - CLOCK_SKEW_SECONDS,
            "exp": now.0 / 1000 + CALL_SECONDS,
            "video": { right: true },
        }))?;
        // wss becomes https, and ws, which settings allow on this machine only, http.
        let base = self.settings.url.replacen("ws", "http", 1);
        let url = format!("{base}/twirp/livekit.RoomService/{method}");
        self.caller.post(&url, &token, body).await
    }
}

#[async_trait]
impl Provider for LiveKit {
    fn name(&self) -> ProviderName {
        ProviderName::LiveKit
    }

    fn plan(&self) -> Plan {
        Plan::of(self.settings.people_max, self.settings.minutes_max)
    }

    fn origins(&self) -> Origins {
        let base = self.settings.url.replacen("ws", "http", 1);
        Origins { connect: vec![self.settings.url.clone(), base], ..Origins::default() }
    }

    fn attempt(&self) -> Option<Attempt> {
        Some(Attempt::Fetch(self.settings.url.replacen("ws", "http", 1)))
    }

    async fn pass(&self, who: &Who, facts: &RoomFacts, now: Instant) -> Result<Pass, Wrong> {
        let token = Token::new(self.sign(&self.claims(who, facts, now)?)?);
        Ok(Pass::LiveKit(LiveKitRoom { url: self.settings.url.clone(), token }))
    }

    /// Lists one room that does not exist: this tells as well whether our key is still good.
    async fn check(&self, now: Instant) -> Health {
        health(async {
            let nothing = json!({ "names": ["no-such-room"] });
            let answer = self.call("ListRooms", "roomList", &nothing, now).await?;
            let answer: Value = serde_json::from_str(&answer).map_err(|_| Wrong::Strange)?;
            if answer.is_object() { Ok(()) } else { Err(Wrong::Strange) }
        })
        .await
    }

    async fn end(&self, meeting: &MeetingId, now: Instant) -> Result<(), Wrong> {
        let room = json!({ "room": self.names.room(self.name(), meeting)? });
        match self.call("DeleteRoom", "roomCreate", &room, now).await {
            Err(Wrong::Refused { code }) if code == "404" => Ok(()),
            answer => answer.map(drop),
        }
    }
}
