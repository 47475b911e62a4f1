//! What the day itself cannot know and its organizer must: letters that were given up, newer rules of
//! the day's zones on this machine, a database that cannot be written any more.

use sangdam_domain::Day;
use sangdam_domain::time::ZoneRules;

use super::view::Trouble;
use crate::store::{self, Failure, Store};
use crate::zones::SystemRules;

/// The alarms of a day, as of now.
pub async fn alarms(
    store: &Store,
    day: &Day,
    rules: &ZoneRules,
    system_rules: &SystemRules,
) -> Result<Vec<Trouble>, Failure> {
    let id = day.id.clone();
    let dead = store.read(move |c| store::outbox::dead_of_day(c, id.as_str())).await?;
    let letters = dead.into_iter().map(|row| Trouble {
        code: "letter_dead".into(),
        meeting_id: row.meeting,
        facts: [("name".to_owned(), row.name), ("email".to_owned(), row.email)].into(),
        ..Trouble::default()
    });
    let zones = system_rules.disagreements(rules, day).into_iter().map(|zone| Trouble {
        code: "system_rules_newer".into(),
        facts: [
            ("zone".to_owned(), zone.to_string()),
            ("version".to_owned(), system_rules.version().to_owned()),
        ]
        .into(),
        ..Trouble::default()
    });
    let stopped = store
        .is_stopped()
        .then(|| Trouble { code: "writing_stopped".into(), ..Trouble::default() });
    Ok(stopped.into_iter().chain(letters).chain(zones).collect())
}
