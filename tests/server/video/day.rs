//! A day's rooms as its organizer sets and switches them.

use serde_json::{Value, json};

use crate::support::screen::Screen;
use crate::support::{Plan, World, at};

/// Two meetings in the first slot and one in the second, an hour before they begin.
pub async fn met(world: &World) -> [String; 3] {
    let meetings =
        [world.booked(0, 0, 0).await, world.booked(1, 1, 0).await, world.booked(0, 1, 1).await];
    world.server.set_clock(at("2020-10-26T05:00:00Z"));
    meetings
}

/// The built-in room first, links from a template behind it.
pub fn with_links() -> Value {
    json!({
        "door_opens_min": 10, "door_closes_min": 5, "primary": "built_in", "backup": "link",
        "links": { "to": "template", "template": "https://talk.example/{host}-{slot}" },
        "relay_only": null
    })
}

async fn view(world: &World) -> Value {
    world.organizer.get(&world.path("video")).await.expect(200)
}

async fn set(world: &World, changes: &[(&str, Value)]) -> crate::support::Answer {
    let mut form = with_links();
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        form.pointer_mut(parent).unwrap()[name] = value.clone();
    }
    world.organizer.put(&world.path("video"), form).await
}

async fn switch(world: &World, meeting: Option<&str>, to: &str) -> crate::support::Answer {
    let form = json!({ "meeting": meeting, "to": to });
    world.organizer.post(&world.path("video/switch"), form).await
}

/// The services behind these doors, as the doors themselves say.
async fn behind(world: &World, meetings: &[String]) -> Vec<String> {
    let mut names = Vec::new();
    for meeting in meetings {
        let head = world.organizer.get(&format!("/api/door/{meeting}/host")).await.expect(200);
        names.push(head["provider"].as_str().unwrap().to_owned());
    }
    names
}

#[tokio::test]
async fn a_day_begins_with_the_built_in_room_and_what_follows_from_it() {
    let world = Plan::of(2, 2, 0).start().await;
    met(&world).await;

    let view = view(&world).await;

    assert_eq!(view["settings"]["primary"], "built_in");
    assert_eq!(view["settings"]["backup"], Value::Null);
    assert_eq!((&view["choice"], &view["switched"]), (&json!("primary"), &json!([])));
    assert_eq!((&view["has_relay"], &view["shows_addresses"]), (&json!(false), &json!(true)));
    assert_eq!((&view["doors_open"], &view["meetings_later"]), (&json!(0), &json!(3)));
    assert_eq!((&view["people"], &view["minutes"]), (&json!(2), &json!(30)));
    let names: Vec<&Value> =
        view["providers"].as_array().unwrap().iter().map(|one| &one["name"]).collect();
    assert_eq!(names, ["built_in", "link", "table"]);
    let codes = |n: usize| view["providers"][n]["warnings"][0]["code"].clone();
    assert_eq!(
        [codes(0), codes(1), codes(2)],
        [json!("shows_addresses"), json!("no_link"), Value::Null]
    );
    assert_eq!(view["providers"][0]["health"], Value::Null);
}

#[tokio::test]
async fn settings_are_kept_and_read_back() {
    let world = Plan::of(2, 2, 0).start().await;
    let [first, ..] = met(&world).await;
    let host = world.hosts[0].id.as_str();
    let template = with_links();
    let mut per_host = with_links();
    per_host["links"] = json!({ "to": "host", "template": "",
        "each": { host: " https://zoom.us/j/1 ", (world.hosts[1].id.as_str()): "" },
        "people_max": 1, "minutes_max": 20 });
    let mut per_meeting = with_links();
    per_meeting["links"] = json!({ "to": "meeting", "each": { (first.as_str()): "https://zoom.us/j/2", "gone": "https://zoom.us/j/3" } });
    per_meeting["door_opens_min"] = json!(120);
    per_meeting["relay_only"] = json!(true);

    let mut seen = Vec::new();
    for form in [template, per_host, per_meeting] {
        world.organizer.put(&world.path("video"), form).await.expect(200);
        seen.push(view(&world).await);
    }

    assert_eq!(seen[0]["settings"]["links"]["template"], "https://talk.example/{host}-{slot}");
    assert_eq!(seen[0]["links_missing"], 0);
    assert_eq!(seen[1]["settings"]["links"]["each"], json!({ host: "https://zoom.us/j/1" }));
    assert_eq!(seen[1]["links_missing"], 1);
    let link = &seen[1]["providers"][1];
    assert_eq!((&link["people_max"], &link["minutes_max"]), (&json!(1), &json!(20)));
    let codes: Vec<&Value> =
        link["warnings"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert_eq!(codes, ["too_many_people", "too_long", "shared_room"]);
    assert_eq!(
        seen[2]["settings"]["links"]["each"],
        json!({ (first.as_str()): "https://zoom.us/j/2" })
    );
    assert_eq!(seen[2]["links_missing"], 2);
    assert_eq!(seen[2]["shows_addresses"], false);
    assert_eq!(seen[2]["providers"][0]["warnings"][0]["code"], "no_relay");
}

#[tokio::test]
async fn what_no_room_can_follow_is_refused_by_field_in_the_readers_language() {
    let world = Plan::of(2, 2, 0).start().await;
    let [first, ..] = met(&world).await;
    let each = |link: &str| json!({ "to": "meeting", "each": { (first.as_str()): link } });
    let host = json!({ "to": "host", "each": { "x": "zoom" } });
    let cases = [
        ("/door_opens_min", json!(121), "door_opens_min", "out_of_range"),
        ("/door_closes_min", json!(16), "door_closes_min", "out_of_range"),
        ("/primary", json!("jitsi"), "primary", "not_offered"),
        ("/backup", json!("live_kit"), "backup", "not_offered"),
        ("/backup", json!("built_in"), "backup", "same_as_primary"),
        ("/links", Value::Null, "links", "empty"),
        ("/links/template", json!(""), "links.template", "not_https"),
        (
            "/links/template",
            json!("https://x.example/{you}"),
            "links.template",
            "unknown_placeholder",
        ),
        (
            "/links/template",
            json!("https://{host}.x.example/"),
            "links.template",
            "placeholder_in_host",
        ),
        ("/links/template", json!("https://x.example/all"), "links.template", "same_for_all"),
        ("/links/people_max", json!(0), "links.people_max", "out_of_range"),
        ("/links", each("http://zoom.us/j/1"), "", "not_https"),
        ("/links", each("https://me:pass@zoom.us/"), "", "has_password"),
        ("/links", host, "links.each.x", "not_https"),
    ];

    for (pointer, value, field, why) in cases {
        let refused = set(&world, &[(pointer, value)]).await.expect_problem(422, "invalid");
        let at_meeting = format!("links.each.{first}");
        assert_eq!(refused["facts"]["field"], if field.is_empty() { &at_meeting } else { field });
        assert_eq!(refused["facts"]["why"], why);
        let detail = refused["detail"].as_str().unwrap();
        assert!(!detail.contains("why-") && !detail.contains("refusal-"), "{detail}");
    }
    assert_eq!(view(&world).await["settings"]["backup"], Value::Null);
}

#[tokio::test]
async fn the_whole_day_is_switched_and_back_and_every_screen_and_door_knows() {
    let world = Plan::of(2, 2, 0).start().await;
    let meetings = met(&world).await;
    set(&world, &[]).await.expect(200);
    let mut screen = Screen::open(&world.guest(0).await, &world.day).await;
    // Each meeting was told to two, and four were reminded on the day before.
    world.server.mailbox.wait_for(10).await;

    let there = switch(&world, None, "backup").await.expect(200);
    let after = behind(&world, &meetings).await;
    let again = switch(&world, None, "backup").await.expect(200);
    screen.until_revision(there["revision"].as_i64().unwrap()).await;
    let back = switch(&world, None, "primary").await.expect(200);

    assert_eq!(after, ["link"; 3]);
    assert_eq!(again["revision"], there["revision"]);
    assert_eq!(back["revision"].as_i64(), there["revision"].as_i64().map(|number| number + 1));
    assert_eq!(behind(&world, &meetings).await, ["built_in"; 3]);
    // The door's link is what people hold, and it stays: nobody is written to.
    assert_eq!(world.server.count("outbox").await, 10);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn one_meeting_is_switched_alone() {
    let world = Plan::of(2, 2, 0).start().await;
    let meetings = met(&world).await;
    set(&world, &[]).await.expect(200);

    switch(&world, Some(&meetings[1]), "backup").await.expect(200);

    assert_eq!(behind(&world, &meetings).await, ["built_in", "link", "built_in"]);
    assert_eq!(view(&world).await["switched"], json!([meetings[1]]));
    switch(&world, None, "backup").await.expect(200);
    switch(&world, None, "primary").await.expect(200);
    assert_eq!(behind(&world, &meetings).await, ["built_in"; 3]);
}

#[tokio::test]
async fn switching_is_refused_without_a_backup_or_a_meeting() {
    let world = Plan::of(2, 2, 0).start().await;
    let [first, ..] = met(&world).await;

    let refused = switch(&world, None, "backup").await.expect_problem(409, "no_backup");
    assert!(refused["detail"].as_str().unwrap().contains("backup"));
    switch(&world, Some(&first), "backup").await.expect_problem(409, "no_backup");
    set(&world, &[]).await.expect(200);
    switch(&world, Some("nowhere"), "backup").await.expect_problem(404, "not_found");
    switch(&world, None, "third").await.expect_problem(400, "bad_json");
    let host = world.host(0).await;
    let form = json!({ "meeting": first, "to": "backup" });
    host.post(&world.path("video/switch"), form).await.expect_problem(403, "not_yours");
}

#[tokio::test]
async fn what_was_switched_outlives_new_settings_and_a_restart() {
    let world = Plan::of(2, 2, 0).start().await;
    let meetings = met(&world).await;
    set(&world, &[]).await.expect(200);
    switch(&world, None, "backup").await.expect(200);
    switch(&world, Some(&meetings[2]), "primary").await.expect(200);
    set(&world, &[("/door_opens_min", json!(15))]).await.expect(200);

    let World { server, mut place } = world;
    let server = server.restart().await;
    place.organizer.url.clone_from(&server.url);
    let world = World { server, place };

    assert_eq!(behind(&world, &meetings).await, ["link", "link", "built_in"]);
    let view = view(&world).await;
    assert_eq!((&view["choice"], &view["switched"]), (&json!("backup"), &json!([meetings[2]])));
    assert_eq!(view["settings"]["door_opens_min"], 15);
}
