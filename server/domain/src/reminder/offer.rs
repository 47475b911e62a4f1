//! Offers whose time is nearly over, for whoever has not answered.

use super::*;
use crate::offer::OfferState;

/// A reminder for each interpreter whose answer is waited for. Whoever was given less time than that was
/// asked just now and is not reminded.
pub(super) fn expiring(
    day: &Day,
    zone_of: impl Fn(&Recipient) -> Tz,
    rules: &ZoneRules,
) -> Vec<Reminder> {
    let offer_rules = day.settings.interpreting.offers;
    let is_seen = !matches!(day.phase, Phase::Draft | Phase::Closed);
    if !is_seen || !offer_rules.enabled || offer_rules.remind_hours == 0 {
        return Vec::new();
    }
    let before = 60 * i64::from(offer_rules.remind_hours);
    let all = day.offers.iter().flat_map(|(id, offers)| offers.iter().map(move |one| (id, one)));
    let open = all.filter(|(_, one)| one.state == OfferState::Open);
    open.filter_map(|(id, one)| {
        let (expires, due) = (one.expires_at, one.expires_at.plus_minutes(-before));
        let to = notice::interpreter(day, &one.interpreter)?;
        if due <= one.offered_at || to.email.is_empty() {
            return None;
        }
        let due = match day.letters.quiet {
            Some(quiet) => Evening { quiet, zone: zone_of(&to), rules }.mind(due, expires),
            None => due,
        };
        let kind = Kind::OfferReminder;
        let key = email_key(&to.email);
        let identity = format!("{} {id} {} {key}", kind.as_str(), expires.0);
        let meetings = vec![id.clone()];
        let seat = Seat::Interpreter;
        Some(Reminder { kind, seat, to, meetings, request: None, due, expires, identity })
    })
    .collect()
}
