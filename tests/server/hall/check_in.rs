//! Who scans what, and who is there by it.

use serde_json::{Value, json};

use super::{hall, table};
use crate::support::{Caller, World, at};

const START: &str = "2020-10-26T06:00:00Z";

async fn code(world: &World, by: &Caller, kind: &str, id: &str) -> crate::support::Answer {
    by.get(&world.path(&format!("check-in/{kind}/{id}"))).await
}

async fn scan(world: &World, by: &Caller, kind: &str, id: &str) -> crate::support::Answer {
    by.post(&world.path(&format!("check-in/{kind}/{id}")), json!({})).await
}

async fn meeting(world: &World, id: &str) -> Value {
    world.organizer.get(&format!("/api/meetings/{id}")).await.expect(200)["meeting"].clone()
}

fn status(meeting: &Value) -> &Value {
    &meeting["states"]
        .as_array()
        .unwrap()
        .iter()
        .rev()
        .find(|state| state["from_at"].as_i64().unwrap() <= at(START).0)
        .unwrap()["status"]
}

#[tokio::test]
async fn the_desk_scans_a_sheet_and_the_company_is_there() {
    let world = hall(2, 0).await;
    let id = world.booked(0, 0, 0).await;
    world.booked(1, 0, 2).await;
    let guest = &world.guests[0].id;

    let head = code(&world, &world.organizer, "company", guest).await.expect(200);
    let done = scan(&world, &world.organizer, "company", guest).await.expect(200);
    let twice = scan(&world, &world.organizer, "company", guest).await.expect(200);

    assert_eq!((&head["way"], &head["problem"]), (&json!("desk"), &Value::Null));
    assert_eq!(
        (&head["meeting"]["table"], &head["meeting"]["has_come"]),
        (&json!("Table 1"), &json!(false))
    );
    assert_eq!((&done["meeting_id"], &done["seat"]), (&json!(id), &json!("guest")));
    assert_eq!(twice["revision"], done["revision"]);
    let held = meeting(&world, &id).await;
    assert_eq!(held["attendance"]["guest"]["state"], "inside");
    let steps =
        world.organizer.get(&world.path(&format!("meetings/{id}/attendance"))).await.expect(200);
    assert_eq!(steps["steps"][0]["step"], "checked_in");
    assert_eq!(steps["steps"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn people_say_at_the_table_that_they_are_there_and_the_meeting_is_on() {
    let world = hall(2, 0).await;
    let id = world.booked(0, 0, 0).await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let table = table(&world, 0).await;

    let head = code(&world, &guest, "table", &table).await.expect(200);
    scan(&world, &guest, "table", &table).await.expect(200);
    scan(&world, &host, "table", &table).await.expect(200);

    assert_eq!((&head["way"], &head["meeting"]["id"]), (&json!("own"), &json!(id)));
    world.server.set_clock(at(START));
    let held = meeting(&world, &id).await;
    assert_eq!(status(&held), "live");
    assert_eq!(held["met_at"], at(START).0);
    let steps =
        world.organizer.get(&world.path(&format!("meetings/{id}/attendance"))).await.expect(200);
    assert_eq!(steps["steps"][0]["name"], world.board(&guest).await["me"]["name"]);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn nobody_checks_in_another_company() {
    let world = hall(2, 0).await;
    world.booked(0, 0, 0).await;
    let (guest, other) = (world.guest(0).await, world.guest(1).await);
    let own = &world.guests[0].id;
    let table = table(&world, 0).await;
    let before = world.server.traces().await;

    let show = code(&world, &guest, "company", own).await.expect(200);
    let refused = [
        scan(&world, &guest, "company", own).await,
        scan(&world, &other, "company", own).await,
        code(&world, &other, "company", own).await,
    ];
    let nothing = code(&world, &other, "table", &table).await.expect(200);
    let none = scan(&world, &other, "table", &table).await;

    assert_eq!(show["way"], "show");
    for answer in refused {
        answer.expect_problem(403, "not_yours");
    }
    assert_eq!(
        (&nothing["meeting"], &nothing["problem"]["code"]),
        (&Value::Null, &json!("check_in_none"))
    );
    none.expect_problem(409, "check_in_none");
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn who_is_early_or_at_the_wrong_table_is_told_when_and_where() {
    let world = hall(2, 0).await;
    world.booked(0, 0, 2).await;
    let sooner = world.booked(1, 0, 0).await;
    let guest = world.guest(0).await;
    let table = table(&world, 0).await;

    let head = code(&world, &guest, "table", &table).await.expect(200);
    let early = scan(&world, &guest, "table", &table).await;

    assert_eq!(head["problem"]["code"], "check_in_early");
    assert_eq!(
        (&head["elsewhere"]["id"], &head["elsewhere"]["table"]),
        (&json!(sooner), &json!("Table 2"))
    );
    early.expect_problem(409, "check_in_early");
}

#[tokio::test]
async fn interpreters_have_sheets_and_seats_of_their_own() {
    let world = hall(1, 2).await;
    world.change_setting("/interpreter_rule", json!("always")).await.expect(200);
    let id = world.booked(0, 0, 0).await;
    let held = meeting(&world, &id).await;
    let number =
        world.interpreters.iter().position(|one| held["interpreter_id"] == one.id.as_str());
    let number = number.expect("an interpreter");
    let (own, other) = (world.interpreter(number).await, world.interpreter(1 - number).await);
    let sheet = &world.interpreters[number].id;
    let table = table(&world, 0).await;

    scan(&world, &other, "interpreter", sheet).await.expect_problem(403, "not_yours");
    scan(&world, &other, "table", &table).await.expect_problem(409, "check_in_none");
    let seat = scan(&world, &own, "table", &table).await.expect(200);
    let desk = scan(&world, &world.organizer, "interpreter", sheet).await.expect(200);

    assert_eq!((&seat["seat"], &desk["seat"]), (&json!("interpreter"), &json!("interpreter")));
    assert_eq!(desk["revision"], seat["revision"]);
    assert_eq!(meeting(&world, &id).await["attendance"]["interpreter"]["state"], "inside");
}

#[tokio::test]
async fn the_door_of_a_meeting_at_a_table_names_the_table() {
    let world = hall(1, 0).await;
    let id = world.booked(0, 0, 0).await;
    let guest = world.guest(0).await;
    let path = format!("/api/door/{id}/guest");

    let own = guest.get(&path).await.expect(200);
    let stranger = world.site.stranger().get(&path).await.expect(200);

    assert_eq!((&own["provider"], &own["table"]), (&json!("table"), &json!("Table 1")));
    assert_eq!(stranger["table"], Value::Null);
}
