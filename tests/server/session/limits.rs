//! From where and how often.

use reqwest::Method;
use serde_json::json;

use crate::support::caller::send;
use crate::support::{Plan, TestServer, World};

#[tokio::test]
async fn changes_come_from_our_own_page_only() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let before = world.server.traces().await;
    let wish = world.wish(0, 0, 0);
    let with = |name: &'static str, value: &str| {
        let request = guest.request(Method::POST, &world.path("meetings"));
        request.header(name, value).json(&wish)
    };

    let refused = [
        with("origin", "https://evil.example"),
        with("origin", "null"),
        with("origin", &world.server.url.replace("127.0.0.1", "127.0.0.1.evil.example")),
        with("sec-fetch-site", "cross-site"),
        with("sec-fetch-site", "same-site"),
    ];

    for request in refused {
        send(request).await.expect_problem(403, "origin_wrong");
    }
    assert_eq!(world.server.traces().await, before);
    let own = with("origin", &world.server.url).header("sec-fetch-site", "same-origin");
    send(own).await.expect(201);
}

#[tokio::test]
async fn looking_from_elsewhere_is_no_change() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let request = guest.request(Method::GET, &world.path("board"));

    let answer = send(request.header("sec-fetch-site", "cross-site")).await;

    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn a_body_that_does_not_say_it_is_json_is_refused() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let body = world.wish(0, 0, 0).to_string();

    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"] {
        let request = guest.request(Method::POST, &world.path("meetings"));
        let answer = send(request.header("content-type", kind).body(body.clone())).await;
        answer.expect_problem(415, "not_json");
    }
    let request = guest.request(Method::POST, &world.path("meetings")).body(body.clone());
    send(request).await.expect_problem(415, "not_json");
}

#[tokio::test]
async fn who_asks_too_often_is_told_when_to_come_again() {
    let server = TestServer::start_with(|recipe| recipe.config.limits.changes_per_minute = 20);
    let world = Plan::of(1, 1, 0).on(server).await;
    let guest = world.guest(0).await;
    let mut refused = None;

    for _ in 0..25 {
        let answer = world.book(&guest, 0, 0, 9).await;
        if answer.status == 429 {
            refused = Some(answer);
            break;
        }
    }

    let refused = refused.expect("a limit");
    let seconds: u64 = refused.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&seconds));
    refused.expect_problem(429, "too_many");
    let other = world.host(0).await;
    world.book(&other, 0, 0, 0).await.expect(201);
}

#[tokio::test]
async fn a_made_up_cookie_gets_round_no_limit() {
    let server = TestServer::start_with(|recipe| {
        recipe.config.limits.requests_per_minute_from_address = 30;
    });
    let stranger = server.stranger();
    let mut last = 0;

    for number in 0..40 {
        let request = stranger.request(Method::GET, "/api/me");
        let cookie = format!("sangdam_development=made-up-{number}");
        last = send(request.header("cookie", cookie)).await.status;
    }

    assert_eq!(last, 429, "every cookie had a bucket of its own");
}

#[tokio::test]
async fn letters_for_one_address_have_a_limit_and_nobody_learns_from_it() {
    let server = TestServer::start_with(|recipe| recipe.config.sign_in.letters_per_hour = 3);
    let world = Plan::of(1, 1, 0).on(server).await;
    let stranger = world.server.stranger();

    for email in ["g1@guest.example", "nobody@nowhere.example"] {
        let form = json!({ "email": email });
        for _ in 0..3 {
            stranger.post("/api/sign-in", form.clone()).await.expect(202);
        }
        let answer = stranger.post("/api/sign-in", form).await;
        assert!(!answer.header("retry-after").is_empty());
        answer.expect_problem(429, "too_many");
    }
}

#[tokio::test]
async fn tries_of_codes_from_one_network_have_a_limit() {
    let server = TestServer::start_with(|recipe| {
        recipe.config.sign_in.tries_per_hour_from_address = 5;
    });
    let stranger = server.stranger();
    let form = json!({ "email": "g1@guest.example", "code": "12345678" });

    for _ in 0..5 {
        stranger.post("/api/session", form.clone()).await.expect_problem(401, "code_wrong");
    }

    stranger.post("/api/session", form).await.expect_problem(429, "too_many");
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_fence_a_browser_in() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let (board, page) = (world.path("board"), "/".to_owned());

    for path in [board, page, "/api/none".into(), "/healthz".into()] {
        let answer = guest.get(&path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'self'"), "{path}");
        assert!(policy.contains("script-src 'self';"), "{path}");
        assert!(policy.contains("require-trusted-types-for 'script'"), "{path}");
    }
    assert_eq!(guest.get(&world.path("board")).await.header("cache-control"), "no-store");
}
