//! Every no: its code, and that it leaves nothing behind (rule B3).

use super::*;

/// Looks that an answer is refused so, and that nothing of it stays.
async fn no(world: &World, expected: (u16, &str), ask: impl AsyncFnOnce() -> Answer) -> Value {
    let before = world.server.traces().await;

    let problem = ask().await.expect_problem(expected.0, expected.1);

    assert_eq!(world.server.traces().await, before, "a refusal left something (B3)");
    problem
}

fn form(to: &str) -> Value {
    json!({ "to": to, "rank": "want" })
}

#[tokio::test]
async fn a_request_that_cannot_be_asked() {
    let world = World::small().await;
    let (host, other) = (world.host(0).await, world.host(1).await);
    let path = world.path("requests");
    let asks = |by: &Caller, form: Value| {
        let (by, path) = (by.clone(), path.clone());
        async move || by.post(&path, form).await
    };
    let guest = &world.guests[0].id;
    asked(&world, &host, guest, None).await;
    world.booked(1, 1, 0).await;

    no(&world, (409, "already_asked"), asks(&host, form(guest))).await;
    no(&world, (422, "own_side"), asks(&host, form(&world.hosts[1].id))).await;
    no(&world, (404, "not_found"), asks(&host, form("nobody"))).await;
    no(&world, (409, "already_meeting"), asks(&other, form(&world.guests[1].id))).await;
    let foreign = json!({ "from": world.hosts[0].id, "to": world.guests[2].id, "rank": "want" });
    no(&world, (403, "not_yours"), asks(&other, foreign)).await;
    let taken = json!({ "to": world.guests[1].id, "rank": "want", "slot": 0 });
    let problem = no(&world, (409, "slot_taken"), asks(&world.host(2).await, taken.clone())).await;
    assert!(problem.is_object());
    let long = json!({ "to": world.guests[2].id, "rank": "want", "note": "가".repeat(501) });
    no(&world, (422, "invalid"), asks(&host, long)).await;
    let odd = json!({ "to": world.guests[2].id, "rank": "want", "note": "a\u{7}b" });
    no(&world, (422, "invalid"), asks(&host, odd)).await;
    let beyond = json!({ "to": world.guests[2].id, "rank": "want", "slot": 99 });
    no(&world, (422, "no_such_slot"), asks(&host, beyond)).await;
    let unknown = json!({ "to": world.guests[2].id, "rank": "dearly" });
    no(&world, (400, "bad_json"), asks(&host, unknown)).await;
    let nobodys = form(&world.guests[2].id);
    no(&world, (422, "invalid"), asks(&world.organizer, nobodys)).await;
}

#[tokio::test]
async fn limits_of_a_company() {
    let plan = Plan::of(1, 3, 0).with("/requests/open_max", json!(1));
    let world = plan.with("/requests/total_max", json!(2)).start().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let path = world.path("requests");
    let ask = |guest: usize| {
        let (by, path, form) = (host.clone(), path.clone(), form(&world.guests[guest].id));
        async move || by.post(&path, form).await
    };
    let first = asked(&world, &host, &world.guests[0].id, None).await;

    let problem = no(&world, (409, "request_limit"), ask(1)).await;
    assert_eq!(problem["facts"]["max"], 1);
    act(&world, &guest, &first, "decline", json!({})).await.expect(200);
    let second = asked(&world, &host, &world.guests[1].id, None).await;
    act(&world, &host, &second, "withdraw", json!({})).await.expect(200);

    no(&world, (409, "request_total"), ask(2)).await;
    // Who was asked before does not count twice.
    asked(&world, &host, &world.guests[0].id, None).await;
}

#[tokio::test]
async fn an_answer_that_cannot_be_given() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let bystander = world.guest(1).await;
    let request = asked(&world, &host, &world.guests[0].id, Some(1)).await;
    let acts = |by: &Caller, what: &str, form: Value| {
        let (by, path) = (by.clone(), world.path(&format!("requests/{request}/{what}")));
        async move || by.post(&path, form).await
    };
    let rank = || {
        let (by, path) = (guest.clone(), world.path(&format!("requests/{request}")));
        async move || by.patch(&path, json!({ "rank": "must" })).await
    };

    no(&world, (409, "not_your_turn"), acts(&host, "accept", json!({}))).await;
    no(&world, (409, "not_your_turn"), acts(&host, "decline", json!({}))).await;
    no(&world, (409, "not_your_turn"), acts(&host, "propose", json!({ "slot": 2 }))).await;
    no(&world, (404, "not_found"), acts(&bystander, "accept", json!({}))).await;
    no(&world, (403, "not_yours"), acts(&guest, "withdraw", json!({}))).await;
    no(&world, (403, "not_yours"), rank()).await;
    let other = acts(&guest, "accept", json!({ "slot": 2 }));
    let problem = no(&world, (409, "slot_not_proposed"), other).await;
    assert_eq!(problem["facts"]["slot"], 1);
    let long = json!({ "reason": "я".repeat(501) });
    no(&world, (422, "invalid"), acts(&guest, "decline", long)).await;
    world.booked(0, 2, 1).await;
    let problem = no(&world, (409, "slot_taken"), acts(&guest, "accept", json!({}))).await;
    assert_eq!(problem["facts"]["nearest"], 0);
    no(&world, (409, "slot_taken"), acts(&guest, "propose", json!({ "slot": 1 }))).await;

    act(&world, &guest, &request, "decline", json!({})).await.expect(200);
    no(&world, (409, "request_settled"), acts(&guest, "accept", json!({}))).await;
    no(&world, (409, "request_settled"), acts(&guest, "decline", json!({}))).await;
}

#[tokio::test]
async fn an_acceptance_without_a_slot() {
    let world = World::small().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let request = asked(&world, &host, &world.guests[0].id, None).await;
    let accept = async |slot: Option<u16>| {
        act(&world, &guest, &request, "accept", json!({ "slot": slot })).await
    };

    no(&world, (422, "slot_needed"), async || accept(None).await).await;
    accept(Some(0)).await.expect(200);
    no(&world, (409, "already_meeting"), async || accept(Some(1)).await).await;
    let withdraw = async || act(&world, &host, &request, "withdraw", json!({})).await;
    no(&world, (409, "already_meeting"), withdraw).await;
}

#[tokio::test]
async fn a_day_that_takes_no_requests() {
    let plan = Plan::of(1, 1, 0).with("/filling/requests", json!(false));
    let world = plan.start().await;
    let host = world.host(0).await;
    let ask = async || host.post(&world.path("requests"), form(&world.guests[0].id)).await;

    no(&world, (409, "requests_not_open"), ask).await;
    let list = list(&world, &host.reading("ko")).await;
    assert_eq!((&list["open"], &list["refusal"]), (&json!(false), &json!("requests_not_open")));
    assert!(list["reason"].as_str().unwrap().contains("상담 요청"), "{list}");
    world.change_setting("/filling/requests", json!(true)).await.expect(200);
    asked(&world, &host, &world.guests[0].id, None).await;
    world.set_phase("closed").await;
    no(&world, (409, "day_closed"), ask).await;
}

#[tokio::test]
async fn limits_that_make_no_sense() {
    let world = World::small().await;
    let cases = [
        ("/requests/open_max", 0, "requests.open_max"),
        ("/requests/open_max", 1_001, "requests.open_max"),
        ("/requests/total_max", 9, "requests.total_max"),
        ("/requests/expire_hours", 0, "requests.expire_hours"),
        ("/requests/expire_hours", 721, "requests.expire_hours"),
    ];

    for (pointer, value, field) in cases {
        let answer = world.change_setting(pointer, json!(value)).await;
        assert_eq!(answer.expect_problem(422, "invalid")["facts"]["field"], field);
    }
    let mut old = world.organizer.get(&world.path("settings")).await.expect(200);
    old.as_object_mut().unwrap().remove("requests");
    old["filling"] = json!({ "open_booking": true });
    world.organizer.put(&world.path("settings"), old).await.expect(200);
    let settings = world.organizer.get(&world.path("settings")).await.expect(200);
    let expected = json!({ "open_booking": true, "requests": false, "planned": false });
    assert_eq!(settings["filling"], expected);
    assert_eq!(settings["requests"]["expire_hours"], 72);
}
