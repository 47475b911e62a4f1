//! Companies that have put nothing down yet for those who interpret their meetings.

use std::collections::BTreeSet;

use super::*;
use crate::brief::{Sent, owed};

/// How many hours before a company's first such meeting it is reminded: once a day.
const BEFORE_HOURS: [i64; 2] = [48, 24];

/// A nudge for each person of each company that owes a brief, the past ones included. A later nudge
/// takes the place of an earlier one: whoever was not reached is not reminded twice at once. None where
/// the organizer wants none.
pub fn nudges(
    day: &Day,
    sent: &Sent,
    zone_of: impl Fn(&Recipient) -> Tz,
    rules: &ZoneRules,
) -> Vec<Reminder> {
    if !day.letters.brief_nudges || !matches!(day.phase, Phase::Released | Phase::Running) {
        return Vec::new();
    }
    let mut nudges = Vec::new();
    for (company, meetings) in owed(day, sent) {
        let Some(company) = day.roster.company(company) else { continue };
        let seat = if company.side == Side::Host { Seat::Host } else { Seat::Guest };
        let mut dated: Vec<(Instant, &Meeting)> = meetings
            .into_iter()
            .filter_map(|meeting| Some((day.slot_time(meeting.slot)?.start, meeting)))
            .collect();
        dated.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
        let mut known = BTreeSet::new();
        for to in notice::delegates(company).filter(|to| known.insert(email_key(&to.email))) {
            let zone = zone_of(&to);
            nudges.extend(Owing { day, rules, zone, seat, to, dated: &dated }.nudges());
        }
    }
    nudges.sort_by(|a, b| (a.due, &a.identity).cmp(&(b.due, &b.identity)));
    nudges
}

/// Somebody of a company, with the meetings it owes a brief for, in order.
struct Owing<'a> {
    day: &'a Day,
    rules: &'a ZoneRules,
    zone: Tz,
    seat: Seat,
    to: Recipient,
    dated: &'a [(Instant, &'a Meeting)],
}

impl Owing<'_> {
    fn nudges(&self) -> Vec<Reminder> {
        let Some((first, _)) = self.dated.first() else { return Vec::new() };
        let mut nudges: Vec<Reminder> =
            BEFORE_HOURS.iter().filter_map(|hours| self.nudge(*first, *hours)).collect();
        for earlier in (1..nudges.len()).rev() {
            nudges[earlier - 1].expires = nudges[earlier].due;
        }
        nudges
    }

    fn nudge(&self, first: Instant, hours: i64) -> Option<Reminder> {
        let kind = Kind::BriefNudge;
        let planned = first.plus_minutes(-hours * 60);
        let due = match self.day.letters.quiet {
            Some(quiet) => {
                Evening { quiet, zone: self.zone, rules: self.rules }.mind(planned, first)
            }
            None => planned,
        };
        // Whoever has just been told of a meeting is not asked for its brief at once.
        let owed = self.dated.iter().filter(|(_, meeting)| meeting.stamped < due);
        let meetings: Vec<MeetingId> = owed.map(|(_, meeting)| meeting.id.clone()).collect();
        // One for each date, however the first meeting changes as briefs come in and however many days
        // of the programme are near.
        let date = self.rules.local(self.day.settings.zone, planned).date();
        let key = email_key(&self.to.email);
        (!meetings.is_empty()).then(|| Reminder {
            kind,
            seat: self.seat,
            to: self.to.clone(),
            meetings,
            request: None,
            due,
            expires: first,
            identity: format!("{} {} {date} {key}", kind.as_str(), self.day.programme.id),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::CompanyId;
    use crate::sample;

    /// `h1` meets `g1` in the first slot, at 06:00 by UTC, and `g2` in the third.
    fn day() -> Day {
        let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
        sample::booked(&day, "m2", "h1", "g2", 2).0
    }

    fn told(pairs: &[(&str, &str)]) -> Sent {
        let one = |(meeting, company): &(&str, &str)| {
            (MeetingId::new(*meeting), CompanyId::new(*company))
        };
        pairs.iter().map(one).collect()
    }

    const BY_GUESTS: [(&str, &str); 2] = [("m1", "g1"), ("m2", "g2")];

    /// Who is nudged when, by UTC, and of how many meetings.
    fn due(day: &Day, sent: &Sent) -> Vec<(String, String, usize)> {
        let shown = |at: Instant| at.utc().format("%m-%dT%H:%M").to_string();
        nudges(day, sent, |to| to.zone, sample::rules())
            .into_iter()
            .map(|one| (one.to.email[..2].to_owned(), shown(one.due), one.meetings.len()))
            .collect()
    }

    fn one(who: &str, due: &str, meetings: usize) -> (String, String, usize) {
        (who.into(), due.into(), meetings)
    }

    #[test]
    fn who_has_sent_nothing_is_asked_once_a_day_for_all_such_meetings() {
        let day = day();

        let due = due(&day, &told(&BY_GUESTS));

        assert_eq!(due, [one("h1", "10-24T06:00", 2), one("h1", "10-25T06:00", 2)]);
    }

    #[test]
    fn what_was_sent_for_is_not_asked_for_and_the_date_is_not_asked_twice() {
        let day = day();
        let sent = |more: &[(&str, &str)]| told(&[&BY_GUESTS, more].concat());
        let identities = |sent: &Sent| {
            let all = nudges(&day, sent, |to| to.zone, sample::rules()).into_iter();
            all.map(|one| one.identity).collect::<Vec<_>>()
        };

        let left = due(&day, &sent(&[("m1", "h1")]));

        assert_eq!(left.len(), 2);
        assert!(left.iter().all(|(who, at, meetings)| {
            who == "h1" && !at.ends_with("06:00") && *meetings == 1
        }));
        assert_eq!(identities(&sent(&[("m1", "h1")])), identities(&sent(&[])));
        assert_eq!(due(&day, &sent(&[("m1", "h1"), ("m2", "h1")])), []);
    }

    #[test]
    fn two_days_of_a_programme_ask_for_the_same_date_once() {
        let first = day();
        let mut second = day();
        second.id = DayId::new("another");
        for slot in &mut std::sync::Arc::make_mut(&mut second.layout).slots {
            slot.start = slot.start.plus_minutes(DAY_MINUTES);
            slot.end = slot.end.plus_minutes(DAY_MINUTES);
        }
        let of = |day: &Day| -> BTreeSet<String> {
            let all = nudges(day, &told(&BY_GUESTS), |to| to.zone, sample::rules());
            all.into_iter().map(|one| one.identity).collect()
        };

        let (first, second) = (of(&first), of(&second));

        assert_eq!((first.len(), second.len()), (2, 2));
        assert_eq!(first.union(&second).count(), 3);
    }

    #[test]
    fn nobody_is_asked_where_the_organizer_wants_no_nudges() {
        let mut day = day();
        assert_eq!(due(&day, &Sent::new()).len(), 6);

        Arc::make_mut(&mut day.letters).brief_nudges = false;

        assert_eq!(due(&day, &Sent::new()), []);
    }

    #[test]
    fn a_later_nudge_takes_the_place_of_an_earlier_one() {
        let all = nudges(&day(), &Sent::new(), |to| to.zone, sample::rules());

        let host: Vec<_> = all.iter().filter(|one| one.to.email.starts_with("h1")).collect();

        assert_eq!(host[0].expires, host[1].due);
        assert_eq!(host[1].expires, day().layout.slots[0].start);
    }

    #[test]
    fn nobody_is_asked_on_a_day_that_is_not_out_or_for_meetings_just_told_or_without_interpreter() {
        let mut early = day();
        early.phase = Phase::Requests;
        let mut late = day();
        for id in ["m1", "m2"] {
            let mut meeting = sample::meeting(&late, id);
            meeting.stamped = late.layout.slots[0].start.plus_minutes(-60);
            late.timetable.put(meeting);
        }
        let (alone, _) = sample::booked(&sample::day(), "m1", "h2", "g2", 0);

        for day in [early, late, alone] {
            assert_eq!(due(&day, &Sent::new()), []);
        }
    }
}
