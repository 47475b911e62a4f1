//! What interpreters allow, on crowds that can be counted by hand.

use super::*;
use crate::feasibility::staffed;
use crate::id::{CompanyId, InterpreterId};
use crate::sample::*;

/// Hosts and guests by their languages, and interpreters by theirs: `ko ru`.
fn crowd(hosts: &[&str], guests: &[&str], interpreters: &[&str]) -> Roster {
    let day = day();
    let tags = |tags: &str| -> Vec<String> { tags.split(' ').map(str::to_owned).collect() };
    let mut roster = Roster::default();
    for (side, all) in [("h1", hosts), ("g1", guests)] {
        let model = day.roster.company(&CompanyId::new(side)).expect("known");
        for (number, languages) in all.iter().enumerate() {
            let mut one = (**model).clone();
            one.id = CompanyId::new(format!("{side}-{number}"));
            one.languages = tags(languages);
            roster.put_company(one);
        }
    }
    for (number, languages) in interpreters.iter().enumerate() {
        let mut one = (**day.roster.interpreters.values().next().expect("known")).clone();
        one.id = InterpreterId::new(format!("i{number}"));
        one.languages = tags(languages);
        roster.put_interpreter(one);
    }
    roster
}

fn measured(roster: &Roster, interpreting: Interpreting) -> Staffed {
    let question = Question {
        hosts: roster.on_side(Side::Host).count(),
        guests: roster.on_side(Side::Guest).count(),
        ..question("09:00")
    };
    staffed(&question, roster, &interpreting, rules()).expect("a rule that asks for interpreters")
}

/// Without rest, so that only heads count.
fn tireless() -> Interpreting {
    Interpreting { stretch_max_min: 480, ..Interpreting::default() }
}

#[test]
fn interpreters_bound_the_meetings_of_those_without_a_common_language() {
    let roster = crowd(&["ko"; 5], &["ru"; 4], &["ko ru"; 3]);

    let found = measured(&roster, tireless());

    assert_eq!((found.ceiling, found.needed), (18, 4));
    let pair = &found.pairs[0];
    assert_eq!((pair.languages.join(" ").as_str(), pair.have, pair.needed), ("ko ru", 3, 4));
    assert_eq!(pair.one_more, 24);
}

#[test]
fn who_shares_a_language_meets_without_anybody() {
    let roster = crowd(&["ko", "ko en", "ko en"], &["ru", "ru en", "ru"], &["ko ru"]);

    let found = measured(&roster, tireless());

    // One pair in English and one interpreted: two at once.
    assert_eq!((found.ceiling, found.needed), (12, 2));
}

#[test]
fn who_has_two_pairs_is_in_one_meeting_at_once() {
    let roster = crowd(&["ko"; 2], &["ru", "kk"], &["ko ru kk"]);

    let found = measured(&roster, tireless());

    assert_eq!(found.ceiling, 6);
    assert_eq!(found.pairs.len(), 2);
    assert!(found.pairs.iter().all(|pair| pair.have == 1 && pair.one_more == 12));
}

#[test]
fn rest_after_ninety_minutes_costs_every_interpreter_a_slot() {
    let roster = crowd(&["ko"; 2], &["ru"; 2], &["ko ru"; 2]);

    // Three half hours, a slot of rest, two more.
    assert_eq!(measured(&roster, Interpreting::default()).ceiling, 10);
    let busy = Interpreting { load_max_min: 120, ..tireless() };
    assert_eq!(measured(&roster, busy).ceiling, 8);
    // Meetings of 45 minutes reach into the next slot.
    let longer = Interpreting { longer_percent: 150, ..tireless() };
    assert_eq!(measured(&roster, longer).ceiling, 6);
}

#[test]
fn a_day_without_interpreters_is_not_measured() {
    let question = Question { interpreter_rule: InterpreterRule::None, ..question("09:00") };

    let found = staffed(&question, &crowd(&[], &[], &[]), &tireless(), rules());

    assert_eq!(found, None);
}

#[test]
fn two_work_through_a_third_language_where_nobody_has_the_pair() {
    let roster = crowd(&["ko"; 2], &["kk"; 2], &["ko en", "en kk", "ko en"]);

    let relayed = measured(&roster, tireless());
    let alone = measured(&roster, Interpreting { relay: false, ..tireless() });

    // Only one has the second half of the way.
    assert_eq!((relayed.ceiling, alone.ceiling), (6, 0));
    let told = |found: &Staffed| (found.pairs[0].have, found.pairs[0].is_relay);
    assert_eq!((told(&relayed), told(&alone)), ((0, true), (0, false)));
    assert_eq!(relayed.pairs[0].one_more, 6);
}

#[test]
fn who_does_not_work_in_the_days_way_is_not_there() {
    let mut roster = crowd(&["ko"; 2], &["ru"; 2], &["ko ru"; 2]);
    let mut one = (*roster.interpreters[&InterpreterId::new("i0")]).clone();
    one.profile.modes.consecutive = false;
    roster.put_interpreter(one);

    let found = measured(&roster, tireless());

    assert_eq!((found.ceiling, found.pairs[0].have), (6, 1));
}
