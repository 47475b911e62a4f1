//! Plans with interpreters are plans that can be booked, though the planner knows slots and no minutes.

use super::*;
use crate::support::sheet;

/// What a run of some seconds finds: where pauses are longer than slots it goes on to its end, because the
/// planner's bound does not know them.
async fn meetings_of(world: &World) -> (Value, usize) {
    let mut options = options();
    options["seconds"] = json!(8);
    let plan = run(world, options).await;
    let count = plan["meetings"].as_array().map_or(0, Vec::len);
    (plan, count)
}

#[tokio::test]
async fn a_plan_through_a_third_language_can_be_adopted() {
    let mut plan =
        day(2, 2).with("/interpreter_rule", json!("always")).with("/grid/slots", json!(2));
    let speaks = |number, languages: &str| sheet::interpreter(number).replace("ko, ru", languages);
    plan.roster = sheet::roster(2, 2, 0);
    plan.roster.push_str(&speaks(1, "ko, en"));
    plan.roster.push_str(&speaks(2, "ko, en"));
    plan.roster.push_str(&speaks(3, "en, ru"));
    let world = plan.start().await;
    world.set_phase("planning").await;
    wish_all(&world, "want").await;

    let (found, count) = meetings_of(&world).await;

    // One alone turns English into Russian, so there is one meeting at a time.
    assert_eq!(count, 2);
    adopt(&world, &found).await;
    assert_eq!(draft(&world).await["plan_id"], id(&found));
}

#[tokio::test]
async fn a_longer_pause_than_a_slot_can_be_adopted() {
    let mut plan = day(3, 3).with("/interpreter_rule", json!("always"));
    plan.roster = format!("{},pause_min\n", sheet::HEADER);
    for line in sheet::roster(3, 3, 0).lines().skip(1) {
        plan.roster.push_str(&format!("{line},\n"));
    }
    plan.roster.push_str(&format!("{},45\n", sheet::interpreter(1).trim_end()));
    let world = plan.start().await;
    world.set_phase("planning").await;
    wish_all(&world, "want").await;

    let (found, count) = meetings_of(&world).await;

    // Ninety minutes, two slots of rest, one more.
    assert!((3..=4).contains(&count), "{count} meetings");
    adopt(&world, &found).await;
}

#[tokio::test]
async fn what_stands_in_any_room_is_no_clash_where_meetings_go_on() {
    let plan = day(3, 3)
        .with("/interpreter_rule", json!("always"))
        .with("/interpreting/longer_percent", json!(150))
        .with("/rooms", json!(["A", "B", "C"]));
    let world = plan.start().await;
    world.set_phase("planning").await;
    wish_all(&world, "want").await;
    for number in 0..2 {
        world.booked(number, number, 2).await;
    }
    let board = world.board(&world.organizer).await;
    let last = board["rooms"].as_array().unwrap().last().unwrap()["id"].clone();
    let first = board["meetings"][0]["id"].as_str().unwrap().to_owned();
    let form = json!({ "slot": 2, "room_id": last });
    world.organizer.patch(&world.path(&format!("meetings/{first}")), form).await.expect(200);

    let (found, count) = meetings_of(&world).await;

    assert!(count > 2, "{found}");
    adopt(&world, &found).await;
}

#[tokio::test]
async fn who_works_too_much_by_now_keeps_it_and_gets_no_more() {
    let mut plan = day(3, 3).with("/interpreter_rule", json!("always"));
    plan.roster = sheet::roster(3, 3, 2);
    let world = plan.start().await;
    world.set_phase("planning").await;
    for number in 0..4 {
        world.booked(number % 3, (number + number / 3) % 3, number as u16).await;
    }
    let stricter =
        format!("{},load_max_min\n{},30\n", sheet::HEADER, sheet::interpreter(1).trim_end());
    crate::support::world::import(&world.organizer, &world.programme, stricter.as_bytes())
        .await
        .expect(200);
    wish(&world, &world.hosts[0].id, &world.guests[2].id, "want").await;

    let (found, count) = meetings_of(&world).await;

    assert_eq!(count, 5, "{found}");
    adopt(&world, &found).await;
}
