//! Requests whose time is nearly over, for whoever has the word.

use std::collections::BTreeSet;

use super::*;
use crate::request::{self, Request};

/// How long before its end a request is reminded of.
const BEFORE_MINUTES: i64 = 24 * 60;

/// A reminder for each person whose company's answer is waited for. Whoever was given less time than
/// that was told just now and is not reminded.
pub(super) fn expiring(
    day: &Day,
    zone_of: impl Fn(&Recipient) -> Tz,
    rules: &ZoneRules,
) -> Vec<Reminder> {
    let is_open = !matches!(day.phase, Phase::Draft | Phase::Closed);
    if !is_open || !day.settings.filling.requests {
        return Vec::new();
    }
    let waiting = day.requests.all().filter(|request| request::meeting(day, request).is_none());
    waiting.flat_map(|request| of_request(day, request, &zone_of, rules)).collect()
}

fn of_request(
    day: &Day,
    request: &Request,
    zone_of: &impl Fn(&Recipient) -> Tz,
    rules: &ZoneRules,
) -> Vec<Reminder> {
    let expires = request.expires_at;
    let due = expires.plus_minutes(-BEFORE_MINUTES);
    let company = request.turn().and_then(|company| day.roster.company(company));
    let Some(company) = company.filter(|_| request.asked_at < due) else { return Vec::new() };
    let seat = if company.side == Side::Host { Seat::Host } else { Seat::Guest };
    let mut known = BTreeSet::new();
    notice::delegates(company)
        .filter(|to| known.insert(email_key(&to.email)))
        .map(|to| {
            let due = match day.letters.quiet {
                Some(quiet) => Evening { quiet, zone: zone_of(&to), rules }.mind(due, expires),
                None => due,
            };
            let kind = Kind::RequestExpires;
            let (id, key) = (&request.id, email_key(&to.email));
            let identity = format!("{} {id} {} {key}", kind.as_str(), expires.0);
            let (meetings, request) = (Vec::new(), Some(id.clone()));
            Reminder { kind, seat, to, meetings, request, due, expires, identity }
        })
        .collect()
}
