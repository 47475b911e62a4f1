//! Release: makes the draft the timetable everybody sees, by changes like any others. Only who has a
//! changed meeting is written to.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::booking;
use crate::change::Change;
use crate::day::{Day, Phase};
use crate::draft::{DraftMeeting, present};
use crate::id::MeetingId;
use crate::mark::mark;
use crate::problem::{Problem, problems};
use crate::refusal::Refusal;
use crate::time::{Instant, Moment, ZoneRules};
use crate::timetable::Meeting;

/// What a release would do to the timetable.
#[derive(Clone, Debug)]
pub struct Difference {
    pub added: Vec<Meeting>,
    /// As it is, and as it will be.
    pub moved: Vec<(Arc<Meeting>, Meeting)>,
    pub canceled: Vec<Arc<Meeting>>,
    pub unchanged: usize,
    /// Meetings of the draft that cannot be, and why; they stay in the draft.
    pub blocked: Vec<(DraftMeeting, Refusal)>,
    /// The day with all of it done.
    pub after: Day,
}

/// The difference between timetable and draft, every meeting seated by booking's rules. A seat that
/// somebody took meanwhile is replaced by a free one where there is one; a slot never is.
pub fn difference(day: &Day, moment: Moment<'_>) -> Difference {
    // A meeting that cannot go where it is meant to stays where it is, and may be in others' way there.
    let mut staying = BTreeSet::new();
    loop {
        let attempt = attempt(day, &staying, moment);
        let before = staying.len();
        let stuck = attempt.blocked.iter().map(|(one, _)| &one.id);
        staying.extend(stuck.filter(|id| day.timetable.get(id).is_some()).cloned());
        if staying.len() == before {
            return attempt;
        }
    }
}

fn attempt(day: &Day, staying: &BTreeSet<MeetingId>, moment: Moment<'_>) -> Difference {
    let mut found = Difference {
        added: Vec::new(),
        moved: Vec::new(),
        canceled: Vec::new(),
        unchanged: 0,
        blocked: Vec::new(),
        after: day.clone(),
    };
    let Some(draft) = day.draft.as_deref() else {
        found.unchanged = day.timetable.len();
        return found;
    };
    let after = &mut found.after;
    for id in &draft.dropped {
        found.canceled.extend(day.timetable.get(id).cloned());
        after.timetable.remove(id);
    }
    let is_moving = |id: &MeetingId| day.timetable.get(id).is_some() && !staying.contains(id);
    for id in draft.meetings.keys().filter(|id| is_moving(id)) {
        after.timetable.remove(id);
    }
    // Those who meet already choose their seats first, then what the organizer pinned.
    let mut in_order: Vec<&DraftMeeting> = draft.meetings.values().collect();
    in_order.sort_by_key(|one| (!is_moving(&one.id), !one.pinned, one.slot, &one.id));
    for one in in_order {
        let standing = day.timetable.get(&one.id);
        if standing.is_some() && staying.contains(&one.id) {
            // The others lie as they will by now, so the reason is the one that holds.
            let mut without = after.clone();
            without.timetable.remove(&one.id);
            let refusal = booking::seat(&without, &one.id, &one.wanted(), moment).err();
            found.blocked.push((one.clone(), refusal.unwrap_or(Refusal::NotNow)));
            continue;
        }
        match (booking::seat(after, &one.id, &one.wanted(), moment), standing) {
            (Ok(meeting), None) => {
                after.timetable.put(meeting.clone());
                found.added.push(meeting);
            }
            (Ok(seated), Some(standing)) => {
                let seated = DraftMeeting::of(&seated, one.pinned).as_meeting(Some(standing));
                let meeting = if seated == **standing {
                    seated
                } else {
                    let told = booking::told_again(&seated, moment.now);
                    found.moved.push((standing.clone(), told.clone()));
                    told
                };
                after.timetable.put(meeting);
            }
            (Err(refusal), _) => found.blocked.push((one.clone(), refusal)),
        }
    }
    found.unchanged = day.timetable.len() - found.moved.len() - found.canceled.len();
    found
}

impl Difference {
    /// Stands for all that would happen: another difference has another mark.
    pub fn mark(&self) -> String {
        let lies = |one: &Meeting| format!("{:?}", DraftMeeting::of(one, true));
        let added = self.added.iter().map(|one| format!("+{}", lies(one)));
        let moved = self.moved.iter();
        let moved = moved.map(|(before, after)| format!("~{}{}", lies(before), lies(after)));
        let canceled = self.canceled.iter().map(|one| format!("-{}", lies(one)));
        let blocked = self.blocked.iter().map(|(one, why)| format!("!{} {}", one.id, why.code()));
        let all = added.chain(moved).chain(canceled).chain(blocked);
        mark(all)
    }

    /// What the organizer should look at before releasing: problems of what changes, on the day as it
    /// would be.
    pub fn problems(&self, rules: &ZoneRules) -> Vec<Problem> {
        let changed: Vec<&Meeting> =
            self.added.iter().chain(self.moved.iter().map(|(_, after)| after)).collect();
        problems(&self.after, rules)
            .into_iter()
            .filter(|problem| match (&problem.meeting, &problem.company, &problem.slot) {
                (Some(id), ..) => changed.iter().any(|one| one.id == *id),
                (None, Some(company), _) => changed.iter().any(|one| one.has(company)),
                (None, None, Some(slot)) => changed.iter().any(|one| one.slot == *slot),
                (None, None, None) => false,
            })
            .collect()
    }

    /// What happens, cancellations first so that their seats are free.
    pub fn changes(self) -> impl Iterator<Item = Change> {
        let Self { added, moved, canceled, after, .. } = self;
        let moved = moved.into_iter().map(|(before, meeting)| (before.slot, meeting));
        let canceled =
            canceled.into_iter().map(|meeting| Change::Canceled { meeting: (*meeting).clone() });
        let start = move |slot| after.slot_time(slot).map_or(Instant(0), |time| time.start);
        let moved = moved.map(move |(from, meeting)| Change::Moved {
            meeting,
            from,
            from_start: start(from),
        });
        canceled.chain(moved).chain(added.into_iter().map(|meeting| Change::Booked { meeting }))
    }
}

/// Makes the draft at this revision the timetable, and the day a released one, if that means what was
/// looked at: bookings meanwhile may have made another difference of the same draft.
pub fn release(
    day: &Day,
    revision: i64,
    mark: &str,
    accepts_problems: bool,
    moment: Moment<'_>,
) -> Result<Vec<Change>, Refusal> {
    if day.phase == Phase::Closed {
        return Err(Refusal::DayClosed);
    }
    if present(day)?.revision != revision {
        return Err(Refusal::DraftChanged);
    }
    let mut difference = difference(day, moment);
    if difference.mark() != mark {
        return Err(Refusal::DraftChanged);
    }
    let problems = difference.blocked.len() + difference.problems(moment.rules).len();
    if problems > 0 && !accepts_problems {
        return Err(Refusal::ReleaseProblems { problems });
    }
    for meeting in &mut difference.canceled {
        *meeting = Arc::new(booking::told_again(meeting, moment.now));
    }
    let left = difference.blocked.iter().map(|(one, _)| one.id.clone()).collect();
    let is_new = matches!(day.phase, Phase::Draft | Phase::Requests | Phase::Planning);
    let opened = is_new.then_some(Change::PhaseChanged { phase: Phase::Released });
    let changes = opened.into_iter().chain(difference.changes());
    Ok(changes.chain([Change::DraftReleased { left }]).collect())
}
