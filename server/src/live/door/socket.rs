//! One browser at a door: its steps, signals and chat in; who is here, signals, chat and rooms out;
//! and what becomes of the meeting meanwhile.

use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_ws::{CloseCode, CloseReason, Message, MessageStream, Session};
use bytestring::ByteString;
use futures_util::StreamExt;
use sangdam_domain::Day;
use sangdam_domain::attendance::Step;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc;

use super::follow::{Astray, Standing, Way, concern};
use super::{Doors, Frame, Knock, Rooms, Said, Visitor, Word};
use crate::live::hub::Seat;
use crate::live::socket::{NOT_ALLOWED, SIGNED_OUT, Sources};

/// The longest line of chat.
const CHAT_CHARS_MAX: usize = 1000;
const TICK: Duration = Duration::from_secs(15);
const SILENCE_MAX: Duration = Duration::from_secs(40);
const SEND_MAX: Duration = Duration::from_secs(10);
/// Words of one browser between two ticks: connecting to three others takes some dozens each.
const WORDS_PER_TICK_MAX: u32 = 600;

/// Close codes beside those of the board's line.
const CANCELED: u16 = 4404;
const OVER: u16 = 4408;
const TOO_MANY: u16 = 4429;

/// A browser about to stand at a door.
pub struct Visit {
    pub visitor: Visitor,
    /// The day as it was when the way in was found.
    pub day: Arc<Day>,
    /// The session whose end closes the socket; visitors who were let in have none.
    pub session_hash: Option<String>,
    pub rooms: Rooms,
}

pub(super) enum End {
    /// The line was lost, or the server stops: the browser will come back.
    Gone,
    Restart,
    /// There is nothing to come back to.
    Close(u16, &'static str),
}

impl From<Astray> for End {
    fn from(astray: Astray) -> Self {
        match astray {
            Astray::Canceled => Self::Close(CANCELED, "the meeting is canceled"),
            Astray::NotYours => Self::Close(NOT_ALLOWED, "no longer in this seat"),
        }
    }
}

pub async fn serve(
    sources: Sources,
    doors: Doors,
    visit: Visit,
    session: Session,
    stream: MessageStream,
) {
    let standing = match Standing::of(&visit.day, &visit.visitor) {
        Ok(standing) => standing,
        Err(astray) => return close(session, astray.into()).await,
    };
    let Ok((peer, waiting)) = doors.join(visit.visitor.clone()) else {
        return close(session, End::Close(TOO_MANY, "too many at this door")).await;
    };
    let way = Way::of(&visit.day, &visit.visitor);
    let seat = visit.session_hash.as_deref().map(|hash| sources.hub.sit_down(hash));
    let mut line = Line {
        sources,
        doors: doors.clone(),
        visit,
        peer,
        session,
        standing,
        way,
        words: 0,
        _seat: seat,
    };
    let end = line.run(waiting, stream).await;
    let is_final = matches!(end, End::Close(SIGNED_OUT | NOT_ALLOWED | CANCELED | OVER, _));
    doors.leave(&line.peer, is_final);
    close(line.session, end).await;
}

async fn close(session: Session, end: End) {
    let (code, why) = match end {
        End::Gone => return,
        End::Restart => (1012, "restart"),
        End::Close(code, why) => (code, why),
    };
    let reason = CloseReason { code: CloseCode::Other(code), description: Some(why.into()) };
    let _ = tokio::time::timeout(SEND_MAX, session.close(Some(reason))).await;
}

pub(super) struct Line {
    pub(super) sources: Sources,
    pub(super) doors: Doors,
    pub(super) visit: Visit,
    pub(super) peer: String,
    session: Session,
    /// The meeting as the browser was told of it.
    pub(super) standing: Standing,
    pub(super) way: Way,
    words: u32,
    _seat: Option<Seat>,
}

impl Line {
    async fn run(&mut self, mut waiting: mpsc::Receiver<Said>, mut stream: MessageStream) -> End {
        // Join first, then look: what happens in between is in both, and told once.
        let mut steps = self.sources.hub.join(&self.visit.day);
        let mut ended_sessions = self.sources.signal.sessions();
        let mut clock_moved = self.sources.signal.clock();
        let mut stopping = self.sources.signal.stopping();
        let mut tick = tokio::time::interval(TICK);
        tick.reset();
        let mut heard = Instant::now();
        if let Err(end) = self.greet().await {
            return end;
        }
        loop {
            let result = tokio::select! {
                said = waiting.recv() => match said {
                    Some(Said::Frame(frame)) => self.send(frame).await,
                    Some(Said::Entered(before)) => self.admit(before).await,
                    Some(Said::Replaced) => Err(End::Close(TOO_MANY, "too many of one person")),
                    None => Err(End::Gone),
                },
                step = steps.recv() => match step {
                    Ok(framed) if !concern(&framed.step.changes) => Ok(()),
                    Ok(framed) => self.follow(&framed.step.after).await,
                    Err(RecvError::Lagged(_)) => self.look().await,
                    Err(RecvError::Closed) => Err(End::Gone),
                },
                _ = tick.tick() => {
                    self.words = 0;
                    if heard.elapsed() > SILENCE_MAX { Err(End::Gone) } else { self.ping().await }
                }
                () = tokio::time::sleep(self.until_turn()) => self.tick().await,
                _ = clock_moved.recv() => self.tick().await,
                ended = ended_sessions.recv() => match (ended, &self.visit.session_hash) {
                    (Ok(hashes), Some(own)) if hashes.contains(own) => {
                        Err(End::Close(SIGNED_OUT, "signed out"))
                    }
                    _ => Ok(()),
                },
                _ = stopping.changed() => Err(End::Restart),
                message = stream.next() => {
                    heard = Instant::now();
                    match message {
                        Some(Ok(Message::Text(text))) => self.hear(&text).await,
                        Some(Ok(Message::Ping(bytes))) => {
                            self.session.pong(&bytes).await.map_err(|_| End::Gone)
                        }
                        Some(Ok(Message::Close(_))) | None => Err(End::Gone),
                        // Whatever it is, it is none of our words; but it is counted as one.
                        Some(Ok(_)) => self.count_word(),
                        Some(Err(_)) => {
                            close(self.session.clone(), TOO_BIG).await;
                            Err(End::Gone)
                        }
                    }
                }
            };
            if let Err(end) = result {
                return end;
            }
        }
    }

    async fn greet(&mut self) -> Result<(), End> {
        let (now, speed) = (self.sources.clock.now().0, self.sources.clock.speed());
        let hello = Frame::Hello { peer: self.peer.clone(), now, speed, room: None };
        self.send(hello.text()).await?;
        for (knock, waits) in self.doors.waiting(&self.visit.visitor.meeting) {
            if self.visit.visitor.hears(waits.seat) {
                let Knock { name, seat, .. } = waits;
                self.send(Frame::Knock { knock, name, seat }.text()).await?;
            }
        }
        self.look().await?;
        self.close_in_time().await
    }

    async fn hear(&mut self, text: &str) -> Result<(), End> {
        self.count_word()?;
        // A word we do not know comes from a newer page, or from somebody who tries things out.
        let Ok(word) = serde_json::from_str::<Word>(text) else { return Ok(()) };
        let meeting = &self.visit.visitor.meeting;
        let (doors, peer) = (&self.doors, &self.peer);
        match word {
            Word::Step { step } => return self.step(step).await,
            Word::Signal { to, data } => doors.signal(meeting, peer, &to, data),
            Word::State(state) => doors.set_state(peer, state),
            Word::Chat { text } => {
                let text = text.trim();
                if !text.is_empty() && text.chars().count() <= CHAT_CHARS_MAX {
                    doors.chat(meeting, peer, text, self.sources.clock.now().0);
                }
            }
            Word::Pong => {}
        }
        Ok(())
    }

    fn count_word(&mut self) -> Result<(), End> {
        self.words += 1;
        if self.words > WORDS_PER_TICK_MAX {
            return Err(End::Close(1008, "too many messages"));
        }
        Ok(())
    }

    /// Goes in only while the door is open.
    async fn step(&mut self, step: Step) -> Result<(), End> {
        let now = self.sources.clock.now();
        if step != Step::Inside {
            self.doors.step(&self.peer, step, usize::MAX);
        } else if now < self.standing.opens {
            return self.send(Frame::Early { opens_at: self.standing.opens.0 }.text()).await;
        } else {
            self.close_in_time().await?;
            self.doors.step(&self.peer, step, self.people_max());
        }
        Ok(())
    }

    pub(super) fn people_max(&self) -> usize {
        self.visit.rooms.people_max(self.way.provider)
    }

    /// Somebody is inside: makes the room's pass, at this moment.
    pub(super) async fn admit(&mut self, before: Vec<String>) -> Result<(), End> {
        let Visit { visitor, day, rooms, .. } = &self.visit;
        let held = day.timetable.get(&visitor.meeting).ok_or(Astray::Canceled)?;
        match rooms.open(day, held, visitor, before).await {
            Ok(room) => {
                let room = serde_json::to_value(room).map_err(|_| End::Gone)?;
                self.send(Frame::Room { room }.text()).await
            }
            Err(wrong) => {
                let meeting = &visitor.meeting;
                tracing::error!(%meeting, %wrong, "a room could not be opened");
                self.doors.step(&self.peer, Step::AtDoor, usize::MAX);
                self.send(Frame::NoRoom { code: wrong.code().into() }.text()).await
            }
        }
    }

    /// How long until the door opens or closes.
    fn until_turn(&self) -> Duration {
        let turns = self.standing.turns_at(self.sources.clock.now());
        turns.map_or(TICK, |at| self.sources.clock.until(at))
    }

    /// Ends the line once the door is closed.
    pub(super) async fn close_in_time(&mut self) -> Result<(), End> {
        if self.sources.clock.now() < self.standing.closes {
            return Ok(());
        }
        self.send(Frame::Over.text()).await?;
        Err(End::Close(OVER, "the door is closed"))
    }

    async fn ping(&mut self) -> Result<(), End> {
        self.session.ping(b"").await.map_err(|_| End::Gone)?;
        self.tick().await
    }

    async fn tick(&mut self) -> Result<(), End> {
        let (now, speed) = (self.sources.clock.now().0, self.sources.clock.speed());
        self.send(Frame::Tick { now, speed }.text()).await?;
        self.close_in_time().await
    }

    pub(super) async fn send(&mut self, text: ByteString) -> Result<(), End> {
        match tokio::time::timeout(SEND_MAX, self.session.text(text)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(End::Gone),
        }
    }
}

const TOO_BIG: End = End::Close(1009, "message too big or broken");
