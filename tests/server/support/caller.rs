//! Somebody who talks to the server over HTTP.

use reqwest::header::HeaderMap;
use reqwest::{Method, RequestBuilder};
use sangdam::secret::fresh_key;
use serde_json::Value;

/// A client of its own. The program's choice of ciphers is asked for before the first one is made.
pub fn client() -> reqwest::ClientBuilder {
    // The second time it is there already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    // A line the server is about to close, as it does after five idle seconds, is not used again.
    reqwest::Client::builder().no_proxy().pool_idle_timeout(std::time::Duration::from_secs(2))
}

/// A person, or nobody, with their session and language.
#[derive(Clone)]
pub struct Caller {
    pub client: reqwest::Client,
    pub url: String,
    /// `name=value` of the session cookie.
    pub cookie: Option<String>,
    pub email: String,
    pub language: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
    pub json: Value,
}

impl Caller {
    pub fn stranger(url: &str) -> Self {
        Self {
            client: client().build().expect("a client"),
            url: url.into(),
            cookie: None,
            email: String::new(),
            language: "en".into(),
        }
    }

    /// The same person reading another language.
    pub fn reading(&self, language: &str) -> Self {
        Self { language: language.into(), ..self.clone() }
    }

    /// A request with session and language, to be filled further.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self
            .client
            .request(method, format!("{}{path}", self.url))
            .header("accept-language", &self.language);
        match &self.cookie {
            Some(cookie) => request.header("cookie", cookie),
            None => request,
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        send(self.request(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::POST, path, Some(body), &fresh_key()).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::PUT, path, Some(body), &fresh_key()).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::PATCH, path, Some(body), &fresh_key()).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.ask(Method::DELETE, path, None, &fresh_key()).await
    }

    /// A change under a key of its own.
    pub async fn ask(&self, method: Method, path: &str, body: Option<Value>, key: &str) -> Answer {
        let request = self.request(method, path).header("idempotency-key", key);
        send(match body {
            Some(body) => request.json(&body),
            None => request,
        })
        .await
    }

    /// The bytes of a file.
    pub async fn upload(&self, path: &str, bytes: &[u8]) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header("idempotency-key", fresh_key())
            .header("content-type", "application/octet-stream")
            .body(bytes.to_vec());
        send(request).await
    }
}

/// Sends a request and reads its answer to the end.
pub async fn send(request: RequestBuilder) -> Answer {
    let response = request.send().await.expect("an answer");
    Answer::read(response).await
}

impl Answer {
    pub async fn read(response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().await.expect("a body").to_vec();
        let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Self { status, headers, bytes, json }
    }

    /// The answer's JSON, once its status is the expected one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.text());
        self.json
    }

    /// The problem, once status and code are the expected ones.
    #[track_caller]
    pub fn expect_problem(self, status: u16, code: &str) -> Value {
        assert_eq!((self.status, self.code()), (status, code), "{}", self.text());
        assert_eq!(self.header("content-type"), "application/problem+json");
        self.json
    }

    pub fn code(&self) -> &str {
        self.json["code"].as_str().unwrap_or_default()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}
