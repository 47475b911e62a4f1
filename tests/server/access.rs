//! Who may ask for what, and what nobody may learn (rules S4, S5).

mod canary;
mod table;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use reqwest::Method;
use serde_json::{Value, json};

use self::table::{CALLERS, Row, TABLE};
use crate::notices::letter_settings;
use crate::support::caller::send;
use crate::support::world::{Place, settings};
use crate::support::{Answer, Caller, Plan, World};

/// Routes as `METHOD /path`, from the interface's description.
fn described() -> BTreeSet<String> {
    let description: Value = serde_json::from_str(&sangdam::http::openapi::text()).unwrap();
    let paths = description["paths"].as_object().unwrap();
    let each = paths.iter().flat_map(|(path, methods)| {
        let methods = methods.as_object().unwrap().keys();
        methods.map(move |method| format!("{} {path}", method.to_uppercase()))
    });
    each.collect()
}

/// Routes as the handlers' own attributes give them.
fn handled() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("server/src/http");
    let mut routes = BTreeSet::new();
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().flatten().map(|one| one.path()).collect();
    while let Some(file) = files.pop() {
        if file.is_dir() {
            files.extend(fs::read_dir(file).unwrap().flatten().map(|one| one.path()));
            continue;
        }
        let text = fs::read_to_string(file).unwrap();
        for line in text.lines() {
            let Some((method, rest)) = line.strip_prefix("#[").and_then(|l| l.split_once("(\""))
            else {
                continue;
            };
            if ["get", "post", "put", "patch", "delete"].contains(&method) {
                let path = rest.split('"').next().unwrap();
                routes.insert(format!("{} {path}", method.to_uppercase()));
            }
        }
    }
    routes
}

/// How many handlers the router takes in.
fn routed() -> usize {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("server/src/http/mod.rs");
    fs::read_to_string(file).unwrap().matches(".service(").count()
}

#[test]
fn every_route_is_described_and_has_its_row() {
    let rows: BTreeSet<String> =
        TABLE.iter().map(|(method, path, _)| format!("{method} {path}")).collect();

    assert_eq!(rows, described(), "an unlisted route");
    assert_eq!(handled(), described(), "a route without a description");
    assert_eq!(routed(), rows.len(), "a handler the router does not know");
}

/// A world with everything a path may name: a meeting of the first host and guest, its letters sent.
struct Scene {
    world: World,
    meeting: String,
    letter: String,
    announcement: String,
    term: String,
    request: String,
    document: String,
    callers: Vec<Caller>,
}

async fn scene() -> Scene {
    let plan = Plan::of(2, 2, 1).with("/interpreter_rule", json!("always"));
    let world = plan.start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.server.mailbox.wait_for(3).await;
    let letters = crate::support::eventually("letters sent", async || {
        let list = world.organizer.get(&world.path("letters?state=sent")).await.expect(200);
        (list["letters"].as_array().unwrap().len() == 3).then_some(list)
    })
    .await;
    let letter = letters["letters"][0]["id"].as_str().unwrap().to_owned();
    let form =
        json!({ "group": "guests", "subject": { "en": "News" }, "text": { "en": "All well" } });
    world.organizer.post(&world.path("announcements"), form).await.expect(200);
    let list = world.organizer.get(&world.path("letters?kind=announcement")).await.expect(200);
    let announcement = list["letters"][0]["id"].as_str().unwrap().to_owned();
    let term = world.organizer.post(&world.path("terms"), term()).await.expect(201);
    let term = term["id"].as_str().unwrap().to_owned();
    let form = json!({ "from": world.guests[1].id, "to": world.hosts[0].id, "rank": "want" });
    let asked = world.organizer.post(&world.path("requests"), form).await.expect(201);
    let request = asked["request"]["id"].as_str().unwrap().to_owned();
    let path = world.path(&format!("meetings/{meeting}/documents?name=offer.pdf"));
    let document = world.host(0).await.upload(&path, b"%PDF-1.7").await.expect(201);
    let document = document["id"].as_str().unwrap().to_owned();
    let other = other_programme(&world).await;
    let callers = vec![
        world.server.stranger(),
        world.organizer.clone(),
        world.server.organizer("other@sangdam.example").await,
        world.host(0).await,
        world.host(1).await,
        world.interpreter(0).await,
        world.server.sign_in(&other).await,
    ];
    Scene { world, meeting, letter, announcement, term, request, document, callers }
}

fn term() -> Value {
    json!({ "texts": { "ko": "납품", "ru": "поставка" } })
}

/// Another organizer's programme on the same server; gives the address of one of its hosts.
async fn other_programme(world: &World) -> String {
    let organizer = world.server.organizer("other@sangdam.example").await;
    let form = json!({ "title": { "en": "Other" }, "host": { "name": { "en": "A" }, "zone": "Asia/Seoul" },
        "guest": { "name": { "en": "B" }, "zone": "Asia/Almaty" } });
    let started = organizer.post("/api/programmes", form).await.expect(201);
    let programme = started["id"].as_str().unwrap().to_owned();
    let roster =
        crate::support::sheet::roster(1, 1, 0).replace("@host.example", "@elsewhere.example");
    crate::support::world::import(&organizer, &programme, roster.as_bytes()).await.expect(200);
    let place = Place { organizer, programme, ..world.place.clone() };
    place.add_day(settings(), true).await;
    "h1@elsewhere.example".into()
}

async fn ask(scene: &Scene, caller: &Caller, method: &str, route: &str) -> Answer {
    let Scene { world, meeting, letter, announcement, term, request, document, .. } = scene;
    let letter = if route.contains("/unsubscribe/") { announcement } else { letter };
    let roster = crate::support::sheet::roster(2, 2, 1);
    let path = route
        .replace("{day}", &world.day)
        .replace("{programme}", &world.programme)
        .replace("{meeting}", meeting)
        .replace("{letter}", letter)
        .replace("check-in/{kind}/{id}", &format!("check-in/company/{}", world.hosts[0].id))
        .replace("{kind}", "meeting-new")
        .replace("{table}", "none")
        .replace("{revision}", "1")
        .replace("{seat}", "host")
        .replace("{knock}", "nobody")
        .replace("{term}", term)
        .replace("{plan}", "none")
        .replace("{swap}", "none")
        .replace("{refill}", "none")
        .replace("{act}", "0")
        .replace("{banner}", "none")
        .replace("{request}", request)
        .replace("{document}", document)
        .replace("{company}", &world.guests[0].id);
    let path = match route {
        "/api/programmes/{programme}/roster/preview" => format!("{path}?name=roster.csv"),
        "/api/programmes/{programme}/roster" => format!("{path}?name=roster.csv&digest=old"),
        "/api/days/{day}/terms/import" => format!("{path}?name=terms.csv"),
        "/api/days/{day}/meetings/{meeting}/documents" if method == "POST" => {
            format!("{path}?name=list.csv&company={}", world.hosts[0].id)
        }
        "/api/days/{day}/companies/{company}/slots" if caller.email == world.organizer.email => {
            format!("{path}?for={}", world.hosts[0].id)
        }
        _ => path,
    };
    let body = match (method, route) {
        ("POST", "/api/sign-in") => json!({ "email": "nobody@nowhere.example" }),
        ("POST", "/api/session") => json!({ "token": "none" }),
        ("PATCH", "/api/me") => json!({}),
        ("POST", "/api/days/{day}/phase") => json!({ "phase": "released" }),
        ("POST", "/api/days/{day}/zone-rules") => json!({ "keep": "local" }),
        ("POST", "/api/programmes") => json!({ "title": { "en": "New" },
            "host": { "name": { "en": "A" }, "zone": "Asia/Seoul" },
            "guest": { "name": { "en": "B" }, "zone": "Asia/Seoul" } }),
        ("POST", "/api/programmes/{programme}/days") => settings(),
        ("PUT", "/api/days/{day}/meetings/{meeting}/interpreter") => {
            json!({ "interpreter_id": world.interpreters[0].id, "relay_id": null, "reason": "" })
        }
        ("PUT", "/api/days/{day}/meetings/{meeting}/need") => json!({ "need": "auto" }),
        ("POST", "/api/days/{day}/meetings/{meeting}/offer") => json!({ "answer": "accept" }),
        ("POST", "/api/days/{day}/meetings/{meeting}/late") => json!({ "minutes": 10 }),
        ("PUT", "/api/days/{day}/meetings/{meeting}/verdict") => {
            json!({ "absent": [], "reason": "Held" })
        }
        ("POST", "/api/days/{day}/meetings/{meeting}/attendance") => {
            json!({ "seat": "host", "came_at": null, "reason": "" })
        }
        ("POST", "/api/days/{day}/meetings/{meeting}/length") => json!({ "minutes": 0 }),
        ("PUT", "/api/days/{day}/away") => json!({ "kind": "company",
            "id": world.hosts[1].id, "is_away": false, "reason": "" }),
        ("POST", "/api/agenda-links") => json!({ "key": "none" }),
        ("POST", "/api/days/{day}/swaps") => {
            json!({ "gives": meeting, "with": world.interpreters[0].id, "takes": null })
        }
        ("POST", "/api/days/{day}/swaps/{swap}" | "/api/days/{day}/refills/{refill}") => {
            json!({ "answer": "accept" })
        }
        ("POST", "/api/days/{day}/repairs") => {
            json!({ "event": { "kind": "company_leaves", "id": world.hosts[1].id } })
        }
        ("POST", "/api/days/{day}/repairs/adopt") => json!({
            "event": { "kind": "company_leaves", "id": world.hosts[1].id }, "reason": "Ill",
            "revision": 1, "steps": { "cancels": [], "shift": null, "moves": [
                { "meeting": meeting, "from": 3, "slot": 4, "room_id": null, "interpreter_id": null }] } }),
        ("PUT", "/api/days/{day}/letter-settings") => letter_settings(),
        ("PUT", "/api/days/{day}/video") => json!({ "door_opens_min": 10, "door_closes_min": 5,
            "primary": "built_in" }),
        ("POST", "/api/days/{day}/video/switch") => json!({ "to": "primary" }),
        ("PUT", "/api/unsubscribe/{letter}") => json!({ "subscribed": true }),
        ("POST", "/api/days/{day}/invitations") => json!({ "group": "hosts", "again": true }),
        ("POST", "/api/days/{day}/announcements") => {
            json!({ "group": "hosts", "subject": { "en": "News" }, "text": { "en": "All well" } })
        }
        ("POST", "/api/days/{day}/meetings/{meeting}/remind") => json!({ "seat": "host" }),
        ("PUT", "/api/door/{meeting}/{seat}/notes") => json!({ "version": 0, "text": "Price" }),
        ("POST", "/api/days/{day}/terms") | ("PUT", "/api/days/{day}/terms/{term}") => self::term(),
        ("POST", "/api/days/{day}/connection") => crate::connection_check::form(),
        ("PUT", path) if path.ends_with("/topics") => {
            json!({ "text": "Price", "company": world.hosts[0].id })
        }
        ("POST", path) if path.ends_with("/brief/read") => json!({ "edition": "none" }),
        ("PATCH", path) if path.ends_with("/{document}") => json!({ "is_shared": false }),
        ("PUT", _) => {
            let mut settings = settings();
            settings["interpreter_rule"] = json!("always");
            settings
        }
        ("POST", "/api/feasibility") => json!({
            "date": "2020-10-26", "zone": "Asia/Seoul", "host_zone": "Asia/Seoul",
            "guest_zone": "Europe/Moscow", "office": settings()["office"], "grid": settings()["grid"],
            "rooms": 0, "interpreters": 0, "hosts": 1, "guests": 1, "interpreter_rule": "none" }),
        ("POST", "/api/days/{day}/tables/{table}/queue") => {
            json!({ "company_id": world.guests[0].id })
        }
        ("POST", "/api/days/{day}/walk-ins") => {
            json!({ "name": "", "side": "guest", "language": "ru", "contact": "Kim" })
        }
        ("POST", "/api/days/{day}/meetings") => world.wish(0, 0, 0),
        ("POST", "/api/days/{day}/requests") => {
            json!({ "from": world.hosts[0].id, "to": world.guests[1].id, "rank": "must" })
        }
        ("PATCH", "/api/days/{day}/requests/{request}") => json!({ "rank": "must" }),
        ("POST", path) if path.ends_with("/propose") => json!({ "slot": 1 }),
        ("PATCH", _) => json!({ "slot": 0 }),
        ("POST", "/api/days/{day}/letters/test") => {
            json!({ "kind": "meeting-new", "language": "ko", "audience": "company" })
        }
        ("POST", "/api/days/{day}/letters/resend") => json!({ "ids": [] }),
        ("POST", "/api/door/{meeting}/{seat}/enter") => json!({ "code": "00000000" }),
        ("POST", "/api/door/{meeting}/{seat}/knock") => json!({ "name": "Visitor" }),
        ("POST", "/api/knocks/{knock}") => json!({ "admit": true }),
        ("POST", "/api/days/{day}/plans") => crate::planning::options(),
        ("POST", "/api/days/{day}/draft/pins") => json!({ "meetings": [], "pinned": true }),
        ("POST", "/api/days/{day}/release") => json!({ "draft": 1, "mark": "" }),
        ("POST", "/api/demo") => json!({ "speed": 10 }),
        _ => json!({}),
    };
    let request = caller.request(Method::from_bytes(method.as_bytes()).unwrap(), &path);
    let files = ["/roster", "/preview", "/documents", "/terms/import"];
    let is_file = files.iter().any(|end| route.ends_with(end));
    send(match method {
        "GET" => request,
        "POST" if is_file => {
            request.header("content-type", "application/octet-stream").body(roster)
        }
        "POST" if route.starts_with("/unsubscribe/") => request.body("List-Unsubscribe=One-Click"),
        _ => request.json(&body),
    })
    .await
}

#[tokio::test]
async fn every_caller_gets_what_the_table_says() {
    let mut wrong = Vec::new();
    let scene = scene().await;
    // What ends sessions or meetings comes last, each in a scene of its own.
    let (last, first): (Vec<&Row>, Vec<&Row>) =
        TABLE.iter().partition(|(method, ..)| *method == "DELETE");
    for (method, route, statuses) in first {
        for ((caller, name), status) in scene.callers.iter().zip(CALLERS).zip(statuses) {
            let answer = ask(&scene, caller, method, route).await;
            if answer.status != *status {
                let text = answer.text().chars().take(160).collect::<String>();
                wrong.push(format!(
                    "{method} {route} as {name}: {} not {status} {text}",
                    answer.status
                ));
            }
        }
    }
    for (method, route, statuses) in last {
        // Whoever may cancel goes last, so that the meeting is there for the others.
        let mut order: Vec<usize> = (0..CALLERS.len()).collect();
        order.sort_by_key(|caller| statuses[*caller] == 200);
        let mut scene = self::scene().await;
        for number in order {
            let answer = ask(&scene, &scene.callers[number], method, route).await;
            if answer.status != statuses[number] {
                let name = CALLERS[number];
                wrong.push(format!("{method} {route} as {name}: {}", answer.status));
            }
            if answer.status == 200 && !route.contains("/draft/") {
                scene.meeting = scene.world.booked(0, 0, 0).await;
            }
        }
    }
    assert_eq!(wrong, [] as [String; 0]);
}

#[tokio::test]
async fn the_samples_clock_can_be_set_in_the_sample_only() {
    let server = crate::support::TestServer::start_with(|recipe| recipe.is_demo = true);
    let world = Plan::of(1, 1, 0).on(server).await;
    let guest = world.guest(0).await;

    let answer = guest.post("/api/demo", json!({ "jump": "day_start" })).await.expect(200);

    assert_eq!(answer["now"], world.board(&guest).await["slots"][0]["start_at"]);
    guest.post("/api/demo", json!({ "speed": 0 })).await.expect_problem(422, "invalid");
}

#[tokio::test]
async fn a_foreign_company_is_not_there() {
    let world = World::small().await;
    let host = world.host(0).await;
    let path = world.path(&format!("companies/{}/slots", world.hosts[1].id));

    let own_side = host.get(&path).await;
    let (guest, other) = (&world.guests[0].id, &world.hosts[1].id);
    let for_others = host.get(&world.path(&format!("companies/{guest}/slots?for={other}"))).await;

    assert_ne!(own_side.status, 200);
    // A company asks for itself, whatever it writes.
    let offers = for_others.expect(200);
    assert_eq!(offers["company_id"], world.guests[0].id.as_str());
}
