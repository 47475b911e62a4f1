//! What a provider gives to somebody who may enter.

use serde::{Serialize, Serializer};

/// A secret for one person and one room. It goes to that person's browser, and never prints.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    pub(super) fn new(text: String) -> Self {
        Self(text)
    }

    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("hidden")
    }
}

impl Serialize for Token {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

/// The way into a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pass {
    Mesh(Mesh),
    Jitsi(JitsiRoom),
    LiveKit(LiveKitRoom),
    /// To be opened in a page of its own. The address is the key to the room.
    Redirect(Token),
    /// The table's number or name.
    Table(String),
}

/// How browsers connect to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mesh {
    pub ice_servers: Vec<IceServer>,
    /// Only through the TURN server: nobody sees another's network address.
    pub relay_only: bool,
    pub people_max: u32,
}

/// As a browser's `RTCIceServer`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IceServer {
    pub urls: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credential: Option<Token>,
}

/// What the page of Jitsi's IFrame API needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JitsiRoom {
    /// Host and port; the script is `https://DOMAIN/external_api.js`.
    pub domain: String,
    /// With the tenant before it where there is one, as the IFrame API wants it.
    pub room: String,
    pub jwt: Token,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LiveKitRoom {
    /// The address of the server's websocket.
    pub url: String,
    pub token: Token,
}
