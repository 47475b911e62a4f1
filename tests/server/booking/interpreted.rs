//! The interpreter's seat beside the other two: what is held follows profiles and longer meetings.

use serde_json::{Value, json};

use crate::support::sheet::{self, HEADER};
use crate::support::world::import;
use crate::support::{Plan, World};

fn plan(interpreters: usize) -> Plan {
    Plan::of(3, 3, interpreters).with("/interpreter_rule", json!("always"))
}

/// What the board says of interpreters.
async fn misfits(world: &World) -> Vec<Value> {
    let board = world.board(&world.organizer).await;
    let troubles = board["troubles"].as_array().unwrap().iter();
    troubles
        .filter(|one| one["code"] == "interpreter_unfit")
        .map(|one| one["facts"]["name"].clone())
        .collect()
}

#[tokio::test]
async fn a_stricter_profile_is_held_from_now_on_and_shown_where_it_is_broken() {
    let world = plan(1).start().await;
    for number in 0..3 {
        world.booked(number, number, number as u16).await;
    }
    assert_eq!(misfits(&world).await, [] as [Value; 0]);
    let profile = |columns: &str, cells: &str| {
        format!("{HEADER},{columns}\n{},{cells}\n", sheet::interpreter(1).trim_end())
    };

    let rest = profile("pause_min", "30");
    import(&world.organizer, &world.programme, rest.as_bytes()).await.expect(200);
    assert_eq!(world.server.violations().await, []);
    assert_eq!(misfits(&world).await, [] as [Value; 0]);

    let load = profile("load_max_min", "60");
    import(&world.organizer, &world.programme, load.as_bytes()).await.expect(200);
    assert_eq!(world.server.violations().await, []);
    assert_eq!(misfits(&world).await, vec![json!("Interpreter 1"); 3]);
}

#[tokio::test]
async fn a_longer_meeting_goes_on_into_the_changeover() {
    let plan = plan(1)
        .with("/grid/changeover_min", json!(10))
        .with("/interpreting/longer_percent", json!(120))
        .with("/rooms", json!(["Hall"]));
    let world = plan.start().await;

    world.booked(0, 0, 0).await;
    world.booked(1, 1, 1).await;

    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn the_referee_sees_who_works_without_rest() {
    let world = plan(2).start().await;
    for number in 0..4 {
        world.booked(number % 3, (number + number / 3) % 3, number as u16).await;
    }
    assert_eq!(world.server.violations().await, []);
    let one = world.interpreters[0].id.clone();

    let given = format!("update meeting set interpreter = '{one}'");
    let written = world.site.store.write(move |c| sangdam::store::execute(c, &given)).await;
    written.expect("rows");

    let found = world.server.violations().await;
    let rest: Vec<&str> =
        found.iter().filter(|one| one.rule == "rest").map(|one| one.what.as_str()).collect();
    assert_eq!(rest, [format!("interpreter {one} works 120 minutes without a pause")]);
}

#[tokio::test]
async fn nobody_is_bound_to_a_table_the_programme_does_not_have() {
    let world = plan(1).with("/rooms", json!(["Table 1", "Table 2"])).start().await;
    let file = |table: &str| {
        format!("{HEADER},bound_table\n{},{table}\n", sheet::interpreter(1).trim_end())
    };
    let path = format!("/api/programmes/{}/roster/preview?name=roster.csv", world.programme);

    let wrong = world.organizer.upload(&path, file("Table 9").as_bytes()).await.expect(200);
    assert_eq!(wrong["complaints"][0]["code"], "table_unknown");

    import(&world.organizer, &world.programme, file("table 2").as_bytes()).await.expect(200);
    let booked = world.book(&world.organizer, 0, 0, 0).await.expect(201);
    assert_eq!(booked["meeting"]["room_name"], "Table 2");
}
