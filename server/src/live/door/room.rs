//! The way into the room behind a door, made for one person at the moment of the click.

use sangdam_domain::timetable::Meeting;
use sangdam_domain::{Day, Instant};
use serde::Serialize;
use utoipa::ToSchema;

use super::Visitor;
use crate::clock::Clock;

use crate::video::{
    JitsiRoom, LinkRule, LiveKitRoom, Mesh, Pass, ProviderName, Providers, RoomFacts, Who, Wrong,
};

/// Where other services hold the people of a room, we do not count them.
const ANY_NUMBER: usize = 1000;

/// A way in: exactly one of the last five is given.
#[derive(Debug, Serialize, ToSchema)]
pub struct RoomPass {
    #[schema(value_type = String, example = "built_in")]
    pub provider: ProviderName,
    #[schema(value_type = Option<Object>)]
    pub mesh: Option<MeshPass>,
    #[schema(value_type = Option<Object>)]
    pub jitsi: Option<JitsiRoom>,
    #[schema(value_type = Option<Object>)]
    pub livekit: Option<LiveKitRoom>,
    /// A page of its own.
    pub url: Option<String>,
    pub table: Option<String>,
}

/// The built-in room, and to whom this newcomer makes the first offer.
#[derive(Debug, Serialize)]
pub struct MeshPass {
    #[serde(flatten)]
    mesh: Mesh,
    initiator: Vec<String>,
}

/// Rooms as this server can open them.
#[derive(Clone)]
pub struct Rooms {
    pub providers: Providers,
    pub clock: Clock,
    pub public_url: String,
}

impl Rooms {
    /// How many people the room behind a door takes.
    pub fn people_max(&self, provider: ProviderName) -> usize {
        match provider {
            ProviderName::BuiltIn => crate::video::PEOPLE_MAX as usize,
            _ => ANY_NUMBER,
        }
    }

    /// Opens the room for a visitor; `before` are those who were inside already.
    pub async fn open(
        &self,
        day: &Day,
        meeting: &Meeting,
        visitor: &Visitor,
        before: Vec<String>,
    ) -> Result<RoomPass, Wrong> {
        let provider = sangdam_domain::room::provider(day, meeting);
        let who = Who {
            part: visitor.seat,
            person: visitor.person.key.clone(),
            name: visitor.person.name.clone(),
            is_let_in: visitor.is_let_in,
        };
        let facts = self.facts(day, meeting).ok_or(Wrong::NoTable)?;
        let now = self.clock.now_elsewhere();
        let pass = self.providers.get(provider)?.pass(&who, &facts, now).await?;
        let mut room =
            RoomPass { provider, mesh: None, jitsi: None, livekit: None, url: None, table: None };
        match pass {
            Pass::Mesh(mesh) => room.mesh = Some(MeshPass { mesh, initiator: before }),
            Pass::Jitsi(jitsi) => room.jitsi = Some(jitsi),
            Pass::LiveKit(livekit) => room.livekit = Some(livekit),
            Pass::Redirect(url) => room.url = Some(url.reveal().to_owned()),
            Pass::Table(table) => room.table = Some(table),
        }
        Ok(room)
    }

    fn facts(&self, day: &Day, meeting: &Meeting) -> Option<RoomFacts> {
        let time = day.time_of(meeting)?;
        let name = |id| {
            let company = day.roster.company(id);
            company.map(|company| company.called().in_language("en").to_owned())
        };
        let room = meeting.room.as_ref();
        let table = room.and_then(|id| day.settings.rooms.iter().find(|room| &room.id == id));
        let ahead = self.clock.now_elsewhere().0 - self.clock.now().0;
        Some(RoomFacts {
            meeting: meeting.id.clone(),
            host: meeting.host.clone(),
            slot: meeting.slot,
            start: Instant(time.start.0 + ahead),
            end: Instant(time.end.0 + ahead),
            title: format!("{} – {}", name(&meeting.host)?, name(&meeting.guest)?),
            home: format!("{}/", self.public_url),
            relay_only: day.video.relay_only,
            link: day.video.links.as_ref().and_then(LinkRule::of),
            table: table.map(|room| room.name.clone()),
        })
    }
}
