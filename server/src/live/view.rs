//! What a viewer may see of a day, as it goes over the wire. Every view is made here, so that REST,
//! socket and files can only say what `access.rs` grants.

mod agenda;
mod assignment;
mod attendance;
mod away;
mod banner;
mod brief;
mod course;
mod interpreter;
mod meeting;
mod refill;
mod request;
mod wire;

pub use agenda::*;
pub use assignment::*;
pub use attendance::*;
pub use away::*;
pub use banner::*;
pub use brief::*;
pub use course::*;
pub use interpreter::*;
pub use meeting::*;
pub use refill::*;
pub use request::*;
pub use wire::*;

use std::collections::BTreeMap;

use chrono_tz::Tz;
use sangdam_domain::access::Role;
use sangdam_domain::booking::taken_slots;
use sangdam_domain::day::{Day, Phase, SlotTime};
use sangdam_domain::problem::{self, problems};
use sangdam_domain::programme::{Names, Side};
use sangdam_domain::roster;
use sangdam_domain::time::{Instant, Moment, ZoneRules};
use sangdam_domain::timetable;
use sangdam_domain::{CompanyId, Slot as SlotNumber};

use crate::text::Texts;

/// Who looks, and how they read.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub role: Role,
    pub name: String,
    pub language: String,
    pub zone: Tz,
}

/// Everything needed to show a day to somebody.
#[derive(Clone, Copy)]
pub struct Lens<'a> {
    pub day: &'a Day,
    pub viewer: &'a Viewer,
    pub texts: &'a Texts,
    pub rules: &'a ZoneRules,
    pub now: Instant,
}

impl Lens<'_> {
    pub fn moment(&self) -> Moment<'_> {
        Moment { now: self.now, rules: self.rules }
    }

    pub fn board(&self) -> Board {
        let day = self.day;
        let role = &self.viewer.role;
        let mut seen: Vec<&std::sync::Arc<roster::Company>> = day
            .roster
            .companies
            .values()
            .filter(|company| role.sees_company(day, company))
            .collect();
        seen.sort_by(|a, b| (a.side, &a.code).cmp(&(b.side, &b.code)));
        let meetings = day
            .timetable
            .all()
            .filter(|meeting| role.sees_meeting(meeting))
            .map(|m| meeting(day, role, m));
        let sees_taken = !matches!(role, Role::Interpreter { .. });
        let taken = seen
            .iter()
            .filter(|_| sees_taken)
            .map(|company| (company.id.to_string(), taken(day, company)));
        Board {
            day: self.head(),
            revision: day.revision,
            now: self.now.0,
            me: self.me(),
            slots: day.slots().filter_map(|slot| self.slot(slot)).collect(),
            breaks: self.breaks(),
            companies: seen.iter().map(|one| company(role, one)).collect(),
            interpreters: self.interpreters(),
            rooms: if role.is_organizer() { rooms(day) } else { Vec::new() },
            meetings: meetings.collect(),
            taken: taken.filter(|(_, slots)| !slots.is_empty()).collect(),
            refills: refill::refills(day, role),
            aways: if role.is_organizer() { aways(day) } else { Vec::new() },
            banners: self.banners(),
            troubles: if role.is_organizer() { troubles(day, self.rules) } else { Vec::new() },
            alarms: Vec::new(),
            offsets: self.offsets(),
        }
    }

    pub fn head(&self) -> DayHead {
        let day = self.day;
        let settings = &day.settings;
        let side = |side: Side| {
            let profile = day.programme.side(side);
            SideHead {
                name: names(&profile.name),
                zone: profile.zone.name().into(),
                city: self.texts.city(&self.viewer.language, profile.zone),
            }
        };
        DayHead {
            id: day.id.to_string(),
            programme_id: day.programme.id.to_string(),
            title: names(&settings.title),
            programme_title: names(&day.programme.title),
            date: settings.date.to_string(),
            zone: settings.zone.name().into(),
            zone_city: self.texts.city(&self.viewer.language, settings.zone),
            phase: day.phase.into(),
            sides: Sides { host: side(Side::Host), guest: side(Side::Guest) },
            booking: self.booking_window(),
            filling: settings.filling.into(),
            meetings_max: settings.meetings_max,
            interpreter_rule: settings.interpreter_rule.into(),
            has_tables: settings.rooms.iter().any(sangdam_domain::room::Room::is_table),
            extend_min: settings.conduct.extend_min,
            zone_rules_version: day.layout.rules_version.clone(),
        }
    }

    fn booking_window(&self) -> BookingWindow {
        let layout = &self.day.layout;
        let state = match self.day.booking_at(self.now) {
            Ok(()) => BookingState::Open,
            Err(refusal) if refusal.code() == "booking_not_open" => BookingState::NotOpen,
            Err(_) => BookingState::Closed,
        };
        BookingWindow {
            state,
            opens_at: layout.opens.0,
            closes_at: layout.closes.0,
            opens: self.clocks(layout.opens, layout.opens),
            closes: self.clocks(layout.closes, layout.closes),
        }
    }

    fn me(&self) -> BoardMe {
        let (role, company_id, interpreter_id, side) = match &self.viewer.role {
            Role::Organizer => (RoleName::Organizer, None, None, None),
            Role::Company { id, side } => {
                (RoleName::Company, Some(id.to_string()), None, Some((*side).into()))
            }
            Role::Interpreter { id } => (RoleName::Interpreter, None, Some(id.to_string()), None),
        };
        let may_book = match role {
            RoleName::Organizer => self.day.phase != Phase::Closed,
            RoleName::Company => self.day.booking_at(self.now).is_ok(),
            RoleName::Interpreter => false,
        };
        BoardMe {
            role,
            company_id,
            interpreter_id,
            side,
            name: self.viewer.name.clone(),
            language: self.viewer.language.clone(),
            zone: self.viewer.zone.name().into(),
            may_book,
        }
    }

    pub fn slot(&self, number: SlotNumber) -> Option<Slot> {
        let SlotTime { start, end, .. } = *self.day.slot_time(number)?;
        let clocks = self.clocks(start, end);
        Some(Slot { slot: number.0, start_at: start.0, end_at: end.0, clocks })
    }

    fn breaks(&self) -> Vec<Break> {
        let pauses = self.day.settings.grid.breaks.iter();
        pauses
            .filter_map(|pause| {
                let before = self.day.slot_time(pause.after)?;
                let after = self.day.slot_time(SlotNumber(pause.after.0 + 1))?;
                Some(Break {
                    after: pause.after.0,
                    start_at: before.end.0,
                    end_at: after.start.0,
                    label: names(&pause.label),
                    clocks: self.clocks(before.end, after.start),
                })
            })
            .collect()
    }

    fn interpreters(&self) -> Vec<Interpreter> {
        let own = match &self.viewer.role {
            Role::Organizer => None,
            Role::Interpreter { id } => Some(id),
            Role::Company { .. } => return Vec::new(),
        };
        let all = self.day.roster.interpreters.values();
        all.filter(|one| own.is_none_or(|own| *own == one.id))
            .map(|one| Interpreter {
                id: one.id.to_string(),
                code: one.code.clone(),
                name: one.name.clone(),
                languages: one.languages.clone(),
                zone: one.zone.name().into(),
                email: Some(one.email.clone()),
                phone: given(&one.phone).filter(|_| own.is_none()),
                profile: own.is_none().then(|| profile(&one.profile)),
            })
            .collect()
    }

    /// The viewer's own zone, then those of the sides that differ.
    fn zones(&self) -> Vec<Tz> {
        let programme = &self.day.programme;
        let mut zones = vec![self.viewer.zone];
        for zone in [programme.host.zone, programme.guest.zone] {
            if !zones.contains(&zone) {
                zones.push(zone);
            }
        }
        zones
    }

    /// How far those zones' clocks are ahead of UTC now.
    pub fn offsets(&self) -> BTreeMap<String, String> {
        let offset = |zone: Tz| self.rules.offset(zone, self.now).to_string();
        self.zones().into_iter().map(|zone| (zone.name().to_owned(), offset(zone))).collect()
    }

    /// A span on the viewer's own clock, then on those of the sides that differ.
    pub fn clocks(&self, start: Instant, end: Instant) -> Vec<Clock> {
        let zones = self.zones();
        clocks(self.texts, self.rules, &self.viewer.language, &zones, (start, end))
    }
}

/// A span on several clocks.
pub fn clocks(
    texts: &Texts,
    rules: &ZoneRules,
    language: &str,
    zones: &[Tz],
    (start, end): (Instant, Instant),
) -> Vec<Clock> {
    zones.iter().map(|zone| texts.clock(language, rules, *zone, start, end).into()).collect()
}

pub fn names(names: &Names) -> NamesByLanguage {
    names.0.clone()
}

fn rooms(day: &Day) -> Vec<Room> {
    let all = day.settings.rooms.iter();
    all.map(|room| Room {
        id: room.id.to_string(),
        name: room.name.clone(),
        is_table: room.is_table(),
        company_id: room.company().map(ToString::to_string),
    })
    .collect()
}

pub fn company(role: &Role, one: &roster::Company) -> Company {
    let sees_addresses = role.sees_addresses(one);
    Company {
        id: one.id.to_string(),
        code: one.code.clone(),
        side: one.side.into(),
        name: names(&one.name),
        short_name: names(&one.called()),
        country: one.country.clone(),
        zone: one.zone.name().into(),
        languages: one.languages.clone(),
        sectors: one.sectors.clone(),
        offers: one.offers.clone(),
        needs: one.needs.clone(),
        desks: one.desks,
        delegates: one
            .delegates
            .iter()
            .map(|delegate| Delegate {
                id: delegate.id.to_string(),
                name: delegate.name.clone(),
                role: delegate.role.clone(),
                language: delegate.language.clone(),
                zone: delegate.zone.name().into(),
                email: sees_addresses.then(|| delegate.email.clone()),
                phone: given(&delegate.phone).filter(|_| role.is_organizer()),
            })
            .collect(),
    }
}

fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

pub fn taken(day: &Day, company: &roster::Company) -> Vec<u16> {
    taken_slots(day, company).into_iter().map(|slot| slot.0).collect()
}

/// The companies a step may have given or taken slots.
pub fn companies_of(meetings: &[&timetable::Meeting]) -> Vec<CompanyId> {
    let mut ids: Vec<CompanyId> =
        meetings.iter().flat_map(|m| [m.host.clone(), m.guest.clone()]).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

pub fn troubles(day: &Day, rules: &ZoneRules) -> Vec<Trouble> {
    problems(day, rules).into_iter().map(trouble).collect()
}

pub fn trouble(problem: problem::Problem) -> Trouble {
    let mut facts = BTreeMap::new();
    if let Some(name) = problem.name {
        facts.insert("name".to_owned(), name);
    }
    if let Some(count) = problem.count {
        facts.insert("count".to_owned(), count.to_string());
    }
    for (name, at) in [("from", problem.from), ("to", problem.to)] {
        if let Some(at) = at {
            facts.insert(name.to_owned(), at.0.to_string());
        }
    }
    Trouble {
        code: problem.code.into(),
        meeting_id: problem.meeting.map(|id| id.to_string()),
        company_id: problem.company.map(|id| id.to_string()),
        interpreter_id: None,
        slot: problem.slot.map(|slot| slot.0),
        facts,
    }
}
