//! Letters that let somebody in. They are written apart from the request that asked for them, so that
//! its answer takes the same time whether the address is known or not.

use std::sync::Arc;

use sangdam_domain::roster::email_key;
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;

use crate::clock::Clock;
use crate::config::Config;
use crate::secret::{fresh_code, fresh_key, fresh_secret, hash};
use crate::signal::Signal;
use crate::store::session::SignIn;
use crate::store::{self, Failure, Store, outbox};

/// Requests that may wait to be looked at.
const WAITING_MAX: usize = 1000;
/// The outbox's name for these letters.
pub const KIND: &str = "sign-in";

/// Somebody asks for a letter.
#[derive(Debug)]
pub struct Wanted {
    pub email: String,
    /// In which language, if not the person's own.
    pub language: Option<String>,
}

/// What such a letter says; forgotten once it is sent.
#[derive(Debug, Serialize, Deserialize)]
pub struct Facts {
    pub link: String,
    pub code: String,
    pub minutes: i64,
}

/// Takes requests and puts letters for known addresses into the outbox.
pub fn start(
    store: Store,
    clock: Clock,
    config: Arc<Config>,
    signal: Signal,
) -> mpsc::Sender<Wanted> {
    let (sender, mut wanted) = mpsc::channel::<Wanted>(WAITING_MAX);
    tokio::spawn(async move {
        while let Some(one) = wanted.recv().await {
            match write(&store, &clock, &config, one).await {
                Ok(()) => signal.mail_waits(),
                Err(failure) => tracing::error!(%failure, "a sign-in letter could not be written"),
            }
        }
    });
    sender
}

async fn write(
    store: &Store,
    clock: &Clock,
    config: &Config,
    wanted: Wanted,
) -> Result<(), Failure> {
    let key = email_key(&wanted.email);
    let person = store.read(move |c| crate::store::person::find(c, &key)).await?;
    let Some(person) = person else { return Ok(()) };
    let (offer, facts) = offer(&wanted.email, clock, config);
    let row = outbox::Row {
        id: fresh_key(),
        day: None,
        meeting: None,
        thread: format!("sign-in {}", offer.token_hash),
        kind: KIND.into(),
        sought: outbox::sought(&person.name, &wanted.email),
        email: wanted.email,
        name: person.name,
        language: wanted.language.unwrap_or(person.language),
        facts: store::to_json(&facts)?,
        state: "waiting".into(),
        created_at: offer.created_at,
        place: 0,
        due_at: offer.created_at,
        expires_at: Some(offer.expires_at),
        lease_until: None,
        tries: 0,
        error: None,
        sent_at: None,
        subject: None,
        raw: None,
        bounced_at: None,
    };
    store
        .write(move |c| {
            store::session::offer(c, &offer)?;
            outbox::insert(c, &[row])
        })
        .await
}

/// A fresh way in for an address: what is kept of it, and what only the letter says.
pub fn offer(email: &str, clock: &Clock, config: &Config) -> (SignIn, Facts) {
    let (token, code) = (fresh_secret(), fresh_code());
    let email = email_key(email);
    let now = clock.now();
    let minutes = config.sign_in.link_minutes;
    let offer = SignIn {
        token_hash: hash(&token),
        code_hash: code_hash(&email, &code),
        created_at: now.0,
        expires_at: now.plus_minutes(minutes).0,
        used_at: None,
        tries: 0,
        email,
    };
    // Behind the #, the secret reaches no server log and no mail scanner that only fetches.
    let link = format!("{}/sign-in#{token}", config.server.public_url);
    (offer, Facts { link, code, minutes })
}

/// A code is short; hashed with its address it is of no use for another.
pub fn code_hash(email: &str, code: &str) -> String {
    hash(format!("{email} {code}"))
}
