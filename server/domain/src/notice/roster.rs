//! Who hears of a roster import: people who come into the seats of meetings that stand get them as
//! new, people who left get a cancel. Whoever stays hears nothing.

use super::*;
use crate::booking::told_again;
use crate::change::Change;
use crate::day::Day;
use crate::roster::{Company, Interpreter, email_key};
use crate::timetable::Meeting;

const SEATS: [Seat; 3] = [Seat::Host, Seat::Guest, Seat::Interpreter];

/// What an import changes on a day. A meeting that somebody left is numbered twice further: once for
/// their cancel and once more, so that whoever comes back to the seat is told by a higher number than
/// they were sent away with.
pub fn imported(
    day: &Day,
    companies: Vec<Company>,
    interpreters: Vec<Interpreter>,
    now: Instant,
) -> Vec<Change> {
    let change = Change::RosterImported { companies, interpreters };
    let mut after = day.clone();
    after.apply(&change);
    let mut changes = vec![change];
    for meeting in day.timetable.all().filter(|meeting| still_to_come(&after, meeting, now)) {
        let gone: Vec<String> = SEATS
            .into_iter()
            .flat_map(|seat| missing_from(&after, day, meeting, seat))
            .map(|(_, person)| email_key(&person.email))
            .collect();
        if !gone.is_empty() {
            let meeting = told_again(&told_again(meeting, now), now);
            changes.push(Change::Left { meeting, gone });
        }
    }
    changes
}

/// The notices of an import; `before` and `after` are the day around all its changes.
pub fn notices_of_import(before: &Day, after: &Day, now: Instant) -> Vec<Notice> {
    let mut told = Vec::new();
    for was in before.timetable.all().filter(|meeting| still_to_come(after, meeting, now)) {
        let canceled = told_again(was, now);
        let is = after.timetable.get(&was.id).unwrap_or(was);
        for seat in SEATS {
            let gone = missing_from(after, before, was, seat).map(|person| (&canceled, person));
            let gone = gone.filter_map(|it| telling(before, Kind::MeetingCanceled, it));
            let come = missing_from(before, after, is, seat).map(|person| (&**is, person));
            told.extend(gone.chain(come.filter_map(|it| telling(after, Kind::MeetingNew, it))));
        }
    }
    told
}

fn telling(day: &Day, kind: Kind, about: (&Meeting, (Seat, Recipient))) -> Option<Notice> {
    let (meeting, (seat, to)) = about;
    let facts = MeetingFacts { alarm_minutes: alarm_minutes(day, seat), ..facts_of(day, meeting)? };
    Some(Notice { kind, to, about: About::Meeting { meeting: meeting.id.clone(), seat, facts } })
}

/// Who sits in a seat of a meeting by one roster, but not by the other.
fn missing_from(
    other: &Day,
    day: &Day,
    meeting: &Meeting,
    seat: Seat,
) -> impl Iterator<Item = (Seat, Recipient)> {
    let key = |person: &Recipient| email_key(&person.email);
    let there: Vec<String> = seated(other, meeting, seat).iter().map(key).collect();
    let here = seated(day, meeting, seat).into_iter();
    here.filter(move |person| !there.contains(&key(person))).map(move |person| (seat, person))
}

/// Calendars of the past are left alone.
fn still_to_come(day: &Day, meeting: &Meeting, now: Instant) -> bool {
    day.time_of(meeting).is_some_and(|time| time.end > now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{CompanyId, DelegateId, InterpreterId};
    use crate::roster::Delegate;
    use crate::sample;

    fn company(day: &Day, id: &str, people: &[&str]) -> Company {
        let company = day.roster.company(&CompanyId::new(id));
        let mut company = company.map(|one| (**one).clone()).unwrap_or_else(|| unreachable!());
        let first = company.delegates[0].clone();
        let person = |email: &&str| Delegate {
            id: DelegateId::new(*email),
            email: (*email).to_owned(),
            ..first.clone()
        };
        company.delegates = people.iter().map(person).collect();
        company
    }

    /// The day after an import of one host's people, and what was told: who, what, by which number.
    fn import(day: &Day, people: &[&str]) -> (Day, Vec<(String, Kind, i32)>) {
        let now = sample::a_week_before().plus_minutes(day.revision);
        let mut after = day.clone();
        for change in imported(day, vec![company(day, "h1", people)], vec![], now) {
            after.apply(&change);
        }
        let told = notices_of_import(day, &after, now);
        let told = told.iter().map(|notice| {
            let sequence = notice.meeting().map_or(-1, |(.., facts)| facts.sequence);
            (notice.to.email.clone(), notice.kind, sequence)
        });
        let told = told.collect();
        (after, told)
    }

    #[test]
    fn a_newcomer_is_invited_and_nobody_else_hears_of_it() {
        let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);

        let (after, told) = import(&day, &["h1@h1.example", "new@h1.example"]);

        assert_eq!(told, [("new@h1.example".into(), Kind::MeetingNew, 0)]);
        assert_eq!(sample::meeting(&after, "m1").sequence, 0);
    }

    #[test]
    fn whoever_leaves_gets_a_cancel_and_comes_back_by_a_higher_number() {
        let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
        let (mine, other) = ("h1@h1.example", "other@h1.example");

        let (day, first) = import(&day, &[other]);
        let (day, second) = import(&day, &[mine]);

        let told = |email: &str, kind, sequence| (email.to_owned(), kind, sequence);
        assert_eq!(first, [told(mine, Kind::MeetingCanceled, 1), told(other, Kind::MeetingNew, 2)]);
        assert_eq!(
            second,
            [told(other, Kind::MeetingCanceled, 3), told(mine, Kind::MeetingNew, 4)]
        );
        assert_eq!(sample::meeting(&day, "m1").sequence, 4);
    }

    #[test]
    fn an_interpreters_new_address_moves_the_entry() {
        let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
        let one = &day.roster.interpreters[&InterpreterId::new("i1")];
        let moved = Interpreter { email: "i1@new.example".into(), ..(**one).clone() };
        let now = sample::a_week_before();
        let mut after = day.clone();
        for change in imported(&day, vec![], vec![moved], now) {
            after.apply(&change);
        }

        let told = notices_of_import(&day, &after, now);

        let told: Vec<_> = told.iter().map(|n| (n.to.email.as_str(), n.kind)).collect();
        assert_eq!(
            told,
            [("i1@i.example", Kind::MeetingCanceled), ("i1@new.example", Kind::MeetingNew)]
        );
    }

    #[test]
    fn meetings_that_are_over_are_told_to_nobody() {
        let (day, _) = sample::booked(&sample::day(), "m1", "h1", "g1", 0);
        let now = day.layout.slots[1].start;

        let changes = imported(&day, vec![company(&day, "h1", &["new@h1.example"])], vec![], now);
        let mut after = day.clone();
        after.apply(&changes[0]);

        assert_eq!(changes.len(), 1);
        assert_eq!(notices_of_import(&day, &after, now), []);
    }
}
