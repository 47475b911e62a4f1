//! Requests over HTTP: asked, accepted, declined, given another slot, taken back; what is refused and
//! why, and that a refusal leaves nothing.

mod letters;
mod moment;
mod refused;
mod sight;

use serde_json::{Value, json};

use crate::support::world::Place;
use crate::support::{Answer, Caller, Plan, World};

/// Asks as a company; `to` is the other company's key.
pub async fn asked(place: &Place, by: &Caller, to: &str, slot: Option<u16>) -> String {
    let form = json!({ "to": to, "rank": "want", "note": "Sensors", "slot": slot });
    let answer = by.post(&place.path("requests"), form).await.expect(201);
    answer["request"]["id"].as_str().expect("an id").to_owned()
}

pub async fn act(place: &Place, by: &Caller, request: &str, act: &str, form: Value) -> Answer {
    by.post(&place.path(&format!("requests/{request}/{act}")), form).await
}

pub async fn list(place: &Place, by: &Caller) -> Value {
    by.get(&place.path("requests")).await.expect(200)
}

/// The only request somebody sees.
pub async fn only(place: &Place, by: &Caller) -> Value {
    let list = list(place, by).await;
    let requests = list["requests"].as_array().expect("a list");
    assert_eq!(requests.len(), 1, "{list}");
    requests[0].clone()
}

#[tokio::test]
async fn a_company_asks_and_both_sides_see_how_it_stands() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(1).await);

    let form = json!({ "to": world.guests[1].id, "rank": "must", "note": " Sensors ", "slot": 2 });
    let answer = host.post(&world.path("requests"), form).await.expect(201);

    let request = &answer["request"];
    assert_eq!(request["from"], world.hosts[0].id.as_str());
    assert_eq!(request["to"], world.guests[1].id.as_str());
    assert_eq!((&request["rank"], &request["note"]), (&json!("must"), &json!("Sensors")));
    assert_eq!((&request["slot"], &request["state"]), (&json!(2), &json!("asked")));
    let hours = request["expires_at"].as_i64().unwrap() - request["asked_at"].as_i64().unwrap();
    assert_eq!(hours, 72 * 3_600_000);
    let sent = only(&world, &host).await;
    assert_eq!(
        (&sent["mine"], &sent["may"]),
        (&json!("sent"), &json!(["withdraw", "change_rank"]))
    );
    let received = only(&world, &guest).await;
    assert_eq!(received["mine"], "received");
    assert_eq!(received["may"], json!(["accept", "propose", "decline"]));
    assert_eq!(received["free_slots"], json!([0, 1, 2, 3]));
    let limits = list(&world, &host).await["limits"].clone();
    assert_eq!((&limits["open"], &limits["total"]), (&json!(1), &json!(1)));
}

#[tokio::test]
async fn an_acceptance_books_with_room_and_interpreter_by_the_same_door() {
    let plan = Plan::of(2, 2, 1).with("/interpreter_rule", json!("always"));
    let world = plan.with("/rooms", json!(["Hall"])).start().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, Some(1)).await;

    let answer = act(&world, &guest, &request, "accept", json!({})).await.expect(200);

    let meeting = &answer["meeting"];
    assert_eq!((&meeting["slot"], &meeting["booked_by"]), (&json!(1), &json!("guest")));
    assert_eq!(meeting["interpreter_id"], world.interpreters[0].id.as_str());
    assert_eq!(meeting["room_name"], "Hall");
    assert_eq!(answer["request"]["state"], "accepted");
    assert_eq!(answer["request"]["meeting"], meeting["id"]);
    assert_eq!(world.board(&host).await["meetings"][0]["id"], meeting["id"]);
    assert_eq!(world.server.violations().await, []);
    // Room and interpreter are held: nobody else gets them in this slot.
    world.book(&world.organizer, 1, 1, 1).await.expect_problem(409, "no_room");
}

#[tokio::test]
async fn an_acceptance_fulfills_the_others_own_request() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    asked(&world, &host, &world.guests[0].id, None).await;
    let answering = asked(&world, &guest, &world.hosts[0].id, None).await;
    let both = list(&world, &host).await;
    let mutual = both["requests"].as_array().unwrap().iter().map(|one| one["mutual"].clone());
    assert_eq!(mutual.collect::<Vec<_>>(), [json!(true), json!(true)]);

    act(&world, &host, &answering, "accept", json!({ "slot": 3 })).await.expect(200);

    let both = list(&world, &guest).await;
    let states = both["requests"].as_array().unwrap().iter().map(|one| one["state"].clone());
    assert_eq!(states.collect::<Vec<_>>(), [json!("accepted"), json!("accepted")]);
    assert_eq!(world.board(&guest).await["meetings"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn another_slot_is_proposed_and_taken() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, Some(0)).await;

    let proposed = act(&world, &guest, &request, "propose", json!({ "slot": 3 })).await.expect(200);
    assert_eq!(proposed["request"]["state"], "proposed");
    let seen = only(&world, &host).await;
    assert_eq!(seen["may"], json!(["accept", "propose", "decline", "withdraw", "change_rank"]));
    let answer = act(&world, &host, &request, "accept", json!({})).await.expect(200);

    assert_eq!(answer["meeting"]["slot"], 3);
    assert_eq!(answer["meeting"]["booked_by"], "host");
}

#[tokio::test]
async fn a_declined_one_tells_why_and_can_be_asked_again() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, None).await;

    let form = json!({ "reason": " We make no sensors. " });
    act(&world, &guest, &request, "decline", form).await.expect(200);

    let seen = only(&world, &host).await;
    assert_eq!(
        (&seen["state"], &seen["reason"]),
        (&json!("declined"), &json!("We make no sensors."))
    );
    let again = asked(&world, &host, &world.guests[0].id, None).await;
    let seen = only(&world, &host).await;
    assert_eq!(
        (&seen["id"], &seen["state"], &seen["reason"]),
        (&json!(again), &json!("asked"), &json!(""))
    );
}

#[tokio::test]
async fn a_wish_is_ranked_anew_and_taken_back() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, None).await;
    let path = world.path(&format!("requests/{request}"));

    let ranked = host.patch(&path, json!({ "rank": "if_possible" })).await.expect(200);
    assert_eq!(ranked["request"]["rank"], "if_possible");
    assert_eq!(only(&world, &guest).await["rank"], "if_possible");
    let taken = act(&world, &host, &request, "withdraw", json!({})).await.expect(200);

    assert_eq!(taken["request"]["state"], "withdrawn");
    assert_eq!(list(&world, &guest).await["requests"], json!([]));
    assert_eq!(list(&world, &host).await["limits"]["open"], 0);
}

#[tokio::test]
async fn a_planned_day_agrees_first_and_finds_the_slot_later() {
    let plan = Plan::of(1, 1, 0).with("/filling/planned", json!(true));
    let world = plan.with("/filling/open_booking", json!(false)).start().await;
    world.set_phase("requests").await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, None).await;

    let answer = act(&world, &guest, &request, "accept", json!({})).await.expect(200);

    assert_eq!(
        (&answer["request"]["state"], &answer["meeting"]),
        (&json!("accepted"), &Value::Null)
    );
    assert_eq!(answer["request"]["mutual"], true);
    assert_eq!(world.board(&host).await["meetings"], json!([]));
}

#[tokio::test]
async fn the_organizer_asks_and_answers_for_others() {
    let world = World::small().await;
    let form = json!({ "from": world.hosts[1].id, "to": world.guests[1].id, "rank": "want" });

    let asked = world.organizer.post(&world.path("requests"), form).await.expect(201);
    let request = asked["request"]["id"].as_str().unwrap();
    let answer =
        act(&world, &world.organizer, request, "accept", json!({ "slot": 0 })).await.expect(200);

    assert_eq!(answer["meeting"]["booked_by"], "organizer");
    assert_eq!(answer["request"]["mine"], Value::Null);
}

#[tokio::test]
async fn asking_twice_under_one_key_asks_once() {
    let world = World::small().await;
    let host = world.host(0).await;
    let form = json!({ "to": world.guests[0].id, "rank": "want" });
    let ask = async || {
        let path = world.path("requests");
        host.ask(reqwest::Method::POST, &path, Some(form.clone()), "one-key").await.expect(201)
    };

    let (first, second) = (ask().await, ask().await);

    assert_eq!(first, second);
    only(&world, &host).await;
}

#[tokio::test]
async fn a_restart_forgets_nothing() {
    let world = World::small().await;
    let host = world.host(0).await;
    let request = asked(&world, &host, &world.guests[0].id, Some(2)).await;
    let guest = world.guest(0).await;
    act(&world, &guest, &request, "propose", json!({ "slot": 1 })).await.expect(200);
    let before = list(&world, &host).await;

    let server = world.server.restart().await;

    let caller = Caller { url: server.url.clone(), ..host };
    assert_eq!(list(&world.place, &caller).await, before);
    assert_eq!(server.violations().await, []);
}
