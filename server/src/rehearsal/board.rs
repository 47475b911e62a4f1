//! The board as a rehearsal reads it: of the wire only what is played by.

use std::collections::HashMap;

use sangdam_domain::attendance::Step;
use serde::Deserialize;
use serde_json::Value;

use super::Broken;
use super::caller::Caller;

#[derive(Clone, Debug, Deserialize)]
pub struct Board {
    pub now: i64,
    pub slots: Vec<Slot>,
    pub companies: Vec<Company>,
    pub interpreters: Vec<Interpreter>,
    pub meetings: Vec<Meeting>,
    pub refills: Vec<Refill>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Slot {
    pub slot: u16,
    pub start_at: i64,
    pub end_at: i64,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Company {
    pub id: String,
    pub code: String,
    pub desks: u16,
    pub delegates: Vec<Delegate>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Delegate {
    pub email: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Interpreter {
    pub id: String,
    pub code: String,
    pub email: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Relay {
    pub interpreter_id: String,
}

#[derive(Clone, Debug, Deserialize)]
pub struct State {
    pub from_at: i64,
    pub status: String,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Meeting {
    pub id: String,
    pub slot: u16,
    pub host: String,
    pub guest: String,
    pub end_at: i64,
    pub interpreter_id: Option<String>,
    pub interpreter_needed: bool,
    pub relay: Option<Relay>,
    pub override_reason: Option<String>,
    pub room_id: Option<String>,
    pub met_at: Option<i64>,
    pub adjusted_min: i16,
    pub states: Vec<State>,
    /// By seat; nothing where a meeting has none.
    pub attendance: HashMap<String, Option<Line>>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct Line {
    pub state: String,
}

/// A gap that was offered.
#[derive(Clone, Debug, Deserialize)]
pub struct Refill {
    pub id: String,
    pub slot: u16,
    pub host: String,
    pub guest: String,
    pub state: String,
}

impl Board {
    pub async fn read(organizer: &Caller, day: &str) -> Result<Self, Broken> {
        read(organizer.get(&format!("/api/days/{day}/board")).await?)
    }

    pub fn company(&self, id: &str) -> Option<&Company> {
        self.companies.iter().find(|company| company.id == id)
    }

    pub fn start_of(&self, meeting: &Meeting) -> Option<i64> {
        self.slots.iter().find(|slot| slot.slot == meeting.slot).map(|slot| slot.start_at)
    }

    /// Who meets, by their codes: the same on every database.
    pub fn pair<'a>(&'a self, meeting: &Meeting) -> Option<[&'a str; 2]> {
        self.codes([&meeting.host, &meeting.guest])
    }

    pub fn codes<'a>(&'a self, pair: [&str; 2]) -> Option<[&'a str; 2]> {
        let code = |id| self.company(id).map(|company| company.code.as_str());
        Some([code(pair[0])?, code(pair[1])?])
    }
}

impl Line {
    /// Whether somebody is at the door or inside.
    pub fn is_here(&self) -> bool {
        self.is_at_least(Step::AtDoor)
    }

    /// Whether somebody has come as far as this.
    pub fn is_at_least(&self, step: Step) -> bool {
        match step {
            Step::Left => true,
            Step::AtDoor => self.state == "at_door" || self.state == "inside",
            Step::Inside => self.state == "inside",
        }
    }
}

impl Meeting {
    pub fn interpreters(&self) -> impl Iterator<Item = &str> {
        let second = self.relay.as_ref().map(|relay| relay.interpreter_id.as_str());
        self.interpreter_id.as_deref().into_iter().chain(second)
    }

    /// What it is at a moment.
    pub fn status_at(&self, now: i64) -> &str {
        let past = self.states.iter().rev().find(|state| state.from_at <= now);
        past.map_or("scheduled", |state| state.status.as_str())
    }
}

/// What the day's settings say that is played by.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub opens_min: i64,
    pub closes_min: i64,
    pub no_show_min: i64,
    pub extend_min: i64,
    pub stretch_min: i64,
    pub pause_min: i64,
}

impl Rules {
    pub async fn read(organizer: &Caller, day: &str) -> Result<Self, Broken> {
        let settings = organizer.get(&format!("/api/days/{day}/settings")).await?;
        let video = organizer.get(&format!("/api/days/{day}/video")).await?;
        let number = |of: &Value, path: &str| {
            let found = of.pointer(path).and_then(Value::as_i64);
            found.ok_or_else(|| Broken(format!("the settings have no {path}")))
        };
        let is_alone = settings["interpreting"]["mode"] == "simultaneous";
        let stretch = if is_alone { "alone_max_min" } else { "stretch_max_min" };
        Ok(Self {
            opens_min: number(&video, "/settings/door_opens_min")?,
            closes_min: number(&video, "/settings/door_closes_min")?,
            no_show_min: number(&settings, "/conduct/no_show_min")?,
            extend_min: number(&settings, "/conduct/extend_min")?,
            stretch_min: number(&settings, &format!("/interpreting/{stretch}"))?,
            pause_min: number(&settings, "/interpreting/pause_min")?,
        })
    }
}

/// Something of the wire.
pub fn read<T: for<'a> Deserialize<'a>>(json: Value) -> Result<T, Broken> {
    serde_json::from_value(json).map_err(|why| Broken(format!("an answer not understood: {why}")))
}
