//! Telephone numbers: from a file to the organizer's board and back, and to nobody else.

use serde_json::{Value, json};

use super::{exported, preview};
use crate::support::World;
use crate::support::sheet::{self, HEADER};
use crate::support::world::import;

const NUMBERS: [&str; 3] = ["+82 2 0000 0101", "+7 000 000-01-02", "+82 10 0000 0103"];

/// A host, a guest and an interpreter of the small day, each with a number.
fn roster() -> String {
    let lines = [sheet::host(1), sheet::guest(1), sheet::interpreter(1)];
    let mut text = format!("{HEADER},phone\n");
    for (line, number) in lines.iter().zip(NUMBERS) {
        text.push_str(&format!("{},{number}\n", line.trim_end()));
    }
    text
}

/// Every number a board says anything of.
fn numbers(board: &Value) -> Vec<String> {
    let companies = board["companies"].as_array().unwrap().iter();
    let delegates = companies.flat_map(|one| one["delegates"].as_array().unwrap());
    let people = delegates.chain(board["interpreters"].as_array().unwrap());
    people.filter_map(|one| one["phone"].as_str()).map(str::to_owned).collect()
}

#[tokio::test]
async fn the_organizer_has_the_numbers_of_a_file_and_gets_them_out_again() {
    let world = World::small().await;
    let file = roster();

    let looked = preview(&world, "roster.csv", file.as_bytes()).await;
    import(&world.organizer, &world.programme, file.as_bytes()).await.expect(200);

    assert_eq!(looked["companies"][0]["changed"], json!(["phone"]));
    let mut seen = numbers(&world.board(&world.organizer).await);
    seen.sort_unstable();
    let mut expected = NUMBERS.map(str::to_owned).to_vec();
    expected.sort_unstable();
    assert_eq!(seen, expected);
    for name in ["roster.csv", "roster.xlsx"] {
        let again = preview(&world, name, &exported(&world, name).await).await;
        assert_eq!(again["complaints"], json!([]), "{name}");
        let lines = again["companies"].as_array().unwrap().iter();
        assert!(lines.map(|line| &line["action"]).all(|action| action == "same"), "{name}");
    }
    assert_eq!(world.server.violations().await, []);
}

#[tokio::test]
async fn nobody_but_the_organizer_sees_a_number_not_even_their_own_companys() {
    let world = World::small().await;
    import(&world.organizer, &world.programme, roster().as_bytes()).await.expect(200);

    for caller in [world.host(0).await, world.guest(0).await, world.interpreter(0).await] {
        let board = world.board(&caller).await;
        assert_eq!(numbers(&board), Vec::<String>::new());
        assert!(!board.to_string().contains("0000 010"), "{board}");
    }
}

#[tokio::test]
async fn what_cannot_be_dialed_is_told_with_its_row_and_nothing_is_taken_in() {
    let world = World::small().await;
    let before = world.server.traces().await;
    let file = roster().replace(NUMBERS[1], "call the front desk");

    let looked = preview(&world, "roster.csv", file.as_bytes()).await;

    let complaint = &looked["complaints"][0];
    assert_eq!(
        (&complaint["line"], &complaint["column"], &complaint["code"]),
        (&json!(3), &json!("phone"), &json!("phone_invalid"))
    );
    assert!(complaint["reason"].as_str().unwrap().contains("call the front desk"), "{complaint}");
    assert_eq!(world.server.traces().await, before);
}
