//! One open screen: sends what its viewer missed, then every change, in order and once.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_ws::{CloseCode, CloseReason, Message, MessageStream, Session};
use futures_util::StreamExt;
use sangdam_domain::access::Role;
use sangdam_domain::time::ZoneRules;
use sangdam_domain::{Day, DayId, MeetingId};
use serde::Serialize;
use tokio::sync::broadcast::error::RecvError;
use utoipa::ToSchema;

use super::alarm::{Outside, alarms};
use super::door::Doors;
use super::hub::{Framed, Hub};
use super::outage::Outages;
use super::view::{Board, Lens, Trouble, Viewer};
use crate::clock::Clock;
use crate::signal::{Mailbox, Signal};
use crate::store::Store;
use crate::store::day::Copies;
use crate::text::Texts;
use crate::zones::SystemRules;

/// How often the server says that it is there.
const TICK: Duration = Duration::from_secs(20);
/// Two unanswered pings, and the browser is gone.
const SILENCE_MAX: Duration = Duration::from_secs(50);
/// A browser that does not take a frame for so long is closed; it will come back and catch up.
const SEND_MAX: Duration = Duration::from_secs(10);
/// Browsers have nothing to say here; one that says much is closed.
const MESSAGES_PER_TICK_MAX: u32 = 60;

/// Close codes the browser tells apart.
pub const SIGNED_OUT: u16 = 4401;
pub const NOT_ALLOWED: u16 = 4403;
pub const RESYNC: u16 = 4409;

/// Everything a socket reads from.
#[derive(Clone)]
pub struct Sources {
    pub store: Store,
    pub copies: Copies,
    pub clock: Clock,
    pub rules: Arc<ZoneRules>,
    pub system_rules: SystemRules,
    pub texts: Arc<Texts>,
    pub signal: Signal,
    pub hub: Hub,
    pub mailbox: Mailbox,
    pub doors: Doors,
    pub outages: Outages,
}

/// Whose screen it is.
pub struct Screen {
    pub day: DayId,
    pub viewer: Viewer,
    pub email: String,
    pub session_hash: String,
    /// The revision the browser already shows.
    pub since: Option<i64>,
}

/// What every socket says at first and now and then.
#[derive(Debug, Serialize, ToSchema)]
pub struct Tick {
    /// `hello` first, `tick` after.
    #[serde(rename = "type")]
    #[schema(example = "tick")]
    pub kind: &'static str,
    pub revision: i64,
    pub now: i64,
    pub speed: u32,
    /// How far the clocks of the viewer's and the sides' zones are ahead of UTC now, by zone.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub offsets: BTreeMap<String, String>,
    /// For the organizer, whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alarms: Option<Vec<Trouble>>,
}

/// A whole view, when the missing steps are not at hand.
#[derive(Debug, Serialize, ToSchema)]
pub struct Snapshot {
    #[serde(rename = "type")]
    #[schema(example = "snapshot")]
    pub kind: &'static str,
    pub board: Board,
}

/// A brief has changed that the viewer may read: it is to be asked for anew.
#[derive(Debug, Serialize, ToSchema)]
pub struct BriefChanged {
    #[serde(rename = "type")]
    #[schema(example = "brief")]
    pub kind: &'static str,
    /// Whose; nothing when it is not known which were missed.
    pub meeting: Option<String>,
}

/// Why a socket ends.
enum End {
    Gone,
    Close(u16, &'static str),
}

/// Serves one socket until either side ends it.
pub async fn serve(sources: Sources, mut screen: Screen, session: Session, stream: MessageStream) {
    let _seat = sources.hub.sit_down(&screen.session_hash);
    let _page = sources.hub.presence.come(&screen.day, &screen.viewer.role);
    let mut line = Line { session: session.clone(), revision: screen.since.unwrap_or(-1) };
    if let End::Close(code, why) = run(&sources, &mut screen, &mut line, stream).await {
        let reason = CloseReason { code: CloseCode::Other(code), description: Some(why.into()) };
        let _ = tokio::time::timeout(SEND_MAX, session.close(Some(reason))).await;
    }
}

fn lens<'a>(sources: &'a Sources, screen: &'a Screen, day: &'a Day) -> Lens<'a> {
    Lens {
        day,
        viewer: &screen.viewer,
        texts: &sources.texts,
        rules: &sources.rules,
        now: sources.clock.now(),
    }
}

fn offsets(sources: &Sources, screen: &Screen) -> BTreeMap<String, String> {
    let copy = sources.copies.get(&screen.day);
    copy.map(|copy| lens(sources, screen, &copy.day).offsets()).unwrap_or_default()
}

struct Line {
    session: Session,
    /// The revision the browser shows once it has read what was sent.
    revision: i64,
}

async fn run(
    sources: &Sources,
    screen: &mut Screen,
    line: &mut Line,
    mut stream: MessageStream,
) -> End {
    let Ok(Some(day)) = latest(sources, &screen.day).await else {
        return End::Close(RESYNC, "try again");
    };
    // Join first, then look: what happens in between is in both, and sent once.
    let mut steps = sources.hub.join(&day);
    let mut ended_sessions = sources.signal.sessions();
    let mut clock_moved = sources.signal.clock();
    let mut alarm = sources.signal.alarms();
    let mut planning = sources.signal.planning();
    let mut briefs = sources.signal.briefs();
    let mut stopping = sources.signal.stopping();
    let Ok(Some(day)) = latest(sources, &screen.day).await else {
        return End::Close(RESYNC, "try again");
    };
    if line.tick("hello", sources, screen).await.is_err() {
        return End::Gone;
    }
    if line.revision != day.revision
        && let Err(end) = line.snapshot(sources, screen, &day).await
    {
        return end;
    }
    let mut tick = tokio::time::interval(TICK);
    tick.reset();
    let mut heard = Instant::now();
    let mut messages = 0;
    loop {
        let result = tokio::select! {
            step = steps.recv() => match step {
                Ok(framed) => line.step(sources, screen, &framed).await,
                Err(RecvError::Lagged(_)) => match latest(sources, &screen.day).await {
                    Ok(Some(day)) => line.snapshot(sources, screen, &day).await,
                    _ => Err(End::Close(RESYNC, "try again")),
                },
                Err(RecvError::Closed) => Err(End::Close(RESYNC, "try again")),
            },
            _ = tick.tick() => {
                messages = 0;
                if heard.elapsed() > SILENCE_MAX {
                    Err(End::Gone)
                } else {
                    line.ping(sources, screen).await
                }
            }
            _ = clock_moved.recv() => line.tick("tick", sources, screen).await,
            _ = alarm.recv() => line.tick("tick", sources, screen).await,
            told = planning.recv() => match told {
                Ok(told) if told.day == screen.day && screen.viewer.role.is_organizer() => {
                    line.send(told.frame).await
                }
                _ => Ok(()),
            },
            briefed = briefs.recv() => match briefed {
                Ok(briefed) if briefed.day != screen.day => Ok(()),
                Ok(briefed) => line.brief(sources, screen, Some(briefed.meeting)).await,
                Err(_) => line.brief(sources, screen, None).await,
            },
            ended = ended_sessions.recv() => match ended {
                Ok(hashes) if hashes.contains(&screen.session_hash) => {
                    Err(End::Close(SIGNED_OUT, "signed out"))
                }
                _ => Ok(()),
            },
            _ = stopping.changed() => Err(End::Close(1012, "restart")),
            message = stream.next() => {
                heard = Instant::now();
                messages += 1;
                match message {
                    Some(Ok(Message::Ping(bytes))) => {
                        line.session.pong(&bytes).await.map_err(|_| End::Gone)
                    }
                    Some(Ok(Message::Close(_))) | None => Err(End::Gone),
                    Some(Ok(_)) if messages > MESSAGES_PER_TICK_MAX => {
                        Err(End::Close(1008, "too many messages"))
                    }
                    Some(Ok(_)) => Ok(()),
                    Some(Err(_)) => Err(End::Close(1009, "message too big or broken")),
                }
            }
        };
        if let Err(end) = result {
            return end;
        }
    }
}

async fn latest(sources: &Sources, id: &DayId) -> Result<Option<Arc<Day>>, crate::store::Failure> {
    let (copies, id) = (sources.copies.clone(), id.clone());
    let read = sources.store.read(move |connection| copies.latest(connection, &id));
    Ok(read.await?.map(|copy| copy.day))
}

impl Line {
    async fn step(
        &mut self,
        sources: &Sources,
        screen: &mut Screen,
        framed: &Framed,
    ) -> Result<(), End> {
        let (from, to) = (framed.step.before.revision, framed.step.after.revision);
        if to <= self.revision {
            return Ok(());
        }
        if from != self.revision
            || framed.step.is_sweeping()
            || framed.changes_companies_for(&screen.viewer.role)
        {
            return self.snapshot(sources, screen, &framed.step.after).await;
        }
        let now = sources.clock.now().0;
        self.send(framed.for_role(&screen.viewer.role, &sources.rules, now)).await?;
        self.revision = to;
        Ok(())
    }

    async fn snapshot(
        &mut self,
        sources: &Sources,
        screen: &mut Screen,
        day: &Day,
    ) -> Result<(), End> {
        // The roster or the phase may have changed what this person may see.
        if !screen.viewer.role.is_organizer() {
            let role = Role::of(day, &screen.email);
            screen.viewer.role = role.ok_or(End::Close(NOT_ALLOWED, "no longer on this day"))?;
        }
        let mut board = lens(sources, screen, day).board();
        board.alarms = self.alarms(sources, screen).await.unwrap_or_default();
        let snapshot = Snapshot { kind: "snapshot", board };
        let bytes = serde_json::to_string(&snapshot).map_err(|_| End::Gone)?;
        self.send(bytes.into()).await?;
        self.revision = day.revision;
        Ok(())
    }

    async fn tick(
        &mut self,
        kind: &'static str,
        sources: &Sources,
        screen: &Screen,
    ) -> Result<(), End> {
        let tick = Tick {
            kind,
            revision: self.revision,
            now: sources.clock.now().0,
            speed: sources.clock.speed(),
            offsets: offsets(sources, screen),
            alarms: self.alarms(sources, screen).await,
        };
        let bytes = serde_json::to_string(&tick).map_err(|_| End::Gone)?;
        self.send(bytes.into()).await
    }

    async fn alarms(&self, sources: &Sources, screen: &Screen) -> Option<Vec<Trouble>> {
        let Sources { store, rules, system_rules, copies, mailbox, clock, .. } = sources;
        let copy = copies.get(&screen.day).filter(|_| screen.viewer.role.is_organizer())?;
        let (doors, outages, now) = (&sources.doors, &sources.outages, clock.now());
        let outside = Outside { store, rules, system_rules, mailbox, doors, outages, now };
        alarms(outside, &copy.day).await.ok()
    }

    async fn brief(
        &mut self,
        sources: &Sources,
        screen: &Screen,
        of: Option<MeetingId>,
    ) -> Result<(), End> {
        let copy = sources.copies.get(&screen.day);
        let is_seen = of.as_ref().is_none_or(|of| {
            let meeting = copy.as_ref().and_then(|copy| copy.day.timetable.get(of));
            meeting.is_some_and(|meeting| screen.viewer.role.sees_meeting(meeting))
        });
        if !is_seen {
            return Ok(());
        }
        let frame = BriefChanged { kind: "brief", meeting: of.map(|of| of.to_string()) };
        self.send(serde_json::to_string(&frame).map_err(|_| End::Gone)?.into()).await
    }

    async fn ping(&mut self, sources: &Sources, screen: &Screen) -> Result<(), End> {
        self.session.ping(b"").await.map_err(|_| End::Gone)?;
        self.tick("tick", sources, screen).await
    }

    async fn send(&mut self, text: bytestring::ByteString) -> Result<(), End> {
        match tokio::time::timeout(SEND_MAX, self.session.text(text)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(End::Gone),
            Err(_) => Err(End::Close(RESYNC, "too slow")),
        }
    }
}
