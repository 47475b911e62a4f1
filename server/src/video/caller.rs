//! Calls to the servers of providers: every call has a deadline, every answer a size, nothing is
//! followed elsewhere, and what goes wrong never prints an address, which may hold a seal.

use std::sync::Arc;
use std::time::{Duration, Instant as Moment};

use reqwest::header::AUTHORIZATION;
use reqwest::{Client, RequestBuilder, StatusCode};
use serde_json::Value;

use super::{CannotOffer, Health, Wrong};

/// An answer of these servers has some kilobytes at most.
const ANSWER_BYTES_MAX: usize = 64 * 1024;

#[derive(Clone)]
pub(super) struct Caller(Client);

/// The system's roots, and the cipher library the rest of the program uses.
pub(super) fn tls() -> Result<rustls::ClientConfig, CannotOffer> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|why| CannotOffer(format!("video: no TLS ({why})")))?;
    Ok(tls.with_root_certificates(roots).with_no_client_auth())
}

impl Caller {
    pub fn new(limit: Duration) -> Result<Self, CannotOffer> {
        Client::builder()
            .tls_backend_preconfigured(tls()?)
            .timeout(limit)
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .referer(false)
            .build()
            .map(Self)
            .map_err(|why| CannotOffer(format!("video: {}", why.without_url())))
    }

    /// The text of an answer, whatever its status.
    pub async fn text(&self, url: &str) -> Result<String, Wrong> {
        Ok(read(self.0.get(url)).await?.1)
    }

    /// Whether there is something at an address; what it is is not read.
    pub async fn exists(&self, url: &str) -> Result<(), Wrong> {
        let status = self.0.get(url).send().await.map_err(wrong)?.status();
        if status == StatusCode::OK { Ok(()) } else { Err(refused(status)) }
    }

    /// Sends JSON with a token.
    pub async fn post(&self, url: &str, token: &str, body: &Value) -> Result<String, Wrong> {
        let request = self
            .0
            .post(url)
            .header(AUTHORIZATION, format!("Bearer {token}"))
            .header("Content-Type", "application/json")
            .body(body.to_string());
        let (status, text) = read(request).await?;
        if status == StatusCode::OK { Ok(text) } else { Err(refused(status)) }
    }
}

/// Times a check and turns its end into a provider's health.
pub(super) async fn health(check: impl Future<Output = Result<(), Wrong>>) -> Health {
    let began = Moment::now();
    match check.await {
        Ok(()) => Health::Up { took: began.elapsed() },
        Err(why) => Health::Down { why },
    }
}

async fn read(request: RequestBuilder) -> Result<(StatusCode, String), Wrong> {
    let mut answer = request.send().await.map_err(wrong)?;
    let mut bytes = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(wrong)? {
        if bytes.len() + piece.len() > ANSWER_BYTES_MAX {
            return Err(Wrong::Strange);
        }
        bytes.extend_from_slice(&piece);
    }
    let text = String::from_utf8(bytes).map_err(|_| Wrong::Strange)?;
    Ok((answer.status(), text))
}

fn wrong(error: reqwest::Error) -> Wrong {
    if error.is_timeout() { Wrong::TimedOut } else { Wrong::Unreachable }
}

fn refused(status: StatusCode) -> Wrong {
    Wrong::Refused { code: status.as_u16().to_string() }
}
