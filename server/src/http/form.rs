//! The body of a request: checked to be JSON, parsed, and hashed together with method and path, so
//! that an `Idempotency-Key` stands for exactly this request.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, web};
use serde::de::DeserializeOwned;
use serde_json::json;

use super::error::Denied;
use crate::change::Key;
use crate::secret::hash;

/// Bytes of a JSON body; the largest, a day's settings with 500 rooms, needs a tenth of it.
pub const BODY_BYTES_MAX: usize = 256 * 1024;
/// Letters of a key.
const KEY_LETTERS_MAX: usize = 200;

/// A parsed body and what identifies the request.
pub struct Form<T> {
    pub value: T,
    pub repeat: Repeat,
}

/// What makes a repeated request the same one.
#[derive(Clone)]
pub struct Repeat {
    key: Option<String>,
    request: String,
}

impl Repeat {
    pub fn of(request: &HttpRequest, body: &[u8]) -> Result<Self, Denied> {
        let key = match request.headers().get("idempotency-key") {
            None => None,
            Some(key) => {
                let key = key.to_str().ok().filter(|key| {
                    !key.is_empty() && key.len() <= KEY_LETTERS_MAX && key.is_ascii()
                });
                Some(key.ok_or_else(|| Denied::invalid("Idempotency-Key", "too_long"))?.to_owned())
            }
        };
        let what = format!("{} {} ", request.method(), request.uri());
        Ok(Self { key, request: hash([what.as_bytes(), body].concat()) })
    }

    /// The key as its caller's own.
    pub fn by(&self, caller: &str) -> Option<Key> {
        self.key.as_ref().map(|key| Key {
            caller: caller.into(),
            key: key.clone(),
            request: self.request.clone(),
        })
    }
}

impl<T: DeserializeOwned + 'static> FromRequest for Form<T> {
    type Error = Denied;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Denied>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let bytes = web::Bytes::from_request(&request, payload);
        Box::pin(async move {
            let is_json = request
                .headers()
                .get("content-type")
                .and_then(|value| value.to_str().ok())
                .is_some_and(|kind| kind.split(';').next() == Some("application/json"));
            if !is_json {
                return Err(Denied::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not_json"));
            }
            let bytes = bytes.await.map_err(|error| {
                let status = error.as_response_error().status_code();
                let code =
                    if status == StatusCode::PAYLOAD_TOO_LARGE { "too_large" } else { "bad_json" };
                Denied::new(status, code).with("where", "".into(), json!(""))
            })?;
            let value = serde_json::from_slice(&bytes).map_err(|error| {
                let place = error.to_string();
                Denied::new(StatusCode::BAD_REQUEST, "bad_json").with(
                    "where",
                    place.as_str().into(),
                    json!(place),
                )
            })?;
            Ok(Self { value, repeat: Repeat::of(&request, &bytes)? })
        })
    }
}

/// A request that changes something without a body, such as DELETE.
impl FromRequest for Repeat {
    type Error = Denied;
    type Future = std::future::Ready<Result<Self, Denied>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Self::of(request, b""))
    }
}
