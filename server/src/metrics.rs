//! Figures for Prometheus: what was asked, what was accepted, who looks, what mail waits.

use std::sync::atomic::Ordering;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use crate::change::Counts;

type ByState = Family<Vec<(String, String)>, Gauge>;

pub struct Metrics {
    registry: Registry,
    pub requests: Counter,
    commands: ByState,
    batches: Gauge,
    sockets: Gauge,
    letters: ByState,
    pub violations: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("sangdam");
        let (requests, commands, batches) =
            (Counter::default(), ByState::default(), Gauge::default());
        let (sockets, letters, violations) =
            (Gauge::default(), ByState::default(), Gauge::default());
        registry.register("requests", "HTTP requests answered", requests.clone());
        registry.register("commands", "Commands by what they came to", commands.clone());
        registry.register("batches", "Transactions that took commands", batches.clone());
        registry.register("sockets", "Open live lines", sockets.clone());
        registry.register("letters", "Letters in the outbox by state", letters.clone());
        registry.register(
            "violations",
            "Broken promises the referee found in its last round",
            violations.clone(),
        );
        Self { registry, requests, commands, batches, sockets, letters, violations }
    }
}

impl Metrics {
    /// The figures as text, as of now.
    pub fn text(&self, counts: &Counts, sockets: usize, letters: &[(String, i64)]) -> String {
        let number = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
        for (outcome, count) in [
            ("accepted", &counts.accepted),
            ("refused", &counts.refused),
            ("failed", &counts.failed),
        ] {
            let label = vec![("outcome".to_owned(), outcome.to_owned())];
            self.commands.get_or_create(&label).set(number(count.load(Ordering::Relaxed)));
        }
        self.batches.set(number(counts.batches.load(Ordering::Relaxed)));
        self.sockets.set(i64::try_from(sockets).unwrap_or(i64::MAX));
        for state in ["waiting", "sending", "sent", "superseded", "expired", "dead"] {
            let count = letters.iter().find(|(known, _)| known == state).map_or(0, |(_, n)| *n);
            let label = vec![("state".to_owned(), state.to_owned())];
            self.letters.get_or_create(&label).set(count);
        }
        let mut text = String::new();
        // Writing into a String cannot fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}
