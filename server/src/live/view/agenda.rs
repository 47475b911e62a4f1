//! An interpreter's day: their meetings in order, the rests between them, and what waits for an answer.

use sangdam_domain::notice::Seat;
use sangdam_domain::offer;
use sangdam_domain::swap::{self, Swap};
use sangdam_domain::time::Moment;
use sangdam_domain::timetable;
use sangdam_domain::{Instant, InterpreterId, interpreter};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

use super::{Clock, Lens, Meeting, meeting};

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgendaOwner {
    pub id: String,
    pub name: String,
    pub zone: String,
}

/// What an interpreter may do about a meeting now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgendaAct {
    Accept,
    Decline,
    Swap,
    Late,
}

/// Somebody a meeting can be swapped with.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SwapPartner {
    pub interpreter_id: String,
    pub name: String,
    /// Their meeting one would take in return; none where they only take over.
    pub takes: Option<String>,
    /// Who meets there, and when.
    pub to_take: Option<SwapMeeting>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgendaMeeting {
    pub meeting: Meeting,
    pub start_at: i64,
    pub clocks: Vec<Clock>,
    pub needs_answer: bool,
    pub may: Vec<AgendaAct>,
    pub swap_with: Vec<SwapPartner>,
    /// The page to prepare by.
    pub brief_path: String,
}

/// What a time without a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RestWhy {
    /// By the rules of interpreting.
    Rest,
    /// A break of the whole day.
    Break,
    /// Nothing is assigned.
    Free,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgendaRest {
    pub start_at: i64,
    pub end_at: i64,
    pub clocks: Vec<Clock>,
    pub why: RestWhy,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgendaSwap {
    pub id: String,
    /// Whether the viewer asked for it.
    pub mine: bool,
    pub other_name: String,
    /// What whoever asked would give away; whole, since the viewer may not sit in it.
    pub gives: String,
    pub takes: Option<String>,
    /// What the viewer would have to do, and when.
    pub to_take: Option<SwapMeeting>,
    pub to_give: Option<SwapMeeting>,
    pub expires_at: i64,
    pub clocks: Vec<Clock>,
}

/// A meeting that would change hands, as far as both interpreters need to know it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SwapMeeting {
    pub id: String,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub host_name: super::NamesByLanguage,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub guest_name: super::NamesByLanguage,
    pub start_at: i64,
    pub end_at: i64,
    pub clocks: Vec<Clock>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AgendaMinutes {
    pub planned: i64,
    pub max: i64,
}

/// An interpreter's day.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Agenda {
    pub revision: i64,
    pub interpreter: AgendaOwner,
    pub now: i64,
    pub meetings: Vec<AgendaMeeting>,
    pub rests: Vec<AgendaRest>,
    pub swaps: Vec<AgendaSwap>,
    /// Assignments that wait for an answer.
    pub offers_open: usize,
    pub minutes: AgendaMinutes,
}

/// A meeting with its own time.
type Timed<'a> = (Instant, Instant, &'a Arc<timetable::Meeting>);

impl Lens<'_> {
    /// The day of one interpreter.
    pub fn agenda(&self, id: &InterpreterId) -> Option<Agenda> {
        let day = self.day;
        let one = day.roster.interpreters.get(id)?;
        let mut own: Vec<Timed<'_>> = day
            .timetable
            .of_interpreter(id)
            .filter_map(|meeting| day.time_of(meeting).map(|time| (time.start, time.end, meeting)))
            .collect();
        own.sort_by_key(|(start, _, meeting)| (*start, meeting.id.clone()));
        let meetings: Vec<AgendaMeeting> =
            own.iter().map(|timed| self.agenda_meeting(id, *timed)).collect();
        let swaps = day.swaps.values().filter(|swap| swap.from == *id || swap.to == *id);
        Some(Agenda {
            revision: day.revision,
            interpreter: AgendaOwner {
                id: id.to_string(),
                name: one.name.clone(),
                zone: one.zone.name().into(),
            },
            now: self.now.0,
            rests: self.rests(id, &own),
            offers_open: meetings.iter().filter(|one| one.needs_answer).count(),
            meetings,
            swaps: swaps.map(|swap| self.agenda_swap(id, swap)).collect(),
            minutes: AgendaMinutes {
                planned: interpreter::load_minutes(day, id, None),
                max: day.settings.interpreting.limits(one).load,
            },
        })
    }

    fn agenda_meeting(&self, id: &InterpreterId, (start, end, held): Timed<'_>) -> AgendaMeeting {
        let day = self.day;
        let needs_answer = offer::open(day, &held.id, id).is_some();
        let may = self.may(id, held, needs_answer);
        let moment = Moment { now: self.now, rules: self.rules };
        let partners = if may.contains(&AgendaAct::Swap) {
            swap::partners(day, held, id, moment)
        } else {
            Vec::new()
        };
        let may = may.into_iter().filter(|act| *act != AgendaAct::Swap || !partners.is_empty());
        AgendaMeeting {
            meeting: meeting(day, &self.viewer.role, held),
            start_at: start.0,
            clocks: self.clocks(start, end),
            needs_answer,
            may: may.collect(),
            swap_with: partners.into_iter().filter_map(|one| self.partner(one)).collect(),
            brief_path: format!("/days/{}/meetings/{}/brief", day.id, held.id),
        }
    }

    fn may(
        &self,
        id: &InterpreterId,
        held: &timetable::Meeting,
        needs_answer: bool,
    ) -> Vec<AgendaAct> {
        let (day, now) = (self.day, self.now);
        let mut may = Vec::new();
        if needs_answer {
            may.push(AgendaAct::Accept);
        }
        if offer::may_decline(day, held, id, now) {
            may.push(AgendaAct::Decline);
        }
        let is_asked = day.swaps.values().any(|swap| swap.from == *id && swap.gives == held.id);
        if !is_asked {
            may.push(AgendaAct::Swap);
        }
        if sangdam_domain::late::may_say(day, held, Seat::Interpreter, now) {
            may.push(AgendaAct::Late);
        }
        may
    }

    fn partner(&self, one: swap::Partner) -> Option<SwapPartner> {
        let named = self.day.roster.interpreters.get(&one.interpreter)?;
        Some(SwapPartner {
            interpreter_id: named.id.to_string(),
            name: named.name.clone(),
            to_take: one.takes.as_ref().and_then(|id| self.swap_meeting(id)),
            takes: one.takes.map(|id| id.to_string()),
        })
    }

    /// The times between the first and the last meeting.
    fn rests(&self, id: &InterpreterId, own: &[Timed<'_>]) -> Vec<AgendaRest> {
        let rest = |pair: &[Timed<'_>]| {
            let (start, end) = (pair[0].1, pair[1].0);
            let why = interpreter::idle(self.day, id, start, end)?;
            Some(AgendaRest {
                start_at: start.0,
                end_at: end.0,
                clocks: self.clocks(start, end),
                why: match why {
                    interpreter::Idle::Rest => RestWhy::Rest,
                    interpreter::Idle::Break => RestWhy::Break,
                    interpreter::Idle::Free => RestWhy::Free,
                },
            })
        };
        own.windows(2).filter_map(rest).collect()
    }

    fn agenda_swap(&self, id: &InterpreterId, swap: &Swap) -> AgendaSwap {
        let mine = swap.from == *id;
        let other = if mine { &swap.to } else { &swap.from };
        let other = self.day.roster.interpreters.get(other);
        let gives = self.swap_meeting(&swap.gives);
        let takes = swap.takes.as_ref().and_then(|id| self.swap_meeting(id));
        let (to_take, to_give) = if mine { (takes, gives) } else { (gives, takes) };
        AgendaSwap {
            id: swap.id.to_string(),
            mine,
            other_name: other.map(|one| one.name.clone()).unwrap_or_default(),
            gives: swap.gives.to_string(),
            takes: swap.takes.as_ref().map(ToString::to_string),
            to_take,
            to_give,
            expires_at: swap.expires_at.0,
            clocks: self.clocks(swap.expires_at, swap.expires_at),
        }
    }

    fn swap_meeting(&self, id: &sangdam_domain::MeetingId) -> Option<SwapMeeting> {
        let day = self.day;
        let held = day.timetable.get(id)?;
        let time = day.time_of(held)?;
        let name = |id| Some(super::names(&day.roster.company(id)?.called()));
        Some(SwapMeeting {
            id: id.to_string(),
            host_name: name(&held.host)?,
            guest_name: name(&held.guest)?,
            start_at: time.start.0,
            end_at: time.end.0,
            clocks: self.clocks(time.start, time.end),
        })
    }
}
