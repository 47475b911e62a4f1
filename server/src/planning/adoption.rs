//! Whether a plan still fits the day, and what becomes of it in the draft.

use std::collections::HashSet;

use sangdam_domain::draft::{self, DraftMeeting, Proposed};
use sangdam_domain::refusal::Refusal;
use sangdam_domain::time::Moment;
use sangdam_domain::{CompanyId, Day, MeetingId, PlanId, Slot};
use sangdam_planner::judge::judge;

use super::options::{Honor, PlanOptions};
use super::proposal::{Placed, Proposal};
use super::task::{CannotPlan, standing, task};
use super::wish::honored;

/// A plan's new meetings as the day stands now.
pub struct Adoption {
    /// What would become drafted; pairs that found a meeting by themselves are left as they are.
    pub meetings: Vec<Proposed>,
    /// Meetings that can no longer be.
    pub stale: usize,
}

/// Looks at a plan again on the day as it is: whether all of it is still wished, whether the planner's
/// judge still lets it pass, and whether its people are still there. Booking's own rules are asked once
/// more when it is adopted.
pub fn adoption(
    day: &Day,
    proposal: &Proposal,
    options: &PlanOptions,
    moment: Moment<'_>,
    fresh_key: impl Fn() -> String,
) -> Adoption {
    let stands = standing(day, moment);
    let meets = |one: &Placed| {
        stands.timetable.of_company(&one.host).any(|meeting| meeting.guest == one.guest)
    };
    let new: Vec<&Placed> =
        proposal.meetings.iter().filter(|one| one.stands.is_none() && !meets(one)).collect();
    let everybody = Honor { must: true, want: true, if_possible: true, mutual_only: false };
    let wishes = honored(&stands, everybody, moment.now);
    let wished: HashSet<(&CompanyId, &CompanyId)> =
        wishes.iter().map(|wish| (&wish.host, &wish.guest)).collect();
    let unwished = new.iter().filter(|one| !wished.contains(&(&one.host, &one.guest))).count();
    let is_passed = match task(day, options, moment) {
        Ok(task) => {
            // What stands may break a rule by itself; the plan must not break more.
            let wrong = |proposal| judge(&task.instance, &task.plan_of(proposal)).wrong.len();
            wrong(proposal) <= wrong(&Proposal::default())
        }
        Err(CannotPlan::Nothing) => true,
        Err(CannotPlan::TooLarge) => false,
    };
    let known = |one: &Placed| {
        day.draft.as_ref().and_then(|draft| {
            let of_pair = |had: &&DraftMeeting| had.host == one.host && had.guest == one.guest;
            draft.meetings.values().find(of_pair).map(|had| had.id.clone())
        })
    };
    let meetings = new.iter().map(|one| Proposed {
        id: known(one).unwrap_or_else(|| MeetingId::new(fresh_key())),
        host: one.host.clone(),
        guest: one.guest.clone(),
        slot: Slot(one.slot),
        room: one.room.clone(),
        interpreter: one.interpreter.clone(),
    });
    let meetings: Vec<Proposed> = meetings.collect();
    let unseated = match draft::adopt(day, &PlanId::new(""), &meetings, moment) {
        Err(Refusal::PlanStale { meetings }) => meetings,
        _ => usize::from(!is_passed),
    };
    Adoption { meetings, stale: unwished.max(unseated) }
}
