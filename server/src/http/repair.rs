//! Repair of a running day: ways to mend it after something went wrong, and taking one of them.

use actix_web::{HttpResponse, post, web};
use sangdam_domain::command::Command;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::repair::{Event, Move, Repair, Shift, Steps};
use sangdam_domain::time::Moment;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{CompanyId, Day, Instant, InterpreterId, MeetingId, RoomId, Slot};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::aside::aside;
use super::day::{Revision, organizer_command};
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::{Caller, DayCaller};
use crate::planning::repair::{Aim, Answer, Cost, Kind, answers, kind};

/// Stands for the reason while plans are looked for; what is written is the organizer's own.
const NO_REASON_YET: &str = "-";

/// What went wrong.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum RepairEvent {
    /// A company did not come and is not expected any more.
    NoShow {
        id: String,
    },
    /// A company is not there for so many minutes from now.
    Late {
        id: String,
        minutes: u16,
    },
    CompanyLeaves {
        id: String,
    },
    /// Until the end of the day where nothing is said.
    InterpreterGone {
        id: String,
        until_at: Option<i64>,
    },
    RoomGone {
        id: String,
        until_at: Option<i64>,
    },
    /// A meeting that is on takes so many minutes more.
    Overrun {
        id: String,
        minutes: u16,
    },
    /// Nothing can begin from this slot on until so many minutes later.
    Delayed {
        slot: u16,
        minutes: u16,
    },
}

impl From<RepairEvent> for Event {
    fn from(event: RepairEvent) -> Self {
        let company = CompanyId::new;
        match event {
            RepairEvent::NoShow { id } => Self::NoShow { company: company(id) },
            RepairEvent::Late { id, minutes } => Self::Late { company: company(id), minutes },
            RepairEvent::CompanyLeaves { id } => Self::CompanyLeaves { company: company(id) },
            RepairEvent::InterpreterGone { id, until_at } => Self::InterpreterGone {
                interpreter: InterpreterId::new(id),
                until: until_at.map(Instant),
            },
            RepairEvent::RoomGone { id, until_at } => {
                Self::RoomGone { room: RoomId::new(id), until: until_at.map(Instant) }
            }
            RepairEvent::Overrun { id, minutes } => {
                Self::Overrun { meeting: MeetingId::new(id), minutes }
            }
            RepairEvent::Delayed { slot, minutes } => Self::Delayed { from: Slot(slot), minutes },
        }
    }
}

/// What a plan is best at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RepairKey {
    FewestTouched,
    NoneLeftOut,
    FewestGaps,
    /// Of a delay: all slots from there on are later.
    Later,
    /// Later until the next breaks have made up for it.
    Absorbed,
    /// The delayed slots are lost.
    SlotLost,
}

impl From<Aim> for RepairKey {
    fn from(aim: Aim) -> Self {
        match aim {
            Aim::FewestTouched => Self::FewestTouched,
            Aim::NoneLeftOut => Self::NoneLeftOut,
            Aim::FewestGaps => Self::FewestGaps,
            Aim::Later => Self::Later,
            Aim::Absorbed => Self::Absorbed,
            Aim::SlotLost => Self::SlotLost,
        }
    }
}

/// How the grid follows a delay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RepairShift {
    Later,
    Absorbed,
}

/// A meeting elsewhere, or with other seats in its slot.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RepairMove {
    pub meeting: String,
    /// Where it was when the plan was made.
    pub from: u16,
    pub slot: u16,
    pub room_id: Option<String>,
    pub interpreter_id: Option<String>,
}

/// What a plan does, to be sent back to adopt it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RepairSteps {
    pub cancels: Vec<String>,
    pub moves: Vec<RepairMove>,
    pub shift: Option<RepairShift>,
}

impl From<Steps> for RepairSteps {
    fn from(steps: Steps) -> Self {
        let moves = steps.moves.into_iter().map(|step| RepairMove {
            meeting: step.meeting.to_string(),
            from: step.from.0,
            slot: step.slot.0,
            room_id: step.room.map(|id| id.to_string()),
            interpreter_id: step.interpreter.map(|id| id.to_string()),
        });
        Self {
            cancels: steps.cancels.iter().map(ToString::to_string).collect(),
            moves: moves.collect(),
            shift: steps.shift.map(|shift| match shift {
                Shift::Later => RepairShift::Later,
                Shift::Absorbed => RepairShift::Absorbed,
            }),
        }
    }
}

impl From<RepairSteps> for Steps {
    fn from(steps: RepairSteps) -> Self {
        let moves = steps.moves.into_iter().map(|step| Move {
            meeting: MeetingId::new(step.meeting),
            from: Slot(step.from),
            slot: Slot(step.slot),
            room: step.room_id.map(RoomId::new),
            interpreter: step.interpreter_id.map(InterpreterId::new),
        });
        Self {
            cancels: steps.cancels.into_iter().map(MeetingId::new).collect(),
            moves: moves.collect(),
            shift: steps.shift.map(|shift| match shift {
                RepairShift::Later => Shift::Later,
                RepairShift::Absorbed => Shift::Absorbed,
            }),
        }
    }
}

/// Where, when and with whom a meeting is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RepairPlace {
    pub slot: u16,
    pub start_at: i64,
    pub end_at: i64,
    pub room_id: Option<String>,
    pub interpreter_id: Option<String>,
}

impl RepairPlace {
    fn of(day: &Day, meeting: &Meeting) -> Option<Self> {
        let time = day.time_of(meeting)?;
        Some(Self {
            slot: meeting.slot.0,
            start_at: time.start.0,
            end_at: time.end.0,
            room_id: meeting.room.as_ref().map(ToString::to_string),
            interpreter_id: meeting.interpreter.as_ref().map(ToString::to_string),
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RepairKind {
    Canceled,
    Moved,
    Swapped,
    RoomChanged,
    /// Only its time is another.
    Retimed,
}

impl From<Kind> for RepairKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Canceled => Self::Canceled,
            Kind::Moved => Self::Moved,
            Kind::Swapped => Self::Swapped,
            Kind::RoomChanged => Self::RoomChanged,
            Kind::Retimed => Self::Retimed,
        }
    }
}

/// A meeting that a plan changes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RepairLine {
    pub meeting: String,
    pub host: String,
    pub guest: String,
    pub kind: RepairKind,
    pub from: RepairPlace,
    /// None where it is canceled.
    pub to: Option<RepairPlace>,
}

/// What a plan costs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RepairScore {
    /// Meetings that are canceled.
    pub left_out: usize,
    pub moved: usize,
    /// In their slot with another interpreter.
    pub swapped: usize,
    pub room_changed: usize,
    /// In their slot, which is at another time.
    pub retimed: usize,
    /// Gaps of companies more than before; fewer when below 0.
    pub gaps: i64,
    /// Letters that would leave.
    pub letters: usize,
    /// People they go to.
    pub people: usize,
}

/// One way to mend the day.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RepairPlan {
    pub key: RepairKey,
    /// What else it is best at.
    pub also: Vec<RepairKey>,
    pub score: RepairScore,
    /// The meetings it changes, the earliest first; those whose slot alone is at another time are only
    /// counted where the grid moves.
    pub diff: Vec<RepairLine>,
    /// Meetings that stay in every respect.
    pub untouched: usize,
    /// When the last slot of the day would end.
    pub ends_at: i64,
    pub steps: RepairSteps,
}

impl RepairPlan {
    fn of(day: &Day, answer: Answer) -> Self {
        let Answer { aim, also, steps, after, cost } = answer;
        let changed = day.timetable.all().filter_map(|was| {
            let kind = kind(day, &after, was)?;
            let is_shifted = steps.shift.is_some() && kind == Kind::Retimed;
            let to = after.timetable.get(&was.id).and_then(|is| RepairPlace::of(&after, is));
            (!is_shifted).then_some(RepairLine {
                meeting: was.id.to_string(),
                host: was.host.to_string(),
                guest: was.guest.to_string(),
                kind: kind.into(),
                from: RepairPlace::of(day, was)?,
                to,
            })
        });
        let mut diff: Vec<RepairLine> = changed.collect();
        diff.sort_by(|a, b| (a.from.slot, &a.meeting).cmp(&(b.from.slot, &b.meeting)));
        let Cost { left_out, moved, swapped, room_changed, retimed, .. } = cost;
        let Cost { gaps, letters, people, untouched, .. } = cost;
        let ends_at = after.layout.slots.last().map_or(0, |slot| slot.end.0);
        Self {
            key: aim.into(),
            also: also.into_iter().map(Into::into).collect(),
            score: RepairScore {
                left_out,
                moved,
                swapped,
                room_changed,
                retimed,
                gaps,
                letters,
                people,
            },
            diff,
            untouched,
            ends_at,
            steps: steps.into(),
        }
    }
}

/// Up to three ways to mend the day, best first.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RepairPlans {
    /// Of the day they were made for, to be sent with the one that is adopted.
    pub revision: i64,
    pub plans: Vec<RepairPlan>,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RepairForm {
    pub event: RepairEvent,
}

/// Ways to mend the day after something went wrong. Nothing is written.
#[utoipa::path(tag = "repair", params(("day" = String, Path)), request_body = RepairForm,
    responses((status = 200, body = RepairPlans), (status = 403, body = Problem),
              (status = 404, body = Problem), (status = 422, body = Problem),
              (status = 409, body = Problem, description = "`day_closed`, `not_now`")))]
#[post("/api/days/{day}/repairs")]
pub async fn propose_repairs(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<RepairForm>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let (day, rules, now) = (caller.day.clone(), app.rules.clone(), app.clock.now());
    let event = Event::from(form.value.event);
    // The largest day takes a moment that other requests should not wait for.
    let found = aside(move || {
        let moment = Moment { now, rules: &rules };
        let answers = answers(&day, &event, NO_REASON_YET, moment)?;
        let plans = answers.into_iter().map(|answer| RepairPlan::of(&day, answer));
        Ok::<_, Refusal>(RepairPlans { revision: day.revision, plans: plans.collect() })
    });
    let found =
        found.await?.map_err(|refusal| Denied::refused(&refusal, Some(&caller.lens(&app))))?;
    Ok(HttpResponse::Ok().json(found))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AdoptRepairForm {
    pub event: RepairEvent,
    /// Why somebody is not there; asked for where somebody is not.
    #[serde(default)]
    pub reason: String,
    /// The revision the plan was made for.
    pub revision: i64,
    /// Of the plan that was looked at.
    pub steps: RepairSteps,
}

/// Says what went wrong and mends the day by a plan, all of it or nothing. Where the day has gone on since
/// the plan was made, it is judged again. Only people whose meeting changes are written to.
#[utoipa::path(tag = "repair",
    params(("day" = String, Path), ("Idempotency-Key" = Option<String>, Header)),
    request_body = AdoptRepairForm,
    responses((status = 200, body = Revision), (status = 403, body = Problem),
              (status = 409, body = Problem, description = "`plan_stale` with the fact `meetings`: \
                so many of its meetings cannot be as the day is now; `not_now`, `day_closed`, \
                `busy_elsewhere`"),
              (status = 422, body = Problem)))]
#[post("/api/days/{day}/repairs/adopt")]
pub async fn adopt_repair(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<AdoptRepairForm>,
) -> Result<HttpResponse, Denied> {
    let AdoptRepairForm { event, reason, revision, steps } = form.value;
    let repair = Repair { event: event.into(), reason, steps: steps.into(), revision };
    let command = Command::Repair(Box::new(repair));
    organizer_command(&app, caller, &day, &form.repeat, command).await
}
