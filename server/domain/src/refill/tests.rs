//! Gaps of a running day are offered to pairs that wait, and filled with both their consents.

mod rehearsed;

use super::*;
use crate::attendance::{Presence, Step};
use crate::conduct::{Conduct, RefillRules};
use crate::day::Settings;
use crate::notice::Seat;
use crate::request::{Rank, Request, State};
use crate::sample::{self, at, company_actor};
use crate::status::{self, Status};

/// A running day on which gaps are offered.
fn running() -> Day {
    let mut day = sample::day();
    let refill = RefillRules { enabled: true, answer_s: 60 };
    let conduct = Conduct { refill, ..day.settings.conduct };
    day.settings = Arc::new(Settings { conduct, ..(*day.settings).clone() });
    day.phase = Phase::Running;
    day
}

/// `h1` waits for `g1` in the first slot, with the interpreter; `g2` has nothing to do, and `h1` and
/// `g2` each asked the other.
fn waiting() -> Day {
    let (mut day, _) = sample::booked(&running(), "m1", "h1", "g1", 0);
    wish(&mut day, "h1", "g2", Rank::Want);
    wish(&mut day, "g2", "h1", Rank::Want);
    come(&mut day, "m1", Seat::Host, -2);
    come(&mut day, "m1", Seat::Interpreter, -2);
    day
}

fn wish(day: &mut Day, from: &str, to: &str, rank: Rank) {
    let request = Request { rank, ..sample::request(from, to) };
    Arc::make_mut(&mut day.requests).put(request);
}

fn come(day: &mut Day, meeting: &str, seat: Seat, minute: i64) {
    let presence =
        Presence { seat, name: String::new(), step: Step::Inside, since: minutes(minute) };
    let (meeting, person) = (MeetingId::new(meeting), format!("{meeting} {seat:?}"));
    day.apply(&Change::Attended { meeting, person, presence });
}

/// Minutes after the start of the first slot.
fn minutes(minute: i64) -> Instant {
    sample::day().layout.slots[0].start.plus_minutes(minute)
}

fn seconds(minute: i64, second: i64) -> Instant {
    Instant(minutes(minute).0 + second * 1000)
}

fn sweep_with(day: &mut Day, present: &[&str], now: Instant) -> Vec<Refill> {
    let present = present.iter().map(|id| CompanyId::new(*id)).collect();
    let key = |number| RefillId::new(format!("{} {number}", day.revision));
    let with = Sweep { present, keys: (0..4).map(key).collect() };
    let changes = sweep(day, &with, at(now));
    let mut told = Vec::new();
    for change in changes {
        day.apply(&change);
        let Change::RefillChanged { refill } = change else { continue };
        told.push(refill);
    }
    told
}

fn pairs(refills: &[Refill]) -> Vec<(&str, &str, RefillState)> {
    refills.iter().map(|one| (one.host.as_str(), one.guest.as_str(), one.state)).collect()
}

fn say(day: &mut Day, who: &str, id: &RefillId, reply: Reply, now: Instant) -> Vec<Change> {
    let meeting = MeetingId::new(format!("new {id} {who}"));
    let changes = answer(day, &company_actor(who), id, reply, &meeting, at(now));
    let changes = changes.unwrap_or_else(|refusal| unreachable!("{refusal:?}"));
    for change in &changes {
        day.apply(change);
    }
    changes
}

fn status_of(day: &Day, meeting: &str, now: Instant) -> Option<Status> {
    status::standing(day, &sample::meeting(day, meeting), now).map(|it| it.status)
}

const ALL: [&str; 4] = ["h1", "h2", "g1", "g2"];

#[test]
fn who_waits_in_vain_meets_another_who_wishes_it_once_both_say_yes() {
    let mut day = waiting();
    let early = sweep_with(&mut day, &ALL, minutes(9));
    let offers = sweep_with(&mut day, &ALL, minutes(10));
    let again = sweep_with(&mut day, &ALL, minutes(10));
    let id = offers[0].id.clone();
    let first = say(&mut day, "h1", &id, Reply::Accept, seconds(10, 20));
    let second = say(&mut day, "g2", &id, Reply::Accept, seconds(10, 40));

    assert_eq!((early, again), (vec![], vec![]));
    assert_eq!(pairs(&offers), [("h1", "g2", RefillState::Open)]);
    assert_eq!(offers[0].expires_at, minutes(11));
    assert_eq!(first.len(), 1, "one yes books nothing");
    let filled = &day.refills[&id];
    assert_eq!((filled.host_at, filled.guest_at), (Some(seconds(10, 20)), Some(seconds(10, 40))));
    let [
        Change::RefillChanged { refill },
        Change::Adjusted { meeting: gone },
        Change::Booked { meeting },
    ] = &second[..]
    else {
        unreachable!("{second:?}")
    };
    assert_eq!((refill.state, refill.meeting.as_ref()), (RefillState::Filled, Some(&meeting.id)));
    let missed = sample::meeting(&day, "m1");
    assert_eq!((gone, day.time_of(gone).map(|time| time.is_empty())), (&missed, Some(true)));
    assert_eq!((&meeting.interpreter, &meeting.room), (&missed.interpreter, &missed.room));
    assert_eq!((meeting.slot, meeting.booked_by), (Slot(0), BookedBy::Guest));
}

#[test]
fn what_gave_way_stays_a_no_show_and_who_agreed_late_is_waited_for_from_then_on() {
    let mut day = waiting();
    let id = sweep_with(&mut day, &ALL, minutes(10))[0].id.clone();
    say(&mut day, "h1", &id, Reply::Accept, minutes(10));
    say(&mut day, "g2", &id, Reply::Accept, minutes(10));
    let new = day.refills[&id].meeting.clone().unwrap_or_else(|| unreachable!());

    assert_eq!(status_of(&day, "m1", minutes(12)), Some(Status::NoShow));
    assert_eq!(status_of(&day, new.as_str(), minutes(19)), Some(Status::Waiting));
    assert_eq!(status_of(&day, new.as_str(), minutes(20)), Some(Status::NoShow));
    come(&mut day, new.as_str(), Seat::Host, 12);
    come(&mut day, new.as_str(), Seat::Guest, 12);
    come(&mut day, new.as_str(), Seat::Interpreter, 12);
    assert_eq!(status_of(&day, new.as_str(), minutes(25)), Some(Status::Live));
    assert_eq!(status_of(&day, "m1", minutes(60)), Some(Status::NoShow));
}

#[test]
fn nothing_is_offered_to_who_is_elsewhere_or_does_not_wish_it_or_where_it_is_off() {
    let offered = |change: &dyn Fn(&mut Day), present: &[&str], now| {
        let mut day = waiting();
        change(&mut day);
        sweep_with(&mut day, present, now).len()
    };
    let as_is = |_: &mut Day| {};

    assert_eq!(offered(&as_is, &ALL, minutes(10)), 1);
    assert_eq!(offered(&as_is, &["h1", "h2", "g1"], minutes(10)), 0, "no page is open");
    assert_eq!(offered(&as_is, &ALL, minutes(15)), 0, "too little is left");
    let never = |day: &mut Day| wish(day, "g2", "h1", Rank::Never);
    assert_eq!(offered(&never, &ALL, minutes(10)), 0);
    let declined = |day: &mut Day| {
        let no = Request { state: State::Declined, ..sample::request("g2", "h1") };
        Arc::make_mut(&mut day.requests).put(no);
    };
    assert_eq!(offered(&declined, &ALL, minutes(10)), 0);
    let strangers = |day: &mut Day| day.requests = Arc::default();
    assert_eq!(offered(&strangers, &ALL, minutes(10)), 0);
    let off = |day: &mut Day| day.settings = Arc::new(sample::settings());
    assert_eq!(offered(&off, &ALL, minutes(10)), 0);
    let alone = |day: &mut Day| {
        let away = crate::away::Away { from: minutes(0), until: None, reason: "Left".into() };
        day.aways.insert(crate::away::Who::Company(CompanyId::new("g2")), away);
    };
    assert_eq!(offered(&alone, &ALL, minutes(10)), 0);
}

#[test]
fn a_wish_of_both_goes_before_a_higher_rank_of_one_and_the_best_pair_comes_first() {
    let mut day = waiting();
    wish(&mut day, "h2", "g2", Rank::Must);
    let mutual = sweep_with(&mut day.clone(), &ALL, minutes(10));
    wish(&mut day, "g2", "h2", Rank::Must);
    let ranked = sweep_with(&mut day, &ALL, minutes(10));

    assert_eq!(pairs(&mutual), [("h1", "g2", RefillState::Open)]);
    assert_eq!(pairs(&ranked), [("h2", "g2", RefillState::Open)]);
}

#[test]
fn who_does_not_answer_in_time_is_not_asked_again_in_the_slot_but_who_said_yes_is() {
    let mut day = waiting();
    day.settings = Arc::new(Settings {
        conduct: Conduct { no_show_min: 5, ..day.settings.conduct },
        ..(*day.settings).clone()
    });
    wish(&mut day, "h2", "g2", Rank::IfPossible);
    wish(&mut day, "g2", "h2", Rank::IfPossible);
    let first = sweep_with(&mut day, &ALL, minutes(5));
    say(&mut day, "g2", &first[0].id, Reply::Accept, minutes(5));
    let ended = sweep_with(&mut day, &ALL, minutes(6));
    let refused = {
        let (meeting, id) = (MeetingId::new("late"), &first[0].id);
        answer(&day, &company_actor("h1"), id, Reply::Accept, &meeting, at(minutes(6)))
    };

    assert_eq!(pairs(&first), [("h1", "g2", RefillState::Open)]);
    assert_eq!(
        pairs(&ended),
        [("h1", "g2", RefillState::Expired), ("h2", "g2", RefillState::Open)]
    );
    assert_eq!(refused, Err(Refusal::RefillGone));
}

#[test]
fn a_no_ends_it_at_once_and_only_the_two_may_answer() {
    let mut day = waiting();
    let id = sweep_with(&mut day, &ALL, minutes(10))[0].id.clone();
    let meeting = MeetingId::new("new");
    let by = |actor: &Actor| answer(&day, actor, &id, Reply::Accept, &meeting, at(minutes(10)));
    let (stranger, organizer) = (by(&company_actor("h2")), by(&sample::organizer()));
    say(&mut day, "g2", &id, Reply::Decline, minutes(10));
    let after = sweep_with(&mut day, &ALL, minutes(11));

    assert_eq!(stranger, Err(Refusal::RefillGone));
    assert_eq!(organizer, Err(Refusal::NotYours));
    assert_eq!(day.refills[&id].declined_by, Some(Side::Guest));
    assert_eq!(after, []);
}

#[test]
fn an_offer_is_lost_when_the_missing_company_comes_after_all() {
    let mut day = waiting();
    let id = sweep_with(&mut day, &ALL, minutes(10))[0].id.clone();
    come(&mut day, "m1", Seat::Guest, 10);
    let told = sweep_with(&mut day.clone(), &ALL, seconds(10, 5));
    say(&mut day, "h1", &id, Reply::Accept, seconds(10, 5));
    let second = say(&mut day, "g2", &id, Reply::Accept, seconds(10, 6));

    assert_eq!(pairs(&told), [("h1", "g2", RefillState::Lost)]);
    assert_eq!(second.len(), 1, "nothing is booked");
    assert_eq!(day.refills[&id].state, RefillState::Lost);
    assert_eq!(status_of(&day, "m1", minutes(11)), Some(Status::Live));
}

#[test]
fn the_first_full_consent_wins_and_the_other_is_lost() {
    let mut day = waiting();
    let id = sweep_with(&mut day, &ALL, minutes(10))[0].id.clone();
    // As from another node that saw the same gap.
    let rival = Refill {
        id: RefillId::new("rival"),
        host: CompanyId::new("h2"),
        ..day.refills[&id].clone()
    };
    day.apply(&Change::RefillChanged { refill: rival.clone() });
    say(&mut day, "h1", &id, Reply::Accept, seconds(10, 1));
    say(&mut day, "h2", &rival.id, Reply::Accept, seconds(10, 2));
    let won = say(&mut day, "g2", &rival.id, Reply::Accept, seconds(10, 3));
    let lost = say(&mut day, "g2", &id, Reply::Accept, seconds(10, 4));

    assert!(matches!(won.last(), Some(Change::Booked { .. })), "{won:?}");
    assert_eq!(day.refills[&rival.id].state, RefillState::Filled);
    assert_eq!((lost.len(), day.refills[&id].state), (1, RefillState::Lost));
}

#[test]
fn a_slot_that_stays_free_is_offered_shortly_before_it_begins_and_the_clock_knows_when() {
    let mut day = waiting();
    let (mut day, free) = (std::mem::replace(&mut day, running()), minutes(30));
    let before = sweep_with(&mut day.clone(), &ALL, free.plus_minutes(-6));
    let offers = sweep_with(&mut day, &ALL, free.plus_minutes(-5));

    assert_eq!(before, []);
    assert_eq!(pairs(&offers), [("h1", "g2", RefillState::Open)]);
    assert_eq!(offers[0].slot, Slot(1));
    assert_eq!(next(&day, free.plus_minutes(-5)), Some(free.plus_minutes(-4)));
    assert_eq!(next(&waiting(), minutes(0)), Some(minutes(10)));
    assert_eq!(next(&waiting(), minutes(-60)), Some(minutes(-5)));
    assert_eq!(next(&sample::day(), minutes(0)), None);
}

#[test]
fn a_meeting_that_was_missed_does_not_count_against_the_companys_limit() {
    let mut day = waiting();
    day.settings = Arc::new(Settings { meetings_max: Some(1), ..(*day.settings).clone() });
    let id = sweep_with(&mut day, &ALL, minutes(10))[0].id.clone();
    say(&mut day, "h1", &id, Reply::Accept, minutes(10));
    say(&mut day, "g2", &id, Reply::Accept, minutes(10));

    assert_eq!(day.refills[&id].state, RefillState::Filled);
    let settings = Box::new(Settings { buffer_min: 10, ..(*day.settings).clone() });
    let command = crate::command::Command::ChangeSettings { settings };
    let changed = crate::command::decide(&day, &sample::organizer(), &command, at(minutes(20)));
    assert!(changed.is_ok(), "{changed:?}");
    let over = crate::problem::problems(&day, sample::rules());
    assert!(over.iter().all(|one| one.code != "over_limit"), "{over:?}");
}

#[test]
fn an_interpreter_who_stayed_away_or_does_not_work_that_day_is_not_counted_on() {
    let (mut day, _) = sample::booked(&running(), "m1", "h1", "g1", 0);
    wish(&mut day, "h1", "g2", Rank::Want);
    come(&mut day, "m1", Seat::Host, -2);
    let nobody = sweep_with(&mut day.clone(), &ALL, minutes(10));
    come(&mut day, "m1", Seat::Interpreter, 9);
    let offers = sweep_with(&mut day, &ALL, minutes(10));

    assert_eq!(nobody, []);
    assert_eq!(pairs(&offers), [("h1", "g2", RefillState::Open)]);
}

#[test]
fn an_interpreters_hours_are_those_of_waiting_and_of_the_meeting_they_went_to() {
    let mut day = waiting();
    let id = sweep_with(&mut day, &ALL, minutes(10))[0].id.clone();
    say(&mut day, "h1", &id, Reply::Accept, minutes(10));
    say(&mut day, "g2", &id, Reply::Accept, minutes(10));
    let mut stays = crate::hours::Stays::default();
    let new = day.refills[&id].meeting.clone().unwrap_or_else(|| unreachable!());
    for (meeting, from) in [("m1", -2), (new.as_str(), 10)] {
        let since = minutes(from);
        let (seat, step) = (Seat::Interpreter, Step::Inside);
        let presence = Presence { seat, name: String::new(), step, since };
        let held = sample::meeting(&day, meeting);
        let who = held.interpreter.unwrap_or_else(|| unreachable!());
        let person = format!("{who}@i.example");
        stays.take(&Change::Attended { meeting: held.id, person, presence });
    }

    let works = crate::hours::works(&day, &stays, minutes(120));
    let told = works.iter().map(|one| (one.meeting.id.as_str(), one.planned_min, one.actual_min));

    assert_eq!(told.collect::<Vec<_>>(), [("m1", 0, 10), (new.as_str(), 30, 25)]);
}

#[test]
fn where_interpreters_are_asked_the_one_at_work_is_not_asked_again() {
    let mut day = waiting();
    let mut settings = (*day.settings).clone();
    settings.interpreting.offers.enabled = true;
    day.settings = Arc::new(settings);
    let id = sweep_with(&mut day, &ALL, minutes(10))[0].id.clone();
    say(&mut day, "h1", &id, Reply::Accept, minutes(10));
    say(&mut day, "g2", &id, Reply::Accept, minutes(10));
    let new = day.refills[&id].meeting.clone().unwrap_or_else(|| unreachable!());

    let meeting = sample::meeting(&day, new.as_str());
    assert_eq!(offer::assignment(&day, &meeting), offer::Assignment::Confirmed);
    assert_eq!(offer::of_meeting(&day, &new).len(), 1);
}
