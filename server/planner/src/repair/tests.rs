//! Against every answer there is, on days small enough to go through them all.

use super::*;
use crate::instance::{Interpreter, Meeting, Participant};
use crate::judge::judge;
use crate::search::random::Random;
use crate::slots::Slots;

/// A small day that may hold pins, desks, rests, rooms, pairs and an order.
pub(crate) fn small_day(random: &mut Random) -> Instance {
    let slots = 3 + random.below(3);
    let border = 1 + random.below(slots - 1);
    let some = |random: &mut Random| (0..slots).filter(|_| random.below(4) > 0).collect::<Slots>();
    let participants = (0..4).map(|_| Participant {
        desks: 1 + u32::from(random.below(5) == 0),
        changeover: u32::from(random.below(6) == 0),
        meetings_max: (random.below(5) == 0).then(|| 1 + random.below(2) as u32),
        ..Participant::free_in(some(random))
    });
    let participants: Vec<Participant> = participants.collect();
    let interpreters = (0..random.below(3)).map(|_| Interpreter {
        pairs: 1 + random.below(3) as u64,
        free: some(random),
        run_max: (random.below(2) == 0).then_some(1),
        total_max: (random.below(3) == 0).then_some(2),
        ..Interpreter::default()
    });
    let interpreters: Vec<Interpreter> = interpreters.collect();
    let meetings = (0..2 + random.below(3)).map(|_| {
        let a = random.below(4) as u32;
        let b = (a + 1 + random.below(3) as u32) % 4;
        let needs = (random.below(3) == 0).then(|| random.below(2) as u8);
        let worth = 1 + random.below(3) as u32;
        Meeting { needs, worth, may_be_left_out: true, ..Meeting::between(a, b) }
    });
    let meetings: Vec<Meeting> = meetings.collect();
    Instance {
        slot_count: slots,
        blocks: vec![(0, border), (border, slots)],
        precedences: if random.below(3) == 0 { vec![(0, 1)] } else { Vec::new() },
        capacity: (0..slots).map(|_| random.below(3) as u32).collect(),
        participants,
        meetings,
        interpreters,
        ..Instance::default()
    }
}

/// Every plan there is, room by room left open.
pub(crate) fn every_plan(instance: &Instance, each: &mut dyn FnMut(&Plan)) {
    fn place(instance: &Instance, plan: &mut Plan, at: usize, each: &mut dyn FnMut(&Plan)) {
        let Some(meeting) = instance.meetings.get(at) else {
            each(plan);
            return;
        };
        plan.places[at] = None;
        place(instance, plan, at + 1, each);
        let whos: Vec<Option<u16>> = match meeting.needs {
            None => vec![None],
            Some(_) => (0..instance.interpreters.len() as u16).map(Some).collect(),
        };
        for slot in 0..instance.slot_count as u8 {
            for interpreter in &whos {
                plan.places[at] = Some(Place { slot, room: None, interpreter: *interpreter });
                place(instance, plan, at + 1, each);
            }
        }
        plan.places[at] = None;
    }
    let mut plan = Plan { places: vec![None; instance.meetings.len()] };
    place(instance, &mut plan, 0, each);
}

fn some_trouble(random: &mut Random, instance: &Instance) -> Trouble {
    let slots = instance.slot_count;
    match random.below(6) {
        0 => Trouble::Late { participant: 0, until: slots },
        1 => Trouble::NoShow { participant: random.below(4) as u32 },
        2 if !instance.interpreters.is_empty() => {
            Trouble::InterpreterOut { interpreter: 0, until: slots }
        }
        3 => Trouble::RoomsOut { rooms: 1, until: slots },
        4 => Trouble::Canceled { meeting: 0 },
        _ => Trouble::Added { meeting: Meeting { worth: 2, ..Meeting::between(0, 1) } },
    }
}

/// The score of an answer by the letter of the rules, if it keeps them.
fn judged(
    before: &Instance,
    base: &Plan,
    struck: &Struck,
    event: &Disruption,
    answer: &Plan,
) -> Option<Score> {
    let verdict = judge(&struck.instance, answer);
    let mut score = Score { left_out: verdict.left_out_worth, ..Score::default() };
    for (index, place) in answer.places.iter().enumerate() {
        let home = base.places.get(index).copied().flatten();
        let (now, then) = (place.map(|one| one.slot), home.map(|one| one.slot));
        let is_held = then.is_some_and(|slot| usize::from(slot) < event.at);
        if is_held && *place != home {
            return None;
        }
        let is_new = now.is_some() && now != then;
        if is_new && now.is_some_and(|slot| usize::from(slot) < event.at + event.notice) {
            return None;
        }
        let is_noticed = then.is_some_and(|slot| usize::from(slot) < event.at + event.notice);
        if is_noticed && is_new && !is_held {
            let anybody_away = struck.instance.people(index as u32).iter().any(|one| {
                let free = struck.instance.participants[*one as usize].free;
                then.is_some_and(|slot| !free.has(slot.into()))
            });
            let is_wide =
                matches!(event.what, Trouble::RoomsOut { .. } | Trouble::InterpreterOut { .. });
            if !anybody_away && !is_wide {
                return None;
            }
        }
        score.moved += u64::from(is_new && then.is_some());
        let is_swap = now.is_some()
            && now == then
            && place.map(|one| one.interpreter) != home.map(|one| one.interpreter);
        score.swaps += u64::from(is_swap);
    }
    score.new_breaks = verdict.breaks as i64 - judge(before, base).breaks as i64;
    verdict.is_valid().then_some(score)
}

#[test]
fn small_repairs_are_the_best_there_are() {
    let mut random = Random::new(5);
    let mut compared = 0;
    for _ in 0..400 {
        let day = small_day(&mut random);
        let mut best: Option<(u64, Plan)> = None;
        every_plan(&day, &mut |plan| {
            let verdict = judge(&day, plan);
            if verdict.is_valid() && best.as_ref().is_none_or(|(cost, _)| verdict.cost() < *cost) {
                best = Some((verdict.cost(), plan.clone()));
            }
        });
        let Some((_, base)) = best else { continue };
        let event = Disruption {
            at: random.below(day.slot_count),
            notice: random.below(2),
            what: some_trouble(&mut random, &day),
        };
        let struck = strike(&day, &base, &event).unwrap();
        let mut least: Option<Score> = None;
        every_plan(&struck.instance, &mut |answer| {
            if let Some(score) = judged(&day, &base, &struck, &event, answer)
                && least.is_none_or(|least| score < least)
            {
                least = Some(score);
            }
        });
        let effort = Effort { seed: 1, steps_max: 20_000, is_over: &|| false };
        let answers = repair(&day, &base, &event, &effort).unwrap();
        for answer in &answers {
            let score = judged(&day, &base, &struck, &event, &answer.plan);
            assert_eq!(score, Some(answer.score), "{day:?} {base:?} {event:?}");
        }
        assert_eq!(answers.first().map(|one| one.score), least, "{day:?} {base:?} {event:?}");
        let proven = &answers[0];
        assert!(answers.windows(2).all(|pair| pair[0].score <= pair[1].score));
        assert!(proven.proven <= 4);
        compared += 1;
    }
    assert!(compared > 300, "{compared}");
}

#[test]
fn the_same_seed_gives_the_same_answers() {
    let family = crate::generate::family("8x60").unwrap();
    let day = crate::generate::generate(family, 1);
    let none = Plan { places: vec![None; day.meetings.len()] };
    let event = Disruption { at: 0, notice: 0, what: Trouble::NoShow { participant: 3 } };
    let effort = Effort { seed: 4, steps_max: 30_000, is_over: &|| false };

    let [one, other] = [0, 1].map(|_| repair(&day, &none, &event, &effort).unwrap());

    assert_eq!(one.len(), ANSWERS_MAX);
    let plans =
        |answers: &[Repaired]| answers.iter().map(|one| one.plan.clone()).collect::<Vec<_>>();
    assert_eq!(plans(&one), plans(&other));
    assert!(judge(&strike(&day, &none, &event).unwrap().instance, &one[0].plan).is_valid());
}

#[test]
fn what_does_not_fit_the_plan_is_refused() {
    let day = small_day(&mut Random::new(1));
    let plan = Plan { places: vec![None; day.meetings.len()] };
    let effort = Effort { seed: 1, steps_max: 10, is_over: &|| false };
    let refused = |at: usize, what: Trouble| {
        repair(&day, &plan, &Disruption { at, notice: 1, what }, &effort).unwrap_err()
    };

    assert_eq!(refused(0, Trouble::NoShow { participant: 9 }), Mismatch::NoSuchParticipant);
    assert_eq!(refused(0, Trouble::Canceled { meeting: 99 }), Mismatch::NoSuchMeeting);
    assert_eq!(refused(99, Trouble::Canceled { meeting: 0 }), Mismatch::NoSuchSlot { slot: 99 });
    let meeting = Meeting::between(1, 1);
    assert_eq!(refused(0, Trouble::Added { meeting }), Mismatch::MeetsThemselves);
}
