//! What tests stand on: a running server, people who use it, days to use it on, and ways to look at
//! what it left behind.

pub mod caller;
pub mod cluster;
pub mod database;
pub mod dnsmasq;
pub mod doorway;
pub mod dovecot;
pub mod judges;
pub mod mailbox;
pub mod port;
pub mod postfix;
pub mod program;
pub mod screen;
pub mod server;
pub mod sheet;
pub mod site;
pub mod smtp;
pub mod world;

use std::time::{Duration, Instant};

pub use caller::{Answer, Caller};
pub use doorway::Doorway;
pub use server::TestServer;
pub use site::Site;
pub use world::{Plan, World};

/// How long a test waits for something that must come. Generous: slow machines are no failure.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Looks again and again until there is something to see, and gives it.
pub async fn eventually<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(seen) = look().await {
            return seen;
        }
        assert!(Instant::now() < deadline, "waited in vain: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// An instant written as `2020-10-19T06:00:00Z`.
pub fn at(text: &str) -> sangdam_domain::Instant {
    let parsed = chrono::DateTime::parse_from_rfc3339(text).expect("an instant");
    sangdam_domain::Instant(parsed.timestamp_millis())
}
