//! Plans as they go over the wire.

use std::collections::BTreeSet;

use sangdam_domain::feasibility::slots_outside;
use sangdam_domain::programme::Side;
use sangdam_domain::{Day, MeetingId, RoomId};
use serde::Serialize;
use utoipa::ToSchema;

use crate::live::view::Lens;
use crate::planning::desk::gaps;
use crate::planning::options::PlanOptions;
use crate::planning::progress::PlanProgress;
use crate::planning::proposal::{Help, LeftOut, More, Placed, Proposal};
use crate::planning::task::standing;
use crate::planning::what_if::rehearsed;
use crate::planning::wish::{Rank, wishes};
use crate::store::plan::Row;

/// A plan in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanHead {
    pub id: String,
    pub made_at: i64,
    pub made_by: String,
    /// The day's revision it was planned for.
    pub revision: i64,
    pub options: PlanOptions,
    /// Planned for what the day has not; it cannot be adopted.
    pub rehearsal: bool,
    /// The draft was made of it.
    pub adopted: bool,
    pub progress: PlanProgress,
}

/// What there is to plan.
#[derive(Clone, Debug, Default, Serialize, ToSchema)]
pub struct PlanDemand {
    pub hosts: usize,
    pub guests: usize,
    pub slots: usize,
    pub rooms: usize,
    pub interpreters: usize,
    /// Meetings the day can hold at most.
    pub meetings_max: usize,
    /// Meetings that stand and stay.
    pub booked: usize,
    /// Pairs somebody wishes, by the rank of whoever wishes it more.
    pub must: usize,
    pub want: usize,
    pub if_possible: usize,
    /// Of those, pairs both sides wish.
    pub mutual: usize,
    /// Of those, pairs that agreed.
    pub accepted: usize,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanList {
    pub revision: i64,
    /// The latest first.
    pub plans: Vec<PlanHead>,
    /// The plan whose run is on.
    pub running: Option<String>,
    /// Another day's run is on, and a new one must wait.
    pub busy: bool,
    /// What a first run would be asked.
    pub options: PlanOptions,
    pub demand: PlanDemand,
}

/// A meeting of a plan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlannedMeeting {
    /// Of a meeting that stands in timetable or draft, and that the planner left alone.
    pub meeting_id: Option<String>,
    pub host: String,
    pub guest: String,
    pub slot: u16,
    pub interpreter_id: Option<String>,
    pub room_id: Option<String>,
    /// Whether it was there before: booked, or pinned in the draft.
    pub pinned: bool,
    pub rank: Option<Rank>,
    pub mutual: bool,
}

/// What stands in the way, and in which slots; none where it is the same in all.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanReason {
    /// The code of a booking's refusal, such as `host_busy`, `guest_busy`, `rest_needed`, `no_room`,
    /// `no_interpreter`, `slot_past`, `limit_reached`, `counterpart_limit_reached`; or
    /// `outside_office_hours`; or `not_found`: they could have met there, and no better plan with it
    /// was found. Its words are the browser's, under `because-<code>`.
    pub code: String,
    pub slots: Vec<u16>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanLeftOut {
    pub host: String,
    pub guest: String,
    pub rank: Rank,
    pub mutual: bool,
    pub reasons: Vec<PlanReason>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanHelpKind {
    Slot,
    Room,
    Interpreter,
}

/// One more of something, and how many more meetings that gives.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanHelp {
    pub what: PlanHelpKind,
    /// The languages of the interpreter.
    pub pair: Option<[String; 2]>,
    pub meetings_more: u32,
}

/// A company's day by a plan.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanCompany {
    pub company_id: String,
    /// Pairs with it that somebody wishes.
    pub wished: usize,
    pub meetings: usize,
    pub left_out: usize,
    /// Gaps between its meetings.
    pub breaks: usize,
    pub first_slot: Option<u16>,
    pub last_slot: Option<u16>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PlanView {
    pub plan: PlanHead,
    pub meetings: Vec<PlannedMeeting>,
    pub left_out: Vec<PlanLeftOut>,
    pub helps: Vec<PlanHelp>,
    pub companies: Vec<PlanCompany>,
    /// Meetings of it that could not be any more, were it adopted now.
    pub stale: usize,
}

/// A plan as its row keeps it.
pub struct Found {
    pub row: Row,
    pub options: PlanOptions,
    pub proposal: Option<Proposal>,
    pub progress: PlanProgress,
}

impl Found {
    pub fn head(&self, day: &Day) -> PlanHead {
        let adopted = day.draft.as_ref().and_then(|draft| draft.adopted_from.as_ref());
        PlanHead {
            id: self.row.id.clone(),
            made_at: self.row.made_at,
            made_by: self.row.made_by.clone(),
            revision: self.row.revision,
            rehearsal: self.options.is_rehearsal(),
            adopted: adopted.is_some_and(|plan| plan.as_str() == self.row.id),
            progress: self.progress.clone(),
            options: self.options.clone(),
        }
    }

    pub fn view(&self, day: &Day, stale: usize) -> PlanView {
        let nothing = Proposal::default();
        let proposal = self.proposal.as_ref().unwrap_or(&nothing);
        let meant = rehearsed(day, &self.options.what_if);
        let companies = day.roster.companies.values().map(|one| company(&meant, one, proposal));
        PlanView {
            plan: self.head(day),
            meetings: proposal.meetings.iter().map(|one| planned(day, one)).collect(),
            left_out: proposal.left_out.iter().map(left_out).collect(),
            helps: proposal.helps.iter().map(help).collect(),
            companies: companies.collect(),
            stale,
        }
    }
}

impl PlanDemand {
    pub fn of(lens: &Lens<'_>) -> Self {
        let (day, now) = (lens.day, lens.now);
        let stands = standing(day, lens.moment());
        let wishes = wishes(&stands, now);
        let of_rank = |rank| wishes.iter().filter(|wish| wish.rank == rank).count();
        let side = |side| day.roster.on_side(side).count();
        let (hosts, guests) = (side(Side::Host), side(Side::Guest));
        let rooms = day.settings.rooms.len();
        let slots = day.layout.slots.len() - slots_outside(day, lens.rules).len();
        let desks =
            |side| day.roster.on_side(side).map(|one| usize::from(one.desks)).sum::<usize>();
        let at_once = desks(Side::Host).min(desks(Side::Guest));
        let at_once = at_once.min(if rooms == 0 { usize::MAX } else { rooms });
        Self {
            hosts,
            guests,
            slots,
            rooms,
            interpreters: day.roster.interpreters.len(),
            meetings_max: slots * at_once,
            booked: stands.timetable.len(),
            must: of_rank(Rank::Must),
            want: of_rank(Rank::Want),
            if_possible: of_rank(Rank::IfPossible),
            mutual: wishes.iter().filter(|wish| wish.is_mutual).count(),
            accepted: wishes.iter().filter(|wish| wish.is_accepted).count(),
        }
    }
}

fn planned(day: &Day, one: &Placed) -> PlannedMeeting {
    let has_room = |id: &&RoomId| day.settings.rooms.iter().any(|room| room.id == **id);
    let interpreter = one.interpreter.as_ref();
    PlannedMeeting {
        meeting_id: one.stands.as_ref().map(MeetingId::to_string),
        host: one.host.to_string(),
        guest: one.guest.to_string(),
        slot: one.slot,
        // What is rehearsed only has no name.
        interpreter_id: interpreter
            .filter(|id| day.roster.interpreters.contains_key(*id))
            .map(ToString::to_string),
        room_id: one.room.as_ref().filter(has_room).map(RoomId::to_string),
        pinned: one.stands.is_some(),
        rank: one.rank,
        mutual: one.is_mutual,
    }
}

fn left_out(one: &LeftOut) -> PlanLeftOut {
    let reasons = one
        .reasons
        .iter()
        .map(|reason| PlanReason { code: reason.code.clone(), slots: reason.slots.clone() });
    PlanLeftOut {
        host: one.host.to_string(),
        guest: one.guest.to_string(),
        rank: one.rank,
        mutual: one.is_mutual,
        reasons: reasons.collect(),
    }
}

fn help(one: &Help) -> PlanHelp {
    let (what, pair) = match &one.what {
        More::Slot => (PlanHelpKind::Slot, None),
        More::Room => (PlanHelpKind::Room, None),
        More::Interpreter { pair } => (PlanHelpKind::Interpreter, Some(pair.clone())),
    };
    PlanHelp { what, pair, meetings_more: one.meetings_more }
}

fn company(day: &Day, one: &sangdam_domain::roster::Company, proposal: &Proposal) -> PlanCompany {
    let own: Vec<&Placed> = proposal
        .meetings
        .iter()
        .filter(|meeting| meeting.host == one.id || meeting.guest == one.id)
        .collect();
    let left_out =
        proposal.left_out.iter().filter(|left| left.host == one.id || left.guest == one.id).count();
    let slots: BTreeSet<u16> = own.iter().map(|meeting| meeting.slot).collect();
    PlanCompany {
        company_id: one.id.to_string(),
        wished: own.iter().filter(|meeting| meeting.stands.is_none()).count() + left_out,
        meetings: own.len(),
        left_out,
        breaks: gaps(day, &slots),
        first_slot: slots.first().copied(),
        last_slot: slots.last().copied(),
    }
}
