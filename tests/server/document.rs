//! Documents of a brief over HTTP: what is taken, what is refused, who fetches them.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::caller::send;
use crate::support::{Answer, Caller, Plan, World, at};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n";

/// The first host and guest meet at 15:00 in Seoul, with an interpreter; the others an hour later.
async fn met() -> (World, String) {
    let world = Plan::of(2, 2, 2).with("/interpreter_rule", json!("always")).start().await;
    let meeting = world.booked(0, 0, 0).await;
    world.booked(1, 1, 2).await;
    (world, meeting)
}

fn path(world: &World, meeting: &str) -> String {
    world.path(&format!("meetings/{meeting}/documents"))
}

async fn hand_in(world: &World, by: &Caller, meeting: &str, name: &str, bytes: &[u8]) -> Answer {
    by.upload(&format!("{}?name={name}", path(world, meeting)), bytes).await
}

fn names(list: &Value) -> Vec<&str> {
    list["documents"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
}

/// Who of the meeting interprets it.
async fn interpreter_of(world: &World, meeting: &str) -> (Caller, Caller) {
    let one = world.organizer.get(&format!("/api/meetings/{meeting}")).await.expect(200);
    let id = one["meeting"]["interpreter_id"].as_str().unwrap().to_owned();
    let own = world.interpreters.iter().position(|one| one.id == id).unwrap();
    (world.interpreter(own).await, world.interpreter(1 - own).await)
}

#[tokio::test]
async fn a_document_is_read_by_its_company_the_interpreter_and_the_organizer() {
    let (world, meeting) = met().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let (interpreter, other) = interpreter_of(&world, &meeting).await;

    let name = "%ED%9A%8C%EC%82%AC%20%22%EC%86%8C%EA%B0%9C%22.pdf";
    let line = hand_in(&world, &host, &meeting, name, PDF).await.expect(201);

    assert_eq!((&line["kind"], &line["bytes"]), (&json!("pdf"), &json!(PDF.len())));
    let file = line["path"].as_str().unwrap();
    for reader in [&host, &interpreter, &world.organizer] {
        let list = reader.get(&path(&world, &meeting)).await.expect(200);
        assert_eq!(names(&list), ["회사 소개.pdf"]);
        let answer = reader.get(file).await;
        assert_eq!((answer.status, answer.bytes.as_slice()), (200, PDF));
        assert_eq!(answer.header("content-type"), "application/pdf");
        assert_eq!(
            answer.header("content-disposition"),
            "attachment; filename=\"__ __.pdf\"; \
             filename*=UTF-8''%ED%9A%8C%EC%82%AC%20%EC%86%8C%EA%B0%9C.pdf"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("content-security-policy"), "sandbox; default-src 'none'");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    assert_eq!(names(&guest.get(&path(&world, &meeting)).await.expect(200)), [] as [&str; 0]);
    assert_eq!(guest.get(file).await.status, 404);
    for stranger in [&other, &world.host(1).await, &world.guest(1).await] {
        assert_eq!(stranger.get(&path(&world, &meeting)).await.status, 404);
        assert_eq!(stranger.get(file).await.status, 404);
    }
    assert_eq!(world.site.stranger().get(file).await.status, 401);
}

#[tokio::test]
async fn the_other_company_reads_what_is_shared_and_only_so_long() {
    let (world, meeting) = met().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let query = "price.csv&is_shared=true";

    let line = hand_in(&world, &host, &meeting, query, b"a,b\n1,2\n").await.expect(201);

    let file = line["path"].as_str().unwrap();
    let answer = guest.get(file).await;
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(answer.expect(200), Value::Null);
    guest.patch(file, json!({ "is_shared": true })).await.expect_problem(403, "not_yours");
    assert_eq!(guest.delete(file).await.status, 403);
    assert_eq!(host.patch(file, json!({ "is_shared": false })).await.status, 204);
    assert_eq!(guest.get(file).await.status, 404);
    assert_eq!(guest.delete(file).await.status, 404);
    assert_eq!(host.delete(file).await.status, 204);
    assert_eq!(host.get(file).await.status, 404);
    assert_eq!(world.server.count("document").await, 0);
}

#[tokio::test]
async fn a_file_that_lies_is_refused_in_the_readers_language_and_nothing_is_kept() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let page = b"<!doctype html><script>alert(1)</script>";

    for (name, bytes, code) in [
        ("offer.pdf", &b"MZ\x90\0\x03"[..], "document_lies"),
        ("offer.docx", PDF, "document_lies"),
        ("offer.docx", b"PK\x03\x04 nothing", "document_lies"),
        ("photo.png", b"\xff\xd8\xff\xe0", "document_lies"),
        ("page.txt", page, "document_lies"),
        ("page.pdf", page, "document_lies"),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document_locked"),
        ("offer.pdf.exe", PDF, "document_kind"),
        ("page.html", page, "document_kind"),
        ("picture.svg", b"<svg/>", "document_kind"),
        ("empty.pdf", b"", "document_empty"),
    ] {
        let problem = hand_in(&world, &host, &meeting, name, bytes).await;
        let problem = problem.expect_problem(422, code);
        assert!(!problem["detail"].as_str().unwrap().contains("refusal-"), "{name}");
    }
    let problem =
        hand_in(&world, &host, &meeting, "offer", PDF).await.expect_problem(422, "invalid");
    assert_eq!(problem["facts"]["why"], "no_ending");
    let says = async |language: &str, part: &str| {
        let host = host.reading(language);
        let answer = hand_in(&world, &host, &meeting, "offer.docx", PDF).await;
        let problem = answer.expect_problem(422, "document_lies");
        assert_eq!(problem["facts"], json!({ "claimed": "docx", "found": "pdf" }));
        assert!(problem["detail"].as_str().unwrap().contains(part), "{problem}");
    };
    says("ko", "실제 내용이 다릅니다").await;
    says("ru", "содержимое другое").await;
    says("en", "it is not one").await;
    assert_eq!(world.server.count("document").await, 0);
}

#[tokio::test]
async fn size_and_number_are_limited_and_the_limit_holds_for_many_at_once() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let mut large = PDF.to_vec();
    large.resize(10 * 1024 * 1024, b' ');
    hand_in(&world, &host, &meeting, "large.pdf", &large).await.expect(201);
    large.push(b' ');
    let problem = hand_in(&world, &host, &meeting, "larger.pdf", &large).await;
    assert_eq!(problem.expect_problem(413, "document_too_large")["facts"]["max"], 10);

    let each = (0..14).map(|number| {
        let name = format!("{number}.pdf");
        let (world, meeting, host) = (&world, &meeting, &host);
        async move { hand_in(world, host, meeting, &name, PDF).await.status }
    });
    let statuses = futures_util::future::join_all(each).await;

    assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 9);
    assert_eq!(statuses.iter().filter(|status| **status == 409).count(), 5);
    let problem = hand_in(&world, &host, &meeting, "one-more.pdf", PDF).await;
    assert_eq!(problem.expect_problem(409, "documents_full")["facts"]["max"], 10);
    // The other side has its own.
    hand_in(&world, &world.guest(0).await, &meeting, "own.pdf", PDF).await.expect(201);
    assert_eq!(world.server.count("document").await, 11);
}

#[tokio::test]
async fn a_file_sent_again_after_a_lost_answer_is_there_once() {
    let (world, meeting) = met().await;
    let (host, guest) = (world.host(0).await, world.guest(0).await);
    let send_as = async |by: &Caller, bytes: &'static [u8]| {
        let path = format!("{}?name=a.pdf", path(&world, &meeting));
        let request = by.request(Method::POST, &path).header("idempotency-key", "one");
        let request = request.header("content-type", "application/octet-stream").body(bytes);
        send(request).await.expect(201)["id"].clone()
    };

    let first = send_as(&host, PDF).await;
    let again = send_as(&host, PDF).await;
    let others = send_as(&guest, PDF).await;
    let changed = send_as(&host, b"%PDF-1.4").await;

    assert_eq!(first, again);
    assert!(first != others && first != changed);
    assert_eq!(world.server.count("document").await, 3);
}

#[tokio::test]
async fn one_person_fetches_no_more_at_once_than_memory_has_for_them() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let mut large = PDF.to_vec();
    large.resize(10 * 1024 * 1024, b' ');
    let line = hand_in(&world, &host, &meeting, "large.pdf", &large).await.expect(201);
    let file = line["path"].as_str().unwrap();

    // Begun and not read: each holds its file.
    let mut begun = Vec::new();
    for _ in 0..4 {
        let answer = host.request(Method::GET, file).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        begun.push(answer);
    }
    host.get(file).await.expect_problem(429, "too_many");
    hand_in(&world, &host, &meeting, "b.pdf", PDF).await.expect_problem(429, "too_many");
    let others = world.organizer.get(file).await;
    let bytes = begun.pop().unwrap().bytes().await.unwrap();

    assert_eq!((others.status, others.bytes.len()), (200, large.len()));
    assert_eq!(bytes.as_ref(), large);
    assert_eq!(host.get(file).await.status, 200);
}

#[tokio::test]
async fn who_may_not_write_is_refused_and_the_organizer_names_the_company() {
    let (world, meeting) = met().await;
    let (interpreter, other) = interpreter_of(&world, &meeting).await;
    let guest = &world.guests[0].id;

    hand_in(&world, &interpreter, &meeting, "a.pdf", PDF).await.expect_problem(403, "not_yours");
    hand_in(&world, &other, &meeting, "a.pdf", PDF).await.expect_problem(404, "not_found");
    hand_in(&world, &world.host(1).await, &meeting, "a.pdf", PDF)
        .await
        .expect_problem(404, "not_found");
    let nobody = hand_in(&world, &world.organizer, &meeting, "a.pdf", PDF).await;
    assert_eq!(nobody.expect_problem(422, "invalid")["facts"]["why"], "unknown_company");
    let named = format!("a.pdf&company={guest}");
    let line = hand_in(&world, &world.organizer, &meeting, &named, PDF).await.expect(201);
    assert_eq!(line["company_id"], guest.as_str());
    // Whatever a company writes there, it writes for itself.
    let named = format!("b.pdf&company={guest}");
    let line = hand_in(&world, &world.host(0).await, &meeting, &named, PDF).await.expect(201);
    assert_eq!(line["company_id"], world.hosts[0].id.as_str());
    let form = world
        .host(0)
        .await
        .request(Method::POST, &format!("{}?name=a.pdf", path(&world, &meeting)));
    let form = send(form.header("content-type", "text/html").body("x")).await;
    form.expect_problem(415, "not_a_file");
}

#[tokio::test]
async fn after_the_meeting_nothing_is_handed_in_and_after_the_day_no_interpreter_reads() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let (interpreter, _) = interpreter_of(&world, &meeting).await;
    let line = hand_in(&world, &host, &meeting, "a.pdf", PDF).await.expect(201);
    let file = line["path"].as_str().unwrap();

    world.server.set_clock(at("2020-10-26T12:00:00Z"));
    hand_in(&world, &host, &meeting, "b.pdf", PDF).await.expect_problem(409, "brief_closed");
    host.delete(file).await.expect_problem(409, "brief_closed");
    assert_eq!(interpreter.get(file).await.status, 200);

    world.server.set_clock(at("2020-10-27T12:00:00Z"));
    interpreter.get(file).await.expect_problem(409, "brief_over");
    assert_eq!(host.get(file).await.status, 200);
}

#[tokio::test]
async fn what_was_handed_in_for_a_canceled_meeting_nobody_reaches_and_takes_no_space() {
    let (world, meeting) = met().await;
    let host = world.host(0).await;
    let line = hand_in(&world, &host, &meeting, "a.pdf", PDF).await.expect(201);
    world.cancel(&world.organizer, &meeting).await.expect(200);

    assert_eq!(host.get(line["path"].as_str().unwrap()).await.status, 404);
    let again = world.booked(0, 1, 1).await;
    hand_in(&world, &host, &again, "b.pdf", PDF).await.expect(201);

    assert_eq!(world.server.count("document").await, 1);
}
