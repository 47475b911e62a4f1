//! The draft and its release.

use super::*;

fn meetings_in(draft: &Value, state: &str) -> Vec<Value> {
    let all = draft["meetings"].as_array().unwrap().iter();
    all.filter(|one| one["state"] == state).cloned().collect()
}

/// How many letters of a kind the day has written, whatever became of them.
async fn letters(world: &World, kind: &str) -> usize {
    let list = world.organizer.get(&world.path(&format!("letters?kind={kind}"))).await;
    list.expect(200)["letters"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_plan_becomes_the_draft_and_is_released_with_the_letters_that_are_due() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    let booked = world.booked(0, 0, 2).await;
    let plan = run(&world, options()).await;
    // The booked pair stands where it is.
    assert!(places(&plan).contains(&(world.hosts[0].id.clone(), world.guests[0].id.clone(), 2)));

    adopt(&world, &plan).await;

    let drafted = draft(&world).await;
    assert_eq!(drafted["plan_id"], id(&plan));
    assert_eq!(
        (meetings_in(&drafted, "new").len(), meetings_in(&drafted, "standing").len()),
        (3, 1)
    );
    // Nobody else sees it, and nothing is held.
    let host = world.host(1).await;
    assert_eq!(world.board(&host).await["meetings"], json!([]));
    assert_eq!(world.board(&host).await["taken"].as_object().unwrap().len(), 1);
    let shown = world.organizer.get(&world.path("release")).await.expect(200);
    assert_eq!((shown["added"].as_array().unwrap().len(), &shown["unchanged"]), (3, &json!(1)));
    assert_eq!((&shown["letters"], &shown["problems"]), (&json!(6), &json!([])));

    release(&world).await.expect(200);

    assert_eq!(letters(&world, "meeting-new").await, 8);
    let board = world.board(&world.organizer).await;
    assert_eq!(board["meetings"].as_array().unwrap().len(), 4);
    assert_eq!(board["day"]["phase"], "released");
    let kept =
        board["meetings"].as_array().unwrap().iter().find(|one| one["id"] == booked.as_str());
    assert_eq!((&kept.unwrap()["slot"], &kept.unwrap()["sequence"]), (&json!(2), &json!(0)));
    assert_eq!(draft(&world).await["revision"], Value::Null);
    let nothing = json!({ "draft": 1, "mark": "" });
    world.organizer.post(&world.path("release"), nothing).await.expect_problem(409, "no_draft");
}

#[tokio::test]
async fn a_second_release_moves_only_what_changed() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    adopt(&world, &run(&world, options()).await).await;
    release(&world).await.expect(200);
    let standing = meetings_in(&draft(&world).await, "standing");
    let path = |one: &Value| world.path(&format!("draft/meetings/{}", one["id"].as_str().unwrap()));

    world.organizer.patch(&path(&standing[0]), json!({ "slot": 5 })).await.expect(200);
    world.organizer.delete(&path(&standing[1])).await.expect(200);
    let shown = world.organizer.get(&world.path("release")).await.expect(200);
    assert_eq!(shown["moved"][0]["before"]["slot"], standing[0]["slot"]);
    assert_eq!(shown["moved"][0]["after"]["slot"], 5);
    assert_eq!((shown["canceled"].as_array().unwrap().len(), &shown["unchanged"]), (1, &json!(2)));
    release(&world).await.expect(200);

    let kinds = ["meeting-new", "meeting-changed", "meeting-canceled"];
    let mut counts = Vec::new();
    for kind in kinds {
        counts.push(letters(&world, kind).await);
    }
    assert_eq!(counts, [8, 2, 2]);
    let board = world.board(&world.organizer).await;
    let sequences: Vec<u64> = board["meetings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["sequence"].as_u64().unwrap())
        .collect();
    assert_eq!(sequences.iter().sum::<u64>(), 1);
}

#[tokio::test]
async fn pins_are_kept_by_the_next_plan() {
    let world = planned_day(3, 3).await;
    wish_all(&world, "want").await;
    adopt(&world, &run(&world, options()).await).await;
    let first = meetings_in(&draft(&world).await, "new")[0].clone();
    let (meeting, path) = (first["id"].as_str().unwrap(), world.path("draft/pins"));
    let moved = world.path(&format!("draft/meetings/{meeting}"));
    // Where nobody else is, so that it can only be by the pin.
    world.organizer.patch(&moved, json!({ "slot": 5 })).await.expect(200);
    let pin = json!({ "meetings": [meeting], "pinned": true });
    world.organizer.post(&path, pin).await.expect(200);
    let demand = world.organizer.get(&world.path("plans")).await.expect(200)["demand"].clone();
    assert_eq!((&demand["booked"], &demand["want"]), (&json!(1), &json!(8)));

    let plan = run(&world, options()).await;
    adopt(&world, &plan).await;

    let stands =
        plan["meetings"].as_array().unwrap().iter().find(|one| one["meeting_id"] == meeting);
    assert_eq!((&stands.unwrap()["slot"], &stands.unwrap()["pinned"]), (&json!(5), &json!(true)));
    let drafted = draft(&world).await;
    let kept = drafted["meetings"].as_array().unwrap().iter().find(|one| one["id"] == meeting);
    assert_eq!((&kept.unwrap()["slot"], &kept.unwrap()["pinned"]), (&json!(5), &json!(true)));
    assert_eq!(meetings_in(&drafted, "new").len(), 9);
}

#[tokio::test]
async fn a_plan_the_day_has_outgrown_is_refused_kindly() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    let plan = run(&world, options()).await;
    let taken = places(&plan)[0].clone();
    let host = world.hosts.iter().position(|one| one.id == taken.0).unwrap();
    let guest = world.guests.iter().position(|one| one.id != taken.1).unwrap();
    world.booked(host, guest, u16::try_from(taken.2).unwrap()).await;
    let path = world.path(&format!("plans/{}", id(&plan)));

    let refused = world.organizer.post(&format!("{path}/adopt"), json!({})).await;

    let problem = refused.expect_problem(409, "plan_stale");
    // Neither of the two booked can be where the plan has them with others.
    assert_eq!(problem["facts"]["meetings"], 2);
    assert_eq!(world.organizer.get(&path).await.expect(200)["stale"], 2);
    assert_eq!(draft(&world).await["revision"], Value::Null);
    // Resumed on the day as it is, it fits again.
    world.organizer.post(&format!("{path}/resume"), json!({})).await.expect(200);
    let plan = ended(&world, id(&plan)).await;
    assert_eq!(plan["stale"], 0);
    adopt(&world, &plan).await;
}

#[tokio::test]
async fn problems_come_before_the_release() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    let plan = run(&world, options()).await;
    adopt(&world, &plan).await;
    let drafted = meetings_in(&draft(&world).await, "new");
    // Somebody is booked into the place of a drafted meeting with another company.
    let (host, guest, slot) = places(&plan)[0].clone();
    let host = world.hosts.iter().position(|one| one.id == host).unwrap();
    let other = world.guests.iter().position(|one| one.id != guest).unwrap();
    world.booked(host, other, u16::try_from(slot).unwrap()).await;

    let problem = release(&world).await.expect_problem(409, "release_problems");

    let blocked = problem["facts"]["blocked"].as_array().unwrap().iter();
    let mut codes: Vec<&str> = blocked.map(|one| one["code"].as_str().unwrap()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["guest_busy", "host_busy"]);
    assert_eq!(world.board(&world.organizer).await["meetings"].as_array().unwrap().len(), 1);
    let shown = world.organizer.get(&world.path("release")).await.expect(200);
    let form = json!({ "draft": shown["draft"], "mark": shown["mark"], "accept_problems": true });
    world.organizer.post(&world.path("release"), form).await.expect(200);
    let left = meetings_in(&draft(&world).await, "new");
    assert_eq!((left.len(), drafted.len()), (2, 4));
    let old = json!({ "draft": 1, "mark": "" });
    world.organizer.post(&world.path("release"), old).await.expect_problem(409, "draft_changed");
}

#[tokio::test]
async fn booking_goes_on_after_a_release_and_companies_learn_why_they_were_left_out() {
    let mut plan = day(1, 3).with("/grid/slots", json!(2));
    plan.settings["booking_opens"] = json!("2020-10-12T09:00");
    let world = plan.start().await;
    world.set_phase("planning").await;
    wish_all(&world, "want").await;
    adopt(&world, &run(&world, options()).await).await;
    release(&world).await.expect(200);

    let host = world.host(0).await;
    let requests = host.get(&world.path("requests")).await.expect(200);
    let left: Vec<&Value> = requests["requests"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["meeting"].is_null())
        .collect();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0]["because"], json!([{ "code": "host_busy", "facts": { "slots": "2" } }]));
    // A slot that is canceled can be booked.
    let board = world.board(&host).await;
    let meeting = &board["meetings"][0];
    world.cancel(&host, meeting["id"].as_str().unwrap()).await.expect(200);
    let requests = host.get(&world.path("requests")).await.expect(200);
    let waits = requests["requests"].as_array().unwrap().iter().find(|r| r["id"] == left[0]["id"]);
    assert_eq!(waits.unwrap()["because"], Value::Null);
    let guest = world.guests.iter().position(|one| left[0]["to"] == one.id.as_str()).unwrap();
    let slot = u16::try_from(meeting["slot"].as_u64().unwrap()).unwrap();
    world.book(&host, 0, guest, slot).await.expect(201);
}

#[tokio::test]
async fn a_seat_held_by_another_day_takes_the_release_back_whole() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    let plan = run(&world, options()).await;
    adopt(&world, &plan).await;
    let (host, guest, slot) = places(&plan)[0].clone();
    let other = world.add_day(day(1, 1).settings, true).await;
    let form = json!({ "host": host, "guest": guest, "slot": slot });
    world.organizer.post(&format!("/api/days/{other}/meetings"), form).await.expect(201);

    release(&world).await.expect_problem(409, "busy_elsewhere");

    let board = world.board(&world.organizer).await;
    assert_eq!(
        (board["meetings"].as_array().unwrap().len(), letters(&world, "meeting-new").await),
        (0, 0)
    );
    assert_eq!(board["day"]["phase"], "planning");
    assert_eq!(meetings_in(&draft(&world).await, "new").len(), 4);
}

#[tokio::test]
async fn copy_log_and_rows_tell_the_same_draft() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    adopt(&world, &run(&world, options()).await).await;
    let drafted = draft(&world).await;
    let first = drafted["meetings"][0]["id"].as_str().unwrap();
    let moved = world.path(&format!("draft/meetings/{first}"));
    world.organizer.patch(&moved, json!({ "slot": 5 })).await.expect(200);
    let before = draft(&world).await;

    let World { server, place } = world;
    let server = server.restart().await;
    let organizer = server.sign_in(&place.organizer.email).await;

    let after = organizer.get(&place.path("draft")).await.expect(200);
    assert_eq!(after, before);
    organizer.post(&place.path("draft/discard"), json!({})).await.expect(200);
    let gone = organizer.get(&place.path("draft")).await.expect(200);
    assert_eq!(gone["revision"], Value::Null);
}

#[tokio::test]
async fn a_release_is_of_what_was_looked_at() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    adopt(&world, &run(&world, options()).await).await;
    release(&world).await.expect(200);
    let standing = meetings_in(&draft(&world).await, "standing")[0].clone();
    let path = world.path(&format!("draft/meetings/{}", standing["id"].as_str().unwrap()));
    world.organizer.patch(&path, json!({ "slot": 5 })).await.expect(200);
    let shown = world.organizer.get(&world.path("release")).await.expect(200);
    assert_eq!(shown["moved"].as_array().unwrap().len(), 1);
    // Meanwhile its host is given another meeting there.
    let number = |all: &[crate::support::world::Member], id: &Value| {
        all.iter().position(|one| *id == one.id.as_str()).unwrap()
    };
    let host = number(&world.hosts, &standing["host"]);
    let other = 1 - number(&world.guests, &standing["guest"]);
    let board = world.board(&world.organizer).await;
    let is_theirs =
        |one: &&Value| one["host"] == standing["host"] && one["guest"] != standing["guest"];
    let theirs = board["meetings"].as_array().unwrap().iter().find(is_theirs).unwrap();
    world.cancel(&world.organizer, theirs["id"].as_str().unwrap()).await.expect(200);
    world.booked(host, other, 5).await;

    let form = json!({ "draft": shown["draft"], "mark": shown["mark"], "accept_problems": true });
    let answer = world.organizer.post(&world.path("release"), form).await;

    answer.expect_problem(409, "draft_changed");
    let shown = world.organizer.get(&world.path("release")).await.expect(200);
    assert_eq!(shown["blocked"][0]["meeting"]["state"], "moved");
}
