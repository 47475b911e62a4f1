//! What one should know of a meeting before it begins: who meets whom, in which languages.

use sangdam_domain::Day;
use sangdam_domain::access::Role;
use sangdam_domain::programme::Side;
use sangdam_domain::timetable::Meeting;
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
        let interpreter = meeting.interpreter.as_ref();
        let interpreter = interpreter.and_then(|id| day.roster.interpreters.get(id));
        Some(Self {
            day: day.id.to_string(),
            meeting: meeting.id.to_string(),
            host: profile(Side::Host)?,
            guest: profile(Side::Guest)?,
            interpreter: interpreter.map(|one| BriefInterpreter {
                name: one.name.clone(),
                languages: one.languages.clone(),
            }),
        })
    }
}
