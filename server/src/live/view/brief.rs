//! What one should know of a meeting before it begins: who meets whom, in which languages.

use sangdam_domain::access::Role;
use sangdam_domain::programme::Side;
use sangdam_domain::timetable::Meeting;
use sangdam_domain::{Day, InterpreterId};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Company, company};

/// Both sides of a meeting. Nobody's address is in it, not even the reader's own: a door may have
/// let in somebody who is on no roster.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Brief {
    /// The meeting's day.
    pub day: String,
    pub meeting: String,
    pub host: Company,
    pub guest: Company,
    pub interpreter: Option<BriefInterpreter>,
    /// Who interprets with them, where nobody speaks both languages.
    pub relay: Option<BriefInterpreter>,
    /// The language between the two.
    pub relay_via: Option<String>,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct BriefInterpreter {
    pub name: String,
    pub languages: Vec<String>,
}

impl Brief {
    /// As far as somebody in this role may see the two companies.
    pub fn of(day: &Day, role: &Role, meeting: &Meeting) -> Option<Self> {
        let profile = |side| {
            let one = day.roster.company(meeting.company(side))?;
            role.sees_company(day, one).then(|| {
                let mut shown = company(role, one);
                shown.delegates.iter_mut().for_each(|delegate| delegate.email = None);
                shown
            })
        };
        let interpreter = |id: &InterpreterId| {
            let one = day.roster.interpreters.get(id)?;
            let (name, languages) = (one.name.clone(), one.languages.clone());
            Some(BriefInterpreter { name, languages })
        };
        let relay = meeting.relay.as_ref();
        Some(Self {
            day: day.id.to_string(),
            meeting: meeting.id.to_string(),
            host: profile(Side::Host)?,
            guest: profile(Side::Guest)?,
            interpreter: meeting.interpreter.as_ref().and_then(interpreter),
            relay: relay.and_then(|relay| interpreter(&relay.interpreter)),
            relay_via: relay.map(|relay| relay.via.clone()),
        })
    }
}
