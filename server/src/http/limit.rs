//! Limits by person and by network address: buckets that fill up again with time.
//!
//! Kept per node: with two nodes a person may do twice as much, which these limits can bear; what
//! must hold across nodes (tries of a code) is counted in the database.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Buckets kept at once; past it those that are full again are forgotten.
const BUCKETS_MAX: usize = 100_000;
/// Looking through all buckets takes some milliseconds; whoever makes up new names pays for it at
/// most once in this time, and shares one bucket with all other newcomers until there is room.
const SWEEP_EVERY: Duration = Duration::from_secs(1);

/// How much of one thing is allowed.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    pub what: &'static str,
    pub count: u32,
    pub per: Duration,
}

struct Bucket {
    left: f64,
    filled: Instant,
    full_after: Duration,
}

#[derive(Default)]
pub struct Limits(Mutex<Buckets>);

#[derive(Default)]
struct Buckets {
    all: HashMap<(&'static str, String), Bucket>,
    swept: Option<Instant>,
}

impl Buckets {
    /// Makes room if there is none, and says whether there is some.
    fn has_room(&mut self, now: Instant) -> bool {
        let is_tired = self.swept.is_some_and(|swept| now - swept < SWEEP_EVERY);
        if self.all.len() >= BUCKETS_MAX && !is_tired {
            self.all.retain(|_, bucket| now - bucket.filled < bucket.full_after);
            self.swept = Some(now);
        }
        self.all.len() < BUCKETS_MAX
    }
}

impl Limits {
    /// Takes one; or says after how many seconds there is one again.
    pub fn take(&self, allowance: Allowance, who: &str) -> Result<(), u64> {
        let now = Instant::now();
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut key = (allowance.what, who.to_owned());
        if !buckets.all.contains_key(&key) && !buckets.has_room(now) {
            key.1.clear();
        }
        let count = f64::from(allowance.count.max(1));
        let per_second = count / allowance.per.as_secs_f64();
        let bucket = buckets.all.entry(key).or_insert(Bucket {
            left: count,
            filled: now,
            full_after: allowance.per,
        });
        let gained = (now - bucket.filled).as_secs_f64() * per_second;
        bucket.left = (bucket.left + gained).min(count);
        bucket.filled = now;
        if bucket.left >= 1.0 {
            bucket.left -= 1.0;
            return Ok(());
        }
        let seconds = ((1.0 - bucket.left) / per_second).ceil();
        Err(if seconds < 1.0 { 1 } else { seconds as u64 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_up_comes_back_with_time() {
        let limits = Limits::default();
        let two = Allowance { what: "test", count: 2, per: Duration::from_secs(60) };

        let taken: Vec<bool> = (0..3).map(|_| limits.take(two, "a").is_ok()).collect();

        assert_eq!(taken, [true, true, false]);
        assert_eq!(limits.take(two, "a"), Err(30));
        assert_eq!(limits.take(two, "b"), Ok(()));
    }

    #[test]
    fn made_up_names_share_what_is_left() {
        let limits = Limits::default();
        let one = Allowance { what: "test", count: 1, per: Duration::from_secs(3600) };

        let taken = (0..BUCKETS_MAX + 50).filter(|n| limits.take(one, &n.to_string()).is_ok());

        assert_eq!(taken.count(), BUCKETS_MAX + 1);
    }
}
