//! Somebody with a browser: a session, requests, and sockets.

use std::time::Duration;

use reqwest::Method;
use reqwest::header::{COOKIE, SET_COOKIE};
use serde_json::{Value, json};
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;

use super::Broken;
use super::line::Line;

/// How long a busy server may take for an answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long a line is kept; servers close theirs after some idle seconds.
const IDLE_MAX: Duration = Duration::from_secs(2);

#[derive(Clone)]
pub struct Caller {
    client: reqwest::Client,
    url: String,
    /// `name=value` of the session's, or of a door's pass.
    cookie: Option<String>,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub json: Value,
    cookie: Option<String>,
}

impl Caller {
    pub fn stranger(url: &str) -> Result<Self, Broken> {
        // The second time it is there already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder().no_proxy().timeout(PATIENCE);
        let client = client.pool_idle_timeout(IDLE_MAX).build();
        let client = client.map_err(|why| Broken(format!("no client: {why}")))?;
        Ok(Self { client, url: url.trim_end_matches('/').to_owned(), cookie: None })
    }

    /// The same browser, with nobody signed in.
    pub fn signed_out(&self) -> Self {
        Self { cookie: None, ..self.clone() }
    }

    /// The same browser, signed in as somebody on the roster, or as the sample's organizer.
    pub async fn signed_in(&self, email: Option<&str>) -> Result<Self, Broken> {
        let form = json!({ "email": email });
        let answer = self.ask(Method::POST, "/api/demo/session", Some(form)).await?;
        if answer.status == 404 {
            return Err(Broken(format!("{} is no sample: it has no clock to set", self.url)));
        }
        let answer = answer.accepted("signing in")?;
        Ok(Self { cookie: answer.cookie, ..self.clone() })
    }

    /// The same browser with the pass it was given at a door.
    pub async fn knocking(&self, path: &str, name: &str) -> Result<Self, Broken> {
        let answer = self.ask(Method::POST, path, Some(json!({ "name": name }))).await?;
        let answer = answer.accepted("knocking")?;
        Ok(Self { cookie: answer.cookie, ..self.clone() })
    }

    pub async fn get(&self, path: &str) -> Result<Value, Broken> {
        Ok(self.ask(Method::GET, path, None).await?.accepted(path)?.json)
    }

    pub async fn post(&self, path: &str, form: Value) -> Result<Value, Broken> {
        Ok(self.ask(Method::POST, path, Some(form)).await?.accepted(path)?.json)
    }

    /// Asks for something that may well be refused.
    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        form: Option<Value>,
    ) -> Result<Answer, Broken> {
        let wrong = |why: reqwest::Error| Broken(format!("{path}: {}", why.without_url()));
        let mut request = self.client.request(method, format!("{}{path}", self.url));
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        if let Some(form) = form {
            request = request.header("content-type", "application/json").body(form.to_string());
        }
        let response = request.send().await.map_err(wrong)?;
        let status = response.status().as_u16();
        let cookie = response.headers().get(SET_COOKIE).and_then(|value| value.to_str().ok());
        let cookie = cookie.and_then(|text| text.split(';').next()).map(ToOwned::to_owned);
        let bytes = response.bytes().await.map_err(wrong)?;
        Ok(Answer { status, json: serde_json::from_slice(&bytes).unwrap_or(Value::Null), cookie })
    }

    /// Opens a line; nothing where the server does not let one in now.
    pub async fn open(&self, path: &str) -> Result<Option<Line>, Broken> {
        let Some(host) = self.url.strip_prefix("http://") else {
            return Err(Broken(format!("{}: write it as http://host:port", self.url)));
        };
        let request = format!("ws://{host}{path}").into_client_request();
        let mut request = request.map_err(|why| Broken(format!("{path}: {why}")))?;
        let mut carry = |name: &'static str, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                request.headers_mut().insert(name, value);
            }
        };
        carry("origin", &self.url);
        if let Some(cookie) = &self.cookie {
            carry("cookie", cookie);
        }
        let opened = tokio::time::timeout(PATIENCE, connect_async(request)).await;
        Ok(opened.ok().and_then(Result::ok).map(|(socket, _)| Line::over(socket)))
    }
}

impl Answer {
    pub fn is_accepted(&self) -> bool {
        (200..300).contains(&self.status)
    }

    fn accepted(self, what: &str) -> Result<Self, Broken> {
        if self.is_accepted() {
            return Ok(self);
        }
        let why = self.json["detail"].as_str().unwrap_or_default();
        Err(Broken(format!("{what}: answered {} {why}", self.status)))
    }
}
