//! A day as the planner sees it: every rule of the day where it belongs, in exact numbers.

use std::sync::Arc;

use sangdam::planning::options::PlanOptions;
use sangdam::planning::task::{CannotPlan, Source, Task, task};
use sangdam::planning::wish::Rank;
use sangdam_domain::time::Moment;
use sangdam_domain::{Day, DayId, Slot};
use sangdam_planner::judge::Verdict;
use sangdam_planner::objective::Score;
use sangdam_planner::slots::Slots;
use sangdam_planner::{Budget, Outcome, Plan};

use super::*;

async fn today(world: &World) -> Day {
    let (copies, id) = (world.server.app.copies.clone(), DayId::new(world.day.as_str()));
    let copy = world.server.app.store.read(move |c| copies.latest(c, &id)).await.unwrap();
    (*copy.unwrap().day).clone()
}

fn task_of(world: &World, day: &Day, options: &PlanOptions) -> Result<Task, CannotPlan> {
    task(day, options, Moment { now: world.server.clock.now(), rules: &world.server.app.rules })
}

fn with(day: &Day, change: impl FnOnce(&mut sangdam_domain::day::Settings)) -> Day {
    let mut settings = (*day.settings).clone();
    change(&mut settings);
    let rules = sangdam::zones::embedded();
    let layout = sangdam_domain::day::lay_out(&settings, &rules).unwrap();
    Day { settings: Arc::new(settings), layout: Arc::new(layout), ..day.clone() }
}

#[tokio::test]
async fn the_planner_gets_the_day_as_booking_has_it() {
    let plan = day(2, 2).with("/interpreter_rule", json!("always"));
    let rooms = json!(["A", "B", "C"]);
    let plan = plan.with("/rooms", rooms).with("/grid/slots", json!(8));
    let world = plan.start().await;
    world.set_phase("planning").await;
    wish_all(&world, "want").await;
    let booked = world.booked(0, 0, 3).await;
    let day = today(&world).await;
    let day = with(&day, |settings| {
        settings.grid.breaks = vec![sangdam_domain::day::Break {
            after: Slot(2),
            minutes: 30,
            label: Default::default(),
        }];
        settings.buffer_min = 10;
    });

    let task = task_of(&world, &day, &PlanOptions::default()).unwrap_or_else(|_| unreachable!());

    let instance = &task.instance;
    assert_eq!((instance.slot_count, &*instance.blocks), (8, &[(0, 3), (3, 8)][..]));
    assert_eq!(instance.capacity, vec![3; 8]);
    // From 18:00 in Seoul on nobody of the hosts is at work: the last three half hours.
    let free = Slots::first(5);
    assert!(instance.participants.iter().all(|one| one.free == free));
    assert!(instance.participants.iter().all(|one| (one.desks, one.changeover) == (1, 1)));
    assert_eq!(instance.interpreters.len(), 2);
    assert!(instance.interpreters.iter().all(|one| one.pairs == 1));
    // The booked pair stands with its room and interpreter; three wishes are left.
    assert_eq!(instance.meetings.len(), 4);
    let pinned = instance.meetings[0].pinned.unwrap();
    assert_eq!((pinned.slot, pinned.room, pinned.interpreter.is_some()), (3, Some(0), true));
    assert!(matches!(&task.sources[0], Source::Stands(id) if id.as_str() == booked));
    let wishes = &instance.meetings[1..];
    assert!(
        wishes.iter().all(|one| one.may_be_left_out && one.worth == 60 && one.needs == Some(0))
    );
}

#[tokio::test]
async fn wishes_are_worth_what_they_are_to_both() {
    let world = planned_day(1, 4).await;
    let (host, guest) = (&world.hosts[0].id, |n: usize| &world.guests[n].id);
    wish(&world, host, guest(0), "if_possible").await;
    wish(&world, host, guest(1), "want").await;
    wish(&world, guest(1), host, "if_possible").await;
    let agreed = wish(&world, host, guest(2), "must").await;
    let path = world.path(&format!("requests/{}/accept", agreed["id"].as_str().unwrap()));
    world.guest(2).await.post(&path, json!({})).await.expect(200);
    let declined = wish(&world, host, guest(3), "must").await;
    let path = world.path(&format!("requests/{}/decline", declined["id"].as_str().unwrap()));
    world.guest(3).await.post(&path, json!({ "reason": "" })).await.expect(200);

    let task = task_of(&world, &today(&world).await, &PlanOptions::default())
        .unwrap_or_else(|_| unreachable!());

    let mut worth: Vec<(Rank, u32)> = task
        .sources
        .iter()
        .zip(&task.instance.meetings)
        .filter_map(|(source, one)| match source {
            Source::Wish(wish) => Some((wish.rank, one.worth)),
            Source::Stands(_) => None,
        })
        .collect();
    worth.sort_unstable();
    assert_eq!(worth, [(Rank::Must, 800), (Rank::Want, 90), (Rank::IfPossible, 10)]);
}

#[tokio::test]
async fn a_never_holds_until_it_is_taken_back_or_the_other_is_accepted() {
    let world = planned_day(1, 3).await;
    let (host, guest) = (&world.hosts[0].id, |n: usize| &world.guests[n].id);
    wish(&world, host, guest(0), "never").await;
    wish(&world, guest(0), host, "must").await;
    let forgotten = wish(&world, host, guest(1), "never").await;
    let path = world.path(&format!("requests/{}/withdraw", forgotten["id"].as_str().unwrap()));
    world.organizer.post(&path, json!({})).await.expect(200);
    wish(&world, guest(1), host, "want").await;
    wish(&world, host, guest(2), "never").await;
    let asked = wish(&world, guest(2), host, "must").await;
    let path = world.path(&format!("requests/{}/accept", asked["id"].as_str().unwrap()));
    world.organizer.post(&path, json!({})).await.expect(200);

    let task = task_of(&world, &today(&world).await, &PlanOptions::default())
        .unwrap_or_else(|_| unreachable!());

    let wished = task.sources.iter().filter_map(|source| match source {
        Source::Wish(wish) => Some(wish.guest.as_str()),
        Source::Stands(_) => None,
    });
    let mut wished: Vec<&str> = wished.collect();
    let mut expected = [guest(1).as_str(), guest(2).as_str()];
    wished.sort_unstable();
    expected.sort_unstable();
    assert_eq!(wished, expected);
}

#[tokio::test]
async fn who_may_have_two_meetings_is_planned_for_two() {
    let world = planned_day(1, 3).await;
    wish_all(&world, "want").await;
    wish(&world, &world.guests[1].id, &world.hosts[0].id, "must").await;
    let day = with(&today(&world).await, |settings| settings.meetings_max = Some(2));

    let task = task_of(&world, &day, &PlanOptions::default()).unwrap_or_else(|_| unreachable!());

    assert_eq!(task.instance.meetings.len(), 3);
    assert!(task.instance.participants.iter().all(|one| one.meetings_max == Some(2)));
    assert!(task.is_exact);
}

#[tokio::test]
async fn a_plan_goes_to_the_day_and_back() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    world.booked(0, 0, 1).await;
    let task = task_of(&world, &today(&world).await, &PlanOptions::default())
        .unwrap_or_else(|_| unreachable!());
    let place = |slot| sangdam_planner::Place { slot, room: None, interpreter: None };
    let mut places = vec![task.instance.meetings[0].pinned];
    places.extend([Some(place(0)), Some(place(2)), None]);
    let plan = Plan { places };

    let meetings = task.placed(&plan);
    let again =
        task.plan_of(&sangdam::planning::proposal::Proposal { meetings, ..Default::default() });

    assert_eq!(again, plan);
    assert_eq!(task.left_out(&plan).len(), 1);
}

#[tokio::test]
async fn a_day_with_too_many_slots_is_not_planned() {
    let world = planned_day(1, 1).await;
    wish_all(&world, "want").await;
    let day = with(&today(&world).await, |settings| {
        settings.grid.start = chrono::NaiveTime::MIN;
        settings.grid.slots = 128;
        settings.grid.length_min = 10;
    });

    let refused = task_of(&world, &day, &PlanOptions::default()).err();

    assert_eq!(refused, Some(CannotPlan::TooLarge));
}

#[tokio::test]
async fn a_companys_gaps_are_counted_as_the_planner_does() {
    let world = day(1, 1).with("/grid/slots", json!(8)).start().await;
    let gaps = |day: &Day, slots: &[u16]| {
        sangdam::planning::desk::gaps(day, &slots.iter().copied().collect())
    };
    let plain = today(&world).await;
    let rested = with(&plain, |settings| {
        settings.grid.breaks = vec![sangdam_domain::day::Break {
            after: Slot(3),
            minutes: 5,
            label: Default::default(),
        }];
        settings.buffer_min = 30;
    });

    assert_eq!(gaps(&plain, &[0, 2, 3, 6]), 2);
    // A rest of one slot is no gap, and a break shorter than that rest ends nothing.
    assert_eq!(gaps(&rested, &[0, 2, 5, 7]), 1);
}

/// The day with two desks for everybody.
fn with_desks(day: &Day) -> Day {
    let mut day = day.clone();
    for company in Arc::make_mut(&mut day.roster).companies.values_mut() {
        Arc::make_mut(company).desks = 2;
    }
    day
}

#[tokio::test]
async fn a_rest_the_planner_cannot_tell_exactly_is_not_called_exact() {
    let world = planned_day(1, 2).await;
    wish_all(&world, "want").await;
    let plain = today(&world).await;
    let rested = |minutes: u16, pause: u16| {
        with(&plain, |settings| {
            settings.buffer_min = minutes;
            settings.grid.breaks = vec![sangdam_domain::day::Break {
                after: Slot(2),
                minutes: pause,
                label: Default::default(),
            }];
        })
    };
    let is_exact = |day: &Day| {
        let task = task_of(&world, day, &PlanOptions::default());
        task.unwrap_or_else(|_| unreachable!()).is_exact
    };

    assert!(is_exact(&plain) && is_exact(&with_desks(&plain)) && is_exact(&rested(10, 5)));
    assert!(!is_exact(&with_desks(&rested(10, 5))) && !is_exact(&rested(45, 15)));
}

#[tokio::test]
async fn what_stands_at_two_desks_one_after_the_other_is_no_clash() {
    let world = planned_day(1, 3).await;
    wish_all(&world, "want").await;
    world.booked(0, 0, 0).await;
    world.booked(0, 1, 1).await;
    let rested = with(&today(&world).await, |settings| settings.buffer_min = 10);
    let task = task_of(&world, &with_desks(&rested), &PlanOptions::default())
        .unwrap_or_else(|_| unreachable!());

    let better = &mut |_: &Plan, _: &Verdict, _: &Score| {};
    let budget = Budget { seed: 1, steps_max: 100_000, is_over: &|| false, better };
    let outcome = sangdam_planner::solve(&task.instance, budget);

    let Outcome::Planned { plan, .. } = outcome else { panic!("no plan") };
    assert_eq!(task.placed(&plan).len(), 3);
}

#[tokio::test]
async fn who_may_have_few_meetings_gets_the_most_that_go_together() {
    // The host of both guests would take all the room of the dearest, were it chosen by worth alone.
    let world = planned_day(2, 2).await;
    let (host, guest) = (|n: usize| &world.hosts[n].id, |n: usize| &world.guests[n].id);
    world.change_setting("/meetings_max", json!(1)).await.expect(200);
    wish(&world, host(0), guest(0), "want").await;
    wish(&world, guest(0), host(0), "if_possible").await;
    wish(&world, host(0), guest(1), "want").await;
    wish(&world, host(1), guest(0), "want").await;

    let plan = run(&world, options()).await;

    let progress = &plan["plan"]["progress"];
    assert_eq!((places(&plan).len(), &progress["optimal"]), (2, &json!(true)));
    assert_eq!(progress["score"]["left_out"], 90);
    let reasons = plan["left_out"][0]["reasons"].as_array().unwrap();
    assert!(reasons.iter().any(|one| one["code"].as_str().unwrap().contains("limit")));
    adopt(&world, &plan).await;
}
