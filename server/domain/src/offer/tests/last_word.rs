//! Whose word counts last, and until when it may be said.

use super::*;
use crate::interpreter::{self, Unfit};

fn asks(day: &Day, enabled: bool, now: Instant) -> (Day, Vec<Notice>) {
    let mut settings = (*day.settings).clone();
    settings.interpreting.offers.enabled = enabled;
    let command = Command::ChangeSettings { settings: Box::new(settings) };
    ask(day, &sample::organizer(), &command, now).unwrap()
}

fn assigned(day: &Day, who: &str, now: Instant) -> Day {
    let interpreter = Some(InterpreterId::new(who));
    let assign = Assign { interpreter, relay: None, reason: "By phone".into() };
    ask(day, &sample::organizer(), &Command::Assign { meeting: m(), assign }, now).unwrap().0
}

fn unfit(day: &Day, who: &str) -> Option<Unfit> {
    let meeting = sample::meeting(day, "m");
    let one = &day.roster.interpreters[&InterpreterId::new(who)];
    interpreter::fit(day, one, &job(day, &meeting).unwrap(), at(soon())).err()
}

#[test]
fn when_nobody_is_asked_any_more_whoever_was_asked_is_assigned_and_told() {
    let (day, letters) = asks(&booked(), false, soon());

    assert_eq!(assignment(&day, &sample::meeting(&day, "m")), Assignment::Confirmed);
    assert_eq!(offers(&day), [answered("i1", OfferState::Withdrawn)]);
    assert_eq!(told(&letters), [of(Kind::MeetingNew, "i1")]);
    let (_, again) = asks(&day, false, soon());
    assert_eq!(again, []);
}

#[test]
fn whoever_had_the_meeting_before_anybody_was_asked_is_told_when_they_leave_it() {
    let (day, _) = sample::booked(&sample::day(), "m", "h1", "g1", 0);
    let (day, letters) = asks(&day, true, soon());
    assert_eq!((offers(&day), letters), (vec![], vec![]));

    let (day, letters) = reply(&day, "i1", decline(), soon()).unwrap();

    assert_eq!(held(&day), Some("i2".into()));
    assert!(told(&letters).contains(&of(Kind::MeetingCanceled, "i1")), "{:?}", told(&letters));
}

#[test]
fn a_yes_after_a_no_counts() {
    let (day, _) = reply(&booked(), "i1", decline(), soon()).unwrap();
    assert_eq!(unfit(&day, "i1"), Some(Unfit::Declined));

    let day = assigned(&day, "i1", soon());
    let (day, _) = reply(&day, "i1", Reply::Accept, soon()).unwrap();
    assert_eq!(unfit(&day, "i1"), None);

    // So the meeting may be moved, and stays theirs.
    let command =
        Command::Move { meeting: m(), slot: crate::Slot(3), room: None, interpreter: None };
    let (moved, _) = ask(&day, &sample::organizer(), &command, soon()).unwrap();
    assert_eq!(held(&moved), Some("i1".into()));

    // Taken away again by the organizer, the no of before stands.
    let day = assigned(&day, "i2", soon());
    assert_eq!(unfit(&day, "i1"), Some(Unfit::Declined));
}

#[test]
fn whoever_is_asked_after_the_cut_off_can_still_say_no() {
    let late = start().plus_minutes(-10 * 60);
    let day = assigned(&booked(), "i2", late);
    let meeting = sample::meeting(&day, "m");
    let i2 = InterpreterId::new("i2");
    assert!(may_decline(&day, &meeting, &i2, late));

    let (said_no, _) = reply(&day, "i2", decline(), start().plus_minutes(-1)).unwrap();
    assert_eq!(held(&said_no), Some("i1".into()));

    // But not any more once they said yes.
    let (said_yes, _) = reply(&day, "i2", Reply::Accept, late).unwrap();
    let since = start().plus_minutes(-24 * 60);
    let no = reply(&said_yes, "i2", decline(), late).map(|_| ());
    assert_eq!(no, Err(Refusal::DeclineTooLate { since }));
    assert!(!may_decline(&said_yes, &meeting, &i2, late));
}

#[test]
fn whoever_comes_unanswered_may_say_yes_while_it_runs() {
    let late = start().plus_minutes(-10 * 60);
    let day = assigned(&booked(), "i2", late);

    let (day, _) = reply(&day, "i2", Reply::Accept, start().plus_minutes(2)).unwrap();

    assert_eq!(assignment(&day, &sample::meeting(&day, "m")), Assignment::Confirmed);
}

#[test]
fn whoever_is_in_a_meeting_of_another_day_is_passed_over() {
    let mut day = booked();
    let other = (start().plus_minutes(35), start().plus_minutes(65));
    day.elsewhere = Arc::new([(InterpreterId::new("i2"), vec![other])].into());
    // The pause between the two days' meetings would be five minutes.
    assert_eq!(unfit(&day, "i2"), Some(Unfit::Busy));

    let (day, _) = reply(&day, "i1", decline(), soon()).unwrap();

    assert_eq!(assignment(&day, &sample::meeting(&day, "m")), Assignment::Missing);
}
