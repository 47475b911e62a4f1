use super::*;
use crate::judge::judge;
use crate::repair::tests::{every_plan, small_day};
use crate::search::random::Random;

/// Any valid plan, one of many.
fn some_plan(day: &Instance, random: &mut Random) -> Plan {
    let (mut seen, mut chosen) = (0, Plan { places: vec![None; day.meetings.len()] });
    every_plan(day, &mut |plan| {
        if judge(day, plan).is_valid() {
            seen += 1;
            if random.below(seen) == 0 {
                chosen = plan.clone();
            }
        }
    });
    chosen
}

#[test]
fn a_slot_without_a_reason_is_open_and_every_other_is_not() {
    let mut random = Random::new(11);
    let mut looked_at = 0;
    for _ in 0..300 {
        let day = small_day(&mut random);
        let plan = some_plan(&day, &mut random);
        for meeting in (0..day.meetings.len()).filter(|one| plan.places[*one].is_none()) {
            let reasons = why(&day, &plan, meeting as u32);
            let closed = reasons.iter().fold(Slots::NONE, |all, one| Slots(all.0 | one.slots.0));
            for slot in 0..day.slot_count {
                let whos: Vec<Option<u16>> = match day.meetings[meeting].needs {
                    None => vec![None],
                    Some(_) => (0..day.interpreters.len() as u16).map(Some).collect(),
                };
                let fits = whos.iter().any(|interpreter| {
                    let mut more = plan.clone();
                    let place = Place { slot: slot as u8, room: None, interpreter: *interpreter };
                    more.places[meeting] = Some(place);
                    judge(&day, &more).is_valid()
                });
                assert_eq!(
                    fits,
                    !closed.has(slot),
                    "{slot} {meeting} {day:?} {plan:?} {reasons:?}"
                );
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 500, "{looked_at}");
}

/// The most worth any plan places.
fn most_worth(day: &Instance) -> u64 {
    let all: u64 = day.meetings.iter().map(|one| u64::from(one.worth)).sum();
    let mut best = 0;
    every_plan(day, &mut |plan| {
        let verdict = judge(day, plan);
        if verdict.is_valid() {
            best = best.max(all - verdict.left_out_worth);
        }
    });
    best
}

#[test]
fn helps_say_exactly_how_much_more_is_placed() {
    let mut random = Random::new(23);
    let mut helped = 0;
    for _ in 0..150 {
        let day = small_day(&mut random);
        let plan = some_plan(&day, &mut random);
        let today = most_worth(&day);
        let helps = helps(&day, &plan, 20_000, &|| false);
        for what in [More::Slot, More::Room] {
            let more = with(&day, what).unwrap();
            let gain = most_worth(&more) - today;
            let said = helps.iter().find(|one| one.what == what).map_or(0, |one| one.worth_more);
            assert_eq!(said, gain, "{what:?} {day:?} {plan:?}");
            helped += usize::from(gain > 0);
        }
    }
    assert!(helped > 50, "{helped}");
}
