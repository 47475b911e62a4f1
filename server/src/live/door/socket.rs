//! One browser at a door: its steps, signals and chat in; who is here, signals, chat and rooms out.

use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_ws::{CloseCode, CloseReason, Message, MessageStream, Session};
use bytestring::ByteString;
use futures_util::StreamExt;
use sangdam_domain::Day;
use sangdam_domain::attendance::{self, Step};
use sangdam_domain::timetable::Meeting;
use tokio::sync::mpsc;

use super::{CHAT_CHARS_MAX, Doors, Frame, Rooms, Visitor, Word};
use crate::live::socket::Sources;

const TICK: Duration = Duration::from_secs(15);
const SILENCE_MAX: Duration = Duration::from_secs(40);
const SEND_MAX: Duration = Duration::from_secs(10);
/// Words of one browser between two ticks: connecting to three others takes some dozens each.
const WORDS_PER_TICK_MAX: u32 = 600;

/// Close codes, as on the board's line.
const SIGNED_OUT: u16 = 4401;
const TOO_MANY: u16 = 4429;

/// A browser about to stand at a door.
pub struct Visit {
    pub visitor: Visitor,
    /// The session whose end closes the socket; visitors who were let in have none.
    pub session_hash: Option<String>,
    pub rooms: Rooms,
}

enum End {
    Gone,
    Close(u16, &'static str),
}

pub async fn serve(
    sources: Sources,
    doors: Doors,
    visit: Visit,
    session: Session,
    stream: MessageStream,
) {
    let meeting = visit.visitor.meeting.clone();
    let (peer, waiting) = match doors.join(visit.visitor.clone()) {
        Ok(joined) => joined,
        Err(_) => return close(session, TOO_MANY, "too many at this door").await,
    };
    let mut line =
        Line { sources, doors: doors.clone(), visit, peer: peer.clone(), session, words: 0 };
    let end = line.run(waiting, stream).await;
    doors.leave(&meeting, &peer, false);
    if let End::Close(code, why) = end {
        close(line.session, code, why).await;
    }
}

async fn close(session: Session, code: u16, why: &'static str) {
    let reason = CloseReason { code: CloseCode::Other(code), description: Some(why.into()) };
    let _ = tokio::time::timeout(SEND_MAX, session.close(Some(reason))).await;
}

struct Line {
    sources: Sources,
    doors: Doors,
    visit: Visit,
    peer: String,
    session: Session,
    words: u32,
}

impl Line {
    async fn run(
        &mut self,
        mut waiting: mpsc::Receiver<ByteString>,
        mut stream: MessageStream,
    ) -> End {
        let mut ended_sessions = self.sources.signal.sessions();
        let mut clock_moved = self.sources.signal.clock();
        let mut stopping = self.sources.signal.stopping();
        let mut tick = tokio::time::interval(TICK);
        tick.reset();
        let mut heard = Instant::now();
        let hello = Frame::Hello {
            peer: self.peer.clone(),
            now: self.sources.clock.now().0,
            speed: self.sources.clock.speed(),
            room: None,
        };
        if self.send(hello.text()).await.is_err() {
            return End::Gone;
        }
        loop {
            let result = tokio::select! {
                frame = waiting.recv() => match frame {
                    Some(frame) => self.send(frame).await,
                    None => Err(End::Gone),
                },
                _ = tick.tick() => {
                    self.words = 0;
                    if heard.elapsed() > SILENCE_MAX { Err(End::Gone) } else { self.tick().await }
                }
                _ = clock_moved.recv() => self.tick().await,
                ended = ended_sessions.recv() => match (ended, &self.visit.session_hash) {
                    (Ok(hashes), Some(own)) if hashes.contains(own) => {
                        Err(End::Close(SIGNED_OUT, "signed out"))
                    }
                    _ => Ok(()),
                },
                _ = stopping.changed() => Err(End::Close(1012, "restart")),
                message = stream.next() => {
                    heard = Instant::now();
                    match message {
                        Some(Ok(Message::Text(text))) => self.hear(&text).await,
                        Some(Ok(Message::Ping(bytes))) => {
                            self.session.pong(&bytes).await.map_err(|_| End::Gone)
                        }
                        Some(Ok(Message::Close(_))) | None => Err(End::Gone),
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

    async fn hear(&mut self, text: &str) -> Result<(), End> {
        self.words += 1;
        if self.words > WORDS_PER_TICK_MAX {
            return Err(End::Close(1008, "too many messages"));
        }
        // A word we do not know comes from a newer page, or from somebody who tries things out.
        let Ok(word) = serde_json::from_str::<Word>(text) else { return Ok(()) };
        let meeting = self.visit.visitor.meeting.clone();
        let (doors, peer) = (&self.doors, &self.peer);
        match word {
            Word::Step { step } => return self.step(step).await,
            Word::Signal { to, data } => doors.signal(&meeting, peer, &to, &data),
            Word::State(state) => doors.set_state(&meeting, peer, state),
            Word::Chat { text } => {
                let text = text.trim();
                if !text.is_empty() && text.chars().count() <= CHAT_CHARS_MAX {
                    doors.chat(&meeting, peer, text, self.sources.clock.now().0);
                }
            }
            Word::Pong => {}
        }
        Ok(())
    }

    /// Goes in only while the door is open; the room's pass is made at this moment.
    async fn step(&mut self, step: Step) -> Result<(), End> {
        let meeting = self.visit.visitor.meeting.clone();
        if step != Step::Inside {
            let _ = self.doors.step(&meeting, &self.peer, step, usize::MAX);
            return Ok(());
        }
        let Some((day, held)) = self.open_meeting() else {
            return self.send(Frame::Over.text()).await;
        };
        let people_max = self.visit.rooms.people_max(&day, &held);
        let Ok(before) = self.doors.step(&meeting, &self.peer, step, people_max) else {
            return self.send(Frame::Full.text()).await;
        };
        match self.visit.rooms.open(&day, &held, &self.visit.visitor, before).await {
            Ok(room) => {
                let room = serde_json::to_value(room).map_err(|_| End::Gone)?;
                self.send(Frame::Room { room }.text()).await
            }
            Err(wrong) => {
                tracing::error!(%meeting, %wrong, "a room could not be opened");
                let _ = self.doors.step(&meeting, &self.peer, Step::AtDoor, usize::MAX);
                self.send(Frame::NoRoom { code: wrong.code().into() }.text()).await
            }
        }
    }

    /// The day and the meeting, while the door is open.
    fn open_meeting(&self) -> Option<(Arc<Day>, Arc<Meeting>)> {
        let visitor = &self.visit.visitor;
        let day = self.sources.copies.get(&visitor.day)?.day;
        let meeting = day.timetable.get(&visitor.meeting)?.clone();
        let (opens, closes) = attendance::door_open(&day, &meeting)?;
        let now = self.sources.clock.now();
        (opens <= now && now < closes).then_some((day, meeting))
    }

    async fn tick(&mut self) -> Result<(), End> {
        let tick =
            Frame::Tick { now: self.sources.clock.now().0, speed: self.sources.clock.speed() };
        self.session.ping(b"").await.map_err(|_| End::Gone)?;
        self.send(tick.text()).await
    }

    async fn send(&mut self, text: ByteString) -> Result<(), End> {
        match tokio::time::timeout(SEND_MAX, self.session.text(text)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(End::Gone),
        }
    }
}
