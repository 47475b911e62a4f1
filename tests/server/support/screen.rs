//! An open page: a socket, and the board it shows, kept as a browser keeps it.

use std::time::{Duration, Instant};

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use super::{Caller, PATIENCE};

pub struct Screen {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    /// What the page shows: the last snapshot with all changes since.
    pub board: Value,
    pub revision: i64,
    /// All frames, whole, in the order they came.
    pub frames: Vec<Value>,
}

/// What ends a wait for a frame.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    Frame,
    Closed(u16),
}

impl Screen {
    /// Opens a page and waits until it shows the day.
    pub async fn open(caller: &Caller, day: &str) -> Self {
        let mut screen = Self::try_open(caller, day, "").await.expect("a socket");
        while screen.board["day"].is_null() {
            assert_eq!(screen.hear().await, Heard::Frame);
        }
        screen
    }

    /// Opens a page that shows a revision already.
    pub async fn resume(caller: &Caller, day: &str, board: Value) -> Self {
        let revision = board["revision"].as_i64().expect("a revision");
        let mut screen =
            Self::try_open(caller, day, &format!("?since={revision}")).await.expect("a socket");
        (screen.board, screen.revision) = (board, revision);
        screen
    }

    pub async fn try_open(caller: &Caller, day: &str, query: &str) -> Result<Self, Error> {
        let host = caller.url.replace("http://", "");
        let url = format!("ws://{host}/api/days/{day}/live{query}");
        let mut request = url.into_client_request()?;
        let headers = request.headers_mut();
        headers.insert("origin", caller.url.parse().expect("an origin"));
        if let Some(cookie) = &caller.cookie {
            headers.insert("cookie", cookie.parse().expect("a cookie"));
        }
        headers.insert("accept-language", caller.language.parse().expect("a language"));
        let (socket, _) = connect_async(request).await?;
        Ok(Self { socket, board: Value::Null, revision: -1, frames: Vec::new() })
    }

    /// Waits for one frame, and shows it.
    pub async fn hear(&mut self) -> Heard {
        self.hear_within(PATIENCE).await.expect("a frame in time")
    }

    /// The same with less patience: `None` when nothing came.
    pub async fn hear_within(&mut self, patience: Duration) -> Option<Heard> {
        loop {
            let message = tokio::time::timeout(patience, self.socket.next()).await.ok()?;
            match message {
                Some(Ok(Message::Text(text))) => {
                    let frame = serde_json::from_str(&text).expect("a frame of JSON");
                    self.show(frame);
                    return Some(Heard::Frame);
                }
                Some(Ok(Message::Close(reason))) => {
                    return Some(Heard::Closed(reason.map_or(1005, |reason| reason.code.into())));
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Some(Heard::Closed(1006)),
            }
        }
    }

    /// Waits until the page shows a revision.
    pub async fn until_revision(&mut self, revision: i64) {
        let deadline = Instant::now() + PATIENCE;
        while self.revision < revision {
            assert_eq!(self.hear().await, Heard::Frame, "at revision {}", self.revision);
            assert!(Instant::now() < deadline, "still at revision {}", self.revision);
        }
    }

    /// Waits until the server closes the line, and gives its code.
    pub async fn until_closed(&mut self) -> u16 {
        loop {
            if let Heard::Closed(code) = self.hear().await {
                return code;
            }
        }
    }

    pub async fn say(&mut self, message: Message) {
        // The server may have closed already; what it said then is what the test looks at.
        let _ = self.socket.send(message).await;
    }

    pub fn last(&self) -> &Value {
        self.frames.last().unwrap_or(&Value::Null)
    }

    fn show(&mut self, frame: Value) {
        match frame["type"].as_str() {
            Some("snapshot") => {
                let revision = frame["board"]["revision"].as_i64().expect("a revision");
                assert!(revision >= self.revision, "the screen went back (B8)");
                self.board = frame["board"].clone();
                self.revision = revision;
            }
            Some("changes") => self.apply(&frame),
            Some("hello" | "tick") => {
                if let Some(alarms) = frame.get("alarms") {
                    self.board["alarms"] = alarms.clone();
                }
            }
            Some("planning" | "brief") => {}
            _ => panic!("an unknown frame: {frame}"),
        }
        self.frames.push(frame);
    }

    fn apply(&mut self, frame: &Value) {
        assert_eq!(frame["from"].as_i64(), Some(self.revision), "a gap (L1)");
        let meetings = self.board["meetings"].as_array_mut().expect("meetings");
        let new = frame["meetings"].as_array().expect("meetings");
        let removed = frame["removed"].as_array().expect("keys");
        meetings.retain(|had| {
            !removed.contains(&had["id"]) && !new.iter().any(|new| new["id"] == had["id"])
        });
        meetings.extend(new.iter().cloned());
        for (company, slots) in frame["taken"].as_object().expect("slots by company") {
            let taken = self.board["taken"].as_object_mut().expect("slots by company");
            if *slots == json!([]) {
                taken.remove(company);
            } else {
                taken.insert(company.clone(), slots.clone());
            }
        }
        if let Some(refills) = frame.get("refills") {
            self.board["refills"] = refills.clone();
        }
        if let Some(troubles) = frame.get("troubles") {
            self.board["troubles"] = troubles.clone();
        }
        self.revision = frame["revision"].as_i64().expect("a revision");
        self.board["revision"] = frame["revision"].clone();
    }
}

/// Whether two boards show the same (rule B8), apart from the moment of asking and the order of
/// meetings.
#[track_caller]
pub fn assert_same(left: &Value, right: &Value) {
    let (left, right) = (settled(left), settled(right));
    for (part, shown) in left.as_object().expect("a board") {
        assert_eq!(*shown, right[part], "{part}");
    }
}

fn settled(board: &Value) -> Value {
    let mut board = board.clone();
    board["now"] = Value::Null;
    if let Some(meetings) = board["meetings"].as_array_mut() {
        meetings.sort_by_key(|one| one["id"].to_string());
    }
    board
}
