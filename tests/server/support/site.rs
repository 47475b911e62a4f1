//! Where a server is reached, and its database seen from beside.

use std::sync::Arc;

use sangdam::clock::Clock;
use sangdam::config::Config;
use sangdam::mail::sign_in;
use sangdam::store::referee::{self, Violation};
use sangdam::store::{self, Store};
use serde_json::json;

use super::database::{self, Traces};
use super::{Caller, caller};

#[derive(Clone)]
pub struct Site {
    pub url: String,
    pub store: Store,
    pub clock: Clock,
    pub config: Arc<Config>,
}

impl Site {
    pub fn stranger(&self) -> Caller {
        Caller::stranger(&self.url)
    }

    /// Somebody who opened the link of a letter. The letter is skipped; `session.rs` reads real ones.
    pub async fn sign_in(&self, email: &str) -> Caller {
        let (offer, facts) = sign_in::offer(email, &self.clock, &self.config);
        self.store.write(move |c| store::session::offer(c, &offer)).await.expect("an offer");
        let token = facts.link.split_once('#').expect("a token").1.to_owned();
        let stranger = self.stranger();
        let request = stranger.request(reqwest::Method::POST, "/api/session");
        let answer = caller::send(request.json(&json!({ "token": token }))).await;
        assert_eq!(answer.status, 200, "{email}: {}", answer.text());
        let cookie = answer.header("set-cookie").split(';').next().unwrap_or_default().to_owned();
        Caller { cookie: Some(cookie), email: email.into(), ..stranger }
    }

    /// Makes somebody an organizer and signs them in.
    pub async fn organizer(&self, email: &str) -> Caller {
        let person = store::organizer::Organizer {
            email: email.into(),
            name: "Organizer".into(),
            language: "en".into(),
            zone: "Asia/Seoul".into(),
        };
        self.store.write(move |c| store::organizer::put(c, &person)).await.expect("an organizer");
        self.sign_in(email).await
    }

    /// How much of everything there is.
    pub async fn traces(&self) -> Traces {
        self.store.read(database::traces).await.expect("traces")
    }

    pub async fn count(&self, rows: &'static str) -> i64 {
        self.store.read(move |c| database::count(c, rows)).await.expect("a count")
    }

    /// Runs words on the database, as a hand that should not be there.
    pub async fn tamper(&self, words: impl Into<String>) {
        let words = words.into();
        self.store.write(move |c| store::execute(c, &words)).await.expect("words");
    }

    pub async fn violations(&self) -> Vec<Violation> {
        self.store.read(referee::violations).await.expect("a referee")
    }
}
