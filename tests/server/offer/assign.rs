//! The organizer's hand: who could take a meeting and why not, giving it to somebody, and what it needs.

use serde_json::{Value, json};

use super::*;

async fn assign(place: &Place, meeting: &str, who: Option<usize>, reason: &str) -> Answer {
    let id = who.map(|number| place.interpreters[number].id.clone());
    let form = json!({ "interpreter_id": id, "relay_id": null, "reason": reason });
    place.organizer.put(&place.path(&format!("meetings/{meeting}/interpreter")), form).await
}

async fn candidates(place: &Place, meeting: &str) -> Vec<Value> {
    let path = place.path(&format!("meetings/{meeting}/candidates"));
    let list = place.organizer.get(&path).await.expect(200);
    list["candidates"].as_array().expect("a list").clone()
}

#[tokio::test]
async fn each_candidate_comes_with_the_rule_that_is_in_the_way() {
    let world = world(3).await;
    let meeting = world.booked(0, 0, 1).await;
    let (first, interpreter, _) = holder(&world, &meeting).await;
    decline(&world, &interpreter, &meeting).await.expect(200);
    let (second, ..) = holder(&world, &meeting).await;
    let busy = world.booked(1, 1, 1).await;
    let third = 3 - first - second;
    assign(&world, &busy, Some(third), "").await.expect(200);

    let found = candidates(&world, &meeting).await;

    let of = |number: usize| {
        let id = world.interpreters[number].id.as_str();
        let one = found.iter().find(|one| one["interpreter_id"] == id).unwrap();
        (one["fits"] == true, one["code"].clone(), one["offer"].clone(), one["is_held"] == true)
    };
    assert_eq!(of(second), (true, Value::Null, json!("open"), true));
    assert_eq!(of(first), (false, json!("declined"), json!("declined"), false));
    assert_eq!(of(third), (false, json!("busy"), Value::Null, false));
    assert_eq!(found[0]["interpreter_id"], world.interpreters[second].id.as_str());
    assert_eq!(found[0]["load_min"], 30);
    let why = found.iter().find(|one| one["code"] == "declined").unwrap();
    assert_eq!(why["offer_reason"], "Ill");
    assert!(why["reason"].as_str().unwrap().contains("declined"), "{why}");
}

#[tokio::test]
async fn a_meeting_is_given_by_hand_and_against_a_rule_only_with_a_reason() {
    let world = world(2).await;
    let meeting = world.booked(0, 0, 1).await;
    let (first, interpreter, _) = holder(&world, &meeting).await;
    decline(&world, &interpreter, &meeting).await.expect(200);
    let before = world.server.traces().await;

    let refused = assign(&world, &meeting, Some(first), "").await;
    let problem = refused.expect_problem(409, "reason_needed");
    let untouched = world.server.traces().await;
    let given = assign(&world, &meeting, Some(first), "Asked by phone").await.expect(200);

    assert!(problem["detail"].as_str().unwrap().contains("declined"), "{problem}");
    assert_eq!(before, untouched);
    assert_eq!(given["meeting"]["interpreter_id"], world.interpreters[first].id.as_str());
    assert_eq!(given["meeting"]["override_reason"], "Asked by phone");
    // The reason is the organizer's; companies and the interpreter do not see it.
    let host = seen(&world, &world.host(0).await, &meeting).await;
    assert_eq!(host["override_reason"], Value::Null);
    let words = "select change as text from log where change like '%Asked by phone%'";
    let rows = world.site.store.read(move |c| crate::support::database::texts(c, words)).await;
    assert_eq!(rows.unwrap().len(), 1);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn nobody_is_given_two_meetings_at_once() {
    let world = world(2).await;
    let meeting = world.booked(0, 0, 1).await;
    let other = world.booked(1, 1, 1).await;
    let (busy, ..) = holder(&world, &other).await;

    let refused = assign(&world, &meeting, Some(busy), "They insist").await;

    let problem = refused.expect_problem(409, "interpreter_unfit");
    assert!(problem["detail"].as_str().unwrap().contains("another meeting"), "{problem}");
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn the_organizers_word_about_the_need_gives_and_takes_the_seat() {
    let world = world(1).await;
    let meeting = world.booked(0, 0, 1).await;
    let path = world.path(&format!("meetings/{meeting}/need"));
    let set = async |need: &str| world.organizer.put(&path, json!({ "need": need })).await;

    let without = set("not_needed").await.expect(200)["meeting"].clone();
    let other = world.booked(1, 1, 1).await;
    let refused = set("needed").await;
    world.cancel(&world.organizer, &other).await.expect(200);
    let again = set("needed").await.expect(200)["meeting"].clone();

    let of = |seen: &Value| (seen["assignment"].clone(), seen["interpreter_needed"].clone());
    assert_eq!(of(&without), (json!("not_needed"), json!(false)));
    refused.expect_problem(409, "interpreters_busy");
    assert_eq!(of(&again), (json!("offered"), json!(true)));
    assert_eq!(world.server.violations().await, []);
}
