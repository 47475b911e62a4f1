//! What somebody's own browser found out before the day: whether a meeting will work from where they
//! sit, and if not, why.

use crate::time::Instant;
use crate::video::ProviderName;

/// How one attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Works,
    Fails,
    /// Nothing to try, or it cannot be tried from a page.
    Untried,
}

impl Outcome {
    pub const ALL: [Self; 3] = [Self::Works, Self::Fails, Self::Untried];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Fails => "fails",
            Self::Untried => "untried",
        }
    }
}

/// How a camera or a microphone was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    Works,
    Denied,
    Missing,
    Busy,
    Untried,
}

impl Device {
    pub const ALL: [Self; 5] =
        [Self::Works, Self::Denied, Self::Missing, Self::Busy, Self::Untried];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::Denied => "denied",
            Self::Missing => "missing",
            Self::Busy => "busy",
            Self::Untried => "untried",
        }
    }

    fn is_trouble(self) -> bool {
        matches!(self, Self::Denied | Self::Missing | Self::Busy)
    }
}

/// The family of a browser; no more of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    Safari,
    Other,
}

impl Browser {
    pub const ALL: [Self; 4] = [Self::Chromium, Self::Firefox, Self::Safari, Self::Other];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Safari => "safari",
            Self::Other => "other",
        }
    }
}

/// The kinds of way sound and picture may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paths {
    pub direct: Outcome,
    pub relay_udp: Outcome,
    /// Over TCP or TLS, where a network lets nothing else out.
    pub relay_tcp: Outcome,
}

impl Paths {
    fn any_relay(self) -> bool {
        self.relay_udp == Outcome::Works || self.relay_tcp == Outcome::Works
    }
}

/// The service of the day that was tried, and how that ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    pub provider: ProviderName,
    pub outcome: Outcome,
}

/// Somebody's latest check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionCheck {
    pub at: Instant,
    pub line: Outcome,
    pub paths: Paths,
    pub primary: Reached,
    pub backup: Option<Reached>,
    pub camera: Device,
    pub microphone: Device,
    pub browser: Browser,
    pub round_trip_ms: Option<i32>,
    pub took_ms: i32,
}

/// What is in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    Line,
    /// The service of the day cannot be reached; for our own room: no way for sound and picture.
    Primary,
    Backup,
    Microphone,
}

impl Obstacle {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Primary => "primary",
            Self::Backup => "backup",
            Self::Microphone => "microphone",
        }
    }
}

/// What a check means for the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Good,
    /// It works, but only because a server passes sound and picture on.
    RelayOnly,
    Trouble(Vec<Obstacle>),
}

impl Verdict {
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::RelayOnly => "relay_only",
            Self::Trouble(_) => "trouble",
        }
    }
}

/// Judges a check; `relay_only`: our own room connects through a relay or not at all.
pub fn verdict(check: &ConnectionCheck, relay_only: bool) -> Verdict {
    let paths = check.paths;
    let fails = |reached: Reached| match reached.provider {
        ProviderName::BuiltIn => {
            !(paths.any_relay() || paths.direct == Outcome::Works && !relay_only)
        }
        _ => reached.outcome == Outcome::Fails,
    };
    let obstacles: Vec<Obstacle> = [
        (check.line == Outcome::Fails, Obstacle::Line),
        (fails(check.primary), Obstacle::Primary),
        (check.backup.is_some_and(fails), Obstacle::Backup),
        (check.microphone.is_trouble(), Obstacle::Microphone),
    ]
    .into_iter()
    .filter_map(|(is_there, obstacle)| is_there.then_some(obstacle))
    .collect();
    if !obstacles.is_empty() {
        return Verdict::Trouble(obstacles);
    }
    let is_ours = check.primary.provider == ProviderName::BuiltIn;
    if is_ours && paths.direct == Outcome::Fails { Verdict::RelayOnly } else { Verdict::Good }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Outcome::{Fails, Untried, Works};

    fn check(direct: Outcome, relay_udp: Outcome, relay_tcp: Outcome) -> ConnectionCheck {
        ConnectionCheck {
            at: Instant(0),
            line: Works,
            paths: Paths { direct, relay_udp, relay_tcp },
            primary: Reached { provider: ProviderName::BuiltIn, outcome: Untried },
            backup: None,
            camera: Device::Works,
            microphone: Device::Works,
            browser: Browser::Firefox,
            round_trip_ms: None,
            took_ms: 0,
        }
    }

    #[test]
    fn our_own_room_needs_one_way_for_sound_and_picture() {
        let lost = Verdict::Trouble(vec![Obstacle::Primary]);

        assert_eq!(verdict(&check(Works, Works, Works), true), Verdict::Good);
        assert_eq!(verdict(&check(Works, Untried, Untried), false), Verdict::Good);
        assert_eq!(verdict(&check(Fails, Fails, Works), true), Verdict::RelayOnly);
        assert_eq!(verdict(&check(Works, Fails, Fails), true), lost);
        assert_eq!(verdict(&check(Fails, Untried, Untried), false), lost);
    }

    #[test]
    fn another_service_is_judged_by_its_own_and_what_is_untried_is_no_trouble() {
        let reached = |outcome| Reached { provider: ProviderName::Jitsi, outcome };
        let with =
            |outcome| ConnectionCheck { primary: reached(outcome), ..check(Fails, Fails, Fails) };
        let backup = ConnectionCheck {
            backup: Some(reached(Fails)),
            microphone: Device::Denied,
            camera: Device::Missing,
            ..check(Works, Works, Works)
        };

        assert_eq!(verdict(&with(Works), true), Verdict::Good);
        assert_eq!(verdict(&with(Untried), true), Verdict::Good);
        assert_eq!(verdict(&with(Fails), true), Verdict::Trouble(vec![Obstacle::Primary]));
        let both = Verdict::Trouble(vec![Obstacle::Backup, Obstacle::Microphone]);
        assert_eq!(verdict(&backup, true), both);
    }
}
