//! The prover against everything there is, on instances small enough to try every plan.

use super::*;
use crate::instance::{Interpreter, Meeting, Participant};
use crate::objective::{Objective, Weights};
use crate::plan::Place;
use crate::reduce::reduce;
use crate::search::random::Random;
use crate::slots::Slots;

const NEVER: fn() -> bool = || false;

fn some_slots(random: &mut Random, count: usize, one_in: usize) -> Slots {
    (0..count).filter(|_| random.below(one_in) > 0).collect()
}

/// A few companies, with a few of all rules.
fn small(random: &mut Random) -> Instance {
    let slot_count = 3 + random.below(3);
    let border = 1 + random.below(slot_count - 1);
    let blocks = match random.below(3) {
        0 => vec![(0, border), (border, slot_count)],
        _ => vec![(0, slot_count)],
    };
    let rare = |random: &mut Random| random.below(6) == 0;
    let people = 3 + random.below(3);
    let participants = (0..people).map(|_| Participant {
        desks: 1 + u32::from(rare(random)),
        changeover: u32::from(rare(random)),
        room: rare(random).then_some(0),
        meetings_max: rare(random).then_some(1 + random.below(2) as u32),
        ..Participant::free_in(some_slots(random, slot_count, 6))
    });
    let participants = participants.collect();
    let meetings = (0..3 + random.below(2)).map(|_| {
        let a = random.below(people);
        let b = (a + 1 + random.below(people - 1)) % people;
        Meeting {
            allowed: some_slots(random, slot_count, 6),
            needs: rare(random).then_some(random.below(2) as u8),
            worth: 1 + random.below(3) as u32,
            may_be_left_out: rare(random) || rare(random),
            ..Meeting::between(a as u32, b as u32)
        }
    });
    let mut meetings: Vec<Meeting> = meetings.collect();
    if rare(random) {
        let slot = random.below(slot_count) as u8;
        meetings[0].pinned = Some(Place { slot, room: None, interpreter: None });
        if rare(random) || rare(random) {
            let slot = (slot + 1) % slot_count as u8;
            meetings[1].pinned = Some(Place { slot, room: None, interpreter: None });
        }
    }
    let interpreters = (0..1 + random.below(2)).map(|_| Interpreter {
        pairs: 1 + random.below(3) as u64,
        free: some_slots(random, slot_count, 5),
        run_max: rare(random).then_some(1),
        total_max: rare(random).then_some(1),
        ..Interpreter::default()
    });
    Instance {
        slot_count,
        blocks,
        participants,
        interpreters: interpreters.collect(),
        precedences: if rare(random) { vec![(0, 1)] } else { Vec::new() },
        capacity: (0..slot_count).map(|_| 1 + random.below(3) as u32).collect(),
        fairness: [None, Some(0), Some(1)][random.below(3)],
        objective: Objective::Weighted(match random.below(2) {
            0 => Weights { left_out: 1000, gap: 1, idle: 0 },
            _ => Weights { left_out: 5, gap: 2, idle: 1 },
        }),
        meetings,
        ..Instance::default()
    }
}

/// The least any plan costs, by trying all.
fn least(instance: &Instance) -> Option<u64> {
    let options: Vec<Vec<Option<Place>>> = (0..instance.meetings.len())
        .map(|meeting| {
            let one = &instance.meetings[meeting];
            let room = instance.rooms_of(meeting as u32).first().copied();
            let interpreters: Vec<Option<u16>> = match one.needs {
                Some(_) => (0..instance.interpreters.len()).map(|who| Some(who as u16)).collect(),
                None => vec![None],
            };
            let slots = instance.window(meeting as u32).iter();
            let places = slots.flat_map(|slot| {
                let place = move |interpreter| Some(Place { slot: slot as u8, room, interpreter });
                interpreters.iter().map(move |interpreter| place(*interpreter))
            });
            one.may_be_left_out.then_some(None).into_iter().chain(places).collect()
        })
        .collect();
    let mut least = None;
    let total: usize = options.iter().map(Vec::len).product();
    for mut number in 0..total {
        let places = options.iter().map(|options| {
            let place = options[number % options.len()];
            number /= options.len();
            place
        });
        let plan = Plan { places: places.collect() };
        least = least.into_iter().chain(cost(instance, &plan)).min();
    }
    least
}

/// What the prover says, with all it tells on the way checked.
fn proved(instance: &Instance, start: Option<&Plan>) -> Option<u64> {
    let Ok(windows) = reduce(instance) else { return None };
    let (mut bounds, mut costs) = (Vec::new(), Vec::new());
    let on_plan = &mut |plan: Plan| costs.extend(cost(instance, &plan));
    let on_bound = &mut |bound| bounds.push(bound);
    let answer = match prove(instance, &windows, start, 0, &NEVER, on_bound, on_plan) {
        Proved::Optimal(plan) => cost(instance, &plan),
        Proved::Impossible(_) => None,
        Proved::Open { .. } => {
            assert!(!can_prove(instance, &windows));
            return least(instance);
        }
    };
    assert!(bounds.is_sorted() && costs.iter().rev().is_sorted());
    assert!(bounds.iter().all(|bound| answer.is_none_or(|answer| *bound <= answer)));
    answer
}

#[test]
fn no_plan_is_better_than_what_is_proved() {
    let mut random = Random::new(1);
    let mut plans = 0;
    for number in 0..600 {
        let instance = small(&mut random);
        let least = least(&instance);

        assert_eq!(proved(&instance, None), least, "instance {number}: {instance:?}");
        plans += usize::from(least.is_some());
    }
    assert!((100..500).contains(&plans), "{plans} of 600 can be planned");
}

/// Three companies of whom each two meet, in one room: somebody waits.
fn triangle(slot_count: usize) -> Instance {
    Instance {
        slot_count,
        blocks: vec![(0, slot_count)],
        participants: vec![Participant::free_in(Slots::first(slot_count)); 3],
        meetings: [(0, 1), (1, 2), (0, 2)].map(|(a, b)| Meeting::between(a, b)).to_vec(),
        capacity: vec![1; slot_count],
        ..Instance::default()
    }
}

#[test]
fn a_plan_as_good_as_the_bound_is_best_at_once() {
    let instance = triangle(4);
    let Ok(windows) = reduce(&instance) else { panic!("it can be planned") };
    let places = [0, 1, 2].map(|slot| Some(Place { slot, room: None, interpreter: None }));
    let start = Plan { places: places.to_vec() };

    let mut told = Vec::new();
    let on_bound = &mut |bound| told.push(bound);
    let never = &mut |_| panic!("nothing is better");
    let answer = prove(&instance, &windows, Some(&start), 0, &NEVER, on_bound, never);
    assert!(matches!(answer, Proved::Optimal(plan) if plan == start));
    assert_eq!(told, [1]);
}

#[test]
fn a_clash_names_who_cannot_come_together() {
    let mut instance = triangle(4);
    instance.capacity = vec![2; 4];
    instance.participants.extend(vec![Participant::free_in(Slots::first(4)); 2]);
    instance.meetings.push(Meeting::between(3, 4));
    instance.meetings.iter_mut().take(3).for_each(|one| one.allowed = Slots::first(2));
    let Ok(windows) = reduce(&instance) else { panic!("each alone has their slots") };

    let answer = prove(&instance, &windows, None, 0, &NEVER, &mut |_| {}, &mut |_| {});
    let Proved::Impossible(Clash::Together { participants, slots }) = answer else {
        panic!("{answer:?}")
    };
    assert_eq!(participants, [0, 1, 2]);
    assert!(slots.is_empty());
}

#[test]
fn an_ended_budget_leaves_the_bound() {
    let instance = triangle(4);
    let Ok(windows) = reduce(&instance) else { panic!("it can be planned") };

    let answer = prove(&instance, &windows, None, 1, &|| true, &mut |_| {}, &mut |_| {});
    assert!(matches!(answer, Proved::Open { bound: 1 } | Proved::Optimal(_)));
}
