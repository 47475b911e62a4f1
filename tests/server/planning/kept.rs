//! Rows of plans: who may go on with one, and what stays in it.

use std::sync::Arc;
use std::time::Duration;

use sangdam::planning::options::PlanOptions;
use sangdam::planning::run::{CannotRun, Start};
use sangdam::store;
use sangdam::store::plan::Row;
use sangdam_domain::{Day, DayId, PlanId};

use super::*;

async fn today(world: &World) -> Arc<Day> {
    let (copies, id) = (world.server.app.copies.clone(), DayId::new(world.day.as_str()));
    let copy = world.server.app.store.read(move |c| copies.latest(c, &id)).await.unwrap();
    copy.unwrap().day.clone()
}

/// A plan that is about to run.
fn row(world: &World, id: &str) -> Row {
    let now = world.server.clock.now().0;
    Row {
        id: id.into(),
        day: world.day.clone(),
        made_at: now,
        made_by: world.organizer.email.clone(),
        node: world.server.app.runs.node().into(),
        revision: 1,
        state: "running".into(),
        ends_at: now + 20_000,
        options: json!(PlanOptions::default()).to_string(),
        result: None,
    }
}

async fn kept(world: &World, id: &str) -> Option<Row> {
    let (day, plan) = (DayId::new(world.day.as_str()), PlanId::new(id));
    world.server.app.store.read(move |c| store::plan::get(c, &day, &plan)).await.unwrap()
}

#[tokio::test]
async fn a_run_nobody_waits_for_begins_and_ends_all_the_same() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    let (day, row) = (today(&world).await, row(&world, "left"));
    let start = Start { day, options: PlanOptions::default(), row, seen: None, before: None };

    // Whoever asked hung up at once.
    let runs = world.server.app.runs.clone();
    let _ = tokio::time::timeout(Duration::ZERO, runs.start(start)).await;

    let plan = eventually("the plan", async || kept(&world, "left").await).await;
    assert_eq!(ended(&world, &plan.id).await["plan"]["progress"]["state"], "finished");
    run(&world, options()).await;
}

#[tokio::test]
async fn a_plan_that_changed_since_it_was_seen_is_not_gone_on_with() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    let plan = run(&world, options()).await;
    let seen = kept(&world, id(&plan)).await.unwrap();
    let go_on = async || {
        let (day, options) = (today(&world).await, PlanOptions::default());
        let row = Row { state: "running".into(), ..seen.clone() };
        let start = Start { day, options, row, seen: Some(seen.clone()), before: None };
        world.server.app.runs.start(start).await
    };
    let elsewhere =
        format!("update plan set state = 'running', node = 'other', ends_at = {}", 1_i64 << 50);
    world.server.app.store.write(move |c| store::execute(c, &elsewhere)).await.unwrap();

    assert!(matches!(go_on().await, Err(CannotRun::Busy)));
    assert_eq!(kept(&world, id(&plan)).await.unwrap().node, "other");
    world.server.app.store.write(|c| store::execute(c, "delete from plan")).await.unwrap();
    assert!(matches!(go_on().await, Err(CannotRun::Gone)));
    assert!(kept(&world, id(&plan)).await.is_none());
    assert!(world.server.app.runs.present().is_none());
}

#[tokio::test]
async fn a_run_that_finds_nothing_leaves_what_was_found_before() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    let plan = run(&world, options()).await;
    let before = kept(&world, id(&plan)).await.unwrap().result;
    let again = PlanId::new(id(&plan));

    let rows = &world.server.app.store;
    rows.write(move |c| store::plan::put_result(c, &again, "stopped", None)).await.unwrap();

    let after = kept(&world, id(&plan)).await.unwrap();
    assert!(before.is_some());
    assert_eq!((after.state.as_str(), after.result), ("stopped", before));
}

#[tokio::test]
async fn the_plan_the_draft_was_made_of_is_kept_beyond_the_others() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    let (first, second) = (run(&world, options()).await, run(&world, options()).await);
    adopt(&world, &second).await;
    let later: Vec<Row> = (0..30)
        .map(|number| {
            let row = row(&world, &format!("later-{number}"));
            Row { made_at: row.made_at + 1 + number, state: "stopped".into(), ..row }
        })
        .collect();
    let insert = world
        .server
        .app
        .store
        .write(move |c| later.iter().try_for_each(|row| store::plan::insert(c, row)));
    insert.await.unwrap();

    run(&world, options()).await;

    assert!(kept(&world, id(&second)).await.is_some());
    assert!(kept(&world, id(&first)).await.is_none());
}

#[tokio::test]
async fn what_is_asked_twice_under_one_key_is_done_once_and_answered_alike() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    let plan = run(&world, options()).await;
    let path = world.path(&format!("plans/{}", id(&plan)));
    let (resume, forget) = (sangdam::secret::fresh_key(), sangdam::secret::fresh_key());
    let resumed = async || {
        let path = format!("{path}/resume");
        world.organizer.ask(reqwest::Method::POST, &path, Some(json!({})), &resume).await
    };
    let forgotten =
        async || world.organizer.ask(reqwest::Method::DELETE, &path, None, &forget).await;

    let first = resumed().await.expect(200);
    let took = ended(&world, id(&plan)).await["plan"]["progress"]["took_ms"].clone();

    assert_eq!(resumed().await.expect(200), first);
    let shown = world.organizer.get(&path).await.expect(200);
    assert_eq!(shown["plan"]["progress"]["took_ms"], took);
    forgotten().await.expect(204);
    forgotten().await.expect(204);
    world.organizer.delete(&path).await.expect_problem(404, "not_found");
}
