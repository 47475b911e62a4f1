//! Planning: runs, plans, the draft and its release, over HTTP and on the day's line.

mod draft;
mod interpreted;
mod kept;
mod runs;
mod task;

use serde_json::{Value, json};

use crate::support::screen::{Heard, Screen};
use crate::support::{Caller, Plan, World, eventually};

/// What most runs are asked: everything, and soon done.
pub fn options() -> Value {
    json!({
        "honor": { "must": true, "want": true, "if_possible": true, "mutual_only": false },
        "prefer": { "gap_free": true, "fair": true, "keep_interpreter": true, "early": true },
        "seconds": 20,
        "seed": 7
    })
}

/// A day of requests that is planned: six slots, two rooms unless said otherwise, in phase `planning`.
pub fn day(hosts: usize, guests: usize) -> Plan {
    let mut plan = Plan::of(hosts, guests, 2)
        .with("/filling", json!({ "open_booking": true, "requests": true, "planned": true }))
        .with("/grid/slots", json!(6));
    plan.is_released = false;
    plan
}

pub async fn planned_day(hosts: usize, guests: usize) -> World {
    let world = day(hosts, guests).start().await;
    world.set_phase("planning").await;
    world
}

/// One company asks another, as the organizer writes it down for them.
pub async fn wish(world: &World, from: &str, to: &str, rank: &str) -> Value {
    let form = json!({ "from": from, "to": to, "rank": rank });
    world.organizer.post(&world.path("requests"), form).await.expect(201)["request"].clone()
}

/// Every host asks every guest.
pub async fn wish_all(world: &World, rank: &str) {
    for host in &world.hosts {
        for guest in &world.guests {
            wish(world, &host.id, &guest.id, rank).await;
        }
    }
}

/// Starts a run and waits for its end; gives the plan.
pub async fn run(world: &World, options: Value) -> Value {
    let head = world.organizer.post(&world.path("plans"), options).await.expect(201);
    ended(world, head["id"].as_str().unwrap()).await
}

/// Waits until a plan's run is over.
pub async fn ended(world: &World, plan: &str) -> Value {
    let path = world.path(&format!("plans/{plan}"));
    eventually("the run's end", async || {
        let plan = world.organizer.get(&path).await.expect(200);
        (plan["plan"]["progress"]["state"] != "running").then_some(plan)
    })
    .await
}

pub fn id(plan: &Value) -> &str {
    plan["plan"]["id"].as_str().unwrap()
}

pub async fn adopt(world: &World, plan: &Value) {
    let path = world.path(&format!("plans/{}/adopt", id(plan)));
    world.organizer.post(&path, json!({})).await.expect(200);
}

pub async fn draft(world: &World) -> Value {
    world.organizer.get(&world.path("draft")).await.expect(200)
}

pub async fn release(world: &World) -> crate::support::Answer {
    let shown = world.organizer.get(&world.path("release")).await.expect(200);
    let form = json!({ "draft": shown["draft"], "mark": shown["mark"] });
    world.organizer.post(&world.path("release"), form).await
}

/// Where a plan puts each pair.
pub fn places(plan: &Value) -> Vec<(String, String, u64)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    plan["meetings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (text(&one["host"]), text(&one["guest"]), one["slot"].as_u64().unwrap()))
        .collect()
}
