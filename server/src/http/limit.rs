//! Limits by person and by network address: buckets that fill up again with time.
//!
//! Kept per node: with two nodes a person may do twice as much, which these limits can bear; what
//! must hold across nodes (tries of a code) is counted in the database.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Buckets kept at once; past it full ones are forgotten.
const BUCKETS_MAX: usize = 100_000;

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
pub struct Limits(Mutex<HashMap<(&'static str, String), Bucket>>);

impl Limits {
    /// Takes one; or says after how many seconds there is one again.
    pub fn take(&self, allowance: Allowance, who: &str) -> Result<(), u64> {
        let now = Instant::now();
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > BUCKETS_MAX {
            buckets.retain(|_, bucket| now - bucket.filled < bucket.full_after);
        }
        let count = f64::from(allowance.count.max(1));
        let per_second = count / allowance.per.as_secs_f64();
        let bucket = buckets.entry((allowance.what, who.to_owned())).or_insert(Bucket {
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
}
