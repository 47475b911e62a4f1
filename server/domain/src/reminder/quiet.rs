//! Hours in which nobody wants to hear from us, on the recipient's own clock.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;

use crate::letters::QuietHours;
use crate::time::{Instant, ZoneRules};

/// How far to look for a minute that is not quiet: longer than any quiet hours with a change of clocks.
const LOOK_MINUTES_MAX: usize = 3 * 24 * 60;

/// Quiet hours where somebody lives.
pub(super) struct Evening<'a> {
    pub quiet: QuietHours,
    pub zone: Tz,
    pub rules: &'a ZoneRules,
}

impl Evening<'_> {
    /// When something due may arrive: held until the quiet hours end if that is early enough, else
    /// brought forward to the last minute before they begin. Never given up.
    pub fn mind(&self, due: Instant, expires: Instant) -> Instant {
        if !self.is_quiet(due) {
            return due;
        }
        let after = self.after(due).filter(|after| *after < expires);
        after.or_else(|| self.before(due)).unwrap_or(due)
    }

    pub fn is_quiet(&self, at: Instant) -> bool {
        let QuietHours { from, to } = self.quiet;
        let time = self.rules.local(self.zone, at).time();
        if from < to { from <= time && time < to } else { from <= time || time < to }
    }

    /// The end of the quiet hours that hold at an instant.
    fn after(&self, at: Instant) -> Option<Instant> {
        let local = self.rules.local(self.zone, at);
        let is_past = local.time() >= self.quiet.to;
        let date = if is_past { next(local.date())? } else { local.date() };
        let end = self.rules.instant_or_after(self.zone, date.and_time(self.quiet.to));
        // Where clocks change in just that hour the end is found minute by minute.
        self.look(end, 1, |end| end > at)
    }

    /// The last minute before the quiet hours that hold at an instant.
    fn before(&self, at: Instant) -> Option<Instant> {
        let local = self.rules.local(self.zone, at);
        let is_today = local.time() >= self.quiet.from;
        let date = if is_today { local.date() } else { local.date().pred_opt()? };
        let begin = self.rules.instant_or_after(self.zone, date.and_time(self.quiet.from));
        self.look(begin.plus_minutes(-1), -1, |before| before < at)
    }

    fn look(
        &self,
        from: Instant,
        step_minutes: i64,
        is_right: impl Fn(Instant) -> bool,
    ) -> Option<Instant> {
        std::iter::successors(Some(from), |at| Some(at.plus_minutes(step_minutes)))
            .take(LOOK_MINUTES_MAX)
            .find(|at| is_right(*at) && !self.is_quiet(*at))
    }
}

fn next(date: NaiveDate) -> Option<NaiveDate> {
    date.checked_add_days(Days::new(1))
}
