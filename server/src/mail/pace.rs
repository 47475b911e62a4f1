//! How fast letters may leave for each mail provider, so that none takes a day's letters for a flood.
//!
//! A letter over the pace waits in the outbox without a try being counted, and others overtake it. A
//! provider that asks for fewer letters gets none for a while, then one at a time. All this is kept in
//! memory, by node: after a restart a minute's places are free again.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use crate::config;

/// The window the pace is counted in, in milliseconds.
const WINDOW_MS: i64 = 60_000;
/// The first and the longest rest of a provider that asked for fewer letters, in milliseconds.
const REST_MS: (i64, i64) = (60_000, 1_800_000);

/// What has left for whom lately.
pub struct Pace {
    limits: Arc<Limits>,
    books: HashMap<String, Book>,
}

struct Limits {
    per_minute: usize,
    /// Letters on their way to one provider at once: the others always have room.
    together: usize,
    /// By domain.
    providers: HashMap<String, Arc<Provider>>,
}

struct Provider {
    name: String,
    domains: Vec<String>,
    per_minute: usize,
}

#[derive(Default)]
struct Book {
    /// When letters left within the window, oldest first.
    left: VecDeque<i64>,
    on_their_way: usize,
    rests_until: i64,
    rest_ms: i64,
}

/// Which letters may leave now; made for one claim and thrown away.
#[derive(Clone)]
pub struct Allowance {
    limits: Arc<Limits>,
    room: HashMap<String, usize>,
}

impl Limits {
    /// The provider an address belongs to, else its domain; and how much it may get.
    fn of(&self, email: &str) -> (String, usize) {
        let domain = email.rsplit('@').next().unwrap_or_default().trim().to_lowercase();
        match self.providers.get(&domain) {
            Some(provider) => (provider.name.clone(), provider.per_minute),
            None => (domain, self.per_minute),
        }
    }

    /// How much whoever has this name may get, and the domains that belong to it.
    fn named(&self, name: &str) -> (usize, Vec<String>) {
        match self.providers.values().find(|provider| provider.name == name) {
            Some(provider) => (provider.per_minute, provider.domains.clone()),
            None => (self.per_minute, vec![name.to_owned()]),
        }
    }
}

impl Book {
    fn room(&self, per_minute: usize, together: usize, now: i64) -> usize {
        if self.rests_until > now {
            return 0;
        }
        let together = if self.rest_ms > 0 { 1 } else { together };
        let by_time = if per_minute == 0 { usize::MAX } else { per_minute };
        by_time.saturating_sub(self.left.len()).min(together.saturating_sub(self.on_their_way))
    }

    /// Forgets what is past, and whatever a clock that was set back left in the future.
    fn forget(&mut self, now: i64) {
        self.left.retain(|at| (now - WINDOW_MS + 1..=now).contains(at));
        if self.rests_until > now + REST_MS.1 {
            self.rests_until = now;
        }
    }

    fn is_blank(&self, now: i64) -> bool {
        self.left.is_empty() && self.on_their_way == 0 && self.rests_until + REST_MS.1 < now
    }
}

impl Pace {
    pub fn new(pace: &config::Pace, parallel: usize) -> Self {
        let mut providers = HashMap::new();
        for (name, provider) in &pace.providers {
            let domains: Vec<String> =
                provider.domains.iter().map(|domain| domain.trim().to_lowercase()).collect();
            let per_minute = provider.per_minute;
            // A domain never has a space in it, so no provider is taken for one.
            let name = format!("provider {name}");
            let provider = Arc::new(Provider { name, domains: domains.clone(), per_minute });
            providers.extend(domains.into_iter().map(|domain| (domain, provider.clone())));
        }
        let together = parallel.div_ceil(2);
        let limits = Limits { per_minute: pace.per_minute, together, providers };
        Self { limits: Arc::new(limits), books: HashMap::new() }
    }

    /// What may leave now.
    pub fn allowance(&mut self, now: i64) -> Allowance {
        self.books.retain(|_, book| {
            book.forget(now);
            !book.is_blank(now)
        });
        let room = self.books.iter().map(|(name, book)| {
            let (per_minute, _) = self.limits.named(name);
            (name.clone(), book.room(per_minute, self.limits.together, now))
        });
        Allowance { limits: self.limits.clone(), room: room.collect() }
    }

    /// When the first of those that get nothing now may get a letter again, if time alone will do.
    pub fn opens_at(&self, now: i64) -> Option<i64> {
        let opening = self.books.iter().filter_map(|(name, book)| {
            let (per_minute, _) = self.limits.named(name);
            if book.rests_until > now {
                return Some(book.rests_until);
            }
            let is_full = per_minute > 0 && book.left.len() >= per_minute;
            book.left.front().filter(|_| is_full).map(|at| at + WINDOW_MS)
        });
        opening.min()
    }

    /// A letter leaves.
    pub fn leaves(&mut self, email: &str, now: i64) {
        let book = self.books.entry(self.limits.of(email).0).or_default();
        book.left.push_back(now);
        book.on_their_way += 1;
    }

    /// It was handed over, or was not.
    pub fn is_back(&mut self, email: &str, was_taken: bool) {
        let book = self.books.entry(self.limits.of(email).0).or_default();
        book.on_their_way = book.on_their_way.saturating_sub(1);
        if was_taken {
            book.rest_ms = 0;
        }
    }

    /// The provider asks for fewer letters: each time it rests twice as long.
    pub fn rests(&mut self, email: &str, now: i64) {
        let book = self.books.entry(self.limits.of(email).0).or_default();
        // Letters that left together tell of one and the same trouble.
        if book.rests_until <= now {
            book.rest_ms = (book.rest_ms * 2).clamp(REST_MS.0, REST_MS.1);
            book.rests_until = now + book.rest_ms;
        }
    }
}

impl Allowance {
    /// Domains that get nothing.
    pub fn closed(&self) -> Vec<String> {
        let full = self.room.iter().filter(|(_, room)| **room == 0);
        full.flat_map(|(name, _)| self.limits.named(name).1).collect()
    }

    /// Whether one more letter may leave to this address; counts it.
    pub fn take(&mut self, email: &str) -> bool {
        let (name, per_minute) = self.limits.of(email);
        let fresh = Book::default().room(per_minute, self.limits.together, 0);
        let room = self.room.entry(name).or_insert(fresh);
        let may = *room > 0;
        *room = room.saturating_sub(1);
        may
    }
}

#[cfg(test)]
mod tests;
