//! A socket that is read all the time, as a browser does, whether or not anybody looks.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// How long a frame is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whoever drops it loses the line without a word.
pub struct Line {
    words: mpsc::UnboundedSender<Message>,
    frames: mpsc::UnboundedReceiver<Value>,
}

impl Line {
    pub fn over(socket: Socket) -> Self {
        let (words, waiting) = mpsc::unbounded_channel();
        let (heard, frames) = mpsc::unbounded_channel();
        tokio::spawn(keep(socket, waiting, heard));
        Self { words, frames }
    }

    pub fn say(&self, word: &Value) {
        // A line that has ended is found out when it is looked at.
        let _ = self.words.send(Message::text(word.to_string()));
    }

    /// Says good-bye, and the line ends.
    pub fn close(self) {
        let _ = self.words.send(Message::Close(None));
    }

    pub fn is_open(&self) -> bool {
        !self.words.is_closed()
    }

    /// The next frame of a type; nothing when none comes in time.
    pub async fn until(&mut self, kind: &str) -> Option<Value> {
        let found = async {
            loop {
                let frame = self.frames.recv().await?;
                if frame["type"] == kind {
                    return Some(frame);
                }
            }
        };
        tokio::time::timeout(PATIENCE, found).await.ok().flatten()
    }

    /// Forgets what was heard so far, so that it does not heap up.
    pub fn forget(&mut self) {
        while self.frames.try_recv().is_ok() {}
    }
}

async fn keep(
    mut socket: Socket,
    mut words: mpsc::UnboundedReceiver<Message>,
    heard: mpsc::UnboundedSender<Value>,
) {
    loop {
        tokio::select! {
            word = words.recv() => match word {
                Some(word) => {
                    let is_last = matches!(word, Message::Close(_));
                    if socket.send(word).await.is_err() || is_last {
                        return;
                    }
                }
                None => return,
            },
            message = socket.next() => match message {
                Some(Ok(Message::Text(text))) => {
                    if let Ok(frame) = serde_json::from_str(&text) {
                        let _ = heard.send(frame);
                    }
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => return,
                Some(Ok(_)) => {}
            },
        }
    }
}
