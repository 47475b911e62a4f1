//! Settings of the mail that comes in.

use std::path::PathBuf;

use serde::Deserialize;

use super::Tls;

/// Secrets as they stand in examples; nobody may run on them.
const EXAMPLE_SECRET: &str = "change-me";
/// A webhook's secret can be tried from anywhere; shorter ones could be guessed.
const WEBHOOK_SECRET_LETTERS_MIN: usize = 16;

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inbox {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    pub user: String,
    pub password: String,
    pub password_file: PathBuf,
    pub root_certificate: PathBuf,
    pub folder: String,
    pub poll_seconds: u64,
    pub trusted_authentication: String,
    pub webhook_secret: String,
}

impl std::fmt::Debug for Inbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { host, port, tls, user, folder, .. } = self;
        write!(f, "Inbox {{ {user}@{host}:{port}/{folder}, {tls:?} }}")
    }
}

impl Inbox {
    /// Whether a mailbox is read at all.
    pub fn is_read(&self) -> bool {
        !self.host.is_empty()
    }

    /// What is wrong with these settings; `is_public` when people reach the server over TLS.
    pub(super) fn complaint(&self, is_public: bool) -> Option<&'static str> {
        let secret = &self.webhook_secret;
        if self.is_read() && self.folder.is_empty() {
            return Some("mail.inbox.folder must not be empty");
        }
        if self.is_read() && (self.user.is_empty() || self.password.is_empty()) {
            return Some("mail.inbox: give user and password, or password_file");
        }
        let is_here = ["localhost", "127.0.0.1", "::1"].contains(&self.host.as_str());
        if self.is_read() && self.tls == Tls::None && !is_here {
            return Some("mail.inbox.tls: \"none\" is for a mailbox on this machine only");
        }
        if self.poll_seconds == 0 {
            return Some("mail.inbox.poll_seconds must be at least 1");
        }
        if is_public && [&self.password, secret].into_iter().any(|word| word == EXAMPLE_SECRET) {
            return Some("mail.inbox: password or webhook_secret is still the example's");
        }
        let is_short = !secret.is_empty() && secret.len() < WEBHOOK_SECRET_LETTERS_MIN;
        (is_public && is_short).then_some("mail.inbox.webhook_secret: 16 letters at least")
    }
}
