//! What the day itself cannot know and its organizer must: a knock nobody hears, letters that were
//! given up or came back, a mailbox that cannot be read, a video service that does not answer, newer
//! rules of the day's zones on this machine, a database that cannot be written any more.

use sangdam_domain::roster::email_key;
use sangdam_domain::time::ZoneRules;
use sangdam_domain::video::{self, ProviderName};
use sangdam_domain::{CompanyId, Day, Instant};

use super::door::{Doors, Knock};
use super::outage::{Outages, WATCHED_MINUTES};
use super::view::Trouble;
use crate::signal::Mailbox;
use crate::store::outbox::Row;
use crate::store::{self, Failure, Store};
use crate::zones::SystemRules;

/// What the alarms of a day are read from, beside the day.
#[derive(Clone, Copy)]
pub struct Outside<'a> {
    pub store: &'a Store,
    pub rules: &'a ZoneRules,
    pub system_rules: &'a SystemRules,
    pub mailbox: &'a Mailbox,
    pub doors: &'a Doors,
    pub outages: &'a Outages,
    pub now: Instant,
}

/// The alarms of a day, as of now.
pub async fn alarms(outside: Outside<'_>, day: &Day) -> Result<Vec<Trouble>, Failure> {
    let Outside { store, rules, system_rules, mailbox, doors, outages, now } = outside;
    let id = day.id.clone();
    let dead = store.read(move |c| store::outbox::dead_of_day(c, id.as_str())).await?;
    let letters = dead.into_iter().map(|row| letter(day, row));
    let zones = system_rules.disagreements(rules, day).into_iter().map(|zone| Trouble {
        facts: [
            ("zone".to_owned(), zone.to_string()),
            ("version".to_owned(), system_rules.version().to_owned()),
        ]
        .into(),
        ..of_code("system_rules_newer")
    });
    let stopped = store.is_stopped().then(|| of_code("writing_stopped"));
    let lost = mailbox.is_missed_at(now).then(|| of_code("inbox_unreachable"));
    let knocks = doors.unheard(day).into_iter().map(|(id, one)| knock(id, one));
    let down = services_down(outages, day, now);
    let first = stopped.into_iter().chain(down).chain(lost).chain(knocks);
    Ok(first.chain(letters).chain(zones).collect())
}

fn of_code(code: &str) -> Trouble {
    Trouble { code: code.into(), ..Trouble::default() }
}

/// Somebody at a door, with nobody inside to let them in.
fn knock(id: String, knock: Knock) -> Trouble {
    Trouble {
        meeting_id: Some(knock.meeting.to_string()),
        facts: [
            ("name".to_owned(), knock.name),
            ("seat".to_owned(), knock.seat.as_str().to_owned()),
            ("knock".to_owned(), id),
        ]
        .into(),
        ..of_code("knock")
    }
}

/// The day's services that are down while it needs them, and what that means for it.
fn services_down(outages: &Outages, day: &Day, now: Instant) -> Vec<Trouble> {
    if !video::is_near(day, now, WATCHED_MINUTES) {
        return Vec::new();
    }
    let services = [Some(day.video.primary), day.video.backup];
    services.into_iter().flatten().filter_map(|name| service_down(outages, day, name)).collect()
}

fn service_down(outages: &Outages, day: &Day, name: ProviderName) -> Option<Trouble> {
    let since = outages.down_since(name)?;
    let standing = video::standing(day, name, |other| outages.is_down(other))?;
    let facts = [
        ("provider".to_owned(), name.as_str().to_owned()),
        ("since".to_owned(), since.0.to_string()),
        ("standing".to_owned(), standing.as_str().to_owned()),
    ];
    Some(Trouble { facts: facts.into(), ..of_code("provider_down") })
}

fn letter(day: &Day, row: Row) -> Trouble {
    let came_back = row.bounced_at.is_some();
    let company = company_of(day, &row);
    Trouble {
        meeting_id: row.meeting,
        company_id: company.map(|id| id.to_string()),
        facts: [
            ("name".to_owned(), row.name),
            ("email".to_owned(), row.email),
            ("letter".to_owned(), row.id),
        ]
        .into(),
        ..of_code(if came_back { "letter_bounced" } else { "letter_dead" })
    }
}

/// The company the letter's recipient sits for; of the letter's meeting, when it is about one.
fn company_of(day: &Day, row: &Row) -> Option<CompanyId> {
    let email = email_key(&row.email);
    let meeting = row.meeting.as_ref().map(|id| sangdam_domain::MeetingId::new(id.as_str()));
    let meeting = meeting.and_then(|id| day.timetable.get(&id));
    let companies = day.roster.companies.values();
    let of = |id: &CompanyId| meeting.is_none_or(|one| one.host == *id || one.guest == *id);
    companies
        .filter(|company| of(&company.id))
        .find(|company| company.delegates.iter().any(|one| email_key(&one.email) == email))
        .map(|company| company.id.clone())
}
