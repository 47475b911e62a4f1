//! A browser at a door: its socket, and what it was told.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::Value;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use super::{Caller, PATIENCE};

pub struct Doorway {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    /// Our name among the peers.
    pub peer: String,
}

impl Doorway {
    /// Opens a door's line and waits until it says hello.
    pub async fn open(caller: &Caller, door: &str) -> Self {
        let mut doorway = Self::try_open(caller, door).await.expect("a socket");
        let hello = doorway.until(|frame| frame["type"] == "hello").await;
        doorway.peer = hello["peer"].as_str().expect("a name").to_owned();
        doorway
    }

    pub async fn try_open(caller: &Caller, door: &str) -> Result<Self, Error> {
        let host = caller.url.replace("http://", "");
        let mut request = format!("ws://{host}/api{door}/live").into_client_request()?;
        let headers = request.headers_mut();
        headers.insert("origin", caller.url.parse().expect("an origin"));
        if let Some(cookie) = &caller.cookie {
            headers.insert("cookie", cookie.parse().expect("a cookie"));
        }
        let (socket, _) = connect_async(request).await?;
        Ok(Self { socket, peer: String::new() })
    }

    pub async fn say(&mut self, word: Value) {
        self.socket.send(Message::text(word.to_string())).await.expect("a word");
    }

    /// The next frame that is meant; others are passed over.
    pub async fn until(&mut self, is_meant: impl Fn(&Value) -> bool) -> Value {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(tokio::time::Instant::now());
            let frame = self.hear(left).await.expect("a frame in time");
            if is_meant(&frame) {
                return frame;
            }
        }
    }

    /// The next frame, or nothing in this time, or nothing because the line is closed.
    pub async fn hear(&mut self, patience: Duration) -> Option<Value> {
        loop {
            let message = tokio::time::timeout(patience, self.socket.next()).await.ok()??;
            match message.ok()? {
                Message::Text(text) => return serde_json::from_str(&text).ok(),
                Message::Close(_) => return None,
                _ => {}
            }
        }
    }

    /// Reads on until the server closes the line, and gives its code.
    pub async fn until_closed(&mut self) -> u16 {
        loop {
            let message = tokio::time::timeout(PATIENCE, self.socket.next()).await;
            match message.expect("an end in time") {
                Some(Ok(Message::Close(reason))) => {
                    return reason.map_or(1005, |reason| reason.code.into());
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return 1006,
            }
        }
    }

    /// Something that is no word.
    pub async fn say_octets(&mut self, octets: Vec<u8>) {
        self.socket.send(Message::binary(octets)).await.expect("octets");
    }

    /// Goes in and gives the room's pass.
    pub async fn go_in(&mut self) -> Value {
        self.say(serde_json::json!({ "type": "step", "step": "inside" })).await;
        let frame = self.until(|frame| frame["type"] == "room").await;
        frame["room"].clone()
    }

    pub async fn close(mut self) {
        let _ = self.socket.close(None).await;
    }
}
