//! Interpreters' profiles in files and on the board.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{empty_programme, exported, preview, sample};
use crate::support::World;
use crate::support::sheet::{self, HEADER};
use crate::support::world::{Place, import};

const COLUMNS: &str = "pairs,specialisms,modes,hours,load_max_min,stretch_max_min,pause_min,\
    notice_hours,bound_company,bound_table,conflicts,reserve";
const CELLS: &str = "ko-ru:expert; ru>en:basic,\"robotics, 의료\",\"consecutive, online\",\
    15:00-18:00,300,60,15,24,H1,,\"G1, G2\",yes";

/// Three hosts, three guests and one interpreter with these cells.
fn roster(columns: &str, cells: &str) -> String {
    let mut text = format!("{HEADER},{columns}\n");
    let blanks = ",".repeat(columns.split(',').count());
    for line in sheet::roster(3, 3, 0).lines().skip(1) {
        text.push_str(&format!("{line}{blanks}\n"));
    }
    let one = sheet::interpreter(1).replace("\"ko, ru\"", "\"ko, ru, en\"");
    text.push_str(&format!("{},{cells}\n", one.trim_end()));
    text
}

async fn interpreters(place: &Place) -> Value {
    let path = format!("/api/days/{}/board", place.day);
    place.organizer.get(&path).await.expect(200)["interpreters"].clone()
}

#[tokio::test]
async fn a_profile_comes_in_is_shown_and_goes_out_the_same() {
    let world = World::small().await;
    let file = roster(COLUMNS, CELLS);

    let looked = preview(&world, "roster.csv", file.as_bytes()).await;
    import(&world.organizer, &world.programme, file.as_bytes()).await.expect(200);

    let profile = json!({
        "pairs": [
            { "from": "ko", "to": "ru", "both_ways": true, "level": "expert" },
            { "from": "ru", "to": "en", "both_ways": false, "level": "basic" }
        ],
        "specialisms": ["robotics", "의료"],
        "modes": ["consecutive", "online"],
        "hours": { "from": "15:00", "to": "18:00" },
        "load_max_min": 300, "stretch_max_min": 60, "pause_min": 15, "notice_hours": 24,
        "bound_company": "H1", "bound_table": null, "conflicts": ["G1", "G2"], "reserve": true
    });
    let line = &looked["interpreters"][0];
    assert_eq!((&line["profile"], &line["city"]), (&profile, &json!("Seoul")));
    assert!(line["changed"].as_array().unwrap().contains(&json!("pairs")), "{line}");
    let board = interpreters(&world).await;
    let one = board.as_array().unwrap().iter().find(|one| one["code"] == "I1").unwrap();
    assert_eq!(one["profile"], profile);
    for name in ["roster.csv", "roster.xlsx"] {
        let file = exported(&world, name).await;
        let again = preview(&world, name, &file).await;
        assert_eq!(again["complaints"], json!([]), "{name}");
        let lines = again["interpreters"].as_array().unwrap().iter();
        assert!(lines.map(|line| &line["action"]).all(|action| action == "same"), "{name}");
        // Into a programme where nobody is known it brings the same profile.
        let fresh = preview(&empty_programme(&world).await, name, &file).await;
        assert_eq!(fresh["interpreters"][0]["profile"], profile, "{name}");
    }
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn a_file_without_the_columns_leaves_the_profile() {
    let world = World::small().await;
    import(&world.organizer, &world.programme, roster(COLUMNS, CELLS).as_bytes()).await.expect(200);
    let before = interpreters(&world).await[0]["profile"].clone();

    let file =
        format!("{HEADER}\n{}", sheet::interpreter(1).replace("\"ko, ru\"", "\"ko, ru, en\""));
    let same = import(&world.organizer, &world.programme, file.as_bytes()).await.expect(200);

    assert_eq!(same, json!({ "added": 0, "updated": 0, "same": 1 }));
    assert_eq!(interpreters(&world).await[0]["profile"], before);
}

#[tokio::test]
async fn impossible_profiles_are_refused_in_three_languages_and_change_nothing() {
    let world = World::small().await;
    let before = world.server.traces().await;
    let wrong = [
        ("pairs", "ko-ko", "pair_with_itself"),
        ("pairs", "ko>ru", "pair_one_way"),
        ("pairs", "ko-kk", "pair_not_spoken"),
        ("hours", "15:00-15:00", "hours_empty"),
        ("hours", "18:00-15:00", "hours_outside"),
        // The day's slots are from 15:00 to 17:00.
        ("hours", "17:00-23:00", "hours_outside"),
        ("conflicts", "H1; X9", "company_unknown"),
        ("bound_company", "X9", "company_unknown"),
        ("load_max_min", "9999", "load_invalid"),
    ];
    for (column, cell, code) in wrong {
        let file = roster(column, cell);
        let path = format!("/api/programmes/{}/roster", world.programme);
        let mut reasons = BTreeSet::new();
        let mut digest = String::new();
        for language in ["ko", "ru", "en"] {
            let organizer = world.organizer.reading(language);
            let look = format!("{path}/preview?name=a.csv");
            let looked = organizer.upload(&look, file.as_bytes()).await.expect(200);
            let complaint = &looked["complaints"][0];
            assert_eq!((&complaint["column"], &complaint["code"]), (&json!(column), &json!(code)));
            assert_eq!(looked["complaints"].as_array().unwrap().len(), 1, "{cell}");
            reasons.insert(complaint["reason"].as_str().unwrap().to_owned());
            digest = looked["digest"].as_str().unwrap().to_owned();
        }
        let import = format!("{path}?name=a.csv&digest={digest}");
        let answer = world.organizer.upload(&import, file.as_bytes()).await;
        answer.expect_problem(422, "roster_complaints");
        assert_eq!(reasons.len(), 3, "{reasons:?}");
        assert!(!reasons.iter().any(|reason| reason.contains("import-")), "{reasons:?}");
    }
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn only_the_organizer_sees_profiles() {
    let world = World::small().await;
    let cells = CELLS.replace("robotics", "canary");
    import(&world.organizer, &world.programme, roster(COLUMNS, &cells).as_bytes())
        .await
        .expect(200);
    let path = format!("/api/days/{}/board", world.day);

    let organizer = world.organizer.get(&path).await.text();

    assert!(organizer.contains("canary"), "{organizer}");
    for member in [&world.hosts[0], &world.guests[0], &world.interpreters[0]] {
        let seen = world.server.sign_in(&member.email).await.get(&path).await.text();
        assert!(seen.contains(&world.day) && !seen.contains("canary"), "{seen}");
    }
}

#[tokio::test]
async fn the_samples_nine_interpreters_have_profiles() {
    let world = World::small().await;
    let place = empty_programme(&world).await;

    let looked = preview(&place, "roster.csv", &sample("roster.csv")).await;

    let lines = looked["interpreters"].as_array().unwrap();
    assert_eq!(lines.len(), 9);
    assert!(lines.iter().all(|line| !line["profile"]["pairs"].as_array().unwrap().is_empty()));
}
