//! BigBlueButton 2.4 or newer: we open the room, and each person gets an address to join by, in a
//! page of its own. Every call is sealed with a checksum over its parameters and a shared secret.
//! Never run against a real server; see [`super`].

mod answer;

use async_trait::async_trait;
use sangdam_domain::Instant;
use sangdam_domain::id::MeetingId;
use sangdam_domain::time::MINUTE_MS;
use sha1::{Digest, Sha1};
use sha2::Sha256;
use url::form_urlencoded;

use super::caller::{Caller, health};
use super::{
    Health, NAME_CHARS_MAX, Pass, Plan, Provider, ProviderName, RoomFacts, RoomNames, Token, Who,
    Wrong,
};
use crate::config::{self, Checksum};
use crate::secret::hex;
use answer::Answer;

/// The server refuses shorter names of rooms.
const TITLE_CHARS_MIN: usize = 2;

pub struct BigBlueButton {
    settings: config::BigBlueButton,
    names: RoomNames,
    caller: Caller,
}

impl BigBlueButton {
    pub(super) fn new(settings: &config::BigBlueButton, names: RoomNames, caller: Caller) -> Self {
        Self { settings: settings.clone(), names, caller }
    }

    /// The sealed address of a call.
    fn address(&self, call: &str, parameters: &[(&str, &str)]) -> String {
        let query =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish();
        let checksum = seal(call, &query, self.settings.secret.reveal(), self.settings.checksum);
        format!("{}/{call}?{query}&checksum={checksum}", self.settings.url)
    }

    async fn call(&self, call: &str, parameters: &[(&str, &str)]) -> Result<Answer, Wrong> {
        let text = self.caller.text(&self.address(call, parameters)).await?;
        Answer::read(&text).ok_or(Wrong::Strange)?.success()
    }

    /// Opens the room, or finds it open. With other passwords a second call would be refused, so they
    /// are derived like the room's name, although people join by role. The server itself ends the
    /// room when tokens elsewhere would expire.
    async fn create(
        &self,
        room: &str,
        facts: &RoomFacts,
        until: Instant,
        now: Instant,
    ) -> Result<Answer, Wrong> {
        let word = |of| self.names.word(self.name(), &facts.meeting, of);
        let minutes = (until.0 - now.0).div_euclid(MINUTE_MS) + 1;
        let (attendee, moderator) = (word("attendee")?, word("moderator")?);
        self.call(
            "create",
            &[
                ("meetingID", room),
                ("name", &title(&facts.title)),
                ("attendeePW", &attendee),
                ("moderatorPW", &moderator),
                ("duration", &minutes.to_string()),
                ("logoutURL", &facts.home),
                ("record", "false"),
                ("autoStartRecording", "false"),
                ("allowStartStopRecording", "false"),
                ("guestPolicy", "ALWAYS_ACCEPT"),
            ],
        )
        .await
    }
}

#[async_trait]
impl Provider for BigBlueButton {
    fn name(&self) -> ProviderName {
        ProviderName::BigBlueButton
    }

    fn plan(&self) -> Plan {
        Plan::of(self.settings.people_max, self.settings.minutes_max)
    }

    /// An address to join by has no end of its own. It is bound to this opening of the room instead,
    /// and the room ends in time.
    async fn pass(&self, who: &Who, facts: &RoomFacts, now: Instant) -> Result<Pass, Wrong> {
        let until = facts.open_until(now)?;
        let room = self.names.room(self.name(), &facts.meeting)?;
        let opened = self.create(&room, facts, until, now).await?.create_time()?;
        let person = self.names.person(&facts.meeting, &who.person)?;
        let role = if who.is_moderator() { "MODERATOR" } else { "VIEWER" };
        let address = self.address(
            "join",
            &[
                ("meetingID", &room),
                ("fullName", &who.shown_name()),
                ("role", role),
                ("userID", &person),
                ("createTime", &opened),
                ("redirect", "true"),
            ],
        );
        Ok(Pass::Redirect(Token::new(address)))
    }

    /// Asks whether a room runs that does not exist: this tells as well whether our secret is good.
    async fn check(&self, _now: Instant) -> Health {
        health(async {
            self.call("isMeetingRunning", &[("meetingID", "no-such-room")]).await.map(drop)
        })
        .await
    }

    async fn end(&self, meeting: &MeetingId, _now: Instant) -> Result<(), Wrong> {
        let room = self.names.room(self.name(), meeting)?;
        let moderator = self.names.word(self.name(), meeting, "moderator")?;
        match self.call("end", &[("meetingID", &room), ("password", &moderator)]).await {
            Err(Wrong::Refused { code }) if code == "notFound" => Ok(()),
            answer => answer.map(drop),
        }
    }
}

fn title(title: &str) -> String {
    let title: String = title.trim().chars().take(NAME_CHARS_MAX).collect();
    if title.chars().count() >= TITLE_CHARS_MIN {
        return title;
    }
    format!("Sangdam {title}").trim_end().to_owned()
}

/// What seals a call: a hash over its name, its parameters as they are sent, and the secret.
fn seal(call: &str, query: &str, secret: &str, by: Checksum) -> String {
    let text = format!("{call}{query}{secret}");
    match by {
        Checksum::Sha1 => hex(&Sha1::digest(text.as_bytes())),
        Checksum::Sha256 => hex(&Sha256::digest(text.as_bytes())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the server's own documentation, which prints the first seal; the second is
    /// `sha256sum` over the same text.
    #[test]
    fn a_call_is_sealed_as_documented() {
        let query = "name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444";
        let secret = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";

        let seal = |by| seal("create", query, secret, by);

        assert_eq!(seal(Checksum::Sha1), "1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17");
        assert_eq!(
            seal(Checksum::Sha256),
            "da9185f7f333cfdfcd6eeac32dca3777510c4c436020d8b887ba5515bd1d189e"
        );
    }

    #[test]
    fn a_room_has_a_name_the_server_takes() {
        assert_eq!(title(""), "Sangdam");
        assert_eq!(title(" 가 "), "Sangdam 가");
        assert_eq!(title("MGEN × Dabai"), "MGEN × Dabai");
        assert_eq!(title(&"я".repeat(100)).chars().count(), 64);
    }
}
