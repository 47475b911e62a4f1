//! Whether somebody can take a meeting, and if not, what is in the way.

use chrono::Timelike;

use super::{Bound, Job, carries, is_same, load_minutes, rested_at, works_too_long};
use crate::away::{self, Who};
use crate::day::{Day, SlotTime};
use crate::id::RoomId;
use crate::offer;
use crate::refusal::NotThisSlot;
use crate::room::Room;
use crate::roster::Interpreter;
use crate::time::{Moment, ZoneRules};
use crate::timetable::Meeting;
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
    /// Works for another company that day.
    BoundElsewhere,
    /// Works at another table that day.
    OtherTable,
    /// Said no to this meeting.
    Declined,
    Busy,
    /// Is not there at that time.
    Away,
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
    /// Whether it is in the way of a meeting of these two in any slot and room.
    pub fn is_for_all_day(self) -> bool {
        self <= Self::BoundElsewhere
    }

    /// The stable code of the interface.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unqualified => "unqualified",
            Self::Mode => "mode",
            Self::Conflict => "conflict",
            Self::BoundElsewhere | Self::OtherTable => "bound_elsewhere",
            Self::Declined => "declined",
            Self::Busy => "busy",
            Self::Away => "away",
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
            Unfit::Unqualified | Unfit::Mode | Unfit::Conflict | Unfit::BoundElsewhere => {
                Self::NoInterpreter
            }
            Unfit::OtherTable | Unfit::Declined | Unfit::Busy | Unfit::Away => {
                Self::InterpretersBusy
            }
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
    if away::is_away(day, &Who::Interpreter(one.id.clone()), &job.time) {
        return Err(Unfit::Away);
    }
    if !is_at_work(one, &job.time, moment.rules) {
        return Err(Unfit::Hours);
    }
    let is_held = job
        .meeting
        .and_then(|id| day.timetable.get(id))
        .is_some_and(|meeting| meeting.has_interpreter(&one.id));
    let notice = i64::from(one.profile.notice_hours) * 60;
    if !is_held && notice > 0 && job.time.start < moment.now.plus_minutes(notice) {
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
    times.any(|time| time.overlaps(&job.time)) || is_elsewhere(day, one, job)
}

/// Whether somebody is in a meeting of another day then, or must be before they have rested from this one
/// and whatever follows it without a pause.
fn is_elsewhere(day: &Day, one: &Interpreter, job: &Job<'_>) -> bool {
    let Some(spans) = day.elsewhere.get(&one.id) else { return false };
    let limits = day.settings.interpreting.limits(one);
    let changed = job.time.end.plus_minutes(day.settings.grid.changeover_min.into());
    let rested = rested_at(day, &one.id, job, limits).max(changed);
    spans.iter().any(|(from, to)| *from < rested && job.time.start < *to)
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
    let is_at = |name: &str, id: &RoomId| {
        day.settings.rooms.iter().any(|room| room.id == *id && is_same(&room.name, name))
    };
    match (&profile.bound_to, job.room) {
        (Some(Bound::Company(code)), _) if !codes.iter().any(|own| is_same(code, own)) => {
            Err(Unfit::BoundElsewhere)
        }
        (Some(Bound::Table(name)), Some(room)) if !is_at(name, room) => Err(Unfit::OtherTable),
        // Without a room nothing is said of the table yet.
        _ => Ok(()),
    }
}

/// Who interprets a meeting though a rule keeps them from it by now, as after an import or new settings;
/// nobody where the organizer set the rule aside.
pub fn misfit<'a>(day: &'a Day, meeting: &Meeting, rules: &ZoneRules) -> Option<&'a Interpreter> {
    let company = |id| day.roster.company(id);
    let (host, guest) = (company(&meeting.host)?, company(&meeting.guest)?);
    let is_judged = meeting.override_reason.is_none() && !day.gave_way(meeting);
    let time = day.time_of(meeting).filter(|_| is_judged)?;
    let room = meeting.room.as_ref();
    let job = Job { meeting: Some(&meeting.id), host, guest, time, room };
    // Whoever has it need not be asked earlier.
    let moment = Moment { now: time.start, rules };
    let via = meeting.relay.as_ref().map(|relay| std::slice::from_ref(&relay.via));
    let (here, there) = (&*host.languages, &*guest.languages);
    let sides = [(here, via.unwrap_or(there)), (via.unwrap_or(here), there)];
    meeting.interpreters().zip(sides).find_map(|(id, sides)| {
        let one = day.roster.interpreters.get(id)?;
        let why = fit_between(day, one, sides, &job, moment).err();
        why.filter(|why| *why != Unfit::Declined).map(|_| &**one)
    })
}

/// The tables and rooms that somebody works at alone.
pub(crate) fn tables(day: &Day) -> Vec<&RoomId> {
    let bound = day.roster.interpreters.values().filter_map(|one| one.profile.bound_to.as_ref());
    let names = bound.filter_map(|bound| match bound {
        Bound::Table(name) => Some(name),
        Bound::Company(_) => None,
    });
    let names: Vec<&String> = names.collect();
    let rooms = day.settings.rooms.iter();
    let is_theirs = |room: &&Room| names.iter().any(|name| is_same(name, &room.name));
    rooms.filter(is_theirs).map(|room| &room.id).collect()
}

/// Whether somebody works in the day's way, and where it takes place.
pub fn works_this_way(day: &Day, one: &Interpreter) -> bool {
    let modes = one.profile.modes;
    modes.include(day.settings.interpreting.mode)
        && match day.video.primary {
            ProviderName::Table => modes.on_site,
            _ => modes.online,
        }
}

/// Whether a meeting lies in somebody's hours, on their own clock; those may end after midnight, and where
/// they end as they begin they are the whole day.
pub fn is_at_work(one: &Interpreter, time: &SlotTime, rules: &ZoneRules) -> bool {
    let Some(hours) = one.profile.hours else { return true };
    let minute = |time: chrono::NaiveTime| time.num_seconds_from_midnight() / 60;
    let (from, to) = (minute(hours.from), minute(hours.to));
    if from == to {
        return true;
    }
    let lasts = if from < to { to - from } else { to + DAY_MINUTES - from };
    let start = minute(rules.local(one.zone, time.start).time());
    let after = (start + DAY_MINUTES - from) % DAY_MINUTES;
    i64::from(after) + time.start.minutes_to(time.end) <= i64::from(lasts)
}
