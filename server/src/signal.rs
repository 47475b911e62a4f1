//! Bells: a day has changed, the outbox has mail, a session has ended, the sample's clock was moved.
//! They only wake; whoever is woken reads what happened from the database or from the step itself.

use std::sync::Arc;

use sangdam_domain::change::Change;
use sangdam_domain::{Day, MeetingId};
use tokio::sync::{Notify, broadcast};

/// Steps that may wait for the live hub before it must read the log instead.
const STEPS_MAX: usize = 1024;

/// What one transaction did to a day: from one revision to a later one.
#[derive(Debug)]
pub struct Step {
    pub before: Arc<Day>,
    pub after: Arc<Day>,
    pub changes: Vec<Change>,
}

impl Step {
    /// Keys of the meetings that were touched, each once.
    pub fn meetings(&self) -> Vec<MeetingId> {
        let mut ids: Vec<MeetingId> =
            self.changes.iter().filter_map(|c| c.meeting().map(|m| m.id.clone())).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Whether the step changed more than meetings, so that views must be made anew.
    pub fn is_sweeping(&self) -> bool {
        self.changes.iter().any(|change| change.meeting().is_none())
    }
}

/// All bells of one server.
#[derive(Clone)]
pub struct Signal {
    days: broadcast::Sender<Arc<Step>>,
    sessions: broadcast::Sender<()>,
    clock: broadcast::Sender<()>,
    mail: Arc<Notify>,
}

impl Default for Signal {
    fn default() -> Self {
        Self {
            days: broadcast::channel(STEPS_MAX).0,
            sessions: broadcast::channel(16).0,
            clock: broadcast::channel(16).0,
            mail: Arc::new(Notify::new()),
        }
    }
}

impl Signal {
    // Nobody may be listening; a bell rung in an empty house is no failure.

    pub fn day_changed(&self, step: Arc<Step>) {
        let _ = self.days.send(step);
    }

    pub fn days(&self) -> broadcast::Receiver<Arc<Step>> {
        self.days.subscribe()
    }

    pub fn session_ended(&self) {
        let _ = self.sessions.send(());
    }

    pub fn sessions(&self) -> broadcast::Receiver<()> {
        self.sessions.subscribe()
    }

    pub fn clock_moved(&self) {
        let _ = self.clock.send(());
        self.mail.notify_one();
    }

    pub fn clock(&self) -> broadcast::Receiver<()> {
        self.clock.subscribe()
    }

    pub fn mail_waits(&self) {
        self.mail.notify_one();
    }

    pub async fn mail(&self) {
        self.mail.notified().await;
    }
}
