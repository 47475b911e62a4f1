//! Runs: started, told, stopped, resumed, repeated, refused.

use super::*;

#[tokio::test]
async fn a_run_finds_the_best_plan_and_tells_organizers_how_far_it_is() {
    let world = planned_day(3, 3).await;
    wish_all(&world, "want").await;
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    let host = world.host(0).await;
    let mut other = Screen::open(&host, &world.day).await;

    let plan = run(&world, options()).await;

    assert_eq!(plan["plan"]["progress"]["state"], "finished");
    assert_eq!(plan["meetings"].as_array().unwrap().len(), 9);
    assert_eq!(plan["left_out"], json!([]));
    assert_eq!(plan["plan"]["progress"]["score"]["left_out"], 0);
    assert_eq!(plan["plan"]["progress"]["score"]["breaks"], 0);
    assert_eq!(plan["stale"], 0);
    let frame = told(&mut screen, "finished").await;
    assert_eq!(frame["plan"], id(&plan));
    assert_eq!(frame["progress"]["placed"], 9);
    // A company has its line and hears nothing of it.
    world.booked(0, 0, 0).await;
    let revision = world.board(&world.organizer).await["revision"].as_i64().unwrap();
    other.until_revision(revision).await;
    assert!(other.frames.iter().all(|frame| frame["type"] != "planning"));
}

/// Waits for a frame of a run in this state.
async fn told(screen: &mut Screen, state: &str) -> Value {
    loop {
        let is_told =
            |frame: &&Value| frame["type"] == "planning" && frame["progress"]["state"] == state;
        if let Some(frame) = screen.frames.iter().find(is_told) {
            return frame.clone();
        }
        assert_eq!(screen.hear().await, Heard::Frame);
    }
}

#[tokio::test]
async fn the_same_seed_gives_the_same_plan() {
    let world = planned_day(4, 4).await;
    wish_all(&world, "want").await;
    let mut options = options();
    options["steps"] = json!(20_000);

    let one = run(&world, options.clone()).await;
    let other = run(&world, options).await;

    assert_ne!(id(&one), id(&other));
    assert_eq!(places(&one), places(&other));
    assert_eq!(one["plan"]["progress"]["score"], other["plan"]["progress"]["score"]);
}

/// A day on which nobody can prove a best plan soon: far more is wished than fits.
async fn hard_day() -> World {
    let mut plan = day(14, 12).with("/grid/slots", json!(8));
    plan.settings["grid"]["length_min"] = json!(15);
    let world = plan.start().await;
    world.set_phase("planning").await;
    for (number, host) in world.hosts.iter().enumerate() {
        for guest in world.guests.iter().skip(number % 3) {
            wish(&world, &host.id, &guest.id, "want").await;
        }
    }
    world
}

/// Stops a run, unless it ended by itself just now; gives the plan's head.
async fn stopped(world: &World, plan: &str) -> Value {
    let path = world.path(&format!("plans/{plan}"));
    let answer = world.organizer.post(&format!("{path}/stop"), json!({})).await;
    if answer.status == 409 {
        answer.expect_problem(409, "plan_not_running");
    }
    let head = world.organizer.get(&path).await.expect(200)["plan"].clone();
    assert!(["stopped", "finished"].contains(&head["progress"]["state"].as_str().unwrap()));
    head
}

#[tokio::test]
async fn a_run_can_be_stopped_and_goes_on_from_its_best() {
    let world = hard_day().await;
    let mut screen = Screen::open(&world.organizer, &world.day).await;
    let mut long = options();
    long["seconds"] = json!(120);
    let head = world.organizer.post(&world.path("plans"), long).await.expect(201);
    let plan = head["id"].as_str().unwrap().to_owned();
    let path = |rest: &str| world.path(&format!("plans/{plan}{rest}"));
    // Something was found.
    loop {
        let found = screen.frames.iter().any(|frame| {
            frame["type"] == "planning" && frame["progress"]["placed"].as_u64() > Some(0)
        });
        if found {
            break;
        }
        assert_eq!(screen.hear().await, Heard::Frame);
    }

    // One at a time.
    let second = world.organizer.post(&world.path("plans"), options()).await;
    second.expect_problem(409, "plan_running");
    world.organizer.delete(&path("")).await.expect_problem(409, "plan_running");
    world.organizer.post(&path("/adopt"), json!({})).await.expect_problem(409, "plan_running");
    let stopped = self::stopped(&world, &plan).await;
    let before = stopped["progress"]["score"]["left_out"].as_u64().unwrap();
    let again = world.organizer.post(&path("/stop"), json!({})).await;
    again.expect_problem(409, "plan_not_running");

    let resumed = world.organizer.post(&path("/resume"), json!({})).await.expect(200);
    assert_eq!(
        (resumed["id"].as_str(), &resumed["progress"]["state"]),
        (Some(&*plan), &json!("running"))
    );
    // Bookings go on meanwhile, and stand.
    for slot in 0..4 {
        world.booked(slot, slot, u16::try_from(slot).unwrap()).await;
    }
    let stopped = self::stopped(&world, &plan).await;

    let after = stopped["progress"]["score"]["left_out"].as_u64().unwrap();
    assert!(after <= before, "{after} after {before}");
    // The plan knows nothing of the bookings; on the day as it is it is not adopted, but goes on.
    assert_eq!(
        world.organizer.get(&world.path("board")).await.expect(200)["meetings"]
            .as_array()
            .unwrap()
            .len(),
        4
    );
    world.organizer.post(&path("/resume"), json!({})).await.expect(200);
    self::stopped(&world, &plan).await;
    let shown = world.organizer.get(&path("")).await.expect(200);
    assert_eq!(shown["stale"], 0);
    let standing = shown["meetings"].as_array().unwrap().iter().filter(|one| one["pinned"] == true);
    assert_eq!(standing.count(), 4);
    assert_eq!(world.server.app.metrics.violations.get(), 0);
}

#[tokio::test]
async fn a_run_that_ended_with_the_program_is_shown_as_stopped_and_can_go_on() {
    let world = hard_day().await;
    let mut long = options();
    long["seconds"] = json!(120);
    let head = world.organizer.post(&world.path("plans"), long).await.expect(201);
    let plan = head["id"].as_str().unwrap().to_owned();
    // As a program leaves it that was killed: the row says it runs, by another run of the program.
    let row = plan.clone();
    let path = world.path(&format!("plans/{plan}"));
    stopped(&world, &plan).await;
    let write = world.server.app.store.write(move |c| {
        sangdam::store::execute(
            c,
            &format!(
                "update plan set state = 'running', node = 'gone', ends_at = 0 where id = '{row}'"
            ),
        )
    });
    write.await.unwrap();

    let shown = world.organizer.get(&path).await.expect(200);
    assert_eq!(shown["plan"]["progress"]["state"], "stopped");
    world.organizer.post(&format!("{path}/resume"), json!({})).await.expect(200);
    stopped(&world, &plan).await;
    world.organizer.delete(&path).await.expect(204);
    world.organizer.get(&path).await.expect_problem(404, "not_found");
}

#[tokio::test]
async fn too_much_is_left_out_with_reasons() {
    let world = planned_day(1, 3).await;
    world.change_setting("/grid/slots", json!(2)).await.expect(200);
    wish_all(&world, "want").await;
    let must = wish(&world, &world.guests[2].id, &world.hosts[0].id, "must").await;
    assert_eq!(must["rank"], "must");

    let plan = run(&world, options()).await;

    assert_eq!(plan["meetings"].as_array().unwrap().len(), 2);
    let left_out = plan["left_out"].as_array().unwrap();
    assert_eq!(left_out.len(), 1);
    assert_ne!(left_out[0]["guest"], world.guests[2].id.as_str(), "the dearest wish is kept");
    assert_eq!(left_out[0]["reasons"], json!([{ "code": "host_busy", "slots": [0, 1] }]));
    let host = plan["companies"].as_array().unwrap().iter();
    let host = host.clone().find(|one| one["company_id"] == world.hosts[0].id.as_str()).unwrap();
    assert_eq!((&host["meetings"], &host["left_out"]), (&json!(2), &json!(1)));
}

#[tokio::test]
async fn what_if_is_rehearsed_and_touches_nothing() {
    let world = planned_day(1, 3).await;
    world.change_setting("/grid/slots", json!(2)).await.expect(200);
    wish_all(&world, "want").await;
    let before = world.board(&world.organizer).await;
    let mut options = options();
    options["what_if"] = json!({ "slots_more": 1 });

    let plan = run(&world, options.clone()).await;

    assert_eq!(plan["meetings"].as_array().unwrap().len(), 3);
    assert_eq!(plan["plan"]["rehearsal"], true);
    crate::support::screen::assert_same(&before, &world.board(&world.organizer).await);
    let path = world.path(&format!("plans/{}/adopt", id(&plan)));
    world.organizer.post(&path, json!({})).await.expect_problem(409, "plan_rehearsal");
    options["what_if"] = json!({ "without_companies": [world.guests[0].id] });
    let without = run(&world, options).await;
    assert_eq!(
        (without["meetings"].as_array().unwrap().len(), &without["left_out"]),
        (2, &json!([]))
    );
}

#[tokio::test]
async fn interpreters_are_planned_with_their_meetings() {
    let plan = day(2, 2).with("/interpreter_rule", json!("always")).with("/grid/slots", json!(2));
    let mut plan = plan;
    plan.roster = crate::support::sheet::roster(2, 2, 1);
    let world = plan.start().await;
    world.set_phase("planning").await;
    wish_all(&world, "want").await;

    let real = run(&world, options()).await;
    let mut more = options();
    more["what_if"] = json!({ "interpreters_more": [{ "pair": ["ko", "ru"], "count": 1 }] });
    let rehearsed = run(&world, more).await;

    assert_eq!(real["meetings"].as_array().unwrap().len(), 2);
    let interpreter = world.interpreters[0].id.as_str();
    assert!(
        real["meetings"].as_array().unwrap().iter().all(|one| one["interpreter_id"] == interpreter)
    );
    assert_eq!(real["left_out"].as_array().unwrap().len(), 2);
    assert_eq!(rehearsed["meetings"].as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn options_that_mean_nothing_are_refused_in_the_readers_language() {
    let world = planned_day(1, 1).await;
    wish_all(&world, "want").await;
    let path = world.path("plans");
    let bad = [
        ("seconds", json!(0)),
        ("seconds", json!(121)),
        ("steps", json!(0)),
        ("what_if", json!({ "slots_more": 61 })),
        ("what_if", json!({ "rooms": 0 })),
        ("what_if", json!({ "interpreters_more": [{ "pair": ["ko", "ko"], "count": 1 }] })),
    ];
    for (field, value) in bad {
        let mut options = options();
        options[field] = value;
        let problem = world.organizer.post(&path, options).await.expect_problem(422, "invalid");
        assert!(problem["facts"]["field"].as_str().unwrap().starts_with(field), "{problem}");
    }
    let mut never = options();
    never["honor"]["want"] = json!(false);
    world.organizer.post(&path, never.clone()).await.expect_problem(409, "nothing_to_plan");
    let mut sentences = Vec::new();
    for language in ["ko", "ru", "en"] {
        let caller = Caller { language: language.into(), ..world.organizer.clone() };
        let answer = caller.post(&path, never.clone()).await;
        sentences.push(answer.expect(409)["detail"].as_str().unwrap().to_owned());
    }
    sentences.dedup();
    assert_eq!(sentences.len(), 3);
    let wrong = json!({ "seconds": "long" });
    world.organizer.post(&path, wrong).await.expect_problem(400, "bad_json");
}

#[tokio::test]
async fn a_repeated_start_runs_once() {
    let world = planned_day(2, 2).await;
    wish_all(&world, "want").await;
    let (path, key) = (world.path("plans"), sangdam::secret::fresh_key());

    let first =
        world.organizer.ask(reqwest::Method::POST, &path, Some(options()), &key).await.expect(201);
    let again =
        world.organizer.ask(reqwest::Method::POST, &path, Some(options()), &key).await.expect(201);

    assert_eq!(first["id"], again["id"]);
    let list = world.organizer.get(&path).await.expect(200);
    assert_eq!(list["plans"].as_array().unwrap().len(), 1);
    assert_eq!((&list["demand"]["want"], &list["demand"]["meetings_max"]), (&json!(4), &json!(12)));
}

#[tokio::test]
async fn one_who_says_never_is_not_planned_for() {
    let world = planned_day(1, 2).await;
    wish_all(&world, "must").await;
    wish(&world, &world.guests[0].id, &world.hosts[0].id, "never").await;

    let plan = run(&world, options()).await;

    let guests: Vec<String> = places(&plan).into_iter().map(|(_, guest, _)| guest).collect();
    assert_eq!(guests, [world.guests[1].id.clone()]);
    assert_eq!(plan["left_out"], json!([]));
}
