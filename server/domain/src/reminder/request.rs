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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::State;
    use crate::sample;

    /// Who is reminded of a request, and when by UTC; the sample's week before begins at 06:00.
    fn due(change: impl FnOnce(&mut Request)) -> Vec<(String, String)> {
        let mut request = sample::request("h1", "g1");
        change(&mut request);
        let mut day = sample::day();
        Arc::make_mut(&mut day.requests).put(request);
        let all = expiring(&day, |to| to.zone, sample::rules()).into_iter();
        let shown = |at: Instant| at.utc().format("%m-%dT%H:%M").to_string();
        all.map(|one| (one.to.email[..2].to_owned(), shown(one.due))).collect()
    }

    fn one(who: &str, due: &str) -> Vec<(String, String)> {
        vec![(who.into(), due.into())]
    }

    #[test]
    fn whoever_has_the_word_is_reminded_a_day_before_the_end() {
        assert_eq!(due(|_| {}), one("g1", "10-21T06:00"));
        assert_eq!(due(|request| request.state = State::Proposed), one("h1", "10-21T06:00"));
        assert_eq!(due(|request| request.state = State::Declined), []);
        assert_eq!(due(|request| request.rank = request::Rank::Never), []);
    }

    #[test]
    fn quiet_hours_hold_it_until_the_morning() {
        let at_night = |request: &mut Request| {
            request.expires_at = request.expires_at.plus_minutes(16 * 60);
        };

        assert_eq!(due(at_night), one("g1", "10-22T05:00"));
    }

    #[test]
    fn who_was_given_less_than_a_day_is_not_reminded() {
        let short = |request: &mut Request| {
            request.expires_at = request.asked_at.plus_minutes(BEFORE_MINUTES);
        };

        assert_eq!(due(short), []);
    }
}
