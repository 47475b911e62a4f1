//! How fast a rehearsed day goes: as wished, and slower while the machine cannot keep up. People do
//! something every minute of the day; where minutes go by between two looks, nobody acts as they would.

use sangdam_domain::Instant;

/// More minutes of the day between two looks than this are too many.
const MINUTES_MAX: i64 = 2;
/// Looks in time, one after the other, until it may go faster again.
const IN_TIME: u32 = 20;
/// Slower than this it never goes.
const SPEED_MIN: u32 = 30;

pub struct Pace {
    wished: u32,
    speed: u32,
    last: Option<Instant>,
    in_time: u32,
}

impl Pace {
    pub fn of(wished: u32) -> Self {
        Self { wished, speed: wished, last: None, in_time: 0 }
    }

    pub fn speed(&self) -> u32 {
        self.speed
    }

    /// Notes the moment of a look; gives another speed where the clock must go by another from now on.
    pub fn look(&mut self, now: Instant) -> Option<u32> {
        let before = self.last.replace(now);
        let is_behind = before.is_some_and(|before| before.minutes_to(now) > MINUTES_MAX);
        self.in_time = if is_behind { 0 } else { self.in_time + 1 };
        let speed = if is_behind {
            (self.speed / 2).max(SPEED_MIN).min(self.speed)
        } else if self.in_time >= IN_TIME {
            self.in_time = 0;
            self.speed.saturating_mul(2).min(self.wished)
        } else {
            self.speed
        };
        let is_other = speed != self.speed;
        self.speed = speed;
        is_other.then_some(speed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minute(minute: i64) -> Instant {
        Instant(minute * 60_000)
    }

    #[test]
    fn a_day_goes_slower_while_minutes_are_missed_and_never_stands() {
        let mut pace = Pace::of(600);

        let told: Vec<Option<u32>> =
            [0, 1, 4, 7, 30, 60, 90, 120].map(minute).map(|at| pace.look(at)).into();

        assert_eq!(told[..4], [None, None, Some(300), Some(150)]);
        assert_eq!((pace.speed(), pace.look(minute(150))), (30, None));
        assert_eq!(Pace::of(10).look(minute(0)), None);
    }

    #[test]
    fn it_goes_as_wished_again_when_nothing_is_missed() {
        let mut pace = Pace::of(600);
        pace.look(minute(0));
        pace.look(minute(5));

        let again = (6..).map(minute).find_map(|at| pace.look(at));

        assert_eq!((again, pace.speed()), (Some(600), 600));
    }
}
