//! The sample: the real day of 26 and 28 October 2020, a week before it, with booking open and part of
//! the slots taken; on the second day companies also ask each other, on the first they did so for a while.
//! Everything goes through the door, as the organizer and the companies would do it.

mod request;

use std::sync::Arc;

use chrono_tz::Tz;
use sangdam_domain::access::{Actor, Role};
use sangdam_domain::booking::Wish;
use sangdam_domain::command::Command;
use sangdam_domain::day::{Filling, Phase, Settings};
use sangdam_domain::programme::{Programme, Side, SideProfile};
use sangdam_domain::roster::intake::{self, Against, IntakeRow};
use sangdam_domain::roster::{Company, Roster};
use sangdam_domain::time::ZoneRules;
use sangdam_domain::{DayId, Instant, MeetingId, ProgrammeId, Slot};
use serde::Deserialize;

use crate::application::{Base, CannotStart};
use crate::change::{Ask, Import, NewDay};
use crate::clock::Clock;
use crate::http::programme::SideForm;
use crate::http::settings::DaySettings;
use crate::live::view::NamesByLanguage;
use crate::secret::fresh_key;
use crate::sheet;
use crate::store::{self, organizer::Organizer};

/// The samples there are: folders of `config/samples`.
pub const NAMES: [&str; 1] = ["gyeonggi-russia-2020"];
const FACTS: &str = include_str!("../../config/samples/gyeonggi-russia-2020/day.toml");
const ROSTER: &[u8] = include_bytes!("../../config/samples/gyeonggi-russia-2020/roster.csv");
const DAY_MS: i64 = 86_400_000;
/// Pairs that are on record for having met, by their codes; they book first.
const KNOWN_PAIRS: [(&str, &str); 5] = [
    ("KR-01", "RU-01"),
    ("KR-02", "RU-02"),
    ("KR-03", "RU-03"),
    ("KR-04", "RU-04"),
    ("KR-05", "RU-05"),
];
/// Attempts to book on the first and on the second day; about half of them find their slot free.
const ATTEMPTS: [usize; 2] = [90, 40];

#[derive(Deserialize)]
struct Facts {
    programme: ProgrammeFacts,
    organizer: OrganizerFacts,
    days: Vec<DaySettings>,
}

#[derive(Deserialize)]
struct ProgrammeFacts {
    title: NamesByLanguage,
    host: SideForm,
    guest: SideForm,
}

#[derive(Deserialize)]
struct OrganizerFacts {
    name: String,
    email: String,
    language: String,
    zone: String,
}

/// Somebody to try the sample as.
pub struct Someone {
    pub role: &'static str,
    pub name: String,
    pub email: String,
}

fn broken(what: impl std::fmt::Display) -> CannotStart {
    CannotStart(format!("the sample is broken: {what}"))
}

fn facts() -> Result<Facts, CannotStart> {
    toml::from_str(FACTS).map_err(broken)
}

/// A week before the first slot: when the sample begins.
pub fn begins(rules: &ZoneRules) -> Result<Instant, CannotStart> {
    let first = facts()?.days.into_iter().next().ok_or_else(|| broken("no day"))?;
    let settings = first.read(&[]).map_err(broken)?;
    let layout =
        sangdam_domain::day::lay_out(&settings, rules).map_err(|refusal| broken(refusal.code()))?;
    let start = layout.slots.first().ok_or_else(|| broken("no slot"))?.start;
    Ok(Instant(start.0 - 7 * DAY_MS))
}

/// Loads the sample into an empty database; leaves a database that has a programme alone. `progress`
/// hears how many of how many steps are done.
pub async fn load(
    base: &Base,
    clock: &Clock,
    progress: &dyn Fn(usize, usize),
) -> Result<(), CannotStart> {
    let known = base.store.read(store::programme::all_ids).await?;
    if !known.is_empty() {
        return Ok(());
    }
    let facts = facts()?;
    let begins = clock.now();
    let email = facts.organizer.email.clone();
    let programme = start_programme(base, &facts).await?;
    let roster = import_roster(base, &programme, &email).await?;
    let steps: usize = ATTEMPTS.iter().sum();
    let wishes = request::wishes()?;
    let mut rooms = Vec::new();
    let mut done = 0;
    for (form, attempts) in facts.days.into_iter().zip(ATTEMPTS) {
        let settings = form.read(&rooms).map_err(broken)?;
        rooms.extend(settings.rooms.iter().cloned());
        let takes_requests = settings.filling.requests;
        let filling = Filling { requests: true, ..settings.filling };
        let at_first = Settings { filling, ..settings.clone() };
        let day = start_day(base, &programme, at_first, &email).await?;
        let people = (&day, &roster);
        if !takes_requests {
            request::make(base, clock, people, begins, &wishes.early).await?;
            let settings = Box::new(settings);
            let change = Command::ChangeSettings { settings };
            let asked = base.door.ask(ask(&day, organizer(&email), change)).await;
            asked.map_err(|no| broken(format!("{no:?}")))?;
        }
        // Companies come one after another in the week since booking opened.
        let booking = Bookings { base, clock, day: &day, roster: &roster };
        booking.make(begins, attempts, &mut |count| progress(done + count, steps)).await?;
        if takes_requests {
            request::make(base, clock, people, begins, &wishes.requests).await?;
        }
        done += attempts;
    }
    clock.set(Some(begins), None);
    Ok(())
}

async fn start_programme(base: &Base, facts: &Facts) -> Result<Programme, CannotStart> {
    let OrganizerFacts { name, email, language, zone } = &facts.organizer;
    let organizer = Organizer {
        name: name.clone(),
        email: email.clone(),
        language: language.clone(),
        zone: zone.clone(),
    };
    base.store.write(move |c| store::organizer::put(c, &organizer)).await?;
    let side = |form: &SideForm| {
        let zone: Tz = form.zone.parse().map_err(broken)?;
        Ok::<_, CannotStart>(SideProfile {
            name: sangdam_domain::programme::Names(form.name.clone()),
            zone,
        })
    };
    let programme = Programme {
        id: ProgrammeId::new(fresh_key()),
        title: sangdam_domain::programme::Names(facts.programme.title.clone()),
        host: side(&facts.programme.host)?,
        guest: side(&facts.programme.guest)?,
    };
    let started =
        base.door.start_programme(programme.clone(), email.clone(), None, String::new()).await;
    started.map_err(|no| broken(format!("{no:?}")))?;
    Ok(programme)
}

/// The sample's roster as a file that was read.
fn roster_intake(programme: &Programme, rules: &ZoneRules) -> Result<intake::Intake, CannotStart> {
    let sheet = sheet::read(ROSTER, "roster.csv").map_err(|why| broken(why.code()))?;
    let rows: Vec<IntakeRow> =
        sheet.rows.into_iter().map(|row| IntakeRow { line: row.line, cells: row.cells }).collect();
    let against =
        Against { programme, roster: &Roster::default(), layouts: &[], tables: &[], rules };
    Ok(intake::read(&rows, against, &mut fresh_key))
}

async fn import_roster(
    base: &Base,
    programme: &Programme,
    email: &str,
) -> Result<Roster, CannotStart> {
    let intake = roster_intake(programme, &base.rules)?;
    if let Some(complaint) = intake.complaints.first() {
        return Err(broken(format!("{complaint:?}")));
    }
    let (companies, interpreters) = intake.into_news();
    let import = Import {
        programme: programme.id.clone(),
        expected: Arc::new(Roster::default()),
        companies,
        interpreters,
        actor: organizer(email),
        origin: "sample".into(),
        key: None,
        body: String::new(),
    };
    let imported = base.door.import_roster(import).await;
    imported.map_err(|no| broken(format!("{no:?}")))?;
    let id = programme.id.clone();
    Ok(base.store.read(move |c| store::roster::load(c, &id)).await?)
}

fn organizer(email: &str) -> Actor {
    Actor { role: Role::Organizer, email: email.into() }
}

async fn start_day(
    base: &Base,
    programme: &Programme,
    settings: Settings,
    email: &str,
) -> Result<DayId, CannotStart> {
    let id = DayId::new(fresh_key());
    let new = NewDay {
        id: id.clone(),
        programme: programme.clone(),
        settings,
        actor: organizer(email),
        origin: "sample".into(),
        key: None,
    };
    base.door.start_day(new).await.map_err(|no| broken(format!("{no:?}")))?;
    let release = ask(&id, organizer(email), Command::ChangePhase { phase: Phase::Released });
    base.door.ask(release).await.map_err(|no| broken(format!("{no:?}")))?;
    Ok(id)
}

fn ask(day: &DayId, actor: Actor, command: Command) -> Ask {
    Ask {
        day: day.clone(),
        actor,
        origin: "sample".into(),
        key: None,
        command,
        shape: Box::new(|_, _| String::new()),
    }
}

struct Bookings<'a> {
    base: &'a Base,
    clock: &'a Clock,
    day: &'a DayId,
    roster: &'a Roster,
}

impl Bookings<'_> {
    async fn make(
        &self,
        begins: Instant,
        attempts: usize,
        progress: &mut dyn FnMut(usize),
    ) -> Result<(), CannotStart> {
        let sorted = |side| {
            let mut companies: Vec<&Arc<Company>> = self.roster.on_side(side).collect();
            companies.sort_by(|a, b| a.code.cmp(&b.code));
            companies
        };
        let (hosts, guests) = (sorted(Side::Host), sorted(Side::Guest));
        let mut chance = Chance(20_201_026 + attempts as u64);
        for attempt in 0..attempts {
            let known = KNOWN_PAIRS.get(attempt).and_then(|(host, guest)| {
                let host = hosts.iter().find(|company| company.code == *host)?;
                let guest = guests.iter().find(|company| company.code == *guest)?;
                Some((*host, *guest))
            });
            let (host, guest) = known.unwrap_or_else(|| {
                (hosts[chance.below(hosts.len())], guests[chance.below(guests.len())])
            });
            let asker = if chance.below(2) == 0 { host } else { guest };
            let Some(delegate) = asker.delegates.first() else { continue };
            let actor = Actor {
                role: Role::Company { id: asker.id.clone(), side: asker.side },
                email: delegate.email.clone(),
            };
            let slot = Slot(u16::try_from(chance.below(6)).unwrap_or(0));
            let id = MeetingId::new(fresh_key());
            let wish = Wish { id, host: host.id.clone(), guest: guest.id.clone(), slot };
            let left = i64::try_from(attempts - attempt).unwrap_or(0);
            self.clock.set(Some(Instant(begins.0 - left * 3_600_000)), None);
            // Some find their slot taken, as on any day; the sample just goes on.
            let asked = self.base.door.ask(ask(self.day, actor, Command::Book(wish))).await;
            if let Err(crate::change::No::Failed(failure)) = asked {
                return Err(failure.into());
            }
            progress(attempt + 1);
        }
        Ok(())
    }
}

/// Numbers that look like chance and are the same every time (Knuth's linear congruence).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound.max(1)
    }
}

/// One person of each role, to try the sample as.
pub async fn people(base: &Base) -> Result<Vec<Someone>, CannotStart> {
    let people = base.store.read(|connection| {
        let mut people: Vec<Someone> = store::organizer::all(connection)?
            .into_iter()
            .take(1)
            .map(|one| Someone { role: "organizer", name: one.name, email: one.email })
            .collect();
        let Some(programme) = store::programme::all_ids(connection)?.into_iter().next() else {
            return Ok(people);
        };
        let roster = store::roster::load(connection, &programme)?;
        for (role, side) in [("host company", Side::Host), ("guest company", Side::Guest)] {
            let first = roster.on_side(side).min_by(|a, b| a.code.cmp(&b.code));
            people.extend(first.and_then(|company| {
                let delegate = company.delegates.first()?;
                let name = format!("{}, {}", delegate.name, company.name.in_language("en"));
                Some(Someone { role, name, email: delegate.email.clone() })
            }));
        }
        let interpreter = roster.interpreters.values().min_by(|a, b| a.code.cmp(&b.code));
        people.extend(interpreter.map(|one| Someone {
            role: "interpreter",
            name: one.name.clone(),
            email: one.email.clone(),
        }));
        Ok(people)
    });
    Ok(people.await?)
}
