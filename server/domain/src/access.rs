//! Who asks, who looks, and what each may do and see.

use serde::{Deserialize, Serialize};

use crate::day::{Day, Phase};
use crate::id::{CompanyId, InterpreterId};
use crate::programme::Side;
use crate::refill::Refill;
use crate::request::Request;
use crate::room::Room;
use crate::roster::{Company, email_key};
use crate::timetable::{BookedBy, Meeting};

/// Who asks, as far as one day is concerned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    pub role: Role,
    /// The signed-in address; kept in the log.
    pub email: String,
}

/// What somebody is on a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Organizer,
    Company { id: CompanyId, side: Side },
    Interpreter { id: InterpreterId },
}

impl Role {
    /// What an address may be on a day: its delegate, else its interpreter, else nobody. Who is an
    /// organizer is not on the roster and decided outside. A draft shows itself to nobody else.
    pub fn of(day: &Day, email: &str) -> Option<Self> {
        if day.phase == Phase::Draft {
            return None;
        }
        let key = email_key(email);
        let delegate = day.roster.companies.values().find(|company| {
            company.delegates.iter().any(|delegate| email_key(&delegate.email) == key)
        });
        if let Some(company) = delegate {
            return Some(Self::Company { id: company.id.clone(), side: company.side });
        }
        day.roster
            .interpreters
            .values()
            .find(|one| email_key(&one.email) == key)
            .map(|one| Self::Interpreter { id: one.id.clone() })
    }

    /// Whether this viewer may know that the meeting exists.
    pub fn sees_meeting(&self, meeting: &Meeting) -> bool {
        match self {
            Self::Organizer => true,
            Self::Company { id, .. } => meeting.has(id),
            Self::Interpreter { id } => meeting.has_interpreter(id),
        }
    }

    /// Whether this viewer may know of the request: what a company never wishes, and what it took
    /// back, is its own business and looks the same to the other side.
    pub fn sees_request(&self, request: &Request) -> bool {
        match self {
            Self::Organizer => true,
            Self::Company { id, .. } => {
                *id == request.from || (*id == request.to && request.is_told())
            }
            Self::Interpreter { .. } => false,
        }
    }

    /// Whether this viewer may know that a gap was offered: the two it was offered to, and whoever runs
    /// the day.
    pub fn sees_refill(&self, refill: &Refill) -> bool {
        match self {
            Self::Organizer => true,
            Self::Company { id, .. } => refill.has(id),
            Self::Interpreter { .. } => false,
        }
    }

    /// Whether this viewer may know of a table in the hall: of their own, of anybody's, and of those of the
    /// other side.
    pub fn sees_table(&self, day: &Day, table: &Room) -> bool {
        let owner = table.company().and_then(|company| day.roster.company(company));
        owner.is_none_or(|owner| self.sees_company(day, owner))
    }

    /// Whether this viewer may know that a company waits at a table: whoever sits there sees all, those
    /// who wait themselves.
    pub fn sees_waiting(&self, table: &Room, company: &CompanyId) -> bool {
        match self {
            Self::Organizer => true,
            Self::Company { id, .. } => id == company || table.company() == Some(id),
            Self::Interpreter { .. } => false,
        }
    }

    /// Whether this viewer may know the company: the organizer all, a company itself and the other
    /// side, an interpreter those they sit with.
    pub fn sees_company(&self, day: &Day, company: &Company) -> bool {
        match self {
            Self::Organizer => true,
            Self::Company { id, side } => *id == company.id || company.side == side.other(),
            Self::Interpreter { .. } => {
                day.timetable.of_company(&company.id).any(|meeting| self.sees_meeting(meeting))
            }
        }
    }

    /// Whether this viewer may know the delegates' addresses.
    pub fn sees_addresses(&self, company: &Company) -> bool {
        match self {
            Self::Organizer => true,
            Self::Company { id, .. } => *id == company.id,
            Self::Interpreter { .. } => false,
        }
    }

    /// Whether this viewer may read what a company has put into a meeting's brief: it is for the
    /// interpreters; the other company reads what is shared with it.
    pub fn sees_part_of_brief(
        &self,
        meeting: &Meeting,
        company: &CompanyId,
        is_shared: bool,
    ) -> bool {
        let is_own = match self {
            Self::Company { id, .. } => id == company,
            Self::Organizer | Self::Interpreter { .. } => true,
        };
        self.sees_meeting(meeting) && (is_own || is_shared)
    }

    /// Whether this viewer may know the interpreters' glossary.
    pub fn sees_terms(&self) -> bool {
        matches!(self, Self::Organizer | Self::Interpreter { .. })
    }

    /// Whether this viewer may know who came to a meeting, and not only which seats are taken.
    pub fn sees_who_came(&self) -> bool {
        self.is_organizer()
    }

    pub fn is_organizer(&self) -> bool {
        *self == Self::Organizer
    }
}

impl Actor {
    /// In whose name this actor books a meeting of these two, if at all.
    pub fn books_as(&self, host: &CompanyId, guest: &CompanyId) -> Option<BookedBy> {
        match &self.role {
            Role::Organizer => Some(BookedBy::Organizer),
            Role::Company { id, side: Side::Host } if id == host => Some(BookedBy::Host),
            Role::Company { id, side: Side::Guest } if id == guest => Some(BookedBy::Guest),
            _ => None,
        }
    }

    /// How the log names the actor.
    pub fn for_log(&self) -> String {
        match &self.role {
            Role::Organizer => format!("organizer {}", self.email),
            Role::Company { id, .. } => format!("company {id} {}", self.email),
            Role::Interpreter { id } => format!("interpreter {id} {}", self.email),
        }
    }
}
