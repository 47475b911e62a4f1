//! Rehearsed days: the same for the same seed, clean for the referee, and with everything in them that
//! a day brings.

use super::*;
use crate::Day;
use crate::attendance::{Step, VISITOR};
use crate::change::Change;
use crate::day::InterpreterRule;
use crate::notice::Seat;
use crate::refill::RefillState;
use crate::sample;
use crate::time::Instant;

/// Two hosts and two guests who meet each other; each meeting needs an interpreter.
fn day() -> Day {
    let mut day = sample::day();
    let mut settings = (*day.settings).clone();
    settings.interpreter_rule = InterpreterRule::Always;
    day.settings = settings.into();
    let pairs = [("h1", "g1", 0), ("h2", "g2", 0), ("h1", "g2", 2), ("h2", "g1", 3)];
    for (place, (host, guest, slot)) in pairs.into_iter().enumerate() {
        day = sample::booked(&day, &format!("m{place}"), host, guest, slot).0;
    }
    day
}

fn none() -> Rates {
    Rates {
        late: 0,
        never: 0,
        leave: 0,
        reconnect: 0,
        stand_in: 0,
        longer: 0,
        accept: 0,
        interpreters_lost: 0,
    }
}

/// One pair meets; on this day gaps are offered, and two who have nothing to do wish to meet.
fn day_with_a_wish() -> Day {
    let mut day = sample::booked(&sample::day(), "m", "h1", "g1", 0).0;
    let mut settings = (*day.settings).clone();
    settings.conduct.refill.enabled = true;
    day.settings = settings.into();
    let mut requests = (*day.requests).clone();
    requests.put(sample::request("h2", "g2"));
    day.requests = requests.into();
    day
}

/// What became of the gaps that were offered.
fn answered(played: &Rehearsed) -> Vec<RefillState> {
    played.day.refills.values().map(|one| one.state).collect()
}

fn steps(played: &Rehearsed) -> impl Iterator<Item = (Instant, &str, Seat, Step)> {
    played.changes.iter().filter_map(|(at, change)| match change {
        Change::Attended { person, presence, .. } => {
            Some((*at, person.as_str(), presence.seat, presence.step))
        }
        _ => None,
    })
}

#[test]
fn where_everybody_comes_everything_is_held() {
    let played = rehearse(&day(), sample::rules(), 1, &none());

    assert_eq!((played.report.meetings, played.report.held), (4, 4));
    assert_eq!((played.report.no_shows, played.report.lost), (0, 0));
    assert_eq!(played.report.referee, Referee::default());
    assert_eq!(played.day.phase, crate::day::Phase::Closed);
}

#[test]
fn who_never_comes_is_a_no_show_and_the_other_has_waited() {
    let played = rehearse(&day(), sample::rules(), 1, &Rates { never: 100, ..none() });

    assert_eq!((played.report.held, played.report.no_shows), (0, 4));

    let some = rehearse(&day(), sample::rules(), 3, &Rates { never: 40, ..none() });
    assert!(some.report.waits.longest_s >= 9 * 60, "{:?}", some.report);
}

#[test]
fn the_same_seed_plays_the_same_day_and_another_seed_another() {
    let play = |seed| rehearse(&day(), sample::rules(), seed, &Rates::default()).changes;

    assert_eq!(play(7), play(7));
    assert_ne!(play(7), play(8));
}

#[test]
fn people_come_early_and_late_lose_the_line_come_back_and_send_others() {
    let rates = Rates { late: 50, reconnect: 60, stand_in: 40, leave: 30, ..none() };
    let starts: Vec<Instant> = day().layout.slots.iter().map(|slot| slot.start).collect();
    let (mut early, mut late, mut back, mut others) = (0, 0, 0, 0);

    for seed in 0..20 {
        let played = rehearse(&day(), sample::rules(), seed, &rates);
        let all: Vec<_> = steps(&played).collect();
        let companies = all.iter().filter(|(_, _, seat, _)| *seat != Seat::Interpreter);
        for (place, (at, person, _, step)) in companies.enumerate() {
            early += usize::from(starts.iter().any(|start| start.plus_minutes(-3) == *at));
            late += usize::from(starts.iter().any(|start| start.plus_minutes(5) == *at));
            others += usize::from(person.starts_with(VISITOR));
            let came_again =
                all[..place].iter().any(|(_, one, _, step)| one == person && *step == Step::Left);
            back += usize::from(came_again && *step == Step::Inside);
        }
    }

    assert!([early, late, back, others].into_iter().all(|count| count > 0));
}

#[test]
fn a_stand_in_is_never_a_no_show() {
    let rates = Rates { stand_in: 100, ..none() };

    let played = rehearse(&day(), sample::rules(), 5, &rates);

    assert_eq!((played.report.held, played.report.no_shows), (4, 0));
}

#[test]
fn an_ill_interpreters_meetings_go_to_others_or_are_lost_but_never_held_without() {
    let rates = Rates { interpreters_lost: 1, ..none() };
    let mut reassigned = 0;

    for seed in 0..30 {
        let played = rehearse(&day(), sample::rules(), seed, &rates);
        let report = played.report;
        assert_eq!(report.referee, Referee::default(), "seed {seed}");
        assert_eq!(report.held + report.lost, 4, "seed {seed}");
        let is_moved = |(_, change): &&(_, Change)| matches!(change, Change::Moved { .. });
        reassigned += played.changes.iter().filter(is_moved).count();
    }

    assert!(reassigned > 0);
}

#[test]
fn two_who_are_around_and_wish_to_meet_fill_a_gap_unless_one_says_no() {
    let play =
        |accept| rehearse(&day_with_a_wish(), sample::rules(), 1, &Rates { accept, ..none() });

    let (willing, unwilling) = (play(100), play(0));

    let report = &willing.report;
    assert_eq!((report.meetings, report.refilled, report.held), (2, 1, 2));
    assert_eq!(answered(&willing), [RefillState::Filled]);
    assert!(report.referee.is_clean(), "{report:?}");
    assert_eq!((unwilling.report.meetings, unwilling.report.refilled), (1, 0));
    let slots = sample::day().layout.slots.len();
    assert_eq!(answered(&unwilling), vec![RefillState::Declined; slots]);
}

#[test]
fn whoever_comes_to_none_of_their_meetings_is_offered_nothing() {
    let day = sample::booked(&day_with_a_wish(), "n", "h2", "g1", 2).0;
    let rates = Rates { accept: 100, ..none() };

    let around = rehearse(&day, sample::rules(), 1, &rates);
    let away = rehearse(&day, sample::rules(), 1, &Rates { never: 100, ..rates });

    assert_eq!(answered(&around), [RefillState::Filled]);
    assert_eq!(answered(&away), []);
}

#[test]
fn where_gaps_are_not_offered_a_rehearsal_offers_none() {
    let mut day = day_with_a_wish();
    day.settings = sample::day().settings;

    let played = rehearse(&day, sample::rules(), 1, &Rates { accept: 100, ..none() });

    assert_eq!((answered(&played), played.report.refilled), (vec![], 0));
}

#[test]
fn the_referee_finds_what_must_not_be() {
    let one = |start: i64, interpreter: &str| Sitting {
        start_min: start,
        end_min: start + 30,
        places: vec![format!("desk {start}"), "room 1".into()],
        interpreters: vec![interpreter.into()],
        needs_interpreter: true,
        interpreter_came: true,
        is_held: true,
        is_forced: false,
    };
    let rest = Rest { stretch_min: 90, pause_min: 10 };

    let clean = judged(&[one(0, "a"), one(30, "a"), one(60, "a")], rest, 0);
    let worked = judged(&[one(0, "a"), one(30, "a"), one(60, "a"), one(90, "a")], rest, 0);
    let twice = judged(&[one(0, "a"), one(15, "b")], rest, 0);
    let alone = judged(&[Sitting { interpreter_came: false, ..one(0, "a") }], rest, 2);

    assert!(clean.is_clean(), "{clean:?}");
    assert_eq!(worked, Referee { rest_violations: 1, ..Referee::default() });
    assert_eq!(twice, Referee { overlaps: 1, ..Referee::default() });
    let lost =
        Referee { interpreted_without_interpreter: 1, lost_bookings: 2, ..Referee::default() };
    assert_eq!(alone, lost);
}

#[test]
fn a_thousand_rehearsals_say_what_to_expect() {
    let expected = forecast(&day(), sample::rules(), 1, &Rates::default(), 1000);

    // Two companies of a hundred meetings' each stay away in about 8 of them; some more are lost.
    assert_eq!((expected.runs, expected.meetings), (1000, 4));
    assert!((3.3..3.9).contains(&expected.held_mean), "{expected:?}");
    assert_eq!((expected.held_from, expected.held_to), (2, 4));
}

#[test]
fn no_rehearsal_breaks_a_promise() {
    let rates = Rates {
        late: 30,
        never: 10,
        leave: 20,
        reconnect: 30,
        stand_in: 20,
        longer: 50,
        accept: 80,
        interpreters_lost: 2,
    };

    for seed in 0..200 {
        for day in [day(), day_with_a_wish()] {
            let played = rehearse(&day, sample::rules(), seed, &rates);
            assert!(played.report.referee.is_clean(), "seed {seed}: {:?}", played.report);
        }
    }
}
