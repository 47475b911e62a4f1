//! What a way to mend a day costs, by what it leaves of the day.

use std::collections::{BTreeSet, HashSet};

use sangdam_domain::change::Change;
use sangdam_domain::notice::notices;
use sangdam_domain::roster::email_key;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{CompanyId, Day};

use crate::planning::desk::gaps;

/// How a meeting differs from what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Canceled,
    Moved,
    /// The same slot, another interpreter.
    Swapped,
    /// The same slot and interpreter, another room.
    RoomChanged,
    /// Only the slot's own time is another, or its length.
    Retimed,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cost {
    pub left_out: usize,
    pub moved: usize,
    pub swapped: usize,
    pub room_changed: usize,
    pub retimed: usize,
    /// Gaps of companies more than before; fewer when below 0.
    pub gaps: i64,
    /// Letters that would leave, and people they go to.
    pub letters: usize,
    pub people: usize,
    /// Meetings of the day that stay in every respect.
    pub untouched: usize,
}

/// How a meeting that was is now, if at all otherwise.
pub fn kind(before: &Day, after: &Day, was: &Meeting) -> Option<Kind> {
    let Some(is) = after.timetable.get(&was.id) else { return Some(Kind::Canceled) };
    if is.slot != was.slot {
        return Some(Kind::Moved);
    }
    if !is.interpreters().eq(was.interpreters()) {
        return Some(Kind::Swapped);
    }
    if is.room != was.room {
        return Some(Kind::RoomChanged);
    }
    (before.time_of(was) != after.time_of(is)).then_some(Kind::Retimed)
}

impl Cost {
    pub fn of<'a>(before: &Day, after: &Day, changes: impl Iterator<Item = &'a Change>) -> Self {
        let mut cost = Self::default();
        let mut touched: BTreeSet<&CompanyId> = BTreeSet::new();
        for was in before.timetable.all() {
            let count = match kind(before, after, was) {
                None => &mut cost.untouched,
                Some(Kind::Canceled) => &mut cost.left_out,
                Some(Kind::Moved) => &mut cost.moved,
                Some(Kind::Swapped) => &mut cost.swapped,
                Some(Kind::RoomChanged) => &mut cost.room_changed,
                Some(Kind::Retimed) => &mut cost.retimed,
            };
            *count += 1;
            if after.timetable.get(&was.id).map(|is| is.slot) != Some(was.slot) {
                touched.extend([&was.host, &was.guest]);
            }
        }
        cost.gaps = touched.into_iter().map(|id| gaps_of(after, id) - gaps_of(before, id)).sum();
        let mut people = HashSet::new();
        for change in changes {
            let was = change.meeting().and_then(|one| before.timetable.get(&one.id));
            let told = notices(was.map(|meeting| &**meeting), after, change);
            people.extend(told.iter().map(|notice| email_key(&notice.to.email)));
            cost.letters += told.len();
        }
        cost.people = people.len();
        cost
    }
}

fn gaps_of(day: &Day, company: &CompanyId) -> i64 {
    let slots = day.timetable.of_company(company).map(|meeting| meeting.slot.0).collect();
    i64::try_from(gaps(day, &slots)).unwrap_or(i64::MAX)
}
