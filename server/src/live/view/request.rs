//! Requests as a viewer may see them.

use std::collections::BTreeMap;

use sangdam_domain::Day;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::booking;
use sangdam_domain::day::Phase;
use sangdam_domain::request::{self, Rank, Standing};
use sangdam_domain::time::Moment;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How much a company wishes a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RankName {
    Must,
    Want,
    IfPossible,
    /// Known to the asking company and the organizer only.
    Never,
}

impl From<Rank> for RankName {
    fn from(rank: Rank) -> Self {
        match rank {
            Rank::Must => Self::Must,
            Rank::Want => Self::Want,
            Rank::IfPossible => Self::IfPossible,
            Rank::Never => Self::Never,
        }
    }
}

impl From<RankName> for Rank {
    fn from(rank: RankName) -> Self {
        match rank {
            RankName::Must => Self::Must,
            RankName::Want => Self::Want,
            RankName::IfPossible => Self::IfPossible,
            RankName::Never => Self::Never,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// The company asked has the word.
    Asked,
    /// It named another slot; the asking company has the word.
    Proposed,
    /// The two meet, or will once the planner has found them a slot: then `meeting` is empty.
    Accepted,
    Declined,
    /// Taken back, or its meeting was canceled.
    Withdrawn,
    Expired,
}

impl From<Standing> for RequestState {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Asked => Self::Asked,
            Standing::Proposed => Self::Proposed,
            Standing::Accepted => Self::Accepted,
            Standing::Declined => Self::Declined,
            Standing::Withdrawn => Self::Withdrawn,
            Standing::Expired => Self::Expired,
        }
    }
}

/// Which way a request goes for the viewer's own company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequestWay {
    Sent,
    Received,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequestAct {
    Accept,
    Decline,
    Propose,
    Withdraw,
    ChangeRank,
}

impl From<request::ActName> for RequestAct {
    fn from(act: request::ActName) -> Self {
        match act {
            request::ActName::Accept => Self::Accept,
            request::ActName::Decline => Self::Decline,
            request::ActName::Propose => Self::Propose,
            request::ActName::Withdraw => Self::Withdraw,
            request::ActName::ChangeRank => Self::ChangeRank,
        }
    }
}

/// Why the planner could not place a request; its words are the browser's, under `because-<code>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RequestReason {
    pub code: String,
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub facts: BTreeMap<String, String>,
}

/// One company's wish to meet another.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RequestView {
    pub id: String,
    /// The asking company.
    pub from: String,
    /// The company asked.
    pub to: String,
    pub rank: RankName,
    pub note: String,
    /// The slot named last, by whoever does not have the word; it is not held.
    pub slot: Option<u16>,
    pub state: RequestState,
    /// Why it was declined; may be empty.
    pub reason: String,
    /// When it was asked, or a slot was last proposed.
    pub asked_at: i64,
    /// When a request that waits expires.
    pub expires_at: i64,
    /// The meeting the two have.
    pub meeting: Option<String>,
    /// Both wish it.
    pub mutual: bool,
    pub mine: Option<RequestWay>,
    /// What the viewer could do now.
    pub may: Vec<RequestAct>,
    /// For the two companies, while it waits: slots both could be given now.
    pub free_slots: Vec<u16>,
    /// After release: why it was not placed.
    pub because: Option<Vec<RequestReason>>,
}

/// A request as a viewer who may know of it sees it.
pub fn request(day: &Day, role: &Role, one: &request::Request, moment: Moment<'_>) -> RequestView {
    let standing = request::standing(day, one, moment.now);
    // Rights follow from the role alone; whose session it is matters to the log only.
    let actor = Actor { role: role.clone(), email: String::new() };
    let mine = match role {
        Role::Company { id, .. } if *id == one.from => Some(RequestWay::Sent),
        Role::Company { .. } => Some(RequestWay::Received),
        _ => None,
    };
    let waits = matches!(standing, Standing::Asked | Standing::Proposed) && one.is_told();
    let pair = request::host_and_guest(day, &one.from, &one.to).ok();
    let free_slots = match pair.filter(|_| waits && mine.is_some()) {
        Some(pair) => booking::free_slots(day, &actor, pair, moment),
        None => Vec::new(),
    };
    let meeting = request::meeting(day, one).filter(|_| standing == Standing::Accepted);
    RequestView {
        id: one.id.to_string(),
        from: one.from.to_string(),
        to: one.to.to_string(),
        rank: one.rank.into(),
        note: one.note.clone(),
        slot: one.slot.map(|slot| slot.0),
        state: standing.into(),
        reason: one.reason.clone(),
        asked_at: one.asked_at.0,
        expires_at: one.expires_at.0,
        meeting: meeting.map(|meeting| meeting.id.to_string()),
        mutual: request::is_mutual(day, one, moment.now),
        mine,
        may: request::acts(day, &actor, one, moment.now).into_iter().map(Into::into).collect(),
        free_slots: free_slots.into_iter().map(|slot| slot.0).collect(),
        because: because(day, one, standing, moment),
    }
}

/// Why a wish that was to be planned for came to no meeting, once the timetable is out: what stands in
/// its way by the rules of booking. One that waits and could still be met by needs no excuse; where both
/// agreed, the slots still free are the reason to speak up.
fn because(
    day: &Day,
    one: &request::Request,
    standing: Standing,
    moment: Moment<'_>,
) -> Option<Vec<RequestReason>> {
    let is_out = matches!(day.phase, Phase::Released | Phase::Running);
    let is_open = matches!(standing, Standing::Asked | Standing::Proposed | Standing::Accepted)
        && one.is_told();
    if !is_out || !is_open || !day.settings.filling.planned || request::meeting(day, one).is_some()
    {
        return None;
    }
    let (host, guest) = request::host_and_guest(day, &one.from, &one.to).ok()?;
    let mut found = booking::hindrances(day, host, guest, moment);
    if found.iter().any(|one| one.code == booking::FREE) {
        if standing != Standing::Accepted {
            return None;
        }
        found.retain(|one| one.code == booking::FREE);
    }
    let reason = |one: booking::Hindrance| RequestReason {
        code: one.code.into(),
        facts: [("slots".to_owned(), one.slots.len().to_string())].into(),
    };
    Some(found.into_iter().map(reason).collect())
}
