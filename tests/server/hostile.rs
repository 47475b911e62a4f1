//! Everything wrong, huge, odd or late gets a clear no in the reader's language, changes nothing, and
//! never breaks the server.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::caller::send;
use crate::support::{Answer, Caller, World};

/// Whether an answer is a no that a person can read.
fn check(what: &str, answer: &Answer, found: &mut Vec<String>) {
    let shown = answer.text().chars().take(200).collect::<String>();
    if !(400..500).contains(&answer.status) {
        found.push(format!("{what}: {} {shown}", answer.status));
        return;
    }
    let detail = answer.json["detail"].as_str().unwrap_or_default();
    let is_key = detail.starts_with("refusal-") || detail.contains("why-") || detail.contains('$');
    if answer.header("content-type") != "application/problem+json" || detail.is_empty() || is_key {
        found.push(format!("{what}: not said clearly: {} {shown}", answer.status));
    }
}

fn routes() -> Vec<(Method, String)> {
    let description: Value = serde_json::from_str(&sangdam::http::openapi::text()).unwrap();
    let paths = description["paths"].as_object().unwrap();
    let each = paths.iter().flat_map(|(path, methods)| {
        let methods = methods.as_object().unwrap().keys();
        methods.map(move |method| (method.to_uppercase().parse().unwrap(), path.clone()))
    });
    each.collect()
}

fn filled(world: &World, path: &str) -> String {
    path.replace("{day}", &world.day)
        .replace("{programme}", &world.programme)
        .replace("{company}", &world.guests[0].id)
        .replace("{meeting}", "none")
        .replace("{letter}", "none")
}

fn languages() -> impl Iterator<Item = &'static str> {
    ["ko", "ru", "en"].into_iter().cycle()
}

#[tokio::test]
async fn bodies_that_make_no_sense_are_refused() {
    let world = World::small().await;
    let before = world.server.traces().await;
    let deep = "[".repeat(100_000);
    let bodies: Vec<Vec<u8>> = vec![
        b"".to_vec(),
        b"{".to_vec(),
        b"null".to_vec(),
        b"[]".to_vec(),
        b"\"text\"".to_vec(),
        b"\xff\xfe\xfd".to_vec(),
        b"{\"unknown\": 1}".to_vec(),
        b"{\"slot\": 1e999, \"host\": {}, \"email\": 5, \"token\": [], \"title\": 1}".to_vec(),
        b"{\"slot\": -1, \"host\": \"a\", \"guest\": \"b\"}".to_vec(),
        deep.into_bytes(),
        vec![b' '; 300 * 1024],
    ];
    let mut found = Vec::new();
    let mut languages = languages();

    // There is nothing to say to these.
    let wordless = [
        "/api/demo",
        "/api/demo/session",
        "/api/demo/rehearsal",
        "/api/me/feed",
        "/api/days/{day}/draft/discard",
    ];
    for (method, path) in routes() {
        if [Method::GET, Method::DELETE].contains(&method) || wordless.contains(&path.as_str()) {
            continue;
        }
        for body in &bodies {
            let caller = world.organizer.reading(languages.next().unwrap());
            let request = caller.request(method.clone(), &filled(&world, &path));
            let request = request.header("content-type", "application/json").body(body.clone());
            let head = String::from_utf8_lossy(&body[..body.len().min(30)]).into_owned();
            check(&format!("{method} {path} {head}"), &send(request).await, &mut found);
        }
    }

    assert_eq!(found, [] as [String; 0]);
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn ids_of_nothing_are_not_found() {
    let world = World::small().await;
    let ids = [
        "none",
        "%00",
        "%FF%FE",
        "..%2F..%2Fetc%2Fpasswd",
        "%27%20or%201%3D1%20--",
        "%F0%9F%99%82",
        &"x".repeat(5000),
    ];
    let mut found = Vec::new();
    let mut languages = languages();

    for (method, path) in routes().into_iter().filter(|(_, path)| path.contains('{')) {
        for id in ids {
            let caller = world.organizer.reading(languages.next().unwrap());
            let places = ["{day}", "{programme}", "{company}", "{meeting}", "{letter}"];
            let path = places.iter().fold(path.clone(), |path, place| path.replace(place, id));
            let request = caller.request(method.clone(), &path);
            let request = if method == Method::GET { request } else { request.json(&json!({})) };
            check(&format!("{method} {path:.60}"), &send(request).await, &mut found);
        }
    }

    assert_eq!(found, [] as [String; 0]);
}

#[tokio::test]
async fn hostile_texts_inside_good_json_are_refused() {
    let world = World::small().await;
    let before = world.server.traces().await;
    let settings = crate::support::world::settings();
    let mut found = Vec::new();
    let texts =
        ["\u{0}", "a\u{0}b", "\u{202e}\u{7}", &"가".repeat(10_000), "a\r\nBcc: x@evil.example"];
    let organizer = &world.organizer;
    let meeting = world.path("meetings");

    for text in texts {
        let forms: Vec<(Method, String, Value)> = vec![
            (Method::POST, "/api/sign-in".into(), json!({ "email": text })),
            (Method::POST, "/api/sign-in".into(), json!({ "email": format!("a@{text}") })),
            (Method::POST, "/api/session".into(), json!({ "token": text })),
            (Method::POST, "/api/session".into(), json!({ "email": text, "code": text })),
            (Method::PATCH, "/api/me".into(), json!({ "language": text })),
            (Method::PATCH, "/api/me".into(), json!({ "zone": text })),
            (Method::POST, meeting.clone(), json!({ "host": text, "guest": text, "slot": 0 })),
            (Method::PUT, world.path("settings"), with(&settings, "/zone", text)),
            (Method::PUT, world.path("settings"), with(&settings, "/date", text)),
            (Method::PUT, world.path("settings"), with(&settings, "/title/en", text)),
            (Method::PUT, world.path("settings"), with(&settings, "/grid/start", text)),
            (Method::PUT, world.path("settings"), with(&settings, "/booking_opens", text)),
            (Method::PUT, world.path("settings"), with_room(&settings, text)),
        ];
        for (method, path, form) in forms {
            let answer = send(organizer.request(method.clone(), &path).json(&form)).await;
            check(&format!("{method} {path} {text:.20?}"), &answer, &mut found);
        }
    }

    assert_eq!(found, [] as [String; 0]);
    assert_eq!(world.server.traces().await, before);
}

fn with(settings: &Value, pointer: &str, text: &str) -> Value {
    let mut settings = settings.clone();
    *settings.pointer_mut(pointer).unwrap() = json!(text);
    settings
}

fn with_room(settings: &Value, text: &str) -> Value {
    let mut settings = settings.clone();
    settings["rooms"] = json!([text]);
    settings
}

#[tokio::test]
async fn query_strings_that_make_no_sense_are_refused() {
    let world = World::small().await;
    let mut found = Vec::new();
    let company = format!("companies/{}/slots", world.guests[0].id);
    let paths = [
        world.path("letters?limit=many"),
        world.path("letters?before=yesterday"),
        world.path("letters?before=1-2"),
        world.path("live?since=now"),
        world.path(&format!("{company}?for=none")),
        world.path(&format!("{company}?for=%00")),
        world.path(&company),
        format!("/api/programmes/{}/roster/preview", world.programme),
    ];

    for (path, language) in paths.iter().zip(languages()) {
        let caller = world.organizer.reading(language);
        check(path, &caller.get(path).await, &mut found);
    }

    assert_eq!(found, [] as [String; 0]);
    // A filter that fits nothing gives nothing.
    for filter in ["state=%00", "kind=%00", "kind=%25", "state=none", "limit=-5", "limit=99999999"]
    {
        let answer = world.organizer.get(&world.path(&format!("letters?{filter}"))).await;
        assert!(answer.status < 500, "{filter}: {}", answer.text());
    }
}

#[tokio::test]
async fn headers_that_make_no_sense_break_nothing() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let before = world.server.traces().await;
    let long = "k".repeat(3000);
    let keys: [&[u8]; 3] = [b"", long.as_bytes(), b"\xff\xfe"];
    let mut found = Vec::new();

    for key in keys {
        let request = guest.request(Method::POST, &world.path("meetings"));
        let value = reqwest::header::HeaderValue::from_bytes(key).unwrap();
        let answer =
            send(request.header("idempotency-key", value).json(&world.wish(0, 0, 0))).await;
        check(&format!("key of {} bytes", key.len()), &answer, &mut found);
    }
    let odd = [
        ("accept-language", "tlh;q=x,,;;,*;q=0, \u{00ff}"),
        ("cookie", "sangdam_development=; =; ;;"),
        ("cookie", "sangdam_development=\u{00ff}"),
        ("x-forwarded-for", "not, an, address"),
        ("authorization", "Bearer none"),
    ];
    for (name, value) in odd {
        let value = reqwest::header::HeaderValue::from_bytes(value.as_bytes()).unwrap();
        let stranger = world.server.stranger();
        let answer = send(stranger.request(Method::GET, "/api/me").header(name, value)).await;
        check(name, &answer, &mut found);
    }

    assert_eq!(found, [] as [String; 0]);
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn methods_nobody_expects_are_refused() {
    let world = World::small().await;
    let before = world.server.traces().await;
    let mut found = Vec::new();
    let mut languages = languages();

    for (_, path) in routes().into_iter().filter(|(_, path)| path.starts_with("/api/")) {
        let known: Vec<Method> =
            routes().into_iter().filter(|(_, other)| *other == path).map(|(m, _)| m).collect();
        for method in ["PUT", "DELETE", "PATCH", "BREW", "TRACE", "PROPFIND"] {
            let method: Method = method.parse().unwrap();
            if known.contains(&method) {
                continue;
            }
            let caller: Caller = world.organizer.reading(languages.next().unwrap());
            let request = caller.request(method.clone(), &filled(&world, &path)).json(&json!({}));
            check(&format!("{method} {path}"), &send(request).await, &mut found);
        }
    }

    assert_eq!(found, [] as [String; 0]);
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn the_same_refusal_is_said_in_each_language() {
    let world = World::small().await;
    world.booked(0, 1, 0).await;
    let guest = world.guest(0).await;
    let mut details = std::collections::BTreeSet::new();

    for language in ["ko", "ru", "en"] {
        let answer = world.book(&guest.reading(language), 0, 0, 0).await;
        let problem = answer.expect_problem(409, "slot_taken");
        let detail = problem["detail"].as_str().unwrap().to_owned();
        assert!(detail.contains("15:00") && detail.contains("09:00"), "{detail}");
        details.insert(detail);
    }

    assert_eq!(details.len(), 3);
}
