//! Whether somebody can take a meeting, and if not, what is in the way.

use chrono::Timelike;

use super::{Bound, Job, Mode, carries, is_same, load_minutes, works_too_long};
use crate::day::{Day, SlotTime};
use crate::offer;
use crate::refusal::NotThisSlot;
use crate::roster::Interpreter;
use crate::time::{Moment, ZoneRules};
use crate::video::ProviderName;

/// Minutes of a day.
const DAY_MINUTES: u32 = 24 * 60;

/// Why somebody cannot take a meeting; the later, the nearer they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unfit {
    /// Does not have the pair of languages, both ways.
    Unqualified,
    /// Does not work in the day's way, or not online, or not on site.
    Mode,
    /// Does not work for one of the two.
    Conflict,
    /// Works for another company, or at another table, that day.
    BoundElsewhere,
    /// Said no to this meeting.
    Declined,
    Busy,
    /// Outside the hours they work, on their own clock.
    Hours,
    /// Would have to be asked earlier.
    Notice,
    /// Would work more than a day's minutes.
    Load,
    /// Would work too long without a pause.
    Rest,
}

impl Unfit {
    /// The stable code of the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unqualified => "unqualified",
            Self::Mode => "mode",
            Self::Conflict => "conflict",
            Self::BoundElsewhere => "bound_elsewhere",
            Self::Declined => "declined",
            Self::Busy => "busy",
            Self::Hours => "hours",
            Self::Notice => "notice",
            Self::Load => "load",
            Self::Rest => "rest",
        }
    }
}

impl From<Unfit> for NotThisSlot {
    fn from(why: Unfit) -> Self {
        match why {
            Unfit::Unqualified => Self::NoInterpreter,
            Unfit::Mode
            | Unfit::Conflict
            | Unfit::BoundElsewhere
            | Unfit::Declined
            | Unfit::Busy => Self::InterpretersBusy,
            Unfit::Hours => Self::InterpreterHours,
            Unfit::Notice => Self::InterpreterNotice,
            Unfit::Load => Self::InterpreterLoad,
            Unfit::Rest => Self::InterpreterRest,
        }
    }
}

/// Whether somebody can interpret this meeting alone.
pub fn fit(day: &Day, one: &Interpreter, job: &Job<'_>, moment: Moment<'_>) -> Result<(), Unfit> {
    fit_between(day, one, (&job.host.languages, &job.guest.languages), job, moment)
}

/// Whether somebody could interpret for these two at some time of the day: what does not depend on the
/// slot.
pub fn suits(day: &Day, one: &Interpreter, job: &Job<'_>) -> Result<(), Unfit> {
    suits_between(day, one, (&job.host.languages, &job.guest.languages), job)
}

/// Whether somebody can interpret between languages of the one and of the other side, in this meeting.
pub(super) fn fit_between(
    day: &Day,
    one: &Interpreter,
    sides: (&[String], &[String]),
    job: &Job<'_>,
    moment: Moment<'_>,
) -> Result<(), Unfit> {
    suits_between(day, one, sides, job)?;
    if job.meeting.is_some_and(|id| offer::has_refused(day, id, &one.id)) {
        return Err(Unfit::Declined);
    }
    if is_busy(day, one, job) {
        return Err(Unfit::Busy);
    }
    if !is_at_work(one, &job.time, moment.rules) {
        return Err(Unfit::Hours);
    }
    let is_held = job
        .meeting
        .and_then(|id| day.timetable.get(id))
        .is_some_and(|meeting| meeting.has_interpreter(&one.id));
    let notice = i64::from(one.profile.notice_hours) * 60;
    if !is_held && job.time.start < moment.now.plus_minutes(notice) {
        return Err(Unfit::Notice);
    }
    let limits = day.settings.interpreting.limits(one);
    let own = job.time.start.minutes_to(job.time.end);
    if load_minutes(day, &one.id, job.meeting) + own > limits.load {
        return Err(Unfit::Load);
    }
    if works_too_long(day, &one.id, job, limits) {
        return Err(Unfit::Rest);
    }
    Ok(())
}

/// Whether somebody is in another meeting at that time, of this day or of another.
pub fn is_busy(day: &Day, one: &Interpreter, job: &Job<'_>) -> bool {
    let others = day.timetable.of_interpreter(&one.id).filter(|own| Some(&own.id) != job.meeting);
    let mut times = others.filter_map(|own| day.time_of(own));
    times.any(|time| time.overlaps(&job.time)) || is_elsewhere(day, one, &job.time)
}

/// Whether somebody is in a meeting of another day then, or in the pause before it.
fn is_elsewhere(day: &Day, one: &Interpreter, time: &SlotTime) -> bool {
    let Some(spans) = day.elsewhere.get(&one.id) else { return false };
    let changeover = i64::from(day.settings.grid.changeover_min);
    let pause = day.settings.interpreting.limits(one).pause.max(changeover);
    let rested = time.end.plus_minutes(pause);
    spans.iter().any(|(from, to)| *from < rested && time.start < *to)
}

pub(super) fn suits_between(
    day: &Day,
    one: &Interpreter,
    (here, there): (&[String], &[String]),
    job: &Job<'_>,
) -> Result<(), Unfit> {
    let profile = &one.profile;
    let speaks = |language: &String| one.languages.contains(language);
    let is_able = |a: &String, b: &String| {
        if profile.pairs.is_empty() {
            speaks(a) && speaks(b)
        } else {
            carries(&profile.pairs, a, b)
        }
    };
    if !here.iter().any(|a| there.iter().any(|b| is_able(a, b))) {
        return Err(Unfit::Unqualified);
    }
    if !works_this_way(day, one) {
        return Err(Unfit::Mode);
    }
    let codes = [&job.host.code, &job.guest.code];
    if profile.conflicts.iter().any(|code| codes.iter().any(|own| is_same(code, own))) {
        return Err(Unfit::Conflict);
    }
    let is_here = match &profile.bound_to {
        None => true,
        Some(Bound::Company(code)) => codes.iter().any(|own| is_same(code, own)),
        Some(Bound::Table(name)) => job.room.is_some_and(|id| {
            day.settings.rooms.iter().any(|room| room.id == *id && is_same(&room.name, name))
        }),
    };
    if is_here { Ok(()) } else { Err(Unfit::BoundElsewhere) }
}

/// Whether somebody works in the day's way, and where it takes place.
pub fn works_this_way(day: &Day, one: &Interpreter) -> bool {
    let modes = one.profile.modes;
    let in_mode = match day.settings.interpreting.mode {
        Mode::Consecutive => modes.consecutive,
        Mode::Simultaneous => modes.simultaneous,
    };
    in_mode
        && match day.video.primary {
            ProviderName::Table => modes.on_site,
            _ => modes.online,
        }
}

/// Whether a meeting lies in somebody's hours, on their own clock; those may end after midnight.
pub fn is_at_work(one: &Interpreter, time: &SlotTime, rules: &ZoneRules) -> bool {
    let Some(hours) = one.profile.hours else { return true };
    let minute = |time: chrono::NaiveTime| time.num_seconds_from_midnight() / 60;
    let (from, to) = (minute(hours.from), minute(hours.to));
    let lasts = if from < to { to - from } else { to + DAY_MINUTES - from };
    let start = minute(rules.local(one.zone, time.start).time());
    let after = (start + DAY_MINUTES - from) % DAY_MINUTES;
    i64::from(after) + time.start.minutes_to(time.end) <= i64::from(lasts)
}
