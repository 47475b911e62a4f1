//! Connections tried before the day: what is tried, what is kept, who learns of it.

use serde_json::{Value, json};

use crate::support::{Plan, World, at};

/// Everything works, without a relay.
pub fn form() -> Value {
    json!({
        "line": "works",
        "paths": { "direct": "works", "relay_udp": "untried", "relay_tcp": "untried" },
        "primary": "works", "backup": "untried",
        "camera": "works", "microphone": "works",
        "browser": "firefox", "round_trip_ms": 180, "took_ms": 5400,
    })
}

fn with(changes: Value) -> Value {
    let mut form = form();
    for (key, value) in changes.as_object().unwrap() {
        form[key] = value.clone();
    }
    form
}

async fn people(world: &World) -> Value {
    world.organizer.get(&world.path("connections")).await.expect(200)
}

#[tokio::test]
async fn a_check_is_kept_once_a_person_and_seen_by_the_organizer() {
    let world = Plan::of(2, 1, 1).start().await;
    world.server.set_clock(at("2020-10-25T01:00:00Z"));
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let path = world.path("connection");
    let before = host.get(&path).await.expect(200);

    let fails = json!({ "direct": "fails", "relay_udp": "fails", "relay_tcp": "fails" });
    let first = host.post(&path, with(json!({ "paths": fails }))).await.expect(200);
    let second = host.post(&path, form()).await.expect(200);
    let denied = with(json!({ "microphone": "denied", "browser": "safari" }));
    guest.post(&path, denied).await.expect(200);

    assert_eq!(before["last"], Value::Null);
    assert_eq!(before["primary"]["provider"], "built_in");
    assert_eq!(before["relay_only"], false);
    assert_eq!((&first["state"], &first["obstacles"]), (&json!("trouble"), &json!(["primary"])));
    assert_eq!((&second["state"], &second["obstacles"]), (&json!("good"), &json!([])));
    assert_eq!(host.get(&path).await.expect(200)["last"], second);
    assert_eq!(world.server.count("connection_check").await, 2);
    let seen = people(&world).await;
    let counts = |good, trouble, not_tried| json!({ "good": good, "relay_only": 0, "trouble": trouble, "not_tried": not_tried });
    assert_eq!(seen["host"], counts(1, 0, 1));
    assert_eq!(seen["guest"], counts(0, 1, 0));
    assert_eq!(seen["interpreters"], counts(0, 0, 1));
    let all = seen["people"].as_array().unwrap();
    assert_eq!(all[0]["company_id"], world.hosts[0].id);
    assert_eq!(all[0]["result"]["round_trip_ms"], 180);
    assert_eq!(all[0]["result"]["checked_at"], at("2020-10-25T01:00:00Z").0);
    assert_eq!((&all[1]["state"], &all[1]["result"]), (&json!("not_tried"), &Value::Null));
    assert_eq!(all[2]["result"]["obstacles"], json!(["microphone"]));
    assert_eq!(all[3]["interpreter_id"], world.interpreters[0].id);
    assert!(!seen.to_string().contains("127.0.0.1"));
}

#[tokio::test]
async fn a_check_that_says_more_or_other_than_asked_is_refused() {
    let world = World::small().await;
    let host = world.host(0).await;
    let path = world.path("connection");

    for (form, status) in [
        (with(json!({ "round_trip_ms": -1 })), 422),
        (with(json!({ "round_trip_ms": 60_001 })), 422),
        (with(json!({ "took_ms": 900_001 })), 422),
        (with(json!({ "browser": "Mozilla/5.0 (X11)" })), 400),
        (with(json!({ "address": "192.0.2.1" })), 400),
        (json!({}), 400),
    ] {
        let answer = host.post(&path, form.clone()).await;
        assert_eq!(answer.status, status, "{form} {}", answer.text());
        assert!(!answer.json["detail"].as_str().unwrap_or_default().is_empty(), "{form}");
    }
    assert_eq!(world.server.count("connection_check").await, 0);
}

#[tokio::test]
async fn nobody_hands_in_checks_without_end() {
    let world = World::small().await;
    let host = world.host(0).await;
    let path = world.path("connection");

    let mut last = 200;
    for _ in 0..61 {
        last = host.post(&path, form()).await.status;
    }

    assert_eq!(last, 429);
}
