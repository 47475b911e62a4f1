//! What an organizer sends and how a day writes: settings, invitations, announcements, "they wait".

mod subscription;

use reqwest::Method;
use sangdam::secret::fresh_key;
use serde_json::{Value, json};

use crate::support::{Plan, World, at};

/// The settings a day begins with, as they go over the wire.
pub fn letter_settings() -> Value {
    json!({
        "company": { "day_before": "09:00", "minutes_before": 15 },
        "interpreter": { "day_before": "09:00", "minutes_before": 15 },
        "quiet": { "from": "21:00", "to": "08:00" },
        "digest": "08:00",
        "brief_nudges": true,
        "wording": {}
    })
}

#[tokio::test]
async fn a_days_letter_settings_are_read_changed_and_kept() {
    let world = World::small().await;
    let path = world.path("letter-settings");
    let before = world.organizer.get(&path).await.expect(200);
    let mut wanted = letter_settings();
    wanted["company"] = json!({ "day_before": null, "minutes_before": 30 });
    wanted["quiet"] = Value::Null;
    wanted["brief_nudges"] = json!(false);
    wanted["wording"] = json!({ "meeting-new": { "ko": "안녕하십니까, {name}님", "ru": "  " },
        "day-invitation": { "en": "" } });

    let changed = world.organizer.put(&path, wanted.clone()).await.expect(200);
    let same = world.organizer.put(&path, wanted.clone()).await.expect(200);
    let mut server = world.server;
    server = server.restart().await;
    let organizer = server.sign_in(&world.place.organizer.email).await;
    let after = organizer.get(&path).await.expect(200);

    assert_eq!(before, letter_settings());
    assert_eq!(changed["revision"], same["revision"], "nothing changed the second time");
    wanted["wording"] = json!({ "meeting-new": { "ko": "안녕하십니까, {name}님" } });
    assert_eq!(after, wanted);
}

#[tokio::test]
async fn wrong_letter_settings_are_refused_by_their_name() {
    let world = World::small().await;
    let cases = [
        ("/company/day_before", json!("9 o'clock"), "company.day_before", "not_a_time"),
        ("/company/minutes_before", json!(0), "company.minutes_before", "out_of_range"),
        ("/interpreter/minutes_before", json!(721), "interpreter.minutes_before", "out_of_range"),
        ("/quiet/to", json!("25:00"), "quiet.to", "not_a_time"),
        ("/quiet/to", json!("21:00"), "quiet", "empty_span"),
        ("/digest", json!(""), "digest", "not_a_time"),
        ("/wording", json!({ "sign-in": { "ko": "x" } }), "wording.sign-in", "unknown_kind"),
        (
            "/wording",
            json!({ "meeting-new": { "xx": "x" } }),
            "wording.meeting-new.xx",
            "unknown_language",
        ),
        (
            "/wording",
            json!({ "meeting-new": { "ko": "가".repeat(4001) } }),
            "wording.meeting-new.ko",
            "too_long",
        ),
        (
            "/wording",
            json!({ "day-invitation": { "en": "{name}, {counterpart}" } }),
            "wording.day-invitation.en",
            "markup_variable",
        ),
        (
            "/wording",
            json!({ "meeting-new": { "ko": "a\u{0}b" } }),
            "wording.meeting-new.ko",
            "control_characters",
        ),
    ];

    for (pointer, value, field, why) in cases {
        let mut settings = letter_settings();
        *settings.pointer_mut(pointer).unwrap() = value;
        let answer = world.organizer.put(&world.path("letter-settings"), settings).await;
        let problem = answer.expect_problem(422, "invalid");
        assert_eq!(
            (&problem["facts"]["field"], &problem["facts"]["why"]),
            (&json!(field), &json!(why))
        );
        assert!(!problem["detail"].as_str().unwrap().contains("why-"), "{problem}");
    }
}

#[tokio::test]
async fn everybody_is_invited_once_and_again_only_when_asked() {
    let world = Plan::of(2, 3, 1).start().await;
    let path = world.path("invitations");
    let nobody = world.organizer.get(&path).await.expect(200);
    let key = fresh_key();
    let hosts = json!({ "group": "hosts", "again": false });
    let first =
        world.organizer.ask(Method::POST, &path, Some(hosts.clone()), &key).await.expect(200);
    let repeated = world.organizer.ask(Method::POST, &path, Some(hosts), &key).await.expect(200);
    settle(&world).await;

    let rest = world.organizer.post(&path, json!({ "group": "everyone", "again": false })).await;
    let rest = rest.expect(200);
    settle(&world).await;
    let none = world.organizer.post(&path, json!({ "group": "everyone", "again": false })).await;
    let all = world.organizer.get(&path).await.expect(200);
    let again = world.organizer.post(&path, json!({ "group": "guests", "again": true })).await;

    assert_eq!(nobody["people"], 6);
    assert_eq!(nobody["groups"]["guests"], json!({ "people": 3, "invited": 0 }));
    assert_eq!((&first["letters"], first == repeated), (&json!(2), true));
    assert_eq!(rest["letters"], 4);
    assert_eq!(none.expect(200)["letters"], 0);
    assert_eq!(
        (&all["invited"], &all["groups"]["interpreters"]["invited"]),
        (&json!(6), &json!(1))
    );
    assert_eq!(again.expect(200)["letters"], 3);
    assert_eq!(world.server.count("outbox where kind = 'day-invitation'").await, 9);
}

/// Takes invitations as sent, whatever became of them here.
async fn settle(world: &World) {
    let waiting = "outbox where kind = 'day-invitation' and state in ('waiting', 'sending')";
    crate::support::eventually("letters end", async || {
        (world.server.count(waiting).await == 0).then_some(())
    })
    .await;
    world.server.tamper("update outbox set state = 'sent' where kind = 'day-invitation'").await;
}

#[tokio::test]
async fn a_letter_that_was_given_up_invited_nobody() {
    let world = Plan::of(1, 1, 0).start().await;
    let path = world.path("invitations");
    world.organizer.post(&path, json!({ "group": "everyone", "again": false })).await.expect(200);
    settle(&world).await;
    world.server.tamper("update outbox set state = 'dead' where email = 'g1@guest.example'").await;

    let shown = world.organizer.get(&path).await.expect(200);
    let again = world.organizer.post(&path, json!({ "group": "everyone", "again": false })).await;

    assert_eq!(shown["invited"], 1);
    assert_eq!(again.expect(200)["letters"], 1);
}

#[tokio::test]
async fn a_draft_sends_nothing_and_a_closed_day_invites_nobody() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let invite = json!({ "group": "everyone", "again": false });
    let announce = json!({ "group": "everyone", "subject": { "en": "a" }, "text": { "en": "b" } });
    let remind = world.path(&format!("meetings/{meeting}/remind"));
    world.set_phase("draft").await;
    let post = async |path: &str, form: Value| world.organizer.post(path, form).await;

    post(&world.path("invitations"), invite.clone()).await.expect_problem(409, "day_draft");
    post(&world.path("announcements"), announce).await.expect_problem(409, "day_draft");
    post(&remind, json!({ "seat": "host" })).await.expect_problem(409, "day_draft");
    world.set_phase("closed").await;
    post(&world.path("invitations"), invite.clone()).await.expect_problem(409, "day_closed");
    world.set_phase("released").await;
    world.server.set_clock(at("2020-10-26T08:00:00Z"));
    post(&world.path("invitations"), invite).await.expect_problem(409, "day_closed");

    assert_eq!(world.server.count("outbox where kind = 'day-invitation'").await, 0);
}

#[tokio::test]
async fn the_missing_are_told_that_the_others_wait_around_the_meeting_only() {
    let plan = Plan::of(1, 1, 1).with("/interpreter_rule", json!("always"));
    let world = plan.start().await;
    let meeting = world.booked(0, 0, 1).await; // 06:30 to 07:00
    let path = world.path(&format!("meetings/{meeting}/remind"));
    let remind = async |clock: &str, seat: &str| {
        world.server.set_clock(at(clock));
        world.organizer.post(&path, json!({ "seat": seat })).await
    };

    remind("2020-10-26T05:29:59Z", "guest").await.expect_problem(409, "not_now");
    let told = remind("2020-10-26T05:30:00Z", "guest").await.expect(200);
    let soon = remind("2020-10-26T05:31:00Z", "guest").await;
    let other = remind("2020-10-26T05:31:00Z", "interpreter").await.expect(200);
    let later = remind("2020-10-26T05:32:00Z", "guest").await.expect(200);
    let last = remind("2020-10-26T06:59:59Z", "host").await.expect(200);
    remind("2020-10-26T07:00:00Z", "guest").await.expect_problem(409, "not_now");
    let nowhere = world.path("meetings/none/remind");
    world
        .organizer
        .post(&nowhere, json!({ "seat": "host" }))
        .await
        .expect_problem(404, "not_found");

    assert_eq!(soon.header("retry-after"), "60");
    soon.expect_problem(429, "too_many");
    for answer in [told, other, later, last] {
        assert_eq!(answer["letters"], 1);
    }
    assert_eq!(world.server.count("outbox where kind = 'missing-now'").await, 4);
}

#[tokio::test]
async fn an_empty_seat_cannot_be_missing_and_the_same_request_tells_once() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let path = world.path(&format!("meetings/{meeting}/remind"));
    world.server.set_clock(at("2020-10-26T05:50:00Z"));
    let (key, form) = (fresh_key(), json!({ "seat": "host" }));

    let none = world.organizer.post(&path, json!({ "seat": "interpreter" })).await;
    let first =
        world.organizer.ask(Method::POST, &path, Some(form.clone()), &key).await.expect(200);
    let again = world.organizer.ask(Method::POST, &path, Some(form), &key).await.expect(200);

    none.expect_problem(404, "not_found");
    assert_eq!(first, again);
    assert_eq!(world.server.count("outbox where kind = 'missing-now'").await, 1);
}

#[tokio::test]
async fn the_organizer_sees_what_will_leave_and_when() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    world.booked(1, 1, 0).await;

    let list = world.organizer.get(&world.path("letters/planned")).await.expect(200);
    world.server.set_clock(at("2020-10-26T05:40:00Z"));
    let later = world.organizer.get(&world.path("letters/planned")).await.expect(200);

    let planned = list["planned"].as_array().unwrap();
    let shown: Vec<(&str, i64, u64)> = planned
        .iter()
        .map(|one| {
            let kind = one["kind"].as_str().unwrap();
            (kind, one["due_at"].as_i64().unwrap(), one["count"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("digest", at("2020-10-19T23:00:00Z").0, 1),
            ("reminder-day-before", at("2020-10-25T00:00:00Z").0, 2),
            ("reminder-day-before", at("2020-10-25T06:00:00Z").0, 2),
            ("reminder-soon", at("2020-10-26T05:45:00Z").0, 4),
        ]
    );
    assert_eq!(planned[1]["names"], json!(["김 1", "김 2"]));
    assert_eq!(planned[3]["due"][0]["start"], "14:45");
    assert_eq!(later["planned"].as_array().unwrap().len(), 1);
}
