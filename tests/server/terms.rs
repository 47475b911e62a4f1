//! The interpreters' glossary: one for a programme, nobody else's.

use serde_json::{Value, json};

use crate::support::{Answer, Caller, Plan, World};

async fn world() -> World {
    Plan::of(2, 2, 2).with("/interpreter_rule", json!("always")).start().await
}

async fn add(world: &World, caller: &Caller, texts: Value) -> Answer {
    caller.post(&world.path("terms"), json!({ "texts": texts })).await
}

#[tokio::test]
async fn what_one_interpreter_adds_the_others_and_the_organizer_read() {
    let world = world().await;
    let (one, other) = (world.interpreter(0).await, world.interpreter(1).await);
    let form =
        json!({ "texts": { "ko": " 납품\u{7} 기한", "ru": "срок поставки" }, "note": "DDP" });

    let added = one.post(&world.path("terms"), form).await.expect(201);

    assert_eq!(added["texts"], json!({ "ko": "납품 기한", "ru": "срок поставки" }));
    for reader in [&one, &other, &world.organizer] {
        let read = reader.get(&world.path("terms")).await.expect(200);
        assert_eq!(read["languages"], json!(["ko", "ru", "en"]));
        assert_eq!(read["terms"], json!([added]));
    }
}

#[tokio::test]
async fn the_same_entry_is_kept_once_however_many_add_it() {
    let world = world().await;
    let (one, other) = (world.interpreter(0).await, world.interpreter(1).await);
    let texts = json!({ "ko": "납품", "ru": "поставка" });

    let (a, b) = tokio::join!(
        add(&world, &one, texts.clone()),
        add(&world, &other, json!({ "ko": "납품", "ru": "Поставка", "en": "delivery" }))
    );

    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    add(&world, &one, texts).await.expect_problem(409, "term_known");
    add(&world, &one, json!({ "ko": "납품", "ru": "сдача" })).await.expect(201);
    assert_eq!(world.server.count("term").await, 2);
}

#[tokio::test]
async fn entries_are_changed_and_taken_out() {
    let world = world().await;
    let one = world.interpreter(0).await;
    let first = add(&world, &one, json!({ "ko": "납품", "ru": "поставка" })).await.expect(201);
    let second = add(&world, &one, json!({ "ko": "가격", "ru": "цена" })).await.expect(201);
    let path = |term: &Value| world.path(&format!("terms/{}", term["id"].as_str().unwrap()));
    let form = |ru: &str| json!({ "texts": { "ko": "가격", "ru": ru }, "note": "" });

    one.put(&path(&second), form("стоимость")).await.expect(200);
    one.put(&path(&second), form("Стоимость")).await.expect(200);
    one.put(&path(&first), form("стоимость")).await.expect_problem(409, "term_known");
    one.put(&world.path("terms/none"), form("х")).await.expect_problem(404, "not_found");
    assert_eq!(world.organizer.delete(&path(&first)).await.status, 204);

    assert_eq!(one.delete(&path(&first)).await.status, 404);
    let left = one.get(&world.path("terms")).await.expect(200);
    assert_eq!(left["terms"].as_array().unwrap().len(), 1);
    assert_eq!(left["terms"][0]["texts"]["ru"], "Стоимость");
}

#[tokio::test]
async fn entries_that_make_no_sense_are_refused() {
    let world = world().await;
    let one = world.interpreter(0).await;
    let long = "가".repeat(201);

    for (texts, why) in [
        (json!({ "ko": "납품" }), "two_languages"),
        (json!({ "ko": "납품", "ru": " " }), "two_languages"),
        (json!({ "ko": "납품", "xx": "x" }), "unknown_language"),
        (json!({ "ko": long, "ru": "поставка" }), "too_long"),
    ] {
        let problem = add(&world, &one, texts).await.expect_problem(422, "invalid");
        assert_eq!(problem["facts"]["why"], why);
    }
}

#[tokio::test]
async fn companies_do_not_see_the_glossary() {
    let world = world().await;
    add(&world, &world.organizer, json!({ "ko": "납품", "ru": "поставка" })).await.expect(201);
    let host = world.host(0).await;

    host.get(&world.path("terms")).await.expect_problem(403, "terms_not_yours");
    add(&world, &host, json!({ "ko": "가", "ru": "а" }))
        .await
        .expect_problem(403, "terms_not_yours");
}

#[tokio::test]
async fn a_glossary_goes_out_as_a_table_and_comes_in_as_one() {
    let world = world().await;
    let one = world.interpreter(0).await;
    add(&world, &one, json!({ "ko": "=납품", "ru": "поставка" })).await.expect(201);
    let table = "Русский;한국어;comment;비고\r\nцена;가격;x;DDP\r\nпоставка;=납품;;\r\nодин;;;\r\n";
    let path = world.path("terms/import?name=words.csv");

    let imported = one.reading("ko").upload(&path, table.as_bytes()).await.expect(200);

    assert_eq!((&imported["added"], &imported["known"]), (&json!(1), &json!(1)));
    assert_eq!(imported["ignored"], json!(["comment"]));
    let left_out = &imported["complaints"];
    assert_eq!((&left_out[0]["line"], &left_out[0]["code"]), (&json!(4), &json!("two_languages")));
    assert_eq!(left_out[0]["reason"], "두 언어로 적어 주십시오.");
    let file = world.organizer.get(&world.path("terms.csv")).await;
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"glossary.csv\"");
    // What a spreadsheet would take for a formula is guarded.
    let lines = "\u{feff}ko,ru,en,note\r\n'=납품,поставка,,\r\n가격,цена,,DDP\r\n";
    assert_eq!(file.text(), lines);
    let again = one.upload(&path, &file.bytes).await.expect(200);
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(2)));
    assert_eq!(world.server.count("term").await, 2);
}

#[tokio::test]
async fn a_file_that_is_no_glossary_changes_nothing() {
    let world = world().await;
    let one = world.interpreter(0).await;
    let path = world.path("terms/import?name=words.csv");
    let full: String = (0..2001).map(|number| format!("말{number},слово{number}\n")).collect();

    let problem = one.upload(&path, b"ko,what\na,b\n").await.expect_problem(422, "invalid");
    assert_eq!(problem["facts"]["why"], "no_languages");
    one.upload(&path, b"\x89PNG\r\n\x1a\n").await;
    one.upload(&path, format!("ko,ru\n{full}").as_bytes()).await.expect_problem(409, "terms_full");
    world.host(0).await.upload(&path, b"ko,ru\n").await.expect_problem(403, "terms_not_yours");

    assert_eq!(world.server.count("term").await, 0);
}
