//! What a door tells its own people of a meeting, and to nobody else.

use serde_json::{Value, json};

use crate::support::{Caller, Plan};

#[tokio::test]
async fn both_companies_are_told_to_every_seat_and_addresses_to_none() {
    let world = Plan::of(2, 2, 1).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    let head = async |caller: &Caller, seat: &str| {
        caller.get(&format!("/api/door/{meeting}/{seat}")).await.expect(200)
    };

    let told = [
        head(&world.host(0).await, "host").await,
        head(&world.guest(0).await, "guest").await,
        head(&world.interpreter(0).await, "interpreter").await,
    ];
    let stranger = head(&world.site.stranger(), "host").await;
    let other = head(&world.host(1).await, "host").await;

    for head in &told {
        let brief = &head["brief"];
        assert_eq!(brief["day"], world.day.as_str());
        assert_eq!(brief["meeting"], meeting.as_str());
        assert_eq!(brief["host"]["id"], world.hosts[0].id.as_str());
        assert_eq!(brief["guest"]["id"], world.guests[0].id.as_str());
        assert!(!brief["guest"]["delegates"][0]["name"].as_str().unwrap().is_empty());
        assert!(!brief["interpreter"]["name"].as_str().unwrap().is_empty());
        assert!(!brief.to_string().contains('@'), "{brief}");
    }
    assert_eq!((&stranger["brief"], &other["brief"]), (&Value::Null, &Value::Null));
}
