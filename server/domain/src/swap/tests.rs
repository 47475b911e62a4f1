//! Swaps: asked for, agreed, refused, and gone when their meetings change.

use std::sync::Arc;

use super::*;
use crate::command::{Command, decide};
use crate::notice::{Kind, Notice, notices};
use crate::sample::{self, at};

/// `i1` has `m` with `h1` and `g1` in the first slot, `i2` has `n` with `h1` and `g2` in the third.
fn day(asks: bool) -> Day {
    let mut day = sample::day();
    Arc::make_mut(&mut day.settings).interpreting.offers.enabled = asks;
    let (day, _) = sample::booked(&day, "m", "h1", "g1", 0);
    let (mut day, _) = sample::booked(&day, "n", "h1", "g2", 2);
    for (id, who) in [("m", "i1"), ("n", "i2")] {
        let had = sample::meeting(&day, id);
        let meeting = Meeting { interpreter: Some(InterpreterId::new(who)), ..had };
        let from_start = day.layout.slots[meeting.slot.index()].start;
        day.apply(&Change::Moved { from: meeting.slot, from_start, meeting });
    }
    day
}

fn actor(id: &str) -> Actor {
    Actor {
        role: Role::Interpreter { id: InterpreterId::new(id) },
        email: format!("{id}@i.example"),
    }
}

fn wish(gives: &str, with: &str, takes: Option<&str>) -> NewSwap {
    NewSwap {
        id: SwapId::new("s"),
        gives: MeetingId::new(gives),
        with: InterpreterId::new(with),
        takes: takes.map(MeetingId::new),
    }
}

fn soon() -> Instant {
    sample::a_week_before().plus_minutes(30)
}

fn run(
    day: &Day,
    who: &str,
    command: &Command,
    now: Instant,
) -> Result<(Day, Vec<Notice>), Refusal> {
    let (mut after, mut told) = (day.clone(), Vec::new());
    for change in decide(day, &actor(who), command, at(now))? {
        let before = change.meeting().and_then(|m| after.timetable.get(&m.id)).cloned();
        after.apply(&change);
        told.extend(notices(before.as_deref(), &after, &change));
    }
    Ok((after, told))
}

fn asked(day: &Day, takes: Option<&str>) -> Day {
    run(day, "i1", &Command::AskSwap(wish("m", "i2", takes)), soon()).unwrap().0
}

fn reply(day: &Day, who: &str, reply: Reply) -> Result<(Day, Vec<Notice>), Refusal> {
    run(day, who, &Command::AnswerSwap { swap: SwapId::new("s"), reply }, soon())
}

fn who(day: &Day, id: &str) -> String {
    sample::meeting(day, id).interpreter.map(|id| id.to_string()).unwrap_or_default()
}

fn told(notices: &[Notice]) -> Vec<(Kind, String)> {
    let mut told: Vec<_> =
        notices.iter().map(|one| (one.kind, one.to.email[..2].to_owned())).collect();
    told.sort();
    told
}

#[test]
fn both_agree_and_both_meetings_change_hands_in_one_change() {
    for asks in [false, true] {
        let day = asked(&day(asks), Some("n"));

        let (after, letters) = reply(&day, "i2", Reply::Accept).unwrap();

        assert_eq!((who(&after, "m"), who(&after, "n")), ("i2".into(), "i1".into()));
        assert_eq!(after.swaps.len(), 0);
        for id in ["m", "n"] {
            let meeting = sample::meeting(&after, id);
            assert_eq!(offer::assignment(&after, &meeting), offer::Assignment::Confirmed, "{id}");
        }
        let of = |kind, who: &str| (kind, who.to_owned());
        assert_eq!(
            told(&letters),
            [
                of(Kind::MeetingNew, "i1"),
                of(Kind::MeetingNew, "i2"),
                of(Kind::InterpreterChanged, "g1"),
                of(Kind::InterpreterChanged, "g2"),
                of(Kind::InterpreterChanged, "h1"),
                of(Kind::InterpreterChanged, "h1"),
                of(Kind::MeetingCanceled, "i1"),
                of(Kind::MeetingCanceled, "i2"),
                of(Kind::SwapSettled, "i1"),
            ]
        );
    }
}

#[test]
fn a_meeting_may_be_taken_over_for_none_in_return() {
    let day = asked(&day(true), None);

    let (after, _) = reply(&day, "i2", Reply::Accept).unwrap();

    assert_eq!((who(&after, "m"), who(&after, "n")), ("i2".into(), "i2".into()));
}

#[test]
fn who_is_asked_hears_of_it_and_who_asked_hears_the_answer() {
    let day = day(true);
    let (asked, letters) =
        run(&day, "i1", &Command::AskSwap(wish("m", "i2", Some("n"))), soon()).unwrap();
    let (declined, answers) = reply(&asked, "i2", Reply::Decline).unwrap();
    let (withdrawn, nothing) = reply(&asked, "i1", Reply::Withdraw).unwrap();

    assert_eq!(told(&letters), [(Kind::SwapAsked, "i2".into())]);
    assert_eq!(told(&answers), [(Kind::SwapSettled, "i1".into())]);
    assert_eq!(nothing, []);
    for after in [declined, withdrawn] {
        assert_eq!((who(&after, "m"), after.swaps.len()), ("i1".into(), 0));
    }
}

#[test]
fn only_those_two_answer_and_each_their_part() {
    let day = asked(&day(true), Some("n"));

    assert_eq!(reply(&day, "i1", Reply::Accept).err(), Some(Refusal::NotYourTurn));
    assert_eq!(reply(&day, "i2", Reply::Withdraw).err(), Some(Refusal::NotYourTurn));
    assert_eq!(reply(&day, "i3", Reply::Accept).err(), Some(Refusal::SwapGone));
    let (after, _) = reply(&day, "i2", Reply::Accept).unwrap();
    assert_eq!(reply(&after, "i2", Reply::Accept).err(), Some(Refusal::SwapGone));
}

#[test]
fn what_cannot_be_is_not_asked_for() {
    let day = day(true);
    let ask = |by: &str, new: NewSwap, now| run(&day, by, &Command::AskSwap(new), now).err();
    let since = day.layout.slots[0].start.plus_minutes(-24 * 60);

    assert_eq!(ask("i1", wish("n", "i2", None), soon()), Some(Refusal::Unknown));
    assert_eq!(ask("i1", wish("m", "i1", None), soon()), Some(Refusal::Unknown));
    assert_eq!(ask("i1", wish("m", "i2", Some("m")), soon()), Some(Refusal::Unknown));
    assert_eq!(ask("i1", wish("m", "i2", None), since), Some(Refusal::SwapTooLate { since }));
    let again = run(&asked(&day, None), "i1", &Command::AskSwap(wish("m", "i2", None)), soon());
    assert_eq!(again.err(), Some(Refusal::SwapPending));
}

#[test]
fn a_rule_holds_for_both_of_them() {
    let mut day = day(true);
    let mut one = (*day.roster.interpreters[&InterpreterId::new("i1")]).clone();
    one.profile.conflicts = vec!["G2".into()];
    Arc::make_mut(&mut day.roster).put_interpreter(one);

    let refused = run(&day, "i1", &Command::AskSwap(wish("m", "i2", Some("n"))), soon());

    let why = crate::interpreter::Unfit::Conflict;
    let name = "Interpreter i1".to_owned();
    assert_eq!(refused.err(), Some(Refusal::InterpreterUnfit { name, why }));
    let ways = partners(&day, &sample::meeting(&day, "m"), &InterpreterId::new("i1"), at(soon()));
    assert_eq!(ways, [Partner { interpreter: InterpreterId::new("i2"), takes: None }]);
}

#[test]
fn the_ways_to_swap_are_those_that_would_be_taken() {
    let day = day(true);

    let ways = partners(&day, &sample::meeting(&day, "m"), &InterpreterId::new("i1"), at(soon()));

    let way = |takes: Option<&str>| Partner {
        interpreter: InterpreterId::new("i2"),
        takes: takes.map(MeetingId::new),
    };
    assert_eq!(ways, [way(None), way(Some("n"))]);
}

#[test]
fn a_swap_is_gone_when_one_of_its_meetings_changes() {
    let day = asked(&day(true), Some("n"));
    let moved = |id: &str| {
        let meeting = Meeting { slot: crate::Slot(4), ..sample::meeting(&day, id) };
        let mut after = day.clone();
        let from_start = day.layout.slots[0].start;
        after.apply(&Change::Moved { meeting, from: crate::Slot(0), from_start });
        after.swaps.len()
    };

    assert_eq!((moved("m"), moved("n")), (0, 0));
}

#[test]
fn a_swap_nobody_answers_is_over_in_time() {
    let day = asked(&day(true), None);
    let over = soon().plus_minutes(24 * 60);

    assert_eq!(expired(&day, over.plus_minutes(-1)), []);
    assert_eq!(expired(&day, over).len(), 1);
}

#[test]
fn what_keeps_the_other_away_is_not_for_whoever_asks() {
    let mut day = day(true);
    let mut other = (*day.roster.interpreters[&InterpreterId::new("i2")]).clone();
    other.profile.conflicts = vec!["G1".into()];
    Arc::make_mut(&mut day.roster).put_interpreter(other);

    let refused = run(&day, "i1", &Command::AskSwap(wish("m", "i2", None)), soon()).err();

    assert_eq!(refused, Some(Refusal::SwapUnfit { name: "Interpreter i2".into() }));
}
