//! A hall with tables: companies that come on the day itself, queues, and check-in by scanning.

mod check_in;

use serde_json::{Value, json};

use crate::support::screen::{Screen, assert_same};
use crate::support::{Caller, Plan, World, at};

/// Five minutes before the first slot.
const EARLY: &str = "2020-10-26T05:55:00Z";

/// Two hosts with a table each and a third table that is anybody's, on the morning of the day.
async fn hall(guests: usize, interpreters: usize) -> World {
    let rooms = json!(["Table 1", "Table 2", "Table 3"]);
    let world = Plan::of(2, guests, interpreters).with("/rooms", rooms).start().await;
    let tables = json!([
        { "room": "Table 1", "company_id": world.hosts[0].id },
        { "room": "Table 2", "company_id": world.hosts[1].id },
        { "room": "Table 3", "company_id": null }
    ]);
    world.change_setting("/tables", tables).await.expect(200);
    world.server.set_clock(at(EARLY));
    world
}

fn typed(name: &str) -> Value {
    json!({ "name": name, "side": "guest", "language": "ru", "contact": "Айгүл Қасымова" })
}

async fn walked_in(world: &World, name: &str) -> String {
    let answer = world.organizer.post(&world.path("walk-ins"), typed(name)).await.expect(201);
    answer["company"]["id"].as_str().expect("an id").to_owned()
}

async fn tables(world: &World, by: &Caller) -> Vec<Value> {
    let hall = by.get(&world.path("hall")).await.expect(200);
    hall["tables"].as_array().expect("tables").clone()
}

/// The key of a table, by its number.
async fn table(world: &World, number: usize) -> String {
    tables(world, &world.organizer).await[number]["id"].as_str().expect("an id").to_owned()
}

async fn join(world: &World, by: &Caller, table: &str, company: &str) -> crate::support::Answer {
    let path = world.path(&format!("tables/{table}/queue"));
    by.post(&path, json!({ "company_id": company })).await
}

async fn call(world: &World, by: &Caller, table: &str, company: &str) -> crate::support::Answer {
    by.post(&world.path(&format!("tables/{table}/queue/{company}/call")), json!({})).await
}

#[tokio::test]
async fn a_company_comes_is_taken_in_and_has_a_meeting_in_three_requests() {
    let world = hall(2, 0).await;
    let letters = world.server.traces().await.outbox;
    let mut screen = Screen::open(&world.organizer, &world.day).await;

    let company = walked_in(&world, "Сарыарқа IT").await;
    let free = world.organizer.get(&world.path(&format!("companies/{company}/free"))).await;
    let free = free.expect(200)["counterparts"].clone();
    let wish =
        json!({ "host": free[0]["company_id"], "guest": company, "slot": free[0]["slots"][0] });
    let booked = world.organizer.post(&world.path("meetings"), wish).await.expect(201);

    assert_eq!(free.as_array().unwrap().len(), 2);
    assert_eq!(free[0]["slots"], json!([0, 1, 2, 3]));
    let sits = |one: &Value| (one["table"].clone(), one["company_id"].clone());
    let place = if sits(&free[0]).1 == world.hosts[0].id.as_str() { "Table 1" } else { "Table 2" };
    assert_eq!(sits(&free[0]).0, place);
    assert_eq!(
        (&booked["meeting"]["room_name"], &booked["meeting"]["provider"]),
        (&json!(place), &json!("table"))
    );
    let board = world.board(&world.organizer).await;
    screen.until_revision(board["revision"].as_i64().unwrap()).await;
    assert_same(&screen.board, &board);
    let known =
        board["companies"].as_array().unwrap().iter().find(|one| one["id"] == company.as_str());
    let known = known.expect("it");
    assert_eq!(known["name"], json!({ "ru": "Сарыарқа IT" }));
    assert_eq!(known["code"], "W1");
    // Who gave no address is not written to; the host is.
    assert_eq!(world.server.traces().await.outbox, letters + 1);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn what_is_wrong_is_said_of_its_field_and_nothing_is_left_behind() {
    let world = hall(2, 0).await;
    let before = world.server.traces().await;
    let refused = |form: Value| {
        let world = &world;
        async move { world.organizer.post(&world.path("walk-ins"), form).await }
    };
    let with = |field: &str, value: &str| {
        let mut form = typed("Altyn Tech");
        form[field] = json!(value);
        form
    };

    for (form, field) in [
        (with("name", " "), "name"),
        (with("contact", ""), "contact"),
        (with("language", "Russian!"), "language"),
        (with("email", "nobody"), "email"),
        (with("email", &world.guests[0].email), "email"),
        (with("phone", "call me"), "phone"),
    ] {
        let problem = refused(form).await.expect_problem(422, "invalid");
        assert_eq!(problem["facts"]["field"], field);
    }
    let board = world.board(&world.organizer).await;
    let name = board["companies"].as_array().unwrap().iter().find(|one| one["side"] == "guest");
    let (id, name) = (name.unwrap()["id"].clone(), name.unwrap()["name"]["en"].clone());
    let known =
        refused(with("name", name.as_str().unwrap())).await.expect_problem(409, "company_known");

    assert_eq!(known["facts"]["company"], id);
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn two_desks_take_two_companies_in_at_the_same_moment() {
    let world = hall(1, 0).await;

    let (one, other) =
        tokio::join!(walked_in(&world, "Altyn Tech"), walked_in(&world, "Bolat LLP"));

    let board = world.board(&world.organizer).await;
    let mut codes: Vec<&str> = board["companies"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|company| [&one, &other].iter().any(|id| company["id"] == id.as_str()))
        .map(|company| company["code"].as_str().unwrap())
        .collect();
    codes.sort_unstable();
    assert_eq!(codes, ["W1", "W2"]);
}

#[tokio::test]
async fn who_gave_an_address_signs_in_on_the_own_telephone_at_once() {
    let world = hall(1, 0).await;
    let mut form = typed("Altyn Tech");
    form["email"] = json!("aigul@altyn.example");
    let answer = world.organizer.post(&world.path("walk-ins"), form).await.expect(201);

    let phone = world.site.sign_in("aigul@altyn.example").await;

    assert_eq!(world.board(&phone).await["me"]["company_id"], answer["company"]["id"]);
}

#[tokio::test]
async fn a_roster_with_walk_ins_goes_out_and_comes_back_as_it_was() {
    let world = hall(1, 0).await;
    walked_in(&world, "Сарыарқа IT").await;
    let path = format!("/api/programmes/{}/roster", world.programme);

    let file = world.organizer.get(&format!("{path}.csv?language=en")).await;
    let preview =
        world.organizer.upload(&format!("{path}/preview?name=roster.csv"), &file.bytes).await;

    let preview = preview.expect(200);
    assert_eq!(preview["complaints"], json!([]));
    let actions = preview["companies"].as_array().unwrap().iter().map(|one| one["action"].clone());
    assert!(actions.into_iter().all(|action| action == "same"));
}

#[tokio::test]
async fn each_in_a_queue_learns_its_place_and_time_and_nobody_elses() {
    let world = hall(3, 0).await;
    let (host, first, second) = (world.host(0).await, world.guest(0).await, world.guest(1).await);
    let table = table(&world, 0).await;

    join(&world, &first, &table, &world.guests[0].id).await.expect(200);
    world.server.set_clock(at("2020-10-26T05:56:00Z"));
    join(&world, &world.organizer, &table, &world.guests[1].id).await.expect(200);

    let seen = |hall: &[Value]| -> Vec<(String, u64, Value)> {
        let found = hall.iter().find(|one| one["id"] == table.as_str()).expect("the table");
        found["queue"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                (
                    one["company_id"].as_str().unwrap().to_owned(),
                    one["place"].as_u64().unwrap(),
                    one["slot"].clone(),
                )
            })
            .collect()
    };
    let all =
        [(world.guests[0].id.clone(), 1, json!(0)), (world.guests[1].id.clone(), 2, json!(1))];
    assert_eq!(seen(&tables(&world, &world.organizer).await), all);
    assert_eq!(seen(&tables(&world, &host).await), all);
    let own = tables(&world, &second).await;
    assert_eq!(seen(&own), all[1..]);
    assert_eq!(own[0]["waiting"], 2);
    // The other host's table is no business of this one.
    let names = |hall: Vec<Value>| {
        hall.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(tables(&world, &host).await), ["Table 1", "Table 3"]);
    join(&world, &second, &table, &world.guests[1].id).await.expect_problem(409, "queued_already");
    join(&world, &second, &table, &world.guests[2].id).await.expect_problem(403, "not_yours");
}

#[tokio::test]
async fn two_desks_that_call_the_same_company_book_it_once() {
    let world = hall(2, 0).await;
    let host = world.host(0).await;
    let table = table(&world, 0).await;
    for guest in &world.guests {
        join(&world, &world.organizer, &table, &guest.id).await.expect(200);
    }
    let guest = &world.guests[0].id;

    let (desk, own) = tokio::join!(
        call(&world, &world.organizer, &table, guest),
        call(&world, &host, &table, guest)
    );

    let (mut won, mut lost) = (desk, own);
    if won.status != 200 {
        std::mem::swap(&mut won, &mut lost);
    }
    let meeting = won.expect(200)["meeting"].clone();
    lost.expect_problem(409, "queue_gone");
    assert_eq!((&meeting["slot"], &meeting["room_name"]), (&json!(0), &json!("Table 1")));
    let board = world.board(&world.organizer).await;
    assert_eq!(board["meetings"].as_array().unwrap().len(), 1);
    let queue = tables(&world, &world.organizer).await[0]["queue"].clone();
    assert_eq!(queue.as_array().unwrap().len(), 1);
    assert_eq!(
        (&queue[0]["company_id"], &queue[0]["slot"]),
        (&json!(world.guests[1].id), &json!(1))
    );
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn queues_last_over_a_restart_and_a_call_is_taken_back_whole() {
    let world = hall(2, 0).await;
    let table = table(&world, 0).await;
    let guest = world.guests[0].id.clone();
    join(&world, &world.organizer, &table, &guest).await.expect(200);
    let called = call(&world, &world.organizer, &table, &guest).await.expect(200);

    let undo = world.path(&format!("acts/{}/undo", called["revision"]));
    world.organizer.post(&undo, json!({})).await.expect(200);
    let before = tables(&world, &world.organizer).await;
    let World { server, place } = world;
    let server = server.restart().await;
    let organizer = server.sign_in(&place.organizer.email).await;
    let hall = organizer.get(&place.path("hall")).await.expect(200);

    assert_eq!(before[0]["queue"][0]["company_id"], guest.as_str());
    assert_eq!(hall["tables"], json!(before));
    assert_eq!(place.board(&organizer).await["meetings"], json!([]));
    assert_eq!(server.violations().await, []);
}

#[tokio::test]
async fn who_leaves_is_waited_for_no_more() {
    let world = hall(1, 0).await;
    let guest = world.guest(0).await;
    let table = table(&world, 0).await;
    let id = &world.guests[0].id;
    join(&world, &guest, &table, id).await.expect(200);
    let path = world.path(&format!("tables/{table}/queue/{id}"));

    guest.delete(&path).await.expect(200);
    let again = guest.delete(&path).await;

    again.expect(200);
    assert_eq!(tables(&world, &guest).await[0]["waiting"], 0);
    call(&world, &world.organizer, &table, id).await.expect_problem(409, "queue_gone");
}

#[tokio::test]
async fn a_closed_day_with_its_hall_plays_again_to_what_was_closed() {
    let world = hall(2, 0).await;
    let table = table(&world, 0).await;
    walked_in(&world, "Altyn Tech").await;
    for guest in &world.guests {
        join(&world, &world.organizer, &table, &guest.id).await.expect(200);
    }
    let guest = &world.guests[0].id;
    call(&world, &world.organizer, &table, guest).await.expect(200);
    let path = world.path(&format!("check-in/company/{guest}"));
    world.organizer.post(&path, json!({})).await.expect(200);

    world.set_phase("running").await;
    world.set_phase("closed").await;

    let history = world.organizer.get(&world.path("history?limit=1000")).await.expect(200);
    assert_eq!(history["closings"][0]["is_same"], json!(true), "{history}");
    assert_eq!(world.server.violations().await, []);
}
