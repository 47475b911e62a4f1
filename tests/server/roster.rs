//! Rosters in and out: what a file would do, what it did, and what is wrong with it.

mod hard;
mod phone;
mod profile;

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use crate::support::world::{Place, import};
use crate::support::{Plan, World, sheet};

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/samples/gyeonggi-russia-2020");
    std::fs::read(folder.join(name)).unwrap()
}

/// Another programme, empty.
async fn empty_programme(world: &World) -> Place {
    let form = json!({ "title": { "en": "New" }, "host": { "name": { "en": "A" }, "zone": "Asia/Seoul" },
        "guest": { "name": { "en": "B" }, "zone": "Europe/Moscow" } });
    let started = world.organizer.post("/api/programmes", form).await.expect(201);
    let programme = started["id"].as_str().unwrap().to_owned();
    Place { programme, ..world.place.clone() }
}

async fn exported(place: &Place, name: &str) -> Vec<u8> {
    let path = format!("/api/programmes/{}/{name}", place.programme);
    let answer = place.organizer.get(&path).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.bytes
}

async fn preview(place: &Place, name: &str, bytes: &[u8]) -> Value {
    let path = format!("/api/programmes/{}/roster/preview?name={name}", place.programme);
    place.organizer.upload(&path, bytes).await.expect(200)
}

/// Imports each file into a programme of its own and exports it again.
async fn states(world: &World, files: &[&str]) -> BTreeSet<Vec<u8>> {
    let mut states = BTreeSet::new();
    for file in files {
        let place = empty_programme(world).await;
        import(&place.organizer, &place.programme, &sample(file)).await.expect(200);
        states.insert(exported(&place, "roster.csv").await);
    }
    states
}

#[tokio::test]
async fn one_roster_in_six_files_loads_to_one_state() {
    let world = World::small().await;
    let files = [
        "roster.xlsx",
        "roster.csv",
        "roster.utf8-bom.csv",
        "roster.cp949.csv",
        "roster.utf-16le.csv",
        "roster.utf-16be.csv",
    ];

    let states = states(&world, &files).await;

    assert_eq!(states.len(), 1);
    let text = String::from_utf8(states.into_iter().next().unwrap()).unwrap();
    assert!(text.contains("엑소아틀레트") && text.contains("ЭкзоАтлет Глобал"));
}

#[tokio::test]
async fn cyrillic_in_windows_1251_is_read_as_in_utf_8() {
    let world = World::small().await;

    let states = states(&world, &["guests.utf8.csv", "guests.windows-1251.csv"]).await;

    assert_eq!(states.len(), 1);
}

#[tokio::test]
async fn the_preview_names_format_and_encoding_and_stores_nothing() {
    let world = World::small().await;
    let place = empty_programme(&world).await;
    let before = world.server.traces().await;

    let workbook = preview(&place, "roster.xlsx", &sample("roster.xlsx")).await;
    let korean = preview(&place, "roster.csv", &sample("roster.cp949.csv")).await;

    assert_eq!((&workbook["format"], &workbook["encoding"]), (&json!("xlsx"), &Value::Null));
    assert_eq!(korean["format"], "csv");
    assert!(
        korean["encoding"].as_str().unwrap().to_lowercase().contains("949")
            || korean["encoding"].as_str().unwrap().to_lowercase().contains("euc-kr")
    );
    assert_eq!(workbook["companies"].as_array().unwrap().len(), 40);
    assert_eq!(workbook["interpreters"].as_array().unwrap().len(), 9);
    assert_eq!(workbook["companies"][0]["action"], "add");
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn the_same_file_again_changes_nothing() {
    let world = World::small().await;
    let file = sheet::roster(3, 3, 2);
    let before = world.server.traces().await;

    let preview = preview(&world, "roster.csv", file.as_bytes()).await;
    let imported = import(&world.organizer, &world.programme, file.as_bytes()).await.expect(200);

    let actions = preview["companies"].as_array().unwrap().iter();
    assert!(actions.map(|line| &line["action"]).all(|action| action == "same"));
    assert_eq!(imported, json!({ "added": 0, "updated": 0, "same": 8 }));
    assert_eq!(world.server.traces().await.companies, before.companies);
}

#[tokio::test]
async fn a_code_that_is_known_means_the_same_company() {
    let world = World::small().await;
    let meeting = world.booked(0, 0, 0).await;
    let file = format!("{}\n{}", sheet::HEADER, sheet::host(1).replace("Host 1", "Host One"));

    let preview = preview(&world, "roster.csv", file.as_bytes()).await;
    let imported = import(&world.organizer, &world.programme, file.as_bytes()).await.expect(200);

    let line = &preview["companies"][0];
    assert_eq!((&line["action"], &line["changed"]), (&json!("update"), &json!(["name_en"])));
    assert_eq!(imported, json!({ "added": 0, "updated": 1, "same": 0 }));
    let board = world.board(&world.organizer).await;
    let companies = board["companies"].as_array().unwrap();
    let company = companies.iter().find(|one| one["code"] == "H1").unwrap();
    assert_eq!(company["name"]["en"], "Host One");
    assert_eq!(company["id"], world.hosts[0].id.as_str());
    assert_eq!(board["meetings"][0]["id"], meeting);
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn names_that_sound_alike_are_flagged_and_never_merged() {
    let world = World::small().await;
    let place = empty_programme(&world).await;
    let one = sheet::host(1).replace("주최 1", "엑소아틀레트").replace("Host 1", "");
    let other = sheet::host(2).replace("주최 2,,", ",ЭкзоАтлет,").replace("Host 2", "");
    let file = format!("{}\n{one}{other}", sheet::HEADER);

    let preview = preview(&place, "roster.csv", file.as_bytes()).await;
    import(&place.organizer, &place.programme, file.as_bytes()).await.expect(200);

    assert_eq!(preview["alike"].as_array().unwrap().len(), 1, "{}", preview["alike"]);
    let shown = preview["alike"][0].to_string();
    assert!(shown.contains("엑소아틀레트") && shown.contains("ЭкзоАтлет"));
    let path = format!("/api/programmes/{}", place.programme);
    let programme = place.organizer.get(&path).await.expect(200);
    assert_eq!(programme["companies"], json!({ "host": 2, "guest": 0 }));
}

#[tokio::test]
async fn what_is_exported_imports_as_the_same() {
    let world = World::small().await;
    let place = empty_programme(&world).await;
    import(&place.organizer, &place.programme, &sample("roster.csv")).await.expect(200);

    for name in ["roster.csv", "roster.xlsx"] {
        let file = exported(&place, name).await;
        let preview = preview(&place, name, &file).await;
        let lines = preview["companies"].as_array().unwrap().iter();
        let mut lines = lines.chain(preview["interpreters"].as_array().unwrap());
        assert!(lines.all(|line| line["action"] == "same"), "{name}");
        assert_eq!(preview["complaints"], json!([]), "{name}");
    }
}

#[tokio::test]
async fn complaints_name_line_and_reason_in_the_readers_language() {
    let world = World::small().await;
    let wrong = sheet::host(1).replace("Asia/Seoul,ko,robotics", "Asia/Nowhere,ko,robotics");
    let file = format!("{}\n{}{wrong}", sheet::HEADER, sheet::guest(1));
    let path = format!("/api/programmes/{}/roster/preview?name=a.csv", world.programme);
    let mut reasons = BTreeSet::new();

    for language in ["ko", "ru", "en"] {
        let organizer = world.organizer.reading(language);
        let preview = organizer.upload(&path, file.as_bytes()).await.expect(200);
        let complaint = &preview["complaints"][0];
        assert_eq!((&complaint["line"], &complaint["column"]), (&json!(3), &json!("zone")));
        assert_eq!(complaint["code"], "zone_unknown");
        reasons.insert(complaint["reason"].as_str().unwrap().to_owned());
    }

    assert_eq!(reasons.len(), 3, "{reasons:?}");
    assert!(reasons.iter().all(|reason| reason.contains("Asia/Nowhere")), "{reasons:?}");
}

#[tokio::test]
async fn each_language_has_its_template_and_all_can_be_imported() {
    let world = World::small().await;
    let place = empty_programme(&world).await;
    let mut templates = BTreeSet::new();

    for language in ["ko", "ru", "en"] {
        let name = format!("roster-template.xlsx?language={language}");
        let file = exported(&place, &name).await;
        let preview = preview(&place, "template.xlsx", &file).await;
        assert_eq!(preview["complaints"], json!([]), "{language}");
        assert_eq!(preview["ignored"], json!([]), "{language}");
        // The examples in it are for people; reading passes over them.
        assert_eq!(preview["companies"], json!([]), "{language}");
        assert_eq!(preview["interpreters"], json!([]), "{language}");
        templates.insert(file);
    }

    assert_eq!(templates.len(), 3);
}

#[tokio::test]
async fn separators_are_found_out() {
    let world = Plan::of(1, 1, 0).start().await;
    let commas = sheet::roster(2, 2, 0);

    for (separator, file) in [(";", commas.replace(',', ";")), ("\t", commas.replace(',', "\t"))] {
        let place = empty_programme(&world).await;
        let preview = preview(&place, "roster.csv", file.as_bytes()).await;
        assert_eq!(preview["delimiter"], separator);
        assert_eq!(preview["companies"].as_array().unwrap().len(), 4);
    }
}

#[tokio::test]
async fn a_company_without_a_short_name_is_called_by_its_whole_one() {
    let world = World::small().await;

    let board = world.board(&world.organizer).await;

    let company = &board["companies"][0];
    assert_ne!(company["name"], json!({}));
    assert_eq!(company["short_name"], company["name"]);
}
