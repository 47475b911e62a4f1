//! The only reader of the wall clock. A sample runs on a clock of its own that can be set and sped up.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use sangdam_domain::Instant;

/// Tells the time; clones tell the same.
#[derive(Clone)]
pub struct Clock(Arc<Face>);

enum Face {
    Wall,
    Set(Mutex<Setting>),
}

#[allow(clippy::disallowed_methods)] // the one place
fn wall_now() -> Instant {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    Instant(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// A clock that was set to an instant at a moment of the monotonic clock and runs at some speed.
struct Setting {
    at: Instant,
    since: std::time::Instant,
    speed: u32,
}

impl Setting {
    fn now(&self) -> Instant {
        let elapsed = i64::try_from(self.since.elapsed().as_millis()).unwrap_or(i64::MAX);
        Instant(self.at.0 + elapsed * i64::from(self.speed))
    }
}

impl Clock {
    pub fn wall() -> Self {
        Self(Arc::new(Face::Wall))
    }

    /// A clock of its own. At speed 0 it stands still, which is what tests want.
    pub fn set_to(at: Instant, speed: u32) -> Self {
        let since = std::time::Instant::now();
        Self(Arc::new(Face::Set(Mutex::new(Setting { at, since, speed }))))
    }

    pub fn now(&self) -> Instant {
        match &*self.0 {
            Face::Wall => wall_now(),
            Face::Set(setting) => setting.lock().unwrap_or_else(PoisonError::into_inner).now(),
        }
    }

    /// The time on the clocks of other servers, which what they are given must be good for. The
    /// sample's clock runs elsewhere than theirs; one that stands still is a test's, and so are
    /// the servers.
    pub fn now_elsewhere(&self) -> Instant {
        if self.speed() == 0 { self.now() } else { wall_now() }
    }

    /// How fast it runs: 1 is real time.
    pub fn speed(&self) -> u32 {
        match &*self.0 {
            Face::Wall => 1,
            Face::Set(setting) => setting.lock().unwrap_or_else(PoisonError::into_inner).speed,
        }
    }

    /// Sets the sample's clock. The wall clock cannot be set.
    pub fn set(&self, at: Option<Instant>, speed: Option<u32>) {
        let Face::Set(setting) = &*self.0 else { return };
        let mut setting = setting.lock().unwrap_or_else(PoisonError::into_inner);
        *setting = Setting {
            at: at.unwrap_or_else(|| setting.now()),
            since: std::time::Instant::now(),
            speed: speed.unwrap_or(setting.speed),
        };
    }

    /// How long to wait, in real time, until this clock shows an instant.
    pub fn until(&self, at: Instant) -> Duration {
        let left = u64::try_from(at.0 - self.now().0).unwrap_or(0);
        match self.speed() {
            // A clock that stands still is moved by hand, and whoever moves it rings the bell.
            0 => Duration::from_secs(3600),
            speed => Duration::from_millis(left / u64::from(speed)),
        }
    }
}
