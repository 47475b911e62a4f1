//! Signing in and out, and who may ask from where and how often (rules S1 to S3, S6).

mod limits;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::caller::send;
use crate::support::mailbox::Letter;
use crate::support::{Answer, Caller, TestServer, World};

async fn ask_for_letter(world: &World, email: &str) -> Answer {
    world.server.stranger().post("/api/sign-in", json!({ "email": email })).await
}

/// The letter with link and code, from the mailbox.
async fn letter_to(world: &World, email: &str) -> Letter {
    let had = world.server.mailbox.to(email).len();
    ask_for_letter(world, email).await.expect(202);
    world.server.mailbox.next_to(email, had).await
}

fn token(letter: &Letter) -> String {
    let rest = letter.text.split_once("/sign-in#").expect("a link").1;
    rest.chars().take_while(char::is_ascii_alphanumeric).collect()
}

pub fn code(letter: &Letter) -> String {
    let digits = |word: &&str| word.chars().filter(char::is_ascii_digit).count() == 8;
    let text = letter.text.replace(['-', '\u{a0}', '\u{202f}'], "");
    let lines = text.lines().map(|line| line.replace(' ', "")).collect::<Vec<_>>();
    let found = lines.iter().map(String::as_str).find(|line| digits(line) && line.len() < 40);
    found.expect("a code").chars().filter(char::is_ascii_digit).collect()
}

async fn open(world: &World, form: Value) -> Answer {
    let stranger = world.server.stranger();
    send(stranger.request(Method::POST, "/api/session").json(&form)).await
}

fn signed_in(world: &World, answer: &Answer) -> Caller {
    let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    Caller { cookie: Some(cookie), ..world.server.stranger() }
}

#[tokio::test]
async fn the_link_of_a_real_letter_signs_in_once() {
    let world = World::small().await;
    let letter = letter_to(&world, "g1@guest.example").await;
    let form = json!({ "token": token(&letter) });

    let first = open(&world, form.clone()).await;
    let second = open(&world, form).await;

    assert_eq!(first.status, 200, "{}", first.text());
    assert_eq!(first.json["days"][0]["company_id"], world.guests[0].id.as_str());
    let board = signed_in(&world, &first).get(&world.path("board")).await.expect(200);
    assert_eq!(board["me"]["company_id"], world.guests[0].id.as_str());
    second.expect_problem(401, "link_invalid");
}

#[tokio::test]
async fn the_code_of_the_same_letter_signs_in_too_and_uses_it_up() {
    let world = World::small().await;
    let letter = letter_to(&world, "g1@guest.example").await;
    let form = json!({ "email": "G1@Guest.example ", "code": code(&letter) });

    let first = open(&world, form.clone()).await;
    let again = open(&world, form).await;
    let link = open(&world, json!({ "token": token(&letter) })).await;

    assert_eq!(first.status, 200, "{}", first.text());
    again.expect_problem(401, "code_wrong");
    link.expect_problem(401, "link_invalid");
}

#[tokio::test]
async fn looking_at_a_link_changes_nothing() {
    let world = World::small().await;
    let letter = letter_to(&world, "g1@guest.example").await;
    let stranger = world.server.stranger();

    for path in ["/sign-in", "/api/session", "/api/sign-in"] {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            send(stranger.request(method, path)).await;
        }
    }
    let form = json!({ "token": token(&letter) });

    assert_eq!(open(&world, form).await.status, 200);
}

#[tokio::test]
async fn five_wrong_codes_kill_a_letter() {
    let world = World::small().await;
    let letter = letter_to(&world, "g1@guest.example").await;
    let right = code(&letter);
    let wrong = if right == "00000000" { "00000001" } else { "00000000" };
    let form = |code: &str| json!({ "email": "g1@guest.example", "code": code });

    for _ in 0..4 {
        open(&world, form(wrong)).await.expect_problem(401, "code_wrong");
    }
    let fifth = open(&world, form(wrong)).await;
    let too_late = open(&world, form(&right)).await;

    assert_eq!(fifth.status, 401);
    assert_eq!(too_late.status, 401, "{}", too_late.text());
}

#[tokio::test]
async fn a_letter_is_good_for_half_an_hour() {
    let world = World::small().await;
    let letter = letter_to(&world, "g1@guest.example").await;
    world.server.pass_minutes(30);

    let by_link = open(&world, json!({ "token": token(&letter) })).await;
    let form = json!({ "email": "g1@guest.example", "code": code(&letter) });
    let by_code = open(&world, form).await;

    by_link.expect_problem(401, "link_invalid");
    by_code.expect_problem(401, "code_wrong");
}

#[tokio::test]
async fn nobody_learns_whether_an_address_is_known() {
    let world = World::small().await;

    let known = ask_for_letter(&world, "g1@guest.example").await;
    let unknown = ask_for_letter(&world, "nobody@nowhere.example").await;
    world.server.mailbox.next_to("g1@guest.example", 0).await;

    assert_eq!((known.status, &known.bytes), (unknown.status, &unknown.bytes));
    let shown = |answer: &Answer| {
        let mut headers: Vec<String> = answer
            .headers
            .iter()
            .filter(|(name, _)| name.as_str() != "date")
            .map(|(name, value)| format!("{name}: {value:?}"))
            .collect();
        headers.sort_unstable();
        headers
    };
    assert_eq!(shown(&known), shown(&unknown));
    assert_eq!(world.server.mailbox.to("nobody@nowhere.example").len(), 0);
    let codes = ["g1@guest.example", "nobody@nowhere.example"]
        .map(|email| json!({ "email": email, "code": "00000000" }));
    let [known, unknown] =
        [open(&world, codes[0].clone()).await, open(&world, codes[1].clone()).await];
    assert_eq!(known.text(), unknown.text());
}

#[tokio::test]
async fn a_sign_in_letter_leaves_no_secret_in_the_outbox() {
    let world = World::small().await;
    let letter = letter_to(&world, "g1@guest.example").await;
    let token = token(&letter);
    crate::support::eventually("the letter is marked", async || {
        (world.server.count("outbox where kind = 'sign-in' and state = 'sent'").await == 1)
            .then_some(())
    })
    .await;

    let words = "select facts || coalesce(raw, '') as text from outbox where kind = 'sign-in'";
    let kept = world.server.store.read(|c| crate::support::database::texts(c, words));

    assert!(!kept.await.unwrap().concat().contains(&token));
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let world = World::small().await;
    let letter = letter_to(&world, "g1@guest.example").await;

    let answer = open(&world, json!({ "token": token(&letter) })).await;

    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.starts_with("sangdam_development="), "{cookie}");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Secure") && !cookie.contains("Domain"), "{cookie}");
}

#[tokio::test]
async fn over_https_the_cookie_is_tied_to_this_host() {
    let server = TestServer::start_with(|recipe| {
        recipe.config.server.public_url = "https://sangdam.example".into();
    });
    let caller = server.organizer("someone@sangdam.example").await;
    let email = caller.email.clone();

    let (offer, facts) = sangdam::mail::sign_in::offer(&email, &server.clock, &server.config);
    server.store.write(move |c| sangdam::store::session::offer(c, &offer)).await.unwrap();
    let form = json!({ "token": facts.link.split_once('#').unwrap().1 });
    let answer = send(server.stranger().request(Method::POST, "/api/session").json(&form)).await;

    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-sangdam="), "{cookie}");
    for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000");
}

#[tokio::test]
async fn who_signed_out_is_out() {
    let world = World::small().await;
    let guest = world.guest(0).await;

    let answer = guest.delete("/api/session").await;

    assert_eq!(answer.status, 204);
    assert!(answer.header("set-cookie").contains("Max-Age=0"));
    guest.get("/api/me").await.expect_problem(401, "signed_out");
    guest.get(&world.path("board")).await.expect_problem(401, "signed_out");
}

#[tokio::test]
async fn a_session_ends_after_two_weeks() {
    let world = World::small().await;
    let guest = world.guest(0).await;

    world.server.pass_minutes(14 * 24 * 60 - 1);
    guest.get("/api/me").await.expect(200);
    world.server.pass_minutes(1);

    guest.get("/api/me").await.expect_problem(401, "signed_out");
}

#[tokio::test]
async fn people_choose_language_and_clock() {
    let world = World::small().await;
    let guest = world.guest(0).await;
    let form = json!({ "language": "en", "zone": "Asia/Almaty" });

    let me = guest.patch("/api/me", form).await.expect(200);

    assert_eq!((&me["language"], &me["zone"]), (&json!("en"), &json!("Asia/Almaty")));
    let board = world.board(&guest).await;
    assert_eq!(board["slots"][0]["clocks"][0]["zone"], "Asia/Almaty");
    let wrong = guest.patch("/api/me", json!({ "language": "tlh" })).await;
    assert_eq!(wrong.expect_problem(422, "invalid")["facts"]["field"], "language");
}
