//! A whole day with six no-shows, minute by minute.

use proptest::prelude::*;

use super::*;
use crate::booking::book;
use crate::roster::{Company, Interpreter, Roster};

const HOSTS: usize = 8;
const GUESTS: usize = 10;
const INTERPRETERS: usize = 18;

/// Eight hosts meet eight of ten guests in each of six slots, and each wishes to meet all the others.
fn full_day() -> Day {
    let mut day = running();
    let mut roster = Roster::default();
    let like = |id: &str, model: &str| Company {
        id: CompanyId::new(id),
        code: id.to_uppercase(),
        ..day.roster.company(&CompanyId::new(model)).map(|one| (**one).clone()).unwrap()
    };
    (0..HOSTS).for_each(|number| roster.put_company(like(&format!("h{number}"), "h1")));
    (0..GUESTS).for_each(|number| roster.put_company(like(&format!("g{number}"), "g1")));
    let model = day.roster.interpreters.values().next().map(|one| (**one).clone()).unwrap();
    for number in 0..INTERPRETERS {
        let id = crate::id::InterpreterId::new(format!("i{number:02}"));
        let code = format!("I{number:02}");
        roster.put_interpreter(Interpreter { id, code, ..model.clone() });
    }
    day.roster = Arc::new(roster);
    day.settings = Arc::new(Settings { rooms: vec![], ..(*day.settings).clone() });
    for (host, guest) in (0..HOSTS).flat_map(|host| (0..GUESTS).map(move |guest| (host, guest))) {
        let (host, guest) = (format!("h{host}"), format!("g{guest}"));
        wish(&mut day, &host, &guest, Rank::Want);
        wish(&mut day, &guest, &host, Rank::Want);
    }
    for (slot, host) in (0..6_u16).flat_map(|slot| (0..HOSTS).map(move |host| (slot, host))) {
        let guest = format!("g{}", (host + usize::from(slot)) % GUESTS);
        let id = format!("m{slot}{host}");
        let wish = sample::wish(&id, &format!("h{host}"), &guest, slot);
        let moment = at(sample::a_week_before());
        let changes = book(&day, &sample::organizer(), &wish, moment);
        changes.unwrap_or_else(|no| unreachable!("{no:?}")).iter().for_each(|it| day.apply(it));
    }
    day
}

/// The instants of no two meetings of one company or interpreter overlap.
fn assert_nobody_is_twice(day: &Day) {
    let mut taken: BTreeMap<String, Vec<(Instant, Instant)>> = BTreeMap::new();
    for meeting in day.timetable.all() {
        let time = day.time_of(meeting).unwrap();
        let companies = [meeting.host.to_string(), meeting.guest.to_string()];
        let all = companies.into_iter().chain(meeting.interpreters().map(ToString::to_string));
        all.for_each(|who| taken.entry(who).or_default().push((time.start, time.end)));
    }
    for (who, mut spans) in taken {
        spans.sort_unstable();
        assert!(spans.windows(2).all(|two| two[0].1 <= two[1].0), "{who}: {spans:?}");
    }
    assert!(crate::interpreter::overworked(day).values().all(|counts| *counts == [0, 0]));
}

#[test]
fn of_six_no_shows_at_least_four_gaps_are_filled_with_both_consents() {
    let mut day = full_day();
    let planned = day.timetable.len();
    let missing: Vec<String> =
        (0..6).map(|slot| format!("m{slot}{}", (slot * 3) % HOSTS)).collect();
    let ids: Vec<String> = day.roster.companies.keys().map(ToString::to_string).collect();
    let present: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut log: Vec<(String, Change)> = Vec::new();
    for minute in 0..180 {
        let begun: Vec<Meeting> = day
            .timetable
            .all()
            .filter(|it| !day.courses.contains_key(&it.id))
            .filter(|it| day.slot_time(it.slot).is_some_and(|time| time.start <= minutes(minute)))
            .map(|it| (**it).clone())
            .collect();
        for meeting in begun {
            let is_missed = missing.iter().any(|id| id == meeting.id.as_str());
            for seat in Seat::ALL.into_iter().filter(|seat| !is_missed || *seat != Seat::Guest) {
                come(&mut day, meeting.id.as_str(), seat, minute);
            }
        }
        for offer in sweep_with(&mut day, &present, minutes(minute)) {
            for who in
                [offer.guest.as_str(), offer.host.as_str()].into_iter().filter(|_| offer.is_open())
            {
                let said = say(&mut day, who, &offer.id, Reply::Accept, seconds(minute, 30));
                log.extend(said.into_iter().map(|change| (who.to_owned(), change)));
            }
        }
        assert_nobody_is_twice(&day);
    }

    let filled: Vec<&Refill> =
        day.refills.values().filter(|one| one.state == RefillState::Filled).collect();
    assert!(filled.len() >= 4, "{} of 6", filled.len());
    assert_eq!(day.timetable.len(), planned + filled.len());
    for one in filled {
        let by = |side: Side, who: &CompanyId| {
            let has_said = |(by, change): &&(String, Change)| {
                matches!(change, Change::RefillChanged { refill }
                    if refill.id == one.id && by == who.as_str() && refill.yes_of(side).is_some())
            };
            log.iter().any(|entry| has_said(&entry))
        };
        assert!(by(Side::Host, &one.host) && by(Side::Guest, &one.guest));
        let meeting = one.meeting.as_ref().and_then(|id| day.timetable.get(id)).unwrap();
        let status = status::standing(&day, meeting, minutes(240)).map(|it| it.status);
        assert_eq!(status, Some(Status::Done));
    }
    for id in &missing {
        assert_eq!(status_of(&day, id, minutes(240)), Some(Status::NoShow));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    /// Whoever comes, looks and answers as they like: nobody sits twice, nobody has two offers at once,
    /// nothing is booked without both consents, and the log tells the same day.
    #[test]
    fn however_people_answer_nobody_sits_twice(choices in prop::collection::vec(0..100_u8, 400)) {
        let begun = full_day();
        let mut day = begun.clone();
        let mut log: Vec<Change> = Vec::new();
        let mut choices = choices.into_iter().cycle();
        let mut chance = |percent: u8| choices.next().is_some_and(|drawn| drawn < percent);
        let ids: Vec<String> = day.roster.companies.keys().map(ToString::to_string).collect();
        for minute in (0..90).step_by(5) {
            let meetings: Vec<MeetingId> = day.timetable.all().map(|it| it.id.clone()).collect();
            for id in meetings {
                let held = sample::meeting(&day, id.as_str());
                let time = day.time_of(&held).unwrap();
                if minutes(minute) < time.start || time.end <= minutes(minute) {
                    continue;
                }
                for seat in Seat::ALL {
                    if !chance(40) {
                        continue;
                    }
                    let step = if chance(90) { Step::Inside } else { Step::Left };
                    let since = minutes(minute);
                    let presence = Presence { seat, name: String::new(), step, since };
                    let person = format!("{seat:?}");
                    let change = Change::Attended { meeting: id.clone(), person, presence };
                    day.apply(&change);
                    log.push(change);
                }
            }
            let present: Vec<&str> = ids.iter().map(String::as_str).filter(|_| chance(80)).collect();
            let told = sweep_with(&mut day, &present, minutes(minute));
            log.extend(told.into_iter().map(|refill| Change::RefillChanged { refill }));
            let open: Vec<Refill> =
                day.refills.values().filter(|one| one.is_open()).cloned().collect();
            for id in &ids {
                let company = CompanyId::new(id.as_str());
                let own = open.iter().filter(|one| one.has(&company));
                prop_assert!(own.count() <= 1);
            }
            for (one, who) in open.iter().flat_map(|one| [(one, &one.host), (one, &one.guest)]) {
                let reply = if chance(85) { Reply::Accept } else { Reply::Decline };
                let meeting = MeetingId::new(format!("new {} {who}", one.id));
                let actor = company_actor(who.as_str());
                let said = answer(&day, &actor, &one.id, reply, &meeting, at(minutes(minute)));
                for change in said.unwrap_or_default() {
                    day.apply(&change);
                    log.push(change);
                }
            }
            assert_nobody_is_twice(&day);
        }
        for one in day.refills.values() {
            let both = one.host_at.is_some() && one.guest_at.is_some();
            prop_assert!(one.meeting.is_none() || both);
            prop_assert_eq!(one.meeting.is_some(), one.state == RefillState::Filled);
        }
        let mut replayed = begun;
        log.iter().for_each(|change| replayed.apply(change));
        prop_assert_eq!(replayed, day);
    }
}
