//! Offered, accepted, declined, expired: what follows, and what is refused.

mod by_hand;
mod last_word;
mod sweep;

use std::sync::Arc;

use super::*;
use crate::access::{Actor, Role};
use crate::change::Change;
use crate::command::{Command, decide};
use crate::day::Day;
use crate::notice::{Kind, Notice, notices};
use crate::refusal::Refusal;
use crate::sample::{self, at};
use crate::timetable::Need;

/// The sample's day, on which interpreters are asked.
pub fn day() -> Day {
    let mut day = sample::day();
    Arc::make_mut(&mut day.settings).interpreting.offers.enabled = true;
    day
}

/// The same with the meeting `m` of `h1` and `g1` in the first slot.
fn booked() -> Day {
    sample::booked(&day(), "m", "h1", "g1", 0).0
}

pub fn as_interpreter(id: &str) -> Actor {
    Actor {
        role: Role::Interpreter { id: InterpreterId::new(id) },
        email: format!("{id}@i.example"),
    }
}

fn m() -> MeetingId {
    MeetingId::new("m")
}

fn held(day: &Day) -> Option<String> {
    sample::meeting(day, "m").interpreter.map(|id| id.to_string())
}

/// The states of the meeting's offers with whom they were made to, the earliest first.
fn offers(day: &Day) -> Vec<(String, OfferState)> {
    of_meeting(day, &m()).iter().map(|one| (one.interpreter.to_string(), one.state)).collect()
}

fn answered(id: &str, state: OfferState) -> (String, OfferState) {
    (id.into(), state)
}

fn ask(
    day: &Day,
    actor: &Actor,
    command: &Command,
    now: Instant,
) -> Result<(Day, Vec<Notice>), Refusal> {
    let (mut after, mut told) = (day.clone(), Vec::new());
    for change in decide(day, actor, command, at(now))? {
        let before = change.meeting().and_then(|m| after.timetable.get(&m.id)).cloned();
        after.apply(&change);
        told.extend(notices(before.as_deref(), &after, &change));
    }
    Ok((after, told))
}

fn reply(day: &Day, who: &str, reply: Reply, now: Instant) -> Result<(Day, Vec<Notice>), Refusal> {
    let command = Command::AnswerOffer { meeting: m(), whose: None, reply };
    ask(day, &as_interpreter(who), &command, now)
}

fn decline() -> Reply {
    Reply::Decline { reason: " I am ill. ".into() }
}

fn told(notices: &[Notice]) -> Vec<(Kind, String)> {
    notices.iter().map(|one| (one.kind, one.to.email[..2].to_owned())).collect()
}

fn of(kind: Kind, who: &str) -> (Kind, String) {
    (kind, who.into())
}

fn soon() -> Instant {
    sample::a_week_before().plus_minutes(30)
}

fn start() -> Instant {
    sample::day().layout.slots[0].start
}

#[test]
fn where_nobody_is_asked_an_assignment_stands_at_once() {
    let (day, change) = sample::booked(&sample::day(), "m", "h1", "g1", 0);

    assert_eq!(assignment(&day, &sample::meeting(&day, "m")), Assignment::Confirmed);
    assert_eq!(offers(&day), []);
    assert_eq!(
        told(&notices(None, &day, &change)),
        [of(Kind::MeetingNew, "h1"), of(Kind::MeetingNew, "g1"), of(Kind::MeetingNew, "i1")]
    );
    assert_eq!(reply(&day, "i1", decline(), soon()).err(), Some(Refusal::OffersOff));
}

#[test]
fn a_booking_offers_the_meeting_to_whoever_is_held_for_it() {
    let (day, change) = sample::booked(&day(), "m", "h1", "g1", 0);

    assert_eq!(assignment(&day, &sample::meeting(&day, "m")), Assignment::Offered);
    assert_eq!(offers(&day), [answered("i1", OfferState::Open)]);
    let open = open(&day, &m(), &InterpreterId::new("i1")).map(|one| one.expires_at);
    assert_eq!(open, Some(sample::a_week_before().plus_minutes(24 * 60)));
    assert_eq!(
        told(&notices(None, &day, &change)),
        [of(Kind::MeetingNew, "h1"), of(Kind::MeetingNew, "g1"), of(Kind::OfferNew, "i1")]
    );
}

#[test]
fn an_offer_ends_at_the_cut_off_and_one_made_after_it_at_the_start() {
    let day = day();

    let ends = |before: i64| expiry(&day, start(), start().plus_minutes(-60 * before));

    assert_eq!(ends(100), start().plus_minutes(-60 * 76));
    assert_eq!(ends(30), start().plus_minutes(-60 * 24));
    assert_eq!(ends(24), start());
    assert_eq!(ends(3), start());
}

#[test]
fn whoever_accepts_has_the_meeting_and_gets_the_calendar_entry() {
    let (day, letters) = reply(&booked(), "i1", Reply::Accept, soon()).unwrap();

    assert_eq!(assignment(&day, &sample::meeting(&day, "m")), Assignment::Confirmed);
    assert_eq!(told(&letters), [of(Kind::MeetingNew, "i1")]);
    let again = reply(&day, "i1", Reply::Accept, soon()).unwrap();
    assert_eq!((again.0.revision, again.1), (day.revision, vec![]));
}

#[test]
fn a_no_offers_the_meeting_on_at_once_and_both_companies_hear_of_it() {
    let (day, letters) = reply(&booked(), "i1", decline(), soon()).unwrap();

    assert_eq!(held(&day), Some("i2".into()));
    assert_eq!(
        offers(&day),
        [answered("i1", OfferState::Declined), answered("i2", OfferState::Open)]
    );
    assert_eq!(of_meeting(&day, &m())[0].reason, "I am ill.");
    let changed = Kind::InterpreterChanged;
    assert_eq!(told(&letters), [of(changed, "h1"), of(changed, "g1"), of(Kind::OfferNew, "i2")]);
}

#[test]
fn when_nobody_is_left_the_meeting_stands_and_shows_it() {
    let (day, _) = reply(&booked(), "i1", decline(), soon()).unwrap();
    let (day, letters) = reply(&day, "i2", decline(), soon()).unwrap();

    let meeting = sample::meeting(&day, "m");
    assert_eq!((meeting.interpreter.as_ref(), meeting.interpreter_needed), (None, true));
    assert_eq!(assignment(&day, &meeting), Assignment::Missing);
    assert_eq!(
        told(&letters),
        [of(Kind::InterpreterChanged, "h1"), of(Kind::InterpreterChanged, "g1")]
    );
    let codes: Vec<&str> =
        crate::problem::problems(&day, sample::rules()).iter().map(|one| one.code).collect();
    assert!(codes.contains(&"no_interpreter"), "{codes:?}");
    assert_eq!(vacancies(&day, soon()).map(|one| one.id.clone()).collect::<Vec<_>>(), [m()]);
    assert_eq!(vacancies(&day, start()).count(), 0);
}

#[test]
fn a_no_takes_the_meeting_out_of_the_calendar_of_whoever_had_accepted() {
    let (day, _) = reply(&booked(), "i1", Reply::Accept, soon()).unwrap();
    let (day, letters) = reply(&day, "i1", decline(), soon()).unwrap();

    assert!(told(&letters).contains(&of(Kind::MeetingCanceled, "i1")));
    assert_eq!(held(&day), Some("i2".into()));
}

#[test]
fn a_no_needs_a_reason_and_comes_before_the_cut_off() {
    let day = booked();
    let no = |reason: &str, now| {
        reply(&day, "i1", Reply::Decline { reason: reason.into() }, now).map(|_| ()).err()
    };
    let since = start().plus_minutes(-24 * 60);

    assert_eq!(no(" ", soon()), Some(Refusal::invalid("reason", "empty")));
    assert_eq!(no(&"é".repeat(501), soon()), Some(Refusal::invalid("reason", "too_long")));
    assert_eq!(no("Ill", since), Some(Refusal::DeclineTooLate { since }));
    assert_eq!(no("Ill", since.plus_minutes(-1)), None);
    assert_eq!(no("Ill", start()), Some(Refusal::NotNow));
}

#[test]
fn the_organizer_answers_for_somebody_also_after_the_cut_off() {
    let whose = Some(InterpreterId::new("i1"));
    let command = Command::AnswerOffer { meeting: m(), whose, reply: decline() };
    let late = start().plus_minutes(-60);

    let (day, _) = ask(&booked(), &sample::organizer(), &command, late).unwrap();

    assert_eq!(held(&day), Some("i2".into()));
    // Nobody else could be asked in time, so this one waits until the meeting.
    assert_eq!(of_meeting(&day, &m())[1].expires_at, start());
    let late = problem_codes(&day);
    assert!(late.contains(&"offer_late"), "{late:?}");
}

fn problem_codes(day: &Day) -> Vec<&'static str> {
    crate::problem::problems(day, sample::rules()).iter().map(|one| one.code).collect()
}

#[test]
fn only_whoever_is_held_can_accept() {
    let (day, _) = reply(&booked(), "i1", decline(), soon()).unwrap();

    let gone = reply(&day, "i1", Reply::Accept, soon()).map(|_| ());
    let never = reply(&booked(), "i2", Reply::Accept, soon()).map(|_| ());
    let company = ask(
        &booked(),
        &sample::company_actor("h1"),
        &Command::AnswerOffer { meeting: m(), whose: None, reply: Reply::Accept },
        soon(),
    );

    assert_eq!((gone, never), (Err(Refusal::OfferGone), Err(Refusal::Unknown)));
    assert_eq!(company.err(), Some(Refusal::NotYours));
    assert!(reply(&day, "i2", Reply::Accept, soon()).is_ok());
}

#[test]
fn silence_is_a_no_once_the_time_is_over() {
    let day = booked();
    let over = sample::a_week_before().plus_minutes(24 * 60);
    let sweep = |now| ask(&day, &sample::organizer(), &Command::SweepOffers, now).unwrap();

    assert_eq!(sweep(over.plus_minutes(-1)).0.revision, day.revision);
    assert_eq!(reply(&day, "i1", Reply::Accept, over).map(|_| ()).err(), Some(Refusal::OfferGone));
    let (after, letters) = sweep(over);

    assert_eq!(
        offers(&after),
        [answered("i1", OfferState::Expired), answered("i2", OfferState::Open)]
    );
    assert_eq!(
        told(&letters),
        [
            of(Kind::InterpreterChanged, "h1"),
            of(Kind::InterpreterChanged, "g1"),
            of(Kind::MeetingCanceled, "i1"),
            of(Kind::OfferNew, "i2"),
        ]
    );
    let again = ask(&after, &sample::organizer(), &Command::SweepOffers, over).unwrap();
    assert_eq!(again.0.revision, after.revision);
}

#[test]
fn a_meeting_that_has_begun_keeps_whoever_was_asked() {
    let mut day = booked();
    let offers = Arc::make_mut(&mut day.offers);
    offers.values_mut().flatten().for_each(|one| one.expires_at = start());

    let (after, _) = ask(&day, &sample::organizer(), &Command::SweepOffers, start()).unwrap();

    assert_eq!(after, day);
}

#[test]
fn a_move_keeps_a_yes_and_asks_anew_whoever_did_not_answer() {
    let moved = |day: &Day| {
        let command =
            Command::Move { meeting: m(), slot: crate::Slot(3), room: None, interpreter: None };
        ask(day, &sample::organizer(), &command, soon()).unwrap()
    };
    let (accepted, _) = reply(&booked(), "i1", Reply::Accept, soon()).unwrap();

    let ((yes, yes_letters), (open, open_letters)) = (moved(&accepted), moved(&booked()));

    assert_eq!(offers(&yes), [answered("i1", OfferState::Accepted)]);
    assert!(told(&yes_letters).contains(&of(Kind::MeetingChanged, "i1")));
    assert_eq!(
        offers(&open),
        [answered("i1", OfferState::Withdrawn), answered("i1", OfferState::Open)]
    );
    assert!(told(&open_letters).contains(&of(Kind::OfferNew, "i1")));
}

#[test]
fn a_canceled_meeting_asks_nobody_any_more() {
    let (day, _) =
        ask(&booked(), &sample::organizer(), &Command::Cancel { meeting: m() }, soon()).unwrap();

    assert_eq!(offers(&day), []);
}

#[test]
fn changes_of_offers_are_read_from_the_log_as_they_were_made() {
    let mut day = booked();
    let command = Command::AnswerOffer { meeting: m(), whose: None, reply: decline() };

    for change in decide(&day, &as_interpreter("i1"), &command, at(soon())).unwrap() {
        let kept: Change = serde_json::from_str(&serde_json::to_string(&change).unwrap()).unwrap();
        assert_eq!(kept, change);
        day.apply(&kept);
    }

    assert_eq!(held(&day), Some("i2".into()));
}
