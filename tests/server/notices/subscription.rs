//! Announcements, and the way out of them: two ways, neither needs an account, and looking changes
//! nothing.

use serde_json::{Value, json};

use crate::support::caller::send;
use crate::support::{Answer, Caller, World, eventually};
use reqwest::Method;

async fn announce(world: &World, group: &str) -> Value {
    let form = json!({
        "group": group,
        "subject": { "ko": "안내", "ru": "Новости" },
        "text": { "ko": "내일 뵙겠습니다.", "ru": "До завтра.\n\nУдачи!" }
    });
    world.organizer.post(&world.path("announcements"), form).await.expect(200)
}

/// The announcements to an address, the newest first.
async fn letters_to(world: &World, email: &str) -> Vec<Value> {
    let list = world.organizer.get(&world.path("letters?kind=announcement")).await.expect(200);
    let letters = list["letters"].as_array().unwrap().iter();
    letters.filter(|one| one["to"] == email).cloned().collect()
}

async fn key_of(world: &World, email: &str) -> String {
    letters_to(world, email).await[0]["id"].as_str().unwrap().to_owned()
}

async fn one_click(somebody: &Caller, letter: &str, body: &'static str) -> Answer {
    let request = somebody.request(Method::POST, &format!("/unsubscribe/{letter}"));
    // As a mail program's own page would send it.
    send(
        request
            .header("origin", "https://mail.example")
            .header("sec-fetch-site", "cross-site")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body),
    )
    .await
}

#[tokio::test]
async fn an_announcement_goes_to_a_group_in_all_its_languages() {
    let world = World::small().await;

    let guests = announce(&world, "guests").await;
    let everyone = announce(&world, "everyone").await;

    assert_eq!((&guests["letters"], &guests["left_out"]), (&json!(3), &json!(0)));
    assert_eq!(everyone["letters"], 8);
    assert_eq!(letters_to(&world, "g1@guest.example").await.len(), 2);
    assert_eq!(letters_to(&world, "h1@host.example").await.len(), 1);
}

#[tokio::test]
async fn an_announcement_that_says_too_little_or_too_much_is_refused() {
    let world = World::small().await;
    let long = "가".repeat(4001);
    let cases = [
        (json!({}), json!({ "ko": "a" }), "subject", "empty"),
        (json!({ "ko": " " }), json!({ "ko": "a" }), "subject", "empty"),
        (json!({ "ko": "a" }), json!({}), "text", "empty"),
        (json!({ "ko": "a" }), json!({ "ru": "a" }), "text", "languages_differ"),
        (json!({ "ko": "가".repeat(201) }), json!({ "ko": "a" }), "subject.ko", "too_long"),
        (json!({ "ko": "a" }), json!({ "ko": long }), "text.ko", "too_long"),
        (
            json!({ "ko": "a\r\nBcc: x@evil.example" }),
            json!({ "ko": "a" }),
            "subject.ko",
            "control_characters",
        ),
        (json!({ "xx": "a" }), json!({ "xx": "a" }), "subject.xx", "unknown_language"),
    ];

    for (subject, text, field, why) in cases {
        let form = json!({ "group": "everyone", "subject": subject, "text": text });
        let answer = world.organizer.post(&world.path("announcements"), form).await;
        let problem = answer.expect_problem(422, "invalid");
        assert_eq!(
            (&problem["facts"]["field"], &problem["facts"]["why"]),
            (&json!(field), &json!(why))
        );
    }

    assert_eq!(world.server.count("outbox where kind = 'announcement'").await, 0);
}

#[tokio::test]
async fn one_click_in_a_mail_program_ends_announcements_and_nothing_else() {
    let world = World::small().await;
    announce(&world, "everyone").await;
    let letter = key_of(&world, "g1@guest.example").await;
    let stranger = world.server.stranger();

    // Mail scanners open links.
    stranger.get(&format!("/unsubscribe/{letter}")).await;
    let looked = stranger.get(&format!("/api/unsubscribe/{letter}")).await.expect(200);
    let empty = one_click(&stranger, &letter, "").await;
    let done = one_click(&stranger, &letter, "List-Unsubscribe=One-Click").await;
    let again = one_click(&stranger, &letter, "List-Unsubscribe=One-Click").await;
    let shown = stranger.get(&format!("/api/unsubscribe/{letter}")).await.expect(200);
    world.server.pass_minutes(1);
    let next = announce(&world, "everyone").await;
    world.booked(0, 0, 0).await;
    let new = world.server.mailbox.next_to("g1@guest.example", 0);

    assert_eq!(
        looked,
        json!({ "programme": { "en": "Programme" }, "email": "g…@guest.example",
                "subscribed": true, "language": "ru" })
    );
    assert_eq!((empty.status, done.status, again.status), (422, 200, 200));
    assert_eq!(shown["subscribed"], false);
    assert_eq!((&next["letters"], &next["left_out"]), (&json!(7), &json!(1)));
    let left_out = &letters_to(&world, "g1@guest.example").await[0];
    assert_eq!(
        (&left_out["state"], &left_out["error"]),
        (&json!("expired"), &json!("unsubscribed"))
    );
    // Letters about one's own meetings still come.
    let mut new = new.await;
    if new.calendar.is_none() {
        new = world.server.mailbox.next_to("g1@guest.example", 1).await;
    }
    assert!(new.calendar.is_some());
}

#[tokio::test]
async fn the_page_ends_announcements_and_lets_them_come_again() {
    let world = World::small().await;
    announce(&world, "hosts").await;
    let letter = key_of(&world, "h1@host.example").await;
    let stranger = world.server.stranger();
    let path = format!("/api/unsubscribe/{letter}");

    let ended = stranger.put(&path, json!({ "subscribed": false })).await.expect(200);
    let without = announce(&world, "hosts").await;
    let back = stranger.put(&path, json!({ "subscribed": true })).await.expect(200);
    let with = announce(&world, "hosts").await;
    let foreign = stranger.request(Method::PUT, &path).header("origin", "https://evil.example");
    let foreign = send(foreign.json(&json!({ "subscribed": false }))).await;

    assert_eq!((&ended["subscribed"], &without["letters"]), (&json!(false), &json!(2)));
    assert_eq!((&back["subscribed"], &with["letters"]), (&json!(true), &json!(3)));
    foreign.expect_problem(403, "origin_wrong");
}

#[tokio::test]
async fn only_an_announcements_key_opens_the_way_out() {
    let world = World::small().await;
    world.booked(0, 0, 0).await;
    let list = world.organizer.get(&world.path("letters?kind=meeting-new")).await.expect(200);
    let other = list["letters"][0]["id"].as_str().unwrap();
    let stranger = world.server.stranger();

    for letter in [other, "none"] {
        let path = format!("/api/unsubscribe/{letter}");
        stranger.get(&path).await.expect_problem(404, "not_found");
        stranger.put(&path, json!({ "subscribed": false })).await.expect_problem(404, "not_found");
        let clicked = one_click(&stranger, letter, "List-Unsubscribe=One-Click").await;
        clicked.expect_problem(404, "not_found");
    }
    assert_eq!(world.server.count("unsubscribed").await, 0);
}

#[tokio::test]
async fn an_announcement_that_waits_when_its_reader_ends_them_is_not_sent() {
    let world = World::small().await;
    announce(&world, "hosts").await;
    let letter = key_of(&world, "h1@host.example").await;
    let ended = "outbox where kind = 'announcement' and state in ('sent', 'dead')";
    eventually("letters end", async || (world.server.count(ended).await == 3).then_some(())).await;
    let wait = "update outbox set state = 'waiting', due_at = 9000000000000";
    world.server.tamper(wait).await;
    let stranger = world.server.stranger();

    let path = format!("/api/unsubscribe/{letter}");
    stranger.put(&path, json!({ "subscribed": false })).await.expect(200);
    let while_waiting = letters_to(&world, "h1@host.example").await.remove(0);
    // Sent again by an organizer who does not know.
    let sent_before = world.server.mailbox.to("h1@host.example").len();
    let resend = format!("/api/letters/{letter}/resend");
    world.organizer.post(&resend, json!({})).await.expect(202);
    let resent = eventually("the letter ends again", async || {
        let letter = letters_to(&world, "h1@host.example").await.remove(0);
        (letter["state"] == "expired").then_some(letter)
    })
    .await;

    assert_eq!(while_waiting["state"], "expired");
    assert_eq!(while_waiting["error"], "unsubscribed");
    assert_eq!(resent["error"], "unsubscribed");
    assert_eq!(world.server.mailbox.to("h1@host.example").len(), sent_before);
    assert_eq!(letters_to(&world, "h2@host.example").await[0]["state"], "waiting");
}
