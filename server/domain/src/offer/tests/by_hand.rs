//! What the organizer decides, and who could take a meeting.

use super::*;
use crate::interpreter::Unfit;

fn assigned(day: &Day, who: Option<&str>, reason: &str) -> Result<(Day, Vec<Notice>), Refusal> {
    let interpreter = who.map(InterpreterId::new);
    let assign = Assign { interpreter, relay: None, reason: reason.into() };
    ask(day, &sample::organizer(), &Command::Assign { meeting: m(), assign }, soon())
}

#[test]
fn the_organizer_gives_a_meeting_to_somebody_else() {
    let (day, letters) = assigned(&booked(), Some("i2"), "").unwrap();

    assert_eq!(held(&day), Some("i2".into()));
    assert_eq!(sample::meeting(&day, "m").override_reason, None);
    assert_eq!(
        offers(&day),
        [answered("i1", OfferState::Withdrawn), answered("i2", OfferState::Open)]
    );
    assert!(told(&letters).contains(&of(Kind::MeetingCanceled, "i1")));
    assert_eq!(assigned(&day, Some("i9"), "").map(|_| ()), Err(Refusal::Unknown));
}

#[test]
fn a_rule_is_broken_with_a_reason_only_and_it_is_kept() {
    let mut day = booked();
    let mut one = (*day.roster.interpreters[&InterpreterId::new("i2")]).clone();
    one.profile.conflicts = vec!["H1".into()];
    Arc::make_mut(&mut day.roster).put_interpreter(one);

    let without = assigned(&day, Some("i2"), " ").map(|_| ());
    let (with, _) = assigned(&day, Some("i2"), "The company agrees.").unwrap();

    let why = Some(Unfit::Conflict);
    assert_eq!(without, Err(Refusal::ReasonNeeded { name: "Interpreter i2".into(), why }));
    let reason = sample::meeting(&with, "m").override_reason;
    assert_eq!(reason.as_deref(), Some("The company agrees."));
}

#[test]
fn nobody_is_put_into_two_meetings_at_once_for_whatever_reason() {
    let (day, _) = sample::booked(&booked(), "n", "h2", "g2", 0);
    let meeting = sample::meeting(&day, "n");
    // The two speak English, so this one is interpreted by the organizer's word.
    let day = match meeting.interpreter {
        Some(_) => day,
        None => {
            let need = Need::Needed;
            let command = Command::SetNeed { meeting: meeting.id, need };
            ask(&day, &sample::organizer(), &command, soon()).unwrap().0
        }
    };
    let other = sample::meeting(&day, "n").interpreter.map(|id| id.to_string());

    let refused = assigned(&day, other.as_deref(), "They insist.").map(|_| ());

    assert_eq!(other.as_deref(), Some("i2"));
    assert!(matches!(refused, Err(Refusal::InterpreterUnfit { why: Unfit::Busy, .. })));
}

#[test]
fn a_meeting_that_needs_one_is_left_without_only_for_a_reason() {
    let without = assigned(&booked(), None, "").map(|_| ());
    let (day, _) = assigned(&booked(), None, "They bring their own.").unwrap();

    assert!(matches!(without, Err(Refusal::ReasonNeeded { why: None, .. })));
    assert_eq!(held(&day), None);
}

#[test]
fn only_the_organizer_assigns_and_says_what_is_needed() {
    let assign = Assign { interpreter: None, relay: None, reason: "x".into() };
    let commands = [
        Command::Assign { meeting: m(), assign },
        Command::SetNeed { meeting: m(), need: Need::NotNeeded },
        Command::SweepOffers,
    ];

    for command in commands {
        for actor in [as_interpreter("i1"), sample::company_actor("h1")] {
            assert_eq!(ask(&booked(), &actor, &command, soon()).err(), Some(Refusal::NotYours));
        }
    }
}

#[test]
fn what_the_organizer_says_of_the_need_gives_and_takes_the_seat() {
    let set = |day: &Day, need| {
        let command = Command::SetNeed { meeting: m(), need };
        ask(day, &sample::organizer(), &command, soon()).unwrap()
    };

    let (without, letters) = set(&booked(), Need::NotNeeded);
    let (again, _) = set(&without, Need::Auto);
    let (same, nobody_told) = set(&booked(), Need::Needed);

    let meeting = sample::meeting(&without, "m");
    assert_eq!((meeting.interpreter, meeting.interpreter_needed), (None, false));
    assert!(told(&letters).contains(&of(Kind::MeetingCanceled, "i1")));
    assert_eq!(held(&again), Some("i1".into()));
    assert_eq!(sample::meeting(&same, "m").need, Need::Needed);
    assert_eq!((held(&same), nobody_told), (Some("i1".into()), vec![]));
}

#[test]
fn candidates_say_why_each_can_or_cannot() {
    let (day, _) = reply(&booked(), "i1", decline(), soon()).unwrap();

    let found = candidates(&day, &m(), at(soon())).unwrap();

    let of = |one: &Candidate<'_>| {
        (one.interpreter.id.to_string(), one.unfit.map(|why| why.code()), one.is_held)
    };
    assert_eq!(
        found.iter().map(of).collect::<Vec<_>>(),
        [("i2".into(), None, true), ("i1".into(), Some("declined"), false)]
    );
    assert_eq!(found[0].load_min, 30);
    assert_eq!(found[1].last.map(|one| one.reason.as_str()), Some("I am ill."));
}

/// A day with two halves of a relay: `i1` between Korean and English, `i2` between English and Russian.
fn halves() -> Day {
    let mut day = booked();
    for (id, languages) in [("i1", ["ko", "en"]), ("i2", ["en", "ru"])] {
        let mut one = (*day.roster.interpreters[&InterpreterId::new(id)]).clone();
        one.languages = languages.map(str::to_owned).into();
        Arc::make_mut(&mut day.roster).put_interpreter(one);
    }
    day
}

fn relayed(day: &Day, (one, other): (&str, &str), reason: &str) -> Result<Day, Refusal> {
    let interpreter = Some(InterpreterId::new(one));
    let relay = Some(InterpreterId::new(other));
    let assign = Assign { interpreter, relay, reason: reason.into() };
    let command = Command::Assign { meeting: m(), assign };
    ask(day, &sample::organizer(), &command, soon()).map(|(day, _)| day)
}

#[test]
fn two_are_assigned_as_a_relay_through_the_language_between_them() {
    let day = relayed(&halves(), ("i1", "i2"), "").unwrap();

    let meeting = sample::meeting(&day, "m");
    assert_eq!(meeting.relay.map(|relay| relay.via).as_deref(), Some("en"));
    assert_eq!(meeting.override_reason, None);
    assert_eq!(
        relayed(&halves(), ("i2", "i1"), "Turned round").err(),
        Some(Refusal::unfit(&day, &InterpreterId::new("i1"), Unfit::Unqualified))
    );
}

#[test]
fn each_half_of_a_relay_keeps_the_rules_too() {
    for (who, name) in [("i1", "Interpreter i1"), ("i2", "Interpreter i2")] {
        let mut day = halves();
        let mut one = (*day.roster.interpreters[&InterpreterId::new(who)]).clone();
        one.profile.conflicts = vec!["G1".into()];
        Arc::make_mut(&mut day.roster).put_interpreter(one);

        let without = relayed(&day, ("i1", "i2"), "").err();
        let with = relayed(&day, ("i1", "i2"), "Both companies agree.").unwrap();

        let why = Some(Unfit::Conflict);
        assert_eq!(without, Some(Refusal::ReasonNeeded { name: name.into(), why }));
        let reason = sample::meeting(&with, "m").override_reason;
        assert_eq!(reason.as_deref(), Some("Both companies agree."));
    }
}

#[test]
fn a_relay_on_a_day_without_relays_needs_a_reason() {
    let mut day = halves();
    Arc::make_mut(&mut day.settings).interpreting.relay = false;

    let without = relayed(&day, ("i1", "i2"), "").err();

    assert!(matches!(without, Some(Refusal::ReasonNeeded { .. })), "{without:?}");
    assert!(relayed(&day, ("i1", "i2"), "Nobody has the pair.").is_ok());
}
