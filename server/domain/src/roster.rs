//! The roster: companies on two sides, the delegates who sit for them, and the interpreters.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::id::{CompanyId, DelegateId, InterpreterId};
use crate::interpreter::Profile;
use crate::programme::{Names, Side};

/// A person who sits for a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegate {
    pub id: DelegateId,
    pub name: String,
    pub role: String,
    pub email: String,
    /// As it was given; for the organizer's eye alone.
    #[serde(default)]
    pub phone: String,
    /// The language letters to this person are written in.
    pub language: String,
    pub zone: Tz,
}

/// An entry on the roster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Company {
    pub id: CompanyId,
    /// The organizer's own short key; the same code imported again means the same company.
    pub code: String,
    pub side: Side,
    pub name: Names,
    pub short_name: Names,
    /// ISO 3166 alpha-2.
    pub country: String,
    pub zone: Tz,
    /// Languages its delegates can hold a meeting in.
    pub languages: Vec<String>,
    pub sectors: Vec<String>,
    pub offers: String,
    pub needs: String,
    /// How many meetings it can hold at once.
    pub desks: u16,
    pub delegates: Vec<Delegate>,
}

impl Company {
    /// Whether the two can talk without an interpreter.
    pub fn shares_language_with(&self, other: &Self) -> bool {
        self.languages.iter().any(|language| other.languages.contains(language))
    }

    /// What it is called where there is little room: its short name, in each language that has none the
    /// whole one.
    pub fn called(&self) -> Names {
        let mut names = self.name.clone();
        names.0.extend(self.short_name.0.clone());
        names
    }
}

/// An interpreter on the roster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpreter {
    pub id: InterpreterId,
    pub code: String,
    pub name: String,
    pub languages: Vec<String>,
    pub email: String,
    /// As it was given; for the organizer's eye alone.
    #[serde(default)]
    pub phone: String,
    pub language: String,
    pub zone: Tz,
    #[serde(default)]
    pub profile: Profile,
}

impl Interpreter {
    /// Whether this interpreter speaks a language of each of the two.
    pub fn bridges(&self, host: &Company, guest: &Company) -> bool {
        let speaks_for = |company: &Company| {
            company.languages.iter().any(|language| self.languages.contains(language))
        };
        speaks_for(host) && speaks_for(guest)
    }
}

/// All companies, delegates and interpreters of a programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    pub companies: BTreeMap<CompanyId, Arc<Company>>,
    pub interpreters: BTreeMap<InterpreterId, Arc<Interpreter>>,
}

impl Roster {
    pub fn company(&self, id: &CompanyId) -> Option<&Arc<Company>> {
        self.companies.get(id)
    }

    pub fn on_side(&self, side: Side) -> impl Iterator<Item = &Arc<Company>> {
        self.companies.values().filter(move |company| company.side == side)
    }

    /// Takes a company in, in place of the one with the same key.
    pub fn put_company(&mut self, company: Company) {
        self.companies.insert(company.id.clone(), Arc::new(company));
    }

    pub fn put_interpreter(&mut self, interpreter: Interpreter) {
        self.interpreters.insert(interpreter.id.clone(), Arc::new(interpreter));
    }

    pub fn put_all(&mut self, companies: &[Company], interpreters: &[Interpreter]) {
        for company in companies {
            self.put_company(company.clone());
        }
        for interpreter in interpreters {
            self.put_interpreter(interpreter.clone());
        }
    }
}

/// An e-mail address as it is compared: trimmed and lower-cased.
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Names that look alike across scripts: 엑소아틀레트, ExoAtlet and ЭкзоАтлет give nearly one key.
pub mod alike;

/// The roster from a file and back: rows of cells into entries and complaints.
pub mod intake;

/// Companies that come on the day itself.
pub mod walk_in;
