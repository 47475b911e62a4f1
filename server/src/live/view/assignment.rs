//! The interpreter's seat of a meeting as its viewer may see it: who has it, whether that stands, and
//! who else could take it.

use sangdam_domain::access::Role;
use sangdam_domain::offer::{self, OfferState};
use sangdam_domain::timetable::{self, Need};
use sangdam_domain::{Day, late};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Lens, SeatName};

/// How a meeting stands with its interpreter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Assignment {
    NotNeeded,
    /// It needs one and has none.
    Missing,
    /// Somebody is held for it who has not answered yet.
    Offered,
    Confirmed,
}

impl From<offer::Assignment> for Assignment {
    fn from(assignment: offer::Assignment) -> Self {
        match assignment {
            offer::Assignment::NotNeeded => Self::NotNeeded,
            offer::Assignment::Missing => Self::Missing,
            offer::Assignment::Offered => Self::Offered,
            offer::Assignment::Confirmed => Self::Confirmed,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NeedName {
    /// As the languages of the two say.
    Auto,
    Needed,
    NotNeeded,
}

impl From<Need> for NeedName {
    fn from(need: Need) -> Self {
        match need {
            Need::Auto => Self::Auto,
            Need::Needed => Self::Needed,
            Need::NotNeeded => Self::NotNeeded,
        }
    }
}

impl From<NeedName> for Need {
    fn from(need: NeedName) -> Self {
        match need {
            NeedName::Auto => Self::Auto,
            NeedName::Needed => Self::Needed,
            NeedName::NotNeeded => Self::NotNeeded,
        }
    }
}

/// A second interpreter, where two work through a third language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RelayView {
    pub interpreter_id: String,
    pub name: String,
    /// The language between the two.
    pub via: String,
}

pub(super) fn relay(day: &Day, meeting: &timetable::Meeting) -> Option<RelayView> {
    let relay = meeting.relay.as_ref()?;
    let one = day.roster.interpreters.get(&relay.interpreter)?;
    Some(RelayView {
        interpreter_id: one.id.to_string(),
        name: one.name.clone(),
        via: relay.via.clone(),
    })
}

/// When the first open offer of a meeting ends: the organizer knows of all, interpreters of their own.
pub(super) fn offer_expires_at(
    day: &Day,
    role: &Role,
    meeting: &timetable::Meeting,
) -> Option<i64> {
    let is_seen = |id: &sangdam_domain::InterpreterId| match role {
        Role::Organizer => true,
        Role::Interpreter { id: own } => own == id,
        Role::Company { .. } => false,
    };
    let held = meeting.interpreters().filter(|id| is_seen(id));
    held.filter_map(|id| offer::open(day, &meeting.id, id)).map(|open| open.expires_at.0).min()
}

/// Somebody who said that they are late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LateSeat {
    pub seat: SeatName,
    pub minutes: u16,
    pub at: i64,
}

pub(super) fn lates(day: &Day, meeting: &timetable::Meeting) -> Vec<LateSeat> {
    let all = late::of_meeting(day, &meeting.id);
    all.map(|(seat, late)| LateSeat { seat: seat.into(), minutes: late.minutes, at: late.at.0 })
        .collect()
}

/// What became of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OfferStanding {
    Open,
    Accepted,
    Declined,
    Expired,
    /// The meeting was given to somebody else.
    Withdrawn,
}

impl From<OfferState> for OfferStanding {
    fn from(state: OfferState) -> Self {
        match state {
            OfferState::Open => Self::Open,
            OfferState::Accepted => Self::Accepted,
            OfferState::Declined => Self::Declined,
            OfferState::Expired => Self::Expired,
            OfferState::Withdrawn => Self::Withdrawn,
        }
    }
}

/// An interpreter, and whether they can take a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Candidate {
    pub interpreter_id: String,
    pub name: String,
    pub fits: bool,
    /// Which rule is in the way.
    #[schema(example = "rest")]
    pub code: Option<String>,
    /// The same in the reader's language.
    pub reason: Option<String>,
    /// Minutes they interpret on this day.
    pub load_min: i64,
    /// Whether they serve one of the two companies already.
    pub serves: bool,
    pub reserve: bool,
    pub languages: Vec<String>,
    /// What became of this meeting's last offer to them.
    pub offer: Option<OfferStanding>,
    /// Why they declined.
    pub offer_reason: Option<String>,
    pub is_held: bool,
}

pub fn candidate(lens: &Lens<'_>, one: &offer::Candidate<'_>) -> Candidate {
    let interpreter = one.interpreter;
    let reason = one.unfit.map(|why| {
        let key = format!("why-unfit-{}", why.code().replace('_', "-"));
        lens.texts.say(&lens.viewer.language, &key, &[])
    });
    Candidate {
        interpreter_id: interpreter.id.to_string(),
        name: interpreter.name.clone(),
        fits: one.unfit.is_none(),
        code: one.unfit.map(|why| why.code().into()),
        reason,
        load_min: one.load_min,
        serves: one.serves,
        reserve: interpreter.profile.reserve,
        languages: interpreter.languages.clone(),
        offer: one.last.map(|last| last.state.into()),
        offer_reason: one.last.map(|last| last.reason.clone()).filter(|why| !why.is_empty()),
        is_held: one.is_held,
    }
}
